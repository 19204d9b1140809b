"""Where our programs stand on the roadmap and where they do not."""

from aligner.analysis.results import Coverage
from aligner.analysis.thresholds import UNPLACED
from aligner.model import kinds
from aligner.model.records import Records


def cover(records: Records) -> Coverage:
    """Programs at the goals, unplaced ones, leaf goals without any of ours, programs wholly outside the goals.

    Where an audience does not see all of them, nothing is called absent.
    """
    covered_goals = {placement.goal_id for placement in records.placements}
    leaves = {goal.id for goal in records.leaf_goals}
    placed, unplaced, out_of_scope = list[str](), list[str](), list[str]()
    for program in records.programs:
        if any(placement.goal_id in leaves for placement in records.placements_by_program.get(program.id, ())):
            placed.append(program.code)
        if program.id in records.partly_visible:
            continue
        placements = records.placements_by_program.get(program.id, ())
        if not placements:
            unplaced.append(program.code)
        elif not any(records.is_at_goal(placement) for placement in placements):
            out_of_scope.append(program.code)
    is_complete = not records.withheld & {kinds.PROGRAM.name, kinds.PLACEMENT.name}
    empty = tuple(goal.code for goal in records.leaf_goals if goal.id not in covered_goals) if is_complete else ()
    is_mostly_placed = len(unplaced) <= UNPLACED * len(records.programs)
    return Coverage(tuple(unplaced), empty, tuple(out_of_scope), tuple(placed), is_complete, is_mostly_placed)
