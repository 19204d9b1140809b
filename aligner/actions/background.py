"""Long work in a process of its own, so that the window stays quick and the work can be cancelled."""

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol

from aligner.actions.faults import report_of, write_log
from aligner.model.errors import AlignerError
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
        self._jobs = 0

    def submit(self, work: Callable[..., object], *args: object) -> int:
        """The number of the job, which its events carry."""
        if self._process is None or not self._process.is_alive():
            self._start()
        assert self._pipe is not None
        self._jobs += 1
        self._pipe.send((self._jobs, work, args))
        return self._jobs

    def warm_up(self) -> None:
        """Starts the process before it is needed."""
        if self._process is None:
            self._start()

    def poll(self) -> list[Event]:
        """The events since the last call; returns at once."""
        events: list[Event] = []
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
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None

    def _start(self) -> None:
        # Loaded at the first job: the window's start need not wait for it.
        from multiprocessing import get_context

        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs,), daemon=True)
        process.start()
        theirs.close()
        # Only now: a process that the system would not start can be neither asked nor ended.
        self._pipe, self._process = ours, process


def _serve(pipe: Pipe) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Ctrl-C in a terminal reaches both: the window or the command decides what ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
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
