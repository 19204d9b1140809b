"""How a list was read is kept with the import, found again by the list's headers, and goes where the file goes."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aligner.actions.exchange import Request, export_workbook, import_file, plan_import
from aligner.actions.inspecting import inspect_source, inspection_as_json, mapping_of_source
from aligner.actions.mappings import mapping_of_record, remove_mapping
from aligner.exchange.mapping import from_json
from aligner.exchange.raw import RawCell, RawSheet
from aligner.exchange.saved import find_saved
from aligner.lang.problems import problem_sentence
from aligner.lang.words import words
from aligner.model.errors import Problem, Refused
from aligner.model.importing import ImportMapping
from aligner.model.vocabulary import LANGUAGES
from aligner.store.workspace import Workspace, create_workspace
from tests.exchange.test_import import book
from tests.exchange.test_mapping import LIST, mapping


def codes(problems: tuple[Problem, ...]) -> list[str]:
    """The codes, each with a sentence in each language."""
    assert all(problem_sentence(one, words(language)) for one in problems for language in LANGUAGES)
    return [one.code for one in problems]


def first(folder: Path, workspace: Workspace, *rows: list[Any]) -> None:
    source = book(folder / "first.xlsx", **{"2026": [*LIST, *rows]})
    import_file(workspace, source, request=Request(mapping=from_json(mapping(constants={"currency": "EUR"}))))


def test_a_mapping_is_kept_in_the_imports_own_step(workspace: Workspace, tmp_path: Path) -> None:
    revision = workspace.revision
    first(tmp_path, workspace)
    (kept,) = workspace.read().import_mappings
    assert (kept.source, workspace.revision) == ("first.xlsx", revision + 1)
    workspace.undo()
    assert not workspace.read().import_mappings and not workspace.read().programs
    workspace.redo()
    assert workspace.read().import_mappings == (kept,)
    remove_mapping(workspace, kept.id)
    assert not workspace.read().import_mappings and workspace.read().programs


def test_the_next_list_with_the_same_headers_is_read_alike_in_any_order(workspace: Workspace, tmp_path: Path) -> None:
    first(tmp_path, workspace)
    rows = [["Area", "Wording", "Cost"], ["North", "Reading rooms", 15], ["South", "Summer camp", 2]]
    source = book(tmp_path / "next.xlsx", **{"2027": rows})
    plan = plan_import(workspace, source)
    assert "read_as_before" in codes(plan.notices) and "sheet_guessed" not in codes(plan.notices)
    import_file(workspace, source)
    found = {one.title: (one.budget_minor, one.currency, one.regions) for one in workspace.read().programs}
    assert found["Reading rooms"] == (1_500_000, "EUR", "North") and found["Summer camp"] == (200_000, "EUR", "South")
    (kept,) = workspace.read().import_mappings
    assert kept.source == "next.xlsx"


def test_the_same_list_twice_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    first(tmp_path, workspace)
    revision = workspace.revision
    import_file(workspace, tmp_path / "first.xlsx")
    assert workspace.revision == revision


def test_a_guess_is_kept_too_with_the_answers_about_its_columns(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Program name", "Start date", "Mood"], ["Reading rooms", "03/04/2026", "good"]]
    source = book(tmp_path / "a.xlsx", Sheet1=rows)
    import_file(workspace, source, answers={"programs.start.order": "mdy", "empty": "erase"})
    (kept,) = workspace.read().import_mappings
    known = mapping_of_record(kept)
    assert known is not None and dict(known.answers) == {"programs.start.order": "mdy"}
    rows[1:] = [["Evening school", "05/06/2026", "fair"]]
    import_file(workspace, book(tmp_path / "b.xlsx", Sheet1=rows))
    assert [str(one.start) for one in workspace.read().programs] == ["2026-03-04", "2026-05-06"]


def test_a_new_column_is_asked_about_once(workspace: Workspace, tmp_path: Path) -> None:
    first(tmp_path, workspace)
    rows = [[*LIST[0], "Annual number of participants", "Mood"], ["Reading rooms", 12, "North", 40, "good"]]
    rows[0][3] = "Participants"
    source = book(tmp_path / "next.xlsx", **{"2027": rows})
    with pytest.raises(Refused) as caught:
        import_file(workspace, source)
    assert codes(caught.value.problems) == ["column_added"]
    assert "programs.reach.added=take" in problem_sentence(caught.value.problems[0], words("en"))
    import_file(workspace, source, answers={"programs.reach.added": "take"})
    assert workspace.read().programs[0].reach == 40
    assert plan_import(workspace, source).is_empty
    assert "column_added" not in codes(plan_import(workspace, source).notices)
    (kept,) = workspace.read().import_mappings
    known = mapping_of_record(kept)
    assert known is not None and [one.field for one in known.columns] == ["title", "budget", "regions", "reach", ""]


def test_a_new_column_that_is_left_out_stays_out(workspace: Workspace, tmp_path: Path) -> None:
    first(tmp_path, workspace)
    rows = [[*LIST[0], "Participants"], ["Reading rooms", 12, "North", 40]]
    source = book(tmp_path / "next.xlsx", **{"2027": rows})
    import_file(workspace, source, answers={"programs.reach.added": "leave"})
    assert workspace.read().programs[0].reach is None
    assert codes(plan_import(workspace, source).notices).count("column_added") == 0


def test_a_given_mapping_goes_before_the_kept_one_and_takes_its_place(workspace: Workspace, tmp_path: Path) -> None:
    first(tmp_path, workspace)
    other = mapping(constants={"currency": "USD"})
    import_file(workspace, tmp_path / "first.xlsx", request=Request(mapping=from_json(other)))
    assert {one.currency for one in workspace.read().programs} == {"USD"}
    (kept,) = workspace.read().import_mappings
    known = mapping_of_record(kept)
    assert known is not None and dict(known.constants) == {"currency": "USD"}


def test_a_list_of_other_headers_is_not_taken_for_it(workspace: Workspace, tmp_path: Path) -> None:
    first(tmp_path, workspace)
    less = [["Wording", "Cost"], ["A", 1]]
    much_more = [["Wording", "Cost", "Area", "a", "b", "c", "d"], ["A", 1, "x", 1, 2, 3, 4]]
    for rows in (less, much_more):
        sheet = RawSheet("x", tuple((n, tuple(RawCell(v) for v in row)) for n, row in enumerate(rows, 1)))
        assert find_saved(sheet, workspace.read().import_mappings) is None


def test_a_workbook_of_our_own_is_never_read_by_it(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Code", "Title", "Kind", "Budget", "Reach", "Method", "Status"], ["P1", "Reading rooms", "grant", 12]]
    import_file(workspace, book(tmp_path / "a.xlsx", Sheet1=rows))
    assert len(workspace.read().import_mappings) == 1
    export_workbook(workspace, tmp_path / "own.xlsx", "en")
    plan = plan_import(workspace, tmp_path / "own.xlsx")
    assert plan.is_empty and "read_as_before" not in codes(plan.notices)


def test_of_two_sheets_alike_the_one_with_the_title_is_read_and_else_the_user_is_asked(
    workspace: Workspace, tmp_path: Path
) -> None:
    rows = [["Program name", "Annual cost"], ["A", 5]]
    source = book(tmp_path / "a.xlsx", raw=rows, clean=rows)
    import_file(workspace, source, request=Request(sheet="clean"))
    assert "read_as_before" in codes(plan_import(workspace, source).notices)
    other = book(tmp_path / "b.xlsx", one=rows, two=rows)
    with pytest.raises(Refused) as caught:
        plan_import(workspace, other)
    assert codes(caught.value.problems) == ["sheets_of_same_kind"]


def test_it_goes_with_the_whole_copy_and_an_inspection_names_it(workspace: Workspace, tmp_path: Path) -> None:
    first(tmp_path, workspace)
    for language in LANGUAGES:
        export_workbook(workspace, tmp_path / f"{language}.xlsx", language)
        with create_workspace(tmp_path / f"{language}.aligner", {"name": "n", "kind": "nonprofit"}) as other:
            import_file(other, tmp_path / f"{language}.xlsx")
            (there,), (here,) = other.read().import_mappings, workspace.read().import_mappings
            assert (there.source, there.day, there.form) == (here.source, here.day, here.form)
    found = inspect_source(tmp_path / "first.xlsx", records=workspace.read().import_mappings)
    told: Any = inspection_as_json(found)["sheets"]
    assert (told[0]["read_before"]["source"], told[0]["read_before"]["kind"]) == ("first.xlsx", "programs")
    known = mapping_of_source(tmp_path / "first.xlsx", records=workspace.read().import_mappings)
    assert known.sheets[0].columns[1].unit == 1000


def test_a_mapping_of_another_version_is_passed_over(workspace: Workspace, tmp_path: Path) -> None:
    first(tmp_path, workspace)
    (kept,) = workspace.read().import_mappings
    odd = kept.form.replace('"programs"', '"dreams"')
    workspace.run("import", lambda change: change.edit(ImportMapping, kept.id, form=odd))
    assert "read_as_before" not in codes(plan_import(workspace, tmp_path / "first.xlsx").notices)


HEADERS = st.lists(
    st.text(st.characters(categories=("L", "N")), min_size=1, max_size=12), min_size=2, max_size=6, unique=True
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(headers=HEADERS, data=st.data())
def test_any_list_is_known_again_and_a_mapping_applied_twice_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, headers: list[str], data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("kept")
    title, *others = headers
    rows = [headers, *([f"Program {n}", *(n for _ in others)] for n in range(1, 3))]
    named = ((title, "title"), (others[0], "reach"))
    columns = [{"column": "", "header": header, "field": field} for header, field in named]
    sheet = {"sheet": "", "kind": "programs", "header_row": 1, "columns": columns}
    request = Request(mapping=from_json({"schema": 1, "sheets": [sheet]}))
    with create_workspace(folder / "w.aligner", {"name": "n", "kind": "nonprofit"}) as workspace:
        import_file(workspace, book(folder / "a.xlsx", Sheet1=rows), request=request)
        assert plan_import(workspace, folder / "a.xlsx", request=request).is_empty
        order = data.draw(st.permutations(range(len(headers))))
        moved = [[row[at] for at in order] for row in rows]
        assert plan_import(workspace, book(folder / "b.xlsx", Other=moved)).counts["Programs"].unchanged == 2
