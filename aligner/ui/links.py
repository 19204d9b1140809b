"""Links to pages: which page, and what on it is meant. A page without its fields is shown as it was left."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

if TYPE_CHECKING:
    from aligner.actions.kit import KitOptions

KitPart = Literal["", "storyline", "setup", "content", "looks", "history", "question", "answer", "motion"]
WorkshopStep = Literal["", "prepare", "people", "ballots", "result", "adopt"]
WORKSHOP_STEPS: tuple[WorkshopStep, ...] = ("", "prepare", "people", "ballots", "result", "adopt")


@dataclass(frozen=True)
class Link:
    """page: the page's id, which is the name of its folder, too."""

    page: ClassVar[str]


@dataclass(frozen=True)
class ToWelcome(Link):
    """opens_new_form: the form for a new file is opened."""

    page: ClassVar[str] = "welcome"
    opens_new_form: bool = False


@dataclass(frozen=True)
class ToOverview(Link):
    page: ClassVar[str] = "overview"


@dataclass(frozen=True)
class ToRoadmap(Link):
    """kind: "initiative", "goal", "stage" or "indicator"."""

    page: ClassVar[str] = "roadmap"
    kind: str = ""
    record_id: int = 0


@dataclass(frozen=True)
class ToRoadmapLetter(Link):
    """What the last newer roadmap changed."""

    page: ClassVar[str] = "roadmap"


@dataclass(frozen=True)
class ToPrograms(Link):
    page: ClassVar[str] = "programs"
    program_id: int = 0


@dataclass(frozen=True)
class ToPlacement(Link):
    """program_id: its first placement is opened, or the form to place it.  placement_id: that one is."""

    page: ClassVar[str] = "placement"
    program_id: int = 0
    placement_id: int = 0


@dataclass(frozen=True)
class ToField(Link):
    """actor_id: that actor is opened.  goal_id, stage_id: else that cell is."""

    page: ClassVar[str] = "field"
    actor_id: int = 0
    goal_id: int = 0
    stage_id: int | None = None


@dataclass(frozen=True)
class ToPriorities(Link):
    page: ClassVar[str] = "priorities"


@dataclass(frozen=True)
class ToWorkshop(Link):
    """step: of that workshop; "" stays at the one that is shown."""

    page: ClassVar[str] = "workshop"
    workshop_id: int = 0
    step: WorkshopStep = ""


@dataclass(frozen=True)
class ToDecisions(Link):
    """view: "items" or "resolutions"; an item or a resolution brings its own."""

    page: ClassVar[str] = "decisions"
    decision_id: int = 0
    resolution_id: int = 0
    view: Literal["", "items", "resolutions"] = ""


@dataclass(frozen=True)
class ToKit(Link):
    """part: of the side, or a card of its storyline.  viewed: what is only looked at, of no file."""

    page: ClassVar[str] = "kit"
    part: KitPart = ""
    viewed: "Viewed | None" = None


@dataclass(frozen=True)
class Viewed:
    """Choices of the moment that the file does not keep. audience: whose kit is looked at, None for the meeting's.

    options: of a file that is read-only, else None.
    """

    audience: str | None = None
    options: "KitOptions | None" = None


@dataclass(frozen=True)
class ToVersions(Link):
    """names_version: the user is requested her name.  is_purged: the history was just removed."""

    page: ClassVar[str] = "versions"
    names_version: bool = False
    is_purged: bool = False
