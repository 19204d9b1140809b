"""Compares the goals of a file with the roadmap that is here: what is lacking, renamed, or weighs otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from aligner.exchange.duplicates import comparable_title
from aligner.exchange.row import Row
from aligner.model.errors import Problem
from aligner.model.fields import Values
from aligner.model.initiative import Goal
from aligner.model.records import Records

_ROUNDING = 1e-6
_SHOWN = 12


@dataclass
class RoadmapComparison:
    """is_in_doubt: whether the user must choose."""

    notices: list[Problem] = field(default_factory=list)
    is_in_doubt: bool = False


def match_renamed(rows: Sequence[Row], goals: Sequence[Goal]) -> list[tuple[Row, Goal]]:
    """The rows under new codes whose title a goal has that the file lacks."""
    matched = {row.record.id for row in rows if row.record is not None}
    missing: dict[str, list[Goal]] = {}
    for goal in goals:
        if goal.id not in matched:
            missing.setdefault(comparable_title(goal.title), []).append(goal)
    matched_goals: list[tuple[Row, Goal]] = []
    for row in rows:
        found = missing.get(comparable_title(row.values.get("title") or ""), [])
        if row.record is None and row.is_good and found:
            matched_goals.append((row, found.pop(0)))
    return matched_goals


def compare_roadmap(
    rows: Sequence[Row], records: Records, matched_goals: Sequence[tuple[Row, Goal]], choice: str | None
) -> RoadmapComparison:
    """What the file says of the goals that are here, which stay. choice: None while the user has not chosen."""
    found = RoadmapComparison()
    goals = records.roadmap_goals
    matched = {row.record.id for row in rows if row.record is not None}
    missing = [goal for goal in goals if goal.id not in matched]
    is_new_version = bool(matched_goals) or len(matched) > 0
    if not goals or not missing or not is_new_version:
        if goals and missing:
            _report_weights(rows, records, missing, found, ask=False)
        elif goals:
            _report_differing(rows, found)
        return found
    where = sheet_of(rows)
    names = tuple(f"{goal.code} {goal.title}" for goal in missing[:_SHOWN])
    found.notices.append(Problem.of("goals_not_in_file", where, ask="roadmap", n=len(missing), goals=names))
    for row, goal in matched_goals:
        found.notices.append(
            row.notice("title_under_other_code", "title", ask="roadmap", text=goal.title, other_code=goal.code)
        )
    changed = _report_weights(rows, records, missing, found, ask=True)
    found.is_in_doubt = choice is None and bool(matched_goals or changed)
    return found


def _report_differing(rows: Sequence[Row], found: RoadmapComparison) -> None:
    """Of a file with all goals that are here: that some are worded or weigh otherwise, or new. It may be a newer
    version, which is kept as one where the user says so."""
    n = sum(row.record is None or _differs(row) for row in rows)
    if n:
        found.notices.append(Problem.of("roadmap_differs", sheet_of(rows), ask="roadmap", n=n))


def _differs(row: Row) -> bool:
    title, weight = row.values.get("title"), row.values.get("weight")
    return (title is not None and title != row.record.title) or (weight is not None and weight != row.record.weight)


def sheet_of(rows: Sequence[Row]) -> str:
    """The sheet that rows stand in, "" where there are none."""
    return next(iter(rows)).place.rpartition("!")[0] if rows else ""


def _report_weights(
    rows: Sequence[Row], records: Records, missing: Sequence[Goal], found: RoadmapComparison, *, ask: bool
) -> bool:
    """Whether the weights of all goals add up to something else than they did, which is reported."""
    parents = {goal.parent_id for goal in records.roadmap_goals} | {row.values.get("parent_id") for row in rows}
    before = sum(goal.weight or 0 for goal in records.roadmap_goals if goal.id not in parents)
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
