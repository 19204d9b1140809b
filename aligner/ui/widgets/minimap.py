"""A small picture of the whole roadmap in the corner of its canvas, shown while a larger one is scrolled or zoomed."""

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from aligner.ui.look.theme import Theme
from aligner.ui.widgets.canvas_view import CanvasView

WIDTH_PX, MAX_HEIGHT_PX, MARGIN_PX = 132, 120, 12
OUT_OF_SIGHT = 1.3
"""So many times its view a roadmap is before it needs a map of itself."""
LINGER_MS = 2500
"""It stands before cards, so it goes when nothing moves, and stays while the mouse is on it."""


class Minimap(QWidget):
    """`moved_to`: the point of the content that was pressed, in parts of its width and height.

    For the mouse alone: the keys of the canvas lead everywhere.
    """

    moved_to = Signal(float, float)

    def __init__(self, parent: QWidget, theme: Theme, view: CanvasView) -> None:
        super().__init__(parent)
        self._theme, self._view = theme, view
        self._picture: QPixmap | None = None
        self.setAccessibleName(self.tr("Map of the whole roadmap"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._going = QTimer(self)
        self._going.setSingleShot(True)
        self._going.setInterval(LINGER_MS)
        self._going.timeout.connect(self._hide_unless_used)
        self._is_needed = False
        self.hide()

    def show_for_a_while(self) -> None:
        """Called when the view moved."""
        if self._is_needed:
            self.show()
            self.raise_()
            self._going.start()
            self.update()

    def _hide_unless_used(self) -> None:
        if self.underMouse():
            self._going.start()
        else:
            self.hide()

    def show_content(self) -> None:
        """Called when what is there, its zoom or its room changed."""
        view = self._view
        tall = view.content.height() - view.column_header
        wide = view.content.width() - view.row_header
        room_y, room_x = view.size.height() - view.column_header, view.size.width() - view.row_header
        self._is_needed = bool(view.tops) and (tall > OUT_OF_SIGHT * room_y or wide > OUT_OF_SIGHT * room_x)
        self._picture = None
        if not self._is_needed:
            self.hide()
            return
        height = min(MAX_HEIGHT_PX, max(36, round(WIDTH_PX * tall / wide)), max(36, round(room_y / 3)))
        x = MARGIN_PX if view.is_rtl else round(view.size.width()) - WIDTH_PX - MARGIN_PX
        self.setGeometry(x, round(view.size.height()) - height - MARGIN_PX, WIDTH_PX, height)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture is None:
            self._picture = self._drawn()
        painter.drawPixmap(0, 0, self._picture)
        painter.setPen(QPen(self._theme.color("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.visible_box())
        painter.end()

    def visible_box(self) -> QRectF:
        """The part of the map that the canvas shows."""
        view, inner = self._view, self._inner()
        wide, tall = view.content.width() - view.row_header, view.content.height() - view.column_header
        room_x, room_y = view.size.width() - view.row_header, view.size.height() - view.column_header
        start, width = view.across / wide * inner.width(), min(1.0, room_x / wide) * inner.width()
        x = inner.right() - start - width if view.is_rtl else inner.left() + start
        y, height = inner.top() + view.down / tall * inner.height(), min(1.0, room_y / tall) * inner.height()
        return QRectF(x, y, width, height)

    def _inner(self) -> QRectF:
        return QRectF(self.rect()).adjusted(4, 4, -4, -4)

    def _drawn(self) -> QPixmap:
        """Rows and columns with a mark where something stands."""
        view, inner = self._view, self._inner()
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme.color("surface"))
        painter = QPainter(picture)
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        tall = view.content.height() - view.column_header
        color = self._theme.color("ours")
        for (row, column), cards in view.model.cells.items():
            is_outside = view.model.rows[row].is_outside
            width = inner.width() / view.columns * (view.columns if is_outside else 1)
            start = width * column
            x = inner.right() - start - width if view.is_rtl else inner.left() + start
            y, height = view.tops[row] / tall * inner.height(), view.heights[row] / tall * inner.height()
            color.setAlphaF(min(1.0, 0.3 + 0.15 * len(cards)))
            box = QRectF(x + 1, inner.top() + y, max(1.0, width - 2), max(1.0, height - 1))
            painter.fillRect(box, color)
        painter.end()
        return picture

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def _go(self, point: QPointF) -> None:
        inner = self._inner()
        aside = inner.right() - point.x() if self._view.is_rtl else point.x() - inner.left()
        self.moved_to.emit(aside / inner.width(), (point.y() - inner.top()) / inner.height())
