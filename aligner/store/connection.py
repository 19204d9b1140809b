"""The one connection to a file, with the settings that keep it whole."""

import os
import sqlite3
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from aligner.model.errors import EnvironmentRefused, Problem
from aligner.store.faults import database_errors

T = TypeVar("T")
BUSY_SECONDS = 0.2
WRITE_BUSY_SECONDS = 3.0
"""How long a change waits for whoever reads the file: our own copies and checks, a sync service, a virus scanner. A
reader that a busy machine has stopped for a moment must not cost the user a change."""
_READS_AT_REST = 5
_LONGEST_PATH_BYTES = 512 - len("-journal") - 1
"""What SQLite itself can open, with the journal beside the file. Source: MAX_PATHNAME in its os_unix.c."""
# The journal is beside the file, as SQLite has it: one elsewhere could not be found by whoever opens the file next.
# It is deleted with each change, not emptied or kept (TRUNCATE, PERSIST: a sync service would carry one to another
# computer, where it may be of another state) and never only in memory (a kill in a change would leave half of it).
_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA synchronous = FULL",
)


def connect(path: Path, *, read_only: bool = False, create: bool = False) -> sqlite3.Connection:
    """An open connection without implicit transactions. Never makes a file unless `create` says so.

    Raises: EnvironmentRefused, Unusable.
    """
    if os.name != "nt" and len(os.fsencode(path.absolute())) > _LONGEST_PATH_BYTES:
        raise EnvironmentRefused(Problem.of("path_too_long"))
    mode = "ro" if read_only else "rwc" if create else "rw"
    with database_errors():
        # Nothing here writes: a file that is refused later stays as it was.
        # The path goes as a URI: its special characters must not become parameters.
        uri = f"file:{quote(str(path.absolute()))}?mode={mode}"
        # A long change is made on a thread of its own; one thread at a time has the file, see `listening.py`.
        base = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS, check_same_thread=False)
        try:
            for setting in _SETTINGS:
                base.execute(setting)
        except sqlite3.DatabaseError:
            base.close()
            raise
    return base


def copy_in_memory(base: sqlite3.Connection) -> sqlite3.Connection:
    """A copy of the file in memory: what is done to it reaches no file."""
    copied = sqlite3.connect(":memory:", isolation_level=None)
    for setting in _SETTINGS:
        copied.execute(setting)
    base.backup(copied)
    return copied


@contextmanager
def writing(base: sqlite3.Connection) -> Generator[None]:
    """A transaction that writes: committed at the end, undone by an error. Its begin and its end wait for readers up
    to `WRITE_BUSY_SECONDS`.

    Raises: sqlite3.OperationalError when somebody else writes, or reads for longer.
    """
    base.execute(f"PRAGMA busy_timeout = {round(WRITE_BUSY_SECONDS * 1000)}")
    try:
        base.execute("BEGIN IMMEDIATE")
        try:
            yield
            base.execute("COMMIT")
        except BaseException:
            roll_back(base)
            raise
    finally:
        # A look at the file, made while the user works, waits for a moment only.
        base.execute(f"PRAGMA busy_timeout = {round(BUSY_SECONDS * 1000)}")


@contextmanager
def reading(base: sqlite3.Connection) -> Generator[None]:
    """One state of the file for all that is read within, whatever others write meanwhile: they wait."""
    base.execute("BEGIN")
    try:
        yield
    finally:
        roll_back(base)


def read_at_rest(base: sqlite3.Connection, read: Callable[[], T]) -> T:
    """What a long read gives when nobody wrote during it: it is made again until then, and keeps no writer waiting.

    Where somebody writes all the time, the last read holds the others off.
    """
    for _ in range(_READS_AT_REST):
        before = base.execute("PRAGMA data_version").fetchone()
        found = read()
        if base.execute("PRAGMA data_version").fetchone() == before:
            return found
    with reading(base):
        return read()


def roll_back(base: sqlite3.Connection) -> None:
    """Ends the open transaction without its changes; SQLite may have done so by itself, as where the disk is full."""
    if base.in_transaction:
        base.execute("ROLLBACK")


def recover(path: Path) -> None:
    """Lets SQLite finish what a killed process left: a reader may not, and could not read the file before.

    Only where a journal is beside the file and the place can be written.
    """
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists() and os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK):
        base = connect(path)
        try:
            with database_errors():
                base.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            base.close()
