"""A refused value is kept until it is repaired: with its mark and message, counted in the strip, asked about once."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTableView,
    QTextEdit,
    QWidget,
)

from aligner.ui.links import ToPrograms, ToRoadmap
from aligner.ui.widgets.value_line import ValueLine


def shown(session: Any, kind: type) -> list:
    return [widget for widget in session.window.findChildren(kind) if widget.isVisible()]


def line(session: Any, name: str) -> QLineEdit:
    return next(one for one in shown(session, QLineEdit) if one.accessibleName() == name)


def activate(session: Any) -> None:
    """Gives the window the keyboard."""
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)


def type_into(editor: QLineEdit, text: str) -> None:
    """Clicks into the editor, types over what is there, and leaves it by Tab."""
    QTest.mouseClick(editor, Qt.MouseButton.LeftButton, pos=QPoint(12, editor.height() // 2))
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    QApplication.processEvents()


def opened(start: Any, language: str = "en") -> tuple[Any, int, int]:
    """The window on the first program; its id and the second's."""
    session: Any = start(language)
    activate(session)
    first, second = session.workspace.read().programs[:2]
    session.show(ToPrograms(first.id))
    QApplication.processEvents()
    return session, first.id, second.id


def budget(session: Any, program_id: int) -> int | None:
    return session.workspace.read().program_by_id[program_id].budget_minor


def strip(session: Any) -> str:
    return session.window.status_start.text()


def answer_with(role: QMessageBox.ButtonRole, asked: list[str]) -> None:
    """Answers the question that is about to open."""

    def answer() -> None:
        shown = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible())
        box = next(shown, None)
        if box is None:
            QTimer.singleShot(20, answer)
            return
        asked.append(box.text())
        next(b for b in box.buttons() if box.buttonRole(b) == role).click()

    QTimer.singleShot(0, answer)


@pytest.mark.parametrize("text", ["450k", "1.200", "about 900", "100-200", "-5"])
def test_a_refused_amount_stays_while_others_are_saved_rows_change_and_changes_are_undone(
    start: Any, text: str
) -> None:
    session, first, second = opened(start)
    before = budget(session, first)
    type_into(line(session, "Budget, a year"), text)
    assert budget(session, first) == before
    assert strip(session) == "1 value not saved"
    type_into(line(session, "Title"), "Another title")
    session.undo()
    session.show(ToPrograms(second))
    assert line(session, "Budget, a year").text() != text
    next(b for b in shown(session, QPushButton) if b.text() == "Add program").click()
    session.show_page("overview")
    session.show(ToPrograms(first))
    editor = line(session, "Budget, a year")
    assert editor.text() == text
    assert editor.property("invalid") == "true"
    assert editor.accessibleDescription()
    assert strip(session) == "1 value not saved"


def test_a_title_that_is_too_long_names_the_limit_and_the_found_length(start: Any) -> None:
    session, _first, _ = opened(start)
    editor = line(session, "Title")
    QApplication.clipboard().setText("x" * 311)
    QTest.mouseClick(editor, Qt.MouseButton.LeftButton)
    editor.selectAll()
    QTest.keySequence(editor, "Ctrl+V")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert len(editor.text()) == 311
    assert "311" in editor.accessibleDescription() and "200" in editor.accessibleDescription()
    assert strip(session) == "1 value not saved"


def test_the_row_and_the_page_carry_the_mark_until_the_value_is_mended(start: Any) -> None:
    session, first, _ = opened(start)
    model = shown(session, QTableView)[0].model()

    def marks() -> int:
        role = Qt.ItemDataRole.DecorationRole
        return sum(model.index(row, 0).data(role) is not None for row in range(model.rowCount()))

    assert marks() == 0
    type_into(line(session, "Budget, a year"), "450k")
    assert marks() == 1
    step = next(w for w in shown(session, QWidget) if w.accessibleName() == "Programs" and hasattr(w, "set_unsaved"))
    assert "1 value not saved" in step.accessibleDescription()
    type_into(line(session, "Budget, a year"), "450,000")
    assert (marks(), budget(session, first), strip(session)) == (0, 45_000_000, "All changes are saved")
    assert "not saved" not in step.accessibleDescription()


def test_an_offered_reading_is_taken_by_one_click(start: Any) -> None:
    session, first, _ = opened(start)
    type_into(line(session, "Budget, a year"), "450k")
    offer = next(b for b in shown(session, QPushButton) if b.text() == "450,000")
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert budget(session, first) == 45_000_000
    assert strip(session) == "All changes are saved"


def test_money_of_another_currency_takes_its_currency_along(start: Any) -> None:
    session, first, _ = opened(start)
    type_into(line(session, "Budget, a year"), "£320,000")
    assert strip(session) == "1 value not saved"
    offer = next(b for b in shown(session, QPushButton) if "GBP" in b.text())
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    program = session.workspace.read().program_by_id[first]
    assert (program.budget_minor, program.currency) == (32_000_000, "GBP")
    assert strip(session) == "All changes are saved"


def test_a_day_that_can_be_read_otherwise_shows_its_reading_and_the_other(start: Any) -> None:
    session, first, _ = opened(start)
    type_into(line(session, "Starts"), "1/9/2021")
    assert session.workspace.read().program_by_id[first].start.isoformat() == "2021-09-01"
    editor = line(session, "Starts")
    assert editor.text() == "1.9.2021"
    assert "1 September 2021" in editor.accessibleDescription()
    other = next(b for b in shown(session, QPushButton) if "9 January 2021" in b.text())
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert session.workspace.read().program_by_id[first].start.isoformat() == "2021-01-09"


def test_esc_brings_the_saved_value_back(start: Any) -> None:
    session, _first, _ = opened(start)
    editor = line(session, "Budget, a year")
    saved = editor.text()
    type_into(editor, "450k")
    QTest.mouseClick(editor, Qt.MouseButton.LeftButton)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert (editor.text(), editor.property("invalid")) == (saved, "false")
    assert editor.isVisible()
    assert strip(session) == "All changes are saved"


def test_a_day_is_chosen_from_the_calendar_by_keyboard(start: Any) -> None:
    session, first, _ = opened(start, "he")
    editor = next(one for one in shown(session, ValueLine) if one.kind == "date")
    type_into(editor, "15.3.2022")
    QTest.mouseClick(editor, Qt.MouseButton.LeftButton)
    QTest.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup: Any = QApplication.activePopupWidget()
    assert popup is not None
    calendar = popup.findChild(QCalendarWidget)
    focused: Any = QApplication.focusWidget()
    view = focused if calendar.isAncestorOf(focused) else calendar
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert session.workspace.read().program_by_id[first].start.isoformat() == "2022-03-22"


def test_a_measurement_that_is_filled_in_and_not_added_is_not_saved(start: Any) -> None:
    session: Any = start("en", is_draft=True)
    activate(session)
    one, other = session.workspace.read().indicators[:2]
    session.show(ToRoadmap("indicator", one.id))
    QApplication.processEvents()
    type_into(line(session, "Value"), "41.5")
    assert strip(session) == "1 value not saved"
    session.show(ToRoadmap("indicator", other.id))
    assert line(session, "Value").text() == ""
    session.show(ToRoadmap("indicator", one.id))
    assert line(session, "Value").text() == "41.5"
    type_into(line(session, "Date"), "31.3.2026")
    next(b for b in shown(session, QPushButton) if b.text() == "Add measurement").click()
    assert strip(session) == "All changes are saved"
    added = session.workspace.read().measurements_by_indicator[one.id]
    assert 41.5 in [each.value for each in added]


def test_drafts_outlive_another_language_of_the_window(start: Any) -> None:
    session, first, _ = opened(start)
    type_into(line(session, "Budget, a year"), "450k")
    session.languages.use("he")
    session.show(ToPrograms(first))
    assert "450k" in [one.text() for one in shown(session, ValueLine)]
    assert strip(session) == "ערך אחד לא נשמר"


def test_closing_asks_once_and_leads_back_or_discards(start: Any) -> None:
    session, _first, _ = opened(start)
    type_into(line(session, "Budget, a year"), "450k")
    session.show_page("overview")
    asked: list[str] = []
    answer_with(QMessageBox.ButtonRole.RejectRole, asked)
    session.window.close()
    assert session.window.isVisible()
    assert session.current == "programs"
    assert line(session, "Budget, a year").text() == "450k"
    answer_with(QMessageBox.ButtonRole.DestructiveRole, asked)
    session.window.close()
    assert not session.window.isVisible()
    assert asked == ["1 value not saved"] * 2


def test_the_strip_leads_to_the_value(start: Any) -> None:
    session, _first, _second = opened(start)
    type_into(line(session, "Budget, a year"), "450k")
    session.show_page("overview")
    QTest.mouseClick(session.window.status_link, Qt.MouseButton.LeftButton)
    assert line(session, "Budget, a year").text() == "450k"


def test_while_a_field_is_written_in_the_strip_does_not_say_that_all_is_saved(start: Any) -> None:
    session, first, _ = opened(start)
    editor, notes = line(session, "Title"), next(w for w in shown(session, QTextEdit) if not w.isReadOnly())
    for one in (editor, notes):
        QTest.mouseClick(one.viewport() if isinstance(one, QTextEdit) else one, Qt.MouseButton.LeftButton)
        QTest.keyClicks(one, "x")
        assert strip(session) == "Being written: saved when you leave the field"
        QTest.keyClick(one, Qt.Key.Key_Escape)
        assert strip(session) == "All changes are saved"
    QTest.mouseClick(editor, Qt.MouseButton.LeftButton)
    QTest.keyClicks(editor, "y")
    session.show(ToRoadmap())
    assert strip(session) == "All changes are saved"
    assert "y" in session.workspace.read().program_by_id[first].title


def test_ctrl_z_in_a_field_takes_back_what_was_typed_and_then_the_last_changes_of_the_file(start: Any) -> None:
    session, first, _ = opened(start)
    titles = [session.workspace.read().program_by_id[first].title]
    for text in ("One", "Two"):
        type_into(line(session, "Title"), text)
        titles.append(session.workspace.read().program_by_id[first].title)
    assert titles[1:] == ["One", "Two"]
    editor = line(session, "Title")
    QTest.mouseClick(editor, Qt.MouseButton.LeftButton)
    editor.selectAll()
    QTest.keyClicks(editor, "T")
    for _ in range(2):
        QTest.keySequence(editor, "Ctrl+Z")
    assert session.workspace.read().program_by_id[first].title == "One"
    QTest.keySequence(editor, "Ctrl+Z")
    assert session.workspace.read().program_by_id[first].title == titles[0]
    assert editor.text() == titles[0]
    QTest.keySequence(editor, "Ctrl+Shift+Z")
    assert session.workspace.read().program_by_id[first].title == "One"
