"""A plan of an import, carried out on a thread of its own, so that the window goes on and the user can still cancel."""

import pickle
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar, cast

from aligner.actions.exchange import Edit, ImportPlan, apply_plan
from aligner.actions.figures import figures_of
from aligner.model.errors import AlignerError, EnvironmentRefused, Problem
from aligner.model.fields import Record, Values
from aligner.store.listening import Stopped
from aligner.store.workspace import Workspace

T = TypeVar("T")
_ROWS_IN_A_PART = 500
_CARRIED_OUT, _READ_AGAIN = 0.8, 0.95


@dataclass(frozen=True)
class PackedPlan:
    """A plan on its way from the process that made it: all but its rows in one piece, the rows in parts, each of which
    is unpacked so soon that the window goes on meanwhile."""

    frame: bytes
    adds: tuple[bytes, ...]
    edits: tuple[bytes, ...]

    @classmethod
    def of(cls, plan: ImportPlan) -> "PackedPlan":
        """What is needed to carry a plan out."""
        adds = tuple(pickle.dumps((model, part)) for model, rows in plan.adds for part in _parts(rows))
        edits = tuple(map(pickle.dumps, _parts(plan.edits)))
        frame = replace(plan, adds=(), edits=(), counts={}, problems=(), notices=(), questions=(), places={})
        return cls(pickle.dumps(frame), adds, edits)

    def unpacked(self) -> ImportPlan:
        """The plan; it lacks what only tells of it."""
        frame: ImportPlan = pickle.loads(self.frame)
        rows: dict[type[Record], list[Values]] = {}
        for packed in self.adds:
            model, part = cast(tuple[type[Record], list[Values]], pickle.loads(packed))
            rows.setdefault(model, []).extend(part)
        edits: list[Edit] = []
        for packed in self.edits:
            edits += cast(list[Edit], pickle.loads(packed))
        return replace(frame, adds=tuple((model, tuple(found)) for model, found in rows.items()), edits=tuple(edits))


def apply_packed(workspace: Workspace, packed: PackedPlan) -> None:
    """Carries a plan out on the thread of the caller. Raises as `apply_plan`."""
    apply_plan(workspace, packed.unpacked())


def _parts(rows: Iterable[T]) -> Iterator[list[T]]:
    waiting = iter(rows)
    while part := list(islice(waiting, _ROWS_IN_A_PART)):
        yield part


@dataclass(frozen=True)
class Applied:
    """How an import ended. problems: of a refusal.  is_stopped: the user ended it, and nothing was changed.

    fault: a defect of the program.
    """

    mappings: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()
    is_environment: bool = False
    is_stopped: bool = False
    fault: Exception | None = None


class Applying:
    """Carries a plan out, from the call on. The workspace is held until `finish`."""

    def __init__(self, workspace: Workspace, packed: PackedPlan) -> None:
        self._workspace, self._packed = workspace, packed
        self._ended: SimpleQueue[Applied] = SimpleQueue()
        self.part = 0.0
        workspace.hold()
        self._thread = Thread(target=self._run, name="import", daemon=True)
        self._thread.start()

    @property
    def is_over(self) -> bool:
        return not self._thread.is_alive()

    def stop(self) -> None:
        """Ends it where it is not kept yet."""
        self._workspace.stop()

    def finish(self) -> Applied:
        """How it ended, once it has: whoever listens to the workspace hears of it here."""
        self._thread.join()
        self._workspace.release()
        return self._ended.get()

    def _run(self) -> None:
        self._workspace.take()
        self._ended.put(self._applied())

    def _applied(self) -> Applied:
        workspace = self._workspace
        try:
            plan = self._packed.unpacked()
            apply_plan(workspace, plan, self._report)
        except Stopped:
            return Applied(is_stopped=True)
        except AlignerError as error:
            return Applied(problems=error.problems, is_environment=isinstance(error, EnvironmentRefused))
        except Exception as fault:  # noqa: BLE001  # the window reports it
            return Applied(fault=fault)
        self.part = _CARRIED_OUT
        try:
            # The window shows these next: it need not wait for them.
            workspace.read()
            self.part = _READ_AGAIN
            figures_of(workspace)
        except AlignerError:
            # What was kept is kept; whoever reads next reports.
            pass
        return Applied(plan.mappings)

    def _report(self, part: float) -> None:
        self.part = part * _CARRIED_OUT
        self._workspace.proceed()
