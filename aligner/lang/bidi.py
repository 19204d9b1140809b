"""Direction of mixed text: marks that keep numbers, names and user texts in their own direction."""

import re
import unicodedata

LTR_ISOLATE, FIRST_STRONG_ISOLATE, CLOSE_ISOLATE = "\u2066", "\u2068", "\u2069"
_ISOLATES = re.compile("[\u2066-\u2069]")


def isolate(text: str) -> str:
    """User text that takes its direction from itself; for display only, never for keys or file names."""
    return f"{FIRST_STRONG_ISOLATE}{text}{CLOSE_ISOLATE}" if text else ""


def ltr(text: str) -> str:
    """A signed number or a Latin name that ends in a sign, kept left-to-right within any paragraph."""
    return f"{LTR_ISOLATE}{text}{CLOSE_ISOLATE}"


def strip_isolates(text: str) -> str:
    """The text without isolate marks, for titles of files and document properties."""
    return _ISOLATES.sub("", text)


def first_strong_is_rtl(text: str, otherwise: bool = False) -> bool:
    """Whether the first letter with a direction of its own runs right-to-left; `otherwise` when there is none."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return otherwise
