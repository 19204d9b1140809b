"""Sheets of our own workbook that stand in no workbook to fill in."""

from aligner.exchange.columns import Column, Kind, Sheet, date_column, sharing_column
from aligner.model.currencies import LEAST_RATE, MOST_RATE, ExchangeRate

EXCHANGE_RATES = Sheet(
    "ExchangeRates",
    ExchangeRate,
    (
        Column("Currency", "currency", Kind.CURRENCY, True),
        Column("Into currency", "base", Kind.CURRENCY, True),
        Column("Rate", "rate", Kind.NUMBER, True, low=LEAST_RATE, high=MOST_RATE),
        date_column("Date", "day"),
        Column("Source", "source", Kind.NOTE),
        sharing_column(),
    ),
    is_in_template=False,
)
