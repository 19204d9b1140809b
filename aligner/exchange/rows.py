"""Finds the workbook's sheets and columns in what was read, and gives their rows with typed values."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from aligner.exchange.cells import parse_cell
from aligner.exchange.columns import Column, Sheet
from aligner.exchange.naming import columns_by_header, contents_names, sheets_by_name
from aligner.exchange.reading import RawCell, RawSheet
from aligner.exchange.sheets import SHEETS
from aligner.model.errors import Problem
from aligner.model.text import clean_text, fold_key

_EMPTY = RawCell(None)


@dataclass(eq=False)
class Row:
    """A row of a sheet. values, places: by field; a field whose column is absent has neither."""

    sheet: Sheet
    place: str
    values: dict[str, Any] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    record: Any = None
    record_id: int = 0

    @property
    def is_good(self) -> bool:
        return not self.problems

    def flag(self, code: str, field_name: str, **values: Any) -> None:
        self.problems.append(Problem.of(code, self.places.get(field_name, self.place), **values))


@dataclass
class Table:
    """The rows of the sheets by English name; faults stop the import whatever is skipped; notices do not."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    faults: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)


def table_of(sources: Sequence[RawSheet]) -> Table:
    """The rows of all sheets that have a known name, in any of the three languages."""
    table = Table()
    known = 0
    for source in sources:
        sheet = sheets_by_name().get(fold_key(source.title))
        if sheet is None:
            if source.rows and fold_key(source.title) not in contents_names():
                table.notices.append(Problem.of("sheet_unknown", source.title, sheet=source.title))
            continue
        known += 1
        if sheet.name in table.rows:
            table.faults.append(Problem.of("sheet_twice", source.title, sheet=source.title))
        else:
            table.rows[sheet.name] = _rows(source, sheet, table)
    if not known:
        names = ", ".join(sheet.name for sheet in SHEETS if sheet.is_in_template)
        table.faults.append(Problem.of("no_known_sheet", sources[0].title if len(sources) == 1 else "", names=names))
    return table


def _rows(source: RawSheet, sheet: Sheet, table: Table) -> list[Row]:
    lines = [(number, cells) for number, cells in source.rows if not _is_comment(cells)]
    if not lines:
        return []
    number, header = lines[0]
    columns = _columns(source.title, number, header, sheet, table)
    if columns is None:
        return []
    if sheet.fields:
        return _single_row(source.title, lines[1:], columns, sheet, table)
    rows: list[Row] = []
    for number, cells in lines[1:]:
        if all(_at(cells, index).is_empty for index in columns):
            continue
        row = Row(sheet, f"{source.title}!{number}")
        for index, column in columns.items():
            _put(row, column, _at(cells, index), place(source.title, index, number))
        rows.append(row)
    return rows


def place(title: str, index: int, number: int) -> str:
    """Where a cell is, e.g. "Programs!D7"; index: of the column, from 0."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{title}!{letters}{number}"


def _put(row: Row, column: Column, cell: RawCell, where: str) -> None:
    value = parse_cell(cell, column, where)
    row.places[column.field] = where
    if isinstance(value, Problem):
        row.problems.append(value)
    else:
        row.values[column.field] = value


def _columns(
    title: str, number: int, header: tuple[RawCell, ...], sheet: Sheet, table: Table
) -> dict[int, Column] | None:
    """The sheet's columns by index; None when a required one is missing or one stands twice."""
    known = columns_by_header(sheet.columns)
    found: dict[int, Column] = {}
    faults: list[Problem] = []
    for index, cell in enumerate(header):
        if cell.is_empty:
            continue
        text = clean_text(str(cell.value), single_line=True)
        where = place(title, index, number)
        column = known.get(fold_key(text.rstrip("*★ ")))
        if column is None:
            table.notices.append(Problem.of("column_unknown", where, column=text))
        elif column in found.values():
            faults.append(Problem.of("column_twice", where, column=text))
        else:
            found[index] = column
    faults += [
        Problem.of("missing_column", title, column=column.header)
        for column in sheet.columns
        if (column.is_required or column.field == "value") and column not in found.values()
    ]
    table.faults += faults
    return None if faults else found


def _single_row(
    title: str,
    lines: list[tuple[int, tuple[RawCell, ...]]],
    columns: dict[int, Column],
    sheet: Sheet,
    table: Table,
) -> list[Row]:
    """The one row of a sheet whose lines are fields; a line without a value says nothing."""
    index_of = {column.field: index for index, column in columns.items()}
    known = columns_by_header(sheet.fields)
    row = Row(sheet, title)
    for number, cells in lines:
        cell = _at(cells, index_of["field"])
        if cell.is_empty:
            continue
        text = clean_text(str(cell.value), single_line=True)
        where = place(title, index_of["field"], number)
        column = known.get(fold_key(text))
        if column is None:
            table.notices.append(Problem.of("column_unknown", where, column=text))
        elif column.field in row.places:
            row.problems.append(Problem.of("column_twice", where, column=text))
        else:
            value = _at(cells, index_of["value"])
            if not value.is_empty:
                _put(row, column, value, place(title, index_of["value"], number))
    return [row] if row.places else []


def _at(cells: tuple[RawCell, ...], index: int) -> RawCell:
    return cells[index] if index < len(cells) else _EMPTY


def _is_comment(cells: tuple[RawCell, ...]) -> bool:
    return bool(cells) and cells[0].is_comment
