"""Where the workshop speaks against what an option does: said beside the options, and asked about in the guide."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from aligner.storyline.claims import may_claim
from aligner.storyline.facts import OUTSIDE
from aligner.storyline.options import PROPORTION, Option
from aligner.storyline.question import Question, Standing
from aligner.storyline.recommending import Recommendation

_STRATEGIC = ("move", "start", "weight", "hold_or_offer", "answer_call", "explain")
"""Kinds of questions whose options rest on the weight of a goal."""


@dataclass(frozen=True)
class Dissent:
    """What the group said that speaks against an option. key: camps, effort_more or effort_less, of goals[0].

    figures: what its sentence prints: shares 0 to 1 and counts of ballots.  option: which it speaks against, "" where
    it concerns the question as such.
    """

    key: str
    goals: tuple[str, ...]
    option: str = ""
    figures: Mapping[str, Fraction | int | None] = field(default_factory=dict[str, "Fraction | int | None"])


def dissent_of(
    standing: Standing, question: Question, options: tuple[Option, ...], recommendation: Recommendation
) -> tuple[Dissent, ...]:
    """All of it, weights before effort; empty where nothing is argued of a goal's weight, or nobody is to weigh it."""
    if standing.facts.is_informed or question.kind not in _STRATEGIC or not options:
        return ()
    chosen = next((option for option in options if option.key in recommendation.options), None)
    return (*_camps(standing, question, chosen), *_effort(standing, chosen))


def _camps(standing: Standing, question: Question, chosen: Option | None) -> list[Dissent]:
    """Goals whose weight the question rests on, though it is the mean of two camps."""
    places = [question.subject, question.source.place if question.source else None]
    if chosen is not None:
        places += [chosen.money_to, chosen.money_from, chosen.points_to, chosen.points_from]
    goals = [place for place in dict.fromkeys(places) if place is not None and place not in (OUTSIDE, PROPORTION)]
    found = [goal for goal in goals if may_claim("in_two_camps", goal, standing)]
    camps = standing.facts.camps
    return [
        Dissent(
            "camps",
            (goal,),
            chosen.key if chosen else "",
            {"low": camps[goal].low, "high": camps[goal].high, "below": camps[goal].below, "above": camps[goal].above},
        )
        for goal in found
    ]


def _effort(standing: Standing, chosen: Option | None) -> list[Dissent]:
    """Money that goes where the group wants less of our effort, or leaves where it wants more."""
    if chosen is None or chosen.amount is None:
        return []
    found: list[Dissent] = []
    for key, claim, goal in (
        ("effort_more", "effort_above", chosen.money_from),
        ("effort_less", "effort_below", chosen.money_to),
    ):
        if goal is not None and goal != OUTSIDE and may_claim(claim, goal, standing):
            facts = standing.facts
            figures = {"importance": facts.importance[goal], "effort": facts.effort[goal]}
            found.append(Dissent(key, (goal,), chosen.key, figures))
    return found
