"""What would have to change for the order of our priorities to change."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from aligner.analysis.results import TightPair


def tightest_pairs(codes: Sequence[str], shares: Sequence[Fraction]) -> tuple[TightPair, ...]:
    """Neighbouring goals in our order, the closest first; goals in a tie have no order to change.

    points: how many of 100 points, moved from the upper to the lower, make them equal.
    """
    order = sorted(range(len(codes)), key=lambda i: (-shares[i], i))
    found = [
        TightPair(codes[above], codes[below], float(50 * (shares[above] - shares[below])))
        for above, below in pairwise(order)
        if shares[above] != shares[below]
    ]
    return tuple(sorted(found, key=lambda pair: pair.points))
