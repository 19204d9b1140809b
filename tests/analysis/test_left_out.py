"""What the initiative leaves out, statement by statement, and what of ours falls under which."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from aligner.actions import placements, roadmap
from aligner.actions.examples import create_example, example_records
from aligner.actions.exchange import export_workbook, import_file
from aligner.actions.programs import add_program, edit_program
from aligner.actions.roadmap_versions import letter_lines
from aligner.analysis.analyse import analyse
from aligner.analysis.as_json import as_json
from aligner.analysis.left_out import no_longer_left_out, statements
from aligner.analysis.roadmap_changes import compare_versions
from aligner.exchange.packages import roadmap_package
from aligner.kit.content.appendix import programs_table
from aligner.kit.content.by_goal import grants_by_goal
from aligner.kit.content.content import Table
from aligner.kit.content.options import KitOptions
from aligner.kit.content.snapshot import make_snapshot
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.errors import Refused
from aligner.model.records import Records
from aligner.model.visibility import visible
from aligner.model.vocabulary import LANGUAGES, Sharing
from aligner.store.workspace import Workspace, create_workspace
from tests.exchange.test_links_in_versions import WHOLE, saved


def scoped(text: str) -> Records:
    example = example_records("nonprofit", "en")
    return replace(example, initiative=example.initiative.model_copy(update={"out_of_scope": text}))


def test_each_line_is_a_statement_without_the_marks_of_a_list_and_once() -> None:
    assert statements(scoped("\n- Biology\n • Ages before six \n\nbiology\n")) == ("Biology", "Ages before six")
    assert statements(scoped("")) == ()


@pytest.fixture
def outside(tmp_path: Path) -> Any:
    """A file whose first program is outside the goals, and that program's id and placement's."""
    with create_workspace(tmp_path / "w.aligner", {"name": "x", "kind": "nonprofit", "language": "en"}) as made:
        with create_example(tmp_path / "e.aligner", "nonprofit", "en") as example:
            package = roadmap_package(example.read())
        package["initiative"]["out_of_scope"] = "Biology\nAges before middle school"
        import_file(made, saved(package, tmp_path / "1.json"))
        program = add_program(made, "Small scientists")
        placement = placements.place_program(made, program.id, None, left_out="Ages before middle school")
        yield made, package, placement.id


def test_only_what_is_outside_falls_under_a_statement_and_it_goes_with_a_place(
    outside: tuple[Workspace, dict[str, Any], int],
) -> None:
    file, _, placement_id = outside
    goal = file.read().leaf_goals[0]
    placements.move_placement(file, placement_id, goal.id, None)
    assert file.read().placements[0].left_out == ""
    with pytest.raises(Refused) as refused:
        placements.edit_placement(file, placement_id, left_out="Biology")
    assert refused.value.code == "left_out_inside"
    file.undo()
    assert file.read().placements[0].left_out == "Ages before middle school"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_newer_roadmap_without_the_statement_asks_for_the_place(
    outside: tuple[Workspace, dict[str, Any], int], tmp_path: Path, language: str
) -> None:
    file, package, placement_id = outside
    said = words(language)
    kept = package | {
        "initiative": {**package["initiative"], "out_of_scope": "Ages before middle school", "version": "2"}
    }
    import_file(file, saved(kept, tmp_path / "2.json"), answers=WHOLE)
    assert no_longer_left_out(file.read()) == ()
    gone = kept | {"initiative": {**kept["initiative"], "out_of_scope": "Biology", "version": "3"}}
    before = file.read()
    import_file(file, saved(gone, tmp_path / "3.json"), answers=WHOLE)
    after = file.read()
    assert [one.id for one in no_longer_left_out(after)] == [placement_id]
    assert after.placements[0].left_out == "Ages before middle school", "nothing of ours is lost"
    (change,) = [one for one in compare_versions(before, after) if one.field == "out_of_scope"]
    assert change.touches == {"placement": 1}
    lines = [strip_isolates(line) for line in letter_lines(after, said)]
    assert any("Small scientists" in line and "Ages before middle school" in line for line in lines)
    assert as_json(after, analyse(after))["placement"]["outside"] == [
        {"program": after.programs[0].code, "left_out": "Ages before middle school", "still": False}
    ]


def test_it_goes_out_and_comes_in_with_a_workbook(
    outside: tuple[Workspace, dict[str, Any], int], tmp_path: Path
) -> None:
    file, _, _ = outside
    export_workbook(file, tmp_path / "out.xlsx", "he")
    with create_workspace(tmp_path / "v.aligner", {"name": "x", "kind": "nonprofit", "language": "en"}) as empty:
        import_file(empty, tmp_path / "out.xlsx")
        assert [one.left_out for one in empty.read().placements] == ["Ages before middle school"]


def test_where_the_initiative_is_not_seen_its_statement_is_not_either(
    outside: tuple[Workspace, dict[str, Any], int],
) -> None:
    file = outside[0]
    program = file.read().programs[0].id
    edit_program(file, program, sharing=Sharing.PUBLIC)
    assert visible(file.read(), Sharing.PUBLIC).placements[0].left_out
    roadmap.edit_initiative(file, sharing=Sharing.BOARD)
    assert visible(file.read(), Sharing.PUBLIC).placements[0].left_out == ""
    assert visible(file.read(), Sharing.BOARD).placements[0].left_out


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_kits_lists_name_the_statement(language: str) -> None:
    records = example_records("foundation", language)
    statement = next(one.left_out for one in records.placements if one.left_out)
    assert statement in statements(records)
    options = KitOptions(language=language)
    state = make_snapshot(records, options)
    for section in (programs_table(state), grants_by_goal(state)):
        assert section is not None
        cells = [cell for block in section.blocks if isinstance(block, Table) for row in block.rows for cell in row]
        assert any(statement[:40] in strip_isolates(cell) for cell in cells)
