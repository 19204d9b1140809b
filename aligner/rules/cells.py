"""The cells of the roadmap: a program is in each once, and what is outside the goals has no stage; it alone
falls under what the initiative leaves out."""

from collections.abc import Iterator

from aligner.model.fields import Record
from aligner.model.programs import Placement, Program
from aligner.rules.violations import Moved, State, Violation, offenders

CELL = ("program_id", "goal_id", "stage_id", "population", "region", "formerly")
"""The fields in which two placements of one program differ."""
TRIGGERS: dict[type[Record], tuple[str, ...]] = {Placement: (*CELL, "left_out")}


def check(state: State, moved: Moved) -> Iterator[Violation]:
    """already_there, outside_has_no_stage, left_out_inside."""
    cells: dict[tuple[object, ...], list[Placement]] = {}
    for placement in state.beside(Placement, "program_id", moved):
        cells.setdefault(tuple(getattr(placement, name) for name in CELL), []).append(placement)
        if placement.goal_id is None and placement.stage_id is not None:
            key = ("outside_has_no_stage", placement.id)
            yield Violation("outside_has_no_stage", Placement, placement.id, "stage_id", key)
        if placement.goal_id is not None and placement.left_out:
            yield Violation("left_out_inside", Placement, placement.id, "left_out", ("left_out_inside", placement.id))
    for cell, placements in cells.items():
        if len(placements) > 1:
            program = state.find(Program, placements[0].program_id)
            values = (("program", program.title if program is not None else ""),)
            for at in offenders([one.id for one in placements], moved.get(Placement, frozenset())):
                yield Violation(
                    "already_there", Placement, at, "goal_id", ("already_there", *cell), values, len(placements)
                )
