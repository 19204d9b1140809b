"""A row that breaks a rule is named before anything is changed; without it the others go in."""

from pathlib import Path
from typing import Any

import pytest

from aligner.actions.exchange import import_file, plan_import
from aligner.lang.problems import problem_sentence
from aligner.lang.words import words
from aligner.model.errors import Refused
from aligner.rules.judging import broken
from aligner.rules.violations import state_of
from aligner.store.workspace import Workspace
from tests.exchange.test_import import book

GOALS = [["Code", "Title"], ["G1", "One"], ["G2", "Two"]]
PROGRAMS = [["Code", "Title"], ["P1", "First"]]
Sheets = dict[str, list[list[Any]]]
BAD: dict[str, tuple[Sheets, list[tuple[str, str]], str, int]] = {
    "a target that is its baseline": (
        {
            "Goals": GOALS,
            "Indicators": [
                ["Code", "Goal", "Title", "Baseline value", "Target value"],
                ["I1", "G1", "Flat", 5, 5],
                ["I2", "G1", "Good", 5, 6],
            ],
            "Measurements": [["Indicator", "Date", "Value"], ["I1", "2025-01-01", 5], ["I2", "2025-01-01", 5]],
        },
        [("Indicators!E2", "target_equals_baseline"), ("Measurements!A2", "depends_on_bad_row")],
        "indicators",
        1,
    ),
    "a target before the baseline": (
        {
            "Goals": GOALS,
            "Indicators": [
                ["Code", "Goal", "Title", "Baseline date", "Target date"],
                ["I1", "G1", "Backwards", "2026-01-01", "2025-01-01"],
            ],
        },
        [("Indicators!E2", "end_before_start")],
        "indicators",
        0,
    ),
    "an initiative that ends before it starts": (
        {"Initiative": [["Field", "Value"], ["Start", "2026-01-01"], ["End", "2025-01-01"]]},
        [("Initiative!B3", "end_before_start")],
        "goals",
        0,
    ),
    "decided without a stance": (
        {
            "Decisions": [
                ["Title", "State", "Stance", "Rationale"],
                ["Bare", "decided", None, None],
                ["Held", "decided", "hold", None],
                ["Good", "decided", "hold", "Because"],
            ]
        },
        [("Decisions!C2", "stance_missing"), ("Decisions!D3", "rationale_missing")],
        "decisions",
        1,
    ),
    "more needed than invited": (
        {"Workshops": [["Code", "Title", "Invited", "Quorum"], ["W1", "Spring", 5, 9], ["W2", "Autumn", 9, 5]]},
        [("Workshops!D2", "quorum_above_invited")],
        "workshops",
        1,
    ),
    "two of a workshop's people under one code": (
        {
            "Workshops": [["Code", "Title"], ["W1", "Spring"]],
            "Participants": [["Workshop", "Code"], ["W1", "p1"], ["W1", "P1"], ["W1", "p1"]],
        },
        [("Participants!B3", "code_like_another"), ("Participants!B4", "duplicate_code")],
        "participants",
        1,
    ),
    "two options of one kind": (
        {
            "Resolutions": [["Code", "Title"], ["R1", "What now?"]],
            "Options": [["Resolution", "Kind"], ["R1", "adapt"], ["R1", "adapt"]],
        },
        [("Options!B3", "option_exists")],
        "resolution_options",
        1,
    ),
    "a code that marks totals": (
        {"Programs": [["Code", "Title"], ["Total 2025", "x"], ["P1", "y"]]},
        [("Programs!A2", "code_says_total")],
        "programs",
        1,
    ),
    "a program many times in one cell": (
        {
            "Goals": GOALS,
            "Programs": PROGRAMS,
            "Placements": [["Program", "Goal", "Rationale"], *(["P1", "G1", text] for text in "abcd")],
        },
        [(f"Placements!A{number}", "placement_twice") for number in (3, 4, 5)],
        "placements",
        1,
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_row_that_breaks_a_rule_is_named_with_its_column(workspace: Workspace, tmp_path: Path, name: str) -> None:
    sheets, expected, _, _ = BAD[name]
    plan = plan_import(workspace, book(tmp_path / "a.xlsx", **sheets))
    assert [(problem.where, problem.code) for problem in plan.problems] == expected
    assert all(problem_sentence(problem, words(language)) for problem in plan.problems for language in ("he", "en"))


@pytest.mark.parametrize("name", BAD)
def test_without_the_rows_that_break_rules_the_others_go_in(workspace: Workspace, tmp_path: Path, name: str) -> None:
    sheets, expected, plural, kept = BAD[name]
    source = book(tmp_path / "a.xlsx", **sheets)
    with pytest.raises(Refused):
        import_file(workspace, source)
    report = import_file(workspace, source, skip_bad_rows=True)
    records = workspace.read()
    assert (report.skipped_rows, len(getattr(records, plural))) == (len(expected), kept)
    assert broken(state_of(records)) == ()


def test_a_row_that_was_left_out_makes_no_room_for_another(workspace: Workspace, tmp_path: Path) -> None:
    """The share that P1 has here stays when the row that lowers it is bad, so the new one finds no room."""
    first: Sheets = {
        "Goals": GOALS,
        "Programs": PROGRAMS,
        "Placements": [["Program", "Goal", "Share"], ["P1", "G1", 80]],
    }
    import_file(workspace, book(tmp_path / "a.xlsx", **first))
    rows = [["Program", "Goal", "Share", "Strength"], ["P1", "G1", 10, 9], ["P1", "G2", 60, 2]]
    plan = plan_import(workspace, book(tmp_path / "b.xlsx", Placements=rows))
    assert [(problem.where, problem.code) for problem in plan.problems] == [
        ("Placements!D2", "number_not_between"),
        ("Placements!C3", "shares_above_100"),
    ]


def test_older_trouble_in_the_file_does_not_hold_up_an_import(workspace: Workspace, tmp_path: Path) -> None:
    def break_rules(change: Any) -> None:
        from aligner.model.initiative import Goal, Indicator

        change.add(Goal, id=1, code="G1", title="One")
        change.add(Indicator, id=1, code="I1", goal_id=1, title="Flat", baseline_value=5, target_value=5)

    workspace.run("old", break_rules, takes_over=True)
    rows = [["Code", "Goal", "Title", "Baseline value", "Target value"], ["I1", "G1", "New title", 5, 5]]
    import_file(workspace, book(tmp_path / "a.xlsx", Indicators=rows))
    assert [one.title for one in workspace.read().indicators] == ["New title"]
