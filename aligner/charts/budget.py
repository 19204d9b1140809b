"""Bars for each goal in the three frames, and the money that is outside or has no known place."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from aligner.analysis.results import Analysis, Finding
from aligner.charts.choosing import and_more, chosen_goals
from aligner.charts.palette import Palette
from aligner.charts.sheet import FRAMES, Sheet, wrapped
from aligner.charts.table_twin import TableTwin, frame_titles, known_part, percent
from aligner.lang.words import Words

TOP_PX, ROW_PX, BAR_PX, END_PX = 40.0, 52.0, 9.0, 118.0
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
    """outside, unknown: shares of all money, 0 to 1."""

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

    def natural_height(self, width: float) -> float:
        rest = (self.outside > 0) + (self.unknown > 0)
        return TOP_PX + ROW_PX * len(self.rows) + 36 * rest + 8 + (24 if self.more else 0)

    def paint(self, painter: QPainter, rect: QRectF, palette: Palette) -> None:
        sheet = Sheet(painter, rect, palette, rtl=self.rtl)
        # Donors see no weights of ours.
        drawn = [index for index in range(len(FRAMES)) if index != 1 or any(row.own is not None for row in self.rows)]
        collective, own, resources = self.column_titles
        sheet.legend(18, (collective, own if 1 in drawn else "", resources))
        start = sheet.width * TITLE_SHARE
        shares = [share for row in self.rows for share in (row.collective, row.own, row.resources) if share]
        most = max([*shares, self.outside, self.unknown], default=1.0) or 1.0
        scale = (sheet.width - start - END_PX) / most
        if self.more:
            sheet.text(4, sheet.height - 6, self.more, size=12, role="muted")
        y = TOP_PX
        for row, texts in zip(self.rows, self.percents, strict=True):
            sheet.line((0, y), (sheet.width, y))
            title = wrapped(row.title, 13, start - 20, 2)
            sheet.lines(4, y + (31 if len(title) == 1 else 22), title, size=13)
            for at, index in enumerate(drawn):
                role, share = FRAMES[index][1], (row.collective, row.own, row.resources)[index]
                top = y + 8 + (at + (3 - len(drawn)) / 2) * (BAR_PX + 4)
                if share is not None:
                    sheet.bar(start, top, max(share * scale, 1.5), BAR_PX, role)
                    sheet.text(start + share * scale + 7, top + BAR_PX - 0.5, texts[index], size=11)
                else:
                    sheet.text(start, top + BAR_PX - 0.5, texts[index], size=11, role="muted")
            y += ROW_PX
        for kind, share in enumerate((self.outside, self.unknown)):
            if share > 0:
                sheet.line((0, y), (sheet.width, y))
                sheet.lines(4, y + 22, wrapped(self.rest_titles[kind], 13, start - 20, 1), size=13, role="muted")
                if kind == 0:
                    sheet.bar(start, y + 12, max(share * scale, 1.5), BAR_PX + 3, "muted", alpha=0.7)
                else:
                    sheet.hatch(start, y + 12, max(share * scale, 3), BAR_PX + 3)
                sheet.text(start + share * scale + 7, y + 22, self.rest_percents[kind], size=11)
                y += 36


def budget_chart(analysis: Analysis, words: Words, findings: Sequence[Finding] | None = None) -> BudgetChart:
    """Weights and money of each goal side by side. findings: the findings that may be its title; None: all."""
    total = analysis.money.total_minor
    outside = analysis.money.outside_minor / total if total else 0.0
    unknown = analysis.money.unknown_minor / total if total else 0.0
    goals = chosen_goals(analysis)
    rows = tuple(BudgetRow(goal.title, goal.collective, goal.own, known_part(goal)) for goal in goals)
    titles = frame_titles(words, is_part=bool(analysis.money.omitted))
    percents = tuple(
        (percent(goal.collective, words), percent(goal.own, words), words.bound(goal.money)) for goal in goals
    )
    rest_titles = (words.sentence("vocabulary.term.outside"), words.sentence("charts.money_unknown"))
    rest_percents = (words.bound(analysis.money.outside), words.bound(analysis.money.unknown))
    table_rows = [(row.title, *texts) for row, texts in zip(rows, percents, strict=True)]
    for share, title, text in zip((outside, unknown), rest_titles, rest_percents, strict=True):
        if share > 0:
            table_rows.append((title, "–", "–", text))
    more = and_more(analysis, len(goals), words)
    table = TableTwin((words.sentence("vocabulary.term.goal"), *titles), tuple(table_rows))
    found = analysis.findings if findings is None else findings
    first = next((f for f in found if f.code in ("money_more", "money_less", "money_follows")), None)
    title = (
        words.sentence(f"findings.{first.code}.title", **first.values)
        if first
        else words.sentence("charts.budget_title")
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
