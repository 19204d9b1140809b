"""What the organization prefers and decides: its own weights, now and before, decisions, resolutions."""

from datetime import date

from sqlmodel import Field

from aligner.model.fields import GoalList, Line, Name, Note, Number, Record, Weights, choice
from aligner.model.vocabulary import DecisionState, ResolutionKind, Sharing, Stance, WeightSource


class Priority(Record):
    """Our own stated weight of a leaf goal: any number from 0 up; a goal without a row is unknown."""

    goal_id: int = Field(foreign_key="goal.id", unique=True)
    weight: Number = Field(ge=0)
    sharing: Sharing = choice(Sharing, Sharing.STAFF)
    position: int = 0


class Weighting(Record):
    """A list of weights as it was stated on a day, kept for ever: earlier stated priorities and workshops' results.

    goal_list: JSON, [[code, title], ...] of the leaf goals asked about.  weights: JSON, {code: weight}.
    ballots: how many it was made from, None when it is no result of ballots.
    """

    made: date
    source: WeightSource = choice(WeightSource)
    question: Note = ""
    goal_list: GoalList = ""
    weights: Weights = ""
    ballots: int | None = Field(default=None, ge=0, le=2**31)
    workshop_id: int | None = Field(default=None, foreign_key="workshop.id", ondelete="SET NULL", index=True)
    sharing: Sharing = choice(Sharing, Sharing.STAFF)
    position: int = 0


class Resolution(Record):
    """What is put before the board to resolve. question, motion: worded fit for the minutes; "" means as generated."""

    title: Name
    question: Note = ""
    motion: Note = ""
    recommended: ResolutionKind | None = choice(ResolutionKind, None)
    sharing: Sharing = choice(Sharing, Sharing.STAFF)
    position: int = 0


class ResolutionOption(Record):
    """One way to resolve, and what it means; "" means as generated."""

    resolution_id: int = Field(foreign_key="resolution.id", ondelete="CASCADE", index=True)
    kind: ResolutionKind = choice(ResolutionKind)
    mission: Note = ""
    money: Note = ""
    people: Note = ""
    autonomy: Note = ""
    data: Note = ""
    pros: Note = ""
    cons: Note = ""
    fit: Note = ""
    position: int = 0


class Decision(Record):
    """A gap, challenge or suggestion put before the board. significance, confidence: 1 to 3.

    finding: the code of the finding it came from, "" when it is the user's own.  formerly: the goal of an earlier
    version of the roadmap that it was about, as that was called.
    """

    title: Name
    goal_id: int | None = Field(default=None, foreign_key="goal.id", index=True)
    stance: Stance | None = choice(Stance, None)
    significance: int | None = Field(default=None, ge=1, le=3)
    confidence: int | None = Field(default=None, ge=1, le=3)
    owner: Line = ""
    due: date | None = None
    state: DecisionState = choice(DecisionState, DecisionState.OPEN)
    rationale: Note = ""
    finding: Line = ""
    resolution_id: int | None = Field(default=None, foreign_key="resolution.id", ondelete="SET NULL", index=True)
    formerly: Line = ""
    sharing: Sharing = choice(Sharing, Sharing.STAFF)
    position: int = 0
