"""The font of the slides' pictures: the one that the deck names, or the one that is in for it on this computer."""

import os
import sys
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from aligner.fonts.families import FAMILIES
from aligner.office.text import FONT

_STAND_INS = ("Liberation Sans", "Arimo")
"""As wide as the deck's font, letter for letter."""
_FILES = {
    "win32": ("Fonts/arial.ttf", "Fonts/arialbd.ttf"),
    "darwin": ("Arial.ttf", "Arial Bold.ttf"),
}
"""The deck's font where Windows and macOS keep it, regular and bold."""


@cache
def deck_families() -> tuple[str, ...]:
    """The families to paint slides with, the first one that this computer has in front. Needs `ensure_gui`."""
    if FONT not in QFontDatabase.families():
        # Qt without a screen knows the fonts of Linux and macOS, and none of those of Windows.
        for name in _FILES.get(sys.platform, ()):
            file = _folder() / name
            if file.is_file():
                QFontDatabase.addApplicationFont(str(file))
    installed = set(QFontDatabase.families())
    return tuple(name for name in (FONT, *_STAND_INS, *FAMILIES) if name in installed)


def substitute_family() -> str:
    """The family that slides are painted with in place of the one that the deck names; "" when it is that one."""
    family = deck_families()[0]
    return "" if family == FONT else family


def _folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("SYSTEMROOT", "C:/Windows"))
    return Path("/System/Library/Fonts/Supplemental")
