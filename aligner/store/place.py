"""The file's place on disk: who has it open, whether it is still the same file, and what was seen of it before."""

import hashlib
import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QLockFile

from aligner import paths
from aligner.files import draft_in, make_private_folder, sync_file, whole_file
from aligner.model.errors import EnvironmentRefused, Problem
from aligner.model.system_errors import environment_refusal
from aligner.placing import replace_patiently

LOCK_WAIT_MS = 100
_LOCK_BYTES = 256
_UNWRITTEN_SECONDS = 10
Mark = tuple[int, str]
"""Revision and time of a change: what tells it from every other."""


class Marks(NamedTuple):
    """What the system tells of a file. A change of `device` or `inode` is another file; of the rest, a write."""

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
        told = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise EnvironmentRefused(Problem.of("file_moved")) from error
    except OSError as error:
        raise environment_refusal(error) from error
    return Marks(told.st_dev, told.st_ino, told.st_size, told.st_mtime_ns)


def is_replaced(path: Path, now: Marks, before: Marks, holds_ours: Callable[[], bool]) -> bool:
    """Whether another file lies there than before. The system's number of the file is trusted only where it is one (not
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


def lock_file(path: Path, *, take_over: bool = False) -> QLockFile:
    """The lock of the file, held. A lock is stale only when its process is dead on this computer, never by age.

    take_over: removes a lock that another computer left; never one whose process runs here.

    Raises: EnvironmentRefused locked, naming the computer and the process that hold it; no_permission, disk_full and
    whatever else kept the lock from being made.
    """
    lock = QLockFile(lock_path(path))
    lock.setStaleLockTime(0)
    if lock.tryLock(LOCK_WAIT_MS):
        return lock
    if lock.error() != QLockFile.LockError.LockFailedError:
        # Nobody has the file: the lock itself could not be made.
        raise _why_no_lock(path)
    if _is_left_unwritten(Path(lock_path(path))):
        Path(lock_path(path)).unlink(missing_ok=True)
        if lock.tryLock(LOCK_WAIT_MS):
            return lock
    process, host = lock_holder(path)
    if take_over and host and host != _this_host():
        Path(lock_path(path)).unlink(missing_ok=True)
        if lock.tryLock(LOCK_WAIT_MS):
            return lock
    raise EnvironmentRefused(Problem.of("locked", host=host or "?", process=str(process or "?")))


def _why_no_lock(path: Path) -> EnvironmentRefused:
    """What the system says of a small new file in the folder of the lock, which Qt does not tell."""
    try:
        with draft_in(path.resolve().parent, ".lock") as draft:
            draft.write_bytes(bytes(_LOCK_BYTES))
            sync_file(draft)
    except OSError as error:
        return environment_refusal(error)
    return EnvironmentRefused(Problem.of("disk_error"))


def _is_left_unwritten(lock: Path) -> bool:
    """Whether a process that was killed while it made the lock left it empty: it names nobody, and never will."""
    try:
        told = lock.stat()
    except OSError:
        return False
    return told.st_size == 0 and time.time() - told.st_mtime > _UNWRITTEN_SECONDS


def writable_lock(path: Path, *, take_over: bool = False) -> QLockFile | None:
    """The lock of the file, held; None where the place refuses to take one: there the file can only be read. Windows
    says of every folder that it can be written; what is true shows at the first try. Raises as `lock_file`."""
    try:
        return lock_file(path, take_over=take_over)
    except EnvironmentRefused as error:
        if error.code in ("no_permission", "read_only_place"):
            return None
        raise


def lock_holder(path: Path) -> tuple[int, str]:
    """The process and the computer that hold the file's lock; 0 and "" when it cannot be told."""
    # The binding gives three values, in some versions with whether it went well before them.
    told: Any = QLockFile(lock_path(path)).getLockInfo()
    if isinstance(told, tuple) and len(told) >= 3:
        process, host = told[-3:-1]
        return int(process), str(host)
    return 0, ""


def lock_path(path: Path) -> str:
    """Where the lock of a file lies; the same for each link to it."""
    return f"{path.resolve()}.lock"


def last_seen(uid: str, path: Path) -> int:
    """The newest revision of the workspace that was open at this place; 0 when none is known."""
    seen = _read_seen().get(uid)
    found = seen.get(_place_key(path)) if isinstance(seen, dict) else None
    return found if isinstance(found, int) and not isinstance(found, bool) else 0


def workspace_seen_at(path: Path) -> str:
    """The workspace that was open at this place, known even when the file cannot be read any more; "" for none."""
    key = _place_key(path)
    return next((uid for uid, places in _read_seen().items() if isinstance(places, dict) and key in places), "")


def note_seen(uid: str, path: Path, revision: int) -> None:
    """Remembers the revision. The place is kept as a hash: no name and no path is written."""
    seen = _read_seen()
    places = seen.get(uid)
    places = dict(places) if isinstance(places, dict) else {}
    if places.get(_place_key(path)) == revision:
        return
    seen[uid] = {**places, _place_key(path): revision}
    try:
        make_private_folder(_seen_file().parent)
        with whole_file(_seen_file(), "replace") as draft:
            draft.write_text(json.dumps(seen, indent=1), "utf-8")
    except OSError:
        # It is a help for later, and no reason to stop the work now.
        return


def written_marks(uid: str, path: Path) -> tuple[Mark, ...]:
    """The last change that this computer wrote at this place, and before it those that were missed when the file was
    opened and are not yet answered for."""
    told = _read_written(uid).get(_place_key(path))
    if not isinstance(told, list):
        return ()
    return tuple((int(one[0]), str(one[1])) for one in told if isinstance(one, list) and len(one) == 2)


def note_written(uid: str, path: Path, marks: Sequence[Mark]) -> None:
    """Remembers them, with each change: quick, and no reason to stop the work when it cannot be written."""
    told = _read_written(uid)
    told[_place_key(path)] = [list(mark) for mark in marks]
    file = _written_file(uid)
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = file.with_suffix(".new")
        draft.touch(0o600)
        draft.write_text(json.dumps(told), "utf-8")
        replace_patiently(draft, file)
    except OSError:
        return


def _read_written(uid: str) -> dict[str, Any]:
    try:
        told = json.loads(_written_file(uid).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _written_file(uid: str) -> Path:
    return paths.user_data() / "written" / f"{hashlib.sha256(uid.encode()).hexdigest()[:32]}.json"


def _this_host() -> str:
    from PySide6.QtCore import QSysInfo

    return QSysInfo.machineHostName()


def _read_seen() -> dict[str, Any]:
    try:
        told = json.loads(_seen_file().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _seen_file() -> Path:
    return paths.user_data() / "seen.json"


def _place_key(path: Path) -> str:
    return hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
