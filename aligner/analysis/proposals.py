"""Proposals before the board: grants that nobody has awarded yet, and what each would do to the money at its goals.

Of a goal with known money m out of all known money t, and a proposal of the amount a, of which the share s goes there:

    before = m / t
    after  = (m + s * a) / (t + a)

Both are of the known money that sums count; money that is not known is in neither.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from aligner.analysis.converting import in_our_currency, measure_of
from aligner.analysis.living import awaited_programs, without_ended
from aligner.analysis.money import divide
from aligner.analysis.weights import as_written
from aligner.model.programs import Program
from aligner.model.records import Records
from aligner.model.vocabulary import Measure


@dataclass(frozen=True)
class ProposedPlace:
    """A goal that a proposal is for. share: of the proposal, 0 to 1, None while it is unknown.

    before, after: the part of our known money that is at the goal, without the proposal and with it; None while there
    is no money, or the amount or the share is not known.
    """

    goal_id: int
    share: Fraction | None
    before: Fraction | None
    after: Fraction | None


@dataclass(frozen=True)
class Proposal:
    """requested: what it requests, in the organization's currency and as sums count money: a year's, or the whole award
    where sums count awards or payments; None while that is not known.  places: its goals, in the roadmap's order."""

    program: Program
    requested: Fraction | None
    places: tuple[ProposedPlace, ...]


def proposals_of(records: Records, day: date | None = None) -> tuple[Proposal, ...]:
    """Every grant that nobody has awarded yet, in the order of the grants. records: with all of them.  day: by which
    programs are over that no sum counts."""
    leaves = [goal.id for goal in records.leaf_goals]
    division = divide(without_ended(records, day))
    found: list[Proposal] = []
    for program in awaited_programs(records):
        requested = _requested(records, program)
        shares: dict[int, list[Fraction | None]] = {}
        for placement in records.placements_by_program.get(program.id, ()):
            if placement.goal_id in leaves:
                share = None if placement.share is None else as_written(placement.share) / 100
                shares.setdefault(placement.goal_id, []).append(share)
        places: list[ProposedPlace] = []
        for index, goal_id in enumerate(leaves):
            if goal_id not in shares:
                continue
            known = [share for share in shares[goal_id] if share is not None]
            share = sum(known, Fraction(0)) if len(known) == len(shares[goal_id]) else None
            amount_there, total = division.by_goal[index], division.total
            before = amount_there / total if total else None
            after = None
            if requested is not None and share is not None and total + requested:
                after = (amount_there + share * requested) / (total + requested)
            places.append(ProposedPlace(goal_id, share, before, after))
        found.append(Proposal(program, requested, tuple(places)))
    return tuple(found)


def _requested(records: Records, program: Program) -> Fraction | None:
    """What a proposal requests; nothing of it is paid yet, so where sums count payments it is the award."""
    is_yearly = measure_of(records) is Measure.YEAR
    minor = program.budget_minor if is_yearly else program.awarded_minor
    return in_our_currency(records, minor, program.currency)
