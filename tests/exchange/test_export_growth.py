"""Writing takes as many steps as there are records, never their square."""

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from aligner.actions.examples import example_records
from aligner.actions.exchange import export_workbook
from aligner.model.records import Records


def _with_programs(count: int) -> Records:
    records = example_records("nonprofit", "en")
    program, placement = records.programs[0], records.placements[0]
    many = range(1, count + 1)
    programs = tuple(program.model_copy(update={"id": 900 + n, "code": f"Z{n}", "position": n}) for n in many)
    placements = tuple(placement.model_copy(update={"id": 900 + n, "program_id": 900 + n}) for n in many)
    return replace(records, programs=programs, placements=placements, placement_indicators=(), own_measures=())


@pytest.mark.parametrize("measure", ["max_column", "max_row"])
def test_no_row_is_written_by_scanning_its_whole_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, measure: str
) -> None:
    asked = []
    whole = getattr(Worksheet, measure)

    def counted(page: Worksheet) -> int:
        asked.append(page.title)
        return whole.fget(page)

    monkeypatch.setattr(Worksheet, measure, property(counted))
    scans = []
    for count in (3, 30):
        asked.clear()
        export_workbook(_with_programs(count), tmp_path / f"{count}.xlsx", "en")
        scans.append(len(asked))
    assert scans[0] == scans[1], "a scan for each row makes the work grow with the square"
