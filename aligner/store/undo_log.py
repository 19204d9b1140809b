"""What each change did: the statements that take it back, and each touched record as it was and as it is.

Temporary triggers of the one open connection fill the log: nothing of it stays in the file.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from aligner.store.joining import JoinedLogs
from aligner.store.lasting import PERMANENT_FIELDS, is_permanent, refuse_loss
from aligner.store.rows import Layout, Moved, Row, layouts

MAX_STEPS = 500


@dataclass(frozen=True)
class Step:
    """A change that can be taken back. statements: with their values, in the order in which they are run.

    joined_logs: rows of the logs that came with the change and go with it.
    moved: the touched records; dropped once the change is kept, so that a long session stays small.
    removed: how many records the change removed, by table.  emptied: (table, column) of files it took out of one.
    is_permanent: undo would leave all that it did.
    """

    label: str
    statements: tuple[tuple[str, Row], ...]
    ids: Mapping[str, frozenset[int]]
    moved: tuple[Moved, ...] = field(default=(), compare=False)
    joined_logs: JoinedLogs | None = field(default=None, compare=False)
    removed: Mapping[str, int] = field(default_factory=dict[str, int], compare=False)
    emptied: frozenset[tuple[str, str]] = field(default=frozenset(), compare=False)
    is_permanent: bool = field(default=False, compare=False)


def start_log(base: sqlite3.Connection) -> None:
    """Makes the log and its triggers on this connection, unless they are there: only who changes something needs them,
    and a transaction that is rolled back takes them with it."""
    if base.execute("SELECT 1 FROM temp.sqlite_master WHERE name = 'undo_log'").fetchone() is not None:
        return
    widest = max(len(table_layout.columns) for table_layout in layouts())
    slots = [f"v{number}" for number in range(widest)]
    # Without types the values stay just what they are.
    base.execute(f"CREATE TEMP TABLE undo_log (seq INTEGER PRIMARY KEY, tbl, row, event, {', '.join(slots)})")
    for table_layout in layouts():
        table = table_layout.table
        olds = ", ".join(f'OLD."{name}"' for name in table_layout.columns)
        names = ", ".join(slots[: len(table_layout.columns)])
        events = {"INSERT": ("NEW", "", ""), "UPDATE": ("NEW", names, olds), "DELETE": ("OLD", names, olds)}
        for event, (row, into, values) in events.items():
            base.execute(
                f'CREATE TEMP TRIGGER "undo_{table}_{event}" AFTER {event} ON main."{table}" BEGIN '
                f"INSERT INTO undo_log (tbl, row, event{', ' * bool(into)}{into}) "
                f"VALUES ('{table}', {row}.id, '{event}'{', ' * bool(into)}{values}); END"
            )


def take_step(base: sqlite3.Connection, label: str) -> Step | None:
    """The step of everything logged since the last call; None when nothing moved. Empties the log."""
    rows = base.execute("SELECT * FROM undo_log ORDER BY seq").fetchall()
    if not rows:
        return None
    known = {table_layout.table: table_layout for table_layout in layouts()}
    inverse = {table: _Inverse(table_layout) for table, table_layout in known.items()}
    first: dict[str, dict[int, Row | None]] = {}
    statements: list[tuple[str, Row]] = []
    for _, table, row, event, *values in rows:
        table_layout = known[table]
        old = None if event == "INSERT" else tuple(values[: len(table_layout.columns)])
        first.setdefault(table, {}).setdefault(row, old)
        statements.append(inverse[table].of(event, row, old))
    moved: list[Moved] = []
    for table, before in first.items():
        after = _present(base, known[table], before)
        moved += [Moved(known[table], row, old, after.get(row)) for row, old in before.items()]
    base.execute("DELETE FROM undo_log")
    ids = {table: frozenset(found) for table, found in first.items()}
    removed = Counter(one.layout.table for one in moved if one.before is not None and one.after is None)
    emptied = frozenset(_cleared_columns(moved))
    moves_only_marks = all(is_permanent(one.layout.table, one.layout.columns, one.before, one.after) for one in moved)
    back = tuple(reversed(statements))
    return Step(label, back, ids, tuple(moved), removed=dict(removed), emptied=emptied, is_permanent=moves_only_marks)


def _cleared_columns(moved: Sequence[Moved]) -> Iterator[tuple[str, str]]:
    """The columns in which a record that stayed held a file before and holds none now."""
    for one in moved:
        if one.before is not None and one.after is not None:
            for name, before, after in zip(one.layout.columns, one.before, one.after, strict=True):
                if isinstance(before, bytes) and after is None:
                    yield one.layout.table, name


def replay(base: sqlite3.Connection, step: Step) -> Step:
    """Takes a step back within the open transaction; returns the step that brings it again.

    Raises: Refused shown_stays, see lasting.py; a merge is taken back whole.
    """
    base.execute("PRAGMA defer_foreign_keys = ON")
    for statement, found in groupby(step.statements, key=lambda one: one[0]):
        base.executemany(statement, [values for _, values in found])
    inverse = take_step(base, step.label)
    assert inverse is not None, "a step that moved rows moves them again"
    if step.joined_logs is None:
        refuse_loss(base, inverse.moved)
    return inverse


class _Inverse:
    """The statements that take back what happened to a row of a table."""

    def __init__(self, table_layout: Layout) -> None:
        self._places = [
            at for at, name in enumerate(table_layout.columns) if name != PERMANENT_FIELDS.get(table_layout.table)
        ]
        sets = ", ".join(f'"{table_layout.columns[at]}" = ?' for at in self._places)
        self._edit = f'UPDATE "{table_layout.table}" SET {sets} WHERE id = ?'
        self._remove = f'DELETE FROM "{table_layout.table}" WHERE id = ?'
        self._add = table_layout.insert

    def of(self, event: str, row: int, old: Row | None) -> tuple[str, Row]:
        if old is None:
            return self._remove, (row,)
        if event == "UPDATE":
            return self._edit, (*(old[at] for at in self._places), row)
        return self._add, old


def _present(base: sqlite3.Connection, table_layout: Layout, ids: Mapping[int, object]) -> dict[int, Row]:
    """The rows with these ids as they are now, by id."""
    place = table_layout.columns.index("id")
    if len(ids) == 1:
        found: Sequence[Row] = base.execute(f"{table_layout.select} WHERE id = ?", tuple(ids)).fetchall()
    else:
        found = base.execute(
            f"{table_layout.select} WHERE id IN (SELECT row FROM undo_log WHERE tbl = ?)", (table_layout.table,)
        ).fetchall()
    return {row[place]: row for row in found}
