"""The roadmap as a canvas: goals in rows, stages in columns, placements as cards that can be dragged.

One widget paints what is visible; both headers stay while it scrolls. Everything the mouse does has keys:
arrows move the cursor, Enter opens a card or a cell, Ctrl+arrows carry a card to the next cell, Delete takes it off.
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
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from aligner.ui.look.theme import Theme
from aligner.ui.widgets.canvas_model import (
    CARD_GAP_PX,
    CARD_HEIGHT_PX,
    CELL_PAD_PX,
    COLUMN_HEADER_PX,
    ROW_HEADER_PX,
    CanvasCard,
    CanvasModel,
    lay_out,
)
from aligner.ui.widgets.canvas_painter import CanvasPainter

PLACEMENT_MIME = "application/x-aligner-placement"
PROGRAM_MIME = "application/x-aligner-program"


class RoadmapCanvas(QAbstractScrollArea):
    """Emits what the user asks for; it changes nothing itself. None as goal means outside, as stage no stage."""

    card_chosen = Signal(object)
    card_moved = Signal(object, object, object)
    card_removed = Signal(object)
    cell_activated = Signal(object, object)
    program_dropped = Signal(object, object, object)
    goal_chosen = Signal(object)
    stage_chosen = Signal(object)
    hint_changed = Signal(str)

    def __init__(self, theme: Theme, *, accepts_cards: bool, place_hint: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._accepts_cards = accepts_cards
        self._place_hint = place_hint
        self.model = CanvasModel()
        self._layout = lay_out(self.model, 800)
        self._cursor: tuple[int, int, int] = (0, 0, -1)
        self._chosen_card: int | None = None
        self._hovered: int | None = None
        self._target: tuple[int, int] | None = None
        self._is_dragging = False
        self._pressed: tuple[QPoint, CanvasCard] | None = None
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAcceptDrops(accepts_cards)
        self.setAcceptDrops(accepts_cards)

    # What it shows

    def show_model(self, model: CanvasModel) -> None:
        self.model = model
        row, column, _ = self._cursor
        if self._chosen_card is not None and (found := model.find_card(self._chosen_card)):
            self._cursor = found
        elif not (0 <= row < len(model.rows) and column < max(1, len(model.columns))) or model.rows[row].is_group:
            first = next((i for i, r in enumerate(model.rows) if not r.is_group), 0)
            self._cursor = (first, 0, -1)
        else:
            self._cursor = (row, column, -1)
        self._relayout()

    def choose_card(self, placement_id: int | None) -> None:
        """Marks a card as the one whose details are shown."""
        self._chosen_card = placement_id
        if placement_id is not None and (found := self.model.find_card(placement_id)):
            self._cursor = found
            self._scroll_to_cursor()
        self.viewport().update()

    def _relayout(self) -> None:
        self._layout = lay_out(self.model, self.viewport().width())
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, round(self._layout.content_height) - self.viewport().height()))
        vertical.setPageStep(self.viewport().height())
        vertical.setSingleStep(24)
        horizontal.setRange(0, max(0, round(self._layout.content_width) - self.viewport().width()))
        horizontal.setPageStep(self.viewport().width())
        horizontal.setSingleStep(24)
        self.viewport().update()

    # Geometry; everything is computed left to right and mirrored at the end

    @property
    def _is_rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _mirror(self, box: QRectF) -> QRectF:
        if not self._is_rtl:
            return box
        return QRectF(self.viewport().width() - box.right(), box.y(), box.width(), box.height())

    def row_box(self, row: int) -> QRectF:
        """The row's band across the viewport."""
        top = COLUMN_HEADER_PX + self._layout.row_tops[row] - self.verticalScrollBar().value()
        return QRectF(0, top, self.viewport().width(), self._layout.row_heights[row])

    def row_header_box(self, row: int) -> QRectF:
        band = self.row_box(row)
        return self._mirror(QRectF(0, band.y(), ROW_HEADER_PX, band.height()))

    def column_header_box(self, column: int) -> QRectF:
        x = ROW_HEADER_PX + column * self._layout.column_width - self.horizontalScrollBar().value()
        return self._mirror(QRectF(x, 0, self._layout.column_width, COLUMN_HEADER_PX))

    def cell_box(self, row: int, column: int) -> QRectF:
        band = self.row_box(row)
        x = ROW_HEADER_PX + column * self._layout.column_width - self.horizontalScrollBar().value()
        width = self._layout.column_width
        if self.model.rows[row].is_outside:
            x = ROW_HEADER_PX - self.horizontalScrollBar().value()
            width = self._layout.column_width * self._layout.columns
        return self._mirror(QRectF(x, band.y(), width, band.height()))

    def card_box(self, row: int, column: int, place: int) -> QRectF:
        width = self._layout.column_width
        step = CARD_HEIGHT_PX + CARD_GAP_PX
        line, across = place, 0
        if self.model.rows[row].is_outside:
            line, across = divmod(place, max(1, self._layout.columns))
        x = ROW_HEADER_PX + (column + across) * width - self.horizontalScrollBar().value() + CELL_PAD_PX
        y = self.row_box(row).y() + CELL_PAD_PX + line * step
        return self._mirror(QRectF(x, y, width - 2 * CELL_PAD_PX, CARD_HEIGHT_PX))

    def cell_at(self, point: QPointF) -> tuple[int, int] | None:
        """The (row, column) of a leaf cell under a point of the viewport."""
        if point.y() < COLUMN_HEADER_PX:
            return None
        for row, shown in enumerate(self.model.rows):
            if shown.is_group or not self.row_box(row).contains(QPointF(1, point.y())):
                continue
            if self.row_header_box(row).contains(point):
                return None
            for column in range(1 if shown.is_outside else self._layout.columns):
                if self.cell_box(row, column).contains(point):
                    return row, column
        return None

    def card_at(self, point: QPointF) -> CanvasCard | None:
        cell = self.cell_at(point)
        if cell is None:
            return None
        for place, card in enumerate(self.model.cells.get(cell, ())):
            if self.card_box(*cell, place).contains(point):
                return card
        return None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw = CanvasPainter(painter, self._theme, self._is_rtl, self.model.heaviest)
        view = QRectF(self.viewport().rect())
        visible = [r for r in range(len(self.model.rows)) if self.row_box(r).intersects(view)]
        for row in visible:
            shown = self.model.rows[row]
            draw.row_line(self.row_box(row))
            if shown.is_group:
                continue
            for column in range(1 if shown.is_outside else self._layout.columns):
                self.paint_cell(painter, draw, (row, column))
        for row in visible:
            draw.row_header(self.row_header_box(row), self.model.rows[row])
        draw.corner(QRectF(0, 0, view.width(), COLUMN_HEADER_PX))
        for column, shown_column in enumerate(self.model.columns):
            draw.column_header(self.column_header_box(column), shown_column)
        draw.corner(self._mirror(QRectF(0, 0, ROW_HEADER_PX, COLUMN_HEADER_PX)))
        draw.header_rule(view.width(), COLUMN_HEADER_PX)
        painter.end()

    def paint_cell(self, painter: QPainter, draw: CanvasPainter, cell: tuple[int, int]) -> None:
        """Draws a leaf cell and what is in it."""
        draw.cell(
            self.cell_box(*cell),
            is_target=self._target == cell,
            is_open=self._is_dragging,
            is_cursor=self.is_at_cursor(cell),
            is_quiet_outline=self.model.rows[cell[0]].is_heavy_and_empty,
        )
        for place, card in enumerate(self.model.cells.get(cell, ())):
            draw.card(
                self.card_box(*cell, place),
                card,
                is_chosen=card.placement_id == self._chosen_card,
                is_cursor=self.hasFocus() and self._cursor == (*cell, place),
                is_hovered=card.placement_id == self._hovered,
            )

    def is_at_cursor(self, cell: tuple[int, int]) -> bool:
        """Whether the keyboard's cursor is on the cell itself."""
        return self.hasFocus() and self._cursor == (*cell, -1)

    def place_at_cursor(self) -> tuple[int | None, int | None]:
        """The goal and stage of the cell where the keyboard's cursor is."""
        return self._goal_and_stage(self._cursor[:2])

    def cell_text(self, cell: tuple[int, int]) -> str:
        """What a reader of the screen says of a cell without cards."""
        row = self.model.rows[cell[0]]
        stage = "" if row.is_outside or not self.model.columns else self.model.columns[cell[1]].title
        return " · ".join(part for part in (row.title, stage) if part)

    # Mouse

    def _goal_and_stage(self, cell: tuple[int, int]) -> tuple[int | None, int | None]:
        row = self.model.rows[cell[0]]
        return row.goal_id, None if row.is_outside else self.model.columns[cell[1]].stage_id

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hovered = None
            self.viewport().update()
        return super().viewportEvent(event)

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
            stage = "" if row.is_outside else self.model.columns[self._target[1]].title
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

    def _move_cursor(self, rows: int, columns: int) -> None:
        row, column, place = self._cursor
        cards = self.model.cells.get((row, column), [])
        if rows > 0 and place + 1 < len(cards):
            place += 1
        elif rows < 0 and place >= 0:
            place -= 1
        elif rows:
            following = row + rows
            while 0 <= following < len(self.model.rows) and self.model.rows[following].is_group:
                following += rows
            if 0 <= following < len(self.model.rows):
                row = following
                column = 0 if self.model.rows[row].is_outside else column
                above = self.model.cells.get((row, column), [])
                place = len(above) - 1 if rows < 0 else -1
        elif columns and not self.model.rows[row].is_outside:
            column = max(0, min(self._layout.columns - 1, column + columns))
            place = 0 if self.model.cells.get((row, column)) else -1
        self._cursor = (row, column, place)
        self._scroll_to_cursor()
        self._announce_cursor()

    def _carry(self, rows: int, columns: int) -> None:
        card = self.card_under_cursor()
        if card is None or not self._accepts_cards:
            return
        row, column, _ = self._cursor
        target = row + rows
        while 0 <= target < len(self.model.rows) and self.model.rows[target].is_group:
            target += rows or 1
        column = max(0, min(self._layout.columns - 1, column + columns))
        if 0 <= target < len(self.model.rows) and (target, column) != (row, self._cursor[1]):
            self._chosen_card = card.placement_id
            self.card_moved.emit(card.placement_id, *self._goal_and_stage((target, column)))

    def card_under_cursor(self) -> CanvasCard | None:
        row, column, place = self._cursor
        cards = self.model.cells.get((row, column), [])
        return cards[place] if 0 <= place < len(cards) else None

    def _announce_cursor(self) -> None:
        """Says to a screen reader where the cursor is."""
        if not self.model.rows:
            return
        card = self.card_under_cursor()
        text = card.description if card is not None else self.cell_text(self._cursor[:2])
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.viewport().update()

    def _scroll_to_cursor(self) -> None:
        row, column, place = self._cursor
        if not self.model.rows:
            return
        box = self.card_box(row, column, place) if place >= 0 else self.cell_box(row, column)
        bar = self.verticalScrollBar()
        if box.top() < COLUMN_HEADER_PX:
            bar.setValue(round(bar.value() + box.top() - COLUMN_HEADER_PX - CELL_PAD_PX))
        elif box.bottom() > self.viewport().height():
            bar.setValue(round(bar.value() + box.bottom() - self.viewport().height() + CELL_PAD_PX))
        if self.model.rows[row].is_outside:
            return
        across, start = self.horizontalScrollBar(), self._mirror(box).left()
        if start < ROW_HEADER_PX:
            across.setValue(round(across.value() + start - ROW_HEADER_PX - CELL_PAD_PX))
        elif start + box.width() > self.viewport().width():
            across.setValue(round(across.value() + start + box.width() - self.viewport().width() + CELL_PAD_PX))

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relayout()
        if self._chosen_card is not None:
            self._scroll_to_cursor()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._announce_cursor()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        self.setFocus()
        card = self.card_at(point)
        if card is not None:
            self._pressed = (point.toPoint(), card)
            found = self.model.find_card(card.placement_id)
            if found is not None:
                self._cursor = found
            self.viewport().update()
            return
        for column in range(len(self.model.columns)):
            stage_id = self.model.columns[column].stage_id
            if stage_id is not None and self.column_header_box(column).contains(point):
                self.stage_chosen.emit(stage_id)
                return
        for row, shown in enumerate(self.model.rows):
            if not shown.is_outside and point.y() >= COLUMN_HEADER_PX and self.row_header_box(row).contains(point):
                self.goal_chosen.emit(shown.goal_id)
                return
        cell = self.cell_at(point)
        if cell is not None:
            self._cursor = (*cell, -1)
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        card = self.card_at(event.position())
        hovered = card.placement_id if card else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if card else Qt.CursorShape.ArrowCursor)
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
        if cell is not None and self.card_at(event.position()) is None:
            self.cell_activated.emit(*self._goal_and_stage(cell))

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
            self.card_moved.emit(placement_id, *self._goal_and_stage(cell))
        elif data.hasFormat(PROGRAM_MIME):
            program_id = int(bytes(data.data(PROGRAM_MIME).data()).decode())
            self.program_dropped.emit(program_id, *self._goal_and_stage(cell))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = -1 if self._is_rtl else 1
        steps = {
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Right: (0, forward),
            Qt.Key.Key_Left: (0, -forward),
        }
        key = Qt.Key(event.key())
        if not self.model.rows:
            super().keyPressEvent(event)
        elif key in steps:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._carry(*steps[key])
            else:
                self._move_cursor(*steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            card = self.card_under_cursor()
            if card is not None:
                self.card_chosen.emit(card.placement_id)
            else:
                self.cell_activated.emit(*self._goal_and_stage(self._cursor[:2]))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and (card := self.card_under_cursor()):
            self.card_removed.emit(card.placement_id)
        else:
            super().keyPressEvent(event)
