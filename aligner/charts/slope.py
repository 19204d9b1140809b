"""The slope chart: the same goals in three columns, the collective, ours and our resources."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from aligner.analysis.results import Analysis, GoalFigures
from aligner.charts.choosing import and_more, chosen_goals
from aligner.charts.palette import Palette
from aligner.charts.sheet import FRAMES, Sheet, shortened, spread, text_width, wrapped
from aligner.charts.table_twin import TableTwin, frame_titles, known_part, percent
from aligner.lang.words import UNKNOWN, Words

TOP_PX, BOTTOM_PX = 50.0, 14.0
LABEL_GAP_PX = 21.0
MORE_PX = 24.0
LABEL_PX = 13.0
FIGURE_PX = 42.0
"""Room of a share in percent beside its title."""


@dataclass(frozen=True)
class SlopeRow:
    """A goal. Shares 0 to 1, None when unknown. gap_text: own - collective in signed points, "" when unknown.

    resources_text: the money's share as it is said, cut where it is a bound.
    """

    title: str
    collective: float | None
    own: float | None
    resources: float | None
    is_highlighted: bool
    gap_text: str
    resources_text: str = UNKNOWN

    @property
    def role(self) -> str:
        """The colour of its lines: of the frame that gives it more, muted unless it is highlighted."""
        if not self.is_highlighted or self.own is None or self.collective is None:
            return "muted"
        return "ours" if self.own > self.collective else "collective"


@dataclass(frozen=True)
class SlopeChart:
    title: str
    alt: str
    rtl: bool
    table: TableTwin
    column_titles: tuple[str, str, str]
    rows: tuple[SlopeRow, ...]
    empty_texts: tuple[str, str, str]
    percents: tuple[tuple[str, str, str], ...]
    more: str = ""

    def natural_height(self, width: float) -> float:
        rest = MORE_PX if self.more else 0
        return TOP_PX + BOTTOM_PX + rest + max(200.0, LABEL_GAP_PX * 1.55 * len(self.rows))

    def paint(self, painter: QPainter, rect: QRectF, palette: Palette) -> None:
        sheet = Sheet(painter, rect, palette, rtl=self.rtl)
        first, last = sheet.width * 0.46, sheet.width - 58
        columns = (first, (first + last) / 2, last)
        top, bottom = TOP_PX + 6, sheet.height - BOTTOM_PX - (MORE_PX if self.more else 0)
        if self.more:
            sheet.text(4, sheet.height - 6, self.more, size=12, role="muted")
        shares = [share for row in self.rows for share in (row.collective, row.own, row.resources) if share is not None]
        most = max(shares, default=1.0) or 1.0
        for index, (s, title, (shape, role)) in enumerate(zip(columns, self.column_titles, FRAMES, strict=True)):
            sheet.line((s, top), (s, bottom), role="line")
            head = wrapped(title, LABEL_PX, (last - first) / 2 - 34, 2, is_bold=True)
            half = max(text_width(line, LABEL_PX, is_bold=True) for line in head) / 2
            centre = min(s, sheet.width - half - 2)
            sheet.mark(centre - half - 11, 13, shape, role)
            sheet.lines(centre, 18, head, size=LABEL_PX, role=role, anchor="middle", is_bold=True)
            if all(self._share(row, index) is None for row in self.rows):
                sheet.text(s, (top + bottom) / 2, self.empty_texts[index], size=12, role="muted", anchor="middle")

        def height(share: float) -> float:
            return bottom - (bottom - top) * share / most

        for row in sorted(self.rows, key=lambda row: row.is_highlighted):
            self._lines(sheet, row, columns, height)
        for row in sorted(self.rows, key=lambda row: row.is_highlighted):
            for index, (shape, role) in enumerate(FRAMES):
                share = self._share(row, index)
                if share is not None:
                    is_strong = row.is_highlighted
                    sheet.mark(columns[index], height(share), shape, role, size=10 if is_strong else 8)
        self._labels(sheet, columns, height, top, bottom)

    def _lines(self, sheet: Sheet, row: SlopeRow, columns: tuple[float, float, float], height) -> None:
        for left, right in ((0, 1), (1, 2)):
            start, end = self._share(row, left), self._share(row, right)
            if start is not None and end is not None:
                is_strong = row.is_highlighted and left == 0
                sheet.line(
                    (columns[left], height(start)),
                    (columns[right], height(end)),
                    role=row.role if is_strong else "muted",
                    width=2.5 if is_strong else 1.2,
                    alpha=1 if is_strong else 0.45,
                )

    def _labels(self, sheet: Sheet, columns: tuple[float, float, float], height, top: float, bottom: float) -> None:
        for index in range(3):
            rows = [
                (number, row)
                for number, row in enumerate(self.rows)
                if self._share(row, index) is not None and (index != 1 or row.is_highlighted)
            ]
            wanted = [height(self._share(row, index) or 0) for _, row in rows]
            places = spread(wanted, LABEL_GAP_PX, top, bottom - 2)
            for (number, row), want, place in zip(rows, wanted, places, strict=True):
                self._label(sheet, columns[index], index, number, row, want, place)

    def _label(self, sheet: Sheet, s: float, index: int, number: int, row: SlopeRow, want: float, place: float) -> None:
        share, role = self.percents[number][index], row.role if row.is_highlighted else "text"
        baseline = place + LABEL_PX * 0.36
        side = -1 if index == 0 else 1
        if abs(place - want) > 3:
            sheet.line((s + side * 7, want), (s + side * 15, place), role="muted", alpha=0.6)
        if index == 0:
            sheet.text(s - 18, baseline, share, size=LABEL_PX, role=role, anchor="end", is_bold=row.is_highlighted)
            end = s - 18 - FIGURE_PX
            title = shortened(row.title, LABEL_PX, end - 4, is_bold=row.is_highlighted)
            sheet.text(end, baseline, title, size=LABEL_PX, anchor="end", is_bold=row.is_highlighted)
        elif index == 1:
            text = f"{share}  ({row.gap_text})" if row.gap_text else share
            sheet.text(s + 17, baseline, text, size=LABEL_PX, role=role, is_bold=True, has_halo=True)
        else:
            sheet.text(s + 17, baseline, share, size=LABEL_PX)

    @staticmethod
    def _share(row: SlopeRow, index: int) -> float | None:
        return (row.collective, row.own, row.resources)[index]


def slope_chart(analysis: Analysis, words: Words) -> SlopeChart:
    """The goals' shares in the three frames; the largest gaps stand out."""
    goals = chosen_goals(analysis)
    rows = tuple(
        SlopeRow(
            goal.title,
            goal.collective,
            goal.own,
            known_part(goal),
            goal.code in analysis.own_collective.largest_gaps,
            words.signed(goal.gap * 100) if goal.gap is not None else "",
            UNKNOWN if known_part(goal) is None else words.bound_figure(goal.money),
        )
        for goal in goals
    )
    titles = frame_titles(words, is_part=analysis.money.is_part)
    percents = tuple((percent(row.collective, words), percent(row.own, words), row.resources_text) for row in rows)
    table = goal_table(goals, words)
    more = and_more(analysis, len(goals), words)
    told = next((f for f in analysis.findings if f.code in ("gap_more", "gap_less")), None)
    title = words.say(f"findings.{told.code}.title", **told.values) if told else words.say("charts.slope_title")
    unknown = words.say("charts.not_known_yet")
    return SlopeChart(
        title,
        words.say("charts.slope_alt", details=table.as_text(words, more)),
        words.is_rtl,
        table,
        titles,
        rows,
        (unknown, unknown, unknown),
        percents,
        more,
    )


def goal_table(goals: Sequence[GoalFigures], words: Words) -> TableTwin:
    """The goals' shares in the three frames and their gaps, as a table."""
    headers = (words.say("vocabulary.term.goal"), *frame_titles(words), words.say("charts.gap_points"))
    rows = []
    for goal in goals:
        shares = (percent(goal.collective, words), percent(goal.own, words), words.bound(goal.money))
        rows.append((goal.title, *shares, words.signed(goal.gap * 100) if goal.gap is not None else "–"))
    return TableTwin(headers, tuple(rows))
