"""Two lists of shares over the same goals, compared.

Source: Renkonen similarity (the shared weight), Kendall's tau-b, Spearman's rho on mid-ranks.
"""

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from math import sqrt

from aligner.analysis.compared import Comparison, Pairs
from aligner.analysis.weights import mid_ranks

Exact = Sequence[Fraction]
LARGEST_GAPS = 3


def compare(codes: Sequence[str], ours: Exact | None, theirs: Exact | None) -> Comparison:
    """Everything a comparison reports; nothing while a list is unknown. codes: of the goals, in the lists' order."""
    if ours is None or theirs is None:
        return Comparison(None, None, None, None, None, None, ())
    gaps = [abs(a - b) for a, b in zip(ours, theirs, strict=True)]
    by_size = sorted((i for i in range(len(codes)) if gaps[i]), key=lambda i: -gaps[i])
    return Comparison(
        float(shared_weight(ours, theirs)),
        float(even_split(theirs)),
        float(shuffle(ours, theirs)),
        tau_b(ours, theirs),
        rho(ours, theirs),
        pairs(ours, theirs),
        tuple(codes[i] for i in by_size[:LARGEST_GAPS]),
    )


def shared_weight(ours: Exact, theirs: Exact) -> Fraction:
    """Sum of the smaller of both shares: 1 when equal, 0 when nothing is common; 1 - it must move to match."""
    return sum((min(a, b) for a, b in zip(ours, theirs, strict=True)), Fraction(0))


def even_split(theirs: Exact) -> Fraction:
    """The shared weight of a list that gives every goal the same."""
    return shared_weight([Fraction(1, len(theirs))] * len(theirs), theirs)


def shuffle(ours: Exact, theirs: Exact) -> Fraction:
    """The mean shared weight when our own shares are dealt to the goals at random."""
    return sum((min(a, b) for a in ours for b in theirs), Fraction(0)) / len(ours)


def pairs(ours: Exact, theirs: Exact) -> Pairs:
    """How many pairs of goals have the same order in both lists, the opposite one, or a tie in one of them."""
    agree = differ = tied = 0
    for i, j in combinations(range(len(ours)), 2):
        sign = (ours[i] - ours[j]) * (theirs[i] - theirs[j])
        if sign > 0:
            agree += 1
        elif sign < 0:
            differ += 1
        else:
            tied += 1
    return Pairs(agree, differ, tied)


def tau_b(ours: Exact, theirs: Exact) -> float | None:
    """Kendall's tau-b, -1 to 1; None when a list gives no order."""
    counted = pairs(ours, theirs)
    all_pairs = len(ours) * (len(ours) - 1) // 2
    x, y = (all_pairs - _tied_pairs(values) for values in (ours, theirs))
    return (counted.agree - counted.differ) / sqrt(x * y) if x and y else None


def rho(ours: Exact, theirs: Exact) -> float | None:
    """Spearman's rho: the correlation of mid-ranks; None when a list gives no order."""
    x, y = mid_ranks(ours), mid_ranks(theirs)
    mean = (len(x) + 1) / 2
    both = sum((a - mean) * (b - mean) for a, b in zip(x, y, strict=True))
    spread = sqrt(sum((a - mean) ** 2 for a in x) * sum((b - mean) ** 2 for b in y))
    return both / spread if spread else None


def _tied_pairs(values: Exact) -> int:
    return sum(values[i] == values[j] for i, j in combinations(range(len(values)), 2))
