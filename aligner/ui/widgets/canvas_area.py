"""The scrolled and zoomed area of a roadmap: wheel with Ctrl, pinch, steps, the whole, and a map where it is large."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QGestureEvent, QPinchGesture

from aligner.ui.look.theme import Theme
from aligner.ui.widgets.canvas_view import LEAST_ZOOM, MOST_ZOOM, CanvasView
from aligner.ui.widgets.minimap import Minimap

STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
WHEEL_STEP = 1.15
"""How much one notch of the wheel zooms."""


class CanvasArea(QAbstractScrollArea):
    """`zoom_changed`: 1 is the size of life."""

    zoom_changed = Signal(float)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.view = CanvasView()
        self.setFrameShape(self.Shape.NoFrame)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self._minimap = Minimap(self.viewport(), theme, self.view)
        self._minimap.moved_to.connect(self.scroll_to)

    @property
    def focus_row(self) -> int | None:
        """The row that is looked at; None without rows."""
        raise NotImplementedError

    def focus_box(self) -> QRectF:
        """Where what is looked at is."""
        raise NotImplementedError

    def relayout(self) -> None:
        """Called when what is shown, its zoom or its room changed."""
        view, room = self.view, self.viewport().size()
        view.size, view.is_rtl = QSizeF(room), self._is_rtl
        view.lay_out()
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, round(view.content.height()) - room.height()))
        vertical.setPageStep(room.height())
        vertical.setSingleStep(24)
        horizontal.setRange(0, max(0, round(view.content.width()) - room.width()))
        horizontal.setPageStep(room.width())
        horizontal.setSingleStep(24)
        view.across, view.down = horizontal.value(), vertical.value()
        self._minimap.show_content()
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.view.across, self.view.down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self._minimap.show_for_a_while()
        super().scrollContentsBy(dx, dy)

    @property
    def _is_rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @property
    def zoom(self) -> float:
        return self.view.zoom

    @property
    def least_zoom(self) -> float:
        """Small enough for the whole roadmap."""
        return min(LEAST_ZOOM, self.view.fitting_zoom())

    def restore_zoom(self, zoom: float) -> None:
        """Shows it as large as it was left."""
        self.view.zoom = min(max(zoom, 0.01), MOST_ZOOM)
        self.relayout()

    def set_zoom(self, zoom: float, around: QPointF | None = None) -> None:
        """Zooms; what is at the point `around` stays there, without one what is at the cursor or in the middle."""
        view = self.view
        zoom = min(max(zoom, self.least_zoom), MOST_ZOOM)
        if abs(zoom - view.zoom) < 1e-6:
            return
        around = around or self._anchor()
        aside = view.size.width() - around.x() if view.is_rtl else around.x()
        rows = (around.y() - view.column_header + view.down) / view.zoom
        columns = (aside - view.row_header + view.across) / view.column_width
        view.zoom = zoom
        self.relayout()
        self.verticalScrollBar().setValue(round(rows * zoom - around.y() + view.column_header))
        self.horizontalScrollBar().setValue(round(columns * view.column_width - aside + view.row_header))
        self._minimap.show_for_a_while()
        self.zoom_changed.emit(zoom)

    def _anchor(self) -> QPointF:
        room = QRectF(self.viewport().rect())
        if not self.hasFocus() or self.focus_row is None:
            return room.center()
        center = self.focus_box().center()
        return center if room.contains(center) else room.center()

    def zoom_by_step(self, way: int) -> None:
        """The next larger (way 1) or smaller step."""
        steps = [step for step in (self.least_zoom, *STEPS) if (step - self.zoom) * way > 1e-6]
        if steps:
            self.set_zoom(min(steps) if way > 0 else max(steps))

    def fit(self) -> None:
        """The whole roadmap; where it is shown whole already, the goal at the cursor."""
        whole = max(self.view.fitting_zoom(), self.least_zoom)
        if abs(self.zoom - whole) > 0.005:
            self.set_zoom(whole)
        elif (row := self.focus_row) is not None:
            self.set_zoom(self.view.row_zoom(row), self.focus_box().center())
            top = self.view.row_box(row).top() - self.view.column_header
            self.verticalScrollBar().setValue(round(self.view.down + top))

    def scroll_to(self, across: float, down: float) -> None:
        """Brings a point of the content, in parts of its size, to the middle."""
        view = self.view
        room_x, room_y = view.size.width() - view.row_header, view.size.height() - view.column_header
        wide, tall = view.content.width() - view.row_header, view.content.height() - view.column_header
        self.horizontalScrollBar().setValue(round(across * wide - room_x / 2))
        self.verticalScrollBar().setValue(round(down * tall - room_y / 2))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            notches = event.angleDelta().y() / 120
            self.set_zoom(self.zoom * WHEEL_STEP**notches, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.set_zoom(self.zoom * (1 + event.value()), event.position())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                center = self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
                self.set_zoom(self.zoom * pinch.scaleFactor(), QPointF(center))
                return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.relayout()
