"""What this computer changed in a file, and whether the file that is there still holds it."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from aligner.store.joining import Logs
from aligner.store.place import Mark, note_written, written_marks
from aligner.store.rows import Row


class OwnChanges:
    """Of one open file. newest: the mark of the newest change that its history records, None when it reports none.

    at_opening: the newest one when the file was opened.  rows: what this window wrote into the logs since.
    """

    def __init__(self, base: sqlite3.Connection, uid: str, path: Path) -> None:
        self._base, self._uid, self._path = base, uid, path
        self.newest = self.at_opening = _newest(base)
        self._rows: list[Row] = []
        self._kits: list[Row] = []
        self._owed = tuple(mark for mark in written_marks(uid, path) if not self.contains(mark))

    @property
    def missing(self) -> tuple[Mark, ...]:
        """Changes that this computer made at this place and that are not in the file, the oldest first."""
        return tuple(mark for mark in self._owed if not self.contains(mark))

    @property
    def rows(self) -> Logs:
        """What this window wrote into the logs: it can be kept when the file itself is gone."""
        return Logs(tuple(self._rows), tuple(self._kits))

    def note_kit(self, row: Row) -> None:
        """Remembers a made kit that was recorded just now."""
        self._kits.append(row)

    def contains(self, mark: Mark) -> bool:
        """Whether the file's history records this change."""
        query = "SELECT 1 FROM history WHERE revision = ? AND at = ? LIMIT 1"
        return self._base.execute(query, mark).fetchone() is not None

    def note(self, rows: Sequence[Row]) -> None:
        """Remembers a change that was kept just now. rows: what it wrote into the history."""
        if rows:
            self._rows += rows
            self.newest = (rows[-1][0], rows[-1][1])
            note_written(self._uid, self._path, (*self.missing, self.newest))

    def accept(self) -> None:
        """What is missing is not asked about again."""
        self._owed = ()
        note_written(self._uid, self._path, ())

    def forget(self) -> None:
        """The history was removed: nothing is known any more."""
        self._rows.clear()
        self._kits = [(*row[:-1], b"") for row in self._kits]
        self.accept()
        self.newest = _newest(self._base)


def _newest(base: sqlite3.Connection) -> Mark | None:
    return base.execute("SELECT revision, at FROM history ORDER BY id DESC LIMIT 1").fetchone()
