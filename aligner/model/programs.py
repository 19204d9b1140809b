"""What the organization does, and where it is on the roadmap."""

from datetime import date

from sqlmodel import Field

from aligner.model.fields import Code, CurrencyOrNone, Line, ListText, Name, Note, Number, Record, choice
from aligner.model.vocabulary import Contribution, Funding, ProgramKind, ProgramStatus, Role, Sharing


class Program(Record):
    """A program of a nonprofit or a grant of a foundation.

    budget_minor: a year's money in the currency's smallest unit (agorot, cents), None when unknown.
    currency: "" means the organization's.  populations, regions: items separated by "; ".
    """

    code: Code = Field(unique=True)
    title: Name
    kind: ProgramKind = choice(ProgramKind, ProgramKind.PROGRAM)
    grantee: Line = ""
    description: Note = ""
    status: ProgramStatus | None = choice(ProgramStatus, None)
    start: date | None = None
    end: date | None = None
    budget_minor: int | None = Field(default=None, ge=0, le=2**62)
    currency: CurrencyOrNone = ""
    funding: Funding | None = choice(Funding, None)
    role: Role | None = choice(Role, None)
    populations: ListText = ""
    regions: ListText = ""
    method: Note = ""
    reach: int | None = Field(default=None, ge=0, le=2**53)
    uniqueness: Note = ""
    sharing: Sharing = choice(Sharing, Sharing.BOARD)
    position: int = 0


class Placement(Record):
    """A part of a program at a goal and a stage.

    goal_id: None means outside the initiative's goals.  share: percent of the program, 0 to 100, None when unknown.
    strength, confidence: 1 to 3.  sharing: None means as its program; never wider than that.
    """

    program_id: int = Field(foreign_key="program.id", ondelete="CASCADE", index=True)
    goal_id: int | None = Field(default=None, foreign_key="goal.id", index=True)
    stage_id: int | None = Field(default=None, foreign_key="stage.id", index=True)
    share: Number | None = Field(default=None, ge=0, le=100)
    contribution: Contribution | None = choice(Contribution, None)
    strength: int | None = Field(default=None, ge=1, le=3)
    confidence: int | None = Field(default=None, ge=1, le=3)
    population: Line = ""
    region: Line = ""
    rationale: Note = ""
    evidence: Note = ""
    sharing: Sharing | None = choice(Sharing, None)
    position: int = 0


class PlacementIndicator(Record):
    """A placement moves an indicator."""

    placement_id: int = Field(foreign_key="placement.id", ondelete="CASCADE", index=True)
    indicator_id: int = Field(foreign_key="indicator.id", ondelete="CASCADE", index=True)
    position: int = 0
