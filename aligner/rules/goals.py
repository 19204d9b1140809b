"""The tree of goals: none stands under itself, and only leaves carry weights, placements and priorities."""

from collections.abc import Iterator, Mapping

from aligner.model.choices import Priority
from aligner.model.fields import Record
from aligner.model.initiative import Goal
from aligner.model.programs import Placement
from aligner.rules.violations import Moved, State, Violation

TRIGGERS: dict[type[Record], tuple[str, ...]] = {
    Goal: ("parent_id", "weight"),
    Placement: ("goal_id",),
    Priority: ("goal_id",),
}


def check(state: State, moved: Moved) -> Iterator[Violation]:
    """goal_cycle, goal_is_parent (it was one before something was put on it), goal_in_use (it carried something before
    it became one)."""
    goals = {goal.id: goal for goal in state.of(Goal)}
    parents = {goal.id: goal.parent_id for goal in goals.values()}
    ids = moved.get(Goal, frozenset())
    cycles = [goal_id for goal_id in goals if stands_under_itself(goal_id, parents)]
    for goal_id in [one for one in cycles if one in ids] or cycles:
        values = (("goal", goals[goal_id].code),)
        yield Violation("goal_cycle", Goal, goal_id, "parent_id", ("goal_cycle", goal_id), values)
    children: dict[int, list[int]] = {}
    for goal in goals.values():
        if goal.parent_id is not None:
            children.setdefault(goal.parent_id, []).append(goal.id)
    for model, record_id, field, goal_id in _carried(state):
        if goal_id not in children or goal_id not in goals:
            continue
        values = (("goal", goals[goal_id].code),)
        key = ("goal_is_parent", model, record_id, goal_id)
        child = next((one for one in reversed(children[goal_id]) if one in ids), None)
        if child is not None and record_id not in moved.get(model, ()):
            yield Violation("goal_in_use", Goal, child, "parent_id", key, values)
        else:
            yield Violation("goal_is_parent", model, record_id, field, key, values)


def stands_under_itself(goal_id: int, parents: Mapping[int, int | None]) -> bool:
    """Whether a goal is above itself. parents: the goal above each."""
    seen: set[int] = set()
    above = parents.get(goal_id)
    while above is not None and above not in seen:
        if above == goal_id:
            return True
        seen.add(above)
        above = parents.get(above)
    return False


def _carried(state: State) -> Iterator[tuple[type[Record], int, str, int]]:
    """What goals carry: the record that says so, its field, the goal."""
    for goal in state.of(Goal):
        if goal.weight is not None:
            yield Goal, goal.id, "weight", goal.id
    for placement in state.of(Placement):
        if placement.goal_id is not None:
            yield Placement, placement.id, "goal_id", placement.goal_id
    for priority in state.of(Priority):
        yield Priority, priority.id, "goal_id", priority.goal_id
