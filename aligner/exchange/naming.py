"""The words that sheets, columns and choices go by in the three languages."""

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache

from aligner.exchange.columns import Column, Sheet
from aligner.exchange.sheets import SHEETS
from aligner.lang.words import words
from aligner.model.text import fold_key, split_list
from aligner.model.vocabulary import LANGUAGES, OUTSIDE


def sheet_title(sheet: Sheet, language: str) -> str:
    """The sheet's name in a language."""
    return words(language).say(f"sheets.sheet.{sheet.key}")


def column_header(column: Column, language: str) -> str:
    """The column's header (or the initiative's field) in a language."""
    return words(language).say(f"sheets.header.{column.key}")


def choice_label(word: StrEnum, language: str) -> str:
    """What stands in a cell for a choice: its word in English, its label elsewhere."""
    return word.value if language == "en" else words(language).label(word)


def outside_label(language: str) -> str:
    """The reserved word for what lies outside the initiative's goals."""
    return words(language).say("sheets.outside")


@lru_cache(maxsize=1)
def contents_names() -> frozenset[str]:
    """The first sheet's name in each language, folded: import passes over it."""
    return frozenset(fold_key(words(language).say("sheets.contents")) for language in LANGUAGES)


@lru_cache(maxsize=1)
def sheets_by_name() -> Mapping[str, Sheet]:
    """Every accepted name of a sheet, folded, to the sheet."""
    return {name: sheet for sheet in SHEETS for name in _names("sheet", sheet.key, sheet.name)}


@lru_cache(maxsize=32)
def columns_by_header(columns: tuple[Column, ...]) -> Mapping[str, Column]:
    """Every accepted header, folded, to its column."""
    return {name: column for column in columns for name in _names("header", column.key, column.header)}


@lru_cache(maxsize=32)
def choices_by_word(choices: type[StrEnum]) -> Mapping[str, StrEnum]:
    """Every accepted word for a choice, folded, to the choice."""
    labels = {fold_key(words(language).label(word)): word for language in LANGUAGES for word in choices}
    return (
        labels
        | {fold_key(word.value.replace(" ", "_")): word for word in choices}
        | {fold_key(word.value): word for word in choices}
    )


@lru_cache(maxsize=1)
def outside_words() -> frozenset[str]:
    """Every accepted form of the reserved word `outside`, folded."""
    return frozenset({OUTSIDE, *(fold_key(outside_label(language)) for language in LANGUAGES)})


def _names(group: str, key: str, english: str) -> set[str]:
    names = {english}
    for language in LANGUAGES:
        speech = words(language)
        names.add(speech.say(f"sheets.{group}.{key}"))
        if speech.has(f"sheets.also.{group}.{key}"):
            names.update(split_list(speech.say(f"sheets.also.{group}.{key}")))
    return {fold_key(name) for name in names}
