"""What the organization measures of its own work, and the shared indicators that it is held against."""

from datetime import date

from sqlmodel import Field

from aligner.model.fields import Line, Name, Note, Number, Record, choice
from aligner.model.vocabulary import MeasureFit, Sharing


class OwnMeasure(Record):
    """A measure of our own work at a goal: how many came, how well it was done, what changed for them. Never a result
    of the population.

    program_id: the program whose work it measures, None for more than one.  indicator_id: the shared indicator that it
    is held against, None for none.  fit: how the two fit, None while nobody said.  how: one is read as the other.
    value, day: the last one that is known.
    """

    goal_id: int = Field(foreign_key="goal.id", index=True)
    title: Name
    program_id: int | None = Field(default=None, foreign_key="program.id", ondelete="SET NULL", index=True)
    indicator_id: int | None = Field(default=None, foreign_key="indicator.id", ondelete="SET NULL", index=True)
    fit: MeasureFit | None = choice(MeasureFit, None)
    how: Note = ""
    unit: Line = ""
    value: Number | None = None
    day: date | None = None
    source: Note = ""
    sharing: Sharing = choice(Sharing, Sharing.BOARD)
    position: int = 0
