"""The sheets of the field, the workshops and the decisions: matched by their keys, reported by their cells."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from aligner.actions import workshop as verbs
from aligner.actions.exchange import export_workbook, import_file, plan_import, write_template
from aligner.model.errors import Refused
from aligner.model.vocabulary import Question, Sharing, WorkshopMethod
from aligner.store.workspace import Workspace, create_workspace
from tests.exchange.test_import import book, found

GOALS = [["Code", "Title"], ["G1", "One"], ["G2", "Two"]]
BALLOTS = [
    ["Participant", "Group", "Goal", "Points"],
    ["7", "board", "G1", 60],
    ["7", "board", "G2", 40],
    ["דנה לוי", "staff", "G1", 10],
    ["דנה לוי", "staff", "G2", 90],
]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with create_workspace(tmp_path / "w.aligner", {"name": "ארגון", "kind": "nonprofit"}) as made:
        import_file(made, book(tmp_path / "goals.xlsx", Goals=GOALS))
        yield made


def test_ballots_without_a_workshop_make_one_with_their_participants(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Ballots=BALLOTS)
    import_file(workspace, source)
    records = workspace.read()
    (made,) = records.workshops
    assert made.title == "טפסים מחוברת עבודה" and made.method is WorkshopMethod.POINTS
    assert Counter((p.code, p.name, p.group) for p in records.participants) == Counter(
        [("7", "", "board"), ("P1", "דנה לוי", "staff")]
    )
    assert [ballot.points for ballot in records.ballots] == [60, 40, 10, 90]
    assert plan_import(workspace, source).is_empty


def test_ballots_go_to_the_latest_workshop_that_has_their_participants(workspace: Workspace, tmp_path: Path) -> None:
    old = verbs.new_workshop(workspace, "Old", day=date(2025, 1, 1))
    new = verbs.new_workshop(workspace, "New", day=date(2026, 1, 1))
    verbs.add_participants(workspace, old.id, [{"code": "7"}])
    verbs.add_participants(workspace, new.id, [{"code": "7"}, {"code": "8", "name": "דנה לוי"}])
    import_file(workspace, book(tmp_path / "a.xlsx", Ballots=BALLOTS))
    records = workspace.read()
    homes = {person.id: person.workshop_id for person in records.participants}
    assert len(records.workshops) == 2 and len(records.participants) == 3
    assert {homes[ballot.participant_id] for ballot in records.ballots} == {new.id}


def test_a_ballot_of_nothing_or_of_an_unknown_goal_is_told_with_its_cell(workspace: Workspace, tmp_path: Path) -> None:
    rows = [BALLOTS[0], ["7", "", "G1", None], ["7", "", "G9", 5], ["8", "", "G1", -1], ["9", "", "G1", 1]]
    rows.append(["9", "", "G1", 2])
    assert found(workspace, book(tmp_path / "a.xlsx", Ballots=rows)) == [
        ("Ballots!D2", "value_missing"),
        ("Ballots!C3", "unknown_code"),
        ("Ballots!D4", "number_below"),
        ("Ballots!C6", "goal_twice"),
    ]
    assert not workspace.read().ballots


def test_actors_activities_and_needs_go_in_and_are_matched_again(workspace: Workspace, tmp_path: Path) -> None:
    sheets: dict[str, Any] = {
        "שחקנים": [["קוד", "שם", "יחס", "רמת שיתוף"], ["A1", "ספרייה", "שותף", "Board"]],
        "Activities": [
            ["Actor", "Goal", "Population", "Amount", "People"],
            ["A1", "G1", "youth", 1250.5, 30],
            ["A1", "G1", "adults", None, None],
        ],
        "Needs": [["Goal", "People", "Source"], ["G1", 900, "census"]],
    }
    names = openpyxl.load_workbook(_template(tmp_path, "he")).sheetnames
    sheets[names[8]] = sheets.pop("שחקנים")
    headers = [cell.value for cell in openpyxl.load_workbook(_template(tmp_path, "he"))[names[8]][1]]
    sheets[names[8]][0] = [headers[0], headers[1], headers[3], "Sharing"]
    sheets[names[8]][1] = ["A1", "ספרייה", "partner", "public"]
    import_file(workspace, book(tmp_path / "a.xlsx", **sheets))
    records = workspace.read()
    assert records.actors[0].sharing is Sharing.PUBLIC
    assert [(a.population, a.amount_minor) for a in records.activities] == [("youth", 125050), ("adults", None)]
    assert records.needs[0].people == 900
    sheets["Activities"][2][4] = 12
    plan = plan_import(workspace, book(tmp_path / "b.xlsx", **sheets))
    assert [dict(edit.fields) for edit in plan.edits] == [{"people": 12}]
    assert all(not rows for _, rows in plan.adds)


def _template(folder: Path, language: str) -> Path:
    out = folder / f"t-{language}.xlsx"
    if not out.exists():
        write_template(out, language)
    return out


def test_decisions_go_in_with_their_resolution(workspace: Workspace, tmp_path: Path) -> None:
    source = book(
        tmp_path / "a.xlsx",
        Resolutions=[["Code", "Title", "Recommended"], ["R1", "Our part", "deepen"]],
        Options=[["Resolution", "Kind", "Pros"], ["R1", "deepen", "more say"], ["R1", "wait", ""]],
        Decisions=[["Title", "Goal", "Stance", "Due", "Resolution"], ["Adapt", "G1", "adapt", date(2026, 6, 30), "R1"]],
    )
    import_file(workspace, source)
    records = workspace.read()
    assert records.decisions[0].resolution_id == records.resolutions[0].id
    assert [option.pros for option in records.resolution_options] == ["more say", ""]
    assert plan_import(workspace, source).is_empty
    bad = book(tmp_path / "b.xlsx", Decisions=[["Title", "Significance", "State"], ["x", 4, "maybe"]])
    assert found(workspace, bad) == [("Decisions!B2", "number_not_between"), ("Decisions!C2", "not_a_choice")]


def test_a_translation_of_nothing_is_told(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Sheet", "Record", "Field", "Language", "Text"]]
    rows += [
        ["Goals", "G1", "Title", "ar", "هدف"],
        ["Goals", "G7", "Title", "en", "x"],
        ["Goals", "G1", "Size", "fr", "x"],
    ]
    source = book(tmp_path / "a.xlsx", Translations=rows)
    assert [code for _, code in found(workspace, source)] == ["unknown_code", "unknown_code", "not_a_choice"]
    import_file(workspace, source, skip_bad_rows=True)
    (made,) = workspace.read().translations
    assert (made.kind, made.field, made.language, made.text) == ("goal", "title", "ar", "هدف")


def test_an_export_with_ballots_says_that_it_is_personal(workspace: Workspace, tmp_path: Path) -> None:
    import_file(workspace, book(tmp_path / "a.xlsx", Ballots=BALLOTS))
    export_workbook(workspace, tmp_path / "out.xlsx", "en")
    contents = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0]
    assert "Do not pass it on" in str([[cell.value for cell in row] for row in contents])
    export_workbook(workspace.read(), tmp_path / "again.xlsx", "he")
    with create_workspace(tmp_path / "new.aligner", {"name": "אחר", "kind": "nonprofit"}) as other:
        import_file(other, tmp_path / "again.xlsx")
        copied, known = other.read(), workspace.read()
        assert [(b.points, b.question) for b in copied.ballots] == [
            (b.points, Question.IMPORTANCE) for b in known.ballots
        ]
        assert [(p.code, p.name) for p in copied.participants] == [(p.code, p.name) for p in known.participants]


def test_a_list_that_was_tampered_with_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Code", "Title", "Goal list"], ["W1", "Day", "[not json"]]
    assert found(workspace, book(tmp_path / "a.xlsx", Workshops=rows)) == [("Workshops!C2", "not_a_kept_list")]
    with pytest.raises(Refused):
        import_file(workspace, book(tmp_path / "b.xlsx", Workshops=rows))


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_the_workbook_to_fill_in_shows_the_thirteen_sheets_with_an_example_each(language: str, tmp_path: Path) -> None:
    made = openpyxl.load_workbook(_template(tmp_path, language))
    assert len(made.sheetnames) == 14
    for page in made.worksheets[1:]:
        headers = [cell.value for cell in page[1]]
        assert all(headers) and len(set(headers)) == len(headers)
        assert str(page["A2"].value).startswith("#") and str(page["A3"].value).startswith("#")


MEETINGS = [
    ["Code", "Date", "Audience", "Purpose", "Minutes", "Place"],
    ["M1", date(2027, 1, 15), "board", "strategy", 90, "Hall"],
]
AGENDA = [
    ["Code", "Meeting", "Question", "Kind"],
    ["A1", "M1", "Join?", "decide"],
    ["A2", "M1", "What moved?", "inform"],
]


def test_a_meeting_comes_with_its_agenda_and_what_it_is_about(workspace: Workspace, tmp_path: Path) -> None:
    subjects = [["Item", "Goal"], ["A1", "G1"], ["A2", "G2"]]
    source = book(tmp_path / "a.xlsx", Meetings=MEETINGS, Agenda=AGENDA, Subjects=subjects)
    import_file(workspace, source)
    records = workspace.read()
    (meeting,) = records.meetings
    assert (meeting.day, meeting.purpose, meeting.place) == (date(2027, 1, 15), "strategy", "Hall")
    assert [(item.question, item.kind) for item in records.agenda_items] == [
        ("Join?", "decide"),
        ("What moved?", "inform"),
    ]
    goals = {item.id: item.code for item in records.goals}
    assert [goals[link.goal_id or 0] for link in records.agenda_subjects] == ["G1", "G2"]
    assert plan_import(workspace, source).is_empty


@pytest.mark.parametrize(
    ("sheet", "rows", "where", "code"),
    [
        ("Meetings", [*MEETINGS, ["M2", None, "board", "update", 75, ""]], "Meetings!E3", "not_a_choice"),
        ("Meetings", [*MEETINGS, ["M2", None, "press", "update", 60, ""]], "Meetings!C3", "not_a_choice"),
        ("Agenda", [*AGENDA, ["A3", "M9", "Who?", "inform"]], "Agenda!B4", "unknown_code"),
        ("Subjects", [["Item", "Goal", "Resolution"], ["A1", "G1", "R1"]], "Subjects!C2", "one_subject_a_row"),
        ("Subjects", [["Item", "Goal"], ["A1", None]], "Subjects!B2", "value_missing"),
        ("Subjects", [["Item", "Goal"], ["A1", "G1"], ["A1", "G1"]], "Subjects!A3", "duplicate_value"),
    ],
)
def test_a_wrong_row_of_an_agenda_is_told_by_its_cell(
    workspace: Workspace, tmp_path: Path, sheet: str, rows: list[list[Any]], where: str, code: str
) -> None:
    resolutions = [["Code", "Title"], ["R1", "Our part"]]
    sheets = {"Resolutions": resolutions, "Meetings": MEETINGS, "Agenda": AGENDA, sheet: rows}
    plan = plan_import(workspace, book(tmp_path / "a.xlsx", **sheets))
    assert [(problem.where, problem.code) for problem in plan.problems] == [(where, code)]
