"""What lies beside the open file, or came into its place: other copies of the workspace, and whose work they hold.

Here they are only looked at; `copies` and `merging` bring them together.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from aligner.actions.backups import Backup
from aligner.files import is_only_in_cloud
from aligner.model.errors import AlignerError
from aligner.store.peeking import Peek, RecordedChange, knows_change, peek
from aligner.store.place import is_same_file

SUFFIX = ".aligner"
MAX_FILES = 300


@dataclass(frozen=True)
class ChangeOrigin:
    """By whom and when a side was changed last. name: "" when nobody is named.  is_ours: on this computer."""

    name: str
    at: datetime | None
    is_ours: bool


@dataclass(frozen=True)
class MissedChanges:
    """A change that this computer made and the file does not hold. label: of the change, "" when it is not known.

    backup: the copy that holds it, None when there is none.  newest: whose state the file holds.
    """

    at: datetime
    label: str
    backup: Backup | None
    newest: ChangeOrigin


@dataclass(frozen=True)
class Arrival:
    """What another computer did to the open file. newest: whose its state is.  changes: that the window has not seen.

    is_complete: nothing of what the window shows is missing in it.
    """

    newest: ChangeOrigin
    changes: tuple[RecordedChange, ...]
    is_complete: bool


@dataclass(frozen=True)
class OtherCopy:
    """A file beside the open one that holds the same workspace. has_news: something in it is not in the open file.
    author: who made its newest change, "" when nobody is named."""

    path: Path
    revision: int
    modified: datetime
    size: int
    has_news: bool
    author: str = ""


def neighbours(file: Path) -> list[Path]:
    """Other files of ours in the folder of the open one; which workspace they hold is not known yet."""
    try:
        found = [
            path
            for path in file.parent.iterdir()
            if _may_be_ours(path.name) and path.name != file.name and not is_only_in_cloud(path)
        ]
    except OSError:
        return []
    return sorted(found)[:MAX_FILES]


def _may_be_ours(name: str) -> bool:
    """Services put their addition before the suffix or after it: "board (1).aligner", "board.aligner (1)"."""
    folded = name.casefold()
    is_side_file = folded.endswith(("-journal", ".lock", ".tmp", ".new"))
    return SUFFIX in folded and not folded.startswith((".", "~")) and not is_side_file


def inspect_copy(candidate: Path, file: Path, uid: str) -> OtherCopy | None:
    """The copy, or None when the candidate is another workspace, unreadable, only in the cloud, or the same file under
    two names."""
    found = peek_at(candidate, file, uid)
    return as_copy(found, file) if found is not None else None


def peek_at(candidate: Path, file: Path, uid: str) -> Peek | None:
    """What the candidate says by itself where it is a copy, see `inspect_copy`. Never opens `file` itself: closing it
    anywhere in a process would end the locks of a change that is being written there."""
    try:
        if is_only_in_cloud(candidate) or is_same_file(candidate, file):
            return None
        found = peek(candidate)
    except (AlignerError, OSError):
        return None
    return found if found.uid == uid else None


def as_copy(found: Peek, file: Path) -> OtherCopy | None:
    """The copy, compared with the file; None when that cannot be read now."""
    try:
        return _copy(found, file)
    except (AlignerError, OSError):
        return None


def _copy(found: Peek, file: Path) -> OtherCopy:
    # Without a history nothing reports what it holds: it may be news.
    has_news = found.last_change is None or not knows_change(file, found.last_change)
    has_news = has_news and (not found.hashes or found.hashes != peek(file).hashes)
    return OtherCopy(found.path, found.revision, found.modified, found.size, has_news, found.author)
