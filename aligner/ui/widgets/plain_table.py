"""A quiet read-only table that is as tall as its rows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from aligner.ui.widgets.content_delegate import NUMBER_SIDE, follow_content, is_number

MAX_ROWS_SHOWN = 14


class PlainTable(QTableWidget):
    """Rows of display text; the first column takes the width that is left."""

    def __init__(self) -> None:
        super().__init__()
        follow_content(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self._texts: list[list[str]] | None = None
        # Tab continues to the next control, not through every cell.
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.horizontalHeader().setHighlightSections(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_rows(self, headers: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Fills the table where its texts are others, and makes it as tall as they need now."""
        texts = [list(headers), *(list(row) for row in rows)]
        if texts != self._texts:
            self._texts = texts
            self._fill(headers, rows)
        self.resizeRowsToContents()
        shown = min(len(rows), MAX_ROWS_SHOWN)
        rows_px = sum(self.rowHeight(r) for r in range(shown))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows_px + 4)

    def _fill(self, headers: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self.setColumnCount(len(headers))
        self.setRowCount(len(rows))
        sides = [_side(c, [row[c] for row in rows]) for c in range(len(headers))]
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setTextAlignment(sides[c])
                self.setItem(r, c, item)
        header = self.horizontalHeader()
        for c in range(len(headers)):
            mode = QHeaderView.ResizeMode.Stretch if c == 0 else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(c, mode)
            head = QTableWidgetItem(headers[c])
            head.setTextAlignment(sides[c])
            self.setHorizontalHeaderItem(c, head)


def _side(column: int, texts: list[str]) -> Qt.AlignmentFlag:
    """Of a column and its head: figures at the right in every direction, other columns by the window's direction."""
    if any(texts) and all(is_number(text) for text in texts if text):
        return NUMBER_SIDE
    side = Qt.AlignmentFlag.AlignLeading if column == 0 else Qt.AlignmentFlag.AlignTrailing
    return side | Qt.AlignmentFlag.AlignVCenter
