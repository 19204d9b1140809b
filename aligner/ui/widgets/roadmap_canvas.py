"""The roadmap as a canvas: goals in rows, stages in columns, placements as cards that can be dragged.

One widget paints what is visible; both headers stay while it scrolls. Everything the mouse does has keys:
arrows move the cursor, Alt with them asks for a goal's other place, Enter opens a card, a group or a cell, Ctrl+arrows
carry a card to the next cell, Delete takes it off; Ctrl with plus, minus and 0 zooms.
"""

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip

from aligner.ui.look.theme import Theme
from aligner.ui.widgets.canvas_area import CanvasArea
from aligner.ui.widgets.canvas_cursor import Cursor, at_row, carried, first_cursor, is_within, moved, paged
from aligner.ui.widgets.canvas_model import CELL_PAD_PX, CanvasCard, CanvasModel, Cell, Place
from aligner.ui.widgets.canvas_painter import CanvasPainter

PLACEMENT_MIME = "application/x-aligner-placement"
PROGRAM_MIME = "application/x-aligner-program"


class RoadmapCanvas(CanvasArea):
    """Emits what the user asks for; it changes nothing itself. None as goal means outside, as stage no stage."""

    card_chosen = Signal(object)
    card_moved = Signal(object, object, object)
    card_removed = Signal(object)
    cell_activated = Signal(object, object)
    program_dropped = Signal(object, object, object)
    goal_chosen = Signal(object)
    goal_move_requested = Signal(object, int)
    stage_chosen = Signal(object)
    hint_changed = Signal(str)

    def __init__(self, theme: Theme, *, accepts_cards: bool, place_hint: str = "") -> None:
        super().__init__(theme)
        self._theme = theme
        self._accepts_cards = accepts_cards
        self._place_hint = place_hint
        self._cursor: Cursor = (0, 0, -1)
        self._chosen_card: int | None = None
        self._hovered: tuple[int, int, int] | None = None
        self._target: Cell | None = None
        self._is_dragging = False
        self._pressed: tuple[QPoint, CanvasCard] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAcceptDrops(accepts_cards)
        self.setAcceptDrops(accepts_cards)

    # What it shows

    @property
    def model(self) -> CanvasModel:
        return self.view.model

    def go_to_goal(self, goal_id: int) -> None:
        """Puts the keyboard's cursor on a goal's row, in the column where it was."""
        row = next((at for at, shown in enumerate(self.model.rows) if shown.goal_id == goal_id), None)
        if row is not None:
            self._go((row, self._cursor[1], -1))

    def show_model(self, model: CanvasModel) -> None:
        self.view.model = model
        if self._chosen_card is not None and model.find_card(self._chosen_card):
            self._open_place_of(self._chosen_card)
            self._cursor = self.view.find_slot(self._chosen_card) or first_cursor(model)
        elif is_within(model, self._cursor):
            self._cursor = (*self._cursor[:2], -1)
        else:
            self._cursor = first_cursor(model)
        self.relayout()

    def choose_card(self, placement_id: int | None) -> None:
        """Marks a card as the one whose details are shown."""
        self._chosen_card = placement_id
        if placement_id is not None and self.model.find_card(placement_id):
            self._open_place_of(placement_id)
            self._cursor = self.view.find_slot(placement_id) or self._cursor
            self._scroll_to_cursor()
        self.viewport().update()

    def _open_place_of(self, placement_id: int) -> None:
        """What is chosen is seen: its group opens."""
        found = self.model.find_card(placement_id)
        if found is not None and found[:2] in self.model.groups and not self.view.is_open(found[:2]):
            self.view.open_places |= {self.model.place_of(found[:2])}
            self.relayout()

    def toggle_group(self, cell: Cell) -> None:
        """Shows the cards of a crowded cell one by one, or as a group again."""
        self.view.open_places ^= {self.model.place_of(cell)}
        self._cursor = (*cell, 0)
        self.relayout()
        self._scroll_to_cursor()
        self._announce_cursor()

    # Geometry

    @property
    def focus_row(self) -> int | None:
        return self._cursor[0] if self.model.rows and self._cursor[0] >= 0 else None

    def row_header_box(self, row: int) -> QRectF:
        return self.view.row_header_box(row)

    def column_header_box(self, column: int) -> QRectF:
        return self.view.column_header_box(column)

    def cell_box(self, row: int, column: int) -> QRectF:
        return self.view.cell_box(row, column)

    def card_box(self, row: int, column: int, place: int) -> QRectF:
        """Where the card is that has this place among those of its cell; its group's box while that is closed."""
        if (row, column) in self.model.groups:
            place = place + 1 if self.view.is_open((row, column)) else 0
        return self.view.slot_box(row, column, place)

    def cell_at(self, point: QPointF) -> Cell | None:
        """The (row, column) of a leaf cell under a point of the viewport."""
        return self.view.cell_at(point)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = self.view
        draw = CanvasPainter(painter, self._theme, view.is_rtl, self.model.heaviest, view.zoom)
        rows, columns = view.visible_rows(), view.visible_columns()
        for row in rows:
            shown = self.model.rows[row]
            draw.row_line(view.row_box(row))
            if shown.is_group:
                continue
            for column in (0,) if shown.is_outside else columns:
                self.paint_cell(painter, draw, (row, column))
        for row in rows:
            head = view.row_header_box(row)
            if self.model.rows[row].is_group:
                # Nothing else is in its row: its title runs on over all columns.
                head = QRectF(0, head.top(), view.size.width(), head.height())
            draw.row_header(head, self.model.rows[row])
        draw.corner(view.head_box())
        for column in columns:
            if column < len(self.model.columns):
                draw.column_header(view.column_header_box(column), self.model.columns[column])
        for title, first, end in view.tracks:
            draw.track(view.track_box(first, end), view.cells_box(), title)
        draw.corner(view.corner_box())
        draw.header_rule(view.size.width(), view.column_header)
        painter.end()

    def paint_cell(self, painter: QPainter, draw: CanvasPainter, cell: Cell) -> None:
        """Draws a leaf cell and what is in it."""
        view, box = self.view, self.view.cell_box(*cell)
        draw.cell(
            box,
            is_target=self._target == cell,
            is_open=self._is_dragging,
            is_cursor=self.is_at_cursor(cell),
            is_quiet_outline=self.model.rows[cell[0]].is_heavy_and_empty and cell not in self.model.off_track,
        )
        if cell in self.model.off_track and not self.model.cells.get(cell):
            draw.off_track(box)
            return
        if draw.shows_blocks:
            if cards := len(self.model.cells.get(cell, ())):
                draw.block(box, cards)
            return
        group = self.model.groups.get(cell)
        for slot in range(view.slots(cell)):
            slot_box, here = view.slot_box(*cell, slot), (*cell, slot)
            if slot_box.bottom() < 0 or slot_box.top() > view.size.height():
                continue
            marks = {"is_cursor": self.hasFocus() and self._cursor == here, "is_hovered": self._hovered == here}
            card = view.card_in(cell, slot)
            if card is not None:
                draw.card(slot_box, card, is_chosen=card.placement_id == self._chosen_card, **marks)
            elif group is not None:
                draw.group(slot_box, group, is_open=view.is_open(cell), **marks)

    def is_at_cursor(self, cell: Cell) -> bool:
        """Whether the keyboard's cursor is on the cell itself."""
        return self.hasFocus() and self._cursor == (*cell, -1)

    def place_at_cursor(self) -> Place:
        """The goal and stage of the cell where the keyboard's cursor is."""
        return self.model.place_of(self._cursor[:2])

    def cell_text(self, cell: Cell) -> str:
        """What a reader of the screen says of a cell without cards."""
        row = self.model.rows[cell[0]]
        stage = "" if row.is_outside or not self.model.columns else self.model.columns[cell[1]].heard
        return " · ".join(part for part in (row.title, stage) if part)

    # Mouse

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hovered = None
            self.viewport().update()
        elif isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def tip_at(self, point: QPointF) -> str:
        """What is at a point, where the letters there are too small or cut to say it; "" else."""
        found = self.view.slot_at(point)
        if found is not None:
            return self._text_of(found)
        row = self.view.row_at(point.y())
        if row is not None and self.view.row_header_box(row).contains(point):
            shown = self.model.rows[row]
            return " · ".join(filter(None, (shown.title, shown.wording)))
        cell = self.view.cell_at(point)
        return self.cell_text(cell) if cell is not None and self.zoom < 0.5 else ""

    def _text_of(self, cursor: Cursor) -> str:
        """What is there in words: a card, a group, or a cell."""
        cell = cursor[:2]
        card = self.view.card_in(cell, cursor[2])
        if card is not None:
            return card.description
        group = self.model.groups.get(cell)
        return group.description if group is not None and cursor[2] == 0 else self.cell_text(cell)

    def _drag(self, card: CanvasCard) -> None:
        drag = QDrag(self)
        data = QMimeData()
        data.setData(PLACEMENT_MIME, QByteArray(str(card.placement_id).encode()))
        drag.setMimeData(data)
        found = self.model.find_card(card.placement_id)
        if found is not None:
            drag.setPixmap(self.viewport().grab(self.card_box(*found).toRect()))
        drag.exec(Qt.DropAction.MoveAction)

    def _target_under(self, point: QPointF) -> None:
        self._target = self.cell_at(point)
        hint = ""
        if self._target is not None:
            row = self.model.rows[self._target[0]]
            stage = "" if row.is_outside else self.model.columns[self._target[1]].heard
            where = " · ".join(part for part in (row.title, stage) if part)
            hint = self._place_hint.replace("{where}", where)
        self.hint_changed.emit(hint)
        self.viewport().update()

    def _end_drag(self) -> None:
        self._is_dragging = False
        self._target = None
        self.hint_changed.emit("")
        self.viewport().update()

    # Keys

    def _go(self, cursor: Cursor) -> None:
        self._cursor = cursor
        self._scroll_to_cursor()
        self._announce_cursor()

    def next_cursor(self, rows: int, columns: int) -> Cursor:
        """Where an arrow leads."""
        return moved(self.view, self._cursor, rows, columns)

    def _carry(self, rows: int, columns: int) -> None:
        card = self.card_under_cursor()
        target = carried(self.view, self._cursor, rows, columns)
        if card is not None and target is not None and self._accepts_cards:
            self._chosen_card = card.placement_id
            self.card_moved.emit(card.placement_id, *self.model.place_of(target))

    def card_under_cursor(self) -> CanvasCard | None:
        return self.view.card_in(self._cursor[:2], self._cursor[2])

    def _announce_cursor(self) -> None:
        """Says to a screen reader where the cursor is."""
        if not self.model.rows:
            return
        self.setAccessibleDescription(self._text_of(self._cursor))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.viewport().update()

    def focus_box(self) -> QRectF:
        row, column, slot = self._cursor
        return self.view.slot_box(row, column, slot) if slot >= 0 else self.view.cell_box(row, column)

    def _scroll_to_cursor(self) -> None:
        if not self.model.rows:
            return
        view, box, pad = self.view, self.focus_box(), round(CELL_PAD_PX * self.zoom)
        bar = self.verticalScrollBar()
        if self._cursor[0] < 0:
            pass
        elif box.top() < view.column_header:
            bar.setValue(round(bar.value() + box.top() - view.column_header - pad))
        elif box.bottom() > view.size.height():
            bar.setValue(round(bar.value() + box.bottom() - view.size.height() + pad))
        if self._cursor[1] < 0 or (self._cursor[0] >= 0 and self.model.rows[self._cursor[0]].is_outside):
            return
        across = self.horizontalScrollBar()
        start = view.size.width() - box.right() if view.is_rtl else box.left()
        if start < view.row_header:
            across.setValue(round(across.value() + start - view.row_header - pad))
        elif start + box.width() > view.size.width():
            across.setValue(round(across.value() + start + box.width() - view.size.width() + pad))

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._chosen_card is not None:
            self._scroll_to_cursor()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._announce_cursor()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point, view = event.position(), self.view
        self.setFocus()
        found = view.slot_at(point)
        if found is not None:
            card = view.card_in(found[:2], found[2])
            self._cursor = found
            if card is not None:
                self._pressed = (point.toPoint(), card)
            elif event.button() == Qt.MouseButton.LeftButton:
                self.toggle_group(found[:2])
            self.viewport().update()
            return
        for column, shown in enumerate(self.model.columns):
            if shown.stage_id is not None and view.column_header_box(column).contains(point):
                self.stage_chosen.emit(shown.stage_id)
                return
        row = view.row_at(point.y())
        if row is not None and view.row_header_box(row).contains(point):
            if not self.model.rows[row].is_outside:
                self.goal_chosen.emit(self.model.rows[row].goal_id)
            return
        cell = view.cell_at(point)
        if cell is not None:
            self._cursor = (*cell, -1)
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hovered = self.view.slot_at(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()
        shape = Qt.CursorShape.ArrowCursor
        if hovered is not None:
            is_card = self.view.card_in(hovered[:2], hovered[2]) is not None
            shape = Qt.CursorShape.OpenHandCursor if is_card else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)
        if self._pressed is not None and self._accepts_cards and event.buttons() & Qt.MouseButton.LeftButton:
            start, pressed = self._pressed
            if (event.position().toPoint() - start).manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                self._drag(pressed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # Details open at the release: opened at the press, they would move the cells under the card that is dragged.
        pressed, self._pressed = self._pressed, None
        if pressed is not None:
            self.card_chosen.emit(pressed[1].placement_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if cell is not None and self.view.slot_at(event.position()) is None:
            self.cell_activated.emit(*self.model.place_of(cell))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasFormat(PLACEMENT_MIME) or data.hasFormat(PROGRAM_MIME):
            self._is_dragging = True
            event.acceptProposedAction()
            self.viewport().update()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._target_under(event.position())
        if self._target is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._end_drag()

    def dropEvent(self, event: QDropEvent) -> None:
        cell = self.cell_at(event.position())
        data = event.mimeData()
        self._end_drag()
        if cell is None:
            return
        event.acceptProposedAction()
        if data.hasFormat(PLACEMENT_MIME):
            placement_id = int(bytes(data.data(PLACEMENT_MIME).data()).decode())
            self.card_moved.emit(placement_id, *self.model.place_of(cell))
        elif data.hasFormat(PROGRAM_MIME):
            program_id = int(bytes(data.data(PROGRAM_MIME).data()).decode())
            self.program_dropped.emit(program_id, *self.model.place_of(cell))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = -1 if self.view.is_rtl else 1
        steps = {
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Right: (0, forward),
            Qt.Key.Key_Left: (0, -forward),
        }
        key = Qt.Key(event.key())
        if not self.model.rows:
            super().keyPressEvent(event)
        elif key in steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            goal_id = self.model.rows[self._cursor[0]].goal_id
            if steps[key][0] and goal_id is not None:
                self.goal_move_requested.emit(goal_id, steps[key][0])
        elif key in steps:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._carry(*steps[key])
            else:
                self._go(self.next_cursor(*steps[key]))
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._go(paged(self.view, self._cursor, 1 if key == Qt.Key.Key_PageDown else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            row = 0 if key == Qt.Key.Key_Home else len(self.model.rows) - 1
            self._go(at_row(self.view, row, self._cursor[1], 1 if key == Qt.Key.Key_Home else -1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open_at_cursor()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and (card := self.card_under_cursor()):
            self.card_removed.emit(card.placement_id)
        else:
            super().keyPressEvent(event)

    def _open_at_cursor(self) -> None:
        cell, card = self._cursor[:2], self.card_under_cursor()
        if card is not None:
            self.card_chosen.emit(card.placement_id)
        elif self._cursor[2] == 0 and cell in self.model.groups:
            self.toggle_group(cell)
        else:
            self.cell_activated.emit(*self.model.place_of(cell))
