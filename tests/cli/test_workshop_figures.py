"""Ballots of a workbook, imported and analysed by command: the figures, and what few ballots keep to themselves."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from scipy import stats as scipy_stats

from aligner.cli import run

stats: Any = scipy_stats
POINTS = [(50, 30, 20), (30, 50, 20), (10, 30, 60), (40, 40, 20), (0, 0, 100), (20, 20, 60), (33, 33, 34)]
COLLECTIVE = (0.3, 0.5, 0.2)


def write_book(path: Path, ballots: Sequence[tuple[int, ...]]) -> None:
    book = Workbook()
    goals = book.create_sheet("Goals")
    for row in [("Code", "Title", "Weight"), ("G1", "One", 30), ("G2", "Two", 50), ("G3", "Three", 20)]:
        goals.append(row)
    sheet = book.create_sheet("Ballots")
    sheet.append(("Participant", "Group", "Goal", "Points"))
    for number, points in enumerate(ballots):
        for code, value in zip(("G1", "G2", "G3"), points, strict=True):
            sheet.append((f"Member {number}", "Board" if number < 4 else "Staff", code, value))
    book.save(path)


def analysed(folder: Path, ballots: int, capsys: pytest.CaptureFixture[str]) -> Any:
    write_book(folder / "b.xlsx", POINTS[:ballots])
    file = str(folder / "w.aligner")
    assert run(["new", file, "--name", "X", "--kind", "nonprofit", "--language", "en"]) == 0
    assert run(["import", file, str(folder / "b.xlsx")]) == 0
    capsys.readouterr()
    assert run(["analyse", file, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_figures_are_those_by_hand_and_of_scipy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = analysed(tmp_path, 7, capsys)
    found = told["workshop"]
    means = [sum(column) / 700 for column in zip(*POINTS, strict=True)]
    assert (found["ballots"], found["shown"], found["quorum"], found["invited"]) == (7, "all", None, None)
    assert list(found["mean"].values()) == pytest.approx(means)
    pairs = [sum(map(min, a, b)) / 100 for i, a in enumerate(POINTS) for b in POINTS[:i]]
    assert found["consensus"] == pytest.approx(sum(pairs) / len(pairs))
    chi2 = stats.friedmanchisquare(*zip(*POINTS, strict=True)).statistic
    assert found["kendall_w"] == pytest.approx(chi2 / (7 * 2))
    absent = [sum(min((7 * mean - row[i] / 100) / 6, COLLECTIVE[i]) for i, mean in enumerate(means)) for row in POINTS]
    assert told["sensitivity"]["leave_one_out"] == pytest.approx({"low": min(absent), "high": max(absent)})


@pytest.mark.parametrize(("ballots", "shown"), [(2, "nothing"), (4, "mean")])
def test_few_ballots_keep_what_would_tell_who_said_what(
    ballots: int, shown: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = analysed(tmp_path, ballots, capsys)
    found = told["workshop"]
    assert (found["ballots"], found["shown"]) == (ballots, shown)
    assert (found["mean"] is None) == (shown == "nothing")
    assert found["consensus"] is found["kendall_w"] is told["sensitivity"]["leave_one_out"] is None


def test_a_later_import_changes_no_shown_ballot_and_its_new_ones_wait(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = analysed(tmp_path, 5, capsys)["workshop"]
    file = str(tmp_path / "w.aligner")
    write_book(tmp_path / "changed.xlsx", [(100, 0, 0), *POINTS[1:5]])
    assert run(["import", file, str(tmp_path / "changed.xlsx")]) == 3
    assert "already shown" in capsys.readouterr().err
    write_book(tmp_path / "more.xlsx", POINTS[:6])
    assert run(["import", file, str(tmp_path / "more.xlsx")]) == 0
    capsys.readouterr()
    assert run(["analyse", file, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["workshop"] == before
