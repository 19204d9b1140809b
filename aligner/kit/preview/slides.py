"""Pictures of a deck's slides, painted from the written file itself: its shapes, places, texts and tables.

Charts are painted by our own painters from the same figures: an office program draws them natively.
"""

import hashlib
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pptx
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.group import GroupShape
from pptx.shapes.picture import Picture
from pptx.slide import Slide, SlideLayout
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen

from aligner.charts.budget import BudgetChart
from aligner.charts.fonts import ensure_gui
from aligner.charts.gap import GapChart
from aligner.charts.palette import Palette, load_palette
from aligner.charts.render import Chart
from aligner.kit.content.all_programs import AllPrograms
from aligner.kit.content.content import Content, Figure
from aligner.kit.deck.charts import BUDGET_ROWS, shown_on_slide
from aligner.kit.deck.master import theme_colors
from aligner.kit.looks.look import Look
from aligner.kit.preview.programs import PaintedPrograms
from aligner.kit.preview.slide_text import Insets, paint_text, solid_color
from aligner.lang.bidi import strip_isolates
from aligner.office.text import clean

EMU_PER_INCH = 914_400
POINTS_PER_INCH = 72
MAX_CACHED = 60
_QUICK = 88
"""Quality of PNG by which Qt packs quickly."""
_CHART = qn("c:chart")
_LOW_ROWS: dict[type, float] = {GapChart: 0.6, BudgetChart: 0.8}
"""A slide is wider than a page: rows of goals stand closer there, in the same type."""


def slide_pictures(deck: bytes, content: Content, width_px: int) -> list[bytes]:
    """A PNG picture of each slide, `width_px` wide. content: what the deck was made from, for its charts."""
    ensure_gui()
    opened = pptx.Presentation(io.BytesIO(deck))
    painter = _SlidePainter(opened, charts_of(content), width_px)
    looks = _digest(*(part.blob for part in _look_parts(opened)))
    pictures: list[bytes] = []
    seen: Counter[str] = Counter()
    for slide in opened.slides:
        # Slides of one chart's parts are alike but for the part that they show.
        alts = [_alt(shape) for shape in slide.shapes]
        part = max((seen[alt] for alt in alts if alt), default=0)
        key = _digest(slide.part.blob, looks.encode(), str((slide.slide_layout.name, width_px, part)).encode())
        picture = _cache.get(key) or painter.picture(slide, part)
        _cache[key] = picture
        pictures.append(picture)
        seen.update(alt for alt in alts if alt)
    while len(_cache) > MAX_CACHED:
        del _cache[next(iter(_cache))]
    return pictures


def charts_of(content: Content) -> dict[str, Sequence[Chart | PaintedPrograms]]:
    """What is painted for each chart of the deck, by its alternative text: its parts, in the order of their slides."""
    found: dict[str, Sequence[Chart | PaintedPrograms]] = {}
    for section in content.sections:
        for block in section.slide:
            if isinstance(block, Figure):
                shown = shown_on_slide(block.chart, content.language)
                parts = shown.parts(BUDGET_ROWS) if isinstance(shown, BudgetChart) else (shown,)
                found[strip_isolates(clean(block.chart.alt))] = parts
            elif isinstance(block, AllPrograms):
                found[strip_isolates(clean(block.alt))] = (PaintedPrograms(block),)
    return found


_cache: dict[str, bytes] = {}
"""Pictures of slides by what is on them: after a change only the slides that are others are painted again."""


def _digest(*parts: bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def _look_parts(deck: Presentation) -> Iterator[Part]:
    """Master, layouts and theme: what every slide takes its looks from."""
    for master in deck.slide_masters:
        yield master.part
        yield master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
        for layout in master.slide_layouts:
            yield layout.part


class _SlidePainter:
    """Paints in points: 72 to the inch."""

    def __init__(
        self, deck: Presentation, charts: Mapping[str, Sequence[Chart | PaintedPrograms]], width_px: int
    ) -> None:
        self._charts = charts
        self._part = 0
        self._width = (deck.slide_width or 0) / EMU_PER_INCH * POINTS_PER_INCH
        self._height = (deck.slide_height or 0) / EMU_PER_INCH * POINTS_PER_INCH
        self._scale = width_px / self._width
        self._colors = _theme_colors(deck)
        self._palette: Palette = load_palette("light")
        self._grounds: dict[str, list[BaseShape]] = {}

    def picture(self, slide: Slide, part: int = 0) -> bytes:
        """A picture of the slide. part: which part of its chart it shows, where that takes several slides."""
        self._part = part
        image = QImage(round(self._width * self._scale), round(self._height * self._scale), QImage.Format.Format_RGB32)
        image.fill(self._ground(slide))
        painter = QPainter(image)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.TextAntialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.scale(self._scale, self._scale)
        layout = slide.slide_layout
        for shape in self._fixed_shapes(layout):
            self._shape(painter, shape)
        for shape, labels in _with_labels(slide.shapes):
            if labels is not None:
                self._chart(painter, shape, labels)
            else:
                self._shape(painter, shape)
        painter.end()
        return _png(image)

    def _fixed_shapes(self, layout: SlideLayout) -> list[BaseShape]:
        """What is on every slide of a layout."""
        name = str(layout.part.partname)
        if name not in self._grounds:
            owners = (layout.slide_master, layout)
            self._grounds[name] = [one for owner in owners for one in owner.shapes if not one.is_placeholder]
        return self._grounds[name]

    def _ground(self, slide: Slide) -> QColor:
        for owner in (slide, slide.slide_layout, slide.slide_layout.slide_master):
            found = owner._element.find(f".//{qn('p:bg')}")
            color = self._fill(found.find(qn("p:bgPr"))) if found is not None else None
            if color is not None:
                return color
        return QColor(self._colors["lt1"])

    def _shape(self, painter: QPainter, shape: BaseShape) -> None:
        element = shape._element
        if isinstance(shape, GraphicFrame):
            if shape.has_table:
                self._table(painter, shape)
            return
        if isinstance(shape, Picture):
            image = QImage.fromData(shape.image.blob)
            painter.drawImage(_box(shape), image)
            return
        if isinstance(shape, GroupShape):
            if _alt(shape) in self._charts:
                self._chart(painter, shape, ())
                return
            for part in shape.shapes:
                self._shape(painter, part)
            return
        box = _box(shape)
        self._outline(painter, _looks(shape), box)
        body = element.find(qn("p:txBody"))
        if body is not None and isinstance(shape, Shape) and shape.text_frame.text:
            bodies = [body, *(_inherited(shape) if shape.is_placeholder else ())]
            anchor = next((b.get("anchor") for b in _properties(bodies) if b.get("anchor")), "t")
            paint_text(painter, body, box, self._colors, anchor, _insets(bodies))

    def _outline(self, painter: QPainter, properties: BaseOxmlElement | None, box: QRectF) -> None:
        """A shape's ground and its line."""
        if properties is None:
            return
        color = self._fill(properties)
        line = properties.find(qn("a:ln"))
        pen = self._fill(line) if line is not None else None
        pattern = properties.find(qn("a:pattFill"))
        if color is None and pen is None and pattern is None:
            return
        painter.setBrush(color if color is not None else Qt.BrushStyle.NoBrush)
        if pattern is not None:
            ground, lines = (solid_color(pattern.find(qn(f"a:{name}Clr")), self._colors) for name in ("bg", "fg"))
            if ground is not None:
                painter.fillRect(box, ground)
            if lines is not None:
                # Every hatch of the deck rises from left to right; what is no hatch has dots.
                is_dotted = pattern.get("prst", "").startswith("pct")
                style = Qt.BrushStyle.Dense6Pattern if is_dotted else Qt.BrushStyle.BDiagPattern
                painter.setBrush(QBrush(lines, style))
        width = int(line.get("w", "9525")) / 12700 if line is not None else 0
        painter.setPen(QPen(pen, width) if pen is not None and width else Qt.PenStyle.NoPen)
        geometry = properties.find(qn("a:prstGeom"))
        kind = geometry.get("prst") if geometry is not None else "rect"
        if kind == "ellipse":
            painter.drawEllipse(box)
        elif kind == "roundRect":
            radius = min(box.width(), box.height()) / 6
            painter.drawRoundedRect(box, radius, radius)
        elif kind == "line":
            painter.drawLine(box.topLeft(), box.bottomRight())
        else:
            painter.drawRect(box)

    def _fill(self, owner: BaseOxmlElement | None) -> QColor | None:
        """The solid colour that an element says; None for none."""
        solid = owner.find(qn("a:solidFill")) if owner is not None else None
        return solid_color(solid, self._colors)

    def _chart(self, painter: QPainter, shape: BaseShape, labels: Sequence[BaseShape]) -> None:
        """Our own drawing over the chart's frame and the labels that stand around it."""
        parts = self._charts.get(_alt(shape))
        if not parts:
            return
        chart = parts[min(self._part, len(parts) - 1)]
        box = _box(shape)
        for part in labels:
            box = box.united(_box(part))
        width = box.width()
        height = chart.natural_height(width) * _LOW_ROWS.get(type(chart), 1.0)
        # A chart that wants more room than the frame has is drawn smaller as a whole.
        scale = min(1.0, box.height() / height) if height else 1.0
        painter.save()
        painter.translate(box.x() + (box.width() - width * scale) / 2, box.y())
        painter.scale(scale, scale)
        chart.paint(painter, QRectF(0, 0, width, box.height() / scale), self._palette)
        painter.restore()

    def _table(self, painter: QPainter, shape: BaseShape) -> None:
        table = shape._element.find(f".//{qn('a:tbl')}")
        frame = _box(shape)
        properties = table.find(qn("a:tblPr"))
        is_rtl = properties is not None and properties.get("rtl") == "1"
        widths = [_points(int(column.get("w"))) for column in table.iter(qn("a:gridCol"))]
        y = frame.y()
        for row in table.findall(qn("a:tr")):
            height = _points(int(row.get("h")))
            x = 0.0
            for place, cell in enumerate(row.findall(qn("a:tc"))):
                if cell.get("hMerge") == "1" or cell.get("vMerge") == "1":
                    x += widths[place]
                    continue
                span = int(cell.get("gridSpan", "1"))
                width = sum(widths[place : place + span])
                left = frame.right() - x - width if is_rtl else frame.x() + x
                self._cell(painter, cell, QRectF(left, y, width, height))
                x += widths[place]
            y += height

    def _cell(self, painter: QPainter, cell: BaseOxmlElement, box: QRectF) -> None:
        properties = cell.find(qn("a:tcPr"))
        color = self._fill(properties)
        if color is not None:
            painter.fillRect(box, color)
        anchor, insets = "t", Insets(7.2, 3.6, 7.2, 3.6)
        if properties is not None:
            sides = {"a:lnT": (0, 0, 1, 0), "a:lnB": (0, 1, 1, 1), "a:lnL": (0, 0, 0, 1), "a:lnR": (1, 0, 1, 1)}
            for name, (x1, y1, x2, y2) in sides.items():
                line = properties.find(qn(name))
                ink = self._fill(line)
                if line is not None and ink is not None:
                    painter.setPen(QPen(ink, int(line.get("w", "9525")) / 12700))
                    start = QPointF(box.x() + x1 * box.width(), box.y() + y1 * box.height())
                    painter.drawLine(start, QPointF(box.x() + x2 * box.width(), box.y() + y2 * box.height()))
            anchor = properties.get("anchor", "t")
            margins = (("marL", 91440), ("marT", 45720), ("marR", 91440), ("marB", 45720))
            insets = Insets(*(_points(int(properties.get(name, usual))) for name, usual in margins))
        body = cell.find(qn("a:txBody"))
        if body is not None:
            paint_text(painter, body, box, self._colors, anchor, insets)


def _alt(shape: BaseShape) -> str:
    return shape._element.xpath(".//p:cNvPr")[0].get("descr") or ""


def _with_labels(shapes: Iterable[BaseShape]) -> Iterator[tuple[BaseShape, list[BaseShape] | None]]:
    """Each shape; a chart comes with the text boxes that follow it, which are its labels."""
    chart: BaseShape | None = None
    labels: list[BaseShape] = []
    for shape in shapes:
        if chart is not None and shape._element.tag == qn("p:sp") and not shape.is_placeholder:
            labels.append(shape)
            continue
        if chart is not None:
            yield chart, labels
            chart, labels = None, []
        if shape._element.find(f".//{_CHART}") is not None and not isinstance(shape, GroupShape):
            chart = shape
        else:
            yield shape, None
    if chart is not None:
        yield chart, labels


def _theme_colors(deck: Presentation) -> dict[str, str]:
    """The theme's colours by name, "#RRGGBB"."""
    colors = theme_colors(Look())
    theme = parse_xml(deck.slide_masters[0].part.part_related_by(RELATIONSHIP_TYPE.THEME).blob)
    scheme = theme.find(f".//{qn('a:clrScheme')}")
    for entry in scheme if scheme is not None else ():
        value = entry[0].get("val") if entry[0].tag == qn("a:srgbClr") else entry[0].get("lastClr")
        if value:
            colors[entry.tag.rpartition("}")[2]] = f"#{value}"
    return colors


def _looks(shape: BaseShape) -> BaseOxmlElement | None:
    """The shape's own ground and line, else those of the layout's placeholder that it fills."""
    own = shape._element.find(qn("p:spPr"))
    base = getattr(shape, "_base_placeholder", None)
    if base is None or (own is not None and own.find(qn("a:solidFill")) is not None):
        return own
    return base._element.find(qn("p:spPr"))


def _inherited(shape: BaseShape) -> list[BaseOxmlElement]:
    """The text bodies of the layout's and the master's placeholder that a placeholder takes its setting from."""
    found = []
    base = getattr(shape, "_base_placeholder", None)
    while base is not None:
        body = base._element.find(qn("p:txBody"))
        if body is not None:
            found.append(body)
        base = getattr(base, "_base_placeholder", None)
    return found


def _properties(bodies: Sequence[BaseOxmlElement]) -> list[BaseOxmlElement]:
    return [found for body in bodies if (found := body.find(qn("a:bodyPr"))) is not None]


def _insets(bodies: Sequence[BaseOxmlElement]) -> Insets:
    insets = []
    for name, usual in (("lIns", 91440), ("tIns", 45720), ("rIns", 91440), ("bIns", 45720)):
        values = (found.get(name) for found in _properties(bodies))
        insets.append(_points(int(next((value for value in values if value is not None), usual))))
    return Insets(*insets)


def _box(shape: BaseShape) -> QRectF:
    return QRectF(
        _points(shape.left or 0), _points(shape.top or 0), _points(shape.width or 0), _points(shape.height or 0)
    )


def _points(emu: int) -> float:
    return emu / EMU_PER_INCH * POINTS_PER_INCH


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", _QUICK)  # pyright: ignore[reportArgumentType, reportCallIssue]
    return bytes(data.data())
