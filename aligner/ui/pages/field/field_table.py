"""The field as a table: the same cells as the map's, for those who read it so."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableWidget, QTableWidgetItem

from aligner.charts.table_twin import TableTwin
from aligner.ui.widgets.content_delegate import ContentDelegate

LEAST_PX = 84
"""No column is narrower: the table scrolls sideways before it is."""
TITLE_PX = 180
"""A column of long texts is no narrower: a word or two a line is hard to read."""
PADDING_PX = 24
WIDE_PX = 10_000
"""A text is one line in it."""


class _WrappingDelegate(ContentDelegate):
    """Measures texts as they are wrapped within the padding of their cells, which Qt does not."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        narrower = QStyleOptionViewItem(option)
        narrower.rect.setWidth(option.rect.width() - PADDING_PX)  # pyright: ignore[reportAttributeAccessIssue]
        return super().sizeHint(narrower, index)


class FieldTable(QTableWidget):
    """Emits `row_activated` with a row's number at a click or Enter. narrow: columns that need less room than names."""

    row_activated = Signal(int)

    def __init__(self, narrow: Sequence[int] = ()) -> None:
        super().__init__()
        self._narrow = narrow
        self.setItemDelegate(_WrappingDelegate(self))
        self._table: TableTwin | None = None
        self._fitted_px = 0
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        # Tab continues to the next control, not through every cell.
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(LEAST_PX)
        self.verticalHeader().hide()
        # Without it rows would be measured for a width that the bar then takes a part of.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.cellClicked.connect(lambda row, _column: self.row_activated.emit(row))

    def show_table(self, table: TableTwin) -> None:
        """Brings the rows up to date; the row that was current stays so while it is there."""
        if table == self._table:
            return
        row = self.currentRow()
        self._table = table
        self.setColumnCount(len(table.headers))
        self.setRowCount(len(table.rows))
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        for column, text in enumerate(table.headers):
            head = QTableWidgetItem(text)
            head.setTextAlignment(side)
            self.setHorizontalHeaderItem(column, head)
            self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        for place, texts in enumerate(table.rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setTextAlignment(side)
                self.setItem(place, column, item)
        if 0 <= row < self.rowCount():
            self.setCurrentCell(row, 0)
        self._fitted_px = 0
        if self.isVisible():
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Gives columns and rows their sizes for the width there is; only texts longer than a line are laid out."""
        width_px = self.viewport().width()
        if self._table is None or width_px == self._fitted_px:
            return
        self._fitted_px = width_px
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        columns = [{row[column] for row in self._table.rows} for column in range(self.columnCount())]
        advance = [{text: metrics.horizontalAdvance(text) for text in texts} for texts in columns]
        wanted = [max(known.values(), default=0) + PADDING_PX for known in advance]
        heads = [header.sectionSizeHint(column) for column in range(self.columnCount())]
        widths = self._widths(width_px, [max(LEAST_PX, *both) for both in zip(wanted, heads, strict=True)], heads)
        for column, given in enumerate(widths):
            self.setColumnWidth(column, given)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        delegate, line_px = self.itemDelegate(), 0
        if self.rowCount():
            option.rect = QRect(0, 0, WIDE_PX, WIDE_PX)  # pyright: ignore[reportAttributeAccessIssue]
            line_px = delegate.sizeHint(option, self.model().index(0, 0)).height()
        for row, cells in enumerate(self._table.rows):
            height = line_px
            for column, text in enumerate(cells):
                if advance[column][text] > widths[column] - PADDING_PX:
                    # Without a height it is no box, and nothing is wrapped into it.
                    option.rect = QRect(0, 0, widths[column], line_px)  # pyright: ignore[reportAttributeAccessIssue]
                    height = max(height, delegate.sizeHint(option, self.model().index(row, column)).height())
            self.setRowHeight(row, height)

    def _widths(self, width_px: int, wanted: Sequence[int], heads: Sequence[int]) -> list[int]:
        """The columns' widths: those that need less than names have what they need; the others share the rest, and what
        one of them does not need, as a column of dashes, goes to those with long titles. None is narrower than its
        head."""
        widths = list(wanted)
        free = width_px - sum(widths[column] for column in self._narrow)
        others = sorted((c for c in range(len(widths)) if c not in self._narrow), key=lambda column: widths[column])
        for place, column in enumerate(others):
            least = max(LEAST_PX, heads[column], min(widths[column], TITLE_PX))
            fair = max(least, free // (len(others) - place))
            widths[column] = min(widths[column], fair) if place < len(others) - 1 else fair
            free -= widths[column]
        return widths

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.row_activated.emit(self.currentRow())
            return
        super().keyPressEvent(event)
