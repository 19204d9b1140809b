"""What each kind of record is, said once: its table, its list, what makes it itself, what it depends on, who may see
it.

Everything that treats all kinds alike (the file, copies, merging, what an audience sees, translations, history, words)
reads it here. A new kind needs an entry in `KINDS`, its table and its words; see `.github/ADDING_A_FIELD.md`.
"""

from collections.abc import Mapping
from functools import cache

from aligner.model.choices import Decision, Priority, Resolution, ResolutionOption, Weighting
from aligner.model.currencies import ExchangeRate
from aligner.model.field import Activity, Actor, ConnectionAnswer, Need
from aligner.model.fields import Record
from aligner.model.importing import ImportMapping
from aligner.model.initiative import Charge, Goal, GoalLink, Indicator, Initiative, Measurement, Stage
from aligner.model.kind import Kind
from aligner.model.measures import OwnMeasure
from aligner.model.meetings import AgendaItem, AgendaSubject, Meeting
from aligner.model.organization import Organization
from aligner.model.presenting import Brand, KitPlan, KitText, Translation
from aligner.model.programs import Payment, Placement, PlacementIndicator, Program
from aligner.model.versions import RoadmapVersion
from aligner.model.vocabulary import Relation, Sharing
from aligner.model.workshop import Ballot, Judgement, Participant, Workshop

ORGANIZATION = Kind(
    Organization,
    "organization",
    is_single=True,
    is_only=True,
    together=("money_measure", "money_from", "money_to"),
    always_visible=(
        *("name", "register_number", "kind", "language", "currency", "example_note"),
        *("money_measure", "money_from", "money_to"),
    ),
    floors={"grants_minor": (Sharing.BOARD, None)},
    translatable=("name", "mission"),
    needed=("name",),
    on_ballots=("name",),
)
EXCHANGE_RATE = Kind(
    ExchangeRate,
    "exchange_rates",
    titles=("currency",),
    counted="exchange_rates",
    identity=("currency", "base"),
    together=("rate", "day", "source"),
    translatable=("source",),
)
INITIATIVE = Kind(
    Initiative,
    "initiative",
    is_single=True,
    is_only=True,
    together=("state", "closed_on"),
    always_visible=("state", "closed_on"),
    translatable=("name", "vision", "problem", "backbone", "out_of_scope"),
    needed=("name", "vision", "problem"),
)
GOAL = Kind(
    Goal,
    "goals",
    titles=("title", "code"),
    counted="goals",
    identity=("code", "title"),
    belongs_to=("parent_id",),
    floors={"our_wording": (Sharing.STAFF, ""), "our_note": (Sharing.STAFF, "")},
    translatable=("title", "description", "our_wording", "our_note"),
    needed=("title",),
    on_ballots=("code", "title"),
)
_ENDS = ("goal_id", "helped_id")
GOAL_LINK = Kind(
    GoalLink,
    "goal_links",
    counted="goal_links",
    identity=_ENDS,
    belongs_to=_ENDS,
    translatable=("reason",),
)
CHARGE = Kind(
    Charge,
    "charges",
    titles=("name",),
    counted="charges",
    identity=("goal_id", "basis", "name"),
    belongs_to=("goal_id",),
    clears=("actor_id",),
    translatable=("name", "source"),
    unprinted=("note",),
)
OWN_MEASURE = Kind(
    OwnMeasure,
    "own_measures",
    titles=("title",),
    counted="own_measures",
    identity=("goal_id", "program_id", "title"),
    together=("value", "day", "unit"),
    belongs_to=("goal_id",),
    clears=("program_id", "indicator_id"),
    translatable=("title", "how", "unit", "source"),
)
STAGE = Kind(
    Stage,
    "stages",
    titles=("title", "code"),
    counted="stages",
    identity=("code", "title"),
    translatable=("title",),
    needed=("title",),
)
INDICATOR = Kind(
    Indicator,
    "indicators",
    titles=("title", "code"),
    counted="indicators",
    identity=("code", "title"),
    belongs_to=("goal_id",),
    translatable=("title", "unit", "data_source"),
    needed=("title",),
)
MEASUREMENT = Kind(
    Measurement,
    "measurements",
    counted="measurements",
    identity=("indicator_id", "date", "value", "source"),
    belongs_to=("indicator_id",),
    translatable=("source",),
)
PROGRAM = Kind(
    Program,
    "programs",
    titles=("title", "code"),
    counted="programs",
    identity=("code", "title"),
    translatable=(
        *("title", "grantee", "description", "populations", "regions", "method", "uniqueness"),
        *("grantee_place", "grant_programme", "pooled_fund", "paid_through", "risk", "learning", "story", "story_by"),
        "story_picture_alt",
    ),
    needed=("title", "uniqueness"),
    items=("populations", "regions"),
    together=("story", "story_by", "story_consent", "story_picture", "story_picture_alt"),
    floors={"risk": (Sharing.BOARD, "")},
    consented={"story_consent": ("story", "story_by", "story_picture")},
    consented_with={"story_consent": ("story_picture_alt",)},
)
PLACEMENT = Kind(
    Placement,
    "placements",
    counted="placements",
    identity=("program_id", "goal_id", "stage_id", "population", "region", "formerly"),
    removed_with=("goal_id",),
    belongs_to=("program_id", "goal_id"),
    clears=("stage_id",),
    floors={"rationale": (Sharing.STAFF, ""), "evidence": (Sharing.STAFF, ""), "formerly": (Sharing.STAFF, "")},
    translatable=("population", "region", "rationale", "evidence", "left_out"),
)
_MOVED = ("placement_id", "indicator_id")
PLACEMENT_INDICATOR = Kind(
    PlacementIndicator, "placement_indicators", identity=_MOVED, belongs_to=_MOVED, is_listed=False
)
ACTOR = Kind(
    Actor,
    "actors",
    titles=("name", "code"),
    counted="actors",
    identity=("code", "name"),
    floors={"notes": (Sharing.STAFF, ""), "relation": (Sharing.STAFF, Relation.UNKNOWN)},
    translatable=("name", "notes"),
)
ACTIVITY = Kind(
    Activity,
    "activities",
    titles=("title",),
    counted="activities",
    identity=("actor_id", "goal_id", "stage_id", "population", "region", "title"),
    belongs_to=("actor_id", "goal_id"),
    clears=("stage_id",),
    translatable=("title", "population", "region"),
)
NEED = Kind(
    Need,
    "needs",
    counted="needs",
    identity=("goal_id", "stage_id", "population", "region"),
    belongs_to=("goal_id", "stage_id"),
    translatable=("path_partner", "path_risk"),
    together=("path", "path_minor", "path_partner", "path_risk"),
)
PRIORITY = Kind(Priority, "priorities", counted="weights", identity=("goal_id",), belongs_to=("goal_id",))
WORKSHOP = Kind(
    Workshop,
    "workshops",
    titles=("title",),
    together=("state", "round", "shown_round", "goal_list", "method", "asked", "quorum", "invited"),
    level=Sharing.STAFF,
    structured=("goal_list",),
    unprinted=("goal_list",),
    on_ballots=("title", "place", "question_importance", "question_effort", "goal_list"),
)
PARTICIPANT = Kind(
    Participant,
    "participants",
    titles=("name", "code"),
    counted="participants",
    identity=("workshop_id", "code"),
    belongs_to=("workshop_id",),
    level=Sharing.STAFF,
    floors={"name": (Sharing.PRIVATE, ""), "role": (Sharing.PRIVATE, "")},
    is_personal=True,
    is_listed=False,
    # A ballot shows its code alone.
    unprinted=("code", "name", "role", "group"),
    on_ballots=("code",),
)
BALLOT = Kind(
    Ballot,
    "ballots",
    counted="answers",
    identity=("participant_id", "round", "question", "goal_id"),
    belongs_to=("participant_id", "goal_id"),
    level=Sharing.STAFF,
    is_personal=True,
    secret=("points", "rank", "rating"),
    is_listed=False,
    permanent_field="showing",
)
JUDGEMENT = Kind(
    Judgement,
    "judgements",
    counted="comparisons",
    identity=("participant_id", "round", "question", "goal_id", "other_goal_id"),
    belongs_to=("participant_id", "goal_id", "other_goal_id"),
    level=Sharing.STAFF,
    is_personal=True,
    secret=("ratio",),
    is_listed=False,
    permanent_field="showing",
)
WEIGHTING = Kind(
    Weighting,
    "weightings",
    together=("made", "source", "question", "goal_list", "weights", "ballots"),
    clears=("workshop_id",),
    structured=("goal_list", "weights"),
    unprinted=("goal_list", "weights"),
)
RESOLUTION = Kind(
    Resolution,
    "resolutions",
    titles=("title",),
    translatable=("title", "question", "motion"),
    needed=("title", "question", "motion"),
)
RESOLUTION_OPTION = Kind(
    ResolutionOption,
    "resolution_options",
    counted="options",
    identity=("resolution_id", "kind"),
    belongs_to=("resolution_id",),
    translatable=("mission", "money", "people", "autonomy", "data", "pros", "cons", "fit"),
)
DECISION = Kind(
    Decision,
    "decisions",
    titles=("title",),
    counted="decisions",
    together=("state", "due", "owner"),
    belongs_to=("goal_id",),
    clears=("resolution_id",),
    floors={
        **dict.fromkeys(("owner", "rationale", "formerly"), (Sharing.STAFF, "")),
        "confidence": (Sharing.STAFF, None),
    },
    translatable=("title", "owner", "rationale"),
    needed=("title",),
)
MEETING = Kind(
    Meeting,
    "meetings",
    counted="meetings",
    identity=("day", "audience"),
    floors={"chair": (Sharing.STAFF, ""), "prepared_by": (Sharing.STAFF, "")},
    translatable=("place", "chair", "prepared_by"),
)
AGENDA_ITEM = Kind(
    AgendaItem,
    "agenda_items",
    titles=("question",),
    counted="agenda_items",
    identity=("meeting_id", "question"),
    belongs_to=("meeting_id",),
    translatable=("question",),
)
AGENDA_SUBJECT = Kind(
    AgendaSubject,
    "agenda_subjects",
    identity=("item_id", "goal_id", "decision_id", "resolution_id"),
    removed_with=("goal_id", "decision_id", "resolution_id"),
    belongs_to=("item_id", "goal_id", "decision_id", "resolution_id"),
    is_listed=False,
)
KIT_PLAN = Kind(
    KitPlan,
    "kit_plans",
    is_only=True,
    clears=("meeting_id",),
    level=Sharing.PRIVATE,
    is_listed=False,
    structured=("outline", "storyline"),
    is_printed=False,
)
KIT_TEXT = Kind(
    KitText,
    "kit_texts",
    identity=("section", "part", "language", "audience", "purpose"),
    is_listed=False,
    unprinted=("generated",),
)
BRAND = Kind(
    Brand,
    "brands",
    is_only=True,
    floors={"template_name": (Sharing.PRIVATE, "")},
    is_listed=False,
    is_printed=False,
)
TRANSLATION = Kind(
    Translation,
    "translations",
    identity=("kind", "record_id", "field", "language"),
    is_listed=False,
    # In the kit's language these stand in the fields that they translate.
    is_printed=False,
)
IMPORT_MAPPING = Kind(
    ImportMapping,
    "import_mappings",
    titles=("source",),
    identity=("source", "form"),
    # It is the organization's own way of working: it goes with the file and with its whole copy, nowhere else.
    level=Sharing.PRIVATE,
    is_listed=False,
    structured=("form",),
    unprinted=("source", "form"),
    is_printed=False,
)
PAYMENT = Kind(
    Payment,
    "payments",
    counted="payments",
    identity=("program_id", "year", "state", "note"),
    belongs_to=("program_id",),
    unprinted=("note",),
)
ROADMAP_VERSION = Kind(
    RoadmapVersion, "roadmap_versions", titles=("source",), level=Sharing.PRIVATE, is_listed=False, is_printed=False
)
CONNECTION_ANSWER = Kind(
    ConnectionAnswer,
    "connection_answers",
    counted="connection_answers",
    identity=("actor_id", "goal_id", "deed"),
    together=("state", "reason", "decision_id", "day"),
    belongs_to=("actor_id", "goal_id"),
    clears=("decision_id",),
    # What we think of others is no news to them, and to nobody outside.
    level=Sharing.STAFF,
    is_listed=False,
    unprinted=("reason",),
)

KINDS: tuple[Kind, ...] = (
    ORGANIZATION,
    INITIATIVE,
    GOAL,
    STAGE,
    INDICATOR,
    MEASUREMENT,
    PROGRAM,
    PLACEMENT,
    PLACEMENT_INDICATOR,
    ACTOR,
    ACTIVITY,
    NEED,
    PRIORITY,
    WORKSHOP,
    PARTICIPANT,
    BALLOT,
    JUDGEMENT,
    WEIGHTING,
    RESOLUTION,
    RESOLUTION_OPTION,
    DECISION,
    MEETING,
    AGENDA_ITEM,
    AGENDA_SUBJECT,
    KIT_PLAN,
    KIT_TEXT,
    BRAND,
    TRANSLATION,
    IMPORT_MAPPING,
    EXCHANGE_RATE,
    PAYMENT,
    ROADMAP_VERSION,
    GOAL_LINK,
    OWN_MEASURE,
    CHARGE,
    CONNECTION_ANSWER,
)
"""Every kind of record, parents before children."""


@cache
def _by_model() -> Mapping[type[Record], Kind]:
    return {kind.model: kind for kind in KINDS}


@cache
def _by_name() -> Mapping[str, Kind]:
    return {kind.name: kind for kind in KINDS}


def kind_of(model: type[Record]) -> Kind:
    """The kind of a record's class. Raises: KeyError for a class of no kind."""
    return _by_model()[model]


def kind_named(name: str) -> Kind:
    """The kind with this table. Raises: KeyError for an unknown one."""
    return _by_name()[name]


def find_kind(name: str) -> Kind | None:
    """The kind with this table; None when there is none."""
    return _by_name().get(name)
