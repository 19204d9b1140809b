"""Tables of a workbook: what is in each cell, and where, so that the formulas of other sheets can name it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from aligner.office.sheets import Column, Grid, Value, sheet_title

FIRST_ROW = 5
"""Row of a table's first record; its header is over it, the sheet's title and explanation over both."""
TOTALS_BELOW = 2
"""Rows from a table's last record to the first of its totals."""

R = TypeVar("R")


@dataclass(frozen=True)
class Field(Generic[R]):
    """A column of a table. of: what is in it, by the record and the row that it is on.  width: in characters, 0
    for the kind's own.  title: where it is not the word of the column's key."""

    kind: str
    of: Callable[[R, int], Value]
    width: float = 0
    title: str = ""


@dataclass(frozen=True)
class RecordTable(Generic[R]):
    """A table of records, a row each. grid: where it stands, for the formulas of others."""

    grid: Grid
    fields: Mapping[str, Field[R]]
    records: Sequence[R]

    def rows(self) -> tuple[Mapping[str, Value], ...]:
        """What is in each row, by the column's key."""
        return tuple(
            {key: field.of(record, number) for key, field in self.fields.items()}
            for number, record in enumerate(self.records, FIRST_ROW)
        )


def table_of(
    title: str, records: Sequence[R], fields: Mapping[str, Field[R]], head: Callable[[str], str]
) -> RecordTable[R]:
    """The table on a sheet of that title. head: the title of a column, by its key."""
    columns = tuple(Column(key, one.title or head(key), one.kind, one.width) for key, one in fields.items())
    return RecordTable(Grid(sheet_title(title), columns, FIRST_ROW, len(records)), fields, records)


@dataclass(frozen=True)
class TableSheet:
    """A sheet with one table, ready to be set. note: its explanation.  totals: rows that stand `TOTALS_BELOW` it.
    remarks: lines behind them, in the column of their labels."""

    title: str
    note: str
    grid: Grid
    rows: tuple[Mapping[str, Value], ...]
    totals: tuple[Mapping[str, Value], ...] = ()
    remarks: tuple[str, ...] = ()
