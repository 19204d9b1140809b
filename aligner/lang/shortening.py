"""Long texts cut short, and how much of something fits."""

import re
from bisect import bisect_left
from collections.abc import Callable

MAX_CHARACTERS = 80
_SENTENCE_END = re.compile(r"(?<=\w\w)[.!?؟][”\"»]?(?=\s|$)")
"""A letter alone before the stop is an abbreviation's."""
_PAIRS = {"“": "”", "«": "»", "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
"""How quotations and directions begin and end; Hebrew ends its quotations with the sign that begins them, which
abbreviations have, too."""
_SITE = re.compile(r"https?://(?:www\.)?([^\s/?#]+)\S*")


def short_title(text: str, most: int = MAX_CHARACTERS) -> str:
    """The text, cut after a whole word with an ellipsis where it is longer than `most` characters; a quotation that was
    begun is ended behind it."""
    if len(text) <= most:
        return text
    for size in range(most - 1, 0, -1):
        cut = text[:size]
        kept = cut.rpartition(" ")[0] or cut
        closing = _closing(kept)
        if len(kept) + 1 + len(closing) <= most:
            return f"{kept}…{closing}"
    return "…"


def _closing(text: str) -> str:
    """What ends the quotations and directions that the text has begun, the innermost first."""
    open_: list[str] = []
    for char in text:
        if char in _PAIRS:
            open_.append(_PAIRS[char])
        elif open_ and char == open_[-1]:
            open_.pop()
    return "".join(reversed(open_))


def short_line(text: str, most: int) -> str:
    """The same of a text of many lines, in one."""
    return short_title(" ".join(text.split()), most)


def first_sentences(text: str, most: int) -> str:
    """In one line as many whole sentences as `most` characters hold: the first also where it takes up to twice as many,
    and a longer one cut after a word."""
    line = " ".join(text.split())
    ends = [found.end() for found in _SENTENCE_END.finditer(line)] or [len(line)]
    held = max((end for end in (*ends, len(line)) if end <= most), default=ends[0])
    return line[:held] if held <= 2 * most else short_title(line[:held], most)


def site_of(text: str) -> str:
    """Of a web address the site's name; any other text as it is."""
    found = _SITE.fullmatch(text)
    return found[1] if found else text


def max_fitting(most: int, fits: Callable[[int], bool]) -> int:
    """The largest number from 0 to `most` that fits, where each smaller one does, too."""
    return bisect_left(range(1, most + 1), True, key=lambda number: not fits(number))
