"""Each step that a person could take on what is shown: write into every line, press every button, choose every row."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QSpinBox,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from aligner.ui.links import Link
from tests.approving import changed
from tests.ui.telling import told, written

Step = tuple[str, Callable[[], object]]
SIMPLE = Qt.KeyboardModifier.NoModifier
TURNS = 3
ASKED: list[str] = []
"""Questions that opened and were answered, since the last step."""


def settle(session: Any) -> None:
    """Lets the page do what it puts off, as if some seconds had gone by."""
    for _ in range(TURNS):
        QApplication.processEvents()
        for timer in session.page(session.current).findChildren(QTimer):
            if timer.isActive():
                if timer.isSingleShot():
                    timer.stop()
                timer.timeout.emit()
    QApplication.processEvents()


def explored(session: Any, link: Link) -> list[str]:
    """What each step changes, a paragraph for each; a step that changes the file is taken back after it."""
    lines: list[str] = []
    session.show(link)
    settle(session)
    for name, take in list(steps(session.page(session.current))):
        revision, page = session.workspace.revision, session.current
        before = told(session.window)
        try:
            take()
        except Gone:
            lines.append(f"— {name}: not there any more")
            continue
        settle(session)
        lines += [f"— {name}", *(f"  asks {text!r}" for text in ASKED)]
        ASKED.clear()
        for dialog in [one for one in session.window.findChildren(QDialog) if one.isVisible()]:
            lines += [f"  ! {line}" for line in told(dialog)]
            dialog.close()
        if session.current == page:
            lines += [f"  {line}" for line in changed(before, told(session.window))]
        else:
            lines.append(f"  shows {session.current}")
        has_moved = session.workspace.revision != revision
        if session.drafts.places():
            _give_up(session)
        while session.verbs.can_undo:
            session.undo()
        if has_moved or session.current != page:
            session.show(link)
        settle(session)
    return lines


def _give_up(session: Any) -> None:
    """Esc where something stands that is not saved."""
    for editor in session.window.findChildren(QWidget):
        if editor.isVisible() and editor.property("invalid") == "true":
            _press(editor, Qt.Key.Key_Escape)
    settle(session)
    session.drafts.clear()


class Gone(Exception):
    """What the step needs is not shown any more."""


def steps(page: QWidget) -> Iterator[Step]:
    """The steps that can be taken on a page as it is, in the order of what it holds."""
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or widget.isWindow():
            continue
        if isinstance(widget.parentWidget(), QComboBox | QSpinBox) or isinstance(widget, QHeaderView):
            continue
        for name, take in _steps_of(widget):

            def checked(widget: QWidget = widget, take: Callable[[], object] = take) -> None:
                if not isValid(widget) or not widget.isVisible() or not widget.isEnabled():
                    raise Gone
                take()

            yield name, checked


def _steps_of(widget: QWidget) -> Iterator[Step]:
    name = written(widget.accessibleName() or getattr(widget, "text", str)() or type(widget).__name__)[:60]
    match widget:
        case QLineEdit() if not widget.isReadOnly():
            for text in ("7", "x y"):
                yield f"write {text!r} into ‹{name}›", lambda text=text: _write(widget, text)
        case QTextEdit() if not widget.isReadOnly():
            yield f"write 'x y' into ‹{name}›", lambda: _write(widget, "x y")
        case QComboBox():
            yield f"go down in ‹{name}›", lambda: _press(widget, Qt.Key.Key_Down)
        case QSpinBox():
            yield f"go up in ‹{name}›", lambda: _press(widget, Qt.Key.Key_Up)
        case QTabBar():
            yield f"go to the next of ‹{name}›", lambda: _press(widget, Qt.Key.Key_Right)
        case QCheckBox():
            yield f"tick ‹{name}›", lambda: _press(widget, Qt.Key.Key_Space)
        case QAbstractButton():
            yield from _presses(widget, name)
        case QAbstractItemView():
            yield from _ways(widget, name)
        case _:
            return


def _presses(widget: QAbstractButton, name: str) -> Iterator[Step]:
    menu = widget.menu() if isinstance(widget, QPushButton | QToolButton) else None
    if not isinstance(menu, QMenu):
        yield f"press ‹{name}›", lambda: QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        return
    for action in menu.actions():
        if action.isEnabled() and not action.isSeparator():
            yield f"choose ‹{written(action.text())}› of ‹{name}›", action.trigger


def _ways(view: QAbstractItemView, name: str) -> Iterator[Step]:
    model = view.model()
    if model is None or not model.rowCount(QModelIndex()):
        return
    for key in (Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        yield f"{key.name.removeprefix('Key_')} in ‹{name}›", lambda key=key: _press(view, key)
    yield f"Escape in ‹{name}›", lambda: _press(view, Qt.Key.Key_Escape)
    header = view.horizontalHeader() if isinstance(view, QTableView) else None
    if header is not None and header.isVisible() and header.sectionsClickable():
        for column in range(header.count()):
            if not header.isSectionHidden(column):
                yield f"press the head of column {column} of ‹{name}›", lambda column=column: _press_head(view, column)


def _press(widget: QWidget, key: Qt.Key) -> None:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(widget, key)


def _press_head(view: QAbstractItemView, column: int) -> None:
    assert isinstance(view, QTableView)
    header = view.horizontalHeader()
    at = header.viewport().rect().center()
    at.setX(header.sectionViewportPosition(column) + header.sectionSize(column) // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, SIMPLE, at)


def _write(editor: QLineEdit | QTextEdit, text: str) -> None:
    editor.setFocus(Qt.FocusReason.TabFocusReason)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
