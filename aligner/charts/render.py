"""Charts as pictures: path-only SVG for documents, images for the screen."""

from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from aligner.charts.fonts import ensure_gui
from aligner.charts.outlines import TextSvg
from aligner.charts.palette import Palette


class Chart(Protocol):
    """What every chart can do."""

    @property
    def title(self) -> str: ...
    @property
    def alt(self) -> str: ...
    def natural_height(self, width: float) -> float: ...
    def paint(self, painter: QPainter, rect: QRectF, palette: Palette) -> None: ...


def to_svg(chart: Chart, width: float, palette: Palette, height: float | None = None) -> str:
    """The chart as SVG without text elements; the same chart gives the same bytes. Sizes in pixels."""
    ensure_gui()
    height = height or chart.natural_height(width)
    svg = TextSvg(width, height)
    painter = QPainter(svg)
    chart.paint(painter, QRectF(0, 0, width, height), palette)
    painter.end()
    return svg.text()


def to_image(chart: Chart, width: float, palette: Palette, ratio: float = 2, height: float | None = None) -> QImage:
    """The chart as an image on the palette's surface; `ratio` pixels a point."""
    ensure_gui()
    height = height or chart.natural_height(width)
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32)
    image.fill(palette.color("surface"))
    painter = QPainter(image)
    painter.scale(ratio, ratio)
    chart.paint(painter, QRectF(0, 0, width, height), palette)
    painter.end()
    return image
