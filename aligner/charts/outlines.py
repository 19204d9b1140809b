"""Texts as outlines: how wide they are, their paths, and an SVG that names each outline's path once."""

import re
from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QTransform
from PySide6.QtSvg import QSvgGenerator

from aligner.charts.fonts import font_of
from aligner.fonts.printable import printable

UNITS_PER_EM = 1000
"""Of our font's files."""
_FIRST_MARK = 900_000
"""Where the stand-in of an SVG's first text is drawn."""
_MARK = re.compile(r' d="M9(\d{5}),0 [^"]*"')
_PATH = re.compile(r' d="([^"]*)"')
_NOT_SHOWN = re.compile(r"<(title|desc)>.*?</\1>\s*", re.DOTALL)
_Text = tuple[str, bool]
"""A text and whether it is bold."""


@cache
def _design_font(is_bold: bool) -> QFont:
    """The charts' font at the size in which it was drawn: there every outline has whole coordinates.

    At a smaller size the outlines are rounded, and not always alike: the same chart gave different bytes.
    """
    font = font_of(UNITS_PER_EM, QFont.Weight.Medium if is_bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def text_width(text: str, size_px: float, *, is_bold: bool = False) -> float:
    """Width of the text in pixels, as Qt draws it: bold is Medium here, which the measure of office files has not."""
    return QFontMetricsF(_design_font(is_bold)).horizontalAdvance(printable(text)) * size_px / UNITS_PER_EM


def text_path(text: str, size_px: float, *, is_bold: bool = False) -> QPainterPath:
    """The text's outline, its baseline beginning at the origin."""
    path = QPainterPath()
    # Letters of overlapping strokes, as נ and ש are, have no holes where they overlap.
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addText(0, 0, _design_font(is_bold), printable(text))
    scale = size_px / UNITS_PER_EM
    return QTransform.fromScale(scale, scale).map(path)


class TextSvg(QSvgGenerator):
    """An SVG of paths, in pixels, without text elements.

    Writing an outline takes longer than all else of a chart, and the same texts are drawn at several heights: a
    stand-in is drawn for each text, in its place, and its outline, written once, is put there in the end.
    """

    def __init__(self, width: float, height: float) -> None:
        super().__init__()
        self._data = QByteArray()
        self._buffer = QBuffer(self._data)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._texts: list[_Text] = []
        self.setOutputDevice(self._buffer)
        self.setSize(QSize(round(width), round(height)))
        self.setViewBox(QRectF(0, 0, width, height))
        # Points, as the page counts: 72 to the inch.
        self.setResolution(72)

    def write(
        self, painter: QPainter, text: str, at: QPointF, size_px: float, color: QColor, is_bold: bool = False
    ) -> None:
        """One line of text, its baseline beginning at a place."""
        stand_in = QPainterPath(QPointF(_FIRST_MARK + len(self._texts), 0))
        stand_in.lineTo(_FIRST_MARK + len(self._texts), 1)
        stand_in.setFillRule(Qt.FillRule.WindingFill)
        self._texts.append((text, is_bold))
        painter.save()
        painter.translate(at)
        painter.scale(size_px / UNITS_PER_EM, size_px / UNITS_PER_EM)
        painter.fillPath(stand_in, color)
        painter.restore()

    def text(self) -> str:
        """The picture, once it is painted."""
        outlines = _written(self._texts)
        return _MARK.sub(lambda found: f' d="{outlines[self._texts[int(found[1])]]}"', self.raw_text())

    def raw_text(self) -> str:
        """The picture with its stand-ins."""
        self._buffer.close()
        return _NOT_SHOWN.sub("", bytes(self._data.data()).decode("utf-8"))


_known: dict[_Text, str] = {}
"""What an SVG writes for texts of charts drawn lately."""
_MOST_KNOWN = 2000


def _written(texts: Sequence[_Text]) -> dict[_Text, str]:
    """What an SVG writes for the outlines of texts, by them."""
    if len(_known) > _MOST_KNOWN:
        _known.clear()
    found = {text: _known[text] for text in texts if text in _known}
    new = [text for text in dict.fromkeys(texts) if text not in found]
    if new:
        svg = TextSvg(1, 1)
        painter = QPainter(svg)
        paths = [text_path(text, UNITS_PER_EM, is_bold=is_bold) for text, is_bold in new]
        for path in paths:
            painter.fillPath(path, QColor(Qt.GlobalColor.black))
        painter.end()
        drawn = [text for text, path in zip(new, paths, strict=True) if not path.isEmpty()]
        written = dict(zip(drawn, _PATH.findall(svg.raw_text()), strict=True))
        _known.update({text: written.get(text, "") for text in new})
    return found | {text: _known[text] for text in new}
