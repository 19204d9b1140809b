"""Where the money goes, and how it compares with a list of weights.

A program's known shares divide its budget among goals; the rest is outside the goals when every share is known,
else its place is unknown. A program without a placement is unknown. Missing is never zero.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from aligner.analysis.converting import (
    counted_minor,
    has_other_measure,
    lacks_rate,
    measure_of,
    money_of_program,
)
from aligner.analysis.results import Concentration, Converted, Money, MoneyComparison
from aligner.analysis.weights import Shares, as_written
from aligner.lang.bounds import Bound
from aligner.model.programs import Placement, Program
from aligner.model.records import Records


@dataclass(frozen=True)
class Division:
    """by_goal: money of each leaf goal in tree order; all in exact minor units of the organization's currency."""

    by_goal: tuple[Fraction, ...]
    outside: Fraction
    unknown: Fraction
    without_budget: tuple[str, ...]
    other_currency: tuple[str, ...]
    lacking: tuple[tuple[tuple[Fraction, ...], Fraction], ...] = ()
    """Of each program whose money is in no sum, without a budget or in a currency without a rate: its known
    share at each goal, and the share whose place is unknown."""
    other_measure: tuple[str, ...] = ()

    @property
    def total(self) -> Fraction:
        return sum(self.by_goal, Fraction(0)) + self.outside + self.unknown

    def shares(self) -> Shares:
        """Each goal's share of all money, outside and unknown included; None without money."""
        return tuple(amount / self.total for amount in self.by_goal) if self.total else None


def bound_of(division: Division, index: int | None) -> Bound | None:
    """A goal's share of all our money (index None: of all goals together); None while we have no program with money.

    A missing budget may be of any size, so the true share is anywhere between the known one and that program's own.
    """

    def at(shares: tuple[Fraction, ...]) -> Fraction:
        return sum(shares, Fraction(0)) if index is None else shares[index]

    parts = [(at(shares), at(shares) + unknown) for shares, unknown in division.lacking]
    range_of_goal = at(division.by_goal)
    return _bound(division, range_of_goal, range_of_goal + division.unknown, parts)


def _outside(division: Division) -> Bound | None:
    parts = [(1 - sum(shares, unknown), 1 - sum(shares, Fraction(0))) for shares, unknown in division.lacking]
    return _bound(division, division.outside, division.outside + division.unknown, parts)


def _without_place(division: Division) -> Bound | None:
    parts = [(unknown, unknown) for _, unknown in division.lacking]
    return _bound(division, division.unknown, division.unknown, parts)


def _bound(
    division: Division, known: Fraction, most: Fraction, lacking: list[tuple[Fraction, Fraction]]
) -> Bound | None:
    """A part of all money. lacking: the least and the most share of it in each program without a budget."""
    total = division.total
    if not total:
        return Bound(None, 0.0, 1.0) if lacking else None
    least = min([known / total, *(low for low, _ in lacking)])
    highest = max([most / total, *(high for _, high in lacking)])
    shown, known_most = float(known / total), float(most / total)
    return Bound(shown, float(max(least, Fraction(0))), float(min(highest, Fraction(1))), known_most)


def divide(records: Records) -> Division:
    """The budgets of all programs of the records, divided by their placements."""
    place = {goal.id: index for index, goal in enumerate(records.leaf_goals)}
    by_goal = [Fraction(0)] * len(place)
    outside = unknown = Fraction(0)
    without_budget: list[str] = []
    other_currency: list[str] = []
    other_measure: list[str] = []
    lacking: list[tuple[tuple[Fraction, ...], Fraction]] = []
    for program in records.programs:
        budget = money_of_program(records, program)
        if budget is None:
            if lacks_rate(records, program):
                other_currency.append(program.code)
            else:
                (other_measure if has_other_measure(records, program) else without_budget).append(program.code)
            lacking.append(places_of(records, program.id, place))
            continue
        placements = records.placements_by_program.get(program.id, ())
        remaining = Fraction(1)
        for placement in placements:
            share = as_written(placement.share or 0) / 100
            remaining -= share
            if placement.goal_id in place:
                by_goal[place[placement.goal_id]] += share * budget
            else:
                outside += share * budget
        remaining = max(remaining, Fraction(0))
        is_partly_visible = program.id in records.partly_visible
        if is_partly_visible or not placements or any(placement.share is None for placement in placements):
            unknown += remaining * budget
        else:
            outside += remaining * budget
    return Division(
        tuple(by_goal),
        outside,
        unknown,
        tuple(without_budget),
        tuple(other_currency),
        tuple(lacking),
        tuple(other_measure),
    )


@dataclass(frozen=True)
class Piece:
    """A part of a program's money, or of its unknown money. placement: where it stands; None for what is left over.

    amount: in exact minor units; None while the budget or the share is not known.  is_placed: whether it is known to
    are at a goal or outside them all.
    """

    program: Program
    placement: Placement | None
    goal_id: int | None
    amount: Fraction | None
    is_placed: bool


def placed_amount(records: Records, placement: Placement) -> Fraction | None:
    """A placement's part of its program's money, in exact minor units; None while budget or share is not known."""
    budget = money_of_program(records, records.program_by_id[placement.program_id])
    if budget is None or placement.share is None:
        return None
    return as_written(placement.share) / 100 * budget


def pieces(records: Records) -> tuple[Piece, ...]:
    """Every program cut into its placements and what is left over, as `divide` adds them up."""
    leaves = {goal.id for goal in records.leaf_goals}
    found: list[Piece] = []
    for program in records.programs:
        budget = money_of_program(records, program)
        placements = records.placements_by_program.get(program.id, ())
        remaining = Fraction(1)
        for placement in placements:
            share = None if placement.share is None else as_written(placement.share) / 100
            remaining -= share or 0
            amount = None if budget is None or share is None else share * budget
            goal_id = placement.goal_id if placement.goal_id in leaves else None
            found.append(Piece(program, placement, goal_id, amount, is_placed=True))
        is_known = (
            placements and program.id not in records.partly_visible and all(p.share is not None for p in placements)
        )
        # What is left of a program whose shares are all known is outside; where nothing is left, nothing is reported.
        if remaining > 0 or not placements:
            amount = None if budget is None else remaining * budget
            found.append(Piece(program, None, None, amount, is_placed=bool(is_known)))
    return tuple(found)


def places_of(records: Records, program_id: int, place: dict[int, int]) -> tuple[tuple[Fraction, ...], Fraction]:
    """A program's known share at each leaf goal, and the share whose place is unknown."""
    shares = [Fraction(0)] * len(place)
    placements = records.placements_by_program.get(program_id, ())
    remaining = Fraction(1)
    for placement in placements:
        share = as_written(placement.share or 0) / 100
        remaining -= share
        if placement.goal_id in place:
            shares[place[placement.goal_id]] += share
    is_known = placements and program_id not in records.partly_visible and all(p.share is not None for p in placements)
    return tuple(shares), Fraction(0) if is_known else max(remaining, Fraction(0))


def compare_money(division: Division, weights: Shares) -> MoneyComparison:
    """The shared weight of money and weights, from the least to the most that unknown money allows."""
    money = division.shares()
    if money is None:
        return MoneyComparison(None, None, None, None)
    outside, unknown = division.outside / division.total, division.unknown / division.total
    if weights is None:
        return MoneyComparison(None, None, float(outside), float(unknown))
    low = _shared(money, weights)
    # All our money is a mixture of the known money and of each program that lacks a budget: what it shares is never
    # less than the least of them, and no goal has more than the most that one of them has there.
    parts = [(money, unknown), *division.lacking]
    all_low = min(_shared(shares, weights) for shares, _ in parts)
    most = [max(shares[index] + rest for shares, rest in parts) for index in range(len(weights))]
    all_high = _shared(most, weights) if division.lacking else min(Fraction(1), low + unknown)
    return MoneyComparison(
        float(low), float(low + unknown), float(outside), float(unknown), float(all_low), float(all_high)
    )


def _shared(first: Sequence[Fraction], second: Sequence[Fraction]) -> Fraction:
    return sum((min(a, b) for a, b in zip(first, second, strict=True)), Fraction(0))


def concentrate(division: Division) -> Concentration:
    """How concentrated the money within the goals is."""
    within = sum(division.by_goal, Fraction(0))
    if not within:
        return Concentration(None, None)
    hhi = sum((amount / within) ** 2 for amount in division.by_goal)
    return Concentration(float(hhi), float(1 / hhi))


def money_of(division: Division, records: Records) -> Money:
    """The sums in whole minor units."""
    return Money(
        records.organization.currency,
        round(division.total),
        round(division.outside),
        round(division.unknown),
        division.without_budget,
        division.other_currency,
        _converted(records),
        division.other_measure,
        measure_of(records),
        bound_of(division, None),
        _outside(division),
        _without_place(division),
    )


def _converted(records: Records) -> tuple[Converted, ...]:
    """The rates that sums rest on, each with the programs whose money it converts."""
    found: list[Converted] = []
    for currency, rate in records.rate_by_currency.items():
        held = (p for p in records.programs if p.currency == currency and counted_minor(records, p) is not None)
        programs = tuple(program.code for program in held)
        if programs:
            found.append(Converted(currency, rate.rate, rate.day, rate.source, programs))
    return tuple(found)
