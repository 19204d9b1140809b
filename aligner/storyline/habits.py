"""Habits that the figures suggest: what we could learn and change in how we work, each with the part it concerns."""

from datetime import date
from fractions import Fraction

from aligner.storyline.claims import is_recent
from aligner.storyline.options import Option
from aligner.storyline.question import Standing
from aligner.storyline.situations import is_late
from aligner.storyline.thresholds import ASSUMED, LATE_HABIT


def habits_of(standing: Standing) -> tuple[Option, ...]:
    """The habits, the one that concerns most first."""
    found = {
        "test_what_we_assume": _assumed(standing),
        "measure_shared_indicators": _unmeasured(standing),
        "follow_decisions": _late(standing),
        "complete_the_picture": _incomplete(standing),
    }
    order = sorted((key for key, part in found.items() if part), key=lambda key: -found[key])
    return tuple(Option(key, {}, concerns=found[key]) for key in order)


def _assumed(standing: Standing) -> Fraction:
    """The part of the money at goals that rests on a placement without evidence or with the lowest confidence."""
    figures = standing.figures
    total = resting = Fraction(0)
    for program in figures.live:
        for placement in program.placements:
            if placement.goal not in figures.money.at:
                continue
            amount = (placement.share or Fraction(0)) * (program.budget or 0)
            total += amount
            if not placement.has_evidence or placement.confidence == 1:
                resting += amount
    part = resting / total if total else Fraction(0)
    return part if part >= ASSUMED else Fraction(0)


def _unmeasured(standing: Standing) -> Fraction:
    """The part of the goals with an active program of ours and a shared indicator that nobody measured of late."""
    figures = standing.figures
    last: dict[str, list[date | None]] = {}
    for indicator in standing.facts.indicators:
        if figures.at_goal(indicator.goal, figures.active):
            last.setdefault(indicator.goal, []).append(indicator.last)
    stale = [goal for goal, days in last.items() if not any(is_recent(day, standing) for day in days)]
    return Fraction(len(stale), len(last)) if last else Fraction(0)


def _late(standing: Standing) -> Fraction:
    facts = standing.facts
    late = [decision for decision in facts.decisions if is_late(decision, facts)]
    return Fraction(len(late), len(facts.decisions)) if len(late) >= LATE_HABIT else Fraction(0)


def _incomplete(standing: Standing) -> Fraction:
    """The part of the live programs without a budget or a place."""
    figures = standing.figures
    lacking = {program.code for program in (*figures.missing_budgets, *figures.unplaced)}
    return Fraction(len(lacking), len(figures.live)) if figures.live else Fraction(0)
