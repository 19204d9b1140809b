"""Who is in charge of each goal by law and who is in fact, and where the two differ; no verdict on anybody.

Nobody named is not known. Two names are one where they read alike or are the same actor of the field.
"""

from dataclasses import dataclass
from typing import Any, Literal

from aligner.model.initiative import Charge, Goal
from aligner.model.kinds import CHARGE
from aligner.model.records import Records
from aligner.model.text import fold_key
from aligner.model.vocabulary import ChargeBasis

State = Literal["differ", "same", "only_law", "only_fact", "unknown"]
STATES: tuple[State, ...] = ("differ", "same", "only_law", "only_fact", "unknown")


@dataclass(frozen=True)
class InCharge:
    """Of one goal: who is in charge by law, and in fact. absent: those by law whom nobody names in fact, where somebody
    is named in fact; () where that is not known."""

    goal: Goal
    law: tuple[Charge, ...]
    fact: tuple[Charge, ...]
    absent: tuple[Charge, ...]
    state: State

    @property
    def is_sourced(self) -> bool:
        """Whether each entry says where it is written."""
        return all(one.source.strip() for one in (*self.law, *self.fact))


def in_charge(records: Records) -> tuple[InCharge, ...]:
    """Each goal of today that has no goals below it, and each other of which somebody is in charge, in the tree's
    order."""
    found: dict[int, list[Charge]] = {}
    for charge in records.roadmap_charges:
        found.setdefault(charge.goal_id, []).append(charge)
    leaves = {goal.id for goal in records.leaf_goals}
    return tuple(
        _of_goal(goal, found.get(goal.id, []), is_complete=CHARGE.name not in records.withheld)
        for goal in records.roadmap_goals
        if goal.id in leaves or goal.id in found
    )


def _of_goal(goal: Goal, charges: list[Charge], *, is_complete: bool) -> InCharge:
    """is_complete: whether all entries are seen; what is hidden could name who seems absent."""
    law = tuple(one for one in charges if one.basis is ChargeBasis.LAW)
    fact = tuple(one for one in charges if one.basis is ChargeBasis.FACT)
    absent = tuple(one for one in law if fact and is_complete and not any(_is_same(one, other) for other in fact))
    added = [one for one in fact if not any(_is_same(one, other) for other in law)]
    state: State = "unknown"
    if law and fact and is_complete:
        state = "differ" if absent or added else "same"
    elif law and not fact:
        state = "only_law"
    elif fact and not law:
        state = "only_fact"
    return InCharge(goal, law, fact, absent, state)


def _is_same(one: Charge, other: Charge) -> bool:
    is_one_actor = one.actor_id is not None and one.actor_id == other.actor_id
    return is_one_actor or fold_key(one.name) == fold_key(other.name)


def in_charge_as_json(records: Records) -> list[dict[str, Any]]:
    """As plain data, goals and actors by their codes. not_in_fact: names by law whom nobody names in fact.

    state: differ, same, only_law, only_fact, or unknown where nobody is named, though there may be somebody.
    """
    actors: dict[int | None, str] = {actor.id: actor.code for actor in records.actors}

    def entry(one: Charge) -> dict[str, Any]:
        said = {"note": one.note or None, "source": one.source or None}
        return {"name": one.name, "actor": actors.get(one.actor_id), **said}

    return [
        {
            "goal": one.goal.code,
            "law": [entry(each) for each in one.law],
            "fact": [entry(each) for each in one.fact],
            "not_in_fact": [each.name for each in one.absent],
            "state": one.state,
        }
        for one in in_charge(records)
    ]
