"""Payments of a grant: in one year one of each state, unless their notes tell them apart; the years that sums count of
them do not end before they start."""

from collections.abc import Iterator

from aligner.model.fields import Record
from aligner.model.organization import Organization
from aligner.model.programs import Payment, Program
from aligner.rules.violations import Moved, State, Violation, offenders

TOLD_APART = ("program_id", "year", "state", "note")
"""The fields in which two payments differ."""
TRIGGERS: dict[type[Record], tuple[str, ...]] = {Payment: TOLD_APART, Organization: ("money_from", "money_to")}


def check(state: State, moved: Moved) -> Iterator[Violation]:
    """payment_twice, period_reversed."""
    for own in state.of(Organization):
        if own.money_from is not None and own.money_to is not None and own.money_to < own.money_from:
            values = (("first", str(own.money_from)), ("last", str(own.money_to)))
            yield Violation("period_reversed", Organization, own.id, "money_to", ("period_reversed", own.id), values)
    found: dict[tuple[object, ...], list[Payment]] = {}
    for payment in state.beside(Payment, "program_id", moved):
        found.setdefault(tuple(getattr(payment, name) for name in TOLD_APART), []).append(payment)
    for alike, payments in found.items():
        if len(payments) > 1:
            first = payments[0]
            program = state.find(Program, first.program_id)
            values = (("program", program.title if program is not None else ""), ("year", str(first.year)))
            for at in offenders([one.id for one in payments], moved.get(Payment, frozenset())):
                yield Violation("payment_twice", Payment, at, "year", ("payment_twice", *alike), values, len(payments))
