"""The look of the kit's workbook: sheets with a heading and its explanation, real tables, a stamp in print."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Unpack

from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from aligner.kit.content.documents.tables import FIRST_ROW, TOTALS_BELOW, TableSheet
from aligner.kit.looks.look import Look
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import Words
from aligner.office.sheets import Book, Column, Grid, Sheet, Style, StyleChanges, Value, cell_lines, fitting_cell
from aligner.office.text import clean
from aligner.palette import colors_of

_HEAD_ROW = FIRST_ROW - 1
_COLORS = colors_of("documents")
_TITLE_PT, _FOOTER_PT = 16.0, 9
_PAGE_CHARACTERS = 190
"""Widths of columns that one printed page holds in a size that can be read."""
_CHARACTER_PT, _HEAD_PT = 7.0, 88.0
"""Width of a character of a column's width, height of what is over a table's rows."""
_PRINTED_PT = (770.0, 500.0)
"""What a page of A4 has room for within its margins, across and down."""
_MERE_REST = 0.25
"""Part of a page that is no page of its own: the rows before it are printed a little smaller."""
_HIGHEST_ROW_PT = 400.0
_MAX_LINES = 27
"""Of a wrapped cell that are looked at: they fill the highest row."""
_MINUS = "\u2212"
_TEXT_WIDTHS = {"code": 10, "text": 22, "long": 46}
_FIGURES = {
    "number": (f'#,##0.##;"{_MINUS}"#,##0.##', 13),
    "share": ("0.0%", 13),
    "points": (f'+0.0;"{_MINUS}"0.0;0', 13),
    "money": (f'#,##0;"{_MINUS}"#,##0', 15),
    "rate": ("General", 12),
    "whole": ("#,##0", 12),
    "date": ("d/m/yyyy", 13),
}
"""Format and width by kind: share is 0 to 1 shown in percent, points are signed."""


def cell_style(kind: str, **changes: Unpack[StyleChanges]) -> Style:
    """The look of a cell of a kind, with the changes of `Style`'s fields."""
    is_text = kind in _TEXT_WIDTHS
    look = Style(
        color=_COLORS["text"],
        across="start" if is_text else "end",
        indent=int(kind != "code"),
        wraps=is_text,
        is_ltr=not is_text,
        number_format="General" if is_text else _FIGURES[kind][0],
    )
    return replace(look, **changes)


NOTE = cell_style("text", color=_COLORS["muted"], wraps=False)


class KitBook(Book):
    """A workbook in the kit's look. footer: what every printed page says."""

    def __init__(self, words: Words, look: Look, footer: str, creator: str) -> None:
        super().__init__(is_rtl=words.is_rtl, creator=creator)
        self.words, self.look, self.footer = words, look, footer
        self._tables = 0

    def write_cell(self, sheet: Sheet, row: int, key: str, value: Value, style: Style) -> None:
        """Puts a value into a cell; of a text that no cell holds its beginning, and how much is omitted."""
        sheet.write(row, key, fitting_cell(value, self.words) if isinstance(value, str) else value, style)

    def add_page(self, grid: Grid, heading: str, explanation: str) -> Sheet:
        """An empty sheet with its heading, the explanation under it, and print set-up."""
        sheet = self.add_sheet(replace(grid, columns=tuple(map(_widened, grid.columns))), has_lines=False)
        title = replace(NOTE, size_pt=_TITLE_PT, bold=True, color=self.look.accent, indent=0)
        self.write_cell(sheet, 1, grid.first_key, heading, title)
        self.write_cell(sheet, 2, grid.first_key, explanation, NOTE)
        sheet.set_height(1, 26)
        sheet.set_print(is_landscape=True)
        self._set_margins(sheet.page)
        return sheet

    def add_table(self, table: TableSheet) -> None:
        """A sheet with one table, its header frozen."""
        sheet = self.add_page(table.grid, table.title, table.note)
        grid = sheet.grid
        self.write_header(sheet, _HEAD_ROW)
        sheet.set_height(_HEAD_ROW, 32)
        styles = {column.key: cell_style(column.kind, under=("thin", _COLORS["line"])) for column in grid.columns}
        heights = [_row_height(grid.columns, values) for values in table.rows]
        for number, (values, row_height) in enumerate(zip(table.rows, heights, strict=True), FIRST_ROW):
            for key, value in values.items():
                self.write_cell(sheet, number, key, value, styles[key])
            sheet.set_height(number, row_height)
        sheet.freeze(FIRST_ROW, 2 if len(grid.columns) > 3 else 0)
        width = sum(column.width for column in grid.columns)
        pages = math.ceil(width / _PAGE_CHARACTERS)
        repeated = 2 if pages > 1 else 0
        width += (pages - 1) * sum(column.width for column in grid.columns[:repeated])
        height = _HEAD_PT + sum(heights) + 15 * len(table.totals)
        sheet.set_print(is_landscape=True, pages=pages, repeated=repeated, high=pages_high(width / pages, height))
        if table.rows:
            self._tables += 1
            excel_table = Table(displayName=f"Table{self._tables}", ref=grid.area(_HEAD_ROW))
            excel_table.tableStyleInfo = TableStyleInfo(showRowStripes=False)
            sheet.page.add_table(excel_table)
        else:
            self.write_cell(sheet, FIRST_ROW, grid.first_key, self.words.sentence("workbook.nothing"), NOTE)
        totals = {column.key: cell_style(column.kind, bold=True) for column in grid.columns}
        for number, values in enumerate(table.totals, grid.last + TOTALS_BELOW):
            for key, value in values.items():
                self.write_cell(sheet, number, key, value, totals[key])
        for number, text in enumerate(table.remarks, grid.last + TOTALS_BELOW + len(table.totals)):
            self.write_cell(sheet, number, next(iter(table.totals[0])), text, NOTE)

    def write_header(self, sheet: Sheet, row: int) -> None:
        """The titles of the columns."""
        changes = StyleChanges(bold=True, color=self.look.accent, fill=self.look.soft, down="center", wraps=True)
        changes |= StyleChanges(is_ltr=False, number_format="General")
        for column in sheet.grid.columns:
            style = cell_style(column.kind, **changes)
            self.write_cell(sheet, row, column.key, column.title, style)

    def _set_margins(self, page: Worksheet) -> None:
        page.page_margins.left = page.page_margins.right = 0.5
        page.page_margins.top, page.page_margins.bottom = 0.6, 0.7
        assert page.oddFooter is not None
        footer, number = page.oddFooter.center, page.oddFooter.right
        assert footer is not None and number is not None
        footer.text, number.text = strip_isolates(clean(self.footer)).replace("&", "&&")[:200], "&P / &N"
        footer.size = number.size = _FOOTER_PT


def pages_high(width: float, height_pt: float) -> int:
    """How many pages high a table is printed, where its last one would hold a mere rest; else 0, for as many as needed.

    width: of one page's columns, in characters.
    """
    scale = min(1.0, _PRINTED_PT[0] / (width * _CHARACTER_PT))
    pages = height_pt * scale / _PRINTED_PT[1]
    return int(pages) if pages > 1 and pages - int(pages) < _MERE_REST else 0


def _widened(column: Column) -> Column:
    """The column, as wide as its kind unless it says its width."""
    return replace(column, width=column.width or _TEXT_WIDTHS.get(column.kind) or _FIGURES[column.kind][1])


def _row_height(columns: Sequence[Column], row: Mapping[str, Value]) -> float:
    """Points that the row's longest wrapped text takes."""
    lines = 1
    for column in columns:
        value = row[column.key]
        if isinstance(value, str) and column.kind in _TEXT_WIDTHS:
            lines = max(lines, cell_lines(value, column.width, _MAX_LINES))
    return min(lines * 15.0 + 3, _HIGHEST_ROW_PT)
