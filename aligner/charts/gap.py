"""The gap chart: for each goal our weight beside the collective's, and under them where our money stands."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from aligner.analysis.results import Analysis, GoalFigures
from aligner.charts.choosing import and_more, chosen_goals
from aligner.charts.outlines import text_width
from aligner.charts.palette import Palette
from aligner.charts.sheet import FRAMES, Sheet, wrapped
from aligner.charts.table_twin import TableTwin, frame_titles, goal_table, known_part, percent
from aligner.lang.bidi import ltr
from aligner.lang.words import UNKNOWN, Words

HEAD_PX, MORE_PX, BOTTOM_PX = 64.0, 24.0, 6.0
ROW_PX, MANY_ROW_PX, PLAIN_ROW_PX = 74.0, 56.0, 46.0
MANY_ROWS = 8
LABEL_PX, SMALL_PX, FIGURES_HEAD_PX, MIN_FIGURES_PX = 14.5, 13.0, 12.2, 80.0
LOW_ROW_PX, LOW_LABEL_PX = 40.0, 12.2
"""In rows lower than that the type is smaller, so that the two lanes keep apart."""
NAMES_PX, APART_PX = 16.0, 12.0
"""Where the names of the marks stand from the top, and the least room between two of them."""
FIGURES_FROM_PX = (430.0, 580.0)
"""From which width on the chart has its columns of figures: the first, and the second."""
NAMES_SHARES, FIGURES_SHARE = (0.27, 0.31, 0.35), 0.103
"""Parts of the width: of the names the first in which each is read whole, and of a column of figures."""
WEIGHT_LANE, MONEY_LANE = 0.36, 0.74
"""Where in a row the weights stand, and the money: parts of its height."""
MIN_SCALE, STEP = 0.2, 0.05
_SAME = 1e-9
Across = Callable[[float], float]
"""Where a share stands on the scale."""


@dataclass(frozen=True)
class GapRow:
    """A goal. Shares 0 to 1, None when unknown.

    money, money_high: the lowest and the highest that our known money there can be.  money_text: of it, in words.
    gap_text, money_gap_text: own - collective and money - own in signed points, "" where there is none.
    """

    title: str
    collective: float | None
    own: float | None
    money: float | None
    money_high: float | None
    money_text: str
    gap_text: str
    money_gap_text: str
    is_focus: bool = False


@dataclass(frozen=True)
class GapChart:
    """heads: of the two columns of figures.  percents: of each row, the collective's weight and ours.

    omitted_rows: how many goals are not shown; more: the same in words.
    """

    title: str
    alt: str
    rtl: bool
    table: TableTwin
    column_titles: tuple[str, str, str]
    heads: tuple[str, str]
    rows: tuple[GapRow, ...]
    percents: tuple[tuple[str, str], ...]
    ticks: tuple[tuple[float, str], ...]
    has_money: bool
    omitted_rows: int = 0
    more: str = ""

    @property
    def row_px(self) -> float:
        if not self.has_money:
            return PLAIN_ROW_PX
        return ROW_PX if len(self.rows) <= MANY_ROWS else MANY_ROW_PX

    def natural_height(self, width: float) -> float:
        rest = MORE_PX if self.more else 0
        return HEAD_PX + BOTTOM_PX + rest + self.row_px * max(1, len(self.rows))

    def paint(self, painter: QPainter, rect: QRectF, palette: Palette) -> None:
        sheet = Sheet(painter, rect, palette, rtl=self.rtl)
        # In a narrow place the picture comes first: the figures are in the table.
        count = sum(sheet.width >= least for least in FIGURES_FROM_PX[: 2 if self.has_money else 1])
        columns = [max(sheet.width * FIGURES_SHARE, MIN_FIGURES_PX)] * count
        top = HEAD_PX
        bottom = sheet.height - BOTTOM_PX - (MORE_PX if self.more else 0)
        row_px = (bottom - top) / max(1, len(self.rows))
        label = LABEL_PX if row_px >= LOW_ROW_PX else LOW_LABEL_PX
        start, end = sheet.width * self.names_share(sheet.width, label), sheet.width - sum(columns) - 34
        most = self.ticks[-1][0]

        def across(share: float) -> float:
            return start + (end - start) * share / most

        for index, row in enumerate(self.rows):
            if row.is_focus:
                sheet.bar(0, top + index * row_px, sheet.width, row_px, "accent_soft", radius=0)
        self._names(sheet, top, row_px, across, (start, end))
        for share, text in self.ticks:
            sheet.line((across(share), top - 3), (across(share), bottom), role="muted" if not share else "line")
            sheet.text(across(share), top - 8, text, size=SMALL_PX, role="muted", anchor="middle")
        for index, head in enumerate(self.heads[: len(columns)]):
            at = sheet.width - 4 - sum(columns[index + 1 :])
            lines = wrapped(head, FIGURES_HEAD_PX, columns[index] - 6, 3)
            first = top - 8 - (len(lines) - 1) * FIGURES_HEAD_PX * 1.3
            sheet.lines(at, first, lines, size=FIGURES_HEAD_PX, role="muted", anchor="end")
        for index, (row, texts) in enumerate(zip(self.rows, self.percents, strict=True)):
            self._row(sheet, row, texts, top + index * row_px, row_px, across, columns, start, label)
        if self.more:
            sheet.text(4, sheet.height - 6, self.more, size=SMALL_PX, role="muted")

    def names_share(self, width: float, label: float) -> float:
        """The part of the width that the names take: the least in which each is read whole."""

        def is_complete(share: float, row: GapRow) -> bool:
            return " ".join(title_lines(row, width * share, label)).split() == row.title.split()

        shares = (share for share in NAMES_SHARES if all(is_complete(share, row) for row in self.rows))
        return next(shares, NAMES_SHARES[-1])

    def _names(self, sheet: Sheet, top: float, row_px: float, across: Across, ends: tuple[float, float]) -> None:
        """The frames' names over the first row's marks, led to them; in a row of their own where they would collide."""
        titles = self.column_titles[: 3 if self.has_money else 2]
        places = self._name_places(titles, across, ends)
        if not places:
            sheet.legend(NAMES_PX, titles, size=SMALL_PX, rings=True)
            return
        for (mark_at, name_at), title, (_, role), lane in zip(places, titles, FRAMES, self._lanes, strict=False):
            sheet.text(name_at, NAMES_PX, title, size=SMALL_PX, role=role, anchor="middle", is_bold=True)
            sheet.line(
                (mark_at, NAMES_PX + 5), (mark_at, top + row_px * lane - 8), role=role, is_dashed=True, alpha=0.6
            )

    @property
    def _lanes(self) -> tuple[float, float, float]:
        weights = WEIGHT_LANE if self.has_money else 0.5
        return weights, weights, MONEY_LANE

    def _name_places(
        self, titles: Sequence[str], across: Across, ends: tuple[float, float]
    ) -> list[tuple[float, float]]:
        """Of each name the place of its mark and its own, which is over the mark; none where not all have room."""
        first = self.rows[0] if self.rows else None
        shares = (first.collective, first.own, first.money)[: len(titles)] if first else ()
        known = [share for share in shares if share is not None]
        if len(known) < len(titles):
            return []
        widths = [text_width(title, SMALL_PX, is_bold=True) for title in titles]
        marks = [across(share) for share in known]
        places, free_from = [0.0] * len(marks), ends[0] - NAMES_PX
        for index in sorted(range(len(marks)), key=lambda index: marks[index]):
            half = widths[index] / 2
            places[index] = max(marks[index], free_from + half)
            free_from = places[index] + half + APART_PX
            if places[index] + half > ends[1] + NAMES_PX or places[index] - marks[index] > half - 2:
                return []
        return list(zip(marks, places, strict=True))

    def _row(
        self,
        sheet: Sheet,
        row: GapRow,
        texts: tuple[str, str],
        y: float,
        row_px: float,
        across: Across,
        columns: list[float],
        start: float,
        label: float,
    ) -> None:
        sheet.line((0, y + row_px), (sheet.width, y + row_px))
        middle = y + row_px / 2
        lines = title_lines(row, start, label)
        first = middle + label * (0.36 - 0.65 * (len(lines) - 1))
        sheet.lines(4, first, lines, size=label, is_bold=row.is_focus)
        for index, text in enumerate((row.gap_text, row.money_gap_text)[: len(columns)]):
            at = sheet.width - 4 - sum(columns[index + 1 :])
            figure_of(sheet, at, columns[index], middle + 5, text or UNKNOWN, size=label, is_bold=row.is_focus)
        self._weights(sheet, row, texts, y + row_px * self._lanes[0], across, label)
        if self.has_money:
            self._money(sheet, row, y + row_px * MONEY_LANE, across, label)

    @staticmethod
    def _weights(sheet: Sheet, row: GapRow, texts: tuple[str, str], y: float, across: Across, label: float) -> None:
        """The two marks, joined; each figure is on the outer side of its mark."""
        baseline, ours_last = y + label * 0.36, (row.own or 0) >= (row.collective or 0)
        both = row.own is not None and row.collective is not None
        same = both and abs((row.own or 0) - (row.collective or 0)) < _SAME
        if row.own is not None and row.collective is not None and not same:
            sheet.line((across(row.collective), y), (across(row.own), y), role="muted", width=3.5, alpha=0.45)
        marks = zip(FRAMES, (row.collective, row.own), texts, (not ours_last, ours_last), strict=False)
        for (shape, role), share, text, is_last in marks:
            is_last = is_last or not both
            if share is None:
                continue
            is_ring = role == "collective"
            size = 18 if is_ring and same else 9 if same else 14 if is_ring else 13
            sheet.mark(across(share), y, shape, role, size=size, is_hollow=is_ring, line=2 if is_ring else 1.5)
            if same and is_ring:
                continue
            side, anchor = (1, "start") if is_last else (-1, "end")
            sheet.text(across(share) + side * 14, baseline, text, size=label, role=role, anchor=anchor, is_bold=True)

    @staticmethod
    def _money(sheet: Sheet, row: GapRow, y: float, across: Across, label: float) -> None:
        """The known money there: a mark at the least, a line to the most that it can be."""
        if row.money is None:
            sheet.hatch(across(0), y - 5.5, 41, 11)
            size = min(SMALL_PX, label)
            sheet.text(across(0) + 48, y + size * 0.36, row.money_text, size=size, role="muted")
            return
        high = max(row.money, row.money_high or 0.0)
        if high - row.money > _SAME:
            sheet.line((across(row.money), y), (across(high), y), role="resources", width=1.5)
            sheet.line((across(high), y - 4), (across(high), y + 4), role="resources", width=1.5)
        sheet.mark(across(row.money), y, "diamond", "resources", size=12)
        at = max(across(high), across(row.money) + 6) + 9
        sheet.text(at, y + label * 0.36, row.money_text, size=label, role="resources", is_bold=True)


def title_lines(row: GapRow, start: float, label: float) -> list[str]:
    """The goal's title as it stands before a scale that begins at `start`."""
    return wrapped(row.title, label, start - 3 * label, 2, is_bold=row.is_focus)


def figure_of(
    sheet: Sheet,
    end: float,
    width: float,
    y: float,
    text: str,
    *,
    size: float = LABEL_PX,
    role: str = "text",
    is_bold: bool = False,
) -> None:
    """A cell of a column of figures: at its right side in both directions."""
    at = end - width + 12 if sheet.rtl else end
    sheet.text(at, y, text, size=size, role=role, anchor="start" if sheet.rtl else "end", is_bold=is_bold)


def gap_chart(analysis: Analysis, words: Words, focus: Collection[str] = ()) -> GapChart:
    """The goals, first those that we weigh more than the collective. focus: codes of the goals that are asked about."""
    shown = chosen_goals(analysis, focus=focus)
    # Python's sort keeps the roadmap's order where two gaps are equal; a gap that is unknown comes last.
    goals = tuple(sorted(shown, key=lambda goal: -goal.gap if goal.gap is not None else 2.0))
    total = analysis.money.total_minor
    unplaced = analysis.money.unknown_minor / total if total else 0.0
    rows = tuple(_row_of(goal, words, unplaced, goal.code in focus) for goal in goals)
    titles = frame_titles(words, is_part=analysis.money.is_part)
    table = goal_table(goals, words)
    more = and_more(analysis, len(goals), words)
    finding = next((f for f in analysis.findings if f.code in ("gap_more", "gap_less")), None)
    return GapChart(
        words.sentence(f"findings.{finding.code}.title", **finding.values)
        if finding
        else words.sentence("charts.gap_title"),
        words.sentence("charts.gap_alt", details=table.as_text(words, more)),
        words.is_rtl,
        table,
        titles,
        (words.sentence("charts.gap_head"), words.sentence("charts.money_gap_head")),
        rows,
        tuple((percent(goal.collective, words), percent(goal.own, words)) for goal in goals),
        _ticks(rows, words),
        bool(total),
        len(analysis.goals) - len(goals),
        more,
    )


def fewer_rows(chart: GapChart, most: int, words: Words) -> GapChart:
    """The chart with at most `most` goals: those that are asked about, then the widest gaps, in its order."""
    if len(chart.rows) <= most:
        return chart

    def width(index: int) -> tuple[bool, float]:
        row = chart.rows[index]
        return row.is_focus, abs((row.own or 0.0) - (row.collective or 0.0))

    indexes = sorted(sorted(range(len(chart.rows)), key=width, reverse=True)[:most])
    omitted = chart.omitted_rows + len(chart.rows) - len(indexes)
    rows = tuple(chart.rows[index] for index in indexes)
    percents = tuple(chart.percents[index] for index in indexes)
    return replace(
        chart, rows=rows, percents=percents, omitted_rows=omitted, more=words.sentence("charts.and_more", n=omitted)
    )


def _row_of(goal: GoalFigures, words: Words, unplaced: float, is_focus: bool) -> GapRow:
    money = None if goal.resources is None else goal.resources
    high = None if money is None else money + unplaced
    text = words.bound(goal.money) if money is None or known_part(goal) is None else words.bound_sign(goal.money)
    gaps = () if money is None or goal.own is None else ((money - goal.own) * 100, (money + unplaced - goal.own) * 100)
    return GapRow(
        goal.title,
        goal.collective,
        goal.own,
        money,
        high,
        text,
        words.gap(goal.own, goal.collective) if goal.gap is not None else "",
        _range(gaps, words),
        is_focus,
    )


def _range(gaps: tuple[float, ...], words: Words) -> str:
    """The least and the most of a gap in signed points, each cut to its own side as shares are; once where alike."""
    if not gaps:
        return ""
    low, high = gaps
    if high - low < _SAME:
        return words.signed(low)
    return ltr("…".join(dict.fromkeys((words.signed(floor(low + _SAME)), words.signed(ceil(high - _SAME))))))


def _ticks(rows: tuple[GapRow, ...], words: Words) -> tuple[tuple[float, str], ...]:
    """From 0 by tens to the next five above all that is drawn; the last one has no line where it is no ten."""
    values = [value for row in rows for value in (row.collective, row.own, row.money_high) if value is not None]
    most = max(ceil((max(values, default=0.0) + 0.01) / STEP) * STEP, MIN_SCALE)
    step = 0.1 if most <= 0.6 else 0.2
    count = int(most / step + _SAME)
    texts = [words.percent(index * step) for index in range(count + 1)]
    ticks = [(index * step, text) for index, text in enumerate(texts)]
    return tuple(ticks) if most - count * step < _SAME else (*ticks, (most, ""))
