"""The needle chart of the deck: the measured line, the path that was planned, the target."""

import math
from collections.abc import Sequence
from datetime import date

from pptx.chart.axis import ValueAxis
from pptx.chart.chart import Chart
from pptx.chart.data import XyChartData
from pptx.chart.point import Point
from pptx.chart.series import XySeries
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.slide import Slide

from aligner.charts.needle import NeedleChart, NeedlePoint
from aligner.kit.deck.master import COLLECTIVE, MUTED, QUIET, RULE
from aligner.kit.deck.needle_labels import LABEL_PT, ChartLabel, Side, labelled
from aligner.kit.deck.shapes import (
    add_legend,
    add_text,
    place_chart,
    set_color,
    set_line,
    set_plot_area,
    set_text,
)
from aligner.kit.deck.text import Frame, Line, Setting, chart_label, fill
from aligner.lang.words import words
from aligner.office.text import shortened

_EPOCH = date(1899, 12, 30)
_SIDES: dict[Side, XL_LABEL_POSITION] = {
    "over": XL_LABEL_POSITION.ABOVE,
    "under": XL_LABEL_POSITION.BELOW,
    "before": XL_LABEL_POSITION.LEFT,
    "behind": XL_LABEL_POSITION.RIGHT,
}
_SIDES_LEFTWARD = {**_SIDES, "before": XL_LABEL_POSITION.RIGHT, "behind": XL_LABEL_POSITION.LEFT}


def _serial(day: date) -> int:
    return (day - _EPOCH).days


def add_needle(slide: Slide, source: NeedleChart, frame: Frame, setting: Setting) -> None:
    speech = words(setting.language)
    points = sorted(source.points, key=lambda point: point.date)
    data = XyChartData(number_format="General")
    if points:
        measured = data.add_series(chart_label(speech.sentence("kit.deck_measured"), setting.is_rtl))
        for point in points:
            measured.add_data_point(_serial(point.date), point.value)
    path = [end for end in (source.baseline, source.target) if end is not None]
    if path:
        expected = data.add_series(chart_label(source.expected_label, setting.is_rtl))
        for day, value in path:
            expected.add_data_point(_serial(day), value)
    if not points and not path:
        return
    heading = 0.34 if source.unit else 0
    plot = Frame(frame.left, frame.top + heading, frame.width, frame.height - heading)
    chart = place_chart(slide, XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS, data, plot, setting, source)
    if source.unit:
        # Over the scale, which is at the side where time begins.
        align = "start" if source.time_rtl == setting.is_rtl else "end"
        line = Line(shortened(source.unit, 12, frame.width), 12, MUTED, align=align)
        add_text(slide, [line], Frame(frame.left, frame.top, frame.width, heading), setting)
    add_legend(chart, setting)
    days = [point.date for point in points] + [day for day, _ in path]
    start, end = date(min(days).year, 1, 1), date(max(days).year + 1, 1, 1)
    placed = labelled(source, start, end, plot.width, plot.height)
    found = [one for one in chart.series if isinstance(one, XySeries)]
    if points:
        _needle_measured(found[0], points, setting)
    if path:
        _needle_expected(found[-1], setting)
    last_of_path = len(path) - 1
    for label, series, index, color in (
        (placed.first, 0, 0, COLLECTIVE),
        (placed.last, 0, len(points) - 1, COLLECTIVE),
        (placed.target, -1, last_of_path, MUTED),
    ):
        if label is not None:
            _label_point(found[series].points[index], label, color, setting, is_leftward=source.time_rtl)
    _needle_axes(chart, source, start, end, setting)
    inner = placed.plot
    left = plot.width - inner.right if source.time_rtl else inner.left
    parts = (left / plot.width, inner.top / plot.height, inner.width / plot.width, inner.height / plot.height)
    set_plot_area(chart, *parts)


def _needle_measured(series: XySeries, points: Sequence[NeedlePoint], setting: Setting) -> None:
    set_line(series.format.line, COLLECTIVE, 3)
    series.marker.style = XL_MARKER_STYLE.CIRCLE
    series.marker.size = 9
    series.marker.format.fill.solid()
    set_color(series.marker.format.fill.fore_color, COLLECTIVE)
    set_line(series.marker.format.line, COLLECTIVE, 1.5)
    for index, point in enumerate(points):
        if point.status and str(point.status) != "reported":
            hollow = series.points[index].marker
            hollow.style, hollow.size = XL_MARKER_STYLE.CIRCLE, 9
            hollow.format.fill.solid()
            hollow.format.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
            set_line(hollow.format.line, COLLECTIVE, 1.5)


def _needle_expected(series: XySeries, setting: Setting) -> None:
    set_line(series.format.line, MUTED, 2, MSO_LINE.DASH)
    series.marker.style = XL_MARKER_STYLE.DIAMOND
    series.marker.size = 9
    series.marker.format.fill.solid()
    set_color(series.marker.format.fill.fore_color, MUTED)
    series.marker.format.line.fill.background()


def _label_point(point: Point, placed: ChartLabel, color: str, setting: Setting, *, is_leftward: bool) -> None:
    label = point.data_label
    align = "start" if "\n" in placed.text and placed.side == "behind" else "center"
    # A paragraph a line: some programs know no break within a label's.
    lines = [Line(text, LABEL_PT, color, bold=True, align=align) for text in placed.text.split("\n")]
    fill(label.text_frame._txBody, setting, lines)
    label.text_frame.word_wrap = False
    sides = _SIDES_LEFTWARD if is_leftward else _SIDES
    label.position = sides[placed.side]


def _needle_axes(chart: Chart, source: NeedleChart, first: date, last: date, setting: Setting) -> None:
    years = last.year - first.year
    across = chart.category_axis
    assert isinstance(across, ValueAxis)
    # A day after the year begins, so that steps of 365.25 days never fall back into the year before.
    across.minimum_scale, across.maximum_scale = _serial(first) + 1, _serial(last) + 1
    across.major_unit = 365.25 * max(1, round(years / 8))
    across.has_major_gridlines = False
    across.major_tick_mark = XL_TICK_MARK.OUTSIDE
    across.tick_labels.number_format = "yyyy"
    across.tick_labels.number_format_is_linked = False
    across.reverse_order = source.time_rtl
    set_line(across.format.line, QUIET, 1)
    set_text(across._element, setting, 12, MUTED)
    up = chart.value_axis
    # The same scale as on paper; of a single value there is none.
    marks = [value for value, _ in source.grid]
    step = marks[1] - marks[0] if len(marks) > 1 else 1.0
    up.minimum_scale, up.maximum_scale, up.major_unit = marks[0], max(marks[-1], marks[0] + step), step
    up.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    across.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    up.tick_labels.number_format = "#,##0" + ("." + "0" * _decimals(step) if step < 1 else "")
    up.tick_labels.number_format_is_linked = False
    up.major_tick_mark = XL_TICK_MARK.NONE
    up.format.line.fill.background()
    up.has_major_gridlines = True
    set_line(up.major_gridlines.format.line, RULE, 0.75)
    set_text(up._element, setting, 12, MUTED)


def _decimals(step: float) -> int:
    return max(0, -math.floor(math.log10(step) + 1e-9))
