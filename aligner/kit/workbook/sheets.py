"""Sheets of the kit's workbook: one look, real tables, live formulas that also carry their values."""

import io
import math
import re
import zipfile
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table, TableStyleInfo

from aligner.kit.looks.look import Look
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import Words
from aligner.office.text import clean, utf16_length, wrapped
from aligner.palette import colors_of

FIRST_ROW = 5
"""Row of a table's first record; its header stands over it, the sheet's title and explanation over both."""
_HEAD_ROW = FIRST_ROW - 1
_FONT = "Arial"
_TEXT, MUTED, _RULE = (colors_of("documents")[role][1:] for role in ("text", "muted", "line"))
CELL_LIMIT = 32_767
"""Of a cell, in units of UTF-16, as Excel counts them."""
_PAGE_CHARACTERS = 190
"""Widths of columns that one printed page holds in a size that can be read."""
_HIGHEST_ROW_PT = 400.0
_MOST_LINES = 27
"""Of a wrapped cell that are looked at: they fill the highest row."""
_CHARACTER_WIDTH = 7 / 96
"""Inches of one character of column width."""
_MINUS = "\u2212"
_FORMATS = {
    "number": f'#,##0.##;"{_MINUS}"#,##0.##',
    "share": "0.0%",
    "points": f'+0.0;"{_MINUS}"0.0;0',
    "money": f'#,##0;"{_MINUS}"#,##0',
    "whole": "#,##0",
    "date": "d/m/yyyy",
}
_WIDTHS = {
    "code": 10,
    "text": 22,
    "long": 46,
    "date": 13,
    "number": 13,
    "share": 13,
    "points": 13,
    "money": 15,
    "whole": 12,
}
_TEXT_KINDS = ("code", "text", "long")
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_EMPTY_FORMULA = re.compile(rb'(<c r="([A-Z]+\d+)"[^>]*)(><f>[^<]*</f>)<v\s*(?:/>|></v>)')


@dataclass(frozen=True)
class Column:
    """kind: code, text, long (wrapped), number, whole, share (0 to 1 shown in percent), points (signed), money or
    date.  width: in characters, 0 means the kind's own."""

    title: str
    kind: str = "text"
    width: float = 0


@dataclass(frozen=True)
class Formula:
    """A live formula, without its equals sign, and the value that it has when the book is made."""

    text: str
    value: float | int | None


Value = str | int | float | date | Formula | None


@dataclass
class Book:
    """A workbook that grows sheet by sheet.

    values: of each sheet's formulas, by sheet number from 1 and cell, to be stored beside them.
    """

    words: Words
    stamp: str
    confidentiality: str
    look: Look = field(default_factory=Look)
    book: Workbook = field(default_factory=Workbook)
    values: dict[int, dict[str, float | int]] = field(default_factory=dict)
    _tables: int = 0
    _looks: dict[tuple[Any, ...], Any] = field(default_factory=dict)

    @property
    def accent(self) -> str:
        return self.look.accent[1:]

    def __post_init__(self) -> None:
        first: Any = self.book.active
        self.book.remove(first)

    def add_sheet(self, title: str, heading: str, explanation: str, widths: Sequence[float]) -> Any:
        """An empty sheet with its heading, the explanation under it, direction, column widths and print set-up."""
        sheet: Any = self.book.create_sheet(self.sheet_title(title))
        sheet.sheet_view.rightToLeft = self.words.is_rtl
        sheet.sheet_view.showGridLines = False
        for index, width in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(index)].width = width
        self.put(sheet, "A1", heading, "text", size=16, bold=True, color=self.accent, wrap=False)
        self.put(sheet, "A2", explanation, "text", color=MUTED, wrap=False)
        sheet.row_dimensions[1].height = 26
        self._set_up_print(sheet)
        return sheet

    def add_table(
        self,
        title: str,
        heading: str,
        explanation: str,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Value]],
    ) -> Any:
        """A sheet with one table, header frozen, rows from FIRST_ROW on."""
        sheet = self.add_sheet(
            title, heading, explanation, [column.width or _WIDTHS[column.kind] for column in columns]
        )
        for index, column in enumerate(columns, 1):
            cell = self.put(
                sheet, (_HEAD_ROW, index), column.title, column.kind, bold=True, color=self.accent, is_head=True
            )
            self.shade(cell)
        sheet.row_dimensions[_HEAD_ROW].height = 32
        for row_index, row in enumerate(rows, FIRST_ROW):
            for index, (column, value) in enumerate(zip(columns, row, strict=True), 1):
                self.put(sheet, (row_index, index), value, column.kind, ruled=True)
            sheet.row_dimensions[row_index].height = _row_height(columns, row)
        sheet.freeze_panes = sheet.cell(FIRST_ROW, 3 if len(columns) > 3 else 1)
        sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
        pages = math.ceil(sum(column.width or _WIDTHS[column.kind] for column in columns) / _PAGE_CHARACTERS)
        sheet.page_setup.fitToWidth = pages
        if pages > 1:
            sheet.print_title_cols = "A:B"
        if rows:
            self._tables += 1
            last = f"{get_column_letter(len(columns))}{FIRST_ROW + len(rows) - 1}"
            table = Table(displayName=f"Table{self._tables}", ref=f"A{_HEAD_ROW}:{last}")
            table.tableStyleInfo = TableStyleInfo(showRowStripes=False)
            sheet.add_table(table)
        else:
            self.put(sheet, (FIRST_ROW, 1), self.words.say("workbook.nothing"), "text", color=MUTED, wrap=False)
        return sheet

    def put(
        self,
        sheet: Any,
        where: str | tuple[int, int],
        value: Value,
        kind: str,
        *,
        size: float = 11,
        bold: bool = False,
        color: str = _TEXT,
        wrap: bool = True,
        is_head: bool = False,
        ruled: bool = False,
    ) -> Any:
        """Writes a value as what it is: text never becomes a formula, a formula keeps its value."""
        cell = sheet[where] if isinstance(where, str) else sheet.cell(*where)
        self._dress(cell, kind, size, bold, color, wrap, is_head, ruled)
        if isinstance(value, Formula):
            cell.value = f"={value.text}"
            if value.value is not None:
                number = self.book.worksheets.index(sheet) + 1
                self.values.setdefault(number, {})[cell.coordinate] = value.value
        elif isinstance(value, str):
            text = fitting_cell(clean(value), self.words)
            if text:
                cell.value = text
                cell.data_type = "s"
                cell.quotePrefix = text[0] in "=+-@\t\r"
        elif value is not None:
            number_format = cell.number_format
            cell.value = value
            # A date or a boolean would bring its own.
            cell.number_format = number_format
        return cell

    def _dress(
        self, cell: Any, kind: str, size: float, bold: bool, color: str, wrap: bool, is_head: bool, ruled: bool
    ) -> None:
        """Gives a cell its looks; worked out once for each look, since openpyxl is slow at comparing them."""
        look = (kind, size, bold, color, wrap, is_head, ruled)
        if look in self._looks:
            cell._style = copy(self._looks[look])
            return
        is_text = kind in _TEXT_KINDS
        start, end = ("right", "left") if self.words.is_rtl else ("left", "right")
        cell.font = Font(name=_FONT, size=size, bold=bold, color=color)
        cell.alignment = Alignment(
            horizontal=start if is_text else end,
            indent=1 if kind != "code" and size < 16 else 0,
            vertical="center" if is_head else "top",
            wrap_text=wrap and (is_head or is_text),
            readingOrder=(2 if self.words.is_rtl else 1) if is_text or is_head else 1,
        )
        if ruled:
            cell.border = Border(bottom=Side("thin", color=_RULE))
        if not is_text and not is_head:
            cell.number_format = _FORMATS[kind]
        self._looks[look] = copy(cell._style)

    def shade(self, cell: Any) -> None:
        """Gives a header cell its soft ground."""
        cell.fill = PatternFill("solid", fgColor=self.look.soft[1:])

    def link(self, cell: Any, title: str) -> None:
        """Makes the cell lead to another sheet."""
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{quoted(self.sheet_title(title))}!A1")
        cell.font = Font(name=_FONT, size=11, color=self.accent, underline="single")

    def sheet_title(self, title: str) -> str:
        return _FORBIDDEN.sub(" ", strip_isolates(clean(title)))[:31]

    def to_package(self) -> bytes:
        """The book's bytes, every formula with its value, so that readers that do not calculate show figures too."""
        stream = io.BytesIO()
        self.book.calculation.fullCalcOnLoad = True
        self.book.save(stream)
        return _with_values(stream.getvalue(), self.values)

    def _set_up_print(self, sheet: Any) -> None:
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.page_margins.left = sheet.page_margins.right = 0.5
        sheet.page_margins.top, sheet.page_margins.bottom = 0.6, 0.7
        foot = " · ".join(part for part in (self.stamp, self.confidentiality) if part)
        sheet.oddFooter.center.text = strip_isolates(clean(foot)).replace("&", "&&")[:200]
        sheet.oddFooter.center.size = 9
        sheet.oddFooter.right.text = "&P / &N"
        sheet.oddFooter.right.size = 9


def _row_height(columns: Sequence[Column], row: Sequence[Value]) -> float:
    """Points that the row's longest wrapped text takes."""
    lines = 1
    for column, value in zip(columns, row, strict=True):
        if isinstance(value, str) and column.kind in _TEXT_KINDS:
            width = (column.width or _WIDTHS[column.kind]) * _CHARACTER_WIDTH
            lines = max(lines, len(wrapped(clean(value), 11, width, most=_MOST_LINES)))
    return min(lines * 15.0 + 3, _HIGHEST_ROW_PT)


def fitting_cell(text: str, words: Words) -> str:
    """The text; where a cell holds no more, its beginning, and how much is left out."""
    if len(text) * 2 <= CELL_LIMIT or utf16_length(text) <= CELL_LIMIT:
        return text

    def cut(kept: int) -> str:
        return text[:kept] + words.say("workbook.cut", n=len(text) - kept)

    low, high = 0, min(len(text), CELL_LIMIT)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if utf16_length(cut(middle)) <= CELL_LIMIT else (low, middle - 1)
    return cut(low)


def quoted(title: str) -> str:
    """A sheet's name as a formula writes it."""
    return "'" + title.replace("'", "''") + "'"


def _with_values(package: bytes, values: Mapping[int, Mapping[str, float | int]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            number = re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", name)
            if number and int(number[1]) in values:
                known = values[int(number[1])]

                def stored(match: re.Match[bytes], known: Mapping[str, float | int] = known) -> bytes:
                    opening, cell, formula = match.groups()
                    value = known.get(cell.decode())
                    shown = b"" if value is None else b"<v>" + escape(repr(value)).encode() + b"</v>"
                    return opening + formula + shown

                data = _EMPTY_FORMULA.sub(stored, data)
            target.writestr(name, data)
    return out.getvalue()
