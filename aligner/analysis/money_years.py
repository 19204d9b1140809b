"""Money over years: what was paid, what is committed and what is free, by year and goal.

Of a year y, over the grants with payments in the file that somebody has awarded, in our currency:

    paid(y)      = sum of the payments of y that are paid
    scheduled(y) = sum of the payments of y that are scheduled
    free(y)      = money for grants in a year - paid(y) - scheduled(y); unknown while nobody wrote down that money
and of all years together:

    without_year = sum over grants whose award is known of max(0, award - paid - scheduled)
    committed    = scheduled + without_year

At a goal: each payment times its grant's share there, as `aligner.analysis.money` divides a year's money. A grant
without payments is in no sum: it is named, never taken for zero; so is one in a currency without a rate. Grants that
are over are in, for they were paid; `analyse` leaves them out, and so do shares and charts of the money at goals.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from aligner.analysis.converting import in_our_currency, measure_of
from aligner.analysis.living import is_ended
from aligner.analysis.money import places_of
from aligner.model.programs import Payment, Program
from aligner.model.records import Records
from aligner.model.vocabulary import Measure, OrganizationKind, PaymentState

MAX_FILLED = 40
"""Years between the first and the last payment up to which those without any are listed, too."""


@dataclass(frozen=True)
class Parts:
    """An amount by leaf goal in tree order, outside the goals, and without a known place; exact minor units."""

    by_goal: tuple[Fraction, ...]
    outside: Fraction
    unknown: Fraction

    @property
    def total(self) -> Fraction:
        return sum(self.by_goal, self.outside + self.unknown)


@dataclass(frozen=True)
class YearMoney:
    """What was paid in a year, and what is scheduled for it."""

    year: int
    paid: Parts
    scheduled: Parts


@dataclass(frozen=True)
class MoneyYears:
    """this_year: that of the day of the figures, None without one.  goals: codes of the leaf goals, in tree order.

    grants: codes of those in the sums.  without_payments, other_currency: of those that are not: nobody wrote down a
    payment, or what their currency is worth.  awaited: of those not awarded yet that have payments, which no sum has.
    ended: of those in the sums that are over.
    without_year: of the awards, what is neither paid nor scheduled.  above_award: codes of grants whose payments come
    to more than was awarded.  available: money for grants in a year, as it is planned; None while that is unknown.
    """

    this_year: int | None
    goals: tuple[str, ...]
    years: tuple[YearMoney, ...]
    grants: tuple[str, ...]
    without_payments: tuple[str, ...]
    other_currency: tuple[str, ...]
    awaited: tuple[str, ...]
    ended: tuple[str, ...]
    above_award: tuple[str, ...]
    without_year: Fraction
    available: Fraction | None = None

    @property
    def paid(self) -> Fraction:
        """What was paid in all years."""
        return sum((one.paid.total for one in self.years), Fraction(0))

    @property
    def scheduled(self) -> Fraction:
        """What is scheduled in all years."""
        return sum((one.scheduled.total for one in self.years), Fraction(0))

    @property
    def committed(self) -> Fraction:
        """What was promised and is not paid yet."""
        return self.scheduled + self.without_year

    @property
    def overdue(self) -> Fraction:
        """What is still scheduled for a year that is over."""
        found = (one.scheduled.total for one in self.years if self.this_year is not None and one.year < self.this_year)
        return sum(found, Fraction(0))

    def free(self, year: int) -> Fraction | None:
        """What is left for grants in a year, below 0 where more is promised; None while a year's money is unknown."""
        if self.available is None:
            return None
        taken = (one.paid.total + one.scheduled.total for one in self.years if one.year == year)
        return self.available - sum(taken, Fraction(0))

    @property
    def may_be_less(self) -> bool:
        """Whether what is free may be less than the sums say: what nobody wrote down may be promised, too."""
        return bool(self.without_payments or self.other_currency or self.without_year)

    @property
    def coming(self) -> tuple[YearMoney, ...]:
        """The years from this one on for which something is scheduled; of no day, all of them."""
        first = self.this_year or 0
        return tuple(one for one in self.years if one.year >= first and one.scheduled.total)


def money_years(records: Records, day: date | None = None) -> MoneyYears | None:
    """A foundation's money over years; None for others, and while no payment is in the file. day: of the figures, else
    that of the last change."""
    if records.organization.kind is not OrganizationKind.FOUNDATION or not records.payments:
        return None
    counted: list[Program] = []
    missing: list[str] = []
    foreign: list[str] = []
    awaited: list[str] = []
    for program in records.programs:
        has_payments = bool(records.payments_by_program.get(program.id))
        if program.is_awaited:
            awaited += [program.code] if has_payments else []
        elif not has_payments:
            missing.append(program.code)
        elif in_our_currency(records, 0, program.currency) is None:
            foreign.append(program.code)
        else:
            counted.append(program)
    day, available = day or records.as_of, records.organization.grants_minor
    listed = _years_of(payment for one in counted for payment in records.payments_by_program[one.id])
    return MoneyYears(
        day.year if day is not None else None,
        tuple(goal.code for goal in records.leaf_goals),
        tuple(_year(records, counted, year) for year in listed),
        tuple(program.code for program in counted),
        tuple(missing),
        tuple(foreign),
        tuple(awaited),
        tuple(program.code for program in counted if is_ended(program, day)),
        tuple(one.code for one in counted if _left_of_award(records, one) < 0),
        sum((max(_left_of_award(records, one), Fraction(0)) for one in counted), Fraction(0)),
        None if available is None else Fraction(available),
    )


def promised_next(records: Records, program: Program, day: date) -> Fraction | None:
    """What is scheduled for a foundation's grant in the year after the day's; None where no payment of it is written
    down, where its currency has no rate, and where sums count other money than a year's."""
    if records.organization.kind is not OrganizationKind.FOUNDATION or measure_of(records) is not Measure.YEAR:
        return None
    payments = records.payments_by_program.get(program.id, ())
    if not payments or in_our_currency(records, 0, program.currency) is None:
        return None
    return _sum(records, program, (p for p in payments if p.year == day.year + 1 and p.state is PaymentState.SCHEDULED))


def _years_of(payments: Iterable[Payment]) -> Sequence[int]:
    found = sorted({payment.year for payment in payments})
    if not found or found[-1] - found[0] > MAX_FILLED:
        return found
    return range(found[0], found[-1] + 1)


def _year(records: Records, programs: Sequence[Program], year: int) -> YearMoney:
    paid, scheduled = (_parts(records, programs, year, state) for state in (PaymentState.PAID, PaymentState.SCHEDULED))
    return YearMoney(year, paid, scheduled)


def _parts(records: Records, programs: Sequence[Program], year: int, state: PaymentState) -> Parts:
    place = {goal.id: index for index, goal in enumerate(records.leaf_goals)}
    by_goal = [Fraction(0)] * len(place)
    outside = unknown = Fraction(0)
    for program in programs:
        held = records.payments_by_program[program.id]
        amount = _sum(records, program, (one for one in held if one.year == year and one.state is state))
        if not amount:
            continue
        shares, open_share = places_of(records, program.id, place)
        for index, share in enumerate(shares):
            by_goal[index] += share * amount
        unknown += open_share * amount
        outside += (1 - sum(shares, open_share)) * amount
    return Parts(tuple(by_goal), outside, unknown)


def _left_of_award(records: Records, program: Program) -> Fraction:
    """What of an award is neither paid nor scheduled, below 0 where more is; 0 while the award is not known."""
    award = in_our_currency(records, program.awarded_minor, program.currency)
    return Fraction(0) if award is None else award - _sum(records, program, records.payments_by_program[program.id])


def _sum(records: Records, program: Program, payments: Iterable[Payment]) -> Fraction:
    found = (in_our_currency(records, one.amount_minor, program.currency) for one in payments)
    return sum((amount for amount in found if amount is not None), Fraction(0))


def years_as_json(figures: MoneyYears | None, currency: str) -> dict[str, object] | None:
    """The block "money_years" of `analyse --json`: amounts in minor units of the organization's currency."""
    if figures is None:
        return None
    return {
        "currency": currency,
        "this_year": figures.this_year,
        "paid": float(figures.paid),
        "committed": float(figures.committed),
        "without_year": float(figures.without_year),
        "overdue": float(figures.overdue),
        "years": [
            {
                "year": one.year,
                "paid": _parts_as_json(one.paid, figures.goals),
                "scheduled": _parts_as_json(one.scheduled, figures.goals),
                "free": None if (free := figures.free(one.year)) is None else float(free),
            }
            for one in figures.years
        ],
        "grants": list(figures.grants),
        "without_payments": list(figures.without_payments),
        "other_currency": list(figures.other_currency),
        "awaited": list(figures.awaited),
        "ended": list(figures.ended),
        "above_award": list(figures.above_award),
    }


def _parts_as_json(parts: Parts, goals: Sequence[str]) -> dict[str, object]:
    by_goal = {code: float(amount) for code, amount in zip(goals, parts.by_goal, strict=True)}
    return {
        "total": float(parts.total),
        "goals": by_goal,
        "outside": float(parts.outside),
        "unknown": float(parts.unknown),
    }
