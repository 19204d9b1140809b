"""The dot strip: for each goal where the ballots are, their mean, and the collective's weight."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from aligner.analysis import thresholds
from aligner.analysis.group_results import GoalResult, ShownFigures, Spread
from aligner.charts.outlines import text_width
from aligner.charts.palette import Palette
from aligner.charts.sheet import Sheet, shortened, wrapped
from aligner.charts.table_twin import TableTwin
from aligner.lang.shortening import short_title
from aligner.lang.words import UNKNOWN, Words

MAX_GOALS = 14
LABEL_PX, SMALL_PX = 13.0, 11.0
ROW_PX, EMPTY_ROW_PX, MAX_ROW_PX = 50.0, 34.0, 76.0
LEGEND_PX, AXIS_PX, BOTTOM_PX, MORE_PX = 30.0, 22.0, 8.0, 22.0
FIGURE_PX = 44.0
DOT_PX = 9.0


@dataclass(frozen=True)
class DotRow:
    """A goal. Values on the chart's scale: points of 100, or a rating of 1 to 5; None when unknown or hidden.

    box: lower quartile, median and upper quartile, from 8 ballots.  note: "" or that there are two camps.
    """

    title: str
    mean: float | None
    collective: float | None
    dots: tuple[float, ...]
    box: tuple[float, float, float] | None
    note: str
    figures: tuple[str, str]


@dataclass(frozen=True)
class DotsChart:
    """scale: of all sizes, above 1 for a wall.  ticks: of the axis, value and text.

    legend: names of a ballot, our mean, the collective, and the box; "" for one that is not drawn.
    """

    title: str
    alt: str
    rtl: bool
    table: TableTwin
    rows: tuple[DotRow, ...]
    legend: tuple[str, str, str, str]
    ticks: tuple[tuple[float, str], ...]
    more: str = ""
    scale: float = 1.0

    def natural_height(self, width: float) -> float:
        row = ROW_PX if any(row.dots for row in self.rows) else EMPTY_ROW_PX
        more = MORE_PX if self.more else 0
        return (LEGEND_PX + AXIS_PX + BOTTOM_PX + more + row * max(1, len(self.rows))) * self.scale

    def paint(self, painter: QPainter, rect: QRectF, palette: Palette) -> None:
        sheet = Sheet(painter, rect, palette, rtl=self.rtl)
        k = self.scale
        has_collective = bool(self.legend[2])
        start = sheet.width * 0.34
        end = sheet.width - FIGURE_PX * k * (2 if has_collective else 1) - 10 * k
        top = (LEGEND_PX + AXIS_PX) * k
        bottom = sheet.height - (BOTTOM_PX + (MORE_PX if self.more else 0)) * k
        row_px = min((bottom - top) / max(1, len(self.rows)), MAX_ROW_PX * k)
        bottom = top + row_px * len(self.rows)
        low, high = self.ticks[0][0], self.ticks[-1][0]

        def across(value: float) -> float:
            return start + (end - start) * (value - low) / (high - low)

        self._legend(sheet, k)
        for value, text in self.ticks:
            sheet.line((across(value), top - 4 * k), (across(value), bottom), role="line")
            sheet.text(across(value), top - 8 * k, text, size=SMALL_PX * k, role="muted", anchor="middle")
        for index, row in enumerate(self.rows):
            self._row(sheet, row, top + row_px * index, row_px, start, across)
        if self.more:
            sheet.text(4, sheet.height - 6 * k, self.more, size=SMALL_PX * k, role="muted")

    def _legend(self, sheet: Sheet, k: float) -> None:
        s, y, size = 4.0, 18 * k, LABEL_PX * k
        for index, name in enumerate(self.legend):
            if not name:
                continue
            is_strong = index in (1, 2)
            width = 16 * k + text_width(name, size, is_bold=is_strong)
            if s + width > sheet.width - 4:
                break
            if index == 0:
                sheet.mark(s + 5 * k, y - size * 0.35, "circle", "muted", size=DOT_PX * k)
            elif index == 1:
                sheet.bar(s + 3 * k, y - size, 4 * k, size * 1.25, "ours", radius=1)
            elif index == 2:
                sheet.mark(
                    s + 5 * k, y - size * 0.35, "circle", "collective", size=11 * k, is_hollow=True, line=1.8 * k
                )
            else:
                sheet.bar(s, y - size * 0.9, 11 * k, size, "ours", radius=3 * k, alpha=0.2)
                sheet.line((s + 5.5 * k, y - size * 0.9), (s + 5.5 * k, y + size * 0.1), role="ours", width=1.2 * k)
            role = ("text", "ours", "collective", "text")[index]
            sheet.text(s + 16 * k, y, name, size=size, role=role, is_bold=is_strong)
            s += width + 22 * k

    def _row(self, sheet: Sheet, row: DotRow, y: float, row_px: float, start: float, across) -> None:
        k, middle = self.scale, y + row_px / 2
        sheet.line((4, y + row_px), (sheet.width - 4, y + row_px), role="line", alpha=0.6)
        size = LABEL_PX * k
        available = start - 22 * k
        lines = wrapped(row.title, size, available, 2 if row_px >= 2.4 * size and not row.note else 1)
        first = middle + size * 0.36 - (len(lines) - 1 + bool(row.note)) * size * 0.65
        sheet.lines(4, first, lines, size=size)
        if row.note:
            note = shortened(row.note, SMALL_PX * k, available)
            sheet.text(4, first + len(lines) * size * 1.25, note, size=SMALL_PX * k, role="accent", is_bold=True)
        if row.box is not None:
            low, median, high = (across(value) for value in row.box)
            height = row_px * 0.62
            width = max(high - low, 3 * k)
            sheet.bar(low, middle - height / 2, width, height, "ours", radius=4 * k, alpha=0.12)
            sheet.line((median, middle - height / 2), (median, middle + height / 2), role="ours", width=1.2 * k)
        if row.collective is not None and self.legend[2]:
            sheet.mark(
                across(row.collective), middle, "circle", "collective", size=14 * k, is_hollow=True, line=1.8 * k
            )
        if row.mean is not None:
            height = row_px * 0.8
            sheet.bar(across(row.mean) - 2 * k, middle - height / 2, 4 * k, height, "ours", radius=1)
        diameter = min(DOT_PX * k, row_px * 0.22)
        for value, lift in zip(row.dots, _offsets([across(dot) for dot in row.dots], diameter, row_px), strict=True):
            sheet.mark(across(value), middle + lift, "circle", "muted", size=diameter)
        baseline = middle + size * 0.36
        end = sheet.width - 4
        if self.legend[2]:
            sheet.text(end, baseline, row.figures[1], size=size, role="collective", anchor="end")
            end -= FIGURE_PX * k
        sheet.text(end, baseline, row.figures[0], size=size, role="ours", anchor="end", is_bold=True)


def dots_chart(
    shown: ShownFigures,
    words: Words,
    *,
    scale: float = 1.0,
    has_spread: bool = True,
    has_collective: bool = True,
    by_weight: bool = True,
) -> DotsChart:
    """What may be shown of the ballots, goal by goal: dots and boxes only where `shown` holds a spread.

    scale: of all sizes, e.g. 2 for a projector.  has_spread, has_collective: for a reveal step by step.
    by_weight: the heaviest goal first, else the roadmap's order.
    """
    goals = sorted(shown.goals, key=lambda goal: goal.rank or 0) if by_weight else list(shown.goals)
    shown_goals = goals[:MAX_GOALS]
    rows = tuple(_row_of(goal, words, shown, has_spread, has_collective) for goal in shown_goals)
    has_dots = any(row.dots for row in rows)
    has_theirs = any(row.collective is not None for row in rows)
    legend = (
        words.sentence("workshop.dots_ballot") if has_dots else "",
        words.sentence("workshop.dots_rating" if shown.is_screening else "workshop.dots_mean"),
        words.sentence("vocabulary.term.collective") if has_theirs else "",
        words.sentence("workshop.dots_box") if any(row.box is not None for row in rows) else "",
    )
    parts = {"has_spread": has_spread, "has_collective": has_collective}
    table = result_table(goals, words, shown, **parts)
    omitted = len(goals) - len(shown_goals)
    more = words.sentence("charts.and_more", n=omitted) if omitted else ""
    return DotsChart(
        chart_title(shown, words) if has_spread else words.sentence("workshop.dots_title"),
        words.sentence(
            "workshop.dots_alt", details=result_table(shown_goals, words, shown, **parts).as_text(words, more)
        ),
        words.is_rtl,
        table,
        rows,
        legend,
        _ticks(rows, words, shown.is_screening),
        more,
        scale,
    )


def chart_title(shown: ShownFigures, words: Words) -> str:
    """What the spread says first: where there are two camps, or how much two members share."""
    split = [goal for goal in shown.goals if goal.spread is not None and goal.spread.camps is not None]
    if split:
        widest = max(split, key=_camp_width)
        return words.sentence("workshop.dots_title_split", goal=short_title(widest.title))
    if shown.consensus is not None and shown.consensus >= thresholds.STRONG_CONSENSUS:
        return words.sentence("workshop.dots_title_agree", shared=shown.consensus)
    return words.sentence("workshop.dots_title")


def result_table(
    goals: Sequence[GoalResult],
    words: Words,
    shown: ShownFigures,
    *,
    has_spread: bool = True,
    has_collective: bool = True,
) -> TableTwin:
    """The same as a table: our mean, the collective, and, where the spread may be shown, median, quartiles, dots."""
    unit = 1 if shown.is_screening else 100
    is_spread = has_spread and any(goal.spread is not None or goal.rating_counts for goal in goals)
    headers = [
        words.sentence("vocabulary.term.goal"),
        words.sentence("workshop.dots_rating" if shown.is_screening else "workshop.dots_mean"),
    ]
    if has_collective:
        headers.append(words.sentence("vocabulary.term.collective"))
    has_places = any(goal.spread is not None and goal.spread.places for goal in goals)
    if is_spread:
        names = ("places",) if has_places else ("median", "middle_half", "all")
        headers += [words.sentence(f"workshop.dots_{name}") for name in names]
    rows = []
    for goal in goals:
        mean = goal.rating if shown.is_screening else goal.mean
        cells = [goal.title, _points(mean, unit, words)]
        if has_collective:
            cells.append(_points(goal.collective, 100, words))
        if is_spread and has_places:
            cells.append(places_in_words(goal.spread, words) if goal.spread is not None else "–")
        elif is_spread:
            dots, box = _dots(goal), _box(goal)
            cells.append(words.number(round(box[1], 1)) if box else UNKNOWN)
            cells.append(
                words.sentence("workshop.dots_range", low=round(box[0], 1), high=round(box[2], 1)) if box else "–"
            )
            cells.append(" ".join(words.number(round(dot, 1)) for dot in dots))
        rows.append(tuple(cells))
    return TableTwin(tuple(headers), tuple(rows))


def _row_of(goal: GoalResult, words: Words, shown: ShownFigures, has_spread: bool, has_collective: bool) -> DotRow:
    unit = 1 if shown.is_screening else 100
    mean = goal.rating if shown.is_screening else goal.mean
    theirs = goal.collective if has_collective and not shown.is_screening else None
    dots = _dots(goal) if has_spread else ()
    is_split = has_spread and goal.spread is not None and goal.spread.camps is not None
    return DotRow(
        goal.title,
        None if mean is None else mean * unit,
        None if theirs is None else theirs * 100,
        dots,
        _box(goal) if len(dots) >= thresholds.SHOW_BOX else None,
        words.sentence("workshop.dots_camps") if is_split else "",
        (_points(mean, unit, words), _points(theirs, 100, words)),
    )


def places_in_words(spread: Spread, words: Words) -> str:
    """The places that the ballots gave a goal, from the first: "1, 1, 2½, 5"."""
    return ("، " if words.language == "ar" else ", ").join(words.number(round(place, 1)) for place in spread.places)


def _dots(goal: GoalResult) -> tuple[float, ...]:
    if goal.spread is not None and goal.spread.places:
        # Places are on no scale of points.
        return ()
    if goal.rating_counts:
        return tuple(float(rating) for rating, count in enumerate(goal.rating_counts, start=1) for _ in range(count))
    return tuple(100 * dot for dot in goal.spread.dots) if goal.spread is not None else ()


def _box(goal: GoalResult) -> tuple[float, float, float] | None:
    spread = goal.spread
    return None if spread is None else (100 * spread.low_quartile, 100 * spread.median, 100 * spread.high_quartile)


def _camp_width(goal: GoalResult) -> float:
    camps = goal.spread.camps if goal.spread is not None else None
    return camps.high - camps.low if camps is not None else 0.0


def _points(value: float | None, unit: float, words: Words) -> str:
    return UNKNOWN if value is None else words.number(round(value * unit, 1))


def _ticks(rows: Sequence[DotRow], words: Words, is_screening: bool) -> tuple[tuple[float, str], ...]:
    """From 0 to the next ten above all values, at most seven ticks; for ratings 1 to 5."""
    if is_screening:
        return tuple((float(value), words.number(value)) for value in range(1, 6))
    values = [value for row in rows for value in (*row.dots, row.mean, row.collective) if value is not None]
    most = max([*values, 10.0])
    step = 10 if most <= 60 else 20
    return tuple((float(value), words.number(value)) for value in range(0, ceil(most / step - 1e-9) * step + 1, step))


def _offsets(places: Sequence[float], diameter: float, row_px: float) -> list[float]:
    """How far each dot is from the row's middle so that no dot hides another; nearer where the row is too low.

    Dots come in the order of their values, so that nothing but the values decides where they stand.
    """
    offsets: list[float] = []
    for index, place in enumerate(places):
        near = [other for other in range(index) if place - places[other] < diameter]
        level = 0
        while any(offsets[other] == _level(level) for other in near):
            level += 1
        offsets.append(_level(level))
    most = max((abs(lift) for lift in offsets), default=0.0)
    step = min(diameter, (row_px - diameter) / 2 / most) if most else diameter
    return [lift * step for lift in offsets]


def _level(number: int) -> float:
    """0, 1, -1, 2, -2 …"""
    return float((number + 1) // 2) * (1 if number % 2 else -1)
