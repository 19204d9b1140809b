"""The organization whose file this is."""

from sqlmodel import Field

from aligner.model.fields import Currency, Language, Line, Name, Note, Record, choice
from aligner.model.programs import FIRST_YEAR, LAST_YEAR
from aligner.model.vocabulary import Measure, OrganizationKind, Sharing

ONLY_ID = 1


class Organization(Record):
    """One row, id 1.

    language: of the workspace: "he", "en" or "ar".  currency: ISO 4217, three capitals.
    register_number: in the register of associations, companies or charities, as it is written there.
    example_note: says what is illustrative; "" in a workspace of one's own.
    money_measure: what sums count of each program: a year's money, or of a foundation's grants the amount awarded, or
    what was paid from money_from to money_to. Where one of the two is missing it is as the other; without both, all
    years.
    grants_minor: what a foundation plans to give in a year, in the currency's smallest unit; None when unknown.
    sharing: of the mission and the chair; name and number in the register are reported to all.
    """

    name: Name
    kind: OrganizationKind = choice(OrganizationKind)
    language: Language = "he"
    currency: Currency = "ILS"
    mission: Note = ""
    board_chair: Line = ""
    register_number: Line = ""
    example_note: Note = ""
    money_measure: Measure = choice(Measure, Measure.YEAR)
    money_from: int | None = Field(default=None, ge=FIRST_YEAR, le=LAST_YEAR)
    money_to: int | None = Field(default=None, ge=FIRST_YEAR, le=LAST_YEAR)
    grants_minor: int | None = Field(default=None, ge=0, le=2**62)
    sharing: Sharing = choice(Sharing, Sharing.PUBLIC)

    @property
    def period(self) -> tuple[int, int] | None:
        """The first and the last year whose payments sums count; None for all years."""
        first, last = self.money_from or self.money_to, self.money_to or self.money_from
        return None if first is None or last is None else (first, last)
