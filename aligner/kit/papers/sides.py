"""Sets a paper of single sheets with labels at the side: the paper of the first hour, our story, pages for funders."""

from collections.abc import Sequence
from pathlib import Path

from aligner.charts.gap import BOTTOM_PX, HEAD_PX, MORE_PX, GapChart
from aligner.kit.content.content import Block, Bullets, Figure, Paragraph, Table
from aligner.kit.content.documents.sides import Lines, Row, SidePaper, SideSheet, Terms
from aligner.kit.papers.setting import Pages, common_data, small_chart_svg
from aligner.lang.bidi import strip_isolates

_TEMPLATE = "sides.typ"
_PADDINGS_MM = (6.5, 5.6, 4.8, 4.1, 3.4, 2.8, 2.2, 1.8)
"""Over and under a row's text: the widest with which the sheet stays on its page is taken."""
_CHART_PX, _CHART_ROW_PX = 516, 33.0
"""A chart beside a label: 8 mm a row in the 126 mm of the text's column."""
_LONG_TEXT = 18
"""A column whose longest text has more characters takes part of the free width."""
_LONGEST_WORD, _MOST = 24, 30
"""Characters of a word, and of a third of a text, for which a column has room."""


def write_side_paper(paper: SidePaper, path: Path) -> int:
    """Writes the PDF at `path` and returns the number of its pages. The same content gives the same bytes."""
    return _fitted(paper).write(path)


def side_paper_pictures(paper: SidePaper, width_px: int) -> list[bytes]:
    """The pages as PNG pictures `width_px` wide."""
    return _fitted(paper).pictures(width_px)


def _fitted(paper: SidePaper) -> Pages:
    """The pages with each sheet as roomy as its page allows, and each with all that the page holds."""
    sheets: list[object] = []
    for versions in paper.sheets:
        chosen = next((one for one in versions if _fits(paper, one, _PADDINGS_MM[-1])), versions[-1])
        padding = next((each for each in _PADDINGS_MM if _fits(paper, chosen, each)), _PADDINGS_MM[-1])
        sheets.append(_sheet(paper, chosen, padding))
    return _pages(paper, sheets)


def _fits(paper: SidePaper, sheet: SideSheet, padding_mm: float) -> bool:
    return _pages(paper, [_sheet(paper, sheet, padding_mm)]).count("<pages>") == 1


def _pages(paper: SidePaper, sheets: Sequence[object]) -> Pages:
    cover = paper.kit.cover
    data = {
        **common_data(paper.kit, paper.label),
        "organization": cover.organization,
        "example_note": cover.example_note,
        "sheets": sheets,
    }
    return Pages(_TEMPLATE, data)


def _sheet(paper: SidePaper, sheet: SideSheet, padding_mm: float) -> dict[str, object]:
    return {
        "note": sheet.note,
        "title": sheet.title,
        "padding": padding_mm,
        "rows": [_row(paper, row) for row in sheet.rows],
    }


def _row(paper: SidePaper, row: Row) -> dict[str, object]:
    return {
        "label": row.label,
        "is_asked": row.is_question,
        "is_wide": row.is_wide,
        "blocks": [_block(paper, block) for block in row.blocks],
    }


def _block(paper: SidePaper, block: Block | Terms | Lines) -> dict[str, object]:
    match block:
        case Paragraph(text, role):
            return {"kind": "paragraph", "text": text, "role": role}
        case Bullets(items):
            return {"kind": "bullets", "items": items}
        case Terms(items):
            return {"kind": "terms", "items": items}
        case Lines(rows):
            return {"kind": "lines", "rows": rows}
        case Table():
            return {
                "kind": "table",
                "headers": block.headers,
                "rows": block.rows,
                "kinds": block.kinds,
                "widths": column_parts(block),
            }
        case Figure(GapChart() as chart):
            rest = HEAD_PX + BOTTOM_PX + (MORE_PX if chart.more else 0)
            height = rest + _CHART_ROW_PX * len(chart.rows)
            svg = small_chart_svg(chart, paper.kit.look, _CHART_PX, height)
            return {"kind": "figure", "svg": svg, "alt": strip_isolates(chart.alt), "note": block.note}
        case _:
            raise TypeError(block)


def column_parts(table: Table) -> list[int]:
    """Of each column: 0 for as wide as its text, else its part of what is left."""
    columns = [[strip_isolates(text) for text in column] for column in zip(table.headers, *table.rows, strict=True)]
    longest = [max(map(len, column)) for column in columns]
    parts = [0 if length <= _LONG_TEXT else _part(column) for length, column in zip(longest, columns, strict=True)]
    if not any(parts):
        parts[longest.index(max(longest))] = 1
    return parts


def _part(texts: Sequence[str]) -> int:
    """What a column of long texts takes of the free width: no word reaches into the next one."""
    word = max((len(word) for text in texts for word in text.split()), default=0)
    return max(2 + min(word, _LONGEST_WORD) * 6 // 5, min(max(map(len, texts)) // 3, _MOST))
