"""Direction of mixed text: marks that keep numbers, names and user texts in their own direction.

A text runs in the direction of most of its words, not of its first letter: a Hebrew title that begins with "STEM" or
"5P2" is Hebrew.
"""

import re
import unicodedata

LTR_ISOLATE, RTL_ISOLATE, FIRST_STRONG_ISOLATE, CLOSE_ISOLATE = "\u2066", "\u2067", "\u2068", "\u2069"
_ISOLATES = re.compile("[\u2066-\u2069]")
_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def content_is_rtl(text: str, otherwise: bool | None = None) -> bool:
    """Whether most words of a text run right-to-left.

    otherwise: the direction around it, which decides when there are as many words of each or none; without it the
    first word decides, and a text without words runs left-to-right.
    """
    words = [kind for kind in (_direction(word) for word in text.split()) if kind is not None]
    rtl = sum(words)
    if 2 * rtl != len(words):
        return 2 * rtl > len(words)
    if otherwise is not None:
        return otherwise
    return bool(words) and words[0]


def has_rtl(text: str) -> bool:
    """Whether any letter of a text runs right-to-left."""
    return any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)


def isolate(text: str, otherwise: bool | None = None) -> str:
    """User text that takes its direction from itself; for display only, never for keys or file names.

    Painters, whose lines run in the window's direction, and sentences hand it `otherwise`, as in `content_is_rtl`.
    """
    if not text:
        return ""
    if all(_direction(word) is None for word in text.split()):
        return f"{FIRST_STRONG_ISOLATE}{text}{CLOSE_ISOLATE}"
    return f"{RTL_ISOLATE if content_is_rtl(text, otherwise) else LTR_ISOLATE}{text}{CLOSE_ISOLATE}"


def directed(part: str, is_rtl: bool) -> str:
    """A line of a text that was broken or cut, in the direction of the whole text."""
    return f"{RTL_ISOLATE if is_rtl else LTR_ISOLATE}{part}{CLOSE_ISOLATE}" if part else ""


def ltr(text: str) -> str:
    """A signed number or a Latin name that ends in a sign, kept left-to-right within any paragraph."""
    return f"{LTR_ISOLATE}{text}{CLOSE_ISOLATE}"


def strip_isolates(text: str) -> str:
    """The text without isolate marks, for titles of files and document properties."""
    return _ISOLATES.sub("", text)


def without_marks(text: str) -> str:
    """The text without any mark of direction, for what is searched and copied."""
    return _MARKS.sub("", text)


def _direction(word: str) -> bool | None:
    """Whether a word runs right-to-left, by its first letter with a direction; None when it has none."""
    for char in word:
        kind = unicodedata.bidirectional(char)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return None
