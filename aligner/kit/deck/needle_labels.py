"""Where the labels of the needle's native chart stand: beside their marks, and none over another or over a mark."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise, product
from typing import Literal

from aligner.charts.labels import Box, Point, around
from aligner.charts.needle import NeedleChart, NeedlePoint
from aligner.kit.deck.text import Frame
from aligner.office.text import LINE_HEIGHT, shortened, text_width, wrapped

LABEL_PT, SCALE_PT = 14, 12
_LEGEND, _TOP, _BOTTOM, _APART = 0.36, 0.62, 0.36, 0.06
"""Heights of the legend, of what is over the plot and under it, and the room that stays between, in inches."""
_MARK, _CROSSED, _MISSING = 0.0625 + 0.03, 3, 100
"""Half of a mark with its outline; how many places worse one with a line behind it is, and none at all."""
_WIDEST, _LEADING = 2.2, 0.05
Side = Literal["over", "under", "before", "behind"]
"""On which side of its mark a label stands; before and behind as time runs."""


@dataclass(frozen=True)
class ChartLabel:
    """A label of a point. box: what it covers, in inches from the corner where time begins."""

    text: str
    side: Side
    box: Box


@dataclass(frozen=True)
class LabelledPlot:
    """The chart with its inner plot area and what stands in it. first, last, target: None where there is no label."""

    plot: Frame
    marks: tuple[Box, ...]
    first: ChartLabel | None = None
    last: ChartLabel | None = None
    target: ChartLabel | None = None

    @property
    def labels(self) -> tuple[ChartLabel, ...]:
        return tuple(label for label in (self.last, self.target, self.first) if label is not None)


def labelled(source: NeedleChart, start: date, end: date, width: float, height: float) -> LabelledPlot:
    """The chart as wide and high as its frame, its scale of time from `start` to `end`."""
    points = sorted(source.points, key=lambda point: point.date)
    goal = "\n".join(_two_lines(source.target_label)) if source.target is not None else ""
    is_last = source.target is not None and all(point.date <= source.target[0] for point in points)
    wide = _size(goal)[0] if is_last else max([_size(point.label)[0] for point in points[-1:]], default=0.0)
    side = max((text_width(text, SCALE_PT) for _, text in source.grid), default=0.0) + 0.2
    plot = Frame(side, _TOP, width - side - wide - 0.15, height - _TOP - _BOTTOM)
    values = [value for value, _ in source.grid]
    low, high = values[0], max(values[-1], values[0] + (values[1] - values[0] if len(values) > 1 else 1.0))

    def place(day: date, value: float) -> Point:
        across = (day - start).days / ((end - start).days or 1)
        return plot.left + plot.width * across, plot.bottom - plot.height * (value - low) / (high - low)

    measured = [place(point.date, point.value) for point in points]
    path = [place(*ends) for ends in (source.baseline, source.target) if ends is not None]
    marks = [around(at, _MARK) for at in [*measured, *path]]
    lines = [*pairwise(measured), *pairwise(path)]
    room = Box(0.0, _LEGEND, width, plot.bottom)
    over: tuple[Side, ...] = ("over", "under", "before", "behind")
    wanted: list[tuple[str, Point, str, Sequence[Side]]] = []
    if source.target is not None:
        wanted.append(("target", path[-1], goal, ("behind", *over) if is_last else over))
    if points and points[-1].label:
        wanted.append(("last", measured[-1], points[-1].label, _sides(source, points[-1])))
    if len(points) > 1 and points[0].label:
        wanted.append(("first", measured[0], points[0].label, _sides(source, points[0])))
    each = [
        [(name, *one) for one in _possible(at, text, sides, [m for m in marks if m != around(at, _MARK)], lines, room)]
        for name, at, text, sides in wanted
    ]
    # What one takes may be the only place of another: all together are chosen.
    ways = (way for way in product(*([*some, None] for some in each)) if _is_free([one[2].box for one in way if one]))
    best = min(ways, key=lambda way: sum(one[1] if one else _MISSING for one in way), default=())
    labels = {one[0]: one[2] for one in best if one}
    return LabelledPlot(plot, tuple(marks), labels.get("first"), labels.get("last"), labels.get("target"))


def _is_free(boxes: Sequence[Box]) -> bool:
    return not any(one.meets(other) for one, other in combinations(boxes, 2))


def _sides(source: NeedleChart, point: NeedlePoint) -> tuple[Side, ...]:
    return ("over", "under", "before", "behind") if source.is_over(point) else ("under", "over", "before", "behind")


def _possible(
    at: Point, text: str, sides: Sequence[Side], taken: Sequence[Box], lines: Sequence[tuple[Point, Point]], room: Box
) -> Iterator[tuple[float, ChartLabel]]:
    """Every place of a label that no mark takes, with how little it is liked."""
    for cost, (side, box) in enumerate(_boxes(at, _size(text), sides)):
        if box.is_within(room) and not any(box.meets(other) for other in taken):
            # The letters take less than the line's height.
            letters = Box(box.left, box.top + _LEADING, box.right, box.bottom - _LEADING)
            yield cost + _CROSSED * any(letters.is_crossed(*line) for line in lines), ChartLabel(text, side, box)


def _boxes(at: Point, size: Point, sides: Sequence[Side]) -> Iterator[tuple[Side, Box]]:
    (x, y), (width, height) = at, size
    away = _MARK + 0.01
    for side in sides:
        match side:
            case "over":
                yield side, Box(x - width / 2, y - away - height, x + width / 2, y - away)
            case "under":
                yield side, Box(x - width / 2, y + away, x + width / 2, y + away + height)
            case "before":
                yield side, Box(x - away - width, y - height / 2, x - away, y + height / 2)
            case _:
                yield side, Box(x + away, y - height / 2, x + away + width, y + height / 2)


def _size(text: str) -> Point:
    lines = text.split("\n")
    width = max(text_width(line, LABEL_PT, True) for line in lines) + _APART
    return width, len(lines) * LABEL_PT * LINE_HEIGHT / 72


def _two_lines(text: str) -> list[str]:
    """The target as a block of two lines, about alike in length; a comma between them is the break itself."""
    text = shortened(text, LABEL_PT, _WIDEST, 2, True)
    width = min(_WIDEST, max(0.4, text_width(text, LABEL_PT, True) * 0.56))
    lines = wrapped(text, LABEL_PT, width, True)
    lines = lines if len(lines) <= 2 else wrapped(text, LABEL_PT, _WIDEST, True)
    return [*(line.rstrip(",،") for line in lines[:-1]), *lines[-1:]]
