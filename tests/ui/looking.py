"""What is to be seen in a window, and a press on it."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from aligner.lang.bidi import strip_isolates


def texts(session: Any) -> str:
    for _ in range(2):
        QApplication.processEvents()
    window = session.window
    return "\n".join(strip_isolates(la.text()) for la in window.findChildren(QLabel) if la.isVisibleTo(window))


def buttons(session: Any) -> list[str]:
    for _ in range(2):
        QApplication.processEvents()
    window = session.window
    return [b.text() for b in window.findChildren(QPushButton) if b.isVisibleTo(window)]


def press(qtbot: QtBot, session: Any, text: str) -> None:
    for _ in range(2):
        QApplication.processEvents()
    window = session.window
    found = next(b for b in window.findChildren(QPushButton) if b.text() == text and b.isVisibleTo(window))
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
