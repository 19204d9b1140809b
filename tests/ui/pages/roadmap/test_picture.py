"""The roadmap's picture: goals moved by keys, and shown again as it was left."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from aligner.actions import roadmap
from aligner.lang.bidi import strip_isolates
from aligner.store.workspace import create_workspace
from tests.ui.looking import click, read


def codes(session: Any, parent: str) -> list[str]:
    records = session.workspace.read()
    above = next(goal.id for goal in records.goals if goal.code == parent)
    return [goal.code for goal in records.goals if goal.parent_id == above]


def shown(session: Any) -> Any:
    session.show_page("roadmap")
    page = session.page("roadmap")
    click(page, "Show as picture")
    QApplication.processEvents()
    return page


def cursor_on(session: Any, page: Any, code: str) -> None:
    page.canvas.go_to_goal(next(goal.id for goal in session.workspace.read().goals if goal.code == code))


def test_a_goal_is_moved_within_its_parent_by_keys_and_the_cursor_goes_with_it(start: Any) -> None:
    session = start("en")
    roadmap.start_draft(session.workspace)
    page = shown(session)
    assert codes(session, "B") == ["B1", "B2", "B3"]
    cursor_on(session, page, "B1")
    QTest.keyClick(page.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert codes(session, "B") == ["B2", "B1", "B3"]
    assert "A strong base in middle school" in strip_isolates(page.canvas.accessibleDescription())
    QTest.keyClick(page.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert codes(session, "B") == ["B2", "B3", "B1"]
    QTest.keyClick(page.canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    session.undo()
    session.undo()
    assert codes(session, "B") == ["B2", "B1", "B3"], "one step each"


def test_a_goal_of_the_initiative_stays_and_the_reason_is_shown(start: Any) -> None:
    session = start("en")
    page = shown(session)
    cursor_on(session, page, "B1")
    before = read(page)
    QTest.keyClick(page.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert codes(session, "B") == ["B1", "B2", "B3"]
    added = read(page).replace(before, "")
    assert "initiative" in added


def test_the_picture_is_kept_when_the_language_changes(start: Any) -> None:
    session = start("en")
    shown(session)
    session.languages.use("he")
    QApplication.processEvents()
    session.show_page("roadmap")
    assert session.page("roadmap").canvas.isVisible()


def test_what_can_be_done_on_the_picture_is_said_as_it_is(start: Any) -> None:
    session = start("en")
    page = shown(session)
    assert "Double click or F2: what we call a goal." in read(page) and "Drag" not in read(page)
    roadmap.start_draft(session.workspace)
    QApplication.processEvents()
    assert "Double click or F2: rename." in read(page) and "Drag or Alt with the arrows" in read(page)
    cursor_on(session, page, "B1")
    roadmap.hand_over(session.workspace)
    QApplication.processEvents()
    QTest.keyClick(page.canvas, Qt.Key.Key_F2)
    QApplication.processEvents()
    assert "The title is the initiative's and stays." in read(page)
    roadmap.edit_goal(session.workspace, session.workspace.read().goals[0].id, our_note="Ours")
    QApplication.processEvents()
    assert "The title is the initiative's and stays." in read(page), "it stays while the wording is being written"


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_a_roadmap_without_anything_is_no_empty_picture(start: Any, tmp_path: Path, language: str) -> None:
    file = tmp_path / "new.aligner"
    create_workspace(file, {"name": "New", "kind": "nonprofit", "language": language}).close()
    session = start(language, file=file)
    session.show_page("roadmap")
    page = session.page("roadmap")
    click(page, {"en": "Show as picture", "he": "הצגה כתרשים", "ar": "عرض الرسم"}[language])
    QApplication.processEvents()
    assert not page.canvas.isVisible()
    if language == "en":
        assert "The roadmap has no goals and no stages yet. Add them, or bring in a list." in read(page)
    roadmap.add_goal(session.workspace, "Read")
    QApplication.processEvents()
    assert page.canvas.isVisible() and "F2" in read(page)


def test_the_title_of_a_group_runs_on_over_its_row(start: Any) -> None:
    session = start("en")
    roadmap.start_draft(session.workspace)
    group = next(goal for goal in session.workspace.read().goals if goal.code == "B")
    page = shown(session)
    row = next(place for place, one in enumerate(page.canvas.model.rows) if one.goal_id == group.id)

    def inked_beyond_its_head() -> bool:
        head, picture = page.canvas.row_header_box(row), page.canvas.viewport().grab().toImage()
        ratio, y = picture.devicePixelRatio(), head.center().y()
        xs = range(round((head.right() + 20) * ratio), round((head.right() + 160) * ratio))
        return len({picture.pixel(x, round((y + off) * ratio)) for x in xs for off in (-3, 0, 3)}) > 1

    assert not inked_beyond_its_head()
    roadmap.edit_goal(
        session.workspace, group.id, title="Students who choose five units and stay in them until the end"
    )
    QApplication.processEvents()
    assert inked_beyond_its_head()
