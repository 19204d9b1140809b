"""The storyline in words: every sentence a key of storyline.json, chosen by what holds.

Sentences that claim something are chosen here beside the figures that they need; a figure that is a bound is worded as
one. Documents and the command line set these sentences and compose none of their own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Any

from aligner.lang.bounds import Bound
from aligner.lang.words import Words
from aligner.model.records import Records
from aligner.storyline.claims import may_claim
from aligner.storyline.consequences import Cost, Decided, Step, Unknown
from aligner.storyline.facts import OUTSIDE
from aligner.storyline.line import Storyline
from aligner.storyline.options import EFFECTS, PROPORTION, Change, Option, wording_of
from aligner.storyline.question import Question
from aligner.storyline.reasons import Reason
from aligner.storyline.situations import DecisionStanding, Row

_INFORMS = ("audience_informs", "purpose_informs")
_BOUNDS = ("resources_own", "resources_collective")
"""Figures that unplaced or missing money may add to: worded as "at least"."""


@dataclass(frozen=True)
class ToldOption:
    """An option in words. effects: one sentence for each figure that it touches."""

    key: str
    label: str
    effects: tuple[str, ...]
    is_recommended: bool


@dataclass(frozen=True)
class Told:
    """A storyline in words; empty where nothing is to be said."""

    question: str
    answer: str
    reasons: tuple[str, ...]
    options: tuple[ToldOption, ...]
    higher: tuple[str, ...]
    cost: tuple[str, ...]
    steps: tuple[str, ...]
    unknowns: tuple[str, ...]
    decided: tuple[str, ...]


def tell(line: Storyline, records: Records, words: Words) -> Told:
    """The storyline in the words' language. records: those that the audience sees, for titles."""
    return _Teller(line, records, words).told()


class _Teller:
    def __init__(self, line: Storyline, records: Records, words: Words) -> None:
        self.line, self.words = line, words
        self.currency = records.organization.currency
        self.goals = {goal.code: goal.title for goal in records.goals}
        self.decisions = {decision.id: decision.title for decision in records.decisions}

    def told(self) -> Told:
        line = self.line
        return Told(
            self._question(line.question),
            self._answer(),
            tuple(self._reason(reason) for reason in line.reasons),
            tuple(self._option(option) for option in line.options),
            self._higher(),
            tuple(self._cost(cost) for cost in line.cost),
            tuple(self._step(step) for step in line.steps),
            tuple(self._unknown(unknown) for unknown in line.unknowns),
            tuple(self._decided(earlier) for earlier in line.decided),
        )

    def _say(self, key: str, **values: Any) -> str:
        return self.words.say(f"storyline.{key}", **values)

    def _money(self, amount: Fraction | None) -> tuple[int | None, str]:
        return (None if amount is None else round(amount), self.currency)

    def _title(self, code: str | None) -> str:
        return self.goals.get(code or "", code or "")

    # The question and its answer

    def _moved(self) -> Fraction | None:
        return next((option.amount for option in self.line.options if option.amount is not None), None)

    def _is_late(self) -> bool:
        subject = self.line.standing.by_goal.get(self.line.question.subject or "")
        return subject is not None and subject.standing is DecisionStanding.LATE

    def _question(self, question: Question) -> str:
        subject = self._title(question.subject)
        key = question.kind
        if key == "move" and question.source is not None:
            outside = "_outside" if question.source.place == OUTSIDE else ""
            late = "_late" if self._is_late() else ""
            source = self._title(question.source.place)
            amount = self._money(self._moved())
            return self._say(f"question.move{outside}{late}", amount=amount, source=source, subject=subject)
        if key == "weight":
            row = self.line.standing.by_goal[question.subject or ""].row
            key = "weight_more" if row is Row.MONEY_BEFORE_WORDS else "weight_less"
        if key == "hold_or_offer" and not any(option.key == "offer" for option in self.line.options):
            key = "hold_or_give"
        if key == "renew" and question.subject is None:
            key = "renew_plain"
        money = self.line.standing.figures.money
        part = self._bound(money.outside / money.total) if money.total else None
        return self._say(f"question.{key}", subject=subject, part=part, end=self.line.facts.horizon_end)

    def _bound(self, part: Fraction) -> Bound:
        """A part of our known money; what of it has no known place may add to the part."""
        money = self.line.standing.figures.money
        return Bound(float(part), float(part), float(part + money.unplaced / money.total))

    def _answer(self) -> str:
        made, question = self.line.recommendation, self.line.question
        if made.why_none in _INFORMS:
            return self._say("answer.informs")
        if not made.options:
            return self._say("answer.none", why=self._say(f"why.{made.why_none}"))
        if question.kind == "habits":
            first, second = (self._say(f"option.{key}") for key in made.options)
            return self._say("answer.habits", first=first, second=second)
        if question.kind == "openings":
            chosen = [option for option in self.line.options if option.key in made.options]
            return self._say("answer.openings", goals=[self._title(option.subject) for option in chosen])
        (key,) = made.options
        option = next(option for option in self.line.options if option.key == key)
        late = "_late" if key == "move_shared" and self._is_late() else ""
        return self._say(
            f"answer.{key}{late}", amount=self._money(option.amount), subject=self._title(question.subject)
        )

    # Reasons

    def _reason(self, reason: Reason) -> str:
        goal = reason.goals[0] if reason.goals else ""
        key, figures = reason.key, _floats(reason.figures)
        if key == "word_and_money":
            key += self._money_variant(goal, reason)
        if key == "weight_moved":
            moved = figures["moved"] or 0
            key = "weight_rose" if moved > 0 else "weight_fell"
            figures["moved"] = abs(moved) * 100
        if "amount" in figures:
            figures["amount"] = self._money(_fraction(reason.figures["amount"]))
        bounded = {"source_above_both_lists": "low", "outside_share": "part"}.get(key)
        if bounded is not None:
            part = _fraction(reason.figures[bounded])
            figures[bounded] = None if part is None else self._bound(part)
        days = max((earlier.days for earlier in self.line.decided), default=0)
        return self._say(f"reason.{key}", goal=self._title(goal), days=days, **figures)

    def _money_variant(self, goal: str, reason: Reason) -> str:
        """Which sentence about the money at the goal holds: none, at most, at least, or not known."""
        if reason.figures["low"] is None:
            return "_unknown"
        if may_claim("no_money_here", goal, self.line.standing):
            return ""
        if self.line.standing.by_goal[goal].row is Row.MONEY_BEFORE_WORDS:
            return "_at_least"
        return "_unknown" if reason.figures["high"] is None else "_at_most"

    # Options

    def _option(self, option: Option) -> ToldOption:
        return ToldOption(
            option.key,
            self._label(option),
            tuple(self._effect(name, change) for name, change in option.effects.items()),
            option.key in self.line.recommendation.options,
        )

    def _label(self, option: Option) -> str:
        key = option.key.partition(":")[0]
        places = {
            name: "" if code == PROPORTION else self._title(code)
            for name, code in (
                ("points_from", option.points_from),
                ("points_to", option.points_to),
                ("money_to", option.money_to),
                ("subject", option.subject),
            )
        }
        points = float(option.points * 100) if option.points is not None else 0.0
        return self._say(f"option.{key}", amount=self._money(option.amount), points=points, **places)

    def _effect(self, name: str, change: Change) -> str:
        before, after = (None if share is None else float(share) for share in change)
        key = wording_of(change)
        if key in ("nearer", "further"):
            is_bound = name in _BOUNDS
            whole = [(floor if is_bound else round)(100 * share) for share in change if share is not None]
            # The figures are printed whole: where these are the same, they would say that nothing moved.
            key += "_little" if len(set(whole)) < len(whole) else "_bound" if is_bound else ""
        told = self._say(f"effect.{key}", before=before or 0.0, after=after or 0.0)
        return self._say("effect.line", figure=self._say(f"figure.{name}"), change=told)

    def _higher(self) -> tuple[str, ...]:
        """Options that beat the recommended one, each figure named: this must stand beside the recommendation."""
        by_key = {option.key: option for option in self.line.options}
        return tuple(
            self._say("higher", option=self._label(by_key[key]), figure=self._say(f"figure.{figure}"))
            for figure in EFFECTS
            for key, beaten in self.line.higher
            if beaten == figure
        )

    # What follows

    def _cost(self, cost: Cost) -> str:
        figures = _floats(cost.figures)
        if "amount" in figures:
            figures["amount"] = self._money(_fraction(cost.figures["amount"]))
        return self._say(f"cost.{cost.key}", **figures)

    def _step(self, step: Step) -> str:
        told = self._say(f"step.{step.verb}")
        named = (bool(step.owner), step.due is not None)
        key = {(True, True): "step_by", (True, False): "step_owner", (False, True): "step_due"}.get(named, "step_open")
        return self._say(key, step=told, owner=step.owner, due=step.due)

    def _unknown(self, unknown: Unknown) -> str:
        key = unknown.key
        if key == "budgets_missing" and unknown.amount is not None:
            key += "_undo"
        return self._say(
            f"unknown.{key}",
            n=len(unknown.programs),
            amount=self._money(unknown.amount),
            goals=[self._title(code) for code in unknown.goals],
            end=self.line.facts.horizon_end,
        )

    def _decided(self, earlier: Decided) -> str:
        title = self.decisions.get(earlier.decision.id or 0, "")
        return self._say(f"decided.{earlier.standing}", title=title, days=earlier.days)


def _floats(figures: Mapping[str, Fraction | int | None]) -> dict[str, Any]:
    return {name: float(value) if isinstance(value, Fraction) else value for name, value in figures.items()}


def _fraction(value: Fraction | int | None) -> Fraction | None:
    return None if value is None else Fraction(value)
