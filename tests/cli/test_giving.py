"""The command that writes grants in the 360Giving form."""

import json
from datetime import date
from pathlib import Path

import pytest

from aligner.actions.examples import create_example
from aligner.actions.programs import edit_program
from aligner.model.vocabulary import Sharing
from tests.cli.test_commands import run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "f.aligner"
    with create_example(path, "foundation", "en") as workspace:
        for place, one in enumerate(workspace.read().programs):
            fields = {"awarded_minor": 700_00, "award_date": date(2025, 3, 1), "pipeline": None} if place else {}
            level = Sharing.BOARD if place == 1 else Sharing.PUBLIC
            edit_program(workspace, one.id, grantee="Readers", sharing=level, **fields)
    return path


def test_public_grants_are_written_and_the_rest_is_named(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = file.with_name("out.json")
    code, shown, _ = run(capsys, "export", file, out, "--as", "360giving", "--preview")
    assert code == 0 and not out.exists()
    code, written, _ = run(capsys, "export", file, out, "--as", "360giving")
    grants = json.loads(out.read_text("utf-8"))["grants"]
    assert code == 0 and all(grant["title"] in shown for grant in grants)
    assert "no amount awarded; no day of the award" in written
    assert "One grant stays here because of its level." in written
    assert "Not for publishing" not in written
    wider = file.with_name("wider.csv")
    code, written, _ = run(capsys, "export", file, wider, "--as", "360giving", "--to", "board")
    assert code == 0 and "Not for publishing" in written
    assert len(wider.read_text("utf-8").splitlines()) == len(grants) + 2


def test_what_was_left_out_stands_in_the_json(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "export", file, file.with_name("o.xlsx"), "--as", "360giving", "--json")
    told = json.loads(out)
    assert (code, told["level"], told["withheld"]["grants"]) == (0, "public", 1)
    assert [one["lacks"] for one in told["left_out"]] == [["amount", "award_date"]]


@pytest.mark.parametrize("option", [["--to", "board"], ["--preview"]])
def test_levels_and_preview_belong_to_this_form_alone(
    file: Path, option: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "export", file, file.with_name("out.xlsx"), *option)[0] == 2
    assert not file.with_name("out.xlsx").exists()
