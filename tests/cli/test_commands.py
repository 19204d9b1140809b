"""The command line's contract: exit codes, error lines, JSON."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader

from aligner import cli
from aligner.actions import kit_history, kit_plan, roadmap
from aligner.lang.bidi import strip_isolates
from aligner.model.initiative import Goal, Indicator
from aligner.store.workspace import Change, create_workspace, open_workspace


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    try:
        code = cli.run([str(argument) for argument in arguments])
    except SystemExit as exit:
        code = int(exit.code or 0)
    told = capsys.readouterr()
    return code, told.out, told.err


@pytest.fixture
def example(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    path = tmp_path / "example.aligner"
    assert run(capsys, "demo", path)[0] == 0
    return path


@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_a_demo_is_a_sound_file(kind: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "d.aligner"
    assert run(capsys, "demo", path, "--kind", kind, "--language", language)[0] == 0
    code, out, _ = run(capsys, "check", path, "--json")
    told = json.loads(out)
    assert code == 0 and told["problems"] == [] and 10 <= told["counts"]["program"] <= 14
    code, out, _ = run(capsys, "analyse", path, "--json")
    figures = json.loads(out)
    assert code == 0 and 5 <= len(figures["goals"]) <= 8
    assert told["data_to_mend"] == figures["data_to_mend"] == []
    assert figures["workspace"]["kind"] == kind and 0 < figures["alignment"]["own_collective"]["shared_weight"] < 1


def test_data_to_mend_are_told_and_hold_up_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def fill(change: Change) -> None:
        change.add(Goal, id=1, code="G1", title="Reading")
        change.add(Indicator, id=7, code="I1", goal_id=1, title="Flat", baseline_value=5, target_value=5)

    path = tmp_path / "old.aligner"
    create_workspace(path, {"name": "Org", "kind": "nonprofit", "language": "en"}, fill).close()
    entry = {"code": "target_equals_baseline", "kind": "indicator", "id": 7, "field": "target_value", "title": "Flat"}
    for command in ("check", "analyse"):
        code, out, _ = run(capsys, command, path, "--json")
        assert code == 0 and json.loads(out)["data_to_mend"] == [entry]
    code, out, _ = run(capsys, "check", path)
    lines = strip_isolates(out).splitlines()
    assert code == 0 and len(lines) == 3 and lines[2].startswith("Flat – The target equals the baseline (5)")


def test_new_refuses_to_overwrite(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "w.aligner"
    assert run(capsys, "new", path, "--name", "עמותה", "--kind", "nonprofit")[0] == 0
    before = path.read_bytes()
    code, _, error = run(capsys, "new", path, "--name", "Other", "--kind", "nonprofit", "--language", "en")
    assert code == 3 and path.read_bytes() == before
    assert "already a file" in error


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "empty_file"), ("טקסט ".encode() * 100, "not_sqlite")],
)
def test_a_file_that_is_not_ours_gives_exit_code_4_and_stays(
    content: bytes, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.aligner"
    path.write_bytes(content)
    for command in (["analyse", path], ["check", path], ["kit", path, "--out", tmp_path / "kit"]):
        exit_code, out, error = run(capsys, *command)
        assert exit_code == 4 and "x.aligner" in error and out == ""
    exit_code, out, _ = run(capsys, "analyse", path, "--json")
    assert exit_code == 4 and json.loads(out)["errors"][0]["code"] == code
    assert path.read_bytes() == content and not (tmp_path / "kit").exists()


def test_a_kit_tells_which_texts_it_cannot_show(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_workspace(example) as workspace:
        goal = workspace.read().goals[0]
        roadmap.start_draft(workspace)
        roadmap.edit_goal(workspace, goal.id, title="Tutors 教 ሰላም 📈")
    code, out, error = run(capsys, "kit", example, "--out", tmp_path / "a", "--only", "onepage", "--json")
    (told,) = json.loads(out)["replaced"]
    assert (code, error) == (0, "")
    assert (told["kind"], told["id"], told["field"], told["characters"]) == ("goal", goal.id, "title", ["U+6559"])
    assert "Tutors" in told["message"] and "U+6559" in told["message"]
    assert json.loads((tmp_path / "a" / "kit.json").read_text("utf-8"))["replaced"] == [told]
    code, out, error = run(capsys, "kit", example, "--out", tmp_path / "b", "--only", "onepage")
    assert code == 0 and strip_isolates(error.strip()) == told["message"] and "U+6559" not in out


def test_a_kit_is_made_as_its_author_chose_and_for_another_meeting_as_the_figures_say(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_workspace(example) as workspace:
        kit_plan.set_plan(workspace, meeting=date(2027, 1, 15), purpose="strategy")
        kit_plan.choose_for_storyline(workspace, "board", recommended=("lower_weight",))
    asked = ("kit", example, "--only", "onepage", "--language", "en")
    another_day = ("--meeting", "2027-03-01", "--purpose", "strategy")
    for name, more in (("a", ()), ("b", another_day), ("c", ("--purpose", "update"))):
        assert run(capsys, *asked, "--out", tmp_path / name, *more)[0] == 0
    with open_workspace(example) as workspace:
        made = [kit_history.options_of(kit).recommended for kit in kit_history.list_kits(workspace)]
    assert sorted(made) == [(), (), ("lower_weight",)]
    argued = ("analyse", example, "--json", "--purpose", "strategy")
    for more, times in (((), 1), (("--meeting", "2027-03-01"), 0)):
        told = run(capsys, *argued, *more)[1]
        assert json.dumps(json.loads(told)).count('"recommended": "lower_weight"') == times


def test_a_kit_tells_what_its_audience_does_not_see(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("kit", example, "--only", "briefing", "--language", "en")
    code, out, error = run(capsys, *asked, "--out", tmp_path / "a", "--audience", "donors", "--json")
    told = json.loads(out)["withheld"]
    assert (code, error) == (0, "") and told["records"]["decision"] > 0 and told["fields"]["placement.rationale"] > 0
    written = (tmp_path / "a" / "kit.json").read_text("utf-8")
    assert json.loads(written)["withheld"] == told
    with open_workspace(example) as workspace:
        assert not any(decision.title in written for decision in workspace.read().decisions), "counts, never titles"
    code, out, error = run(capsys, *asked, "--out", tmp_path / "b", "--audience", "donors")
    records, fields = strip_isolates(error).splitlines()
    assert code == 0 and f"Decisions ({told['records']['decision']})" in records
    assert f"Placements, why ({told['fields']['placement.rationale']})" in fields
    code, out, error = run(capsys, *asked, "--out", tmp_path / "c", "--json")
    assert json.loads(out)["withheld"] == {"records": {}, "fields": {}}


def test_no_kit_is_made_of_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = tmp_path / "w.aligner", tmp_path / "kit"
    assert run(capsys, "new", file, "--name", "We", "--kind", "nonprofit", "--language", "en")[0] == 0
    code, _, error = run(capsys, "kit", file, "--out", out)
    assert code == 3 and "nothing to make a kit of" in error and not out.exists()
    code, told, _ = run(capsys, "kit", file, "--out", out, "--json")
    assert code == 3 and json.loads(told)["errors"][0]["code"] == "kit_of_nothing"


def test_a_kit_tells_what_disagrees_in_it(example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    key = kit_plan.TextKey("storyline", "question", "en", "board", "strategy")
    with open_workspace(example) as workspace:
        kit_plan.edit_text(workspace, key, "Do we move 987,654 a year?", "")
    asked = ("kit", example, "--only", "briefing", "--purpose", "strategy", "--language", "en")
    code, out, error = run(capsys, *asked, "--out", tmp_path / "a", "--json")
    (told,) = json.loads(out)["contradictions"]
    assert (code, error, told["rule"], told["where"]) == (0, "", "own_text", "storyline.question")
    assert told["message"].endswith("Do we move 987,654 a year?")
    assert json.loads((tmp_path / "a" / "kit.json").read_text("utf-8"))["contradictions"] == [told]
    code, out, error = run(capsys, *asked, "--out", tmp_path / "b")
    assert code == 0 and strip_isolates(error.strip()) == told["message"]


def test_an_update_after_an_earlier_kit_asks_what_moved_in_analyse_and_kit_alike(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    of_meeting = ("--purpose", "update", "--meeting", "2027-03-01")

    def asked(folder: str) -> tuple[str, str]:
        line = json.loads(run(capsys, "analyse", example, *of_meeting, "--json")[1])["storyline"]
        run(capsys, "kit", example, *of_meeting, "--only", "onepage", "--language", "en", "--out", tmp_path / folder)
        return line["question"]["kind"], PdfReader(tmp_path / folder / "onepage.pdf").pages[0].extract_text()

    kind, page = asked("first")
    assert kind == "where_we_stand" and "Where do we stand" in page
    kind, page = asked("again")
    assert kind == "where_we_stand" and "Where do we stand" in page, "a kit for the same meeting is no earlier one"
    run(capsys, "kit", example, "--meeting", "2026-12-01", "--only", "onepage", "--out", tmp_path / "before")
    kind, page = asked("after")
    assert kind == "what_moved" and "What moved since the last meeting" in page


def test_a_locked_file_gives_exit_code_5_for_writers_only(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template = tmp_path / "t.xlsx"
    run(capsys, "template", template)
    with open_workspace(example):
        assert run(capsys, "analyse", example)[0] == 0
        assert run(capsys, "import", example, template)[0] == 5


def test_wrong_usage_gives_exit_code_2_in_the_computers_language(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "he_IL.UTF-8")
    code, _, error = run(capsys, "paint")
    assert code == 2 and "הקלידו" in error
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert "Type aligner --help" in run(capsys, "kit")[2]


def fill(path: Path, rows: dict[str, list[list[Any]]]) -> None:
    book = openpyxl.Workbook()
    for name, table in rows.items():
        sheet = book.create_sheet(name)
        for row in table:
            sheet.append(row)
    book.remove(book.worksheets[0])
    book.save(path)


def test_bad_rows_are_named_by_sheet_and_cell_and_nothing_is_imported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, source = tmp_path / "w.aligner", tmp_path / "bad.xlsx"
    run(capsys, "new", path, "--name", "Org", "--kind", "nonprofit", "--language", "en")
    fill(
        source,
        {
            "Goals": [["Code", "Title", "Weight"], ["G1", "One", 1], ["G1", "Twin", 2]],
            "Programs": [["Code", "Title", "Start"], ["P1", "Good", "2024-01-31"], ["P2", "Bad", "31/01/2024x"]],
            "Placements": [["Program", "Goal", "Share"], ["P1", "G1", 70], ["P1", "G9", 20], ["P1", "outside", 50]],
        },
    )
    before = path.read_bytes()
    code, _, error = run(capsys, "import", path, source)
    assert code == 3 and path.read_bytes() == before
    for place in ("Goals!A3", "Programs!C3", "Placements!B3"):
        assert place in error, error
    code, out, _ = run(capsys, "import", path, source, "--json")
    places = {one["where"]: one["code"] for one in json.loads(out)["errors"]}
    assert code == 3 and places["Programs!C3"] == "not_a_date"
    code, out, _ = run(capsys, "import", path, source, "--skip-bad-rows")
    assert code == 0 and "Programs!C3" in out
    with open_workspace(path, read_only=True) as workspace:
        assert [program.code for program in workspace.read().programs] == ["P1"]


def test_shares_above_100_are_refused_with_their_cell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, source = tmp_path / "w.aligner", tmp_path / "bad.xlsx"
    run(capsys, "new", path, "--name", "Org", "--kind", "nonprofit", "--language", "en")
    fill(
        source,
        {
            "Goals": [["Code", "Title"], ["G1", "One"], ["G2", "Two"]],
            "Programs": [["Code", "Title"], ["P1", "Good"]],
            "Placements": [["Program", "Goal", "Share"], ["P1", "G1", 70], ["P1", "G2", 50]],
        },
    )
    code, out, _ = run(capsys, "import", path, source, "--json")
    told = json.loads(out)["errors"]
    assert code == 3 and [(one["where"], one["code"]) for one in told] == [("Placements!C3", "shares_above_100")]
    assert "120%" in told[0]["message"]


def test_a_formula_without_a_value_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, source = tmp_path / "w.aligner", tmp_path / "bad.xlsx"
    run(capsys, "new", path, "--name", "Org", "--kind", "nonprofit", "--language", "en")
    fill(source, {"Goals": [["Code", "Title", "Weight"], ["G1", "One", "=1+1"]]})
    code, out, _ = run(capsys, "import", path, source, "--json")
    assert code == 3 and json.loads(out)["errors"][0]["where"] == "Goals!C2"


def test_a_dry_run_changes_nothing(example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "more.xlsx"
    fill(source, {"Programs": [["Code", "Title"], ["N1", "New program"]]})
    before = example.read_bytes()
    code, out, _ = run(capsys, "import", example, source, "--dry-run", "--json")
    assert code == 0 and json.loads(out) and example.read_bytes() == before


def test_the_kit_tells_its_files(example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "kit", example, "--out", tmp_path / "kit", "--only", "workbook", "--json")
    told = json.loads(out)["documents"]
    assert code == 0 and [Path(one["path"]).name for one in told] == ["workbook.xlsx", "kit.json"]
    assert all(Path(one["path"]).exists() and len(one["sha256"]) == 64 for one in told)
    code, _, error = run(capsys, "kit", example, "--out", tmp_path / "kit", "--only", "poem")
    assert code == 2 and "poem" in error


@pytest.mark.parametrize(
    ("audience", "names"),
    [
        ("donors", {"deck.pptx", "briefing.pdf", "onepage.pdf"}),
        ("staff", {"deck.pptx", "briefing.pdf", "guide.pdf", "onepage.pdf", "workbook.xlsx"}),
    ],
)
def test_a_kit_holds_what_its_audience_is_given(
    audience: str, names: set[str], example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "kit", example, "--out", tmp_path / "kit", "--audience", audience)[0] == 0
    assert {path.name for path in (tmp_path / "kit").iterdir()} == names | {"kit.json"}


@pytest.mark.parametrize(("audience", "document"), [("donors", "guide"), ("donors", "workbook"), ("staff", "forms")])
def test_a_document_that_the_audience_is_not_given_is_refused(
    audience: str, document: str, example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "kit"
    asked = ("kit", example, "--out", out, "--audience", audience, "--only", f"deck,{document}")
    code, _, error = run(capsys, *asked)
    assert code == 3 and document in error and "deck, briefing" in error
    code, told, _ = run(capsys, *asked, "--json")
    assert code == 3 and json.loads(told)["errors"][0]["code"] == "document_not_given"
    assert not out.exists()


def test_backups_are_listed_restored_and_salvaged(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "more.xlsx"
    fill(source, {"Programs": [["Code", "Title"], ["N1", "New program"]]})
    assert run(capsys, "backups", example)[1].strip() == "עדיין אין גיבויים לקובץ הזה."
    assert run(capsys, "import", example, source)[0] == 0
    code, out, _ = run(capsys, "backups", example, "--json")
    (kept,) = json.loads(out)["backups"]
    assert code == 0 and kept["reason"] == "before_import"
    assert "לפני ייבוא" in run(capsys, "backups", example)[1]
    before = tmp_path / "before.aligner"
    assert run(capsys, "restore", example, kept["id"], before)[0] == 0
    assert run(capsys, "restore", example, kept["id"], before)[0] == 3
    with open_workspace(before) as older, open_workspace(example) as newer:
        assert len(newer.read().programs) == len(older.read().programs) + 1
    copy = tmp_path / "copy.aligner"
    assert run(capsys, "backup", example, copy)[0] == 0
    assert run(capsys, "salvage", copy, tmp_path / "saved.aligner")[0] == 0
    told = [json.loads(run(capsys, "check", path, "--json")[1]) for path in (copy, tmp_path / "saved.aligner")]
    assert told[0]["counts"] == told[1]["counts"]


def test_check_names_the_kind_whose_values_something_else_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import sqlite3

    path = tmp_path / "w.aligner"
    run(capsys, "demo", path, "--language", "en")
    base = sqlite3.connect(path)
    base.execute("UPDATE goal SET title = 'x' || title WHERE id = (SELECT min(id) FROM goal)")
    base.commit()
    base.close()
    code, _, err = run(capsys, "check", path, "--language", "en")
    assert code == 4 and "Goals" in err
    told = json.loads(run(capsys, "check", path, "--json", "--language", "he")[1])
    assert told["errors"][0]["code"] == "content_changed" and "יעדים" in told["errors"][0]["message"]
    assert run(capsys, "analyse", path, "--json")[0] == 0
    assert run(capsys, "backup", path, tmp_path / "copy.aligner")[0] == 0


def test_backups_tell_what_changed_since_the_one_before(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from aligner.actions.programs import add_program
    from aligner.store.backups import make_backup

    path = tmp_path / "w.aligner"
    run(capsys, "demo", path, "--language", "en")
    with open_workspace(path) as workspace:
        make_backup(path, "on_open")
        add_program(workspace, "Added")
        make_backup(path, "on_time")
    newest, first = json.loads(run(capsys, "backups", path, "--json")[1])["backups"]
    assert newest["changes"]["program"] == {"added": 1, "changed": 0, "removed": 0} and first["changes"] is None
    assert "Programs – added: 1" in run(capsys, "backups", path, "--language", "en")[1]
