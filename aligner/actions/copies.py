"""Other copies of the open file: what a sync folder laid beside it, and what is kept when the file cannot be written.

Services name their conflicted copies in many ways and languages: what counts is that the file holds the same
workspace.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from aligner import paths
from aligner.actions.backups import list_backups, read_backup
from aligner.actions.merging import Plan, plan_merge
from aligner.files import make_private_folder, whole_file
from aligner.lang.record_words import plain_values
from aligner.model.errors import AlignerError
from aligner.model.records import Records
from aligner.model.references import by_kind, from_kinds, model_of, references_of
from aligner.store.peeking import Peek, changes_in, knows_change, peek
from aligner.store.workspace import create_workspace, open_workspace

SUFFIX = ".aligner"
MOST_FILES = 300


@dataclass(frozen=True)
class OtherCopy:
    """A file beside the open one that holds the same workspace. has_news: a change in it is not in the open file."""

    path: Path
    revision: int
    modified: datetime
    size: int
    has_news: bool


def neighbours(file: Path) -> list[Path]:
    """Other files of ours in the folder of the open one; which workspace they hold is not known yet."""
    try:
        found = [
            path
            for path in file.parent.iterdir()
            if path.suffix.casefold() == SUFFIX and not path.name.startswith(".") and path.name != file.name
        ]
    except OSError:
        return []
    return sorted(found)[:MOST_FILES]


def look_at(candidate: Path, file: Path, uid: str) -> OtherCopy | None:
    """The copy, or None when the candidate is another workspace, unreadable, or the same file under two names."""
    try:
        told = peek(candidate)
        if told.uid != uid or candidate.samefile(file):
            return None
        return _copy(told, file)
    except (AlignerError, OSError):
        return None


def beside_work(report: Callable[[str, float], None], file: Path, uid: str) -> list[OtherCopy]:
    """Work for a `Worker`: the other copies of the workspace in the file's folder, those with news first."""
    report("", 0.0)
    found = [copy for path in neighbours(file) if (copy := look_at(path, file, uid)) is not None]
    return sorted(found, key=lambda copy: (not copy.has_news, -copy.modified.timestamp()))


def _copy(told: Peek, file: Path) -> OtherCopy:
    # Without a history nothing tells what it holds: it may be news.
    has_news = told.last_change is None or not knows_change(file, told.last_change)
    has_news = has_news and _mark(told) not in _merged(told.uid)
    return OtherCopy(told.path, told.revision, told.modified, told.size, has_news)


def note_merged(other: Path) -> None:
    """Remembers that the copy, as it is now, was merged: it has no news any more. Only ids and times are written."""
    told = peek(other)
    file = paths.user_data() / "merged" / f"{told.uid}.txt"
    make_private_folder(file.parent)
    marks = dict.fromkeys((*_merged(told.uid), _mark(told)))
    with whole_file(file, "replace") as draft:
        draft.write_text("\n".join(marks), "utf-8")


def _merged(uid: str) -> list[str]:
    try:
        return (paths.user_data() / "merged" / f"{uid}.txt").read_text("utf-8").split("\n")
    except (OSError, ValueError):
        return []


def _mark(told: Peek) -> str:
    return f"{told.revision} {told.last_change[1] if told.last_change is not None else told.size}"


def keep_as_copy(records: Records, path: Path) -> None:
    """Writes what is in memory as a new file of the same workspace; its history begins anew.

    Raises: Refused file_exists; EnvironmentRefused.
    """
    lists = {model_of(kind): found for kind, found in by_kind(records).items()}
    organization = {name: getattr(records.organization, name) for name in type(records.organization).model_fields}
    create_workspace(path, organization, lambda change: change.replace_all(lists), uid=records.workspace_id).close()


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
    return plan_merge(mine, theirs, base or common_state(mine, file, other))


def common_state(mine: Records, file: Path, other: Path) -> Records | None:
    """The state at which the two parted; None when it cannot be proved.

    The last change that both histories tell is where they parted. A kept copy of just that state is taken; else our
    own state is led back through our history.
    """
    ours, theirs = changes_in(file), set(changes_in(other))
    parted = next((change for change in reversed(ours) if change in theirs), None)
    if parted is None:
        return None
    for backup in list_backups(mine.workspace_id):
        try:
            if backup.revision == parted[0] and peek(backup.path).last_change == parted:
                return read_backup(backup)
        except AlignerError:
            continue
    return _led_back(mine, file, parted)


def _led_back(mine: Records, file: Path, parted: tuple[int, str]) -> Records | None:
    state = {
        kind: {record.id: {name: getattr(record, name) for name in type(record).model_fields} for record in found}
        for kind, found in by_kind(mine).items()
    }
    with open_workspace(file, read_only=True) as opened:
        entries = [entry for entry in opened.history() if entry.revision > parted[0]]
    for entry in entries:
        if entry.kind == "brand":
            # Its pictures are not in the history.
            return None
        found = state[entry.kind]
        if entry.action == "added":
            found.pop(entry.record_id, None)
        elif entry.action == "removed":
            found[entry.record_id] = {**_unsaid(entry.kind), **plain_values(entry.kind, entry.before)}
        elif entry.record_id in found:
            found[entry.record_id] = {**found[entry.record_id], **plain_values(entry.kind, entry.before)}
        else:
            return None
    return _whole(mine, state)


def _unsaid(kind: str) -> dict[str, Any]:
    """The values of a record of which nothing is said."""
    return {name: field.default for name, field in model_of(kind).model_fields.items() if not field.is_required()}


def _whole(like: Records, state: dict[str, dict[int, dict[str, Any]]]) -> Records | None:
    for kind, found in state.items():
        for reference in references_of(kind):
            for values in found.values():
                wanted = values.get(reference.field)
                if wanted is not None and wanted not in state[reference.target]:
                    return None
    try:
        made = {
            kind: tuple(
                model_of(kind).model_validate(values)
                for values in sorted(found.values(), key=lambda v: (v.get("position", 0), v["id"]))
            )
            for kind, found in state.items()
        }
    except ValueError:
        return None
    return from_kinds(like.workspace_id, like.revision, made)
