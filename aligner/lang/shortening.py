"""Long texts cut short, and how much of something fits."""

import re
from bisect import bisect_left
from collections.abc import Callable

MAX_CHARACTERS = 80
_SITE = re.compile(r"https?://(?:www\.)?([^\s/?#]+)\S*")


def short_title(text: str, most: int = MAX_CHARACTERS) -> str:
    """The text, cut after a whole word with an ellipsis where it is longer than `most` characters."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"


def short_line(text: str, most: int) -> str:
    """The same of a text of many lines, in one."""
    return short_title(" ".join(text.split()), most)


def site_of(text: str) -> str:
    """Of a web address the site's name; any other text as it is."""
    found = _SITE.fullmatch(text)
    return found[1] if found else text


def max_fitting(most: int, fits: Callable[[int], bool]) -> int:
    """The largest number from 0 to `most` that fits, where each smaller one does, too."""
    return bisect_left(range(1, most + 1), True, key=lambda number: not fits(number))
