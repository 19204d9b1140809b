"""The name of a frame with its colour and mark: circle, square or diamond."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from aligner.ui.look.theme import Theme
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import row_in

_MARK_PX = 12


class _Mark(QWidget):
    def __init__(self, theme: Theme, frame: str) -> None:
        super().__init__()
        self._theme = theme
        self._frame = frame
        self.setFixedSize(QSize(_MARK_PX, _MARK_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(self._frame))
        box = QRectF(1, 1, _MARK_PX - 2, _MARK_PX - 2)
        if self._frame == "collective":
            painter.drawEllipse(box)
        elif self._frame == "ours":
            painter.drawRect(box)
        else:
            painter.translate(box.center())
            painter.rotate(45)
            half = box.width() / 2 * 0.78
            painter.drawRect(QRectF(-half, -half, 2 * half, 2 * half))
        painter.end()


class FrameMark(QWidget):
    """frame: "collective", "ours" or "resources", which is also its colour's role."""

    def __init__(self, theme: Theme, frame: str, name: str) -> None:
        super().__init__()
        row = row_in(self, 6)
        row.addWidget(_Mark(theme, frame))
        row.addWidget(label(name, "label", wrap=False))
