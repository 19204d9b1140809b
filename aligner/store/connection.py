"""The one connection to a file, with the settings that keep it whole."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

from aligner.store.faults import told_plainly

BUSY_SECONDS = 0.2
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
    mode = "ro" if read_only else "rwc" if create else "rw"
    with told_plainly():
        # The path goes as a URI: its special characters must not become parameters.
        uri = f"file:{quote(str(path.absolute()))}?mode={mode}"
        base = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS)
        try:
            for setting in _SETTINGS:
                base.execute(setting)
            if not read_only:
                base.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.DatabaseError:
            base.close()
            raise
    return base
