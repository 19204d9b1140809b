"""Knows the rows of explanations and examples that the workbook to fill in has, by their exact words."""

from datetime import date
from enum import StrEnum
from functools import lru_cache

from aligner.exchange.cells import plain_text
from aligner.exchange.columns import Column, Kind, Sheet
from aligner.exchange.naming import choice_label
from aligner.exchange.raw import Cells
from aligner.lang.words import words
from aligner.model.text import fold_key
from aligner.model.vocabulary import LANGUAGES
from aligner.office.sheets import Value

_MARK = "# "


def is_template_row(cells: Cells, sheet: Sheet) -> bool:
    """Whether a row is one that the program wrote under the headers, in any language."""
    if not cells or not cells[0].is_comment:
        return False
    first = fold_key(str(cells[0].value))
    second = fold_key(plain_text(cells[1].value)) if len(cells) > 1 and cells[1].value is not None else ""
    return first in _explanations(sheet) or (first, second) in _examples(sheet)


@lru_cache(maxsize=64)
def _explanations(sheet: Sheet) -> frozenset[str]:
    found: set[str] = set()
    for language in LANGUAGES:
        speech = words(language)
        explained = speech.sentence(f"sheets.explain.header.{sheet.columns[0].key}")
        found |= {explained, f"{explained} ({speech.sentence('sheets.required')})"}
        found |= {speech.sentence(f"sheets.header.{column.key}") for column in sheet.fields}
    return frozenset(fold_key(_MARK + text) for text in found)


@lru_cache(maxsize=64)
def _examples(sheet: Sheet) -> frozenset[tuple[str, str]]:
    """The first two cells of the example row, in each language."""
    found = set()
    for language in LANGUAGES:
        first, second = (example_of(sheet, column, language) for column in sheet.columns[:2])
        found.add((fold_key(f"{_MARK}{first}"), fold_key(plain_text(second)) if second else ""))
    return frozenset(found)


def example_of(sheet: Sheet, column: Column, language: str) -> Value:
    """What is in the example row of the workbook to fill in; "" for nothing."""
    key = f"sheets.example.{sheet.key}.{column.field}"
    if words(language).has(key):
        return words(language).sentence(key)
    if isinstance(column.example, StrEnum):
        return choice_label(column.example, language)
    if column.kind is Kind.DATE and isinstance(column.example, str) and column.example:
        return date.fromisoformat(column.example)
    return column.example
