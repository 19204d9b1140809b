"""The organization whose file this is."""

from aligner.model.fields import Currency, Language, Line, Name, Note, Record, choice
from aligner.model.vocabulary import Measure, OrganizationKind, Sharing

ONLY_ID = 1


class Organization(Record):
    """One row, id 1.

    language: of the workspace: "he", "en" or "ar".  currency: ISO 4217, three capitals.
    register_number: in the register of associations, companies or charities, as it is written there.
    example_note: says what is illustrative; "" in a workspace of one's own.
    money_measure: what sums count of each program: a year's money, or of a foundation's grants the amount awarded.
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
    sharing: Sharing = choice(Sharing, Sharing.PUBLIC)
