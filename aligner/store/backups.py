"""Copies of a workspace's file in the application's data folder: made by SQLite's own backup, verified, thinned.

A copy is named for the workspace's id; beside each is a manifest that says what it holds.
"""

import json
import secrets
import sqlite3
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aligner import paths
from aligner.files import atomic_file, draft_in, make_private_folder, settle
from aligner.model.errors import AlignerError, EnvironmentRefused, Problem, Unusable, refuse
from aligner.placing import FileInUse, remove_with_retries
from aligner.store.checking import CheckResult, check_file
from aligner.store.connection import connect
from aligner.store.faults import database_errors
from aligner.store.hashes import row_hash
from aligner.store.opening import check_header
from aligner.store.rows import layouts
from aligner.store.schema import VERSION

KEEP_ALL = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9
AFTER_PURGE = "after_purge"
BEFORE_RELOAD = "kept_mine"
"""What a window showed when another state came into the file's place: never thinned away."""
_PAGES = 256
"""Copied at a time: the file can be written between two steps, and each is over in a few milliseconds."""
_UNFINISHED_SECONDS = 3600


@dataclass(frozen=True)
class Backup:
    """A verified copy. id: of the copy among those of its workspace.  reason: a stable word, or a name the user gave.
    is_named: the user made it and named it; it is never thinned away.
    hashes: of each kind's table.  version: of the file's schema.  before: the id of the copy before it, "" for none.
    changes: for each kind of record how many were added, changed and removed since that; None when it is not known.
    """

    id: str
    path: Path
    workspace_id: str
    revision: int
    created: datetime
    size: int
    reason: str
    is_named: bool
    content_hash: str
    counts: Mapping[str, int]
    hashes: Mapping[str, str] = field(default_factory=dict[str, str])
    version: int = 1
    before: str = ""
    changes: Mapping[str, tuple[int, int, int]] | None = None


def make_backup(file: Path, reason: str, *, is_named: bool = False, now: datetime | None = None) -> Backup:
    """A verified copy of the file as it is on disk; the workspace may be open meanwhile.

    Raises: Unusable when the file is damaged; EnvironmentRefused when there is no room.
    """
    now = now or datetime.now(UTC)
    with database_errors():
        source = connect(file, read_only=True)
        try:
            uid = str(source.execute("SELECT uid FROM document").fetchone()[0])
            folder = backup_folder(uid)
            make_private_folder(folder)
            with draft_in(folder, ".aligner") as draft:
                checked = _copy(source, draft)
                version = check_header(draft)
                before = next((b for b in list_backups(uid) if b.revision <= checked.revision), None)
                name = _free_name(folder, f"{checked.revision:08d}-{now:%Y%m%dT%H%M%S}")
                backup = Backup(
                    name,
                    folder / f"{name}.aligner",
                    uid,
                    checked.revision,
                    now,
                    draft.stat().st_size,
                    reason,
                    is_named,
                    checked.content_hash,
                    dict(checked.counts),
                    dict(checked.hashes),
                    version,
                    before.id if before is not None else "",
                    _changes(before, draft, checked.hashes)
                    if before is not None and before.version == version
                    else None,
                )
                _write_manifest(backup)
                settle(draft, backup.path)
        finally:
            source.close()
    return backup


def _free_name(folder: Path, start: str) -> str:
    """A name that begins with `start` and that no copy in the folder has: many copies are made within one second."""
    while True:
        name = f"{start}-{secrets.token_hex(6)}"
        if not any((folder / f"{name}{suffix}").exists() for suffix in (".aligner", ".json")):
            return name


def list_backups(uid: str) -> list[Backup]:
    """The copies of a workspace, the newest first: by revision, not by clock. One without its manifest is omitted."""
    found: list[Backup] = []
    for manifest in backup_folder(uid).glob("*.json"):
        path = manifest.with_suffix(".aligner")
        try:
            manifest_data = json.loads(manifest.read_text("utf-8"))
            created = datetime.fromisoformat(manifest_data.pop("made"))
            changes = manifest_data.pop("changes", None)
            if changes is not None:
                changes = {kind: (int(a), int(c), int(r)) for kind, (a, c, r) in changes.items()}
            manifest_data["workspace_id"] = uid
            found.append(
                Backup(manifest.stem, path, created=created, size=path.stat().st_size, changes=changes, **manifest_data)
            )
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            continue
    return sorted(found, key=lambda backup: (backup.revision, backup.created), reverse=True)


def get_backup(uid: str, backup_id: str) -> Backup:
    """Raises: Refused no_such_backup."""
    for backup in list_backups(uid):
        if backup.id == backup_id:
            return backup
    raise refuse("no_such_backup", "id", text=backup_id)


def is_good(backup: Backup) -> bool:
    """Whether the copy is complete and holds what its manifest says."""
    try:
        checked = check_file(backup.path)
    except AlignerError:
        return False
    if not checked.is_readable or checked.revision != backup.revision:
        return False
    # The manifest of a copy of an older version reports hashes of its time; there, the file's own checks must do.
    return backup.version != VERSION or checked.content_hash == backup.content_hash


def newest_good(uid: str) -> Backup | None:
    return next((backup for backup in list_backups(uid) if is_good(backup)), None)


def thin(uid: str, now: datetime | None = None, *, known_good: Backup | None = None) -> list[Backup]:
    """Removes the copies that the rule does not keep and returns them; the newest good one stays in any case.

    known_good: the newest copy, when it was verified just now.
    """
    backups = list_backups(uid)
    kept_ids = {backup.id for backup in backups_to_keep(backups, now or datetime.now(UTC))}
    removed = [backup for backup in backups if backup.id not in kept_ids]
    if removed and (known_good is None or known_good.id not in kept_ids):
        good = newest_good(uid)
        removed = [backup for backup in removed if good is None or backup.id != good.id]
    obsolete: list[Backup] = []
    for backup in removed:
        # One that a scanner or a sync service holds goes the next time.
        with suppress(FileInUse):
            _remove(backup)
            obsolete.append(backup)
    return obsolete


def remove_backups(backups: Sequence[Backup]) -> None:
    """Removes copies for good."""
    with database_errors():
        for backup in backups:
            _remove(backup)


def _remove(backup: Backup) -> None:
    remove_with_retries(backup.path)
    remove_with_retries(backup.path.with_suffix(".json"))


def backups_to_keep(backups: Sequence[Backup], now: datetime) -> list[Backup]:
    """All of two days, then the last of 12 days, 10 weeks, 9 months; the newest, named ones and those that a wrong
    clock dates in the future always."""
    ordered = sorted(backups, key=lambda backup: (backup.revision, backup.created), reverse=True)
    kept_ids = {backup.id for backup in ordered[:1]}
    kept_ids |= {
        backup.id
        for backup in ordered
        if backup.is_named or backup.reason == BEFORE_RELOAD or now - backup.created < KEEP_ALL
    }
    rules: tuple[tuple[int, Callable[[datetime], str]], ...] = (
        (DAILY, lambda built: f"{built:%Y-%m-%d}"),
        (WEEKLY, lambda built: f"{built:%G-%V}"),
        (MONTHLY, lambda built: f"{built:%Y-%m}"),
    )
    for most, period in rules:
        last_of: dict[str, str] = {}
        for backup in ordered:
            last_of.setdefault(period(backup.created), backup.id)
        kept_ids |= set(list(last_of.values())[:most])
    return [backup for backup in backups if backup.id in kept_ids]


def copy_out(backup: Backup, path: Path) -> None:
    """Writes the copy as a file of its own; never over an existing one.

    Raises: Refused file_exists; Unusable when the copy is damaged.
    """
    copy_file(backup.path, path)


def copy_file(file: Path, path: Path) -> None:
    """A whole, verified copy of a workspace's file at a new place.

    Raises: Refused file_exists; Unusable; EnvironmentRefused.
    """
    if path.exists():
        raise refuse("file_exists", path=path.name)
    if not path.absolute().parent.is_dir():
        raise EnvironmentRefused(Problem.of("folder_missing"))
    with database_errors():
        source = connect(file, read_only=True)
        try:
            with atomic_file(path) as draft:
                _copy(source, draft)
        except FileExistsError:
            raise refuse("file_exists", path=path.name) from None
        finally:
            source.close()


def sweep_backups() -> None:
    """Removes manifests whose copy was never finished. Copies are left alone."""
    for manifest in (paths.user_data() / "backups").glob("*/*.json"):
        with suppress(OSError):
            is_old = time.time() - manifest.stat().st_mtime > _UNFINISHED_SECONDS
            if is_old and not manifest.with_suffix(".aligner").exists():
                manifest.unlink()


def backup_folder(uid: str) -> Path:
    """Where the copies of a workspace are."""
    return paths.user_data() / "backups" / uid


def _copy(source: sqlite3.Connection, path: Path) -> CheckResult:
    """Copies through SQLite and checks the copy. Content that something else changed is copied as it is.

    Raises: Unusable with what is wrong with it.
    """
    target = connect(path, create=True)
    try:
        source.backup(target, pages=_PAGES)
    finally:
        target.close()
    checked = check_file(path)
    if not checked.is_readable:
        raise Unusable(*checked.problems)
    return checked


def _changes(before: Backup, copy: Path, hashes: Mapping[str, str]) -> dict[str, tuple[int, int, int]] | None:
    """What was added, changed and removed from one copy to the next; only tables with another hash are looked at."""
    found: dict[str, tuple[int, int, int]] = {}
    try:
        old, new = connect(before.path, read_only=True), connect(copy, read_only=True)
    except AlignerError:
        return None
    try:
        for table_layout in layouts():
            if before.hashes.get(table_layout.table) == hashes[table_layout.table]:
                continue
            place = table_layout.columns.index("id")
            was, now = ({row[place]: row_hash(row) for row in base.execute(table_layout.select)} for base in (old, new))
            changed = sum(was[i] != now[i] for i in was.keys() & now.keys())
            counts = (len(now.keys() - was.keys()), changed, len(was.keys() - now.keys()))
            if any(counts):
                found[table_layout.table] = counts
    except (sqlite3.Error, UnicodeDecodeError):
        # The copy before is damaged: that is reported where it is looked at.
        return None
    finally:
        old.close()
        new.close()
    return found


def _write_manifest(backup: Backup) -> None:
    data = {
        "revision": backup.revision,
        "made": backup.created.isoformat(),
        "reason": backup.reason,
        "is_named": backup.is_named,
        "content_hash": backup.content_hash,
        "counts": backup.counts,
        "hashes": backup.hashes,
        "version": backup.version,
        "before": backup.before,
        "changes": backup.changes,
    }
    with atomic_file(backup.path.with_suffix(".json"), "replace") as draft:
        draft.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
