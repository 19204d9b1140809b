"""The field as a table: the same cells as the map's, for those who read it so."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableWidget, QTableWidgetItem

from aligner.charts.table_twin import TableTwin
from aligner.ui.widgets.content_delegate import ContentDelegate

LEAST_PX = 84
"""No column is narrower: the table scrolls sideways before it is."""
PADDING_PX = 24


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
            is_narrow = column in self._narrow
            mode = QHeaderView.ResizeMode.ResizeToContents if is_narrow else QHeaderView.ResizeMode.Stretch
            self.horizontalHeader().setSectionResizeMode(column, mode)
        for place, texts in enumerate(table.rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setTextAlignment(side)
                self.setItem(place, column, item)
        if 0 <= row < self.rowCount():
            self.setCurrentCell(row, 0)
        self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resizeRowsToContents()
        # The columns take their share of a new width only after it.
        QTimer.singleShot(0, self, self.resizeRowsToContents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.row_activated.emit(self.currentRow())
            return
        super().keyPressEvent(event)
