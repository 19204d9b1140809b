"""The file's place on disk: who has it open, whether it is still the same file, and what was seen of it before."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLockFile, QSysInfo

from aligner import paths
from aligner.files import PRIVATE, atomic_file, make_private_folder, sync_file
from aligner.json_text import Json, read_json
from aligner.model.errors import EnvironmentRefused, Problem
from aligner.model.system_errors import environment_refusal
from aligner.placing import open_with_retries, remove_with_retries, replace_with_retries
from aligner.processes import is_running

LOCK_WAIT_MS = 100
_UNWRITTEN_SECONDS = 10
_ONLY_TO_READ = ("no_permission", "read_only_place", "file_in_use")
Mark = tuple[int, str]
"""Revision and time of a change: what distinguishes it from every other."""


class Marks(NamedTuple):
    """What the system reports of a file. A change of `device` or `inode` is another file; of the rest, a write."""

    device: int
    inode: int
    size: int
    changed_ns: int

    @property
    def identity(self) -> tuple[int, int]:
        return self.device, self.inode


def marks_of(path: Path) -> Marks:
    """Raises: EnvironmentRefused file_moved when nothing is there."""
    try:
        stat = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise EnvironmentRefused(Problem.of("file_moved")) from error
    except OSError as error:
        raise environment_refusal(error) from error
    return Marks(stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns)


def is_replaced(path: Path, now: Marks, before: Marks, holds_ours: Callable[[], bool]) -> bool:
    """Whether another file is there than before. The system's number of the file is trusted only where it is one (not
    0) and stays the same between two looks; elsewhere, as on network drives, what the file holds decides."""
    if now.inode and now.identity == before.identity:
        return False
    if now.inode and before.inode and marks_of(path).identity == now.identity == marks_of(path).identity:
        return True
    return not holds_ours()


def is_same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file; by their names where the system gives files no number of their own."""
    try:
        first, second = one.stat(), other.stat()
    except OSError:
        return False
    if not first.st_ino or not second.st_ino:
        return one.resolve() == other.resolve()
    return (first.st_dev, first.st_ino) == (second.st_dev, second.st_ino)


class FileLock:
    """The file is this process's to write until `unlock`.

    Two things say so: a lock in this user's data folder, held open, for this computer; and a note beside the file for
    others, written once and closed, since a sync service would send what is held open again and again, and say all day
    that it is in use. The note has the form of Qt's lock files, which earlier versions leave and read.
    """

    def __init__(self, path: Path, own: QLockFile | None) -> None:
        self._own = own
        self._note = Path(lock_path(path))
        self._key = _place_key(own_lock_path(path))
        self._text = _note_of(self._key)

    def write_note(self, *, take_over: bool) -> None:
        """Raises: EnvironmentRefused locked, and whatever keeps the note from being written."""
        found = _read_note(self._note)
        if found is not None and not self._is_stale(found, take_over):
            raise _locked(found.host, found.process)
        try:
            if found is not None:
                remove_with_retries(self._note)
            self._write()
        except FileExistsError:
            found = _read_note(self._note)
            raise _locked(found.host if found else "", found.process if found else 0) from None
        except OSError as error:
            raise environment_refusal(error) from error

    def unlock(self) -> None:
        """Frees the file; a note that another computer put in its place stays."""
        with suppress(OSError):
            if self._note.read_text("utf-8", "replace") == self._text:
                remove_with_retries(self._note)
        if self._own is not None:
            self._own.unlock()

    def _write(self) -> None:
        with self._note.open("x", encoding="utf-8", newline="") as file:
            file.write(self._text)
        try:
            self._note.chmod(PRIVATE)
            sync_file(self._note)
        except OSError:
            with suppress(OSError):
                self._note.unlink()
            raise

    def _is_stale(self, found: _Note, take_over: bool) -> bool:
        """Whether nobody has the file in spite of the note: never reported by its age alone."""
        if not found.host:
            return found.is_old
        if found.host != _this_host():
            return take_over
        if self._own is not None and (found.key == self._key or found.process == os.getpid()):
            # Whoever left it on this computer held the lock that is ours now.
            return True
        return (found.boot not in ("", _boot())) or not is_running(found.process)


class _Note(NamedTuple):
    """What a lock's note reports. host: "" while it is being written, or when that was stopped.  key: of the lock in
    the data folder of the user who left it, as a hash.  boot: which start of the computer it was."""

    process: int
    host: str
    boot: str
    key: str
    is_old: bool


def _note_of(key: str) -> str:
    machine = bytes(QSysInfo.machineUniqueId().data()).decode("ascii", "replace")
    lines = (str(os.getpid()), "aligner", _this_host(), machine, _boot(), key)
    return "".join(f"{line}\n" for line in lines)


def _read_note(note: Path) -> _Note | None:
    """None when there is none, or what is there cannot be read: then writing reports why."""
    try:
        lines = [*note.read_text("utf-8", "replace").splitlines()[:6], *[""] * 6]
        is_old = time.time() - note.stat().st_mtime > _UNWRITTEN_SECONDS
    except OSError:
        return None
    process = int(lines[0]) if lines[0].isdecimal() else 0
    return _Note(process, lines[2], lines[4], lines[5], is_old)


def lock_file(path: Path, *, take_over: bool = False) -> FileLock:
    """The lock of the file, held. It is stale only when its process is dead on this computer, never by age.

    take_over: removes the note that another computer left; never the lock of a process that runs here.

    Raises: EnvironmentRefused locked, naming the computer and the process that hold it; no_permission, disk_full and
    whatever else kept the lock from being made.
    """
    own = _own_lock(path)
    lock = FileLock(path, own)
    try:
        lock.write_note(take_over=take_over)
    except BaseException:
        if own is not None:
            own.unlock()
        raise
    return lock


def _own_lock(path: Path) -> QLockFile | None:
    """The lock in this user's data folder; None where that folder takes none, and then the note alone must do.

    Raises: EnvironmentRefused locked.
    """
    place = own_lock_path(path)
    try:
        make_private_folder(place.parent)
    except OSError:
        return None
    lock = QLockFile(str(place))
    lock.setStaleLockTime(0)
    if lock.tryLock(LOCK_WAIT_MS):
        return lock
    if lock.error() != QLockFile.LockError.LockFailedError:
        return None
    if _is_stale_empty(place):
        with suppress(OSError):
            remove_with_retries(place)
        if lock.tryLock(LOCK_WAIT_MS):
            return lock
    process, host = _lock_holder(lock.getLockInfo())
    raise _locked(host or _this_host(), process)


def _lock_holder(info: object) -> tuple[int, str]:
    """The process and the computer of a lock's note: the binding gives three values, in some versions with whether it
    went well before them."""
    process, host = info[-3:-1] if isinstance(info, Sequence) and len(info) >= 3 else (0, "")
    return process if isinstance(process, int) else 0, str(host)


def _locked(host: str, process: int) -> EnvironmentRefused:
    return EnvironmentRefused(Problem.of("locked", host=host or "?", process=str(process or "?")))


def _is_stale_empty(lock: Path) -> bool:
    """Whether a process that was killed while it made the lock left it empty: it names nobody, and never will."""
    try:
        stat = lock.stat()
    except OSError:
        return False
    return stat.st_size == 0 and time.time() - stat.st_mtime > _UNWRITTEN_SECONDS


def writable_lock(path: Path, *, take_over: bool = False) -> FileLock | None:
    """The lock of the file, held; None where the place or the file refuses to be written: there it can only be read.
    Windows says of every folder that it can be written; what is true shows at the first try. Raises as `lock_file`."""
    try:
        lock = lock_file(path, take_over=take_over)
    except EnvironmentRefused as error:
        if error.code in _ONLY_TO_READ:
            return None
        raise
    try:
        # SQLite itself would open it to read and refuse the first change.
        open_with_retries(path)
    except OSError:
        lock.unlock()
        return None
    return lock


def lock_path(path: Path) -> str:
    """Where the note of a file's lock is; the same for each link to it."""
    return f"{path.resolve()}.lock"


def own_lock_path(path: Path) -> Path:
    """Where the lock for this computer is."""
    return paths.user_data() / "locks" / f"{_place_key(Path(lock_path(path)))}.lock"


def last_revision(uid: str, path: Path) -> int:
    """The newest revision of the workspace that was open at this place; 0 when none is known."""
    stored = _read_revisions().get(uid)
    found = stored.get(_place_key(path)) if isinstance(stored, dict) else None
    return found if isinstance(found, int) and not isinstance(found, bool) else 0


def workspace_id_at(path: Path) -> str:
    """The workspace that was open at this place, known even when the file cannot be read any more; "" for none."""
    key = _place_key(path)
    return next((uid for uid, places in _read_revisions().items() if isinstance(places, dict) and key in places), "")


def remember_revision(uid: str, path: Path, revision: int) -> None:
    """Remembers the revision. The place is kept as a hash: no name and no path is written."""
    stored = _read_revisions()
    known = stored.get(uid)
    places = known if isinstance(known, dict) else {}
    if places.get(_place_key(path)) == revision:
        return
    stored[uid] = {**places, _place_key(path): revision}
    try:
        make_private_folder(_revisions_file().parent)
        with atomic_file(_revisions_file(), "replace") as draft:
            draft.write_text(json.dumps(stored, indent=1), "utf-8")
    except OSError:
        # It is a help for later, and no reason to stop the work now.
        return


def written_marks(uid: str, path: Path) -> tuple[Mark, ...]:
    """The last change that this computer wrote at this place, and before it those that were missed when the file was
    opened and are not yet answered for."""
    stored = _read_written(uid).get(_place_key(path))
    if not isinstance(stored, list):
        return ()
    marks = (one for one in stored if isinstance(one, list) and len(one) == 2)
    return tuple((number, str(at)) for number, at in marks if isinstance(number, int))


def note_written(uid: str, path: Path, marks: Sequence[Mark]) -> None:
    """Remembers them, with each change: quick, and no reason to stop the work when it cannot be written."""
    written_by_place = _read_written(uid)
    written_by_place[_place_key(path)] = [list(mark) for mark in marks]
    file = _written_file(uid)
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = file.with_suffix(".new")
        draft.touch(0o600)
        draft.write_text(json.dumps(written_by_place), "utf-8")
        replace_with_retries(draft, file)
    except OSError:
        return


def _read_written(uid: str) -> dict[str, Json]:
    try:
        data = read_json(_written_file(uid).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def _written_file(uid: str) -> Path:
    return paths.user_data() / "written" / f"{hashlib.sha256(uid.encode()).hexdigest()[:32]}.json"


def _this_host() -> str:
    return QSysInfo.machineHostName()


def _boot() -> str:
    return bytes(QSysInfo.bootUniqueId().data()).decode("ascii", "replace")


def _read_revisions() -> dict[str, Json]:
    try:
        data = read_json(_revisions_file().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def _revisions_file() -> Path:
    return paths.user_data() / "seen.json"


def _place_key(path: Path) -> str:
    return hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
