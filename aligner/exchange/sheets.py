"""The sheets of the workbook: their columns, what is in them, and the words they go by.

Thirteen sheets are the contract, and the workbook to fill in shows just these. Further sheets and columns hold what
else a workspace knows, so that an export is the owner's whole copy; of that are omitted only how its kits are to look
and read (their plan, their edited texts, the brand with its pictures) and the logs of what was done.
"""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from aligner.exchange.columns import MAX_INTEGER, MAX_MINOR, Column, Kind, Sheet
from aligner.model.choices import Decision, Priority, Resolution, ResolutionOption, Weighting
from aligner.model.currencies import LEAST_RATE, MOST_RATE, ExchangeRate
from aligner.model.field import Activity, Actor, Need
from aligner.model.importing import ImportMapping
from aligner.model.initiative import Goal, Indicator, Initiative, Measurement, Stage
from aligner.model.meetings import AgendaItem, AgendaSubject, Meeting
from aligner.model.organization import Organization
from aligner.model.presenting import Translation
from aligner.model.programs import Placement, Program
from aligner.model.vocabulary import (
    MINUTES,
    AgendaKind,
    AskedQuestions,
    Audience,
    Better,
    Contribution,
    DecisionState,
    FieldFinding,
    Funding,
    Measure,
    MeasurementStatus,
    Pipeline,
    Presence,
    ProgramKind,
    ProgramStatus,
    Purpose,
    Question,
    Relation,
    ResolutionKind,
    Role,
    Sector,
    Sharing,
    Stance,
    WeightSource,
    WorkshopMethod,
    WorkshopState,
)
from aligner.model.workshop import Ballot, Judgement, Participant, Workshop
from aligner.office.sheets import Value


def _code(example: str) -> Column:
    return Column("Code", "code", Kind.CODE, True, example=example)


def _ref(header: str, field_name: str, refers: str, required: bool = False, example: str = "") -> Column:
    return Column(header, field_name, Kind.REF, required, refers=refers, example=example)


def _choice(header: str, field_name: str, choices: type[StrEnum], example: StrEnum | str = "") -> Column:
    return Column(header, field_name, Kind.CHOICE, choices=choices, example=example)


def _number(header: str, field_name: str, low: float | None = 0, example: Value = "", required: bool = False) -> Column:
    return Column(header, field_name, Kind.NUMBER, required, low=low, example=example)


def _level(header: str, field_name: str, example: Value = "") -> Column:
    return Column(header, field_name, Kind.INTEGER, low=1, high=3, example=example)


def _integer(header: str, field_name: str, low: int, high: int) -> Column:
    return Column(header, field_name, Kind.INTEGER, low=low, high=high)


def _date(header: str, field_name: str, required: bool = False, example: str = "") -> Column:
    return Column(header, field_name, Kind.DATE, required, example=example)


def _money(header: str, field_name: str, example: Value = "") -> Column:
    return Column(header, field_name, Kind.MONEY, low=0, high=MAX_MINOR, example=example)


def _more(column: Column) -> Column:
    """The column, omitted of the workbook to fill in."""
    return replace(column, is_in_template=False)


def _sharing(example: Sharing | str = "") -> Column:
    return _more(_choice("Sharing", "sharing", Sharing, example))


_TITLE = Column("Title", "title", is_required=True)
_CURRENCY = Column("Currency", "currency", Kind.CURRENCY, example="ILS")
_PLACE = (Column("Population", "population"), Column("Region", "region"))
_SESSION = (
    _more(_ref("Workshop", "workshop_id", "Workshops")),
    _more(_integer("Round", "round", 1, 20)),
)
_GOES_THROUGH = (("Pooled fund", "pooled_fund"), ("Paid through", "paid_through"), ("Source identifier", "source_id"))
_GRANT = tuple(
    _more(column)
    for column in (
        *(Column(f"Grantee {what}", f"grantee_{what}") for what in ("number", "place")),
        _choice("Grant stage", "pipeline", Pipeline),
        _money("Awarded", "awarded_minor"),
        _date("Award date", "award_date"),
        _date("Renewal due", "renewal_due"),
        Column("Fund share", "fund_share", Kind.PERCENT, low=0, high=100),
        *(Column(*named) for named in _GOES_THROUGH),
    )
)
"""What only a foundation knows of a program that is a grant."""
_SPAN = (_date("Start", "start", example="2026-01-01"), _date("End", "end", example="2026-12-31"))

SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "Initiative",
        Initiative,
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
            _sharing(),
        ),
    ),
    Sheet(
        "Goals",
        Goal,
        (
            _code("G1"),
            _TITLE,
            _ref("Parent", "parent_id", "Goals"),
            Column("Description", "description", Kind.NOTE),
            _number("Weight", "weight", example=30),
            _sharing(),
        ),
    ),
    Sheet(
        "Stages",
        Stage,
        (
            _code("S1"),
            _TITLE,
            Column("Order", "position", Kind.INTEGER, low=-MAX_INTEGER, high=MAX_INTEGER, example=1),
            *_SPAN,
            Column("Track", "track"),
            _sharing(),
        ),
    ),
    Sheet(
        "Indicators",
        Indicator,
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
            _sharing(),
        ),
    ),
    Sheet(
        "Measurements",
        Measurement,
        (
            _ref("Indicator", "indicator_id", "Indicators", True, "I1"),
            _date("Date", "date", True, "2025-06-30"),
            _number("Value", "value", None, 1350, True),
            Column("Source", "source", Kind.NOTE),
            _choice("Status", "status", MeasurementStatus, MeasurementStatus.REPORTED),
            _sharing(),
        ),
    ),
    Sheet(
        "Programs",
        Program,
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
            Column("Reach", "reach", Kind.INTEGER, low=0, high=MAX_INTEGER, example=400),
            Column("Uniqueness", "uniqueness", Kind.NOTE),
            *_GRANT,
            _choice("Sharing", "sharing", Sharing, Sharing.BOARD),
        ),
    ),
    Sheet(
        "Placements",
        Placement,
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
            _sharing(),
        ),
    ),
    Sheet(
        "Actors",
        Actor,
        (
            _code("A1"),
            Column("Name", "name", is_required=True),
            _choice("Sector", "sector", Sector, Sector.NONPROFIT),
            _choice("Relation", "relation", Relation, Relation.PARTNER),
            Column("Notes", "notes", Kind.NOTE),
            _sharing(),
        ),
    ),
    Sheet(
        "Activities",
        Activity,
        (
            _ref("Actor", "actor_id", "Actors", True, "A1"),
            _ref("Goal", "goal_id", "Goals", True, "G1"),
            _ref("Stage", "stage_id", "Stages", example="S1"),
            *_PLACE,
            Column("Title", "title"),
            _money("Amount", "amount_minor", 100000),
            _CURRENCY,
            _number("People", "people", example=150),
            _sharing(),
        ),
    ),
    Sheet(
        "Needs",
        Need,
        (
            _ref("Goal", "goal_id", "Goals", True, "G1"),
            _ref("Stage", "stage_id", "Stages", example="S1"),
            *_PLACE,
            _number("People", "people", example=900),
            Column("Source", "source", Kind.NOTE),
            _more(_choice("Found", "finding", FieldFinding)),
            _more(_date("Checked on", "checked")),
            _sharing(),
        ),
    ),
    Sheet(
        "Priorities",
        Priority,
        (
            _ref("Goal", "goal_id", "Goals", True, "G1"),
            _number("Weight", "weight", example=30, required=True),
            _sharing(),
        ),
    ),
    Sheet(
        "Workshops",
        Workshop,
        (
            Column("Code", "code", Kind.CODE),
            _TITLE,
            _date("Date", "day"),
            Column("Place", "place"),
            Column("Facilitator", "facilitator"),
            _integer("Invited", "invited", 0, 10_000),
            _integer("Quorum", "quorum", 0, 10_000),
            _choice("Method", "method", WorkshopMethod),
            _choice("Asked", "asked", AskedQuestions),
            Column("Importance question", "question_importance", Kind.NOTE),
            Column("Effort question", "question_effort", Kind.NOTE),
            _integer("Minutes", "minutes", 1, 600),
            Column("Goal list", "goal_list", Kind.JSON),
            _choice("State", "state", WorkshopState),
            _integer("Round", "round", 1, 20),
            _integer("Shown round", "shown_round", 0, 20),
            Column("Parking", "parking", Kind.NOTE),
        ),
        prefix="W",
        is_in_template=False,
    ),
    Sheet(
        "Participants",
        Participant,
        (
            _ref("Workshop", "workshop_id", "Workshops", True),
            Column("Code", "code", Kind.CODE, True),
            Column("Name", "name"),
            Column("Role", "role"),
            Column("Group", "group"),
            _choice("Presence", "presence", Presence),
        ),
        is_in_template=False,
    ),
    Sheet(
        "Ballots",
        Ballot,
        (
            Column("Participant", "participant", is_required=True),
            Column("Group", "group"),
            _ref("Goal", "goal_id", "Goals", True, "G1"),
            _number("Points", "points", example=20),
            _number("Rank", "rank", 1),
            _more(_integer("Rating", "rating", 1, 5)),
            _choice("Question", "question", Question, Question.IMPORTANCE),
            *_SESSION,
            _more(_integer("Showing", "showing", 0, 1000)),
        ),
    ),
    Sheet(
        "Comparisons",
        Judgement,
        (
            Column("Participant", "participant", is_required=True),
            _ref("Goal", "goal_id", "Goals", True),
            _ref("Other goal", "other_goal_id", "Goals", True),
            Column("Ratio", "ratio", Kind.NUMBER, True, low=0, high=9),
            _choice("Question", "question", Question),
            *_SESSION,
            _integer("Showing", "showing", 0, 1000),
        ),
        is_in_template=False,
    ),
    Sheet(
        "Weightings",
        Weighting,
        (
            _date("Date", "made", True),
            Column("Source", "source", Kind.CHOICE, True, choices=WeightSource),
            Column("Question", "question", Kind.NOTE),
            Column("Goal list", "goal_list", Kind.JSON),
            Column("Weights", "weights", Kind.JSON),
            _integer("Ballots", "ballots", 0, 2**31),
            _ref("Workshop", "workshop_id", "Workshops"),
            _sharing(),
        ),
        is_in_template=False,
    ),
    Sheet(
        "Resolutions",
        Resolution,
        (
            Column("Code", "code", Kind.CODE),
            _TITLE,
            Column("Question", "question", Kind.NOTE),
            Column("Motion", "motion", Kind.NOTE),
            _choice("Recommended", "recommended", ResolutionKind),
            _sharing(),
        ),
        prefix="R",
        is_in_template=False,
    ),
    Sheet(
        "Options",
        ResolutionOption,
        (
            _ref("Resolution", "resolution_id", "Resolutions", True),
            Column("Kind", "kind", Kind.CHOICE, True, choices=ResolutionKind),
            *(
                Column(header, header.casefold(), Kind.NOTE)
                for header in ("Mission", "Money", "People", "Autonomy", "Data", "Pros", "Cons", "Fit")
            ),
        ),
        is_in_template=False,
    ),
    Sheet(
        "Decisions",
        Decision,
        (
            _TITLE,
            _ref("Goal", "goal_id", "Goals", example="G1"),
            _choice("Stance", "stance", Stance, Stance.ADAPT),
            _level("Significance", "significance", 2),
            Column("Owner", "owner"),
            _date("Due", "due", example="2026-06-30"),
            _choice("State", "state", DecisionState, DecisionState.OPEN),
            Column("Rationale", "rationale", Kind.NOTE),
            _more(_level("Confidence", "confidence")),
            _more(Column("Finding", "finding")),
            _more(_ref("Resolution", "resolution_id", "Resolutions")),
            _sharing(),
            _more(Column("Decision code", "code", Kind.CODE)),
        ),
        prefix="D",
    ),
    Sheet(
        "Meetings",
        Meeting,
        (
            Column("Code", "code", Kind.CODE),
            _date("Date", "day"),
            _choice("Audience", "audience", Audience),
            _choice("Purpose", "purpose", Purpose),
            _integer("Minutes", "minutes", MINUTES[0], MINUTES[-1]),
            Column("Place", "place"),
            Column("Chaired by", "chair"),
            Column("Prepared by", "prepared_by"),
            _sharing(),
        ),
        prefix="M",
        is_in_template=False,
    ),
    Sheet(
        "Agenda",
        AgendaItem,
        (
            Column("Code", "code", Kind.CODE),
            _ref("Meeting", "meeting_id", "Meetings", True),
            Column("Question", "question", is_required=True),
            _choice("Kind", "kind", AgendaKind),
        ),
        prefix="A",
        is_in_template=False,
    ),
    Sheet(
        "Subjects",
        AgendaSubject,
        (
            _ref("Item", "item_id", "Agenda", True),
            _ref("Goal", "goal_id", "Goals"),
            _ref("Matter to decide", "decision_id", "Decisions"),
            _ref("Resolution", "resolution_id", "Resolutions"),
        ),
        is_in_template=False,
    ),
    Sheet(
        "Translations",
        Translation,
        (
            Column("Sheet", "kind", is_required=True),
            Column("Record", "record", Kind.CODE),
            Column("Field", "field", is_required=True),
            Column("Language", "language", is_required=True),
            Column("Text", "text", Kind.NOTE),
        ),
        is_in_template=False,
    ),
    Sheet(
        "ImportMappings",
        ImportMapping,
        (
            Column("File", "source"),
            _date("Read on", "day", True),
            Column("Mapping", "form", Kind.JSON, True),
        ),
        is_in_template=False,
    ),
    Sheet(
        "ExchangeRates",
        ExchangeRate,
        (
            Column("Currency", "currency", Kind.CURRENCY, True),
            Column("Into currency", "base", Kind.CURRENCY, True),
            Column("Rate", "rate", Kind.NUMBER, True, low=LEAST_RATE, high=MOST_RATE),
            _date("Date", "day"),
            Column("Source", "source", Kind.NOTE),
            _sharing(),
        ),
        is_in_template=False,
    ),
    Sheet(
        "Organization",
        Organization,
        (Column("Field", "field", is_required=True), Column("Value", "value", Kind.NOTE)),
        fields=(
            Column("Mission", "mission", Kind.NOTE),
            Column("Chair", "board_chair"),
            Column("Register number", "register_number"),
            Column("Example note", "example_note", Kind.NOTE),
            _choice("Sums count", "money_measure", Measure),
            _choice("Sharing", "sharing", Sharing),
        ),
        is_in_template=False,
    ),
)

SHEET: Mapping[str, Sheet] = {sheet.name: sheet for sheet in SHEETS}

CODED = ("Goals", "Stages", "Indicators", "Programs", "Actors")
"""Sheets whose records have a code of the user's own; without the column the program gives them."""
