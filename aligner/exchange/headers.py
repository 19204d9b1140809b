"""Finds the row of headers of sheets in the workbook's own form, and what their titles and headers name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aligner.exchange.cells import plain_text
from aligner.exchange.columns import Column, Sheet
from aligner.exchange.crossed import Names
from aligner.exchange.measured import year_within
from aligner.exchange.naming import (
    columns_by_everyday_header,
    columns_by_header,
    sheets_by_everyday_name,
    sheets_by_name,
)
from aligner.exchange.raw import Cells, RawCell, RawSheet
from aligner.exchange.shapes import is_needed
from aligner.exchange.sheets import CODED
from aligner.lang.headers import fold_header
from aligner.model.text import clean_text, fold_key

_ROWS_LOOKED_AT = 40
_NAMING = ("goals", "programs")

Lines = list[tuple[int, Cells]]


@dataclass(frozen=True)
class Header:
    """The row of headers: its place among the lines, its number, the columns by index, from 0.

    guessed: the indices whose headers are everyday words; twice: those that name a column again.
    """

    at: int
    number: int
    columns: Mapping[int, Column]
    guessed: frozenset[int] = frozenset()
    twice: tuple[int, ...] = ()

    @property
    def score(self) -> tuple[int, int]:
        return len(self.columns), len(self.columns) - len(self.guessed)


def names_within(sources: Sequence[RawSheet]) -> Names:
    """The goals and programs that the file itself lists under the workbook's own names."""
    found: dict[str, frozenset[str]] = {}
    for source in sources:
        sheet = sheets_by_name().get(fold_key(source.title))
        header = find_header(first_lines(source), sheet) if sheet is not None and sheet.key in _NAMING else None
        if sheet is not None and header is not None:
            at = [index for index, column in header.columns.items() if column.field in ("code", "title")]
            texts = (cells[index] for _, cells in source.rows for index in at if index < len(cells))
            found[sheet.key] = frozenset(fold_key(header_text(cell)) for cell in texts if not cell.is_empty)
    return Names(found.get("goals", frozenset()), found.get("programs", frozenset()))


def own_sheet(source: RawSheet) -> Sheet | None:
    """The sheet that goes by the workbook's own names, in its title and its headers; None for another."""
    sheet = sheets_by_name().get(fold_key(source.title))
    header = find_header(first_lines(source), sheet) if sheet is not None else None
    is_own = sheet is not None and header is not None and not missing_columns(sheet, header)
    if is_own:
        return sheet
    return fields_sheet(source)


def fields_sheet(source: RawSheet) -> Sheet | None:
    """The sheet whose everyday name says that it holds the initiative or the organization, a field a line."""
    sheet = sheets_by_everyday_name().get(fold_header(source.title))
    if sheet is None or not sheet.fields:
        return None
    header = find_header(first_lines(source), sheet)
    return sheet if header is not None and len(header.columns) >= 2 else None


def first_lines(source: RawSheet) -> Lines:
    """The rows among which the headers are, without explanations."""
    return [(number, cells) for number, cells in source.rows[:_ROWS_LOOKED_AT] if not (cells and cells[0].is_comment)]


def find_header(lines: Lines, sheet: Sheet) -> Header | None:
    """The row that names the most columns, the first of several; the first row when none names any."""
    best: Header | None = None
    for at, (number, cells) in enumerate(lines[:_ROWS_LOOKED_AT]):
        header = match_header(at, number, cells, sheet)
        if best is None or (header.score > best.score and len(header.columns) > max(1, len(best.columns))):
            best = header
    return best


def missing_columns(sheet: Sheet, header: Header) -> list[Column]:
    """The required columns that a sheet lacks; codes can be made."""
    found = list(header.columns.values())
    return [
        column
        for column in sheet.columns
        if is_needed(sheet, column) and column not in found and not (column.field == "code" and sheet.name in CODED)
    ]


def match_header(at: int, number: int, cells: Cells, sheet: Sheet) -> Header:
    """The columns that a row of headers names."""
    exact, everyday = columns_by_header(sheet.columns), columns_by_everyday_header(sheet)
    columns: dict[int, Column] = {}
    twice: list[int] = []
    texts = {index: header_text(cell) for index, cell in enumerate(cells) if not cell.is_empty}
    for index, text in texts.items():
        column = exact.get(fold_key(text.rstrip("*★ ")))
        if column is not None and column in columns.values():
            twice.append(index)
        elif column is not None:
            columns[index] = column
    guessed: set[int] = set()
    for index, text in sorted(texts.items(), key=lambda one: -year_within(one[1])):
        if index in columns or index in twice or sheet.fields:
            continue
        column = everyday.get(fold_header(text))
        if column is not None and column not in columns.values():
            columns[index] = column
            guessed.add(index)
    return Header(at, number, columns, frozenset(guessed), tuple(twice))


def header_text(cell: RawCell) -> str:
    """What a header says, in one line, without marks that nobody sees."""
    return clean_text(plain_text(cell.value), single_line=True).strip("\u200e\u200f\u061c ")
