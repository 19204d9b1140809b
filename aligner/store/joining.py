"""What another copy of the file holds beside its records: its history and the kits that were made with it.

A merge takes them in, so that the file reports by whom each change is, and knows which copies it already holds. Rows of
another copy carry a mark before their label; undoing the merge takes them out again.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from aligner.store.connection import connect, reading
from aligner.store.faults import database_errors
from aligner.store.history import MERGED_LABEL
from aligner.store.opening import check_header
from aligner.store.rows import Row

_HISTORY = "revision, at, author, label, reason, kind, record_id, action, before_values, after_values"
_KITS = "made, revision, options, files, frozen"


@dataclass(frozen=True)
class Logs:
    """Rows of the history and of the made kits, the oldest first, without their ids."""

    history: tuple[Row, ...] = ()
    kits: tuple[Row, ...] = ()


NO_LOGS = Logs()


@dataclass(frozen=True)
class JoinedLogs:
    """Rows that a merge brought into the file, with the ids they have there."""

    history: tuple[Row, ...]
    kits: tuple[Row, ...]

    def __bool__(self) -> bool:
        return bool(self.history or self.kits)


def logs_of(base: sqlite3.Connection) -> Logs:
    """The logs of an open file."""
    history = base.execute(f"SELECT {_HISTORY} FROM history ORDER BY id").fetchall()
    return Logs(tuple(history), tuple(base.execute(f"SELECT {_KITS} FROM kitmade ORDER BY id").fetchall()))


def read_logs(path: Path) -> Logs:
    """The logs of a file that is not open; none of a version that had none. Raises: Unusable, EnvironmentRefused."""
    if check_header(path) < 2:
        return Logs()
    base = connect(path, read_only=True)
    try:
        with database_errors(), reading(base):
            return logs_of(base)
    finally:
        base.close()


def missing_logs(known: Logs, other: Logs) -> Logs:
    """The rows of `other` that `known` does not have."""
    history, kits = {_change_key(row) for row in known.history}, {_kit_key(row) for row in known.kits}
    return Logs(
        tuple(row for row in other.history if _change_key(row) not in history),
        tuple(row for row in other.kits if _kit_key(row) not in kits),
    )


def join_logs(base: sqlite3.Connection, other: Logs, ids: Mapping[tuple[str, int], int]) -> JoinedLogs:
    """Writes the rows that are missing here within the open transaction, and returns them.

    ids: by kind and the other copy's id, the id that the same record has here.
    """
    missing = missing_logs(logs_of(base), other)
    taken: dict[str, list[Row]] = {"history": [], "kitmade": []}
    for row in missing.history:
        revision, at, author, label, reason, kind, record_id, *rest = row
        marked = label if label.startswith(MERGED_LABEL) else f"{MERGED_LABEL}{label}"
        own_id = ids.get((kind, record_id), record_id)
        taken["history"].append(
            _insert(base, "history", _HISTORY, (revision, at, author, marked, reason, kind, own_id, *rest))
        )
    for row in missing.kits:
        taken["kitmade"].append(_insert(base, "kitmade", _KITS, row))
    return JoinedLogs(tuple(taken["history"]), tuple(taken["kitmade"]))


def insert_logs(base: sqlite3.Connection, logs: Logs) -> None:
    """Writes rows into the logs of a new file as they are."""
    for row in logs.history:
        _insert(base, "history", _HISTORY, row)
    for row in logs.kits:
        _insert(base, "kitmade", _KITS, row)


def remove_logs(base: sqlite3.Connection, taken: JoinedLogs) -> None:
    """Takes rows that a merge brought out again."""
    base.executemany("DELETE FROM history WHERE id = ?", [row[:1] for row in taken.history])
    base.executemany("DELETE FROM kitmade WHERE id = ?", [row[:1] for row in taken.kits])


def restore_logs(base: sqlite3.Connection, taken: JoinedLogs) -> None:
    """Brings rows that were taken out again."""
    for table, rows in (("history", taken.history), ("kitmade", taken.kits)):
        if rows:
            slots = ", ".join("?" * len(rows[0]))
            base.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({slots})", rows)


def newest_row(base: sqlite3.Connection) -> int:
    """The id of the history's last row, 0 when it has none."""
    return base.execute("SELECT coalesce(max(id), 0) FROM history").fetchone()[0]


def rows_since(base: sqlite3.Connection, last_id: int) -> list[Row]:
    """The rows of the history that came after the one with this id, without their ids."""
    return base.execute(f"SELECT {_HISTORY} FROM history WHERE id > ? ORDER BY id", (last_id,)).fetchall()


def _insert(base: sqlite3.Connection, table: str, columns: str, row: Row) -> Row:
    cursor = base.execute(f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(row))})", row)
    return (cursor.lastrowid, *row)


def _change_key(row: Row) -> Row:
    """A change is known whole or not at all: by its revision and its time."""
    return row[:2]


def _kit_key(row: Row) -> Row:
    return row[0], row[1], row[3]
