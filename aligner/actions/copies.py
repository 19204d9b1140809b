"""Other copies of the open file: what a sync folder laid beside it, and what is kept when the file cannot be written.

Services name their conflicted copies in many ways and languages: what counts is that the file holds the same
workspace.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from aligner.actions.backups import list_backups, read_backup
from aligner.actions.comparing import changes_between
from aligner.actions.merge_state import State, missing, records_of, state_of
from aligner.actions.merging import Plan, plan_merge
from aligner.actions.neighbours import ChangeOrigin, OtherCopy, inspect_copy, neighbours
from aligner.lang.record_words import plain_values
from aligner.model.errors import AlignerError
from aligner.model.fields import Values
from aligner.model.kinds import BRAND, kind_named
from aligner.model.records import Records, by_kind
from aligner.store.backups import backup_folder
from aligner.store.joining import NO_LOGS, Logs, missing_logs, read_logs
from aligner.store.peeking import RecordedChange, changes_in, peek
from aligner.store.place import Mark, written_marks
from aligner.store.workspace import create_workspace, open_workspace

_FIRST_CHANGE = 2
"""The revision after the first change of a new file."""


def neighbours_work(report: Callable[[str, float], None], file: Path, uid: str) -> list[OtherCopy]:
    """Work for a `Worker`: the other copies of the workspace in the file's folder, those with news first."""
    report("", 0.0)
    found: list[OtherCopy] = []
    for path in neighbours(file):
        copy = inspect_copy(path, file, uid)
        if copy is not None:
            with suppress(AlignerError):
                # The histories may be silent about what the content reports.
                copy = replace(copy, has_news=has_news_of(file, path))
            found.append(copy)
    return sorted(found, key=lambda copy: (not copy.has_news, -copy.modified.timestamp()))


def has_news_of(file: Path, other: Path) -> bool:
    """Whether a merge of the other copy would change what the file holds, ask something, or bring a made kit.

    Raises: Unusable, EnvironmentRefused.
    """
    with open_workspace(file, read_only=True) as ours, open_workspace(other, read_only=True) as others:
        mine, theirs = ours.read(), others.read()
    if missing_logs(read_logs(file), read_logs(other)).kits:
        return True
    plan = plan_merge(mine, theirs, common_state(mine, theirs, file, other))
    return bool(plan.differences) or bool(changes_between(mine, plan.merged()))


def keep_as_copy(records: Records, path: Path, logs: Logs = NO_LOGS) -> None:
    """Writes what is in memory as a new file of the same workspace, with what is known of its history.

    Raises: Refused file_exists; EnvironmentRefused.
    """
    lists = {kind_named(kind).model: found for kind, found in by_kind(records).items()}
    organization = {name: getattr(records.organization, name) for name in type(records.organization).model_fields}
    create_workspace(
        path,
        organization,
        lambda change: change.replace_all(lists),
        uid=records.workspace_id,
        revision=records.revision,
        logs=logs,
    ).close()


def free_name(path: Path, addition: str) -> Path:
    """A name beside `path` that no file has: with the addition, and a number when there is one already."""
    wanted, number = path.with_name(f"{path.stem} {addition}{path.suffix}"), 2
    while wanted.exists():
        wanted = path.with_name(f"{path.stem} {addition} {number}{path.suffix}")
        number += 1
    return wanted


def plan_work(
    report: Callable[[str, float], None], mine: Records, file: Path, other: Path, base: Records | None = None
) -> Plan:
    """Work for a `Worker`: how the open file and another copy of it become one.

    base: their last common state, where the window knows it; else it is looked for.

    Raises: Unusable when the other copy is damaged; EnvironmentRefused.
    """
    report("", 0.0)
    with open_workspace(other, read_only=True) as opened:
        theirs = opened.read()
    found = common_state(mine, theirs, file, other)
    plan = plan_merge(mine, theirs, found if found is not None else base)
    return replace(plan, origins=origins_of(file, other), logs=read_logs(other))


def origins_of(file: Path, other: Path) -> tuple[ChangeOrigin, ChangeOrigin]:
    """Whose the newest change is that only the file reports, and whose that only the other copy reports."""
    ours, others = changes_in(file), changes_in(other)
    known = {change.mark for change in ours} & {change.mark for change in others}
    uid = peek(file).uid
    mine = set(written_marks(uid, file))
    is_backup = backup_folder(uid) in other.parents

    def from_changes(changes: list[RecordedChange], is_other: bool) -> ChangeOrigin:
        found = next((c for c in reversed(changes) if c.mark not in known), changes[-1] if changes else None)
        if found is None:
            return ChangeOrigin("", None, is_other and is_backup)
        is_mine = found.mark in mine or (is_other and is_backup)
        return ChangeOrigin(found.author, datetime.fromisoformat(found.mark[1]), is_mine)

    return from_changes(ours, False), from_changes(others, True)


def common_state(mine: Records, theirs: Records, file: Path, other: Path) -> Records | None:
    """The state at which the two parted; None when it cannot be proved.

    A side whose newest change the other reports, too, is that state itself. Else the newest change that both report is
    where they parted: a kept copy of just that state is taken, or one side's state is led back through its history.
    """
    ours, others = changes_in(file), changes_in(other)
    known = {change.mark for change in ours} & {change.mark for change in others}
    if others and others[-1].mark in known:
        return theirs
    if ours and ours[-1].mark in known:
        return mine
    if not known:
        start, other_start = _rolled_back(mine, file, None), _rolled_back(theirs, other, None)
        is_one = start is not None and other_start is not None and not changes_between(start, other_start)
        return start if is_one else None
    parted = max(known, key=lambda mark: (mark[1], mark[0]))
    for backup in list_backups(mine.workspace_id):
        try:
            if backup.revision == parted[0] and peek(backup.path).last_change == parted:
                return read_backup(backup)
        except AlignerError:
            continue
    rolled_back = _rolled_back(mine, file, parted)
    return rolled_back if rolled_back is not None else _rolled_back(theirs, other, parted)


def _rolled_back(records: Records, file: Path, parted: Mark | None) -> Records | None:
    """The state after a change that was made in this file itself; without one the state that the file began with."""
    state = state_of(records)
    with open_workspace(file, read_only=True) as opened:
        entries = opened.history()
    is_complete = entries[-1].revision == _FIRST_CHANGE if entries else records.revision == _FIRST_CHANGE - 1
    for entry in entries:
        if entry.mark == parted:
            return None if entry.is_from_merge else _complete_records(records, state)
        if entry.is_from_merge:
            continue
        if entry.kind == BRAND.name:
            # Its pictures are not in the history.
            return None
        found = state[entry.kind]
        if entry.action == "added":
            found.pop(entry.record_id, None)
        elif entry.action == "removed":
            found[entry.record_id] = {**_empty_values(entry.kind), **plain_values(entry.kind, entry.before)}
        elif entry.record_id in found:
            found[entry.record_id] = {**found[entry.record_id], **plain_values(entry.kind, entry.before)}
        else:
            return None
    return _complete_records(records, state) if parted is None and is_complete else None


def _empty_values(kind: str) -> Values:
    """The values of a record of which nothing is stated."""
    fields = kind_named(kind).model.model_fields
    return {name: field.default for name, field in fields.items() if not field.is_required()}


def _complete_records(like: Records, state: State) -> Records | None:
    try:
        return None if next(missing(state), None) else records_of(like, state)
    except (ValueError, KeyError):
        return None
