"""What all records share: an id, validated text, and the fields' limits."""

import secrets
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, TypeAlias, TypeVar, get_args, get_origin, overload

from pydantic import AfterValidator, AllowInfNan, BeforeValidator, NonNegativeFloat, StringConstraints, TypeAdapter
from pydantic.fields import FieldInfo
from sqlalchemy import Column, Enum
from sqlmodel import Field, SQLModel, main

from aligner.model.text import NAME_LIMIT, NOTE_LIMIT, clean_code, clean_text, join_list, split_list

T = TypeVar("T")
Values: TypeAlias = dict[str, Any]
"""What a record says, by field. Which types these are depends on its kind, known only where the program runs."""
W = TypeVar("W", bound=StrEnum)


def new_id() -> int:
    """A random 53-bit id: two copies of a workspace that each add records do not collide."""
    return secrets.randbits(53) or 1


def _clean_name(value: object) -> object:
    return clean_text(value, single_line=True) if isinstance(value, str) else value


def _clean_code(value: object) -> object:
    return clean_code(value) if isinstance(value, str) else value


def _clean_note(value: object) -> object:
    return clean_text(value) if isinstance(value, str) else value


def _clean_list(value: object) -> object:
    return join_list(split_list(clean_text(value))) if isinstance(value, str) else value


def _finite(value: float) -> float:
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError("not_a_number")
    return value


@cache
def _reader(shape: type) -> TypeAdapter[object]:
    return TypeAdapter(shape)


def _holds(shape: type) -> Callable[[str], str]:
    """A validator of text: it is JSON of this shape, or empty. What reads the shape is built when a text needs it."""

    def check(text: str) -> str:
        if text:
            _reader(shape).validate_json(text)
        return text

    return check


Name = Annotated[str, BeforeValidator(_clean_name), Field(min_length=1, max_length=NAME_LIMIT)]
"""Required single-line text, 1 to 200 characters."""
Code = Annotated[str, BeforeValidator(_clean_code), Field(min_length=1, max_length=NAME_LIMIT)]
"""Required code, 1 to 200 characters, without any that cannot be seen."""
Line = Annotated[str, BeforeValidator(_clean_name), Field(max_length=NAME_LIMIT)]
"""Optional single-line text, "" when empty."""
Note = Annotated[str, BeforeValidator(_clean_note), Field(max_length=NOTE_LIMIT)]
"""Optional long text, "" when empty."""
ListText = Annotated[str, BeforeValidator(_clean_list), Field(max_length=NOTE_LIMIT)]
"""Optional texts in one, separated by "; " however they were typed."""
GoalList = Annotated[Note, AfterValidator(_holds(list[tuple[str, str]]))]
"""JSON, [[code, title], ...]; "" when empty."""
Weights = Annotated[Note, AfterValidator(_holds(dict[str, Annotated[NonNegativeFloat, AllowInfNan(False)]]))]
"""JSON, {code: weight}; "" when empty."""
Outline = Annotated[Note, AfterValidator(_holds(list[tuple[str, bool]]))]
"""JSON, [[section id, whether it is on], ...]; "" when empty."""
Chosen = Annotated[Note, AfterValidator(_holds(dict[str, dict[str, str | list[str]]]))]
"""JSON, {for what: {what: name or names}}; "" when empty."""
Mapped = Annotated[Note, AfterValidator(_holds(dict[str, Any]))]
"""JSON, what is known by name; "" when empty."""
Language = Annotated[str, StringConstraints(pattern="^(he|en|ar)$")]
Currency = Annotated[str, StringConstraints(pattern="^[A-Z]{3}$")]
CurrencyOrNone = Annotated[str, StringConstraints(pattern="^([A-Z]{3})?$")]
"""A currency's code, "" for the organization's."""
Colour = Annotated[str, StringConstraints(pattern="^(#[0-9A-Fa-f]{6})?$")]
"""#RRGGBB, "" for ours."""
Number = Annotated[float, AfterValidator(_finite)]


@overload
def choice(words: type[W], default: W = ...) -> W: ...
@overload
def choice(words: type[W], default: None) -> None: ...
def choice(words: type[W], default: object = ...) -> W | None:
    """A field that holds one of `words`; required without a default. The file keeps its value and checks it, too."""
    values = [word.value for word in words]

    def values_of(_: type[StrEnum]) -> list[str]:
        return values

    column = Enum(words, values_callable=values_of, create_constraint=True, native_enum=False)
    return build(Field, default=default, sa_type=column)


def build(make: Callable[..., T], /, *values: object, **fields: object) -> T:
    """What `make` makes of values that are known to fit it only when they are read."""
    return make(*values, **fields)


class Record(SQLModel):
    """A row of the file. Its `model_validate` is the only way to make one from outside data.

    Its classes declare tables and map none: no session is ever opened, and mapping them would take longer than showing
    the window. What checks their values is built when it is first needed.
    """

    model_config = {"defer_build": True}

    id: int = Field(default_factory=new_id, primary_key=True)


def table_name(model: type[Record]) -> str:
    return model.__name__.lower()


def column(model: type[Record], name: str) -> Column[Any]:
    """The column that a field's declaration asks for, without a table: what it refers to, whether it is unique."""
    info = model.model_fields[name]
    return _named(main.get_column_from_field(info), name)  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]


def _named(found: Column[Any], name: str) -> Column[Any]:
    found.name = found.key = name
    return found


def type_of_value(info: FieldInfo) -> object:
    """The type of a field's values other than None, without what is asked of them."""
    value_type = next((one for one in get_args(info.annotation) if one is not type(None)), info.annotation)
    return get_args(value_type)[0] if get_origin(value_type) is Annotated else value_type


def values_of(record: Record) -> Values:
    """What a record says."""
    return {name: getattr(record, name) for name in type(record).model_fields}
