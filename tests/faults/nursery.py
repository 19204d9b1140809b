"""Children in which the program is already loaded: one process loads it, and forks for each round.

`python -m tests.faults.nursery` reads one JSON line for each child from standard input and writes its process number.
"""

import json
import os
import signal
import subprocess
import sys
import time
import traceback
from contextlib import suppress
from pathlib import Path
from typing import Any

from aligner.paths import OWN_FOLDER

ROOT = Path(__file__).parents[2]
SOMEBODY = 65534
LONGEST_SECONDS = 300.0
"""After this a process is stated to hang; on a busy machine seconds of work take minutes."""
_STEP_SECONDS = 0.002


class Child:
    """A forked process that does one thing. folder: holds what it reported and what it waits for."""

    def __init__(self, process: int, folder: Path) -> None:
        self.process = process
        self.folder = folder

    def wait_ready(self) -> None:
        """Until it says so. Raises: RuntimeError with its own report when it ended before."""
        self._wait(lambda: "ready" in self.told())

    def go(self) -> None:
        (self.folder / "go").touch()

    def kill(self) -> None:
        end_at_once(self.process)
        self.wait()

    def wait(self) -> None:
        """Until it has ended. Raises: RuntimeError when it does not."""
        self._wait(lambda: not self.is_running())

    def is_running(self) -> bool:
        try:
            os.kill(self.process, 0)
        except ProcessLookupError:
            return False
        # One that is dead and not yet collected is dead.
        with suppress(OSError):
            state = Path(f"/proc/{self.process}/stat").read_text("utf-8").rpartition(")")[2].split()
            return state[0] not in ("Z", "X")
        return False

    def told(self) -> list[str]:
        """The lines that it wrote, whole ones only."""
        try:
            text = (self.folder / "told").read_text("utf-8")
        except OSError:
            return []
        return text.split("\n")[:-1]

    @property
    def revision(self) -> int:
        """The last one that it reported; 1 before."""
        return max((int(line) for line in self.told() if line.isdigit()), default=1)

    @property
    def refusal(self) -> str:
        """The code with which its work was refused; "" when it was not."""
        return next((line.partition(" ")[2] for line in self.told() if line.startswith("refused")), "")

    @property
    def report(self) -> str:
        """Its own report when it broke; "" when it did not."""
        return "\n".join(line for line in self.told() if line.startswith("broken"))

    def _wait(self, done: Any) -> None:
        began = time.monotonic()
        while not done():
            if not self.is_running() and not done():
                raise RuntimeError(self.report or "the child ended")
            if time.monotonic() - began > LONGEST_SECONDS:
                end_at_once(self.process)
                raise RuntimeError("the child hangs")
            time.sleep(_STEP_SECONDS)


def end_at_once(process: int) -> None:
    """Ends a process so that it can do nothing more; on Windows `terminate` is that already."""
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)


class Nursery:
    """The process that forks; ended by `close`."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.nursery"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
            text=True,
        )

    def start(self, work: str, file: Path, folder: Path, *, waits: bool = False, as_somebody: bool = False) -> Child:
        """A child that does a function of `tests.faults.work`. waits: it is given `wait`.  as_somebody: without root's
        rights."""
        place = folder / "child"
        place.mkdir(exist_ok=True)
        for left in place.iterdir():
            left.unlink()
        if as_somebody and sys.platform != "win32" and os.geteuid() == 0:
            place.chmod(0o777)
        asked = [work, str(file), str(folder), str(place), waits, as_somebody]
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return Child(int(self._process.stdout.readline()), place)

    def close(self) -> None:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(LONGEST_SECONDS)
        self._process.stdout.close()


def _serve() -> None:
    assert sys.platform != "win32", "forking is for systems that can"
    import tests.faults.work as work
    from aligner.charts.fonts import ensure_gui

    del ensure_gui  # loaded here, made in the child that needs it
    # What a child would load late is loaded once.
    import aligner.exchange.plan
    import aligner.kit.deck.writer
    import aligner.kit.workbook.writer  # noqa: F401

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        process = os.fork()
        if process == 0:
            _live(work, *json.loads(line))
        print(process, flush=True)
    # Taking the loaded libraries down properly takes seconds, and nobody needs it.
    os._exit(0)


def _live(work: Any, name: str, file: str, folder: str, place: str, waits: bool, as_somebody: bool) -> None:
    os.environ[OWN_FOLDER] = str(Path(folder) / "user")
    told = os.open(Path(place) / "told", os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o666)

    def tell(what: object) -> None:
        os.write(told, f"{what}\n".encode())

    def wait() -> None:
        while not (Path(place) / "go").exists():
            time.sleep(_STEP_SECONDS)

    try:
        if as_somebody:
            work.as_somebody(SOMEBODY)
        verb = getattr(work, name)
        verb(Path(file), Path(folder), tell, *([wait] if waits else []))
    except BaseException:  # noqa: BLE001  # whatever it is must reach the parent
        lines = traceback.format_exc().splitlines()
        tell("\n".join(f"broken {line}" for line in lines))
    os._exit(0)


if __name__ == "__main__":
    _serve()
