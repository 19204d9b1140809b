"""Sets the briefing: a tagged PDF (PDF/UA-1 and PDF/A-3b), and the same pages as pictures for the preview."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce
from math import ceil
from operator import truediv
from pathlib import Path

from aligner.charts.budget import BudgetChart
from aligner.charts.dots import DotsChart
from aligner.charts.gap import GapChart
from aligner.charts.needle import NeedleChart
from aligner.charts.years import YearsChart
from aligner.kit.content.all_programs import AllPrograms
from aligner.kit.content.content import (
    AnyChart,
    Block,
    Bullets,
    Cards,
    Content,
    Figure,
    Paragraph,
    Picture,
    Section,
    Table,
)
from aligner.kit.looks.look import Look
from aligner.kit.looks.picture import fitted_size, smaller
from aligner.kit.papers.setting import Pages, common_data, drawn_chart
from aligner.lang.bidi import strip_isolates
from aligner.lang.shortening import site_of
from aligner.model.text import split_list

_TEMPLATE = "briefing.typ"
_BEGIN_PAGES = ("comparison", "place", "options", "resolution")
"""Sections that begin a page where what follows fills it."""
_MOVE = {"unique": 3, "field": 3, "needle": 3, "roles": 3, "decided": 4, "unknowns": 6, "money": 1}
"""Sections that report of us, of the field, of money and of what is not known: so many places earlier than in the
outline may they stand, to fill a page."""
_LEAST_ROW_PX = 44.0
"""Of a gap chart: its two lanes keep apart."""
_LOWEST: dict[type, float] = {DotsChart: 0.72, BudgetChart: 0.86, NeedleChart: 0.72, YearsChart: 0.72}
"""How low a chart may be drawn, as a part of the height that it takes by itself: its type stays as large."""
_PICTURE_MM = (40, 34)
"""The most that a picture takes beside its words."""
_DOTS_A_MM = 12
"""Some 300 to the inch."""
_LONG_TEXT = 24
"""A column whose longest text has more characters takes part of the free width."""
_LINE, _BETWEEN = 104, 2
"""Characters that a page's line holds, and that go between two columns."""
_BY_HAND = 24
"""Characters of room for what is to be filled in by hand."""


def write_briefing(content: Content, path: Path) -> int:
    """Writes the PDF at `path` and returns the number of its pages. The same content gives the same bytes."""
    return _fitted(content)[1].write(path)


def draw_charts(content: Content) -> None:
    """Draws the charts of the briefing, which keep until it is set: Qt draws on one thread."""
    _data(content)


def briefing_pictures(content: Content, width_px: int) -> list[bytes]:
    """The pages as PNG pictures `width_px` wide."""
    return _fitted(content)[1].pictures(width_px)


def body_pages(content: Content) -> int:
    """How many pages stand between the cover sheet and the appendix."""
    return _body_pages(_pages(content))


def fitted(content: Content) -> Content:
    """The content with as much moved to the appendix as its length asks for, the least needed sections first."""
    return _fitted(content)[0]


def _pages(content: Content) -> Pages:
    return Pages(_TEMPLATE, _data(content))


def _body_pages(pages: Pages) -> int:
    return pages.count("<body-end>") - 1


def _fitted(content: Content) -> tuple[Content, Pages]:
    most = content.briefing_pages
    pages = _pages(content)
    if not most or _body_pages(pages) <= most:
        return content, pages
    long = {section.id for section in content.sections if section.blocks and not section.is_appendix}
    names: list[str] = []
    for name in (name for name in content.yields if name in long):
        names.append(name)
        if body_pages(_all_moved(content, names)) <= most:
            break
    # What moved before the last one may have left more room than that one alone needs.
    for name in names[:-1]:
        fewer = [each for each in names if each != name]
        if body_pages(_all_moved(content, fewer)) <= most:
            names = fewer
    moved = _all_moved(content, names)
    return moved, _pages(moved)


def _all_moved(content: Content, names: Iterable[str]) -> Content:
    return reduce(_moved, names, content)


def _moved(content: Content, name: str) -> Content:
    """The content with what a section shows beyond its message standing in the appendix."""
    sections: list[Section] = []
    behind: list[Section] = []
    for section in content.sections:
        if section.id != name or section.is_appendix or not section.blocks:
            sections.append(section)
            continue
        note = Paragraph(content.labels["more_in_appendix"].replace("{section}", section.label), "muted")
        sections.append(replace(section, blocks=(note,), question=""))
        behind.append(replace(section, is_appendix=True, so_what="", in_deck=False))
    first = next((i for i, section in enumerate(sections) if section.is_appendix), len(sections))
    return replace(content, sections=(*sections[:first], *behind, *sections[first:]))


def _data(content: Content) -> dict[str, object]:
    return {
        **common_data(content, content.labels["briefing"]),
        "plain_title": strip_isolates(content.cover.title),
        "cover": content.cover,
        "sheet": content.sheet,
        "sections": [
            _section(section, content.look)
            for section in content.sections
            if section.in_paper and not section.is_appendix
        ],
        "on_cover": content.on_cover,
        "appendix": [_section(section, content.look) for section in content.sections if section.is_appendix],
    }


def _section(section: Section, look: Look) -> dict[str, object]:
    return {
        "id": section.id,
        "moves": _MOVE.get(section.id, 0),
        "begins": section.id in _BEGIN_PAGES,
        "has_motion": any(isinstance(block, Paragraph) and block.part == "motion" for block in section.blocks),
        "label": section.label,
        "title": section.title,
        "so_what": section.so_what,
        "question": section.question,
        "blocks": [_block(block, look) for block in section.blocks],
    }


def _block(block: Block, look: Look) -> dict[str, object]:
    match block:
        case Paragraph(text, role, part):
            return {"kind": "paragraph", "text": text, "role": role, "part": part, "asked": block.asked}
        case Bullets(items):
            return {"kind": "bullets", "items": items}
        case Table():
            return {
                "kind": "table",
                "headers": block.headers,
                "rows": [
                    [
                        {"parts": _parts(cell)} if kind == "source" else cell
                        for cell, kind in zip(row, block.kinds, strict=True)
                    ]
                    for row in block.rows
                ],
                "kinds": block.kinds,
                "widths": _widths(block),
                "compares": block.compares,
                "marked": block.marked,
                "tag": block.tag,
            }
        case Cards(items):
            return {"kind": "cards", "items": items}
        case AllPrograms():
            data = {name: value for name, value in vars(block).items() if name not in ("table", "alt")}
            return {"kind": "programs", **data}
        case Picture(data, alt):
            width_mm, height_mm = fitted_size(data, *_PICTURE_MM)
            at_most = round(width_mm * _DOTS_A_MM)
            return {
                "kind": "picture",
                "data": smaller(data, at_most),
                "width": width_mm,
                "height": height_mm,
                "alt": strip_isolates(alt),
            }
        case Figure(chart):
            return {**_figure(chart, look), "note": block.note}


def _parts(source: str) -> list[dict[str, str]]:
    """A source as it is read: of a web address the site's name, which leads to it."""
    found = ((each, site_of(each)) for each in split_list(strip_isolates(source)))
    return [{"text": site, "url": "" if site == each else each} for each, site in found]


def _figure(chart: AnyChart, look: Look) -> dict[str, object]:
    """The chart at several heights, from low to tall: the page takes the tallest that it has room for."""
    low = _LOWEST.get(type(chart), 1.0)
    if isinstance(chart, GapChart):
        low = min(1.0, _LEAST_ROW_PX / chart.row_px)
    heights = sorted({low, (1 + low) / 2, 1.0})
    return {"kind": "figure", "drawn": drawn_chart(chart, look, heights), "alt": strip_isolates(chart.alt)}


def _read(cell: str, kind: str) -> str:
    """What is read of a cell: of web addresses their sites."""
    if kind != "source":
        return strip_isolates(cell)
    return " ".join(part["text"] for part in _parts(cell))


def _widths(table: Table) -> list[int]:
    """Of each column: 0 for as wide as its text, else its part of what is left."""
    if table.compares:
        return [1] * len(table.headers)
    columns = [
        [strip_isolates(header), *(_read(row[index], kind) for row in table.rows)]
        for index, (header, kind) in enumerate(zip(table.headers, table.kinds, strict=True))
    ]
    longest = [max(map(len, texts)) for texts in columns]
    # What is to be filled in by hand wants room, too.
    by_hand = [not any(texts[1:]) and len(texts) > 1 for texts in columns]
    free = [index for index, most in enumerate(longest) if most > _LONG_TEXT or by_hand[index]]
    if not free:
        free = [longest.index(max(longest))]
    taken = sum(most for index, most in enumerate(longest) if index not in free)
    lengths = [[_BY_HAND] if by_hand[index] else [len(text) for text in columns[index]] for index in free]
    words = [max(len(word) for text in columns[index] for word in text.split() or [""]) for index in free]
    parts = shared_out(lengths, words, max(_LINE - taken - _BETWEEN * len(columns), _BY_HAND))
    found = [0] * len(columns)
    for index, part in zip(free, parts, strict=True):
        found[index] = part
    return found


def shared_out(lengths: Sequence[Sequence[int]], words: Sequence[int], room: int) -> list[int]:
    """How much of the room each column gets, so that the rows are as low as can be. All in characters.

    lengths: of each column its texts, a row each, or one for all.  words: of each column its longest, for which it has
    room where that leaves some to the others.
    """
    count = len(lengths)
    least = [min(word, _LONG_TEXT, room // count) for word in words]
    parts = [max(least[index], room // count) for index in range(count)]
    step = max(1, room // 24)

    rows = max(map(len, lengths))
    by_row = list(zip(*(texts * rows if len(texts) == 1 else texts for texts in map(list, lengths)), strict=True))

    def lines(widths: Sequence[int]) -> float:
        """Of all rows; a little more for a line that is all but full, so that each step counts."""
        most = [max(map(truediv, row, widths)) for row in by_row]
        return sum(map(ceil, most)) + 0.3 * sum(most)

    fewest = lines(parts)
    while True:
        tries: list[tuple[float, list[int]]] = []
        for giver in range(count):
            if parts[giver] - step < least[giver]:
                continue
            for taker in range(count):
                if taker != giver:
                    other = list(parts)
                    other[giver] -= step
                    other[taker] += step
                    tries.append((lines(other), other))
        best = min(tries, default=(fewest, parts))
        if best[0] >= fewest:
            return parts
        fewest, parts = best
