"""The checks that a file passes before it is used, in an order that never alters one that is not ours."""

import re
import sqlite3
import stat
import struct
from contextlib import closing
from functools import cache
from pathlib import Path

from aligner.model.errors import AlignerError, Problem, Unusable
from aligner.store import schema
from aligner.store.connection import connect, recover
from aligner.store.faults import database_errors

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100


def check_is_file(path: Path) -> None:
    """That a file is there, and no folder, device or pipe, which might never end.

    Raises: EnvironmentRefused file_missing; Unusable not_a_file.
    """
    with database_errors():
        mode = path.stat().st_mode
    if not stat.S_ISREG(mode):
        raise Unusable(Problem.of("not_a_file"))


def check_header(path: Path) -> int:
    """The schema version that the file's first bytes report; reads only them.

    Raises: EnvironmentRefused file_missing; Unusable not_a_file, empty_file, not_sqlite, foreign_sqlite,
    newer_version.
    """
    check_is_file(path)
    with database_errors(), path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if not header:
        raise Unusable(Problem.of("empty_file"))
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise Unusable(Problem.of("not_sqlite"))
    version, application = struct.unpack(">I", header[60:64])[0], struct.unpack(">I", header[68:72])[0]
    if application != schema.APPLICATION_ID:
        raise Unusable(Problem.of("foreign_sqlite"))
    if version > schema.VERSION:
        raise Unusable(Problem.of("newer_version", version=version, ours=schema.VERSION))
    if version < 1:
        raise Unusable(Problem.of("damaged"))
    return version


def is_current(path: Path) -> bool:
    """Whether the file is of this program's own version: opening it to write migrates nothing."""
    return check_header(path) == schema.VERSION


def recovered_version(path: Path) -> int:
    """The schema version after what a killed process left was taken back: the header before may report of a migration
    that never ended. A file that is not ours is not touched.

    Raises: as `check_header`.
    """
    check_header(path)
    recover(path)
    return check_header(path)


def workspace_id(path: Path) -> str:
    """Which workspace the file is, even when the rest of it is damaged.

    Raises: Unusable, EnvironmentRefused.
    """
    check_header(path)
    base = connect(path, read_only=True)
    try:
        with database_errors():
            row = base.execute("SELECT uid FROM document").fetchone()
        if row is None or not isinstance(row[0], str):
            raise Unusable(Problem.of("damaged"))
        return row[0]
    finally:
        base.close()


def is_workspace(path: Path, uid: str) -> bool:
    """Whether this workspace is there; False for a file that cannot be read."""
    try:
        return workspace_id(path) == uid
    except AlignerError:
        return False


def check_content(base: sqlite3.Connection, version: int = schema.VERSION) -> None:
    """Checks pages, the version's tables, references, that the rows are there which every file has, and that each value
    is of its column's type.

    Raises: Unusable damaged, unexpected_objects, broken_references.
    """
    with database_errors():
        found = base.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise Unusable(Problem.of("damaged"))
        rows = base.execute("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").fetchall()
        if not all(isinstance(part, str) for row in rows for part in row):
            # A byte of the list of tables itself was changed: what should be text is none.
            raise Unusable(Problem.of("damaged"))
        present = {(kind, name): _flat(text) for kind, name, text in rows}
        if present != expected_objects(version):
            names = sorted(name for _, name in present.keys() ^ expected_objects(version).keys())
            raise Unusable(Problem.of("unexpected_objects", names=", ".join(names) or "sqlite_master"))
        broken = base.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise Unusable(Problem.of("broken_references", kind=broken[0]))
        for table in ("document", "organization", "initiative"):
            if base.execute(f"SELECT count(*) FROM {table}").fetchone() != (1,):
                raise Unusable(Problem.of("damaged"))
        for table, wrong in wrong_types(version).items():
            if base.execute(f'SELECT 1 FROM "{table}" WHERE {wrong} LIMIT 1').fetchone() is not None:
                raise Unusable(Problem.of("damaged"))


def expected_objects(version: int = schema.VERSION) -> dict[tuple[str, str], str]:
    """Tables and indexes of a file of a version, by kind and name."""
    return _empty_file(version)[0]


def wrong_types(version: int = schema.VERSION) -> dict[str, str]:
    """For each table of a version the condition that finds a row with a value that its column cannot hold."""
    return _empty_file(version)[1]


_STORED_AS = {
    "VARCHAR": ("text",),
    "TEXT": ("text",),
    "DATE": ("text",),
    "INTEGER": ("integer",),
    "FLOAT": ("real", "integer"),
    "BLOB": ("blob",),
}
"""What SQLite calls the values that each declared type may hold here; SQLite itself keeps any in any column."""


@cache
def _empty_file(version: int) -> tuple[dict[tuple[str, str], str], dict[str, str]]:
    """What a file of a version without rows says of itself: `expected_objects` and `wrong_types`."""
    with closing(sqlite3.connect(":memory:")) as base:
        for statement in schema.statements(version):
            base.execute(statement)
        rows = base.execute("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").fetchall()
        tables = [name for kind, name, _ in rows if kind == "table"]
        columns = {name: base.execute(f'PRAGMA table_info("{name}")').fetchall() for name in tables}
    objects = {(kind, name): _flat(text) for kind, name, text in rows}
    return objects, {name: " OR ".join(map(_wrong, found)) for name, found in columns.items()}


def _wrong(column: tuple[int, str, str, int, object, int]) -> str:
    """The condition of one column, from its row of PRAGMA table_info."""
    _, name, declared, is_needed, _, is_key = column
    kinds = [*_STORED_AS[declared.partition("(")[0]], *(() if is_needed or is_key else ("null",))]
    return f'typeof("{name}") NOT IN ({", ".join(f"{kind!r}" for kind in kinds)})'


def _flat(statement: str) -> str:
    return re.sub(r"\s+", " ", statement).strip()
