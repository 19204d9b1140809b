"""What the organization chose for its kits, and the same text in further languages."""

from sqlmodel import Field

from aligner.model.fields import Chosen, Colour, Language, Line, Name, Note, Outline, Record, choice
from aligner.model.vocabulary import TimeAxis

LOGO_LIMIT = 2 * 2**20
TEMPLATE_LIMIT = 20 * 2**20


class KitPlan(Record):
    """The kit that is being prepared; at most one row, id 1.

    meeting_id: the meeting it is made for, None means whichever is last.
    outline: JSON, [[section id, whether it is on], ...] in the chosen order, "" means as the rules say.
    storyline: JSON, {"readers.purpose": {"question": …, "recommended": [...], "reasons": [...], "steps": [...]}}:
    what the author chose of what the figures offer, "" means as they say; of an item of the agenda
    "readers.purpose.id".
    documents: their names with commas between, "" means all.  with_notes: 1 when speaker notes go with the deck.
    """

    meeting_id: int | None = Field(default=None, foreign_key="meeting.id", ondelete="SET NULL")
    language: Language = "he"
    outline: Outline = ""
    storyline: Chosen = ""
    documents: Line = ""
    with_notes: int = Field(default=1, ge=0, le=1)
    position: int = 0


STORYLINE = "storyline"
"""The section of texts that are of no document: the question, the motion and their likes."""


class KitText(Record):
    """A text of the kit that the user wrote in place of a generated one.

    section, part: where it stands.  generated: the text it replaced, so that a change of the data under it is seen.
    """

    section: Name
    part: Name
    language: Language
    audience: Name
    purpose: Name
    text: Note = ""
    generated: Note = ""
    position: int = 0


class Brand(Record):
    """How the kit looks; at most one row, id 1.

    accent, second: "#RRGGBB", "" means ours.  logo: PNG made by us, at most 2 MB.  template: a .pptx of the user's.
    time_axis: which way time runs in pictures.
    """

    accent: Colour = ""
    second: Colour = ""
    logo: bytes | None = Field(default=None, max_length=LOGO_LIMIT)
    template: bytes | None = Field(default=None, max_length=TEMPLATE_LIMIT)
    template_name: Line = ""
    time_axis: TimeAxis = choice(TimeAxis, TimeAxis.RIGHTWARD)
    position: int = 0


class Translation(Record):
    """A text field of a record in a further language. kind: the record's table; field: the name of its field."""

    kind: Name
    record_id: int = Field(index=True)
    field: Name
    language: Language
    text: Note = ""
    position: int = 0
