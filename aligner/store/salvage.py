"""Takes out of a damaged file what can still be read, record by record, into a new one."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from aligner.model.errors import AlignerError, Problem, Unusable
from aligner.model.fields import Record
from aligner.model.initiative import Initiative
from aligner.model.organization import ONLY_ID, Organization
from aligner.store.change import Change
from aligner.store.connection import connect
from aligner.store.rows import Layout, layouts, records_of
from aligner.store.workspace import create_workspace

LOST_NAME = "?"


def salvage(file: Path, path: Path) -> dict[str, tuple[int, int]]:
    """Writes a new workspace of every record that can be read and fits; the damaged file is only read.

    Returns for each kind of record how many were taken and how many were left behind.

    Raises: Refused file_exists; Unusable when nothing can be read at all.
    """
    found = {lies.model: _readable(file, lies) for lies in layouts()}
    if not any(records for records, _ in found.values()):
        raise Unusable(Problem.of("nothing_to_salvage"))
    counts = {lies.table: [0, found[lies.model][1]] for lies in layouts()}
    organizations: list[Any] = [r for r in found[Organization][0] if r.id == ONLY_ID]
    organization: Mapping[str, Any] = (
        dict(organizations[0]) if organizations else {"name": LOST_NAME, "kind": "nonprofit"}
    )

    def fill(change: Change) -> None:
        for lies in layouts():
            records: list[Any] = found[lies.model][0]
            if lies.model is Organization:
                counts[lies.table][0] = len(organizations)
                continue
            for record in _parents_first(records):
                if _take(change, lies.model, record):
                    counts[lies.table][0] += 1
                else:
                    counts[lies.table][1] += 1

    create_workspace(path, {**organization, "id": ONLY_ID}, fill).close()
    return {table: (taken, left) for table, (taken, left) in counts.items()}


def _take(change: Change, model: type[Record], record: Any) -> bool:
    try:
        if model is Initiative:
            change.edit(Initiative, ONLY_ID, **{name: value for name, value in dict(record).items() if name != "id"})
        else:
            change.add(model, **dict(record))
    except (AlignerError, sqlite3.Error):
        # It refers to something lost, or another record has its code.
        return False
    return True


def _parents_first(records: list[Any]) -> list[Any]:
    """Goals above before goals below; all else as it was."""
    if not records or not hasattr(records[0], "parent_id"):
        return records
    ordered: list[Any] = []
    known: set[int | None] = {None}
    waiting = list(records)
    while waiting:
        ready = [record for record in waiting if record.parent_id in known]
        if not ready:
            return ordered + waiting
        ordered += ready
        known |= {record.id for record in ready}
        waiting = [record for record in waiting if record.id not in known]
    return ordered


def _readable(file: Path, lies: Layout) -> tuple[list[Any], int]:
    """The table's records that can be read, one row at a time, and how many cannot."""
    try:
        base = connect(file, read_only=True)
    except AlignerError:
        return [], 0
    base.text_factory = lambda data: data.decode("utf-8", "replace")
    records: list[Any] = []
    lost = 0
    try:
        for row_id in _row_ids(base, lies.table):
            try:
                row = base.execute(f"{lies.select} WHERE rowid = ?", (row_id,)).fetchone()
                if row is None:
                    lost += 1
                    continue
                record = records_of(lies, [row])[0]
                records.append(lies.model.model_validate(dict(record)))
            except (sqlite3.Error, AlignerError, ValidationError, OverflowError):
                lost += 1
    finally:
        base.close()
    return records, lost


def _row_ids(base: sqlite3.Connection, table: str) -> list[int]:
    """The row numbers that can be walked to, from both ends, so that one bad page hides only its own rows."""
    found: dict[int, None] = {}
    for order, step in (("ASC", ">"), ("DESC", "<")):
        last: int | None = None
        while True:
            where = "" if last is None else f"WHERE rowid {step} {last}"
            try:
                row = base.execute(f'SELECT rowid FROM "{table}" {where} ORDER BY rowid {order} LIMIT 1').fetchone()
            except sqlite3.Error:
                break
            if row is None or (row[0] in found and order == "DESC"):
                break
            last = row[0]
            found[row[0]] = None
    return sorted(found)
