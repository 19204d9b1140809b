"""The log of what left the file: kits that were made, and packages that were written for others.

Of each there is when, from which revision, with which options, which files; of a kit the frozen data, too.

It is beside the records: a kit that is recorded leaves the revision as it was, so that the same revision and
options give the same bytes; undo takes no row of it back. No path is kept: where files went is nobody's business.
"""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from aligner.json_text import Json, read_json
from aligner.model.errors import refuse
from aligner.store.rows import Row
from aligner.store.workspace import Workspace

PACKAGE = "package"
"""Among the options of a row that is a package's: what kind of package. No option of a kit is called so."""
_COLUMNS = "id, made, revision, options, files"
_LISTED = f"{_COLUMNS}, length(frozen) > 0"


@dataclass(frozen=True)
class KitFile:
    """A file of a kit. pages: pages, slides or sheets.  sha256: of its bytes, hexadecimal."""

    name: str
    pages: int
    sha256: str


@dataclass(frozen=True)
class KitRecord:
    """A kit or package that was made. created: when, UTC.  options: as plain values, by their names in the kit's
    options.

    has_data: whether what it was made from is still kept; it goes out of the file with the history.
    """

    id: int
    created: datetime
    revision: int
    options: Mapping[str, Json]
    files: tuple[KitFile, ...]
    has_data: bool = True


def record_kit(
    workspace: Workspace,
    created: datetime,
    revision: int,
    options: Mapping[str, object],
    files: Sequence[KitFile],
    frozen: bytes,
) -> int:
    """The id of the new row. frozen: the data that the kit was made from, packed.

    Raises: EnvironmentRefused, as `Workspace.run` (read-only, moved, changed underneath), and then nothing is kept.
    """
    file_rows = [[file.name, file.pages, file.sha256] for file in files]
    row = (created.isoformat(timespec="seconds"), revision, _json(options), _json(file_rows), frozen)

    def write(base: sqlite3.Connection) -> int:
        cursor = base.execute(
            "INSERT INTO kitmade (made, revision, options, files, frozen) VALUES (?, ?, ?, ?, ?)", row
        )
        return cursor.lastrowid or 0

    kit_id = workspace.write_alongside(write)
    workspace.own.note_kit(row)
    return kit_id


def list_kits(workspace: Workspace) -> list[KitRecord]:
    """Every kit that was made, the newest first. Raises: Unusable damaged; EnvironmentRefused."""
    return [kit for kit in list_sent(workspace) if PACKAGE not in kit.options]


def list_sent(workspace: Workspace) -> list[KitRecord]:
    """Every kit and every package, the newest first. Raises: Unusable damaged; EnvironmentRefused."""
    return workspace.read_alongside(
        lambda base: [_kit(row) for row in base.execute(f"SELECT {_LISTED} FROM kitmade ORDER BY id DESC")]
    )


def frozen_of(workspace: Workspace, kit_id: int) -> bytes:
    """The data that a kit was made from, packed. Raises: Refused not_found, kit_data_removed; EnvironmentRefused."""
    row = workspace.read_alongside(
        lambda base: base.execute("SELECT frozen FROM kitmade WHERE id = ?", (kit_id,)).fetchone()
    )
    if row is None:
        raise refuse("not_found", "id", kind="kitmade")
    if not row[0]:
        raise refuse("kit_data_removed", "id")
    return bytes(row[0])


@dataclass(frozen=True)
class RemovedKits:
    """Rows that were taken off the log, whole, so that they can be put back. purges: how often the history had been
    removed for good by then."""

    rows: tuple[Row, ...]
    purges: int = 0


def remove_kits(workspace: Workspace, kit_ids: Sequence[int]) -> RemovedKits:
    """What was taken off the log; no undo step, see `restore_kits`. Raises: EnvironmentRefused."""

    def remove(base: sqlite3.Connection) -> RemovedKits:
        marks = ", ".join("?" * len(kit_ids))
        rows = base.execute(f"SELECT {_COLUMNS}, frozen FROM kitmade WHERE id IN ({marks})", list(kit_ids)).fetchall()
        base.execute(f"DELETE FROM kitmade WHERE id IN ({marks})", list(kit_ids))
        return RemovedKits(tuple(tuple(row) for row in rows), workspace.purges)

    return workspace.write_alongside(remove)


def restore_kits(workspace: Workspace, removed: RemovedKits) -> None:
    """Puts rows back into the log; without their data where the history was removed for good since.

    Raises: EnvironmentRefused.
    """
    is_restorable = removed.purges == workspace.purges
    rows = removed.rows if is_restorable else tuple((*row[:-1], b"") for row in removed.rows)
    statement = f"INSERT OR IGNORE INTO kitmade ({_COLUMNS}, frozen) VALUES (?, ?, ?, ?, ?, ?)"

    def restore(base: sqlite3.Connection) -> None:
        base.executemany(statement, rows)

    workspace.write_alongside(restore)


def drop_unreadable(base: sqlite3.Connection) -> None:
    """Removes the kits that cannot be read, as in a file that is being salvaged."""
    for row in base.execute(f"SELECT {_LISTED} FROM kitmade").fetchall():
        try:
            _kit(row)
        except (ValueError, TypeError, AttributeError):
            base.execute("DELETE FROM kitmade WHERE id = ?", row[:1])


def _kit(row: tuple[int, str, int, str, str, int]) -> KitRecord:
    kit_id, created, revision, options, files, has_data = row
    chosen, listed = read_json(options), read_json(files)
    if not isinstance(chosen, dict) or not isinstance(listed, list):
        raise ValueError("the options or the files of a kit are none")
    kit_files = tuple(_file(one) for one in listed)
    return KitRecord(kit_id, datetime.fromisoformat(created), revision, chosen, kit_files, bool(has_data))


def _file(listed: Json) -> KitFile:
    match listed:
        case [name, int(pages), digest]:
            return KitFile(str(name), pages, str(digest))
        case _:
            raise ValueError("a file of a kit is none")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
