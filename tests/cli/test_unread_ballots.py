"""Ballots none of which could be used are no success."""

import json
from pathlib import Path

import pytest

from aligner.actions.examples import create_example
from aligner.cli import run


def test_a_folder_without_one_usable_ballot_is_refused_by_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, folder = tmp_path / "w.aligner", tmp_path / "ballots"
    create_example(file, "nonprofit", "en").close()
    folder.mkdir()
    (folder / "a.pdf").write_bytes(b"%PDF-1.4 nothing")
    (folder / "b.xlsx").write_bytes(b"no workbook")
    assert run(["import", str(file), str(folder), "--json"]) == 3
    errors = json.loads(capsys.readouterr().out)["errors"]
    assert [(one["where"], one["code"]) for one in errors] == [
        ("a.pdf", "ballots_none_taken"),
        ("b.xlsx", "ballots_none_taken"),
    ]
