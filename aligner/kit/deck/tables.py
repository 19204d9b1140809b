"""Native tables of the deck: sized so that every text stays in its cell, split where one slide cannot hold them."""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.slide import Slide
from pptx.table import _Cell
from pptx.util import Inches

from aligner.charts.roadmap import RoadmapChart
from aligner.kit.content.content import Table
from aligner.kit.deck.master import ACCENT, PAGE_WIDTH, PAPER, QUIET, RULE, SOFT, TEXT
from aligner.kit.deck.shapes import describe
from aligner.kit.deck.text import Frame, Line, Setting, add_child, fill
from aligner.lang.words import words
from aligner.office.text import LINE_HEIGHT, shortened, text_width, wrapped

_SIZES_PT = (16, 14, 13, 12)
_SIDE, _OVER = 0.1, 0.06
"""Space in a cell beside and over its text, in inches."""
_PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"


@dataclass(frozen=True)
class Grid:
    """A table ready to be set. filled: cells of text columns are soft where they hold something (the roadmap).

    compares, marked: as a table's.
    """

    title: str
    alt: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kinds: tuple[str, ...]
    filled: bool = False
    compares: bool = False
    marked: int | None = None


@dataclass(frozen=True)
class GridPage:
    """The part of a grid that stands on one slide. heights: of the header and of each row, in inches."""

    grid: Grid
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    size_pt: float

    @property
    def height(self) -> float:
        return sum(self.heights)


def table_grid(table: Table, title: str) -> Grid:
    name = table.caption or title
    return Grid(name, name, table.headers, table.rows, table.kinds, compares=table.compares, marked=table.marked)


def roadmap_grid(chart: RoadmapChart, language: str) -> Grid:
    """Goals as rows, stages as columns, our programs in the cells."""
    say = words(language).say
    outside = say("vocabulary.term.outside")
    rows = tuple(
        (row.goal_title, *("\n".join(cell) for cell in row.cells)) for row in chart.rows if row.goal_title != outside
    )
    headers = (say("kit.deck_goal"), *chart.stage_titles)
    return Grid(chart.title, chart.alt, headers, rows, ("text",) * len(headers), filled=True)


def outside_line(chart: RoadmapChart, language: str) -> str:
    """What stands outside the goals, and so at no stage, in one line; "" when nothing does."""
    outside = words(language).say("vocabulary.term.outside")
    titles = [title for row in chart.rows if row.goal_title == outside for cell in row.cells for title in cell]
    return f"{outside}: {words(language).list(titles)}" if titles else ""


def grid_pages(grid: Grid, width: float, height: float) -> list[GridPage]:
    """The grid in as few slides as its texts allow, in the largest type that needs no more of them."""
    for size in _SIZES_PT:
        widths = _widths(grid, width, size)
        heights = _heights(grid, grid.rows, widths, size)
        if sum(heights) <= height:
            return [GridPage(grid, grid.rows, widths, heights, size)]
    size = _SIZES_PT[-1]
    widths = _widths(grid, width, size)
    head = _heights(grid, (), widths, size)[0]
    pages: list[GridPage] = []
    waiting = [_cut(row, widths, size, height - head) for row in grid.rows]
    heights = [_row_height(row, widths, size, False) for row in waiting]
    count = _page_count(heights, height - head)
    even = sum(heights) / count
    part: list[tuple[str, ...]] = []
    used = 0.0
    for index, (row, row_height) in enumerate(zip(waiting, heights, strict=True)):
        is_full = used + row_height > height - head
        is_fair = used >= even * 0.999 and count - len(pages) > 1
        if part and (is_full or is_fair):
            pages.append(GridPage(grid, tuple(part), widths, (head, *heights[index - len(part) : index]), size))
            part, used = [], 0.0
        part.append(row)
        used += row_height
    pages.append(GridPage(grid, tuple(part), widths, (head, *heights[len(heights) - len(part) :]), size))
    return pages


def _page_count(heights: Sequence[float], room: float) -> int:
    count, used = 1, 0.0
    for height in heights:
        if used + height > room and used:
            count, used = count + 1, 0.0
        used += height
    return count


def _cut(row: tuple[str, ...], widths: Sequence[float], size_pt: float, room: float) -> tuple[str, ...]:
    """The row with cells that alone would be higher than a slide cut to it."""
    lines = max(1, int((room - 2 * _OVER) * 72 / (size_pt * LINE_HEIGHT)))
    return tuple(shortened(text, size_pt, width - 2 * _SIDE, lines) for text, width in zip(row, widths, strict=True))


def _widths(grid: Grid, width: float, size_pt: float) -> tuple[float, ...]:
    """Each column as wide as its longest text, between bounds, then all of them together as wide as the frame."""
    wanted = []
    for index, header in enumerate(grid.headers):
        texts = [header, *(row[index] for row in grid.rows)]
        longest = max(text_width(part, size_pt, True) for text in texts for part in text.split("\n"))
        word = max(text_width(part, size_pt, True) for text in texts for part in text.split()) if any(texts) else 0.3
        least = min(word, width / 4) + 2 * _SIDE
        if grid.rows and not any(texts[1:]):
            # To be filled in by hand.
            least = max(least, width * 0.17)
        most = width * (0.55 if len(grid.headers) <= 3 else 0.3)
        wanted.append(max(least, min(longest + 2 * _SIDE + 0.05, most)))
    if grid.filled or grid.compares:
        first = min(wanted[0], width * (0.26 if grid.filled else 0.2))
        rest = (width - first) / max(1, len(wanted) - 1)
        return (first, *(rest for _ in wanted[1:]))
    numbers = sum(w for w, kind in zip(wanted, grid.kinds, strict=True) if kind == "number")
    texts = sum(wanted) - numbers
    if texts and numbers < width * 0.7:
        # Numbers take part of what is left over, so that they do not crowd at the end side.
        wider = max(1.0, min(1.6, (width - texts) / numbers)) if numbers else 1.0
        scale = (width - numbers * wider) / texts
        return tuple(w * (wider if kind == "number" else scale) for w, kind in zip(wanted, grid.kinds, strict=True))
    return tuple(w * width / sum(wanted) for w in wanted)


def _heights(grid: Grid, rows: Sequence[tuple[str, ...]], widths: Sequence[float], size_pt: float) -> tuple[float, ...]:
    head = _row_height(grid.headers, widths, size_pt, True)
    return (head, *(_row_height(row, widths, size_pt, False) for row in rows))


def _row_height(row: Sequence[str], widths: Sequence[float], size_pt: float, bold: bool) -> float:
    lines = max(
        len(wrapped(text, size_pt, width - 2 * _SIDE, bold or index == 0))
        for index, (text, width) in enumerate(zip(row, widths, strict=True))
    )
    return lines * size_pt * LINE_HEIGHT / 72 + 2 * _OVER


def add_grid(slide: Slide, page: GridPage, frame: Frame, setting: Setting) -> None:
    """Puts the table on the slide; `frame` is measured from the start side."""
    place = setting.mirrored(frame, PAGE_WIDTH)
    shape = slide.shapes.add_table(
        len(page.rows) + 1,
        len(page.widths),
        Inches(place.left),
        Inches(place.top),
        Inches(place.width),
        Inches(page.height),
    )
    describe(shape, page.grid.title, page.grid.alt)
    table = shape.table
    properties = table._tbl.tblPr
    assert properties is not None
    for old in list(properties):
        properties.remove(old)
    add_child(properties, "a:tableStyleId").text = _PLAIN_STYLE
    properties.attrib.pop("bandRow", None)
    properties.set("firstRow", "1")
    if setting.is_rtl:
        properties.set("rtl", "1")
    extra = max(0.0, min((frame.height - page.height) / len(page.heights), 0.14))
    for index, width in enumerate(page.widths):
        table.columns[index].width = Inches(width)
    for index, height in enumerate(page.heights):
        table.rows[index].height = Inches(height + extra)
    for row_index, row in enumerate((page.grid.headers, *page.rows)):
        for index, text in enumerate(row):
            is_head = row_index == 0
            is_soft = index == page.grid.marked or (page.grid.filled and index > 0 and bool(text))
            is_soft = is_soft or (is_head and page.grid.marked is None)
            cell = table.cell(row_index, index)
            is_number = page.grid.kinds[index] == "number"
            is_figure = page.grid.compares and not is_head
            _set_cell(cell, text, page.size_pt, is_head or index == 0, is_head, is_soft, is_number, is_figure, setting)


def _set_cell(
    cell: _Cell,
    text: str,
    size_pt: float,
    bold: bool,
    is_head: bool,
    is_soft: bool,
    is_number: bool,
    is_figure: bool,
    setting: Setting,
) -> None:
    align = "end" if is_number else "start"
    color = ACCENT if is_head else TEXT
    parts = text.split("\n")
    # Of a figure with a note under it, the figure stands out.
    lines = [
        Line(part, size_pt, color, bold=bold or (is_figure and at == 0 and len(parts) > 1), align=align)
        for at, part in enumerate(parts)
    ]
    fill(cell.text_frame._txBody, setting, lines)
    properties = cell._tc.get_or_add_tcPr()
    for old in list(properties):
        properties.remove(old)
    for name, inches in (("marL", _SIDE), ("marR", _SIDE), ("marT", _OVER), ("marB", _OVER)):
        properties.set(name, str(Inches(inches)))
    properties.set("anchor", "ctr")
    for tag in ("lnL", "lnR", "lnT"):
        properties.append(parse_xml(f'<a:{tag} {nsdecls("a")} w="0"><a:noFill/></a:{tag}>'))
    rule = QUIET if is_head else RULE
    properties.append(
        parse_xml(f'<a:lnB {nsdecls("a")} w="9525"><a:solidFill><a:schemeClr val="{rule}"/></a:solidFill></a:lnB>')
    )
    shade = SOFT if is_soft else PAPER
    properties.append(parse_xml(f'<a:solidFill {nsdecls("a")}><a:schemeClr val="{shade}"/></a:solidFill>'))
