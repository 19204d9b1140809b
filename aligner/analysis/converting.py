"""Amounts in the organization's currency: the one place where another currency becomes ours, or stays unknown."""

from fractions import Fraction

from aligner.analysis.weights import as_written
from aligner.lang.values import MINOR_PER_UNIT
from aligner.lang.words import Words
from aligner.model.programs import Program
from aligner.model.records import Records
from aligner.model.vocabulary import Measure, OrganizationKind


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


def counts_awards(records: Records) -> bool:
    """Whether sums count the amounts awarded, not a year's money."""
    own = records.organization
    return own.kind is OrganizationKind.FOUNDATION and own.money_measure is Measure.AWARDED


def counted_minor(records: Records, program: Program) -> int | None:
    """What sums count of a program, in its own currency; None while it is unknown."""
    return program.awarded_minor if counts_awards(records) else program.budget_minor


def has_other_measure(records: Records, program: Program) -> bool:
    """Whether of a foundation's grant only the money is known that sums do not count: a year's beside awards, or the
    award beside a year's."""
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
