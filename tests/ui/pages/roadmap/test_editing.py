"""Goals and stages are renamed on the roadmap's picture and dragged to another place; what may not be says why."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from aligner.actions import roadmap
from aligner.actions.examples import create_example
from aligner.actions.opening import open_workspace
from aligner.lang.bidi import strip_isolates
from aligner.ui.pages.roadmap.outline import RoadmapTree, Selection
from aligner.ui.widgets.canvas_heads import head_box, head_of
from tests.ui.looking import called, part, read

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
SHOW_AS_PICTURE = {"en": "Show as picture", "he": "הצגה כתרשים"}


def shown(session: Any) -> Any:
    session.show_page("roadmap")
    page = session.page("roadmap")
    called(page, QPushButton, SHOW_AS_PICTURE[session.workspace.read().organization.language]).click()
    QApplication.processEvents()
    return page


def goal_of(session: Any, code: str) -> Any:
    return next(goal for goal in session.workspace.read().goals if goal.code == code)


def stage_titles(session: Any) -> list[str]:
    return [stage.title for stage in session.workspace.read().stages]


def codes(session: Any, parent: str) -> list[str]:
    above = goal_of(session, parent).id
    return [goal.code for goal in session.workspace.read().roadmap_goals if goal.parent_id == above]


def head(canvas: Any, kind: str, record_id: int) -> QPoint:
    found = head_of(canvas.model, kind, record_id)
    assert found is not None
    return head_box(canvas.view, found).center().toPoint()


def double_click(canvas: Any, at: QPoint) -> None:
    QTest.mouseClick(canvas.viewport(), LEFT, pos=at)
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=at)


def drag(canvas: Any, start: QPoint, end: QPoint, *, let_go: bool = True) -> None:
    room = canvas.viewport()
    QTest.mousePress(room, LEFT, pos=start)
    for part_of_way in (0.3, 0.6, 1.0):
        at = QPointF(start) + (QPointF(end) - QPointF(start)) * part_of_way
        _move(room, at.toPoint())
    if let_go:
        QTest.mouseRelease(room, LEFT, pos=end)
        QApplication.processEvents()


def _move(room: Any, at: QPoint) -> None:
    everywhere = QPointF(room.mapToGlobal(at))
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(room, QMouseEvent(QEvent.Type.MouseMove, QPointF(at), everywhere, LEFT, LEFT, none))


def editor(canvas: Any) -> QLineEdit:
    return part(canvas, QLineEdit)


def test_a_double_click_renames_a_goal_and_escape_leaves_it(start: Any) -> None:
    session = start("en", is_draft=True)
    canvas, goal = shown(session).canvas, goal_of(session, "B1")
    double_click(canvas, head(canvas, "goal", goal.id))
    assert editor(canvas).text() == goal.title and editor(canvas).hasFocus()
    QTest.keyClicks(editor(canvas), "Another name")
    QTest.keyClick(editor(canvas), Key.Key_Escape)
    assert goal_of(session, "B1").title == goal.title
    assert not [one for one in canvas.findChildren(QLineEdit) if one.isVisible()] and canvas.hasFocus()
    double_click(canvas, head(canvas, "goal", goal.id))
    QTest.keyClicks(editor(canvas), "Another name")
    QTest.keyClick(editor(canvas), Key.Key_Return)
    assert goal_of(session, "B1").title == "Another name"
    assert "Another name" in strip_isolates(canvas.accessibleDescription()) and canvas.hasFocus()
    session.undo()
    assert goal_of(session, "B1").title == goal.title, "one step"


def test_a_head_of_goals_and_a_stage_are_reached_and_renamed_by_keys_alone(start: Any) -> None:
    session = start("en", is_draft=True)
    canvas = shown(session).canvas
    canvas.setFocus()
    canvas.go_to_goal(goal_of(session, "B1").id)
    QTest.keyClick(canvas, Key.Key_Left)
    QTest.keyClick(canvas, Key.Key_Up)
    assert strip_isolates(canvas.accessibleDescription()).startswith(goal_of(session, "B").title)
    QTest.keyClick(canvas, Key.Key_F2)
    QTest.keyClicks(editor(canvas), "Pupils")
    QTest.keyClick(editor(canvas), Key.Key_Return)
    assert goal_of(session, "B").title == "Pupils"
    canvas.go_to_head("stage", session.workspace.read().stages[1].id)
    QTest.keyClick(canvas, Key.Key_F2)
    QTest.keyClicks(editor(canvas), "Second stage")
    QTest.keyClick(editor(canvas), Key.Key_Return)
    assert stage_titles(session)[1] == "Second stage"
    QTest.keyClick(canvas, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert stage_titles(session)[2] == "Second stage"
    QTest.keyClick(canvas, Key.Key_Return)
    assert not canvas.isVisible(), "Enter on a head leads to its form"


def test_an_empty_title_is_refused_and_stays_in_its_editor(start: Any) -> None:
    session = start("en", is_draft=True)
    page = shown(session)
    canvas, goal = page.canvas, goal_of(session, "B1")
    canvas.go_to_goal(goal.id)
    QTest.keyClick(canvas, Key.Key_F2)
    QTest.keyClick(editor(canvas), Key.Key_Delete)
    before = read(page)
    QTest.keyClick(editor(canvas), Key.Key_Return)
    assert goal_of(session, "B1").title == goal.title and editor(canvas).isVisible()
    assert read(page) != before, "the reason is shown"


def test_where_the_title_is_the_initiatives_our_own_wording_is_offered(start: Any) -> None:
    session = start("en")
    page = shown(session)
    canvas, goal = page.canvas, goal_of(session, "B1")
    double_click(canvas, head(canvas, "goal", goal.id))
    assert "The title is the initiative's and stays." in read(page)
    assert editor(canvas).placeholderText() == goal.title, "what is reworded stays in sight"
    QTest.keyClicks(editor(canvas), "As we say it")
    QTest.keyClick(editor(canvas), Key.Key_Return)
    now = goal_of(session, "B1")
    assert (now.title, now.our_wording) == (goal.title, "As we say it")
    row = next(one for one in canvas.model.rows if one.goal_id == goal.id)
    assert (row.title, row.wording) == (goal.title, "As we say it")
    double_click(canvas, head(canvas, "stage", session.workspace.read().stages[0].id))
    assert "initiative" in read(page) and not [one for one in canvas.findChildren(QLineEdit) if one.isVisible()]


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_goal_is_dragged_behind_the_last_of_its_parent_in_one_step(start: Any, language: str) -> None:
    session = start(language, is_draft=True)
    canvas = shown(session).canvas
    first, last = goal_of(session, "B1"), goal_of(session, "B3")
    end = head(canvas, "goal", last.id) + QPoint(0, 25)
    drag(canvas, head(canvas, "goal", first.id), end)
    assert codes(session, "B") == ["B2", "B3", "B1"]
    session.undo()
    assert codes(session, "B") == ["B1", "B2", "B3"]
    drag(canvas, head(canvas, "goal", last.id), head(canvas, "goal", first.id) - QPoint(0, 25))
    assert codes(session, "B") == ["B3", "B1", "B2"]


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_stage_is_dragged_before_the_first(start: Any, language: str) -> None:
    session = start(language, is_draft=True)
    canvas = shown(session).canvas
    stages = session.workspace.read().stages
    aside = QPoint(20 if language == "he" else -20, 0)
    drag(canvas, head(canvas, "stage", stages[2].id), head(canvas, "stage", stages[0].id) + aside)
    assert stage_titles(session)[:3] == [stages[2].title, stages[0].title, stages[1].title]
    session.undo()
    assert stage_titles(session) == [stage.title for stage in stages]


def test_escape_cancels_a_drag_and_so_does_letting_go_where_it_was(start: Any) -> None:
    session = start("en", is_draft=True)
    canvas = shown(session).canvas
    first, last = goal_of(session, "B1"), goal_of(session, "B3")
    before = session.workspace.revision
    end = head(canvas, "goal", last.id) + QPoint(0, 25)
    drag(canvas, head(canvas, "goal", first.id), end, let_go=False)
    QTest.keyClick(canvas, Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=end)
    drag(canvas, head(canvas, "goal", first.id), head(canvas, "goal", first.id) + QPoint(0, 15))
    assert codes(session, "B") == ["B1", "B2", "B3"] and session.workspace.revision == before


def test_the_picture_scrolls_on_under_what_is_dragged_to_its_edge(start: Any, qtbot: QtBot) -> None:
    session = start("en", is_draft=True)
    canvas = shown(session).canvas
    bar = canvas.verticalScrollBar()
    canvas.set_zoom(2.0)
    bar.setValue(0)
    top = goal_of(session, "A")
    edge = QPoint(60, canvas.viewport().height() - 5)
    drag(canvas, head(canvas, "goal", top.id), edge, let_go=False)
    qtbot.waitUntil(lambda: bar.value() > 60, timeout=5000)
    QTest.keyClick(canvas, Key.Key_Escape)
    there = bar.value()
    qtbot.wait(150)
    assert bar.value() == there


def test_the_initiatives_goals_are_not_dragged_and_it_says_why(start: Any) -> None:
    session = start("en")
    page = shown(session)
    before = read(page)
    first, last = goal_of(session, "B1"), goal_of(session, "B3")
    drag(page.canvas, head(page.canvas, "goal", first.id), head(page.canvas, "goal", last.id) + QPoint(0, 25))
    assert codes(session, "B") == ["B1", "B2", "B3"]
    assert "initiative" in read(page).replace(before, "")


def test_a_file_for_reading_is_not_edited_and_says_why(start: Any, tmp_path: Path) -> None:
    file = tmp_path / "held.aligner"
    with create_example(file, "nonprofit", "en") as made:
        roadmap.start_draft(made)
    with open_workspace(file):
        session = start("en", file=None)
        session.open(file, read_only=True)
        canvas, goal = shown(session).canvas, goal_of(session, "B1")
        canvas.go_to_goal(goal.id)
        QTest.keyClick(canvas, Key.Key_F2)
        assert not [one for one in canvas.findChildren(QLineEdit) if one.isVisible()]
        assert "open read-only" in read(session.window)
        drag(canvas, head(canvas, "goal", goal.id), head(canvas, "goal", goal_of(session, "B3").id) + QPoint(0, 25))
        assert codes(session, "B") == ["B1", "B2", "B3"]


def test_the_menu_of_a_head_names_what_can_be_done(start: Any, qtbot: QtBot) -> None:
    session = start("en", is_draft=True)
    canvas, goal = shown(session).canvas, goal_of(session, "B1")
    at = head(canvas, "goal", goal.id)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(canvas.viewport(), QContextMenuEvent(reason, at, canvas.viewport().mapToGlobal(at)))
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert list(actions) == ["Open its form", "Rename", "Move one place earlier", "Move one place later"]
    assert not actions["Move one place earlier"].isEnabled()
    actions["Move one place later"].trigger()
    menu.close()
    assert codes(session, "B") == ["B2", "B1", "B3"]


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("kind", ["goal", "stage"])
def test_what_is_added_on_the_picture_is_named_where_it_stands(start: Any, language: str, kind: str) -> None:
    session = start(language, is_draft=True)
    page = shown(session)
    canvas, above = page.canvas, goal_of(session, "B")
    if kind == "goal":
        canvas.go_to_goal(goal_of(session, "B2").id)
    else:
        canvas.go_to_head("stage", session.workspace.read().stages[0].id)
    before = len(session.workspace.read().goals), len(session.workspace.read().stages)
    QTest.keyClick(canvas, Key.Key_Insert)
    assert canvas.isVisible() and editor(canvas).hasSelectedText()
    QTest.keyClicks(editor(canvas), "Added here")
    QTest.keyClick(editor(canvas), Key.Key_Return)
    records = session.workspace.read()
    if kind == "goal":
        assert records.goals[-1].title == "Added here" and records.goals[-1].parent_id == above.id
    else:
        assert records.stages[-1].title == "Added here"
    assert canvas.isVisible() and canvas.hasFocus()
    session.undo()
    session.undo()
    assert (len(session.workspace.read().goals), len(session.workspace.read().stages)) == before


def test_the_menu_adds_below_the_goal_that_is_chosen_on_the_picture(start: Any) -> None:
    session = start("en", is_draft=True)
    page = shown(session)
    canvas, goal = page.canvas, goal_of(session, "A")
    canvas.go_to_goal(goal.id)
    menu = called(page, QPushButton, "Add").menu()
    menu.aboutToShow.emit()
    action = next(one for one in menu.actions() if one.text() == "Goal below the chosen one")
    assert action.isEnabled()
    action.trigger()
    assert canvas.isVisible() and editor(canvas).isVisible()
    assert session.workspace.read().goals[-1].parent_id == goal.id


def test_a_goal_that_the_picture_may_not_add_says_why_on_the_picture(start: Any) -> None:
    session = start("en")
    page = shown(session)
    before, count = read(page), len(session.workspace.read().goals)
    QTest.keyClick(page.canvas, Key.Key_Insert)
    assert page.canvas.isVisible() and len(session.workspace.read().goals) == count
    assert "initiative" in read(page).replace(before, "")


# The list does what the picture does


def tree_of(session: Any) -> RoadmapTree:
    session.window.resize(1200, 1100)
    session.show_page("roadmap")
    QApplication.processEvents()
    return part(session.page("roadmap"), RoadmapTree)


def line(tree: RoadmapTree, kind: str, record_id: int) -> QPoint:
    tree.choose(Selection(kind, record_id))
    return tree.visualRect(tree.currentIndex()).center()


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_list_puts_what_is_dragged_before_another_in_one_step(start: Any, language: str) -> None:
    session = start(language, is_draft=True)
    tree = tree_of(session)
    first, last = goal_of(session, "B1"), goal_of(session, "B3")
    height = QPoint(0, 8)
    end = line(tree, "goal", last.id) + QPoint(0, 60)
    drag(tree, line(tree, "goal", first.id), end)
    assert codes(session, "B") == ["B2", "B3", "B1"]
    assert tree.current() == Selection("goal", first.id), "what is dragged stays chosen"
    session.undo()
    drag(tree, line(tree, "goal", last.id), line(tree, "goal", first.id) - height)
    assert codes(session, "B") == ["B3", "B1", "B2"]
    titles = stage_titles(session)
    stages = session.workspace.read().stages
    to = line(tree, "stage", stages[0].id) - height
    drag(tree, line(tree, "stage", stages[2].id), to)
    assert stage_titles(session)[:3] == [titles[2], titles[0], titles[1]]


def test_the_list_leaves_what_is_let_go_where_it_was_or_left_by_escape(start: Any) -> None:
    session = start("en", is_draft=True)
    tree = tree_of(session)
    first, last = goal_of(session, "B1"), goal_of(session, "B3")
    revision = session.workspace.revision
    drag(tree, line(tree, "goal", first.id), line(tree, "goal", first.id) + QPoint(30, 0))
    end = line(tree, "goal", last.id) + QPoint(0, 60)
    drag(tree, line(tree, "goal", first.id), end, let_go=False)
    QTest.keyClick(tree, Key.Key_Escape)
    QTest.mouseRelease(tree.viewport(), LEFT, pos=end)
    assert session.workspace.revision == revision and codes(session, "B") == ["B1", "B2", "B3"]


def test_the_list_says_why_a_goal_of_the_initiative_is_not_dragged(start: Any) -> None:
    session = start("en")
    tree = tree_of(session)
    end = line(tree, "goal", goal_of(session, "B3").id) + QPoint(0, 60)
    before = read(session.page("roadmap"))
    drag(tree, line(tree, "goal", goal_of(session, "B1").id), end)
    assert codes(session, "B") == ["B1", "B2", "B3"]
    assert "initiative" in read(session.page("roadmap")).replace(before, "")


@pytest.mark.parametrize("is_ours", [True, False])
@pytest.mark.parametrize("by", ["F2", "double click"])
def test_the_list_renames_by_f2_and_double_click(start: Any, is_ours: bool, by: str) -> None:
    session = start("en", is_draft=is_ours)
    tree, goal = tree_of(session), goal_of(session, "B1")
    at = line(tree, "goal", goal.id)
    if by == "F2":
        QTest.keyClick(tree, Key.Key_F2)
    else:
        double_click(tree, at)
    typed = session.window.focusWidget()
    assert isinstance(typed, QLineEdit)
    QTest.keyClicks(typed, "Renamed")
    QTest.keyClick(typed, Key.Key_Tab)
    now = goal_of(session, "B1")
    wanted = ("Renamed", goal.our_wording) if is_ours else (goal.title, "Renamed")
    assert (now.title, now.our_wording) == wanted
