"""Whole numbers that still add up."""

from collections.abc import Sequence


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
