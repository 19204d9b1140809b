"""Buttons in the roles of the design."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton

from aligner.ui.look.icons import icon, spaced_icon
from aligner.ui.look.theme import Theme

ICON_GAP_PX = 6


def is_enter(event: QKeyEvent) -> bool:
    """Whether the key presses what has the focus; a key that is held down presses once."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()


class PushButton(QPushButton):
    """A push button that Enter presses as Space does. Every one of the window is of this kind; a test asks each."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)


class ToolButton(QToolButton):
    """A small button that Enter presses as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)


def button(
    text: str, theme: Theme, on_click: Callable[[], object], *, role: str = "", icon_name: str = ""
) -> QPushButton:
    """A push button; role: "" (bordered), "primary", "quiet", "link" or "danger"."""
    new_button = PushButton(text)
    new_button.setCursor(Qt.CursorShape.PointingHandCursor)
    new_button.setAutoDefault(False)
    if role:
        new_button.setProperty("role", role)
    if icon_name:
        color = {"primary": "on_accent", "link": "accent", "danger": "error"}.get(role, "text")
        new_button.setIcon(spaced_icon(icon_name, theme.colors[color], 18, ICON_GAP_PX))
        new_button.setIconSize(QSize(18 + ICON_GAP_PX, 18))
    new_button.clicked.connect(lambda _checked=False: on_click())
    return new_button


def icon_button(name: str, tip: str, theme: Theme, on_click: Callable[[], object]) -> QToolButton:
    """A button that shows only an icon; `tip` is its tooltip and its name for screen readers."""
    new_button = ToolButton()
    new_button.setIcon(icon(name, theme.colors["muted"], 20))
    new_button.setIconSize(QSize(20, 20))
    new_button.setToolTip(tip)
    new_button.setAccessibleName(tip)
    new_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    new_button.clicked.connect(lambda _checked=False: on_click())
    return new_button
