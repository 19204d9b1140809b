"""The path at the start side: numbered steps with their state, the language and the theme."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from aligner.ui.look.icons import pixmap
from aligner.ui.look.theme import Theme, font
from aligner.ui.look.translation import NATIVE_NAMES
from aligner.ui.widgets.buttons import button, icon_button, is_enter
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, row_in
from aligner.ui.widgets.part import remove_widgets

WIDTH_PX, NARROW_PX = 224, 200
STEP_HEIGHT_PX = 44
LEAST_STEP_HEIGHT_PX = 26
"""In a low window the steps stand closer."""
SMALL_WINDOW = QSize(1000, 560)
"""In a window narrower than this the path is narrower; in a lower one the program's name makes room for the steps."""
_TICK = (QPointF(-2.6, 0.1), QPointF(-0.7, 2.1), QPointF(2.8, -1.9))


class StepButton(QAbstractButton):
    """One step: icon, title, and a mark of its state (empty, begun, ready)."""

    def __init__(self, theme: Theme, icon_name: str, title: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon_name
        self._state = ""
        self._in_words = ""
        self._unsaved = ""
        self._hovered = False
        self.setText(title)
        self.setCheckable(True)
        self.setMinimumHeight(LEAST_STEP_HEIGHT_PX)
        self.setMaximumHeight(STEP_HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)

    def set_state(self, state: str, in_words: str) -> None:
        """state: "", "empty", "begun" or "ready"; `in_words` is read by screen readers and shown as tooltip."""
        self._state = state
        self._in_words = in_words
        self._describe()

    def set_unsaved(self, in_words: str) -> None:
        """Marks the page as one that holds values that are not saved, reported by `in_words`; "" takes the mark
        away."""
        self._unsaved = in_words
        self._describe()

    def _describe(self) -> None:
        text = "\n".join(part for part in (self._unsaved, self._in_words) if part)
        self.setAccessibleDescription(text)
        self.setToolTip(text)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX - 24, STEP_HEIGHT_PX)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0, 2, 0, -2)
        colors = self._theme.colors
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(QColor(colors["accent_soft"]))
            painter.drawRoundedRect(box, 8, 8)
        elif self._hovered:
            painter.setBrush(QColor(colors["sunken"]))
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors["accent"]), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ink = colors["accent"] if self.isChecked() else colors["text"]
        painter.drawPixmap(int(self._start_x(12, 20, rtl)), (self.height() - 20) // 2, pixmap(self._icon_name, ink, 20))
        typeface = font(14, QFont.Weight.Medium if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(typeface)
        painter.setPen(QColor(ink))
        available = self.width() - 44 - 30
        text = QFontMetrics(typeface).elidedText(self.text(), Qt.TextElideMode.ElideRight, available)
        x = self.width() - 44 - available if rtl else 44
        painter.drawText(
            QRectF(x, 0, available, self.height()),
            int(
                Qt.AlignmentFlag.AlignVCenter
                | Qt.AlignmentFlag.AlignAbsolute
                | (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
            ),
            text,
        )
        self._draw_mark(painter, self._start_x(self.width() - 26, 14, rtl))
        painter.end()

    def _start_x(self, start: float, width: float, rtl: bool) -> float:
        return self.width() - start - width if rtl else start

    def _draw_mark(self, painter: QPainter, x: float) -> None:
        """Empty: a ring; begun: a half-filled ring; ready: a disc with a tick; not saved: a warning."""
        if self._unsaved:
            painter.drawPixmap(round(x), (self.height() - 16) // 2, pixmap("warning", self._theme.colors["error"], 16))
            return
        if not self._state:
            return
        circle = QRectF(x + 1, (self.height() - 12) / 2, 12, 12)
        accent = QColor(self._theme.colors["accent"])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.colors["muted"]) if self._state == "empty" else accent, 1.5))
        painter.drawEllipse(circle)
        if self._state == "begun":
            painter.setBrush(accent)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPie(circle.adjusted(2, 2, -2, -2), 270 * 16, 180 * 16)
        elif self._state == "ready":
            painter.setBrush(accent)
            painter.drawEllipse(circle)
            painter.setPen(QPen(QColor(self._theme.colors["surface"]), 1.6))
            c = circle.center()
            painter.drawPolyline([c + p for p in _TICK])


class Navigation(QWidget):
    """The list of steps; emits the id of the one chosen."""

    chosen = Signal(str)
    language_chosen = Signal(str)
    theme_toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH_PX)
        self._column = column_in(self, 2, (12, 16, 12, 12))
        self._brand = QWidget()
        self._is_low = False
        self._group = QButtonGroup(self)
        self._steps: dict[str, StepButton] = {}

    def build(self, theme: Theme, language: str, steps: list[tuple[str, str, str]]) -> None:
        """Fills the path; steps: (id, icon name, title)."""
        remove_widgets(self._column)
        self._steps.clear()
        self._brand = QWidget()
        row = row_in(self._brand, 10, (10, 0, 8, 14))
        mark = label("")
        mark.setPixmap(pixmap("app", theme.colors["accent"], 26))
        row.addWidget(mark)
        row.addWidget(label(self.tr("Aligner"), "brand"), 1)
        self._column.addWidget(self._brand)
        self._brand.setVisible(not self._is_low)
        for page_id, icon_name, title in steps:
            step = StepButton(theme, icon_name, title)
            step.clicked.connect(lambda _checked=False, p=page_id: self.chosen.emit(p))
            self._group.addButton(step)
            self._steps[page_id] = step
            self._column.addWidget(step)
        self._column.addStretch(1)
        languages = QWidget()
        row = row_in(languages, 0)
        for code, name in NATIVE_NAMES.items():
            choice = button(name, theme, lambda c=code: self.language_chosen.emit(c), role="quiet")
            choice.setCheckable(True)
            choice.setChecked(code == language)
            choice.setStyleSheet("font-size: 12px; padding: 4px 6px;")
            row.addWidget(choice)
        row.addStretch(1)
        tip = self.tr("Light colours") if theme.is_dark else self.tr("Dark colours")
        row.addWidget(icon_button("sun" if theme.is_dark else "moon", tip, theme, self.theme_toggled.emit))
        self._column.addWidget(languages)

    def fit_window(self, size: QSize) -> None:
        """Leaves the pages as much of a small window as can be."""
        is_narrow = size.width() < SMALL_WINDOW.width()
        self.setFixedWidth(NARROW_PX if is_narrow else WIDTH_PX)
        self._is_low = size.height() < SMALL_WINDOW.height()
        self._brand.setVisible(not self._is_low)
        above, below = (6, 4) if self._is_low else (16, 12)
        side = 6 if is_narrow else 12
        self._column.setContentsMargins(side, above, side, below)

    def mark_current(self, page_id: str) -> None:
        step = self._steps.get(page_id)
        if step is None:
            return
        step.setChecked(True)
        if any(other.hasFocus() for other in self._steps.values()):
            step.setFocus()

    def set_enabled(self, page_ids: set[str]) -> None:
        for page_id, step in self._steps.items():
            step.setVisible(page_id in page_ids)

    def set_unsaved(self, page_id: str, in_words: str) -> None:
        if page_id in self._steps:
            self._steps[page_id].set_unsaved(in_words)

    def set_state(self, page_id: str, state: str) -> None:
        words = {
            "empty": self.tr("Not begun"),
            "begun": self.tr("Begun"),
            "ready": self.tr("Ready"),
        }
        if page_id in self._steps:
            self._steps[page_id].set_state(state, words.get(state, ""))
