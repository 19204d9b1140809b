"""Lists as other people keep them: what is found, filled in, omitted and asked, each with its cells."""

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from aligner.actions.exchange import import_file, plan_import
from aligner.lang.problems import problem_sentence
from aligner.lang.words import words
from aligner.model.errors import Refused
from aligner.model.vocabulary import LANGUAGES, ProgramKind, ProgramStatus
from aligner.store.workspace import Workspace
from tests.exchange.test_import import book, repacked

HEAD = ["Code", "Title", "Budget"]


def told(workspace: Workspace, source: Path, **answers: str) -> list[tuple[str, str]]:
    """The notices as (where, code); each has a sentence in each language."""
    plan = plan_import(workspace, source, {key.replace("__", "."): value for key, value in answers.items()})
    assert not plan.problems, plan.problems
    for notice in plan.notices:
        for language in LANGUAGES:
            assert problem_sentence(notice, words(language))
    return [(notice.where, notice.code) for notice in plan.notices]


def refused(workspace: Workspace, source: Path, **options: Any) -> list[tuple[str, str]]:
    before = workspace.revision
    with pytest.raises(Refused) as caught:
        import_file(workspace, source, **options)
    assert workspace.revision == before
    for problem in caught.value.problems:
        for language in LANGUAGES:
            assert problem_sentence(problem, words(language))
    return [(problem.where, problem.code) for problem in caught.value.problems]


def programs(workspace: Workspace) -> list[tuple[str, str]]:
    return [(program.code, program.title) for program in workspace.read().programs]


def changed(source: Path, change: Any) -> Path:
    made = openpyxl.load_workbook(source)
    change(made)
    made.save(source)
    return source


# Where the list stands


def test_headers_below_title_lines_are_found_and_the_lines_told(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[["Our programs 2026"], [], HEAD, ["P1", "A", 5]])
    assert told(workspace, source) == [("Programs!1", "row_above_headers")]
    import_file(workspace, source)
    assert programs(workspace) == [("P1", "A")]


@pytest.mark.parametrize("name", ["Sheet1", "גיליון1", "2026"])
def test_a_sheet_is_known_by_its_headers(workspace: Workspace, tmp_path: Path, name: str) -> None:
    source = book(tmp_path / "a.xlsx", **{name: [[*HEAD, "Reach"], ["P1", "A", 5, 3]], "Notes": [["hello"]]})
    assert told(workspace, source) == [(name, "sheet_guessed"), ("Notes", "sheet_unknown")]


def test_everyday_headers_are_understood_and_told(workspace: Workspace, tmp_path: Path) -> None:
    rows = [['מס"ד', "שם התוכנית", "תקציב שנתי (₪)", "מס' משתתפים"], ["P1", "א", 5, 3]]
    source = book(tmp_path / "a.xlsx", **{"תוכניות 2025": rows})
    assert [code for _, code in told(workspace, source)] == ["sheet_guessed", "columns_guessed"]
    import_file(workspace, source)
    assert workspace.read().programs[0].reach == 3


def test_a_sheet_that_nobody_knows_is_refused_with_what_was_seen(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(Refused) as plan:
        plan_import(workspace, book(tmp_path / "a.xlsx", Sheet1=[["x", "y"], [1, 2]]))
    (problem,) = plan.value.problems
    assert problem.code == "no_known_sheet" and dict(problem.values)["seen"] == ("x", "y")
    assert "Goals" not in problem_sentence(problem, words("he"))


def test_a_sharp_as_first_header_is_a_header(workspace: Workspace, tmp_path: Path) -> None:
    import_file(workspace, book(tmp_path / "a.xlsx", Programs=[["#", "Code", "Title"], [1, "P7", "A"], [2, "P8", "B"]]))
    assert programs(workspace) == [("P7", "A"), ("P8", "B")]


def test_marks_and_spaces_around_names_change_nothing(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Code ", "\xa0Title\u200f", "Budget\n(NIS)"], ["\u200fP1\u200f", "  A\xa0 ", 100]]
    import_file(workspace, book(tmp_path / "a.xlsx", **{" Programs ": rows}))
    program = workspace.read().programs[0]
    assert (program.code, program.title, program.budget_minor) == ("P1", "A", 10000)


# Rows


def test_rows_after_a_gap_are_read(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[HEAD, ["P1", "A", 1]])
    changed(source, lambda made: made["Programs"].cell(5000, 1, "P9") and made["Programs"].cell(5000, 2, "far"))
    import_file(workspace, source)
    assert programs(workspace) == [("P1", "A"), ("P9", "far")]


@pytest.mark.parametrize(
    "total",
    [["סה״כ", None, 3], [None, "Total:", 3], [None, "المجموع", 3], ["", "", 3], [None, 'סה"כ תוכניות פעילות', 3]],
)
def test_a_line_of_totals_is_left_out_and_named(workspace: Workspace, tmp_path: Path, total: list[Any]) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[HEAD, ["P1", "A", 1], ["P2", "B", 2], total])
    assert told(workspace, source) == [("Programs!4", "total_row_left")]


def test_a_program_called_total_something_is_no_total(workspace: Workspace, tmp_path: Path) -> None:
    import_file(workspace, book(tmp_path / "a.xlsx", Programs=[HEAD, ["P1", "A", 1], ["P2", "Total care", 9]]))
    assert programs(workspace) == [("P1", "A"), ("P2", "Total care")]


def test_hidden_rows_columns_and_sheets_stay_out_until_they_are_asked_for(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[HEAD, ["P1", "A", 1], ["P2", "B", 2]], Goals=[HEAD[:2], ["G1", "x"]])

    def hide(made: Any) -> None:
        made["Programs"].row_dimensions[3].hidden = True
        made["Programs"].column_dimensions["C"].hidden = True
        made["Goals"].sheet_state = "hidden"

    changed(source, hide)
    assert told(workspace, source) == [
        ("Goals", "hidden_sheet_left"),
        ("Programs!C", "hidden_column_left"),
        ("Programs!3", "hidden_row_left"),
    ]
    report = import_file(workspace, source)
    assert [(q.key, q.chosen) for q in report.questions] == [("hidden", "leave")]
    records = workspace.read()
    assert programs(workspace) == [("P1", "A")] and records.programs[0].budget_minor is None and not records.goals
    import_file(workspace, source, answers={"hidden": "take"})
    records = workspace.read()
    assert len(records.programs) == 2 and records.programs[0].budget_minor == 100 and len(records.goals) == 1


def test_a_hidden_column_that_is_needed_is_named(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[["Code", "Title"], ["P1", "A"]])
    changed(source, lambda made: setattr(made["Programs"].column_dimensions["B"], "hidden", True))
    with pytest.raises(Refused) as caught:
        plan_import(workspace, source)
    assert [(p.where, p.code) for p in caught.value.problems] == [("Programs!B", "column_is_hidden")]


def test_merged_text_is_filled_down_and_a_merged_amount_is_not(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Code", "Title", "Budget", "Regions"], ["P1", "A", 10, "צפון"], ["P2", "B", None, None]]
    source = book(tmp_path / "a.xlsx", Programs=rows)
    changed(source, lambda made: [made["Programs"].merge_cells(area) for area in ("C2:C3", "D2:D3")])
    assert told(workspace, source) == [("Programs!C3", "merged_left_empty"), ("Programs!D3", "merged_filled")]
    import_file(workspace, source)
    assert [(p.regions, p.budget_minor) for p in workspace.read().programs] == [("צפון", 1000), ("צפון", None)]


def test_a_ragged_line_of_a_text_file_is_refused_by_its_line(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "Programs.csv").write_text("Code,Title\nP1,A\nP2,B, with a comma\n", "utf-8")
    assert refused(workspace, tmp_path / "Programs.csv") == [("Programs!3", "row_has_extra_cells")]


def test_cells_without_a_header_are_told_by_their_column(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[HEAD, ["P1", "A", 1, "lost"], ["P2", "B", 2, "too"]])
    assert told(workspace, source) == [("Programs!D", "column_without_header")]


def test_control_characters_are_removed_and_counted(workspace: Workspace, tmp_path: Path) -> None:
    source = tmp_path / "Programs.csv"
    source.write_bytes(b"Code,Title\nP1,one\x01 two\x02\x03\n")
    plan = plan_import(workspace, source)
    assert [(n.code, dict(n.values)["count"]) for n in plan.notices] == [("characters_removed", 3)]


# Codes


def test_a_list_without_codes_gets_them_and_finds_its_records_again(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[["Title", "Budget"], ["A", 1], ["B", 2]])
    assert told(workspace, source) == [("Programs!A2", "code_made"), ("Programs!A3", "code_made")]
    import_file(workspace, source)
    assert programs(workspace) == [("P1", "A"), ("P2", "B")]
    assert [code for _, code in told(workspace, source)] == ["matched_by_title"] * 2
    assert plan_import(workspace, source).is_empty


def test_running_numbers_are_no_codes(workspace: Workspace, tmp_path: Path) -> None:
    import_file(workspace, book(tmp_path / "a.xlsx", Programs=[["No.", "Title"], [1, "A"], [2, "B"]]))
    import_file(workspace, book(tmp_path / "b.xlsx", Programs=[["No.", "Title"], [1, "B"], [2, "C"]]))
    assert programs(workspace) == [("P1", "A"), ("P2", "B"), ("P3", "C")]


@pytest.mark.parametrize("code", ["p1", "P\u200b1", "\uff301", "\u200fP1", "P1\u2060", "P1 "])
def test_codes_that_look_alike_are_one(workspace: Workspace, tmp_path: Path, code: str) -> None:
    twice = book(tmp_path / "a.xlsx", Programs=[["Code", "Title"], ["P1", "A"], [code, "B"]])
    assert refused(workspace, twice) == [("Programs!A3", "duplicate_code_in_file")]
    import_file(workspace, book(tmp_path / "b.xlsx", Programs=[["Code", "Title"], ["P1", "A"]]))
    again = book(tmp_path / "c.xlsx", Programs=[["Code", "Title"], [code, "B"]])
    if code == "p1":
        assert refused(workspace, again) == [("Programs!A2", "code_looks_alike")]
    import_file(workspace, again, answers={"codes": "same"})
    assert programs(workspace) == [("P1", "B")]


@pytest.mark.parametrize("title", ["\u200b", "\u2060\u200f", "\u3164", " \u00ad ", "\ufeff"])
def test_a_title_that_nobody_can_see_is_empty(workspace: Workspace, tmp_path: Path, title: str) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[["Code", "Title"], ["P1", title]])
    assert refused(workspace, source) == [("Programs!B2", "value_missing")]


def test_the_same_title_under_several_codes_is_told(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Code", "Title"], ["P1", "Club of light"], ["P2", "Club  of light"], ["P3", "club of light."]]
    assert told(workspace, book(tmp_path / "a.xlsx", Programs=rows)) == [
        (f"Programs!B{row}", "looks_alike") for row in (2, 3, 4)
    ]


def test_a_placement_said_twice_is_taken_once_and_a_second_one_there_refused(
    workspace: Workspace, tmp_path: Path
) -> None:
    goals, listed = [["Code", "Title"], ["G1", "x"]], [["Code", "Title"], ["P1", "A"]]
    rows: list[list[Any]] = [["Program", "Goal", "Share"], ["P1", "G1", 40], ["P1", "G1", 40]]
    source = book(tmp_path / "a.xlsx", Goals=goals, Programs=listed, Placements=rows)
    assert told(workspace, source) == [("Placements!3", "row_repeated")]
    import_file(workspace, source)
    assert [p.share for p in workspace.read().placements] == [40]
    rows[2][2] = 30
    source = book(tmp_path / "b.xlsx", Goals=goals, Programs=listed, Placements=rows)
    assert refused(workspace, source) == [("Placements!A3", "placement_twice")]


def test_references_by_title_are_found_where_it_is_the_only_one(workspace: Workspace, tmp_path: Path) -> None:
    sheets: dict[str, Any] = {
        "Goals": [["Code", "Title"], ["G1", "Reading"]],
        "Programs": [["Code", "Title"], ["P1", "A"]],
    }
    source = book(tmp_path / "a.xlsx", **sheets, Placements=[["Program", "Goal"], ["A", "reading"]])
    assert [code for _, code in told(workspace, source)] == ["found_by_title"] * 2


# Values


def test_money_as_people_write_it_is_read(workspace: Workspace, tmp_path: Path) -> None:
    texts = ["₪120,000", "120,000 ₪", "NIS 120000", "120 000", '120000 ש"ח', "١٢٠٠٠٠", "120'000", "120,000.00"]
    rows = [[f"P{n}", f"T{n}", text] for n, text in enumerate(texts, 1)]
    import_file(workspace, book(tmp_path / "a.xlsx", Programs=[HEAD, *rows]))
    assert {program.budget_minor for program in workspace.read().programs} == {12_000_000}


def test_unclear_money_is_named_with_its_reading_and_taken_when_agreed(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[HEAD, ["P1", "A", "85K"], ["P2", "B", "כ-120,000"], ["P3", "C", "-"]])
    assert refused(workspace, source) == [("Programs!C2–C3", "value_offered")]
    import_file(workspace, source, answers={"programs.budget.offered": "take"})
    assert [p.budget_minor for p in workspace.read().programs] == [8_500_000, 12_000_000, None]


def test_a_point_that_may_part_thousands_is_decided_by_its_column_or_asked(
    workspace: Workspace, tmp_path: Path
) -> None:
    alone = book(tmp_path / "a.xlsx", Programs=[HEAD, ["P1", "A", "1.200"], ["P2", "B", "3.400"]])
    assert refused(workspace, alone) == [("Programs!C2–C3", "number_in_doubt")]
    import_file(workspace, alone, answers={"programs.budget.decimal": "comma"})
    assert [p.budget_minor for p in workspace.read().programs] == [120_000, 340_000]
    decided = book(tmp_path / "b.xlsx", Programs=[HEAD, ["P1", "A", "1.200"], ["P2", "B", "1.200,50"]])
    import_file(workspace, decided)
    assert [p.budget_minor for p in workspace.read().programs] == [120_000, 120_050]


def test_the_currency_beside_an_amount_is_kept(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[HEAD, ["P1", "A", "$500"], ["P2", "B", 7], ["P3", "C", "₪9"]])
    changed(source, lambda made: setattr(made["Programs"]["C3"], "number_format", "[$€-407] #,##0"))
    assert told(workspace, source) == [("Programs!C2", "currency_seen"), ("Programs!C3", "currency_seen")]
    import_file(workspace, source)
    assert [p.currency for p in workspace.read().programs] == ["USD", "EUR", ""]
    clash = book(tmp_path / "b.xlsx", Programs=[[*HEAD, "Currency"], ["P1", "A", "$500", "ILS"]])
    assert refused(workspace, clash) == [("Programs!C2", "other_currency")]


@pytest.mark.parametrize(
    "header", ['תקציב (אלפי ש"ח)', "Budget (thousands)", "Budget in thousands", "الميزانية (آلاف)", "תקציב באלפי ₪"]
)
def test_an_amount_in_thousands_is_left_out_until_it_is_settled(
    workspace: Workspace, tmp_path: Path, header: str
) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[["Code", "Title", header], ["P1", "A", 120]])
    assert ("Programs!C1", "amounts_in_thousands") in told(workspace, source) or "column_unknown" in str(
        told(workspace, source)
    )
    import_file(workspace, source)
    assert workspace.read().programs[0].budget_minor is None
    if "amounts_in_thousands" in str(told(workspace, source)):
        import_file(workspace, source, answers={"programs.budget.scale": "multiply"})
        assert workspace.read().programs[0].budget_minor == 12_000_000


def placed(tmp_path: Path, shares: list[Any]) -> Path:
    goals = [[f"G{n}", f"Goal {n}"] for n in range(1, len(shares) + 1)]
    rows = [["P1", f"G{n}", share] for n, share in enumerate(shares, 1)]
    return book(
        tmp_path / "p.xlsx",
        Goals=[["Code", "Title"], *goals],
        Programs=[["Code", "Title"], ["P1", "A"]],
        Placements=[["Program", "Goal", "Share"], *rows],
    )


@pytest.mark.parametrize("shares", [[0.6, 0.4], ["0.6", "0.4"], [1], [0.6, "40%"]])
def test_parts_of_one_as_shares_are_asked_about(workspace: Workspace, tmp_path: Path, shares: list[Any]) -> None:
    source = placed(tmp_path, shares)
    assert {code for _, code in refused(workspace, source)} == {"share_in_doubt"}
    import_file(workspace, source, answers={"placements.share.share": "share"})
    assert sum(p.share or 0 for p in workspace.read().placements) == pytest.approx(100)


def test_percents_are_read_as_they_are_shown(workspace: Workspace, tmp_path: Path) -> None:
    source = placed(tmp_path, [0.3, 20, "50 %"])
    changed(source, lambda made: setattr(made["Placements"]["C2"], "number_format", "0.0%"))
    import_file(workspace, source)
    assert [p.share for p in workspace.read().placements] == [30, 20, 50]


def test_a_sign_that_is_only_written_beside_a_number_multiplies_nothing(workspace: Workspace, tmp_path: Path) -> None:
    source = placed(tmp_path, [30])
    changed(source, lambda made: setattr(made["Placements"]["C2"], "number_format", '0"%"'))
    import_file(workspace, source)
    assert [p.share for p in workspace.read().placements] == [30]


def test_weights_in_percent_beside_bare_fractions_are_asked_about(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Code", "Title", "Weight"], ["G1", "One", "30%"], ["G2", "Two", 0.7]]
    assert refused(workspace, book(tmp_path / "a.xlsx", Goals=rows)) == [("Goals!C3", "share_in_doubt")]


def test_weights_in_words_are_named_once(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Code", "Title", "Weight"], ["G1", "A", "גבוה"], ["G2", "B", "בינוני"], ["G3", "C", "גבוה"]]
    assert refused(workspace, book(tmp_path / "a.xlsx", Goals=rows)) == [("Goals!C2–C4", "not_a_number")]


def test_everyday_words_for_choices_and_currencies_are_understood(workspace: Workspace, tmp_path: Path) -> None:
    rows = [
        ["Code", "Title", "Status", "Kind", "Currency"],
        ["P1", "A", "פעילה", "פרויקט", 'ש"ח'],
        ["P2", "B", "הסתיימה", "מענק", "דולר"],
        ["P3", "C", "Ongoing", "Project", "NIS"],
        ["P4", "D", "منتهية", "منحة", "€"],
        ["P5", "E", "לא ידוע", None, "-"],
    ]
    import_file(workspace, book(tmp_path / "a.xlsx", Programs=rows))
    found = workspace.read().programs
    active, ended = ProgramStatus.ACTIVE, ProgramStatus.ENDED
    assert [p.status for p in found] == [active, ended, active, ended, None]
    assert [p.kind is ProgramKind.GRANT for p in found] == [False, True, False, True, False]
    assert [p.currency for p in found] == ["ILS", "USD", "ILS", "EUR", ""]


def test_unknown_words_for_a_choice_are_one_message_for_the_column(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Code", "Title", "Status"], ["P1", "A", "thing"], ["P2", "B", "other"], ["P3", "C", "thing"]]
    with pytest.raises(Refused) as caught:
        import_file(workspace, book(tmp_path / "a.xlsx", Programs=rows))
    (problem,) = caught.value.problems
    assert (problem.where, problem.code) == ("Programs!C2–C4", "not_a_choice")
    sentence = problem_sentence(problem, words("he"))
    assert (
        "thing, other" in sentence and "active" not in sentence and words("he").label(ProgramStatus.ACTIVE) in sentence
    )


@pytest.mark.parametrize(
    "text", ["North, South", "North/South", "North | South", "North، South", "North\nSouth", "North؛ South"]
)
def test_a_list_by_other_signs_is_divided_and_told(workspace: Workspace, tmp_path: Path, text: str) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[["Code", "Title", "Regions"], ["P1", "A", text]])
    assert told(workspace, source) == ([] if "؛" in text else [("Programs!C2", "list_split")])
    import_file(workspace, source)
    assert workspace.read().programs[0].regions == "North; South"


def test_a_list_is_kept_whole_when_the_user_says_so(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[["Code", "Title", "Regions"], ["P1", "A", "Haifa, Israel"]])
    import_file(workspace, source, answers={"lists": "whole"})
    assert workspace.read().programs[0].regions == "Haifa, Israel"


def test_dates_are_read_by_their_column_and_told_or_asked(workspace: Workspace, tmp_path: Path) -> None:
    head = ["Code", "Title", "Start", "End"]
    clear = book(tmp_path / "a.xlsx", Programs=[head, ["P1", "A", "1/9/2026", "2027"], ["P2", "B", "31/12/2026", None]])
    assert [code for _, code in told(workspace, clear)] == ["date_read"] * 3
    import_file(workspace, clear)
    assert workspace.read().programs[0].start == date(2026, 9, 1)
    assert workspace.read().programs[0].end == date(2027, 12, 31)
    doubtful = book(tmp_path / "b.xlsx", Programs=[head, ["P1", "A", "1/9/2026", None]])
    assert refused(workspace, doubtful) == [("Programs!C2", "not_a_date")]
    import_file(workspace, doubtful, answers={"programs.start.order": "mdy"})
    assert workspace.read().programs[0].start == date(2026, 1, 9)


def test_a_formula_that_gives_no_letters_is_empty_and_one_without_result_is_named(
    workspace: Workspace, tmp_path: Path
) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[HEAD, ["P1", "A", "=1+1"]])
    assert refused(workspace, source) == [("Programs!C2", "formula_without_value")]


# Again


def test_an_empty_cell_keeps_a_budget_and_says_so(workspace: Workspace, tmp_path: Path) -> None:
    import_file(workspace, book(tmp_path / "a.xlsx", Programs=[HEAD, ["P1", "A", 5], ["P2", "B", 6]]))
    again = book(tmp_path / "b.xlsx", Programs=[HEAD, ["P1", "A", None], ["P2", "B", "-"]])
    report = import_file(workspace, again)
    kept = [notice.where for notice in report.notices if notice.code == "empty_cell_keeps"]
    assert kept == ["Programs!C2", "Programs!C3"]
    assert [p.budget_minor for p in workspace.read().programs] == [500, 600]
    import_file(workspace, again, answers={"empty": "erase"})
    assert [p.budget_minor for p in workspace.read().programs] == [None, None]


@pytest.mark.parametrize("row", ['<row r="{n}"/>', '<row r="{n}"><c r="A{n}" s="0"/></row>'])
def test_empty_rows_cost_nothing_and_too_many_are_refused(workspace: Workspace, tmp_path: Path, row: str) -> None:
    good = book(tmp_path / "good.xlsx", Programs=[HEAD, ["P1", "A", 1]])

    def swollen(count: int) -> Path:
        rows = "".join(row.replace("{n}", str(number)) for number in range(3, count)).encode()
        part = "xl/worksheets/sheet1.xml"
        return repacked(
            good, tmp_path / "big.xlsx", part, lambda data: data.replace(b"</sheetData>", rows + b"</sheetData>")
        )

    import_file(workspace, swollen(60_000))
    assert programs(workspace) == [("P1", "A")]
    with pytest.raises(Refused) as caught:
        plan_import(workspace, swollen(310_000))
    assert caught.value.code == "workbook_inflated"


@pytest.mark.parametrize("text", ["North, South", "North; South", "צפון، דרום", "North / South"])
def test_a_list_in_the_one_region_of_a_placement_is_told(workspace: Workspace, tmp_path: Path, text: str) -> None:
    goals, listed = [["Code", "Title"], ["G1", "x"]], [["Code", "Title"], ["P1", "A"]]
    rows: list[list[Any]] = [["Program", "Goal", "Region"], ["P1", "G1", text]]
    source = book(tmp_path / "a.xlsx", Goals=goals, Programs=listed, Placements=rows)
    assert told(workspace, source) == [("Placements!C2", "one_holds_list")]


def test_marks_and_characters_without_width_in_a_title_are_counted(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Programs=[["Code", "Title"], ["P1", "\u202bA\u200bB\u202c"]])
    assert told(workspace, source) == [("Programs!B2", "characters_removed")]
    import_file(workspace, source)
    assert programs(workspace) == [("P1", "AB")]


def test_an_end_before_its_start_stays_unknown_and_takes_no_program_with_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    head = ["Project name", "Start date", "End date"]
    rows = [["Reading club", date(2018, 9, 1), date(2018, 8, 31)], ["Evening school", date(2018, 1, 1), None]]
    source = book(tmp_path / "a.xlsx", Sheet1=[head, *rows])
    assert ("Sheet1!C2", "end_before_start_unknown") in told(workspace, source)
    import_file(workspace, source)
    first, second = workspace.read().programs
    assert (first.start, first.end, second.start) == (date(2018, 9, 1), None, date(2018, 1, 1))
