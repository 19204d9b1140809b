"""How the roadmap canvas looks: cells, cards and headers in the theme's colours.

What is zoomed out says less: a card its title in one line, then only that it is there, then how many there are.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QStaticText, QTextLayout, QTextOption

from aligner.lang.bidi import directed
from aligner.ui.look.theme import Theme
from aligner.ui.look.theme import font as new_font
from aligner.ui.widgets.canvas_model import (
    MIN_ROW_PX,
    CanvasCard,
    CanvasColumn,
    CanvasGroup,
    CanvasRow,
    runs_right_to_left,
)

EDGE_PX = 4
BAR_PX = 4
CELL_TEXT_PX = 12
MAX_KEPT = 20_000
"""Texts whose lines are kept: what is painted again is not broken into lines again."""
FULL_ZOOM = 0.7
"""From here on cards have all their parts; below, the title alone, in letters that can be read."""
ONE_LINE_PX = 15.0
"""A box of less height has no room for letters."""
BLOCK_ZOOM = 0.11
"""Below, cards are too thin to be told apart: a cell is a block, the fuller the stronger."""
FULL_BLOCK = 8
"""Cards of a cell whose block has its whole colour."""
SMALL_PX = 10
STACK_PX = 4.0


class CanvasPainter:
    """Draws the parts of the canvas into boxes that are mirrored already."""

    def __init__(self, painter: QPainter, theme: Theme, is_rtl: bool, heaviest: float, zoom: float = 1.0) -> None:
        self._painter = painter
        self._theme = theme
        self._is_rtl = is_rtl
        self._heaviest = heaviest
        self._zoom = zoom
        self._side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        self._line_flags = int(self._side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        end = Qt.AlignmentFlag.AlignLeft if is_rtl else Qt.AlignmentFlag.AlignRight
        self._tail_flags = int(end | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)

    @property
    def shows_blocks(self) -> bool:
        """Whether cells are painted as blocks instead of their cards."""
        return self._zoom < BLOCK_ZOOM

    @contextmanager
    def scaled(self, box: QRectF, scale: float) -> Iterator[QRectF]:
        """The box as it is at the size of life, painted smaller or larger."""
        if scale == 1:
            yield box
            return
        self._painter.save()
        self._painter.scale(scale, scale)
        yield QRectF(box.x() / scale, box.y() / scale, box.width() / scale, box.height() / scale)
        self._painter.restore()

    def block(self, box: QRectF, cards: int) -> None:
        """A cell seen from afar."""
        color = self._theme.color("ours")
        color.setAlphaF(0.25 + 0.75 * min(1.0, cards / FULL_BLOCK))
        self._painter.fillRect(box.adjusted(1, 0.5, -1, -0.5), color)

    def row_line(self, box: QRectF) -> None:
        self._painter.setPen(QPen(self._theme.color("line"), 1))
        self._painter.drawLine(QPointF(box.left(), box.bottom()), QPointF(box.right(), box.bottom()))

    def cell(self, box: QRectF, *, is_target: bool, is_open: bool, is_cursor: bool, is_quiet_outline: bool) -> None:
        """A leaf cell; open while something is dragged, target when it would land here."""
        inner = box.adjusted(4, 4, -4, -4)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        if is_target:
            self._painter.setPen(QPen(self._theme.color("accent"), 2))
            self._painter.setBrush(self._theme.color("accent_soft"))
            self._painter.drawRoundedRect(inner, 10, 10)
        elif is_cursor:
            self._painter.setPen(QPen(self._theme.color("accent"), 2))
            self._painter.drawRoundedRect(inner, 10, 10)
        elif is_open:
            self._painter.setPen(QPen(self._theme.color("accent"), 1, Qt.PenStyle.DashLine))
            self._painter.drawRoundedRect(inner, 10, 10)
        elif is_quiet_outline:
            self._painter.setPen(QPen(self._theme.color("collective"), 1, Qt.PenStyle.DotLine))
            self._painter.drawRoundedRect(inner, 10, 10)

    def card(self, box: QRectF, card: CanvasCard, *, is_chosen: bool, is_cursor: bool, is_hovered: bool) -> None:
        """Two lines of title, share and confidence; the start edge shows the kind of contribution."""
        marked = is_chosen or is_cursor
        if self._zoom < FULL_ZOOM:
            self._frame(box, 4, marked=marked, is_hovered=is_hovered, is_chosen=is_chosen, is_dashed=bool(card.waits))
            self._small(box, card.title, bool(card.contribution))
            return
        with self.scaled(box, self._zoom) as life:
            self._frame(life, 8, marked=marked, is_hovered=is_hovered, is_chosen=is_chosen, is_dashed=bool(card.waits))
            self._content(life, card)

    def group(self, box: QRectF, group: CanvasGroup, *, is_open: bool, is_cursor: bool, is_hovered: bool) -> None:
        """How many, and how much; as a stack of cards while it is closed, with a sign that says which it is."""
        full = self._zoom >= FULL_ZOOM
        radius = 8 if full else 4
        with self.scaled(box, self._zoom if full else 1.0) as life:
            if not is_open and life.height() >= ONE_LINE_PX:
                self._frame(life.adjusted(STACK_PX, STACK_PX, -STACK_PX, STACK_PX), radius)
            self._frame(life, radius, marked=is_cursor, is_hovered=is_hovered, role="sunken")
            if not full:
                text = f"{group.title} · {group.money}" if group.money else group.title
                self._small(life, text, is_plain=False)
                return
            text = life.adjusted(14, 8, -30, -8) if not self._is_rtl else life.adjusted(30, 8, -14, -8)
            upper = QRectF(text.x(), text.y(), text.width(), text.height() / 2 if group.money else text.height())
            self._one_line(upper, group.title, font(13, QFont.Weight.Medium))
            if group.money:
                self._one_line(upper.translated(0, upper.height()), group.money, font(12), "muted")
            self._chevron(life, is_open=is_open)

    def _chevron(self, box: QRectF, *, is_open: bool) -> None:
        """Points down at what would open, and up at what would close."""
        x = box.left() + 17 if self._is_rtl else box.right() - 17
        y, rise = box.center().y(), -3.0 if is_open else 3.0
        self._painter.setPen(QPen(self._theme.color("muted"), 1.75))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolyline([QPointF(x - 5, y - rise), QPointF(x, y + rise), QPointF(x + 5, y - rise)])

    def _frame(
        self,
        box: QRectF,
        radius: float,
        *,
        marked: bool = False,
        is_hovered: bool = False,
        is_chosen: bool = False,
        role: str = "surface",
        is_dashed: bool = False,
    ) -> None:
        if self._zoom < FULL_ZOOM and not marked and not is_dashed:
            # Hundreds of them are in view.
            self._painter.fillRect(box, self._theme.color("accent" if is_hovered else "line"))
            self._painter.fillRect(box.adjusted(1, 1, -1, -1), self._theme.color("accent_soft" if is_chosen else role))
            return
        line = 2 if self._zoom >= 0.3 and marked else 1
        ink = "accent" if marked or is_hovered else "muted" if is_dashed else "line"
        self._painter.setPen(
            QPen(self._theme.color(ink), line, Qt.PenStyle.DashLine if is_dashed else Qt.PenStyle.SolidLine)
        )
        self._painter.setBrush(self._theme.color("accent_soft" if is_chosen else role))
        self._painter.drawRoundedRect(box, radius, radius)

    def _small(self, box: QRectF, title: str, is_plain: bool) -> None:
        """One line of small letters where they can be read; is_plain: with the edge of a card."""
        edge = min(3.0, box.width() / 8)
        if is_plain:
            x = box.right() - edge - 2 if self._is_rtl else box.left() + 2
            bar = QRectF(x, box.y() + box.height() * 0.2, edge, box.height() * 0.6)
            self._painter.fillRect(bar, self._theme.color("ours"))
        if box.height() >= ONE_LINE_PX:
            text = _small_text(title, round(box.width() - 13, 2), self._is_rtl)
            size = text.size()
            x = box.right() - 8 - size.width() if self._is_rtl else box.left() + 8
            self._painter.setFont(font(SMALL_PX))
            self._painter.setPen(self._theme.color("text"))
            self._painter.drawStaticText(QPointF(x, box.center().y() - size.height() / 2), text)

    def _content(self, box: QRectF, card: CanvasCard) -> None:
        painter = self._painter
        self._edge(box, card.contribution)
        end_space = 46.0
        text = box.adjusted(14, 7, -end_space, -6)
        tail = QRectF(box.right() - end_space, box.y() + 7, end_space - 10, box.height() - 13)
        if self._is_rtl:
            text = box.adjusted(end_space, 7, -14, -6)
            tail = QRectF(box.left() + 10, box.y() + 7, end_space - 10, box.height() - 13)
        if card.waits:
            upper = QRectF(text.x(), text.y(), text.width(), text.height() / 2)
            self._one_line(upper, card.title, font(13))
            self._one_line(upper.translated(0, upper.height()), card.waits, font(12), "muted")
        else:
            self._two_lines(text, card.title, font(13))
        painter.setPen(self._theme.color("muted"))
        painter.setFont(font(12, QFont.Weight.Medium))
        painter.drawText(tail, self._tail_flags, card.share)
        self._dots(tail, card.confidence)

    def _edge(self, box: QRectF, contribution: str) -> None:
        """Direct: solid; supporting: the upper half; enabling: dots; unknown: nothing."""
        x = box.right() - EDGE_PX - 4 if self._is_rtl else box.left() + 4
        bar = QRectF(x, box.y() + 8, EDGE_PX, box.height() - 16)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._theme.color("ours"))
        if contribution == "direct":
            self._painter.drawRoundedRect(bar, 2, 2)
        elif contribution == "supporting":
            self._painter.drawRoundedRect(QRectF(bar.x(), bar.y(), bar.width(), bar.height() / 2), 2, 2)
        elif contribution == "enabling":
            y = bar.y()
            while y + EDGE_PX <= bar.bottom():
                self._painter.drawEllipse(QRectF(bar.x(), y, EDGE_PX, EDGE_PX))
                y += EDGE_PX + 3

    def _dots(self, tail: QRectF, confidence: int) -> None:
        size = 5.0
        for index in range(3 if confidence else 0):
            # The three dots stand at the end side of the card and fill from the start side.
            across = tail.width() - (3 - index) * (size + 3) + 3
            x = tail.right() - across - size if self._is_rtl else tail.left() + across
            box = QRectF(x, tail.bottom() - size - 1, size, size)
            self._painter.setPen(QPen(self._theme.color("muted"), 1))
            filled = index < confidence
            self._painter.setBrush(self._theme.color("muted") if filled else QColor(Qt.GlobalColor.transparent))
            self._painter.drawEllipse(box)

    def row_header(self, band: QRectF, row: CanvasRow) -> None:
        """The title, in one line or two, and below it the weights, as far as there is room."""
        self._painter.fillRect(band.adjusted(0, 0, 0, -1), self._theme.color("canvas"))
        with self.scaled(band, self._head_scale) as box:
            self._row_title(box, row)

    @property
    def _head_scale(self) -> float:
        """Headers grow with what they head, and shrink less."""
        return min(1.3, max(0.85, self._zoom))

    def _row_title(self, box: QRectF, row: CanvasRow) -> None:
        if box.height() < ONE_LINE_PX:
            return
        if box.height() < 40:
            indent = 8 + 14 * row.depth
            line = box.adjusted(10, 0, -indent, 0) if self._is_rtl else box.adjusted(indent, 0, -10, 0)
            size = 12 if box.height() >= 20 else SMALL_PX + 1
            role = "muted" if row.is_group or row.is_outside else "text"
            self._one_line(line, row.title, font(size, QFont.Weight.Medium), role)
            return
        indent = 8 + 14 * row.depth
        text = box.adjusted(10, 10, -indent, -8) if self._is_rtl else box.adjusted(indent, 10, -10, -8)
        room = text if box.height() < MIN_ROW_PX else text.adjusted(0, 0, 0, -18)
        if row.wording:
            self._one_line(QRectF(text.x(), text.y(), text.width(), 19), row.title, font(14, QFont.Weight.Medium))
            self._one_line(QRectF(text.x(), text.y() + 19, text.width(), 19), row.wording, font(12), "muted")
        else:
            self._two_lines(room, row.title, font(14, QFont.Weight.Medium), "muted" if row.is_outside else "text")
        if row.is_outside or box.height() < MIN_ROW_PX:
            return
        lines = 2 if row.wording else self._line_count(row.title, font(14, QFont.Weight.Medium), text.width())
        y = text.y() + lines * 19 + 5
        for value, role in ((row.collective, "collective"), (row.own, "ours")):
            self._weight_bar(QRectF(text.x(), y, text.width(), BAR_PX), value, role)
            y += BAR_PX + 3

    def _weight_bar(self, box: QRectF, value: float | None, role: str) -> None:
        """A thin bar on one scale for all rows; a dotted line where the weight is unknown."""
        painter = self._painter
        if value is None:
            painter.setPen(QPen(self._theme.color("muted"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
            return
        width = max(2.0, box.width() * value / self._heaviest) if value else 2.0
        x = box.right() - width if self._is_rtl else box.left()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(role))
        painter.drawRoundedRect(QRectF(x, box.y(), width, box.height()), 2, 2)

    def column_header(self, band: QRectF, column: CanvasColumn) -> None:
        """The title in two lines, or in one above the years."""
        self._painter.fillRect(band, self._theme.color("canvas"))
        with self.scaled(band, self._head_scale) as box:
            self._column_title(box, column)

    def _column_title(self, box: QRectF, column: CanvasColumn) -> None:
        painter = self._painter
        if box.height() < 50:
            self._one_line(box.adjusted(CELL_TEXT_PX, 0, -CELL_TEXT_PX, 0), column.title, font(13, QFont.Weight.Medium))
            return
        text = box.adjusted(CELL_TEXT_PX, 8, -CELL_TEXT_PX, -6)
        typeface = font(14, QFont.Weight.Medium)
        if not column.when:
            self._two_lines(text, column.title, typeface)
        else:
            self._one_line(QRectF(text.x(), text.y(), text.width(), 22), column.title, typeface)
            painter.setFont(font(12))
            painter.setPen(self._theme.color("muted"))
            painter.drawText(
                QRectF(text.x(), text.y() + 21, text.width(), 18),
                int(self._side | Qt.AlignmentFlag.AlignAbsolute),
                column.when,
            )

    def track(self, box: QRectF, room: QRectF, title: str) -> None:
        """The name of a track over its columns, where they are to be seen, and a line that holds them together."""
        shown = box.intersected(room)
        if shown.width() < 4:
            return
        self._painter.fillRect(box, self._theme.color("canvas"))
        self._one_line(
            shown.adjusted(CELL_TEXT_PX, 2, -CELL_TEXT_PX, -4), title, font(13, QFont.Weight.Medium), "collective"
        )
        line = QRectF(shown.left() + 6, box.bottom() - 3, max(0.0, shown.width() - 12), 2)
        self._painter.fillRect(line, self._theme.color("collective"))

    def off_track(self, box: QRectF) -> None:
        """A cell whose stage is of another track than its goal: the sign of what is not relevant."""
        if box.height() < ONE_LINE_PX:
            return
        self._painter.setFont(font(13, QFont.Weight.Medium))
        self._painter.setPen(self._theme.color("muted"))
        self._painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), "×")

    def corner(self, box: QRectF) -> None:
        self._painter.fillRect(box, self._theme.color("canvas"))

    def header_rule(self, width: float, y: float) -> None:
        self._painter.setPen(QPen(self._theme.color("line"), 1))
        self._painter.drawLine(QPointF(0, y - 0.5), QPointF(width, y - 0.5))

    # Text

    def _one_line(self, box: QRectF, text: str, typeface: QFont, role: str = "text") -> None:
        self._painter.setFont(typeface)
        self._painter.setPen(self._theme.color(role))
        shown = _elided(text, typeface.pixelSize(), typeface.weight(), round(box.width(), 2), self._is_rtl)
        self._painter.drawText(box, self._line_flags, shown)

    def _line_count(self, text: str, typeface: QFont, width: float) -> int:
        return len(_lines_of(text, typeface.pixelSize(), typeface.weight(), round(width, 2), self._is_rtl)[0])

    def _two_lines(self, box: QRectF, text: str, typeface: QFont, role: str = "text") -> None:
        """At most two lines from the top, the second cut with an ellipsis."""
        lines, height = _lines_of(text, typeface.pixelSize(), typeface.weight(), round(box.width(), 2), self._is_rtl)
        self._painter.setFont(typeface)
        self._painter.setPen(self._theme.color(role))
        for index, part in enumerate(lines):
            line = QRectF(box.x(), box.y() + index * (height + 1), box.width(), height)
            self._painter.drawText(line, self._line_flags, part)


@lru_cache
def font(size_px: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The window's font, made once for each size."""
    return new_font(size_px, weight)


@lru_cache(MAX_KEPT)
def _small_text(text: str, width: float, is_rtl: bool) -> QStaticText:
    """A line of small letters, laid out once."""
    shown = QStaticText(_elided(text, SMALL_PX, QFont.Weight.Normal, width, is_rtl))
    shown.setTextFormat(Qt.TextFormat.PlainText)
    shown.prepare(font=font(SMALL_PX))
    return shown


@lru_cache(MAX_KEPT)
def _elided(text: str, size_px: int, weight: QFont.Weight, width: float, is_rtl: bool) -> str:
    """The text as it fits one line, in its direction."""
    shown = QFontMetricsF(font(size_px, weight)).elidedText(text, Qt.TextElideMode.ElideRight, width)
    return directed(shown, runs_right_to_left(text, is_rtl))


@lru_cache(MAX_KEPT)
def _lines_of(
    text: str, size_px: int, weight: QFont.Weight, width: float, is_rtl: bool
) -> tuple[tuple[str, ...], float]:
    """The text in at most two lines, each in its direction, and the height of one."""
    typeface = font(size_px, weight)
    metrics, broken = QFontMetricsF(typeface), _line_breaks(text, typeface, width)
    is_rtl_text = runs_right_to_left(text, is_rtl)
    lines: list[str] = []
    for index, (start, length) in enumerate(broken[:2]):
        part = text[start : start + length].strip()
        if index == 1 and len(broken) > 2:
            part = metrics.elidedText(text[start:], Qt.TextElideMode.ElideRight, width)
        lines.append(directed(part, is_rtl_text))
    return tuple(lines), metrics.height()


def _line_breaks(text: str, typeface: QFont, width: float) -> list[tuple[int, int]]:
    """The text's lines at a width, as (start, length)."""
    layout = QTextLayout(text, typeface)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[tuple[int, int]] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append((line.textStart(), line.textLength()))
    layout.endLayout()
    return lines
