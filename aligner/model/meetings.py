"""The meetings that kits are made for: when, with whom, what for, and what is on the agenda."""

import datetime

from sqlmodel import Field

from aligner.model.fields import Line, Name, Record, choice
from aligner.model.vocabulary import MINUTES, AgendaKind, Audience, Purpose, Sharing


class Meeting(Record):
    """A meeting, held or planned. day: None until it is set.  audience: who meets.  minutes: one of `MINUTES`.

    place: a room or an address.  chair: who leads it.  prepared_by: who prepared it, "" means the organization.
    """

    day: datetime.date | None = None
    audience: Audience = choice(Audience, Audience.BOARD)
    purpose: Purpose = choice(Purpose, Purpose.LEGITIMACY)
    minutes: int = Field(default=90, ge=MINUTES[0], le=MINUTES[-1], multiple_of=MINUTES[1] - MINUTES[0])
    place: Line = ""
    chair: Line = ""
    prepared_by: Line = ""
    sharing: Sharing = choice(Sharing, Sharing.STAFF)
    position: int = 0


class AgendaItem(Record):
    """A question on the agenda of a meeting, in the order of the agenda."""

    meeting_id: int = Field(foreign_key="meeting.id", ondelete="CASCADE", index=True)
    question: Name
    kind: AgendaKind = choice(AgendaKind, AgendaKind.DISCUSS)
    position: int = 0


class AgendaSubject(Record):
    """What an item of the agenda is about: just one of a goal, a decision and a resolution."""

    item_id: int = Field(foreign_key="agendaitem.id", ondelete="CASCADE", index=True)
    goal_id: int | None = Field(default=None, foreign_key="goal.id", ondelete="CASCADE", index=True)
    decision_id: int | None = Field(default=None, foreign_key="decision.id", ondelete="CASCADE", index=True)
    resolution_id: int | None = Field(default=None, foreign_key="resolution.id", ondelete="CASCADE", index=True)
    position: int = 0
