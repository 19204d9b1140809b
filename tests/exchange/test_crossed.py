"""Lists in which columns are records: whatever stands above, beside and where they meet, nothing is read as another."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from aligner.actions.exchange import Request, import_file
from aligner.model.errors import Refused
from aligner.store.workspace import Workspace
from tests.exchange.test_import import book
from tests.exchange.test_reshaping import brought_in

GOALS = [["Code", "Title"], ["A1", "יעד א"], ["A2", "יעד ב"], ["A3", "יעד ג"]]
PROGRAMS = [["Code", "Title"], ["P1", "חונכות"], ["P2", "מעון"], ["P3", "מועדונית"]]
ROWS = ["חונכות", "מעון", "מועדונית"]


@pytest.fixture
def known(workspace: Workspace, tmp_path: Path) -> Workspace:
    """A workspace with three goals and three programs."""
    import_file(workspace, book(tmp_path / "known.xlsx", Goals=GOALS, Programs=PROGRAMS))
    return workspace


def placed(workspace: Workspace, field: str = "share") -> list[tuple[str, str, Any]]:
    records = workspace.read()
    programs = {one.id: one.code for one in records.programs}
    goals = {one.id: one.code for one in records.goals}
    return [(programs[one.program_id], goals[one.goal_id or 0], getattr(one, field)) for one in records.placements]


SHARES = [
    ("P1", "A1", 50),
    ("P1", "A2", 50),
    ("P2", "A1", 100),
    ("P3", "A1", 30),
    ("P3", "A2", 30),
    ("P3", "A3", 30),
]
FRACTIONS = [[0.5, 0.5, None], [1, None, None], [0.3, 0.3, 0.3]]
PERCENTS = [[50, 50, None], [100, None, None], [30, 30, 30]]


@pytest.mark.parametrize("corner", ["תוכנית", None, "Project"])
@pytest.mark.parametrize(
    "heads", [["A1", "A2", "A3"], ["יעד א", "יעד ב", "יעד ג"], ["A1 – יעד א", "יעד ב (A2)", "A3: יעד ג"]]
)
@pytest.mark.parametrize(("cells", "kind"), [(FRACTIONS, "fractions"), (PERCENTS, "percents")])
def test_a_matrix_gives_the_shares_that_stand_in_it(
    known: Workspace, tmp_path: Path, corner: str | None, heads: list[str], cells: list[list[Any]], kind: str
) -> None:
    rows = [[corner, *heads], *([name, *row] for name, row in zip(ROWS, cells, strict=True))]
    assert brought_in(known, book(tmp_path / "m.xlsx", גיליון1=rows)) == {f"matrix_of_{kind}"}
    assert placed(known) == SHARES


def test_totals_beside_and_below_a_matrix_stay_out(known: Workspace, tmp_path: Path) -> None:
    rows: list[list[Any]] = [[None, "A1", "A2", "A3", 'סה"כ']]
    rows += [[name, *row, sum(one or 0 for one in row)] for name, row in zip(ROWS, PERCENTS, strict=True)]
    rows += [['סה"כ', 180, 80, 30, 290]]
    assert brought_in(known, book(tmp_path / "m.xlsx", Sheet1=rows)) == {
        "matrix_of_percents",
        "total_column_left",
        "total_row_left",
    }
    assert placed(known) == SHARES


def test_cells_in_percent_format_are_the_percents_that_are_shown(known: Workspace, tmp_path: Path) -> None:
    source = book(
        tmp_path / "m.xlsx", Map=[[None, "A1", "A2", "A3"], *([n, *r] for n, r in zip(ROWS, FRACTIONS, strict=True))]
    )
    made = openpyxl.load_workbook(source)
    for row in made["Map"].iter_rows(min_row=2, min_col=2):
        for cell in row:
            cell.number_format = "0%"
    made.save(source)
    assert brought_in(known, source) == {"matrix_of_percents"}
    assert placed(known) == SHARES


def test_goals_in_rows_and_programs_in_columns_are_the_same_matrix(known: Workspace, tmp_path: Path) -> None:
    rows = [["יעד", *ROWS], ["יעד א", 0.5, 1, 0.3], ["יעד ב", 0.5, None, 0.3], ["יעד ג", None, None, 0.3]]
    assert brought_in(known, book(tmp_path / "m.xlsx", Sheet1=rows)) == {"matrix_of_fractions"}
    assert sorted(placed(known)) == SHARES


@pytest.mark.parametrize(
    ("cells", "kind", "field", "expected"),
    [
        ([["גבוה", "נמוך"], ["בינונית", None]], "levels", "strength", [3, 1, 2]),
        ([["ג", "נ"], ["ב", None]], "levels", "strength", [3, 1, 2]),
        ([["High", "L"], ["medium", None]], "levels", "strength", [3, 1, 2]),
        ([["مرتفع", "ضعيف"], ["متوسطة", None]], "levels", "strength", [3, 1, 2]),
        ([["mentors at school", "x"], ["camps", None]], "texts", "rationale", ["mentors at school", "x", "camps"]),
        # Grades of an unknown scale are neither shares nor strengths.
        ([[5, 4], [1, None]], "grades", "share", [None, None, None]),
        ([[10, 7], [8, None]], "grades", "strength", [None, None, None]),
    ],
)
def test_words_texts_and_grades_say_no_more_than_they_do(
    known: Workspace, tmp_path: Path, cells: list[list[Any]], kind: str, field: str, expected: list[Any]
) -> None:
    rows = [["Program", "A1", "A2"], *([name, *row] for name, row in zip(ROWS[:2], cells, strict=True))]
    assert f"matrix_of_{kind}" in brought_in(known, book(tmp_path / "m.xlsx", Sheet1=rows))
    assert [one for _, _, one in placed(known, field)] == expected


@pytest.mark.parametrize(
    ("title", "corner"), [("הצבעות", "שם"), ("Ballots", "Name"), ("Sheet1", "Participant"), ("Ballots", None)]
)
def test_participants_by_goals_are_ballots(known: Workspace, tmp_path: Path, title: str, corner: str | None) -> None:
    rows = [[corner, "A1", "A2", "A3"], ["Ruth", 50, 30, 20], ["Dan", 20, 20, 60]]
    assert "votes_as_points" in brought_in(known, book(tmp_path / "v.xlsx", **{title: rows}))
    assert len(known.read().ballots) == 6 and not known.read().placements


def test_names_that_may_be_programs_or_people_are_asked_about(known: Workspace, tmp_path: Path) -> None:
    rows = [["Name", "A1", "A2", "A3"], ["New one", 50, 30, 20], ["Other one", 20, 20, 60]]
    source = book(tmp_path / "v.xlsx", Sheet1=rows)
    with pytest.raises(Refused) as caught:
        import_file(known, source)
    assert caught.value.code == "kind_in_doubt"
    import_file(known, source, request=Request(kind="votes"))
    assert len(known.read().ballots) == 6


def test_a_list_on_its_side_is_refused(known: Workspace, tmp_path: Path) -> None:
    rows = [["שם התוכנית", "א", "ב"], ["תקציב", 100, 200], ["סטטוס", "פעילה", "פעילה"]]
    with pytest.raises(Refused) as caught:
        import_file(known, book(tmp_path / "a.xlsx", תכניות=rows))
    assert caught.value.code == "list_on_its_side"


def test_of_an_amount_for_several_years_the_latest_is_taken_and_the_others_are_told(
    workspace: Workspace, tmp_path: Path
) -> None:
    rows = [["Program name", "Budget 2024", "Budget 2026", "Budget 2025"], ["A", 1, 3, 2], ["B", 10, 30, 20]]
    assert "other_year_left" in brought_in(workspace, book(tmp_path / "a.xlsx", Sheet1=rows))
    assert [one.budget_minor for one in workspace.read().programs] == [300, 3000]


def test_years_below_the_name_of_an_amount_belong_to_it(workspace: Workspace, tmp_path: Path) -> None:
    rows = [[None, None, "תקציב", None], ["קוד", "שם", 2024, 2025], ["1", "חונכות", 100, 120], ["2", "מעון", 80, 90]]
    assert "other_year_left" in brought_in(workspace, book(tmp_path / "a.xlsx", תקציב=rows))
    assert [one.budget_minor for one in workspace.read().programs] == [12_000, 9_000]
    assert not workspace.read().actors


@pytest.mark.parametrize(
    "rows", [[["קוד", "שם", "תקציב"], ["1", "א", 5], ["2", "ב", 6]], [["Name", "Cost"], ["A", 5], ["B", 6]]]
)
def test_names_with_a_budget_are_programs_and_no_organizations(
    workspace: Workspace, tmp_path: Path, rows: list[list[Any]]
) -> None:
    import_file(workspace, book(tmp_path / "a.xlsx", Sheet1=rows))
    assert len(workspace.read().programs) == 2 and not workspace.read().actors


@pytest.mark.parametrize(
    "rows", [[["Name", "Colour"], ["A", "red"], ["B", "blue"]], [["קוד", "שם"], ["1", "א"], ["2", "ב"]]]
)
def test_names_alone_are_no_list_of_organizations(workspace: Workspace, tmp_path: Path, rows: list[list[Any]]) -> None:
    with pytest.raises(Refused) as caught:
        import_file(workspace, book(tmp_path / "a.xlsx", Sheet1=rows))
    assert caught.value.code in ("no_known_sheet", "kind_in_doubt")


def test_a_code_with_its_title_is_understood(known: Workspace, tmp_path: Path) -> None:
    rows = [["Program", "Goal", "Share"], ["P1 · חונכות", "A1 – יעד א", 50], ["מעון (P2)", "A2: יעד ב", 100]]
    import_file(known, book(tmp_path / "p.xlsx", Placements=rows))
    assert placed(known) == [("P1", "A1", 50), ("P2", "A2", 100)]
    with pytest.raises(Refused):
        import_file(known, book(tmp_path / "q.xlsx", Placements=[rows[0], ["P1 · מעון", "A1", 50]]))
