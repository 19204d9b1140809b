"""The words that records choose from. Values are what the workbook and the file hold; labels are in lang."""

from enum import StrEnum

LANGUAGES = ("he", "en", "ar")
RIGHT_TO_LEFT = ("he", "ar")
OUTSIDE = "outside"


class OrganizationKind(StrEnum):
    NONPROFIT = "nonprofit"
    FOUNDATION = "foundation"


class Better(StrEnum):
    UP = "up"
    DOWN = "down"


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
    INITIATIVE = "initiative"
    PUBLIC = "public"


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


class DecisionState(StrEnum):
    OPEN = "open"
    DECIDED = "decided"
    DONE = "done"
    DROPPED = "dropped"
