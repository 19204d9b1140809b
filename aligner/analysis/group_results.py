"""What a workshop may show, frozen. Shares are 0 to 1, points are of 100, unknown or hidden is None.

Made only by anonymity.py, which decides what of a group's answers anybody may see.
"""

from dataclasses import dataclass
from typing import Literal

from aligner.analysis.attendance import Attendance
from aligner.analysis.compared import Comparison, TightPair
from aligner.model.vocabulary import Question, WorkshopMethod, WorkshopState

Level = Literal["nothing", "mean", "all"]
"""What is shown: nothing (fewer than 3 ballots, or not shown yet), the mean only, or the spread as well."""


@dataclass(frozen=True)
class Camps:
    """Two camps on one goal: nobody is between `low` and `high`; `below` and `above` people stand on each side."""

    low: float
    high: float
    below: int
    above: int


@dataclass(frozen=True)
class Spread:
    """How the ballots are on one goal, as shares.

    dots: one a ballot, by size, so that no dot can be followed from goal to goal.
    places: which place each ballot gave the goal, by size, where they put the goals in order; then no camps are
    reported, since the points were built from these places.
    trimmed: the mean without the highest and the lowest, from 8 ballots.
    without_one_low, without_one_high: between which the mean is, whichever one ballot is omitted.
    """

    dots: tuple[float, ...]
    median: float
    low_quartile: float
    high_quartile: float
    trimmed: float | None
    camps: Camps | None
    without_one_low: float
    without_one_high: float
    places: tuple[float, ...] = ()


@dataclass(frozen=True)
class GoalResult:
    """One goal in the result. mean: the group's share, None when only rated.  rank: 1 is the heaviest, mid-rank.

    gap: mean - collective.
    before, again: the mean share, in the round shown before and now, of those who voted in both.
    rank_sum: the mean under rank-sum weights in place of the centroid, where only orders exist and the spread may show.
    rating: the mean rating, 1 to 5.  rating_counts: ballots with 1, 2, 3, 4, 5, where the spread may be shown.
    """

    goal_id: int
    code: str
    title: str
    mean: float | None
    rank: float | None
    collective: float | None
    gap: float | None
    before: float | None = None
    again: float | None = None
    spread: Spread | None = None
    rank_sum: float | None = None
    rating: float | None = None
    rating_counts: tuple[int, ...] = ()


@dataclass(frozen=True)
class OrderCheck:
    """Codes of goals that would change places with another if the median, or the trimmed mean, were the rule.

    trimmed: None below 8 ballots, where no trimmed mean is made."""

    median: tuple[str, ...]
    trimmed: tuple[str, ...] | None


@dataclass(frozen=True)
class Stability:
    """In how many of `draws` re-draws of the ballots the whole order held, and the first goal stayed first."""

    order_stable: int
    first_stable: int
    draws: int


@dataclass(frozen=True)
class Clash:
    """Answers of pairs that do not go together: codes of the three goals, and how many times they miss each other."""

    goals: tuple[str, str, str]
    factor: float


@dataclass(frozen=True)
class GroupMean:
    """A named group's mean share a goal, in the goals' order.  ballots: how many it is built from."""

    name: str
    ballots: int
    means: tuple[float, ...]


@dataclass(frozen=True)
class ShownFigures:
    """The figures of one question in one round that anybody may see.

    received: complete ballots of the round.  counted: those in the shown result.  spread_ballots: the same, 0
    while the spread is not shown.  waiting: received and not in the result yet.
    comparison: the group's mean beside the collective weights.  members_shared: the average member's shared weight
    with the collective, never above the group's.  without_one_low, -high: the group's shared weight, whichever one
    ballot is omitted.  consensus: what two members picked at random share.  kendall_w, mean_rho: agreement on order.
    is_derived: weights were made from an order.  is_screening: goals were only rated, there are no weights.
    groups: named groups whose mean may be shown.  groups_hidden: how many may not.
    round_before: the round shown before, None in the first.  answered_before: its ballots.  answered_both: of those who
    voted in both, 0 when what moved may not be reported.
    clash_ratio: the consistency ratio of the group's pairs, Saaty's 2005 random index.
    """

    workshop_id: int
    round: int
    question: Question
    method: WorkshopMethod
    level: Level
    received: int
    counted: int
    spread_ballots: int
    goals: tuple[GoalResult, ...] = ()
    comparison: Comparison | None = None
    members_shared: float | None = None
    without_one_low: float | None = None
    without_one_high: float | None = None
    consensus: float | None = None
    kendall_w: float | None = None
    mean_rho: float | None = None
    order_check: OrderCheck | None = None
    tightest: tuple[TightPair, ...] = ()
    stability: Stability | None = None
    groups: tuple[GroupMean, ...] = ()
    groups_hidden: int = 0
    clash_ratio: float | None = None
    clashes: tuple[Clash, ...] = ()
    round_before: int | None = None
    answered_before: int = 0
    answered_both: int = 0
    is_derived: bool = False
    is_screening: bool = False
    goal_list_changed: bool = False

    @property
    def waiting(self) -> int:
        return self.received - self.counted


@dataclass(frozen=True)
class WorkshopFigures:
    """A workshop and what of it may be shown.

    ballots: complete ballots of the round that is reported, for the question asked first.
    importance, effort: None when not asked.  main: the question whose result can become our priorities.
    """

    workshop_id: int
    title: str
    state: WorkshopState
    round: int
    method: WorkshopMethod
    ballots: int
    invited: int | None
    attendance: Attendance
    importance: ShownFigures | None
    effort: ShownFigures | None

    @property
    def main(self) -> ShownFigures | None:
        return self.importance or self.effort
