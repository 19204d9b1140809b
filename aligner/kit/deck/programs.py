"""All programs on a slide: native stacked bars, a goal a bar, a placement a segment, filled by how strong it is."""

from collections.abc import Sequence
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
from aligner.office.text import LINE_HEIGHT, shortened, text_width, wrapped
from aligner.palette import colors_of

NAMES_SHARE, _KEY_HEIGHT, _BOX = 0.27, 0.36, 0.3
"""Part of the width for the goals' names; height of a line of the key, width of its boxes, in inches."""
_NAME_PTS = (14, 13, 12)
_SMALL_PT = 12
END_SHARE, _LEAST_SHARE = 0.2, 0.45
"""Part of the scale for what is behind the longest bar; the least that this bar has itself."""
_COLORS = colors_of("documents")


@dataclass(frozen=True)
class Segment:
    """A part of a bar. fill: None of what is counted without a name."""

    title: str
    part: float
    fill: Fill | None


def add_programs(slide: Slide, source: AllPrograms, frame: Frame, setting: Setting) -> None:
    """Puts the key, and under it the bars, on the slide."""
    key_height = _add_key(slide, source, frame, setting)
    area = Frame(frame.left, frame.top + key_height, frame.width, frame.height - key_height)
    rows = source.rows
    segments = [segments_of(row) for row in rows]
    longest = max((sum(one.part for one in found) for found in segments), default=0.0) or 1.0
    most = longest / longest_share(source, area.width)
    size_pt, names = names_of(source, area.width, area.height)
    data = CategoryChartData(number_format="#,##0")
    data.categories = [chart_label(name, setting.is_rtl) for name in names]
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
                if one.fill in ("hatch", "unknown"):
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


def names_of(source: AllPrograms, width: float, height: float) -> tuple[float, list[str]]:
    """The goals' names beside the bars, in the largest type in which all are whole; width and height in inches."""
    room, row_height = width * NAMES_SHARE - 0.15, height / max(1, len(source.rows))
    size, lines = _SMALL_PT, 1
    for size in _NAME_PTS:
        lines = max(1, int(row_height * 72 / (size * LINE_HEIGHT) + 0.1))
        if all(len(wrapped(row.title, size, room, row.is_focus)) <= lines for row in source.rows):
            break
    return size, [shortened(row.title, size, room, lines, row.is_focus) for row in source.rows]


def longest_share(source: AllPrograms, width: float) -> float:
    """Which part of the scale the longest bar takes: what is said behind each bar has its room there."""
    room = width * (1 - NAMES_SHARE)
    bars = [(sum(one.part for one in segments_of(row)), row) for row in source.rows]
    longest = max((part for part, _ in bars), default=0.0)
    share = 1 - END_SHARE
    for part, row in bars:
        if part:
            left = room - 0.2 - text_width(said_behind(row), _SMALL_PT, row.is_focus)
            share = min(share, left / room * longest / part)
    return max(_LEAST_SHARE, share)


def segments_of(row: Row) -> list[Segment]:
    found = [Segment(bar.title, bar.part, bar.fill) for cell in row.cells for bar in cell.bars if bar.part > 0]
    rest = sum(cell.rest_part for cell in row.cells)
    return [*found, *([Segment("", rest, None)] if rest else [])]


def said_behind(row: Row) -> str:
    """What is behind a row's bar: its money, what is counted without a name, whose money is not known."""
    unknown = [
        f"{bar.title} {bar.figure}" for cell in row.cells for bar in cell.bars if bar.fill == "unknown" and bar.figure
    ]
    total = "" if unknown and row.total == "?" else row.total_text or row.total
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


def _add_key(slide: Slide, source: AllPrograms, frame: Frame, setting: Setting) -> float:
    """What each fill means, in as few lines as hold all of it whole, and the unit at the end of the first; the boxes
    say nothing that their words do not. Returns its height."""
    key: list[tuple[Fill | None, str]] = [*source.key]
    if source.rest_label:
        key.append((None, source.rest_label))
    lines: list[list[tuple[Fill | None, str, float]]] = []
    size_pt = _SMALL_PT
    for size_pt in _NAME_PTS:
        lines = _key_lines(key, source.unit, frame.width, size_pt)
        if len(lines) == 1:
            break
    taken = sum(_BOX + 0.1 + width for _, _, width in lines[0]) if lines else 0.0
    unit_width = min(frame.width, text_width(source.unit, size_pt) + 0.15) if source.unit else 0.0
    gap = min(0.3, max(0.1, (frame.width - taken - unit_width) / max(1, len(lines[0]) if lines else 1)))
    for at, line in enumerate(lines):
        left, top = frame.left, frame.top + at * _KEY_HEIGHT
        for kind, name, width in line:
            _add_box(slide, kind, name, Frame(left, top + 0.05, _BOX, 0.17), setting)
            text = Line(shortened(name, size_pt, width), size_pt, TEXT)
            add_text(slide, [text], Frame(left + _BOX + 0.1, top, width, 0.3), setting)
            left += _BOX + 0.1 + width + gap
    if source.unit:
        unit = Line(shortened(source.unit, size_pt, unit_width), size_pt, MUTED, align="end")
        add_text(slide, [unit], Frame(frame.right - unit_width, frame.top, unit_width, 0.3), setting)
    return _KEY_HEIGHT * max(1, len(lines))


def _key_lines(
    key: Sequence[tuple[Fill | None, str]], unit: str, width: float, size_pt: float
) -> list[list[tuple[Fill | None, str, float]]]:
    """The key broken into lines, each entry with the width of its words; the first leaves room for the unit."""
    lines: list[list[tuple[Fill | None, str, float]]] = []
    left = 0.0
    for kind, name in key:
        wanted = min(text_width(name, size_pt) + 0.1, width - _BOX - 0.1)
        if not lines or wanted + _BOX + 0.1 > left:
            left = width - (text_width(unit, size_pt) + 0.15 if unit and not lines else 0.0)
            lines.append([])
        lines[-1].append((kind, name, wanted))
        left -= _BOX + 0.1 + wanted + 0.1
    return lines


def _add_box(slide: Slide, kind: Fill | None, name: str, frame: Frame, setting: Setting) -> None:
    place = setting.mirrored(frame, PAGE_WIDTH)
    # A text box has no shadow of the theme's.
    box = slide.shapes.add_textbox(Inches(place.left), Inches(place.top), Inches(place.width), Inches(place.height))
    describe(box, name, "", is_decorative=True)
    fill(box.text_frame._txBody, setting, ())
    fill_as(box.fill, box.line, kind)


def _sentence(label: DataLabel, line: Line, setting: Setting) -> None:
    fill(label.text_frame._txBody, setting, [line])
    label.text_frame.word_wrap = False


def _set_ground(label: DataLabel) -> None:
    """White behind a label, so that no hatch runs through it."""
    element = label._dLbl
    after = element.find(qn("c:tx"))
    ground = f'<c:spPr {nsdecls("c", "a")}><a:solidFill><a:schemeClr val="{PAPER}"/></a:solidFill></c:spPr>'
    after.addnext(parse_xml(ground))
