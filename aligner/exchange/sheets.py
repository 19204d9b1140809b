"""The thirteen sheets of the workbook: their columns, what stands in them, and the words they go by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto
from functools import lru_cache
from typing import Any

from aligner.lang.words import words
from aligner.model.choices import Decision, Priority
from aligner.model.field import Activity, Actor, Need
from aligner.model.fields import Record
from aligner.model.initiative import Goal, Indicator, Initiative, Measurement, Stage
from aligner.model.programs import Placement, Program
from aligner.model.text import fold_key, split_list
from aligner.model.vocabulary import (
    LANGUAGES,
    OUTSIDE,
    Better,
    Contribution,
    DecisionState,
    Funding,
    MeasurementStatus,
    ProgramKind,
    ProgramStatus,
    Relation,
    Role,
    Sector,
    Sharing,
    Stance,
)
from aligner.model.workshop import Ballot

MAX_MINOR = 2**62
MAX_WHOLE = 2**53


class Kind(Enum):
    """What a cell holds."""

    CODE = auto()
    TEXT = auto()
    NOTE = auto()
    LIST = auto()
    REF = auto()
    REFS = auto()
    NUMBER = auto()
    WHOLE = auto()
    PERCENT = auto()
    MONEY = auto()
    CURRENCY = auto()
    DATE = auto()
    CHOICE = auto()


@dataclass(frozen=True)
class Column:
    """A column. header: English. refers: the sheet whose codes a REF or REFS cell holds. low, high: of numbers."""

    header: str
    field: str
    kind: Kind = Kind.TEXT
    is_required: bool = False
    choices: type[StrEnum] | None = None
    refers: str = ""
    low: float | None = None
    high: float | None = None
    example: Any = ""

    @property
    def key(self) -> str:
        """The column's key in words, e.g. "baseline_date"."""
        return self.header.casefold().replace(" ", "_")


@dataclass(frozen=True)
class Sheet:
    """A sheet. records: the name of its tuple in Records; is_handled: whether import reads it."""

    name: str
    model: type[Record]
    records: str
    columns: tuple[Column, ...]
    is_handled: bool = True
    fields: tuple[Column, ...] = field(default=())

    @property
    def key(self) -> str:
        return self.name.casefold()

    def column(self, field_name: str) -> Column:
        return next(column for column in self.columns if column.field == field_name)


def _code(example: str) -> Column:
    return Column("Code", "code", Kind.CODE, True, example=example)


def _ref(header: str, field_name: str, refers: str, required: bool = False, example: str = "") -> Column:
    return Column(header, field_name, Kind.REF, required, refers=refers, example=example)


def _choice(header: str, field_name: str, choices: type[StrEnum], example: StrEnum | str = "") -> Column:
    return Column(header, field_name, Kind.CHOICE, choices=choices, example=example)


def _number(header: str, field_name: str, low: float | None = 0, example: Any = "", required: bool = False) -> Column:
    return Column(header, field_name, Kind.NUMBER, required, low=low, example=example)


def _level(header: str, field_name: str, example: Any = "") -> Column:
    return Column(header, field_name, Kind.WHOLE, low=1, high=3, example=example)


def _date(header: str, field_name: str, required: bool = False, example: str = "") -> Column:
    return Column(header, field_name, Kind.DATE, required, example=example)


def _money(header: str, field_name: str, example: Any = "") -> Column:
    return Column(header, field_name, Kind.MONEY, low=0, high=MAX_MINOR, example=example)


_TITLE = Column("Title", "title", is_required=True)
_CURRENCY = Column("Currency", "currency", Kind.CURRENCY, example="ILS")
_PLACE = (Column("Population", "population"), Column("Region", "region"))
_SPAN = (_date("Start", "start", example="2026-01-01"), _date("End", "end", example="2026-12-31"))

SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "Initiative",
        Initiative,
        "initiative",
        (Column("Field", "field", is_required=True), Column("Value", "value", Kind.NOTE)),
        fields=(
            Column("Name", "name"),
            Column("Vision", "vision", Kind.NOTE),
            Column("Problem", "problem", Kind.NOTE),
            Column("Backbone", "backbone"),
            _date("Start", "start"),
            _date("End", "end"),
            Column("Version", "version"),
            Column("Out of scope", "out_of_scope", Kind.NOTE),
        ),
    ),
    Sheet(
        "Goals",
        Goal,
        "goals",
        (
            _code("G1"),
            _TITLE,
            _ref("Parent", "parent_id", "Goals"),
            Column("Description", "description", Kind.NOTE),
            _number("Weight", "weight", example=30),
        ),
    ),
    Sheet(
        "Stages",
        Stage,
        "stages",
        (
            _code("S1"),
            _TITLE,
            Column("Order", "position", Kind.WHOLE, low=-MAX_WHOLE, high=MAX_WHOLE, example=1),
            *_SPAN,
            Column("Track", "track"),
        ),
    ),
    Sheet(
        "Indicators",
        Indicator,
        "indicators",
        (
            _code("I1"),
            _ref("Goal", "goal_id", "Goals", True, "G1"),
            _TITLE,
            Column("Unit", "unit"),
            _choice("Better", "better", Better, Better.UP),
            _date("Baseline date", "baseline_date", example="2024-01-01"),
            _number("Baseline value", "baseline_value", None, 1200),
            _date("Target date", "target_date", example="2029-12-31"),
            _number("Target value", "target_value", None, 2000),
            Column("Data source", "data_source", Kind.NOTE),
        ),
    ),
    Sheet(
        "Measurements",
        Measurement,
        "measurements",
        (
            _ref("Indicator", "indicator_id", "Indicators", True, "I1"),
            _date("Date", "date", True, "2025-06-30"),
            _number("Value", "value", None, 1350, True),
            Column("Source", "source", Kind.NOTE),
            _choice("Status", "status", MeasurementStatus, MeasurementStatus.REPORTED),
        ),
    ),
    Sheet(
        "Programs",
        Program,
        "programs",
        (
            _code("P1"),
            _TITLE,
            _choice("Kind", "kind", ProgramKind, ProgramKind.PROGRAM),
            Column("Grantee", "grantee"),
            Column("Description", "description", Kind.NOTE),
            _choice("Status", "status", ProgramStatus, ProgramStatus.ACTIVE),
            *_SPAN,
            _money("Budget", "budget_minor", 250000),
            _CURRENCY,
            _choice("Funding", "funding", Funding),
            _choice("Role", "role", Role, Role.DELIVERS),
            Column("Populations", "populations", Kind.LIST),
            Column("Regions", "regions", Kind.LIST),
            Column("Method", "method", Kind.NOTE),
            Column("Reach", "reach", Kind.WHOLE, low=0, high=MAX_WHOLE, example=400),
            Column("Uniqueness", "uniqueness", Kind.NOTE),
            _choice("Sharing", "sharing", Sharing, Sharing.BOARD),
        ),
    ),
    Sheet(
        "Placements",
        Placement,
        "placements",
        (
            _ref("Program", "program_id", "Programs", True, "P1"),
            _ref("Goal", "goal_id", "Goals", True, "G1"),
            _ref("Stage", "stage_id", "Stages", example="S1"),
            Column("Share", "share", Kind.PERCENT, low=0, high=100, example=60),
            _choice("Contribution", "contribution", Contribution, Contribution.DIRECT),
            _level("Strength", "strength", 2),
            _level("Confidence", "confidence", 2),
            *_PLACE,
            Column("Rationale", "rationale", Kind.NOTE),
            Column("Evidence", "evidence", Kind.NOTE),
            Column("Indicators", "indicators", Kind.REFS, refers="Indicators", example="I1"),
        ),
    ),
    Sheet(
        "Actors",
        Actor,
        "actors",
        (
            _code("A1"),
            Column("Name", "name", is_required=True),
            _choice("Sector", "sector", Sector, Sector.NONPROFIT),
            _choice("Relation", "relation", Relation, Relation.PARTNER),
            Column("Notes", "notes", Kind.NOTE),
        ),
        is_handled=False,
    ),
    Sheet(
        "Activities",
        Activity,
        "activities",
        (
            _ref("Actor", "actor_id", "Actors", True, "A1"),
            _ref("Goal", "goal_id", "Goals", True, "G1"),
            _ref("Stage", "stage_id", "Stages", example="S1"),
            *_PLACE,
            Column("Title", "title"),
            _money("Amount", "amount_minor", 100000),
            _CURRENCY,
            _number("People", "people", example=150),
        ),
        is_handled=False,
    ),
    Sheet(
        "Needs",
        Need,
        "needs",
        (
            _ref("Goal", "goal_id", "Goals", True, "G1"),
            _ref("Stage", "stage_id", "Stages", example="S1"),
            *_PLACE,
            _number("People", "people", example=900),
            Column("Source", "source", Kind.NOTE),
        ),
        is_handled=False,
    ),
    Sheet(
        "Priorities",
        Priority,
        "priorities",
        (_ref("Goal", "goal_id", "Goals", True, "G1"), _number("Weight", "weight", example=30, required=True)),
    ),
    Sheet(
        "Ballots",
        Ballot,
        "ballots",
        (
            Column("Participant", "participant", is_required=True),
            Column("Group", "group"),
            _ref("Goal", "goal_id", "Goals", True, "G1"),
            _number("Points", "points", example=20),
            _number("Rank", "rank", 1),
        ),
        is_handled=False,
    ),
    Sheet(
        "Decisions",
        Decision,
        "decisions",
        (
            _TITLE,
            _ref("Goal", "goal_id", "Goals", example="G1"),
            _choice("Stance", "stance", Stance, Stance.ADAPT),
            _level("Significance", "significance", 2),
            Column("Owner", "owner"),
            _date("Due", "due", example="2026-06-30"),
            _choice("State", "state", DecisionState, DecisionState.OPEN),
            Column("Rationale", "rationale", Kind.NOTE),
        ),
        is_handled=False,
    ),
)

SHEET: Mapping[str, Sheet] = {sheet.name: sheet for sheet in SHEETS}


def sheet_title(sheet: Sheet, language: str) -> str:
    """The sheet's name in a language."""
    return words(language).say(f"sheets.sheet.{sheet.key}")


def column_header(column: Column, language: str) -> str:
    """The column's header (or the initiative's field) in a language."""
    return words(language).say(f"sheets.header.{column.key}")


def choice_label(word: StrEnum, language: str) -> str:
    """What stands in a cell for a choice: its word in English, its label elsewhere."""
    return word.value if language == "en" else words(language).label(word)


def outside_label(language: str) -> str:
    """The reserved word for what lies outside the initiative's goals."""
    return words(language).say("sheets.outside")


@lru_cache(maxsize=1)
def contents_names() -> frozenset[str]:
    """The first sheet's name in each language, folded: import passes over it."""
    return frozenset(fold_key(words(language).say("sheets.contents")) for language in LANGUAGES)


@lru_cache(maxsize=1)
def sheets_by_name() -> Mapping[str, Sheet]:
    """Every accepted name of a sheet, folded, to the sheet."""
    return {name: sheet for sheet in SHEETS for name in _names("sheet", sheet.key, sheet.name)}


@lru_cache(maxsize=32)
def columns_by_header(columns: tuple[Column, ...]) -> Mapping[str, Column]:
    """Every accepted header, folded, to its column."""
    return {name: column for column in columns for name in _names("header", column.key, column.header)}


@lru_cache(maxsize=32)
def choices_by_word(choices: type[StrEnum]) -> Mapping[str, StrEnum]:
    """Every accepted word for a choice, folded, to the choice."""
    labels = {fold_key(words(language).label(word)): word for language in LANGUAGES for word in choices}
    return (
        labels
        | {fold_key(word.value.replace(" ", "_")): word for word in choices}
        | {fold_key(word.value): word for word in choices}
    )


@lru_cache(maxsize=1)
def outside_words() -> frozenset[str]:
    """Every accepted form of the reserved word `outside`, folded."""
    return frozenset({OUTSIDE, *(fold_key(outside_label(language)) for language in LANGUAGES)})


def _names(group: str, key: str, english: str) -> set[str]:
    names = {english}
    for language in LANGUAGES:
        speech = words(language)
        names.add(speech.say(f"sheets.{group}.{key}"))
        if speech.has(f"sheets.also.{group}.{key}"):
            names.update(split_list(speech.say(f"sheets.also.{group}.{key}")))
    return {fold_key(name) for name in names}
