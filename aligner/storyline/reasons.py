"""The reasons of a question: two or three facts with their figures, one of each class."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from aligner.model.vocabulary import DecisionState
from aligner.storyline.claims import may_claim, weight_moved
from aligner.storyline.facts import OUTSIDE
from aligner.storyline.question import Question, Standing
from aligner.storyline.situations import decisions_about, is_late, leading_decision
from aligner.storyline.thresholds import EFFORT, WEIGHT_MOVED

_BY_LISTS = ("answer_call", "hold_or_offer", "explain")
_BY_MONEY = ("move", "start", "weight")


@dataclass(frozen=True)
class Reason:
    """A fact that speaks for the question. goals, programs, decisions: what it rests on.

    figures: what its sentence prints, by name: shares 0 to 1, amounts of money, counts.
    """

    key: str
    goals: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    decisions: tuple[int | None, ...] = ()
    figures: Mapping[str, Fraction | int | None] = field(default_factory=dict[str, Fraction | int | None])

    @property
    def name(self) -> str:
        """By which an author's choice finds it again."""
        return f"{self.key}:{self.goals[0] if self.goals else ''}"


def reasons_of(standing: Standing, question: Question) -> tuple[Reason, ...]:
    """All that speaks for the question, the first about its subject; the first three are its reasons."""
    if question.kind == "scope":
        return (_outside_share(standing),)
    if question.kind not in (*_BY_LISTS, *_BY_MONEY) or question.subject is None:
        return ()
    goal = question.subject
    first = _two_lists(standing, goal) if question.kind in _BY_LISTS else _word_and_money(standing, goal)
    return (first, *_source(standing, question), *_other_reasons(standing, goal))


def _weights(standing: Standing, goal: str) -> dict[str, Fraction | int | None]:
    own, collective = standing.figures.own, standing.figures.collective
    return {"own": own[goal] if own else None, "collective": collective[goal] if collective else None}


def _word_and_money(standing: Standing, goal: str) -> Reason:
    money = standing.figures.money
    has_money = bool(money.total)
    figures = {
        **_weights(standing, goal),
        "low": money.low(goal) if has_money else None,
        "high": money.high(goal) if has_money and not standing.figures.lacks_budget_at(goal) else None,
    }
    return Reason("word_and_money", (goal,), _codes(standing, goal), figures=figures)


def _two_lists(standing: Standing, goal: str) -> Reason:
    return Reason("two_lists", (goal,), figures=_weights(standing, goal))


def _codes(standing: Standing, goal: str) -> tuple[str, ...]:
    return tuple(program.code for program in standing.figures.at_goal(goal, standing.figures.live))


def _source(standing: Standing, question: Question) -> list[Reason]:
    source = question.source
    if source is None:
        return []
    figures = standing.figures
    part = source.amount / figures.money.total
    if source.place == OUTSIDE:
        programs = tuple(program.code for program in figures.programs_outside_entirely())
        return [Reason("source_outside_goals", (), programs, figures={"amount": source.amount, "part": part})]
    values = {**_weights(standing, source.place), "low": part, "amount": source.amount}
    return [Reason("source_above_both_lists", (source.place,), _codes(standing, source.place), figures=values)]


def _other_reasons(standing: Standing, goal: str) -> list[Reason]:
    """What else speaks, in the order in which a board would ask."""
    facts = standing.facts
    about = decisions_about(facts, goal)
    found: list[Reason] = []
    first = leading_decision(about, facts)
    if first is not None and first.due is not None and is_late(first, facts):
        days = {"days": (facts.meeting - first.due).days}
        found.append(Reason("decision_late", (goal,), decisions=(first.id,), figures=days))
    elif any(decision.state is DecisionState.OPEN for decision in about):
        still_open = tuple(decision.id for decision in about if decision.state is DecisionState.OPEN)
        found.append(Reason("decision_open", (goal,), decisions=still_open))
    if may_claim("catalyst_without_us", goal, standing):
        found.append(Reason("catalyst", (goal,), figures={"count": len(facts.catalysts[goal])}))
    if may_claim("others_known", goal, standing):
        found.append(Reason("others_at_work", (goal,), figures={"count": facts.others[goal]}))
    if may_claim("in_charge_differs", goal, standing):
        found.append(Reason("in_charge", (goal,)))
    own = standing.figures.own or {}
    # What the workshop gave it: our stated weight may be another.
    effort, importance = facts.effort.get(goal), facts.importance.get(goal, own.get(goal))
    if effort is not None and importance is not None and abs(effort - importance) >= EFFORT:
        found.append(Reason("effort_differs", (goal,), figures={"effort": effort, "own": importance}))
    moved = weight_moved(standing, goal)
    if moved is not None and abs(moved) >= WEIGHT_MOVED:
        found.append(Reason("weight_moved", (goal,), figures={"moved": moved}))
    for claim, key in (("our_strength",) * 2, ("learned_here",) * 2, ("needle_told", "needle")):
        if may_claim(claim, goal, standing):
            found.append(Reason(key, (goal,), _codes(standing, goal)))
    return found


def _outside_share(standing: Standing) -> Reason:
    figures = standing.figures
    outside = figures.money.outside
    programs = tuple(program.code for program in figures.with_money_outside)
    part = outside / figures.money.total if figures.money.total else None
    return Reason("outside_share", (), programs, figures={"amount": outside, "part": part})
