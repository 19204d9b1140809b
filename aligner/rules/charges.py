"""Who is in charge of a goal: the same name stands by law once, and in fact once."""

from collections.abc import Iterator

from aligner.model.fields import Record
from aligner.model.initiative import Charge, Goal
from aligner.model.text import fold_key
from aligner.rules.violations import Moved, State, Violation, offenders

TRIGGERS: dict[type[Record], tuple[str, ...]] = {Charge: ("goal_id", "name", "basis")}


def check(state: State, moved: Moved) -> Iterator[Violation]:
    """charge_twice."""
    same: dict[tuple[int, str, str], list[Charge]] = {}
    for charge in state.of(Charge):
        same.setdefault((charge.goal_id, charge.basis.value, fold_key(charge.name)), []).append(charge)
    for key, found in same.items():
        if len(found) > 1:
            goal = state.find(Goal, key[0])
            values = (("who", found[0].name), ("goal", goal.title if goal is not None else ""))
            for at in offenders([one.id for one in found], moved.get(Charge, frozenset())):
                yield Violation("charge_twice", Charge, at, "name", ("charge_twice", *key), values, len(found))
