"""Where the parts of the roadmap canvas are on the screen: zoomed, scrolled, mirrored; and what is at a point."""

from bisect import bisect_right
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSizeF

from aligner.ui.widgets.canvas_model import (
    CARD_GAP_PX,
    CARD_HEIGHT_PX,
    CELL_PAD_PX,
    COLUMN_HEADER_PX,
    GROUP_ROW_PX,
    OUTSIDE_ROW_PX,
    ROW_HEADER_PX,
    TRACK_PX,
    CanvasCard,
    CanvasModel,
    Cell,
    Place,
)

LEAST_ZOOM, MOST_ZOOM = 0.25, 3.0
MAX_ROW_HEADER_PX, MIN_ROW_HEADER_PX = 320.0, 132.0
MAX_COLUMN_HEADER_PX, MIN_COLUMN_HEADER_PX = 76.0, 34.0
"""The headers stay readable at every zoom, and never take the room of what they head."""


@dataclass
class CanvasView:
    """All boxes are in pixels of the viewport. open_places: the crowded cells whose cards are shown one by one.

    Computed left to right, and mirrored at the end.
    """

    model: CanvasModel = field(default_factory=CanvasModel)
    size: QSizeF = field(default_factory=lambda: QSizeF(800, 600))
    zoom: float = 1.0
    is_rtl: bool = False
    open_places: AbstractSet[Place] = frozenset()
    across: float = 0.0
    down: float = 0.0
    """How far it is scrolled."""

    def __post_init__(self) -> None:
        self.lay_out()

    def lay_out(self) -> None:
        """Rows as tall as their fullest cell, columns that share the width that is left."""
        zoom = self.zoom
        self.row_header = min(max(ROW_HEADER_PX * zoom, MIN_ROW_HEADER_PX), MAX_ROW_HEADER_PX)
        self.tracks = self.model.tracks
        self.track_header = float(TRACK_PX) if self.tracks else 0.0
        heads = min(max(COLUMN_HEADER_PX * zoom, MIN_COLUMN_HEADER_PX), MAX_COLUMN_HEADER_PX)
        self.column_header = self.track_header + heads
        self.columns = max(1, len(self.model.columns))
        room = (self.size.width() - self.row_header) / self.columns
        self.column_width = max(self.model.column_px * zoom, room)
        self.tops: list[float] = []
        self.heights: list[float] = []
        top = 0.0
        for row in range(len(self.model.rows)):
            height = self._row_height(row) * zoom
            self.tops.append(top)
            self.heights.append(height)
            top += height
        self.content = QSizeF(self.row_header + self.columns * self.column_width, self.column_header + top)

    def _row_height(self, row: int) -> float:
        """As it is when nothing is zoomed."""
        shown = self.model.rows[row]
        if shown.is_group:
            return float(GROUP_ROW_PX)
        if shown.is_outside:
            lines, least = -(-self.slots((row, 0)) // self.columns), float(OUTSIDE_ROW_PX)
        else:
            lines = max((self.slots((row, column)) for column in range(self.columns)), default=0)
            least = self.model.row_px
        return max(least, 2 * CELL_PAD_PX + lines * (CARD_HEIGHT_PX + CARD_GAP_PX) - CARD_GAP_PX)

    def fitting_zoom(self) -> float:
        """The zoom at which all rows are to be seen, never larger than life."""
        rows = sum(self._row_height(row) for row in range(len(self.model.rows))) or 1.0
        # The head of the columns takes a part of the height that depends on the zoom.
        room = self.size.height() - 1 - self.track_header
        wanted = room / (rows + COLUMN_HEADER_PX)
        if COLUMN_HEADER_PX * wanted < MIN_COLUMN_HEADER_PX:
            wanted = (room - MIN_COLUMN_HEADER_PX) / rows
        return min(1.0, max(0.01, wanted))

    def row_zoom(self, row: int) -> float:
        """The zoom at which one row fills the height."""
        wanted = (self.size.height() - self.track_header - COLUMN_HEADER_PX) / self._row_height(row)
        return min(MOST_ZOOM, max(LEAST_ZOOM, wanted))

    # What is in a cell

    def is_open(self, cell: Cell) -> bool:
        return self.model.place_of(cell) in self.open_places

    def slots(self, cell: Cell) -> int:
        """How many boxes stand in a cell."""
        return self.model.slots(cell, cell in self.model.groups and self.is_open(cell))

    def card_in(self, cell: Cell, slot: int) -> CanvasCard | None:
        """The card in a slot; None in that of a group, or where there is none."""
        place = slot - (cell in self.model.groups)
        cards = self.model.cells.get(cell, ())
        return cards[place] if 0 <= place < len(cards) and slot < self.slots(cell) else None

    def find_slot(self, placement_id: int) -> tuple[int, int, int] | None:
        """Row, column and slot of a placement; of the group that hides it while that is closed."""
        found = self.model.find_card(placement_id)
        if found is None:
            return None
        row, column, place = found
        if (row, column) not in self.model.groups:
            return found
        return row, column, place + 1 if self.is_open((row, column)) else 0

    # Boxes

    def _mirror(self, box: QRectF) -> QRectF:
        return QRectF(self.size.width() - box.right(), box.y(), box.width(), box.height()) if self.is_rtl else box

    def row_box(self, row: int) -> QRectF:
        """The row's band across the viewport."""
        return QRectF(0, self.column_header + self.tops[row] - self.down, self.size.width(), self.heights[row])

    def row_header_box(self, row: int) -> QRectF:
        band = self.row_box(row)
        return self._mirror(QRectF(0, band.y(), self.row_header, band.height()))

    def column_header_box(self, column: int) -> QRectF:
        x = self.row_header + column * self.column_width - self.across
        top = self.track_header
        return self._mirror(QRectF(x, top, self.column_width, self.column_header - top))

    def track_box(self, first: int, end: int) -> QRectF:
        """The head of a track over its columns, from the first to the one behind the last."""
        x = self.row_header + first * self.column_width - self.across
        return self._mirror(QRectF(x, 0, (end - first) * self.column_width, self.track_header))

    def head_box(self) -> QRectF:
        """All of the columns' headers."""
        return QRectF(0, 0, self.size.width(), self.column_header)

    def cells_box(self) -> QRectF:
        """All that is beside the rows' headers."""
        return self._mirror(QRectF(self.row_header, 0, self.size.width() - self.row_header, self.size.height()))

    def corner_box(self) -> QRectF:
        return self._mirror(QRectF(0, 0, self.row_header, self.column_header))

    def cell_box(self, row: int, column: int) -> QRectF:
        band = self.row_box(row)
        x = self.row_header + column * self.column_width - self.across
        width = self.column_width
        if self.model.rows[row].is_outside:
            x = self.row_header - self.across
            width = self.column_width * self.columns
        return self._mirror(QRectF(x, band.y(), width, band.height()))

    def slot_box(self, row: int, column: int, slot: int) -> QRectF:
        """The box of a card, or of a group in slot 0."""
        line, aside = slot, 0
        if self.model.rows[row].is_outside:
            line, aside = divmod(slot, self.columns)
        pad = CELL_PAD_PX * self.zoom
        x = self.row_header + (column + aside) * self.column_width - self.across + pad
        y = self.row_box(row).y() + pad + line * (CARD_HEIGHT_PX + CARD_GAP_PX) * self.zoom
        return self._mirror(QRectF(x, y, self.column_width - 2 * pad, CARD_HEIGHT_PX * self.zoom))

    def visible_rows(self) -> range:
        """The rows of which something is to be seen."""
        if not self.tops:
            return range(0)
        first = max(0, bisect_right(self.tops, self.down) - 1)
        return range(first, bisect_right(self.tops, self.down + self.size.height() - self.column_header))

    def visible_columns(self) -> range:
        """The columns of which something is to be seen."""
        first = max(0, int(self.across // self.column_width))
        last = (self.across + self.size.width() - self.row_header) / self.column_width
        return range(first, min(self.columns, int(last) + 1))

    # Points

    def row_at(self, y: float) -> int | None:
        """The row at a height of the viewport, below the columns' headers."""
        inside = y - self.column_header + self.down
        if y < self.column_header or not self.tops or inside >= self.tops[-1] + self.heights[-1]:
            return None
        return max(0, bisect_right(self.tops, inside) - 1)

    def cell_at(self, point: QPointF) -> Cell | None:
        """The (row, column) of a leaf cell under a point of the viewport."""
        row = self.row_at(point.y())
        if row is None or self.model.rows[row].is_group or self.row_header_box(row).contains(point):
            return None
        columns = 1 if self.model.rows[row].is_outside else self.columns
        return next(((row, column) for column in range(columns) if self.cell_box(row, column).contains(point)), None)

    def slot_at(self, point: QPointF) -> tuple[int, int, int] | None:
        """Row, column and slot of the card or group under a point."""
        cell = self.cell_at(point)
        if cell is None:
            return None
        boxes = ((*cell, slot) for slot in range(self.slots(cell)))
        return next((found for found in boxes if self.slot_box(*found).contains(point)), None)
