"""Whole numbers that still add up, and gaps that fit the percents beside them."""

from collections.abc import Sequence
from decimal import Decimal


def round_to_total(shares: Sequence[float], total: int = 100) -> list[int]:
    """Non-negative shares as whole numbers that sum to `total` (largest remainder; the first wins a tie).

    All zeros, or no shares, give zeros.  Source: methods, largest remainder (Hamilton).
    """
    sum_of_shares = sum(shares)
    if sum_of_shares <= 0:
        return [0] * len(shares)
    exact = [share / sum_of_shares * total for share in shares]
    rounded = [int(value) for value in exact]
    missing = total - sum(rounded)
    by_remainder = sorted(range(len(exact)), key=lambda i: (rounded[i] - exact[i], i))
    for index in by_remainder[:missing]:
        rounded[index] += 1
    return rounded


def shown_gap(share: float, other: float) -> float:
    """How many points two shares are apart, as `Words.gap` shows it, without its sign."""
    return abs(round((share - other) * 100, gap_digits(share, other)))


def gap_digits(share: float, other: float) -> int:
    """With how many decimals a gap stands beside the whole percents of both shares: none, unless they give another."""
    above, below, apart = (int(f"{Decimal(repr(one * 100)):.0f}") for one in (share, other, share - other))
    return 0 if above - below == apart else 1
