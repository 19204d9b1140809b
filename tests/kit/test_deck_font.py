"""Slides' pictures show the font that the deck names, or it is reported which one is in."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFontDatabase

from aligner.charts.fonts import ensure_gui
from aligner.fonts.families import TEXT, font_file
from aligner.kit.deck import font as deck_font
from aligner.office.text import FONT


def font_named(family: str, path: Path) -> None:
    """A font file of another name: a system's own may not be copied."""
    made: Any = TTFont(str(font_file(TEXT, "Regular")))
    for record in made["name"].names:
        if record.nameID in (1, 4, 16):
            record.string = family
    path.parent.mkdir(parents=True)
    made.save(str(path))


@pytest.mark.parametrize(("has_it", "told"), [(True, ""), (False, "Rubik")])
def test_windows_own_font_is_found_where_qt_does_not_look(has_it: bool, told: str, tmp_path: Path) -> None:
    if has_it:
        font_named(FONT, tmp_path / "Fonts" / "arial.ttf")
    code = """
import sys
from PySide6.QtGui import QFontDatabase
from aligner.charts.fonts import ensure_gui
from aligner.kit.deck import font as deck_font
ensure_gui()


# As Qt without a screen answers there: it has the fonts that were added, and none of the system's.
added = []
add = QFontDatabase.addApplicationFont
QFontDatabase.addApplicationFont = lambda file: added.extend(QFontDatabase.applicationFontFamilies(add(file)))
QFontDatabase.families = lambda: [*deck_font.FAMILIES, *added]
sys.platform = "win32"
print(deck_font.substitute_family(), deck_font.deck_families()[0])
"""
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONUTF8": "1", "SYSTEMROOT": str(tmp_path)}
    said = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert said.stdout.split() == [*([told] if told else []), told or FONT], said.stderr


@pytest.mark.parametrize(
    ("there", "told"),
    [(["Arial", "Arimo"], ""), (["Arimo"], "Arimo"), (["Arimo", "Liberation Sans"], "Liberation Sans"), ([], "Rubik")],
)
def test_the_font_that_stands_in_is_named(there: list[str], told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ensure_gui()
    ours = list(deck_font.FAMILIES)
    monkeypatch.setattr(QFontDatabase, "families", lambda: [*there, *ours])
    monkeypatch.setattr(deck_font, "_FILES", {})
    deck_font.deck_families.cache_clear()
    try:
        assert deck_font.substitute_family() == told
        assert deck_font.deck_families()[-len(ours) :] == tuple(ours)
    finally:
        deck_font.deck_families.cache_clear()
