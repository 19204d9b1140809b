"""What columns and sheets of the workbook are built from."""

from dataclasses import dataclass, field, replace
from enum import Enum, StrEnum, auto

from aligner.model.fields import Record
from aligner.model.kinds import kind_of
from aligner.model.vocabulary import Sharing
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


def code_column(example: str) -> Column:
    return Column("Code", "code", Kind.CODE, True, example=example)


def reference_column(header: str, field_name: str, refers: str, required: bool = False, example: str = "") -> Column:
    return Column(header, field_name, Kind.REF, required, refers=refers, example=example)


def choice_column(header: str, field_name: str, choices: type[StrEnum], example: StrEnum | str = "") -> Column:
    return Column(header, field_name, Kind.CHOICE, choices=choices, example=example)


def number_column(
    header: str, field_name: str, low: float | None = 0, example: Value = "", required: bool = False
) -> Column:
    return Column(header, field_name, Kind.NUMBER, required, low=low, example=example)


def level_column(header: str, field_name: str, example: Value = "") -> Column:
    return Column(header, field_name, Kind.INTEGER, low=1, high=3, example=example)


def integer_column(header: str, field_name: str, low: int, high: int) -> Column:
    return Column(header, field_name, Kind.INTEGER, low=low, high=high)


def date_column(header: str, field_name: str, required: bool = False, example: str = "") -> Column:
    return Column(header, field_name, Kind.DATE, required, example=example)


def money_column(header: str, field_name: str, example: Value = "") -> Column:
    return Column(header, field_name, Kind.MONEY, low=0, high=MAX_MINOR, example=example)


def outside_template(column: Column) -> Column:
    """The column, omitted of the workbook to fill in."""
    return replace(column, is_in_template=False)


def sharing_column(example: Sharing | str = "") -> Column:
    return outside_template(choice_column("Sharing", "sharing", Sharing, example))
