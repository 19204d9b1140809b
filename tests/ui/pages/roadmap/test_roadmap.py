"""The roadmap's list: its lines say what they hold, and goals go deeper and higher by the buttons below it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeWidgetItem

from aligner.actions import roadmap
from aligner.lang.words import words
from aligner.model.initiative import Goal
from aligner.ui.links import ToRoadmap
from aligner.ui.pages.roadmap.outline import RoadmapTree
from aligner.ui.widgets.roadmap_canvas import RoadmapCanvas
from tests.ui.looking import called, click, focus, part, write
from tests.ui.telling import told

DEEPER, HIGHER = "Put below the goal before it", "Take out of the goal above it"


def parent_of(session: Any, goal_id: int) -> int | None:
    return session.workspace.read().goal_by_id[goal_id].parent_id


def test_a_goal_goes_below_the_one_before_it_and_out_again(start: Any) -> None:
    session = start("en", is_draft=True)
    first, second = (roadmap.add_goal(session.workspace, title).id for title in ("First", "Second"))
    for way, above in ((DEEPER, first), (HIGHER, None)):
        session.show(ToRoadmap("goal", second))
        click(session.page("roadmap"), way)
        assert parent_of(session, second) == above


def test_the_first_goal_goes_below_none_and_one_at_the_top_goes_no_higher(start: Any) -> None:
    session = start("en", is_draft=True)
    top = next(goal.id for goal in session.workspace.read().goals if goal.parent_id is None)
    session.show(ToRoadmap("goal", top))
    before = session.workspace.revision
    for way in (DEEPER, HIGHER):
        click(session.page("roadmap"), way)
    assert session.workspace.revision == before


def test_each_goal_stands_with_its_weight_and_the_heads_with_how_many(start: Any) -> None:
    session = start("en", is_draft=True)
    records = session.workspace.read()
    session.show_page("roadmap")
    tree = part(session.page("roadmap"), RoadmapTree)
    tops = [item for at in range(tree.topLevelItemCount()) if (item := tree.topLevelItem(at)) is not None]
    assert [top.text(1) for top in tops][1:] == [str(len(records.goals)), str(len(records.stages))]
    lines = {line.text(0): line.text(1) for line in lines_below(tops[1])}
    assert {goal.title for goal in records.goals} <= set(lines)
    for goal in records.goals:
        assert lines[goal.title] == ("" if goal.weight is None else words("en").number(goal.weight))


def lines_below(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for at in range(item.childCount()):
        if (child := item.child(at)) is not None:
            yield child
            yield from lines_below(child)


def test_what_is_chosen_stays_chosen_when_something_else_changes(start: Any) -> None:
    session = start("en", is_draft=True)
    goals = session.workspace.read().goals
    session.show(ToRoadmap("goal", goals[3].id))
    tree = part(session.page("roadmap"), RoadmapTree)
    chosen = tree.current()
    told: list[object] = []
    tree.chosen.connect(told.append)
    session.show(ToRoadmap())
    roadmap.add_goal(session.workspace, "Another")
    assert tree.current() == chosen and told == []
    roadmap.remove_goal(session.workspace, session.workspace.read().goals[-1].id)
    assert tree.current() == chosen and told == []


def test_the_picture_stays_until_something_of_the_list_is_asked_for(start: Any) -> None:
    session = start("en", is_draft=True)
    session.show_page("roadmap")
    page = session.page("roadmap")
    click(page, "Show as picture")
    session.show_page("overview")
    session.show(ToRoadmap())
    assert part(page, RoadmapCanvas).isVisible()
    session.show(ToRoadmap("goal", session.workspace.read().leaf_goals[0].id))
    assert part(page, RoadmapTree).isVisible()
    # The button goes back to the picture, and says so.
    click(page, "Show as picture")
    assert part(page, RoadmapCanvas).isVisible()


def test_a_goal_that_is_no_longer_on_the_roadmap_stands_apart_and_is_not_counted(start: Any) -> None:
    session = start("en", is_draft=True)
    before = session.workspace.read()
    former = before.leaf_goals[1]
    session.workspace.run("edit_goal", lambda change: change.edit(Goal, former.id, former_since=date(2026, 9, 1)))
    session.show_page("roadmap")
    tree = part(session.page("roadmap"), RoadmapTree)
    tops = [item for at in range(tree.topLevelItemCount()) if (item := tree.topLevelItem(at)) is not None]
    heads = {top.text(0): (top.text(1), [line.text(0) for line in lines_below(top)]) for top in tops}
    assert heads["Goals"][0] == str(len(before.goals) - 1) and former.title not in heads["Goals"][1]
    assert heads["No longer on the roadmap"][0] == "1" and former.title in heads["No longer on the roadmap"][1]
    click(session.page("roadmap"), "Show as picture")
    rows = {row.title: row for row in part(session.page("roadmap"), RoadmapCanvas).model.rows}
    assert former.title not in rows and words("en").sentence("records.former_goal", goal=former.title) in rows
    session.show_page("field")
    assert former.title not in {row.title for row in part(session.page("field"), RoadmapCanvas).model.rows}


def test_a_line_with_a_value_that_is_not_saved_has_a_mark_until_that_is_given_up(start: Any) -> None:
    session = start("en", is_draft=True)
    goal = session.workspace.read().leaf_goals[0]
    session.show(ToRoadmap("goal", goal.id))
    tree = part(session.page("roadmap"), RoadmapTree)

    def line() -> str:
        return next(one for one in told(tree) if goal.title in one)

    before = line()
    editor = called(session.page("roadmap"), QLineEdit, "Collective weight")
    write(editor, "-12")
    QApplication.processEvents()
    assert session.theme.colors["error"].casefold() in line() and line() != before
    focus(editor)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert line() == before
