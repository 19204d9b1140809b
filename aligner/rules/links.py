"""Links between goals: none helps itself, and one goal helps another only once."""

from collections.abc import Iterator

from aligner.model.fields import Record
from aligner.model.initiative import Goal, GoalLink
from aligner.rules.violations import Moved, State, Violation, offenders

TRIGGERS: dict[type[Record], tuple[str, ...]] = {GoalLink: ("goal_id", "helped_id")}


def check(state: State, moved: Moved) -> Iterator[Violation]:
    """link_to_itself, link_twice."""
    pairs: dict[tuple[int, int], list[int]] = {}
    for link in state.of(GoalLink):
        pairs.setdefault((link.goal_id, link.helped_id), []).append(link.id)
        if link.goal_id == link.helped_id:
            yield Violation("link_to_itself", GoalLink, link.id, "helped_id", ("link_to_itself", link.id))
    for (one, other), ids in pairs.items():
        if len(ids) > 1:
            titles = [goal.title if (goal := state.find(Goal, at)) is not None else "" for at in (one, other)]
            values = (("goal", titles[0]), ("other", titles[1]))
            for at in offenders(ids, moved.get(GoalLink, frozenset())):
                yield Violation("link_twice", GoalLink, at, "helped_id", ("link_twice", one, other), values, len(ids))
