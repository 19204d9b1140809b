"""Charts as pictures: path-only SVG for documents, images for the screen."""

import re
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from aligner.charts.fonts import ensure_gui
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
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(round(width), round(height)))
    generator.setViewBox(QRectF(0, 0, width, height))
    # Points, as the page counts: 72 to the inch.
    generator.setResolution(72)
    painter = QPainter(generator)
    chart.paint(painter, QRectF(0, 0, width, height), palette)
    painter.end()
    buffer.close()
    text = bytes(data.data()).decode("utf-8")
    return re.sub(r"<(title|desc)>.*?</\1>\s*", "", text, flags=re.DOTALL)


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
