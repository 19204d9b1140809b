"""Paints the text of a slide's shape as its paragraphs say: direction, alignment, size, weight, bullets, spaces."""

from collections.abc import Mapping
from dataclasses import dataclass

from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from aligner.kit.deck.font import deck_families
from aligner.kit.deck.master import SLOTS
from aligner.office.text import LINE_HEIGHT, utf16_length

_SIZE_PT = 18.0
_LINE_BREAK = "\u2028"


@dataclass(frozen=True)
class Insets:
    """Room between a box and its text, in points."""

    left: float
    top: float
    right: float
    bottom: float


_Run = tuple[int, int, float, bool, QColor]
"""Start, length, size, weight and colour of a run."""


@dataclass
class _Set:
    """A paragraph that is laid out. height: with the space before it."""

    layout: QTextLayout
    bullet: QTextLayout | None
    before: float
    height: float
    indent: float
    is_rtl: bool
    lines: list[tuple[float, float]]


def paint_text(
    painter: QPainter, body: BaseOxmlElement, box: QRectF, colors: Mapping[str, str], anchor: str, insets: Insets
) -> None:
    """Paints the paragraphs of a text body. anchor: "t", "ctr" or "b"."""
    inner = box.adjusted(insets.left, insets.top, -insets.right, -insets.bottom)
    paragraphs = [_laid_out(paragraph, inner.width(), colors) for paragraph in body.findall(qn("a:p"))]
    if paragraphs:
        paragraphs[0].height -= paragraphs[0].before
        paragraphs[0].before = 0.0
    height = sum(part.height for part in paragraphs)
    y = inner.y() + {"ctr": (inner.height() - height) / 2, "b": inner.height() - height}.get(anchor, 0.0)
    for part in paragraphs:
        y += part.before
        start = QPointF(inner.x(), y)
        part.layout.draw(painter, start)
        if part.bullet is not None:
            width = part.bullet.lineAt(0).naturalTextWidth()
            x = inner.right() - width if part.is_rtl else inner.x()
            part.bullet.draw(painter, QPointF(x, y))
        y += part.height - part.before


def _laid_out(paragraph: BaseOxmlElement, width: float, colors: Mapping[str, str]) -> _Set:
    properties = paragraph.find(qn("a:pPr"))
    attributes: Mapping[str, str] = dict(properties.attrib) if properties is not None else {}
    is_rtl = attributes.get("rtl") == "1"
    before = 0.0
    if properties is not None and (space := properties.find(f"{qn('a:spcBef')}/{qn('a:spcPts')}")) is not None:
        before = int(space.get("val", "0")) / 100
    text, formats = _runs(paragraph, colors)
    layout = QTextLayout(text, _font(formats[0][2] if formats else _SIZE_PT, False))
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    sides = {"l": Qt.AlignmentFlag.AlignLeft, "r": Qt.AlignmentFlag.AlignRight, "ctr": Qt.AlignmentFlag.AlignHCenter}
    side = sides.get(attributes.get("algn", "l"), Qt.AlignmentFlag.AlignLeft)
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.setFormats([_range(start, length, size, bold, color) for start, length, size, bold, color in formats])
    indent = int(attributes.get("marL", "0")) / 12700
    size = max((one[2] for one in formats), default=_end_size(paragraph))
    height = _break(layout, width - indent, 0.0 if is_rtl else indent, size)
    mark = properties.find(qn("a:buChar")) if properties is not None else None
    bullet = None
    if mark is not None and text:
        bullet = QTextLayout(mark.get("char", "•"), _font(size, False))
        first = formats[0]
        bullet.setFormats([_range(0, 1, size, False, QColor(colors.get("accent1", first[4].name())))])
        _break(bullet, size * 2, 0.0, size)
    return _Set(layout, bullet, before, before + height, indent, is_rtl, [])


def _break(layout: QTextLayout, width: float, x: float, size: float) -> float:
    """Breaks into lines and returns their height."""
    y, step = 0.0, size * LINE_HEIGHT
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(x, y + (step - line.height()) / 2))
        y += step
    layout.endLayout()
    return y or step


def solid_color(solid: BaseOxmlElement | None, colors: Mapping[str, str]) -> QColor | None:
    """The colour of an a:solidFill, theme colours by their name; None where it says none that we know."""
    if solid is None or not len(solid):
        return None
    color = solid[0]
    value: str = color.get("val") or ""
    if color.tag == qn("a:srgbClr"):
        return QColor(f"#{value}")
    if color.tag == qn("a:schemeClr"):
        name: str = SLOTS.get(value, value)
        return QColor(colors[name]) if name in colors else None
    return None


def _runs(paragraph: BaseOxmlElement, colors: Mapping[str, str]) -> tuple[str, list[_Run]]:
    """The text, and of each run its start, length, size, weight and colour."""
    text, formats = "", []
    for part in paragraph:
        if part.tag == qn("a:br"):
            text += _LINE_BREAK
        elif part.tag in (qn("a:r"), qn("a:fld")):
            run_text = part.find(qn("a:t"))
            piece = (run_text.text or "") if run_text is not None else ""
            properties = part.find(qn("a:rPr"))
            size, bold, color = _SIZE_PT, False, QColor(colors["dk1"])
            if properties is not None:
                size = int(properties.get("sz", str(round(_SIZE_PT * 100)))) / 100
                bold = properties.get("b") == "1"
                color = solid_color(properties.find(qn("a:solidFill")), colors) or QColor(colors["dk2"])
            if piece:
                formats.append((len(text), utf16_length(piece), size, bold, color))
            text += piece
    return text, formats


def _end_size(paragraph: BaseOxmlElement) -> float:
    end = paragraph.find(qn("a:endParaRPr"))
    return int(end.get("sz", "1800")) / 100 if end is not None else _SIZE_PT


def _range(start: int, length: int, size: float, bold: bool, color: QColor) -> QTextLayout.FormatRange:
    format_range = QTextLayout.FormatRange()
    format_range.start, format_range.length = start, length
    style = QTextCharFormat()
    style.setFont(_font(size, bold))
    style.setForeground(color)
    format_range.format = style
    return format_range


def _font(size_pt: float, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(list(deck_families()))
    # The painter counts in points: a pixel of it is a point.
    font.setPixelSize(max(1, round(size_pt)))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
