"""What each change did, as the statements that take it back.

Temporary triggers of the one open connection fill the log: nothing of it stays in the file.
"""

import sqlite3
from dataclasses import dataclass

from aligner.store.rows import layouts

STEPS_KEPT = 500


@dataclass(frozen=True)
class Step:
    """A change that can be taken back. statements: in the order in which they are run; ids: of the rows moved."""

    label: str
    statements: tuple[str, ...]
    ids: dict[str, frozenset[int]]


def start_log(base: sqlite3.Connection) -> None:
    """Makes the log and its triggers on this connection."""
    base.execute("CREATE TEMP TABLE undo_log (seq INTEGER PRIMARY KEY, tbl TEXT, row INTEGER, statement TEXT)")
    for lies in layouts():
        table, columns = lies.table, lies.columns
        names = ", ".join(f'"{name}"' for name in columns)
        olds = " || ',' || ".join(f'quote(OLD."{name}")' for name in columns)
        sets = " || ',' || ".join(f'\'"{name}"=\' || quote(OLD."{name}")' for name in columns)
        inverse = {
            "INSERT": ("NEW", f"'DELETE FROM \"{table}\" WHERE id=' || NEW.id"),
            "UPDATE": ("OLD", f"'UPDATE \"{table}\" SET ' || {sets} || ' WHERE id=' || NEW.id"),
            "DELETE": ("OLD", f"'INSERT INTO \"{table}\" ({names}) VALUES (' || {olds} || ')'"),
        }
        for event, (row, statement) in inverse.items():
            base.execute(
                f'CREATE TEMP TRIGGER "undo_{table}_{event}" AFTER {event} ON main."{table}" BEGIN '
                f"INSERT INTO undo_log (tbl, row, statement) VALUES ('{table}', {row}.id, {statement}); END"
            )


def take_step(base: sqlite3.Connection, label: str) -> Step | None:
    """The step of everything logged since the last call; None when nothing moved. Empties the log."""
    rows = base.execute("SELECT tbl, row, statement FROM undo_log ORDER BY seq DESC").fetchall()
    if not rows:
        return None
    base.execute("DELETE FROM undo_log")
    ids: dict[str, set[int]] = {}
    for table, row, _ in rows:
        ids.setdefault(table, set()).add(row)
    return Step(label, tuple(row[2] for row in rows), {table: frozenset(found) for table, found in ids.items()})


def replay(base: sqlite3.Connection, step: Step) -> Step:
    """Takes a step back within the open transaction; returns the step that brings it again."""
    base.execute("PRAGMA defer_foreign_keys = ON")
    for statement in step.statements:
        base.execute(statement)
    inverse = take_step(base, step.label)
    assert inverse is not None, "a step that moved rows moves them again"
    return inverse
