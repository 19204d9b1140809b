"""The figures of a workspace, frozen. Shares are 0 to 1, unknown is None and never 0; money is minor units.

Formulas stand in the module that makes each part. Source of the shape: the `analyse --json` contract.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from aligner.analysis.compared import Comparison as Comparison
from aligner.analysis.compared import Pairs as Pairs
from aligner.analysis.compared import TightPair as TightPair
from aligner.analysis.group_results import WorkshopFigures
from aligner.lang.bounds import Bound
from aligner.model.vocabulary import Measure


@dataclass(frozen=True)
class GoalFigures:
    """One leaf goal in the three frames.

    collective, own, resources: its share of each frame (resources: of all known money, outside and unknown included).
    gap: own - collective.  money_gap: resources - own.  rank_*: mid-ranks, 1 is the heaviest.
    programs: how many of our programs stand there.  resources_minor: our known money there.
    money: the share of all our money with what is unknown of it; resources is None where that is all.
    """

    goal_id: int
    code: str
    title: str
    collective: float | None
    own: float | None
    resources: float | None
    gap: float | None
    money_gap: float | None
    rank_collective: float | None
    rank_own: float | None
    rank_resources: float | None
    programs: int
    resources_minor: int
    money: Bound | None = None


@dataclass(frozen=True)
class MoneyComparison:
    """Shared weight of our known money with a list of weights: an interval, since some money has no known place.

    all_low, all_high: of all our money, whatever the budgets are that are missing or in another currency.
    """

    low: float | None
    high: float | None
    outside: float | None
    unknown: float | None
    all_low: float | None = None
    all_high: float | None = None


@dataclass(frozen=True)
class Converted:
    """Programs whose money stands in the sums at a rate. rate: units of our currency for one of theirs."""

    currency: str
    rate: float
    day: date | None
    source: str
    programs: tuple[str, ...]


def other_measure_code(measure: Measure) -> str:
    """The finding that only other money of a program is known than what sums count."""
    return {Measure.YEAR: "only_awarded", Measure.AWARDED: "only_yearly", Measure.PAID: "only_unpaid"}[measure]


@dataclass(frozen=True)
class Money:
    """Where the money goes, in minor units of the organization's currency.

    without_budget: codes of programs whose budget is empty.  other_currency: codes of programs
    whose currency has no rate.  converted: other currencies that are in the sums, each at its rate.
    other_measure: codes of programs of which only the money that sums do not count is known.
    measure: what sums count of each program.
    inside, outside, unknown: the share of all our money within the goals, outside them, and without a known place.
    """

    currency: str
    total_minor: int
    outside_minor: int
    unknown_minor: int
    without_budget: tuple[str, ...] = ()
    other_currency: tuple[str, ...] = ()
    converted: tuple[Converted, ...] = ()
    other_measure: tuple[str, ...] = ()
    measure: Measure = Measure.YEAR
    inside: Bound | None = None
    outside: Bound | None = None
    unknown: Bound | None = None

    @property
    def is_part(self) -> bool:
        """Whether a goal's known share may not be all that it has: money is omitted, or its place is unknown."""
        return bool(self.omitted or self.unknown_minor)

    @property
    def omitted(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Why programs are not in the sums, as codes of findings, each with the programs' codes."""
        found = (
            ("budgets_missing", self.without_budget),
            (other_measure_code(self.measure), self.other_measure),
            ("other_currencies", self.other_currency),
        )
        return tuple((code, programs) for code, programs in found if programs)


@dataclass(frozen=True)
class Concentration:
    """hhi: sum of squared shares of the money within the goals.  effective_goals: 1 / hhi."""

    hhi: float | None
    effective_goals: float | None


@dataclass(frozen=True)
class Coverage:
    """placed: program codes at a leaf goal.  unplaced: program codes without a placement.
    empty_goals: leaf goals where none of ours stands.
    out_of_scope: program codes that stand wholly outside the initiative's goals.
    is_complete: whether all our programs and places are in the figures; what an audience does not see is not.
    is_mostly_placed: whether so many programs have a place that a goal without one of ours may be called empty."""

    unplaced: tuple[str, ...]
    empty_goals: tuple[str, ...]
    out_of_scope: tuple[str, ...]
    placed: tuple[str, ...] = ()
    is_complete: bool = True
    is_mostly_placed: bool = True

    @property
    def absent_goals(self) -> tuple[str, ...]:
        """The leaf goals of which may be said that nothing of ours is there."""
        return self.empty_goals if self.is_mostly_placed else ()


@dataclass(frozen=True)
class Forecast:
    value: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class IndicatorFigures:
    """progress: share of the way from baseline to target.  expected: the share of the time that has passed.

    status: on_track, slower, much_slower, moving_away, reached, too_early or no_data.
    """

    indicator_id: int
    code: str
    title: str
    progress: float | None
    expected: float | None
    status: str
    forecast: Forecast
    last_value: float | None
    last_date: date | None


@dataclass(frozen=True)
class Finding:
    """One thing a board needs to hear: resources/words/*/findings.json has its sentence.

    values: what the sentence needs, by name (shares 0 to 1, points of 100, titles, counts, money as (minor, currency)).
    weight: larger is more important; findings come sorted by it.  topic: headline, priorities, placement, money,
    indicators, uniqueness or workshop.  goals, programs: codes it is about, so that a reader can trace it.
    """

    code: str
    topic: str
    weight: float
    values: dict[str, Any] = field(default_factory=dict)
    goals: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Analysis:
    """Every figure of a workspace at one revision. workshop: the last one, only what may be shown of it."""

    revision: int
    goals: tuple[GoalFigures, ...]
    own_collective: Comparison
    resources_collective: MoneyComparison
    resources_own: MoneyComparison
    money: Money
    concentration: Concentration
    coverage: Coverage
    indicators: tuple[IndicatorFigures, ...]
    tightest: tuple[TightPair, ...]
    workshop: WorkshopFigures | None = None
    findings: tuple[Finding, ...] = ()
