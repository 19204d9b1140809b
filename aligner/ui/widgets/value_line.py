"""A line for one value: read as people write it, shown as the language writes it; days have a calendar."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPalette
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QToolButton, QVBoxLayout, QWidget

from aligner.lang.bidi import strip_isolates
from aligner.lang.dates import read_date
from aligner.lang.values import MINOR_PER_UNIT, Reading, read_integer, read_money, read_number, read_percent
from aligner.lang.words import Words
from aligner.ui.look.icons import icon
from aligner.ui.widgets.labels import follow_content_direction

VALUE_KINDS = ("number", "integer", "year", "money", "percent", "date")
CALENDAR_WIDTH_PX, CALENDAR_HEIGHT_PX = 320, 260
_ICON_PX = 18


class ValueLine(QLineEdit):
    """kind: one of VALUE_KINDS.  currency: of the field's money.  edge: which day of a year or month is meant."""

    def __init__(
        self, kind: str, words: Words, *, currency: Callable[[], str] = lambda: "", edge: str | None = None
    ) -> None:
        super().__init__()
        assert kind in VALUE_KINDS, kind
        self.kind = kind
        self._words = words
        self._currency = currency
        self._edge = edge
        self._calendar: CalendarPopup | None = None
        follow_content_direction(self)
        if kind == "date":
            self.setPlaceholderText(self.tr("d.m.yyyy"))
            muted = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
            self._open = QAction(icon("calendar", muted, _ICON_PX), "", self)
            self._open.setToolTip(self.tr("Calendar (Alt+Down)"))
            self._open.triggered.connect(self.open_calendar)
            self.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
            for inner in self.findChildren(QToolButton):
                inner.setAccessibleName(self.tr("Calendar"))

    def reading(self, text: str | None = None) -> Reading[float] | Reading[date]:
        """How the typed text, or another, is read."""
        text = self.text() if text is None else text
        if self.kind == "money":
            return read_money(text, self._currency())
        if self.kind == "date":
            return read_date(text, edge=self._edge)
        readers = {"number": read_number, "integer": read_integer, "year": read_integer, "percent": read_percent}
        return readers[self.kind](text)

    def shown(self, value: object, currency: str = "") -> str:
        """A value as it is written into the line: days in figures, which fit where months in words would be cut."""
        words = self._words
        if isinstance(value, date):
            sign = "/" if words.language == "ar" else "."
            return sign.join(str(part) for part in (value.day, value.month, value.year))
        if not isinstance(value, int | float):
            return ""
        if self.kind == "money":
            if currency:
                return strip_isolates(words.money(int(value), currency))
            sign, (units, part) = "-" if value < 0 else "", divmod(abs(int(value)), MINOR_PER_UNIT)
            return f"{sign}{units:,}" + (f".{part:02d}" if part else "")
        if self.kind == "year":
            return str(int(value))
        if self.kind == "integer":
            return f"{value:,}"
        text = f"{value:.10f}".rstrip("0").rstrip(".") if abs(value) < 1e15 else f"{value:g}"
        # Three decimals beside a short number would be read in two ways.
        units, _, part = text.partition(".")
        text = f"{units}.{part}0" if len(part) == 3 and len(units.lstrip("-")) < 4 and units.strip("-0") else text
        return f"{text}%" if self.kind == "percent" else text

    def value_text(self, value: object) -> str:
        """A value as a sentence or a button names it."""
        return self._words.date(value) if isinstance(value, date) else self.shown(value)

    def open_calendar(self) -> None:
        """Drops a calendar down, on the day that is typed, else today."""
        if self.isReadOnly() or not self.isEnabled():
            return
        self._calendar = CalendarPopup(self, self._words)
        day = self.reading().value
        self._calendar.show_day(day if isinstance(day, date) else date.today())

    def set_day(self, day: date) -> None:
        """Writes a day and leaves the line as Enter does."""
        self.setText(self.shown(day))
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.editingFinished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if self.kind == "date" and (is_down or event.key() == Qt.Key.Key_F4):
            self.open_calendar()
        else:
            super().keyPressEvent(event)


class CalendarPopup(QWidget):
    """A month to choose a day from: arrows and Page Up or Down move, Enter takes, Esc closes."""

    def __init__(self, line: ValueLine, words: Words) -> None:
        super().__init__(line, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("calendar_popup")
        self.setLayoutDirection(line.window().layoutDirection())
        self._line = line
        self.calendar = QCalendarWidget()
        self.calendar.setLocale(QLocale({"he": "he_IL", "ar": "ar_IL"}.get(words.language, "en_GB")))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Sunday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        self.calendar.setMinimumSize(CALENDAR_WIDTH_PX, CALENDAR_HEIGHT_PX)
        self.calendar.setGridVisible(False)
        self.calendar.activated.connect(self._on_day_chosen)
        self.calendar.clicked.connect(self._on_day_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.calendar)

    def show_day(self, day: date) -> None:
        """Opens under the line, at its start side, within the screen."""
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        line, size = self._line, self.sizeHint()
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = line.mapToGlobal(QPoint(line.width() - size.width() if is_rtl else 0, line.height() + 2))
        available = line.screen().availableGeometry()
        x = max(available.left(), min(corner.x(), available.right() - size.width()))
        y = (
            corner.y()
            if corner.y() + size.height() <= available.bottom()
            else corner.y() - size.height() - line.height() - 4
        )
        self.move(x, y)
        self.show()
        self.calendar.setFocus()

    def _on_day_chosen(self, day: QDate) -> None:
        self.close()
        self._line.set_day(date(day.year(), day.month(), day.day()))
