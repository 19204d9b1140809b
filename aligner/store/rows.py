"""Rows of the file as records and back."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any, NamedTuple

from sqlalchemy import Date, Float
from sqlalchemy import Enum as EnumType

from aligner.model.errors import Problem, Unusable
from aligner.model.fields import Record
from aligner.model.records import TABLES

Convert = Callable[[Any], Any]


class Layout(NamedTuple):
    """How a kind of record lies in its table. convert: for the columns whose stored form differs."""

    model: type[Record]
    table: str
    columns: tuple[str, ...]
    convert: tuple[tuple[str, Convert], ...]
    field_names: set[str]

    @property
    def select(self) -> str:
        return f"SELECT {', '.join(_quoted(name) for name in self.columns)} FROM {_quoted(self.table)}"

    @property
    def insert(self) -> str:
        names = ", ".join(_quoted(name) for name in self.columns)
        return f"INSERT INTO {_quoted(self.table)} ({names}) VALUES ({', '.join('?' * len(self.columns))})"

    @property
    def order(self) -> str:
        return " ORDER BY position, id" if "position" in self.columns else " ORDER BY id"


_known: dict[Any, Layout] = {}


def layout(model: type[Record]) -> Layout:
    """The layout of a kind of record; worked out once."""
    if model not in _known:
        _known[model] = _work_out(model)
    return _known[model]


def _work_out(model: type[Record]) -> Layout:
    table = model.__table__  # pyright: ignore[reportAttributeAccessIssue]
    convert: list[tuple[str, Convert]] = []
    for column in table.columns:
        if isinstance(column.type, EnumType):
            convert.append((column.name, {member.value: member for member in column.type.enum_class or ()}.__getitem__))
        elif isinstance(column.type, Date):
            convert.append((column.name, date.fromisoformat))
        elif isinstance(column.type, Float):
            convert.append((column.name, float))
    names = tuple(column.name for column in table.columns)
    return Layout(model, table.name, names, tuple(convert), set(model.model_fields))


def layouts() -> list[Layout]:
    """The layouts of all kinds, parents before children."""
    return [layout(model) for model in TABLES]


def records_of(lies: Layout, rows: Sequence[tuple[Any, ...]]) -> list[Any]:
    """Detached records of stored rows. What is in the file was validated on its way in.

    Raises: Unusable damaged when a value cannot be what its column holds.
    """
    try:
        return _made(lies, rows)
    except (ValueError, TypeError, KeyError) as error:
        raise Unusable(Problem.of("damaged")) from error


def _made(lies: Layout, rows: Sequence[tuple[Any, ...]]) -> list[Any]:
    made = []
    new, write = lies.model.__new__, object.__setattr__
    for row in rows:
        values = dict(zip(lies.columns, row, strict=True))
        for name, convert in lies.convert:
            if values[name] is not None:
                values[name] = convert(values[name])
        record = new(lies.model)
        write(record, "__dict__", values)
        write(record, "__pydantic_fields_set__", lies.field_names)
        write(record, "__pydantic_extra__", None)
        write(record, "__pydantic_private__", None)
        made.append(record)
    return made


def stored(values: Mapping[str, Any], columns: Sequence[str]) -> list[Any]:
    """A record's values in their stored form."""
    return [_stored(values[name]) for name in columns]


def _stored(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value


def _quoted(name: str) -> str:
    return f'"{name}"'
