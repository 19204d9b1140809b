"""Asks the house of rules which rows of a file break what is complete here, and leaves those out, row by row."""

from collections.abc import Mapping
from functools import cache
from types import SimpleNamespace
from typing import Any

from aligner.exchange.carried import Carried
from aligner.exchange.columns import Sheet
from aligner.exchange.row import Row
from aligner.exchange.rows import Table
from aligner.exchange.sheets import SHEETS
from aligner.model.errors import Problem
from aligner.model.fields import Record, Values
from aligner.model.kinds import Kind, kind_of
from aligner.model.records import Records
from aligner.rules.cells import CELL
from aligner.rules.judging import newly_broken
from aligner.rules.violations import State, Violation, state_of


def skip_rule_breakers(table: Table, records: Records, carried: Carried) -> list[Problem]:
    """Flags each row that newly breaks a rule and each that refers to one omitted, until the rest may go in together.

    carried: what is done for ours with a newer roadmap. Returns what no row says.
    """
    before = state_of(records)
    while True:
        _flag_what_hangs_on_bad_rows(table)
        rows, after, moved = _apply_changes(table, records, carried)
        unplaced: list[Problem] = []
        is_settled = True
        firsts = _first_in_cell(table)
        for found in newly_broken(before, after, moved):
            row = rows.get((found.model, found.id))
            if row is None:
                unplaced.append(Problem(found.code, "", found.values))
            elif not _leaves_end_unknown(row, found, table):
                _flag(row, found, firsts)
            else:
                is_settled = False
        if is_settled and all(row.is_good for row in rows.values()):
            return unplaced


def fields_of(row: Row) -> Values:
    """The record's fields that the row gives; an empty cell gives the model's default."""
    model = row.sheet.model
    known = model.model_fields
    fields = {name: or_default(model, name, value) for name, value in row.values.items() if name in known}
    if row.values.get("position", 0) is None:
        del fields["position"]
    return fields


def differing_fields(row: Row) -> Values:
    """The fields in which the row differs from its record."""
    return {name: value for name, value in fields_of(row).items() if getattr(row.record, name) != value}


def or_default(model: type[Record], name: str, value: object) -> object:
    """The value, or the model's default for an empty cell."""
    if value is not None:
        return value
    field = model.model_fields[name]
    return None if field.is_required() else field.get_default()


def _flag(row: Row, found: Violation, firsts: Mapping[tuple[object, ...], Row]) -> None:
    first = firsts.get(_cell(row)) if found.code == "already_there" else None
    if first is None or first is row:
        row.flag(found.code, found.field, **dict(found.values))
    else:
        row.flag("placement_twice", "program_id", other=first.place.rpartition("!")[2])


def _leaves_end_unknown(row: Row, found: Violation, table: Table) -> bool:
    """Whether an end before its start is only omitted, which is reported: in a list of other people."""
    end = row.values.get(found.field)
    if found.code != "end_before_start" or not row.keeps or end is None:
        return False
    table.notices.append(row.notice(found.code + "_unknown", found.field, **dict(found.values)))
    del row.values[found.field]
    return True


def _first_in_cell(table: Table) -> dict[tuple[object, ...], Row]:
    """The first row of the file in each cell of the roadmap."""
    return {_cell(row): row for row in reversed(table.good("Placements"))}


def _cell(row: Row) -> tuple[object, ...]:
    return tuple(row.values.get(name) or None for name in CELL)


def _flag_what_hangs_on_bad_rows(table: Table) -> None:
    """A row whose new record is omitted takes those with it that refer to it."""
    while True:
        bad = {
            row.record_id: row
            for rows in table.rows.values()
            for row in rows
            if row.record_id and row.record is None and not row.is_good
        }
        is_flagged = False
        for name in table.rows if bad else ():
            for row in table.good(name):
                for field in _references(row.sheet):
                    stated = row.values.get(field)
                    target = next(
                        (bad[i] for i in (stated if isinstance(stated, tuple) else (stated,)) if i in bad), None
                    )
                    if target is not None and row.is_good:
                        text = target.values.get("code") or target.values.get("title") or ""
                        row.flag("depends_on_bad_row", field, text=str(text), row=target.place)
                        is_flagged = True
        if not is_flagged:
            return


def _references(sheet: Sheet) -> tuple[str, ...]:
    """The fields of a row that hold ids."""
    return (*(one.field for one in kind_of(sheet.model).references), "indicators", "record_id")


def _apply_changes(
    table: Table, records: Records, carried: Carried
) -> tuple[dict[tuple[type[Record], int], Row], State, Mapping[type[Record], set[int]]]:
    """The rows that change something, the state with them, and which records they move."""
    rows: dict[tuple[type[Record], int], Row] = {}
    found: dict[type[Record], list[Any]] = {}
    moved: dict[type[Record], set[int]] = {}
    for sheet in SHEETS:
        kind = kind_of(sheet.model)
        moved_along = carried.edits.get(sheet.model, {})
        removed = carried.removed(sheet.model)
        known = {one.id: one for one in kind.listed(records)} if moved_along else {}
        edited: dict[int, object] = {
            at: SimpleNamespace(**{**dict(known[at]), **fields}) for at, fields in moved_along.items()
        }
        if moved_along:
            moved.setdefault(sheet.model, set()).update(moved_along)
        added: list[object] = []
        for row in table.good(sheet.name):
            if row.record is None:
                added.append(SimpleNamespace(**{**_defaults(kind), **fields_of(row), "id": row.record_id}))
            elif differing := differing_fields(row):
                edited[row.record_id] = SimpleNamespace(
                    **{**dict(row.record), **moved_along.get(row.record_id, {}), **differing}
                )
            else:
                continue
            rows[sheet.model, row.record_id] = row
            moved.setdefault(sheet.model, set()).add(row.record_id)
        after = [edited.get(one.id, one) for one in kind.listed(records) if one.id not in removed]
        found[sheet.model] = [*after, *added]
    return rows, State(lambda model: found[model] if model in found else kind_of(model).listed(records)), moved


@cache
def _defaults(kind: Kind) -> Values:
    return {name: or_default(kind.model, name, None) for name in kind.model.model_fields}
