"""Puts back the pages of a file that describe its tables: without them SQLite opens nothing, whole rows or not.

A file is made by the same statements in the same order, so that what describes its tables is on the same pages in
every file of a version. A file that was compacted, or brought up from an older version, has them elsewhere.
"""

import sqlite3
import struct
from pathlib import Path

from aligner.store import schema

_HEADER = 100
"""Bytes of the first page that report of the file, not of its tables."""
_PAGE_SIZE, _VERSION = slice(16, 18), slice(60, 64)


def restore_description(copy: Path) -> bool:
    """Writes the pages of the description that differ from a new file's of the same version; whether it did.

    It does only where at least half of them are those of a new file: else the pages are another thing's.
    """
    with copy.open("rb+") as file:
        head = file.read(_HEADER)
        version = struct.unpack(">I", head[_VERSION])[0] if len(head) == _HEADER else 0
        if not 1 <= version <= schema.VERSION:
            return False
        size, pages = _pages_of_new_file(version)
        if struct.unpack(">H", head[_PAGE_SIZE])[0] != size:
            return False
        damaged: list[int] = []
        for at, wanted in pages.items():
            file.seek(at)
            if file.read(len(wanted)) != wanted:
                damaged.append(at)
        if not damaged or 2 * len(damaged) > len(pages):
            return False
        for at in damaged:
            file.seek(at)
            file.write(pages[at])
    return True


def _pages_of_new_file(version: int) -> tuple[int, dict[int, bytes]]:
    """The size of a page, and what describes the tables: bytes by their place in the file."""
    base = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for statement in schema.statements(version):
            base.execute(statement)
        roots = {root for (root,) in base.execute("SELECT rootpage FROM sqlite_master WHERE rootpage > 0")}
        data = base.serialize()
    finally:
        base.close()
    size = struct.unpack(">H", data[_PAGE_SIZE])[0]
    found = {number * size: data[number * size : (number + 1) * size] for number in range(len(data) // size)}
    described = {at: page for at, page in found.items() if at // size + 1 not in roots}
    described[_HEADER] = described.pop(0)[_HEADER:]
    return size, described
