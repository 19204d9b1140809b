"""Where our programs stand on the roadmap and where they do not."""

from aligner.analysis.results import Coverage
from aligner.model.records import Records


def cover(records: Records) -> Coverage:
    """Unplaced programs, leaf goals without any of ours, programs wholly outside the goals."""
    held = {placement.goal_id for placement in records.placements}
    unplaced, out_of_scope = [], []
    for program in records.programs:
        placements = records.placements_by_program.get(program.id, ())
        if not placements:
            unplaced.append(program.code)
        elif all(placement.goal_id is None for placement in placements):
            out_of_scope.append(program.code)
    empty = tuple(goal.code for goal in records.leaf_goals if goal.id not in held)
    return Coverage(tuple(unplaced), empty, tuple(out_of_scope))
