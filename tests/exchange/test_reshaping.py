"""Lists that hold several kinds in one come apart into goals, indicators, measurements and placements."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Alignment

from aligner.actions.exchange import Request, import_file, plan_import
from aligner.lang.problems import problem_sentence
from aligner.lang.words import words
from aligner.model.errors import Refused
from aligner.model.vocabulary import LANGUAGES, Contribution, ProgramKind
from aligner.store.workspace import Workspace
from tests.exchange.test_import import book


def brought_in(workspace: Workspace, source: Path, **options: Any) -> set[str]:
    """The codes of what was reported; each has a sentence in each language, and the same file again changes nothing."""
    report = import_file(workspace, source, **options)
    for notice in report.notices:
        for language in LANGUAGES:
            assert problem_sentence(notice, words(language))
    options.pop("skip_bad_rows", None)
    assert plan_import(workspace, source, **options).is_empty
    return {notice.code for notice in report.notices}


def tree(workspace: Workspace) -> list[tuple[str, str, str]]:
    """Code, title and the code of the goal above, of all goals."""
    goals = workspace.read().goals
    codes = {goal.id: goal.code for goal in goals}
    return [(goal.code, goal.title, codes.get(goal.parent_id or 0, "")) for goal in goals]


def test_goals_in_columns_by_level_become_a_tree(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Theme", "Challenge", "Notes"], ["Teachers", "Training", "a"], [None, "Pay", "b"], ["Schools", None, "c"]]
    told = brought_in(workspace, book(tmp_path / "a.xlsx", Sheet1=rows))
    assert "read_as_tree" in told
    assert [(title, above) for _, title, above in tree(workspace)] == [
        ("Teachers", ""),
        ("Training", "G1"),
        ("Pay", "G1"),
        ("Schools", ""),
    ]


def test_numbers_of_goals_say_what_lies_under_what(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Goal number", "Goal title"], ["1", "Teachers"], ["1.1", "Training"], ["1.a", "Pay"], ["2", "Schools"]]
    told = brought_in(workspace, book(tmp_path / "a.xlsx", Sheet1=rows))
    assert "parent_by_number" in told
    assert tree(workspace) == [
        ("1", "Teachers", ""),
        ("1.1", "Training", "1"),
        ("1.a", "Pay", "1"),
        ("2", "Schools", ""),
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("roadmap.txt", "1. Teachers\n1.1 Training, all of it\n1.2 Pay\n2. Schools\n"),
        ("roadmap.md", "# 1 Teachers\n## 1.1 Training, all of it\n## 1.2 Pay\n# 2 Schools\n"),
    ],
)
def test_a_numbered_text_becomes_a_tree_of_goals(workspace: Workspace, tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert "read_as_outline" in brought_in(workspace, tmp_path / name)
    assert tree(workspace) == [
        ("1", "Teachers", ""),
        ("1.1", "Training, all of it", "1"),
        ("1.2", "Pay", "1"),
        ("2", "Schools", ""),
    ]


def test_bullets_and_indentation_become_a_tree_of_goals(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("• מורים\n    • הכשרה\n    • שכר\n• בתי ספר\n    - שכר\n", "utf-8")
    assert "line_again" in brought_in(workspace, tmp_path / "a.txt")
    assert [(title, above) for _, title, above in tree(workspace)] == [
        ("מורים", ""),
        ("הכשרה", "G1"),
        ("שכר", "G1"),
        ("בתי ספר", ""),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["רווחה", "   גיל רך", "   נוער", "קהילה", "   מנהיגות"],
        ["א. רווחה", "א.1 גיל רך", "א.2 נוער", "ב. קהילה", "ב.1 מנהיגות"],
        ["1. רווחה", "   a. גיל רך", "   b. נוער", "2. קהילה", "   a. מנהיגות"],
        ["חזון: כל ילד", "יעד 1: רווחה", "- גיל רך", "- נוער", "יעד 2: קהילה", "- מנהיגות"],
    ],
)
def test_lines_in_a_sheet_named_goals_are_a_tree_and_none_is_a_header(
    workspace: Workspace, tmp_path: Path, lines: list[str]
) -> None:
    brought_in(workspace, book(tmp_path / "a.xlsx", יעדים=[[line] for line in lines]))
    goals = workspace.read().goals
    titles = {goal.id: goal.title.rpartition(" ")[2] if "יעד" not in goal.title else goal.title for goal in goals}
    found = [(goal.title.endswith("רך"), goal.parent_id is not None) for goal in goals]
    assert len(goals) == 5 and sum(below for _, below in found) == 3, titles


def test_goals_under_texts_of_their_own_are_a_tree(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["יעד על", "יעד", "משקל"], ["רווחה", "גיל רך", 10], ["", "נוער", 20], ["קהילה", "מנהיגות", 70]]
    brought_in(workspace, book(tmp_path / "a.xlsx", Sheet1=rows))
    assert [bool(above) for _, _, above in tree(workspace)] == [False, True, True, False, True]
    assert sum(goal.weight or 0 for goal in workspace.read().goals) == 100


def test_goals_with_indicators_beside_them_bring_both_and_what_is_above(workspace: Workspace, tmp_path: Path) -> None:
    rows = [
        ["יעד על", "יעד", "אינדיקטור", "יעד כמותי"],
        ["רווחה", "גיל רך", "במעונות", "60%"],
        ["", "נוער", "נשירה", 3],
    ]
    brought_in(workspace, book(tmp_path / "a.xlsx", מפה=rows))
    assert [above for _, _, above in tree(workspace)] == ["", "G1", "G1"]
    assert [(one.title, one.target_value) for one in workspace.read().indicators] == [("במעונות", 60), ("נשירה", 3)]


def test_a_logframe_gives_goals_indicators_and_what_was_measured(workspace: Workspace, tmp_path: Path) -> None:
    rows = [
        ["Results", "Indicators", "Baseline (2023)", "Target 2026", "Period end", "Actual"],
        ["Outcome 1: more children read", "readers", 40, 60, "2024-12-31", 44],
        [None, "readers", 40, 60, "2025-12-31", 50],
        [None, "clubs", 12, 40, None, None],
        ["Output 1.1", "trained", 0, 1200, None, None],
    ]
    told = brought_in(workspace, book(tmp_path / "a.xlsx", Logframe=rows))
    assert {"read_as_results", "year_of_header"} <= told
    records = workspace.read()
    assert tree(workspace) == [("1", "more children read", ""), ("1.1", "Output 1.1", "1")]
    assert [(one.title, one.baseline_value, one.target_value, str(one.target_date)) for one in records.indicators] == [
        ("readers", 40, 60, "2026-12-31"),
        ("clubs", 12, 40, "2026-12-31"),
        ("trained", 0, 1200, "2026-12-31"),
    ]
    assert [one.value for one in records.measurements] == [44, 50]


def test_a_list_of_indicators_by_codes_of_goals_is_no_logframe(workspace: Workspace, tmp_path: Path) -> None:
    sheets: dict[str, Any] = {"Goals": [["Code", "Title"], ["G1", "Reading"]]}
    rows = [["Goal", "Indicator", "Baseline", "Target"], ["G1", "readers", 1, 2], ["G1", "clubs", 1, 2]]
    import_file(workspace, book(tmp_path / "a.xlsx", **sheets, Sheet1=rows))
    assert len(workspace.read().goals) == 1 and len(workspace.read().indicators) == 2


def matrix(path: Path, cells: list[list[Any]]) -> Path:
    rows = [["Program", "Reading", "G2"], *([f"Club {n}", *row] for n, row in enumerate(cells, 1))]
    programs = [["Code", "Title"], *([f"P{n}", f"Club {n}"] for n in range(1, len(cells) + 1))]
    goals = [["Code", "Title"], ["G1", "Reading"], ["G2", "Sums"]]
    return book(path, Goals=goals, Programs=programs, Placed=rows)


@pytest.mark.parametrize(
    ("cells", "kind", "placed"),
    [
        ([["x", None], ["x", "x"]], "marks", [("P1", "G1"), ("P2", "G1"), ("P2", "G2")]),
        ([["✓", "-"], [None, "✓"]], "marks", [("P1", "G1"), ("P2", "G2")]),
        ([[60, 40], [100, None]], "percents", [("P1", "G1", 60), ("P1", "G2", 40), ("P2", "G1", 100)]),
        ([["60%", "40%"], [None, "50%"]], "percents", [("P1", "G1", 60), ("P1", "G2", 40), ("P2", "G2", 50)]),
        ([[3000, 1000], [0, 500]], "amounts", [("P1", "G1", 75), ("P1", "G2", 25), ("P2", "G2", 100)]),
        ([[3, 1], [2, None]], "levels", [("P1", "G1", 3), ("P1", "G2", 1), ("P2", "G1", 2)]),
        (
            [["direct", "ישירה"], [None, "enabling"]],
            "letters",
            [
                ("P1", "G1", Contribution.DIRECT),
                ("P1", "G2", Contribution.DIRECT),
                ("P2", "G2", Contribution.ENABLING),
            ],
        ),
    ],
)
def test_a_matrix_of_programs_and_goals_becomes_placements(
    workspace: Workspace, tmp_path: Path, cells: list[list[Any]], kind: str, placed: list[tuple[Any, ...]]
) -> None:
    # Numbers alone could be anything: the goals have to be known, or the user says it.
    import_file(workspace, book(tmp_path / "g.xlsx", Goals=[["Code", "Title"], ["G1", "Reading"], ["G2", "Sums"]]))
    assert f"matrix_of_{kind}" in brought_in(workspace, matrix(tmp_path / "a.xlsx", cells))
    records = workspace.read()
    programs = {one.id: one.code for one in records.programs}
    goals = {one.id: one.code for one in records.goals}
    field = {"percents": "share", "amounts": "share", "levels": "strength", "letters": "contribution"}.get(kind)
    found = [
        (programs[one.program_id], goals[one.goal_id or 0], *([getattr(one, field)] if field else []))
        for one in records.placements
    ]
    assert found == placed


def test_what_is_wrong_in_a_matrix_is_told_at_its_own_cell(workspace: Workspace, tmp_path: Path) -> None:
    source = matrix(tmp_path / "a.xlsx", [["x", None], [None, "x"]])
    made = openpyxl.load_workbook(source)
    made["Placed"]["A3"] = "Club of nobody"
    made.save(source)
    with pytest.raises(Refused) as caught:
        import_file(workspace, source)
    assert ("Placed!A3", "unknown_code") in [(one.where, one.code) for one in caught.value.problems]


def test_numbers_under_unknown_names_are_no_matrix(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Subject", "North", "South"], ["Books", 10, 31], ["Clubs", 18, 36], ["Rooms", 24, 11]]
    source = book(tmp_path / "a.xlsx", Sheet1=rows)
    with pytest.raises(Refused) as caught:
        import_file(workspace, source)
    assert caught.value.code == "no_known_sheet"
    with pytest.raises(Refused) as caught:
        import_file(workspace, source, request=Request(kind="matrix"))
    assert "unknown_code" in {one.code for one in caught.value.problems}


def test_grants_in_json_become_programs_of_the_kind_grant(workspace: Workspace, tmp_path: Path) -> None:
    grant = {
        "id": "360G-1",
        "title": "Reading",
        "currency": "GBP",
        "amountAwarded": 4000.5,
        "plannedDates": [{"startDate": "2024-06-01T00:00:00+00:00"}],
        "recipientOrganization": [{"name": "Example Reads", "id": "GB-1"}],
    }
    (tmp_path / "a.json").write_text(
        json.dumps({"grants": [grant, {**grant, "id": "360G-2", "title": "Sums"}]}), "utf-8"
    )
    assert "rows_are_grants" in brought_in(workspace, tmp_path / "a.json")
    first = workspace.read().programs[0]
    assert (first.code, first.title, first.grantee) == ("360G-1", "Reading", "Example Reads")
    assert first.budget_minor == 400050
    assert (first.kind, first.currency, str(first.start)) == (ProgramKind.GRANT, "GBP", "2024-06-01")


@pytest.mark.parametrize(
    ("text", "code"), [("{", "json_damaged"), ("[" * 9000, "json_damaged"), ("{}", "json_without_list")]
)
def test_other_json_is_refused(workspace: Workspace, tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "a.json").write_text(text, "utf-8")
    with pytest.raises(Refused) as caught:
        import_file(workspace, tmp_path / "a.json")
    assert caught.value.code == code


def test_a_title_that_is_too_long_is_shortened_and_told(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Goal number", "Goal title"], ["1", "word " * 60], ["2", "short"]]
    assert "title_shortened" in brought_in(workspace, book(tmp_path / "a.xlsx", Sheet1=rows))
    assert len(workspace.read().goals[0].title) <= 200 and workspace.read().goals[0].title.endswith("word…")


def test_organizations_with_their_activities_give_both(workspace: Workspace, tmp_path: Path) -> None:
    goals = [["Code", "Title"], ["G1", "Reading"], ["G2", "Sums"]]
    import_file(workspace, book(tmp_path / "g.xlsx", Goals=goals))
    rows = [["Organization", "Sector", "Goal", "Activity", "Annual budget"]]
    rows += [["Reading for all", "NGO", "Reading", "Clubs", "100"], [None, None, "G2", "Camps", "50"]]
    rows += [["City hall", "municipality", "G1", "Libraries", "70"]]
    assert "read_as_partners" in brought_in(workspace, book(tmp_path / "a.xlsx", Sheet1=rows))
    records = workspace.read()
    names = {one.id: one.name for one in records.actors}
    assert list(names.values()) == ["Reading for all", "City hall"]
    assert [(names[one.actor_id], one.title, one.amount_minor) for one in records.activities] == [
        ("Reading for all", "Clubs", 10000),
        ("Reading for all", "Camps", 5000),
        ("City hall", "Libraries", 7000),
    ]


def test_years_in_columns_become_measurements(workspace: Workspace, tmp_path: Path) -> None:
    goals, indicators = [["Code", "Title"], ["G1", "Reading"]], [["Code", "Goal", "Title"], ["I1", "G1", "Readers"]]
    import_file(workspace, book(tmp_path / "g.xlsx", Goals=goals, Indicators=indicators))
    rows: list[list[Any]] = [["Indicator", 2023, "2023-24", 2025], ["Readers", 10, 12.5, None]]
    assert "read_as_years" in brought_in(workspace, book(tmp_path / "a.xlsx", Sheet1=rows))
    measured = [(str(one.date), one.value) for one in workspace.read().measurements]
    assert measured == [("2023-12-31", 10), ("2024-08-31", 12.5)]


@pytest.mark.parametrize(
    ("cells", "code"), [([[60, 40, 0], [10, 20, 70]], "votes_as_points"), ([[1, 2, 3], [3, 1, 2]], "votes_as_rank")]
)
def test_participants_by_goals_become_ballots(
    workspace: Workspace, tmp_path: Path, cells: list[list[int]], code: str
) -> None:
    goals = [["Code", "Title"], ["G1", "Reading"], ["G2", "Sums"], ["G3", "Music"]]
    import_file(workspace, book(tmp_path / "g.xlsx", Goals=goals))
    rows = [["Participant", "Reading", "Sums", "G3"], *([f"Member {n}", *row] for n, row in enumerate(cells))]
    assert code in brought_in(workspace, book(tmp_path / "a.xlsx", Sheet1=rows))
    field = code.rpartition("_")[2]
    assert [getattr(one, field) for one in workspace.read().ballots] == [value for row in cells for value in row]


def test_thousands_beside_activities_are_asked_about_at_their_header(workspace: Workspace, tmp_path: Path) -> None:
    import_file(workspace, book(tmp_path / "g.xlsx", Goals=[["Code", "Title"], ["G1", "Reading"]]))
    rows = [["Organization", "Goal", "Activity", "Annual budget (thousands)"], ["Readers", "G1", "Clubs", 70]]
    source = book(tmp_path / "a.xlsx", Sheet1=rows)
    plan = plan_import(workspace, source)
    assert [one.where for one in plan.notices if one.code == "amounts_in_thousands"] == ["Sheet1!D1"]
    import_file(workspace, source, answers={"activities.amount.scale": "multiply"})
    assert [one.amount_minor for one in workspace.read().activities] == [7_000_000]


def test_budgets_by_year_are_not_taken_for_measurements(workspace: Workspace, tmp_path: Path) -> None:
    rows: list[list[Any]] = [["Program name", 2024, 2025], ["Clubs", 10, 20], ["Camps", 30, 40]]
    import_file(workspace, book(tmp_path / "a.xlsx", Sheet1=rows), request=Request(kind="programs"))
    assert [one.title for one in workspace.read().programs] == ["Clubs", "Camps"]
    with pytest.raises(Refused):
        import_file(workspace, book(tmp_path / "b.xlsx", Sheet1=rows), request=Request(kind="measurements"))


# Figures of indicators in rows of their own, by years, and a column each


def test_figures_in_rows_say_which_are_baselines_and_targets(workspace: Workspace, tmp_path: Path) -> None:
    head = ["Goal", "Indicator", "Unit", "Date", "Value", "Kind", "Source"]
    rows = [
        ["Read", "Can read", "%", "2020-12-31", 40, "baseline", "Survey"],
        ["Read", "Can read", "%", "2023-12-31", 52, "measurement", "Survey"],
        ["Read", "Can read", "%", "2025-12-31", 60, "target", ""],
        ["Read", "Can read", "%", "2030-12-31", 80, "target", ""],
        ["Read", "Can read", "%", "2024-12-31", 99, "a guess", ""],
    ]
    codes = brought_in(workspace, book(tmp_path / "a.xlsx", Figures=[head, *rows]))
    assert {"read_as_results", "target_again", "figure_left"} <= set(codes)
    (indicator,) = workspace.read().indicators
    assert (indicator.title, indicator.unit) == ("Can read", "%")
    assert (indicator.baseline_date, indicator.baseline_value) == (date(2020, 12, 31), 40)
    assert (indicator.target_date, indicator.target_value) == (date(2030, 12, 31), 80)
    assert [(one.date.year, one.value, one.source) for one in workspace.read().measurements] == [(2023, 52, "Survey")]


@pytest.mark.parametrize("goal", ["Read", "G1"])
def test_goals_with_indicators_by_year(workspace: Workspace, tmp_path: Path, goal: str) -> None:
    if goal == "G1":
        import_file(workspace, book(tmp_path / "goals.xlsx", Goals=[["Code", "Title"], ["G1", "Read"]]))
    head = ["יעד", "מדד", "קו בסיס (2020)", "ערך יעד 2030", 2021, 'תשפ"ג', "2023/24"]
    source = book(tmp_path / "a.xlsx", **{"מדדים לפי שנים": [head, [goal, "Can read", 40, 80, 44, 52, "55"]]})
    assert "read_as_results" in brought_in(workspace, source)
    records = workspace.read()
    assert [(one.code, one.title) for one in records.goals] == [("G1", "Read")]
    (indicator,) = records.indicators
    assert (indicator.baseline_value, indicator.target_value) == (40, 80)
    days = [date(2021, 12, 31), date(2023, 8, 31), date(2024, 8, 31)]
    assert [(one.date, one.value) for one in records.measurements] == list(zip(days, (44, 52, 55), strict=True))


def test_a_column_an_indicator_with_days_in_rows(workspace: Workspace, tmp_path: Path) -> None:
    goals = [["Code", "Title"], ["G1", "Read"]]
    indicators = [["Code", "Goal", "Title"], ["I1", "G1", "Can read"], ["I2", "G1", "Can write"]]
    import_file(workspace, book(tmp_path / "known.xlsx", Goals=goals, Indicators=indicators))
    rows = [["2022-12-31", 40, None, "Survey"], ["2023-12-31", 44, 30, "Survey"]]
    source = book(tmp_path / "a.xlsx", Sheet1=[["Date", "Can read", "I2", "Source"], *rows])
    assert "read_as_series" in brought_in(workspace, source)
    assert [(one.date.year, one.value) for one in workspace.read().measurements] == [(2022, 40), (2023, 44), (2023, 30)]


# Indentation, and lists of one kind in two sheets


def indented(source: Path, *steps: int) -> Path:
    made = openpyxl.load_workbook(source)
    for row, step in enumerate(steps, 1):
        made.worksheets[0].cell(row, 1).alignment = Alignment(indent=step)
    made.save(source)
    return source


def test_cells_that_excel_indents_are_a_tree(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Teachers"], ["Training"], ["Mentors"], ["Pay"], ["Schools"]]
    told = brought_in(workspace, indented(book(tmp_path / "a.xlsx", Sheet1=rows), 0, 1, 2, 1, 0))
    assert "read_as_outline" in told
    assert [above for _, _, above in tree(workspace)] == ["", "G1", "G2", "G1", ""]


def test_a_list_of_goals_is_a_tree_by_its_indentation(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Goal", "Weight"], ["Teachers", None], ["Training", 60], ["  Pay", 40]]
    told = brought_in(workspace, indented(book(tmp_path / "a.xlsx", Sheet1=rows), 0, 0, 1, 0))
    assert "parent_by_indent" in told
    assert [(title, above) for _, title, above in tree(workspace)] == [
        ("Teachers", ""),
        ("Training", "G1"),
        ("Pay", "G1"),
    ]


def test_two_sheets_of_one_kind_are_both_read(workspace: Workspace, tmp_path: Path) -> None:
    head = ["Program name", "Budget"]
    sheets = {"North": [head, ["Club", 10], ["Bridge", 20]], "South": [head, ["Hotline", 30], ["Club", 40]]}
    source = book(tmp_path / "a.xlsx", **sheets, Other=[["Code", *head], ["P1", "School", 5]])
    with pytest.raises(Refused) as caught:
        import_file(workspace, book(tmp_path / "b.xlsx", North=sheets["North"], Copy=sheets["North"]))
    assert [problem.code for problem in caught.value.problems] == ["sheets_of_same_kind"]
    del sheets["South"][2]
    source = book(tmp_path / "a.xlsx", **sheets, Other=[["Code", *head], ["P1", "School", 5]])
    brought_in(workspace, source)
    named = sorted((one.code, one.title) for one in workspace.read().programs)
    assert named == [("P1", "School"), ("P2", "Club"), ("P3", "Bridge"), ("P4", "Hotline")]
    assert len(workspace.read().import_mappings) == len(("North", "South", "Other"))


def test_a_sheet_of_our_name_with_words_of_others_keeps_how_it_was_read(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[["Project ID", "Project name"], ["P1", "Club"]])
    brought_in(workspace, source)
    (kept,) = workspace.read().import_mappings
    assert kept.source == "a.xlsx"
