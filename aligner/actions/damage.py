"""What can be restored of a damaged file: its newest good copy, or what can still be read of the file itself."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from aligner.actions.backups import Backup, list_backups
from aligner.model.errors import AlignerError
from aligner.store.backups import is_good
from aligner.store.opening import workspace_id
from aligner.store.place import workspace_id_at
from aligner.store.salvage import salvage
from aligner.store.workspace import open_workspace


@dataclass(frozen=True)
class Rescue:
    """newest: the newest copy that is complete, None when there is none.  others: older ones, not yet verified.
    bad: how many newer copies are damaged, too."""

    newest: Backup | None
    others: tuple[Backup, ...]
    bad: int


def workspace_at(path: Path) -> str:
    """Which workspace the file is or was when it was last open here; "" when nothing reports."""
    try:
        return workspace_id(path)
    except AlignerError:
        return workspace_id_at(path)


def rescue_work(report: Callable[[str, float], None], path: Path) -> Rescue:
    """Work for a `Worker`: which kept copy can stand in for the damaged file. The file is only read."""
    uid = workspace_at(path)
    backups = list_backups(uid) if uid else []
    for number, backup in enumerate(backups):
        report("", number / len(backups))
        if is_good(backup):
            return Rescue(backup, tuple(backups[number + 1 :]), number)
    return Rescue(None, (), len(backups))


def salvage_work(report: Callable[[str, float], None], path: Path, out: Path) -> dict[str, tuple[int, int]]:
    """Work for a `Worker`: how many records of each kind were taken into the new file, and how many not.

    Raises: Refused file_exists; Unusable when nothing can be read at all.
    """
    report("", 0.0)
    return salvage(path, out)


def silent_work(report: Callable[[str, float], None], path: Path) -> list[str]:
    """Work for a `Worker`: the kinds of records whose content something else than this program changed.

    Raises: Unusable, EnvironmentRefused.
    """
    report("", 0.0)
    with open_workspace(path, read_only=True) as opened:
        return opened.silent_changes()
