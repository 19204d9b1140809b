"""Finds the sheets, header rows and columns in what was read, by names and by what stands in the headers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from aligner.exchange.cells import plain_text
from aligner.exchange.columns import Column, Sheet
from aligner.exchange.naming import (
    columns_by_everyday_header,
    columns_by_header,
    contents_names,
    sheets_by_everyday_name,
    sheets_by_name,
)
from aligner.exchange.raw import Cells, RawCell, RawSheet, place
from aligner.exchange.sheets import SHEETS
from aligner.lang.headers import fold_header
from aligner.model.errors import Problem
from aligner.model.text import clean_text, fold_key
from aligner.office.sheets import letters

_ROWS_LOOKED_AT = 40
_SEEN = 6
CODED = ("Goals", "Stages", "Indicators", "Programs", "Actors")
"""Sheets whose records have a code of the user's own; without the column the program gives them."""

Lines = list[tuple[int, Cells]]


@dataclass(frozen=True)
class Header:
    """The row of headers: its place among the lines, its number, the columns by index, from 0.

    guessed: the indices whose headers are everyday words; twice: those that name a column once more.
    """

    at: int
    number: int
    columns: Mapping[int, Column]
    guessed: frozenset[int] = frozenset()
    twice: tuple[int, ...] = ()

    @property
    def score(self) -> tuple[int, int]:
        return len(self.columns), len(self.columns) - len(self.guessed)


@dataclass
class Finding:
    """What was found: the sources with their sheets, in the file's order, and what is to be told."""

    known: list[tuple[RawSheet, Sheet]] = field(default_factory=list)
    faults: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)


def find_sheets(sources: Sequence[RawSheet], *, takes_hidden: bool) -> Finding:
    """Which source is which sheet: by its name, by an everyday name, else by its headers."""
    found = Finding()
    named: dict[int, Sheet] = {}
    taken: set[str] = set()
    for at, source in enumerate(sources):
        sheet = sheets_by_name().get(fold_key(source.title)) if _is_offered(source, takes_hidden) else None
        if sheet is None:
            continue
        if sheet.name in taken:
            found.faults.append(Problem.of("sheet_twice", source.title, sheet=source.title))
        taken.add(sheet.name)
        named[at] = sheet
    for at, source in enumerate(sources):
        if at in named or not _is_offered(source, takes_hidden) or fold_key(source.title) in contents_names():
            continue
        sheet = _guess(source)
        if sheet is None:
            continue
        if sheet.name in taken:
            found.notices.append(Problem.of("sheet_of_same_kind", source.title, sheet_kind=sheet.key))
            continue
        taken.add(sheet.name)
        named[at] = sheet
        found.notices.append(Problem.of("sheet_guessed", source.title, sheet_kind=sheet.key))
    for at, source in enumerate(sources):
        if at in named:
            found.known.append((source, named[at]))
        else:
            _tell_left_alone(source, found, takes_hidden)
    if not named:
        found.faults.append(_nothing_known(sources))
    return found


def _is_offered(source: RawSheet, takes_hidden: bool) -> bool:
    return source.is_readable and bool(source.rows) and (takes_hidden or not source.is_hidden)


def _tell_left_alone(source: RawSheet, found: Finding, takes_hidden: bool) -> None:
    told = {notice.where for notice in found.notices}
    if source.title in told or fold_key(source.title) in contents_names():
        return
    if not source.is_readable:
        found.notices.append(Problem.of("sheet_without_cells", source.title, sheet=source.title))
    elif source.is_hidden and source.rows and not takes_hidden:
        found.notices.append(Problem.of("hidden_sheet_left", source.title, ask="hidden", sheet=source.title))
    elif source.rows:
        found.notices.append(Problem.of("sheet_unknown", source.title, sheet=source.title))


def _nothing_known(sources: Sequence[RawSheet]) -> Problem:
    shown = tuple(sheet.key for sheet in SHEETS if sheet.is_in_template)
    full = [source for source in sources if source.rows]
    seen = [
        clean_text(plain_text(cell.value), single_line=True)[:40]
        for _, cells in (full[0].rows[:1] if full else ())
        for cell in cells
        if not cell.is_empty
    ]
    where = sources[0].title if len(sources) == 1 else ""
    return Problem.of("no_known_sheet", where, sheet_kinds=shown, seen=tuple(seen[:_SEEN]) or ("–",))


def _guess(source: RawSheet) -> Sheet | None:
    by_name = sheets_by_everyday_name().get(fold_header(source.title))
    if by_name is not None and not by_name.fields:
        header = find_header(_lines(source), by_name)
        if header is not None and len(header.columns) >= 2:
            return by_name
    found: list[tuple[tuple[int, int], Sheet]] = []
    for sheet in SHEETS:
        if sheet.fields or not sheet.is_in_template:
            continue
        header = find_header(_lines(source), sheet)
        if header is None or header.score < (2, 1) or missing_columns(sheet, header):
            continue
        found.append((header.score, sheet))
    found.sort(key=lambda one: one[0], reverse=True)
    if not found or (len(found) > 1 and found[1][0] == found[0][0]):
        return None
    return found[0][1]


def _lines(source: RawSheet) -> Lines:
    return [(number, cells) for number, cells in source.rows[:_ROWS_LOOKED_AT] if not (cells and cells[0].is_comment)]


def find_header(lines: Lines, sheet: Sheet) -> Header | None:
    """The row that names the most columns, the first of several; the first row when none names any."""
    best: Header | None = None
    for at, (number, cells) in enumerate(lines[:_ROWS_LOOKED_AT]):
        header = _match(at, number, cells, sheet)
        if best is None or (header.score > best.score and len(header.columns) > max(1, len(best.columns))):
            best = header
    return best


def missing_columns(sheet: Sheet, header: Header) -> list[Column]:
    """The required columns that a sheet lacks; codes can be made."""
    found = list(header.columns.values())
    return [
        column
        for column in sheet.columns
        if (column.is_required or column.field == "value")
        and column not in found
        and not (column.field == "code" and sheet.name in CODED)
    ]


def _match(at: int, number: int, cells: Cells, sheet: Sheet) -> Header:
    exact, everyday = columns_by_header(sheet.columns), columns_by_everyday_header(sheet.columns)
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
    for index, text in texts.items():
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


def check_header(source: RawSheet, sheet: Sheet, header: Header, cells: Cells, finding: Finding) -> bool:
    """Tells what was made of the headers; whether rows can be read by them."""
    faults: list[Problem] = []
    for index in header.twice:
        where = place(source.title, index, header.number)
        faults.append(Problem.of("column_twice", where, column=header_text(cells[index])))
    for column in missing_columns(sheet, header):
        hidden = _hidden_header(source, column, sheet, header)
        if hidden is not None:
            where = f"{source.title}!{letters(hidden)}"
            faults.append(Problem.of("column_is_hidden", where, ask="hidden", column_kind=column.key))
        else:
            seen = tuple(header_text(cell)[:40] for cell in cells if not cell.is_empty)[:_SEEN] or ("–",)
            faults.append(
                Problem.of("missing_column", source.title, column_kind=column.key, line=header.number, seen=seen)
            )
    for index, cell in enumerate(cells):
        if cell.is_empty or index in header.twice:
            continue
        where = place(source.title, index, header.number)
        text = header_text(cell)
        if index not in header.columns:
            finding.notices.append(Problem.of("column_unknown", where, column=text))
    pairs = tuple((header_text(cells[index]), header.columns[index].key) for index in sorted(header.guessed))
    if pairs:
        finding.notices.append(Problem.of("columns_guessed", f"{source.title}!{header.number}", pairs=pairs))
    finding.faults += faults
    return not faults


def _hidden_header(source: RawSheet, column: Column, sheet: Sheet, header: Header) -> int | None:
    """The index of a hidden column that holds what is missing."""
    cells = next((cells for number, cells in source.rows if number == header.number), ())
    whole = _match(0, header.number, cells, sheet)
    return next(
        (index for index, one in whole.columns.items() if one == column and index in source.hidden_columns), None
    )
