"""The workbook to fill in, with what is known: completed by hand, it is read back by its codes."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from aligner.actions.examples import example_records
from aligner.actions.exchange import import_file, plan_import, write_filled_template
from aligner.actions.opening import new_workspace
from aligner.exchange.naming import BETWEEN
from aligner.exchange.sheets import SHEETS
from aligner.exchange.writing import record_lines
from aligner.model.vocabulary import LANGUAGES
from aligner.store.workspace import Workspace
from tests.exchange.test_import import book


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_known_comes_back_equal(tmp_path: Path, language: str) -> None:
    records = example_records("nonprofit", language)
    write_filled_template(records, tmp_path / "t.xlsx", language)
    assert plan_import(records, tmp_path / "t.xlsx").is_empty
    with new_workspace(tmp_path / "new.aligner", "N", "nonprofit", language) as new:
        import_file(new, tmp_path / "t.xlsx")
        found = new.read()
    for sheet in SHEETS:
        if sheet.is_in_template and not sheet.fields:
            names = [column.field for column in sheet.columns if column.is_in_template]
            before, after = (
                [{name: line[name] for name in names} for line in record_lines(sheet, one, language)]
                for one in (records, found)
            )
            assert before == after, sheet.name


def test_rows_refer_by_code_and_title_and_the_code_decides(workspace: Workspace, tmp_path: Path) -> None:
    sheets = {"Goals": [["Code", "Title"], ["G1", "Read"]], "Programs": [["Code", "Title"], ["P1", "Club"]]}
    import_file(workspace, book(tmp_path / "a.xlsx", **sheets))
    write_filled_template(workspace, tmp_path / "t.xlsx", "en")
    made: Any = openpyxl.load_workbook(tmp_path / "t.xlsx")
    assert made["Lists"].sheet_state == "hidden"
    rules = made["Placements"].data_validations.dataValidation
    offered = {str(one.sqref)[0]: one.formula1 for one in rules}
    assert "Lists" in str(offered["A"]) and "Lists" in str(offered["B"])
    listed = {str(cell.value) for row in made["Lists"].iter_rows() for cell in row}
    assert {f"P1{BETWEEN}Club", f"G1{BETWEEN}Read"} <= listed
    made["Goals"].cell(3, 2).value = "Read and write"
    for column, text in enumerate((f"P1{BETWEEN}Club", f"G1{BETWEEN}Read"), 1):
        made["Placements"].cell(3, column).value = text
    made.save(tmp_path / "filled.xlsx")
    import_file(workspace, tmp_path / "filled.xlsx")
    records = workspace.read()
    assert [one.title for one in records.goals] == ["Read and write"]
    assert [(one.program_id, one.goal_id) for one in records.placements] == [
        (records.programs[0].id, records.goals[0].id)
    ]
