"""Buttons in the roles of the design."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from aligner.ui.look.icons import icon, spaced_icon
from aligner.ui.look.theme import Theme

ICON_GAP_PX = 6


def button(
    text: str, theme: Theme, on_click: Callable[[], object], *, role: str = "", icon_name: str = ""
) -> QPushButton:
    """A push button; role: "" (bordered), "primary", "quiet", "link" or "danger"."""
    made = QPushButton(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    if icon_name:
        color = {"primary": "on_accent", "link": "accent", "danger": "error"}.get(role, "text")
        made.setIcon(spaced_icon(icon_name, theme.colors[color], 18, ICON_GAP_PX))
        made.setIconSize(QSize(18 + ICON_GAP_PX, 18))
    made.clicked.connect(lambda _checked=False: on_click())
    return made


def icon_button(name: str, tip: str, theme: Theme, on_click: Callable[[], object]) -> QToolButton:
    """A button that shows only an icon; `tip` is its tooltip and its name for screen readers."""
    made = QToolButton()
    made.setIcon(icon(name, theme.colors["muted"], 20))
    made.setIconSize(QSize(20, 20))
    made.setToolTip(tip)
    made.setAccessibleName(tip)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.clicked.connect(lambda _checked=False: on_click())
    return made
