"""The letter of a new roadmap and earlier roadmaps, on the command line."""

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from aligner import cli
from aligner.actions.exchange import import_file
from aligner.store.workspace import create_workspace
from tests.exchange.test_import import book
from tests.exchange.test_roadmap_versions import FIRST, SECOND, WHOLE


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "w.aligner"
    with create_workspace(path, {"name": "Org", "kind": "nonprofit", "language": "en"}) as made:
        import_file(made, book(tmp_path / "first.xlsx", **FIRST))
    return path


def call(*words: object) -> int:
    return cli.run([str(word) for word in words])


def take_second(file: Path) -> None:
    source = book(file.with_name("second.xlsx"), Goals=SECOND)
    answers = [f"--answer={key}={value}" for key, value in WHOLE.items()]
    assert call("import", file, source, *answers) == 0


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_the_letter_is_one_page_that_names_what_goes_and_what_to_decide(file: Path, language: str) -> None:
    take_second(file)
    out = file.with_name("letter.pdf")
    assert call("letter", file, out, "--language", language) == 0
    document = PdfReader(out)
    assert len(document.pages) == 1
    text = document.pages[0].extract_text()
    for told in ("A9", "C3 Play outdoors", "D4 Sing", "Yards", "Open two more yards"):
        assert told in " ".join(text.split()), told
    out.write_text("ours", "utf-8")
    assert call("letter", file, out, "--language", language) == 3
    assert out.read_text("utf-8") == "ours"


def test_the_letter_is_shown_as_data_and_not_written(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    take_second(file)
    capsys.readouterr()
    out = file.with_name("letter.pdf")
    assert call("letter", file, out, "--preview", "--json") == 0
    told = json.loads(capsys.readouterr().out)["roadmap"]
    assert [one["code"] for one in told if one["change"] == "removed"] == ["C3"]
    assert next(one for one in told if one["change"] == "removed")["touches"]["placement"] == 2
    assert not out.exists()


def test_an_earlier_roadmap_is_exported_as_it_was(file: Path) -> None:
    before = file.with_name("before.json")
    assert call("export", file, before, "--as", "roadmap") == 0
    take_second(file)
    after = file.with_name("after.json")
    assert call("export", file, after, "--as", "roadmap", "--roadmap-version", 1) == 0
    assert after.read_bytes() == before.read_bytes()
    assert call("export", file, file.with_name("x.json"), "--as", "roadmap", "--roadmap-version", 2) == 3


def test_without_a_newer_roadmap_there_is_no_letter(file: Path) -> None:
    assert call("letter", file, file.with_name("letter.pdf")) == 3
    assert call("letter", file, file.with_name("letter.pdf"), "--roadmap-version", "x") == 2
