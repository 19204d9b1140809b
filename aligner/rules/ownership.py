"""Whose the roadmap is: what is the initiative's is edited by us only while the roadmap is our draft.

Imports, merges, restored copies and Undo are not asked: they carry what the initiative itself changed.
"""

from collections.abc import Iterable, Mapping

from aligner.model.errors import Problem
from aligner.model.fields import Record
from aligner.model.initiative import Charge, Goal, GoalLink, Indicator, Initiative, Stage
from aligner.model.vocabulary import RoadmapState

OF_INITIATIVE: Mapping[type[Record], frozenset[str]] = {
    Initiative: frozenset(("name", "vision", "problem", "backbone", "start", "end", "version", "out_of_scope")),
    Goal: frozenset(("code", "title", "parent_id", "description", "weight", "track", "position")),
    GoalLink: frozenset(("goal_id", "helped_id", "reason", "strength", "position")),
    Charge: frozenset(("goal_id", "name", "basis", "note", "source", "position")),
    Stage: frozenset(("code", "title", "position", "start", "end", "track")),
    Indicator: frozenset(
        (
            *("code", "goal_id", "title", "unit", "better", "data_source", "position"),
            *("baseline_date", "baseline_value", "target_date", "target_value"),
        )
    ),
}
"""The fields of the roadmap that come from the initiative. All others of these records are ours."""


def is_ours_to_edit(state: RoadmapState) -> bool:
    """Whether we may edit the roadmap's own fields, and add and remove its parts."""
    return state is RoadmapState.DRAFT


def refusal(state: RoadmapState, model: type[Record], names: Iterable[str]) -> Problem | None:
    """roadmap_not_ours at the first of the fields that is the initiative's; None where we may edit them all."""
    found = [name for name in names if name in OF_INITIATIVE.get(model, ())]
    return Problem.of("roadmap_not_ours", found[0]) if found and not is_ours_to_edit(state) else None
