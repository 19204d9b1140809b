"""What the marks of the placement canvas mean."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from aligner.lang.words import Words
from aligner.model.vocabulary import Contribution
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import row_in


class Legend(QWidget):
    """The marks with their names, in as many lines as the page's width needs."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        flow = Flow(self, spacing=4)
        kinds = [(kind.value, words.label(kind)) for kind in Contribution]
        weights = (("collective", self.tr("collective weight")), ("ours", self.tr("our weight")))
        for role, text in (*kinds, *weights):
            pair = QWidget()
            row = row_in(pair, 6, (0, 0, 12, 0))
            row.addWidget(_mark(theme, role))
            row.addWidget(label(text, "caption", wrap=False))
            flow.addWidget(pair)


def _mark(theme: Theme, kind: str) -> QLabel:
    picture = QPixmap(28, 32)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(kind if kind in ("collective", "ours") else "ours"))
    if kind in ("collective", "ours"):
        painter.drawRoundedRect(QRectF(0, 6, 14, 4), 2, 2)
    elif kind == "direct":
        painter.drawRoundedRect(QRectF(5, 1, 4, 14), 2, 2)
    elif kind == "supporting":
        painter.drawRoundedRect(QRectF(5, 1, 4, 7), 2, 2)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(QPointF(7, 9), QPointF(7, 15))
    else:
        for y in (1, 6, 11):
            painter.drawEllipse(QRectF(5, y, 4, 4))
    painter.end()
    swatch = QLabel()
    swatch.setPixmap(picture)
    return swatch
