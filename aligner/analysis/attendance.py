"""Who takes part in a workshop, in people: the one count behind quorum, awaited ballots and who is missing."""

from collections.abc import Collection
from dataclasses import dataclass

from aligner.analysis.ballots import read_round
from aligner.model.records import Records
from aligner.model.vocabulary import Presence, Question
from aligner.model.workshop import Workshop

PRESENT_STATES = (Presence.PRESENT, Presence.LATE)
ABSENT_STATES = (Presence.LEFT, Presence.ABSENT)


@dataclass(frozen=True)
class Attendance:
    """Numbers of people.

    voted: whose ballot is in.  present: said to be present or late, and everybody who voted.
    away: said to be absent or to have left, without a ballot.  awaited: everybody else without one.
    quorum: None when none was set.
    """

    voted: int
    present: int
    away: int
    awaited: int
    quorum: int | None

    @property
    def expected(self) -> int:
        """Ballots that are in or still awaited."""
        return self.voted + self.awaited

    @property
    def is_quorate(self) -> bool | None:
        """Whether as many people are here as the quorum asks; None without a quorum."""
        return None if self.quorum is None else self.present >= self.quorum


def attendance_in(records: Records, workshop: Workshop, number: int, question: Question) -> Attendance:
    """The attendance of a round: with those whose ballots its result counts, once it was shown, else all that are in.

    A ballot that came later belongs to a later showing.
    """
    ballots = read_round(records, workshop, number, question).ballots
    counted = [ballot for ballot in ballots if ballot.showing] or ballots
    return attendance_of(records, workshop, {ballot.participant_id for ballot in counted})


def attendance_of(records: Records, workshop: Workshop, voters: Collection[int]) -> Attendance:
    """The attendance of a workshop. voters: ids of the participants whose ballot is in."""
    people = [person for person in records.participants if person.workshop_id == workshop.id]
    waiting = [person for person in people if person.id not in voters]
    voted = len(people) - len(waiting)
    away = sum(person.presence in ABSENT_STATES for person in waiting)
    present = voted + sum(person.presence in PRESENT_STATES for person in waiting)
    # Before anybody has a code only the number of invitations is known.
    awaited = len(waiting) - away if people else workshop.invited or 0
    return Attendance(voted, present, away, awaited, workshop.quorum)
