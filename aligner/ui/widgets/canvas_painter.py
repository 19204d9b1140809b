"""How the roadmap canvas looks: cells, cards and headers in the theme's colours."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from aligner.lang.bidi import directed
from aligner.ui.look.theme import Theme, font
from aligner.ui.widgets.canvas_model import MIN_ROW_PX, CanvasCard, CanvasColumn, CanvasRow, runs_right_to_left

EDGE_PX = 4
BAR_PX = 4


class CanvasPainter:
    """Draws the parts of the canvas into boxes that are mirrored already."""

    def __init__(self, painter: QPainter, theme: Theme, is_rtl: bool, heaviest: float) -> None:
        self._painter = painter
        self._theme = theme
        self._is_rtl = is_rtl
        self._heaviest = heaviest

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
        painter = self._painter
        marked = is_chosen or is_cursor
        painter.setPen(QPen(self._theme.color("accent" if marked or is_hovered else "line"), 2 if marked else 1))
        painter.setBrush(self._theme.color("accent_soft" if is_chosen else "surface"))
        painter.drawRoundedRect(box, 8, 8)
        self._edge(box, card.contribution)
        end_space = 46.0
        text = box.adjusted(14, 7, -end_space, -6)
        tail = QRectF(box.right() - end_space, box.y() + 7, end_space - 10, box.height() - 13)
        if self._is_rtl:
            text = box.adjusted(end_space, 7, -14, -6)
            tail = QRectF(box.left() + 10, box.y() + 7, end_space - 10, box.height() - 13)
        self._two_lines(text, card.title, font(13))
        painter.setPen(self._theme.color("muted"))
        painter.setFont(font(12, QFont.Weight.Medium))
        end = Qt.AlignmentFlag.AlignLeft if self._is_rtl else Qt.AlignmentFlag.AlignRight
        painter.drawText(tail, int(end | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop), card.share)
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

    def row_header(self, box: QRectF, row: CanvasRow) -> None:
        painter = self._painter
        painter.fillRect(box.adjusted(0, 0, 0, -1), self._theme.color("canvas"))
        indent = 8 + 14 * row.depth
        text = box.adjusted(10, 10, -indent, -8) if self._is_rtl else box.adjusted(indent, 10, -10, -8)
        if row.is_group:
            painter.setPen(self._theme.color("muted"))
            self._one_line(text.adjusted(0, -4, 0, 2), row.title, font(12, QFont.Weight.Medium), "muted")
            return
        room = text if box.height() < MIN_ROW_PX else text.adjusted(0, 0, 0, -18)
        self._two_lines(room, row.title, font(14, QFont.Weight.Medium), "muted" if row.is_outside else "text")
        if row.is_outside or box.height() < MIN_ROW_PX:
            return
        lines = self._line_count(row.title, font(14, QFont.Weight.Medium), text.width())
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

    def column_header(self, box: QRectF, column: CanvasColumn) -> None:
        painter = self._painter
        painter.fillRect(box, self._theme.color("canvas"))
        text = box.adjusted(CELL_TEXT_PX, 8, -CELL_TEXT_PX, -6)
        typeface = font(14, QFont.Weight.Medium)
        if not column.when:
            self._two_lines(text, column.title, typeface)
        else:
            self._one_line(QRectF(text.x(), text.y(), text.width(), 22), column.title, typeface)
            painter.setFont(font(12))
            painter.setPen(self._theme.color("muted"))
            side = Qt.AlignmentFlag.AlignRight if self._is_rtl else Qt.AlignmentFlag.AlignLeft
            painter.drawText(
                QRectF(text.x(), text.y() + 21, text.width(), 18),
                int(side | Qt.AlignmentFlag.AlignAbsolute),
                column.when,
            )

    def corner(self, box: QRectF) -> None:
        self._painter.fillRect(box, self._theme.color("canvas"))

    def header_rule(self, width: float, y: float) -> None:
        self._painter.setPen(QPen(self._theme.color("line"), 1))
        self._painter.drawLine(QPointF(0, y - 0.5), QPointF(width, y - 0.5))

    # Text

    def _one_line(self, box: QRectF, text: str, typeface: QFont, role: str = "text") -> None:
        self._painter.setFont(typeface)
        self._painter.setPen(self._theme.color(role))
        shown = QFontMetricsF(typeface).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignRight if self._is_rtl else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self._painter.drawText(box, flags, directed(shown, runs_right_to_left(text, self._is_rtl)))

    def _line_count(self, text: str, typeface: QFont, width: float) -> int:
        return min(2, len(_line_breaks(text, typeface, width)[1]))

    def _two_lines(self, box: QRectF, text: str, typeface: QFont, role: str = "text") -> None:
        """At most two lines from the top, the second cut with an ellipsis."""
        layout, lines = _line_breaks(text, typeface, box.width())
        del layout
        self._painter.setFont(typeface)
        self._painter.setPen(self._theme.color(role))
        rtl_text = runs_right_to_left(text, self._is_rtl)
        side = Qt.AlignmentFlag.AlignRight if self._is_rtl else Qt.AlignmentFlag.AlignLeft
        height = QFontMetricsF(typeface).height()
        for index, (start, length) in enumerate(lines[:2]):
            part = text[start : start + length].strip()
            if index == 1 and len(lines) > 2:
                part = QFontMetricsF(typeface).elidedText(text[start:], Qt.TextElideMode.ElideRight, box.width())
            line = QRectF(box.x(), box.y() + index * (height + 1), box.width(), height)
            self._painter.drawText(
                line,
                int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter),
                directed(part, rtl_text),
            )


CELL_TEXT_PX = 12


def _line_breaks(text: str, typeface: QFont, width: float) -> tuple[QTextLayout, list[tuple[int, int]]]:
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
    return layout, lines
