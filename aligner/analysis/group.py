"""A group's figures from its ballots. Nothing here decides what may be seen: anonymity.py does.

A list of ballots is a sequence of lists of exact shares, all over the same goals.
Source: arithmetic mean of individual priorities (Forman and Peniwati 1998); Kendall's W corrected for ties.
"""

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from math import exp, fsum, log, sqrt
from statistics import median, quantiles

from aligner.analysis import thresholds
from aligner.analysis.agreement import shared_weight
from aligner.analysis.group_results import Camps
from aligner.analysis.weights import mid_ranks

Exact = Sequence[Fraction]
Lists = Sequence[Exact]


def mean_shares(ballots: Lists, *, is_geometric: bool = False) -> tuple[Fraction, ...]:
    """The group's weights: the arithmetic mean of each goal; of pairs, the geometric mean, which equals the weights of
    the geometric mean of all answers."""
    columns = list(zip(*ballots, strict=True))
    if not is_geometric:
        return tuple(sum(column, Fraction(0)) / len(column) for column in columns)
    means = [Fraction(exp(fsum(log(share) for share in column) / len(column))) for column in columns]
    rounded = [value.limit_denominator(10**12) for value in means]
    return tuple(value / sum(rounded) for value in rounded)


def consensus(ballots: Lists) -> float | None:
    """The mean shared weight of two members picked at random; None for fewer than two."""
    if len(ballots) < 2:
        return None
    people = len(ballots)
    # Of all pairs, the k-th smallest share of a goal is the smaller one in as many as there are larger shares.
    both = sum(
        share * (people - 1 - place)
        for column in zip(*ballots, strict=True)
        for place, share in enumerate(sorted(column))
    )
    return float(both / (people * (people - 1) // 2))


def kendall_w(ballots: Lists) -> float | None:
    """Kendall's W with ties, 0 to 1; None when nobody gives an order, with fewer than 3 goals or 2 ballots."""
    goals = len(ballots[0]) if ballots else 0
    if goals < 3 or len(ballots) < 2:
        return None
    people = len(ballots)
    ranks = [mid_ranks(ballot) for ballot in ballots]
    sums = [sum(column) for column in zip(*ranks, strict=True)]
    spread = sum((total - people * (goals + 1) / 2) ** 2 for total in sums)
    ties = sum(count**3 - count for row in ranks for count in (row.count(rank) for rank in set(row)))
    most = people**2 * (goals**3 - goals) - people * ties
    return 12 * spread / most if most else None


def mean_rho(ballots: Lists) -> float | None:
    """The mean of Spearman's rho over all pairs of members who both give an order; None when there is no such pair."""
    unit: list[list[float]] = []
    for ballot in ballots:
        ranks = mid_ranks(ballot)
        centred = [rank - (len(ranks) + 1) / 2 for rank in ranks]
        length = sqrt(fsum(value * value for value in centred))
        if length:
            unit.append([value / length for value in centred])
    if len(unit) < 2:
        return None
    # The sum over all pairs follows from the length of the sum: |sum|^2 = people + 2 (sum over pairs).
    squares = fsum(fsum(column) ** 2 for column in zip(*unit, strict=True))
    return (squares - len(unit)) / (len(unit) * (len(unit) - 1))


def quartiles(values: Exact) -> tuple[float, float]:
    """The lower and the upper quartile, between the values where they fall there; for two values or more."""
    low, _, high = quantiles([float(value) for value in values], n=4, method="inclusive")
    return low, high


def trimmed_mean(values: Exact) -> Fraction:
    """The mean without one highest and one lowest value."""
    trimmed = sorted(values)[1:-1]
    return sum(trimmed, Fraction(0)) / len(trimmed)


def two_camps(values: Exact) -> Camps | None:
    """The widest gap with enough people on each side; None when it is not wide enough to speak of camps."""
    ordered = sorted(values)
    fewest = max(thresholds.CAMP_PEOPLE, thresholds.CAMP_SHARE * len(ordered))
    gaps = [
        (ordered[below] - ordered[below - 1], below)
        for below in range(1, len(ordered))
        if min(below, len(ordered) - below) >= fewest
    ]
    if not gaps:
        return None
    width, below = max(gaps, key=lambda gap: (gap[0], -gap[1]))
    if width * 100 < thresholds.CAMP_POINTS:
        return None
    return Camps(float(ordered[below - 1]), float(ordered[below]), below, len(ordered) - below)


def changed_places(ours: Sequence[Fraction | float], check: Sequence[Fraction | float]) -> tuple[int, ...]:
    """Indexes of goals that stand in opposite order to another in the second list."""
    found: set[int] = set()
    for i, j in combinations(range(len(ours)), 2):
        if (ours[i] > ours[j] and check[i] < check[j]) or (ours[i] < ours[j] and check[i] > check[j]):
            found |= {i, j}
    return tuple(sorted(found))


def medians(ballots: Lists) -> tuple[Fraction, ...]:
    """Each goal's median; they need not sum to 1."""
    return tuple(Fraction(median(column)) for column in zip(*ballots, strict=True))


def members_shared(ballots: Lists, collective: Exact) -> float:
    """The average member's shared weight with the collective; the group's own is never below it."""
    return fsum(float(shared_weight(ballot, collective)) for ballot in ballots) / len(ballots)
