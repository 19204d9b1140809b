"""The colours of a chart: the window's, too."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor

from aligner.palette import colors_of


@dataclass(frozen=True)
class Palette:
    """Colours by role; name is "light" or "dark"."""

    name: str
    colors: dict[str, str]

    def color(self, role: str, alpha: float = 1.0) -> QColor:
        """The colour of a role; alpha 0 to 1."""
        color = QColor(self.colors[role])
        color.setAlphaF(alpha)
        return color


@lru_cache
def load_palette(name: str) -> Palette:
    """The palette "light" (for documents, too) or "dark"."""
    return Palette(name, colors_of(name))


def in_colors(palette: Palette, **colors: str) -> Palette:
    """The palette with other colours for some of its roles."""
    return Palette(palette.name, {**palette.colors, **colors})
