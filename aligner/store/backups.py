"""Copies of a workspace's file in the application's data folder: made by SQLite's own backup, verified, thinned.

A copy is named for the workspace's id; beside each lies a manifest that says what it holds.
"""

import json
import os
import secrets
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aligner import paths
from aligner.model.errors import AlignerError, EnvironmentRefused, Problem, Unusable, refuse
from aligner.store.checking import CheckResult, check_file
from aligner.store.connection import connect
from aligner.store.faults import told_plainly

KEEP_ALL = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9
AFTER_PURGE = "after_purge"
_PRIVATE = 0o600


@dataclass(frozen=True)
class Backup:
    """A verified copy. id: of the copy among those of its workspace.  reason: a stable word, or a name the user gave.
    is_named: the user made it and named it; it is never thinned away."""

    id: str
    path: Path
    workspace_id: str
    revision: int
    made: datetime
    size: int
    reason: str
    is_named: bool
    content_hash: str
    counts: Mapping[str, int]


def make_backup(file: Path, reason: str, *, is_named: bool = False, now: datetime | None = None) -> Backup:
    """A verified copy of the file as it is on disk; the workspace may be open meanwhile.

    Raises: Unusable when the file is damaged; EnvironmentRefused when there is no room.
    """
    now = now or datetime.now(UTC)
    with told_plainly():
        source = connect(file, read_only=True)
        try:
            uid = str(source.execute("SELECT uid FROM document").fetchone()[0])
            folder = backup_folder(uid)
            folder.mkdir(parents=True, exist_ok=True)
            started = folder / f".{secrets.token_hex(6)}.tmp"
            try:
                checked = _copy(source, started)
                name = f"{checked.revision:08d}-{now:%Y%m%dT%H%M%S}-{secrets.token_hex(2)}"
                path = folder / f"{name}.aligner"
                made = Backup(
                    name,
                    path,
                    uid,
                    checked.revision,
                    now,
                    started.stat().st_size,
                    reason,
                    is_named,
                    checked.content_hash,
                    dict(checked.counts),
                )
                _write_manifest(made)
                started.replace(path)
            finally:
                started.unlink(missing_ok=True)
        finally:
            source.close()
    return made


def list_backups(uid: str) -> list[Backup]:
    """The copies of a workspace, the newest first: by revision, not by clock. One without its manifest is left out."""
    found = []
    for manifest in backup_folder(uid).glob("*.json"):
        path = manifest.with_suffix(".aligner")
        try:
            told = json.loads(manifest.read_text("utf-8"))
            made = datetime.fromisoformat(told.pop("made"))
            found.append(Backup(manifest.stem, path, uid, made=made, size=path.stat().st_size, **told))
        except (OSError, ValueError, TypeError, KeyError):
            continue
    return sorted(found, key=lambda backup: (backup.revision, backup.made), reverse=True)


def get_backup(uid: str, backup_id: str) -> Backup:
    """Raises: Refused no_such_backup."""
    for backup in list_backups(uid):
        if backup.id == backup_id:
            return backup
    raise refuse("no_such_backup", "id", text=backup_id)


def is_good(backup: Backup) -> bool:
    """Whether the copy is whole and holds what its manifest says."""
    try:
        checked = check_file(backup.path)
    except AlignerError:
        return False
    return not checked.problems and checked.content_hash == backup.content_hash


def newest_good(uid: str) -> Backup | None:
    return next((backup for backup in list_backups(uid) if is_good(backup)), None)


def thin(uid: str, now: datetime | None = None) -> list[Backup]:
    """Removes the copies that the rule does not keep and returns them."""
    backups = list_backups(uid)
    kept = {backup.id for backup in kept_of(backups, now or datetime.now(UTC))}
    removed = [backup for backup in backups if backup.id not in kept]
    remove_backups(removed)
    return removed


def remove_backups(backups: Sequence[Backup]) -> None:
    """Removes copies for good."""
    with told_plainly():
        for backup in backups:
            backup.path.unlink(missing_ok=True)
            backup.path.with_suffix(".json").unlink(missing_ok=True)


def kept_of(backups: Sequence[Backup], now: datetime) -> list[Backup]:
    """All of two days, then the last of 12 days, 10 weeks, 9 months; the newest, named ones and those that a wrong
    clock dates in the future always."""
    ordered = sorted(backups, key=lambda backup: (backup.revision, backup.made), reverse=True)
    kept = {backup.id for backup in ordered[:1]}
    kept |= {backup.id for backup in ordered if backup.is_named or now - backup.made < KEEP_ALL}
    rules: tuple[tuple[int, Callable[[datetime], str]], ...] = (
        (DAILY, lambda made: f"{made:%Y-%m-%d}"),
        (WEEKLY, lambda made: f"{made:%G-%V}"),
        (MONTHLY, lambda made: f"{made:%Y-%m}"),
    )
    for most, period in rules:
        last_of: dict[str, str] = {}
        for backup in ordered:
            last_of.setdefault(period(backup.made), backup.id)
        kept |= set(list(last_of.values())[:most])
    return [backup for backup in backups if backup.id in kept]


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
    started = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    with told_plainly():
        source = connect(file, read_only=True)
        try:
            _copy(source, started)
            try:
                os.link(started, path)
            except FileExistsError:
                raise refuse("file_exists", path=path.name) from None
            except OSError:
                started.rename(path)
        finally:
            source.close()
            started.unlink(missing_ok=True)


def backup_folder(uid: str) -> Path:
    """Where the copies of a workspace lie."""
    return paths.user_data() / "backups" / uid


def _copy(source: sqlite3.Connection, path: Path) -> CheckResult:
    """Copies through SQLite and checks the copy.

    Raises: Unusable with what is wrong with it.
    """
    target = connect(path, create=True)
    try:
        source.backup(target, pages=256)
    finally:
        target.close()
    path.chmod(_PRIVATE)
    checked = check_file(path)
    if checked.problems:
        raise Unusable(*checked.problems)
    return checked


def _write_manifest(made: Backup) -> None:
    told = {
        "revision": made.revision,
        "made": made.made.isoformat(),
        "reason": made.reason,
        "is_named": made.is_named,
        "content_hash": made.content_hash,
        "counts": made.counts,
    }
    manifest = made.path.with_suffix(".json")
    started = manifest.with_suffix(".tmp")
    started.write_text(json.dumps(told, ensure_ascii=False), "utf-8")
    started.chmod(_PRIVATE)
    started.replace(manifest)
