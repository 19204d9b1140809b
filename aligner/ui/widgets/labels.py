"""Labels in the type roles of the design, and the direction of user text."""

from functools import lru_cache

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QLayout, QLineEdit, QTextEdit, QWidget

from aligner.lang.bidi import content_is_rtl, each_isolated
from aligner.ui.widgets.ink import below_baseline_px


class Label(QLabel):
    """A label with room for the whole of its letters: Arabic ones reach below the line that the font promises."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._fit_width()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_width()

    def below_baseline_px(self) -> int:
        """How far the text's ink reaches below its lines."""
        return below_baseline_px(self.text(), self.font())

    def _fit_width(self) -> None:
        available = max(0, self.below_baseline_px() - self.frameWidth())
        if available != self.contentsMargins().bottom():
            self.setContentsMargins(0, 0, 0, available)
            self.updateGeometry()


class WrappedLabel(Label):
    """A label of several lines that run right to left and begin exactly where the box begins.

    QLabel counts the space at which a line was broken: such lines stand in by a space's width, or are cut at their end.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_own_work():
            super().paintEvent(event)
            return
        box = self.contentsRect()
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        is_centred = bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)
        side = Qt.AlignmentFlag.AlignHCenter if is_centred else Qt.AlignmentFlag.AlignRight
        # A line that is measured a hair wider than its box would be cut to the font's height, and lose its feet.
        drawn = Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop | drawn
        lines = _lines(self.text(), self.font(), box.width())
        spacing, step = self.fontMetrics().lineSpacing(), self._step_px()
        y = box.top() + max(0, (box.height() - step * (len(lines) - 1) - spacing) // 2)
        for line, above in lines:
            painter.drawText(QRectF(box.left(), y - above, box.width(), spacing), int(flags), line)
            y += step
        painter.end()

    def heightForWidth(self, width_px: int) -> int:
        if not self._is_own_work():
            return super().heightForWidth(width_px)
        margins = self.size() - self.contentsRect().size()
        lines = len(_lines(self.text(), self.font(), width_px - margins.width()))
        return margins.height() + self._step_px() * (lines - 1) + self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self.heightForWidth(hint.width())) if self._is_own_work() else hint

    def _step_px(self) -> int:
        """From one line to the next; lines of Arabic stand clear of each other."""
        return self.fontMetrics().lineSpacing() + self.below_baseline_px()

    def _is_own_work(self) -> bool:
        is_selectable = bool(self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return self.wordWrap() and bool(self.text()) and not is_selectable and is_rtl


@lru_cache(maxsize=512)
def _lines(text: str, font: QFont, width_px: int) -> tuple[tuple[str, float], ...]:
    """The text broken to the width, each line without the space at which it was broken, and with what another font in
    it counts above the line beyond the label's own: the marks that isolate a name come from a taller one, which would
    press the letters down and out of their box."""
    lines: list[str] = []
    taller: list[float] = []
    own = QFontMetricsF(font).ascent()
    option = QTextOption(Qt.AlignmentFlag.AlignRight)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width_px)
            # Qt counts in UTF-16 units.
            units = paragraph.encode("utf-16-le")[2 * line.textStart() : 2 * (line.textStart() + line.textLength())]
            lines.append(units.decode("utf-16-le").rstrip())
            taller.append(max(0.0, line.ascent() - own))
        layout.endLayout()
        if not paragraph:
            lines.append("")
            taller.append(0.0)
    isolated = each_isolated(lines)
    marked = max(taller, default=0.0)
    above = (marked if new != old else one for old, new, one in zip(lines, isolated, taller, strict=True))
    return tuple(zip(isolated, above, strict=True))


def label(text: str, role: str = "", *, wrap: bool = True) -> QLabel:
    """A label in a role of window.qss ("page_title", "muted", "figure"…); plain text, never markup."""
    new_label = WrappedLabel(text) if wrap else Label(text)
    new_label.setTextFormat(Qt.TextFormat.PlainText)
    new_label.setWordWrap(wrap)
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        # A QLabel aligns by its text's own direction; here every line begins where the window's lines begin.
        new_label.setAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        )
    else:
        new_label.setAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        )
    if role:
        new_label.setProperty("role", role)
    return new_label


def set_role(widget: QWidget, role: str) -> None:
    """Changes the style role of a widget that is already shown."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def follow_content_direction(editor: QLineEdit | QTextEdit) -> None:
    """Lets an editor run in the direction of what is typed, in the window's direction while empty."""
    if isinstance(editor, QLineEdit):

        def apply_direction(text: str) -> None:
            direction = _direction(text, editor)
            if editor.layoutDirection() != direction:
                editor.setLayoutDirection(direction)

        editor.textChanged.connect(apply_direction)
    else:
        option = editor.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        editor.document().setDefaultTextOption(option)


def _direction(text: str, editor: QWidget) -> Qt.LayoutDirection:
    parent = editor.parentWidget()
    window_direction = parent.layoutDirection() if parent is not None else editor.layoutDirection()
    if not text:
        return window_direction
    is_rtl = content_is_rtl(text, window_direction == Qt.LayoutDirection.RightToLeft)
    return Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight


def end_margin(layout: QLayout, margin_px: int) -> None:
    """Keeps room at the end side of a layout, e.g. beside a scroll bar: Qt's own margins are not mirrored."""
    is_rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    layout.setContentsMargins(margin_px if is_rtl else 0, 0, 0 if is_rtl else margin_px, 0)
