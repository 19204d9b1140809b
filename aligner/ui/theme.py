"""Colours, type and the style sheet of the window, read from resources/themes."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from string import Template
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from aligner import paths
from aligner.charts.fonts import font_of
from aligner.fonts.families import FAMILIES

BODY_PX = 14


@dataclass(frozen=True)
class Theme:
    """A set of colours by role; name is "light" or "dark"."""

    name: str
    colors: dict[str, str]

    def color(self, role: str) -> QColor:
        return QColor(self.colors[role])

    @property
    def is_dark(self) -> bool:
        return self.name == "dark"


@lru_cache
def load_theme(name: str) -> Theme:
    """The theme "light" or "dark"."""
    data: dict[str, Any] = json.loads((paths.resources() / "themes" / f"{name}.json").read_text("utf-8"))
    colors = {role: value for role, value in data.items() if isinstance(value, str) and value.startswith("#")}
    return Theme(name, colors)


def system_theme_name() -> str:
    """What the desktop prefers; light when it does not say."""
    hints = QGuiApplication.styleHints()
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def font(size_px: int = BODY_PX, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The window's font."""
    return font_of(size_px, weight)


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Sets palette, font and style sheet of the whole program."""
    app.setStyle("Fusion")
    app.setFont(font())
    palette = QPalette()
    for role, name in {
        QPalette.ColorRole.Window: "canvas",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunken",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Highlight: "accent_soft",
        QPalette.ColorRole.HighlightedText: "text",
        QPalette.ColorRole.ToolTipBase: "text",
        QPalette.ColorRole.ToolTipText: "surface",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Dark: "line",
        QPalette.ColorRole.Light: "surface",
        QPalette.ColorRole.Midlight: "line",
        QPalette.ColorRole.Shadow: "line",
    }.items():
        palette.setColor(role, theme.color(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.color("muted"))
    app.setPalette(palette)
    sheet = Template((paths.resources() / "themes" / "window.qss").read_text("utf-8"))
    families = ", ".join(f'"{name}"' for name in FAMILIES)
    icons = (paths.resources() / "icons").as_posix()
    app.setStyleSheet(sheet.substitute(theme.colors, families=families, icons=icons, theme=theme.name))


def resource_file(*parts: str) -> Path:
    return paths.resources().joinpath(*parts)
