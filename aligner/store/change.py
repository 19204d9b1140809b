"""What a change function gets, the only way to write records, and what a change moved."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from pydantic import ValidationError

from aligner.lang.values import MINOR_PER_UNIT
from aligner.model.errors import Problem, Refused, refuse
from aligner.model.fields import Record, column
from aligner.model.initiative import Initiative
from aligner.model.kinds import kind_named, kind_of
from aligner.model.organization import Organization
from aligner.rules.codes import already_used
from aligner.store.rows import Layout, R, Row, layout, layouts, records_of, stored

_BOUNDS = {
    "greater_than_equal": ("ge", "number_too_low"),
    "greater_than": ("gt", "number_too_low"),
    "less_than_equal": ("le", "number_too_high"),
}
"""What pydantic calls a bound that was broken: its name among the limits, and our code."""
_EXACT = 2**53
"""Up to here a float reports each whole number."""
_FORMS = {"currency": "not_a_currency", "base": "not_a_currency", "accent": "not_a_colour", "second": "not_a_colour"}
"""Fields whose text has a form of its own."""


@dataclass(frozen=True)
class Changes:
    """What a change, an undo or a redo moved. ids: of the rows added, edited or removed, by kind.

    removed: how many records went, by kind, parents before children.  emptied: (kind, field) of files that went.
    way: "" for a new change, else "undo" or "redo".
    """

    revision: int
    label: str
    ids: Mapping[type[Record], frozenset[int]]
    removed: Mapping[type[Record], int] = field(default_factory=dict[type[Record], int])
    emptied: frozenset[tuple[type[Record], str]] = frozenset()
    way: Literal["", "undo", "redo"] = ""

    def touches(self, *models: type[Record]) -> bool:
        """Whether a record of one of the kinds moved."""
        return any(model in self.ids for model in models)


class Change:
    """Reads and writes within one open transaction."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base

    def list(self, model: type[R]) -> list[R]:
        """All records of a kind, by position."""
        table_layout = layout(model)
        return records_of(model, self._base.execute(table_layout.select + table_layout.order).fetchall())

    def get(self, model: type[R], record_id: int) -> R:
        """Raises: Refused not_found."""
        found = self.find(model, id=record_id)
        if found is None:
            raise refuse("not_found", "id", kind=layout(model).table)
        return found

    def find(self, model: type[R], **equal: object) -> R | None:
        """The first record whose fields equal the given values."""
        table_layout = layout(model)
        unknown = set(equal) - set(table_layout.columns)
        if unknown or not equal:
            raise TypeError(f"{model.__name__} cannot be found by {', '.join(sorted(unknown)) or 'nothing'}")
        where = " AND ".join(f'"{name}" IS ?' for name in equal)
        query = f"{table_layout.select} WHERE {where}{table_layout.order} LIMIT 1"
        rows = self._base.execute(query, stored(equal, tuple(equal))).fetchall()
        return records_of(model, rows)[0] if rows else None

    def add(self, model: type[R], **fields: object) -> R:
        """The added record.

        Raises: Refused value_missing, text_too_long, number_too_low, number_too_high, not_a_currency, not_a_colour,
            not_a_whole_number, invalid_value (where: the field), duplicate_code, not_found (a reference to nothing).
        """
        record, values = _validated(model, fields)
        self._write(model, layout(model).insert, [values], [values])
        return record

    def add_many(self, model: type[Record], rows: Sequence[Mapping[str, object]]) -> None:
        """Adds records in bulk; parents come before their children. Raises as `add`."""
        values = [_validated(model, row)[1] for row in rows]
        self._write(model, layout(model).insert, values, values)

    def edit(self, model: type[R], record_id: int, **fields: object) -> R:
        """The record with its changed fields; a consent to words that become others ends (`Kind.consents_ended`),
        unless its day is given with them. Raises as `add`."""
        before = self.get(model, record_id)
        record, values = _validated(model, {**dict(before), **fields})
        ended = kind_of(model).consents_ended(dict(before), dict(record)).keys() - fields.keys()
        if ended:
            record, values = _validated(model, {**dict(record), **dict.fromkeys(ended)})
        table_layout = layout(model)
        old = stored(dict(before), table_layout.columns)
        moved = [
            (n, v)
            for n, v, o in zip(table_layout.columns, values, old, strict=True)
            if v != o or type(v) is not type(o)
        ]
        if moved:
            names = ", ".join(f'"{name}" = ?' for name, _ in moved)
            statement = f'UPDATE "{table_layout.table}" SET {names} WHERE id = ?'
            self._write(model, statement, [[*(value for _, value in moved), record_id]], [values])
        return record

    def remove(self, model: type[Record], record_id: int) -> None:
        """Raises: Refused still_used while another record refers to it (id: of the one that stays; used_by: how many of
        each kind, and the first one's id), not_found."""
        self.get(model, record_id)
        table = layout(model).table
        if model in (Organization, Initiative):
            raise refuse("not_removable", "", kind=table)
        try:
            self._base.execute(f'DELETE FROM "{table}" WHERE id = ?', (record_id,))
        except sqlite3.IntegrityError as error:
            users = self._users_of(table, record_id)
            raise refuse("still_used", "", kind=table, id=record_id, used_by=users) from error

    def _users_of(self, table: str, record_id: int) -> tuple[tuple[str, int, int], ...]:
        """The kinds that refer to a record and do not go with it: (table, how many records, the first one's id)."""
        found: list[tuple[str, int, int]] = []
        for table_layout in layouts():
            names = [
                one.field for one in kind_named(table_layout.table).references if one.target == table and one.holds
            ]
            if names:
                where = " OR ".join(f'"{name}" = ?' for name in names)
                query = f'SELECT count(*), min(id) FROM "{table_layout.table}" WHERE {where}'
                count, first = self._base.execute(query, [record_id] * len(names)).fetchone()
                if count:
                    found.append((table_layout.table, count, first))
        return tuple(found)

    def replace_all(self, records: Mapping[type[Record], Sequence[Record]]) -> None:
        """Makes the workspace hold just these records, given by kind, parents before children.

        Raises: Refused not_found when one refers to a record that is not among them.
        """
        # Everything goes and comes again: references are judged when all is in place.
        self._base.execute("PRAGMA defer_foreign_keys = ON")
        singles = (Organization, Initiative)
        for model in reversed(list(records)):
            if model not in singles:
                self._base.execute(f'DELETE FROM "{layout(model).table}"')
        for model, found in records.items():
            if model in singles:
                for record in found:
                    self.edit(model, record.id, **{name: v for name, v in dict(record).items() if name != "id"})
            else:
                self.add_many(model, [dict(record) for record in found])
        broken = self._base.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise refuse("not_found", "", kind=broken[0])

    def keep_log(self, table: str, rows: Sequence[Row]) -> None:
        """Takes whole rows of a table beside the records over from another file; one whose id is there is omitted."""
        for row in rows:
            self._base.execute(f'INSERT OR IGNORE INTO "{table}" VALUES ({", ".join("?" * len(row))})', tuple(row))

    def _write(
        self,
        model: type[Record],
        statement: str,
        parameters: Sequence[Sequence[object]],
        rows: Sequence[Sequence[object]],
    ) -> None:
        """rows: the whole records that the parameters write."""
        try:
            self._base.executemany(statement, parameters)
        except sqlite3.IntegrityError as error:
            if error.sqlite_errorcode in (sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY):
                raise self._clash(layout(model), rows) from error
            if error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
                raise refuse("not_found", "", kind=layout(model).table) from error
            raise

    def _clash(self, table_layout: Layout, rows: Sequence[Sequence[object]]) -> Refused:
        """The refusal of the first value that another record has; an id, if no other value is taken."""
        place = table_layout.columns.index("id")
        for row in rows:
            for name, value in zip(table_layout.columns, row, strict=True):
                query = f'SELECT 1 FROM "{table_layout.table}" WHERE "{name}" = ? AND id != ?'
                if (
                    column(table_layout.model, name).unique
                    and self._base.execute(query, (value, row[place])).fetchone()
                ):
                    return Refused(already_used(name, str(value)))
        return Refused(already_used("id", str(rows[0][place])))


def _validated(model: type[R], fields: Mapping[str, object]) -> tuple[R, list[object]]:
    """The record and its stored values. An unknown field is a defect, not a refusal."""
    unknown = set(fields) - set(model.model_fields)
    if unknown:
        raise TypeError(f"{model.__name__} has no {', '.join(sorted(unknown))}")
    try:
        record = model.model_validate({name: _none_if_empty(model, name, value) for name, value in fields.items()})
    except ValidationError as error:
        problems = [_problem(one["loc"], one["type"], one.get("input"), one.get("ctx", {})) for one in error.errors()]
        raise Refused(*problems) from error
    return record, stored(dict(record), layout(model).columns)


def _none_if_empty(model: type[Record], name: str, value: object) -> object:
    """None for an empty choice, date or number that may be omitted."""
    field = model.model_fields[name]
    return None if value == "" and field.default is None and not field.is_required() else value


def _problem(place: tuple[int | str, ...], kind: str, given: object, limits: Mapping[str, object]) -> Problem:
    field = str(place[0]) if place else ""
    is_empty = kind == "missing" or kind == "too_short" or given == ""
    if is_empty:
        return Problem.of("value_missing", field)
    if kind in ("too_long", "string_too_long"):
        return Problem.of("text_too_long", field, length=len(str(given)), limit=limits.get("max_length", 0))
    if kind in _BOUNDS:
        name, code = _BOUNDS[kind]
        return Problem.of(code, field, found=_as_shown(field, given), limit=_as_shown(field, limits[name]))
    if kind == "int_from_float":
        return Problem.of("not_a_whole_number", field, text=str(given)[:80])
    if kind == "string_pattern_mismatch" and field in _FORMS:
        return Problem.of(_FORMS[field], field, text=str(given)[:80])
    return Problem.of("invalid_value", field, text=str(given)[:80])


def _as_shown(field: str, number: object) -> object:
    """A number as people write it; amounts are kept in minor units, and a part of a unit is lost beside billions."""
    if not field.endswith("_minor") or not isinstance(number, int | float):
        return number
    return number // MINOR_PER_UNIT if abs(number) > _EXACT else number / MINOR_PER_UNIT
