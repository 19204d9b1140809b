"""Columns of money by year, each divided by goal: what was paid is full, what is scheduled is hatched.

One colour serves all goals: a number in each part says which it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from aligner.analysis.money_years import MoneyYears, Parts, YearMoney
from aligner.charts.outlines import text_width
from aligner.charts.palette import Palette
from aligner.charts.sheet import Sheet, wrapped
from aligner.charts.table_twin import TableTwin
from aligner.charts.time_axis import time_runs_leftward
from aligner.lang.rounding import round_to_total
from aligner.lang.values import MINOR_PER_UNIT
from aligner.lang.words import Words
from aligner.model.records import Records

MAX_GOALS, MAX_YEARS = 6, 10
PLOT_PX, KEY_PX, TOTAL_PX, YEAR_PX, GROUP_PX = 220.0, 34.0, 24.0, 30.0, 21.0
COLUMN_PX, SIZE_PX, MARK_PX, APART_PX = 64.0, 12.5, 11.5, 1.5
_ROLE = "resources"


@dataclass(frozen=True)
class YearColumn:
    """paid, scheduled: of each group of the chart, in whole units.  total: both together, in words."""

    year: str
    paid: tuple[int, ...]
    scheduled: tuple[int, ...]
    total: str


@dataclass(frozen=True)
class YearsChart:
    """groups: the goals that are named, the others, what is outside and what has no known place.

    keys: what full and hatched parts are.  more: years that are not shown, or "".
    """

    title: str
    alt: str
    rtl: bool
    table: TableTwin
    groups: tuple[str, ...]
    keys: tuple[str, str]
    columns: tuple[YearColumn, ...]
    more: str = ""
    time_rtl: bool = False

    def natural_height(self, width: float) -> float:
        rows = len(self.groups) if width < 560 else -(-len(self.groups) // 2)
        return KEY_PX + self._total_px(width) + PLOT_PX + YEAR_PX + GROUP_PX * rows + 8 + (22 if self.more else 0)

    def paint(self, painter: QPainter, rect: QRectF, palette: Palette) -> None:
        around = Sheet(painter, rect, palette, rtl=self.rtl)
        self._paint_keys(around)
        base = self._paint_groups(around)
        plot = Sheet(painter, rect, palette, rtl=self.time_rtl, text_rtl=self.rtl)
        top, bottom = KEY_PX + self._total_px(rect.width()), base - YEAR_PX
        most = max((sum(one.paid) + sum(one.scheduled) for one in self.columns), default=0) or 1
        pitch = plot.width / max(1, len(self.columns))
        totals = self._totals(rect.width())
        wide = min(COLUMN_PX, pitch * 0.7)
        plot.line((0, bottom), (plot.width, bottom))
        for index, column in enumerate(self.columns):
            middle = pitch * (index + 0.5)
            y = bottom
            for amounts, is_paid in ((column.paid, True), (column.scheduled, False)):
                for at, amount in enumerate(amounts):
                    height = amount / most * (bottom - top)
                    if amount <= 0:
                        continue
                    y -= height
                    self._paint_part(plot, (middle - wide / 2, y, wide, height), at, is_paid=is_paid)
            if y < bottom:
                first = y - 7 - SIZE_PX * 1.3 * (len(totals[index]) - 1)
                plot.lines(middle, first, totals[index], size=SIZE_PX, anchor="middle", is_bold=True)
            plot.text(middle, bottom + 19, column.year, size=SIZE_PX, anchor="middle")

    def _totals(self, width: float) -> list[list[str]]:
        """Each column's total in as many lines as it needs at this width of the chart: two at most."""
        pitch = width / max(1, len(self.columns))
        return [wrapped(column.total, SIZE_PX, pitch - 4, 2, is_bold=True) for column in self.columns]

    def _total_px(self, width: float) -> float:
        return TOTAL_PX * max((len(lines) for lines in self._totals(width)), default=1)

    def _paint_part(self, plot: Sheet, box: tuple[float, float, float, float], group: int, *, is_paid: bool) -> None:
        s, y, width, height = box
        inner = max(height - APART_PX, 0.8)
        if is_paid:
            plot.bar(s, y + APART_PX, width, inner, _ROLE, radius=1)
        else:
            plot.hatch(s, y + APART_PX, width, inner, _ROLE)
        if inner >= MARK_PX + 1:
            where, number = y + APART_PX + inner / 2 + MARK_PX * 0.36, str(group + 1)
            role = "surface" if is_paid else "text"
            plot.text(
                s + width / 2, where, number, size=MARK_PX, role=role, anchor="middle", is_bold=True,
                has_halo=not is_paid,
            )  # fmt: skip

    def _paint_keys(self, sheet: Sheet) -> None:
        s = 4.0
        for text, is_paid in zip(self.keys, (True, False), strict=True):
            if is_paid:
                sheet.bar(s, 7, 16, 12, _ROLE, radius=1)
            else:
                sheet.hatch(s, 7, 16, 12, _ROLE)
            sheet.text(s + 23, 18, text, size=SIZE_PX)
            s += 23 + text_width(text, SIZE_PX) + 26

    def _paint_groups(self, sheet: Sheet) -> float:
        """Names the groups under the plot; returns where they begin."""
        across = 1 if sheet.width < 560 else 2
        rows = -(-len(self.groups) // across)
        foot = 22 if self.more else 0
        top = sheet.height - foot - GROUP_PX * rows - 4
        room = sheet.width / across
        for index, title in enumerate(self.groups):
            s, y = (index // rows) * room, top + (index % rows) * GROUP_PX + 15
            sheet.text(s + 4, y, str(index + 1), size=SIZE_PX, role=_ROLE, is_bold=True)
            sheet.lines(s + 22, y, wrapped(title, SIZE_PX, room - 34, 1), size=SIZE_PX)
        if self.more:
            sheet.text(4, sheet.height - 6, self.more, size=12, role="muted")
        return top


def years_chart(figures: MoneyYears, records: Records, words: Words) -> YearsChart:
    """A foundation's money by year and goal."""
    shown = _shown(figures)
    chosen = _chosen_goals(shown)
    currency = records.organization.currency
    titles = [records.leaf_goals[index].title for index in chosen]
    groups = [_divided(one, chosen) for year in shown for one in (year.paid, year.scheduled)]
    names = (
        *titles,
        words.sentence("charts.years_other_goals"),
        words.sentence("vocabulary.term.outside"),
        words.sentence("charts.money_unknown"),
    )
    held = [index for index in range(len(names)) if any(group[index] for group in groups)]
    rounded = [_rounded([group[index] for index in held]) for group in groups]
    columns: list[YearColumn] = []
    rows: list[tuple[str, ...]] = []

    def amount(units: int) -> str:
        return words.money(units * MINOR_PER_UNIT, currency)

    for at, year in enumerate(shown):
        paid, scheduled = rounded[2 * at], rounded[2 * at + 1]
        whole = sum(paid) + sum(scheduled)
        columns.append(
            YearColumn(str(year.year), paid, scheduled, words.money(whole * MINOR_PER_UNIT, currency, short=True))
        )
        rows.append((str(year.year), words.sentence("charts.years_all"), amount(sum(paid)), amount(sum(scheduled))))
        for index, one, other in zip(held, paid, scheduled, strict=True):
            if one or other:
                rows.append((str(year.year), names[index], amount(one), amount(other)))
    keys = (words.sentence("charts.years_paid"), words.sentence("charts.years_scheduled"))
    headers = (words.sentence("charts.years_year"), words.sentence("vocabulary.term.goal"), *keys)
    table = TableTwin(headers, tuple(rows))
    omitted = len(figures.years) - len(shown)
    more = words.sentence("charts.years_more", n=omitted, first=str(figures.years[0].year)) if omitted else ""
    return YearsChart(
        words.sentence("charts.years_title"),
        words.sentence("charts.years_alt", details=table.as_text(words, more)),
        words.is_rtl,
        table,
        tuple(names[index] for index in held),
        keys,
        tuple(columns),
        more,
        time_runs_leftward(records, words),
    )


def _shown(figures: MoneyYears) -> Sequence[YearMoney]:
    """The last years that there is room for: those to come, and as many before."""
    return figures.years[-MAX_YEARS:]


def _chosen_goals(years: Sequence[YearMoney]) -> list[int]:
    """The goals with most of the money, in tree order."""
    sums: dict[int, Fraction] = {}
    for year in years:
        for parts in (year.paid, year.scheduled):
            for index, amount in enumerate(parts.by_goal):
                sums[index] = sums.get(index, Fraction(0)) + amount
    largest = sorted((index for index, amount in sums.items() if amount), key=lambda index: -sums[index])
    return sorted(largest[:MAX_GOALS])


def _divided(parts: Parts, chosen: Sequence[int]) -> list[Fraction]:
    named = [parts.by_goal[index] for index in chosen]
    return [*named, sum(parts.by_goal, Fraction(0)) - sum(named, Fraction(0)), parts.outside, parts.unknown]


def _rounded(amounts: Sequence[Fraction]) -> tuple[int, ...]:
    """In whole units that add up to their sum."""
    units = [float(amount / MINOR_PER_UNIT) for amount in amounts]
    return tuple(round_to_total(units, round(sum(amounts, Fraction(0)) / MINOR_PER_UNIT)))


def years_lines(
    figures: MoneyYears,
    records: Records,
    words: Words,
    *,
    is_informed: bool = False,
    is_of_shown: bool = False,
    only_free: bool = False,
) -> tuple[str, ...]:
    """What the columns come to, a sentence each: paid so far, committed by year, what is free next year, and what is
    in none of the sums. Donors are not informed of what is ours to correct.  is_of_shown: some grants are withheld.
    only_free: what is free next year alone, where all else stands elsewhere."""

    def worded(key: str) -> str:
        """The key of a sentence, which says where it can that it is of what is shown."""
        shown = f"phrases.years_{key}_shown"
        return shown if is_of_shown and words.has(shown) else f"phrases.years_{key}"

    def say(key: str, amount: Fraction, **values: object) -> str:
        return words.sentence(worded(key), amount=in_minor(amount, records), **values)

    lines: list[str] = []
    if not only_free:
        lines += [say("paid", figures.paid), say("committed", figures.committed)]
        lines += [say("committed_year", one.scheduled.total, year=str(one.year)) for one in figures.coming]
        own = () if is_informed else (("overdue", figures.overdue), ("without_year", figures.without_year))
        lines += [say(key, amount) for key, amount in own if amount]
    if figures.this_year is not None and not is_informed:
        free, year = figures.free(figures.this_year + 1), str(figures.this_year + 1)
        if free is None:
            lines.append(words.sentence("phrases.years_free_unknown", year=year))
        else:
            # What nobody wrote down may be promised for that year, too.
            key = "over" if free < 0 else "free_at_most" if figures.may_be_less else "free"
            lines.append(say(key, abs(free), year=year, all=in_minor(figures.available or Fraction(0), records)))
    if only_free:
        return tuple(lines)
    for key, codes in (
        ("missing", figures.without_payments),
        ("foreign", figures.other_currency),
        ("awaited", () if is_informed else figures.awaited),
        ("above_award", () if is_informed else figures.above_award),
    ):
        if codes:
            lines.append(words.sentence(worded(key), n=len(codes)))
    if figures.ended:
        lines.append(words.sentence("phrases.years_ended"))
    return tuple(lines)


def in_minor(amount: Fraction, records: Records) -> tuple[int, str]:
    """An amount as sentences take it: in minor units, with its currency."""
    return round(amount), records.organization.currency
