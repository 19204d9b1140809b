"""The fonts that ship with the program: our own, and one for every further script that people write here."""

from pathlib import Path

from aligner.paths import resources

TEXT = "Rubik"
"""Latin, Hebrew, Arabic and Cyrillic: all our own words, and nearly all that users write."""
FAMILIES = (
    TEXT,
    "Noto Sans",
    "Noto Sans Hebrew",
    "Noto Sans Arabic",
    "Noto Sans Ethiopic",
    "Noto Emoji",
    "Noto Sans Symbols",
    "Noto Sans Symbols 2",
    "Noto Sans Math",
)
"""In the order in which they are requested a character: every document, chart and window sets text with this list."""


def fonts_folder() -> Path:
    """Where the font files and their licences are."""
    return resources() / "fonts"


def font_files() -> list[Path]:
    """Every font file, in a steady order."""
    return sorted(fonts_folder().glob("*.ttf"))


def font_file(family: str, weight: str) -> Path:
    """The family's file of a weight ("Regular", "Medium", "Bold"); the next lighter one where it has none."""
    stem = family.replace(" ", "")
    weights = ("Bold", "Medium", "Regular")
    files = [fonts_folder() / f"{stem}-{name}.ttf" for name in weights[weights.index(weight) :]]
    return next(file for file in files if file.exists())
