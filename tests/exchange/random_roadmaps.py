"""Roadmaps drawn by a number, each with a newer version and the changes that a person would name."""

import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any

from aligner.exchange.raw import RawCell, RawSheet
from aligner.model.choices import Decision, Priority
from aligner.model.field import Activity, Actor, Need
from aligner.model.fields import Record
from aligner.model.initiative import Goal, Indicator, Measurement, Stage
from aligner.model.meetings import AgendaItem, AgendaSubject, Meeting
from aligner.model.presenting import Translation
from aligner.model.programs import Placement, PlacementIndicator, Program


@dataclass
class Drawn:
    """A workspace, the sheets of a newer version, and how they differ."""

    first: dict[type[Record], tuple[Record, ...]]
    sheets: tuple[RawSheet, ...]
    expected: Counter[tuple[str, str, str]] = field(default_factory=Counter)


_WORDS = (
    *("river", "mountain", "garden", "harbour", "lantern", "orchard", "village", "meadow", "bridge", "kitchen"),
    *("thunder", "velvet", "copper", "winter", "pepper", "marble", "saddle", "ribbon", "canvas", "pillow"),
)


def _title(draw: Random, used: set[str]) -> str:
    """A title that is nearly none of those used: five words in an order of their own."""
    while True:
        found = " ".join(draw.sample(_WORDS, 5))
        if not any(len(set(found.split()) & set(one.split())) > 2 for one in used):
            used.add(found)
            return found
        if len(used) > 12:
            used.discard(next(iter(used)))


def drawn_roadmap(seed: int) -> Drawn:
    """The roadmap of this number with a newer version."""
    draw = Random(seed)
    ids = itertools.count(100)
    used: set[str] = set()
    tops = [Goal(id=next(ids), code=f"T{n}", title=_title(draw, used), position=n) for n in range(draw.randint(0, 2))]
    leaves = [
        Goal(
            id=next(ids),
            code=f"G{n}",
            title=_title(draw, used),
            parent_id=draw.choice(tops).id if tops else None,
            weight=float(draw.randint(1, 40)),
            position=10 + n,
        )
        for n in range(draw.randint(2, 7))
    ]
    stages = [Stage(id=next(ids), code=f"S{n}", title=f"Stage {'abcd'[n] * 9}", position=n) for n in range(3)]
    indicators = [
        Indicator(id=next(ids), code=f"I{n}", goal_id=draw.choice(leaves).id, title=_title(draw, used), position=n)
        for n in range(draw.randint(0, 4))
    ]
    ours = _ours(draw, ids, leaves, stages, indicators)
    first = {Goal: (*tops, *leaves), Stage: tuple(stages), Indicator: tuple(indicators), **ours}
    expected: Counter[tuple[str, str, str]] = Counter()
    after = _changed(draw, ids, [*tops, *leaves], used, expected)
    kept = {goal.id for goal in after}
    goal_rows = [["Code", "Title", "Parent", "Weight"]]
    codes = {goal.id: goal.code for goal in after}
    goal_rows += [[g.code, g.title, codes.get(g.parent_id or 0), g.weight] for g in after]  # type: ignore[list-item]
    indicator_rows: list[list[Any]] = [["Code", "Goal", "Title", "Unit", "Baseline value", "Target value"]]
    for one in indicators:
        at, unit, target = one.goal_id, one.unit, one.target_value
        if draw.random() < 0.2 or at not in kept:
            if draw.random() < 0.5 or not kept & {goal.id for goal in leaves}:
                expected["removed", "indicator", one.code] += 1
                continue
            at = draw.choice(sorted(kept & {goal.id for goal in leaves} - {one.goal_id} or {one.goal_id}))
            if at != one.goal_id:
                expected["moved", "indicator", one.code] += 1
        if draw.random() < 0.3:
            unit = "people"
            expected["series_broken", "indicator", one.code] += 1
        if draw.random() < 0.3:
            target = 77.0
            expected["retargeted", "indicator", one.code] += 1
        if at in codes:
            indicator_rows.append([one.code, codes[at], one.title, unit, None, target])
        else:
            expected["removed", "indicator", one.code] += 1
    stage_rows: list[list[Any]] = [["Code", "Title", "Order"]]
    for n, stage in enumerate(stages):
        if draw.random() < 0.2 and n:
            expected["removed", "stage", stage.code] += 1
        else:
            stage_rows.append([stage.code, stage.title, n])
    sheets = (_sheet("Goals", goal_rows), _sheet("Stages", stage_rows))
    if len(indicator_rows) > 1:
        sheets = (*sheets, _sheet("Indicators", indicator_rows))
    else:
        expected = Counter({one: n for one, n in expected.items() if one[1] != "indicator"})
        gone = {one.goal_id for one in indicators} - kept
        expected.update(("removed", "indicator", one.code) for one in indicators if one.goal_id in gone)
    return Drawn(first, sheets, expected)


def _changed(
    draw: Random, ids: Iterator[int], goals: list[Goal], used: set[str], expected: Counter[tuple[str, str, str]]
) -> list[Goal]:
    """The goals of a newer version, each changed in ways that a person would name."""
    parents = {goal.parent_id for goal in goals}
    after: list[Goal] = []
    leaves = [goal for goal in goals if goal.id not in parents]
    dropped = {goal.id for goal in leaves[1:] if draw.random() < 0.3}
    tops = [goal for goal in goals if goal.id in parents]
    for goal in goals:
        if goal.id in dropped:
            expected["removed", "goal", goal.code] += 1
            continue
        fields: dict[str, Any] = {}
        way = draw.random()
        if way < 0.2:
            fields["code"] = f"N{goal.code}"
            expected["recoded", "goal", goal.code] += 1
        elif way < 0.4:
            fields["title"] = f"{goal.title} now"
            expected["reworded", "goal", goal.code] += 1
        elif way < 0.5:
            fields["title"] = _title(draw, used)
            expected["reworded", "goal", goal.code] += 1
        if goal.weight is not None and draw.random() < 0.3:
            fields["weight"] = goal.weight + 1
            expected["reweighted", "goal", goal.code] += 1
        if goal.parent_id and len(tops) > 1 and draw.random() < 0.2:
            fields["parent_id"] = next(one.id for one in tops if one.id != goal.parent_id)
            expected["moved", "goal", goal.code] += 1
        after.append(goal.model_copy(update=fields))
    # A goal above others that loses all of them stays, and has no weight: it has no leaf of its own to weigh.
    for n in range(draw.randint(0, 2)):
        after.append(Goal(id=next(ids), code=f"A{n}", title=_title(draw, used), weight=5.0, position=90 + n))
        expected["added", "goal", f"A{n}"] += 1
    return after


def _ours(
    draw: Random, ids: Iterator[int], goals: list[Goal], stages: list[Stage], indicators: list[Indicator]
) -> dict[type[Record], tuple[Record, ...]]:
    programs = [Program(id=next(ids), code=f"P{n}", title=f"Program {n}") for n in range(4)]
    cells = {
        (draw.choice(programs).id, draw.choice(goals).id, draw.choice([None, *(s.id for s in stages)]))
        for _ in "12345678"
    }
    placements = [
        Placement(id=next(ids), program_id=program, goal_id=goal, stage_id=stage, rationale=f"why {n}", position=n)
        for n, (program, goal, stage) in enumerate(sorted(cells, key=str))
    ]
    actor = Actor(id=next(ids), code="X", name="Other")
    meeting = Meeting(id=next(ids))
    item = AgendaItem(id=next(ids), meeting_id=meeting.id, question="What now?")
    some = [goal for goal in goals if draw.random() < 0.6]
    return {
        Program: tuple(programs),
        Placement: tuple(placements),
        PlacementIndicator: tuple(
            PlacementIndicator(id=next(ids), placement_id=placements[0].id, indicator_id=one.id)
            for one in indicators[:1]
        ),
        Actor: (actor,),
        Activity: tuple(
            Activity(id=next(ids), actor_id=actor.id, goal_id=goal.id, stage_id=stages[1].id, title="x")
            for goal in some
        ),
        Need: tuple(Need(id=next(ids), goal_id=goal.id, stage_id=stages[2].id, people=9) for goal in some),
        Priority: tuple(Priority(id=next(ids), goal_id=goal.id, weight=3) for goal in goals),
        Decision: tuple(Decision(id=next(ids), title=f"About {goal.code}", goal_id=goal.id) for goal in some),
        Measurement: tuple(
            Measurement(id=next(ids), indicator_id=one.id, date=date(2026, 1, 1), value=4) for one in indicators
        ),
        Meeting: (meeting,),
        AgendaItem: (item,),
        AgendaSubject: tuple(AgendaSubject(id=next(ids), item_id=item.id, goal_id=goal.id) for goal in some[:2]),
        Translation: tuple(
            Translation(id=next(ids), kind="goal", record_id=goal.id, field="title", language="ar", text="هدف")
            for goal in some
        ),
    }


def _sheet(name: str, rows: list[list[Any]]) -> RawSheet:
    return RawSheet(name, tuple((n, tuple(RawCell(value) for value in row)) for n, row in enumerate(rows, 1)))
