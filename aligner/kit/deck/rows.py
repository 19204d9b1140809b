"""Rows of the deck: a figure or a name, and beside it what it says; and the figures that stand beside a chart."""

from collections.abc import Sequence

from pptx.slide import Slide

from aligner.kit.content.content import Card
from aligner.kit.deck.master import ACCENT, COLLECTIVE, MUTED, OWN, RESOURCES, RULE, TEXT
from aligner.kit.deck.tables import OVER, SIDE, cell_at, place_table, set_cell
from aligner.kit.deck.text import MIN_PT, Frame, Line, Setting, lines_height
from aligner.office.text import LINE_HEIGHT, shortened, text_width

_COLORS = {"ours": OWN, "collective": COLLECTIVE, "resources": RESOURCES}
_FIGURE_PT = (40, 36, 30, 26)
"""Sizes of a row's figure, the first in which it takes one line: a bound is a phrase."""
_SIZES_PT = (20, 18, MIN_PT)
_FEW, _FEW_PT, _ROOM_OF_FEW = 3, 24, 0.85
"""So few rows are set larger where they leave a part of the frame free: lines break a little otherwise elsewhere."""
_FIGURE_WIDTH, _NAME_WIDTH, _MAX_FIGURE = 2.0, 3.5, 3.2
_KIND_PT, _MIN_KIND = 14, 0.75
"""Size of what a price is of, and the least height of one kind of it, in inches."""
_MAX_EXTRA, _MAX_EXTRA_OF_FEW = 0.75, 1.1
"""By how much a row may grow where the slide has room, in inches; and where there are few."""


def add_rows(slide: Slide, title: str, cards: Sequence[Card], frame: Frame, setting: Setting) -> None:
    """Puts the cards under one another in the frame, spread over it."""
    widths = _widths(cards, frame.width)
    sizes = (_FEW_PT, *_SIZES_PT) if len(cards) <= _FEW else _SIZES_PT
    rooms = {_FEW_PT: frame.height * _ROOM_OF_FEW}
    fitting = (s for s in sizes if sum(_heights(cards, s, widths)) <= rooms.get(s, frame.height))
    size_pt = next(fitting, _SIZES_PT[-1])
    if sum(_heights(cards, size_pt, widths)) > frame.height:
        cards = [_cut(card, size_pt, widths, frame.height / len(cards)) for card in cards]
    natural = _heights(cards, size_pt, widths)
    most = _MAX_EXTRA_OF_FEW if len(cards) <= _FEW else _MAX_EXTRA
    extra = max(0.0, min((frame.height - sum(natural)) / len(cards), most))
    joined_text = " ".join(part for card in cards for part in (card.title, card.figure, card.text) if part)
    table = place_table(slide, title, joined_text, frame, widths, [height + extra for height in natural], setting)
    for index, card in enumerate(cards):
        row_cells = _cells(card, size_pt, widths)
        for column, lines in enumerate(row_cells):
            cell = cell_at(table, index, column, setting)
            set_cell(cell, lines, setting, rule=RULE, has_top=index == 0)


def rows_height(cards: Sequence[Card], width: float) -> float:
    """How high the cards are in the smallest of their types."""
    return sum(_heights(cards, _SIZES_PT[-1], _widths(cards, width)))


def side_lines(card: Card, width: float, height: float) -> list[Line]:
    """A figure and what it says, as they stand beside a chart."""
    color = _COLORS[card.role]
    lines = [Line(card.figure, 30, color, bold=True)] if card.figure else []
    rest = height - lines_height(lines, width)
    text = f"{card.title}: {card.text}" if card.title and card.text else card.title or card.text
    most = max(1, int(rest * 72 / (MIN_PT * LINE_HEIGHT)))
    return [*lines, Line(shortened(text, MIN_PT, width, most), MIN_PT, TEXT)]


def price_lines(label: str, cards: Sequence[Card], width: float, height: float) -> list[Line]:
    """What it takes, kind by kind, under its heading."""
    lines = [Line(label, MIN_PT, ACCENT, bold=True)] if label else []
    for index, card in enumerate(cards):
        lines.append(Line(card.title, _KIND_PT, MUTED, space_pt=12))
        left = height - lines_height(lines, width) - (len(cards) - 1 - index) * _MIN_KIND
        most = max(1, int((left - 0.05) * 72 / (MIN_PT * LINE_HEIGHT)))
        lines.append(Line(shortened(card.text, MIN_PT, width, most), MIN_PT, TEXT, space_pt=2))
    return lines


def _widths(cards: Sequence[Card], width: float) -> tuple[float, ...]:
    if not any(card.figure or card.title for card in cards):
        return (width,)
    first = _head_width(cards)
    return (first, width - first)


def _head_width(cards: Sequence[Card]) -> float:
    figures = [text_width(card.figure, _FIGURE_PT[-1], True) for card in cards if card.figure]
    if not figures:
        return _NAME_WIDTH
    return min(max(_FIGURE_WIDTH, *figures) + 2 * SIDE, _MAX_FIGURE)


def _cells(card: Card, size_pt: float, widths: Sequence[float]) -> list[list[Line]]:
    text = Line(card.text, size_pt, TEXT)
    if len(widths) == 1:
        return [[text]]
    if not card.figure:
        return [[Line(card.title, size_pt, TEXT, bold=True)], [text]]
    figure = Line(card.figure, _figure_size(card.figure, widths[0] - 2 * SIDE), _COLORS[card.role], bold=True)
    named = [Line(card.title, size_pt, TEXT, bold=True)] if card.title else []
    return [[figure], [*named, text]]


def _figure_size(figure: str, width: float) -> float:
    """The largest size in which the figure takes one line; the smallest where none does."""
    return next((size for size in _FIGURE_PT if text_width(figure, size, True) <= width), _FIGURE_PT[-1])


def _heights(cards: Sequence[Card], size_pt: float, widths: Sequence[float]) -> list[float]:
    return [
        max(
            lines_height(lines, width - 2 * SIDE)
            for lines, width in zip(_cells(card, size_pt, widths), widths, strict=True)
        )
        + 2 * OVER
        for card in cards
    ]


def _cut(card: Card, size_pt: float, widths: Sequence[float], height: float) -> Card:
    """The card with as much of its text as a row of this height holds."""
    lines = int((height - 2 * OVER) * 72 / (size_pt * LINE_HEIGHT))
    most = max(1, lines - (1 if card.figure and card.title else 0))
    title = shortened(card.title, size_pt, widths[0] - 2 * SIDE, most, True) if not card.figure else card.title
    text = shortened(card.text, size_pt, widths[-1] - 2 * SIDE, most)
    return Card(title, text, card.figure, card.role)
