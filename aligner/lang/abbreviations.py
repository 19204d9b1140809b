"""Abbreviations in a text, and which of them nothing explains to its reader."""

import re
from collections.abc import Iterable

_LATIN = re.compile(r"(?<![\w.])(?=\w*[A-Z]\w*[A-Z])[A-Z][A-Z0-9&]{1,7}(?![\w.])")
_HEBREW = re.compile(r"(?<!\w)[\u05d0-\u05ea]{1,5}[\u05f4\"][\u05d0-\u05ea](?![\w\u05f4\"])")
_PREFIXES = "\u05d5\u05d4\u05d1\u05db\u05dc\u05de\u05e9"
"""Letters that Hebrew joins before a word."""


def undefined_in(text: str, explained: Iterable[str]) -> tuple[str, ...]:
    """The abbreviations of a text that nothing explains, each once. explained: other texts that readers have.

    One is explained in brackets beside its words, in the text itself or elsewhere; one that stands in other texts is
    theirs.
    """
    known = " ".join(explained)
    found = dict.fromkeys(each for pattern in (_LATIN, _HEBREW) for each in pattern.findall(text))
    return tuple(one for one in found if not _is_known(one, text, known))


def _is_known(abbreviation: str, text: str, known: str) -> bool:
    steady = abbreviation.replace('"', "\u05f4")
    if any(each in known for each in (abbreviation, steady, steady.lstrip(_PREFIXES))):
        return True
    return f"({abbreviation}" in text or f"{abbreviation} (" in text
