"""Who counts as here, away or awaited, by what the facilitator said and whose ballot is in."""

import pytest

from aligner.analysis.attendance import attendance_of
from aligner.model.initiative import Initiative
from aligner.model.organization import Organization
from aligner.model.records import Records
from aligner.model.vocabulary import OrganizationKind, Presence
from aligner.model.workshop import Participant, Workshop


def records_of(*said: Presence | None, invited: int | None = None, quorum: int | None = 2) -> Records:
    people = tuple(
        Participant(id=at, workshop_id=1, code=str(at), presence=presence) for at, presence in enumerate(said, start=1)
    )
    own = Organization(id=1, name="N", kind=OrganizationKind.NONPROFIT, language="en")
    workshop = Workshop(id=1, title="W", invited=invited, quorum=quorum)
    return Records("uid", 1, own, Initiative(id=1), workshops=(workshop,), participants=people)


@pytest.mark.parametrize(
    ("presence", "has_voted", "here", "away", "awaited"),
    [
        (None, False, 0, 0, 1),
        (None, True, 1, 0, 0),
        (Presence.PRESENT, False, 1, 0, 1),
        (Presence.LATE, False, 1, 0, 1),
        (Presence.LEFT, False, 0, 1, 0),
        (Presence.LEFT, True, 1, 0, 0),
        (Presence.ABSENT, False, 0, 1, 0),
        (Presence.ABSENT, True, 1, 0, 0),
    ],
)
def test_each_state_counts_as_it_is_said(
    presence: Presence | None, has_voted: bool, here: int, away: int, awaited: int
) -> None:
    records = records_of(presence)
    there = attendance_of(records, records.workshops[0], {1} if has_voted else set())
    assert (there.present, there.away, there.awaited) == (here, away, awaited)
    assert there.expected == there.voted + awaited


def test_the_quorum_is_reached_by_people_not_by_ballots() -> None:
    records = records_of(Presence.PRESENT, Presence.LATE, Presence.ABSENT)
    assert attendance_of(records, records.workshops[0], set()).is_quorate is True
    assert attendance_of(records_of(None, None), records.workshops[0], {1}).is_quorate is False
    without = records_of(None, quorum=None)
    assert attendance_of(without, without.workshops[0], {1}).is_quorate is None


def test_before_anybody_has_a_code_the_invited_are_awaited() -> None:
    records = records_of(invited=12)
    assert attendance_of(records, records.workshops[0], set()).awaited == 12
