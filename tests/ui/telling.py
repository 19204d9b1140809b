"""What a person sees in the window and could do there, told as lines of text, a line for each thing.

No places in pixels: what comes after what, what it says, what it is called, whether it can be used, what is chosen.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QBrush, QColor, QFont, QIcon, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QBoxLayout,
    QComboBox,
    QDateEdit,
    QFocusFrame,
    QGridLayout,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QSlider,
    QSpinBox,
    QSplitter,
    QSplitterHandle,
    QStackedWidget,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QTreeView,
    QWidget,
)

Role = Qt.ItemDataRole
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
HELPERS = QScrollBar | QFocusFrame | QSplitterHandle
MAX_ROWS = 60
MOST_STOPS = 150
ICON_PX, RGB, OPAQUE = 32, 0xFFFFFF, 0xFF
NO_LIMIT = 16_777_215
MARKS = {"\u2066": "‹", "\u2067": "‹", "\u2068": "‹", "\u2069": "›", "\u200e": "⟩", "\u200f": "⟨", "\u00a0": "␣"}
"""How marks that nobody sees are written here: ‹ … › is a text with a direction of its own."""


def told(root: QWidget) -> list[str]:
    """The widget and all that is shown in it, each part under what holds it."""
    return list(_told(root, root, 0, ()))


def written(text: str) -> str:
    """A text on one line, its unseen marks made to be seen."""
    for mark, seen in MARKS.items():
        text = text.replace(mark, seen)
    return text.replace("\n", " ⏎ ")


def _told(widget: QWidget, root: QWidget, depth: int, around: tuple[str, ...]) -> Iterator[str]:
    facts = [*_facts(widget), *around]
    said = facts or not type(widget).__module__.startswith("PySide6")
    if said:
        yield f"{'  ' * depth}{_kind(widget)}{': ' if facts else ''}{' | '.join(facts)}"
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from (f"{'  ' * (depth + 1)}{line}" for line in _rows(widget))
    for part, placed in _parts(widget):
        if (
            part.isVisibleTo(root)
            and not part.isWindow()
            and not isinstance(part, QScrollBar | QFocusFrame | QSplitterHandle)
        ):
            yield from _told(part, root, depth + bool(said), placed)


def _kind(widget: QObject) -> str:
    """Qt's word for it, without its Q."""
    kinds = type(widget).__mro__
    return next(kind.__name__ for kind in kinds if kind.__module__.startswith("PySide6")).removeprefix("Q")


def _parts(widget: QWidget) -> Iterator[tuple[QWidget, tuple[str, ...]]]:
    """What is in a widget, in the order in which it is laid out, with what its place says."""
    if isinstance(widget, QComboBox | QAbstractSpinBox | QHeaderView | QLineEdit):
        return
    if isinstance(widget, QScrollArea):
        yield from ((one, ()) for one in (widget.widget(),) if one is not None)
        return
    if isinstance(widget, QStackedWidget):
        yield from ((one, ()) for one in (widget.currentWidget(),) if one is not None)
        return
    if isinstance(widget, QSplitter):
        yield from ((one, ()) for at in range(widget.count()) if (one := widget.widget(at)) is not None)
        return
    if isinstance(widget, QAbstractItemView):
        yield from ((one, ()) for one in widget.viewport().findChildren(QWidget, options=DIRECT))
        return
    # Never `children()`: it gives Python names to Qt's own helpers, which outlive them.
    children = widget.findChildren(QWidget, options=DIRECT)
    layouts = widget.findChildren(QLayout, options=DIRECT)
    placed = [one for layout in layouts for one in _laid_out(layout, children)]
    yield from placed
    known = {id(one) for one, _ in placed}
    for child in children:
        if id(child) not in known and not isinstance(child, QScrollBar | QMenu):
            if not child.objectName().startswith("qt_"):
                yield child, ()
            elif isinstance(widget, QAbstractScrollArea):
                yield from ((one, ()) for one in child.findChildren(QWidget, options=DIRECT))


def _laid_out(layout: QLayout, children: list[QWidget]) -> Iterator[tuple[QWidget, tuple[str, ...]]]:
    """Those of the children that are in a layout, in its order.

    It is asked where each is: an item that Python was handed may be gone a moment later, and the program with it.
    """
    inner = [*layout.findChildren(QLayout, options=DIRECT)]
    found = [(at, one) for one in (*children, *inner) if (at := layout.indexOf(one)) >= 0]
    if isinstance(layout, QGridLayout):
        found.sort(key=lambda one: _cell_of(layout, one[0]))
    else:
        found.sort(key=lambda one: one[0])
    for at, one in found:
        if isinstance(one, QLayout):
            # That it takes all that is left says nothing; that it takes more than what is beside it does.
            more = layout.stretch(at) if isinstance(layout, QBoxLayout) else 0
            for inside, places in _laid_out(one, children):
                yield inside, (*places, *([f"in room {more}"] if more > 1 else []))
            continue
        placed: list[str] = []
        if isinstance(layout, QBoxLayout) and layout.stretch(at):
            placed.append(f"room {layout.stretch(at)}")
        if isinstance(layout, QGridLayout):
            row, column, rows, columns = _cell_of(layout, at)
            placed.append(f"cell {row},{column}" + (f" of {rows}×{columns}" if (rows, columns) != (1, 1) else ""))
        yield one, tuple(placed)


def _cell_of(layout: QGridLayout, at: int) -> tuple[int, int, int, int]:
    return layout.getItemPosition(at)  # pyright: ignore[reportReturnType]


def _facts(widget: QWidget) -> list[str]:
    made = [*_shown(widget)]
    if not isinstance(widget, QLabel) or widget.accessibleName() != widget.text():
        made += [f"called {written(name)!r}" for name in (widget.accessibleName(),) if name]
    made += [f"explained {written(text)!r}" for text in (widget.accessibleDescription(),) if text]
    made += [f"tip {written(text)!r}" for text in (widget.toolTip(),) if text]
    made += [f"{name} {value!r}" for name, value in _properties(widget)]
    made += [f"style {widget.styleSheet()!r}" for _ in (1,) if widget.styleSheet() and not widget.isWindow()]
    above = widget.parentWidget()
    made += _sizes(widget)
    if not widget.isEnabled() and (above is None or above.isEnabled()):
        made.append("off")
    if widget.acceptDrops() and not isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        made.append("takes drops")
    if above is not None and widget.layoutDirection() != above.layoutDirection():
        made.append(str(widget.layoutDirection()).partition(".")[2])
    if widget.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu:
        made += [f"offers {_action(action)}" for action in widget.actions() if action.text() or action.shortcuts()]
    return made


def _sizes(widget: QWidget) -> Iterator[str]:
    """How wide and tall it may be, where it may not be as it likes."""
    for name, least, most in (
        ("wide", widget.minimumWidth(), widget.maximumWidth()),
        ("tall", widget.minimumHeight(), widget.maximumHeight()),
    ):
        if least == most:
            yield f"{least} {name}"
        elif most < NO_LIMIT:
            yield f"at most {most} {name}"


def _properties(widget: QWidget) -> Iterator[tuple[str, Any]]:
    for raw in widget.dynamicPropertyNames():
        name = bytes(raw.data()).decode()
        if name.startswith(("_", "qt")):
            continue
        value = widget.property(name)
        if isinstance(value, str | int | bool) and value not in ("", "false"):
            yield name, value


def _shown(widget: QWidget) -> Iterator[str]:
    match widget:
        case QComboBox():
            yield repr(written(widget.currentText()))
            names = [widget.itemText(at) for at in range(widget.count())]
            yield "of " + " / ".join(
                written(name) + (f" ({written(tip)})" if (tip := widget.itemData(at, Role.ToolTipRole)) else "")
                for at, name in enumerate(names)
            )
            if widget.isEditable():
                yield "can be written"
        case QSpinBox():
            yield f"{written(widget.text())!r} from {widget.minimum()} to {widget.maximum()}"
        case QDateEdit() | QAbstractSpinBox():
            yield repr(written(widget.text()))
        case QLineEdit():
            yield repr(written(widget.text()))
            yield from _line(widget)
        case QTextEdit() | QPlainTextEdit():
            yield repr(written(widget.toPlainText()))
            yield from _line(widget)
        case QAbstractButton():
            yield from _button(widget)
        case QLabel():
            if widget.text():
                yield repr(written(widget.text()))
            elif widget.pixmap() is not None and not widget.pixmap().isNull():
                yield f"picture {_ink(widget.pixmap())}"
        case QProgressBar():
            yield f"{widget.value()} of {widget.minimum()}–{widget.maximum()}"
            if widget.isTextVisible():
                yield repr(written(widget.text()))
        case QSlider():
            yield f"{widget.value()} of {widget.minimum()}–{widget.maximum()}"
        case QTabBar():
            tabs = [written(widget.tabText(at)) for at in range(widget.count())]
            yield " / ".join(f"[{tab}]" if at == widget.currentIndex() else tab for at, tab in enumerate(tabs))
        case _:
            return


def _ink(picture: QIcon | QPixmap) -> str:
    """The colour that most of a picture has; "" when it is empty."""
    if picture.isNull():
        return ""
    drawn = picture.pixmap(ICON_PX, ICON_PX) if isinstance(picture, QIcon) else picture
    image = drawn.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    opaque = Counter(color & RGB for color in memoryview(image.constBits()).cast("I") if color >> 24 == OPAQUE)
    return f"#{opaque.most_common(1)[0][0]:06x}" if opaque else ""


def _line(editor: Any) -> Iterator[str]:
    if editor.placeholderText():
        yield f"hint {written(editor.placeholderText())!r}"
    if editor.isReadOnly():
        yield "read only"
    if isinstance(editor, QLineEdit) and editor.hasSelectedText():
        yield f"marked {written(editor.selectedText())!r}"


def _button(button: QAbstractButton) -> Iterator[str]:
    yield repr(written(button.text()))
    if not button.icon().isNull():
        yield f"icon {_ink(button.icon())}"
    if button.isCheckable():
        yield "on" if button.isChecked() else "not on"
    if button.shortcut().toString():
        yield f"key {button.shortcut().toString()}"
    if isinstance(button, QPushButton) and button.isDefault():
        yield "Enter presses it"
    menu = button.menu() if isinstance(button, QPushButton | QToolButton) else None
    if menu is not None:
        yield "opens " + " / ".join(_action(action) for action in menu.actions())


def _action(action: QAction) -> str:
    if action.isSeparator():
        return "–"
    keys = "+".join(key.toString() for key in action.shortcuts())
    states = ["off"] * (not action.isEnabled()) + ["hidden"] * (not action.isVisible())
    if action.isCheckable():
        states.append("on" if action.isChecked() else "not on")
    return " ".join([written(action.text()), *([f"({keys})"] if keys else []), *(f"[{state}]" for state in states)])


# Lists, tables and trees


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    header = view.horizontalHeader() if isinstance(view, QTableView) else None
    if isinstance(view, QTreeView) and not view.isHeaderHidden():
        header = view.header()
    count = 1 if isinstance(view, QListView) else model.columnCount(QModelIndex())
    columns = [at for at in range(count) if header is None or not header.isSectionHidden(at)]
    if header is not None and header.isVisibleTo(view):
        columns.sort(key=header.visualIndex)
        names = [_heading(model, at) for at in columns]
        yield "columns: " + " | ".join(names)
        if header.isSortIndicatorShown():
            order = str(header.sortIndicatorOrder()).partition(".")[2]
            yield f"sorted by column {header.sortIndicatorSection()}, {order}"
    yield from _rows_under(view, model, QModelIndex(), columns, 0)


def _heading(model: QAbstractItemModel, column: int) -> str:
    text = model.headerData(column, Qt.Orientation.Horizontal, Role.DisplayRole)
    tip = model.headerData(column, Qt.Orientation.Horizontal, Role.ToolTipRole)
    return written(str(text or "")) + (f" (tip {written(str(tip))!r})" if tip else "")


def _rows_under(
    view: QAbstractItemView, model: QAbstractItemModel, above: QModelIndex, columns: list[int], depth: int
) -> Iterator[str]:
    count = model.rowCount(above)
    for row in range(min(count, MAX_ROWS)):
        first = model.index(row, 0, above)
        if isinstance(view, QListView | QTableView) and view.isRowHidden(row):
            continue
        if isinstance(view, QTreeView) and view.isRowHidden(row, above):
            continue
        cells = [model.index(row, column, above) for column in columns]
        mark = ">" if first.siblingAtColumn(view.currentIndex().column()) == view.currentIndex() else " "
        chosen = "*" if any(view.selectionModel().isSelected(cell) for cell in cells) else " "
        yield f"{mark}{chosen}{'  ' * depth} " + " | ".join(_cell(cell) for cell in cells)
        if isinstance(view, QTreeView) and view.isExpanded(first):
            yield from _rows_under(view, model, first, columns, depth + 1)
    if count > MAX_ROWS:
        yield f"and {count - MAX_ROWS} rows"


def _cell(cell: QModelIndex) -> str:
    parts = [written(str(cell.data(Role.DisplayRole) or ""))]
    parts += [f"called {written(str(text))!r}" for text in (cell.data(Role.AccessibleTextRole),) if text]
    parts += [f"tip {written(str(text))!r}" for text in (cell.data(Role.ToolTipRole),) if text]
    if (state := cell.data(Role.CheckStateRole)) is not None:
        parts.append("[x]" if state in (Qt.CheckState.Checked, Qt.CheckState.Checked.value) else "[ ]")
    parts += [f"icon {_ink(one)}" for one in (cell.data(Role.DecorationRole),) if isinstance(one, QIcon | QPixmap)]
    if isinstance(color := cell.data(Role.ForegroundRole), QBrush | QColor):
        parts.append((color.color() if isinstance(color, QBrush) else color).name())
    if isinstance(typeface := cell.data(Role.FontRole), QFont) and typeface.bold():
        parts.append("bold")
    alignment = cell.data(Role.TextAlignmentRole)
    if alignment is not None:
        parts.append(f"at {_number(alignment)}")
    flags = cell.flags()
    parts += ["off"] * (not flags & Qt.ItemFlag.ItemIsEnabled)
    parts += ["editable"] * bool(flags & Qt.ItemFlag.ItemIsEditable)
    parts += ["not to be chosen"] * (not flags & Qt.ItemFlag.ItemIsSelectable)
    return " ".join(part for part in parts if part)


def _number(flags: Any) -> int:
    return int(getattr(flags, "value", flags))


# Keys


def stops(page: QWidget) -> str:
    """What Tab comes to on a page, in its order; it is pressed for that.

    Qt's own chain of what takes the keys is not asked: in Python each of its links then belongs to the one before, and
    ends with it.
    """
    found: list[QWidget] = []
    for _ in range(MOST_STOPS):
        at = QApplication.focusWidget()
        if at is not None and page.isAncestorOf(at):
            if at in found:
                break
            found.append(at)
        elif found:
            break
        QTest.keyClick(at if at is not None else page, Qt.Key.Key_Tab)
    return "keys go through: " + " → ".join(_name_of(one) for one in found)


def _name_of(widget: QWidget) -> str:
    name = widget.accessibleName() or getattr(widget, "text", str)()
    return re.sub(r"\s+", " ", written(str(name)))[:40] or _kind(widget)
