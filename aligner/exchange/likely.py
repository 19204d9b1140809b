"""Says how likely a header names a column: by its own names, by everyday ones, by likeness."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from aligner.exchange.columns import Column, Kind, Sheet
from aligner.exchange.naming import columns_by_header, own_names, shared_names, sheets_by_everyday_name
from aligner.exchange.shapes import KINDS, RESULTS
from aligner.lang.headers import fold_header
from aligner.lang.value_words import currencies, scales
from aligner.model.text import fold_key
from aligner.model.vocabulary import LANGUAGES

OWN, EVERYDAY, ALIKE, CONTENT = "name", "everyday", "likeness", "content"
"""By what a column was reported."""
_ALIKE_FROM = 86
_MIN_LETTERS = 4
_LANGUAGES = (*LANGUAGES, "fr", "es", "ru", "de", "zh", "pt", "am")
_IN = ("ב", "ל", "ب")
"""Prefixes that mean "in" before a unit."""


@dataclass(frozen=True)
class Named:
    """How sure it is, 0 to 1, that a header names a column.

    names_kind: whether the name also says which kind of list it is.
    """

    column: Column
    sure: float
    by: str
    names_kind: bool = False


@lru_cache(maxsize=8192)
def named_columns(header: str, kind: str) -> tuple[Named, ...]:
    """The columns of a kind of list that a header may name, the likeliest first."""
    sheet = KINDS[kind]
    column = columns_by_header(sheet.columns).get(fold_key(header.rstrip("*★ ")))
    is_rare = column is not None and column.kind is Kind.REF and not column.is_in_template
    if column is not None and not is_rare and (kind, column.field) != (RESULTS.key, "year"):
        return (Named(column, 1.0, OWN),)
    found: dict[str, Named] = {}
    for folded, sure in _forms(header):
        for names, says_kind in ((own_names(sheet), True), (shared_names(sheet), False)):
            for column in names.get(folded, ()):
                found.setdefault(column.key, Named(column, sure, EVERYDAY, says_kind))
        if found:
            return tuple(found.values())
    folded = fold_header(header)
    for name, column, says_kind in _names(sheet):
        sure = _likeness(folded, name)
        if sure > 0.5 and (column.key not in found or found[column.key].sure < sure):
            found[column.key] = Named(column, sure, ALIKE, says_kind)
    return tuple(sorted(found.values(), key=lambda one: -one.sure))


def _forms(header: str) -> Iterator[tuple[str, float]]:
    """The header as it is matched; without units of money; of a path its last words; without the language it names."""
    folded = fold_header(header)
    yield folded, 0.95
    words = folded.split()
    plain = [word for word in words if not _is_unit(word)]
    if plain and len(plain) < len(words):
        yield " ".join(plain), 0.93
    within = header.rpartition(":")[2]
    if within != header and len(inner := fold_header(within).split()) > 1:
        yield " ".join(inner), 0.85
    if len(words) > 1 and words[-1] in _LANGUAGES:
        yield " ".join(words[:-1]), 0.9 if words[-1] in LANGUAGES else 0.5


def _is_unit(word: str) -> bool:
    forms = {word, word[1:]} if word[:1] in _IN else {word}
    return word == "in" or not forms.isdisjoint(scales()) or not forms.isdisjoint(currencies())


@lru_cache(maxsize=8192)
def is_header_word(header: str) -> float:
    """How sure it is that a text is a header of any kind of list."""
    return max((found[0].sure for kind in KINDS if (found := named_columns(header, kind))), default=0.0)


@lru_cache(maxsize=32)
def _names(sheet: Sheet) -> tuple[tuple[str, Column, bool], ...]:
    return tuple(
        (name, column, says_kind)
        for names, says_kind in ((own_names(sheet), True), (shared_names(sheet), False))
        for name, columns in names.items()
        for column in columns
        if len(name) >= _MIN_LETTERS
    )


def _likeness(header: str, name: str) -> float:
    """0 to 0.9: a name within a longer header, or one that differs in a few letters."""
    from rapidfuzz.fuzz import ratio

    if len(header) < _MIN_LETTERS:
        return 0.0
    if f" {name} " in f" {header} ":
        return 0.55 + 0.35 * len(name) / len(header)
    comparable_title = ratio(header, name, score_cutoff=_ALIKE_FROM)
    return 0.009 * comparable_title


def kind_of_name(title: str) -> str:
    """The kind of list that a sheet's or file's name says, "" for none."""
    folded = fold_header(title.replace("-", " "))
    known = sheets_by_everyday_name()
    sheet = known.get(folded)
    if sheet is not None and sheet.key in KINDS:
        return sheet.key
    within = [
        (len(name), sheet.key)
        for name, sheet in known.items()
        if sheet.key in KINDS and len(name) >= _MIN_LETTERS and f" {name} " in f" {folded} "
    ]
    return max(within)[1] if within else ""
