"""A row that continues in another row where the width is not enough."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Widgets one after the other from the start side, in as many rows as they need; hidden ones take no place."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), is_trial=True)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, is_trial=False)

    def _arrange(self, rect: QRect, *, is_trial: bool) -> int:
        """Places the widgets, or only looks how high they would stand; returns that height."""
        parent = self.parentWidget()
        is_rtl = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        down = 0
        for row in self._rows(rect.width()):
            row_px = max(item.sizeHint().height() for item in row)
            along = 0
            for item in row if not is_trial else ():
                size = item.sizeHint()
                across = rect.width() - along - size.width() if is_rtl else along
                at = QPoint(across, down + (row_px - size.height()) // 2)
                item.setGeometry(QRect(rect.topLeft() + at, size))
                along += size.width() + self._gap
            down += row_px + self._gap
        return max(0, down - self._gap)

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """The shown items in rows that fit the width; one that is wider stands alone."""
        rows: list[list[QLayoutItem]] = []
        along = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().width()
            if not rows or along + size > width:
                rows.append([])
                along = 0
            rows[-1].append(item)
            along += size + self._gap
        return rows
