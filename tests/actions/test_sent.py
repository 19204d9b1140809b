"""The log of what left the file: packages and kits in one list."""

import json
import sqlite3
from pathlib import Path

import pytest

from aligner import cli
from aligner.actions.examples import create_example
from aligner.actions.kit_history import list_kits
from aligner.actions.sent import Sent, all_sent, note_sent, sent_line
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.store.workspace import open_workspace


def call(*arguments: object) -> int:
    return cli.run([str(one) for one in arguments])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "w.aligner"
    create_example(path, "foundation", "en").close()
    return path


def log_of(file: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    capsys.readouterr()
    assert call("sent", file, "--json") == 0
    return json.loads(capsys.readouterr().out)["sent"]


def test_each_package_and_kit_is_noted_with_what_it_held(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = file.parent
    assert log_of(file, capsys) == []
    assert call("sent", file) == 0 and "Nothing left this file yet." in capsys.readouterr().out
    assert call("share", file, out / "share.json", "--to", "public", "--whom", "A partner") == 0
    assert call("export", file, out / "roadmap.json", "--as", "roadmap") == 0
    assert call("kit", file, "--out", out / "kit", "--only", "onepage") == 0
    noted = log_of(file, capsys)
    assert [one["kind"] for one in noted] == ["kit", "roadmap", "share"]
    share = noted[-1]
    package = json.loads((out / "share.json").read_text("utf-8"))
    assert (share["level"], share["whom"], share["files"]) == ("public", "A partner", ["share.json"])
    assert share["entries"] == len(package["activities"]) > 0 and share["withheld"]
    assert {one["revision"] for one in noted} == {1}, "noting is no change of the records"
    with open_workspace(file, read_only=True) as workspace:
        assert [kit.options["audience"] for kit in list_kits(workspace)] == ["board"], "a package is no kit"
        line = strip_isolates(sent_line(all_sent(workspace)[-1], words("en")))
    assert "what we do; Public; for A partner" in line and "stayed because of their level" in line


def test_a_preview_and_what_is_refused_are_not_noted(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = file.with_name("share.json")
    assert call("share", file, out, "--to", "public", "--preview") == 0
    out.write_text("{}", "utf-8")
    assert call("share", file, out, "--to", "public") == 3
    assert log_of(file, capsys) == []


def test_what_cannot_be_noted_is_written_and_says_so(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = file.with_name("roadmap.json")
    with open_workspace(file):
        assert call("export", file, out, "--as", "roadmap") == 0
        assert "could not note it" in capsys.readouterr().out
    assert out.exists() and log_of(file, capsys) == []


def test_a_file_for_reading_alone_notes_nothing(file: Path) -> None:
    out = file.with_name("some.json")
    out.write_text("{}", "utf-8")
    with open_workspace(file, read_only=True) as workspace:
        assert not note_sent(workspace, Sent("roadmap", 3), out)


def test_no_path_of_ours_is_kept(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("share", file, file.with_name("share.json"), "--to", "initiative") == 0
    base = sqlite3.connect(file)
    assert str(file.parent) not in str(base.execute("SELECT options, files FROM kitmade").fetchall())
    base.close()


def test_the_log_comes_along_with_a_salvaged_file(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("share", file, file.with_name("share.json"), "--to", "initiative", "--whom", "A partner") == 0
    saved = file.with_name("saved.aligner")
    assert call("salvage", file, saved) == 0
    assert [one["whom"] for one in log_of(saved, capsys)] == ["A partner"]
