"""What a user can do with older states of a workspace."""

import shutil
from collections.abc import Callable
from pathlib import Path

from aligner import paths
from aligner.actions.opening import changed_elsewhere
from aligner.files import sweep_unfinished
from aligner.lang.words import Words
from aligner.model.errors import AlignerError, Problem
from aligner.model.kinds import KINDS
from aligner.model.records import Records
from aligner.store.backups import (
    Backup,
    copy_file,
    copy_out,
    get_backup,
    list_backups,
    make_backup,
    newest_good,
    sweep_backups,
    thin,
)
from aligner.store.peeking import knows_change
from aligner.store.salvage import salvage
from aligner.store.workspace import Workspace, open_workspace

__all__ = [
    "Backup",
    "changes_in_words",
    "copy_file",
    "copy_out",
    "get_backup",
    "list_backups",
    "make_backup",
    "newest_good",
    "salvage",
    "thin",
]

ON_OPEN, ON_TIME, BEFORE_IMPORT, BEFORE_RESTORE = "on_open", "on_time", "before_import", "before_restore"
ON_CLOSE, IN_BACKGROUND = "on_close", "in_background"
"""Why a copy was made; words of messages.json. A named restore point has the user's own words."""


def back_up_when_changed(workspace: Workspace, reason: str) -> Backup | None:
    """A copy of the workspace's present state; None when the newest copy already holds it."""
    if is_backed_up(workspace):
        return None
    backup = make_backup(workspace.path, reason)
    thin(workspace.uid, known_good=backup)
    return backup


def find_backup(uid: str, mark: tuple[int, str]) -> Backup | None:
    """The newest copy that holds a change; None when none does. mark: the change's revision and time."""
    for backup in list_backups(uid):
        try:
            if knows_change(backup.path, mark):
                return backup
        except AlignerError:
            continue
    return None


def is_backed_up(workspace: Workspace) -> bool:
    """Whether a kept copy holds the present state. Two computers may each have made the same revision: what is in it
    counts."""
    found = [backup for backup in list_backups(workspace.uid) if backup.revision == workspace.revision]
    return any(not backup.hashes or backup.hashes == workspace.hashes for backup in found)


def changes_in_words(backup: Backup, words: Words) -> str:
    """What changed from the copy before it to this one, e.g. "Programs – added: 2, changed: 1"; "" when unknown."""
    if backup.changes is None:
        return "" if backup.before else words.sentence("kinds.changes.first")
    lines: list[str] = []
    for kind, counts in backup.changes.items():
        parts = [
            words.sentence(f"kinds.changes.{name}", n=count)
            for name, count in zip(("added", "changed", "removed"), counts, strict=True)
            if count
        ]
        named = words.sentence(f"kinds.kind.{kind}")
        lines.append(
            words.sentence(
                "kinds.changes.line", kind=named, changes=words.sentence("kinds.changes.between").join(parts)
            )
        )
    return words.sentence("kinds.changes.kinds_between").join(lines) or words.sentence("kinds.changes.nothing")


def sweep_leftovers() -> None:
    """Removes what the program was still writing when it was ended, wherever that was; for the next start."""
    sweep_unfinished()
    sweep_backups()
    shutil.rmtree(paths.user_data() / "keeping", ignore_errors=True)


def back_up_work(report: Callable[[str, float], None], file: Path, uid: str, reason: str) -> Backup:
    """Work for a `Worker`: a copy of the file, then the thinning."""
    backup = make_backup(file, reason)
    thin(uid, known_good=backup)
    return backup


def opening_work(
    report: Callable[[str, float], None], file: Path, uid: str, reason: str, is_needed: bool
) -> tuple[Problem, ...]:
    """Work for a `Worker` after a file was opened: looks whether something else changed what it holds, and makes a copy
    where one is needed. A problem for each kind of record that was changed."""
    with open_workspace(file, read_only=True) as workspace:
        changed = changed_elsewhere(workspace)
    if is_needed or changed:
        back_up_work(report, file, uid, reason)
    return changed


def read_backup(backup: Backup) -> Records:
    """What a copy holds.

    Raises: Unusable when it is damaged.
    """
    with open_workspace(backup.path, read_only=True) as workspace:
        return workspace.read()


def restore(workspace: Workspace, backup: Backup) -> None:
    """Restores a copy's state over the present one, as one step that can be undone; a copy is made before.

    Raises: Unusable when the copy is damaged; EnvironmentRefused.
    """
    records = read_backup(backup)
    back_up_when_changed(workspace, BEFORE_RESTORE)
    lists = {kind.model: kind.listed(records) for kind in KINDS}
    workspace.run("restore", lambda change: change.replace_all(lists), takes_over=True)


def make_named(report: Callable[[str, float], None], file: Path, name: str) -> Backup:
    """Work for a `Worker`: a restore point with the user's own name."""
    return make_backup(file, name, is_named=True)
