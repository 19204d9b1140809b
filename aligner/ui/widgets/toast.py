"""A deed that was just done, with the way back: at the bottom of the window, for a while, one at a time."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QWidget

from aligner.ui.look.icons import icon, pixmap
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.buttons import button, icon_button
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import row_in
from aligner.ui.widgets.part import remove_widgets

SHOWN_MS = 8_000
GAP_PX, MARGIN_PX = 18, 24
MAX_WIDE_PX = 720


class Toast(QFrame):
    """Stays while the pointer or the focus is on it; takes no focus by itself. `above`: it is over this widget's
    upper edge, in the middle of `place`."""

    def __init__(self, place: QWidget, above: QWidget) -> None:
        super().__init__(place.window())
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._place, self._above = place, above
        self._focus_before: QWidget | None = None
        self._row = row_in(self, 12, (16, 8, 8, 8))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.end)
        place.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus)  # pyright: ignore[reportOptionalMemberAccess, reportAttributeAccessIssue]
        self.hide()

    def show_text(
        self,
        theme: Theme,
        text: str,
        *,
        action: str = "",
        keys: str = "",
        on_action: Callable[[], object] | None = None,
        close_tip: str = "",
    ) -> None:
        """Shows a text in place of what was there. action: the way back, which `keys` also take."""
        self._empty()
        mark = QLabel()
        mark.setPixmap(pixmap("check", theme.colors["toast_text"], 18))
        self._row.addWidget(mark)
        line = label(text, wrap=True)
        available = min(MAX_WIDE_PX, self._place.width()) - 2 * MARGIN_PX - 220
        line.ensurePolished()
        line.setMinimumWidth(min(QFontMetrics(line.font()).horizontalAdvance(text) + 4, max(120, available)))
        self._row.addWidget(line, 1)
        self._first: QWidget | None = None
        if action and on_action is not None:

            def take() -> None:
                self.end()
                on_action()

            back = button(action, theme, take, role="link")
            self._row.addWidget(back)
            self._first = back
            if keys:
                shown = QLabel(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
                shown.setObjectName("toast_keys")
                self._row.addWidget(shown)
        close = icon_button("close", close_tip, theme, self.end)
        close.setIcon(icon("close", theme.colors["toast_text"], 20))
        self._row.addWidget(close)
        self._first = self._first or close
        self.setAccessibleName(text)
        self.show()
        self.raise_()
        self._position()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def focus_action(self) -> None:
        """Moves the focus to its first button, when it is shown."""
        if self.isVisible() and self._first is not None:
            self._focus_before = QApplication.focusWidget()
            self._first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def end(self) -> None:
        """Goes; the focus is given back when it was here."""
        self._timer.stop()
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused) and self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus_before = None
        self.hide()

    @property
    def is_paused(self) -> bool:
        """Whether its time stands still."""
        return self.isVisible() and not self._timer.isActive()

    def _empty(self) -> None:
        remove_widgets(self._row)

    def _position(self) -> None:
        self._row.activate()
        self.adjustSize()
        window = self.parentWidget()
        if window is None:
            return
        width = min(self.sizeHint().width(), self._place.width() - 2 * MARGIN_PX)
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        middle = self._place.mapTo(window, self._place.rect().center()).x()
        bottom = self._above.mapTo(window, self._above.rect().topLeft()).y() if self._above.isVisible() else 0
        bottom = bottom or window.height()
        self.setGeometry(middle - width // 2, bottom - GAP_PX - height, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self._position()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._go_on()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if not self.isVisible():
            return
        if new is not None and self.isAncestorOf(new):
            self._timer.stop()
        elif old is not None and self.isAncestorOf(old):
            self._go_on()

    def _go_on(self) -> None:
        focused = QApplication.focusWidget()
        has_focus = focused is not None and self.isAncestorOf(focused)
        if self.isVisible() and not has_focus and not self.underMouse():
            self._timer.start()
