"""How much a group's result depends on single ballots.

Source: leave-one-out, and re-draws of the ballots with replacement (reported as counts, never as a confidence
interval).
"""

from collections.abc import Sequence
from fractions import Fraction
from math import lcm, log
from random import Random

from aligner.analysis import thresholds
from aligner.analysis.agreement import shared_weight
from aligner.analysis.group import Exact, Lists, mean_shares
from aligner.analysis.group_results import Stability


def without_one(ballots: Lists, *, is_geometric: bool = False) -> list[tuple[Fraction, ...]]:
    """The group's weights with each ballot omitted in turn; for two ballots or more."""
    if is_geometric:
        return [
            mean_shares([*ballots[:index], *ballots[index + 1 :]], is_geometric=True) for index in range(len(ballots))
        ]
    sums = [sum(column, Fraction(0)) for column in zip(*ballots, strict=True)]
    others = len(ballots) - 1
    return [tuple((total - share) / others for total, share in zip(sums, ballot, strict=True)) for ballot in ballots]


def range_of_weights(results: Lists) -> list[tuple[float, float]]:
    """Between which each goal's weight is, whichever ballot is omitted."""
    return [(float(min(column)), float(max(column))) for column in zip(*results, strict=True)]


def range_of_shared(results: Lists, collective: Exact) -> tuple[float, float]:
    """Between which the group's shared weight with the collective is, whichever ballot is omitted."""
    found = [float(shared_weight(result, collective)) for result in results]
    return min(found), max(found)


def redraw(ballots: Lists, *, is_geometric: bool = False) -> Stability:
    """In how many re-draws no two goals changed places, and the first goal (or one tied with it) stayed first.

    The same ballots give the same figures, in whatever order they came.
    """
    steady = sorted(tuple(ballot) for ballot in ballots)
    columns: Sequence[Sequence[float]] = (
        [[log(share) for share in ballot] for ballot in steady] if is_geometric else _as_integers(steady)
    )
    base = [sum(column) for column in zip(*columns, strict=True)]
    order = sorted(range(len(base)), key=lambda i: -base[i])
    steps = [(i, j) for place, i in enumerate(order) for j in order[place + 1 :] if base[i] > base[j]]
    first = {index for index in order if base[index] == base[order[0]]}
    random = Random(thresholds.REDRAW_SEED)
    order_stable = first_stable = 0
    for _ in range(thresholds.REDRAWS):
        sums = [sum(column) for column in zip(*random.choices(columns, k=len(columns)), strict=True)]
        order_stable += all(sums[i] >= sums[j] for i, j in steps)
        first_stable += any(sums[index] == max(sums) for index in first)
    return Stability(order_stable, first_stable, thresholds.REDRAWS)


def _as_integers(ballots: Sequence[Exact]) -> list[list[int]]:
    """The shares times one common number: sums of whole numbers are quick and exact."""
    common = lcm(*(share.denominator for ballot in ballots for share in ballot))
    return [[int(share * common) for share in ballot] for ballot in ballots]
