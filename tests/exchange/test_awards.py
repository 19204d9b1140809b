"""What was awarded for a whole grant comes into a foundation's file as that, never as the money of a year."""

from pathlib import Path

import pytest

from aligner.actions.exchange import import_file
from aligner.actions.programs import add_program
from aligner.model.vocabulary import Measure
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
