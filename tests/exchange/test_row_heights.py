"""Rows of an exported workbook are as tall as what is in them."""

from dataclasses import replace
from pathlib import Path

import openpyxl

from aligner.actions.examples import example_records
from aligner.actions.exchange import export_workbook


def test_a_row_is_as_tall_as_its_text_is_wide_whatever_the_number_of_its_letters(tmp_path: Path) -> None:
    records = example_records("nonprofit", "en")
    letters = ("i", "W")
    texts = (f"{letter * 9} " * 12 for letter in letters)
    wide = tuple(one.model_copy(update={"title": text}) for one, text in zip(records.programs, texts, strict=False))
    records = replace(records, programs=(*wide, *records.programs[len(wide) :]))
    export_workbook(records, tmp_path / "a.xlsx", "en")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["Programs"]
    heights = {
        str(cell.value)[0]: sheet.row_dimensions[number].height or 15
        for number, row in enumerate(sheet.iter_rows(), 1)
        for cell in row
        if str(cell.value).startswith(tuple(letter * 9 for letter in letters))
    }
    assert heights["i"] < heights["W"]
