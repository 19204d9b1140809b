"""Sheets of our own workbook that stand in no workbook to fill in: exchange rates, and links between goals."""

from aligner.exchange.columns import (
    Column,
    Kind,
    Sheet,
    date_column,
    integer_column,
    reference_column,
    sharing_column,
)
from aligner.model.currencies import LEAST_RATE, MOST_RATE, ExchangeRate
from aligner.model.initiative import GoalLink

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
GOAL_LINKS = Sheet(
    "GoalLinks",
    GoalLink,
    (
        reference_column("Goal", "goal_id", "Goals", True),
        reference_column("Helps", "helped_id", "Goals", True),
        integer_column("Strength", "strength", 1, 3),
        Column("Reason", "reason", Kind.NOTE),
        sharing_column(),
    ),
    is_in_template=False,
)
