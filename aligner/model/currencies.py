"""What other currencies are worth, so that amounts in them can stand in sums."""

from datetime import date

from sqlmodel import Field

from aligner.model.fields import Currency, Line, Number, Record, choice
from aligner.model.vocabulary import Sharing

LEAST_RATE, MOST_RATE = 0.000001, 1_000_000_000


class ExchangeRate(Record):
    """What one unit of a currency is worth in another.

    currency: what is converted.  base: into what; a rate serves as long as this is the organization's currency.
    rate: units of the base for one of the currency.  day, source: of the rate, as it was published.
    """

    currency: Currency
    base: Currency
    rate: Number = Field(ge=LEAST_RATE, le=MOST_RATE)
    day: date | None = None
    source: Line = ""
    sharing: Sharing = choice(Sharing, Sharing.PUBLIC)
    position: int = 0
