"""What was awarded for a whole grant comes into a foundation's file as that, never as the money of a year."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from aligner.actions.exchange import import_file
from aligner.actions.programs import add_program
from aligner.model.vocabulary import Measure, ProgramKind
from aligner.store.workspace import create_workspace

LISTED = {
    "en": "Title,Recipient,Amount awarded,Award date\nScience rooms,Ark School,40000,2026-03-01\n",
    "he": "שם המענק,מקבל המענק,סכום המענק\nחדרי מדע,בית ספר,40000\n",
}


@pytest.mark.parametrize("language", LISTED)
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_an_award_is_an_award_to_a_foundation_and_money_of_a_program_to_others(
    kind: str, language: str, tmp_path: Path
) -> None:
    source = tmp_path / "grants.csv"
    source.write_text(LISTED[language], "utf-8")
    with create_workspace(tmp_path / "w.aligner", {"name": "Ours", "kind": kind, "currency": "GBP"}) as workspace:
        report = import_file(workspace, source)
        (program,) = workspace.read().programs
        told = {problem.code for problem in report.notices}
        if kind == "nonprofit":
            assert (program.budget_minor, program.awarded_minor) == (40_000_00, None)
            assert "taken_as_awarded" not in told
            return
        assert (program.budget_minor, program.awarded_minor) == (None, 40_000_00)
        assert "taken_as_awarded" in told
        assert workspace.read().organization.money_measure is Measure.AWARDED
        workspace.undo()
        assert workspace.read().organization.money_measure is Measure.YEAR
        assert not workspace.read().programs


def test_a_file_that_counts_a_years_money_goes_on_doing_so(tmp_path: Path) -> None:
    source = tmp_path / "grants.csv"
    source.write_text(LISTED["en"], "utf-8")
    with create_workspace(tmp_path / "w.aligner", {"name": "Ours", "kind": "foundation"}) as workspace:
        add_program(workspace, "Earlier", budget_minor=7_00)
        import_file(workspace, source)
        assert workspace.read().organization.money_measure is Measure.YEAR


GIVEN: dict[str, tuple[str, str, str, int]] = {
    "tax return": ("Recipient name,Purpose of grant,Amount\n", "Friends of Arbor", "Reading for all", 2500_00),
    "three languages, he": ("שם העמותה,ייעוד,סכום\n", "עמותת אלון", "תוכנית קריאה", 2500_00),
    "three languages, ar": ("الجهة المستفيدة,المشروع,المبلغ\n", "جمعية الزيتون", "مشروع القراءة", 2500_00),
    "currency in the header": ("Awarded to,Project,Amount (GBP)\n", "Trust of Arbor", "Reading club", 2500_00),
    "approved, he": ("עמותה,תוכנית,סכום מאושר\n", "עמותת אלון", "תוכנית קריאה", 2500_00),
}
"""Lists that do not say "grant" of themselves: their headers, and in their first row who receives it and what for."""


def listed(name: str, *, is_swapped: bool = False) -> str:
    """A list of six rows; swapped: what it is for, before who receives it."""
    headers, grantee, title, minor = GIVEN[name]
    rows = [headers.strip().split(",")]
    rows += [
        [f"{grantee} {letter}", f"{title} {letter}", f"{minor // 100 + n}.50"] for n, letter in enumerate("BCDEFG")
    ]
    return "".join(",".join((row[1], row[0], row[2]) if is_swapped else row) + "\n" for row in rows)


@pytest.mark.parametrize("is_swapped", [False, True])
@pytest.mark.parametrize("name", GIVEN)
def test_to_a_foundation_a_list_of_who_received_how_much_is_one_of_grants(
    name: str, is_swapped: bool, tmp_path: Path
) -> None:
    _, grantee, title, minor = GIVEN[name]
    source = tmp_path / "list.csv"
    source.write_text(listed(name, is_swapped=is_swapped), "utf-8")
    with create_workspace(tmp_path / "w.aligner", {"name": "Ours", "kind": "foundation", "currency": "GBP"}) as ours:
        report = import_file(ours, source)
        programs = ours.read().programs
        assert {one.kind for one in programs} == {ProgramKind.GRANT}
        assert (programs[0].title, programs[0].grantee) == (f"{title} B", f"{grantee} B")
        assert [one.awarded_minor for one in programs] == [minor + 50 + 100 * n for n in range(6)]
        assert not any(one.budget_minor for one in programs)
        assert {"rows_have_grantee", "taken_as_awarded"} <= {problem.code for problem in report.notices}
        assert ours.read().organization.money_measure is Measure.AWARDED
    with create_workspace(tmp_path / "n.aligner", {"name": "Ours", "kind": "nonprofit", "currency": "GBP"}) as ours:
        report = import_file(ours, source)
        assert {one.kind for one in ours.read().programs} == {ProgramKind.PROGRAM}
        assert "rows_have_grantee" not in {problem.code for problem in report.notices}


def test_a_years_budget_beside_a_partner_stays_a_years(tmp_path: Path) -> None:
    source = tmp_path / "list.csv"
    source.write_text("Project name,Delivery partner,Annual budget\nReading,Arbor,1000\nMaths,Birch,2000\n", "utf-8")
    with create_workspace(tmp_path / "w.aligner", {"name": "Ours", "kind": "foundation"}) as ours:
        import_file(ours, source)
        assert [(one.budget_minor, one.awarded_minor) for one in ours.read().programs] == [
            (1000_00, None),
            (2000_00, None),
        ]
        assert ours.read().organization.money_measure is Measure.YEAR


def test_a_row_that_names_nobody_is_no_grant(tmp_path: Path) -> None:
    source = tmp_path / "list.csv"
    source.write_text("Project name,Recipient,Amount\nReading,Arbor,1000\nOur own day,,2000\n", "utf-8")
    with create_workspace(tmp_path / "w.aligner", {"name": "Ours", "kind": "foundation"}) as ours:
        import_file(ours, source)
        kinds = [(one.kind, one.awarded_minor, one.budget_minor) for one in ours.read().programs]
        assert kinds == [(ProgramKind.GRANT, 1000_00, None), (ProgramKind.PROGRAM, None, 2000_00)]


def test_the_day_of_an_award_is_no_amount(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (("Grantee", "Project title", "Amount awarded", "Date awarded"), *_DATED):
        sheet.append(row)
    book.save(tmp_path / "list.xlsx")
    with create_workspace(tmp_path / "w.aligner", {"name": "Ours", "kind": "foundation", "currency": "GBP"}) as ours:
        import_file(ours, tmp_path / "list.xlsx")
        found = [(one.awarded_minor, one.currency, one.award_date) for one in ours.read().programs]
        assert found == [
            (1000_50, "", date(2025, 3, 1)),
            (2000_50, "", date(2025, 4, 1)),
            (3000_50, "", date(2025, 5, 1)),
        ]


_DATED = tuple(
    (f"Trust of {name}", f"{name} club", f"£{n},000.50", date(2025, n + 2, 1))
    for n, name in enumerate(("Arbor", "Birch", "Cedar"), start=1)
)
