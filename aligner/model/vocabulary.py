"""The words that records choose from. Values are what the workbook and the file hold; labels are in lang."""

from enum import StrEnum

LANGUAGES = ("he", "en", "ar")
RIGHT_TO_LEFT = ("he", "ar")
OUTSIDE = "outside"
MINUTES = (60, 90, 120)
"""How long the discussion of a meeting can be."""


class OrganizationKind(StrEnum):
    NONPROFIT = "nonprofit"
    FOUNDATION = "foundation"


class Measure(StrEnum):
    """What sums, shares and charts count of each program's money."""

    YEAR = "year"
    AWARDED = "awarded"
    PAID = "paid"


class TimeAxis(StrEnum):
    """Which way time runs in pictures: from left to right in every language, or as the language is read."""

    RIGHTWARD = "rightward"
    READING = "reading"


class RoadmapState(StrEnum):
    """Whose the roadmap is: our draft of it, the initiative's own, or that of an initiative that has ended."""

    DRAFT = "draft"
    INITIATIVE = "initiative"
    CLOSED = "closed"


class Better(StrEnum):
    UP = "up"
    DOWN = "down"


class Figure(StrEnum):
    """What a figure of an indicator is, in lists that hold several kinds of them."""

    BASELINE = "baseline"
    MEASUREMENT = "measurement"
    TARGET = "target"


class ChargeBasis(StrEnum):
    """By what somebody is in charge of a goal: the law gives it to them, or they do it in fact."""

    LAW = "law"
    FACT = "fact"


class ConnectionDeed(StrEnum):
    """What is suggested to us and another actor at a goal: where we do the same, or where one is and the other is
    not."""

    COORDINATE = "coordinate"
    PARTNER = "partner"


class ConnectionState(StrEnum):
    """What we said of a connection that was suggested; of most nothing yet."""

    KEPT = "kept"
    DISMISSED = "dismissed"
    ACCEPTED = "accepted"


class MeasureFit(StrEnum):
    """How a measure of ours fits a shared indicator."""

    SAME = "same"
    TRANSLATABLE = "translatable"


class MeasurementStatus(StrEnum):
    REPORTED = "reported"
    ESTIMATED = "estimated"
    DISPUTED = "disputed"


class ProgramKind(StrEnum):
    PROGRAM = "program"
    GRANT = "grant"


class ProgramStatus(StrEnum):
    PLANNED = "planned"
    ACTIVE = "active"
    ENDED = "ended"


class Pipeline(StrEnum):
    """How far a grant has come, from an idea to its end."""

    IDEA = "idea"
    INVITED = "invited"
    PROPOSAL = "proposal"
    AWARDED = "awarded"
    ACTIVE = "active"
    CLOSED = "closed"


class Funding(StrEnum):
    CLOSED = "closed"
    OPEN = "open"


class Role(StrEnum):
    DELIVERS = "delivers"
    CONVENES = "convenes"
    FUNDS_BACKBONE = "funds backbone"
    FUNDS_PROGRAMS = "funds programs"
    BUILDS_CAPACITY = "builds capacity"
    COORDINATES = "coordinates"
    STEERS = "steers"


class Sharing(StrEnum):
    """Who may see a record, from the narrowest to the widest."""

    PRIVATE = "private"
    BOARD = "board"
    STAFF = "staff"
    INITIATIVE = "initiative"
    PUBLIC = "public"


class Audience(StrEnum):
    """Whom a meeting is with, and whom a kit is for."""

    BOARD = "board"
    DONORS = "donors"
    STAFF = "staff"
    INITIATIVE = "initiative"


class Purpose(StrEnum):
    """What a meeting is for: the ladder from an update to the strategy."""

    UPDATE = "update"
    LEGITIMACY = "legitimacy"
    DEVELOPMENT = "development"
    OPPORTUNITIES = "opportunities"
    STRATEGY = "strategy"


class AgendaKind(StrEnum):
    """What a meeting does with an item of its agenda."""

    INFORM = "inform"
    DISCUSS = "discuss"
    DECIDE = "decide"


class Contribution(StrEnum):
    DIRECT = "direct"
    SUPPORTING = "supporting"
    ENABLING = "enabling"


class Sector(StrEnum):
    GOVERNMENT = "government"
    NONPROFIT = "nonprofit"
    PHILANTHROPY = "philanthropy"
    BUSINESS = "business"
    ACADEMIA = "academia"
    OTHER = "other"


class FieldFinding(StrEnum):
    """What somebody found who looked at a cell of the field."""

    NOBODY = "nobody"
    IRRELEVANT = "not relevant"


class Relation(StrEnum):
    PARTNER = "partner"
    COMPLEMENTARY = "complementary"
    OVERLAPPING = "overlapping"
    COMPETING = "competing"
    UNKNOWN = "unknown"


class Stance(StrEnum):
    ADAPT = "adapt"
    START = "start"
    STOP = "stop"
    PARTNER = "partner"
    RAISE = "raise"
    HOLD = "hold"


class PaymentState(StrEnum):
    """Whether a payment was promised for its year, or was made in it."""

    SCHEDULED = "scheduled"
    PAID = "paid"


class DecisionState(StrEnum):
    OPEN = "open"
    DECIDED = "decided"
    DONE = "done"
    DROPPED = "dropped"


class WorkshopMethod(StrEnum):
    """How participants say what matters: order then 100 points, order only, a rating of each goal, or pairs."""

    POINTS = "points"
    ORDER = "order"
    RATING = "rating"
    PAIRWISE = "pairwise"


class Question(StrEnum):
    """What a ballot answers: how important a goal is for the population, or where we should put our effort."""

    IMPORTANCE = "importance"
    EFFORT = "effort"


class AskedQuestions(StrEnum):
    IMPORTANCE = "importance"
    EFFORT = "effort"
    BOTH = "both"


class WorkshopState(StrEnum):
    PLANNED = "planned"
    OPEN = "open"
    SHOWN = "shown"
    CLOSED = "closed"


class Presence(StrEnum):
    """Whether somebody takes part in a workshop, as the facilitator says."""

    PRESENT = "present"
    LATE = "late"
    LEFT = "left"
    ABSENT = "absent"


class WeightSource(StrEnum):
    """Where a list of weights comes from; an estimate is the facilitator's own, never a ballot."""

    STATED = "stated"
    POINTS = "points"
    ORDER = "order"
    RATING = "rating"
    PAIRWISE = "pairwise"
    ESTIMATE = "estimate"


class ResolutionKind(StrEnum):
    """What an organization can resolve to do in an initiative."""

    JOIN = "join"
    DEEPEN = "deepen"
    ADAPT = "adapt"
    FUND_BACKBONE = "fund backbone"
    WAIT = "wait"
    DECLINE = "decline"
