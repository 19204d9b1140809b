"""The collective impact initiative and its roadmap: goals, stages, indicators, measurements."""

from datetime import date

from sqlmodel import Field

from aligner.model.fields import Code, Line, Name, Note, Number, Record, choice
from aligner.model.vocabulary import Better, ChargeBasis, MeasurementStatus, RoadmapState, Sharing


class Initiative(Record):
    """One row, id 1. state: whose the roadmap is.

    closed_on: the day on which the initiative ended; None while it runs.
    """

    name: Line = ""
    vision: Note = ""
    problem: Note = ""
    backbone: Line = ""
    start: date | None = None
    end: date | None = None
    version: Line = ""
    out_of_scope: Note = ""
    state: RoadmapState = choice(RoadmapState, RoadmapState.DRAFT)
    closed_on: date | None = None
    sharing: Sharing = choice(Sharing, Sharing.PUBLIC)


class Goal(Record):
    """A goal of the initiative. weight: collective, any number from 0 up, None when unknown; on leaves only.

    track: the name of the one track of stages that it belongs to, "" as the goal above it, or else on all of them.
    our_wording, our_note: what it is called before our board, "" for the title, and what we noted; ours alone.
    former_since: the day on which a newer roadmap came without it, while ours still speaks of it; None on the roadmap.
    """

    code: Code = Field(unique=True)
    title: Name
    parent_id: int | None = Field(default=None, foreign_key="goal.id", index=True)
    description: Note = ""
    weight: Number | None = Field(default=None, ge=0)
    track: Line = ""
    our_wording: Line = ""
    our_note: Note = ""
    former_since: date | None = None
    sharing: Sharing = choice(Sharing, Sharing.PUBLIC)
    position: int = 0

    @property
    def is_former(self) -> bool:
        """Whether it is no goal of the initiative any more: nothing counts or lists it as one."""
        return self.former_since is not None


class GoalLink(Record):
    """That reaching one goal helps another. strength: how much, 1 to 3.  reason: why.

    The initiative says which goals help which, as it says which goals there are.
    """

    goal_id: int = Field(foreign_key="goal.id", ondelete="CASCADE", index=True)
    helped_id: int = Field(foreign_key="goal.id", ondelete="CASCADE", index=True)
    reason: Note = ""
    strength: int = Field(default=2, ge=1, le=3)
    sharing: Sharing = choice(Sharing, Sharing.PUBLIC)
    position: int = 0


class Charge(Record):
    """Who is in charge of a goal, by law or in fact. note: of what in it.  source: where that is written.

    Nobody named by either means that it is not known, never that there is nobody. The initiative says who is in charge.
    actor_id: which of the actors in our file that is, None for none of them; ours alone.
    """

    goal_id: int = Field(foreign_key="goal.id", ondelete="CASCADE", index=True)
    actor_id: int | None = Field(default=None, foreign_key="actor.id", ondelete="SET NULL", index=True)
    name: Name
    basis: ChargeBasis = choice(ChargeBasis)
    note: Note = ""
    source: Note = ""
    sharing: Sharing = choice(Sharing, Sharing.PUBLIC)
    position: int = 0


class Stage(Record):
    """A column of the roadmap. track: the name of the track it belongs to, "" when there is only one."""

    code: Code = Field(unique=True)
    title: Name
    position: int = 0
    start: date | None = None
    end: date | None = None
    track: Line = ""
    sharing: Sharing = choice(Sharing, Sharing.PUBLIC)


class Indicator(Record):
    """A shared measure of a goal."""

    code: Code = Field(unique=True)
    goal_id: int = Field(foreign_key="goal.id", index=True)
    title: Name
    unit: Line = ""
    better: Better = choice(Better, Better.UP)
    baseline_date: date | None = None
    baseline_value: Number | None = None
    target_date: date | None = None
    target_value: Number | None = None
    data_source: Note = ""
    sharing: Sharing = choice(Sharing, Sharing.PUBLIC)
    position: int = 0


class Measurement(Record):
    """One value of an indicator at a date. Two sources may disagree: both are kept. sharing: None as its indicator."""

    indicator_id: int = Field(foreign_key="indicator.id", index=True)
    date: date
    value: Number
    source: Note = ""
    status: MeasurementStatus = choice(MeasurementStatus, MeasurementStatus.REPORTED)
    sharing: Sharing | None = choice(Sharing, None)
    position: int = 0
