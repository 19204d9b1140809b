"""Whether figures of some ballots hide each of them, even from one of the voters.

A figure of a set of ballots says the same whoever of the set gave which. So who knows all such figures, however many,
and one's own ballot, is left with every other ballot of the set as a possible one for each of the others: with at
least 3 when the rest of the set holds 3 different ballots. A sum reports less than that: points can be elsewhere.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import floor, prod

from aligner.analysis.ballots import OneBallot

MIN_SOLUTIONS = 3


def hides_each(ballots: Iterable[OneBallot]) -> bool:
    """Whether any figures of just these ballots leave 3 possible ones for each, to whoever gave one of them."""
    given = Counter((ballot.shares, ballot.ratings) for ballot in ballots)
    left_for_one = len(given) - (1 in given.values())
    return left_for_one >= MIN_SOLUTIONS


def hides_each_by_sum(ballots: Sequence[OneBallot]) -> bool:
    """Whether the mean of just these ballots does, while nothing else of them is shown."""
    if hides_each(ballots):
        return True
    for place, ballot in enumerate(ballots):
        partners = (other for at, other in enumerate(ballots) if at != place)
        found = 0
        for partner in partners:
            found += _shared_solutions(ballot, partner) >= MIN_SOLUTIONS
            # One of the two may be the one who asks.
            if found == 2:
                break
        if found < 2:
            return False
    return bool(ballots)


def _shared_solutions(one: OneBallot, other: OneBallot) -> int:
    """At least how many ballots `one` may be while the two keep their sum: whole points, or ratings, change hands."""
    if one.ratings:
        return prod(
            sum(1 <= mine + moved <= 5 and 1 <= theirs - moved <= 5 for moved in range(-4, 5))
            for mine, theirs in zip(one.ratings, other.ratings, strict=True)
        )
    goals = range(min(len(one.points), len(other.points)))
    return 1 + sum(
        floor(min(one.points[given], other.points[taken])) for given in goals for taken in goals if given != taken
    )
