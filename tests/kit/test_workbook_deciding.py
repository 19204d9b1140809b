"""The workbook's sheets for deciding say what the records say, to whom it concerns."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from aligner.kit.content.documents.workbook import make_workbook
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.workbook.writer import write_workbook
from aligner.lang.words import words
from tests.kit.canary import Canary
from tests.kit.fit import problems

KEYS = ("workshop", "decisions", "follow_up", "options")


def book_of(audience: str, folder: Path, language: str = "en") -> tuple[Canary, Any, Path]:
    canary = Canary(language)
    # Donors are given no workbook: its sheets hold to the levels all the same.
    state = make_snapshot(canary.records, KitOptions(language=language, audience=audience))
    folder.mkdir(exist_ok=True)
    write_workbook(make_workbook(state, make_outline(state)), folder / "workbook.xlsx")
    return canary, openpyxl.load_workbook(folder / "workbook.xlsx", data_only=True), folder / "workbook.xlsx"


def title(key: str) -> str:
    return words("en").sentence(f"workbook_deciding.{key}")


@pytest.mark.parametrize("audience", ["board", "donors"])
def test_each_audience_has_the_sheets_that_concern_it(audience: str, tmp_path: Path) -> None:
    _, book, path = book_of(audience, tmp_path)
    shown = {key for key in KEYS if title(key) in book.sheetnames}
    assert shown == ({"decisions", "follow_up"} if audience == "donors" else set(KEYS))
    assert problems(path, "en") == []
    listed = {row[0].value for row in book.worksheets[0].iter_rows(min_row=6)}
    assert {title(key) for key in shown} <= listed


def test_decisions_stand_with_owner_and_reason_for_the_board_and_without_for_donors(tmp_path: Path) -> None:
    for audience in ("board", "donors"):
        canary, book, _ = book_of(audience, tmp_path / audience)
        cells = {str(cell.value) for row in book[title("decisions")].iter_rows() for cell in row if cell.value}
        for decision in canary.records.decisions:
            if decision.sharing.value == "public" and decision.title in cells:
                assert (decision.owner in cells) == (audience == "board")
                assert (decision.rationale in cells) == (audience == "board")
        assert any(decision.title in cells for decision in canary.records.decisions)


def test_what_is_done_is_not_followed_up(tmp_path: Path) -> None:
    canary, book, _ = book_of("board", tmp_path)
    shown = {cell.value for row in book[title("follow_up")].iter_rows() for cell in row if cell.value}
    waiting = {found.title for found in canary.records.decisions if found.state.value in ("open", "decided")}
    assert shown & {found.title for found in canary.records.decisions} <= waiting


def test_the_workshops_sheet_tells_the_groups_mean_and_no_ballot(tmp_path: Path) -> None:
    _, book, _ = book_of("board", tmp_path)
    rows = [[cell.value for cell in row] for row in book[title("workshop")].iter_rows()]
    question = words("en").sentence("vocabulary.question.importance")
    means = [row[3] for row in rows if row[0] == question]
    # Six ballots of 60, 59, … 55 and 40, 41, … 45 points of 100.
    assert sorted(means) == pytest.approx([0.425, 0.575])
