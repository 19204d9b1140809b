"""Who changed what, when and why: one row for each record that a change touched, in the change's own transaction.

It is beside the records: undo takes no row of it back (and writes its own), a restore leaves it as it is. It can be
removed for good. Values are kept in their stored form, of the changed fields only; pictures never.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Literal

from aligner.json_text import read_json
from aligner.model.text import NAME_LIMIT, NOTE_LIMIT, clean_text
from aligner.store.lasting import PERMANENT_FIELDS
from aligner.store.rows import Moved, Row

StepKind = Literal["", "undo", "redo"]
_SEPARATORS = (",", ":")
_SELECT = (
    "SELECT revision, at, author, label, reason, kind, record_id, action, before_values, after_values FROM history"
)
MERGED_LABEL = "from:"
"""Is before the label of a change that a merge took in from another copy of the file."""


@dataclass(frozen=True)
class HistoryEntry:
    """What one change did to one record.

    revision: of the workspace after it.  at: when, UTC.  author: "" when nobody is named.
    is_from_merge: it was made in another copy, and a merge brought it.
    label: of the change, as for undo.  way: "undo" or "redo" when a change was taken back or brought again.
    kind: the table's name.  action: "added", "edited" or "removed".
    before, after: the stored values of the changed fields; of a removed record all that were stated; of an added one
    none, for they are in the record or in what came next.
    """

    revision: int
    at: datetime
    author: str
    label: str
    kind: str
    record_id: int
    action: str
    reason: str = ""
    way: StepKind = ""
    before: Mapping[str, object] = field(default_factory=dict[str, object])
    after: Mapping[str, object] = field(default_factory=dict[str, object])
    is_from_merge: bool = False

    @property
    def mark(self) -> tuple[int, str]:
        """What distinguishes the change from every other, on whichever computer it was made."""
        return self.revision, self.at.isoformat(timespec="milliseconds")


@dataclass(frozen=True)
class Stamp:
    """What all rows of one change share."""

    revision: int
    author: str
    label: str
    reason: str = ""
    way: StepKind = ""


def write_history(base: sqlite3.Connection, stamp: Stamp, moved: Iterable[Moved]) -> tuple[int, str] | None:
    """Writes what the change did within its transaction; returns the change's mark, None when nothing is reported about
    it."""
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    label = f"{stamp.way}:{stamp.label}" if stamp.way else stamp.label
    reason = clean_text(stamp.reason)[:NOTE_LIMIT]
    author = clean_text(stamp.author, single_line=True)[:NAME_LIMIT]
    rows: list[Row] = []
    for one in moved:
        visible_move = _visible_move(one)
        if visible_move is not None:
            rows.append((stamp.revision, at, author, label, reason, one.layout.table, one.id, *visible_move))
    base.executemany(
        "INSERT INTO history (revision, at, author, label, reason, kind, record_id, action, before_values,"
        " after_values) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    return (stamp.revision, at) if rows else None


def read_history(
    base: sqlite3.Connection, kind: str | None = None, record_id: int | None = None, limit: int | None = None
) -> tuple[HistoryEntry, ...]:
    """The entries, the newest first; of a record, of a kind, or all."""
    where: list[str] = []
    values: list[str | int] = []
    if kind is not None:
        where.append("kind = ?")
        values.append(kind)
    if record_id is not None:
        where.append("record_id = ?")
        values.append(record_id)
    query = f"{_SELECT}{' WHERE ' if where else ''}{' AND '.join(where)} ORDER BY id DESC LIMIT ?"
    return tuple(_entry(row) for row in base.execute(query, (*values, -1 if limit is None else limit)))


def drop_unreadable(base: sqlite3.Connection) -> None:
    """Removes the entries that cannot be read, as in a file that is being salvaged."""
    for (entry_id,) in base.execute("SELECT id FROM history").fetchall():
        try:
            _entry(base.execute(f"{_SELECT} WHERE id = ?", (entry_id,)).fetchone())
        except (ValueError, TypeError, AttributeError):
            base.execute("DELETE FROM history WHERE id = ?", (entry_id,))


def remove_history(base: sqlite3.Connection, before: date | None) -> int:
    """How many entries were removed within the open transaction: all, or those of days before a date (UTC).

    What older kits were made from goes, too: it holds the old values whole. The kits stay listed.
    """
    older = "UPDATE kitmade SET frozen = x'' WHERE revision <> (SELECT revision FROM document) AND made < ?"
    base.execute(older, (before.isoformat() if before is not None else "9999",))
    if before is None:
        return base.execute("DELETE FROM history").rowcount
    return base.execute("DELETE FROM history WHERE at < ?", (before.isoformat(),)).rowcount


def empty_history(base: sqlite3.Connection, kind: str, ids: Iterable[int]) -> int:
    """How many entries of these records lost their values within the open transaction; that they were changed stays.

    What older kits were made from goes, too, as in `remove_history`.
    """
    base.execute("UPDATE kitmade SET frozen = x'' WHERE revision <> (SELECT revision FROM document)")
    emptied = [(kind, record_id) for record_id in ids]
    query = "UPDATE history SET before_values = NULL, after_values = NULL WHERE kind = ? AND record_id = ?"
    return base.executemany(query, emptied).rowcount


def _visible_move(one: Moved) -> tuple[str, str | None, str | None] | None:
    """Action and values of a touched record; None when it is after the change as it was before. What single people
    answered is never written: a ballot that was taken back could be read here."""
    change = _with_values(one)
    return (change[0], None, None) if change is not None and one.layout.table in PERMANENT_FIELDS else change


def _with_values(one: Moved) -> tuple[str, str | None, str | None] | None:
    if one.before is None:
        return None if one.after is None else ("added", None, None)
    if one.after is None:
        return (
            "removed",
            _compact({n: v for n, v in zip(one.layout.columns, one.before, strict=True) if _is_shown(v)}),
            None,
        )
    pairs = zip(one.layout.columns, one.before, one.after, strict=True)
    moved = [(name, old, new) for name, old, new in pairs if old != new or type(old) is not type(new)]
    if not moved:
        return None
    plain_moves = [(n, old, new) for n, old, new in moved if not isinstance(old, bytes) and not isinstance(new, bytes)]
    return "edited", _compact({n: old for n, old, _ in plain_moves}), _compact({n: new for n, _, new in plain_moves})


def _is_shown(value: object) -> bool:
    return value is not None and value != "" and not isinstance(value, bytes)


def _compact(values: Mapping[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=_SEPARATORS)


def _entry(row: Row) -> HistoryEntry:
    revision, at, author, label, reason, kind, record_id, action, before, after = row
    way: StepKind = ""
    is_from_merge = label.startswith(MERGED_LABEL)
    label = label.removeprefix(MERGED_LABEL)
    if label.startswith("undo:"):
        way, label = "undo", label[5:]
    elif label.startswith("redo:"):
        way, label = "redo", label[5:]
    return HistoryEntry(
        revision,
        datetime.fromisoformat(at),
        author,
        label,
        kind,
        record_id,
        action,
        reason,
        way,
        _values(before),
        _values(after),
        is_from_merge,
    )


def _values(text: str | None) -> Mapping[str, object]:
    """Raises: ValueError when it is no JSON object."""
    found = read_json(text) if text else {}
    if not isinstance(found, dict):
        raise ValueError("the values of an entry are no object")
    return found
