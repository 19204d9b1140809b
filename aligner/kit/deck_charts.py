"""Native, editable charts of the deck, made from the kit's chart descriptions."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from lxml import etree
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE, MSO_PATTERN, MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide
from pptx.util import Inches, Pt

from aligner.charts.budget import BudgetChart
from aligner.charts.needle import NeedleChart
from aligner.charts.slope import SlopeChart, SlopeRow
from aligner.kit.deck_master import COLLECTIVE, MUTED, OWN, PAGE_WIDTH, QUIET, RESOURCES, RULE, TEXT
from aligner.kit.deck_text import (
    FONT,
    LOCALES,
    Frame,
    Line,
    Setting,
    chart_label,
    clean,
    fill,
    shortened,
    spread,
    text_width,
)
from aligner.lang.words import Words, words

BUDGET_ROWS = 10
_PERCENT = '0%;"\u2212"0%'
_THEME = {
    OWN: MSO_THEME_COLOR.ACCENT_1,
    COLLECTIVE: MSO_THEME_COLOR.ACCENT_2,
    RESOURCES: MSO_THEME_COLOR.ACCENT_3,
    QUIET: MSO_THEME_COLOR.ACCENT_5,
    RULE: MSO_THEME_COLOR.ACCENT_6,
    MUTED: MSO_THEME_COLOR.TEXT_2,
    TEXT: MSO_THEME_COLOR.TEXT_1,
}
_EPOCH = date(1899, 12, 30)


def add_chart(slide: Slide, chart: SlopeChart | BudgetChart | NeedleChart, frame: Frame, setting: Setting) -> None:
    """Puts the chart on the slide; `frame` is measured from the start side."""
    if isinstance(chart, SlopeChart):
        _add_slope(slide, chart, frame, setting)
    elif isinstance(chart, BudgetChart):
        _add_budget(slide, chart, frame, setting)
    else:
        _add_needle(slide, chart, frame, setting)


def describe(shape: Any, title: str, alt: str) -> None:
    """Gives a shape its name and alternative text."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.set("name", clean(title)[:120])
    properties.set("descr", clean(alt))


def add_text(slide: Slide, lines: Sequence[Line], frame: Frame, setting: Setting, anchor: str = "t") -> Any:
    """A text box whose frame is measured from the start side."""
    place = setting.mirrored(frame, PAGE_WIDTH)
    box = slide.shapes.add_textbox(Inches(place.left), Inches(place.top), Inches(place.width), Inches(place.height))
    body = box.text_frame._txBody
    properties = body.find(qn("a:bodyPr"))
    for name in ("lIns", "tIns", "rIns", "bIns"):
        properties.set(name, "0")
    properties.set("wrap", "square")
    properties.set("anchor", anchor)
    fill(body, setting, lines)
    return box


def _add_chart(slide: Slide, kind: XL_CHART_TYPE, data: Any, frame: Frame, setting: Setting, source: Any) -> Chart:
    place = setting.mirrored(frame, PAGE_WIDTH)
    shape = slide.shapes.add_chart(
        kind, Inches(place.left), Inches(place.top), Inches(place.width), Inches(place.height), data
    )
    describe(shape, source.title, source.alt)
    chart: Chart = shape.chart
    chart.has_title = False
    chart.has_legend = False
    _set_text(chart._chartSpace, setting, 12, TEXT)
    space = chart._chartSpace
    rounded = space.find(qn("c:roundedCorners"))
    if rounded is None:
        rounded = etree.Element(qn("c:roundedCorners"))
        after = space.find(qn("c:date1904"))
        space.insert(0 if after is None else list(space).index(after) + 1, rounded)
    rounded.set("val", "0")
    return chart


def _set_text(owner: Any, setting: Setting, size_pt: float, color: str, bold: bool = False) -> None:
    """Text properties of a chart or one of its parts, in the kit's direction."""
    properties = owner.get_or_add_txPr() if hasattr(owner, "get_or_add_txPr") else owner
    rtl = int(setting.is_rtl)
    paragraph = parse_xml(
        f'<a:p {nsdecls("a")}><a:pPr rtl="{rtl}"><a:defRPr sz="{round(size_pt * 100)}" b="{int(bold)}">'
        f'<a:solidFill><a:schemeClr val="{color}"/></a:solidFill><a:latin typeface="{FONT}"/>'
        f'<a:ea typeface="{FONT}"/><a:cs typeface="{FONT}"/></a:defRPr></a:pPr>'
        f'<a:endParaRPr lang="{LOCALES[setting.language]}"/></a:p>'
    )
    for old in properties.findall(qn("a:p")):
        properties.remove(old)
    properties.append(paragraph)


def _color(target: Any, name: str) -> None:
    target.theme_color = _THEME[name]


def _line(target: Any, name: str, width_pt: float, dash: MSO_LINE | None = None) -> None:
    target.fill.solid()
    _color(target.fill.fore_color, name)
    target.width = Pt(width_pt)
    if dash is not None:
        target.dash_style = dash


def _set_plot_area(chart: Chart, left: float, top: float, width: float, height: float) -> None:
    """Sets the inner plot area as shares of the chart's frame, so that texts beside it can stand at exact heights."""
    area = chart._chartSpace.find(f".//{qn('c:plotArea')}")
    assert area is not None
    old = area.find(qn("c:layout"))
    if old is not None:
        area.remove(old)
    area.insert(
        0,
        parse_xml(
            f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
            f'<c:yMode val="edge"/><c:x val="{left:.5f}"/><c:y val="{top:.5f}"/><c:w val="{width:.5f}"/>'
            f'<c:h val="{height:.5f}"/></c:manualLayout></c:layout>'
        ),
    )


def _legend(chart: Chart, setting: Setting) -> None:
    chart.has_legend = True
    assert chart.legend is not None
    chart.legend.position = XL_LEGEND_POSITION.TOP
    chart.legend.include_in_layout = False
    _set_text(chart.legend._element, setting, 14, TEXT)


def _hide_axis(axis: Any) -> None:
    axis.visible = False
    axis.has_major_gridlines = False
    axis.has_minor_gridlines = False


# The slope: lines in a native chart whose plot area stands at known heights, labels in text boxes at both ends.


def _add_slope(slide: Slide, source: SlopeChart, frame: Frame, setting: Setting) -> None:
    rows = [row for row in source.rows if row.collective is not None or row.own is not None]
    has_money = any(row.resources is not None for row in rows)
    columns = 3 if has_money else 2
    top_height, size_pt, side = 0.5, 12.0, 0.0
    for size_pt in (14.0, 13.0, 12.0) if len(rows) <= 12 else (12.0,):
        side = max((text_width(row.title, size_pt, row.is_highlighted) for row in rows), default=1) + 0.8
        if side <= frame.width * 0.42:
            break
    side = min(side, frame.width * 0.42)
    end_side = 0.75 if has_money else 1.5
    plot = Frame(frame.left + side, frame.top + top_height, frame.width - side - end_side, frame.height - top_height)
    data = CategoryChartData(number_format=_PERCENT)
    data.categories = [chart_label(title, setting.is_rtl) for title in source.column_titles[:columns]]
    ordered = sorted(rows, key=lambda row: row.is_highlighted)
    for row in ordered:
        data.add_series(chart_label(row.title, setting.is_rtl), _values(row)[:columns])
    chart = _add_chart(slide, XL_CHART_TYPE.LINE_MARKERS, data, plot, setting, source)
    top = _nice_top([value for row in rows for value in _values(row)])
    pad, inner = 0.12 / plot.width, 0.3 / plot.height
    _set_plot_area(chart, pad, inner / 2, 1 - 2 * pad, 1 - inner)
    axis = chart.value_axis
    axis.minimum_scale, axis.maximum_scale = 0, top
    _hide_axis(axis)
    # The lines begin and end at the plot's edges, where the labels stand.
    between = axis._element.find(qn("c:crossBetween"))
    if between is None:
        between = etree.Element(qn("c:crossBetween"))
        axis._element.find(qn("c:crosses")).addnext(between)
    between.set("val", "midCat")
    categories = chart.category_axis
    categories.reverse_order = setting.is_rtl
    categories.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    categories.major_tick_mark = XL_TICK_MARK.NONE
    categories.has_major_gridlines = True
    _line(categories.major_gridlines.format.line, RULE, 1)
    categories.format.line.fill.background()
    colors = _slope_colors(ordered)
    for series, row in zip(chart.plots[0].series, ordered, strict=True):
        color = colors[row.title]
        series.smooth = False
        _line(series.format.line, color, 3.25 if row.is_highlighted else 1.5)
        series.marker.style = XL_MARKER_STYLE.CIRCLE
        series.marker.size = 9 if row.is_highlighted else 6
        series.marker.format.fill.solid()
        _color(series.marker.format.fill.fore_color, color)
        series.marker.format.line.fill.background()
    _slope_heads(slide, source.column_titles[:columns], plot, top_height, frame, setting)
    heights = _Heights(plot, inner, top)
    _slope_labels(slide, rows, colors, (frame, plot, side, end_side), heights, size_pt, has_money, setting)


def _values(row: SlopeRow) -> list[float | None]:
    return [row.collective, row.own, row.resources]


def _nice_top(values: Sequence[float | None]) -> float:
    highest = max((value for value in values if value is not None), default=1.0)
    return max(0.05, round(highest * 1.04 + 0.005, 3))


def _slope_colors(rows: Sequence[SlopeRow]) -> dict[str, str]:
    """Goals that we weigh more than the collective in our colour, those that we weigh less in the collective's."""
    return {row.title: _gap_color(row) if row.is_highlighted else QUIET for row in rows}


def _gap_color(row: SlopeRow) -> str:
    return OWN if (row.own or 0) >= (row.collective or 0) else COLLECTIVE


class _Heights:
    """From a share to its height on the slide."""

    def __init__(self, plot: Frame, inner: float, top: float) -> None:
        self.low = plot.top + plot.height * inner / 2
        self.size = plot.height * (1 - inner)
        self.top = top

    def at(self, value: float) -> float:
        return self.low + self.size * (1 - value / self.top)


def _slope_heads(
    slide: Slide, titles: Sequence[str], plot: Frame, height: float, frame: Frame, setting: Setting
) -> None:
    """The columns' titles over the plot, each in its frame's colour."""
    last = len(titles) - 1
    step = (plot.width - 0.24) / last
    for index, (title, color) in enumerate(zip(titles, _HEAD_COLORS, strict=False)):
        middle = plot.left + 0.12 + index * step
        half = min(step * 0.48, 1.6)
        if index == 0:
            place, align = Frame(frame.left, frame.top, middle + half * 0.5 - frame.left, height), "end"
        elif index == last:
            width = min(frame.right - middle + half * 0.9, 3.2)
            place, align = Frame(frame.right - width, frame.top, width, height), "end"
        else:
            place, align = Frame(middle - half, frame.top, 2 * half, height), "center"
        text = shortened(title, 14, place.width, 1, bold=True)
        add_text(slide, [Line(text, 14, color, bold=True, align=align)], place, setting)


_HEAD_COLORS = (COLLECTIVE, OWN, RESOURCES)


def _slope_labels(
    slide: Slide,
    rows: Sequence[SlopeRow],
    colors: dict[str, str],
    places: tuple[Frame, Frame, float, float],
    heights: _Heights,
    size_pt: float,
    has_money: bool,
    setting: Setting,
) -> None:
    frame, plot, side, end_side = places
    say = words(setting.language)
    line_height = size_pt * 1.25 / 72
    low, high = frame.top + 0.3 + line_height / 2, frame.bottom - line_height / 2

    def put(values: list[tuple[SlopeRow, float, str]], left: float, width: float, align: str) -> None:
        middles = spread([heights.at(value) for _, value, _ in values], line_height, low, high)
        for (row, _, text), middle in zip(values, middles, strict=True):
            color = TEXT if row.is_highlighted and colors[row.title] == QUIET else colors[row.title]
            line = Line(
                shortened(text, size_pt, width, 1, bold=row.is_highlighted),
                size_pt,
                MUTED if color == QUIET else color,
                bold=row.is_highlighted,
                align=align,
            )
            add_text(slide, [line], Frame(left, middle - line_height / 2, width, line_height), setting, "ctr")

    start = [
        (row, row.collective, _title_with(row.title, say.percent(row.collective), size_pt, side - 0.1, row))
        for row in rows
        if row.collective is not None
    ]
    put(start, frame.left, side - 0.06, "end")
    if has_money:
        end = [(row, row.resources, say.percent(row.resources)) for row in rows if row.resources is not None]
        put(end, plot.right + 0.06, end_side - 0.06, "start")
        _own_labels(slide, rows, colors, plot, heights, size_pt, setting)
    else:
        ours = [(row, row.own, _own_text(row, say)) for row in rows if row.own is not None]
        put(ours, plot.right + 0.06, end_side - 0.06, "start")


def _own_labels(
    slide: Slide,
    rows: Sequence[SlopeRow],
    colors: dict[str, str],
    plot: Frame,
    heights: _Heights,
    size_pt: float,
    setting: Setting,
) -> None:
    """Our share and its gap at the middle column, on the side of the point that the lines leave free."""
    say = words(setting.language)
    shown = [row for row in rows if row.own is not None and row.is_highlighted]
    line_height, width = size_pt * 1.25 / 72, min(2.2, plot.width * 0.5)
    wanted = []
    for row in shown:
        own = row.own or 0.0
        beside = [value for value in (row.collective, row.resources) if value is not None]
        is_peak = own >= sum(beside) / max(1, len(beside))
        wanted.append(heights.at(own) + (-1 if is_peak else 1) * (line_height / 2 + 0.09))
    middles = spread(wanted, line_height, plot.top + line_height / 2, plot.bottom - line_height / 2)
    for row, middle in zip(shown, middles, strict=True):
        line = Line(_own_text(row, say), size_pt, colors[row.title], bold=True, align="center")
        left = plot.left + plot.width / 2 - width / 2
        add_text(slide, [line], Frame(left, middle - line_height / 2, width, line_height), setting, "ctr")


def _own_text(row: SlopeRow, say: Words) -> str:
    share = say.percent(row.own)
    return f"{share} ({row.gap_text})" if row.is_highlighted and row.gap_text else share


def _title_with(title: str, figure: str, size_pt: float, width: float, row: SlopeRow) -> str:
    room = width - text_width(f"   {figure}", size_pt, row.is_highlighted)
    return f"{shortened(title, size_pt, room, 1, row.is_highlighted)}  {figure}"


# Three bars a goal.


def _add_budget(slide: Slide, source: BudgetChart, frame: Frame, setting: Setting) -> None:
    say = words(setting.language)
    rows = [(row.title, row.collective, row.own, row.resources) for row in source.rows]
    rows += [
        (say.say(f"kit.deck_{key}"), None, None, share)
        for key, share in (("outside", source.outside), ("unknown", source.unknown))
        if share
    ]
    size_pt = 14 if len(rows) <= 7 else 12
    room = frame.width * 0.34
    data = CategoryChartData(number_format=_PERCENT)
    data.categories = [
        chart_label(shortened(title, size_pt, room, 2 if len(rows) <= 7 else 1), setting.is_rtl) for title, *_ in rows
    ]
    for index, title in enumerate(source.column_titles):
        values = [row[index + 1] for row in rows]
        if any(value is not None for value in values):
            data.add_series(chart_label(title, setting.is_rtl), values)
    chart = _add_chart(slide, XL_CHART_TYPE.BAR_CLUSTERED, data, frame, setting, source)
    _legend(chart, setting)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 55, -5
    plot.has_data_labels = True
    plot.data_labels.number_format = _PERCENT
    plot.data_labels.number_format_is_linked = False
    plot.data_labels.show_value = True
    _set_text(plot.data_labels._element, setting, 12 if len(rows) <= 8 else 10, TEXT)
    by_title = {
        chart_label(title, setting.is_rtl): color
        for title, color in zip(source.column_titles, _HEAD_COLORS, strict=True)
    }
    for series in plot.series:
        series.format.fill.solid()
        _color(series.format.fill.fore_color, by_title[series.name])
    if source.unknown:
        hatch = list(plot.series)[-1].points[len(rows) - 1].format.fill
        hatch.patterned()
        hatch.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        _color(hatch.fore_color, RESOURCES)
        hatch.back_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
    chart.value_axis.minimum_scale = 0
    _hide_axis(chart.value_axis)
    chart.value_axis.reverse_order = setting.is_rtl
    axis = chart.category_axis
    # A bar chart's categories rise from the bottom: reversed, the first stands at the top in every language.
    axis.reverse_order = True
    axis.major_tick_mark = XL_TICK_MARK.NONE
    _line(axis.format.line, QUIET, 1)
    _set_text(axis._element, setting, size_pt, TEXT)


# The measured line, the path that was planned, the target.


def _serial(day: date) -> int:
    return (day - _EPOCH).days


def _add_needle(slide: Slide, source: NeedleChart, frame: Frame, setting: Setting) -> None:
    say = words(setting.language)
    points = sorted(source.points, key=lambda point: point.date)
    data = XyChartData(number_format="General")
    if points:
        measured = data.add_series(chart_label(say.say("kit.deck_measured"), setting.is_rtl))
        for point in points:
            measured.add_data_point(_serial(point.date), point.value)
    path = [end for end in (source.baseline, source.target) if end is not None]
    if path:
        expected = data.add_series(chart_label(say.say("kit.deck_expected"), setting.is_rtl))
        for day, value in path:
            expected.add_data_point(_serial(day), value)
    if not points and not path:
        return
    heading = 0.34 if source.unit else 0
    plot = Frame(frame.left, frame.top + heading, frame.width, frame.height - heading)
    chart = _add_chart(slide, XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS, data, plot, setting, source)
    if source.unit:
        line = Line(shortened(source.unit, 12, frame.width), 12, MUTED)
        add_text(slide, [line], Frame(frame.left, frame.top, frame.width, heading), setting)
    _legend(chart, setting)
    found = list(chart.plots[0].series)
    if points:
        _needle_measured(found[0], points, path, setting)
    if path:
        _needle_expected(found[-1], source, setting, say)
    _needle_axes(chart, points, path, setting)


def _is_over_path(point: Any, path: Sequence[tuple[date, float]]) -> bool:
    """Whether the point stands on or over the line of the planned path."""
    if len(path) < 2 or path[0][0] == path[1][0]:
        return True
    (start, low), (end, high) = path
    passed = (point.date - start).days / (end - start).days
    return point.value >= low + (high - low) * passed


def _needle_measured(series: Any, points: Sequence[Any], path: Sequence[tuple[date, float]], setting: Setting) -> None:
    series.smooth = False
    _line(series.format.line, COLLECTIVE, 3)
    series.marker.style = XL_MARKER_STYLE.CIRCLE
    series.marker.size = 9
    series.marker.format.fill.solid()
    _color(series.marker.format.fill.fore_color, COLLECTIVE)
    _line(series.marker.format.line, COLLECTIVE, 1.5)
    for index, point in enumerate(points):
        if point.status and str(point.status) != "reported":
            hollow = series.points[index].marker
            hollow.style, hollow.size = XL_MARKER_STYLE.CIRCLE, 9
            hollow.format.fill.solid()
            hollow.format.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
            _line(hollow.format.line, COLLECTIVE, 1.5)
    for index in sorted({0, len(points) - 1}):
        if points[index].label:
            is_over = _is_over_path(points[index], path)
            _label_point(series.points[index], points[index].label, COLLECTIVE, setting, is_over)


def _needle_expected(series: Any, source: NeedleChart, setting: Setting, say: Words) -> None:
    series.smooth = False
    _line(series.format.line, MUTED, 2, MSO_LINE.DASH)
    series.marker.style = XL_MARKER_STYLE.DIAMOND
    series.marker.size = 9
    series.marker.format.fill.solid()
    _color(series.marker.format.fill.fore_color, MUTED)
    series.marker.format.line.fill.background()
    if source.target is not None:
        last = 1 if source.baseline is not None else 0
        label = say.say("kit.deck_target", value=say.number(source.target[1]))
        _label_point(series.points[last], label, MUTED, setting)


def _label_point(point: Any, text: str, color: str, setting: Setting, is_over: bool = True) -> None:
    label = point.data_label
    body = label.text_frame._txBody
    fill(body, setting, [Line(clean(text), 14, color, bold=True, align="center")])
    label.position = XL_LABEL_POSITION.ABOVE if is_over else XL_LABEL_POSITION.BELOW


def _needle_axes(chart: Chart, points: Sequence[Any], path: Sequence[tuple[date, float]], setting: Setting) -> None:
    days = [point.date for point in points] + [day for day, _ in path]
    values = [point.value for point in points] + [value for _, value in path]
    first, last = date(min(days).year, 1, 1), date(max(days).year + 1, 1, 1)
    years = last.year - first.year
    across: Any = chart.category_axis
    # A day after the year begins, so that steps of 365.25 days never fall back into the year before.
    across.minimum_scale, across.maximum_scale = _serial(first) + 1, _serial(last) + 1
    across.major_unit = 365.25 * max(1, round(years / 8))
    across.has_major_gridlines = False
    across.major_tick_mark = XL_TICK_MARK.OUTSIDE
    across.tick_labels.number_format = "yyyy"
    across.tick_labels.number_format_is_linked = False
    across.reverse_order = setting.is_rtl
    _line(across.format.line, QUIET, 1)
    _set_text(across._element, setting, 12, MUTED)
    up = chart.value_axis
    span = (max(values) - min(values)) or abs(max(values)) or 1
    low, high = min(values) - span * 0.25, max(values) + span * 0.3
    if min(values) >= 0:
        low = max(0.0, low)
    step = _step((high - low) / 5)
    up.minimum_scale, up.maximum_scale = (low // step) * step, (high // step + 1) * step
    up.major_unit = step
    up.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    across.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    up.tick_labels.number_format = "#,##0.##" if step < 1 else "#,##0"
    up.tick_labels.number_format_is_linked = False
    up.major_tick_mark = XL_TICK_MARK.NONE
    up.format.line.fill.background()
    up.has_major_gridlines = True
    _line(up.major_gridlines.format.line, RULE, 0.75)
    _set_text(up._element, setting, 12, MUTED)


def _step(least: float) -> float:
    """The next of 1, 2, 5 × 10^n."""
    size = 1.0
    while size > least:
        size /= 10
    while size * 10 <= least:
        size *= 10
    return next(size * factor for factor in (1, 2, 5, 10) if size * factor >= least)
