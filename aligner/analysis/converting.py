"""Amounts in the organization's currency: the one place where another currency becomes ours, or stays unknown."""

from fractions import Fraction

from aligner.analysis.weights import as_written
from aligner.lang.values import MINOR_PER_UNIT
from aligner.lang.words import Words
from aligner.model.programs import FIRST_YEAR, LAST_YEAR, Program
from aligner.model.records import Records
from aligner.model.vocabulary import Measure, OrganizationKind, PaymentState


def in_our_currency(records: Records, minor: int | None, currency: str) -> Fraction | None:
    """An amount in minor units of the organization's currency; None without an amount or without a rate.

    What is converted is a whole number of units: sums are then those of the amounts that stand beside each other.
    """
    if minor is None:
        return None
    if currency in ("", records.organization.currency):
        return Fraction(minor)
    found = records.rate_by_currency.get(currency)
    return None if found is None else Fraction(round(minor * as_written(found.rate) / MINOR_PER_UNIT) * MINOR_PER_UNIT)


def measure_of(records: Records) -> Measure:
    """What sums count of each program; of a nonprofit a year's money, whatever is stored."""
    own = records.organization
    return own.money_measure if own.kind is OrganizationKind.FOUNDATION else Measure.YEAR


def counted_minor(records: Records, program: Program) -> int | None:
    """What sums count of a program, in its own currency; None while it is unknown.

    Of payments: what was paid in the years that were chosen, 0 where it was paid in others only; None while no payment
    of it is written down.
    """
    measure = measure_of(records)
    if measure is Measure.PAID:
        return _paid_minor(records, program)
    return program.awarded_minor if measure is Measure.AWARDED else program.budget_minor


def _paid_minor(records: Records, program: Program) -> int | None:
    payments, period = records.payments_by_program.get(program.id), records.organization.period
    if payments is None:
        return None
    first, last = period or (FIRST_YEAR, LAST_YEAR)
    return sum(one.amount_minor for one in payments if one.state is PaymentState.PAID and first <= one.year <= last)


def has_other_measure(records: Records, program: Program) -> bool:
    """Whether of a foundation's grant only money is known that sums do not count: a year's beside awards, the award
    beside a year's, or either beside what was paid."""
    if records.organization.kind is not OrganizationKind.FOUNDATION or counted_minor(records, program) is not None:
        return False
    return program.budget_minor is not None or program.awarded_minor is not None


def money_of_program(records: Records, program: Program) -> Fraction | None:
    """What sums count of a program, in the organization's currency; None while it is unknown there."""
    return in_our_currency(records, counted_minor(records, program), program.currency)


def lacks_rate(records: Records, program: Program) -> bool:
    """Whether the program's money is known, in a currency of which nobody wrote down what it is worth."""
    return counted_minor(records, program) is not None and money_of_program(records, program) is None


def amount_text(records: Records, words: Words, minor: int | None, currency: str) -> str:
    """An amount as it was written down, and beside it what it is in the organization's currency where that is
    another one and its rate is known."""
    own = records.organization.currency
    theirs = words.money(minor, currency or own)
    ours = in_our_currency(records, minor, currency)
    if ours is None or currency in ("", own):
        return theirs
    return words.sentence("phrases.both_amounts", theirs=(minor, currency), ours=(round(ours), own))
