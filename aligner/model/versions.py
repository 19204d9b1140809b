"""Earlier versions of the initiative's roadmap, kept for ever."""

from datetime import date

from sqlmodel import Field

from aligner.model.fields import Line, Record

CONTENT_LIMIT = 64 * 2**20


class RoadmapVersion(Record):
    """A roadmap that a newer one replaced, with what of ours stood on it.

    name: what the initiative called it, "" where it had no name.  until: the day it was replaced.  source: the file
    that the newer one came from, without its folder.  content: as `aligner.actions.frozen` packs records,
    whoever may see each of them: so a version never leaves the file but by its owner's own export.
    """

    name: Line = ""
    until: date
    source: Line = ""
    content: bytes | None = Field(default=None, max_length=CONTENT_LIMIT)
    position: int = 0
