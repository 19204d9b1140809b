"""The shares of a program's placements: together never above the whole."""

from collections.abc import Iterator

from aligner.model.fields import Record
from aligner.model.programs import Placement, Program
from aligner.rules.violations import Moved, State, Violation

WHOLE = 100
TOLERANCE = 1e-6
"""Percent that sums of shares may be off by rounding."""
TRIGGERS: dict[type[Record], tuple[str, ...]] = {Placement: ("program_id", "share")}


def check(state: State, moved: Moved) -> Iterator[Violation]:
    """shares_above_100, at the placement that brings them above it."""
    placements: dict[int, list[Placement]] = {}
    for placement in state.of(Placement):
        placements.setdefault(placement.program_id, []).append(placement)
    for program_id, found in placements.items():
        total = sum(placement.share or 0 for placement in found)
        if total <= WHOLE + TOLERANCE:
            continue
        program = state.find(Program, program_id)
        values = (("program", program.title if program is not None else ""), ("sum", total / WHOLE))
        at = _first_above(found, moved)
        key = ("shares_above_100", program_id)
        yield Violation("shares_above_100", Placement, at, "share", key, values, extent=total)


def _first_above(found: list[Placement], moved: Moved) -> int:
    """The placement at which the sum passes the whole; those that a change moved are counted last."""
    ids = moved.get(Placement, frozenset())
    total, last = 0.0, found[-1].id
    for placement in sorted(found, key=lambda one: one.id in ids):
        total += placement.share or 0
        if placement.share:
            last = placement.id
        if total > WHOLE + TOLERANCE:
            break
    return last
