"""The gap chart of the deck: native points on a native scale, a row a goal, its name and figures beside it."""

from collections.abc import Iterator, Sequence

from pptx.chart.axis import ValueAxis
from pptx.chart.chart import Chart
from pptx.chart.data import XyChartData
from pptx.chart.series import XySeries
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_SHAPE
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.util import Inches

from aligner.charts.gap import GapChart, GapRow, fewer_rows
from aligner.kit.deck.master import COLLECTIVE, MUTED, OWN, PAGE_WIDTH, QUIET, RESOURCES, RULE, TEXT
from aligner.kit.deck.shapes import (
    FRAME_COLORS,
    add_text,
    describe,
    place_chart,
    set_color,
    set_line,
    set_plot_area,
    set_text,
)
from aligner.kit.deck.text import Frame, Line, Setting, chart_label, fill
from aligner.lang.words import UNKNOWN, words
from aligner.office.text import shortened, text_width, wrapped

MAX_ROWS = 9
"""Goals that one slide has room for, with their weights over their money."""
_HEAD, _SCALE, _FIGURES = 0.38, 0.34, 1.45
"""Height of the legend and of the scale, width of a column of figures, in inches."""
_NAME_PT, _LABEL_PT = 14, 12
_UP, _DOWN, _OFFSET = 0.16, -0.23, 0.09
"""Where in a row the weights and the money stand: from its middle, in parts of its height; equal weights apart."""
_MARKS = {
    COLLECTIVE: (XL_MARKER_STYLE.CIRCLE, 11),
    OWN: (XL_MARKER_STYLE.SQUARE, 9),
    RESOURCES: (XL_MARKER_STYLE.DIAMOND, 9),
}


_PALE = 0.6
"""The collective's ring is pale within: some programs draw no outline of a mark."""
_SHAPES = (MSO_SHAPE.OVAL, MSO_SHAPE.RECTANGLE, MSO_SHAPE.DIAMOND)
_Point = tuple[GapRow, float, str, XL_LABEL_POSITION]
"""A row, the height of its mark, its label, "" for none, and on which side of the mark that stands."""


def on_slide(chart: GapChart, language: str) -> GapChart:
    """The chart with as many rows as a slide has room for."""
    return fewer_rows(chart, MAX_ROWS, words(language))


def add_gap(slide: Slide, source: GapChart, frame: Frame, setting: Setting) -> None:
    """Puts the chart on the slide with its names and figures, all in one group: it moves and is described as one."""
    before = len(slide.shapes)
    _add_parts(slide, source, frame, setting)
    parts = list(slide.shapes)[before:]
    for part in parts:
        if isinstance(part, GraphicFrame):
            describe(part, part.name, "")
    describe(slide.shapes.add_group_shape(shapes=parts), source.title, source.alt)


def _add_parts(slide: Slide, source: GapChart, frame: Frame, setting: Setting) -> None:
    chart_of = on_slide(source, setting.language)
    rows = chart_of.rows
    columns = 2 if chart_of.has_money else 1
    widest = max((text_width(row.title, _NAME_PT, row.is_focus) for row in rows), default=1.0)
    side = min(widest + 0.2, frame.width * 0.3)
    more = 0.3 if chart_of.more else 0.0
    height = frame.height - _HEAD - more
    plot = Frame(frame.left + side, frame.top + _HEAD, frame.width - side - columns * _FIGURES - 0.2, height)
    chart = _points(slide, chart_of, plot, setting)
    # The rows stand where the names beside them do.
    set_plot_area(chart, 0.0, _SCALE / height, 1.0, 1.0 - _SCALE / height)
    _scale(chart, chart_of, len(rows), setting)
    top, row_height = plot.top + _SCALE, (height - _SCALE) / max(1, len(rows))
    add_frames_legend(slide, chart_of.column_titles[: 3 if chart_of.has_money else 2], frame, setting)
    ends = [frame.right - (columns - 1 - index) * _FIGURES for index in range(columns)]
    for end, head in zip(ends, chart_of.heads, strict=False):
        lines = wrapped(shortened(head, _LABEL_PT, _FIGURES - 0.1, 2), _LABEL_PT, _FIGURES - 0.1)
        place = Frame(end - _FIGURES, frame.top + _HEAD + _SCALE - 0.36 - 0.06, _FIGURES, 0.4)
        add_text(slide, [Line(line, _LABEL_PT, MUTED, align="figure") for line in lines], place, setting, "b")
    for index, row in enumerate(rows):
        y = top + index * row_height
        # A long name takes two lines, where the row has room for them.
        lines = 2 if row_height >= 2 * _NAME_PT * 1.25 / 72 else 1
        name = Line(shortened(row.title, _NAME_PT, side - 0.15, lines, row.is_focus), _NAME_PT, TEXT, bold=row.is_focus)
        add_text(slide, [name], Frame(frame.left, y, side - 0.15, row_height), setting, "ctr")
        for end, text in zip(ends, (row.gap_text, row.money_gap_text), strict=False):
            line = Line(text or UNKNOWN, _NAME_PT, TEXT, bold=row.is_focus, align="figure")
            add_text(slide, [line], Frame(end - _FIGURES, y, _FIGURES, row_height), setting, "ctr")
    if chart_of.more:
        place = Frame(frame.left, frame.bottom - more, frame.width, more)
        add_text(slide, [Line(chart_of.more, _LABEL_PT, MUTED)], place, setting, "b")


def _points(slide: Slide, source: GapChart, plot: Frame, setting: Setting) -> Chart:
    """The chart: three series of points, then for each goal a line between weights and one along its money."""
    count = len(source.rows)
    heights = [count - index - 0.5 for index in range(count)]
    data = XyChartData(number_format="0%")
    points_by_frame: list[tuple[str, list[_Point]]] = []
    for title, color in zip(source.column_titles, FRAME_COLORS, strict=True):
        points = list(_of_frame(source, color, heights, setting))
        if not points:
            continue
        series = data.add_series(chart_label(title, setting.is_rtl))
        for row, y, _, _ in points:
            series.add_data_point(_share(row, color), y)
        points_by_frame.append((color, points))
    lift = _UP if source.has_money else 0.0
    at = dict(zip((row.title for row in source.rows), heights, strict=True))
    joined = [row for row in source.rows if None not in (row.collective, row.own) and row.collective != row.own]
    for row in joined:
        _line(data, row, setting, ((row.collective, at[row.title] + lift), (row.own, at[row.title] + lift)))
    # A line along what the money may be more; its end carries the label. Where nothing is known only the words stand.
    spans = [row for row in source.rows if source.has_money and (row.money is None or _is_open(row))]
    for row in spans:
        y = at[row.title] + _DOWN
        _line(data, row, setting, ((row.money or 0.0, y), (row.money_high or 0.0, y)))
    chart = place_chart(slide, XL_CHART_TYPE.XY_SCATTER_LINES, data, plot, setting, source)
    xy_series = [one for one in chart.series if isinstance(one, XySeries)]
    for series, (color, points) in zip(xy_series, points_by_frame, strict=False):
        _set_marks(series, color, points, setting)
    for series in xy_series[len(points_by_frame) :]:
        series.marker.style = XL_MARKER_STYLE.NONE
    for series in xy_series[len(points_by_frame) : len(points_by_frame) + len(joined)]:
        set_line(series.format.line, QUIET, 3)
    for series, row in zip(xy_series[len(points_by_frame) + len(joined) :], spans, strict=True):
        set_line(series.format.line, RESOURCES, 1.25)
        _label(series, 1, row.money_text, MUTED if row.money is None else RESOURCES, _end(setting), setting)
    return chart


def _is_open(row: GapRow) -> bool:
    return row.money is not None and (row.money_high or 0.0) > row.money


def _end(setting: Setting) -> XL_LABEL_POSITION:
    """The side to which a scale runs."""
    return XL_LABEL_POSITION.LEFT if setting.is_rtl else XL_LABEL_POSITION.RIGHT


def _of_frame(source: GapChart, color: str, heights: Sequence[float], setting: Setting) -> Iterator[_Point]:
    """The points of one frame: row, height, label, and on which side of the mark it stands."""
    end = _end(setting)
    start = XL_LABEL_POSITION.RIGHT if setting.is_rtl else XL_LABEL_POSITION.LEFT
    lift = _UP if source.has_money else 0.0
    for row, texts, y in zip(source.rows, source.percents, heights, strict=True):
        share = _share(row, color)
        if share is None:
            continue
        if color == RESOURCES:
            yield row, y + _DOWN, "" if _is_open(row) else row.money_text, end
            continue
        own, theirs = row.own, row.collective
        is_last = own is None or theirs is None or (own >= theirs) == (color == OWN)
        is_same = own == theirs
        # Of equal weights the label of one says both.
        text = "" if is_same and color == COLLECTIVE else texts[0 if color == COLLECTIVE else 1]
        offset = 0.0 if not is_same else _OFFSET if color == COLLECTIVE else -_OFFSET
        yield row, y + lift + offset, text, end if is_last else start


def _share(row: GapRow, color: str) -> float | None:
    return {COLLECTIVE: row.collective, OWN: row.own, RESOURCES: row.money}[color]


def _line(data: XyChartData, row: GapRow, setting: Setting, ends: Sequence[tuple[float | None, float]]) -> None:
    series = data.add_series(chart_label(row.title, setting.is_rtl))
    for share, y in ends:
        series.add_data_point(share, y)


def _set_marks(series: XySeries, color: str, points: Sequence[_Point], setting: Setting) -> None:
    style, size = _MARKS[color]
    series.format.line.fill.background()
    series.marker.style = style
    series.marker.size = size
    series.marker.format.fill.solid()
    set_color(series.marker.format.fill.fore_color, color)
    if color == COLLECTIVE:
        series.marker.format.fill.fore_color.brightness = _PALE
    set_line(series.marker.format.line, color, 1.5)
    for index, (_, _, text, side) in enumerate(points):
        if text:
            _label(series, index, text, color, side, setting)


def _label(series: XySeries, index: int, text: str, color: str, side: XL_LABEL_POSITION, setting: Setting) -> None:
    label = series.points[index].data_label
    line = Line(chart_label(text, setting.is_rtl), _LABEL_PT, color, bold=color != MUTED)
    fill(label.text_frame._txBody, setting, [line])
    label.text_frame.word_wrap = False
    label.position = side


def _scale(chart: Chart, source: GapChart, count: int, setting: Setting) -> None:
    """Shares along the top, a rule under each row."""
    across, up = chart.category_axis, chart.value_axis
    assert isinstance(across, ValueAxis)
    across.minimum_scale, across.maximum_scale = 0, source.ticks[-1][0]
    across.major_unit = source.ticks[1][0] if len(source.ticks) > 1 else 0.1
    across.reverse_order = setting.is_rtl
    across.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
    across.major_tick_mark = XL_TICK_MARK.NONE
    across.has_major_gridlines = True
    set_line(across.major_gridlines.format.line, RULE, 0.75, MSO_LINE.SQUARE_DOT)
    across.format.line.fill.background()
    across.tick_labels.number_format, across.tick_labels.number_format_is_linked = "0%", False
    set_text(across._element, setting, _LABEL_PT, MUTED)
    up.minimum_scale, up.maximum_scale, up.major_unit = 0, max(1, count), 1
    up.has_major_gridlines = True
    set_line(up.major_gridlines.format.line, RULE, 0.75)
    up.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    up.major_tick_mark = XL_TICK_MARK.NONE
    set_line(up.format.line, MUTED, 1)


def add_frames_legend(slide: Slide, titles: Sequence[str], frame: Frame, setting: Setting) -> None:
    """The names of the frames, each in its colour with its mark, in one line over the chart."""
    left = frame.left
    for kind, title, color in zip(_SHAPES, titles, FRAME_COLORS, strict=False):
        place = setting.mirrored(Frame(left, frame.top + 0.06, 0.14, 0.14), PAGE_WIDTH)
        mark = slide.shapes.add_shape(
            kind, Inches(place.left), Inches(place.top), Inches(place.width), Inches(place.height)
        )
        # The name beside it says it: a reader of the slide need not hear of the mark.
        describe(mark, title, "", is_decorative=True)
        fill(mark.text_frame._txBody, setting, ())
        mark.shadow.inherit = False
        mark.fill.solid()
        set_color(mark.fill.fore_color, color)
        if color == COLLECTIVE:
            mark.fill.fore_color.brightness = _PALE
        set_line(mark.line, color, 1.5)
        width = min(text_width(title, _NAME_PT, True) + 0.1, frame.right - left - 0.22)
        line = Line(shortened(title, _NAME_PT, width, 1, True), _NAME_PT, color, bold=True)
        add_text(slide, [line], Frame(left + 0.22, frame.top, width, 0.3), setting)
        left += width + 0.5
