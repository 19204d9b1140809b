"""Places for labels beside marks, so that nothing lies over anything else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot

_STEPS = (0.0, 12.0, 26.0, 44.0, 66.0, 92.0, 124.0, 160.0, 200.0)
"""How far from its nearest place a label may stand, step by step."""
_CROSSED = 30.0
"""How much farther from its mark a label rather stands than with a line behind it."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle of a picture, its top left corner nearest to the origin."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box", offset: float = 0.0) -> bool:
        """Whether the two lie over each other, or are nearer than `offset`."""
        return (
            self.left < other.right + offset
            and other.left < self.right + offset
            and self.top < other.bottom + offset
            and other.top < self.bottom + offset
        )

    def is_within(self, other: "Box") -> bool:
        """Whether no part of it stands outside the other."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )

    def is_crossed(self, start: Point, end: Point) -> bool:
        """Whether the straight line from `start` to `end` runs through it."""
        low, high = 0.0, 1.0
        sides = ((start[0], end[0], self.left, self.right), (start[1], end[1], self.top, self.bottom))
        for begin, finish, least, most in sides:
            way = finish - begin
            if abs(way) < 1e-9:
                if not least <= begin <= most:
                    return False
                continue
            first, last = sorted(((least - begin) / way, (most - begin) / way))
            low, high = max(low, first), min(high, last)
        return low <= high


def around(at: Point, half: float = 0.0) -> Box:
    """The box of a mark: `half` of its width to each side of its middle."""
    return Box(at[0] - half, at[1] - half, at[0] + half, at[1] + half)


def place_beside(
    mark: Box,
    size: Point,
    taken: Sequence[Box],
    lines: Sequence[tuple[Point, Point]],
    sheet: Box,
    *,
    is_over: bool,
    offset: float,
) -> Box | None:
    """Where a label of that size stands beside its mark: free of all that is taken, off the lines where it can be,
    and near. is_over: whether it rather stands over its mark than under it. None where there is no place."""
    best: tuple[float, Box] | None = None
    for cost, box in _candidates(mark, size, is_over, offset):
        if best is not None and cost >= best[0]:
            continue
        if not box.is_within(sheet) or any(box.meets(other, offset / 2) for other in (mark, *taken)):
            continue
        crossed = cost + _CROSSED * sum(box.is_crossed(*line) for line in lines)
        if best is None or crossed < best[0]:
            best = (crossed, box)
    return best[1] if best else None


def _candidates(mark: Box, size: Point, is_over: bool, offset: float) -> Iterator[tuple[float, Box]]:
    """Places around the mark, each with how little it is liked."""
    width, height = size
    middle = (mark.left + mark.right) / 2
    across = (mark.top + mark.bottom) / 2
    for step in _STEPS:
        over, under = mark.top - offset - step, mark.bottom + offset + step + height
        first, second = (over, under) if is_over else (under, over)
        for extra, bottom in ((0.0, first), (9.0, second)):
            for aside, left in ((0, middle - width / 2), (5, mark.right - width), (5, mark.left)):
                yield step + extra + aside, Box(left, bottom - height, left + width, bottom)
        for extra, left in ((14.0, mark.left - offset - step - width), (16.0, mark.right + offset + step)):
            yield step + extra, Box(left, across - height / 2, left + width, across + height / 2)
            for other in _STEPS[1:6]:
                for lift in (-other, other):
                    y = across + lift
                    yield hypot(step, other) + extra, Box(left, y - height / 2, left + width, y + height / 2)
