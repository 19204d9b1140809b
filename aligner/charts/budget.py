"""Bars for each goal in the three frames, and the money that is outside or has no known place."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from aligner.analysis.results import Analysis, Finding
from aligner.charts.choosing import and_more, chosen_goals
from aligner.charts.outlines import text_width
from aligner.charts.palette import Palette
from aligner.charts.sheet import FRAMES, Sheet, wrapped
from aligner.charts.table_twin import TableTwin, frame_titles, known_part, percent
from aligner.lang.bounds import Bound
from aligner.lang.words import Words

TOP_PX, REST_PX, BAR_PX, APART_PX = 40.0, 36.0, 9.0, 7.0
LANE_PX, ROW_GAP_PX = 44.0 / 3, 14.0
NAME_PX, LABEL_PX = 13.5, 12.5
TITLE_SHARE = 0.36


@dataclass(frozen=True)
class BudgetRow:
    """A goal's shares of each frame, 0 to 1, None when unknown."""

    title: str
    collective: float | None
    own: float | None
    resources: float | None


@dataclass(frozen=True)
class BudgetChart:
    """outside, unknown: shares of all money, 0 to 1.  percents: of each row, its shares in words.

    longest: the share to whose length a part of the chart is drawn; 0 for the largest of its own.
    measured: the shares, with their words, for which a part of the chart leaves room; () for its own.
    """

    title: str
    alt: str
    rtl: bool
    table: TableTwin
    column_titles: tuple[str, str, str]
    rows: tuple[BudgetRow, ...]
    outside: float
    unknown: float
    rest_titles: tuple[str, str]
    percents: tuple[tuple[str, str, str], ...]
    rest_percents: tuple[str, str]
    more: str = ""
    longest: float = 0.0
    measured: tuple[tuple[float | None, str], ...] = ()

    def parts(self, most: int) -> tuple["BudgetChart", ...]:
        """The chart, in parts of equal scale where it has more than `most` goals; the last has what is outside them."""
        count = -(-len(self.rows) // most)
        if count <= 1:
            return (self,)
        size = -(-len(self.rows) // count)
        shares = [share for row in self.rows for share in (row.own, row.resources) if share is not None]
        longest = max(*shares, self.outside, self.unknown, 0.0)
        measured = self._figures()
        found = []
        for index in range(count):
            span = slice(index * size, (index + 1) * size)
            rest = (self.outside, self.unknown) if index == count - 1 else (0.0, 0.0)
            part = replace(self, rows=self.rows[span], percents=self.percents[span], longest=longest, measured=measured)
            found.append(replace(part, outside=rest[0], unknown=rest[1]))
        return tuple(found)

    def _figures(self) -> tuple[tuple[float | None, str], ...]:
        """Each share that is drawn, with its words."""
        return (
            *((row.collective, texts[0]) for row, texts in zip(self.rows, self.percents, strict=True)),
            *((row.own, texts[1]) for row, texts in zip(self.rows, self.percents, strict=True)),
            *((row.resources, texts[2]) for row, texts in zip(self.rows, self.percents, strict=True)),
            *zip((self.outside, self.unknown), self.rest_percents, strict=True),
        )

    def natural_height(self, width: float) -> float:
        return self._around() + (ROW_GAP_PX + LANE_PX * max(2, len(self._lanes()))) * len(self.rows)

    def _around(self) -> float:
        """What stands over and under the goals."""
        rest = (self.outside > 0) + (self.unknown > 0)
        return TOP_PX + REST_PX * rest + 8 + (24 if self.more else 0)

    def _lanes(self) -> list[int]:
        """Which frames have a bar at each goal: donors see no weights of ours; some files have none at all."""
        frames = [(row.collective, row.own, row.resources) for row in self.rows]
        return [index for index in range(len(FRAMES)) if index == 2 or any(one[index] is not None for one in frames)]

    def paint(self, painter: QPainter, rect: QRectF, palette: Palette) -> None:
        sheet = Sheet(painter, rect, palette, rtl=self.rtl)
        drawn = self._lanes()
        titles = [title if index in drawn else "" for index, title in enumerate(self.column_titles)]
        sheet.legend(18, titles, bars=True)
        start = sheet.width * TITLE_SHARE
        figures = self.measured or self._figures()
        # As long as lets the figure behind each bar stand whole.
        room = sheet.width - start - APART_PX
        scale = min(((room - text_width(text, LABEL_PX) - 4) / share for share, text in figures if share), default=room)
        if self.more:
            sheet.text(4, sheet.height - 6, self.more, size=12, role="muted")
        row_px = (sheet.height - self._around()) / max(1, len(self.rows))
        lanes = max(2, len(drawn))
        # Lower rows keep their figures apart for longer than their goals.
        gap = min(ROW_GAP_PX, row_px * 0.24)
        pitch = (row_px - gap) / lanes
        y = TOP_PX
        for row, texts in zip(self.rows, self.percents, strict=True):
            sheet.line((0, y), (sheet.width, y))
            title = wrapped(row.title, NAME_PX, start - 20, 2)
            sheet.lines(4, y + row_px / 2 + NAME_PX * (0.36 - 0.65 * (len(title) - 1)), title, size=NAME_PX)
            for at, index in enumerate(drawn):
                role, share = FRAMES[index][1], (row.collective, row.own, row.resources)[index]
                top = y + gap / 2 + (pitch - BAR_PX) / 2 + (at + (lanes - len(drawn)) / 2) * pitch
                if share is not None:
                    sheet.bar(start, top, max(share * scale, 1.5), BAR_PX, role)
                    sheet.text(start + share * scale + APART_PX, top + BAR_PX - 0.5, texts[index], size=LABEL_PX)
                else:
                    sheet.text(start, top + BAR_PX - 0.5, texts[index], size=LABEL_PX, role="muted")
            y += row_px
        for kind, share in enumerate((self.outside, self.unknown)):
            if share > 0:
                sheet.line((0, y), (sheet.width, y))
                sheet.lines(
                    4, y + 22, wrapped(self.rest_titles[kind], NAME_PX, start - 20, 1), size=NAME_PX, role="muted"
                )
                if kind == 0:
                    sheet.bar(start, y + 12, max(share * scale, 1.5), BAR_PX + 3, "muted", alpha=0.7)
                else:
                    sheet.hatch(start, y + 12, max(share * scale, 3), BAR_PX + 3)
                sheet.text(start + share * scale + APART_PX, y + 22, self.rest_percents[kind], size=LABEL_PX)
                y += REST_PX


def _share(bound: Bound | None, words: Words) -> str:
    """A share under a head that says of what it is: of the known money, where some is not known."""
    return words.bound(bound and bound.within_known)


def budget_chart(
    analysis: Analysis, words: Words, findings: Sequence[Finding] | None = None, focus: Collection[str] = ()
) -> BudgetChart:
    """Weights and money of each goal side by side. findings: the findings that may be its title; None: all.

    focus: codes of the goals that are asked about.
    """
    total = analysis.money.total_minor
    outside = analysis.money.outside_minor / total if total else 0.0
    unknown = analysis.money.unknown_minor / total if total else 0.0
    goals = chosen_goals(analysis, focus=focus)
    rows = tuple(BudgetRow(goal.title, goal.collective, goal.own, known_part(goal)) for goal in goals)
    titles = frame_titles(words, is_part=bool(analysis.money.omitted))
    percents = tuple(
        (percent(goal.collective, words), percent(goal.own, words), _share(goal.money, words)) for goal in goals
    )
    rest_titles = (words.sentence("vocabulary.term.outside"), words.sentence("charts.money_unknown"))
    rest_percents = (_share(analysis.money.outside, words), _share(analysis.money.unknown, words))
    table_rows = [(row.title, *texts) for row, texts in zip(rows, percents, strict=True)]
    for share, title, text in zip((outside, unknown), rest_titles, rest_percents, strict=True):
        if share > 0:
            table_rows.append((title, "–", "–", text))
    more = and_more(analysis, len(goals), words)
    table = TableTwin((words.sentence("vocabulary.term.goal"), *titles), tuple(table_rows))
    found = analysis.findings if findings is None else findings
    has_weights = any(share is not None for row in rows for share in (row.collective, row.own))
    first = next((f for f in found if f.code in ("money_more", "money_less", "money_follows")), None)
    title = (
        words.sentence(f"findings.{first.code}.title", **first.values)
        if first
        else words.sentence(f"charts.budget_title{'' if has_weights else '_alone'}")
    )
    return BudgetChart(
        title,
        words.sentence("charts.budget_alt", details=table.as_text(words, more)),
        words.is_rtl,
        table,
        titles,
        rows,
        outside,
        unknown,
        rest_titles,
        percents,
        rest_percents,
        more,
    )
