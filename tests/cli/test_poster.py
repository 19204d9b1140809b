"""The roadmap's poster, on the command line."""

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from aligner import cli


def call(*words: object) -> int:
    return cli.run([str(word) for word in words])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "w.aligner"
    assert call("demo", path, "--language", "en") == 0
    return path


def test_a_poster_is_written_and_says_how_it_was_set(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = file.with_name("poster.pdf")
    capsys.readouterr()
    assert call("poster", file, out, "--size", "A2", "--language", "he", "--audience", "donors", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["path"] == str(out) and told["size"] == "A2" and told["goals"] == 8
    assert told["in_groups"] == told["goals_left_out"] == 0 and told["type_pt"] >= 8.5
    assert len(PdfReader(out).pages) == 1
    assert call("poster", file, out) == 3, "never over a file"


def test_the_fields_poster_is_written_too(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = file.with_name("field.pdf")
    capsys.readouterr()
    assert call("poster", file, out, "--of", "field", "--language", "en", "--audience", "board") == 0
    assert "Nobody is ranked" in capsys.readouterr().out
    assert "A network for girls in science" in " ".join(PdfReader(out).pages[0].extract_text().split())


def test_what_is_not_on_it_is_told(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert call("poster", file, file.with_name("poster.pdf"), "--language", "en") == 0
    assert "Not yet on the roadmap: one program." in capsys.readouterr().out


def test_an_empty_roadmap_and_a_wrong_size_are_refused(file: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.aligner"
    assert call("new", empty, "--name", "Org", "--kind", "nonprofit", "--language", "en") == 0
    assert call("poster", empty, tmp_path / "poster.pdf") == 3
    assert call("poster", file, tmp_path / "poster.pdf", "--size", "A9") == 2
    assert not (tmp_path / "poster.pdf").exists()
