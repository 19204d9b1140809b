"""Goals that help others: a catalyst helps two or more, at once or through one goal between.

The score is a choice of ours: each goal that is helped counts once, by the strongest way to it. A link counts its
strength out of 3; a way through another goal counts the product of its two links, halved, for it is less sure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from aligner.lang.shortening import short_title
from aligner.lang.words import Words
from aligner.model.initiative import Goal
from aligner.model.records import Records

FULL_STRENGTH = 3
THROUGH = Fraction(1, 2)
"""What a way through another goal counts, beside a link."""
FEWEST = 2
"""So many goals a catalyst helps at the least."""


@dataclass(frozen=True)
class Catalyst:
    """A goal with the ids of those that it helps: at once, and only through one of these. score: see above."""

    goal: Goal
    helped: tuple[int, ...]
    through: tuple[int, ...]
    score: float

    @property
    def count(self) -> int:
        return len(self.helped) + len(self.through)


def find_catalysts(records: Records) -> tuple[Catalyst, ...]:
    """The roadmap's catalysts, the strongest first; those of one score in the tree's order."""
    goals = {goal.id: goal for goal in records.roadmap_goals}
    links: dict[int, dict[int, Fraction]] = {}
    for link in records.roadmap_links:
        if link.goal_id in goals and link.helped_id in goals and link.goal_id != link.helped_id:
            known = links.setdefault(link.goal_id, {})
            known[link.helped_id] = max(known.get(link.helped_id, Fraction(0)), Fraction(link.strength, FULL_STRENGTH))
    found: list[Catalyst] = []
    for goal in goals.values():
        direct = links.get(goal.id, {})
        through: dict[int, Fraction] = {}
        for between, first in direct.items():
            for at, second in links.get(between, {}).items():
                if at != goal.id and at not in direct:
                    through[at] = max(through.get(at, Fraction(0)), first * second * THROUGH)
        if len(direct) + len(through) >= FEWEST:
            score = sum(direct.values(), Fraction(0)) + sum(through.values(), Fraction(0))
            found.append(Catalyst(goal, _in_order(goals, direct), _in_order(goals, through), float(score)))
    return tuple(sorted(found, key=lambda one: -one.score))


def _in_order(goals: dict[int, Goal], found: dict[int, Fraction]) -> tuple[int, ...]:
    return tuple(at for at in goals if at in found)


def catalyst_sentence(one: Catalyst, records: Records, words: Words) -> str:
    """Which goals it helps, and which through them, in words."""

    def titles(ids: Sequence[int]) -> list[str]:
        return [short_title(records.goal_by_id[at].title) for at in ids]

    key = "catalysts.both" if one.through else "catalysts.direct"
    goal = short_title(one.goal.title)
    return words.sentence(key, goal=goal, helped=titles(one.helped), through=titles(one.through))


def catalysts_as_json(records: Records) -> list[dict[str, Any]]:
    """The catalysts as plain data, goals by their codes. present: whether a program of ours stands at the goal."""
    codes = {goal.id: goal.code for goal in records.goals}
    present = {one.goal_id for one in records.placements}
    return [
        {
            "goal": one.goal.code,
            "score": one.score,
            "helps": [codes[at] for at in one.helped],
            "through": [codes[at] for at in one.through],
            "links": [
                {"helps": codes[link.helped_id], "strength": link.strength, "reason": link.reason}
                for link in records.goal_links
                if link.goal_id == one.goal.id and link.helped_id in one.helped
            ],
            "present": bool(present & set(records.leaves_under[one.goal.id])),
        }
        for one in find_catalysts(records)
    ]
