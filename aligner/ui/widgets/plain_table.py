"""A quiet read-only table that is as tall as its rows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

MOST_ROWS_SHOWN = 14


class PlainTable(QTableWidget):
    """Rows of display text; the first column takes the width that is left."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.horizontalHeader().setHighlightSections(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_rows(self, headers: list[str], rows: list[list[str]]) -> None:
        self.setColumnCount(len(headers))
        self.setRowCount(len(rows))
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                item = QTableWidgetItem(text)
                side = Qt.AlignmentFlag.AlignLeading if c == 0 else Qt.AlignmentFlag.AlignTrailing
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(r, c, item)
        header = self.horizontalHeader()
        for c in range(len(headers)):
            mode = QHeaderView.ResizeMode.Stretch if c == 0 else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(c, mode)
            side = Qt.AlignmentFlag.AlignLeading if c == 0 else Qt.AlignmentFlag.AlignTrailing
            head = QTableWidgetItem(headers[c])
            head.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(c, head)
        self.resizeRowsToContents()
        shown = min(len(rows), MOST_ROWS_SHOWN)
        rows_px = sum(self.rowHeight(r) for r in range(shown))
        self.setFixedHeight(header.sizeHint().height() + rows_px + 4)
