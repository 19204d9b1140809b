"""The slope chart of the deck: native lines whose plot stands at known heights, labels in text boxes at both ends."""

from collections.abc import Sequence

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.slide import Slide

from aligner.charts.sheet import spread
from aligner.charts.slope import SlopeChart, SlopeRow
from aligner.kit.deck.master import COLLECTIVE, MUTED, OWN, QUIET, RULE, TEXT
from aligner.kit.deck.shapes import (
    FRAME_COLORS,
    PERCENT_FORMAT,
    add_text,
    hide_axis,
    place_chart,
    set_color,
    set_line,
    set_plot_area,
)
from aligner.kit.deck.text import Frame, Line, Setting, chart_label
from aligner.lang.bidi import ltr
from aligner.lang.words import Words, words
from aligner.office.text import shortened, text_width


def add_slope(slide: Slide, source: SlopeChart, frame: Frame, setting: Setting) -> None:
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
    data = CategoryChartData(number_format=PERCENT_FORMAT)
    data.categories = [chart_label(title, setting.is_rtl) for title in source.column_titles[:columns]]
    ordered = sorted(rows, key=lambda row: row.is_highlighted)
    for row in ordered:
        data.add_series(chart_label(row.title, setting.is_rtl), _values(row)[:columns])
    chart = place_chart(slide, XL_CHART_TYPE.LINE_MARKERS, data, plot, setting, source)
    top = _nice_top([value for row in rows for value in _values(row)])
    pad, inner = 0.12 / plot.width, 0.3 / plot.height
    set_plot_area(chart, pad, inner / 2, 1 - 2 * pad, 1 - inner)
    axis = chart.value_axis
    axis.minimum_scale, axis.maximum_scale = 0, top
    hide_axis(axis)
    # The lines begin and end at the plot's edges, where the labels stand.
    between = axis._element.find(qn("c:crossBetween"))
    if between is None:
        between = OxmlElement("c:crossBetween")
        axis._element.find(qn("c:crosses")).addnext(between)
    between.set("val", "midCat")
    categories = chart.category_axis
    categories.reverse_order = setting.is_rtl
    categories.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    categories.major_tick_mark = XL_TICK_MARK.NONE
    categories.has_major_gridlines = True
    set_line(categories.major_gridlines.format.line, RULE, 1)
    categories.format.line.fill.background()
    colors = _slope_colors(ordered)
    for series, row in zip(chart.plots[0].series, ordered, strict=True):
        color = colors[row.title]
        series.smooth = False
        set_line(series.format.line, color, 3.25 if row.is_highlighted else 1.5)
        series.marker.style = XL_MARKER_STYLE.CIRCLE
        series.marker.size = 9 if row.is_highlighted else 6
        series.marker.format.fill.solid()
        set_color(series.marker.format.fill.fore_color, color)
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
    for index, (title, color) in enumerate(zip(titles, FRAME_COLORS, strict=False)):
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
        if len(values) * line_height > high - low:
            # Where there is no room for all of them, the goals that the message is about keep their labels.
            values = [item for item in values if item[0].is_highlighted]
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
        (row, row.collective, _title_with(row.title, ltr(say.percent(row.collective)), size_pt, side - 0.1, row))
        for row in rows
        if row.collective is not None
    ]
    put(start, frame.left, side - 0.06, "end")
    if has_money:
        end = [(row, row.resources, row.resources_text) for row in rows if row.resources is not None]
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
        is_valley = all(value > own for value in (row.collective, row.resources) if value is not None)
        wanted.append(heights.at(own) + (1 if is_valley else -1) * (line_height / 2 + 0.09))
    middles = spread(wanted, line_height, plot.top + line_height / 2, plot.bottom - line_height / 2)
    for row, middle in zip(shown, middles, strict=True):
        line = Line(_own_text(row, say), size_pt, colors[row.title], bold=True, align="center")
        room = min(width, text_width(line.text, size_pt, bold=True) + 0.06)
        left = plot.left + plot.width / 2 - room / 2 + _turn(row) * (room / 2 + 0.04)
        box = add_text(slide, [line], Frame(left, middle - line_height / 2, room, line_height), setting, "ctr")
        # Lines of other goals pass behind the label, not through it.
        box.fill.solid()
        box.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_2


def _turn(row: SlopeRow) -> int:
    """The side of the point over which a line that only rises (-1) or only falls (1) leaves room; 0 at a turn."""
    if row.collective is None or row.own is None or row.resources is None:
        return 0
    if row.collective < row.own < row.resources:
        return -1
    return 1 if row.collective > row.own > row.resources else 0


def _own_text(row: SlopeRow, say: Words) -> str:
    share = ltr(say.percent(row.own))
    return f"{share} ({row.gap_text})" if row.is_highlighted and row.gap_text else share


def _title_with(title: str, figure: str, size_pt: float, width: float, row: SlopeRow) -> str:
    room = width - text_width(f"   {figure}", size_pt, row.is_highlighted)
    return f"{shortened(title, size_pt, room, 1, row.is_highlighted)}  {figure}"
