"""How records refer to each other, read from their own declarations."""

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any, NamedTuple

from aligner.model.fields import Record
from aligner.model.records import TABLES, Records


class Reference(NamedTuple):
    """A field that holds another record's id. target: the other's kind.  may_be_empty: None is allowed in it.

    holds: the other cannot be removed while this refers to it.
    """

    field: str
    target: str
    may_be_empty: bool
    holds: bool


def kind_of(model: type[Record]) -> str:
    """The name of a kind of record: its table's."""
    return str(model.__tablename__)


@cache
def model_of(kind: str) -> type[Record]:
    """Raises: KeyError for an unknown kind."""
    return {kind_of(model): model for model in TABLES}[kind]


@cache
def references_of(kind: str) -> tuple[Reference, ...]:
    """The fields of a kind that refer to other records."""
    table = model_of(kind).__table__  # pyright: ignore[reportAttributeAccessIssue]
    found: list[Reference] = []
    for column in table.columns:
        for key in column.foreign_keys:
            target = key.target_fullname.partition(".")[0]
            found.append(Reference(column.name, target, bool(column.nullable), key.ondelete in (None, "RESTRICT")))
    return tuple(found)


def by_kind(records: Records) -> Mapping[str, tuple[Any, ...]]:
    """The records of each kind, parents before children; the two single ones as tuples of one."""
    found = (getattr(records, field.name) for field in fields(Records)[2:])
    lists = (part if isinstance(part, tuple) else (part,) for part in found)
    return {kind_of(model): part for model, part in zip(TABLES, lists, strict=True)}


def from_kinds(workspace_id: str, revision: int, found: Mapping[str, tuple[Any, ...]]) -> Records:
    """The inverse of `by_kind`."""
    names = [field.name for field in fields(Records)[2:]]
    values: dict[str, Any] = {}
    for name, model in zip(names, TABLES, strict=True):
        part = found[kind_of(model)]
        values[name] = part[0] if name in ("organization", "initiative") else part
    return Records(workspace_id, revision, **values)
