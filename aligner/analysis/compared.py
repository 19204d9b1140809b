"""What a comparison of two lists of weights reports, frozen. Shares are 0 to 1, unknown is None."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Pairs:
    """How many pairs of goals stand in the same order in both lists, in opposite order, or tied in at least one."""

    agree: int
    differ: int
    tied: int


@dataclass(frozen=True)
class Comparison:
    """Our stated weights beside the collective ones; figures are None while a leaf goal lacks a weight.

    shared_weight: sum of min(own, collective).  even_split, shuffle: benchmarks beside it.
    tau_b, rho: None when one list gives no order.  largest_gaps: goal codes, the largest first, at most three.
    """

    shared_weight: float | None
    even_split: float | None
    shuffle: float | None
    tau_b: float | None
    rho: float | None
    pairs: Pairs | None
    largest_gaps: tuple[str, ...]


@dataclass(frozen=True)
class TightPair:
    """Two goals that change places in our list when `points` of 100 points move from one to the other."""

    above: str
    below: str
    points: float
