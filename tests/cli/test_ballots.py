"""`aligner import` takes a folder of ballots, says what became of each, and changes nothing when it only looks."""

import json
from pathlib import Path
from typing import Any

import pytest

from aligner import cli
from aligner.actions.opening import open_workspace
from aligner.store.workspace import create_workspace
from tests.actions.conftest import fill as fill_workspace
from tests.actions.test_ballot_files import fill, opened, written


@pytest.fixture
def filled(tmp_path: Path) -> tuple[Path, Path]:
    """A file whose vote is open, and a folder with one good ballot and one that does not add up."""
    file, folder = tmp_path / "w.aligner", tmp_path / "ballots"
    with create_workspace(file, {"name": "ארגון", "kind": "nonprofit"}, fill_workspace) as workspace:
        opened(workspace, 2)
        first, second = written(workspace, folder, "xlsx")
    fill(first, 0, [50, 30, 20])
    fill(second, 0, [50, 30, 30])
    return file, folder


def ballots_in(file: Path) -> int:
    with open_workspace(file, read_only=True) as workspace:
        return len(workspace.read().ballots)


def test_a_folder_of_ballots_is_read_and_each_is_told(filled: tuple[Path, Path], capsys: Any) -> None:
    file, folder = filled
    assert cli.run(["import", str(file), str(folder), "--dry-run", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["dry_run"] and [one["outcome"] for one in told["ballots"]] == ["taken", "needs_correction"]
    assert ballots_in(file) == 0
    assert cli.run(["import", str(file), str(folder)]) == 0
    out = capsys.readouterr().out
    assert "110" in out and "!D" in out
    assert ballots_in(file) == 3


def test_one_ballot_file_is_read_too(filled: tuple[Path, Path], capsys: Any) -> None:
    file, folder = filled
    (first, *_) = sorted(folder.iterdir())
    assert cli.run(["import", str(file), str(first), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["taken"] == 1


def test_a_folder_without_ballots_is_refused(filled: tuple[Path, Path], tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "empty").mkdir()
    assert cli.run(["import", str(filled[0]), str(tmp_path / "empty"), "--json"]) == 3
    assert json.loads(capsys.readouterr().out)["errors"][0]["code"] == "no_ballot_files"
