"""The sheets of the workbook: their columns, what is in them, and the words they go by.

Thirteen sheets are the contract, and the workbook to fill in shows just these. Further sheets and columns hold what
else a workspace knows, so that an export is the owner's whole copy; of that are omitted only how its kits are to look
and read (their plan, their edited texts, the brand with its pictures), earlier versions of the roadmap, each of which
can be exported on its own, and the logs of what was done.
"""

from collections.abc import Mapping

from aligner.exchange.columns import (
    MAX_INTEGER,
    Column,
    Kind,
    Sheet,
    choice_column,
    code_column,
    date_column,
    integer_column,
    level_column,
    money_column,
    number_column,
    outside_template,
    reference_column,
    sharing_column,
)
from aligner.exchange.more_sheets import CHARGES, CONNECTION_ANSWERS, EXCHANGE_RATES, GOAL_LINKS, OWN_MEASURES, PAYMENTS
from aligner.model.choices import Decision, Priority, Resolution, ResolutionOption, Weighting
from aligner.model.field import MOST_PATHS, Activity, Actor, Need
from aligner.model.importing import ImportMapping
from aligner.model.initiative import Goal, Indicator, Initiative, Measurement, Stage
from aligner.model.meetings import AgendaItem, AgendaSubject, Meeting
from aligner.model.organization import Organization
from aligner.model.presenting import Translation
from aligner.model.programs import FIRST_YEAR, LAST_YEAR, Placement, Program
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
    RoadmapState,
    Role,
    Sector,
    Sharing,
    Stance,
    WeightSource,
    WorkshopMethod,
    WorkshopState,
)
from aligner.model.workshop import Ballot, Judgement, Participant, Workshop

_TITLE = Column("Title", "title", is_required=True)
_CURRENCY = Column("Currency", "currency", Kind.CURRENCY, example="ILS")
_PLACE = (Column("Population", "population"), Column("Region", "region"))
_SESSION = (
    outside_template(reference_column("Workshop", "workshop_id", "Workshops")),
    outside_template(integer_column("Round", "round", 1, 20)),
)
_GOES_THROUGH = (
    *(("Funding stream", "grant_programme"), ("Pooled fund", "pooled_fund")),
    *(("Paid through", "paid_through"), ("Source identifier", "source_id")),
)
_GRANT = tuple(
    outside_template(column)
    for column in (
        *(Column(f"Grantee {what}", f"grantee_{what}") for what in ("number", "place")),
        *(choice_column("Grant stage", "pipeline", Pipeline), money_column("Awarded", "awarded_minor")),
        *(date_column("Award date", "award_date"), date_column("Renewal due", "renewal_due")),
        Column("Fund share", "fund_share", Kind.PERCENT, low=0, high=100),
        *(Column(*named) for named in _GOES_THROUGH),
        *(Column(name.capitalize(), name, Kind.NOTE) for name in ("risk", "learning", "story")),
        *(Column("Told by", "story_by"), Column("Picture shows", "story_picture_alt")),
        date_column("Consent given on", "story_consent"),
    )
)
"""What only a foundation knows of a program that is a grant."""
_PATH = (
    *(integer_column("Next path", "path", 1, MOST_PATHS), money_column("Path amount", "path_minor")),
    *(Column("Path partner", "path_partner"), Column("Path risk", "path_risk", Kind.NOTE)),
)
_SPAN = (date_column("Start", "start", example="2026-01-01"), date_column("End", "end", example="2026-12-31"))

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
            date_column("Start", "start"),
            date_column("End", "end"),
            Column("Version", "version"),
            Column("Out of scope", "out_of_scope", Kind.NOTE),
            outside_template(choice_column("State", "state", RoadmapState, RoadmapState.DRAFT)),
            outside_template(date_column("Closed on", "closed_on")),
            sharing_column(),
        ),
    ),
    Sheet(
        "Goals",
        Goal,
        (
            code_column("G1"),
            _TITLE,
            reference_column("Parent", "parent_id", "Goals"),
            Column("Description", "description", Kind.NOTE),
            number_column("Weight", "weight", example=30),
            outside_template(Column("Track", "track")),
            outside_template(Column("Our wording", "our_wording")),
            outside_template(Column("Our note", "our_note", Kind.NOTE)),
            outside_template(date_column("Former since", "former_since")),
            sharing_column(),
        ),
    ),
    Sheet(
        "Stages",
        Stage,
        (
            code_column("S1"),
            _TITLE,
            Column("Order", "position", Kind.INTEGER, low=-MAX_INTEGER, high=MAX_INTEGER, example=1),
            *_SPAN,
            Column("Track", "track"),
            sharing_column(),
        ),
    ),
    Sheet(
        "Indicators",
        Indicator,
        (
            code_column("I1"),
            reference_column("Goal", "goal_id", "Goals", True, "G1"),
            _TITLE,
            Column("Unit", "unit"),
            choice_column("Better", "better", Better, Better.UP),
            date_column("Baseline date", "baseline_date", example="2024-01-01"),
            number_column("Baseline value", "baseline_value", None, 1200),
            date_column("Target date", "target_date", example="2029-12-31"),
            number_column("Target value", "target_value", None, 2000),
            Column("Data source", "data_source", Kind.NOTE),
            sharing_column(),
        ),
    ),
    Sheet(
        "Measurements",
        Measurement,
        (
            reference_column("Indicator", "indicator_id", "Indicators", True, "I1"),
            date_column("Date", "date", True, "2025-06-30"),
            number_column("Value", "value", None, 1350, True),
            Column("Source", "source", Kind.NOTE),
            choice_column("Status", "status", MeasurementStatus, MeasurementStatus.REPORTED),
            sharing_column(),
        ),
    ),
    Sheet(
        "Programs",
        Program,
        (
            code_column("P1"),
            _TITLE,
            choice_column("Kind", "kind", ProgramKind, ProgramKind.PROGRAM),
            Column("Grantee", "grantee"),
            Column("Description", "description", Kind.NOTE),
            choice_column("Status", "status", ProgramStatus, ProgramStatus.ACTIVE),
            *_SPAN,
            money_column("Budget", "budget_minor", 250000),
            _CURRENCY,
            choice_column("Funding", "funding", Funding),
            choice_column("Role", "role", Role, Role.DELIVERS),
            Column("Populations", "populations", Kind.LIST),
            Column("Regions", "regions", Kind.LIST),
            Column("Method", "method", Kind.NOTE),
            Column("Reach", "reach", Kind.INTEGER, low=0, high=MAX_INTEGER, example=400),
            Column("Uniqueness", "uniqueness", Kind.NOTE),
            *_GRANT,
            choice_column("Sharing", "sharing", Sharing, Sharing.STAFF),
        ),
    ),
    Sheet(
        "Placements",
        Placement,
        (
            reference_column("Program", "program_id", "Programs", True, "P1"),
            reference_column("Goal", "goal_id", "Goals", True, "G1"),
            reference_column("Stage", "stage_id", "Stages", example="S1"),
            Column("Share", "share", Kind.PERCENT, low=0, high=100, example=60),
            choice_column("Contribution", "contribution", Contribution, Contribution.DIRECT),
            level_column("Strength", "strength", 2),
            level_column("Confidence", "confidence", 2),
            *_PLACE,
            Column("Rationale", "rationale", Kind.NOTE),
            Column("Evidence", "evidence", Kind.NOTE),
            Column("Indicators", "indicators", Kind.REFS, refers="Indicators", example="I1"),
            sharing_column(),
            outside_template(Column("Formerly", "formerly")),
            outside_template(Column("Left out by the initiative", "left_out", Kind.NOTE)),
        ),
    ),
    Sheet(
        "Actors",
        Actor,
        (
            code_column("A1"),
            Column("Name", "name", is_required=True),
            choice_column("Sector", "sector", Sector, Sector.NONPROFIT),
            choice_column("Relation", "relation", Relation, Relation.PARTNER),
            Column("Notes", "notes", Kind.NOTE),
            sharing_column(),
        ),
    ),
    Sheet(
        "Activities",
        Activity,
        (
            reference_column("Actor", "actor_id", "Actors", True, "A1"),
            reference_column("Goal", "goal_id", "Goals", True, "G1"),
            reference_column("Stage", "stage_id", "Stages", example="S1"),
            *_PLACE,
            Column("Title", "title"),
            money_column("Amount", "amount_minor", 100000),
            _CURRENCY,
            number_column("People", "people", example=150),
            sharing_column(),
        ),
    ),
    Sheet(
        "Needs",
        Need,
        (
            reference_column("Goal", "goal_id", "Goals", True, "G1"),
            reference_column("Stage", "stage_id", "Stages", example="S1"),
            *_PLACE,
            number_column("People", "people", example=900),
            Column("Source", "source", Kind.NOTE),
            outside_template(choice_column("Found", "finding", FieldFinding)),
            outside_template(date_column("Checked on", "checked")),
            *map(outside_template, _PATH),
            sharing_column(),
        ),
    ),
    Sheet(
        "Priorities",
        Priority,
        (
            reference_column("Goal", "goal_id", "Goals", True, "G1"),
            number_column("Weight", "weight", example=30, required=True),
            sharing_column(),
        ),
    ),
    Sheet(
        "Workshops",
        Workshop,
        (
            Column("Code", "code", Kind.CODE),
            _TITLE,
            date_column("Date", "day"),
            Column("Place", "place"),
            Column("Facilitator", "facilitator"),
            integer_column("Invited", "invited", 0, 10_000),
            integer_column("Quorum", "quorum", 0, 10_000),
            choice_column("Method", "method", WorkshopMethod),
            choice_column("Asked", "asked", AskedQuestions),
            Column("Importance question", "question_importance", Kind.NOTE),
            Column("Effort question", "question_effort", Kind.NOTE),
            integer_column("Minutes", "minutes", 1, 600),
            Column("Goal list", "goal_list", Kind.JSON),
            choice_column("State", "state", WorkshopState),
            integer_column("Round", "round", 1, 20),
            integer_column("Shown round", "shown_round", 0, 20),
            Column("Parking", "parking", Kind.NOTE),
        ),
        prefix="W",
        is_in_template=False,
    ),
    Sheet(
        "Participants",
        Participant,
        (
            reference_column("Workshop", "workshop_id", "Workshops", True),
            Column("Code", "code", Kind.CODE, True),
            Column("Name", "name"),
            Column("Role", "role"),
            Column("Group", "group"),
            choice_column("Presence", "presence", Presence),
        ),
        is_in_template=False,
    ),
    Sheet(
        "Ballots",
        Ballot,
        (
            Column("Participant", "participant", is_required=True),
            Column("Group", "group"),
            reference_column("Goal", "goal_id", "Goals", True, "G1"),
            number_column("Points", "points", example=20),
            number_column("Rank", "rank", 1),
            outside_template(integer_column("Rating", "rating", 1, 5)),
            choice_column("Question", "question", Question, Question.IMPORTANCE),
            *_SESSION,
            outside_template(integer_column("Showing", "showing", 0, 1000)),
        ),
    ),
    Sheet(
        "Comparisons",
        Judgement,
        (
            Column("Participant", "participant", is_required=True),
            reference_column("Goal", "goal_id", "Goals", True),
            reference_column("Other goal", "other_goal_id", "Goals", True),
            Column("Ratio", "ratio", Kind.NUMBER, True, low=0, high=9),
            choice_column("Question", "question", Question),
            *_SESSION,
            integer_column("Showing", "showing", 0, 1000),
        ),
        is_in_template=False,
    ),
    Sheet(
        "Weightings",
        Weighting,
        (
            date_column("Date", "made", True),
            Column("Source", "source", Kind.CHOICE, True, choices=WeightSource),
            Column("Question", "question", Kind.NOTE),
            Column("Goal list", "goal_list", Kind.JSON),
            Column("Weights", "weights", Kind.JSON),
            integer_column("Ballots", "ballots", 0, 2**31),
            reference_column("Workshop", "workshop_id", "Workshops"),
            sharing_column(),
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
            choice_column("Recommended", "recommended", ResolutionKind),
            sharing_column(),
        ),
        prefix="R",
        is_in_template=False,
    ),
    Sheet(
        "Options",
        ResolutionOption,
        (
            reference_column("Resolution", "resolution_id", "Resolutions", True),
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
            reference_column("Goal", "goal_id", "Goals", example="G1"),
            choice_column("Stance", "stance", Stance, Stance.ADAPT),
            level_column("Significance", "significance", 2),
            Column("Owner", "owner"),
            date_column("Due", "due", example="2026-06-30"),
            choice_column("State", "state", DecisionState, DecisionState.OPEN),
            Column("Rationale", "rationale", Kind.NOTE),
            outside_template(level_column("Confidence", "confidence")),
            outside_template(Column("Finding", "finding")),
            outside_template(reference_column("Resolution", "resolution_id", "Resolutions")),
            sharing_column(),
            outside_template(Column("Formerly", "formerly")),
            outside_template(Column("Decision code", "code", Kind.CODE)),
        ),
        prefix="D",
    ),
    Sheet(
        "Meetings",
        Meeting,
        (
            Column("Code", "code", Kind.CODE),
            date_column("Date", "day"),
            choice_column("Audience", "audience", Audience),
            choice_column("Purpose", "purpose", Purpose),
            integer_column("Minutes", "minutes", MINUTES[0], MINUTES[-1]),
            Column("Place", "place"),
            Column("Chaired by", "chair"),
            Column("Prepared by", "prepared_by"),
            sharing_column(),
        ),
        prefix="M",
        is_in_template=False,
    ),
    Sheet(
        "Agenda",
        AgendaItem,
        (
            Column("Code", "code", Kind.CODE),
            reference_column("Meeting", "meeting_id", "Meetings", True),
            Column("Question", "question", is_required=True),
            choice_column("Kind", "kind", AgendaKind),
        ),
        prefix="A",
        is_in_template=False,
    ),
    Sheet(
        "Subjects",
        AgendaSubject,
        (
            reference_column("Item", "item_id", "Agenda", True),
            reference_column("Goal", "goal_id", "Goals"),
            reference_column("Matter to decide", "decision_id", "Decisions"),
            reference_column("Resolution", "resolution_id", "Resolutions"),
        ),
        is_in_template=False,
    ),
    Sheet(
        "ImportMappings",
        ImportMapping,
        (
            Column("File", "source"),
            date_column("Read on", "day", True),
            Column("Mapping", "form", Kind.JSON, True),
        ),
        is_in_template=False,
    ),
    EXCHANGE_RATES,
    PAYMENTS,
    GOAL_LINKS,
    OWN_MEASURES,
    CHARGES,
    CONNECTION_ANSWERS,
    # After all whose texts they translate: those are found by their rows.
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
        "Organization",
        Organization,
        (Column("Field", "field", is_required=True), Column("Value", "value", Kind.NOTE)),
        fields=(
            Column("Mission", "mission", Kind.NOTE),
            Column("Chair", "board_chair"),
            Column("Register number", "register_number"),
            Column("Example note", "example_note", Kind.NOTE),
            choice_column("Sums count", "money_measure", Measure),
            integer_column("Sums from year", "money_from", FIRST_YEAR, LAST_YEAR),
            integer_column("Sums to year", "money_to", FIRST_YEAR, LAST_YEAR),
            money_column("Money for grants", "grants_minor"),
            choice_column("Sharing", "sharing", Sharing),
        ),
        is_in_template=False,
    ),
)

SHEET: Mapping[str, Sheet] = {sheet.name: sheet for sheet in SHEETS}

CODED = ("Goals", "Stages", "Indicators", "Programs", "Actors")
"""Sheets whose records have a code of the user's own; without the column the program gives them."""
