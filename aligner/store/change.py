"""What a change function gets: the only way to write records."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from aligner.model.errors import Problem, Refused, refuse
from aligner.model.fields import Record
from aligner.store.rows import layout, records_of, stored

R = TypeVar("R", bound=Record)


class Change:
    """Reads and writes within one open transaction."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base

    def list(self, model: type[R]) -> list[R]:
        """All records of a kind, by position."""
        lies = layout(model)
        return records_of(lies, self._base.execute(lies.select + lies.order).fetchall())

    def get(self, model: type[R], record_id: int) -> R:
        """Raises: Refused not_found."""
        found = self.find(model, id=record_id)
        if found is None:
            raise refuse("not_found", "id", kind=layout(model).table)
        return found

    def find(self, model: type[R], **equal: Any) -> R | None:
        """The first record whose fields equal the given values."""
        lies = layout(model)
        where = " AND ".join(f'"{name}" IS ?' for name in equal)
        query = f"{lies.select} WHERE {where}{lies.order} LIMIT 1"
        rows = self._base.execute(query, stored(equal, tuple(equal))).fetchall()
        return records_of(lies, rows)[0] if rows else None

    def add(self, model: type[R], **fields: Any) -> R:
        """The added record.

        Raises: Refused invalid_value (where: the field), duplicate_code, not_found (a reference to nothing).
        """
        record, values = _validated(model, fields)
        self._write(model, layout(model).insert, [values], record)
        return record

    def add_many(self, model: type[Record], rows: Sequence[Mapping[str, Any]]) -> None:
        """Adds records in bulk; parents come before their children. Raises as `add`."""
        self._write(model, layout(model).insert, [_validated(model, row)[1] for row in rows], None)

    def edit(self, model: type[R], record_id: int, **fields: Any) -> R:
        """The record with its changed fields. Raises as `add`."""
        before = self.get(model, record_id)
        record, values = _validated(model, {**dict(before), **fields})
        lies = layout(model)
        old = stored(dict(before), lies.columns)
        moved = [(n, v) for n, v, o in zip(lies.columns, values, old, strict=True) if v != o or type(v) is not type(o)]
        if moved:
            names = ", ".join(f'"{name}" = ?' for name, _ in moved)
            statement = f'UPDATE "{lies.table}" SET {names} WHERE id = ?'
            self._write(model, statement, [[*(value for _, value in moved), record_id]], record)
        return record

    def remove(self, model: type[Record], record_id: int) -> None:
        """Raises: Refused still_used while another record refers to it, not_found."""
        self.get(model, record_id)
        table = layout(model).table
        try:
            self._base.execute(f'DELETE FROM "{table}" WHERE id = ?', (record_id,))
        except sqlite3.IntegrityError as error:
            raise refuse("still_used", "", kind=table) from error

    def _write(self, model: type[Record], statement: str, rows: Sequence[Sequence[Any]], record: Any) -> None:
        try:
            self._base.executemany(statement, rows)
        except sqlite3.IntegrityError as error:
            if error.sqlite_errorcode in (sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY):
                code = getattr(record, "code", "")
                raise refuse("duplicate_code", "code", text=code) from error
            if error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
                raise refuse("not_found", "", kind=layout(model).table) from error
            raise


def _validated(model: type[R], fields: Mapping[str, Any]) -> tuple[R, list[Any]]:
    """The record and its stored values. An unknown field is a defect, not a refusal."""
    unknown = set(fields) - set(model.model_fields)
    if unknown:
        raise TypeError(f"{model.__name__} has no {', '.join(sorted(unknown))}")
    try:
        record = model.model_validate(dict(fields))
    except ValidationError as error:
        problems = [_problem(one["loc"], one["type"], one.get("input")) for one in error.errors()]
        raise Refused(*problems) from error
    return record, stored(dict(record), layout(model).columns)


def _problem(place: tuple[int | str, ...], kind: str, given: Any) -> Problem:
    field = str(place[0]) if place else ""
    is_empty = kind == "missing" or kind == "too_short" or given == ""
    if is_empty:
        return Problem.of("value_missing", field)
    if kind in ("too_long", "string_too_long"):
        return Problem.of("text_too_long", field, length=len(str(given)))
    return Problem.of("invalid_value", field, text=str(given)[:80])
