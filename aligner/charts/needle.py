"""The needle: an indicator's measurements against the way from baseline to target."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise, product
from math import floor, hypot, log10

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from aligner.analysis.needle import read_needle
from aligner.analysis.needle_facts import gaps
from aligner.charts.labels import Box, Point, around, place_beside
from aligner.charts.outlines import text_width
from aligner.charts.palette import Palette
from aligner.charts.sheet import Sheet, shortened
from aligner.charts.table_twin import TableTwin
from aligner.charts.time_axis import time_runs_leftward
from aligner.lang.shortening import short_title
from aligner.lang.words import Words
from aligner.model.records import Records
from aligner.model.vocabulary import MeasurementStatus

TOP_PX, BOTTOM_PX, END_PX = 34.0, 30.0, 30.0
LABEL_PX = 12.0
GRID_LINES = 4
_ASCENT, _DESCENT, _APART = 9.5, 3.0, 5.0
"""How far a label reaches over and under its line, and stays from what it stands beside."""
_MARK_HALF, _TARGET_HALF, _FAR = 5.25, 4.25, 22.0
_UNIT_AT, _CLOTH = (4, 14), (13, 9)


@dataclass(frozen=True)
class NeedlePoint:
    """A measurement. label: its value in words.  status: reported, estimated or disputed."""

    date: date
    value: float
    label: str
    status: str


@dataclass(frozen=True)
class NeedleChart:
    title: str
    alt: str
    rtl: bool
    table: TableTwin
    unit: str
    points: tuple[NeedlePoint, ...]
    baseline: tuple[date, float] | None
    target: tuple[date, float] | None
    target_label: str
    expected_label: str
    estimated_label: str
    grid: tuple[tuple[float, str], ...]
    empty_text: str = ""
    time_rtl: bool = False

    def natural_height(self, width: float) -> float:
        return max(240.0, min(340.0, width * 0.42))

    def paint(self, painter: QPainter, rect: QRectF, palette: Palette) -> None:
        sheet = Sheet(painter, rect, palette, rtl=self.time_rtl, text_rtl=self.rtl)
        if not self.points and self.target is None:
            sheet.text(sheet.width / 2, sheet.height / 2, self.empty_text, size=13, role="muted", anchor="middle")
            return
        plot = self._plot(sheet.width, sheet.height)
        sheet.text(_UNIT_AT[0], _UNIT_AT[1], self.unit, size=LABEL_PX, role="muted")
        for value, text in self.grid:
            y = plot.place(plot.first, value)[1]
            sheet.line((plot.left - 6, y), (plot.right, y))
            sheet.text(plot.axis, y + 4, text, size=LABEL_PX, role="muted", anchor="end")
        for s, year in plot.years():
            sheet.text(s, plot.bottom + 20, year, size=LABEL_PX, role="muted", anchor="middle")
        for start, end in self._way(plot):
            sheet.line(start, end, role="muted", width=1.6, alpha=0.75, is_dashed=True)
        placed = self.placed(sheet.width, sheet.height)
        self._measured(sheet, plot)
        if placed.target is not None:
            sheet.mark(*placed.target, "circle", "muted", size=7)
        if self.target is not None and placed.flag is not None and placed.cloth is not None:
            at, flag, cloth = plot.place(*self.target)[0], placed.flag, placed.cloth
            sheet.line((at, flag.top), (at, flag.bottom), role="muted", width=2)
            sheet.bar(cloth.left, cloth.top, cloth.right - cloth.left, cloth.bottom - cloth.top, "muted")
        for label in placed.labels:
            if label.leader is not None:
                sheet.line(*label.leader, role="muted", width=0.75)
            s = (label.box.left + label.box.right) / 2
            sheet.text(
                s,
                label.box.top + _ASCENT,
                label.text,
                size=LABEL_PX,
                role=label.role,
                anchor="middle",
                is_bold=True,
                has_halo=True,
            )

    def placed(self, width: float, height: float) -> "PlacedNeedle":
        """Where the flag and the labels stand in a picture of that size: none of them over another, nor over a mark."""
        plot = self._plot(width, height)
        sheet = Box(2, 2, width - 2, height - 2)
        marks = [around(plot.place(point.date, point.value), _MARK_HALF) for point in self.points]
        lines = [*self._way(plot), *pairwise(plot.place(point.date, point.value) for point in self.points)]
        taken = [*marks, *plot.texts(self.unit, self.grid)]
        target = flag = cloth = None
        if self.target is not None:
            at = plot.place(*self.target)
            target = None if any(mark.meets(around(at, _TARGET_HALF)) for mark in marks) else at
            flag, cloth = _flag(at, taken, sheet)
            taken += [flag, *([around(at, _TARGET_HALF)] if target else [])]
        labels: list[PlacedLabel] = []

        def add(text: str, role: str, mark: Box, is_over: bool) -> None:
            size = text_width(text, LABEL_PX, is_bold=True) + 2, _ASCENT + _DESCENT
            others = [box for box in taken if box is not mark]
            box = place_beside(mark, size, others, lines, sheet, is_over=is_over, offset=_APART)
            if box is not None:
                taken.append(box)
                labels.append(PlacedLabel(text, role, box, _leader(mark, box)))

        if self.points and self.points[-1].label:
            add(self.points[-1].label, "collective", marks[-1], self.is_over(self.points[-1]))
        if cloth is not None:
            text = shortened(self.target_label, LABEL_PX, width * 0.6, is_bold=True)
            add(text, "muted", cloth, True)
        if len(self.points) > 1 and self.points[0].label:
            add(self.points[0].label, "collective", marks[0], self.is_over(self.points[0]))
        return PlacedNeedle(tuple(marks), target, flag, cloth, tuple(labels))

    def is_over(self, point: NeedlePoint) -> bool:
        """Whether the point is on or over the line of the planned path."""
        if self.baseline is None or self.target is None or self.baseline[0] == self.target[0]:
            return True
        (start, low), (end, high) = self.baseline, self.target
        return point.value >= low + (high - low) * (point.date - start).days / (end - start).days

    def _way(self, plot: "_Plot") -> list[tuple[Point, Point]]:
        if not (self.baseline and self.target):
            return []
        return [(plot.place(*self.baseline), plot.place(*self.target))]

    def _plot(self, width: float, height: float) -> "_Plot":
        axis = max((text_width(text, LABEL_PX) for _, text in self.grid), default=0) + 14
        days = [point.date for point in self.points] + [end[0] for end in (self.baseline, self.target) if end]
        return _Plot(
            axis, axis + 16, width - END_PX, TOP_PX, height - BOTTOM_PX, min(days), max(days), *_ends(self.grid)
        )

    def _measured(self, sheet: Sheet, plot: "_Plot") -> None:
        by_date = [(day, list(found)) for day, found in groupby(self.points, key=lambda point: point.date)]
        broken = {gap.since for gap in gaps([day for day, _ in by_date])}
        for (day, found), (next_day, following) in pairwise(by_date):
            is_broken = day in broken
            sheet.line(
                plot.place(day, found[0].value),
                plot.place(next_day, following[0].value),
                role="collective",
                width=2.5,
                alpha=0.35 if is_broken else 1,
                is_dashed=is_broken,
            )
        for day, found in by_date:
            if len(found) > 1:
                ends = [plot.place(day, value) for value in (min(p.value for p in found), max(p.value for p in found))]
                sheet.line((ends[0][0] + 7, ends[0][1]), (ends[1][0] + 7, ends[1][1]), role="muted", width=1.5)
            for point in found:
                is_hollow = point.status != MeasurementStatus.REPORTED
                sheet.mark(*plot.place(day, point.value), "circle", "collective", size=9, is_hollow=is_hollow)


@dataclass(frozen=True)
class PlacedLabel:
    """A label where it is drawn. leader: a thin line from its mark, where it stands apart from it."""

    text: str
    role: str
    box: Box
    leader: tuple[Point, Point] | None


@dataclass(frozen=True)
class PlacedNeedle:
    """What stands where, from the side where time begins. marks: of the measurements.  target: the middle of its
    mark, None where a measurement is there.  flag, cloth: the whole flag and its cloth, None without a target."""

    marks: tuple[Box, ...]
    target: Point | None
    flag: Box | None
    cloth: Box | None
    labels: tuple[PlacedLabel, ...]


@dataclass(frozen=True)
class _Plot:
    """The picture's scales. axis: where the numbers of the upright one end."""

    axis: float
    left: float
    right: float
    top: float
    bottom: float
    first: date
    last: date
    low: float
    high: float

    def place(self, day: date, value: float) -> Point:
        across = (day - self.first).days / ((self.last - self.first).days or 1)
        up = (value - self.low) / (self.high - self.low or 1)
        return self.left + (self.right - self.left) * across, self.bottom - (self.bottom - self.top) * up

    def years(self) -> list[tuple[float, str]]:
        """The years under the picture that have room there, with the middle of each."""
        step = max(1, -(-(self.last.year - self.first.year) // 7))
        found = ((self.place(date(year, 7, 1), 0)[0], str(year)) for year in self._range(step))
        return [(s, year) for s, year in found if 20 <= s <= self.right + END_PX - 12]

    def texts(self, unit: str, grid: Sequence[tuple[float, str]]) -> list[Box]:
        """The boxes of the unit, of the scale's numbers and of the years."""
        over = Box(_UNIT_AT[0], _UNIT_AT[1] - _ASCENT, _UNIT_AT[0] + text_width(unit, LABEL_PX), _UNIT_AT[1] + _DESCENT)
        heights = [self.place(self.first, value)[1] + 4 for value, _ in grid]
        numbers = [
            Box(self.axis - text_width(text, LABEL_PX), y - _ASCENT, self.axis, y + _DESCENT)
            for y, (_, text) in zip(heights, grid, strict=True)
        ]
        halves = [(s, text_width(year, LABEL_PX) / 2) for s, year in self.years()]
        y = self.bottom + 20
        return [*([over] if unit else []), *numbers, *(Box(s - w, y - _ASCENT, s + w, y + _DESCENT) for s, w in halves)]

    def _range(self, step: int) -> range:
        return range(self.first.year, self.last.year + 1, step)


def _ends(grid: Sequence[tuple[float, str]]) -> tuple[float, float]:
    return grid[0][0], grid[-1][0]


def _flag(at: Point, taken: Sequence[Box], sheet: Box) -> tuple[Box, Box]:
    """Where the target's flag stands: the box of all of it, and that of its cloth. It hangs where something is over the
    target, and its pole begins behind marks that touch the target on both sides."""
    found: tuple[Box, Box] | None = None
    for start, reach in product((0, 6, 12, 18, 26, 36, 50, 70, 100), (20, 34, 50, 70)):
        for way, side in product((-1, 1), (-1, 1)):
            begin = at[1] + way * start
            end = begin + way * reach
            low, high = sorted((end, end - _CLOTH[1] * way))
            left, right = sorted((at[0], at[0] + _CLOTH[0] * side))
            cloth = Box(left, low, right, high)
            whole = Box(min(left, at[0] - 1), min(begin, end), max(right, at[0] + 1), max(begin, end))
            found = found or (whole, cloth)
            if whole.is_within(sheet) and not any(whole.meets(box) for box in taken):
                return whole, cloth
    assert found is not None
    return found


def _leader(mark: Box, label: Box) -> tuple[Point, Point] | None:
    """A line from a mark to its label, where that is not beside it."""
    x = min(max((mark.left + mark.right) / 2, label.left), label.right)
    y = min(max((mark.top + mark.bottom) / 2, label.top), label.bottom)
    start = (min(max(x, mark.left), mark.right), min(max(y, mark.top), mark.bottom))
    return (start, (x, y)) if hypot(x - start[0], y - start[1]) > _FAR else None


def needle_chart(records: Records, indicator_id: int, words: Words, *, is_old: bool = False) -> NeedleChart:
    """An indicator's measurements, baseline and target. is_old: the last of them is too old to say how it moves."""
    indicator = records.indicator_by_id[indicator_id]
    measurements = records.measurements_by_indicator.get(indicator_id, ())
    points = tuple(NeedlePoint(m.date, m.value, words.number(m.value), m.status.value) for m in measurements)
    baseline = _end(indicator.baseline_date, indicator.baseline_value)
    target = _end(indicator.target_date, indicator.target_value)
    values = [point.value for point in points] + [end[1] for end in (baseline, target) if end]
    table = TableTwin(
        tuple(words.sentence(f"charts.needle_{key}") for key in ("date", "value", "status", "source")),
        tuple((words.month(m.date), words.number(m.value), words.label(m.status), m.source) for m in measurements),
    )
    figures = read_needle(indicator, measurements)
    findings = {
        "indicator": short_title(indicator.title),
        "progress": figures.progress,
        "expected": None if figures.expected is None else min(figures.expected, 1),
        "last_value": figures.last_value,
        "last_date": figures.last_date,
        "target_value": indicator.target_value,
    }
    told = f"findings.needle_{'old' if is_old else figures.status}"
    sentence = words.sentence(told, **findings)
    return NeedleChart(
        words.sentence(f"{told}.title", **findings),
        sentence,
        words.is_rtl,
        table,
        indicator.unit,
        points,
        baseline,
        target,
        words.sentence("charts.needle_target", value=target[1], date=target[0]) if target else "",
        words.sentence("charts.needle_expected"),
        words.sentence("charts.needle_estimated"),
        tuple((value, words.number(value)) for value in round_steps(min(values, default=0), max(values, default=1))),
        words.sentence("charts.not_known_yet"),
        time_runs_leftward(records, words),
    )


def round_steps(low: float, high: float) -> list[float]:
    """Round values that enclose low and high, at most seven; from 0 where the values are far above their spread."""
    if low >= 0 and low < high * 0.75:
        low = 0.0
    span = (high - low) or abs(high) or 1.0
    unit = 10 ** floor(log10(span / GRID_LINES))
    step = next(unit * factor for factor in (1, 2, 2.5, 5, 10) if unit * factor * GRID_LINES >= span * 0.999)
    start = floor(low / step) * step
    steps = [start]
    while steps[-1] < high - step * 1e-6:
        steps.append(round(steps[-1] + step, 10))
    return steps


def _end(day: date | None, value: float | None) -> tuple[date, float] | None:
    return (day, value) if day is not None and value is not None else None
