"""Finds titles of a list that are nearly those of records that are here; a person says whether they are the same."""

import re
from collections.abc import Mapping, Sequence
from heapq import nlargest

from aligner.exchange.duplicates import comparable_title
from aligner.model.text import fold_key

_ALIKE_FROM = 84
_COMPARED_WITH_ALL = 400
"""So many records are compared with each title; of more, those that share a word with it."""
_MAX_OF_A_WORD = 200
_SHORTEST_WORD = 3
_NUMBER = re.compile(r"\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")


def alike(titles: Sequence[str], known: Mapping[str, str]) -> dict[int, str]:
    """Of each title, by its place, the code of the record whose title is the nearest; each record is taken once.

    known: the titles of records by code. Titles whose numbers differ are not alike, unless these are years.
    """
    # Slow to load, and most lists have codes.
    from rapidfuzz.fuzz import ratio

    compared = {code: comparable_title(text) for code, text in known.items()}
    by_word = _by_word(known)
    pairs: list[tuple[float, int, str]] = []
    for place, text in enumerate(titles):
        title, numbers = comparable_title(text), _numbers(text)
        near = known if len(known) <= _COMPARED_WITH_ALL else _sharing_a_word(text, by_word)
        scores = ((ratio(title, compared[code], score_cutoff=_ALIKE_FROM), place, code) for code in near)
        fit = (one for one in scores if one[0] and _numbers(known[one[2]]) == numbers)
        pairs += nlargest(2, fit)
    found: dict[int, str] = {}
    for _, place, code in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if place not in found and code not in found.values():
            found[place] = code
    return found


def _by_word(known: Mapping[str, str]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for code, text in known.items():
        for word in _words(text):
            found.setdefault(word, []).append(code)
    return {word: codes for word, codes in found.items() if len(codes) <= _MAX_OF_A_WORD}


def _sharing_a_word(text: str, by_word: Mapping[str, list[str]]) -> set[str]:
    return {code for word in _words(text) for code in by_word.get(word, ())}


def _words(text: str) -> set[str]:
    return {word for word in fold_key(text).split() if len(word) >= _SHORTEST_WORD}


def _numbers(text: str) -> list[str]:
    return sorted(number for number in _NUMBER.findall(fold_key(text)) if not _YEAR.fullmatch(number))
