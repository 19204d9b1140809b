"""The list of items: calm rows by state, chosen and moved by keyboard or mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from aligner.lang.bidi import content_is_rtl, directed
from aligner.ui.keys import is_delete
from aligner.ui.look.icons import pixmap
from aligner.ui.look.theme import Theme, font
from aligner.ui.pages.decisions.rows import Heading, ItemRow

ROW_PX, HEADING_PX, GAP_PX = 84, 40, 8
DOT_PX = 8
LEVELS_PX, DOTS_PX = 120, 40
NARROW_PX = 320
"""In a row narrower than this the dots stand without their names, which are read aloud and in the inspector."""
ICON_PX = 16
_ROW_ROLE = Qt.ItemDataRole.UserRole
AnyIndex = QModelIndex | QPersistentModelIndex


class Board(QListWidget):
    """Emits `chosen` with an item's id (0 for none), and what the keys ask for."""

    chosen = Signal(object)
    opened = Signal(object)
    remove_requested = Signal(list)
    move_requested = Signal(object, int)
    decide_requested = Signal(object)

    def __init__(self, theme: Theme, levels: tuple[str, str]) -> None:
        """levels: the words "Significance" and "Confidence"."""
        super().__init__()
        self.marked: set[int] = set()
        self._rows: Sequence[Heading | ItemRow] = ()
        self.setProperty("role", "plain")
        self.setItemDelegate(_Delegate(theme, levels, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.itemSelectionChanged.connect(self._on_selection)
        self.itemActivated.connect(lambda item: self._emit_opened(item))

    def mark(self, decision_ids: set[int]) -> None:
        """Puts a mark on the rows that hold a value that is not saved."""
        if decision_ids != self.marked:
            self.marked = decision_ids
            self.viewport().update()

    def show_rows(self, rows: Sequence[Heading | ItemRow]) -> None:
        """Shows the rows, and touches only those that moved; what was chosen stays chosen while it is there."""
        if [row.key for row in rows] == [row.key for row in self._rows]:
            for place, row in enumerate(rows):
                if row != self._rows[place]:
                    _set_row(self.item(place), row)
            self._rows = rows
            return
        self._rows = rows
        chosen = set(self.chosen_ids())
        current = self.current_id()
        self.blockSignals(True)
        self.clear()
        for row in rows:
            item = QListWidgetItem()
            _set_row(item, row)
            is_item = isinstance(row, ItemRow)
            item.setSizeHint(QSize(0, ROW_PX + GAP_PX if is_item else HEADING_PX))
            if not is_item:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.addItem(item)
            if isinstance(row, ItemRow):
                if row.decision_id == current:
                    self.setCurrentItem(item)
                item.setSelected(row.decision_id in chosen)
        self.blockSignals(False)
        if chosen and not self.chosen_ids():
            self.chosen.emit(0)

    def choose(self, decision_id: int) -> None:
        """Chooses an item by id, when it is shown."""
        for index in range(self.count()):
            if self._id_at(index) == decision_id:
                self.clearSelection()
                self.setCurrentRow(index)
                self.scrollToItem(self.item(index))
                return

    def chosen_ids(self) -> list[int]:
        """The ids of the chosen items, in the list's order."""
        rows = sorted(self.row(item) for item in self.selectedItems())
        return [found for row in rows if (found := self._id_at(row))]

    def current_id(self) -> int:
        """The id of the item with the cursor, 0 for none."""
        return self._id_at(self.currentRow())

    def _id_at(self, index: int) -> int:
        item = self.item(index)
        row = item.data(_ROW_ROLE) if item is not None else None
        return row.decision_id if isinstance(row, ItemRow) else 0

    def _on_selection(self) -> None:
        chosen = self.chosen_ids()
        self.chosen.emit(chosen[0] if len(chosen) == 1 else 0)

    def _emit_opened(self, item: QListWidgetItem) -> None:
        if decision_id := self._id_at(self.row(item)):
            self.opened.emit(decision_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        current = self.current_id()
        if is_delete(event) and self.chosen_ids():
            self.remove_requested.emit(self.chosen_ids())
        elif modifiers & Qt.KeyboardModifier.AltModifier and key in steps and current:
            self.move_requested.emit(current, steps[Qt.Key(key)])
        elif is_enter and modifiers & Qt.KeyboardModifier.ControlModifier and current:
            self.decide_requested.emit(current)
        elif is_enter and current:
            self.opened.emit(current)
        else:
            super().keyPressEvent(event)


def _set_row(item: QListWidgetItem, row: Heading | ItemRow) -> None:
    item.setData(_ROW_ROLE, row)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, row.accessible_text)


class _Delegate(QStyledItemDelegate):
    """Paints a row: stance, title, where and who and until when; significance and confidence as dots."""

    def __init__(self, theme: Theme, levels: tuple[str, str], parent: Board) -> None:
        super().__init__(parent)
        self._theme = theme
        self._levels = levels
        self._board = parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = index.data(_ROW_ROLE)
        is_rtl = option.direction == Qt.LayoutDirection.RightToLeft  # pyright: ignore[reportAttributeAccessIssue]
        box = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = _Brush(painter, self._theme, is_rtl)
        if isinstance(row, Heading):
            self._heading(brush, box, row)
        elif isinstance(row, ItemRow):
            state = option.state  # pyright: ignore[reportAttributeAccessIssue]
            self._item(brush, box, row, state, has_focus=self._board.hasFocus())
        painter.restore()

    def _heading(self, brush: "_Brush", box: QRectF, row: Heading) -> None:
        typeface = font(14, QFont.Weight.Bold)
        line = box.adjusted(2, 10, -2, -4)
        used = brush.text(line, row.text, typeface, "text")
        rest = brush.after(line, used + 8)
        brush.text(rest, row.count, font(14), "muted")

    def _item(self, brush: "_Brush", box: QRectF, row: ItemRow, state: QStyle.StateFlag, *, has_focus: bool) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        card = box.adjusted(1, 1, -1, -GAP_PX)
        brush.card(card, is_chosen=chosen, is_marked=(chosen and has_focus) or hovered)
        inner = card.adjusted(18, 12, -18, -12)
        levels_px = LEVELS_PX if inner.width() >= NARROW_PX else DOTS_PX
        levels = brush.at_end(inner, levels_px)
        text = brush.without_end(inner, levels_px + 20)
        half = text.height() / 2
        top = QRectF(text.x(), text.y(), text.width(), half)
        bottom = QRectF(text.x(), text.y() + half, text.width(), half)
        if row.decision_id in self._board.marked:
            brush.icon(top, "warning", "error", ICON_PX)
            top = brush.after(top, 22)
        brush.text(top, row.title, font(15, QFont.Weight.Medium), "muted" if row.is_settled else "text")
        mark_px = ICON_PX + 10 if row.is_overdue else 0
        used = brush.pill(brush.without_end(bottom, mark_px), row.stance) if row.stance else 0.0
        rest = brush.after(bottom, used + 10 if used else 0)
        if row.is_overdue:
            brush.icon(rest, "warning", "error", ICON_PX)
            rest = brush.after(rest, 22)
        parts = [(row.due, "error" if row.is_overdue else "muted"), (row.owner, "muted"), (row.goal, "muted")]
        for place, (part, role) in enumerate([part for part in parts if part[0]]):
            if place:
                rest = brush.after(rest, brush.text(rest, " · ", font(13), "muted"))
            rest = brush.after(rest, brush.text(rest, part, font(13), role))
            if rest.width() < 24:
                break
        for place, (name, level) in enumerate(zip(self._levels, (row.significance, row.confidence), strict=True)):
            line = QRectF(levels.x(), levels.y() + place * half, levels.width(), half)
            brush.dots(line, name, level)


class _Brush:
    """Draws from the start side to the end side."""

    def __init__(self, painter: QPainter, theme: Theme, is_rtl: bool) -> None:
        self._painter = painter
        self._theme = theme
        self._is_rtl = is_rtl

    def after(self, box: QRectF, used: float) -> QRectF:
        return box.adjusted(0, 0, -used, 0) if self._is_rtl else box.adjusted(used, 0, 0, 0)

    def at_end(self, box: QRectF, width: float) -> QRectF:
        x = box.x() if self._is_rtl else box.right() - width
        return QRectF(x, box.y(), width, box.height())

    def without_end(self, box: QRectF, width: float) -> QRectF:
        return box.adjusted(width, 0, 0, 0) if self._is_rtl else box.adjusted(0, 0, -width, 0)

    def text(self, box: QRectF, text: str, typeface: QFont, role: str) -> float:
        """Draws one line and returns the width it took."""
        if not text or box.width() < 8:
            return 0.0
        self._painter.setFont(typeface)
        self._painter.setPen(self._theme.color(role))
        metrics = QFontMetricsF(typeface)
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        shown = directed(cut, content_is_rtl(text, self._is_rtl))
        side = Qt.AlignmentFlag.AlignRight if self._is_rtl else Qt.AlignmentFlag.AlignLeft
        self._painter.drawText(box, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), shown)
        return min(box.width(), metrics.horizontalAdvance(shown))

    def card(self, box: QRectF, *, is_chosen: bool, is_marked: bool) -> None:
        self._painter.setPen(QPen(self._theme.color("accent" if is_marked or is_chosen else "line"), 1.5))
        self._painter.setBrush(self._theme.color("accent_soft" if is_chosen else "surface"))
        self._painter.drawRoundedRect(box, 10, 10)

    def pill(self, line: QRectF, text: str) -> float:
        """A word on a soft ground; returns the width it took."""
        typeface = font(12, QFont.Weight.Medium)
        width = min(QFontMetricsF(typeface).horizontalAdvance(text) + 20, line.width())
        height = 22.0
        x = line.right() - width if self._is_rtl else line.x()
        box = QRectF(x, line.center().y() - height / 2, width, height)
        self._painter.setPen(QPen(self._theme.color("line"), 1))
        self._painter.setBrush(self._theme.color("canvas"))
        self._painter.drawRoundedRect(box, height / 2, height / 2)
        self.text(box.adjusted(10, 0, -8, 0), text, typeface, "accent")
        return width

    def icon(self, box: QRectF, name: str, role: str, size: int) -> None:
        x = box.right() - size if self._is_rtl else box.x()
        place = QRect(round(x), round(box.center().y() - size / 2), size, size)
        self._painter.drawPixmap(place, pixmap(name, self._theme.colors[role], size))

    def dots(self, line: QRectF, name: str, level: int) -> None:
        """The name, and three dots of which `level` are filled, at the end side; nothing while it is unknown."""
        if not level:
            return
        available = 3 * DOT_PX + 2 * 4
        dots = self.at_end(line, available)
        self.text(self.without_end(line, available + 6), name, font(12), "muted")
        self._painter.setPen(QPen(self._theme.color("accent"), 1.2))
        for index in range(3):
            step = index * (DOT_PX + 4)
            x = dots.right() - DOT_PX - step if self._is_rtl else dots.x() + step
            filled = self._theme.color("accent") if index < level else QColor(Qt.GlobalColor.transparent)
            self._painter.setBrush(filled)
            self._painter.drawEllipse(QRectF(x, line.center().y() - DOT_PX / 2, DOT_PX, DOT_PX))
