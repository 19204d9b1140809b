"""The figures of a storyline, each by one function, as exact fractions.

Only live programs count: active or planned ones that have not ended by the meeting. A program whose status is not
written counts as active.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from statistics import median

from aligner.model.vocabulary import ProgramStatus
from aligner.storyline.facts import Facts, ProgramFact
from aligner.storyline.thresholds import GOALS_AT_FULL_SCALE

Weights = Mapping[str, Fraction]
MIN_CONFIDENCE = 1
"""The lowest of the three that a placement may have."""


@dataclass(frozen=True)
class Money:
    """Where known money stands. at: by goal.  outside: outside the goals.  unplaced: of unknown place."""

    at: Mapping[str, Fraction]
    outside: Fraction
    unplaced: Fraction

    @property
    def total(self) -> Fraction:
        return sum(self.at.values(), Fraction(0)) + self.outside + self.unplaced

    def low(self, goal: str) -> Fraction:
        """The least part of all known money that is at the goal; 0 without any money."""
        return self.at[goal] / self.total if self.total else Fraction(0)

    def high(self, goal: str) -> Fraction:
        """The greatest part of all known money that may stand at the goal."""
        return (self.at[goal] + self.unplaced) / self.total if self.total else Fraction(0)

    def high_within(self, goal: str) -> Fraction:
        """The greatest part of the money within the goals that may stand at the goal."""
        within = self.total - self.outside
        return (self.at[goal] + self.unplaced) / within if within else Fraction(0)


class Figures:
    """The figures of the facts. codes: leaf goals in the roadmap's order."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.codes = tuple(goal.code for goal in facts.goals)

    @cached_property
    def scale(self) -> Fraction:
        """By what each threshold of weights is multiplied: 1, less in long lists."""
        return min(Fraction(1), Fraction(GOALS_AT_FULL_SCALE, max(len(self.codes), 1)))

    @cached_property
    def own(self) -> Weights | None:
        return _normalised({goal.code: goal.own for goal in self.facts.goals})

    @cached_property
    def collective(self) -> Weights | None:
        return _normalised({goal.code: goal.collective for goal in self.facts.goals})

    @cached_property
    def live(self) -> tuple[ProgramFact, ...]:
        return tuple(program for program in self.facts.programs if self.is_live(program))

    def is_live(self, program: ProgramFact) -> bool:
        """Whether the program is presence and money at the meeting."""
        if program.status is ProgramStatus.ENDED:
            return False
        return program.end is None or program.end >= self.facts.meeting

    @cached_property
    def active(self) -> tuple[ProgramFact, ...]:
        return tuple(program for program in self.live if program.status is not ProgramStatus.PLANNED)

    @cached_property
    def ended(self) -> tuple[ProgramFact, ...]:
        """Programs that are over: reported apart, never counted."""
        return tuple(program for program in self.facts.programs if not self.is_live(program))

    @cached_property
    def money(self) -> Money:
        found = [self.money_of(program) for program in self.live]
        return Money(
            {goal: sum((each.at[goal] for each in found), Fraction(0)) for goal in self.codes},
            sum((each.outside for each in found), Fraction(0)),
            sum((each.unplaced for each in found), Fraction(0)),
        )

    def money_of(self, program: ProgramFact) -> Money:
        """Where the known money of one program stands."""
        at = dict.fromkeys(self.codes, Fraction(0))
        outside = Fraction(0)
        budget = program.budget or Fraction(0)
        remaining = budget
        for placement in program.placements:
            part = (placement.share or Fraction(0)) * budget
            remaining -= part
            if placement.goal in at:
                at[placement.goal] += part
            else:
                outside += part
        remaining = max(remaining, Fraction(0))
        is_open = not program.placements or program.is_partly_shown
        if is_open or any(placement.share is None for placement in program.placements):
            return Money(at, outside, remaining)
        return Money(at, outside + remaining, Fraction(0))

    @cached_property
    def unsure(self) -> tuple[Fraction, tuple[str, ...], tuple[str, ...]]:
        """The known money at goals where our confidence is the lowest, its programs and its goals."""
        amount = Fraction(0)
        programs: dict[str, None] = {}
        goals: dict[str, None] = {}
        for program in self.live:
            for placement in program.placements:
                part = (placement.share or Fraction(0)) * (program.budget or Fraction(0))
                if placement.confidence == MIN_CONFIDENCE and placement.goal in self.codes and part:
                    amount += part
                    programs.setdefault(program.code)
                    goals.setdefault(placement.goal)
        return amount, tuple(programs), tuple(goals)

    @cached_property
    def missing_budgets(self) -> tuple[ProgramFact, ...]:
        return tuple(program for program in self.live if program.budget is None)

    @cached_property
    def without_rate(self) -> tuple[ProgramFact, ...]:
        """Those whose money is known in a currency that cannot be converted."""
        return tuple(program for program in self.missing_budgets if program.lacks_rate)

    @cached_property
    def unplaced(self) -> tuple[ProgramFact, ...]:
        """Programs without a place; one whose places are merely withheld has some."""
        return tuple(p for p in self.live if not p.placements and not p.is_partly_shown)

    @cached_property
    def of_unknown_place(self) -> tuple[ProgramFact, ...]:
        """Programs some of whose known money has no known place: they have none, or a share that nobody knows."""
        return tuple(program for program in self.live if self.money_of(program).unplaced)

    @cached_property
    def with_money_outside(self) -> tuple[ProgramFact, ...]:
        """Programs with known money outside the goals, wholly or in part."""
        return tuple(program for program in self.live if self.money_of(program).outside)

    def at_goal(self, goal: str, programs: tuple[ProgramFact, ...]) -> tuple[ProgramFact, ...]:
        """Those of the programs that have a placement at the goal; a share of 0 is none, an unknown share is one."""
        return tuple(p for p in programs if any(each.goal == goal and each.share != 0 for each in p.placements))

    def is_present(self, goal: str) -> bool:
        return bool(self.at_goal(goal, self.live))

    def lacks_budget_at(self, goal: str) -> bool:
        return any(program.budget is None for program in self.at_goal(goal, self.live))

    @cached_property
    def typical_budget(self) -> Fraction | None:
        """The median known budget, what a missing one is tried with; None where no budget is known."""
        known = [program.budget for program in self.live if program.budget is not None]
        return Fraction(median(known)) if known else None

    def low_stressed(self, goal: str) -> Fraction:
        """`Money.low` with each missing budget at the typical size and away from the goal."""
        total = self.money.total + len(self.missing_budgets) * (self.typical_budget or 0)
        return self.money.at[goal] / total if total else Fraction(0)

    def high_within_stressed(self, goal: str) -> Fraction:
        """`Money.high_within` with each missing budget at the typical size, at the goal where it is unplaced."""
        typical = self.typical_budget or Fraction(0)
        added = typical * len(self.missing_budgets)
        possible = typical * sum(1 for program in self.missing_budgets if not program.placements)
        within = self.money.total + added - self.money.outside
        return (self.money.at[goal] + self.money.unplaced + possible) / within if within else Fraction(0)

    def programs_outside_entirely(self) -> tuple[ProgramFact, ...]:
        """Live programs with money that is known to stand wholly outside the goals; a share of 0 at a goal is none."""
        return tuple(
            program
            for program in self.with_money_outside
            if not self.money_of(program).unplaced
            and not any(each.goal in self.codes and each.share != 0 for each in program.placements)
        )


def shared(first: Weights | None, second: Weights | None) -> Fraction | None:
    """What two lists of shares have in common: the sum of the smaller of each pair; None while one is unknown."""
    if first is None or second is None:
        return None
    return sum((min(first[code], second[code]) for code in first), Fraction(0))


def _normalised(written: Mapping[str, Fraction | None]) -> Weights | None:
    known = {code: weight for code, weight in written.items() if weight is not None}
    total = sum(known.values(), Fraction(0))
    if len(known) < len(written) or not total:
        return None
    return {code: weight / total for code, weight in known.items()}
