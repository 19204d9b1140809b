"""The import assistant as its users go through it, by keys and clicks."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from aligner.lang.bidi import strip_isolates
from aligner.ui.screens.assistant.choices import ImportChoices
from aligner.ui.screens.assistant.screen import ImportScreen
from tests.ui.looking import all_called, called, choose, focus, read

WAIT_MS = 60_000


def screen(session: Any) -> ImportScreen:
    """The assistant that is shown."""
    shown = session.screens.shown
    assert isinstance(shown, ImportScreen)
    return shown


def is_shown(session: Any) -> bool:
    return isinstance(session.screens.shown, ImportScreen)


def begin(qtbot: QtBot, session: Any, source: Path) -> ImportScreen:
    """The assistant once it has read a file."""
    session.files.import_file(source)
    settle(qtbot, session)
    return screen(session)


def settle(qtbot: QtBot, session: Any) -> None:
    """Waits until nothing is read any more."""
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not is_shown(session) or not screen(session).is_reading, timeout=WAIT_MS)
    QApplication.processEvents()


def press_key(qtbot: QtBot, session: Any, key: Qt.Key) -> None:
    """Presses a key where the cursor is, and waits until what it began is read."""
    session.window.activateWindow()
    QTest.keyClick(screen(session).focusWidget() or screen(session), key)
    settle(qtbot, session)


def go_on(qtbot: QtBot, session: Any) -> None:
    """Goes to the next step by Enter."""
    primary(session).setFocus()
    press_key(qtbot, session, Qt.Key.Key_Return)


def primary(session: Any) -> QPushButton:
    """The button that goes on."""
    shown = screen(session).findChildren(QPushButton)
    return next(one for one in shown if one.property("role") == "primary" and one.isVisibleTo(session.window))


def answer(qtbot: QtBot, session: Any, text: str) -> None:
    """Chooses an answer by its key."""
    choice = called(screen(session), QRadioButton, text)
    focus(choice)
    QTest.keyClick(choice, Qt.Key.Key_Space)
    settle(qtbot, session)


def send(qtbot: QtBot, session: Any, header: str, field: str) -> None:
    """Sends a column to a field by the keyboard."""
    choose(called(screen(session), QComboBox, f"Where {header} goes"), field)
    settle(qtbot, session)


def field_of(session: Any, header: str) -> object:
    """The field that a column goes to."""
    return called(screen(session), QComboBox, f"Where {header} goes").currentData()


def step(session: Any) -> int:
    """The step that is shown, from 0."""
    return choices(session).step


def choices(session: Any) -> ImportChoices:
    return screen(session).choices


def told(root: QWidget) -> str:
    return strip_isolates(read(root))


def offers(session: Any, name: str) -> list[QPushButton]:
    return all_called(screen(session), QPushButton, name)


def questions(session: Any) -> int:
    """How many questions are put."""
    return len(choices(session).question_keys)
