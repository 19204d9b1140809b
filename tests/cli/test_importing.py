"""Lists of others on the command line: what a file holds, questions with the words that answer them, mappings."""

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import run
from tests.exchange.test_import import book


@pytest.fixture
def empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "w.aligner"
    assert run(capsys, "new", path, "--name", "x", "--kind", "nonprofit", "--language", "en")[0] == 0
    return path


def test_a_file_is_inspected_and_nothing_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "list.csv"
    source.write_bytes("שם התוכנית,תקציב\nמועדונית,5\n".encode("cp1255"))
    code, out, _ = run(capsys, "inspect", source, "--json")
    told = json.loads(out)
    assert code == 0 and told["encoding"] == "Windows-1255"
    (sheet,) = told["sheets"]
    assert (sheet["kind"], sheet["header_row"], sheet["rows"]) == ("programs", 1, 1)
    assert [(one["column"], one["field"], one["samples"]) for one in sheet["columns"]] == [
        ("A", "title", ["מועדונית"]),
        ("B", "budget", ["5"]),
    ]
    for language in ("he", "en", "ar"):
        assert run(capsys, "inspect", source, "--language", language)[0] == 0


def test_a_doubt_is_refused_with_the_words_that_settle_it(
    empty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = book(tmp_path / "a.xlsx", Sheet1=[["Code", "Title", "Description"], ["A1", "Reading", "More"]])
    code, _, err = run(capsys, "import", empty, source)
    assert code == 3 and "--as goals" in err
    assert run(capsys, "import", empty, source, "--as", "nothing")[0] == 2
    assert run(capsys, "import", empty, source, "--as", "goals")[0] == 0
    unknown = book(tmp_path / "b.xlsx", Sheet1=[["x", "y"], ["a", "b"]])
    code, _, err = run(capsys, "import", empty, unknown)
    assert code == 3 and "--as programs" in err


def test_a_mapping_is_written_of_a_refused_file_and_read_when_corrected(
    empty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = book(tmp_path / "a.xlsx", Sheet1=[["Bezeichnung", "Kosten"], ["Leseraum", 5], ["Abendschule", 6]])
    where = tmp_path / "m.json"
    assert run(capsys, "import", empty, source, "--write-mapping", where)[0] == 3
    known = json.loads(where.read_text("utf-8"))
    known["sheets"][0]["kind"] = "programs"
    known["sheets"][0]["columns"][0]["field"] = "title"
    known["sheets"][0]["columns"][1]["field"] = "budget"
    where.write_text(json.dumps(known), "utf-8")
    code, out, _ = run(capsys, "import", empty, source, "--mapping", where, "--json")
    assert code == 0 and json.loads(out)["sheets"]["Programs"]["added"] == 2
    where.write_text("{}", "utf-8")
    assert run(capsys, "import", empty, source, "--mapping", where)[0] == 3


def test_a_refused_file_comes_back_with_what_is_wrong_and_tables_go_out_and_in(
    empty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = book(tmp_path / "bad.xlsx", Programs=[["Code", "Title"], ["P1", "A"], ["P2", None]])
    errors = tmp_path / "errors.xlsx"
    assert run(capsys, "import", empty, bad, "--errors", errors)[0] == 3 and errors.is_file()
    assert run(capsys, "import", empty, bad, "--skip-bad-rows")[0] == 0
    for out in ("tables", "tables.zip"):
        assert run(capsys, "export", empty, tmp_path / out, "--as", "csv")[0] == 0
        code, told, _ = run(capsys, "import", empty, tmp_path / out, "--json")
        assert code == 0 and json.loads(told)["sheets"]["Programs"]["unchanged"] == 1


def test_an_inspection_names_what_the_workspace_read_before(
    empty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = book(tmp_path / "ours.xlsx", List=[["Program name", "Annual cost"], ["Reading rooms", 5]])
    assert run(capsys, "import", empty, source)[0] == 0
    code, out, _ = run(capsys, "inspect", source, "--workspace", empty, "--json")
    assert code == 0 and json.loads(out)["sheets"][0]["read_before"]["source"] == "ours.xlsx"
    code, out, _ = run(capsys, "inspect", source, "--workspace", empty, "--language", "he")
    assert code == 0 and "ours.xlsx" in out
