"""Reads everything that a file holds."""

import sqlite3
from datetime import date, datetime

from aligner.model.records import Records, from_lists
from aligner.store.rows import layouts, records_of


def read_records(base: sqlite3.Connection, uid: str, revision: int) -> Records:
    """The records of the file, read within the open transaction."""
    found = {
        table_layout.model: records_of(
            table_layout.model, base.execute(table_layout.select + table_layout.order).fetchall()
        )
        for table_layout in layouts()
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
