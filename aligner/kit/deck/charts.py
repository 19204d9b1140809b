"""Native, editable charts of the deck, made from the kit's chart descriptions."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pptx.chart.data import CategoryChartData
from pptx.chart.plot import BarPlot
from pptx.chart.series import BarSeries
from pptx.enum.chart import (
    XL_CHART_TYPE,
)
from pptx.enum.dml import MSO_PATTERN, MSO_THEME_COLOR
from pptx.slide import Slide

from aligner.charts.budget import BudgetChart
from aligner.charts.gap import GapChart
from aligner.charts.moved import MovedChart
from aligner.charts.needle import NeedleChart
from aligner.charts.years import YearsChart
from aligner.kit.content.content import AnyChart
from aligner.kit.deck.gap import add_gap, on_slide
from aligner.kit.deck.master import QUIET, RESOURCES, TEXT
from aligner.kit.deck.moved import add_moved
from aligner.kit.deck.needle import add_needle
from aligner.kit.deck.shapes import (
    FRAME_COLORS,
    PERCENT_FORMAT,
    add_legend,
    place_chart,
    set_bar_axes,
    set_color,
    set_text,
)
from aligner.kit.deck.text import Frame, Line, Setting, chart_label, fill
from aligner.kit.deck.years import add_years
from aligner.lang.bidi import strip_isolates
from aligner.office.text import shortened

_FIGURE = re.compile(r"\d+%")
_LABEL_PT = 12
_BEHIND = 1.12
"""How much longer than its longest bar the scale is: the bar's figure is behind it."""
BUDGET_ROWS = 8
"""Goals that one slide of bars shows at most."""


def add_chart(
    slide: Slide, chart: GapChart | BudgetChart | NeedleChart | MovedChart | YearsChart, frame: Frame, setting: Setting
) -> None:
    """Puts the chart on the slide; `frame` is measured from the start side."""
    if isinstance(chart, GapChart):
        add_gap(slide, chart, frame, setting)
    elif isinstance(chart, BudgetChart):
        _add_budget(slide, chart, frame, setting)
    elif isinstance(chart, MovedChart):
        add_moved(slide, chart, frame, setting)
    elif isinstance(chart, YearsChart):
        add_years(slide, chart, frame, setting)
    else:
        add_needle(slide, chart, frame, setting)


def _label_bounds(series: BarSeries, shares: Sequence[float | None], labels: Sequence[str], setting: Setting) -> None:
    """Labels of their own where a rounded share would say more than the papers do, which say that it is a bound.

    A series with one label of its own no longer takes the others from the chart: it says itself that it has them.
    """
    own = series.data_labels
    own.show_value, own.number_format, own.number_format_is_linked = True, PERCENT_FORMAT, False
    set_text(own._element, setting, _LABEL_PT, TEXT)
    for index, (share, text) in enumerate(zip(shares, labels, strict=False)):
        if share is not None and strip_isolates(text) != _as_shown(share):
            frame = series.points[index].data_label.text_frame
            fill(frame._txBody, setting, [Line(chart_label(text, setting.is_rtl), _LABEL_PT, TEXT)])
            frame.word_wrap = False


def _as_shown(share: float) -> str:
    """The share as office programs show it by themselves: a half goes up."""
    return f"{int(share * 100 + 0.5 + 1e-9)}%"


def shown_on_slide(chart: AnyChart, language: str) -> AnyChart:
    """What of a chart is on a slide: a picture of the slide shows no more."""
    if isinstance(chart, BudgetChart) and _has_own(chart):
        # Three bars a goal would leave no room for their figures.
        return replace(chart, rows=tuple(replace(row, collective=None) for row in chart.rows))
    return on_slide(chart, language) if isinstance(chart, GapChart) else chart


def _has_own(chart: BudgetChart) -> bool:
    return any(row.own is not None for row in chart.rows)


def _add_budget(slide: Slide, source: BudgetChart, frame: Frame, setting: Setting) -> None:
    # The weights that money is set beside: ours, or the initiative's where ours are in no chart.
    weights = 1 if _has_own(source) else 0
    given = [row.own if weights else row.collective for row in source.rows]
    stated = [texts[2] for texts in source.percents]
    # What is nothing as far as is known may have a figure: how much it is at most.
    money = [
        0.0 if row.resources is None and at < len(stated) and _FIGURE.search(stated[at]) else row.resources
        for at, row in enumerate(source.rows)
    ]
    rows = [(row.title, weight, share) for row, weight, share in zip(source.rows, given, money, strict=True)]
    rows += [
        (title, None, share)
        for title, share in zip(source.rest_titles, (source.outside, source.unknown), strict=True)
        if share
    ]
    size_pt = 14 if len(rows) <= 7 else 12
    available = frame.width * 0.34
    # A long name takes two lines, where a row has room for them.
    lines = 2 if frame.height / max(1, len(rows)) >= 2.4 * size_pt / 72 else 1
    data = CategoryChartData(number_format=PERCENT_FORMAT)
    data.categories = [chart_label(shortened(title, size_pt, available, lines), setting.is_rtl) for title, *_ in rows]
    shown = (source.column_titles[weights], source.column_titles[2])
    colors = (FRAME_COLORS[weights], FRAME_COLORS[2])
    for index, title in enumerate(shown):
        values = [row[index + 1] for row in rows]
        if any(value is not None for value in values):
            data.add_series(chart_label(title, setting.is_rtl), values)
    chart = place_chart(slide, XL_CHART_TYPE.BAR_CLUSTERED, data, frame, setting, source)
    add_legend(chart, setting)
    plot = chart.plots[0]
    assert isinstance(plot, BarPlot)
    plot.gap_width, plot.overlap = 45, 0
    plot.has_data_labels = True
    plot.data_labels.number_format = PERCENT_FORMAT
    plot.data_labels.number_format_is_linked = False
    plot.data_labels.show_value = True
    set_text(plot.data_labels._element, setting, _LABEL_PT, TEXT)
    by_title = {chart_label(title, setting.is_rtl): color for title, color in zip(shown, colors, strict=True)}
    for series in plot.series:
        series.format.fill.solid()
        set_color(series.format.fill.fore_color, by_title[series.name])
    rest = [text for text, share in zip(source.rest_percents, (source.outside, source.unknown), strict=True) if share]
    for series in plot.series:
        if series.name == chart_label(source.column_titles[2], setting.is_rtl):
            _label_bounds(series, [row[2] for row in rows], [*stated, *rest], setting)
        else:
            _label_bounds(series, given, [texts[weights] for texts in source.percents], setting)
    if source.unknown:
        last = list(plot.series)[-1].points[len(rows) - 1]
        # How much it is at most: a figure alone would say that it is so much.
        line = Line(chart_label(source.rest_percents[1], setting.is_rtl), _LABEL_PT, TEXT)
        fill(last.data_label.text_frame._txBody, setting, [line])
        hatch = last.format.fill
        hatch.patterned()
        hatch.pattern = MSO_PATTERN.DARK_UPWARD_DIAGONAL
        set_color(hatch.fore_color, RESOURCES)
        hatch.back_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
    set_bar_axes(chart, setting, source.longest * _BEHIND, size_pt, line_color=QUIET)
