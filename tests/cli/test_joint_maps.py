"""The joint map on the command line: previewed, written, noted, and shown beside our field."""

import json
from pathlib import Path

import pytest

from aligner import cli, paths

SHARE = paths.resources() / "schemas" / "share.example.json"
ROADMAP = paths.resources() / "schemas" / "roadmap.example.json"


def call(*words: object) -> int:
    return cli.run([str(word) for word in words])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "own.aligner"
    assert call("new", path, "--name", "Own", "--kind", "nonprofit", "--language", "en") == 0
    assert call("import", path, ROADMAP) == 0
    return path


def test_a_map_is_shown_first_then_written_and_noted(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = file.with_name("map.json")
    given = ("map", file, out, "--with", SHARE, "--to", "initiative", "--day", "2026-11-27")
    capsys.readouterr()
    assert call(*given, "--preview") == 0
    shown = capsys.readouterr().out
    assert not out.exists() and "The Story Bus: 2 activities" in shown and "Nobody is ranked" in shown
    assert call(*given, "--whom", "All partners") == 0
    assert json.loads(out.read_text("utf-8"))["day"] == "2026-11-27"
    capsys.readouterr()
    assert call("sent", file) == 0
    assert "the joint map; Initiative; for All partners; 2 activities; map.json" in capsys.readouterr().out
    assert call(*given[:-1], "2026-11-28") == 3, "never over another file"


def test_a_map_is_shown_beside_our_field(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = file.with_name("map.json")
    assert call("map", file, out, "--with", SHARE, "--to", "initiative", "--day", "2026-11-27") == 0
    capsys.readouterr()
    assert call("beside", file, out, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["places_with_others_there"] == 2 and "27 November 2026" in told["head"]
    assert ["Books at home", "Before school", "The Story Bus (Books that travel)", "Not checked", "The Story Bus"] in (
        told["rows"]
    )


def test_what_is_wrong_with_a_package_is_said_of_its_file(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = file.with_name("map.json")
    capsys.readouterr()
    assert call("map", file, out, "--with", ROADMAP, "--to", "initiative") == 3
    assert "roadmap.example.json" in capsys.readouterr().err
    assert not out.exists()
    assert call("map", file, out, "--to", "initiative") == 2, "without packages there is nothing to put together"
