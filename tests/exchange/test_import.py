"""What import takes from a workbook, and what it says of a bad one."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from aligner.actions.exchange import import_file, plan_import, report_as_json, report_lines, write_template
from aligner.lang.problems import problem_sentence
from aligner.lang.words import words
from aligner.model.errors import Refused
from aligner.model.vocabulary import Contribution, Role
from aligner.store.workspace import Workspace

DATA = Path(__file__).parents[2].parent / "shared" / "data"
GOALS = [
    ["Code", "Title", "Parent", "Weight"],
    ["G1", "One", None, 2],
    ["G2", "Two", None, 0],
    ["G3", "Three", None, None],
]
PROGRAMS = [["Code", "Title", "Budget", "Start", "Role"], ["P1", "First", 1250.5, date(2024, 1, 2), "funds backbone"]]
PLACEMENTS = [["Program", "Goal", "Share", "Contribution"], ["P1", "G1", 60, "direct"], ["P1", "outside", 40, None]]


def book(path: Path, **sheets: list[list[Any]]) -> Path:
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for title, rows in sheets.items():
        page = made.create_sheet(title)
        for row in rows:
            page.append(row)
    made.save(path)
    return path


def found(workspace: Workspace, source: Path) -> list[tuple[str, str]]:
    """The problems as (where, code); each must have a sentence in each language."""
    try:
        problems = plan_import(workspace, source).problems
    except Refused as error:
        problems = error.problems
    for problem in problems:
        for language in ("he", "en", "ar"):
            assert problem_sentence(problem, words(language))
    return [(problem.where, problem.code) for problem in problems]


def is_told(workspace: Workspace, source: Path) -> bool:
    """Whether the preview of a source that can be read says something: what it would do, or what it omitted."""
    plan = plan_import(workspace, source)
    return bool(plan.notices or plan.questions) or not plan.is_empty


def test_a_workbook_goes_in_and_a_second_time_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Goals=GOALS, Programs=PROGRAMS, Placements=PLACEMENTS)
    report = import_file(workspace, source)
    records = workspace.read()
    assert [(g.code, g.weight) for g in records.goals] == [("G1", 2), ("G2", 0), ("G3", None)]
    program = records.programs[0]
    assert (program.budget_minor, program.start, program.role) == (125050, date(2024, 1, 2), Role.FUNDS_BACKBONE)
    assert [(p.goal_id, p.share) for p in records.placements] == [(records.goals[0].id, 60), (None, 40)]
    assert records.placements[0].contribution is Contribution.DIRECT
    assert dict(report.counts)["Goals"].added == 3
    revision = workspace.revision
    again = dict(import_file(workspace, source).counts)
    assert workspace.revision == revision
    assert again["Goals"].unchanged == 3 and again["Placements"].unchanged == 2


def test_a_dry_run_changes_nothing_and_an_import_is_one_undo_step(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Goals=GOALS, Programs=PROGRAMS)
    before = workspace.revision
    report = import_file(workspace, source, dry_run=True)
    assert workspace.revision == before and dict(report.counts)["Programs"].added == 1
    for language in ("he", "en", "ar"):
        assert report_lines(report, words(language)) and report_as_json(report, words(language))["dry_run"]
    import_file(workspace, source)
    workspace.undo()
    assert not workspace.read().goals and not workspace.read().programs


def test_names_are_known_in_any_mix_of_languages(workspace: Workspace, tmp_path: Path) -> None:
    source = book(
        tmp_path / "a.xlsx",
        יעדים=[["קוד", "Title", "الوزن"], ["א", "יעד", 3]],
        תוכניות=[["الرمز", "כותרת", "Role"], ["P1", "ת", "מפעילים"]],
        المواقع=[
            ["תכנית", "Goal", "חלק", "Contribution"],
            ["P1", "מחוץ ליעדים", "30%", "תרומה ישירה"],
        ],
    )
    assert found(workspace, source) == []
    import_file(workspace, source)
    records = workspace.read()
    assert records.goals[0].weight == 3 and records.programs[0].role is Role.DELIVERS
    assert (records.placements[0].goal_id, records.placements[0].share) == (None, 30)


def test_a_percent_cell_counts_in_hundredths(workspace: Workspace, tmp_path: Path) -> None:
    made = openpyxl.load_workbook(book(tmp_path / "a.xlsx", Goals=GOALS, Programs=PROGRAMS, Placements=PLACEMENTS))
    made["Placements"]["C2"].value = 0.3
    made["Placements"]["C2"].number_format = "0%"
    made.save(tmp_path / "b.xlsx")
    import_file(workspace, tmp_path / "b.xlsx")
    assert workspace.read().placements[0].share == pytest.approx(30)


def test_codes_are_text_also_those_that_begin_with_a_sharp(workspace: Workspace, tmp_path: Path) -> None:
    rows = [
        ["Code", "Title"],
        ["#0", "Zero"],
        ["# 7", "Seven"],
        [1.0, "One"],
        ["1.a", "Two"],
        [None, None],
        [3, "Three"],
    ]
    import_file(workspace, book(tmp_path / "a.xlsx", Goals=rows))
    assert [goal.code for goal in workspace.read().goals] == ["#0", "# 7", "1", "1.a", "3"]


def test_an_absent_column_and_an_empty_cell_leave_what_is_here(workspace: Workspace, tmp_path: Path) -> None:
    import_file(workspace, book(tmp_path / "a.xlsx", Goals=[["Code", "Title", "Description"], ["G1", "One", "long"]]))
    import_file(workspace, book(tmp_path / "b.xlsx", Goals=[["Code", "Title"], ["G1", "Uno"]]))
    assert (workspace.read().goals[0].title, workspace.read().goals[0].description) == ("Uno", "long")
    import_file(workspace, book(tmp_path / "c.xlsx", Goals=[["Code", "Title", "Description"], ["G1", "Uno", None]]))
    assert workspace.read().goals[0].description == "long"
    plan = plan_import(workspace, tmp_path / "c.xlsx")
    assert [(n.where, n.code) for n in plan.notices] == [("Goals!C2", "empty_cell_keeps")]
    import_file(workspace, tmp_path / "c.xlsx", answers={"empty": "erase"})
    assert workspace.read().goals[0].description == ""


BAD: list[tuple[dict[str, list[list[Any]]], list[tuple[str, str]]]] = [
    ({"Goals": [["Code"], ["G1"]]}, [("Goals", "missing_column")]),
    ({"Goals": [["Code", "Title", "קוד"], ["G1", "x", "y"]]}, [("Goals!C1", "column_twice")]),
    ({"Goals": [["Code", "Title"], ["G1", "x"], ["G1", "y"]]}, [("Goals!A3", "duplicate_code_in_file")]),
    ({"Goals": [["Code", "Title"], ["Outside", "x"]]}, [("Goals!A2", "code_reserved")]),
    ({"Goals": [["Code", "Title"], ["G1", None]]}, [("Goals!B2", "value_missing")]),
    ({"Goals": [["Code", "Title"], ["G1", "x" * 201]]}, [("Goals!B2", "text_too_long")]),
    ({"Goals": [["Code", "Title"], [datetime(2024, 1, 1), "x"]]}, [("Goals!A2", "code_became_date")]),
    ({"Goals": [["Code", "Title", "Weight"], ["G1", "x", -1]]}, [("Goals!C2", "number_below")]),
    ({"Goals": [["Code", "Title", "Weight"], ["G1", "x", "many"]]}, [("Goals!C2", "not_a_number")]),
    ({"Goals": [["Code", "Title", "Weight"], ["G1", "x", "=1+1"]]}, [("Goals!C2", "formula_without_value")]),
    ({"Goals": [["Code", "Title", "Weight"], ["G1", "x", "#DIV/0!"]]}, [("Goals!C2", "cell_has_error")]),
    ({"Goals": [["Code", "Title", "Parent"], ["G1", "x", "G9"]]}, [("Goals!C2", "unknown_code")]),
    (
        {"Goals": [["Code", "Title", "Parent"], ["G1", "x", "G2"], ["G2", "y", "G1"]]},
        [("Goals!C2", "goal_cycle"), ("Goals!C3", "goal_cycle")],
    ),
    (
        {"Goals": [["Code", "Title", "Parent", "Weight"], ["G1", "x", None, 1], ["G2", "y", "G1", 1]]},
        [("Goals!D2", "goal_is_parent"), ("Goals!C3", "depends_on_bad_row")],
    ),
    (
        {
            "Goals": [["Code", "Title", "Parent"], ["G1", "x", None], ["G2", "y", "G1"]],
            "Priorities": [["Goal", "Weight"], ["G1", 1], ["G2", 1], ["G2", 2]],
        },
        [("Priorities!A2", "goal_is_parent"), ("Priorities!A4", "goal_twice")],
    ),
    (
        {"Programs": [["Code", "Title", "Kind", "Start"], ["P1", "x", "grant", "03/04/2024"]]},
        [("Programs!D2", "not_a_date")],
    ),
    (
        {"Programs": [["Code", "Title", "Start", "End"], ["P1", "x", "2024-02-01", "2024-01-01"]]},
        [("Programs!D2", "end_before_start")],
    ),
    ({"Programs": [["Code", "Title", "Kind"], ["P1", "x", "thing"]]}, [("Programs!C2", "not_a_choice")]),
    ({"Programs": [["Code", "Title", "Currency"], ["P1", "x", "gold"]]}, [("Programs!C2", "not_a_currency")]),
    ({"Programs": [["Code", "Title", "Reach"], ["P1", "x", 1.5]]}, [("Programs!C2", "not_a_whole_number")]),
    (
        {
            "Goals": GOALS,
            "Programs": PROGRAMS,
            "Placements": [["Program", "Goal", "Share"], ["P1", "G1", 60], ["P1", "G2", 41]],
        },
        [("Placements!C3", "shares_above_100")],
    ),
    (
        {
            "Stages": [["Code", "Title"], ["S1", "x"]],
            "Programs": PROGRAMS,
            "Placements": [["Program", "Goal", "Stage", "Strength"], ["P1", "outside", "S1", 2], ["P1", "G7", None, 2]],
        },
        [("Placements!C2", "outside_has_no_stage"), ("Placements!B3", "unknown_code")],
    ),
    (
        {"Goals": GOALS, "Programs": PROGRAMS, "Placements": [["Program", "Goal", "Strength"], ["P1", "G1", 4]]},
        [("Placements!C2", "number_not_between")],
    ),
    ({"Something": [["Code"], ["G1"]]}, [("Something", "no_known_sheet")]),
    ({"Goals": GOALS, "יעדים": GOALS}, [("יעדים", "sheet_twice")]),
]


@pytest.mark.parametrize(
    ("sheets", "expected"), BAD, ids=[expected[0][1] + "_" + str(i) for i, (_, expected) in enumerate(BAD)]
)
def test_a_bad_cell_is_named_and_nothing_goes_in(
    workspace: Workspace, tmp_path: Path, sheets: dict[str, list[list[Any]]], expected: list[tuple[str, str]]
) -> None:
    source = book(tmp_path / "bad.xlsx", **sheets)
    assert found(workspace, source) == expected
    before = workspace.revision
    with pytest.raises(Refused):
        import_file(workspace, source)
    assert workspace.revision == before


def test_an_unclear_date_shows_both_readings(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[["Code", "Title", "Start"], ["P1", "x", "03/04/2024"]])
    assert "(2024-04-03 / 2024-03-04)" in str(dict(plan_import(workspace, source).problems[0].values)["reading"])


def test_skipping_leaves_out_bad_rows_and_what_depends_on_them(workspace: Workspace, tmp_path: Path) -> None:
    source = book(
        tmp_path / "a.xlsx",
        Goals=GOALS,
        Programs=[["Code", "Title", "Start"], ["P1", "good", None], ["P2", "bad", "soon"]],
        Placements=[["Program", "Goal"], ["P1", "G1"], ["P2", "G1"]],
    )
    report = import_file(workspace, source, skip_bad_rows=True)
    assert [(p.where, p.code) for p in report.skipped] == [
        ("Programs!C3", "not_a_date"),
        ("Placements!A3", "depends_on_bad_row"),
    ]
    records = workspace.read()
    assert [p.code for p in records.programs] == ["P1"] and len(records.placements) == 1


def test_a_goal_that_carries_something_takes_no_goals_below(workspace: Workspace, tmp_path: Path) -> None:
    import_file(workspace, book(tmp_path / "a.xlsx", Goals=GOALS, Priorities=[["Goal", "Weight"], ["G3", 1]]))
    source = book(tmp_path / "b.xlsx", Goals=[["Code", "Title", "Parent"], ["G4", "x", "G3"]])
    assert found(workspace, source) == [("Goals!C2", "goal_in_use")]


def test_sheets_and_columns_that_are_not_read_are_told(workspace: Workspace, tmp_path: Path) -> None:
    goals = [["Code", "Title", "Colour"], ["G1", "x", "red"]]
    actors = [["Code", "Name"], ["A1", "x"]]
    plan = plan_import(workspace, book(tmp_path / "a.xlsx", Goals=goals, Actors=actors, Notes=[["hello"]]))
    assert [(n.where, n.code) for n in plan.notices] == [
        ("Notes", "sheet_unknown"),
        ("Goals!C1", "column_unknown"),
    ]


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_a_template_imports_to_nothing(workspace: Workspace, tmp_path: Path, language: str) -> None:
    write_template(tmp_path / "t.xlsx", language)
    plan = plan_import(workspace, tmp_path / "t.xlsx")
    assert plan.is_empty and not plan.problems and not plan.notices
    assert len(openpyxl.load_workbook(tmp_path / "t.xlsx").sheetnames) == 14


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Goals.csv", "\ufeffCode;Title;Weight\nG1;יעד;2\n".encode()),
        ("יעדים.csv", "קוד,כותרת,משקל\nG1,יעד,2\n".encode("cp1255")),
        ("الأهداف.csv", "Code\tTitle\tWeight\nG1\tיעד\t2\n".encode("utf-16")),
    ],
)
def test_a_csv_goes_in_by_its_name(workspace: Workspace, tmp_path: Path, name: str, text: bytes) -> None:
    (tmp_path / name).write_bytes(text)
    import_file(workspace, tmp_path / name)
    assert [(g.code, g.title, g.weight) for g in workspace.read().goals] == [("G1", "יעד", 2)]


def repacked(source: Path, out: Path, part: str, change: Any) -> Path:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            new.writestr(entry.filename, change(data) if entry.filename == part else data)
    return out


def test_hostile_packages_are_refused(workspace: Workspace, tmp_path: Path) -> None:
    good = book(tmp_path / "good.xlsx", Goals=GOALS)
    sheet = "xl/worksheets/sheet1.xml"
    unsafe = repacked(good, tmp_path / "u.xlsx", sheet, lambda d: b'<!DOCTYPE a [<!ENTITY b "c">]>' + d)
    broken = repacked(good, tmp_path / "b.xlsx", sheet, lambda d: d[: len(d) // 2])
    bomb = repacked(good, tmp_path / "z.xlsx", sheet, lambda d: d + b" " * (101 * 2**20))
    cut, old, empty, text = (tmp_path / n for n in ("c.xlsx", "o.xls", "e.xlsx", "x.odt"))
    cut.write_bytes(good.read_bytes()[:1000])
    old.write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 600)
    empty.write_bytes(b"")
    text.write_text("{}", "utf-8")
    many = tmp_path / "m.xlsx"
    with zipfile.ZipFile(many, "w") as package:
        for number in range(2001):
            package.writestr(f"{number}.xml", "")
    expected = {
        unsafe: "workbook_unsafe",
        broken: "workbook_damaged",
        bomb: "workbook_too_large",
        cut: "workbook_damaged",
        old: "old_or_locked_workbook",
        empty: "not_a_workbook",
        text: "unknown_file_kind",
        many: "workbook_too_large",
        tmp_path / "none.xlsx": "source_not_found",
    }
    for path, code in expected.items():
        assert found(workspace, path)[0][1] == code, path.name
    damaged = found(workspace, broken)
    assert damaged == [("Goals", "workbook_damaged")]


def test_a_false_dimension_hides_no_rows_and_a_far_cell_costs_nothing(workspace: Workspace, tmp_path: Path) -> None:
    good = book(tmp_path / "good.xlsx", Goals=GOALS)
    far = b'<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    lying = repacked(
        good,
        tmp_path / "l.xlsx",
        "xl/worksheets/sheet1.xml",
        lambda d: d.replace(b'ref="A1:D4"', b'ref="A1:B2"').replace(b"</sheetData>", far),
    )
    import_file(workspace, lying)
    assert len(workspace.read().goals) == 3


def test_mutated_workbooks_never_raise_anything_else(workspace: Workspace, tmp_path: Path) -> None:
    import random

    good = book(tmp_path / "good.xlsx", Goals=GOALS, Programs=PROGRAMS, Placements=PLACEMENTS).read_bytes()
    dice = random.Random(7)
    for _ in range(60):
        data = bytearray(good)
        for _ in range(dice.randint(1, 8)):
            data[dice.randrange(4, len(data))] = dice.randrange(256)
        (tmp_path / "m.xlsx").write_bytes(data)
        found(workspace, tmp_path / "m.xlsx")


@pytest.mark.skipif(not DATA.is_dir(), reason="no real files here")
def test_real_files_are_refused_or_read_with_a_word(workspace: Workspace, tmp_path: Path) -> None:
    for path in DATA.rglob("*.*"):
        assert found(workspace, path) or is_told(workspace, path), path.name
    for path in DATA.rglob("*.csv"):
        named = tmp_path / "Programs.csv"
        named.write_bytes(path.read_bytes())
        assert found(workspace, named) or is_told(workspace, named), path.name
    for path in (path for path in DATA.rglob("*.xlsx") if "cases" not in path.parts):
        renamed = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
        renamed.worksheets[0].title = "Programs"
        renamed.save(tmp_path / "r.xlsx")
        assert found(workspace, tmp_path / "r.xlsx") or is_told(workspace, tmp_path / "r.xlsx"), path.name
