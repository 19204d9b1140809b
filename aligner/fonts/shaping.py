"""Which font shows a piece of text, and how wide it is, by the shipped fonts alone: alike on every computer.

Why HarfBuzz (uharfbuzz): it comes whole in its wheel for every system. Pillow's shaping needs a system library for
Hebrew and Arabic, and Qt's measuring needs an application and looks into the system's fonts.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from types import ModuleType

import uharfbuzz

from aligner.fonts.families import FAMILIES, font_file

shaper: ModuleType = uharfbuzz
"""HarfBuzz, whose wheel says nothing of its types."""
_IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f"
    "\ufeff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Characters that set no ink of their own: whatever the font, they are not missed."""
_JOINER = "\u200d"
_SKIN_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
_RUNS = re.compile(
    "(?P<Hebr>[\u0590-\u05ff\ufb1d-\ufb4f]+)"
    "|(?P<Arab>[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]"
    "[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc\u200c\u200d]*)"
    "|(?P<Zyyy>[^\u0590-\u06ff\u0750-\u077f\u0870-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+|.)",
    re.DOTALL,
)
_MISSING_EM = 1.0
"""Width of a character that no font shows, as other programs may show it."""


def clusters(text: str) -> Iterator[str]:
    """The text in pieces that one font has to show: a letter with its marks, an emoji with what is joined to it."""
    start = 0
    for at in range(1, len(text)):
        if not _continues(text[at - 1], text[at]):
            yield text[start:at]
            start = at
    if text:
        yield text[start:]


def font_of(cluster: str) -> int | None:
    """The first of FAMILIES that shows the whole cluster; None when none does."""
    if cluster in ("\n", "\t"):
        return 0
    needed = set(_IGNORABLE.sub("", cluster))
    return next((index for index, known in enumerate(_coverage()) if needed <= known), None)


def is_plain(text: str) -> bool:
    """Whether our own font shows the text as it stands, letter by letter: so for nearly every text."""
    return _plain().issuperset(text)


@lru_cache(maxsize=8192)
def width_em(text: str, *, is_bold: bool = False) -> float:
    """Width of one line of text in ems: times the size of type it is the width in the size's unit."""
    shown = _IGNORABLE.sub("", text) if _IGNORABLE.search(text) else text
    return sum(_run_em(index, run, is_bold) for index, run in _by_font(shown))


def _by_font(text: str) -> Iterator[tuple[int | None, str]]:
    if is_plain(text):
        yield 0, text
        return
    for index, pieces in groupby(clusters(text), key=font_of):
        yield index, "".join(pieces)


def _run_em(index: int | None, text: str, is_bold: bool) -> float:
    if index is None:
        return _MISSING_EM * len(text)
    return sum(_shaped_em(index, found[0], found.lastgroup, is_bold) for found in _RUNS.finditer(text))


@lru_cache(maxsize=8192)
def _shaped_em(index: int, run: str, script: str | None, is_bold: bool) -> float:
    """Width of letters of one script: in Hebrew and Arabic of a word, which stands in many lines that are tried."""
    font, units = _font(index, is_bold)
    buffer = shaper.Buffer()
    buffer.add_str(run)
    if script == "Zyyy":
        buffer.guess_segment_properties()
    else:
        buffer.script, buffer.direction = script, "rtl"
    # Else it would be the computer's own.
    buffer.language = "en"
    shaper.shape(font, buffer, {})
    return sum(position.x_advance for position in buffer.glyph_positions) / units


def _continues(before: str, char: str) -> bool:
    if before == _JOINER:
        return unicodedata.category(char) in ("So", "Sk", "Mn", "Mc", "Me")
    return char in _SKIN_TONES or unicodedata.category(char)[0] == "M" or bool(_IGNORABLE.match(char))


@cache
def _font(index: int, is_bold: bool) -> tuple[object, int]:
    path = font_file(FAMILIES[index], "Bold" if is_bold else "Regular")
    typeface = shaper.Face(shaper.Blob.from_file_path(str(path)))
    return shaper.Font(typeface), typeface.upem


@cache
def _coverage() -> tuple[frozenset[str], ...]:
    """The characters that every weight of each family shows."""
    found = []
    for family in FAMILIES:
        weights = {font_file(family, weight) for weight in ("Regular", "Medium", "Bold")}
        faces = [shaper.Face(shaper.Blob.from_file_path(str(file))) for file in sorted(weights)]
        codes = set.intersection(*(set(typeface.unicodes) for typeface in faces))
        found.append(frozenset(chr(code) for code in codes if code > 0x1F and not 0xE000 <= code <= 0xF8FF))
    return tuple(found)


@cache
def _plain() -> frozenset[str]:
    letters = (char for char in _coverage()[0] if unicodedata.category(char)[0] != "M")
    return frozenset((*letters, *"\n\u200e\u200f\u2066\u2067\u2068\u2069"))
