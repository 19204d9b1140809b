"""What was written here, when another state comes into the file's place: keeping it, and whether it is missed there."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from aligner import paths
from aligner.actions.backups import Backup, find_backup, is_backed_up, list_backups, make_backup
from aligner.actions.copies import has_news_of, keep_as_copy
from aligner.actions.neighbours import Arrival, ChangeOrigin, MissedChanges
from aligner.model.errors import AlignerError
from aligner.store.backups import BEFORE_RELOAD
from aligner.store.joining import Logs, missing_logs, read_logs
from aligner.store.peeking import changes_in, peek
from aligner.store.place import Mark
from aligner.store.rows import Row
from aligner.store.workspace import Workspace, open_workspace


def write_memory(workspace: Workspace, path: Path) -> None:
    """Writes what the window shows, with its history, as a file of the same workspace.

    Raises: Refused file_exists; EnvironmentRefused.
    """
    keep_as_copy(workspace.read(), path, _history_of(workspace))


def keep_memory(
    workspace: Workspace, pending: Sequence[Callable[[Workspace], object]] = (), reason: str = BEFORE_RELOAD
) -> Backup:
    """A kept copy of what the window shows, with its history, though another state is in the file's place.

    pending: changes that were refused and are made in the copy; what a rule refuses is omitted.

    Raises: EnvironmentRefused; Unusable.
    """
    if not pending and is_backed_up(workspace):
        found = None if workspace.own.newest is None else find_backup(workspace.uid, workspace.own.newest)
        if found is not None:
            return found
    place = paths.user_data() / "keeping"
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    with TemporaryDirectory(dir=place) as folder:
        draft = Path(folder) / "kept.aligner"
        write_memory(workspace, draft)
        if pending:
            with open_workspace(draft) as copy:
                copy.author = workspace.author
                for verb in pending:
                    try:
                        verb(copy)
                    except AlignerError:
                        continue
        return make_backup(draft, reason)


def arrived(workspace: Workspace) -> Arrival:
    """What is in the file's place now. Raises: Unusable, EnvironmentRefused."""
    changes, ours = changes_in(workspace.path), workspace.own.newest
    known = {change.mark for change in changes}
    opening_marks = workspace.own.at_opening
    place = next((number for number, change in enumerate(changes) if change.mark == (ours or opening_marks)), -1)
    kits = missing_logs(read_logs(workspace.path), workspace.own.rows).kits
    return Arrival(_newest(workspace.path), tuple(changes[place + 1 :]), (ours is None or ours in known) and not kits)


def missed(workspace: Workspace) -> MissedChanges | None:
    """The last change of this computer that the file does not hold; None when nothing of it is missing.

    What is missing by its mark but is in the file all the same is not missed.

    Raises: Unusable, EnvironmentRefused.
    """
    for mark in reversed(workspace.own.missing):
        backup = find_backup(workspace.uid, mark)
        if backup is not None and not has_news_of(workspace.path, backup.path):
            continue
        label = ""
        if backup is not None:
            label = next((change.label for change in changes_in(backup.path) if change.mark == mark), "")
        return MissedChanges(datetime.fromisoformat(mark[1]), label, backup, _newest(workspace.path))
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


def _newest(path: Path) -> ChangeOrigin:
    found = peek(path)
    at = datetime.fromisoformat(found.last_change[1]) if found.last_change is not None else found.modified
    return ChangeOrigin(found.author, at, False)


def _mark(row: Row) -> Mark:
    return int(row[0]), str(row[1])
