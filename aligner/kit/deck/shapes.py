"""Shapes, native charts and their texts, placed from the start side and set in the kit's direction."""

import io
from collections.abc import Sequence
from typing import cast

from pptx.chart.axis import _BaseAxis
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, ChartData, XyChartData
from pptx.dml.color import ColorFormat
from pptx.dml.line import LineFormat
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LEGEND_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement, OxmlElement
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.util import Inches, Pt

from aligner.kit.content.all_programs import AllPrograms
from aligner.kit.content.content import AnyChart, Picture
from aligner.kit.deck.master import COLLECTIVE, DECORATIVE, MUTED, OWN, PAGE_WIDTH, PAPER, QUIET, RESOURCES, RULE, TEXT
from aligner.kit.deck.text import LOCALES, Frame, Line, Setting, fill
from aligner.lang.bidi import strip_isolates
from aligner.office.text import FONT, clean

NOTE_PT = 14
PERCENT_FORMAT = '0%;"\u2212"0%'
THEME_COLORS = {
    OWN: MSO_THEME_COLOR.ACCENT_1,
    COLLECTIVE: MSO_THEME_COLOR.ACCENT_2,
    RESOURCES: MSO_THEME_COLOR.ACCENT_3,
    QUIET: MSO_THEME_COLOR.ACCENT_5,
    RULE: MSO_THEME_COLOR.ACCENT_6,
    MUTED: MSO_THEME_COLOR.TEXT_2,
    TEXT: MSO_THEME_COLOR.TEXT_1,
    PAPER: MSO_THEME_COLOR.BACKGROUND_1,
}
FRAME_COLORS = (COLLECTIVE, OWN, RESOURCES)
"""The three frames keep their colours and their order on every slide."""


def describe(shape: BaseShape, title: str, alt: str, *, is_decorative: bool = False) -> None:
    """Gives a shape its name and alternative text, or reports readers of the slide to pass over it."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    if is_decorative:
        for old in properties.findall(qn("a:extLst")):
            properties.remove(old)
        properties.append(parse_xml(DECORATIVE))
    properties.set("name", strip_isolates(clean(title))[:120])
    properties.set("descr", strip_isolates(clean(alt)))


def add_text(slide: Slide, lines: Sequence[Line], frame: Frame, setting: Setting, anchor: str = "t") -> Shape:
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


def add_picture(slide: Slide, picture: Picture, frame: Frame, setting: Setting) -> None:
    """A picture in a frame that is measured from the start side and has its shape."""
    place = setting.mirrored(frame, PAGE_WIDTH)
    size = (Inches(place.left), Inches(place.top), Inches(place.width), Inches(place.height))
    describe(slide.shapes.add_picture(io.BytesIO(picture.data), *size), picture.alt, picture.alt)


def place_chart(
    slide: Slide,
    kind: XL_CHART_TYPE,
    data: CategoryChartData | XyChartData,
    frame: Frame,
    setting: Setting,
    source: AnyChart | AllPrograms,
) -> Chart:
    place = setting.mirrored(frame, PAGE_WIDTH)
    sides = Inches(place.left), Inches(place.top), Inches(place.width), Inches(place.height)
    # The library's own annotations name another result, and one kind of data alone.
    shape = cast(GraphicFrame, slide.shapes.add_chart(kind, *sides, cast(ChartData, data)))
    describe(shape, source.title, source.alt)
    chart = shape.chart
    chart.has_title = False
    chart.has_legend = False
    set_text(chart._chartSpace, setting, 12, TEXT)
    space = chart._chartSpace
    rounded = space.find(qn("c:roundedCorners"))
    if rounded is None:
        rounded = OxmlElement("c:roundedCorners")
        after = space.find(qn("c:date1904"))
        space.insert(0 if after is None else list(space).index(after) + 1, rounded)
    rounded.set("val", "0")
    return chart


def set_text(owner: BaseOxmlElement, setting: Setting, size_pt: float, color: str, bold: bool = False) -> None:
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


def set_color(target: ColorFormat, name: str) -> None:
    target.theme_color = THEME_COLORS[name]


def set_line(target: LineFormat, name: str, width_pt: float, dash: MSO_LINE | None = None) -> None:
    target.fill.solid()
    set_color(target.fill.fore_color, name)
    target.width = Pt(width_pt)
    if dash is not None:
        target.dash_style = dash


def set_plot_area(chart: Chart, left: float, top: float, width: float, height: float) -> None:
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


def add_legend(chart: Chart, setting: Setting) -> None:
    chart.has_legend = True
    assert chart.legend is not None
    chart.legend.position = XL_LEGEND_POSITION.TOP
    chart.legend.include_in_layout = False
    set_text(chart.legend._element, setting, 14, TEXT)


def hide_axis(axis: _BaseAxis) -> None:
    axis.visible = False
    axis.has_major_gridlines = False
    axis.has_minor_gridlines = False


def set_bar_axes(
    chart: Chart,
    setting: Setting,
    longest: float,
    size_pt: float,
    *,
    line_color: str = MUTED,
    is_bold: bool = False,
) -> None:
    """Sets the axes of bars that lie: their scale is not shown, their names are.

    longest: the end of the scale; 0 leaves it to the program that shows the chart.  size_pt, is_bold: of the names.
    """
    chart.value_axis.minimum_scale = 0
    if longest:
        chart.value_axis.maximum_scale = longest
    hide_axis(chart.value_axis)
    chart.value_axis.reverse_order = setting.is_rtl
    axis = chart.category_axis
    # A bar chart's categories rise from the bottom: reversed, the first is at the top in every language.
    axis.reverse_order = True
    axis.major_tick_mark = XL_TICK_MARK.NONE
    set_line(axis.format.line, line_color, 1)
    set_text(axis._element, setting, size_pt, TEXT, is_bold)
