"""The needle: an indicator's measurements against the way from baseline to target."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise
from math import floor, log10

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from aligner.analysis.needle import read_needle
from aligner.analysis.needle_facts import gaps
from aligner.charts.palette import Palette
from aligner.charts.sheet import Sheet, shortened, text_width
from aligner.charts.table_twin import TableTwin
from aligner.charts.time_axis import time_runs_leftward
from aligner.lang.shortening import short_title
from aligner.lang.words import Words
from aligner.model.records import Records
from aligner.model.vocabulary import MeasurementStatus

TOP_PX, BOTTOM_PX, END_PX = 34.0, 30.0, 30.0
LABEL_PX = 12.0
GRID_LINES = 4


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
        axis = max((text_width(text, LABEL_PX) for _, text in self.grid), default=0) + 14
        left, right, top, bottom = axis + 16, sheet.width - END_PX, TOP_PX, sheet.height - BOTTOM_PX
        days = [point.date for point in self.points] + [end[0] for end in (self.baseline, self.target) if end]
        first, last = min(days).toordinal(), max(days).toordinal()
        low, high = self.grid[0][0], self.grid[-1][0]

        def place(day: date, value: float) -> tuple[float, float]:
            across = (day.toordinal() - first) / (last - first or 1)
            return left + (right - left) * across, bottom - (bottom - top) * (value - low) / (high - low or 1)

        sheet.text(4, 14, self.unit, size=LABEL_PX, role="muted")
        for value, text in self.grid:
            y = place(days[0], value)[1]
            sheet.line((left - 6, y), (right, y))
            sheet.text(axis, y + 4, text, size=LABEL_PX, role="muted", anchor="end")
        self._years(sheet, min(days).year, max(days).year, place, bottom)
        if self.baseline and self.target:
            sheet.line(place(*self.baseline), place(*self.target), role="muted", width=1.6, alpha=0.75, is_dashed=True)
        if self.target:
            self._flag(sheet, place(*self.target))
        self._measured(sheet, place, left)

    def _years(self, sheet: Sheet, first: int, last: int, place, bottom: float) -> None:
        step = max(1, -(-(last - first) // 7))
        for year in range(first, last + 1, step):
            s = place(date(year, 7, 1), 0)[0]
            if 20 <= s <= sheet.width - 12:
                sheet.text(s, bottom + 20, str(year), size=LABEL_PX, role="muted", anchor="middle")

    def _flag(self, sheet: Sheet, at: tuple[float, float]) -> None:
        s, y = at
        sheet.line((s, y), (s, y - 20), role="muted", width=2)
        sheet.bar(s - 13, y - 20, 13, 9, "muted")
        sheet.mark(s, y, "circle", "muted", size=7)
        text = shortened(self.target_label, LABEL_PX, sheet.width * 0.6, is_bold=True)
        sheet.text(s - 18, y - 15, text, size=LABEL_PX, role="muted", anchor="end", is_bold=True, has_halo=True)

    def _measured(self, sheet: Sheet, place, left: float) -> None:
        by_date = [(day, list(found)) for day, found in groupby(self.points, key=lambda point: point.date)]
        broken = {gap.since for gap in gaps([day for day, _ in by_date])}
        for (day, found), (next_day, following) in pairwise(by_date):
            is_broken = day in broken
            sheet.line(
                place(day, found[0].value),
                place(next_day, following[0].value),
                role="collective",
                width=2.5,
                alpha=0.35 if is_broken else 1,
                is_dashed=is_broken,
            )
        for day, found in by_date:
            if len(found) > 1:
                ends = [place(day, value) for value in (min(p.value for p in found), max(p.value for p in found))]
                sheet.line((ends[0][0] + 7, ends[0][1]), (ends[1][0] + 7, ends[1][1]), role="muted", width=1.5)
            for point in found:
                is_hollow = point.status != MeasurementStatus.REPORTED
                s, y = place(day, point.value)
                sheet.mark(s, y, "circle", "collective", size=9, is_hollow=is_hollow)
        labelled = {0, len(self.points) - 1}
        for index in labelled if self.points else ():
            point = self.points[index]
            s, y = place(point.date, point.value)
            half = text_width(point.label, LABEL_PX, is_bold=True) / 2
            at = min(max(s, left + half), sheet.width - half - 2)
            is_near_flag = self.target is not None and abs(place(*self.target)[0] - s) < 140
            below = index == len(self.points) - 1 and is_near_flag
            baseline = y + 22 if below else y - 11
            sheet.text(
                at,
                baseline,
                point.label,
                size=LABEL_PX,
                role="collective",
                anchor="middle",
                is_bold=True,
                has_halo=True,
            )


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
