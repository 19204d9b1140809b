"""The tree of goals: none is under itself, and only leaves carry weights, placements and priorities.

A goal that is no longer on the roadmap makes no parent of one that is.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence

from aligner.model.choices import Priority
from aligner.model.fields import Record
from aligner.model.initiative import Goal
from aligner.model.programs import Placement
from aligner.rules.violations import Moved, R, State, Violation

Carrier = tuple[type[Record], int, str]
"""A record that a goal carries, and its field that says so."""
TRIGGERS: dict[type[Record], tuple[str, ...]] = {
    Goal: ("parent_id", "weight", "former_since"),
    Placement: ("goal_id",),
    Priority: ("goal_id",),
}


def check(state: State, moved: Moved) -> Iterator[Violation]:
    """goal_cycle, goal_is_parent (it was one before something was put on it), goal_in_use (it carried something before
    it became one)."""
    goals = {goal.id: goal for goal in state.of(Goal)}
    ids = moved.get(Goal, frozenset())
    round_ways = cycles({goal.id: goal.parent_id for goal in goals.values()})
    for goal_id in [one for one in round_ways if one in ids] or round_ways:
        values = (("goal", goals[goal_id].code),)
        yield Violation("goal_cycle", Goal, goal_id, "parent_id", ("goal_cycle", goal_id), values)
    children: dict[int, list[int]] = {}
    for goal in goals.values():
        above = goals.get(goal.parent_id or 0)
        if above is not None and (goal.former_since is None or above.former_since is not None):
            children.setdefault(above.id, []).append(goal.id)
    carried: dict[int, list[Carrier]] = {}
    for goal_id, carrier in _carried(state, moved):
        if goal_id in children and goal_id in goals:
            carried.setdefault(goal_id, []).append(carrier)
    for goal_id, found in carried.items():
        values = (("goal", goals[goal_id].code),)
        new = [child for child in children[goal_id] if child in ids]
        old = [one for one in found if one[1] not in moved.get(one[0], ())]
        for child in new if old else ():
            yield Violation("goal_in_use", Goal, child, "parent_id", _key(goal_id, old[0]), values)
        for one in found:
            if not new or one[1] in moved.get(one[0], ()):
                yield Violation("goal_is_parent", *one, _key(goal_id, one), values)


def cycles(parents: Mapping[int, int | None]) -> list[int]:
    """The goals that stand above themselves, each way up walked once. parents: the goal above each."""
    found: list[int] = []
    visited: set[int] = set()
    for goal_id in parents:
        way: dict[int, None] = {}
        above: int | None = goal_id
        while above is not None and above not in visited:
            visited.add(above)
            way[above] = None
            above = parents.get(above)
        if above in way:
            path_so_far = list(way)
            found += path_so_far[path_so_far.index(above) :]
    return found


def _key(goal_id: int, carrier: Carrier) -> Hashable:
    return "goal_is_parent", *carrier[:2], goal_id


def _carried(state: State, moved: Moved) -> Iterator[tuple[int, Carrier]]:
    """What goals carry: the goal, and the record that says so. Where a change moved no goal, only what it moved."""

    def found(model: type[R]) -> Sequence[R]:
        is_whole = not moved or Goal in moved
        return state.of(model) if is_whole else state.some(model, moved.get(model, frozenset()))

    for goal in found(Goal):
        if goal.weight is not None:
            yield goal.id, (Goal, goal.id, "weight")
    for placement in found(Placement):
        if placement.goal_id is not None:
            yield placement.goal_id, (Placement, placement.id, "goal_id")
    for priority in found(Priority):
        yield priority.goal_id, (Priority, priority.id, "goal_id")
