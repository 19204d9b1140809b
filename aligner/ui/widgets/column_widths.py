"""Columns of a table that can be made wider or narrower, and stay so."""

from heapq import nlargest

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QHeaderView, QTableView

from aligner.ui.context import Memory

SETTLE_MS = 400
MIN_PX = 48
PADDING_PX = 16
MEASURED = 8
MAX_PX = 220
"""The widest that a column is made by itself: a long name leaves room for the others."""


class ColumnWidths(QObject):
    """One column takes the width that is left; the others fit their content until the user gives them a width.

    name: under which the widths are kept.
    """

    def __init__(self, table: QTableView, name: str, stretched: int, memory: Memory) -> None:
        super().__init__(table)
        self._table, self._name, self._stretched = table, name, stretched
        self._memory = memory
        self._widths = memory.columns(name)
        self._is_fitting = True
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SETTLE_MS)
        self._pause.timeout.connect(self._save)
        header = table.horizontalHeader()
        header.setMinimumSectionSize(MIN_PX)
        header.sectionResized.connect(self._on_resized)
        table.model().modelAboutToBeReset.connect(self._on_reset)

    def fit(self) -> None:
        """Gives every column its width; called when the rows are another."""
        header = self._table.horizontalHeader()
        self._is_fitting = True
        known = self._widths if len(self._widths) == header.count() else ()
        for column in range(header.count()):
            if column == self._stretched:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
                continue
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            wanted = min(self._content_px(column) + PADDING_PX, MAX_PX)
            wanted = max(wanted, header.sectionSizeHint(column))
            header.resizeSection(column, known[column] if known else wanted)
        self._is_fitting = False

    def _content_px(self, column: int) -> int:
        """How wide a column's content is: its longest texts are measured, not each of hundreds of rows."""
        model = self._table.model()
        cells = [model.index(row, column) for row in range(model.rowCount())]
        longest = nlargest(MEASURED, cells, key=lambda index: len(str(index.data() or "")))
        return max((self._table.sizeHintForIndex(index).width() for index in longest), default=0)

    def _on_reset(self) -> None:
        # A reset gives every column Qt's own width: no wish of the user's.
        self._is_fitting = True

    def _on_resized(self, column: int, before: int, after: int) -> None:
        header = self._table.horizontalHeader()
        # A table that grows narrow hides columns: that is no wish of the user's either.
        if self._is_fitting or column == self._stretched or header.isSectionHidden(column) or not before:
            return
        known = self._widths if len(self._widths) == header.count() else ()
        self._widths = tuple(
            header.sectionSize(at) or (known[at] if known else max(header.sectionSizeHint(at), MIN_PX))
            for at in range(header.count())
        )
        self._pause.start()

    def _save(self) -> None:
        self._memory.keep_columns(self._name, self._widths)
