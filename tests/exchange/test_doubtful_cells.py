"""Cells that another reader would read otherwise: asked about, reported or refused, never stored in silence."""

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from aligner.exchange.reading import read_source
from aligner.model.errors import Refused
from aligner.store.workspace import Workspace
from tests.exchange.test_import import book
from tests.exchange.test_lists_of_others import HEAD, programs, refused, told


@pytest.mark.parametrize("header", ["Budget", "Reach"])
@pytest.mark.parametrize(
    ("doubtful", "other"),
    [("1,200", "1.200,50"), ("1.200", "1.50"), ("1.200", "1,200.50"), ("1,200", "0,5")],
)
def test_thousands_are_never_read_as_a_unit_by_the_signs_of_another_cell(
    workspace: Workspace, tmp_path: Path, header: str, doubtful: str, other: str
) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[["Code", "Title", header], ["P1", "A", doubtful], ["P2", "B", other]])
    assert ("Programs!C2", "number_in_doubt") in refused(workspace, source)


def test_the_users_word_about_the_sign_decides(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[HEAD, ["P1", "A", "1.200"]])
    assert refused(workspace, source) == [("Programs!C2", "number_in_doubt")]
    for sign in ("point", "comma"):
        assert told(workspace, source, programs__budget__decimal=sign) == [("Programs!C2", "number_read")]


def test_people_parted_by_a_full_stop_are_told(workspace: Workspace, tmp_path: Path) -> None:
    source = book(
        tmp_path / "a.xlsx", Programs=[["Code", "Title", "Reach"], ["P1", "A", "1.200"], ["P2", "B", "1,200"]]
    )
    assert told(workspace, source) == [("Programs!C2", "number_read")]


def test_a_bound_that_only_the_file_sets_is_not_told_as_the_values_own(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[HEAD, ["P1", "A", -5]])
    assert refused(workspace, source) == [("Programs!C2", "number_below")]


def test_an_error_is_no_title(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[HEAD, ["P1", "#N/A", 5]])
    assert refused(workspace, source) == [("Programs!B2", "cell_has_error")]
    source = book(tmp_path / "b.xlsx", Programs=[HEAD, ["P1", "A", "#N/A"]])
    assert told(workspace, source) == [("Programs!C2", "said_unknown")]


@pytest.mark.parametrize("value", [True, date(2026, 1, 1)])
def test_a_title_that_excel_keeps_as_something_else_is_told(
    workspace: Workspace, tmp_path: Path, value: object
) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[HEAD, ["P1", value, 5]])
    assert told(workspace, source) == [("Programs!B2", "value_read_as_text")]


@pytest.mark.parametrize("total", ['סה"כ ביניים', 'סה"כ לתחום החינוך', "Subtotal north", "المجموع الفرعي"])
def test_a_line_without_a_code_that_begins_as_a_total_is_left_out(
    workspace: Workspace, tmp_path: Path, total: str
) -> None:
    rows = [HEAD, ["P1", "A", 5], ["", total, 5], ["P2", "B", 7], ["", "Grand total", 12]]
    assert [code for _, code in told(workspace, book(tmp_path / "a.xlsx", Programs=rows))] == ["total_row_left"] * 2


def test_a_program_with_a_code_may_begin_as_a_total_does(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[HEAD, ["P1", "A", 5], ["P2", "Sum of us", 7]])
    assert told(workspace, source) == []
    assert programs(workspace) == []


@pytest.mark.parametrize("suffix", [".ods", ".docx", ".zip"])
def test_another_programs_package_is_no_damaged_workbook(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    with ZipFile(path, "w") as package:
        package.writestr("content.xml", "<a/>")
    with pytest.raises(Refused) as caught:
        read_source(path)
    assert caught.value.code == "unknown_file_kind"
