"""The look of the kit's workbook: sheets with a heading and its explanation, real tables, a stamp in print."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from openpyxl.worksheet.table import Table, TableStyleInfo

from aligner.kit.looks.look import Look
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import Words
from aligner.office.sheets import Book, Column, Grid, Sheet, Style, Value, fitting_cell
from aligner.office.text import clean, wrapped
from aligner.palette import colors_of

FIRST_ROW = 5
"""Row of a table's first record; its header stands over it, the sheet's title and explanation over both."""
_HEAD_ROW = FIRST_ROW - 1
_COLORS = colors_of("documents")
_TITLE_PT, _SIZE_PT, _FOOT_PT = 16.0, 11.0, 9
_PAGE_CHARACTERS = 190
"""Widths of columns that one printed page holds in a size that can be read."""
_HIGHEST_ROW_PT = 400.0
_MOST_LINES = 27
"""Of a wrapped cell that are looked at: they fill the highest row."""
_CHARACTER_WIDTH = 7 / 96
"""Inches of one character of column width."""
_MINUS = "\u2212"
_TEXT_WIDTHS = {"code": 10, "text": 22, "long": 46}
_FIGURES = {
    "number": (f'#,##0.##;"{_MINUS}"#,##0.##', 13),
    "share": ("0.0%", 13),
    "points": (f'+0.0;"{_MINUS}"0.0;0', 13),
    "money": (f'#,##0;"{_MINUS}"#,##0', 15),
    "whole": ("#,##0", 12),
    "date": ("d/m/yyyy", 13),
}
"""Format and width by kind: share is 0 to 1 shown in percent, points are signed."""

Row = Mapping[str, Value]


def columns(title: Callable[[str], str], **kinds: str | tuple[str, float]) -> tuple[Column, ...]:
    """Columns by their keys: a kind, or a kind and a width. title: of a column, by its key."""
    described = []
    for key, given in kinds.items():
        kind, width = given if isinstance(given, tuple) else (given, _TEXT_WIDTHS.get(given) or _FIGURES[given][1])
        described.append(Column(key, title(key), kind, width))
    return tuple(described)


def cell_style(kind: str, **changes: Any) -> Style:
    """The look of a cell of a kind, with the changes of `Style`'s fields."""
    is_text = kind in _TEXT_WIDTHS
    look = Style(
        size_pt=_SIZE_PT,
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
    """A workbook in the kit's look. foot: what every printed page says."""

    def __init__(self, words: Words, look: Look, foot: str, creator: str) -> None:
        super().__init__(is_rtl=words.is_rtl, creator=creator)
        self.words, self.look, self.foot = words, look, foot
        self._tables = 0

    def say_in(self, sheet: Sheet, row: int, key: str, text: str, style: Style) -> None:
        """Puts a text into a cell; of one that no cell holds its beginning, and how much is left out."""
        sheet.put(row, key, fitting_cell(text, self.words), style)

    def add_page(self, grid: Grid, heading: str, explanation: str) -> Sheet:
        """An empty sheet with its heading, the explanation under it, and print set-up."""
        sheet = self.add_sheet(grid, has_lines=False)
        title = replace(NOTE, size_pt=_TITLE_PT, bold=True, color=self.look.accent, indent=0)
        self.say_in(sheet, 1, grid.first_key, heading, title)
        self.say_in(sheet, 2, grid.first_key, explanation, NOTE)
        sheet.set_height(1, 26)
        sheet.set_print(is_landscape=True)
        self._set_margins(sheet.page)
        return sheet

    def add_table(self, grid: Grid, heading: str, explanation: str, rows: Sequence[Row]) -> Sheet:
        """A sheet with one table of records by their columns' keys, its header frozen; a key may be left out."""
        sheet = self.add_page(grid, heading, explanation)
        self.put_head(sheet, _HEAD_ROW)
        sheet.set_height(_HEAD_ROW, 32)
        styles = {column.key: cell_style(column.kind, under=("thin", _COLORS["line"])) for column in grid.columns}
        for number, row in enumerate(rows, FIRST_ROW):
            for key, style in styles.items():
                value = row.get(key)
                sheet.put(number, key, fitting_cell(value, self.words) if isinstance(value, str) else value, style)
            sheet.set_height(number, _row_height(grid.columns, row))
        sheet.freeze(FIRST_ROW, 2 if len(grid.columns) > 3 else 0)
        pages = math.ceil(sum(column.width for column in grid.columns) / _PAGE_CHARACTERS)
        sheet.set_print(is_landscape=True, pages=pages, repeated=2 if pages > 1 else 0)
        if rows:
            self._tables += 1
            table = Table(displayName=f"Table{self._tables}", ref=grid.area(_HEAD_ROW))
            table.tableStyleInfo = TableStyleInfo(showRowStripes=False)
            sheet.page.add_table(table)
        else:
            self.say_in(sheet, FIRST_ROW, grid.first_key, self.words.say("workbook.nothing"), NOTE)
        return sheet

    def put_head(self, sheet: Sheet, row: int) -> None:
        """The titles of the columns."""
        changes = {"bold": True, "color": self.look.accent, "fill": self.look.soft, "down": "center", "wraps": True}
        for column in sheet.grid.columns:
            style = cell_style(column.kind, **changes, is_ltr=False, number_format="General")
            self.say_in(sheet, row, column.key, column.title, style)

    def _set_margins(self, page: Any) -> None:
        page.page_margins.left = page.page_margins.right = 0.5
        page.page_margins.top, page.page_margins.bottom = 0.6, 0.7
        page.oddFooter.center.text = strip_isolates(clean(self.foot)).replace("&", "&&")[:200]
        page.oddFooter.right.text = "&P / &N"
        page.oddFooter.center.size = page.oddFooter.right.size = _FOOT_PT


def _row_height(columns: Sequence[Column], row: Row) -> float:
    """Points that the row's longest wrapped text takes."""
    lines = 1
    for column in columns:
        value = row.get(column.key)
        if isinstance(value, str) and column.kind in _TEXT_WIDTHS:
            width = column.width * _CHARACTER_WIDTH
            lines = max(lines, len(wrapped(clean(value), _SIZE_PT, width, most=_MOST_LINES)))
    return min(lines * 15.0 + 3, _HIGHEST_ROW_PT)
