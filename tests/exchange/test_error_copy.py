"""The user's own file comes back with what is wrong in it beside each row, and nothing in it is lost."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from aligner.actions.exchange import import_file, write_errors
from aligner.lang.words import words
from aligner.model.errors import Refused
from aligner.model.vocabulary import LANGUAGES
from aligner.store.workspace import Workspace
from tests.exchange.test_import import book

ROWS: list[list[Any]] = [
    ["Code", "Title", "Budget", "Start"],
    ["P1", "A", 5, "2026-01-01"],
    ["P1", "=B", "much", "2026-01-01"],
    ["P3", None, 5, "2026-01-01"],
]


def copied(path: Path) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in openpyxl.load_workbook(path).worksheets[0].iter_rows()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_bad_row_says_what_is_wrong_and_its_cells_are_marked(
    workspace: Workspace, tmp_path: Path, language: str
) -> None:
    source, out = book(tmp_path / "a.xlsx", Programs=ROWS), tmp_path / "errors.xlsx"
    assert write_errors(workspace, source, out, words(language)) == 2
    lines = copied(out)
    assert lines[0][4] == words(language).sentence("importing.what_is_wrong")
    assert lines[1][4] is None and lines[2][4] and lines[3][4]
    assert [line[:4] for line in lines] == [line[:4] for line in copied(source)]
    page = openpyxl.load_workbook(out).worksheets[0]
    assert page["C3"].fill.fill_type == page["B4"].fill.fill_type == "solid" and page["C2"].fill.fill_type is None
    with pytest.raises(Refused):
        import_file(workspace, out)
    assert import_file(workspace, out, skip_bad_rows=True).skipped_rows == 2


def test_a_table_of_text_becomes_a_workbook_in_which_nothing_calculates(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "Programs.csv").write_text("Code,Title,Budget\nP1,=1+1,5\nP2,B,much\n", "utf-8")
    assert write_errors(workspace, tmp_path / "Programs.csv", tmp_path / "errors.xlsx", words("en")) == 1
    page = openpyxl.load_workbook(tmp_path / "errors.xlsx").worksheets[0]
    assert (page["B2"].value, page["B2"].data_type) == ("=1+1", "s") and page["D3"].value


def test_a_file_without_faults_gets_no_copy(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Programs=ROWS[:2])
    assert write_errors(workspace, source, tmp_path / "errors.xlsx", words("en")) == 0
    assert not (tmp_path / "errors.xlsx").exists()
    with pytest.raises(Refused) as caught:
        write_errors(workspace, source, tmp_path / "errors.csv", words("en"))
    assert caught.value.code == "not_a_workbook_name"


def test_the_heading_stands_beside_the_lists_own_headers(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Our programs"], [], ["Code", "Title", "Budget"], ["P1", "Club", "a lot"], ["P2", None, 5]]
    source, out = book(tmp_path / "a.xlsx", Programs=rows), tmp_path / "wrong.xlsx"
    assert write_errors(workspace, source, out, words("en")) == 2
    page = openpyxl.load_workbook(out)["Programs"]
    assert [bool(page.cell(row, 4).value) for row in range(1, 6)] == [False, False, True, True, True]
