"""The shares of a program's placements: together never above the whole."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from aligner.model.fields import Record
from aligner.model.programs import Placement, Program
from aligner.rules.violations import Moved, State, Violation

FULL_SHARE = 100
TOLERANCE = 1e-6
"""Percent that sums of shares may be off by rounding."""
TRIGGERS: dict[type[Record], tuple[str, ...]] = {Placement: ("program_id", "share")}


def check(state: State, moved: Moved) -> Iterator[Violation]:
    """shares_above_100, at the placement that brings them above it."""
    placements: dict[int, list[Placement]] = {}
    for placement in state.beside(Placement, "program_id", moved):
        placements.setdefault(placement.program_id, []).append(placement)
    for program_id, found in placements.items():
        total = sum(placement.share or 0 for placement in found)
        if total <= FULL_SHARE + TOLERANCE:
            continue
        program = state.find(Program, program_id)
        values = (("program", program.title if program is not None else ""), ("sum", total / FULL_SHARE))
        key = ("shares_above_100", program_id)
        for at in _above(found, moved.get(Placement, frozenset())):
            yield Violation("shares_above_100", Placement, at, "share", key, values, extent=total)


def _above(placements: list[Placement], ids: AbstractSet[int]) -> list[int]:
    """The placements that find no room in the whole; those that a change moved are counted last, and reported alone."""
    total, found = 0.0, list[int]()
    for placement in sorted(placements, key=lambda one: one.id in ids):
        share = placement.share or 0
        if share and total + share > FULL_SHARE + TOLERANCE:
            found.append(placement.id)
        else:
            total += share
    return [one for one in found if one in ids] or found[-1:]
