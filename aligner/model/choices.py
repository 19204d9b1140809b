"""What the organization prefers and decides: its own weights, ballots, decisions."""

from datetime import date

from sqlmodel import Field

from aligner.model.fields import Line, Name, Note, Number, Record, choice
from aligner.model.vocabulary import DecisionState, Stance


class Priority(Record, table=True):
    """Our own stated weight of a leaf goal: any number from 0 up; a goal without a row is unknown."""

    goal_id: int = Field(foreign_key="goal.id", unique=True)
    weight: Number = Field(ge=0)
    position: int = 0


class Ballot(Record, table=True):
    """One participant's points (or rank) for one goal."""

    participant: Name
    group: Line = ""
    goal_id: int = Field(foreign_key="goal.id", index=True)
    points: Number | None = Field(default=None, ge=0)
    rank: Number | None = Field(default=None, ge=1)
    position: int = 0


class Decision(Record, table=True):
    """A gap, challenge or suggestion put before the board. significance: 1 to 3."""

    title: Name
    goal_id: int | None = Field(default=None, foreign_key="goal.id", index=True)
    stance: Stance | None = choice(Stance, None)
    significance: int | None = Field(default=None, ge=1, le=3)
    owner: Line = ""
    due: date | None = None
    state: DecisionState = choice(DecisionState, DecisionState.OPEN)
    rationale: Note = ""
    position: int = 0
