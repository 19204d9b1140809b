"""The words that sheets, columns and choices go by in the three languages, and those that people use for them."""

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

from aligner.exchange.columns import Column, Sheet
from aligner.exchange.sheets import SHEETS
from aligner.lang.aliases import aliases
from aligner.lang.headers import BRACKETS, everyday_names, fold_header
from aligner.lang.value_words import fold_word
from aligner.lang.words import label_key, words
from aligner.model.text import fold_key
from aligner.model.vocabulary import LANGUAGES, OrganizationKind

BETWEEN = " · "
"""Between a code and a title where both stand."""


def sheet_title(sheet: Sheet, language: str) -> str:
    """The sheet's name in a language."""
    return words(language).sentence(f"sheets.sheet.{sheet.key}")


def column_header(column: Column, language: str) -> str:
    """The column's header (or the initiative's field) in a language."""
    return words(language).sentence(f"sheets.header.{column.key}")


def choice_label(word: StrEnum, language: str) -> str:
    """What is in a cell for a choice: its word in English, its label elsewhere."""
    return word.value if language == "en" else words(language).label(word)


def outside_label(language: str) -> str:
    """The reserved word for what is outside the initiative's goals."""
    return words(language).sentence("sheets.outside")


@lru_cache(maxsize=1)
def contents_names() -> frozenset[str]:
    """Names of the sheets that only serve the others, in each language, folded: import passes over them."""
    return frozenset(_reserved("contents") | _reserved("lists"))


@lru_cache(maxsize=1)
def sheets_by_name() -> Mapping[str, Sheet]:
    """Every accepted name of a sheet, folded, to the sheet."""
    return {name: sheet for sheet in SHEETS for name in _names("sheet", sheet.key, sheet.name)}


@lru_cache(maxsize=1)
def sheets_by_everyday_name() -> Mapping[str, Sheet]:
    """What people call a sheet, folded as `fold_header` folds, to the sheet."""
    known = {fold_header(name): sheet for name, sheet in sheets_by_name().items()}
    for sheet in SHEETS:
        known |= {fold_header(name): sheet for name in everyday_names(f"sheet.{sheet.key}")}
    return known


@lru_cache(maxsize=1)
def grant_sheet_names() -> frozenset[str]:
    """Names of a sheet all of whose rows are grants."""
    return frozenset(map(fold_header, everyday_names("grants")))


@lru_cache(maxsize=256)
def is_everyday(header: str, key: str) -> bool:
    """Whether a header is among the everyday words of a key of `importing`, such as "spans"."""
    return fold_header(header) in set(map(fold_header, everyday_names(key)))


@lru_cache(maxsize=64)
def names_award(header: str) -> bool:
    """Whether a header says that below it is what was awarded for a whole grant."""
    return is_everyday(header, "awards")


@lru_cache(maxsize=64)
def names_amount(header: str) -> bool:
    """Whether a header names an amount and nothing of a year: in a list of grants, what was given."""
    return is_everyday(header, "amounts")


@lru_cache(maxsize=32)
def columns_by_header(columns: tuple[Column, ...]) -> Mapping[str, Column]:
    """Every accepted header, folded, to its column."""
    return {name: column for column in columns for name in _names("header", column.key, column.header)}


@lru_cache(maxsize=32)
def columns_by_everyday_header(sheet: Sheet) -> Mapping[str, Column]:
    """What people write above a column, folded as `fold_header` folds, to the column; the first column wins."""
    known: dict[str, Column] = {}
    for column in sheet.columns:
        for name in _names("header", column.key, column.header):
            known.setdefault(fold_header(name), column)
    for names in (own_names(sheet), shared_names(sheet)):
        for name, columns in names.items():
            known.setdefault(name, columns[0])
    return known


@lru_cache(maxsize=32)
def own_names(sheet: Sheet) -> Mapping[str, tuple[Column, ...]]:
    """The everyday names of columns that say which kind of list it is: "Program name", not "Name"."""
    return _everyday(sheet, f"column.{sheet.key}.")


@lru_cache(maxsize=32)
def shared_names(sheet: Sheet) -> Mapping[str, tuple[Column, ...]]:
    """The everyday names of columns that other kinds of list have, too; with the accepted names, folded alike."""
    known = _everyday(sheet, "column.")
    for column in sheet.columns:
        for name in map(fold_header, _names("header", column.key, column.header)):
            known[name] = (column, *(one for one in known.get(name, ()) if one != column))
    return known


def _everyday(sheet: Sheet, prefix: str) -> dict[str, tuple[Column, ...]]:
    known: dict[str, tuple[Column, ...]] = {}
    for column in sheet.columns:
        for name in map(fold_header, everyday_names(f"{prefix}{column.key}")):
            known[name] = (*(one for one in known.get(name, ()) if one != column), column)
    return known


@lru_cache(maxsize=64)
def choices_by_word(choices: type[StrEnum]) -> Mapping[str, StrEnum]:
    """Every accepted word for a choice, folded, to the choice: its labels, those of earlier versions, its own word."""
    speakers = [words(language, kind) for language in LANGUAGES for kind in ("", *OrganizationKind)]
    named = [(name, word) for word in choices for name in aliases("choice", label_key(word))]
    named += [(speech.label(word), word) for speech in speakers for word in choices]
    named += [(form, word) for word in choices for form in (word.value.replace(" ", "_"), word.value)]
    return {fold_key(name): word for name, word in named}


@lru_cache(maxsize=64)
def choices_by_everyday_word(choices: type[StrEnum]) -> Mapping[str, StrEnum]:
    """What people write for a choice, folded as `fold_choice` folds, to the choice; accepted words come first."""
    everyday = {fold_choice(name): word for word in choices for name in everyday_names(f"choice.{label_key(word)}")}
    return everyday | {fold_choice(name): word for name, word in choices_by_word(choices).items()}


def fold_choice(text: str) -> str:
    """A word for a choice as it is matched."""
    return fold_word(fold_key(text))


def unit_of(text: str) -> str:
    """What a header says of its unit: what is in brackets, or else the whole header."""
    inside = [first or second for first, second in BRACKETS.findall(text)]
    return " ".join(inside) if inside else text


def scale_words(part: str) -> tuple[str, ...]:
    """A word of a header, also without the Hebrew or Arabic prefix "in"."""
    word = fold_word(part.strip("()[],.:/"))
    return (word, word[1:]) if word[:1] in ("ב", "ل", "ب") else (word,)


def _reserved(key: str) -> set[str]:
    return {
        fold_key(name) for name in (*(words(one).sentence(f"sheets.{key}") for one in LANGUAGES), *aliases("word", key))
    }


def _names(group: str, key: str, english: str) -> set[str]:
    own = (words(language).sentence(f"sheets.{group}.{key}") for language in LANGUAGES)
    return {fold_key(name) for name in (english, *own, *aliases(group, key))}
