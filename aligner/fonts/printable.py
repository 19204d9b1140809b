"""Text as the documents show it: what no font can show is as a visible mark."""

import re
from functools import lru_cache

from aligner.model.text import writable

MARK = "\ufffd"
"""Is where a character cannot be shown."""
_COMMON = re.compile(
    "[\n -~\u00a0\u00a3\u00b7\u00d7\u05be\u05d0-\u05ea\u05f3\u05f4\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a"
    "\u200e\u200f\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2066-\u2069\u20aa\u20ac\u2212]*"
)
"""Text that our own font is known to show; the shaper and the fonts are loaded for the rest alone."""


@lru_cache(maxsize=4096)
def printable(text: str) -> str:
    """The text with a mark for every character that no shipped font can show; line breaks and direction marks stay."""
    if _COMMON.fullmatch(text):
        return text
    from aligner.fonts.shaping import clusters, is_plain

    return text if is_plain(text) else "".join(_shown(piece) for piece in clusters(writable(text)))


def unprintable(text: str) -> str:
    """The characters in whose place the documents show a mark, each once, in their order."""
    if _COMMON.fullmatch(text):
        return ""
    from aligner.fonts.shaping import clusters, is_plain

    if is_plain(text):
        return ""
    missed = (char for piece in clusters(writable(text)) for char in piece if char not in _printable_characters(piece))
    return "".join(dict.fromkeys(missed))


def _shown(piece: str) -> str:
    printable_characters = _printable_characters(piece)
    if printable_characters == piece:
        return piece
    printable_text = "".join(char if char in printable_characters else MARK for char in piece)
    # A letter that is missed takes its marks with it: one sign for all.
    return printable_text if printable_characters else MARK


def _printable_characters(piece: str) -> str:
    """The part of a cluster that one font shows: its letter and what can stand with it; "" without the letter."""
    from aligner.fonts.shaping import font_of

    if font_of(piece) is not None:
        return piece
    characters = ""
    for char in piece:
        if font_of(characters + char) is not None:
            characters += char
        elif not characters:
            return ""
    return characters
