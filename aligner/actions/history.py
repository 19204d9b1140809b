"""Who changed what, when and why: reading it, what of it may be shown to whom, and removing it for good.

Nothing of the history goes into a kit.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from aligner.model.kinds import INITIATIVE, ORGANIZATION, kind_named
from aligner.model.records import Records
from aligner.model.visibility import LEVELS, is_wider, levels, narrowest
from aligner.model.vocabulary import Sharing
from aligner.store.backups import AFTER_PURGE, list_backups, make_backup, remove_backups
from aligner.store.history import HistoryEntry
from aligner.store.workspace import Workspace

__all__ = ["HistoryEntry", "full_history", "history_of", "purge_history", "sharing_levels", "visible_history"]


def history_of(workspace: Workspace, kind: str, record_id: int) -> tuple[HistoryEntry, ...]:
    """What was changed on a record, the newest first. kind: the table's name.

    Raises: Unusable damaged; EnvironmentRefused.
    """
    return workspace.history(kind, record_id)


def full_history(workspace: Workspace, limit: int | None = None) -> tuple[HistoryEntry, ...]:
    """What was changed on any record, the newest first. Raises as `history_of`."""
    return workspace.history(limit=limit)


def purge_history(workspace: Workspace, before: date | None = None, *, purge_backups_too: bool = False) -> int:
    """How many entries were removed for good: all, or those of days before a date (UTC). It cannot be undone.

    Not a byte of them stays in the file. The kept copies of the workspace still hold them: with `purge_backups_too`
    a copy of the present state is made and verified, and then all copies from before are removed, named ones too.

    Raises: EnvironmentRefused; Unusable when the new copy is not good, and then the older copies are kept.
    """
    count = workspace.purge_history(before)
    if purge_backups_too:
        replace_copies(workspace)
    return count


def replace_copies(workspace: Workspace) -> None:
    """Removes all kept copies, named ones too, after one of the present state was made and verified.

    Raises: EnvironmentRefused; Unusable when the new copy is not good, and then the older copies are kept.
    """
    older = list_backups(workspace.uid)
    make_backup(workspace.path, AFTER_PURGE)
    remove_backups(older)


def sharing_levels(records: Records) -> dict[tuple[str, int], Sharing]:
    """How widely each record may be shared now, by kind and id."""
    singles = ((ORGANIZATION.name, records.organization), (INITIATIVE.name, records.initiative))
    return levels(records) | {(name, one.id): one.sharing for name, one in singles}


def visible_history(
    entries: Iterable[HistoryEntry], record_sharing: Mapping[tuple[str, int], Sharing], level: Sharing
) -> tuple[HistoryEntry, ...]:
    """The entries that may go to readers at `level`, in their order.

    record_sharing: the present levels, see `sharing_levels`; a record that is not among them is private.
    entries: the newest first. A value goes only where the record's own level allowed it both when it was written and
    now.
    Beyond the organization neither reasons, names of authors, rationales nor what single people said are reported.
    """
    shown_entries: list[HistoryEntry] = []
    at_the_time: dict[tuple[str, int], Sharing] = {}
    for entry in entries:
        key = (entry.kind, entry.record_id)
        now = record_sharing.get(key, Sharing.PRIVATE)
        was = entry.before.get("sharing")
        # What is older than a change of the level was written under the older level.
        allowed = narrowest(now, at_the_time.get(key), Sharing(was) if was else None)
        if "sharing" in entry.before:
            at_the_time[key] = narrowest(Sharing(was) if was else None)
        if LEVELS.index(allowed) >= LEVELS.index(level):
            visible = entry if not is_wider(level, Sharing.STAFF) else _without_people(entry)
            if visible is not None:
                shown_entries.append(visible)
    return tuple(shown_entries)


def _without_people(entry: HistoryEntry) -> HistoryEntry | None:
    """What may go beyond the organization."""
    kind = kind_named(entry.kind)
    if kind.is_personal:
        return None
    floors = kind.floors
    before, after = (
        {name: value for name, value in values.items() if name not in floors} for values in (entry.before, entry.after)
    )
    if entry.action == "edited" and not before and not after:
        return None
    return replace(entry, author="", reason="", before=before, after=after)
