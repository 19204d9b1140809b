"""What charts draw on: coordinates count from the start side, so that one description serves both directions.

All text is drawn as paths: right on screen, in pictures and in SVG, whatever the reader's fonts.
"""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from aligner.charts.outlines import TextSvg, text_path, text_width
from aligner.charts.palette import Palette
from aligner.lang.shortening import max_fitting

HATCH_PX = 5.0
"""From one line of a hatch to the next."""
Anchor = Literal["start", "middle", "end"]
Mark = Literal["circle", "square", "diamond"]
FRAMES: tuple[tuple[Mark, str], ...] = (("circle", "collective"), ("square", "ours"), ("diamond", "resources"))
"""Mark and colour of the three frames: the collective, ours, our resources."""


def shortened(text: str, size_px: float, width: float, *, is_bold: bool = False) -> str:
    """The text, its end replaced by an ellipsis where it is wider than `width`."""
    if text_width(text, size_px, is_bold=is_bold) <= width:
        return text

    def cut(length: int) -> str:
        return text[:length].rstrip() + "…"

    return cut(max_fitting(len(text), lambda length: text_width(cut(length), size_px, is_bold=is_bold) <= width))


def wrapped(text: str, size_px: float, width: float, lines: int, *, is_bold: bool = False) -> list[str]:
    """The text in at most `lines` lines that fit `width`; the last is shortened where more is left."""
    rest, wrapped_lines = text.split(), []
    while rest and len(wrapped_lines) < lines:
        taken = 1
        if len(wrapped_lines) == lines - 1:
            taken = len(rest)
        else:
            while taken < len(rest):
                if text_width(" ".join(rest[: taken + 1]), size_px, is_bold=is_bold) > width:
                    break
                taken += 1
        wrapped_lines.append(shortened(" ".join(rest[:taken]), size_px, width, is_bold=is_bold))
        rest = rest[taken:]
    return wrapped_lines


def spread(wanted: Sequence[float], least: float, low: float, high: float) -> list[float]:
    """Places near the wanted ones, at least `least` apart where the room allows, between low and high, order kept."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    if len(order) > 1:
        least = min(least, (high - low) / (len(order) - 1))
    places = [min(max(wanted[index], low), high) for index in order]
    for at in range(1, len(places)):
        places[at] = max(places[at], places[at - 1] + least)
    if places and places[-1] > high:
        places[-1] = high
        for at in range(len(places) - 2, -1, -1):
            places[at] = min(places[at], places[at + 1] - least)
    found = [0.0] * len(order)
    for place, index in zip(places, order, strict=True):
        found[index] = place
    return found


class Sheet:
    """Draws within a rectangle. s: distance from the start side; y: from the top.

    text_rtl: how texts are read, where the picture itself runs another way.
    """

    def __init__(
        self, painter: QPainter, rect: QRectF, palette: Palette, *, rtl: bool, text_rtl: bool | None = None
    ) -> None:
        self.painter = painter
        self.rect = rect
        self.palette = palette
        self.rtl = rtl
        self._text_rtl = rtl if text_rtl is None else text_rtl
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    @property
    def width(self) -> float:
        return self.rect.width()

    @property
    def height(self) -> float:
        return self.rect.height()

    def point(self, s: float, y: float) -> QPointF:
        x = self.rect.right() - s if self.rtl else self.rect.left() + s
        return QPointF(x, self.rect.top() + y)

    def box(self, s: float, y: float, width: float, height: float) -> QRectF:
        x = self.rect.right() - s - width if self.rtl else self.rect.left() + s
        return QRectF(x, self.rect.top() + y, width, height)

    def text(
        self,
        s: float,
        y: float,
        text: str,
        *,
        size: float = 12,
        role: str = "text",
        anchor: Anchor = "start",
        is_bold: bool = False,
        has_halo: bool = False,
    ) -> None:
        """One line of text; y is its baseline. A number or name keeps its own direction by its isolates.

        has_halo: keeps it readable where lines pass behind it.
        """
        marked = ("\u200f" if self._text_rtl else "\u200e") + text
        width = text_width(marked, size, is_bold=is_bold)
        at = self.point(s, y)
        is_leftward = {"middle": None, "start": self.rtl, "end": not self.rtl}[anchor]
        left = at.x() - width / 2 if is_leftward is None else at.x() - width if is_leftward else at.x()
        drawn_on = self.painter.device()
        if isinstance(drawn_on, TextSvg) and not has_halo:
            drawn_on.write(self.painter, marked, QPointF(left, at.y()), size, self.palette.color(role), is_bold)
            return
        path = text_path(marked, size, is_bold=is_bold).translated(left, at.y())
        if has_halo:
            self.painter.strokePath(path, QPen(self.palette.color("surface"), 4))
        self.painter.fillPath(path, self.palette.color(role))

    def lines(
        self,
        s: float,
        y: float,
        lines: list[str],
        *,
        size: float = 12,
        role: str = "text",
        anchor: Anchor = "start",
        is_bold: bool = False,
    ) -> None:
        """Several lines; y is the first one's baseline."""
        for index, line in enumerate(lines):
            self.text(s, y + index * size * 1.3, line, size=size, role=role, anchor=anchor, is_bold=is_bold)

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        *,
        role: str = "line",
        width: float = 1,
        alpha: float = 1,
        is_dashed: bool = False,
    ) -> None:
        pen = QPen(self.palette.color(role, alpha), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if is_dashed:
            pen.setDashPattern([4, 4])
        self.painter.setPen(pen)
        self.painter.drawLine(self.point(*start), self.point(*end))

    def bar(
        self, s: float, y: float, width: float, height: float, role: str, *, radius: float = 2, alpha: float = 1
    ) -> None:
        """A filled box with round corners."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.palette.color(role, alpha))
        self.painter.drawRoundedRect(self.box(s, y, width, height), radius, radius)

    def hatch(self, s: float, y: float, width: float, height: float, role: str = "muted") -> None:
        """A box of slanted lines: unknown."""
        area = self.box(s, y, width, height)
        self.painter.setPen(QPen(self.palette.color(role, 0.8), 1))
        offset = area.left() - area.height() + HATCH_PX
        while offset < area.right():
            # Cut here, not by the painter: pictures in SVG keep no clip.
            low = max(0.0, area.left() - offset)
            high = min(area.height(), area.right() - offset)
            start = QPointF(offset + low, area.bottom() - low)
            self.painter.drawLine(start, QPointF(offset + high, area.bottom() - high))
            offset += HATCH_PX
        self.frame(s, y, width, height, role)

    def frame(
        self, s: float, y: float, width: float, height: float, role: str, *, radius: float = 2, is_dashed: bool = False
    ) -> None:
        """Only the outline of a box."""
        pen = QPen(self.palette.color(role), 1)
        if is_dashed:
            pen.setDashPattern([3, 3])
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(self.box(s, y, width, height), radius, radius)

    def mark(
        self,
        s: float,
        y: float,
        shape: Mark,
        role: str,
        *,
        size: float = 9,
        is_hollow: bool = False,
        alpha: float = 1,
        line: float = 1.5,
    ) -> None:
        """A point in the shape of its frame. line: how thick its outline is."""
        color = self.palette.color(role, alpha)
        at, half = self.point(s, y), size / 2
        self.painter.setPen(QPen(color if is_hollow else self.palette.color("surface"), line))
        self.painter.setBrush(QBrush(self.palette.color("surface") if is_hollow else color))
        if shape == "circle":
            self.painter.drawEllipse(at, half, half)
        elif shape == "square":
            self.painter.drawRect(QRectF(at.x() - half, at.y() - half, size, size))
        else:
            wide = half * 1.25
            corners = [QPointF(at.x(), at.y() - wide), QPointF(at.x() + wide, at.y())]
            corners += [QPointF(at.x(), at.y() + wide), QPointF(at.x() - wide, at.y())]
            self.painter.drawPolygon(QPolygonF(corners))

    def legend(
        self, y: float, titles: Sequence[str], *, size: float = 12, rings: bool = False, bars: bool = False
    ) -> None:
        """The frames with mark and name in one row, from the start side; without those that have no name.

        rings: whether the collective's mark is a ring.  bars: whether each mark is a bar, as in a chart of bars.
        """
        s = 4.0
        for (shape, role), title in zip(FRAMES, titles, strict=False):
            if not title:
                continue
            if bars:
                self.bar(s, y - size * 0.35 - 4.5, 11, 9, role)
            else:
                self.mark(s + 5, y - size * 0.35, shape, role, is_hollow=rings and shape == "circle")
            self.text(s + 16, y, title, size=size, role=role, is_bold=True)
            s += 16 + text_width(title, size, is_bold=True) + 24

    def color(self, role: str) -> QColor:
        return self.palette.color(role)
