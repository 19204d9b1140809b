"""A command that names no meeting takes the file's own, and says which day that is."""

import json
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from aligner import cli
from aligner.actions.examples import create_example
from aligner.actions.meetings import add_meeting


@pytest.fixture
def planned(tmp_path: Path) -> Path:
    file = tmp_path / "planned.aligner"
    with closing(create_example(file, "nonprofit", "en")) as workspace:
        add_meeting(workspace, day=date(2027, 2, 1), audience="staff", purpose="development", minutes=60)
        add_meeting(workspace, day=date(2027, 1, 15), purpose="strategy", minutes=120, place="Floor 3")
    return file


def _run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[dict, str]:
    assert cli.run([str(one) for one in arguments]) == 0
    out, error = capsys.readouterr()
    return json.loads(out), error


def _kit(capsys: pytest.CaptureFixture[str], file: Path, folder: Path, *more: str) -> tuple[dict, dict]:
    told, _ = _run(capsys, "kit", file, "--out", folder, "--only", "onepage", "--json", *more)
    return told["meeting"], json.loads((folder / "kit.json").read_text("utf-8"))["options"]


def test_a_kit_is_made_for_the_files_own_meeting(
    planned: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day, options = _kit(capsys, planned, tmp_path / "kit")
    assert day == {"day": "2027-01-15", "source": "file"}
    assert (options["meeting"], options["purpose"], options["minutes"]) == ("2027-01-15", "strategy", 120)
    assert options["audience"] == "board" and options["meeting_id"]


def test_what_the_command_says_goes_before_what_the_meeting_says(
    planned: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day, options = _kit(capsys, planned, tmp_path / "a", "--purpose", "update", "--minutes", "90")
    assert day["source"] == "file" and (options["purpose"], options["minutes"]) == ("update", 90)
    day, options = _kit(capsys, planned, tmp_path / "b", "--meeting", "2027-02-01")
    assert day == {"day": "2027-02-01", "source": "command"}
    assert (options["audience"], options["purpose"], options["minutes"]) == ("staff", "development", 60)
    day, options = _kit(capsys, planned, tmp_path / "c", "--meeting", "2027-03-03")
    assert (options["audience"], options["purpose"], options["meeting_id"]) == ("board", "legitimacy", None)


def test_without_a_meeting_today_is_taken_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "e.aligner"
    create_example(file, "nonprofit", "en").close()
    day, options = _kit(capsys, file, tmp_path / "kit")
    assert day == {"day": date.today().isoformat(), "source": "today"} and options["meeting"] is None


def test_the_storyline_is_argued_for_the_files_own_meeting(planned: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told, error = _run(capsys, "analyse", planned, "--json", "--purpose", "strategy")
    assert told["meeting"] == {"day": "2027-01-15", "source": "file"} and error == ""
    named, _ = _run(capsys, "analyse", planned, "--json", "--purpose", "strategy", "--meeting", "2027-01-15")
    assert named["storyline"] == told["storyline"]
    assert cli.run(["analyse", str(planned), "--purpose", "strategy", "--language", "he"]) == 0
    assert "15 בינואר 2027" in capsys.readouterr().err
