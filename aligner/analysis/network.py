"""Who works with whom on what: organizations and the goals at which they are, from what is written down of each.

Two organizations meet at a goal where both are known to work, closer where it is at the same stage. Nothing is ranked.
"""

from collections import Counter
from dataclasses import dataclass

from aligner.analysis.field import works_in
from aligner.analysis.field_slices import WHOLE, FieldSlice
from aligner.model.records import Records

OURSELVES = 0
"""Stands for our own organization where others have their id."""


@dataclass(frozen=True)
class Tie:
    """An organization at a leaf goal.

    stage_ids: where it works there, in the roadmap's order; None where a work does not say its stage.
    program_ids, activity_ids: its works.  same_stage: the others who work there at one of its stages.
    same_goal: all others there.  Organizations are ids of actors, or `OURSELVES`.
    """

    organization: int
    goal_id: int
    stage_ids: tuple[int | None, ...]
    program_ids: tuple[int, ...]
    activity_ids: tuple[int, ...]
    same_stage: tuple[int, ...]
    same_goal: tuple[int, ...]


@dataclass(frozen=True)
class Network:
    """organizations: ourselves first, then by the place of their goals.  goals: where somebody works, in order.

    idle: actors of whom no work is written down.  maybe: works that may be in the part, too.
    """

    organizations: tuple[int, ...]
    goals: tuple[int, ...]
    ties: tuple[Tie, ...]
    idle: tuple[int, ...]
    maybe: int

    @property
    def shared_goals(self) -> int:
        """At how many goals more than one organization works."""
        return sum(count > 1 for count in Counter(tie.goal_id for tie in self.ties).values())


def network(records: Records, part: FieldSlice = WHOLE) -> Network:
    """Who works where in a part of the field. records: without programs that are over."""
    works, maybe = works_in(records, part)
    order: dict[int | None, int] = {stage.id: place for place, stage in enumerate(records.stages_in_tracks)}
    by_goal: dict[int, dict[int, list[int]]] = {}
    for index, work in enumerate(works):
        by_goal.setdefault(work.goal_id, {}).setdefault(work.actor_id, []).append(index)
    ties: list[Tie] = []
    for goal_id, present in by_goal.items():
        stages = {who: {works[i].stage_id for i in indexes} for who, indexes in present.items()}
        at_stage: dict[int | None, set[int]] = {}
        for who, named in stages.items():
            for stage_id in named - {None}:
                at_stage.setdefault(stage_id, set()).add(who)
        for who, indexes in present.items():
            close = set[int]().union(*(at_stage[stage_id] for stage_id in stages[who] - {None})) - {who}
            ties.append(
                Tie(
                    who,
                    goal_id,
                    tuple(sorted(stages[who], key=lambda stage: order.get(stage, len(order)))),
                    tuple(dict.fromkeys(works[i].program_id for i in indexes if works[i].program_id)),
                    tuple(works[i].activity_id for i in indexes if works[i].activity_id),
                    tuple(other for other in present if other in close),
                    tuple(other for other in present if other != who),
                )
            )
    goals = tuple(by_goal)
    place = {goal_id: index for index, goal_id in enumerate(goals)}
    places: dict[int, list[int]] = {}
    for tie in ties:
        places.setdefault(tie.organization, []).append(place[tie.goal_id])
    number = {actor.id: index for index, actor in enumerate(records.actors)}
    organizations = sorted(
        places, key=lambda who: (who != OURSELVES, sum(places[who]) / len(places[who]), number.get(who, -1))
    )
    busy = {activity.actor_id for activity in records.activities}
    idle = tuple(actor.id for actor in records.actors if actor.id not in busy)
    return Network(tuple(organizations), goals, tuple(ties), idle, maybe)
