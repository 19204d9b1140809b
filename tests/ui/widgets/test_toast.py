"""The message at the foot: where it stands, how it takes the keys and gives them back, when it goes."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from aligner.actions.programs import edit_program
from aligner.ui.frame.session import Session
from aligner.ui.widgets.toast import MARGIN_PX, MAX_WIDE_PX, Toast
from tests.ui.looking import called, click, focus, part

LONG = "Brought back: the program whose name goes on and on " * 6


@pytest.fixture
def session(start: Any) -> Session:
    made = start("en")
    made.window.resize(1366, 768)
    made.show_page("programs")
    program = made.workspace.read().programs[0]
    edit_program(made.workspace, program.id, title="Renamed")
    QApplication.processEvents()
    return made


def show(session: Session, text: str = "Removed: one program", done: list[str] | None = None) -> Toast:
    toast = session.window.toast
    said = [] if done is None else done
    toast.show_text(
        session.theme, text, action="Undo", keys="Ctrl+Z", on_action=lambda: said.append("undone"), close_tip="Close"
    )
    QApplication.processEvents()
    return toast


def test_f6_leads_to_its_button_and_escape_back_to_where_one_was(session: Session, qtbot: QtBot) -> None:
    search = called(session.page("programs"), QLineEdit, "Search programs")
    focus(search)
    toast = show(session)
    qtbot.keyClick(search, Qt.Key.Key_F6)
    at = QApplication.focusWidget()
    assert isinstance(at, QPushButton) and at.text() == "Undo"
    assert toast.is_paused
    qtbot.keyClick(at, Qt.Key.Key_Escape)
    assert not toast.isVisible() and QApplication.focusWidget() is search


def test_its_way_back_is_taken_once_and_it_goes(session: Session) -> None:
    done: list[str] = []
    toast = show(session, done=done)
    click(toast, "Undo")
    assert done == ["undone"] and not toast.isVisible()


def test_without_a_way_back_it_can_only_be_closed_and_f6_finds_that(session: Session, qtbot: QtBot) -> None:
    search = called(session.page("programs"), QLineEdit, "Search programs")
    focus(search)
    toast = session.window.toast
    toast.show_text(session.theme, "Written", close_tip="Close")
    QApplication.processEvents()
    qtbot.keyClick(search, Qt.Key.Key_F6)
    at = QApplication.focusWidget()
    assert at is not None and at.accessibleName() == "Close"
    QTest.keyClick(at, Qt.Key.Key_Space)
    assert not toast.isVisible() and QApplication.focusWidget() is search
    # Shown no more, it takes no keys.
    qtbot.keyClick(search, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is search


def test_whoever_never_went_there_keeps_the_cursor_when_it_is_closed(session: Session) -> None:
    search = called(session.page("programs"), QLineEdit, "Search programs")
    toast = show(session)
    focus(search)
    toast.end()
    assert QApplication.focusWidget() is search
    assert not toast.is_paused


@pytest.mark.parametrize("text", ["Short", LONG])
def test_it_stands_in_the_middle_wherever_the_window_goes_and_never_wider_than_it(session: Session, text: str) -> None:
    toast = show(session, text)
    widths: list[int] = []
    for wide in (1366, 1900, 1100):
        session.window.resize(wide, 768)
        QApplication.processEvents()
        page = part(session.window, type(session.page("programs")))
        middle = page.mapTo(session.window, page.rect().center()).x()
        assert abs(toast.geometry().center().x() - middle) <= 1
        assert toast.width() <= page.width() - 2 * MARGIN_PX
        widths.append(toast.width())
    assert len(set(widths)) == 1, "it is as wide as its text asks for, not as the window"
    assert widths[0] <= MAX_WIDE_PX
