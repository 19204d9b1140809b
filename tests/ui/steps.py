"""Each step that a person could take on what is shown: write into every line, press every button, choose every row."""

import re
from collections import Counter
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
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")
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
    """What each step changes, a paragraph for each; each begins at what the link shows."""
    lines: list[str] = []
    session.show(link)
    settle(session)
    seen: Counter[str] = Counter()
    before = _seen(session)
    for name in [name for name, _, _ in steps(session.page(session.current))]:
        seen[name] += 1
        found = [one for one in steps(session.page(session.current)) if one[0] == name][seen[name] - 1 :]
        if not found:
            lines.append(f"— {name}: not there any more")
            continue
        revision, page = session.workspace.revision, session.current
        _, take, take_back = found[0]
        take()
        settle(session)
        lines += [f"— {name}", *(f"  asks {text!r}" for text in ASKED)]
        ASKED.clear()
        for dialog in [one for one in session.window.findChildren(QDialog) if one.isVisible()]:
            lines += [f"  ! {line}" for line in told(dialog)]
            dialog.close()
        while (popup := QApplication.activePopupWidget()) is not None:
            lines.append(f"  opens {type(popup).__name__}")
            popup.close()
        after = _seen(session)
        if session.current == page:
            lines += [f"  {line}" for line in changed(before, after)]
        else:
            lines.append(f"  shows {session.current}")
        if session.drafts.places():
            _give_up(session)
        while session.verbs.can_undo:
            session.undo()
        if after != before or session.workspace.revision != revision:
            take_back()
            session.show(link)
            settle(session)
            before = _seen(session)
    return lines


def _seen(session: Any) -> list[str]:
    """What the window shows; a clock that runs is the same at each second."""
    return [_CLOCK.sub("HH:MM", line) for line in told(session.window)]


def _give_up(session: Any) -> None:
    """Esc where something stands that is not saved."""
    for editor in session.window.findChildren(QWidget):
        if editor.isVisible() and editor.property("invalid") == "true":
            _press(editor, Qt.Key.Key_Escape)
    settle(session)
    session.drafts.clear()


def steps(page: QWidget) -> Iterator[tuple[str, Callable[[], object], Callable[[], object]]]:
    """The steps that can be taken on a page as it is, in the order of what it holds, each with what takes back that
    which Undo does not: a text that is searched, a choice of what is shown."""
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or widget.isWindow():
            continue
        if isinstance(widget.parentWidget(), QComboBox | QSpinBox) or isinstance(widget, QHeaderView):
            continue
        back = _way_back(widget)
        for name, take in _steps_of(widget):
            yield name, take, back


def _way_back(widget: QWidget) -> Callable[[], object]:
    """Brings back what a widget holds now, where it still stands there with something else."""
    match widget:
        case QLineEdit():
            text = widget.text()
            return lambda: isValid(widget) and widget.text() != text and _write(widget, text)
        case QComboBox():
            at = widget.currentIndex()
            return lambda: isValid(widget) and widget.currentIndex() != at and _choose(widget, at)
        case QTabBar():
            at = widget.currentIndex()
            return lambda: isValid(widget) and widget.setCurrentIndex(at)
        case QAbstractButton() if widget.isCheckable():
            was = widget.isChecked()
            return lambda: isValid(widget) and widget.isVisible() and widget.isChecked() != was and widget.click()
        case _:
            return lambda: None


def _choose(box: QComboBox, at: int) -> None:
    box.setCurrentIndex(at)
    box.activated.emit(at)


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
