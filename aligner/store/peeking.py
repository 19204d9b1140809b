"""What a file says of itself without being opened as a workspace: quick, and nothing is written."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from aligner.store.connection import connect
from aligner.store.faults import told_plainly
from aligner.store.opening import check_header


@dataclass(frozen=True)
class Peek:
    """uid, revision: of the workspace.  last_change: revision and time of its newest entry in the history, None when
    it has none.  modified: the file's own time."""

    path: Path
    uid: str
    revision: int
    last_change: tuple[int, str] | None
    size: int
    modified: datetime


def peek(path: Path) -> Peek:
    """Raises: Unusable, EnvironmentRefused."""
    version = check_header(path)
    base = connect(path, read_only=True)
    try:
        with told_plainly():
            uid, revision = base.execute("SELECT uid, revision FROM document").fetchone() or ("", 0)
            last = None
            if version >= 2:
                last = base.execute("SELECT revision, at FROM history ORDER BY id DESC LIMIT 1").fetchone()
            told = path.stat()
    finally:
        base.close()
    modified = datetime.fromtimestamp(told.st_mtime, UTC)
    return Peek(path, str(uid), int(revision), last and (int(last[0]), str(last[1])), told.st_size, modified)


def changes_in(path: Path) -> list[tuple[int, str]]:
    """Revision and time of every change that the file's history tells, the oldest first.

    Raises: Unusable, EnvironmentRefused.
    """
    if check_header(path) < 2:
        return []
    base = connect(path, read_only=True)
    try:
        with told_plainly():
            rows = base.execute("SELECT revision, at FROM history GROUP BY revision, at ORDER BY min(id)").fetchall()
    finally:
        base.close()
    return [(int(revision), str(at)) for revision, at in rows]


def knows_change(path: Path, change: tuple[int, str]) -> bool:
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
