"""What each proposal would do to the money at its goals, counted again from the records by hand."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.actions.examples import example_records
from aligner.analysis.living import without_awaited, without_ended
from aligner.analysis.money import divide
from aligner.analysis.proposals import proposals_of
from aligner.model.programs import Placement, Program
from aligner.model.records import Records
from aligner.model.vocabulary import Measure, Pipeline, ProgramKind


def with_proposal(budget: int | None, shares: tuple[float | None, ...], **fields: object) -> Records:
    """The foundation's example with a proposal in place of its own, at as many goals as there are shares."""
    records = without_awaited(example_records("foundation", "en"))
    told = {"id": 9001, "code": "N1", "title": "New labs", "kind": ProgramKind.GRANT, "pipeline": Pipeline.PROPOSAL}
    program = Program.model_validate({**told, "budget_minor": budget, **fields})
    places = tuple(
        Placement(id=9100 + at, program_id=9001, goal_id=records.leaf_goals[at].id, share=share)
        for at, share in enumerate(shares)
    )
    return replace(records, programs=(*records.programs, program), placements=(*records.placements, *places))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**12), st.lists(st.integers(0, 50), min_size=1, max_size=2))
def test_the_part_after_is_that_of_the_grants_with_the_proposal_awarded(budget: int, shares: list[int]) -> None:
    records = with_proposal(budget, tuple(float(share) for share in shares))
    (proposal,) = proposals_of(records)
    now = divide(without_ended(records))
    awarded = [
        one.model_copy(update={"pipeline": Pipeline.ACTIVE}) if one.id == 9001 else one for one in records.programs
    ]
    then = divide(without_ended(replace(records, programs=tuple(awarded))))
    for at, place in enumerate(proposal.places):
        assert place.before == now.by_goal[at] / now.total
        assert place.after == then.by_goal[at] / then.total


def test_what_is_not_known_is_not_counted() -> None:
    (without_amount,) = proposals_of(with_proposal(None, (50.0,)))
    assert without_amount.requested is None
    assert without_amount.places[0].before is not None
    assert without_amount.places[0].after is None
    (without_share,) = proposals_of(with_proposal(100_00, (None,)))
    assert without_share.places[0].share is None
    assert without_share.places[0].after is None
    (foreign,) = proposals_of(with_proposal(100_00, (50.0,), currency="EUR"))
    assert foreign.requested is None


@pytest.mark.parametrize("measure", [Measure.AWARDED, Measure.PAID])
def test_where_sums_count_awards_or_payments_the_whole_award_is_asked_for(measure: Measure) -> None:
    records = with_proposal(100_00, (50.0,), awarded_minor=300_00)
    organization = records.organization.model_copy(update={"money_measure": measure})
    (proposal,) = proposals_of(replace(records, organization=organization))
    assert proposal.requested == Fraction(300_00)


def test_what_is_awarded_waits_for_nobody() -> None:
    assert proposals_of(with_proposal(100_00, (50.0,), pipeline=Pipeline.AWARDED)) == ()
