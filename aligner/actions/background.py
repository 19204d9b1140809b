"""Long work in a process of its own, so that the window stays quick and the work can be cancelled."""

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, Literal, Protocol

from aligner.actions.faults import report_of, write_log
from aligner.model.errors import AlignerError
from aligner.processes import collect_seldom
from aligner.scratch import private_scratch

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess


@dataclass(frozen=True)
class Event:
    """What the work reports: kind "progress" (value: text, fraction 0 to 1), "done" (the result),
    "refused" (an AlignerError) or "broken" (the report of a defect)."""

    job: int
    kind: Literal["progress", "done", "refused", "broken"]
    value: Any


class Pipe(Protocol):
    """An end of the connection between the two processes."""

    def send(self, obj: object, /) -> None: ...
    def recv(self) -> Any: ...
    def poll(self) -> bool: ...
    def close(self) -> None: ...


class Worker:
    """One process that does submitted work in order; made at the first job, again after a cancel.

    Work is a function of a module: `work(report, *args)`, where `report(text, fraction)` shows the progress.
    Arguments and results must be picklable.
    """

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._pipe: Pipe | None = None
        self._sending: Sending | None = None
        self._jobs = 0

    def submit(self, work: Callable[..., object], *args: object) -> int:
        """The number of the job, which its events carry. The arguments are sent in the background: they may be large,
        and a process that is at work takes them only afterwards."""
        if self._process is None or not self._process.is_alive():
            self._start()
        assert self._sending is not None
        self._jobs += 1
        self._sending.jobs.put((self._jobs, work, args))
        return self._jobs

    def warm_up(self) -> None:
        """Starts the process before it is needed."""
        if self._process is None:
            self._start()

    def poll(self) -> list[Event]:
        """The events since the last call; returns at once."""
        events: list[Event] = []
        while self._sending is not None and not self._sending.failed.empty():
            events.append(self._sending.failed.get())
        try:
            while self._pipe is not None and self._pipe.poll():
                events.append(Event(*self._pipe.recv()))
        except (EOFError, OSError):
            self.cancel()
            events.append(Event(self._jobs, "broken", "the worker process ended"))
        return events

    def cancel(self) -> None:
        """Ends the work at once; what it was writing stays a temporary file, swept at the next run."""
        if self._process is not None:
            self._process.terminate()
            self._process.join(2)
        if self._sending is not None:
            # With the process what was being sent to it ends, too.
            self._sending.jobs.put(None)
            self._sending.thread.join(2)
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = self._sending = None

    def _start(self) -> None:
        # Loaded at the first job: the window's start need not wait for it.
        from multiprocessing import get_context

        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs,), daemon=True)
        process.start()
        theirs.close()
        # Only now: a process that the system would not start can be neither asked nor ended.
        self._pipe, self._process, self._sending = ours, process, Sending(ours)


class Sending:
    """Sends jobs to a process, in a thread. jobs: that wait, None at the end.  failed: events of those that could not
    be sent."""

    def __init__(self, pipe: Pipe) -> None:
        self.jobs: SimpleQueue[tuple[int, Callable[..., object], tuple[object, ...]] | None] = SimpleQueue()
        self.failed: SimpleQueue[Event] = SimpleQueue()
        self._pipe = pipe
        self.thread = Thread(target=self._send, name="jobs", daemon=True)
        self.thread.start()

    def _send(self) -> None:
        while (job := self.jobs.get()) is not None:
            try:
                self._pipe.send(job)
            except OSError:
                # The process ended: `poll` finds that.
                return
            except Exception as fault:  # noqa: BLE001  # whatever it is must reach the window, which reports it
                self.failed.put(Event(job[0], "broken", report_of(fault)))


def _serve(pipe: Pipe) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Ctrl-C in a terminal reaches both: the window or the command decides what ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_seldom()
    with private_scratch():
        _serve_jobs(pipe)


def _serve_jobs(pipe: Pipe) -> None:
    while True:
        try:
            job, work, args = pipe.recv()
        except (EOFError, OSError, KeyboardInterrupt):
            return

        def report(text: str, fraction: float, job: int = job) -> None:
            pipe.send((job, "progress", (text, fraction)))

        try:
            pipe.send((job, "done", work(report, *args)))
        except AlignerError as error:
            pipe.send((job, "refused", error))
        except Exception as fault:  # noqa: BLE001  # whatever it is must reach the window, which reports it
            report_text = report_of(fault)
            write_log(report_text)
            pipe.send((job, "broken", report_text))
