"""Cards of the deck: a number, a heading and a sentence each, side by side."""

from collections.abc import Sequence

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.slide import Slide
from pptx.util import Inches, Pt

from aligner.kit.content.content import Card
from aligner.kit.deck.master import COLLECTIVE, OWN, PAGE_WIDTH, RESOURCES, TEXT
from aligner.kit.deck.shapes import THEME_COLORS, add_text, set_line
from aligner.kit.deck.text import Frame, Line, Setting, fill, lines_height
from aligner.office.text import LINE_HEIGHT, shortened

_GAP, _PAD, _EDGE = 0.3, 0.28, 0.07
_FIGURE_PT = (44, 36, 30, 26)
"""Sizes of a card's figure, the first in which it takes one line: a bound is a phrase."""
_TEXT_SPACE_PT = 8
_COLORS = {"ours": OWN, "collective": COLLECTIVE, "resources": RESOURCES}


def add_cards(slide: Slide, cards: Sequence[Card], frame: Frame, setting: Setting) -> None:
    """Puts the cards side by side in the frame, all as tall as the fullest needs."""
    width = (frame.width - _GAP * (len(cards) - 1)) / len(cards)
    inner = width - 2 * _PAD
    size_pt = 18 if _height(cards, 18, inner) <= frame.height else 16
    height = min(frame.height, max(_height(cards, size_pt, inner), 2.2))
    for index, card in enumerate(cards):
        area = Frame(frame.left + index * (width + _GAP), frame.top + 0.1, width, height - 0.1)
        _add_card(slide, card, area, size_pt, setting)


def _add_card(slide: Slide, card: Card, area: Frame, size_pt: float, setting: Setting) -> None:
    place = setting.mirrored(area, PAGE_WIDTH)
    box = slide.shapes.add_shape(
        MSO_SHAPE.RECTANGLE, Inches(place.left), Inches(place.top), Inches(place.width), Inches(place.height)
    )
    box.shadow.inherit = False
    box.fill.solid()
    box.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
    set_line(box.line, "accent6", 1)
    edge = setting.mirrored(Frame(area.left, area.top, area.width, _EDGE), PAGE_WIDTH)
    mark = slide.shapes.add_shape(
        MSO_SHAPE.RECTANGLE, Inches(edge.left), Inches(edge.top), Inches(edge.width), Inches(edge.height)
    )
    mark.shadow.inherit = False
    mark.fill.solid()
    mark.fill.fore_color.theme_color = THEME_COLORS[_COLORS[card.role]]
    mark.line.width = Pt(0)
    mark.line.fill.background()
    for shape in (box, mark):
        # The texts lie over them: a reader of the slide need not hear of the boxes.
        shape._element.xpath(".//p:cNvPr")[0].set("descr", "")
        fill(shape.text_frame._txBody, setting, ())
    inner = Frame(area.left + _PAD, area.top + _PAD, area.width - 2 * _PAD, area.height - 2 * _PAD)
    lines = _lines(card, size_pt, inner.width)
    room = inner.height - lines_height(lines[:-1], inner.width) - _TEXT_SPACE_PT / 72
    # The fullest card is exactly as tall as its text: floating point may make that a little less.
    most = max(2, int(room * 72 / (size_pt * LINE_HEIGHT) + 1e-6))
    text = shortened(card.text, size_pt, inner.width, most)
    add_text(slide, [*lines[:-1], Line(text, size_pt, TEXT, space_pt=_TEXT_SPACE_PT)], inner, setting)


def _lines(card: Card, size_pt: float, width: float) -> list[Line]:
    color = _COLORS[card.role]
    lines = [Line(card.figure, _figure_size(card.figure, width), color, bold=True)] if card.figure else []
    lines.append(Line(card.title, size_pt + 2, TEXT, bold=True, space_pt=2))
    lines.append(Line(card.text, size_pt, TEXT, space_pt=_TEXT_SPACE_PT))
    return lines


def _figure_size(figure: str, width: float) -> float:
    """The largest size in which the figure takes one line; the smallest where none does."""
    for size_pt in _FIGURE_PT:
        line, digit = (lines_height([Line(text, size_pt, TEXT, bold=True)], width) for text in (figure, "0"))
        if line <= digit:
            return size_pt
    return _FIGURE_PT[-1]


def _height(cards: Sequence[Card], size_pt: float, width: float) -> float:
    return max(lines_height(_lines(card, size_pt, width), width) for card in cards) + 2 * _PAD + 0.1
