"""A workbook that was filled in with the words of an earlier version imports as one of today's."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from aligner.actions.examples import example_records
from aligner.actions.exchange import export_workbook, plan_import
from aligner.exchange.columns import Column
from aligner.exchange.naming import choices_by_word, columns_by_header, sheets_by_name
from aligner.lang.words import label_key
from aligner.model.text import fold_key
from aligner.model.vocabulary import LANGUAGES

ACCEPTED = json.loads(Path(__file__).with_name("accepted_names.json").read_text("utf-8"))


def another(group: str, key: str, today: str) -> str:
    """A name by which the same thing went or goes, another than today's where there is one."""
    return next((name for name in ACCEPTED[group][key] if fold_key(name) != fold_key(today)), today)


def with_other_words(source: Path, out: Path) -> int:
    """Rewrites a workbook's sheet names, headers and choices; how many were changed."""
    book = openpyxl.load_workbook(source)
    changed = 0
    for page in book.worksheets:
        sheet = sheets_by_name().get(fold_key(page.title))
        if sheet is None:
            continue
        page.title = another("sheet", sheet.key, page.title)
        known = columns_by_header(sheet.columns)
        at: dict[Any, Column] = {}
        rows: Any = page.iter_rows()
        for row in rows:
            if not at:
                found = {cell.column: known.get(fold_key(str(cell.value).rstrip("*★ "))) for cell in row if cell.value}
                if found and all(found.values()):
                    at = {column: one for column, one in found.items() if one is not None}
                    for cell in row:
                        if cell.column in at:
                            cell.value = another("header", at[cell.column].key, str(cell.value))
                            changed += 1
                continue
            for cell in row:
                column = at.get(cell.column)
                if column is not None and column.choices is not None and cell.value:
                    word = choices_by_word(column.choices)[fold_key(str(cell.value))]
                    cell.value = another("choice", label_key(word), str(cell.value))
                    changed += 1
    book.save(out)
    return changed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_a_workbook_with_the_words_of_an_earlier_version_changes_nothing(
    kind: str, language: str, tmp_path: Path
) -> None:
    records = example_records(kind, language)
    export_workbook(records, tmp_path / "today.xlsx", language)
    assert with_other_words(tmp_path / "today.xlsx", tmp_path / "earlier.xlsx") > 100
    plan = plan_import(records, tmp_path / "earlier.xlsx")
    assert plan.is_empty and not plan.problems, plan.problems
