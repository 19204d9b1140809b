"""What SQLite and the system say, as the errors that a user may meet."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager

from aligner.model.errors import AlignerError, EnvironmentRefused, Problem, Unusable
from aligner.model.system_errors import environment_refusal

_READONLY_DBMOVED = 1032
_BY_CODE = {
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_READONLY: "read_only_place",
    sqlite3.SQLITE_PERM: "no_permission",
    sqlite3.SQLITE_AUTH: "no_permission",
    sqlite3.SQLITE_CANTOPEN: "no_permission",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_IOERR: "disk_error",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "not_sqlite",
}
_UNUSABLE = {"damaged", "not_sqlite"}
_UNKNOWN_FORMAT = "unsupported file format"


@contextmanager
def database_errors() -> Generator[None]:
    """Turns database and system errors into Unusable or EnvironmentRefused; a defect stays what it is."""
    try:
        yield
    except UnicodeDecodeError as error:
        # SQLite keeps any bytes as text: these were damaged.
        raise Unusable(Problem.of("damaged")) from error
    except sqlite3.DatabaseError as error:
        known = known_error(error)
        if known is None:
            raise
        raise known from error
    except OSError as error:
        raise environment_refusal(error) from error


def known_error(error: sqlite3.DatabaseError) -> AlignerError | None:
    """The error in our families; None when it is not one of the environment or the file."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # The driver's own complaint about text that is no UTF-8.
        return Unusable(Problem.of("damaged")) if "decode" in str(error) else None
    if code == _READONLY_DBMOVED:
        return EnvironmentRefused(Problem.of("file_moved"))
    if code == sqlite3.SQLITE_CANTOPEN_ISDIR:
        return EnvironmentRefused(Problem.of("not_a_file"))
    name = _BY_CODE.get(code & 0xFF)
    if name is None and _UNKNOWN_FORMAT in str(error):
        # A changed byte of the header; SQLite has no code of its own for it.
        name = "damaged"
    if name is None:
        return None
    return Unusable(Problem.of(name)) if name in _UNUSABLE else EnvironmentRefused(Problem.of(name))
