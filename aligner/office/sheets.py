"""Excel sheets, alike for every workbook: cells by row and column's key, text that stays text, lists, print, bytes."""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Literal, TypedDict, cast

from aligner.lang.bidi import strip_isolates, with_plain_marks
from aligner.lang.shortening import max_fitting
from aligner.lang.words import Words
from aligner.office.package import same_bytes
from aligner.office.text import FONT, clean, utf16_length, wrapped

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.styles.cell_style import StyleArray
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

CELL_LIMIT = 32_767
"""Of a cell, in units of UTF-16, as Excel counts them."""
_LONGEST_TITLE = 31
_LONGEST_LIST = 255
_A4 = 9
_CHARACTER_WIDTH = 7 / 96
"""Inches of one character of column width."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_GUARDED = (*_FORMULA_STARTS, "'", "# ")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_EMPTY_FORMULA = re.compile(rb'(<c r="([A-Z]+\d+)"[^>]*)(><f>[^<]*</f>)<v\s*(?:/>|></v>)')


@dataclass(frozen=True)
class Column:
    """key: what callers name it by.  kind: what its cells hold, as the workbook's own look goes by.
    width: in characters."""

    key: str
    title: str = ""
    kind: str = "text"
    width: float = 0


@dataclass(frozen=True)
class Formula:
    """A live formula, without its equals sign, and the value that it has when the book is made; None: not stored."""

    text: str
    value: float | int | None = None


class Escaped(str):
    """A text that is written for Excel already, and goes into its cell as it stands."""


Value = str | int | float | date | Formula | None
Fixed = Literal["", "column", "row", "both"]


@dataclass(frozen=True)
class Grid:
    """Where columns and records stand on a sheet, known before it is written: other sheets' formulas refer to them.

    title: the sheet's.  first, last: the rows of its records, from 1; an empty table keeps one.
    """

    title: str
    columns: tuple[Column, ...]
    first: int = 1
    count: int = 0

    @property
    def last(self) -> int:
        return self.first + max(self.count, 1) - 1

    @property
    def first_key(self) -> str:
        return self.columns[0].key

    def number(self, key: str) -> int:
        """The column's place, from 1."""
        return next(number for number, column in enumerate(self.columns, 1) if column.key == key)

    def cell(self, key: str, row: int, fixed: Fixed = "") -> str:
        """A cell as a formula names it. fixed: what stays where the formula is copied."""
        of_column, of_row = ("$" if fixed in (part, "both") else "" for part in ("column", "row"))
        return f"{of_column}{letters(self.number(key) - 1)}{of_row}{row}"

    def area(self, head: int) -> str:
        """The whole table, from the row of its titles on."""
        return f"{self.cell(self.first_key, head)}:{self.cell(self.columns[-1].key, self.last)}"

    def span(self, key: str, last: int = 0) -> str:
        """The column's records, as a formula of the same sheet names them; last: of the rows, unless the table's."""
        return f"{self.cell(key, self.first, 'both')}:{self.cell(key, last or self.last, 'both')}"

    def range(self, key: str, last: int = 0) -> str:
        """The same for formulas of any sheet."""
        return f"{_quoted(self.title)}!{self.span(key, last)}"


@dataclass(frozen=True)
class Style:
    """How a cell looks. Colours "#RRGGBB", "" for none; `start` and `end` are of the book's direction.

    is_ltr: what is in it runs from left to right, whatever the book does.  under: the line below, its kind and
    colour.  frame: colour of the thin line around.  is_open: filled in while the sheet is protected.
    """

    size_pt: float = 11
    bold: bool = False
    italic: bool = False
    underline: bool = False
    color: str = ""
    fill: str = ""
    under: tuple[Literal["thin", "medium"], str] | None = None
    frame: str = ""
    across: Literal["", "start", "end", "center"] = ""
    down: Literal["top", "center"] = "top"
    indent: int = 0
    wraps: bool = False
    is_ltr: bool = False
    number_format: str = "General"
    is_open: bool = False


class StyleChanges(TypedDict, total=False):
    """What of a `Style` a cell says for itself."""

    size_pt: float
    bold: bool
    underline: bool
    color: str
    fill: str
    under: tuple[Literal["thin", "medium"], str]
    frame: str
    across: Literal["", "start", "end", "center"]
    down: Literal["top", "center"]
    indent: int
    wraps: bool
    is_ltr: bool
    number_format: str
    is_open: bool


class Book:
    """A workbook that grows sheet by sheet. workbook: as the library knows it."""

    def __init__(self, *, is_rtl: bool, creator: str) -> None:
        # The library is slow to load.
        from openpyxl import Workbook

        self.is_rtl = is_rtl
        self.workbook = Workbook()
        del self.workbook[self.workbook.sheetnames[0]]
        self.workbook.properties.creator = creator or None
        self._styles: dict[Style, StyleArray] = {}
        self._values: dict[int, dict[str, float | int]] = {}

    def add_sheet(self, grid: Grid, *, has_lines: bool = True) -> "Sheet":
        """An empty sheet in the book's direction, its columns as wide as they are to be."""
        page = self.workbook.create_sheet(grid.title)
        page.sheet_view.rightToLeft = self.is_rtl
        page.sheet_view.showGridLines = has_lines
        for index, column in enumerate(grid.columns):
            page.column_dimensions[letters(index)].width = column.width
        return Sheet(self, page, grid)

    def apply_style(self, cell: "Cell", style: Style) -> None:
        """Gives a cell its looks; worked out once for each style, since the library is slow at comparing them."""
        if style not in self._styles:
            self._apply_style(cell, style)
            self._styles[style] = copy(cell._style)
        cell._style = copy(self._styles[style])

    def _apply_style(self, cell: "Cell", style: Style) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

        cell.font = Font(
            name=FONT,
            size=style.size_pt,
            bold=style.bold,
            italic=style.italic,
            underline="single" if style.underline else None,
            color=style.color[1:] or None,
        )
        ends = {"start": "right", "end": "left"} if self.is_rtl else {"start": "left", "end": "right"}
        cell.alignment = Alignment(
            horizontal=ends.get(style.across, style.across) or None,
            indent=style.indent,
            vertical=style.down,
            wrap_text=style.wraps,
            readingOrder=2 if self.is_rtl and not style.is_ltr else 1,
        )
        edge = Side("thin", color=style.frame[1:]) if style.frame else None
        under = Side(style.under[0], color=style.under[1][1:]) if style.under else edge
        cell.border = Border(left=edge, right=edge, top=edge, bottom=under)
        cell.fill = PatternFill("solid", fgColor=style.fill[1:]) if style.fill else PatternFill()
        cell.protection = Protection(locked=not style.is_open)
        cell.number_format = style.number_format

    def keep_value(self, page: "Worksheet", cell: str, value: float | int) -> None:
        """Keeps what a formula gives, to be stored beside it."""
        self._values.setdefault(self.workbook.index(page) + 1, {})[cell] = value

    def to_package(self) -> bytes:
        """The book's bytes, the same for the same content; formulas have their values, so that readers that do not
        calculate show figures too."""
        stream = io.BytesIO()
        self.workbook.save(stream)
        return same_bytes(_with_values(stream.getvalue(), self._values))


class Sheet:
    """A sheet in the making. page: as the library knows it."""

    def __init__(self, book: Book, page: "Worksheet", grid: Grid) -> None:
        self.book, self.page, self.grid = book, page, grid
        self._numbers = {column.key: number for number, column in enumerate(grid.columns, 1)}

    def write(self, row: int, key: str, value: Value, style: Style) -> None:
        """Writes a value as what it is: text never becomes a formula, a formula keeps its value."""
        cell = self._cell(row, key)
        if isinstance(value, str):
            if value:
                cell.value = value if isinstance(value, Escaped) else escaped(value)
                cell.data_type = "s"
        elif isinstance(value, Formula):
            cell.value = f"={value.text}"
            if value.value is not None:
                self.book.keep_value(self.page, cell.coordinate, value.value)
        else:
            # The library writes 16 digits, one too few for a number to come back the same.
            cell.value = value
            cell._value = repr(value) if isinstance(value, float) else cell._value
        # Last: a date brings a format of its own.
        self.book.apply_style(cell, style)
        if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
            cell.quotePrefix = True

    def _cell(self, row: int, key: str) -> "Cell":
        # What is merged is written in its first cell.
        return cast("Cell", self.page.cell(row, self._numbers[key]))

    def set_height(self, row: int, height_pt: float) -> None:
        self.page.row_dimensions[row].height = height_pt

    def keep_as_text(self, key: str) -> None:
        """What is typed into the column stays as it was typed: codes are no numbers."""
        self.page.column_dimensions[letters(self._numbers[key] - 1)].number_format = "@"

    def merge(self, row: int) -> None:
        """Makes one cell of a row, over all columns."""
        self.page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(self.grid.columns))

    def link(self, row: int, key: str, title: str) -> None:
        """Makes a cell lead to the top of another sheet."""
        from openpyxl.worksheet.hyperlink import Hyperlink

        cell = self._cell(row, key)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{_quoted(title)}!A1")

    def freeze(self, row: int, columns: int = 0) -> None:
        """Keeps in sight what is over `row`, and so many columns from the start; prints the row over it again."""
        self.page.freeze_panes = f"{letters(columns)}{row}"
        self.page.print_title_rows = f"{row - 1}:{row - 1}"

    def set_print(self, *, is_landscape: bool, pages: int = 1, repeated: int = 0, high: int = 0) -> None:
        """A4, so many pages wide, so many columns from the start printed on each. high: pages, 0: as many as needed."""
        from openpyxl.worksheet.properties import PageSetupProperties

        self.page.page_setup.paperSize = _A4
        self.page.page_setup.orientation = "landscape" if is_landscape else "portrait"
        self.page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        self.page.page_setup.fitToWidth, self.page.page_setup.fitToHeight = pages, high
        if repeated:
            self.page.print_title_cols = f"A:{letters(repeated - 1)}"

    def hide(self) -> None:
        """Keeps the sheet out of sight; formulas and lists still find it."""
        self.page.sheet_state = "hidden"

    def offer(self, key: str, rows: tuple[int, int], source: str, *, binds: bool = False) -> None:
        """A drop-down list in the rows from first to last. source: of `listed` or `Grid.range`; "" offers nothing."""
        from openpyxl.worksheet.datavalidation import DataValidation

        if source:
            self._ask(key, rows, DataValidation(type="list", formula1=source, allow_blank=True), binds)

    def bound(self, key: str, row: int, low: int, high: int) -> None:
        """Lets a cell take whole numbers from low to high alone."""
        from openpyxl.worksheet.datavalidation import DataValidation

        rule = DataValidation(type="whole", operator="between", formula1=str(low), formula2=str(high))
        rule.error = f"{low}–{high}"
        self._ask(key, (row, row), rule, True)

    def _ask(self, key: str, rows: tuple[int, int], rule: "DataValidation", binds: bool) -> None:
        rule.showErrorMessage = binds
        first, last = (self.grid.cell(key, row) for row in rows)
        rule.add(first if first == last else f"{first}:{last}")
        self.page.add_data_validation(rule)


@lru_cache(maxsize=1024)
def letters(index: int) -> str:
    """The name of a column in a workbook, from its index from 0: "A", "AB"."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(65 + rest) + text
    return text


def sheet_title(text: str) -> str:
    """The text as a sheet may be named."""
    return _FORBIDDEN.sub(" ", strip_isolates(clean(text)))[:_LONGEST_TITLE]


def listed(choices: Iterable[str]) -> str:
    """The choices as the source of a drop-down list; "" where Excel holds no such list."""
    texts = tuple(choices)
    source = ",".join(texts)
    return "" if len(source) > _LONGEST_LIST or any("," in one or '"' in one for one in texts) else f'"{source}"'


def escaped(text: str) -> str:
    """The text as Excel reads it back: what looks like one of its escapes is none."""
    return _LOOKS_ESCAPED.sub("_x005F_", text)


def guarded(text: str) -> str:
    """The text as a table without types holds it, where no spreadsheet calculates it and no import skips it."""
    return f"'{text}" if text.startswith(_GUARDED) else text


def unguarded(text: str) -> str:
    """The text as it was before it was guarded."""
    return text[1:] if text[:1] == "'" and text[1:].startswith(_GUARDED) else text


def table_number(value: float) -> str:
    """A figure as a table without types holds it, to be read back: three decimals could be thousands, four are not."""
    text = format(Decimal(repr(value)), "f")
    whole, point, decimals = text.partition(".")
    if decimals == "0":
        return whole
    return f"{text}0" if point and len(decimals) == 3 else text


def cell_length(text: str) -> int:
    """How much of `CELL_LIMIT` the text takes."""
    return utf16_length(text if isinstance(text, Escaped) else escaped(text))


def cell_lines(text: str, width: float, most: int | None = None) -> int:
    """The lines that a wrapped text takes in a cell `width` characters wide, in the usual size; no more than `most`."""
    return len(wrapped(clean(text), Style.size_pt, width * _CHARACTER_WIDTH, most=most))


def fitting_cell(text: str, words: Words) -> str:
    """The text as a cell of a document holds and shows it; of a longer one its beginning, and how much is omitted."""
    text = with_plain_marks(clean(text), words.is_rtl)
    if len(text) * 2 <= CELL_LIMIT or cell_length(text) <= CELL_LIMIT:
        return text

    def cut(length: int) -> str:
        return text[:length] + words.sentence("workbook.cut", n=len(text) - length)

    return cut(max_fitting(min(len(text), CELL_LIMIT), lambda length: cell_length(cut(length)) <= CELL_LIMIT))


def _quoted(title: str) -> str:
    """A sheet's name as a formula writes it."""
    return "'" + title.replace("'", "''") + "'"


def _with_values(package: bytes, values: Mapping[int, Mapping[str, float | int]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            number = re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", name)
            known = values.get(int(number[1]), {}) if number else {}
            data = source.read(name)
            target.writestr(name, _EMPTY_FORMULA.sub(partial(_stored, known), data) if known else data)
    return out.getvalue()


def _stored(known: Mapping[str, float | int], formula: re.Match[bytes]) -> bytes:
    """The formula's XML with its value."""
    opening, cell, text = formula.groups()
    value = known.get(cell.decode())
    return opening + text + (b"" if value is None else b"<v>%a</v>" % value)
