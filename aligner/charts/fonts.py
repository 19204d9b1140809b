"""The shipped fonts as Qt knows them: loaded once, and the list of families that every text is drawn with."""

import os

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from aligner.fonts.families import FAMILIES, TEXT, font_files

_kept: list[QGuiApplication] = []


def ensure_gui() -> None:
    """Makes text measurable where no window exists: an application without a screen, and our fonts.

    Raises: RuntimeError without our fonts, as `load_fonts`.
    """
    if QGuiApplication.instance() is None:
        # Of Qt's platforms without a screen it is the one that has fonts on every system.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _kept.append(QGuiApplication(["aligner"]))
    load_fonts()


def load_fonts() -> None:
    """Makes the program's own fonts known to Qt, once: a font added twice is matched anew, and not always alike.

    Raises: RuntimeError when our own family is not there afterwards: all text would be boxes, which no document and
    no window may show.
    """
    if not set(FAMILIES) <= set(QFontDatabase.families()):
        for file in font_files():
            QFontDatabase.addApplicationFont(str(file))
    missing = set(FAMILIES) - set(QFontDatabase.families())
    if missing:
        raise RuntimeError(
            f"the fonts {', '.join(sorted(missing))} could not be loaded ({QGuiApplication.platformName()})"
        )


def font_of(size_px: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Our own font, the shipped ones behind it for the characters that it lacks."""
    made = QFont(TEXT)
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(size_px)
    made.setWeight(weight)
    return made
