"""Our money in whole units, rounded once for all tables: each goal has one figure, and all of them add up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from aligner.analysis.money import Piece, pieces
from aligner.analysis.results import GoalFigures
from aligner.charts.choosing import chosen_goals
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.rounding import round_to_total

MAX_GOALS = 10
"""With what stands outside the goals, at the others and nowhere yet, and the sum, a page is full."""
MAX_FULLEST = 3
_THOUSANDS_FROM = 100_000_00
"""Minor units from which the largest row is reported in thousands."""


@dataclass(frozen=True)
class Amounts:
    """What stands at each goal that a table names, at the other goals, outside them all, and without a place.

    scale: minor units in one unit of the figures.  rounded, rounded_rest: each group's figure, and those of the three
    others in their order; together `total`.
    """

    at_goals: dict[int, tuple[Piece, ...]]
    rest: tuple[tuple[Piece, ...], tuple[Piece, ...], tuple[Piece, ...]]
    scale: int
    rounded: dict[int, int]
    rounded_rest: tuple[int, int, int]
    total: int

    @property
    def is_thousands(self) -> bool:
        return self.scale == 100_000


def fullest_goals(state: Snapshot) -> tuple[GoalFigures, ...]:
    """The goals at which most of our programs stand, few enough to be named; none where they are spread evenly, or
    where there is one goal alone."""
    goals = state.analysis.goals if len(state.analysis.goals) > 1 else ()
    most = max((goal.programs for goal in goals), default=0)
    found = tuple(goal for goal in goals if most and goal.programs == most)
    return found if len(found) <= MAX_FULLEST else ()


def goals_of_table(state: Snapshot) -> tuple[GoalFigures, ...]:
    """The goals of the table of all programs, those among them that its title names."""
    named = {goal.code for goal in fullest_goals(state)}
    return chosen_goals(state.analysis, MAX_GOALS, {*state.subjects, *named})


def amounts_of(state: Snapshot) -> Amounts:
    """The figures of the kit's tables of money."""
    ids = [goal.goal_id for goal in goals_of_table(state)]
    at_goals: dict[int, list[Piece]] = {goal_id: [] for goal_id in ids}
    elsewhere: list[Piece] = []
    outside: list[Piece] = []
    unplaced: list[Piece] = []
    for piece in pieces(state.records):
        if piece.goal_id is not None:
            at_goals.get(piece.goal_id, elsewhere).append(piece)
        else:
            (outside if piece.is_placed else unplaced).append(piece)
    rest = (tuple(elsewhere), _once_each(outside), tuple(unplaced))
    sums = [sum_of(found) for found in (*at_goals.values(), *rest)]
    scale = 100_000 if max(sums, default=0) >= _THOUSANDS_FROM else 100
    total = round(sum(sums, Fraction(0)) / scale)
    figures = round_to_total([float(each) for each in sums], total)
    first, second, third = figures[len(ids) :]
    return Amounts(
        {goal_id: tuple(found) for goal_id, found in at_goals.items()},
        rest,
        scale,
        dict(zip(ids, figures, strict=False)),
        (first, second, third),
        total,
    )


def sum_of(found: Sequence[Piece]) -> Fraction:
    """What is known of the money of these."""
    return sum((piece.amount or Fraction(0) for piece in found), Fraction(0))


def _once_each(found: list[Piece]) -> tuple[Piece, ...]:
    """What a program has outside the goals in one piece, whether it was placed there or left over."""
    merged: dict[int, Piece] = {}
    for piece in found:
        known = merged.get(piece.program.id)
        parts = (piece.amount, known.amount if known else Fraction(0))
        amount = None if None in parts else sum((part or Fraction(0) for part in parts), Fraction(0))
        merged[piece.program.id] = replace(piece, amount=amount)
    return tuple(merged.values())
