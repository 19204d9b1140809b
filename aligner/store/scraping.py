"""Reads out of a damaged file what can still be read, row by row, into a sound one in memory.

All is done on a copy: the damaged file is only read. A cut file is padded to its length, and what a killed process
had begun is taken back first where that can be done.
"""

import os
import shutil
import sqlite3
import struct
from collections.abc import Generator
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path

from aligner import paths
from aligner.files import draft_in, make_private_folder
from aligner.model.errors import Problem, Unusable
from aligner.store import schema
from aligner.store.connection import connect
from aligner.store.description import restore_description
from aligner.store.faults import database_errors
from aligner.store.opening import check_is_file

MAX_PROBES = 6000
_LOGS = ("migration", "tablehash", "sqlite_sequence")
"""Tables that are rebuilt."""
_TOP = 2**63 - 1


def scrape(file: Path) -> tuple[sqlite3.Connection, int, dict[str, int]]:
    """A connection to a file in memory with every row that could be read; its version; and how many rows of each
    table are known to be there and could not be read.

    Raises: Unusable newer_version, not_a_file, nothing_to_salvage; EnvironmentRefused.
    """
    check_is_file(file)
    with _copied(file) as copy:
        base = _opened(copy)
        base.text_factory = _decoded
        try:
            version = _version(base)
            scraped = sqlite3.connect(":memory:", isolation_level=None)
            for statement in schema.statements(version):
                scraped.execute(statement)
            lost = {table: _scrape_table(base, scraped, table) for table in _tables(scraped)}
            _drop_orphans(scraped, lost)
            _replace_document(scraped)
        finally:
            base.close()
    return scraped, version, lost


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", "replace")


def _opened(copy: Path) -> sqlite3.Connection:
    """The copy, its tables' description put back where that is damaged. Raises: Unusable nothing_to_salvage."""
    try:
        return connect(copy, read_only=True)
    except Unusable as error:
        if not restore_description(copy):
            raise Unusable(Problem.of("nothing_to_salvage")) from error
    try:
        return connect(copy, read_only=True)
    except Unusable as error:
        raise Unusable(Problem.of("nothing_to_salvage")) from error


@contextmanager
def _copied(file: Path) -> Generator[Path]:
    """A copy to work on, padded to the length that its header shows, after what a journal beside it takes back."""
    make_private_folder(paths.user_data())
    with database_errors(), draft_in(paths.user_data(), file.suffix) as copy:
        journal, copied = (path.with_name(f"{path.name}-journal") for path in (file, copy))
        shutil.copyfile(file, copy)
        _pad(copy)
        try:
            if journal.is_file() and journal.stat().st_size:
                shutil.copyfile(journal, copied)
                if not _is_rolled_back(copy):
                    # The journal does not fit: without it the file is at least as its pages are.
                    copied.unlink(missing_ok=True)
                    shutil.copyfile(file, copy)
                    _pad(copy)
            yield copy
        finally:
            with suppress(OSError):
                copied.unlink(missing_ok=True)


def _is_rolled_back(copy: Path) -> bool:
    try:
        base = connect(copy)
    except Unusable:
        return False
    try:
        base.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError:
        return False
    finally:
        base.close()
    return True


def _pad(copy: Path) -> None:
    with copy.open("rb+") as file:
        header = file.read(100)
        if len(header) < 100:
            return
        page, pages = struct.unpack(">H", header[16:18])[0], struct.unpack(">I", header[28:32])[0]
        length = file.seek(0, os.SEEK_END)
        wanted = page * pages
        # A length that is no likely one is itself damage.
        if page >= 512 and length < wanted <= length * 16:
            file.truncate(wanted)


def _version(base: sqlite3.Connection) -> int:
    """The version that the header shows, or that the tables look like."""
    try:
        found = base.execute("PRAGMA user_version").fetchone()[0]
        application = base.execute("PRAGMA application_id").fetchone()[0]
        columns = {row[1] for row in base.execute('PRAGMA table_info("organization")')}
    except sqlite3.DatabaseError as error:
        raise Unusable(Problem.of("nothing_to_salvage")) from error
    if application == schema.APPLICATION_ID and found > schema.VERSION:
        raise Unusable(Problem.of("newer_version", version=found, ours=schema.VERSION))
    if 1 <= found <= schema.VERSION:
        return found
    if not columns or "register_number" in columns:
        return schema.VERSION
    return 2 if "sharing" in columns else 1


def _tables(scraped: sqlite3.Connection) -> list[str]:
    rows = scraped.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return [name for (name,) in rows if name not in _LOGS and not name.startswith("sqlite_")]


def _scrape_table(base: sqlite3.Connection, scraped: sqlite3.Connection, table: str) -> int:
    """Copies the rows that can be read and that fit; returns how many did not."""
    try:
        present = [row[1] for row in base.execute(f'PRAGMA table_info("{table}")')]
    except sqlite3.DatabaseError:
        return 0
    known = {row[1] for row in scraped.execute(f'PRAGMA table_info("{table}")')}
    columns = [name for name in present if name in known]
    if not columns:
        return 0
    names = ", ".join(f'"{name}"' for name in columns)
    insert = f'INSERT INTO "{table}" ({names}) VALUES ({", ".join("?" * len(columns))})'
    lost = 0
    for row_id in _row_ids(base, table):
        try:
            row = base.execute(f'SELECT {names} FROM "{table}" WHERE rowid = ?', (row_id,)).fetchone()
            if row is None:
                lost += 1
                continue
            scraped.execute(insert, row)
        except (sqlite3.Error, OverflowError):
            lost += 1
    return lost


def _row_ids(base: sqlite3.Connection, table: str) -> list[int]:
    """The row numbers that can be found: from both ends, from the indexes, and by probing into what is between."""
    found: set[int] = set()
    _walk(base, table, found)
    for name in _indexes(base, table):
        for order in ("ASC", "DESC"):
            column = _first_column(base, name)
            if column is not None:
                query = f'SELECT rowid FROM "{table}" INDEXED BY "{name}" ORDER BY "{column}" {order}'
                found.update(_read_on(base, query))
    return sorted(found)


def _walk(base: sqlite3.Connection, table: str, found: set[int]) -> None:
    """Adds the row numbers that can be read; where a page is bad, the gap about it is halved again and again.

    Row numbers are small or have up to 53 bits: looking by size first finds a place to begin from where the first and
    the last page are both bad.
    """
    edges = [-_TOP, -1, *(2**bits for bits in range(8, 54, 5)), _TOP]
    gaps = list(pairwise(edges))
    for _ in range(MAX_PROBES):
        if not gaps:
            return
        start, end = gaps.pop()
        up, is_complete = _run(base, table, start, end, "ASC")
        found.update(up)
        if is_complete:
            continue
        down, _ = _run(base, table, start, end, "DESC")
        found.update(down)
        low, high = max(up, default=start), min(down, default=end)
        middle = (low + high) // 2
        halves = [(low, middle), (middle - 1, high)]
        if high - low <= 2:
            continue
        if up or down:
            gaps += halves
        else:
            # Nothing was found from either end: look into each half once the fuller gaps are done.
            gaps[:0] = halves


def _run(base: sqlite3.Connection, table: str, start: int, end: int, order: str) -> tuple[list[int], bool]:
    """The row numbers between two, neither included, in an order, up to the first bad page; whether there was none."""
    query = f'SELECT rowid FROM "{table}" WHERE rowid > {start} AND rowid < {end} ORDER BY rowid {order}'
    rows: list[int] = []
    try:
        for (row_id,) in base.execute(query):
            rows.append(row_id)
    except sqlite3.Error:
        return rows, False
    return rows, True


def _indexes(base: sqlite3.Connection, table: str) -> list[str]:
    try:
        return [row[1] for row in base.execute(f'PRAGMA index_list("{table}")')]
    except sqlite3.Error:
        return []


def _first_column(base: sqlite3.Connection, index: str) -> str | None:
    try:
        row = base.execute(f'PRAGMA index_info("{index}")').fetchone()
    except sqlite3.Error:
        return None
    return row[2] if row is not None else None


def _read_on(base: sqlite3.Connection, query: str) -> list[int]:
    rows: list[object] = []
    with suppress(sqlite3.Error):
        for (row_id,) in base.execute(query):
            rows.append(row_id)
    return [row for row in rows if isinstance(row, int)]


def _drop_orphans(scraped: sqlite3.Connection, lost: dict[str, int]) -> None:
    """Removes rows that refer to lost ones, until none does; a reference that may be empty is emptied instead."""
    while broken := scraped.execute("PRAGMA foreign_key_check").fetchall():
        for table, row_id, _, number in broken:
            reference = next(r for r in scraped.execute(f'PRAGMA foreign_key_list("{table}")') if r[0] == number)
            columns = {row[1]: row for row in scraped.execute(f'PRAGMA table_info("{table}")')}
            may_be_empty = not columns[reference[3]][3] and (table, reference[3]) != ("placement", "goal_id")
            if may_be_empty:
                scraped.execute(f'UPDATE "{table}" SET "{reference[3]}" = NULL WHERE rowid = ?', (row_id,))
            else:
                lost[table] += scraped.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (row_id,)).rowcount


def _replace_document(scraped: sqlite3.Connection) -> None:
    """Who the file is may be lost: the new file has an identity of its own in any case."""
    scraped.execute("DELETE FROM document")
    scraped.execute("INSERT INTO document (uid, revision) VALUES ('salvaged', 1)")
