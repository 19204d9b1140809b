"""What was written here, when another state comes into the file's place: keeping it, and whether it is missed there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from aligner import paths
from aligner.actions.backups import Backup, find_kept, is_backed_up, list_backups, make_backup
from aligner.actions.copies import brings_news, keep_as_copy
from aligner.actions.merging import Whose
from aligner.model.errors import AlignerError
from aligner.store.backups import KEPT_MINE
from aligner.store.joining import Logs, missing_logs, read_logs
from aligner.store.peeking import ToldChange, changes_in, peek
from aligner.store.place import Mark
from aligner.store.rows import Row
from aligner.store.workspace import Workspace, open_workspace


@dataclass(frozen=True)
class Missed:
    """A change that this computer made and the file does not hold. label: of the change, "" when it is not known.

    kept: the copy that holds it, None when there is none.  newest: whose state the file holds.
    """

    at: datetime
    label: str
    kept: Backup | None
    newest: Whose


@dataclass(frozen=True)
class Arrived:
    """What another computer did to the open file. newest: whose its state is.  changes: that the window has not seen.

    is_all_there: nothing of what the window shows is missing in it.
    """

    newest: Whose
    changes: tuple[ToldChange, ...]
    is_all_there: bool


def write_memory(workspace: Workspace, path: Path) -> None:
    """Writes what the window shows, with its history, as a file of the same workspace.

    Raises: Refused file_exists; EnvironmentRefused.
    """
    keep_as_copy(workspace.read(), path, _history_of(workspace))


def keep_memory(
    workspace: Workspace, held: Sequence[Callable[[Workspace], object]] = (), reason: str = KEPT_MINE
) -> Backup:
    """A kept copy of what the window shows, with its history, though another state lies in the file's place.

    held: changes that were refused and are made in the copy; what a rule refuses is left out.

    Raises: EnvironmentRefused; Unusable.
    """
    if not held and is_backed_up(workspace):
        found = None if workspace.own.newest is None else find_kept(workspace.uid, workspace.own.newest)
        if found is not None:
            return found
    place = paths.user_data() / "keeping"
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    with TemporaryDirectory(dir=place) as folder:
        draft = Path(folder) / "kept.aligner"
        write_memory(workspace, draft)
        if held:
            with open_workspace(draft) as copy:
                copy.author = workspace.author
                for verb in held:
                    try:
                        verb(copy)
                    except AlignerError:
                        continue
        return make_backup(draft, reason)


def arrived(workspace: Workspace) -> Arrived:
    """What lies in the file's place now. Raises: Unusable, EnvironmentRefused."""
    told, ours = changes_in(workspace.path), workspace.own.newest
    known = {change.mark for change in told}
    seen = workspace.own.at_opening
    place = next((number for number, change in enumerate(told) if change.mark == (ours or seen)), -1)
    kits = missing_logs(read_logs(workspace.path), workspace.own.rows).kits
    return Arrived(_newest(workspace.path), tuple(told[place + 1 :]), (ours is None or ours in known) and not kits)


def missed(workspace: Workspace) -> Missed | None:
    """The last change of this computer that the file does not hold; None when nothing of it is missing.

    What is missing by its mark but stands in the file all the same is not missed.

    Raises: Unusable, EnvironmentRefused.
    """
    for mark in reversed(workspace.own.missing):
        kept = find_kept(workspace.uid, mark)
        if kept is not None and not brings_news(workspace.path, kept.path):
            continue
        label = ""
        if kept is not None:
            label = next((change.label for change in changes_in(kept.path) if change.mark == mark), "")
        return Missed(datetime.fromisoformat(mark[1]), label, kept, _newest(workspace.path))
    return None


def _history_of(workspace: Workspace) -> Logs:
    """The history up to what the window shows: of a kept copy or of the file itself, and what was written since."""
    rows, start = workspace.own.rows, workspace.own.at_opening
    if start is None:
        return rows
    sources = [backup.path for backup in list_backups(workspace.uid)] + [workspace.path]
    for path in sources:
        try:
            known = read_logs(path)
        except AlignerError:
            continue
        place = max((number for number, row in enumerate(known.history) if _mark(row) == start), default=None)
        if place is not None:
            return Logs((*known.history[: place + 1], *rows.history), (*known.kits, *rows.kits))
    return rows


def _newest(path: Path) -> Whose:
    told = peek(path)
    at = datetime.fromisoformat(told.last_change[1]) if told.last_change is not None else told.modified
    return Whose(told.author, at, False)


def _mark(row: Row) -> Mark:
    return int(row[0]), str(row[1])
