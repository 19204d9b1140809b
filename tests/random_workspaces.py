"""Workspaces drawn by a number, each with a kit that somebody could ask for: the same number draws the same one."""

import json
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from aligner.actions.examples import example_records
from aligner.kit.content.options import AUDIENCES, MINUTES, PURPOSES, KitOptions
from aligner.kit.content.outline import outline_of
from aligner.kit.content.rules import offered_to
from aligner.kit.content.snapshot import make_snapshot
from aligner.model.choices import Decision, Priority, Resolution, Weighting
from aligner.model.field import Activity, Actor
from aligner.model.initiative import Goal, Indicator, Initiative, Measurement, Stage
from aligner.model.meetings import AgendaItem, AgendaSubject, Meeting
from aligner.model.organization import Organization
from aligner.model.presenting import KitText
from aligner.model.programs import Placement, Program
from aligner.model.records import Records
from aligner.model.vocabulary import (
    LANGUAGES,
    AgendaKind,
    Contribution,
    DecisionState,
    Funding,
    ProgramStatus,
    Role,
    Sharing,
    Stance,
    WeightSource,
    WorkshopMethod,
    WorkshopState,
)
from aligner.model.workshop import Workshop
from aligner.storyline.choosing import NO_OPTION
from aligner.storyline.line import Storyline

T = TypeVar("T")
MEETING = date(2027, 1, 15)
KINDS = ("nonprofit", "foundation")
_LEVELS = (Sharing.BOARD, Sharing.STAFF, Sharing.BOARD, Sharing.PUBLIC, Sharing.INITIATIVE, Sharing.PRIVATE)
_STATES = (ProgramStatus.ACTIVE, ProgramStatus.ACTIVE, ProgramStatus.PLANNED, ProgramStatus.ENDED, None)
_OWN_WORDS = "Words of our own"
"""A text without a number: one that no figure has would rightly be marked."""


def random_kit(seed: int) -> tuple[Records, KitOptions]:
    """The workspace of this number, and the kit that is asked of it."""
    draw = Random(seed)
    kind, language = draw.choice(KINDS), draw.choice(LANGUAGES)
    records = _Drawn(draw, kind, language).records() if draw.random() < 0.6 else _varied(draw, kind, language)
    records = _with_meeting(draw, records)
    audience, purpose = draw.choice(("board", *AUDIENCES)), draw.choice((*PURPOSES, "strategy", "strategy"))
    meeting_id = 1 if records.meetings and draw.random() < 0.8 else None
    options = KitOptions(
        language=language if draw.random() < 0.8 else draw.choice(LANGUAGES),
        audience=audience,
        purpose=purpose,
        meeting=MEETING if draw.random() < 0.9 else None,
        meeting_id=meeting_id,
        minutes=draw.choice(MINUTES),
        only=offered_to(audience),
        since=date(2026, 1, 10) if draw.random() < 0.5 else None,
    )
    return _as_chosen(draw, records, options)


def _as_chosen(draw: Random, records: Records, options: KitOptions) -> tuple[Records, KitOptions]:
    """The options with what an author chose of what is offered, and the texts that she wrote."""
    if draw.random() < 0.3:
        options = replace(options, question=draw.choice(make_snapshot(records, options).line.offered).name)
    state = make_snapshot(records, options)
    if draw.random() < 0.3:
        options = replace(options, **_choices(draw, state.line))
    chosen = {item.fact.id: _choices(draw, item.line) for item in state.line.items if item.line}
    if chosen and draw.random() < 0.4:
        options = replace(options, items=json.dumps(chosen))
    if draw.random() < 0.2:
        ids = [item.id for item in outline_of(make_snapshot(records, options)) if item.is_allowed]
        options = replace(options, sections=tuple(draw.sample(ids, draw.randint(1, len(ids)))))
    if draw.random() < 0.3:
        records = _with_own_texts(draw, records, options)
    return records, options


def _choices(draw: Random, line: Storyline) -> dict[str, tuple[str, ...]]:
    keys = [*(option.key for option in line.options), NO_OPTION]
    facts = [fact.name for fact in (*line.reasons, *line.known, *line.unused)]
    steps = [step.name for step in (*line.steps, *line.unused_steps)]
    return {
        "recommended": (draw.choice(keys),) if draw.random() < 0.6 else (),
        "reasons": tuple(draw.sample(facts, draw.randint(0, min(3, len(facts))))),
        "steps": tuple(draw.sample(steps, draw.randint(0, len(steps)))),
    }


def _with_own_texts(draw: Random, records: Records, options: KitOptions) -> Records:
    parts = [part.name for part in make_snapshot(records, options).story.parts]
    names = draw.sample(parts, min(len(parts), draw.randint(1, 3)))
    told = {"language": options.language, "audience": options.audience, "purpose": options.purpose}
    texts = tuple(
        KitText.model_validate(
            {"id": at, "section": "storyline", "part": name, "text": f"{_OWN_WORDS} {'abc'[at - 1]}.", **told}
        )
        for at, name in enumerate(names, 1)
    )
    return replace(records, kit_texts=texts)


def _with_meeting(draw: Random, records: Records) -> Records:
    """With a meeting whose agenda holds none to four items."""
    if draw.random() < 0.4:
        return records
    items: list[AgendaItem] = []
    links: list[AgendaSubject] = []
    for at in range(1, draw.randint(0, 4) + 1):
        kind = draw.choice(tuple(AgendaKind))
        items.append(AgendaItem(id=at, meeting_id=1, question=f"Question {'ABCD'[at - 1]} of ours?", kind=kind))
        for name, some in (("goal_id", records.goals), ("decision_id", records.decisions)):
            for record in draw.sample(some, min(len(some), draw.choice((0, 1, 1, 2)))):
                links.append(AgendaSubject.model_validate({"id": len(links) + 1, "item_id": at, name: record.id}))
    level = draw.choice((Sharing.STAFF, Sharing.PUBLIC))
    meeting = Meeting(
        id=1, day=MEETING, sharing=level, chair=draw.choice(("", "Dana")), place=draw.choice(("", "Hall"))
    )
    return replace(records, meetings=(meeting,), agenda_items=tuple(items), agenda_subjects=tuple(links))


def _varied(draw: Random, kind: str, language: str) -> Records:
    """An example whose records lost, ended, moved and changed some of what they held."""
    example = example_records(kind, language)
    lost, hidden = draw.choice((0.0, 0.2, 0.6)), draw.choice((0.0, 0.0, 0.3))

    def level(record: object) -> dict[str, object]:
        return {"sharing": draw.choice(_LEVELS)} if draw.random() < hidden else {}

    programs = [
        one.model_copy(
            update={
                **({"budget_minor": None} if draw.random() < lost else {}),
                **({"status": draw.choice(_STATES)} if draw.random() < lost else {}),
                **level(one),
            }
        )
        for one in example.programs
    ]
    placements = [
        one.model_copy(update={**({"share": draw.choice((None, 0, 50))} if draw.random() < lost else {}), **level(one)})
        for one in example.placements
        if draw.random() >= lost / 2
    ]
    weights = draw.choice(("kept", "none", "equal", "drawn"))
    priorities = [
        one.model_copy(update={"weight": {"kept": one.weight, "equal": 1.0}.get(weights, float(draw.randint(0, 40)))})
        for one in example.priorities
        if weights != "none"
    ]
    decisions = [
        one.model_copy(
            update={
                "state": draw.choice(tuple(DecisionState)),
                "stance": draw.choice((None, *Stance)),
                "due": draw.choice((None, MEETING - timedelta(60), MEETING + timedelta(60))),
                **level(one),
            }
        )
        if draw.random() < lost
        else one
        for one in example.decisions
    ]
    end = draw.choice((example.initiative.end, None, date(2025, 12, 31)))
    return replace(
        example,
        initiative=example.initiative.model_copy(update={"end": end}),
        programs=tuple(programs),
        placements=tuple(placements),
        priorities=tuple(priorities),
        decisions=tuple(decisions),
        stages=example.stages if draw.random() < 0.8 else (),
        activities=example.activities if draw.random() < 0.7 else (),
        measurements=example.measurements if draw.random() < 0.7 else (),
    )


class _Drawn:
    """A workspace made from nothing."""

    def __init__(self, draw: Random, kind: str, language: str) -> None:
        self.draw, self.kind, self.language = draw, kind, language
        self.lacking = draw.choice((0.0, 0.0, 0.15, 0.5))
        self.hidden = draw.choice((0.0, 0.0, 0.0, 0.25))

    def maybe(self, value: T) -> T | None:
        """The value, or None where it is lacking."""
        return None if self.draw.random() < self.lacking else value

    def level(self) -> Sharing:
        return self.draw.choice(_LEVELS) if self.draw.random() < self.hidden else Sharing.STAFF

    def records(self) -> Records:
        draw = self.draw
        goals = self.goals()
        parents = {goal.parent_id for goal in goals}
        leaves = [goal for goal in goals if goal.id not in parents]
        stages = tuple(
            Stage(id=at, code=f"S{at}", title=f"Stage {'ABCDE'[at - 1]}", position=at)
            for at in range(1, draw.randint(0, 5) + 1)
        )
        programs, placements = self.programs(leaves, stages)
        indicators = tuple(
            Indicator(id=at, code=f"I{at}", goal_id=draw.choice(leaves).id, title=f"Indicator {at}", target_value=50.0)
            for at in range(1, draw.randint(0, 4) + 1)
        )
        priorities, weightings = self.words_of_ours(leaves)
        actors = tuple(
            Actor(id=at, code=f"A{at}", name=f"Actor {at}", sharing=self.level())
            for at in range(1, draw.randint(0, 5) + 1)
        )
        organization = {"id": 1, "name": "Org", "kind": self.kind, "language": self.language}
        return Records(
            "w" * 32,
            1,
            Organization.model_validate(organization),
            Initiative(
                id=1, name=draw.choice(("", "Together")), end=draw.choice((None, date(2025, 6, 30), date(2030, 6, 30)))
            ),
            goals,
            stages,
            indicators,
            self.measurements(indicators),
            programs,
            placements,
            actors=actors,
            activities=tuple(
                Activity(id=at, actor_id=draw.choice(actors).id, goal_id=draw.choice(goals).id)
                for at in range(1, draw.randint(0, 6) + 1)
                if actors
            ),
            priorities=priorities,
            weightings=weightings,
            decisions=self.decisions(goals),
            resolutions=(Resolution(id=1, title="One of ours", motion="We do it."),) if draw.random() < 0.3 else (),
            workshops=self.workshops(),
        )

    def goals(self) -> tuple[Goal, ...]:
        """One to nine, rarely 25, some of them under a parent."""
        draw = self.draw
        count = 25 if draw.random() < 0.06 else draw.choice((1, 2, 3, 5, 7, 9))
        weighed = draw.choice(("drawn", "drawn", "drawn", "equal", "none", "zero"))
        found: list[Goal] = []
        for at in range(1, count + 1):
            parent = draw.choice((None, None, 1, 2)) if at > 3 else None
            weight = {"equal": 1.0, "none": None, "zero": 0.0}.get(weighed, float(draw.randint(0, 40)))
            found.append(
                Goal(
                    id=at,
                    code=f"G{at}",
                    title=f"Goal {chr(64 + at)}",
                    parent_id=parent,
                    position=at,
                    weight=self.maybe(weight),
                )
            )
        parents = {goal.parent_id for goal in found}
        return tuple(g.model_copy(update={"weight": None}) if g.id in parents else g for g in found)

    def programs(
        self, leaves: list[Goal], stages: tuple[Stage, ...]
    ) -> tuple[tuple[Program, ...], tuple[Placement, ...]]:
        draw = self.draw
        count = 60 if draw.random() < 0.05 else draw.randint(0, 14)
        has_money = draw.random() < 0.85
        programs: list[Program] = []
        placements: list[Placement] = []
        for at in range(1, count + 1):
            days = [None, date(2020, 1, 1), date(2026, 1, 1), date(2028, 1, 1)]
            programs.append(
                Program(
                    id=at,
                    code=f"P{at}",
                    title=f"Program {chr(64 + at % 26)}{chr(97 + at // 26)}",
                    status=draw.choice(_STATES),
                    start=draw.choice(days[:2]),
                    end=draw.choice(days[:1] * 3 + days[2:]),
                    budget_minor=self.maybe(draw.choice((0, 1, 7_000_000, 12_345_600, 90_000_000)))
                    if has_money
                    else None,
                    currency=draw.choice(("", "", "", "USD")),
                    funding=draw.choice((None, *Funding)),
                    role=draw.choice((None, *Role)),
                    uniqueness=draw.choice(("", "", "Only we do it")),
                    sharing=self.level(),
                    position=at,
                )
            )
            left = 100
            for _ in range(draw.choice((0, 1, 1, 1, 2, 3)) if draw.random() >= self.lacking / 2 else 0):
                share = draw.randint(0, left)
                left -= share
                placements.append(
                    Placement(
                        id=len(placements) + 1,
                        program_id=at,
                        goal_id=draw.choice([None, *(goal.id for goal in leaves)])
                        if draw.random() < 0.3
                        else draw.choice(leaves).id,
                        stage_id=draw.choice(stages).id if stages and draw.random() < 0.8 else None,
                        share=self.maybe(share),
                        contribution=draw.choice((None, *Contribution)),
                        strength=draw.choice((None, 1, 2, 3)),
                        confidence=draw.choice((None, 1, 2, 3)),
                        evidence=draw.choice(("", "A survey")),
                        sharing=draw.choice((None, None, self.level())),
                        position=len(placements),
                    )
                )
        return tuple(programs), tuple(placements)

    def measurements(self, indicators: tuple[Indicator, ...]) -> tuple[Measurement, ...]:
        draw = self.draw
        found = [
            Measurement(
                id=1,
                indicator_id=indicator.id,
                date=draw.choice((date(2020, 6, 1), date(2026, 6, 1))),
                value=float(draw.randint(0, 60)),
            )
            for indicator in indicators
            for _ in range(draw.randint(0, 3))
        ]
        return tuple(one.model_copy(update={"id": at}) for at, one in enumerate(found, 1))

    def words_of_ours(self, leaves: list[Goal]) -> tuple[tuple[Priority, ...], tuple[Weighting, ...]]:
        draw = self.draw
        kind = draw.choice(("drawn", "drawn", "drawn", "equal", "none"))
        if kind == "none":
            return (), ()
        weights = [1.0 if kind == "equal" else float(draw.randint(0, 40)) for _ in leaves]
        priorities = tuple(
            Priority(id=at, goal_id=goal.id, weight=weight, sharing=self.level())
            for at, (goal, weight) in enumerate(zip(leaves, weights, strict=True), 1)
            if draw.random() >= self.lacking / 4
        )
        if draw.random() < 0.3:
            return priorities, ()
        told = {goal.code: weight for goal, weight in zip(leaves, weights, strict=True)}
        source = draw.choice((WeightSource.STATED, WeightSource.POINTS, WeightSource.ORDER))
        return priorities, (
            Weighting(
                id=1,
                made=draw.choice((date(2022, 1, 1), date(2026, 5, 1))),
                source=source,
                weights=json.dumps(told),
                ballots=7,
            ),
        )

    def decisions(self, goals: tuple[Goal, ...]) -> tuple[Decision, ...]:
        draw = self.draw
        return tuple(
            Decision(
                id=at,
                title=f"Decision {'ABCDE'[at - 1]}",
                goal_id=draw.choice((None, *(goal.id for goal in goals))),
                stance=draw.choice((None, *Stance)),
                significance=draw.choice((None, 1, 2, 3)),
                owner=draw.choice(("", "Noa")),
                due=draw.choice((None, MEETING - timedelta(76), MEETING + timedelta(30))),
                state=draw.choice(tuple(DecisionState)),
                sharing=self.level(),
                position=at,
            )
            for at in range(1, draw.randint(0, 5) + 1)
        )

    def workshops(self) -> tuple[Workshop, ...]:
        if self.draw.random() < 0.7:
            return ()
        state, method = self.draw.choice(tuple(WorkshopState)), self.draw.choice(tuple(WorkshopMethod))
        return (Workshop(id=1, title="Together", day=self.draw.choice((None, MEETING)), state=state, method=method),)
