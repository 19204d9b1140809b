"""Work in another process: what is sent to it keeps nobody waiting."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Lock

import pytest

from aligner.actions.background import Event, Worker

LARGE = 5_000_000


def wait_for(_report: Callable[[str, float], None], gate: Path) -> str:
    """Work that waits until a file is there."""
    while not gate.exists():
        time.sleep(0.02)
    return "open"


def measure(_report: Callable[[str, float], None], text: str) -> int:
    return len(text)


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker()
    yield made
    made.cancel()


def events_of(worker: Worker, count: int) -> list[Event]:
    found: list[Event] = []
    until = time.monotonic() + 120
    while len(found) < count and time.monotonic() < until:
        found += worker.poll()
        time.sleep(0.02)
    return found


def test_a_job_is_taken_while_another_is_at_work_however_large_it_is(worker: Worker, tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    first = worker.submit(wait_for, gate)
    second = worker.submit(measure, "x" * LARGE)
    gate.touch()
    found = [(one.job, one.kind, one.value) for one in events_of(worker, 2)]
    assert found == [(first, "done", "open"), (second, "done", LARGE)]


def test_a_cancel_ends_what_is_being_sent(worker: Worker, tmp_path: Path) -> None:
    worker.submit(wait_for, tmp_path / "never")
    worker.submit(measure, "x" * LARGE)
    worker.cancel()
    third = worker.submit(measure, "abc")
    assert [(one.job, one.value) for one in events_of(worker, 1)] == [(third, 3)]


def test_what_cannot_be_sent_is_reported(worker: Worker) -> None:
    job = worker.submit(measure, Lock())
    (found,) = events_of(worker, 1)
    assert (found.job, found.kind) == (job, "broken")
    assert worker.submit(measure, "ab") == job + 1
    assert events_of(worker, 1)[0].value == 2
