"""What the storyline argues from: the records as plain facts at the day of the meeting, for one audience.

Weights and amounts are exact fractions; money is in one unit throughout, the currency's smallest one. None is unknown,
never zero.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from aligner.model.visibility import is_informed
from aligner.model.vocabulary import AgendaKind, DecisionState, OrganizationKind, ProgramStatus, Stance
from aligner.storyline.choosing import Choice

OUTSIDE = "outside"
"""Where a placement outside the initiative's goals stands, and the source of money that works there."""
TERMS = ("give", "get", "who_decides", "red_lines", "mandate", "review")
"""The six terms of a partnership, in the order in which a motion names them."""


@dataclass(frozen=True)
class GoalFact:
    """A leaf goal. collective, own: its weight as written, None while nobody gave one."""

    code: str
    collective: Fraction | None
    own: Fraction | None


@dataclass(frozen=True)
class PlacementFact:
    """A part of a program. goal: a code, or OUTSIDE.  share: of the program, 0 to 1, None when unknown."""

    goal: str
    share: Fraction | None
    strength: int | None = None
    confidence: int | None = None
    has_evidence: bool = False


@dataclass(frozen=True)
class ProgramFact:
    """A program or grant. budget: a year's money, None when the file has none in the file's currency.

    has_uniqueness: the user wrote what makes it unique.  lacks_rate: its money is known, in a currency without a rate.
    promised: what is promised of it for the year after the meeting; None where no payment of it is written down.
    is_partly_shown: some of its places are withheld.
    """

    code: str
    budget: Fraction | None
    placements: tuple[PlacementFact, ...] = ()
    status: ProgramStatus | None = ProgramStatus.ACTIVE
    start: date | None = None
    end: date | None = None
    has_uniqueness: bool = False
    lacks_rate: bool = False
    promised: Fraction | None = None
    is_partly_shown: bool = False


@dataclass(frozen=True)
class DecisionFact:
    """A decision. goals: the leaf goals that it or its parent goal names.  programs: codes that it names."""

    goals: tuple[str, ...]
    state: DecisionState
    stance: Stance | None = None
    due: date | None = None
    review: date | None = None
    significance: int | None = None
    owner: str = ""
    programs: tuple[str, ...] = ()
    id: int | None = None


@dataclass(frozen=True)
class OwnWords:
    """Where our weights come from.

    by_group: a workshop gave them.  is_quorate: with its quorum.  is_adopted: the board adopted them.
    """

    day: date | None = None
    by_group: bool = False
    is_quorate: bool = False
    is_adopted: bool = False


@dataclass(frozen=True)
class IndicatorFact:
    """An indicator of a goal. last: the day of its last measurement.  code: its own."""

    goal: str
    last: date | None = None
    code: str = ""


@dataclass(frozen=True)
class CampsFact:
    """Two camps of a workshop about a goal. below: how many ballots gave it `low` or less; above: `high` or more."""

    below: int
    above: int
    low: Fraction
    high: Fraction


@dataclass(frozen=True)
class AgendaFact:
    """An item of the meeting's agenda. question: as its author wrote it.  goals: the leaf goals that it is about.

    decisions: ids of those that it names.  motion: of a resolution that it names, "" where there is none.
    choice: what the author chose of what is offered for it.
    """

    id: int
    question: str
    kind: AgendaKind
    goals: tuple[str, ...] = ()
    decisions: tuple[int, ...] = ()
    motion: str = ""
    choice: Choice = field(default_factory=Choice)

    @property
    def is_linked(self) -> bool:
        """Whether it is about something that the file holds."""
        return bool(self.goals or self.decisions or self.motion)


@dataclass(frozen=True)
class Facts:
    """Everything that a storyline may rest on.

    earlier_own: an earlier list of our weights, made by the same method about the same goals; by code, sums to 1.
    paths: goals of the next paths that a foundation marked, in their order.
    catalysts: leaf goals that help several others, with the codes of these.
    charges: leaf goals of which somebody who is in charge by law is not so in fact, each told with its source.
    others: how many other actors are known at a goal.  field_checked: goals at which nobody else may be stated to be
    known.  requested: goals for which the file holds a request of the initiative.  terms: what is written of the
    partnership, by the names in TERMS; broken_terms: those that were not kept.  importance, effort: shares of each as a
    workshop gave them, where it asked for both.  camps: goals on which it stood in two camps.
    counts_other_money: sums count other money than a year's, of which payments say what is promised.
    free: what is left of the money for grants in the year after the meeting, below 0 where more is promised; None while
    that is unknown.  is_free_most: what nobody wrote down may be promised of it, too.
    prices: what a marked path at a goal takes a year.
    since: the day of the last meeting for which a kit was made.
    withheld: how many records this audience does not see; withheld_at: goals at which some of them stand.
    choice: what the author chose of what these facts offer.  agenda: the items of the meeting that this audience may
    see.  item: the one that is argued, None for the whole meeting.  taken: what earlier items argue about already, by
    goal or OUTSIDE.
    """

    meeting: date
    goals: tuple[GoalFact, ...] = ()
    programs: tuple[ProgramFact, ...] = ()
    decisions: tuple[DecisionFact, ...] = ()
    kind: OrganizationKind = OrganizationKind.NONPROFIT
    audience: str = "board"
    purpose: str = "strategy"
    minutes: int = 60
    horizon_end: date | None = None
    own_words: OwnWords = OwnWords()
    earlier_own: Mapping[str, Fraction] | None = None
    indicators: tuple[IndicatorFact, ...] = ()
    others: Mapping[str, int] = field(default_factory=dict[str, int])
    field_checked: frozenset[str] = frozenset()
    paths: tuple[str, ...] = ()
    catalysts: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    charges: frozenset[str] = frozenset()
    requested: frozenset[str] = frozenset()
    terms: Mapping[str, str] = field(default_factory=dict[str, str])
    broken_terms: frozenset[str] = frozenset()
    importance: Mapping[str, Fraction] = field(default_factory=dict[str, Fraction])
    effort: Mapping[str, Fraction] = field(default_factory=dict[str, Fraction])
    camps: Mapping[str, CampsFact] = field(default_factory=dict[str, CampsFact])
    counts_other_money: bool = False
    free: Fraction | None = None
    is_free_most: bool = False
    prices: Mapping[str, Fraction] = field(default_factory=dict[str, Fraction])
    withheld: int = 0
    withheld_at: frozenset[str] = frozenset()
    has_earlier_kit: bool = False
    since: date | None = None
    choice: Choice = field(default_factory=Choice)
    agenda: tuple[AgendaFact, ...] = ()
    item: AgendaFact | None = None
    taken: frozenset[str] = frozenset()

    @property
    def is_informed(self) -> bool:
        """Whether those who read it are informed only, and weigh nothing with us."""
        return is_informed(self.audience, sees_all=not self.withheld)

    @property
    def is_horizon_over(self) -> bool:
        """Whether the initiative's roadmap has ended by the day of the meeting."""
        return self.horizon_end is not None and self.horizon_end < self.meeting
