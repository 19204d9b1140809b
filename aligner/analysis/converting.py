"""Amounts in the organization's currency: the one place where another currency becomes ours, or stays unknown."""

from fractions import Fraction

from aligner.analysis.weights import as_written
from aligner.lang.words import Words
from aligner.model.programs import Program
from aligner.model.records import Records


def in_our_currency(records: Records, minor: int | None, currency: str) -> Fraction | None:
    """An amount in exact minor units of the organization's currency; None without an amount or without a rate."""
    if minor is None:
        return None
    if currency in ("", records.organization.currency):
        return Fraction(minor)
    found = records.rate_by_currency.get(currency)
    return None if found is None else minor * as_written(found.rate)


def budget_of(records: Records, program: Program) -> Fraction | None:
    """A year's money of a program in the organization's currency; None while it is unknown there."""
    return in_our_currency(records, program.budget_minor, program.currency)


def lacks_rate(records: Records, program: Program) -> bool:
    """Whether the program's money is known, in a currency of which nobody wrote down what it is worth."""
    return program.budget_minor is not None and budget_of(records, program) is None


def amount_text(records: Records, words: Words, minor: int | None, currency: str) -> str:
    """An amount as it was written down, and beside it what it is in the organization's currency where that is
    another one and its rate is known."""
    own = records.organization.currency
    theirs = words.money(minor, currency or own)
    ours = in_our_currency(records, minor, currency)
    if ours is None or currency in ("", own):
        return theirs
    return words.sentence("phrases.both_amounts", theirs=(minor, currency), ours=(round(ours), own))
