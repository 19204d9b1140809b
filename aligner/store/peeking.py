"""What a file says of itself without being opened as a workspace: quick, and nothing is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from aligner.model.errors import AlignerError
from aligner.store.connection import connect
from aligner.store.faults import told_plainly
from aligner.store.hashes import kept_hashes
from aligner.store.history import TAKEN_IN
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
        with told_plainly():
            uid, revision = base.execute("SELECT uid, revision FROM document").fetchone() or ("", 0)
            last = None
            if version >= 2:
                last = base.execute(
                    "SELECT revision, at, author, label FROM history ORDER BY id DESC LIMIT 1"
                ).fetchone()
            hashes = kept_hashes(base) if version >= 2 else {}
            told = path.stat()
    finally:
        base.close()
    modified = datetime.fromtimestamp(told.st_mtime, UTC)
    told_of_it = (str(last[2]), str(last[3]).removeprefix(TAKEN_IN)) if last else ("", "")
    mark = last and (int(last[0]), str(last[1]))
    return Peek(path, str(uid), int(revision), mark, told.st_size, modified, *told_of_it, hashes)


def holds_state(path: Path, state: tuple[str, int, Mapping[str, str]]) -> bool:
    """Whether the file holds a workspace's state, given by its id, revision and hashes; False when it is unreadable."""
    try:
        found = peek(path)
    except AlignerError:
        return False
    return (found.uid, found.revision, found.hashes) == state


@dataclass(frozen=True)
class ToldChange:
    """A change that a file's history tells. is_taken_in: it was made in another copy, and a merge brought it."""

    mark: Mark
    author: str
    label: str
    is_taken_in: bool


def changes_in(path: Path) -> list[ToldChange]:
    """Every change that the file's history tells, the oldest first.

    Raises: Unusable, EnvironmentRefused.
    """
    if check_header(path) < 2:
        return []
    base = connect(path, read_only=True)
    try:
        with told_plainly():
            query = "SELECT revision, at, author, label FROM history GROUP BY revision, at ORDER BY min(id)"
            rows = base.execute(query).fetchall()
    finally:
        base.close()
    return [
        ToldChange((int(revision), str(at)), str(author), str(label).removeprefix(TAKEN_IN), label.startswith(TAKEN_IN))
        for revision, at, author, label in rows
    ]


def knows_change(path: Path, change: Mark) -> bool:
    """Whether the file's history tells this change. Raises: Unusable, EnvironmentRefused."""
    if check_header(path) < 2:
        return False
    base = connect(path, read_only=True)
    try:
        with told_plainly():
            query = "SELECT 1 FROM history WHERE revision = ? AND at = ? LIMIT 1"
            return base.execute(query, change).fetchone() is not None
    finally:
        base.close()
