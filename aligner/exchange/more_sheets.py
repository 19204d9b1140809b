"""Sheets of our own workbook outside the one to fill in: exchange rates, payments, links between goals, who is in
charge of them, our measures, what we said of suggested connections."""

from dataclasses import replace

from aligner.exchange.columns import (
    MAX_MINOR,
    Column,
    Kind,
    Sheet,
    choice_column,
    date_column,
    integer_column,
    reference_column,
    sharing_column,
)
from aligner.model.currencies import LEAST_RATE, MOST_RATE, ExchangeRate
from aligner.model.field import ConnectionAnswer
from aligner.model.initiative import Charge, GoalLink
from aligner.model.measures import OwnMeasure
from aligner.model.programs import FIRST_YEAR, LAST_YEAR, Payment
from aligner.model.vocabulary import ChargeBasis, ConnectionDeed, ConnectionState, MeasureFit, PaymentState

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
OWN_MEASURES = Sheet(
    "OwnMeasures",
    OwnMeasure,
    (
        reference_column("Goal", "goal_id", "Goals", True),
        Column("Title", "title", is_required=True),
        reference_column("Program", "program_id", "Programs"),
        reference_column("Indicator", "indicator_id", "Indicators"),
        choice_column("Fit", "fit", MeasureFit),
        Column("How", "how", Kind.NOTE),
        Column("Unit", "unit"),
        Column("Value", "value", Kind.NUMBER),
        date_column("Date", "day"),
        Column("Source", "source", Kind.NOTE),
        sharing_column(),
    ),
    is_in_template=False,
)
PAYMENTS = Sheet(
    "Payments",
    Payment,
    (
        reference_column("Program", "program_id", "Programs", True),
        Column("Year", "year", Kind.INTEGER, True, low=FIRST_YEAR, high=LAST_YEAR),
        Column("Amount", "amount_minor", Kind.MONEY, True, low=0, high=MAX_MINOR),
        choice_column("State", "state", PaymentState),
        Column("Note", "note"),
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
CHARGES = Sheet(
    "Charges",
    Charge,
    (
        reference_column("Goal", "goal_id", "Goals", True),
        Column("In charge", "name", is_required=True),
        replace(choice_column("Basis", "basis", ChargeBasis), is_required=True),
        Column("Note", "note", Kind.NOTE),
        Column("Source", "source", Kind.NOTE),
        reference_column("Actor", "actor_id", "Actors"),
        sharing_column(),
    ),
    is_in_template=False,
)
CONNECTION_ANSWERS = Sheet(
    "ConnectionAnswers",
    ConnectionAnswer,
    (
        reference_column("Actor", "actor_id", "Actors", True),
        reference_column("Goal", "goal_id", "Goals", True),
        replace(choice_column("Suggested", "deed", ConnectionDeed), is_required=True),
        replace(choice_column("State", "state", ConnectionState), is_required=True),
        Column("Reason", "reason", Kind.NOTE),
        reference_column("Matter to decide", "decision_id", "Decisions"),
        date_column("Date", "day"),
    ),
    is_in_template=False,
)
