"""Brings a file of an older version up to ours: named steps, one transaction each, recorded in the file."""

import sqlite3
from collections.abc import Callable, Sequence
from typing import NamedTuple

from aligner.model.errors import Problem, Unusable
from aligner.store.faults import told_plainly


class Migration(NamedTuple):
    """version: of the file afterwards.  change: alters tables and rows; it neither begins nor commits."""

    version: int
    name: str
    change: Callable[[sqlite3.Connection], None]


MIGRATIONS: tuple[Migration, ...] = ()
"""In order. The first version needs none."""


def migrate(base: sqlite3.Connection, version: int, steps: Sequence[Migration] = MIGRATIONS) -> int:
    """The version after all steps above `version`; a step that fails leaves the file as it was before it.

    Raises: Unusable broken_references when a step left a reference without its record.
    """
    with told_plainly():
        # Inside a transaction the setting would be ignored.
        base.execute("PRAGMA foreign_keys = OFF")
        try:
            for step in steps:
                if step.version > version:
                    _take(base, step)
                    version = step.version
        finally:
            base.execute("PRAGMA foreign_keys = ON")
    return version


def _take(base: sqlite3.Connection, step: Migration) -> None:
    base.execute("BEGIN IMMEDIATE")
    try:
        step.change(base)
        broken = base.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise Unusable(Problem.of("broken_references", table=broken[0]))
        base.execute("INSERT INTO migration (name, version) VALUES (?, ?)", (step.name, step.version))
        base.execute(f"PRAGMA user_version = {int(step.version)}")
        base.execute("COMMIT")
    except BaseException:
        base.execute("ROLLBACK")
        raise
