"""Rows of the file as records and back."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import Enum
from functools import cache
from typing import Annotated, Any, NamedTuple, TypeAlias, TypeVar

from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from aligner.model.errors import Problem, Unusable
from aligner.model.fields import Record, table_name, type_of_value
from aligner.model.kinds import KINDS

R = TypeVar("R", bound=Record)
Row: TypeAlias = tuple[Any, ...]
"""A row as SQLite gives it: what it holds is known when it was checked."""
Convert = Callable[..., object]
_NEVER_IN_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
"""No text comes in with these: one that has them was damaged, and no document could hold it."""
_BOUNDS = {"Ge", "Gt", "Le", "Lt", "AfterValidator"}


class Layout(NamedTuple):
    """How a kind of record is in its table. convert: for the columns whose stored form differs.

    texts: the places of text in a row.  bounds: the places of values that may not be any of their type, each with
    what raises ValueError for one that may not be.
    """

    model: type[Record]
    table: str
    columns: tuple[str, ...]
    convert: tuple[tuple[str, Convert], ...]
    field_names: set[str]
    texts: tuple[int, ...]
    bounds: tuple[tuple[int, Convert], ...]

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


class Moved(NamedTuple):
    """A record that a change touched. before, after: its stored values in the table's order, None where it was not."""

    layout: Layout
    id: int
    before: Row | None
    after: Row | None


_known: dict[type[Record], Layout] = {}


def layout(model: type[Record]) -> Layout:
    """The layout of a kind of record; worked out once."""
    if model not in _known:
        _known[model] = _make_layout(model)
    return _known[model]


def _make_layout(model: type[Record]) -> Layout:
    convert: list[tuple[str, Convert]] = []
    texts: list[int] = []
    bounds: list[tuple[int, Convert]] = []
    for place, (name, field) in enumerate(model.model_fields.items()):
        value_type = type_of_value(field)
        if value_type is float:
            convert.append((name, float))
        elif value_type is date:
            convert.append((name, date.fromisoformat))
        elif isinstance(value_type, type) and issubclass(value_type, Enum):
            convert.append((name, {member.value: member for member in value_type}.__getitem__))
        if field.annotation is str:
            texts.append(place)
        if _has_bounds(field) or value_type is float:
            bounds.append((place, _checker(field)))
    names = tuple(model.model_fields)
    return Layout(model, table_name(model), names, tuple(convert), set(model.model_fields), tuple(texts), tuple(bounds))


def _checker(field: FieldInfo) -> Convert:
    """What raises ValueError for a value that the field may not have; built when the first row is read."""
    annotation: Any = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation

    @cache
    def adapter() -> TypeAdapter[Any]:
        return TypeAdapter(annotation)

    def check(value: object) -> object:
        return adapter().validate_python(value)

    return check


def _has_bounds(field: FieldInfo) -> bool:
    """Whether more is asked of the value than its type and, of a text, its length: another length does no harm."""
    return any(type(one).__name__ in _BOUNDS or getattr(one, "pattern", None) for one in field.metadata)


def layouts() -> list[Layout]:
    """The layouts of all kinds, parents before children."""
    return [layout(kind.model) for kind in KINDS]


def records_of(model: type[R], rows: Sequence[Row]) -> list[R]:
    """Detached records of stored rows. What is in the file was validated on its way in.

    Raises: Unusable damaged when a value cannot be what its column holds.
    """
    try:
        _check_values(layout(model), rows)
        return _built(model, rows)
    except (ValueError, TypeError, KeyError) as error:
        raise Unusable(Problem.of("damaged")) from error


def _check_values(table_layout: Layout, rows: Sequence[Row]) -> None:
    """Raises: ValueError, TypeError when a value may not be in its column: cheap enough for every reading."""
    for place in table_layout.texts:
        if _NEVER_IN_TEXT.search("".join(row[place] for row in rows)):
            raise ValueError(table_layout.columns[place])
    for place, check in table_layout.bounds:
        for value in {row[place] for row in rows}:
            check(value)


def _built(model: type[R], rows: Sequence[Row]) -> list[R]:
    built: list[R] = []
    table_layout, write = layout(model), object.__setattr__
    for row in rows:
        values = dict(zip(table_layout.columns, row, strict=True))
        for name, convert in table_layout.convert:
            if values[name] is not None:
                values[name] = convert(values[name])
        record = model.__new__(model)
        write(record, "__dict__", values)
        write(record, "__pydantic_fields_set__", table_layout.field_names)
        write(record, "__pydantic_extra__", None)
        write(record, "__pydantic_private__", None)
        built.append(record)
    return built


def stored(values: Mapping[str, object], columns: Sequence[str]) -> list[object]:
    """A record's values in their stored form."""
    return [_stored(values[name]) for name in columns]


def _stored(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value


def _quoted(name: str) -> str:
    return f'"{name}"'
