"""Asks all rules of a state: what is wrong in it, and what a change newly causes."""

from collections.abc import Callable, Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from aligner.model.fields import Record
from aligner.rules import (
    cells,
    charges,
    codes,
    connections,
    currencies,
    decisions,
    goals,
    links,
    payments,
    resolutions,
    shares,
    spans,
    workshops,
)
from aligner.rules.violations import Moved, State, Violation

_ROUNDING = 1e-9


@dataclass(frozen=True)
class Subject:
    """The rules of one subject. triggers: the fields whose change can break one.

    is_checked_alone: each record is judged by itself, so that only those which a change moved have to be looked at.
    """

    check: Callable[[State, Moved], Iterator[Violation]]
    triggers: Mapping[type[Record], tuple[str, ...]]
    is_checked_alone: bool = False


CODES = Subject(codes.check, codes.TRIGGERS)
GOALS = Subject(goals.check, goals.TRIGGERS)
CELLS = Subject(cells.check, cells.TRIGGERS)
SHARES = Subject(shares.check, shares.TRIGGERS)
SPANS = Subject(spans.check, spans.TRIGGERS, is_checked_alone=True)
DECISIONS = Subject(decisions.check, decisions.TRIGGERS, is_checked_alone=True)
WORKSHOPS = Subject(workshops.check, workshops.TRIGGERS, is_checked_alone=True)
RESOLUTIONS = Subject(resolutions.check, resolutions.TRIGGERS)
CURRENCIES = Subject(currencies.check, currencies.TRIGGERS)
PAYMENTS = Subject(payments.check, payments.TRIGGERS)
LINKS = Subject(links.check, links.TRIGGERS)
CHARGES = Subject(charges.check, charges.TRIGGERS)
CONNECTIONS = Subject(connections.check, connections.TRIGGERS)
SUBJECTS = (
    *(CODES, GOALS, LINKS, CHARGES, CONNECTIONS, CELLS, SHARES, SPANS, DECISIONS, WORKSHOPS, RESOLUTIONS),
    *(CURRENCIES, PAYMENTS),
)


def broken(state: State) -> tuple[Violation, ...]:
    """Every rule that a state breaks, by subject."""
    return tuple(found for subject in SUBJECTS for found in subject.check(state, {}))


def newly_broken(
    before: State,
    after: State,
    moved: Moved,
    changed: Mapping[type[Record], AbstractSet[str]] | None = None,
    subjects: Collection[Subject] = SUBJECTS,
) -> tuple[Violation, ...]:
    """What a change breaks that was not broken before, or further than it was.

    moved: the records that it added or edited.  changed: the fields in which it changed records of a kind; None for
    all. Nothing of `before` is read unless a rule is broken after.
    """
    new: list[Violation] = []
    for subject in subjects:
        if changed is not None and not _is_triggered(subject, changed):
            continue
        checked = _only(after, moved) if subject.is_checked_alone else after
        found = list(subject.check(checked, moved))
        if found:
            known = {one.key: one.extent for one in subject.check(before, {})}
            new += [one for one in found if one.extent > known.get(one.key, 0) + _ROUNDING]
    return tuple(new)


def _is_triggered(subject: Subject, changed: Mapping[type[Record], AbstractSet[str]]) -> bool:
    return any(not changed.get(model, frozenset()).isdisjoint(names) for model, names in subject.triggers.items())


def _only(state: State, moved: Moved) -> State:
    """The state's moved records."""
    return State(lambda model: state.some(model, moved.get(model, frozenset())))
