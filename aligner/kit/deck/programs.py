"""All programs on a slide: native stacked bars, a goal a bar, a placement a segment, filled by how strong it is."""

from dataclasses import dataclass

from pptx.chart.data import CategoryChartData
from pptx.chart.datalabel import DataLabel
from pptx.chart.plot import BarPlot
from pptx.dml.color import RGBColor
from pptx.dml.fill import FillFormat
from pptx.dml.line import LineFormat
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.dml import MSO_PATTERN, MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide
from pptx.util import Inches

from aligner.kit.content.all_programs import AllPrograms, Fill, Row
from aligner.kit.deck.master import MUTED, PAGE_WIDTH, PAPER, RESOURCES, TEXT
from aligner.kit.deck.shapes import (
    add_text,
    describe,
    place_chart,
    set_bar_axes,
    set_color,
    set_line,
    set_plot_area,
)
from aligner.kit.deck.text import Frame, Line, Setting, chart_label, fill
from aligner.office.text import shortened, text_width
from aligner.palette import colors_of

NAMES_SHARE, _KEY_HEIGHT, _BOX = 0.27, 0.36, 0.3
"""Part of the width for the goals' names; height of the key, width of its boxes, in inches."""
_NAME_PT, _SMALL_PT = 14, 12
_KEY_PTS = (_NAME_PT, 13, _SMALL_PT)
_MANY_ROWS = 10
END_SHARE = 0.2
"""Part of the scale for what is behind the longest bar."""
_COLORS = colors_of("documents")


@dataclass(frozen=True)
class Segment:
    """A part of a bar. fill: None of what is counted without a name."""

    title: str
    part: float
    fill: Fill | None


def add_programs(slide: Slide, source: AllPrograms, frame: Frame, setting: Setting) -> None:
    """Puts the key, and under it the bars, on the slide."""
    _add_key(slide, source, Frame(frame.left, frame.top, frame.width, _KEY_HEIGHT), setting)
    area = Frame(frame.left, frame.top + _KEY_HEIGHT, frame.width, frame.height - _KEY_HEIGHT)
    rows = source.rows
    segments = [segments_of(row) for row in rows]
    longest = max((sum(one.part for one in found) for found in segments), default=0.0) or 1.0
    most = longest / (1 - END_SHARE)
    size_pt = _NAME_PT if len(rows) <= _MANY_ROWS else _SMALL_PT
    width = area.width * NAMES_SHARE - 0.15
    data = CategoryChartData(number_format="#,##0")
    lines = 2 if area.height / max(1, len(rows)) > 2.4 * size_pt / 72 else 1
    data.categories = [
        chart_label(shortened(row.title, size_pt, width, lines, row.is_focus), setting.is_rtl) for row in rows
    ]
    count = max((len(found) for found in segments), default=0)
    for at in range(count):
        values = [found[at].part * source.longest if at < len(found) else None for found in segments]
        data.add_series(f"{at + 1}", values)
    # What is stated behind a bar is in a part that is not drawn.
    available = [(most - sum(one.part for one in found)) * source.longest for found in segments]
    data.add_series(chart_label(source.total_label, setting.is_rtl), available)
    chart = place_chart(slide, XL_CHART_TYPE.BAR_STACKED, data, area, setting, source)
    plot = chart.plots[0]
    assert isinstance(plot, BarPlot)
    plot.gap_width, plot.overlap = 45, 100
    inch = area.width * (1 - NAMES_SHARE) / most
    *drawn, ends = plot.series
    for at, series in enumerate(drawn):
        for index, found in enumerate(segments):
            if at >= len(found):
                continue
            point, one = series.points[index], found[at]
            fill_as(point.format.fill, point.format.line, one.fill)
            if one.title and text_width(one.title, _SMALL_PT) + 0.1 <= one.part * inch:
                color = PAPER if one.fill == "solid" else TEXT
                _sentence(point.data_label, Line(chart_label(one.title, setting.is_rtl), _SMALL_PT, color), setting)
                if one.fill == "hatch":
                    _set_ground(point.data_label)
    ends.format.fill.background()
    ends.format.line.fill.background()
    for index, (row, found) in enumerate(zip(rows, segments, strict=True)):
        left = (most - sum(one.part for one in found)) * inch - 0.15
        text = shortened(said_behind(row), _SMALL_PT, left, 1, row.is_focus)
        color = RESOURCES if row.total and not row.sentence else MUTED
        # Where a program reads a label in the slide's own direction or not, a sentence keeps its order by a mark.
        marked = ("\u200f" if setting.is_rtl else "") + chart_label(text, setting.is_rtl)
        line = Line(marked, _SMALL_PT, color, bold=row.is_focus)
        _sentence(ends.points[index].data_label, line, setting)
        ends.points[index].data_label.position = XL_LABEL_POSITION.INSIDE_BASE
    set_bar_axes(chart, setting, most * source.longest, size_pt)
    set_plot_area(chart, 0.0 if setting.is_rtl else NAMES_SHARE, 0.0, 1 - NAMES_SHARE, 1.0)


def segments_of(row: Row) -> list[Segment]:
    found = [Segment(bar.title, bar.part, bar.fill) for cell in row.cells for bar in cell.bars if bar.part > 0]
    rest = sum(cell.rest_part for cell in row.cells)
    return [*found, *([Segment("", rest, None)] if rest else [])]


def said_behind(row: Row) -> str:
    """What is behind a row's bar: its money, what is counted without a name, whose money is not known."""
    unknown = [f"{bar.title} {bar.figure}" for cell in row.cells for bar in cell.bars if bar.fill == "unknown"]
    total = "" if unknown and row.total == "?" else row.total
    return " · ".join(part for part in (total if not row.sentence else "", row.rest, *unknown, row.short) if part)


def fill_as(ground: FillFormat, line: LineFormat, kind: Fill | None) -> None:
    """Fills a shape or a point as the key says."""
    edge = MUTED if kind in ("plain", "unknown", None) else RESOURCES
    set_line(line, edge, 0.75)
    match kind:
        case "solid":
            ground.solid()
            set_color(ground.fore_color, RESOURCES)
        case "hatch" | "unknown":
            ground.patterned()
            ground.pattern = MSO_PATTERN.LIGHT_UPWARD_DIAGONAL
            set_color(ground.fore_color, edge)
            back = "hatch_ground" if kind == "hatch" else "surface"
            ground.back_color.rgb = RGBColor.from_string(_COLORS[back][1:])
        case "tint" | "plain":
            ground.solid()
            tone = "money_tint" if kind == "tint" else "no_goal"
            ground.fore_color.rgb = RGBColor.from_string(_COLORS[tone][1:])
        case None:
            # Several together have no one strength: dots are none of its marks.
            ground.patterned()
            ground.pattern = MSO_PATTERN.PERCENT_10
            set_color(ground.fore_color, MUTED)
            ground.back_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
        case _:
            ground.solid()
            ground.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1


def _add_key(slide: Slide, source: AllPrograms, frame: Frame, setting: Setting) -> None:
    """What each fill means, in one line; the boxes say nothing that their words do not."""
    left = frame.left
    key: list[tuple[Fill | None, str]] = [*source.key]
    if source.rest_label:
        key.append((None, source.rest_label))
    widths = {size: [text_width(name, size) + 0.1 for _, name in key] for size in _KEY_PTS}
    unit_width = {size: text_width(source.unit, size) + 0.15 if source.unit else 0.0 for size in _KEY_PTS}
    taken = {size: sum(widths[size]) + unit_width[size] + len(key) * (_BOX + 0.1) for size in _KEY_PTS}
    # As large as leaves the parts apart.
    size_pt = next((size for size in _KEY_PTS if taken[size] + 0.15 * len(key) <= frame.width), _SMALL_PT)
    gap = min(0.3, max(0.05, (frame.width - taken[size_pt]) / max(1, len(key))))
    for (kind, name), wanted in zip(key, widths[size_pt], strict=True):
        place = setting.mirrored(Frame(left, frame.top + 0.05, _BOX, 0.17), PAGE_WIDTH)
        # A text box has no shadow of the theme's.
        box = slide.shapes.add_textbox(Inches(place.left), Inches(place.top), Inches(place.width), Inches(place.height))
        describe(box, name, "", is_decorative=True)
        fill(box.text_frame._txBody, setting, ())
        fill_as(box.fill, box.line, kind)
        width = min(wanted, frame.right - left - _BOX - 0.1)
        line = Line(shortened(name, size_pt, width), size_pt, TEXT)
        add_text(slide, [line], Frame(left + _BOX + 0.1, frame.top, width, 0.3), setting)
        left += _BOX + 0.1 + width + gap
    if source.unit:
        unit = Line(shortened(source.unit, size_pt, frame.right - left), size_pt, MUTED, align="end")
        add_text(slide, [unit], Frame(left, frame.top, frame.right - left, 0.3), setting)


def _sentence(label: DataLabel, line: Line, setting: Setting) -> None:
    fill(label.text_frame._txBody, setting, [line])
    label.text_frame.word_wrap = False


def _set_ground(label: DataLabel) -> None:
    """White behind a label, so that no hatch runs through it."""
    element = label._dLbl
    after = element.find(qn("c:tx"))
    ground = f'<c:spPr {nsdecls("c", "a")}><a:solidFill><a:schemeClr val="{PAPER}"/></a:solidFill></c:spPr>'
    after.addnext(parse_xml(ground))
