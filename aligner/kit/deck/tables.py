"""Native tables of the deck: sized so that every text stays in its cell, split where one slide cannot hold them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.slide import Slide
from pptx.table import Table as PptxTable
from pptx.table import _Cell
from pptx.util import Inches

from aligner.charts.roadmap import RoadmapChart
from aligner.kit.content.content import Table
from aligner.kit.deck.master import ACCENT, MUTED, PAGE_WIDTH, RULE, SOFT, TEXT
from aligner.kit.deck.shapes import describe
from aligner.kit.deck.text import Frame, Line, Setting, add_child, fill
from aligner.lang.words import words
from aligner.office.text import LINE_HEIGHT, shortened, text_width, wrapped

_SIZES_PT = (18, 16, 14, 13, 12)
SIDE, OVER = 0.1, 0.06
"""Space in a cell beside and over its text, in inches."""
_MAX_EXTRA, _MAX_EXTRA_OF_FEW, _FEW_ROWS = 0.45, 0.85, 3
"""By how much a row may grow where the slide has room, in inches; and where there are few."""
_PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"


@dataclass(frozen=True)
class Grid:
    """A table ready to be set. filled: cells of text columns are soft where they hold something (the roadmap).

    compares, marked, tag: as a table's.
    """

    title: str
    alt: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kinds: tuple[str, ...]
    filled: bool = False
    compares: bool = False
    marked: int | None = None
    tag: str = ""


@dataclass(frozen=True)
class GridPage:
    """The part of a grid that is on one slide. heights: of the header and of each row, in inches."""

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
    heads = tuple(
        f"{table.tag}\n{head}" if table.tag and at == table.marked else head for at, head in enumerate(table.headers)
    )
    return Grid(name, name, heads, table.rows, table.kinds, compares=table.compares, marked=table.marked, tag=table.tag)


def roadmap_grid(chart: RoadmapChart, language: str) -> Grid:
    """Goals as rows, stages as columns, our programs in the cells."""
    sentence = words(language).sentence
    outside = sentence("vocabulary.term.outside")
    rows = tuple(
        (row.goal_title, *("\n".join(cell) for cell in row.cells)) for row in chart.rows if row.goal_title != outside
    )
    headers = (sentence("kit.deck_goal"), *chart.stage_titles)
    return Grid(chart.title, chart.alt, headers, rows, ("text",) * len(headers), filled=True)


def outside_line(chart: RoadmapChart, language: str) -> str:
    """What is outside the goals, and so at no stage, in one line; "" when nothing does."""
    outside = words(language).sentence("vocabulary.term.outside")
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


def _page_count(heights: Sequence[float], available: float) -> int:
    count, used = 1, 0.0
    for height in heights:
        if used + height > available and used:
            count, used = count + 1, 0.0
        used += height
    return count


def _cut(row: tuple[str, ...], widths: Sequence[float], size_pt: float, available: float) -> tuple[str, ...]:
    """The row with cells that alone would be higher than a slide cut to it."""
    lines = max(1, int((available - 2 * OVER) * 72 / (size_pt * LINE_HEIGHT)))
    return tuple(shortened(text, size_pt, width - 2 * SIDE, lines) for text, width in zip(row, widths, strict=True))


def _widths(grid: Grid, width: float, size_pt: float) -> tuple[float, ...]:
    """Each column as wide as its longest text, between bounds, then all of them together as wide as the frame."""
    wanted = []
    for index, header in enumerate(grid.headers):
        texts = [header, *(row[index] for row in grid.rows)]
        longest = max(text_width(part, size_pt, True) for text in texts for part in text.split("\n"))
        word = max(text_width(part, size_pt, True) for text in texts for part in text.split()) if any(texts) else 0.3
        least = min(word, width / 4) + 2 * SIDE
        if grid.rows and not any(texts[1:]):
            # To be filled in by hand.
            least = max(least, width * 0.17)
        most = width * (0.55 if len(grid.headers) <= 3 else 0.3)
        wanted.append(max(least, min(longest + 2 * SIDE + 0.05, most)))
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
        len(wrapped(text, size_pt, width - 2 * SIDE, bold or index == 0))
        for index, (text, width) in enumerate(zip(row, widths, strict=True))
    )
    return lines * size_pt * LINE_HEIGHT / 72 + 2 * OVER


def add_grid(slide: Slide, page: GridPage, frame: Frame, setting: Setting) -> None:
    """Puts the table on the slide; `frame` is measured from the start side."""
    head, *rows = page.heights
    most = _MAX_EXTRA_OF_FEW if len(rows) <= _FEW_ROWS else _MAX_EXTRA
    extra = max(0.0, min((frame.height - page.height) / max(1, len(rows)), most))
    heights = [head, *(height + extra for height in rows)]
    table = place_table(slide, page.grid.title, page.grid.alt, frame, page.widths, heights, setting)
    add_head(table)
    grid = page.grid
    for row_index, row in enumerate((grid.headers, *page.rows)):
        is_head = row_index == 0
        for index, text in enumerate(row):
            align = "figure" if grid.kinds[index] == "number" else "start"
            is_soft = index == grid.marked or (grid.filled and index > 0 and bool(text) and not is_head)
            lines = _head_lines(grid, index, text, page.size_pt) if is_head else _lines(grid, index, text, page.size_pt)
            cell = cell_at(table, row_index, index, setting)
            is_last = row_index == len(page.rows)
            rule = MUTED if is_head or is_last else RULE
            set_cell(cell, [replace(line, align=align) for line in lines], setting, is_soft, rule, is_head)


def _head_lines(grid: Grid, index: int, text: str, size_pt: float) -> list[Line]:
    if not grid.compares:
        return [Line(text, size_pt, MUTED)]
    lines = [Line(part, size_pt, MUTED if index == 0 else TEXT, bold=index > 0) for part in text.split("\n")]
    return [replace(lines[0], color=ACCENT), *lines[1:]] if grid.tag and index == grid.marked else lines


def _lines(grid: Grid, index: int, text: str, size_pt: float) -> list[Line]:
    parts = text.split("\n")
    if grid.compares:
        if index == 0:
            return [Line(part, size_pt, MUTED) for part in parts]
        # Of a figure with a note under it, the figure stands out.
        color = ACCENT if index == grid.marked else TEXT
        return [
            Line(part, size_pt, color if at == 0 and len(parts) > 1 else TEXT, bold=at == 0 and len(parts) > 1)
            for at, part in enumerate(parts)
        ]
    return [Line(part, size_pt, TEXT, bold=index == 0) for part in parts]


def place_table(
    slide: Slide,
    title: str,
    alt: str,
    frame: Frame,
    widths: Sequence[float],
    heights: Sequence[float],
    setting: Setting,
) -> PptxTable:
    """An empty table without a style of its own, its columns in the order in which they are read.

    Right to left they are written from the last to the first: office programs disagree on what a table's own
    direction mirrors.
    """
    place = setting.mirrored(frame, PAGE_WIDTH)
    shape = slide.shapes.add_table(
        len(heights), len(widths), *(Inches(x) for x in (place.left, place.top, place.width, sum(heights)))
    )
    if setting.is_rtl:
        alt = f"{alt} {words(setting.language).sentence('kit.deck_columns')}"
    describe(shape, title, alt)
    table = shape.table
    properties = table._tbl.tblPr
    assert properties is not None
    for old in list(properties):
        properties.remove(old)
    add_child(properties, "a:tableStyleId").text = _PLAIN_STYLE
    for name in ("bandRow", "firstRow"):
        properties.attrib.pop(name, None)
    for index, width in enumerate(widths):
        table.columns[_column(index, len(widths), setting)].width = Inches(width)
    for index, height in enumerate(heights):
        table.rows[index].height = Inches(height)
    return table


def add_head(table: PptxTable) -> None:
    """Says that the first row names the columns."""
    table.first_row = True


def cell_at(table: PptxTable, row: int, column: int, setting: Setting) -> _Cell:
    """The cell of a column, counted from the start side."""
    return table.cell(row, _column(column, len(table.columns), setting))


def _column(index: int, count: int, setting: Setting) -> int:
    return count - 1 - index if setting.is_rtl else index


def set_cell(
    cell: _Cell,
    lines: Sequence[Line],
    setting: Setting,
    is_soft: bool = False,
    rule: str = RULE,
    is_head: bool = False,
    has_top: bool = False,
) -> None:
    """Fills a cell. rule: the colour of the line under it, "" for none.  has_top: one is over it, too."""
    fill(cell.text_frame._txBody, setting, lines)
    properties = cell._tc.get_or_add_tcPr()
    for old in list(properties):
        properties.remove(old)
    for name, inches in (("marL", SIDE), ("marR", SIDE), ("marT", OVER), ("marB", OVER)):
        properties.set(name, str(Inches(inches)))
    properties.set("anchor", "b" if is_head else "ctr")
    width = 12700 if rule == MUTED else 6350
    drawn = {"lnT": (RULE, 6350) if has_top else None, "lnB": (rule, width) if rule else None}
    for tag in ("lnL", "lnR", "lnT", "lnB"):
        border = drawn.get(tag)
        if border is None:
            properties.append(parse_xml(f'<a:{tag} {nsdecls("a")} w="0"><a:noFill/></a:{tag}>'))
            continue
        properties.append(
            parse_xml(
                f'<a:{tag} {nsdecls("a")} w="{border[1]}"><a:solidFill><a:schemeClr val="{border[0]}"/></a:solidFill>'
                f"</a:{tag}>"
            )
        )
    ground = f'<a:solidFill {nsdecls("a")}><a:schemeClr val="{SOFT}"/></a:solidFill>'
    properties.append(parse_xml(ground if is_soft else f"<a:noFill {nsdecls('a')}/>"))
