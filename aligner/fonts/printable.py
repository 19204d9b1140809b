"""Text as the documents show it: what no font can show is as a visible mark."""

from functools import lru_cache

from aligner.fonts.shaping import clusters, font_of, is_plain
from aligner.model.text import writable

MARK = "\ufffd"
"""Is where a character cannot be shown."""


@lru_cache(maxsize=4096)
def printable(text: str) -> str:
    """The text with a mark for every character that no shipped font can show; line breaks and direction marks stay."""
    if is_plain(text):
        return text
    return "".join(_shown(piece) for piece in clusters(writable(text)))


def unprintable(text: str) -> str:
    """The characters in whose place the documents show a mark, each once, in their order."""
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
    if font_of(piece) is not None:
        return piece
    characters = ""
    for char in piece:
        if font_of(characters + char) is not None:
            characters += char
        elif not characters:
            return ""
    return characters
