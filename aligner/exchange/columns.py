"""What columns and sheets of the workbook are built from."""

from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto

from aligner.model.fields import Record
from aligner.model.kinds import kind_of
from aligner.office.sheets import Value

MAX_MINOR = 2**62
MAX_INTEGER = 2**53


class Kind(Enum):
    """What a cell holds."""

    CODE = auto()
    TEXT = auto()
    NOTE = auto()
    LIST = auto()
    REF = auto()
    REFS = auto()
    NUMBER = auto()
    INTEGER = auto()
    PERCENT = auto()
    MONEY = auto()
    CURRENCY = auto()
    DATE = auto()
    CHOICE = auto()
    JSON = auto()


@dataclass(frozen=True)
class Column:
    """A column. header: English. refers: the sheet whose codes a REF or REFS cell holds. low, high: of numbers.

    is_in_template: whether the workbook to fill in shows it; import knows it all the same.
    """

    header: str
    field: str
    kind: Kind = Kind.TEXT
    is_required: bool = False
    choices: type[StrEnum] | None = None
    refers: str = ""
    low: float | None = None
    high: float | None = None
    example: Value = ""
    is_in_template: bool = True

    @property
    def key(self) -> str:
        """The column's key in words, e.g. "baseline_date"."""
        return self.header.casefold().replace(" ", "_")


@dataclass(frozen=True)
class Sheet:
    """A sheet. fields: of the one record that it holds, a line each; () when it holds a record a line.

    prefix: of the codes that the workbook gives to records that have none of their own, "W" for W1, W2 and so on.
    is_in_template: whether the workbook to fill in has it; the others are written only when there is something in them.
    """

    name: str
    model: type[Record]
    columns: tuple[Column, ...]
    prefix: str = ""
    is_in_template: bool = True
    fields: tuple[Column, ...] = field(default=())

    @property
    def records(self) -> str:
        """The name of its records in `Records`."""
        return kind_of(self.model).plural

    @property
    def key(self) -> str:
        return self.name.casefold()

    def column(self, field_name: str) -> Column:
        return next(column for column in self.columns if column.field == field_name)
