"""The roadmap's picture: goals moved by keys, and shown again as it was left."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from aligner.actions import roadmap
from aligner.lang.bidi import strip_isolates
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
