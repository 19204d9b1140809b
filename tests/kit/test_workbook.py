"""The workbook: live formulas that say what the analysis says, text that stays text, direction, same bytes."""

import re
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from aligner.actions.examples import example_records
from aligner.analysis.analyse import analyse
from aligner.kit.content.content import Content, Cover
from aligner.kit.content.documents.workbook import make_workbook
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.kit.workbook.book import pages_high
from aligner.kit.workbook.writer import write_workbook
from aligner.lang.words import words
from aligner.model.choices import Priority
from aligner.model.initiative import Goal, Indicator, Initiative, Measurement, Stage
from aligner.model.organization import Organization
from aligner.model.programs import Placement, Program
from aligner.model.records import Records
from aligner.model.vocabulary import Better, MeasurementStatus, OrganizationKind
from aligner.storyline.gathering import gather

COLLECTIVE, OWN = (30, 50, 20), (60, 15, 25)
BUDGETS = (100_000_00, 60_000_00, 40_000_00, None)
PLACES = ((1, 1, 75.0), (1, 2, 20.0), (2, None, 100.0), (3, 3, 50.0), (3, 2, None), (4, 1, 100.0))


def _snapshot(language: str, program_title: str = "Morning clubs") -> Snapshot:
    goals = tuple(Goal(id=i, code=f"G{i}", title=f"Goal {i}", weight=COLLECTIVE[i - 1], position=i) for i in (1, 2, 3))
    programs = tuple(
        Program(id=i, code=f"P{i}", title=program_title if i == 1 else f"Program {i}", budget_minor=BUDGETS[i - 1])
        for i in (1, 2, 3, 4)
    )
    records = Records(
        workspace_id="w",
        revision=3,
        organization=Organization(id=1, name="Dawn", kind=OrganizationKind.NONPROFIT, currency="ILS"),
        initiative=Initiative(id=1, name="Early years"),
        goals=goals,
        stages=(Stage(id=1, code="S1", title="Learning"),),
        indicators=(
            Indicator(
                id=1,
                code="I1",
                goal_id=1,
                title="Ready for school",
                baseline_date=date(2022, 1, 1),
                baseline_value=40,
                target_date=date(2030, 1, 1),
                target_value=80,
                better=Better.UP,
            ),
        ),
        measurements=(
            Measurement(
                id=1,
                indicator_id=1,
                date=date(2025, 1, 1),
                value=50,
                source="Census",
                status=MeasurementStatus.REPORTED,
            ),
        ),
        programs=programs,
        placements=tuple(
            Placement(id=i, program_id=program, goal_id=goal, stage_id=1, share=share, strength=2, confidence=1)
            for i, (program, goal, share) in enumerate(PLACES, 1)
        ),
        priorities=tuple(Priority(id=i, goal_id=i, weight=OWN[i - 1]) for i in (1, 2, 3)),
    )
    analysis = analyse(records)
    facts = gather(records, records, meeting=date(2027, 1, 15))
    return Snapshot(records, analysis, KitOptions(language=language), words(language), facts)


def _content(language: str) -> Content:
    cover = Cover("A title & more", "Dawn", "Early years", "", "", "", (), "", "Dawn", "For the board", "")
    return Content(language, language != "en", cover, "Revision 3", ())


def _write(tmp_path: Path, language: str = "he", program_title: str = "Morning clubs") -> Path:
    path = tmp_path / "figures.xlsx"
    sheets = write_workbook(make_workbook(_snapshot(language, program_title), _content(language)), path)
    assert sheets == len(openpyxl.load_workbook(path).worksheets)
    return path


def _formulas(path: Path) -> dict[tuple[str, str], str]:
    book = openpyxl.load_workbook(path)
    return {
        (sheet.title, cell.coordinate): str(cell.value)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def _values(path: Path) -> dict[tuple[str, str], object]:
    book = openpyxl.load_workbook(path, data_only=True)
    return {(s.title, c.coordinate): c.value for s in book.worksheets for row in s.iter_rows() for c in row}


def test_every_formula_carries_its_value(tmp_path: Path) -> None:
    path = _write(tmp_path)
    formulas, values = _formulas(path), _values(path)
    assert len(formulas) > 25
    assert all(isinstance(values[where], int | float) for where in formulas)


@pytest.mark.skipif(shutil.which("localc") is None, reason="needs the calculator of LibreOffice")
def test_formulas_calculate_to_the_figures_of_the_analysis(tmp_path: Path) -> None:
    path = _write(tmp_path)
    bare = tmp_path / "bare" / "figures.xlsx"
    bare.parent.mkdir()
    openpyxl.load_workbook(path).save(bare)
    assert all(_values(bare)[where] is None for where in _formulas(path))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "out"), str(bare)]
    subprocess.run(command, capture_output=True, timeout=120, check=True)
    calculated, stored = _values(tmp_path / "out" / "figures.xlsx"), _values(path)
    for where, formula in _formulas(path).items():
        assert calculated[where] == pytest.approx(stored[where], abs=1e-9), (where, formula)


def test_money_is_divided_among_goals_outside_and_unknown(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(_write(tmp_path, "en"), data_only=True)["Goals and weights"]
    assert [sheet[f"J{row}"].value for row in (5, 6, 7)] == [75_000, 20_000, 20_000]
    assert [sheet[f"J{row}"].value for row in (9, 10, 11)] == [65_000, 20_000, 200_000]
    assert sum(sheet[f"K{row}"].value for row in (5, 6, 7, 9, 10)) == pytest.approx(1)


@pytest.mark.parametrize("title", ["=1+1", "+cmd|calc", "-2", "@SUM(A1)"])
def test_a_title_that_looks_like_a_formula_stays_text(tmp_path: Path, title: str) -> None:
    path = _write(tmp_path, "he", title)
    book = openpyxl.load_workbook(path)
    found = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value == title]
    assert found
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in found)


def test_characters_that_xml_forbids_are_left_out(tmp_path: Path) -> None:
    path = _write(tmp_path, "he", "a\x00b\x0bc\ufffed\ud800")
    assert "abcd" in _values(path).values()


@pytest.mark.parametrize(("language", "is_rtl"), [("he", True), ("ar", True), ("en", False)])
def test_sheets_run_in_the_direction_of_the_language(tmp_path: Path, language: str, is_rtl: bool) -> None:
    for sheet in openpyxl.load_workbook(_write(tmp_path, language)).worksheets:
        assert bool(sheet.sheet_view.rightToLeft) is is_rtl
        assert sheet.page_setup.orientation == "landscape"
        assert sheet["A1"].alignment.readingOrder == (2 if is_rtl else 1)


def test_tables_have_ascii_names_and_the_headers_of_their_cells(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(_write(tmp_path))
    tables: list[tuple[Any, Any]] = [(sheet, table) for sheet in book.worksheets for table in sheet.tables.values()]
    assert len(tables) == 8
    for sheet, table in tables:
        assert re.fullmatch(r"[A-Za-z]\w*", table.displayName, re.ASCII)
        heads = [cell.value for cell in next(iter(sheet[table.ref]))]
        assert heads == [column.name for column in table.tableColumns]
        assert len(set(heads)) == len(heads)
        assert sheet.freeze_panes is not None


def test_unknown_budget_and_its_money_are_empty_not_zero(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(_write(tmp_path, "en"))
    row = next(row for row in book["Programs"].iter_rows(min_row=5) if row[0].value == "P4")
    assert row[7].value is None
    row = next(row for row in book["Placements"].iter_rows(min_row=5) if row[0].value == "P4")
    assert row[11].value is None


def test_the_same_figures_give_the_same_bytes(tmp_path: Path) -> None:
    first = _write(tmp_path).read_bytes()
    assert _write(tmp_path).read_bytes() == first
    with zipfile.ZipFile(tmp_path / "figures.xlsx") as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"openpyxl" not in package.read("docProps/core.xml")


def test_there_is_a_native_chart_of_the_three_frames(tmp_path: Path) -> None:
    with zipfile.ZipFile(_write(tmp_path)) as package:
        charts = [package.read(name) for name in package.namelist() if name.startswith("xl/charts/chart")]
    assert len(charts) == 1
    assert charts[0].count(b"<ser>") == 3


@pytest.mark.parametrize(("height", "high"), [(300, 0), (900, 0), (540, 1), (1090, 2), (1300, 0)])
def test_no_printed_page_holds_a_mere_rest(height: float, high: int) -> None:
    assert pages_high(100, height) == high


def test_no_line_of_the_contents_is_wider_than_the_table_under_it(tmp_path: Path) -> None:
    records = example_records("nonprofit", "he")
    state = make_snapshot(records, KitOptions("he"))
    write_workbook(make_workbook(state, make_outline(state)), tmp_path / "figures.xlsx")
    page = openpyxl.load_workbook(tmp_path / "figures.xlsx").worksheets[0]
    for row in page.iter_rows(min_row=4):
        for number, cell in enumerate(row, 1):
            if isinstance(cell.value, str):
                width = page.column_dimensions[get_column_letter(number)].width
                assert cell.alignment.wrap_text or len(cell.value) <= width, cell.coordinate
