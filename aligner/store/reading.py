"""Reads everything that a file holds."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from aligner.model.fields import Record
from aligner.model.records import Records, from_lists
from aligner.store.rows import layouts, records_of


def read_records(
    base: sqlite3.Connection, uid: str, revision: int, known: Mapping[str, Sequence[Record]] | None = None
) -> Records:
    """The records of the file, read within the open transaction.

    known: by table, those that were read before and are still the same; they are taken over as they are.
    """
    kept = known or {}
    found = {
        one.model: kept[one.table]
        if one.table in kept
        else records_of(one.model, base.execute(one.select + one.order).fetchall())
        for one in layouts()
    }
    return from_lists(uid, revision, found, _last_change(base))


def _last_change(base: sqlite3.Connection) -> date | None:
    """The day (UTC) of the newest change that the history records; None where it reports of none."""
    last = base.execute("SELECT at FROM history ORDER BY id DESC LIMIT 1").fetchone()
    if last is None:
        return None
    try:
        return datetime.fromisoformat(str(last[0])).date()
    except ValueError:
        # What something else wrote there is reported by the check of the file.
        return None
