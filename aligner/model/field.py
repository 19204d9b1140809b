"""The social field: other actors, what they do, and what is needed."""

from datetime import date

from sqlmodel import Field

from aligner.model.fields import Code, CurrencyOrNone, Line, Name, Note, Number, Record, choice
from aligner.model.vocabulary import ConnectionDeed, ConnectionState, FieldFinding, Relation, Sector, Sharing

MOST_PATHS = 3
"""How many next paths are put before readers."""


class Actor(Record):
    code: Code = Field(unique=True)
    name: Name
    sector: Sector | None = choice(Sector, None)
    relation: Relation = choice(Relation, Relation.UNKNOWN)
    notes: Note = ""
    sharing: Sharing = choice(Sharing, Sharing.STAFF)
    position: int = 0


class Activity(Record):
    """What an actor does at a goal, a stage, for a population, in a region. people: served in a year.

    sharing: None means as its actor; never wider than that.
    """

    actor_id: int = Field(foreign_key="actor.id", ondelete="CASCADE", index=True)
    goal_id: int = Field(foreign_key="goal.id", index=True)
    stage_id: int | None = Field(default=None, foreign_key="stage.id", index=True)
    population: Line = ""
    region: Line = ""
    title: Line = ""
    amount_minor: int | None = Field(default=None, ge=0, le=2**62)
    currency: CurrencyOrNone = ""
    people: Number | None = Field(default=None, ge=0)
    sharing: Sharing | None = choice(Sharing, None)
    position: int = 0


class Need(Record):
    """What is known of a cell of the roadmap: how many people need an answer there, None when unknown, and what was
    found by who looked.

    finding: None where nobody looked.  checked: the day of it.

    path: which of our next paths leads here, 1 for the first of three, None where none does.  path_minor: what it takes
    in a year, in the organization's smallest unit.  path_partner: with whom.  path_risk: what could go wrong.
    """

    goal_id: int = Field(foreign_key="goal.id", index=True)
    stage_id: int | None = Field(default=None, foreign_key="stage.id", index=True)
    population: Line = ""
    region: Line = ""
    people: Number | None = Field(default=None, ge=0)
    source: Note = ""
    finding: FieldFinding | None = choice(FieldFinding, None)
    checked: date | None = None
    path: int | None = Field(default=None, ge=1, le=MOST_PATHS)
    path_minor: int | None = Field(default=None, ge=0, le=2**62)
    path_partner: Line = ""
    path_risk: Note = ""
    sharing: Sharing = choice(Sharing, Sharing.INITIATIVE)
    position: int = 0


class ConnectionAnswer(Record):
    """What we said of a connection that was suggested to us: with an actor, at a goal. What is suggested is
    calculated each time, so the answer names what it is about.

    state: accepted without its decision, which was removed, is not said any more.  reason: why, where it was dismissed.
    decision_id: the item that was made of it.  day: on which it was said.
    """

    actor_id: int = Field(foreign_key="actor.id", ondelete="CASCADE", index=True)
    goal_id: int = Field(foreign_key="goal.id", ondelete="CASCADE", index=True)
    deed: ConnectionDeed = choice(ConnectionDeed)
    state: ConnectionState = choice(ConnectionState)
    reason: Note = ""
    decision_id: int | None = Field(default=None, foreign_key="decision.id", ondelete="SET NULL", index=True)
    day: date | None = None
    position: int = 0
