"""What becomes of ours where a new version of the roadmap has its place no more: nothing is lost."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date

from aligner.model.choices import Decision, Priority
from aligner.model.errors import Problem
from aligner.model.field import Activity, ConnectionAnswer, Need
from aligner.model.fields import Record, Values, new_id
from aligner.model.initiative import Charge, Goal, GoalLink, Indicator, Measurement, Stage
from aligner.model.kinds import KINDS, PROGRAM, kind_of
from aligner.model.measures import OwnMeasure
from aligner.model.meetings import AgendaSubject
from aligner.model.presenting import Translation
from aligner.model.programs import Placement, PlacementIndicator
from aligner.model.records import Records
from aligner.model.text import NAME_LIMIT, NOTE_LIMIT
from aligner.model.visibility import levels, narrowest
from aligner.model.vocabulary import WeightSource

DROPPED = "placements.goal.dropped"
"""The key of the question what becomes of ours at goals that go; one goal's answer goes before: as `pair_key`."""
LIST, STAY = "list", "stay"
_HELD = (Placement, Priority, Decision, Activity, Need, OwnMeasure, ConnectionAnswer, AgendaSubject)
"""Kinds of ours that stand at a goal."""


@dataclass
class Dropped:
    """What a new version has no more, by ids. staying: goals that it has no more and that stay, without weight."""

    goals: set[int] = field(default_factory=set[int])
    stages: set[int] = field(default_factory=set[int])
    indicators: set[int] = field(default_factory=set[int])
    staying: set[int] = field(default_factory=set[int])
    links: set[int] = field(default_factory=set[int])
    charges: set[int] = field(default_factory=set[int])
    notices: list[Problem] = field(default_factory=list[Problem])
    is_waiting: bool = False

    def holds(self, record_id: int) -> bool:
        return record_id in self.goals or record_id in self.stages or record_id in self.indicators


@dataclass
class Carried:
    """What is done for ours. edits: by kind and id.  removals: in the order in which they can be done."""

    edits: dict[type[Record], dict[int, Values]] = field(default_factory=dict[type[Record], dict[int, Values]])
    removals: list[tuple[type[Record], int]] = field(default_factory=list[tuple[type[Record], int]])
    weightings: list[Values] = field(default_factory=list[Values])

    def edit(self, model: type[Record], record_id: int, **fields: object) -> None:
        self.edits.setdefault(model, {}).setdefault(record_id, {}).update(fields)

    def removed(self, model: type[Record]) -> set[int]:
        """The ids of the records of a kind that go."""
        return {record_id for one, record_id in self.removals if one is model}


def leaving(
    missing: Mapping[type[Record], Sequence[Record]], records: Records, answers: Mapping[str, str], where: str
) -> Dropped:
    """What goes with the older version. A goal stays, at weight 0, where an answer says so of ours that stands there,
    and where ballots speak of it. missing: what the new version has no more."""
    goals = [one for one in missing.get(Goal, ()) if isinstance(one, Goal)]
    dropped = Dropped(stages=_ids(missing.get(Stage, ())), indicators=_ids(missing.get(Indicator, ())))
    held = _ours_at(records)
    voted = {one.goal_id for one in records.ballots}
    voted |= {goal_id for one in records.judgements for goal_id in (one.goal_id, one.other_goal_id)}
    for goal in goals:
        name = f"{goal.code} {goal.title}"
        counts = held.get(goal.id, Counter[str]())
        answer = answers.get(_key_of(goal), answers.get(DROPPED, ""))
        if counts and goal.id not in voted:
            kinds = tuple((kind.name, counts[kind.name]) for kind in KINDS if counts[kind.name])
            dropped.notices.append(Problem.of("goal_dropped_with_ours", where, at_goal=kinds, goal=name, ask=DROPPED))
            dropped.is_waiting |= not answer
        if goal.id in voted:
            dropped.staying.add(goal.id)
            dropped.notices.append(Problem.of("goal_stays_for_ballots", where, goal=name))
        elif counts and answer == STAY:
            dropped.staying.add(goal.id)
        else:
            dropped.goals.add(goal.id)
    return dropped


def _key_of(goal: Goal) -> str:
    return f"placements.{goal.code}.dropped"


def _ids(records: Iterable[Record]) -> set[int]:
    return {record.id for record in records}


def _ours_at(records: Records) -> dict[int, Counter[str]]:
    """How many records of ours stand at each goal, by kind."""
    found: dict[int, Counter[str]] = {}
    for model in _HELD:
        kind = kind_of(model)
        for record in kind.listed(records):
            goal_id = getattr(record, "goal_id", None)
            if goal_id is not None:
                found.setdefault(goal_id, Counter())[kind.name] += 1
    return found


def carry(
    records: Records, dropped: Dropped, divided: AbstractSet[int], homes: Mapping[int, int], today: date
) -> Carried:
    """What is done for ours so that the parts of the roadmap in `dropped` can go.

    divided: goals that carried ours and get goals below them.  homes: goals of the indicators that the new version has.
    Placements and decisions lose their place and say what it was, never wider than that place was seen. Weights of ours
    are kept as a list of the day; the rest goes with the version that is kept.
    """
    found = Carried()
    level_of = levels(records)
    names = {goal.id: _name(goal) for goal in records.goals} | {stage.id: _name(stage) for stage in records.stages}
    lost = dropped.goals | divided

    def lose(model: type[Record], record: Placement | Decision, places: Sequence[int], **fields: object) -> None:
        kinds = {Goal: records.goal_by_id, Stage: records.stage_by_id}
        seen = [level_of[kind_of(one).name, at] for at in places for one, known in kinds.items() if at in known]
        above = level_of[PROGRAM.name, record.program_id] if isinstance(record, Placement) else None
        own = narrowest(record.sharing, above)
        narrow = narrowest(own, *seen)
        kept = {} if narrow == own else {"sharing": narrow}
        formerly = _joined([*(names[at] for at in places), *filter(None, [record.formerly])])
        found.edit(model, record.id, formerly=formerly, **fields, **kept)

    for one in records.placements:
        stage = [one.stage_id] if one.stage_id is not None else []
        if one.goal_id in lost and one.goal_id is not None:
            lose(Placement, one, [one.goal_id, *stage], goal_id=None, stage_id=None)
        elif one.stage_id in dropped.stages:
            lose(Placement, one, stage, stage_id=None)
    for one in records.decisions:
        if one.goal_id in dropped.goals and one.goal_id is not None:
            lose(Decision, one, [one.goal_id], goal_id=None)
    removed = _removed(records, dropped, lost, homes)
    if removed.get(Priority):
        found.weightings.append(_weighting(records, today))
    for model in (Activity, Need):
        for one in kind_of(model).listed(records):
            if one.id not in removed.get(model, ()) and getattr(one, "stage_id", None) in dropped.stages:
                found.edit(model, one.id, stage_id=None)
    for one in records.own_measures:
        if one.id not in removed[OwnMeasure] and one.indicator_id in removed[Indicator]:
            found.edit(OwnMeasure, one.id, indicator_id=None)
    by_name = {kind_of(model).name: ids for model, ids in removed.items()}
    texts = {one.id for one in records.translations if one.record_id in by_name.get(one.kind, ())}
    found.removals = [(Translation, record_id) for record_id in sorted(texts)]
    for model in _CHILDREN_FIRST:
        ids = removed.get(model, set())
        listed = _children_first(records, ids) if model is Goal else [o.id for o in kind_of(model).listed(records)]
        found.removals += [(model, record_id) for record_id in listed if record_id in ids]
    return found


_CHILDREN_FIRST: tuple[type[Record], ...] = (
    *(
        GoalLink,
        Charge,
        ConnectionAnswer,
        OwnMeasure,
        PlacementIndicator,
        Measurement,
        AgendaSubject,
        Activity,
        Need,
        Priority,
    ),
    *(Indicator, Stage, Goal),
)


def _removed(
    records: Records, dropped: Dropped, lost: AbstractSet[int], homes: Mapping[int, int]
) -> dict[type[Record], set[int]]:
    """What goes with the older version, by kind."""
    at_gone = {one.id for one in records.indicators if homes.get(one.id, one.goal_id) in dropped.goals}
    indicators = dropped.indicators | at_gone
    return {
        Goal: dropped.goals,
        Stage: dropped.stages,
        Indicator: indicators,
        Measurement: {one.id for one in records.measurements if one.indicator_id in indicators},
        PlacementIndicator: {one.id for one in records.placement_indicators if one.indicator_id in indicators},
        AgendaSubject: {one.id for one in records.agenda_subjects if one.goal_id in dropped.goals},
        Activity: {one.id for one in records.activities if one.goal_id in dropped.goals},
        Need: {one.id for one in records.needs if one.goal_id in dropped.goals},
        ConnectionAnswer: {one.id for one in records.connection_answers if one.goal_id in dropped.goals},
        OwnMeasure: {one.id for one in records.own_measures if one.goal_id in dropped.goals},
        Priority: {one.id for one in records.priorities if one.goal_id in lost},
        Charge: dropped.charges | {one.id for one in records.charges if one.goal_id in dropped.goals},
        GoalLink: dropped.links
        | {one.id for one in records.goal_links if {one.goal_id, one.helped_id} & dropped.goals},
    }


def _children_first(records: Records, ids: AbstractSet[int]) -> list[int]:
    return [goal.id for goal in reversed(records.goals_in_tree_order) if goal.id in ids]


def _weighting(records: Records, today: date) -> Values:
    """Our present weights as a list of the day."""
    stated = [
        (goal, records.priority_by_goal[goal.id]) for goal in records.goals if goal.id in records.priority_by_goal
    ]
    leaves = [goal for goal in records.goals_in_tree_order if goal.id not in records.parent_ids]
    room = NAME_LIMIT
    while len(listed := _goal_list(leaves, room)) > NOTE_LIMIT and room > 1:
        room //= 2
    return {
        "id": new_id(),
        "made": today,
        "source": WeightSource.STATED,
        "goal_list": listed,
        "weights": json.dumps({goal.code: one.weight for goal, one in stated}, ensure_ascii=False),
        "sharing": narrowest(*(one.sharing for _, one in stated)),
        "position": max((one.position for one in records.weightings), default=-1) + 1,
    }


def _goal_list(goals: Sequence[Goal], room: int) -> str:
    """The goals as kept weights hold them. room: letters of a title; a long roadmap has less than each needs."""
    return json.dumps([[goal.code, goal.title[:room]] for goal in goals], ensure_ascii=False)


def _name(part: Goal | Stage) -> str:
    return f"{part.code} {part.title}"


def _joined(names: Sequence[str]) -> str:
    """Names in a line of the file, each shortened alike where they are too long together."""
    room = NAME_LIMIT // max(1, len(names)) - 3
    whole = " · ".join(names)
    return (
        whole if len(whole) <= NAME_LIMIT else " · ".join(n if len(n) <= room else n[: room - 1] + "…" for n in names)
    )
