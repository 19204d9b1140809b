"""What each kind of record is, said once: its table, its list, what makes it itself, what it depends on, who may see
it.

Everything that treats all kinds alike (the file, copies, merging, what an audience sees, translations, history, words)
reads it here. A new kind needs an entry in `KINDS`, its table and its words; see `.github/ADDING_A_FIELD.md`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import NamedTuple

from aligner.model.choices import Decision, Priority, Resolution, ResolutionOption, Weighting
from aligner.model.currencies import ExchangeRate
from aligner.model.field import Activity, Actor, Need
from aligner.model.fields import Record, column, table_name, type_of_value
from aligner.model.importing import ImportMapping
from aligner.model.initiative import Goal, Indicator, Initiative, Measurement, Stage
from aligner.model.meetings import AgendaItem, AgendaSubject, Meeting
from aligner.model.organization import Organization
from aligner.model.presenting import Brand, KitPlan, KitText, Translation
from aligner.model.programs import Payment, Placement, PlacementIndicator, Program
from aligner.model.versions import RoadmapVersion
from aligner.model.vocabulary import Relation, Sharing
from aligner.model.workshop import Ballot, Judgement, Participant, Workshop


class Reference(NamedTuple):
    """A field that holds another record's id. target: the other's kind.  may_be_empty: None is allowed in it.

    holds: the other cannot be removed while this refers to it.
    """

    field: str
    target: str
    may_be_empty: bool
    holds: bool


@dataclass(frozen=True, eq=False)
class Kind:
    """A kind of record. Fields are given by their names.

    plural: its attribute of `Records`.  is_single: that attribute is the one record itself.
    is_only: there is at most one record, which needs no title.  titles: the fields that name a record, the first that
    is filled in.  counted: the counted noun in the words files, "" when only its own removal is reported.

    Joining two copies:
    identity: records of two sides that agree in these are one.  removed_with: references that may be empty but mean
    something else then: the record goes with what it refers to.  together: fields that are chosen together.

    Who sees it:
    belongs_to: references without which a record says nothing, or something else; its level is never wider than theirs.
    clears: references that are emptied when what they name may not be seen.  level: of records that have none of
    their own.  floors: fields with a narrower level than their record's widest, and what is in their place above
    it.  always_visible: fields that every document needs to be true.  is_personal: what one person said.  secret:
    fields of it that are reported to nobody.  is_listed: its changes, and how many are withheld, are news to the reader
    of a kit.

    Texts:
    translatable: texts that a kit may show in another language.  needed: those that every kit shows.
    structured: texts that hold JSON.  items: texts that hold several, separated by "; ".
    unprinted: texts that no document shows.  is_printed: documents show its texts at all.
    on_ballots: texts that ballots show.

    permanent_field: the field that undo leaves as it is, "" for none.
    """

    model: type[Record]
    plural: str
    is_single: bool = False
    is_only: bool = False
    titles: tuple[str, ...] = ()
    counted: str = ""
    identity: tuple[str, ...] = ()
    removed_with: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    belongs_to: tuple[str, ...] = ()
    clears: tuple[str, ...] = ()
    level: Sharing | None = None
    floors: Mapping[str, tuple[Sharing, object]] = field(default_factory=dict[str, tuple[Sharing, object]])
    always_visible: tuple[str, ...] = ()
    is_personal: bool = False
    secret: tuple[str, ...] = ()
    is_listed: bool = True
    translatable: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    structured: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    unprinted: tuple[str, ...] = ()
    is_printed: bool = True
    on_ballots: tuple[str, ...] = ()
    permanent_field: str = ""

    @cached_property
    def name(self) -> str:
        """The name of its table, by which the file, the history and `analyse --json` know it."""
        return table_name(self.model)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """The fields that refer to other records, as their own declarations say."""
        return tuple(
            Reference(name, key.target_fullname.partition(".")[0], not info.is_required(), holds)
            for name, info in self.model.model_fields.items()
            if type_of_value(info) is int
            for key in column(self.model, name).foreign_keys
            for holds in [key.ondelete in (None, "RESTRICT")]
        )

    @cached_property
    def parents(self) -> tuple[tuple[str, str], ...]:
        """What it depends on: the field and the other's kind."""
        return self._targets(self.belongs_to)

    @cached_property
    def released(self) -> tuple[tuple[str, str], ...]:
        """What lets go of the others: the field and the other's kind."""
        return self._targets(self.clears)

    @cached_property
    def has_own_code(self) -> bool:
        """Whether its records have codes of which each is once in the file."""
        return "code" in self.model.model_fields and bool(column(self.model, "code").unique)

    @property
    def has_level(self) -> bool:
        """Whether each record has a level of its own."""
        return "sharing" in self.model.model_fields

    def listed(self, records: object) -> tuple[Record, ...]:
        """Its records, a single one as a tuple of one. records: `Records`."""
        found = getattr(records, self.plural)
        return (found,) if self.is_single else found

    def _targets(self, names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        known = {reference.field: reference.target for reference in self.references}
        return tuple((name, known[name]) for name in names)


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
    translatable=("title", "description"),
    needed=("title",),
    on_ballots=("code", "title"),
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
        *("grantee_place", "pooled_fund", "paid_through"),
    ),
    needed=("title", "uniqueness"),
    items=("populations", "regions"),
)
PLACEMENT = Kind(
    Placement,
    "placements",
    counted="placements",
    identity=("program_id", "goal_id", "stage_id", "population", "region", "formerly"),
    removed_with=("goal_id",),
    belongs_to=("program_id", "goal_id"),
    clears=("stage_id",),
    floors={"rationale": (Sharing.BOARD, ""), "evidence": (Sharing.BOARD, ""), "formerly": (Sharing.BOARD, "")},
    translatable=("population", "region", "rationale", "evidence"),
)
PLACEMENT_INDICATOR = Kind(
    PlacementIndicator,
    "placement_indicators",
    identity=("placement_id", "indicator_id"),
    belongs_to=("placement_id", "indicator_id"),
    is_listed=False,
)
ACTOR = Kind(
    Actor,
    "actors",
    titles=("name", "code"),
    counted="actors",
    identity=("code", "name"),
    floors={"notes": (Sharing.BOARD, ""), "relation": (Sharing.BOARD, Relation.UNKNOWN)},
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
)
PRIORITY = Kind(Priority, "priorities", counted="weights", identity=("goal_id",), belongs_to=("goal_id",))
WORKSHOP = Kind(
    Workshop,
    "workshops",
    titles=("title",),
    together=("state", "round", "shown_round", "goal_list", "method", "asked", "quorum", "invited"),
    level=Sharing.BOARD,
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
    level=Sharing.BOARD,
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
    level=Sharing.BOARD,
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
    level=Sharing.BOARD,
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
        **dict.fromkeys(("owner", "rationale", "formerly"), (Sharing.BOARD, "")),
        "confidence": (Sharing.BOARD, None),
    },
    translatable=("title", "owner", "rationale"),
    needed=("title",),
)
MEETING = Kind(
    Meeting,
    "meetings",
    counted="meetings",
    identity=("day", "audience"),
    floors={"chair": (Sharing.BOARD, ""), "prepared_by": (Sharing.BOARD, "")},
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
