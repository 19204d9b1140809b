"""What the organization does, and where it is on the roadmap."""

from datetime import date

from sqlmodel import Field

from aligner.model.fields import Code, CurrencyOrNone, Line, ListText, Name, Note, Number, Record, choice
from aligner.model.vocabulary import (
    Contribution,
    Funding,
    PaymentState,
    Pipeline,
    ProgramKind,
    ProgramStatus,
    Role,
    Sharing,
)

FIRST_YEAR, LAST_YEAR = 1900, 2200
"""Between which years a payment may be."""
PICTURE_LIMIT = 512 * 2**10
"""Of a story's picture, in bytes: as large as a page needs it."""


class Program(Record):
    """A program of a nonprofit or a grant of a foundation.

    budget_minor: a year's money in the currency's smallest unit (agorot, cents), None when unknown.
    currency: "" means the organization's.  populations, regions: items separated by "; ".

    Of a grant alone: grantee_number, grantee_place: of the organization that receives it, which may have several.
    pipeline: how far it has come; it says more than the status, and goes before it.  awarded_minor: the whole sum that
    was awarded, for all its years, in the same unit.  start, end: as they are planned.
    grant_programme: the programme of ours under which it is given.  pooled_fund: the fund that it
    goes into with others' money.  fund_share: our part of that fund in percent, 0 to 100.  paid_through: another body
    that pays it.  source_id: how the place it was read from names it, as 360Giving's identifier.

    risk: what could go wrong, for the board alone.  learning: what we learned with it.  story: what somebody said of
    it, in their own words; story_by: who.  story_consent: the day on which they agreed that others read it; without it
    no document shows the story.  story_picture: JPEG made by us, at most 512 KB, which goes with the story and its
    consent; story_picture_alt: what is to be seen in it, for those who do not see it.
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
    grantee_number: Line = ""
    grantee_place: Line = ""
    pipeline: Pipeline | None = choice(Pipeline, None)
    awarded_minor: int | None = Field(default=None, ge=0, le=2**62)
    award_date: date | None = None
    renewal_due: date | None = None
    grant_programme: Line = ""
    pooled_fund: Line = ""
    fund_share: Number | None = Field(default=None, ge=0, le=100)
    paid_through: Line = ""
    source_id: Line = ""
    risk: Note = ""
    learning: Note = ""
    story: Note = ""
    story_by: Line = ""
    story_consent: date | None = None
    story_picture: bytes | None = Field(default=None, max_length=PICTURE_LIMIT)
    story_picture_alt: Line = ""
    sharing: Sharing = choice(Sharing, Sharing.STAFF)
    position: int = 0

    @property
    def standing(self) -> ProgramStatus | None:
        """Its status; of a grant with a place in the pipeline, what that place means."""
        return _STANDINGS[self.pipeline] if self.pipeline is not None else self.status

    @property
    def is_awaited(self) -> bool:
        """Whether it is a grant that nobody has awarded yet: it is no presence, and its money is not given."""
        return self.pipeline in (Pipeline.IDEA, Pipeline.INVITED, Pipeline.PROPOSAL)


_STANDINGS = {
    **dict.fromkeys((Pipeline.IDEA, Pipeline.INVITED, Pipeline.PROPOSAL, Pipeline.AWARDED), ProgramStatus.PLANNED),
    Pipeline.ACTIVE: ProgramStatus.ACTIVE,
    Pipeline.CLOSED: ProgramStatus.ENDED,
}


class Placement(Record):
    """A part of a program at a goal and a stage.

    goal_id: None means outside the initiative's goals.  share: percent of the program, 0 to 100, None when unknown.
    strength, confidence: 1 to 3.  formerly: the goal or stage of an earlier version of the roadmap where it stood, as
    that was called; "" when it never lost its place.  left_out: outside the goals, which statement of what the
    initiative leaves out it falls under, in its words; "" for none.  sharing: None means as its program; never wider
    than that.
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
    left_out: Note = ""
    formerly: Line = ""
    sharing: Sharing | None = choice(Sharing, None)
    position: int = 0


class PlacementIndicator(Record):
    """A placement moves an indicator."""

    placement_id: int = Field(foreign_key="placement.id", ondelete="CASCADE", index=True)
    indicator_id: int = Field(foreign_key="indicator.id", ondelete="CASCADE", index=True)
    position: int = 0


class Payment(Record):
    """A part of a grant's money in one year: promised for it, or paid in it. Who may see the grant sees it.

    amount_minor: in the smallest unit of its grant's currency.  note: tells payments of one year and state apart.
    """

    program_id: int = Field(foreign_key="program.id", ondelete="CASCADE", index=True)
    year: int = Field(ge=FIRST_YEAR, le=LAST_YEAR)
    amount_minor: int = Field(ge=0, le=2**62)
    state: PaymentState = choice(PaymentState, PaymentState.SCHEDULED)
    note: Line = ""
    position: int = 0
