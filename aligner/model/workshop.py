"""The workshop: a session, its participants, and what each of them said."""

from datetime import date

from sqlmodel import Field

from aligner.model.fields import GoalList, Line, Name, Note, Number, Record, choice
from aligner.model.vocabulary import AskedQuestions, Presence, Question, WorkshopMethod, WorkshopState


class Workshop(Record):
    """A session in which a group sets its priorities. Never seen above the board's level.

    invited, quorum: people, set before voting.  question_*: the wording put to the group, "" means ours.
    minutes: of the timer.  goal_list: JSON, [[code, title], ...] of the leaf goals, kept when voting opens.
    round: the one being voted on, from 1.  shown_round: the last one whose result was shown, 0 before.
    parking: what was set aside for later, a line each.
    """

    title: Name
    day: date | None = None
    place: Line = ""
    facilitator: Line = ""
    invited: int | None = Field(default=None, ge=0, le=10_000)
    quorum: int | None = Field(default=None, ge=0, le=10_000)
    method: WorkshopMethod = choice(WorkshopMethod, WorkshopMethod.POINTS)
    asked: AskedQuestions = choice(AskedQuestions, AskedQuestions.BOTH)
    question_importance: Note = ""
    question_effort: Note = ""
    minutes: int | None = Field(default=None, ge=1, le=600)
    goal_list: GoalList = ""
    state: WorkshopState = choice(WorkshopState, WorkshopState.PLANNED)
    round: int = Field(default=1, ge=1, le=20)
    shown_round: int = Field(default=0, ge=0, le=20)
    parking: Note = ""
    position: int = 0


class Participant(Record):
    """Someone who votes. code: is on the ballot and is unique in its workshop; the name may stay empty.

    presence: None while nobody said.
    """

    workshop_id: int = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    code: Name
    name: Line = ""
    role: Line = ""
    group: Line = ""
    presence: Presence | None = choice(Presence, None)
    position: int = 0


class Ballot(Record):
    """One participant's answer for one goal in one round: points, or rank, or rating, as the method asks.

    A parent goal may be answered, too: its points are then shared among its children by theirs.
    showing: the number of the showing that first counted it, 0 while its value was never shown.
    """

    participant_id: int = Field(foreign_key="participant.id", ondelete="CASCADE", index=True)
    round: int = Field(default=1, ge=1, le=20)
    question: Question = choice(Question, Question.IMPORTANCE)
    goal_id: int = Field(foreign_key="goal.id", index=True)
    points: Number | None = Field(default=None, ge=0)
    rank: Number | None = Field(default=None, ge=1)
    rating: int | None = Field(default=None, ge=1, le=5)
    showing: int = Field(default=0, ge=0, le=1000)
    position: int = 0


class Judgement(Record):
    """One participant's comparison of two goals: how many times heavier the first is (1/9 to 9)."""

    participant_id: int = Field(foreign_key="participant.id", ondelete="CASCADE", index=True)
    round: int = Field(default=1, ge=1, le=20)
    question: Question = choice(Question, Question.IMPORTANCE)
    goal_id: int = Field(foreign_key="goal.id", index=True)
    other_goal_id: int = Field(foreign_key="goal.id", index=True)
    ratio: Number = Field(gt=0, le=9)
    showing: int = Field(default=0, ge=0, le=1000)
    position: int = 0
