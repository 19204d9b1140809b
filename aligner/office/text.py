"""Text for office files: made fit for them, measured, wrapped and shortened, alike for every writer."""

import re
from collections.abc import Sequence

from aligner.fonts.printable import printable
from aligner.fonts.shaping import width_em
from aligner.lang.shortening import max_fitting

FONT = "Arial"
"""What decks and workbooks name: every office program has it, in all three scripts."""
LINE_HEIGHT = 1.2
_SAFETY = 1.14
"""Arial's stand-in on a computer without it may be this much wider than the font that is measured."""
_PROBE = 300
"""Characters of a line that are measured before the whole of it: more stand in no line."""
_SENTENCE_END = re.compile(r"[.!?؟](?=\s)")
_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """The text as an Office file can hold it and our fonts can show it."""
    return _NOT_XML.sub("", printable(text))


def utf16_length(text: str) -> int:
    """How long the text is as Excel and Qt count: a letter outside the basic plane is two."""
    return len(text.encode("utf-16-le")) // 2


def text_width(text: str, size_pt: float, bold: bool = False) -> float:
    """Width of one line of text in inches, a little more than it takes."""
    return width_em(printable(text), is_bold=bold) * _SAFETY * size_pt / 72


def wrapped(text: str, size_pt: float, width: float, bold: bool = False, most: int | None = None) -> list[str]:
    """The lines that the text takes in `width` inches; a word longer than a line is broken.

    most: so many lines of a long text are enough to know; None means all.
    """
    lines: list[str] = []
    for part in text.split("\n"):
        line = ""
        for word in part.split(" "):
            if most is not None and len(lines) >= most:
                return lines[:most]
            longer = f"{line} {word}" if line else word
            if not line or not _is_wider(longer, size_pt, width, bold):
                line = longer
            else:
                lines.append(line)
                line = word
            while _is_wider(line, size_pt, width, bold) and len(line) > 1 and (most is None or len(lines) < most):
                cut = _fitting_length(line, size_pt, width, bold)
                lines.append(line[:cut])
                line = line[cut:]
        lines.append(line)
    return lines if most is None else lines[:most]


def _is_wider(line: str, size_pt: float, width: float, bold: bool) -> bool:
    """Whether one line is wider than `width`; the beginning of a very long one reports."""
    return (len(line) > _PROBE and text_width(line[:_PROBE], size_pt, bold) > width) or (
        text_width(line, size_pt, bold) > width
    )


def _fitting_length(line: str, size_pt: float, width: float, bold: bool) -> int:
    """How many characters of a line that is too wide fit: one at least."""
    probe = line[:_PROBE] if text_width(line[:_PROBE], size_pt, bold) > width else line
    cut = max(1, int(len(probe) * width / text_width(probe, size_pt, bold)))
    while cut > 1 and text_width(probe[:cut], size_pt, bold) > width:
        cut -= max(1, cut // 20)
    return cut


def shortened(text: str, size_pt: float, width: float, lines: int = 1, bold: bool = False) -> str:
    """The text, cut with an ellipsis at the end of a word where it takes more than `lines` lines."""
    if _fits(text, size_pt, width, lines, bold):
        return text
    words = text.split(" ")
    count = max_fitting(len(words) - 1, lambda n: _fits(_ended(words[:n]), size_pt, width, lines, bold))
    if count:
        return _closed(_ended(words[:count]))
    first_lines = wrapped(text, size_pt, width * 0.94, bold, lines)
    return _closed("".join(first_lines).rstrip() + "…")


def complete_sentences(text: str, size_pt: float, width: float, lines: int, bold: bool = False) -> str:
    """As many whole sentences of the text as stand on so many lines; "" where not even the first does."""
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    whole = (text, *(_closed(text[:end].rstrip()) for end in reversed(ends)))
    return next((part for part in whole if _fits(part, size_pt, width, lines, bold)), "")


def _ended(words: Sequence[str]) -> str:
    return " ".join(words).rstrip(" ,;:–-") + "…"


def _fits(text: str, size_pt: float, width: float, lines: int, bold: bool) -> bool:
    return len(wrapped(text, size_pt, width, bold, lines + 1)) <= lines


def _closed(text: str) -> str:
    """Every isolate that was opened is closed again."""
    is_open = sum(char in "\u2066\u2067\u2068" for char in text) - text.count("\u2069")
    return text + "\u2069" * is_open if is_open > 0 else text


def fitting_size(text: str, width: float, lines: int, sizes_pt: Sequence[float], bold: bool = False) -> float:
    """The first of the sizes at which the text takes at most `lines` lines; the last when none does."""
    return next((s for s in sizes_pt if _fits(text, s, width, lines, bold)), sizes_pt[-1])
