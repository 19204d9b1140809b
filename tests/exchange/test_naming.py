"""A name that once stood in a workbook stays accepted for ever.

accepted_names.json holds every name of a sheet, header, choice and reserved word that any version wrote. When a word
changes, its new name is added there and its old one to resources/words/aliases.json; nothing is ever taken out.
"""

import json
from enum import StrEnum
from pathlib import Path

import openpyxl
import pytest

from aligner.actions.examples import example_records
from aligner.actions.exchange import export_workbook
from aligner.exchange.columns import Column
from aligner.exchange.naming import (
    choice_label,
    choices_by_word,
    column_header,
    columns_by_header,
    contents_names,
    sheet_title,
    sheets_by_name,
)
from aligner.exchange.sheets import SHEETS
from aligner.lang.words import label_key
from aligner.model.text import fold_key
from aligner.model.vocabulary import LANGUAGES
from aligner.rules.codes import outside_words

ACCEPTED = json.loads(Path(__file__).with_name("accepted_names.json").read_text("utf-8"))
COLUMNS = [(columns, column) for sheet in SHEETS for columns in (sheet.columns, sheet.fields) for column in columns]
CHOICES = sorted({column.choices for _, column in COLUMNS if column.choices}, key=lambda choices: choices.__name__)


def test_every_name_of_a_sheet_is_accepted_for_ever() -> None:
    for sheet in SHEETS:
        assert {sheets_by_name().get(fold_key(name)) for name in ACCEPTED["sheet"][sheet.key]} == {sheet}


def test_every_header_is_accepted_for_ever() -> None:
    for columns, column in COLUMNS:
        known = columns_by_header(columns)
        assert {known.get(fold_key(name)) for name in ACCEPTED["header"][column.key]} == {column}, column.key


@pytest.mark.parametrize("choices", CHOICES)
def test_every_word_of_a_choice_is_accepted_for_ever(choices: type[StrEnum]) -> None:
    known = choices_by_word(choices)
    for word in choices:
        assert {known.get(fold_key(name)) for name in ACCEPTED["choice"][label_key(word)]} == {word}, word


def test_every_reserved_word_is_accepted_for_ever() -> None:
    assert {fold_key(name) for name in ACCEPTED["outside"]} <= outside_words()
    assert {fold_key(name) for name in ACCEPTED["contents"]} <= contents_names()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_today_is_recorded_so_that_it_stays_accepted(language: str) -> None:
    missing: list[tuple[str, str]] = []
    for sheet in SHEETS:
        missing += _unrecorded("sheet", sheet.key, sheet_title(sheet, language))
    for _, column in COLUMNS:
        missing += _unrecorded("header", column.key, column_header(column, language))
    for choices in CHOICES:
        for word in choices:
            missing += _unrecorded("choice", label_key(word), choice_label(word, language))
    assert not missing, "add these to tests/exchange/accepted_names.json"


def test_no_name_of_a_sheet_stands_for_two_columns() -> None:
    for sheet in SHEETS:
        for columns in (sheet.columns, sheet.fields):
            _no_two(columns)


def _no_two(columns: tuple[Column, ...]) -> None:
    own: dict[str, str] = {}
    for column in columns:
        for language in LANGUAGES:
            assert own.setdefault(fold_key(column_header(column, language)), column.key) == column.key


def _unrecorded(group: str, key: str, name: str) -> list[tuple[str, str]]:
    known = {fold_key(one) for one in ACCEPTED[group].get(key, ())}
    return [] if fold_key(name) in known else [(key, name)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_drop_down_lists_offer_whole_choices_alone(tmp_path: Path, language: str) -> None:
    known = {choice_label(word, language) for choices in CHOICES for word in choices}
    export_workbook(example_records("nonprofit", language), tmp_path / "a.xlsx", language)
    pages = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets
    sources = [rule.formula1 for page in pages for rule in page.data_validations.dataValidation]
    offered = {word for source in sources if '"' in source for word in source.strip('"').split(",")}
    assert len(offered) > 30 and offered <= known
