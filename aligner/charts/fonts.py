"""The shipped fonts as Qt knows them: loaded once, and the list of families that every text is drawn with."""

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from aligner.fonts.families import FAMILIES, TEXT, font_files
from aligner.model.errors import EnvironmentRefused, Problem

_applications: list[QGuiApplication] = []


def ensure_gui() -> None:
    """Makes text measurable where no window exists: an application without a screen, and our fonts.

    Raises: EnvironmentRefused own_fonts_missing, as `load_fonts`.
    """
    if QGuiApplication.instance() is None:
        # Of Qt's platforms without a screen the one that has fonts on every system, whatever the environment names.
        _applications.append(QGuiApplication(["aligner", "-platform", "offscreen"]))
    load_fonts()


def load_fonts() -> None:
    """Makes the program's own fonts known to Qt, once: a font added twice is matched again, and not always alike.

    Raises: EnvironmentRefused own_fonts_missing when one of our own families is not there afterwards: text would be
    boxes, which no document and no window may show.
    """
    if not set(FAMILIES) <= set(QFontDatabase.families()):
        for file in font_files():
            QFontDatabase.addApplicationFont(str(file))
    missing = set(FAMILIES) - set(QFontDatabase.families())
    if missing:
        raise EnvironmentRefused(Problem.of("own_fonts_missing", name=", ".join(sorted(missing))))


def font_of(size_px: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Our own font, the shipped ones behind it for the characters that it lacks."""
    font = QFont(TEXT)
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(size_px)
    font.setWeight(weight)
    return font
