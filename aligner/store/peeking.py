"""What a file says by itself without being opened as a workspace: quick, and nothing is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from aligner.model.errors import AlignerError
from aligner.store.connection import connect, reading
from aligner.store.faults import database_errors
from aligner.store.hashes import stored_hashes
from aligner.store.history import MERGED_LABEL
from aligner.store.opening import check_header
from aligner.store.place import Mark


@dataclass(frozen=True)
class Peek:
    """uid, revision: of the workspace.  last_change: revision and time of its newest entry in the history, None when
    it has none.  author: of that, "" when nobody is named.  label: of that change, as for undo.
    hashes: what each table's content hashes to, by table.  modified: the file's own time."""

    path: Path
    uid: str
    revision: int
    last_change: tuple[int, str] | None
    size: int
    modified: datetime
    author: str = ""
    label: str = ""
    hashes: Mapping[str, str] = field(default_factory=dict[str, str])


def peek(path: Path) -> Peek:
    """Raises: Unusable, EnvironmentRefused."""
    version = check_header(path)
    base = connect(path, read_only=True)
    try:
        with database_errors(), reading(base):
            uid, revision = base.execute("SELECT uid, revision FROM document").fetchone() or ("", 0)
            last = None
            if version >= 2:
                last = base.execute(
                    "SELECT revision, at, author, label FROM history ORDER BY id DESC LIMIT 1"
                ).fetchone()
            hashes = stored_hashes(base) if version >= 2 else {}
            stat = path.stat()
    finally:
        base.close()
    modified = datetime.fromtimestamp(stat.st_mtime, UTC)
    author_and_label = (str(last[2]), str(last[3]).removeprefix(MERGED_LABEL)) if last else ("", "")
    mark = last and (int(last[0]), str(last[1]))
    return Peek(path, str(uid), int(revision), mark, stat.st_size, modified, *author_and_label, hashes)


def holds_state(path: Path, state: tuple[str, int, Mapping[str, str]]) -> bool:
    """Whether the file holds a workspace's state, given by its id, revision and hashes; False when it is unreadable."""
    try:
        found = peek(path)
    except AlignerError:
        return False
    return (found.uid, found.revision, found.hashes) == state


@dataclass(frozen=True)
class RecordedChange:
    """A change that a file's history records. is_from_merge: it was made in another copy, and a merge brought it."""

    mark: Mark
    author: str
    label: str
    is_from_merge: bool


def changes_in(path: Path) -> list[RecordedChange]:
    """Every change that the file's history records, the oldest first.

    Raises: Unusable, EnvironmentRefused.
    """
    if check_header(path) < 2:
        return []
    base = connect(path, read_only=True)
    try:
        with database_errors():
            query = "SELECT revision, at, author, label FROM history GROUP BY revision, at ORDER BY min(id)"
            rows = base.execute(query).fetchall()
    finally:
        base.close()
    return [
        RecordedChange(
            (int(revision), str(at)), str(author), str(label).removeprefix(MERGED_LABEL), label.startswith(MERGED_LABEL)
        )
        for revision, at, author, label in rows
    ]


def knows_change(path: Path, change: Mark) -> bool:
    """Whether the file's history records this change. Raises: Unusable, EnvironmentRefused."""
    if check_header(path) < 2:
        return False
    base = connect(path, read_only=True)
    try:
        with database_errors():
            query = "SELECT 1 FROM history WHERE revision = ? AND at = ? LIMIT 1"
            return base.execute(query, change).fetchone() is not None
    finally:
        base.close()
