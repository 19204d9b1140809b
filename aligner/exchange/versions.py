"""Compares the goals of a file with the roadmap that is here: what is lacking, renamed, or weighs otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from aligner.exchange.duplicates import comparable_title
from aligner.exchange.row import Row
from aligner.model.errors import Problem
from aligner.model.fields import Values
from aligner.model.initiative import Goal
from aligner.model.kinds import kind_named, kind_of
from aligner.model.records import Records, by_kind

_ROUNDING = 1e-6
_SHOWN = 12


@dataclass
class RoadmapComparison:
    """removed: goals that go when the file is taken as the whole roadmap. is_in_doubt: whether the user must choose."""

    notices: list[Problem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    removed: list[Goal] = field(default_factory=list)
    is_in_doubt: bool = False


def match_renamed(rows: Sequence[Row], goals: Sequence[Goal], takes_all: bool) -> list[tuple[Row, Goal]]:
    """The rows under new codes whose title a goal has that the file lacks.

    takes_all: they are the same goal under a new code: the rows get its record.
    """
    matched = {row.record.id for row in rows if row.record is not None}
    missing: dict[str, list[Goal]] = {}
    for goal in goals:
        if goal.id not in matched:
            missing.setdefault(comparable_title(goal.title), []).append(goal)
    matched_goals: list[tuple[Row, Goal]] = []
    for row in rows:
        found = missing.get(comparable_title(row.values.get("title") or ""), [])
        if row.record is None and row.is_good and found:
            goal = found.pop(0)
            matched_goals.append((row, goal))
            if takes_all:
                row.record, row.record_id = goal, goal.id
    return matched_goals


def compare_roadmap(
    rows: Sequence[Row], records: Records, matched_goals: Sequence[tuple[Row, Goal]], choice: str | None
) -> RoadmapComparison:
    """What becomes of the goals that are here. choice: "keep" or "whole", None while the user has not chosen."""
    found = RoadmapComparison()
    goals = records.goals
    matched = {row.record.id for row in rows if row.record is not None}
    missing = [goal for goal in goals if goal.id not in matched]
    is_new_version = bool(matched_goals) or len(matched) > 0
    if choice == "whole":
        found.notices += _renamed(matched_goals) if not missing else []
    if not goals or not missing or not is_new_version:
        if goals and missing:
            _report_weights(rows, records, missing, found, ask=False)
        return found
    where = next(iter(rows)).place.rpartition("!")[0] if rows else ""
    names = tuple(f"{goal.code} {goal.title}" for goal in missing[:_SHOWN])
    if choice == "whole":
        found.removed = missing
        found.problems = _references_to_removed(missing, records, where)
        found.notices.append(Problem.of("goals_go", where, ask="roadmap", n=len(missing), goals=names))
        found.notices += _renamed(matched_goals)
        return found
    found.notices.append(Problem.of("goals_not_in_file", where, ask="roadmap", n=len(missing), goals=names))
    for row, goal in matched_goals:
        found.notices.append(
            row.notice("title_under_other_code", "title", ask="roadmap", text=goal.title, other_code=goal.code)
        )
    changed = _report_weights(rows, records, missing, found, ask=True)
    found.is_in_doubt = choice is None and bool(matched_goals or changed)
    return found


def _renamed(matched_goals: Sequence[tuple[Row, Goal]]) -> list[Problem]:
    """What keeps its programs and gets another code."""
    return [
        row.notice("goal_gets_code", "code", ask="roadmap", text=goal.title, other_code=goal.code)
        for row, goal in matched_goals
    ]


def _report_weights(
    rows: Sequence[Row], records: Records, missing: Sequence[Goal], found: RoadmapComparison, *, ask: bool
) -> bool:
    """Whether the weights of all goals add up to something else than they did, which is reported."""
    parents = {goal.parent_id for goal in records.goals} | {row.values.get("parent_id") for row in rows}
    before = sum(goal.weight or 0 for goal in records.goals if goal.id not in parents)
    remaining_weight = sum(goal.weight or 0 for goal in missing if goal.id not in parents)
    given = 0.0
    for row in rows:
        if row.record_id not in parents:
            weight = row.values.get("weight")
            given += weight if weight is not None else getattr(row.record, "weight", None) or 0
    if not before or not remaining_weight or abs(before - remaining_weight - given) < _ROUNDING:
        return False
    where = next((row.places["weight"] for row in rows if "weight" in row.places), rows[0].place if rows else "")
    values: dict[str, object] = {"ask": "roadmap"} if ask else {}
    found.notices.append(
        Problem.of(
            "weights_add_up_otherwise",
            where,
            before=round(before, 4),
            after=round(remaining_weight + given, 4),
            **values,
        )
    )
    return True


def _references_to_removed(goals: Sequence[Goal], records: Records, where: str) -> list[Problem]:
    """What refers to goals that would go: they stay until that is moved."""
    going = {goal.id: goal for goal in goals}
    users: dict[int, int] = {}
    for kind, found in by_kind(records).items():
        fields = [one.field for one in kind_named(kind).references if one.target == kind_of(Goal).name]
        for record in found:
            if kind == kind_of(Goal).name and record.id in going:
                continue
            for name in fields:
                target = getattr(record, name)
                if target in going:
                    users[target] = users.get(target, 0) + 1
    return [
        Problem.of("goal_still_used", where, goal=f"{going[goal_id].code} {going[goal_id].title}", n=number)
        for goal_id, number in users.items()
    ]


def children_first(goals: Sequence[Goal]) -> list[Goal]:
    """The goals in an order in which each can be removed."""
    by_id = {goal.id: goal for goal in goals}

    def depth(goal: Goal) -> int:
        steps, above, visited = 0, goal.parent_id, set[int]()
        while above in by_id and above not in visited:
            visited.add(above)
            steps, above = steps + 1, by_id[above].parent_id
        return steps

    return sorted(goals, key=depth, reverse=True)


def parents_first(rows: list[Values]) -> list[Values]:
    """The rows with each goal after its parent, otherwise in their order."""
    waiting = {row["id"]: row for row in rows}
    ordered: list[Values] = []
    for row in rows:
        chain: list[Values] = []
        above: object = row["id"]
        while above in waiting:
            chain.append(waiting.pop(above))
            above = chain[-1].get("parent_id")
        ordered += reversed(chain)
    return ordered
