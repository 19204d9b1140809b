"""What we said of a suggested connection: once of each."""

from collections.abc import Iterator

from aligner.model.field import Actor, ConnectionAnswer
from aligner.model.fields import Record
from aligner.model.initiative import Goal
from aligner.rules.violations import Moved, State, Violation, offenders

TRIGGERS: dict[type[Record], tuple[str, ...]] = {ConnectionAnswer: ("actor_id", "goal_id", "deed")}


def check(state: State, moved: Moved) -> Iterator[Violation]:
    """connection_twice."""
    same: dict[tuple[int, int, str], list[int]] = {}
    for answer in state.of(ConnectionAnswer):
        same.setdefault((answer.actor_id, answer.goal_id, answer.deed.value), []).append(answer.id)
    for key, found in same.items():
        if len(found) > 1:
            actor, goal = state.find(Actor, key[0]), state.find(Goal, key[1])
            values = (
                ("actor", actor.name if actor is not None else ""),
                ("at", goal.title if goal is not None else ""),
            )
            for at in offenders(found, moved.get(ConnectionAnswer, frozenset())):
                yield Violation(
                    "connection_twice", ConnectionAnswer, at, "goal_id", ("connection_twice", *key), values, len(found)
                )
