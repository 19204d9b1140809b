"""What moved between two rounds: the weights then and now of those who voted in both."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from aligner.analysis import group, thresholds
from aligner.analysis.ballots import OneBallot
from aligner.analysis.hiding import hides_each


@dataclass(frozen=True)
class Cells:
    """A round's ballots in the shown result, showing by showing, and the named groups whose mean is shown."""

    showings: Sequence[Sequence[OneBallot]]
    groups: Sequence[str]

    def __iter__(self) -> Iterator[list[OneBallot]]:
        """The sets of ballots of which something is distinguished: none is without ballots."""
        for showing in self.showings:
            for name in ("", *self.groups):
                cell = [ballot for ballot in showing if (ballot.group if ballot.group in self.groups else "") == name]
                if cell:
                    yield cell

    @property
    def ballots(self) -> list[OneBallot]:
        return [ballot for showing in self.showings for ballot in showing]


@dataclass(frozen=True)
class Movement:
    """round_before: the round compared with.  answered_before: its ballots.

    ballots: of those in both rounds, 0 when their weights may not be distinguished.  before, again: their mean shares.
    """

    round_before: int
    answered_before: int
    ballots: int = 0
    before: tuple[Fraction, ...] = ()
    again: tuple[Fraction, ...] = ()


def movement(rounds: Mapping[int, Cells], number: int, *, is_geometric: bool) -> Movement | None:
    """Since the last of the shown rounds before `number`; None when there is none.

    From 5 people in both; and only where neither they nor those who voted in one round alone can be distinguished by
    it.
    """
    earlier = [one for one in rounds if one < number]
    if not earlier or number not in rounds:
        return None
    then, now = rounds[earlier[-1]], rounds[number]
    without_changes = Movement(earlier[-1], len(then.ballots))
    both = {ballot.participant_id for ballot in then.ballots} & {ballot.participant_id for ballot in now.ballots}
    if len(both) < thresholds.SHOW_SPREAD:
        return without_changes
    # Who was counted in which showing of which round: all that any comparison of rounds distinguishes people by.
    marks = {
        (ballot.participant_id, one, at)
        for one, cells in rounds.items()
        for at, showing in enumerate(cells.showings)
        for ballot in showing
    }
    marked: dict[int, set[tuple[int, int]]] = {}
    for person, one, at in marks:
        marked.setdefault(person, set()).add((one, at))
    for cells in (then, now):
        for cell in cells:
            parts: dict[frozenset[tuple[int, int]], list[OneBallot]] = {}
            for ballot in cell:
                parts.setdefault(frozenset(marked[ballot.participant_id]), []).append(ballot)
            if len(parts) > 1 and not all(hides_each(part) for part in parts.values()):
                return without_changes
    means = [
        group.mean_shares(
            [ballot.shares for ballot in cells.ballots if ballot.participant_id in both], is_geometric=is_geometric
        )
        for cells in (then, now)
    ]
    return Movement(without_changes.round_before, without_changes.answered_before, len(both), *means)
