"""Sets the one-page: as much of its texts, and the first of its pictures, as a page holds."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from aligner.kit.content.content import AnyChart
from aligner.kit.content.documents.before_after import BeforeAfter
from aligner.kit.content.documents.onepage import Grid, OnePage, Part
from aligner.kit.papers.setting import Pages, chart_svg, common_data, texts_of
from aligner.lang.bidi import strip_isolates
from aligner.lang.shortening import short_title

_TEMPLATE = "onepage.typ"
_WITH_PICTURE = ((8, 220), (6, 160))
_WITHOUT = ((8, 220), (5, 120), (3, 80))
"""From roomy to tight: how many lines, of how many characters. The first that stays on one page is taken."""


def write_onepage(page: OnePage, path: Path) -> int:
    """Writes the PDF at `path` and returns the number of its pages: one. The same content gives the same bytes."""
    return _fitted(page).write(path)


def onepage_pictures(page: OnePage, width_px: int) -> list[bytes]:
    """The page as a PNG picture `width_px` wide."""
    return _fitted(page).pictures(width_px)


def _fitted(page: OnePage) -> Pages:
    drawn: list[BeforeAfter | AnyChart] = [page.money] if page.money else list(page.charts)
    tries = [(*tight, picture) for picture in drawn for tight in _WITH_PICTURE]
    tries += [(*tight, None) for tight in _WITHOUT]
    found = (Pages(_TEMPLATE, _data(page, *tight)) for tight in tries)
    pages = next(found)
    while pages.count("<pages>") > 1 and (tighter := next(found, None)):
        pages = tighter
    return pages


def _data(page: OnePage, most: int, characters: int, picture: BeforeAfter | AnyChart | None) -> Mapping[str, object]:
    def shortened(part: Part) -> Part:
        return replace(part, lines=tuple(short_title(text, characters) for text in part.lines[:most]))

    def closer(grid: Grid) -> Grid:
        rows = tuple(tuple(short_title(cell, characters // 2) for cell in row) for row in grid.rows)
        return replace(grid, rows=rows)

    cover, twice = page.kit.cover, characters * 2
    money = picture if isinstance(picture, BeforeAfter) else None
    chart = None if isinstance(picture, BeforeAfter) else picture
    look = page.kit.look
    return {
        **common_data(page.kit, page.label),
        **texts_of(page),
        "cover": replace(
            cover,
            question=short_title(cover.question, twice),
            recommendation=tuple(short_title(line, twice) for line in cover.recommendation),
        ),
        "parts": [shortened(part) for part in page.parts],
        "grids": [closer(grid) for grid in page.grids],
        "money": money,
        "charts": (),
        "chart": {"svg": chart_svg(chart, look), "alt": strip_isolates(chart.alt)} if chart is not None else None,
    }
