"""What is to be seen in a window, found as its users find it: by name, text and kind; and what they do there."""

from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aligner.lang.bidi import strip_isolates

W = TypeVar("W", bound=QWidget)
IDENTITY = Qt.ItemDataRole.UserRole


# What is seen


def part(root: QWidget, kind: type[W]) -> W:
    """The part of a kind that is shown."""
    return next(one for one in root.findChildren(kind) if one.isVisibleTo(root))


def all_called(root: QWidget, kind: type[W], name: str) -> list[W]:
    """Those of a kind that are shown and have this name for screen readers, or this text."""
    QApplication.processEvents()
    found = root.findChildren(kind)
    return [one for one in found if name in (words_of(one), plain(one.accessibleName())) and one.isVisibleTo(root)]


def called(root: QWidget, kind: type[W], name: str) -> W:
    """The first of them."""
    found = all_called(root, kind, name)
    assert found, f"nothing that is called {name} is shown"
    return found[0]


def words_of(widget: QWidget) -> str:
    """The text on a button or label."""
    shown = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return plain(shown)


def plain(text: str) -> str:
    """Without the marks that only a program sees."""
    return strip_isolates(text).replace("&", "").strip()


def read(root: QWidget) -> str:
    """What a person reads there, a line each, once the window has shown what was just added to it."""
    QApplication.processEvents()
    found = (words_of(one) for one in root.findChildren(QLabel) if one.isVisibleTo(root.window()))
    return "\n".join(found)


def texts(session: Any) -> str:
    QApplication.processEvents()
    return read(session.window)


def buttons(session: Any) -> list[str]:
    for _ in range(2):
        QApplication.processEvents()
    window = session.window
    return [b.text() for b in window.findChildren(QPushButton) if b.isVisibleTo(window)]


def identities(view: QListWidget) -> list[Any]:
    """What the rows of a list stand for, in their order."""
    return [view.item(row).data(IDENTITY) for row in range(view.count())]


# What is done


def press(qtbot: QtBot, session: Any, text: str) -> None:
    for _ in range(2):
        QApplication.processEvents()
    window = session.window
    found = next(b for b in window.findChildren(QPushButton) if b.text() == text and b.isVisibleTo(window))
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def click(root: QWidget, name: str) -> None:
    """Presses the button with this text or name."""
    QTest.mouseClick(called(root, QAbstractButton, name), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def tick(root: QWidget, name: str) -> None:
    """Ticks the box with this text, or takes the tick away, by its key."""
    box = called(root, QCheckBox, name)
    focus(box)
    QTest.keyClick(box, Qt.Key.Key_Space)


def choose(box: QComboBox, value: object) -> None:
    """Chooses from the opened list with the keyboard."""
    assert box.isVisible() and box.isEnabled()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    view, row = box.view(), box.findData(value)
    assert row >= 0, f"{value} is not offered"
    while view.currentIndex().row() != row:
        QTest.keyClick(view, Qt.Key.Key_Down if view.currentIndex().row() < row else Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QApplication.processEvents()


def focus(widget: QWidget) -> None:
    """Puts the cursor there."""
    widget.window().activateWindow()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()


def write(editor: QLineEdit | QTextEdit, text: str) -> None:
    """Writes over what is in an editor and continues with Tab."""
    focus(editor)
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    type_text(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    QApplication.processEvents()


def type_text(target: QWidget, text: str) -> None:
    """Types letters of any script; QTest types Latin ones only."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def click_cell(view: QAbstractItemView, at: QModelIndex) -> None:
    """Presses a row or cell of a list, tree or table."""
    view.scrollTo(at)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(at).center())
    QApplication.processEvents()
