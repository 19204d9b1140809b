"""A list of someone else's is read as its mapping says; the same mapping twice changes nothing."""

from pathlib import Path
from typing import Any

import pytest

from aligner.actions.exchange import Request, import_file, plan_import
from aligner.actions.inspecting import inspect_source, mapping_of_source, read_mapping, write_mapping
from aligner.exchange.mapping import as_json, from_json
from aligner.lang.problems import problem_sentence
from aligner.lang.words import words
from aligner.model.errors import Refused
from aligner.model.vocabulary import LANGUAGES, ProgramKind
from aligner.store.workspace import Workspace
from tests.exchange.test_import import book

LIST = [["Wording", "Cost", "Area"], ["Reading rooms", 12, "North"], ["Evening school", 7, "South"]]


def mapping(**more: Any) -> dict[str, Any]:
    columns = [
        {"column": "A", "header": "Wording", "field": "title"},
        {"column": "B", "header": "Cost", "field": "budget", "unit": 1000},
        {"column": "C", "header": "Area", "field": "regions", "fill_down": True},
    ]
    sheet = {"sheet": "2026", "kind": "programs", "header_row": 1, "columns": columns, **more}
    return {"schema": 1, "sheets": [sheet]}


def codes(workspace: Workspace, source: Path, request: Request) -> dict[str, Any]:
    """The notices by code; each has a sentence in each language."""
    plan = plan_import(workspace, source, request=request)
    for notice in plan.notices:
        for language in LANGUAGES:
            assert problem_sentence(notice, words(language))
    return {notice.code: dict(notice.values) for notice in plan.notices}


def refused(workspace: Workspace, source: Path, **options: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        import_file(workspace, source, **options)
    for problem in caught.value.problems:
        for language in LANGUAGES:
            assert problem_sentence(problem, words(language))
    return [problem.code for problem in caught.value.problems]


def test_columns_units_constants_and_cells_below_are_read_as_mapped(workspace: Workspace, tmp_path: Path) -> None:
    rows: list[list[Any]] = [*LIST, ["Summer camp", 3, None]]
    source = book(tmp_path / "a.xlsx", **{"2026": rows})
    request = Request(mapping=from_json(mapping(constants={"kind": "grant", "currency": "EUR"})))
    told = codes(workspace, source, request)
    assert {"amounts_multiplied", "constant_taken", "filled_from_above"} <= told.keys()
    import_file(workspace, source, request=request)
    found = workspace.read().programs
    assert [(one.title, one.budget_minor, one.currency, one.regions) for one in found] == [
        ("Reading rooms", 1_200_000, "EUR", "North"),
        ("Evening school", 700_000, "EUR", "South"),
        ("Summer camp", 300_000, "EUR", "South"),
    ]
    assert {one.kind for one in found} == {ProgramKind.GRANT}
    assert plan_import(workspace, source, request=request).is_empty


def test_columns_are_found_by_their_headers_in_the_next_file(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Our list"], [], ["No.", "Area", "Wording", "Cost"], [1, "North", "Reading rooms", 5]]
    request = Request(mapping=from_json(mapping()))
    import_file(workspace, book(tmp_path / "a.xlsx", **{"2027": rows}), request=request)
    (program,) = workspace.read().programs
    assert (program.title, program.budget_minor, program.regions) == ("Reading rooms", 500_000, "North")


def test_a_guess_is_written_read_again_and_gives_the_same(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Program name", "Annual cost", "Mood"], ["Reading rooms", 12, "good"]]
    source = book(tmp_path / "a.xlsx", Sheet1=rows)
    found = mapping_of_source(source)
    write_mapping(found, tmp_path / "m.json")
    assert read_mapping(tmp_path / "m.json") == found == from_json(as_json(found))
    import_file(workspace, source)
    assert plan_import(workspace, source, request=Request(mapping=found)).is_empty


@pytest.mark.parametrize(
    "damage",
    [
        {"kind": "nothing"},
        {"header_row": "first"},
        {"columns": [{"header": "Cost", "field": "no_such_field"}]},
        {"columns": [{"header": "", "column": "", "field": "title"}]},
        {"columns": [{"header": "A", "field": "title"}, {"header": "B", "field": "title"}]},
        {"columns": [{"header": "A", "field": "title", "unit": 0}]},
        {"kind": "outline", "columns": [{"header": "A", "field": "title", "unit": 1000}]},
        {"constants": {"kind": 5}},
        {"constants": {"colour": "red"}},
        {"answers": {"programs.start.order": "sideways"}},
    ],
)
def test_a_damaged_mapping_is_refused(damage: dict[str, Any]) -> None:
    with pytest.raises(Refused) as caught:
        from_json(mapping(**damage))
    assert caught.value.code == "mapping_damaged"


@pytest.mark.parametrize("text", ["", "[]", "{", '{"schema": 1}', '{"schema": 9, "sheets": [{}]}', "[" * 5000])
def test_a_file_that_is_no_mapping_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "m.json").write_text(text, "utf-8")
    with pytest.raises(Refused) as caught:
        read_mapping(tmp_path / "m.json")
    assert caught.value.code == "mapping_damaged"


def test_a_column_that_is_needed_and_gone_is_a_fault_another_is_told(workspace: Workspace, tmp_path: Path) -> None:
    request = Request(mapping=from_json(mapping()))
    less = book(tmp_path / "a.xlsx", **{"2026": [["Wording"], ["Reading rooms"]]})
    assert "mapped_column_missing" in codes(workspace, less, request)
    other = book(tmp_path / "b.xlsx", **{"2026": [["Text", "Cost"], ["Reading rooms", 1]]})
    assert refused(workspace, other, request=request) == ["missing_column"]


def test_an_optional_cell_that_cannot_be_read_takes_no_row_with_it(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Program name", "Annual cost", "Program status"], ["A", "a lot", "hazy"], ["B", 5, "active"]]
    source = book(tmp_path / "a.xlsx", Sheet1=rows)
    plan = plan_import(workspace, source)
    unknown = [dict(one.values)["text"] for one in plan.notices if one.code == "value_stays_unknown"]
    assert sorted(map(str, unknown)) == ["a lot", "hazy"]
    import_file(workspace, source)
    assert [(one.title, one.budget_minor) for one in workspace.read().programs] == [("A", None), ("B", 500)]


def test_an_unclear_cell_is_asked_about_and_may_stay_unknown(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Program name", "Number of participants"], ["A", "about 30"], ["B", 5]]
    source = book(tmp_path / "a.xlsx", Sheet1=rows)
    assert refused(workspace, source)[-1] == "value_offered"
    import_file(workspace, source, answers={"programs.reach.offered": "unknown"})
    assert [one.reach for one in workspace.read().programs] == [None, 5]


def test_a_row_without_a_title_is_a_bad_row(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Sheet1=[["Program name", "Annual cost"], [None, 5], ["B", 5]])
    assert refused(workspace, source)[-1] == "value_missing"
    assert import_file(workspace, source, skip_bad_rows=True).skipped_rows == 1


def test_two_sheets_of_a_kind_are_asked_about_and_one_is_named(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Program name", "Annual cost"], ["A", 5]]
    source = book(tmp_path / "a.xlsx", raw=rows, clean=rows)
    assert refused(workspace, source) == ["sheets_of_same_kind"]
    assert refused(workspace, source, request=Request(kind="programs")) == ["name_a_sheet"]
    assert refused(workspace, source, request=Request(sheet="other")) == ["sheet_not_in_file"]
    import_file(workspace, source, request=Request(sheet="clean"))
    assert len(workspace.read().programs) == 1


def test_a_kind_in_doubt_is_asked_about_and_taken_as_said(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Sheet1=[["Code", "Title", "Description"], ["A1", "Reading", "More"]])
    assert refused(workspace, source) == ["kind_in_doubt"]
    import_file(workspace, source, request=Request(kind="goals"))
    assert [goal.code for goal in workspace.read().goals] == ["A1"]


def test_what_a_file_holds_is_told_with_guesses_and_samples(tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Sheet1=[["Program name", "Mood"], ["Reading rooms", "good"]], Empty=[])
    found = inspect_source(source)
    (one,) = found.sheets
    assert (one.kind, one.header_row, found.empty) == ("programs", 1, ("Empty",))
    assert [(column.header, column.by, column.contents.samples) for column in one.columns] == [
        ("Program name", "everyday", ("Reading rooms",)),
        ("Mood", "", ("good",)),
    ]
