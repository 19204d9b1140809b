"""What each table's content hashes to: kept in the file with every change, so that a value that changed by itself
(a failing disk, another program) is seen though every page is sound.

The hash of a table is the sum of its rows' SHA-256 modulo 2^256: a change moves it by the touched rows alone, and the
order of rows does not matter. It is no defence against someone who means to deceive.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping

from aligner.store.rows import Layout, Moved, Row, layouts

_MODULUS = 1 << 256


def _of_bytes(value: bytes) -> dict[str, str]:
    return {"blob": value.hex()}


_CANONICAL = json.JSONEncoder(separators=(",", ":"), ensure_ascii=True, check_circular=False, default=_of_bytes)


def row_hash(row: Row) -> int:
    """The SHA-256 of a row's stored values as one number."""
    return int.from_bytes(hashlib.sha256(_CANONICAL.encode(row).encode("ascii")).digest(), "big")


def rows_hash(rows: Iterable[Row]) -> str:
    """Of whole rows in the table's order of columns, 64 hexadecimal digits."""
    return f"{sum(map(row_hash, rows)) % _MODULUS:064x}"


def table_hash(base: sqlite3.Connection, table_layout: Layout) -> str:
    """Of the table as it is."""
    return rows_hash(base.execute(table_layout.select))


def stored_hash(base: sqlite3.Connection, table: str) -> str:
    """Of a table of any version, with the columns that it has in the file."""
    return rows_hash(base.execute(f'SELECT * FROM "{table}"'))


def keep_hash(base: sqlite3.Connection, table: str, found: str) -> None:
    """Keeps the hash of one table."""
    base.execute("INSERT OR REPLACE INTO tablehash (name, hash) VALUES (?, ?)", (table, found))


def stored_hashes(base: sqlite3.Connection) -> dict[str, str]:
    """The hashes that the file keeps, by table."""
    return dict(base.execute("SELECT name, hash FROM tablehash"))


def write_hashes(base: sqlite3.Connection) -> None:
    """Keeps the hashes of all tables as they are now."""
    base.executemany(
        "INSERT OR REPLACE INTO tablehash (name, hash) VALUES (?, ?)",
        [(table_layout.table, table_hash(base, table_layout)) for table_layout in layouts()],
    )


def move_hashes(base: sqlite3.Connection, stored: Mapping[str, str], moved: Iterable[Moved]) -> dict[str, str]:
    """Keeps the hashes after a change and returns them all. stored: those before it."""
    after = dict(stored)
    sums: dict[str, int] = {}
    changed: set[str] = set()
    for one in moved:
        table = one.layout.table
        if table in changed:
            continue
        if table not in stored:
            changed.add(table)
            after[table] = table_hash(base, one.layout)
            continue
        change = (row_hash(one.after) if one.after is not None else 0) - (
            row_hash(one.before) if one.before is not None else 0
        )
        sums[table] = sums.get(table, 0) + change
    for table, change in sums.items():
        after[table] = f"{(int(stored[table], 16) + change) % _MODULUS:064x}"
    base.executemany(
        "INSERT OR REPLACE INTO tablehash (name, hash) VALUES (?, ?)",
        [(table, after[table]) for table in (*sums, *changed)],
    )
    return after


def changed_tables(base: sqlite3.Connection) -> list[str]:
    """The tables whose content is not what the file says of it; one without a kept hash is not judged."""
    stored = stored_hashes(base)
    return [
        table_layout.table
        for table_layout in layouts()
        if table_layout.table in stored and table_hash(base, table_layout) != stored[table_layout.table]
    ]
