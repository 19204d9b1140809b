"""Lists of weights as shares."""

from collections.abc import Sequence
from fractions import Fraction

Shares = tuple[Fraction, ...] | None


def as_shares(weights: Sequence[float | None]) -> Shares:
    """Non-negative weights as exact shares that sum to 1; None while one is unknown or all are 0."""
    if not weights or any(weight is None for weight in weights):
        return None
    exact = [as_written(weight or 0) for weight in weights]
    total = sum(exact)
    return tuple(weight / total for weight in exact) if total else None


def as_written(number: float) -> Fraction:
    """The decimal number a person wrote, exactly: 33.3 is 333/10, so that ties stay ties."""
    return Fraction(repr(number))


def mid_ranks(values: Sequence[Fraction | float]) -> list[float]:
    """Ranks from 1 for the largest; equal values share the mean of their places."""
    order = sorted(range(len(values)), key=lambda i: -values[i])
    ranks = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        for place in order[start:end]:
            ranks[place] = (start + 1 + end) / 2
        start = end
    return ranks
