"""Money by year and goal as native columns: paid full, scheduled hatched."""

from pptx.chart.data import CategoryChartData
from pptx.chart.plot import BarPlot
from pptx.chart.series import BarSeries
from pptx.enum.chart import XL_CHART_TYPE, XL_TICK_MARK
from pptx.enum.dml import MSO_PATTERN, MSO_THEME_COLOR
from pptx.slide import Slide

from aligner.charts.years import YearsChart
from aligner.kit.deck.master import MUTED, PAPER, RESOURCES, TEXT
from aligner.kit.deck.shapes import add_text, describe, hide_axis, place_chart, set_color, set_line, set_text
from aligner.kit.deck.text import Frame, Line, Setting, chart_label, fill
from aligner.office.text import shortened

_SIZE_PT, _MARK_PT = 14, 12
_ROW, _APART = 0.29, 0.15
"""Height of a line under the columns, and the room over them, in inches."""
_LEAST_MARKED = 0.07
"""Parts of the tallest column below which a part has no room for its number."""


def add_years(slide: Slide, source: YearsChart, frame: Frame, setting: Setting) -> None:
    """Puts the columns on the slide, and under them which goal each number is; `frame` is from the start side."""
    before = len(slide.shapes)
    rows = -(-len(source.groups) // 2)
    foot = _ROW * (rows + 1) + _APART
    _columns(slide, source, Frame(frame.left, frame.top, frame.width, frame.height - foot), setting)
    top = frame.top + frame.height - foot + _APART
    key = " · ".join((f"■ {source.keys[0]}", f"▨ {source.keys[1]}"))
    add_text(slide, [Line(key, _SIZE_PT, TEXT, bold=True)], Frame(frame.left, top, frame.width, _ROW), setting)
    half = frame.width / 2
    for at in range(2):
        names = list(enumerate(source.groups, 1))[at * rows : (at + 1) * rows]
        lines = [Line(shortened(f"{n}  {name}", _SIZE_PT, half - 0.3, 1), _SIZE_PT, TEXT) for n, name in names]
        if lines:
            place = Frame(frame.left + at * half, top + _ROW, half - 0.2, _ROW * rows)
            add_text(slide, lines, place, setting)
    parts = list(slide.shapes)[before:]
    describe(parts[0], parts[0].name, "")
    group = slide.shapes.add_group_shape(shapes=parts)
    describe(group, source.title, source.alt)


def _columns(slide: Slide, source: YearsChart, frame: Frame, setting: Setting) -> None:
    data = CategoryChartData(number_format="#,##0")
    data.categories = [chart_label(f"{one.year}: {one.total}", setting.is_rtl) for one in source.columns]
    parts = [(at, is_paid) for is_paid in (True, False) for at in range(len(source.groups))]
    held = [(at, is_paid) for at, is_paid in parts if any(_amounts(source, at, is_paid=is_paid))]
    for at, is_paid in held:
        name = f"{source.groups[at]}: {source.keys[not is_paid]}"
        data.add_series(chart_label(name, setting.is_rtl), _amounts(source, at, is_paid=is_paid))
    chart = place_chart(slide, XL_CHART_TYPE.COLUMN_STACKED, data, frame, setting, source)
    plot = chart.plots[0]
    assert isinstance(plot, BarPlot)
    plot.gap_width, plot.overlap = 60, 100
    most = max((sum(one.paid) + sum(one.scheduled) for one in source.columns), default=0)
    for (at, is_paid), series in zip(held, plot.series, strict=True):
        assert isinstance(series, BarSeries)
        _fill(series, is_paid=is_paid)
        for index, amount in enumerate(_amounts(source, at, is_paid=is_paid)):
            if most and amount / most >= _LEAST_MARKED:
                line = Line(str(at + 1), _MARK_PT, PAPER if is_paid else TEXT, bold=True)
                fill(series.points[index].data_label.text_frame._txBody, setting, [line])
    hide_axis(chart.value_axis)
    chart.value_axis.minimum_scale = 0
    axis = chart.category_axis
    axis.reverse_order = source.time_rtl
    axis.major_tick_mark = XL_TICK_MARK.NONE
    set_line(axis.format.line, MUTED, 1)
    set_text(axis._element, setting, _SIZE_PT, TEXT, bold=True)


def _amounts(source: YearsChart, group: int, *, is_paid: bool) -> list[int]:
    return [(one.paid if is_paid else one.scheduled)[group] for one in source.columns]


def _fill(series: BarSeries, *, is_paid: bool) -> None:
    if is_paid:
        series.format.fill.solid()
        set_color(series.format.fill.fore_color, RESOURCES)
        set_line(series.format.line, PAPER, 1)
        return
    series.format.fill.patterned()
    series.format.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    set_color(series.format.fill.fore_color, RESOURCES)
    series.format.fill.back_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
    set_line(series.format.line, RESOURCES, 1)
