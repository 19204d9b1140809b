"""`aligner analyse --purpose`: what can be argued, as data and as lines to read."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from aligner import cli
from aligner.actions.examples import create_example
from aligner.cli.usage import PURPOSES


@pytest.fixture
def example(tmp_path: Path) -> Path:
    file = tmp_path / "example.aligner"
    with closing(create_example(file, "nonprofit", "en")):
        return file


def _run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.run(list(arguments))
    told = capsys.readouterr()
    return code, told.out, told.err


@pytest.mark.parametrize("purpose", PURPOSES)
def test_the_storyline_stands_beside_the_figures(
    example: Path, purpose: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("analyse", str(example), "--json", "--purpose", purpose, "--meeting", "2027-01-15")
    code, out, _ = _run(capsys, *asked)
    told = json.loads(out)
    assert code == 0 and told["schema"] == 1
    line = told["storyline"]
    assert {"situations", "question", "options", "reasons", "recommended", "ground", "why_none", "claims"} <= set(line)
    assert set(line["situations"]) == {goal["code"] for goal in told["goals"]}
    assert bool(line["recommended"]) != bool(line["why_none"])


def test_amounts_are_whole_units_as_in_the_contract(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = _run(capsys, "analyse", str(example), "--json", "--purpose", "strategy", "--meeting", "2027-01-15")
    option = json.loads(out)["storyline"]["options"][0]
    assert (option["key"], option["amount"]) == ("move_shared", 494000)


def test_without_a_purpose_nothing_is_argued(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "storyline" not in json.loads(_run(capsys, "analyse", str(example), "--json")[1])


@pytest.mark.parametrize(("language", "amount"), [("en", "₪494,000"), ("he", "₪494,000"), ("ar", "₪494,000")])
def test_without_json_the_argument_can_be_read(
    example: Path, capsys: pytest.CaptureFixture[str], language: str, amount: str
) -> None:
    code, out, _ = _run(
        capsys,
        *("analyse", str(example), "--purpose", "strategy", "--meeting", "2027-01-15", "--language", language),
    )
    assert code == 0 and amount in out.splitlines()[0] and amount in out.splitlines()[1]


def test_donors_are_put_nothing_to_decide(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = _run(capsys, "analyse", str(example), "--json", "--purpose", "strategy", "--audience", "donors")
    line = json.loads(out)["storyline"]
    assert line["options"] == [] and line["why_none"] == "audience_informs"


def test_a_purpose_that_does_not_exist_is_wrong_usage(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(capsys, "analyse", str(example), "--purpose", "poem")[0] == 2
