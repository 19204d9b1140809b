"""What a file holds before anything is understood: its sheets and their cells as they stand, and the limits of both."""

from dataclasses import dataclass

from aligner.model.errors import Problem
from aligner.office.sheets import letters

MAX_FILE_BYTES = 20 * 2**20
MAX_ROWS = 100_000
MAX_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell's value as the file has it; None when empty.

    number_format: of a number, "" when general.  is_comment: the text begins with a plain `# `, as the workbook to fill
    in writes its explanations.
    """

    value: object
    number_format: str = ""
    is_error: bool = False
    is_uncalculated: bool = False
    is_comment: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.is_uncalculated and (
            self.value is None or (isinstance(self.value, str) and not self.value.strip())
        )


Cells = tuple[RawCell, ...]
Area = tuple[int, int, int, int]
"""First row, first column, last row, last column; rows from 1, columns from 0."""


@dataclass(frozen=True)
class RawSheet:
    """title: as in the file.  rows: (row number from 1, cells), without empty rows.  hidden_columns: from 0.

    is_readable: False for a sheet that holds no cells, such as one with only a chart.
    is_text: of a .csv or .txt file, where a cell more than there are headers means that the columns moved.
    notices: what was guessed in reading it.
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


def place(title: str, index: int, number: int) -> str:
    """Where a cell is, e.g. "Programs!D7"; index: of the column, from 0."""
    return f"{title}!{letters(index)}{number}"
