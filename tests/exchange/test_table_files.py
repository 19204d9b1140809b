"""The workspace as plain tables: every sheet a .csv, nothing in them calculates, all comes back."""

import csv
import zipfile
from pathlib import Path

import pytest

from aligner.actions.examples import example_records
from aligner.actions.exchange import export_tables, import_file, plan_import
from aligner.exchange.guards import without_guards
from aligner.exchange.tables import read_table
from aligner.model.errors import Refused
from aligner.model.programs import Program
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES
from aligner.office.sheets import guarded, unguarded
from aligner.store.workspace import Change, Workspace, create_workspace
from tests.exchange.test_export import as_rows, described

ODD = ["=1+1", "+5", "-", "@x", "\tx", "'quoted", "''", "# note", "#1", "plain", "1.10", "a,b\n;c", "שלום"]


def content(records: Records) -> dict[str, list[str]]:
    """What each kind holds, in any order."""
    return {kind: sorted(map(str, rows)) for kind, rows in described(as_rows(records)).items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_comes_back_from_a_folder_and_from_a_package(
    workspace: Workspace, tmp_path: Path, language: str
) -> None:
    records = example_records("nonprofit", language)
    folder, package = tmp_path / "tables", tmp_path / "tables.zip"
    export_tables(records, folder, language)
    export_tables(records, package, language)
    assert {path.name for path in folder.iterdir()} == set(zipfile.ZipFile(package).namelist())
    assert all(path.read_bytes().startswith(b"\xef\xbb\xbf") for path in folder.iterdir())
    own = dict(records.organization)
    for source in (folder, package):
        with create_workspace(tmp_path / f"{source.name}.aligner", {**own, "id": 1}) as other:
            import_file(other, source)
            assert content(other.read()) == content(records)


@pytest.mark.parametrize("text", ODD)
def test_a_guard_goes_on_and_off(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_no_text_of_a_table_is_a_formula_and_figures_stay_figures(workspace: Workspace, tmp_path: Path) -> None:
    def fill(change: Change) -> None:
        for number, text in enumerate(ODD):
            told = {"title": f"{text}!", "description": text, "budget_minor": 123450 + number, "position": number}
            change.add(Program, code=f"=P{number}", **told)

    workspace.run("import", fill)
    export_tables(workspace, tmp_path / "out", "en")
    rows = list(csv.reader((tmp_path / "out" / "Programs.csv").read_text("utf-8-sig").splitlines(True)))
    assert all(not cell.startswith(("=", "+", "-", "@", "\t")) for row in rows for cell in row)
    assert rows[1][rows[0].index("Budget")] == "1234.5"
    assert plan_import(workspace, tmp_path / "out").is_empty
    sheet = without_guards(read_table((tmp_path / "out" / "Programs.csv").read_bytes(), "Programs"))
    assert sheet.rows[1][1][0].value == "=P0"


def test_a_folder_that_holds_something_is_left_alone(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear", "utf-8")
    for out in (tmp_path / "mine", tmp_path / "mine" / "letter.txt"):
        with pytest.raises(Refused) as caught:
            export_tables(workspace, out, "en")
        assert caught.value.code == "file_exists"
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]


def test_other_files_of_a_folder_are_named_and_hostile_packages_refused(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "Programs.csv").write_text("Code,Title\nP1,A\n", "utf-8")
    (tmp_path / "in" / "notes.docx").write_bytes(b"x")
    (tmp_path / "in" / ".DS_Store").write_bytes(b"x")
    told = plan_import(workspace, tmp_path / "in").notices
    assert [dict(one.values)["text"] for one in told if one.code == "file_of_folder_left"] == ["notes.docx"]
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("Programs.csv", b"a" * 19 * 2**20)
    with zipfile.ZipFile(tmp_path / "none.zip", "w") as package:
        package.writestr("a.txt", b"a")
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 no more")
    codes = []
    for name in ("bomb.zip", "none.zip", "broken.zip"):
        with pytest.raises(Refused) as caught:
            plan_import(workspace, tmp_path / name)
        codes.append(caught.value.code)
    assert codes == ["workbook_too_large", "unknown_file_kind", "workbook_damaged"]
