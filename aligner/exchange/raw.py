"""What a file holds before anything is understood: its sheets and their cells as they stand, and the limits of both."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from aligner.model.errors import Problem
from aligner.office.sheets import letters

MAX_FILE_BYTES = 20 * 2**20
MAX_ROWS = 100_000
MAX_COLUMNS = 200
_LONGEST_CELL = 32_767
"""Characters that Excel keeps in a cell; none of our fields holds as many."""


class RawCell(NamedTuple):
    """A cell's value as the file has it; None when empty.

    number_format: of a number, "" when general.  indent: of a text, in steps of Excel's.  is_comment: the text begins
    with a plain `# `, as the workbook to fill in writes its explanations.
    """

    value: object
    number_format: str = ""
    is_error: bool = False
    is_uncalculated: bool = False
    is_comment: bool = False
    indent: int = 0

    @property
    def is_empty(self) -> bool:
        return not self.is_uncalculated and (
            self.value is None or (isinstance(self.value, str) and not self.value.strip())
        )


EMPTY_CELL = RawCell(None)
Cells = tuple[RawCell, ...]
Area = tuple[int, int, int, int]
"""First row, first column, last row, last column; rows from 1, columns from 0."""


@dataclass(frozen=True)
class RawSheet:
    """title: as in the file.  rows: (row number from 1, cells), without empty rows.  hidden_columns: from 0.

    is_readable: False for a sheet that holds no cells, such as one with only a chart.
    is_text: of a .csv or .txt file, where a cell more than there are headers means that the columns moved.
    encoding: of a text file, as users call it.  notices: what was guessed in reading it.
    origins: of rows that were built from others, by number: the row and, for each cell, the column that it came from.
    headers: of such rows, by index, as the user wrote them.  question_names: under what answers about columns are
    given, where several of them are of one column of the user's.
    """

    title: str
    rows: tuple[tuple[int, Cells], ...]
    is_hidden: bool = False
    is_readable: bool = True
    is_text: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Area, ...] = ()
    notices: tuple[Problem, ...] = ()
    encoding: str = ""
    origins: Mapping[int, tuple[int, tuple[int, ...]]] = field(default_factory=dict)
    headers: Mapping[int, str] = field(default_factory=dict)
    question_names: Mapping[int, str] = field(default_factory=dict)

    def where(self, index: int, number: int) -> str:
        """The cell of the user's file, e.g. "Programs!D7"; index: of the column, from 0."""
        if not self.origins:
            return place(self.title, index, number)
        row, columns = self.origins.get(number, (number, ()))
        return place(self.title, columns[index] if index < len(columns) else index, row)

    def row(self, number: int) -> str:
        """The row of the user's file, e.g. "Programs!7"."""
        return f"{self.title}!{self.origins.get(number, (number, ()))[0]}"


def shortened(text: str) -> str:
    """A text no longer than a cell may be and one character: enough to say that it is too long."""
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL + 1]


def cell_at(cells: Cells, index: int) -> RawCell:
    """A cell of a row, empty beyond its end."""
    return cells[index] if index < len(cells) else EMPTY_CELL


def place(title: str, index: int, number: int) -> str:
    """Where a cell is, e.g. "Programs!D7"; index: of the column, from 0."""
    return f"{title}!{letters(index)}{number}"


def without_hidden(source: RawSheet) -> RawSheet:
    """The sheet without its hidden rows and columns."""
    if not source.hidden_rows and not source.hidden_columns:
        return source
    kept = (
        (number, tuple(EMPTY_CELL if index in source.hidden_columns else cell for index, cell in enumerate(cells)))
        for number, cells in source.rows
        if number not in source.hidden_rows
    )
    rows = tuple((number, cells) for number, cells in kept if any(not cell.is_empty for cell in cells))
    return replace(source, rows=rows, hidden_rows=frozenset(), notices=())
