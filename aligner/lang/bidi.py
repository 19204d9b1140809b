"""Direction of mixed text: marks that keep numbers, names and user texts in their own direction.

A text runs in the direction of most of its words, not of its first letter: a Hebrew title that begins with "STEM" or
"5P2" is Hebrew.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

LTR_ISOLATE, RTL_ISOLATE, FIRST_STRONG_ISOLATE, CLOSE_ISOLATE = "\u2066", "\u2067", "\u2068", "\u2069"
_ISOLATES = re.compile("[\u2066-\u2069]")
_OPENING = re.compile("[\u2066-\u2068]")
_LTR_MARK, _RTL_MARK = "\u200e", "\u200f"
_PLAIN_FIGURE = re.compile(r"[\d.,:/]+")
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


def each_isolated(lines: Sequence[str]) -> list[str]:
    """The lines of a broken text, each with the isolates that were open at its beginning, closed at its end: alone, a
    line would run in the direction of its surroundings."""
    open_marks, found = "", list[str]()
    for line in lines:
        begun = open_marks
        for mark in _ISOLATES.findall(line):
            open_marks = open_marks[:-1] if mark == CLOSE_ISOLATE else open_marks + mark
        found.append(begun + line + CLOSE_ISOLATE * len(open_marks))
    return found


def ltr(text: str) -> str:
    """A signed number or a Latin name that ends in a sign, kept left-to-right within any paragraph."""
    return f"{LTR_ISOLATE}{text}{CLOSE_ISOLATE}"


def strip_isolates(text: str) -> str:
    """The text without isolate marks, for titles of files and document properties."""
    return _ISOLATES.sub("", text)


def with_plain_marks(text: str, is_rtl: bool) -> str:
    """The text for where isolates may not stand (office files): its parts keep their direction by plain marks (LRM,
    RLM), which stand only where the order would change without them. is_rtl: how the paragraph runs."""
    marked, at = "", 0
    while found := _OPENING.search(text, at):
        marked += text[at : found.start()]
        end, at = _closing(text, found.end())
        inner = text[found.end() : end]
        runs_rtl = content_is_rtl(inner, is_rtl) if found[0] == FIRST_STRONG_ISOLATE else found[0] == RTL_ISOLATE
        marked = _joined(marked, with_plain_marks(inner, runs_rtl), text[at:], runs_rtl, is_rtl)
    return marked + strip_isolates(text[at:])


def _closing(text: str, start: int) -> tuple[int, int]:
    """Where the isolate that was opened before `start` ends, and where the text continues."""
    depth = 1
    for found in _ISOLATES.finditer(text, start):
        depth += -1 if found[0] == CLOSE_ISOLATE else 1
        if not depth:
            return found.start(), found.end()
    return len(text), len(text)


def _joined(before: str, part: str, after: str, runs_rtl: bool, is_rtl: bool) -> str:
    """Text, a part of it, kept in its direction, within a paragraph's; `after` is only looked at."""
    if runs_rtl == is_rtl or not part or _PLAIN_FIGURE.fullmatch(part):
        return before + part
    mark, own = (_RTL_MARK, _LTR_MARK) if runs_rtl else (_LTR_MARK, _RTL_MARK)
    begins, ends = (_strong(char) is runs_rtl for char in (part[0], part[-1]))
    if _strength(reversed(before)) is runs_rtl:
        before += own
    following = _strength(strip_isolates(after))
    parted = own if following in (runs_rtl, "figure") else ""
    return f"{before}{'' if begins else mark}{part}{'' if ends else mark}{parted}"


def _strength(chars: Iterable[str]) -> bool | str | None:
    """What the first sign with a direction is: right-to-left or not, or a figure; None without one."""
    for char in chars:
        if unicodedata.bidirectional(char) in ("EN", "AN"):
            return "figure"
        if (found := _strong(char)) is not None:
            return found
    return None


def _strong(char: str) -> bool | None:
    """Whether a letter or mark runs right-to-left; None for what takes its direction from its neighbours."""
    return {"R": True, "AL": True, "L": False}.get(unicodedata.bidirectional(char))


def without_marks(text: str) -> str:
    """The text without any mark of direction, for what is searched and copied."""
    return _MARKS.sub("", text)


def _direction(word: str) -> bool | None:
    """Whether a word runs right-to-left, by its first letter with a direction; None when it has none."""
    return next((found for found in map(_strong, word) if found is not None), None)
