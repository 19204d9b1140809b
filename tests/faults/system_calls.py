"""Faults at one exact system call of the program: killed there, no room on the disk, the drive does not answer.

`strace` attaches to the child after it has opened the file and before it is reported to go. One run without a fault
reports how many calls there are.
"""

import shutil
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

from aligner.store.backups import is_good, list_backups
from aligner.store.workspace import open_workspace
from tests.faults.judging import SAMPLES, Fault, Round, example_file, judge
from tests.faults.nursery import LONGEST_SECONDS, ROOT, Child

WRITES = "pwrite64,write,ftruncate,fsync,fdatasync,unlink,rename,renameat,renameat2,link,linkat"
_ATTACHED_SECONDS = LONGEST_SECONDS
_PLAIN_CODES = {"disk_full", "disk_error", "no_permission", "read_only_place", "damaged", "file_moved", "busy"}


@cache
def needs() -> str:
    """Why calls cannot be traced here; "" when they can."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False)
    return "" if tried.returncode == 0 else "this system lets no process be traced"


class Traced:
    """A child with strace attached. calls: the traced calls that touch the file, its journal or its folder."""

    def __init__(self, played: Round, work: str, paths: list[Path], *inject: str) -> None:
        self.child = played.nursery.start(work, played.file, played.folder, waits=True)
        self.child.wait_ready()
        self.log = played.folder / "trace"
        self.log.unlink(missing_ok=True)
        command = ["strace", "-f", "-q", "-o", str(self.log), "-p", str(self.child.process)]
        for path in paths:
            command += ["-P", str(path)]
        command += ["-e", f"trace={WRITES},read,pread64", *(part for one in inject for part in ("-e", f"inject={one}"))]
        self._strace = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self._wait_attached()
        self.child.go()

    def ended(self) -> Child:
        self.child.wait()
        assert self._strace.stderr is not None
        self._strace.wait(LONGEST_SECONDS)
        self._strace.stderr.close()
        return self.child

    def count(self) -> int:
        """How many of the writing calls there were."""
        names = tuple(f"{name}(" for name in WRITES.split(","))
        lines = self.log.read_text("utf-8", "replace").splitlines()
        return sum(line.split(maxsplit=1)[-1].startswith(names) for line in lines)

    def _wait_attached(self) -> None:
        began = time.monotonic()
        status = Path(f"/proc/{self.child.process}/status")
        while "TracerPid:\t0\n" in status.read_text("utf-8"):
            if self._strace.poll() is not None or time.monotonic() - began > _ATTACHED_SECONDS:
                raise RuntimeError("strace did not attach")
            time.sleep(0.002)


def _paths(played: Round) -> list[Path]:
    return [played.file, played.file.with_name(f"{played.file.name}-journal")]


def _prepare(played: Round, work: str) -> None:
    if work == "one_migration":
        shutil.copyfile(SAMPLES / "version-1.aligner", played.file)
    else:
        example_file(played.file)


_counted: dict[str, int] = {}


def _calls(played: Round, work: str) -> int:
    """How many writing calls the work makes; found once by a run without a fault."""
    if work not in _counted:
        _prepare(played, work)
        traced = Traced(played, work, _paths(played))
        child = traced.ended()
        assert not child.report and not child.refusal, child.told()
        _counted[work] = traced.count()
        for left in played.folder.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()
    return _counted[work]


def _spread(played: Round, calls: int) -> int:
    """The call of this round, from 1: all of them in turn when there are rounds enough, else evenly spread."""
    return 1 + (played.number * calls // played.count if played.count < calls else played.number % calls)


def _killed_at(work: str) -> Callable[[Round], Counter[str]]:
    def play(played: Round) -> Counter[str]:
        number = _spread(played, max(1, _calls(played, work)))
        _prepare(played, work)
        child = Traced(played, work, _paths(played), f"{WRITES}:signal=KILL:when={number}").ended()
        return judge(played.file, child.revision, report=child.report) + _copies_are_good(played)

    return play


def _failing(error: str, works: tuple[str, ...]) -> Callable[[Round], Counter[str]]:
    """From the N-th call on each write fails: the work is refused in plain words, and the file is as it was."""

    def play(played: Round) -> Counter[str]:
        work = works[played.number % len(works)]
        number = 1 + played.chance.randrange(max(1, _calls(played, work)))
        _prepare(played, work)
        # A whole disk or drive fails, and so does the folder of the copies.
        fault = f"{'pwrite64,write' if error == 'ENOSPC' else WRITES}:error={error}:when={number}+"
        child = Traced(played, work, _paths(played), fault).ended()
        faults = judge(played.file, child.revision, report=child.report)
        if child.refusal and child.refusal not in _PLAIN_CODES:
            print(f"  refused with {child.refusal}", flush=True)
            faults["other"] += 1
        return faults + _copies_are_good(played)

    return play


def _failing_reads(played: Round) -> Counter[str]:
    example_file(played.file)
    number = 1 + played.chance.randrange(6)
    child = Traced(played, "one_edit", _paths(played), f"pread64,read:error=EIO:when={number}+").ended()
    faults = judge(played.file, child.revision, report=child.report)
    faults["other"] += bool(child.refusal) and child.refusal not in _PLAIN_CODES
    return faults


def _failing_copies(played: Round) -> Counter[str]:
    """No room where the copies are kept: the file is untouched, and no half copy is listed."""
    example_file(played.file)
    folder = played.folder / "user" / "data"
    folder.mkdir(parents=True)
    number = 1 + played.chance.randrange(40)
    child = Traced(played, "one_backup", [], f"pwrite64:error=ENOSPC:when={number}+").ended()
    faults = judge(played.file, child.revision, report=child.report)
    faults["other"] += child.refusal not in ("disk_full", "")
    return faults + _copies_are_good(played)


def _copies_are_good(played: Round) -> Counter[str]:
    """Whatever copy is listed is good."""
    if not (played.folder / "user").exists():
        return Counter()
    with open_workspace(played.file, read_only=True) as workspace:
        return Counter({"unreadable": sum(not is_good(backup) for backup in list_backups(workspace.uid))})


FAULTS = (
    Fault("killed at each call of an edit", 6, 60, _killed_at("one_edit"), needs),
    Fault("killed at each call of a placement's edit", 2, 60, _killed_at("one_placement"), needs),
    Fault("killed at each call of an undo", 3, 60, _killed_at("one_undo"), needs),
    Fault("killed at each call of an import", 2, 120, _killed_at("one_import"), needs),
    Fault("killed at each call of a migration", 3, 120, _killed_at("one_migration"), needs),
    Fault("disk full", 4, 60, _failing("ENOSPC", ("one_edit", "one_undo", "one_import", "one_migration")), needs),
    Fault("disk full where copies are kept", 2, 20, _failing_copies, needs),
    Fault("drive does not answer a write", 4, 60, _failing("EIO", ("one_edit", "one_undo", "one_migration")), needs),
    Fault("drive does not answer a read", 2, 20, _failing_reads, needs),
)
