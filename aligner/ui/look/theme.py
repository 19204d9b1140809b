"""Colours, type and the style sheet of the window, the colours from the palette."""

from dataclasses import dataclass
from functools import lru_cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibilityHints, QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from aligner import paths
from aligner.charts.fonts import font_of
from aligner.fonts.families import FAMILIES
from aligner.palette import colors_of

BODY_PX = 14
HIGH_CONTRAST = 7.0
"""Of text to its ground. Source: WCAG 2.2, 1.4.6."""


@dataclass(frozen=True)
class Theme:
    """A set of colours by role; name is "light" or "dark", the nearest of them where the system's own are shown."""

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
    return Theme(name, colors_of(name))


def system_theme_name() -> str:
    """What the desktop prefers; light when it does not say."""
    hints = QGuiApplication.styleHints()
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def chosen_theme(app: QGuiApplication, chosen: str) -> Theme:
    """The theme that is shown for what the user chose: the system's colours where it asks for high contrast.

    chosen: "light", "dark", or "" to follow the system.
    """
    if wants_contrast(app):
        return contrast_theme(system_palette(app))
    return load_theme(chosen or system_theme_name())


def wants_contrast(app: QGuiApplication) -> bool:
    """Whether the system's settings ask for high contrast."""
    hints = app.styleHints()
    # Found among the children, and not kept: the binding of `accessibility` takes the object for its own.
    found = hints.findChild(QAccessibilityHints)
    return found is not None and found.contrastPreference() == Qt.ContrastPreference.HighContrast


def system_palette(app: QGuiApplication) -> QPalette:
    """The colours that the system has for windows, whatever was set here."""
    ours = app.palette()
    app.setPalette(QPalette())
    found = QPalette(app.palette())
    app.setPalette(ours)
    return found


def contrast_theme(palette: QPalette) -> Theme:
    """A theme of the palette's own colours: what is muted or coloured elsewhere is text, what is soft is ground, and
    what is chosen is as much of the system's mark for that as text on it can bear."""
    ground, text = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
    marked = palette.color(QPalette.ColorRole.Highlight)
    name = "dark" if ground.lightness() < text.lightness() else "light"
    colors = dict.fromkeys(load_theme(name).colors, text.name())
    colors |= dict.fromkeys(("canvas", "surface", "sunken", "on_accent", "toast_text", "toast_accent"), ground.name())
    shares = (share / 10 for share in range(9, 0, -1))
    mixed = (_mixed(marked, ground, share) for share in shares)
    soft = next((color for color in mixed if contrast(text, color) >= HIGH_CONTRAST), ground)
    return Theme(name, {**colors, "accent_soft": soft.name()})


def contrast(one: QColor, other: QColor) -> float:
    """From 1 to 21. Source: WCAG 2.2, contrast ratio."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _parts(color: QColor) -> tuple[float, float, float]:
    return color.redF(), color.greenF(), color.blueF()


def _luminance(color: QColor) -> float:
    parts = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _parts(color))
    return sum(part * weight for part, weight in zip(parts, (0.2126, 0.7152, 0.0722), strict=True))


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    pairs = zip(_parts(one), _parts(other), strict=True)
    return QColor.fromRgbF(*(a * share + b * (1 - share) for a, b in pairs))


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
