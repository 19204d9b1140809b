"""Reads everything that a file holds."""

import sqlite3

from aligner.model.records import Records, from_lists
from aligner.store.rows import layouts, records_of


def read_records(base: sqlite3.Connection, uid: str, revision: int) -> Records:
    """The records of the file, read within the open transaction."""
    found = {
        lies.model: records_of(lies.model, base.execute(lies.select + lies.order).fetchall()) for lies in layouts()
    }
    return from_lists(uid, revision, found)
