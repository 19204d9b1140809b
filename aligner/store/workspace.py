"""The open workspace: one connection, one door for changes, undo and redo."""

import os
import secrets
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from PySide6.QtCore import QLockFile

from aligner.model.errors import EnvironmentRefused, Problem, refuse
from aligner.model.fields import Record
from aligner.model.initiative import Initiative
from aligner.model.organization import ONLY_ID, Organization
from aligner.model.records import TABLES, Records
from aligner.store import schema
from aligner.store.backups import make_backup
from aligner.store.change import Change
from aligner.store.connection import connect, recover
from aligner.store.faults import told, told_plainly
from aligner.store.migrations import migrate, migrated_copy
from aligner.store.opening import check_content, check_header
from aligner.store.rows import layout, layouts, records_of
from aligner.store.undo_log import STEPS_KEPT, Step, replay, start_log, take_step

T = TypeVar("T")
LOCK_WAIT_MS = 100
BEFORE_MIGRATION = "before_migration"
_SINGLE = (Organization, Initiative)
_MODEL_BY_TABLE: dict[str, Any] = {layout(model).table: model for model in TABLES}
_LIST_NAMES = (
    *("goals", "stages", "indicators", "measurements", "programs", "placements", "placement_indicators"),
    *("actors", "activities", "needs", "priorities", "workshops", "participants", "ballots", "judgements"),
    *("weightings", "resolutions", "resolution_options", "decisions", "kit_plans", "kit_texts", "brands"),
    "translations",
)
_FIELD_BY_MODEL = dict(zip(TABLES[2:], _LIST_NAMES, strict=True))


@dataclass(frozen=True)
class Changes:
    """What a change, an undo or a redo moved. ids: of the rows added, edited or removed, by kind."""

    revision: int
    label: str
    ids: Mapping[type[Record], frozenset[int]]

    def touches(self, *models: type[Record]) -> bool:
        """Whether a record of one of the kinds moved."""
        return any(model in self.ids for model in models)


class Workspace:
    """A file that is open. `undo_label` and `redo_label` name the next steps, None when there is none."""

    def __init__(self, path: Path, base: sqlite3.Connection, lock: QLockFile | None) -> None:
        self.path = path
        self.is_read_only = lock is None
        self._base = base
        self._lock = lock
        self.uid, self.revision = base.execute("SELECT uid, revision FROM document").fetchone()
        self._identity = _identity(path)
        self._records: Records | None = None
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._listeners: list[Callable[[Changes], None]] = []
        if not self.is_read_only:
            start_log(base)

    @property
    def undo_label(self) -> str | None:
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        return self._undone[-1].label if self._undone else None

    def read(self) -> Records:
        """Everything at this revision; read once for each.

        Raises: Unusable damaged; EnvironmentRefused.
        """
        if self._records is None or self._records.revision != self.revision:
            with told_plainly():
                self._base.execute("BEGIN")
                try:
                    if self.is_read_only:
                        # Another window may have gone on: rows and revision must be of one state.
                        self.revision = self._base.execute("SELECT revision FROM document").fetchone()[0]
                    found = {
                        lies.model: records_of(lies, self._base.execute(lies.select + lies.order).fetchall())
                        for lies in layouts()
                    }
                finally:
                    self._base.execute("ROLLBACK")
            lists: dict[str, Any] = {name: tuple(found[model]) for model, name in _FIELD_BY_MODEL.items()}
            organization, initiative = (found[model][0] for model in _SINGLE)
            self._records = Records(self.uid, self.revision, organization, initiative, **lists)
        return self._records

    def run(self, label: str, change: Callable[[Change], T]) -> T:
        """What `change` returns, after its writes are kept as one transaction and one undo step named `label`.

        Raises: what `change` raises, Refused too, and then nothing was changed; EnvironmentRefused.
        """
        result, step = self._transact(label, lambda: change(Change(self._base)), lambda: take_step(self._base, label))
        if step is not None:
            self._done = [*self._done[-STEPS_KEPT + 1 :], step]
            self._undone.clear()
            self._tell(step)
        return result

    def undo(self) -> Changes:
        """Takes the last step back; does nothing when there is none."""
        return self._replay(self._done, self._undone)

    def redo(self) -> Changes:
        """Brings the step that was taken back last again."""
        return self._replay(self._undone, self._done)

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Tells `listener` every change; the returned function ends that."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def close(self) -> None:
        """Ends the connection and frees the lock; a second call does nothing."""
        self._base.close()
        if self._lock is not None:
            self._lock.unlock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _replay(self, taken_from: list[Step], given_to: list[Step]) -> Changes:
        if not taken_from:
            return Changes(self.revision, "", {})
        step = taken_from[-1]
        _, inverse = self._transact(step.label, lambda: None, lambda: replay(self._base, step))
        assert inverse is not None
        taken_from.pop()
        given_to.append(inverse)
        return self._tell(inverse)

    def _transact(self, label: str, work: Callable[[], T], finish: Callable[[], Step | None]) -> tuple[T, Step | None]:
        """Runs `work` and `finish` in one transaction; without a step from `finish` nothing is written."""
        if self.is_read_only:
            raise EnvironmentRefused(Problem.of("opened_read_only"))
        with told_plainly():
            if _identity(self.path) != self._identity:
                raise EnvironmentRefused(Problem.of("file_moved"))
            self._base.execute("BEGIN IMMEDIATE")
            try:
                if self._base.execute("SELECT uid, revision FROM document").fetchone() != (self.uid, self.revision):
                    raise EnvironmentRefused(Problem.of("changed_elsewhere"))
                result = self._own(work)
                step = finish()
                if step is None:
                    self._base.execute("ROLLBACK")
                    return result, None
                self._base.execute("UPDATE document SET revision = ?", (self.revision + 1,))
                self._base.execute("COMMIT")
            except BaseException:
                # A full disk makes SQLite roll back by itself.
                if self._base.in_transaction:
                    self._base.execute("ROLLBACK")
                raise
        self.revision += 1
        return result, step

    @staticmethod
    def _own(work: Callable[[], T]) -> T:
        """What `work` returns; a system error of its own is a defect, not the file's fault."""
        try:
            return work()
        except OSError as error:
            raise RuntimeError("a change met a system error") from error

    def _tell(self, step: Step) -> Changes:
        ids = {_MODEL_BY_TABLE[table]: found for table, found in step.ids.items()}
        changes = Changes(self.revision, step.label, ids)
        faults: list[Exception] = []
        for listener in list(self._listeners):
            # What was kept is kept: the other listeners hear of it, and then the fault is told.
            try:
                listener(changes)
            except Exception as error:  # noqa: BLE001
                faults.append(error)
        if faults:
            raise faults[0]
        return changes


def create_workspace(
    path: Path,
    organization: Mapping[str, Any],
    fill: Callable[[Change], None] | None = None,
    *,
    uid: str = "",
) -> Workspace:
    """The new workspace, open. It is made beside its place and put there whole, never over an existing file.

    uid: identifies the workspace for ever; a random one unless given.

    Raises: Refused file_exists, invalid_value; EnvironmentRefused.
    """
    if path.exists():
        raise refuse("file_exists", path=path.name)
    if not path.absolute().parent.is_dir():
        raise EnvironmentRefused(Problem.of("folder_missing"))
    started = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        _write_new(started, organization, fill, uid or secrets.token_hex(16))
        with told_plainly():
            try:
                os.link(started, path)
            except FileExistsError:
                raise refuse("file_exists", path=path.name) from None
            except OSError:
                # Some file systems have no hard links.
                started.rename(path)
    finally:
        started.unlink(missing_ok=True)
    return open_workspace(path)


def open_workspace(path: Path, *, read_only: bool = False) -> Workspace:
    """The workspace in the file, for one writer; read-only where the place allows no more.

    Raises: Unusable (not ours, damaged, newer: the file is not altered); EnvironmentRefused locked, file_missing.
    """
    version = check_header(path)
    can_write = os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)
    read_only = read_only or not can_write
    lock = None if read_only else _lock(path)
    try:
        recover(path)
        base = connect(path, read_only=read_only)
        try:
            check_content(base, version)
            if version < schema.VERSION and read_only:
                base = migrated_copy(base, version)
            elif version < schema.VERSION:
                make_backup(path, BEFORE_MIGRATION)
                migrate(base, version)
                check_content(base)
            if not read_only:
                with told_plainly():
                    base.execute("PRAGMA journal_mode = DELETE")
            return Workspace(path, base, lock)
        except BaseException:
            base.close()
            raise
    except BaseException as error:
        if lock is not None:
            lock.unlock()
        if isinstance(error, sqlite3.DatabaseError) and (known := told(error)) is not None:
            raise known from error
        raise


def _write_new(path: Path, organization: Mapping[str, Any], fill: Callable[[Change], None] | None, uid: str) -> None:
    base = connect(path, create=True)
    try:
        with told_plainly():
            base.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            base.execute(f"PRAGMA user_version = {schema.VERSION}")
            base.execute("BEGIN IMMEDIATE")
            for statement in schema.statements():
                base.execute(statement)
            base.execute("INSERT INTO document (uid, revision) VALUES (?, 1)", (uid,))
            change = Change(base)
            change.add(Organization, **{"id": ONLY_ID, **organization})
            change.add(Initiative, id=ONLY_ID)
            if fill is not None:
                fill(change)
            base.execute("COMMIT")
    finally:
        base.close()


def _lock(path: Path) -> QLockFile:
    """Raises: EnvironmentRefused locked, naming the program's process and computer that hold it."""
    lock = QLockFile(f"{path.resolve()}.lock")
    # A lock is stale only when its process is dead, on the same computer: never by age.
    lock.setStaleLockTime(0)
    if lock.tryLock(LOCK_WAIT_MS):
        return lock
    if lock.error() == QLockFile.LockError.PermissionError:
        raise EnvironmentRefused(Problem.of("no_permission"))
    raise EnvironmentRefused(Problem.of("locked"))


def _identity(path: Path) -> tuple[int, int]:
    """Raises: EnvironmentRefused file_moved."""
    try:
        told_by_system = path.stat()
    except OSError as error:
        raise EnvironmentRefused(Problem.of("file_moved")) from error
    return told_by_system.st_dev, told_by_system.st_ino
