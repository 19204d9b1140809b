"""From answers to weights: order, points, ratings, pairs.

Source: Barron and Barrett 1996 (rank-order centroid); Crawford and Williams 1985 (row geometric mean); Saaty 1980
(consistency ratio).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import exp, log, prod

from aligner.analysis.weights import as_written
from aligner.model.initiative import Goal
from aligner.model.records import Records
from aligner.model.vocabulary import WorkshopMethod

POINTS = 100
MAX_COMPARED = 7
"""Goals of one set that can be compared in pairs: 21 comparisons."""
MAX_FLAT = {
    WorkshopMethod.POINTS: 10,
    WorkshopMethod.ORDER: 12,
    WorkshopMethod.RATING: 10_000,
    WorkshopMethod.PAIRWISE: MAX_COMPARED,
}
"""Up to so many leaf goals are asked about in one list; more are asked about by parents, then within each."""
SAATY_2005 = {3: 0.52, 4: 0.89, 5: 1.11, 6: 1.25, 7: 1.35, 8: 1.40, 9: 1.45, 10: 1.49, 11: 1.52, 12: 1.54}
"""The random index by number of goals. Source: Saaty 2005."""
MAX_CLASHES_SHOWN = 3
CLASH_FACTOR = 2.0
"""Three answers are reported as clashing when one of them is more than so many times off what the other two imply."""


@dataclass(frozen=True)
class GoalSet:
    """Goals that one question asks to weigh against each other; parent_id: None for the first set."""

    parent_id: int | None
    goal_ids: tuple[int, ...]


def question_sets(records: Records, method: WorkshopMethod) -> tuple[GoalSet, ...]:
    """The sets of goals that a ballot asks about, in the tree's order: all leaves together, or set by set when there
    are parents and too many leaves for one list."""
    leaves = tuple(goal.id for goal in records.leaf_goals)
    if len(leaves) <= MAX_FLAT[method] or all(goal.parent_id is None for goal in records.roadmap_goals):
        return (GoalSet(None, leaves),) if leaves else ()
    children: dict[int | None, list[int]] = {}
    for goal in records.roadmap_goals:
        children.setdefault(goal.parent_id, []).append(goal.id)
    parents = [None, *(goal.id for goal in records.roadmap_goals if goal.id in children)]
    return tuple(GoalSet(parent, tuple(children[parent])) for parent in parents)


def rank_order_centroid(count: int) -> tuple[Fraction, ...]:
    """The mean of all weights that have this order, the heaviest first: w_i = (1/n) (1/i + ... + 1/n)."""
    below = [Fraction(1, place) for place in range(1, count + 1)]
    return tuple(sum(below[place:], Fraction(0)) / count for place in range(count))


def shares_of_ranks(ranks: Sequence[float]) -> tuple[Fraction, ...]:
    """Rank-order centroid by rank, 1 the heaviest; equal ranks share the mean of their places' weights."""
    weights = rank_order_centroid(len(ranks))
    order = sorted(range(len(ranks)), key=lambda i: ranks[i])
    shares = [Fraction(0)] * len(ranks)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and ranks[order[end]] == ranks[order[start]]:
            end += 1
        for index in order[start:end]:
            shares[index] = sum(weights[start:end], Fraction(0)) / (end - start)
        start = end
    return tuple(shares)


def rank_sum_shares(ranks: Sequence[float]) -> tuple[Fraction, ...]:
    """The weights that fall evenly with the mid-rank, 1 the heaviest: in proportion to n + 1 - rank."""
    count = len(ranks)
    return tuple(2 * (count + 1 - Fraction(rank)) / (count * (count + 1)) for rank in ranks)


def first_unfit_rank(ranks: Sequence[float]) -> int | None:
    """The index of the first rank that fits no order; None when all make one.

    Ties may be written in any usual way: 1 2 2 4, or 1 2 2 3, or 1 2.5 2.5 4.
    """
    ordered = sorted(ranks)
    values = sorted(set(ordered))
    counts = [ordered.count(value) for value in values]
    places = [1 + sum(counts[:index]) for index in range(len(values))]
    ways = (
        places,
        [index + 1 for index in range(len(values))],
        [place + (count - 1) / 2 for place, count in zip(places, counts, strict=True)],
    )
    if any(values == way for way in ways):
        return None
    wrong = {value for value, right in zip(values, places, strict=True) if value != right}
    return next(index for index, rank in enumerate(ranks) if rank in wrong)


def shares_of_points(points: Sequence[float]) -> tuple[Fraction, ...] | None:
    """Points as shares of their sum; None when all are 0."""
    exact = [as_written(value) for value in points]
    total = sum(exact)
    return tuple(value / total for value in exact) if total else None


def pair_matrix(goal_ids: Sequence[int], ratios: Mapping[tuple[int, int], float]) -> list[list[float]] | None:
    """How many times heavier each goal is than each other; None while a pair is missing."""
    matrix = [[1.0] * len(goal_ids) for _ in goal_ids]
    for i, j in combinations(range(len(goal_ids)), 2):
        one, other = goal_ids[i], goal_ids[j]
        if (one, other) in ratios:
            matrix[i][j] = ratios[one, other]
        elif (other, one) in ratios:
            matrix[i][j] = 1 / ratios[other, one]
        else:
            return None
        matrix[j][i] = 1 / matrix[i][j]
    return matrix


def geometric_weights(matrix: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """Weights that sum to 1, in proportion to the geometric mean of each row."""
    means = [prod(row) ** (1 / len(row)) for row in matrix]
    return tuple(mean / sum(means) for mean in means)


def consistency_ratio(matrix: Sequence[Sequence[float]]) -> float | None:
    """Saaty's CR = ((lambda_max - n) / (n - 1)) / RI; 0 when no two answers clash, None where RI is not tabulated."""
    count = len(matrix)
    if count < 3:
        return 0.0
    if count not in SAATY_2005:
        return None
    weights = list(geometric_weights(matrix))
    lambda_max = float(count)
    for _ in range(500):
        moved = [sum(ratio * weight for ratio, weight in zip(row, weights, strict=True)) for row in matrix]
        total = sum(moved)
        weights = [value / total for value in moved]
        if abs(total - lambda_max) < 1e-12:
            break
        lambda_max = total
    return max(0.0, (lambda_max - count) / (count - 1) / SAATY_2005[count])


def clashing(matrix: Sequence[Sequence[float]]) -> tuple[tuple[tuple[int, int, int], float], ...]:
    """The triads of goals whose answers go together least, the worst first, each with its factor; at most three.

    factor: how many times a_ik is off a_ij times a_jk, 1 when they agree.
    """
    found: list[tuple[tuple[int, int, int], float]] = []
    for i, j, k in combinations(range(len(matrix)), 3):
        factor = exp(abs(log(matrix[i][j] * matrix[j][k] / matrix[i][k])))
        if factor > CLASH_FACTOR * (1 + 1e-9):
            found.append(((i, j, k), factor))
    return tuple(sorted(found, key=lambda clash: -clash[1])[:MAX_CLASHES_SHOWN])


def leaf_shares(
    local: Mapping[int, Fraction], goals: Mapping[int, Goal], leaves: Sequence[int]
) -> tuple[Fraction, ...] | None:
    """Each leaf's share: its share within its set times its parent's. None while an answer is missing.

    local: the share of each answered goal within its set.  A leaf below a parent that got nothing gets nothing.
    """

    def share_of(goal_id: int) -> Fraction | None:
        above = goals[goal_id].parent_id if goal_id in goals else None
        while above is not None and above not in local:
            above = goals[above].parent_id
        over = share_of(above) if above is not None else Fraction(1)
        if over == 0:
            return over
        own = local.get(goal_id)
        return None if own is None or over is None else own * over

    shares = [share_of(goal_id) for goal_id in leaves]
    return None if any(share is None for share in shares) else tuple(share for share in shares if share is not None)
