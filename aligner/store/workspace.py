"""The open workspace: one connection, one door for changes, undo and redo."""

import os
import secrets
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Literal, Self, TypeVar

from aligner.files import LONGEST_NAME_BYTES, atomic_file
from aligner.model.errors import AlignerError, EnvironmentRefused, Problem, Unusable, refuse
from aligner.model.fields import Record
from aligner.model.kinds import KINDS, kind_named
from aligner.model.records import Records, by_kind
from aligner.settings import read_settings
from aligner.store import schema
from aligner.store.backups import make_backup
from aligner.store.change import Change, Changes
from aligner.store.connection import connect, read_at_rest, roll_back, writing
from aligner.store.faults import database_errors, known_error
from aligner.store.hashes import changed_tables, move_hashes, stored_hashes, write_hashes
from aligner.store.history import HistoryEntry, Stamp, empty_history, read_history, remove_history, write_history
from aligner.store.joining import NO_LOGS, JoinedLogs, Logs, newest_row, remove_logs, restore_logs, rows_since
from aligner.store.listening import Listening
from aligner.store.new_file import write_new
from aligner.store.opening import check_content, check_header, is_workspace, recovered_version
from aligner.store.own_changes import OwnChanges
from aligner.store.peeking import holds_state
from aligner.store.place import FileLock, Marks, is_replaced, last_revision, marks_of, remember_revision, writable_lock
from aligner.store.reading import read_records
from aligner.store.rows import Row
from aligner.store.rule_checks import take_checked_step
from aligner.store.undo_log import MAX_STEPS, Step, replay, start_log, take_step

T = TypeVar("T")
Look = Literal["", "changed_elsewhere", "file_moved", "file_missing", "read_only_place"]
_SUFFIX_BYTES = len("-journal")
BEFORE_MIGRATION = "before_migration"


class _NothingChanged(Exception):
    """Ends a transaction in which nothing was written."""


class Workspace(Listening):
    """A file that is open. `undo_label` and `redo_label` name the next steps, None when there is none.

    author: who is named in the history; "" for nobody.
    newer_revision_elsewhere: the revision that was open at this place before, when the file is older than that; else
    None.
    own: what this computer changed in it.
    """

    def __init__(self, path: Path, base: sqlite3.Connection, lock: FileLock | None, *, author: str = "") -> None:
        super().__init__()
        self.path = path
        self.is_read_only = lock is None
        self.author = author
        self._base = base
        self._lock = lock
        self.uid, self.revision = base.execute("SELECT uid, revision FROM document").fetchone()
        self._hashes = stored_hashes(base)
        self._marks = marks_of(path)
        self._records: Records | None = None
        self._read_hashes: Mapping[str, str] = {}
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self.purges = 0
        self.own = OwnChanges(base, self.uid, path)
        known_revision = last_revision(self.uid, path)
        self.newer_revision_elsewhere: int | None = known_revision if known_revision > self.revision else None
        self._remember_revision()

    @property
    def hashes(self) -> Mapping[str, str]:
        """What each table's content hashes to, by the table's name; the same state has the same hashes."""
        return self._hashes

    @property
    def next_undo(self) -> Step | None:
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Step | None:
        return self._undone[-1] if self._undone else None

    @property
    def undo_label(self) -> str | None:
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        return self._undone[-1].label if self._undone else None

    def read(self) -> Records:
        """Everything at this revision; read once for each. What no change touched is what the revision before gave.

        Raises: Unusable damaged; EnvironmentRefused.
        """
        if self._records is None or (self._records.revision != self.revision and not self.is_in_use_elsewhere):
            with database_errors():
                self._base.execute("BEGIN")
                try:
                    if self.is_read_only:
                        # Another window may have continued: rows and revision must be of one state.
                        self.revision = self._base.execute("SELECT revision FROM document").fetchone()[0]
                    elif not self._is_unchanged_on_disk():
                        raise EnvironmentRefused(Problem.of("changed_elsewhere"))
                    hashes = stored_hashes(self._base)
                    known = self._unmoved(hashes)
                    self._records = read_records(self._base, self.uid, self.revision, known)
                    self._read_hashes = hashes
                finally:
                    roll_back(self._base)
        return self._records

    def run(
        self,
        label: str,
        change: Callable[[Change], T],
        *,
        reason: str = "",
        join_logs: Callable[[sqlite3.Connection], JoinedLogs] | None = None,
        takes_over: bool = False,
    ) -> T:
        """What `change` returns, after its writes are kept as one transaction and one undo step named `label`.

        reason: why, in the user's words; kept in the history.
        join_logs: brings rows of another copy's logs into the file; they go and come with the step.
        takes_over: the records come from another state of the file, and what is wrong in them comes along.

        Raises: Refused what it newly breaks; what `change` raises; then nothing was changed; EnvironmentRefused.
        """
        stamp = Stamp(self.revision + 1, self.author, label, reason)
        ends = take_step if takes_over else take_checked_step
        result, step = self._transact(
            stamp, lambda: change(Change(self._base)), lambda: ends(self._base, label), join_logs
        )
        if step is not None:
            if not step.is_permanent:
                self._done = [*self._done[-MAX_STEPS + 1 :], step]
            self._undone.clear()
            self._changes_of(step)
        return result

    def undo(self, step: Step | None = None) -> Changes:
        """Takes the last step back; does nothing when there is none.

        step: the one that is meant, as `next_undo` gave it.

        Raises: Refused step_elsewhere when that is not the last step here, as after the file was opened again;
        shown_stays when it would remove a ballot that was shown.
        """
        return self._replay(self._done, self._undone, "undo", step)

    def redo(self, step: Step | None = None) -> Changes:
        """Restores the step that was taken last again; `step` and errors as for `undo`, from `next_redo`."""
        return self._replay(self._undone, self._done, "redo", step)

    def history(
        self, kind: str | None = None, record_id: int | None = None, limit: int | None = None
    ) -> tuple[HistoryEntry, ...]:
        """What was changed, the newest first: of one record, of one kind (the table's name), or all.

        Raises: Unusable damaged; EnvironmentRefused.
        """
        with database_errors():
            try:
                return read_history(self._base, kind, record_id, limit)
            except (ValueError, TypeError) as error:
                raise Unusable(Problem.of("damaged")) from error

    def purge_history(self, before: date | None = None) -> int:
        """How many entries were removed for good, of all or of days before a date; their bytes leave the file, too.

        Raises: EnvironmentRefused.
        """
        return self._forget(lambda: remove_history(self._base, before))

    def forget_values(self, kind: str, ids: Iterable[int]) -> int:
        """How many entries of the history lost what these records held before; the steps back go, too, for good.

        Raises: EnvironmentRefused.
        """
        return self._forget(lambda: empty_history(self._base, kind, ids))

    def _forget(self, work: Callable[[], int]) -> int:
        count = 0

        def remove() -> None:
            nonlocal count
            count = work()

        self._in_transaction(remove)
        # Taking a step back would write the old values again, into the records and into the history.
        self._done.clear()
        self._undone.clear()
        self.purges += 1
        self.own.forget()
        with database_errors():
            # Removed rows are overwritten; this also rebuilds every page, so that none of them is found again.
            self._base.execute("VACUUM")
            self._marks = marks_of(self.path)
        return count

    def write_alongside(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """What `work` returns, after what it wrote into the logs is kept: no undo step, the same revision.

        Raises: what `work` raises, and then nothing was kept; EnvironmentRefused as `run`.
        """
        return self._in_transaction(lambda: self._own(lambda: work(self._base)))

    def read_alongside(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """What `work` reads from the logs. Raises: EnvironmentRefused; Unusable damaged."""
        with database_errors():
            try:
                return work(self._base)
            except (ValueError, TypeError, KeyError) as error:
                raise Unusable(Problem.of("damaged")) from error

    def silent_changes(self) -> list[str]:
        """The tables whose content changed without this program: reads and hashes all of them, so not on each change.

        Raises: Unusable damaged; EnvironmentRefused.
        """
        with database_errors():
            return read_at_rest(self._base, lambda: changed_tables(self._base))

    def accept_content(self) -> None:
        """Takes the content as it is for the right one: from here on `silent_changes` is measured against it.

        Raises: EnvironmentRefused.
        """
        self._in_transaction(lambda: write_hashes(self._base))
        self._hashes = stored_hashes(self._base)

    def accept_older(self) -> None:
        """Goes on with a file that is older than what was open here, or lacks changes made here; it is not asked
        again."""
        self.newer_revision_elsewhere = None
        if not self.is_read_only:
            remember_revision(self.uid, self.path, self.revision)
            self.own.accept()

    def look(self) -> Look:
        """What happened to the file underneath since the last change; "" when nothing did. Cheap, and writes nothing.

        "changed_elsewhere": another state of this workspace is there.  "file_moved": something else is there.
        "file_missing": nothing does.  "read_only_place": it is ours, and may not be written any more.
        """
        if self.is_in_use_elsewhere:
            return ""
        try:
            marks = marks_of(self.path)
        except EnvironmentRefused:
            return "file_missing"
        if self._is_replaced(marks):
            return "changed_elsewhere" if is_workspace(self.path, self.uid) else "file_moved"
        if self.is_read_only:
            return ""
        if marks != self._marks:
            try:
                with database_errors():
                    self._forget_pages()
                    self._base.execute("BEGIN")
                    try:
                        if not self._is_unchanged_on_disk():
                            return "changed_elsewhere"
                    finally:
                        roll_back(self._base)
                self._marks = marks
            except AlignerError as error:
                # Somebody writes just now: the next look reports.
                return "" if error.code == "busy" else "changed_elsewhere"
        return "" if _is_writable(self.path) else "read_only_place"

    def close(self) -> None:
        """Ends the connection and frees the lock; a second call does nothing."""
        self._remember_revision()
        self._base.close()
        if self._lock is not None:
            self._lock.unlock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _replay(
        self, source: list[Step], target: list[Step], way: Literal["undo", "redo"], meant: Step | None
    ) -> Changes:
        if meant is not None and (not source or source[-1] is not meant):
            raise refuse("step_elsewhere")
        if not source:
            return Changes(self.revision, "", {})
        step = source[-1]
        stamp = Stamp(self.revision + 1, self.author, step.label, way=way)
        _, inverse = self._transact(stamp, lambda: None, lambda: self._replayed(step, way))
        assert inverse is not None
        source.pop()
        target.append(inverse)
        return self._changes_of(inverse, way)

    def _replayed(self, step: Step, way: Literal["undo", "redo"]) -> Step:
        inverse = replay(self._base, step)
        if step.joined_logs is not None:
            (remove_logs if way == "undo" else restore_logs)(self._base, step.joined_logs)
        return replace(inverse, joined_logs=step.joined_logs)

    def _transact(
        self,
        stamp: Stamp,
        work: Callable[[], T],
        finish: Callable[[], Step | None],
        join_logs: Callable[[sqlite3.Connection], JoinedLogs] | None = None,
    ) -> tuple[T, Step | None]:
        """Runs `work` and `finish` in one transaction; without a step from `finish` nothing is written."""
        stored: dict[str, str] = {}
        rows: list[Row] = []
        unwritten: list[T] = []

        def do() -> tuple[T, Step | None]:
            start_log(self._base)
            before = newest_row(self._base)
            result = self._own(work)
            step = finish()
            taken = join_logs(self._base) if join_logs is not None else None
            if step is None and taken:
                rows[:] = [row[1:] for row in taken.history]
                return result, None
            if step is None:
                unwritten.append(result)
                raise _NothingChanged
            stored.update(move_hashes(self._base, self._hashes, step.moved))
            write_history(self._base, stamp, step.moved)
            rows[:] = rows_since(self._base, before)
            self.proceed()
            self._base.execute("UPDATE document SET revision = ?", (stamp.revision,))
            return result, replace(step, moved=(), joined_logs=taken or step.joined_logs)

        try:
            result, step = self._in_transaction(do)
        except _NothingChanged:
            return unwritten[0], None
        self.own.note(rows)
        if step is None:
            return result, None
        self.revision = stamp.revision
        self._hashes = stored
        self.newer_revision_elsewhere = None
        return result, step

    def _in_transaction(self, work: Callable[[], T]) -> T:
        """What `work` returns, committed; with an error of it all is as before. Writes over nothing it has not seen.

        Raises: EnvironmentRefused opened_read_only, file_moved, changed_elsewhere.
        """
        if self.is_in_use_elsewhere:
            raise refuse("list_comes_in")
        if self.is_read_only:
            raise EnvironmentRefused(Problem.of("opened_read_only"))
        with database_errors():
            marks = marks_of(self.path)
            if self._is_replaced(marks):
                raise EnvironmentRefused(Problem.of("file_moved"))
            if marks != self._marks:
                self._forget_pages()
            with writing(self._base):
                if not self._is_unchanged_on_disk():
                    raise EnvironmentRefused(Problem.of("changed_elsewhere"))
                result = work()
        try:
            self._marks = marks_of(self.path)
        except EnvironmentRefused:
            # It went away just now; what was committed is committed, and the next look reports.
            self._marks = marks
        return result

    def _is_replaced(self, now: Marks) -> bool:
        state = self.uid, self.revision, self._hashes
        return is_replaced(self.path, now, self._marks, lambda: holds_state(self.path, state))

    def _unmoved(self, hashes: Mapping[str, str]) -> dict[str, Sequence[Record]]:
        """What was read before, of the tables whose content has the same hash still."""
        if self._records is None:
            return {}
        same = dict(hashes.items() & self._read_hashes.items())
        return {table: rows for table, rows in by_kind(self._records).items() if table in same}

    def _is_unchanged_on_disk(self) -> bool:
        """Whether the file holds what this window last read or wrote. Two computers that each made one change have
        the same revision: the hashes distinguish them."""
        found = self._base.execute("SELECT uid, revision FROM document").fetchone()
        return found == (self.uid, self.revision) and stored_hashes(self._base) == self._hashes

    def _forget_pages(self) -> None:
        """SQLite trusts its pages while the file's change counter is the same; a copy laid over it may have that."""
        self._base.execute("PRAGMA shrink_memory")

    def _remember_revision(self) -> None:
        if not self.is_read_only and self.newer_revision_elsewhere is None:
            remember_revision(self.uid, self.path, self.revision)

    @staticmethod
    def _own(work: Callable[[], T]) -> T:
        """What `work` returns; a system error of its own is a defect, not the file's fault."""
        try:
            return work()
        except OSError as error:
            raise RuntimeError("a change met a system error") from error

    def _changes_of(self, step: Step, way: Literal["", "undo", "redo"] = "") -> Changes:
        ids = {kind_named(table).model: found for table, found in step.ids.items()}
        removed = {kind.model: step.removed[kind.name] for kind in KINDS if kind.name in step.removed}
        emptied = frozenset((kind_named(table).model, name) for table, name in step.emptied)
        changes = Changes(self.revision, step.label, ids, removed, emptied, way)
        self._report_changes(changes)
        return changes


def create_workspace(
    path: Path,
    organization: Mapping[str, object],
    fill: Callable[[Change], None] | None = None,
    *,
    uid: str = "",
    revision: int = 1,
    logs: Logs = NO_LOGS,
) -> Workspace:
    """The new workspace, open. It is made beside its place and put there whole, never over an existing file.

    uid: identifies the workspace for ever; a random one unless given.  revision, logs: of the state that it holds.

    Raises: Refused file_exists, invalid_value; EnvironmentRefused.
    """
    if path.exists():
        raise refuse("file_exists", path=path.name)
    if not path.absolute().parent.is_dir():
        raise EnvironmentRefused(Problem.of("folder_missing"))
    if len(os.fsencode(path.name)) > LONGEST_NAME_BYTES - _SUFFIX_BYTES:
        raise refuse("name_too_long", path=path.name)
    with database_errors():
        try:
            with atomic_file(path) as draft:
                write_new(draft, organization, fill, (uid or secrets.token_hex(16), revision), logs)
        except FileExistsError:
            raise refuse("file_exists", path=path.name) from None
    return open_workspace(path)


def open_workspace(path: Path, *, read_only: bool = False, take_over: bool = False) -> Workspace:
    """The workspace in the file, for one writer; read-only where the place allows no more.

    take_over: removes the lock that another computer left behind. A change made there is still seen before each write.

    Raises: Unusable (not ours, damaged, newer: the file is not altered); EnvironmentRefused locked, file_missing.
    """
    check_header(path)
    read_only = read_only or not _is_writable(path)
    lock = None if read_only else writable_lock(path, take_over=take_over)
    read_only = lock is None
    try:
        version = recovered_version(path)
        base = connect(path, read_only=read_only)
        try:
            check_content(base, version)
            if version < schema.VERSION:
                # Only an older file needs the way to ours.
                from aligner.store.migrations import migrate, migrated_copy

                if read_only:
                    base = migrated_copy(base, version)
                else:
                    make_backup(path, BEFORE_MIGRATION)
                    migrate(base, version)
                    check_content(base)
            if not read_only:
                with database_errors():
                    base.execute("PRAGMA journal_mode = DELETE")
            return Workspace(path, base, lock, author=read_settings().author)
        except BaseException:
            base.close()
            raise
    except BaseException as error:
        if lock is not None:
            lock.unlock()
        if isinstance(error, sqlite3.DatabaseError) and (known := known_error(error)) is not None:
            raise known from error
        raise


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)
