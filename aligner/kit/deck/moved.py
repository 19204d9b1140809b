"""The recommendation's chart: native bars of our money before and after, both weights as marks over them."""

from pptx.chart.axis import ValueAxis
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.chart.datalabel import DataLabel
from pptx.chart.plot import BarPlot
from pptx.chart.series import XySeries
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_LINE
from pptx.slide import Slide

from aligner.charts.moved import MovedChart, MovedRow
from aligner.kit.deck.gap import add_frames_legend
from aligner.kit.deck.master import COLLECTIVE, OWN, RESOURCES
from aligner.kit.deck.shapes import (
    PERCENT_FORMAT,
    describe,
    hide_axis,
    place_chart,
    set_bar_axes,
    set_color,
    set_line,
    set_plot_area,
)
from aligner.kit.deck.text import Frame, Line, Setting, chart_label, fill
from aligner.office.text import fitting_size, shortened, text_width
from aligner.palette import colors_of

_NAMES, _END = 0.27, 0.2
"""Parts of the width: for the goals' names, and for the figures behind the longest bar."""
_NAME_SIZES_PT, _LABEL_PT = (16, 14, 12), 14
_MARK_LANE, _BARS_START, _BARS_MIDDLE, _BARS_END = 0.1, 0.19, 0.5, 0.8
"""Where in a row the marks stand, and where its bars start, meet and end: parts of its height from the top."""
_TODAY = colors_of("documents")["money_tint"]
_PALE_RING = 0.6
_HEAD, _APART = 0.34, 0.2
"""Height of the legend, and the room that a figure keeps around it, in inches."""


def add_moved(slide: Slide, source: MovedChart, frame: Frame, setting: Setting) -> None:
    """Puts the bars on the slide and the marks over them, both in one group."""
    before = len(slide.shapes)
    start = frame.left + frame.width * _NAMES
    width = frame.width * (1 - _NAMES)
    add_frames_legend(slide, source.column_titles, Frame(start, frame.top, width, _HEAD), setting)
    under = Frame(frame.left, frame.top + _HEAD, frame.width, frame.height - _HEAD)
    bars = _bars(slide, source, under, setting)
    _marks(slide, source, Frame(start, under.top, width, under.height), setting)
    parts = list(slide.shapes)[before:]
    for part in parts[-2:]:
        describe(part, part.name, "")
    group = slide.shapes.add_group_shape(shapes=parts)
    describe(group, source.title, source.alt)
    set_plot_area(bars, 0.0 if setting.is_rtl else _NAMES, 0.0, 1 - _NAMES, 1.0)


def _most(source: MovedChart) -> float:
    """The end of the scale: the longest bar with the room for its figure."""
    return source.most / (1 - _END / (1 - _NAMES))


def _bars(slide: Slide, source: MovedChart, frame: Frame, setting: Setting) -> Chart:
    data = CategoryChartData(number_format=PERCENT_FORMAT)
    width = frame.width * _NAMES - 0.15
    size = min(fitting_size(row.title, width, 3, _NAME_SIZES_PT, True) for row in source.rows)
    names = [shortened(row.title, size, width, 3, True) for row in source.rows]
    data.categories = [chart_label(name, setting.is_rtl) for name in names]
    for title, shares in zip(
        source.names, ([row.today for row in source.rows], [row.after for row in source.rows]), strict=True
    ):
        data.add_series(chart_label(title, setting.is_rtl), shares)
    chart = place_chart(slide, XL_CHART_TYPE.BAR_CLUSTERED, data, frame, setting, source)
    plot = chart.plots[0]
    assert isinstance(plot, BarPlot)
    plot.gap_width, plot.overlap = 120, 0
    texts = ([row.today_text for row in source.rows], [row.after_text for row in source.rows])
    for at, (series, stated) in enumerate(zip(plot.series, texts, strict=True)):
        series.format.fill.solid()
        set_color(series.format.fill.fore_color, RESOURCES)
        if not at:
            series.format.fill.fore_color.rgb = RGBColor.from_string(_TODAY[1:])
        set_line(series.format.line, RESOURCES, 0.75)
        for index, text in enumerate(stated):
            label = series.points[index].data_label
            line = Line(chart_label(text, setting.is_rtl), _LABEL_PT, RESOURCES, bold=bool(at))
            _sentence(label, line, setting)
            label.position = XL_LABEL_POSITION.OUTSIDE_END
    set_bar_axes(chart, setting, _most(source), size, is_bold=True)
    return chart


def _marks(slide: Slide, source: MovedChart, frame: Frame, setting: Setting) -> None:
    count = len(source.rows)
    wording = (
        (COLLECTIVE, XL_MARKER_STYLE.CIRCLE, source.column_titles[0], 0),
        (OWN, XL_MARKER_STYLE.SQUARE, source.column_titles[1], 1),
    )
    data = XyChartData(number_format="0%")
    drawn: list[tuple[str, XL_MARKER_STYLE, list[tuple[MovedRow, str]]]] = []
    lines: list[str] = []
    for color, style, title, at in wording:
        points = [(row, y, share) for y, row in enumerate(source.rows) if (share := (row.collective, row.own)[at])]
        if not points:
            continue
        series = data.add_series(chart_label(title, setting.is_rtl))
        for _, y, share in points:
            series.add_data_point(share, count - y - _MARK_LANE)
        stated = [(row, row.texts[at]) for row, *_ in points]
        drawn.append((color, style, stated))
    for color, _, _, at in wording:
        for y, row in enumerate(source.rows):
            share = (row.collective, row.own)[at]
            if share:
                series = data.add_series(chart_label(row.title, setting.is_rtl))
                series.add_data_point(share, count - y - _MARK_LANE - 0.05)
                series.add_data_point(share, count - y - _line_end(source, row, share, frame.width))
                lines.append(color)
    chart = place_chart(slide, XL_CHART_TYPE.XY_SCATTER_LINES, data, frame, setting, source)
    built = [one for one in chart.series if isinstance(one, XySeries)]
    for series, (color, style, stated) in zip(built, drawn, strict=False):
        series.format.line.fill.background()
        series.marker.style, series.marker.size = style, 11
        series.marker.format.fill.solid()
        set_color(series.marker.format.fill.fore_color, color)
        if color == COLLECTIVE:
            series.marker.format.fill.fore_color.brightness = _PALE_RING
        set_line(series.marker.format.line, color, 1.5)
        for index, (row, text) in enumerate(stated):
            label = series.points[index].data_label
            line = Line(chart_label(text, setting.is_rtl), _LABEL_PT, color, bold=True)
            _sentence(label, line, setting)
            is_last = (
                (row.own or 0) >= (row.collective or 0) if color == OWN else (row.own or 0) < (row.collective or 0)
            )
            sides = (XL_LABEL_POSITION.LEFT, XL_LABEL_POSITION.RIGHT)
            label.position = sides[is_last != setting.is_rtl]
    for series, color in zip(built[len(drawn) :], lines, strict=True):
        series.marker.style = XL_MARKER_STYLE.NONE
        set_line(series.format.line, color, 1, MSO_LINE.ROUND_DOT)
    across, up = chart.category_axis, chart.value_axis
    assert isinstance(across, ValueAxis)
    across.minimum_scale, across.maximum_scale = 0, _most(source)
    across.reverse_order = setting.is_rtl
    up.minimum_scale, up.maximum_scale = 0, count
    for axis in (across, up):
        hide_axis(axis)
        axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    set_plot_area(chart, 0.0, 0.0, 1.0, 1.0)


def _line_end(source: MovedChart, row: MovedRow, share: float, width: float) -> float:
    """How far down a weight's line goes: it crosses bars, and no figure behind them."""
    inch = width / _most(source)
    ends = ((row.today, row.today_text, False, _BARS_START), (row.after, row.after_text, True, _BARS_MIDDLE))
    for end, text, is_bold, top in ends:
        start = end * inch
        if start < share * inch < start + text_width(text, _LABEL_PT, is_bold) + _APART:
            return top
    return _BARS_END


def _sentence(label: DataLabel, line: Line, setting: Setting) -> None:
    """A label of one line, however long it is."""
    fill(label.text_frame._txBody, setting, [line])
    label.text_frame.word_wrap = False
