"""The field on the command line: all of it, and a part."""

import json
from pathlib import Path

import pytest

from aligner import cli


def call(*words: object) -> int:
    return cli.run([str(word) for word in words])


@pytest.fixture
def file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "w.aligner"
    assert call("demo", path, "--language", "en") == 0
    capsys.readouterr()
    return path


def test_a_part_of_the_field_is_named_and_its_figures_are_of_it(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("analyse", file, "--json") == 0
    whole = json.loads(capsys.readouterr().out)["field"]
    assert whole["part"] == {"population": None, "region": None, "sector": None}
    assert "North" in whole["parts"]["regions"] and "academia" in whole["parts"]["sectors"]
    assert whole["not_said"] == {"stage": 0, "population": 0, "region": 1, "sector": 0}
    assert call("analyse", file, "--json", "--region", "north", "--sector", "academia") == 0
    part = json.loads(capsys.readouterr().out)["field"]
    assert part["part"] == {"population": None, "region": "North", "sector": "academia"}
    assert sum(cell["others"] for cell in part["cells"]) == 2 < sum(cell["others"] for cell in whole["cells"])
    assert {cell["region"] for cell in part["cells"]} == {"North"}
    assert {one["actor"] for one in part["connections"]} == {"N2"}


def test_a_part_is_told_in_words_too(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("analyse", file, "--population", "Mathematics teachers") == 0
    lines = capsys.readouterr().out.splitlines()
    assert any("Mathematics teachers" in line and "covered:" in line.lower() for line in lines)


def test_what_nothing_is_said_to_be_for_is_refused_with_what_is_there(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("analyse", file, "--json", "--region", "Nor") == 3
    error = json.loads(capsys.readouterr().out)["errors"][0]
    assert error["code"] == "not_in_field" and "North" in error["message"]
    assert call("analyse", file, "--sector", "church") == 2
    empty = tmp_path / "empty.aligner"
    assert call("new", empty, "--name", "Org", "--kind", "nonprofit", "--language", "en") == 0
    capsys.readouterr()
    assert call("analyse", empty, "--json", "--population", "all") == 3
    assert json.loads(capsys.readouterr().out)["errors"][0]["code"] == "not_in_field_none"
