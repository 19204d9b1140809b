"""A column of goals beside programs becomes their placements; nothing that is here is placed twice or lost."""

from pathlib import Path
from typing import Any

import pytest

from aligner.actions.exchange import Request, import_file, plan_import
from aligner.exchange.mapping import from_json
from aligner.exchange.placed import UNPLACED
from aligner.store.workspace import Workspace
from tests.exchange.test_crossed import GOALS, placed
from tests.exchange.test_import import book
from tests.exchange.test_reshaping import brought_in


@pytest.fixture
def roadmap(workspace: Workspace, tmp_path: Path) -> Workspace:
    import_file(workspace, book(tmp_path / "g.xlsx", Goals=GOALS))
    return workspace


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        (["Program name", "Goals", "Budget"], ["A1; A2", "A3"]),
        (["Code", "Program name", "Goal", "Status"], ["A1, A2", "A3"]),
        (["שם התוכנית", "יעד", "תקציב שנתי"], ["יעד א / יעד ב", "יעד ג"]),
        (["שם התוכנית", "שם היעד", "תקציב"], ["A1 – יעד א\nיעד ב (A2)", "A3: יעד ג"]),
        (["اسم البرنامج", "الهدف", "الميزانية السنوية"], ["A1، A2", "A3"]),
    ],
)
def test_goals_beside_programs_become_placements(
    roadmap: Workspace, tmp_path: Path, head: list[str], cells: list[str]
) -> None:
    at = next(n for n, text in enumerate(head) if n and text not in ("Budget", "Program name"))
    rows: list[list[Any]] = [head]
    for code, title, goals in (("P1", "Reading", cells[0]), ("P2", "Sums", cells[1])):
        row: list[Any] = [code, title, None] if head[0] == "Code" else [title, None, None]
        row[2 if head[0] == "Code" else at] = goals
        rows.append(row)
    found = brought_in(roadmap, book(tmp_path / "p.xlsx", Sheet1=rows))
    assert "goals_of_programs" in found and "column_unknown" not in found
    assert placed(roadmap) == [("P1", "A1", None), ("P1", "A2", None), ("P2", "A3", None)]


def test_what_was_said_of_a_placement_stays_when_the_list_comes_again(roadmap: Workspace, tmp_path: Path) -> None:
    stages = [["Code", "Title"], ["S1", "First"]]
    placements = [["Program", "Goal", "Stage", "Share"], ["P1", "A1", "S1", 40]]
    source = book(tmp_path / "p.xlsx", Programs=[["Code", "Title", "Goal"], ["P1", "Reading", "A1"]])
    import_file(roadmap, source)
    import_file(roadmap, book(tmp_path / "q.xlsx", Stages=stages))
    roadmap_before = len(roadmap.read().placements)
    import_file(roadmap, book(tmp_path / "r.xlsx", Placements=[placements[0], ["P1", "A2", "S1", 40]]))
    import_file(roadmap, book(tmp_path / "s.xlsx", Programs=[["Code", "Title", "Goal"], ["P1", "Reading", "A2"]]))
    assert len(roadmap.read().placements) == roadmap_before + 1
    assert placed(roadmap) == [("P1", "A1", None), ("P1", "A2", 40)]


def test_words_that_are_no_goals_are_told_and_refuse_nothing(roadmap: Workspace, tmp_path: Path) -> None:
    rows = [["Code", "Title", "Goal"], ["P1", "Reading", "A1; poetry"], ["P2", "Sums", "A2"], ["P3", "Art", "A3"]]
    found = brought_in(roadmap, book(tmp_path / "p.xlsx", Programs=rows))
    assert {"goals_of_programs", "goal_beside_unknown"} <= found
    assert len(placed(roadmap)) == 3


def test_words_that_are_no_goals_are_placed_outside_where_the_user_says_so(roadmap: Workspace, tmp_path: Path) -> None:
    rows = [["Code", "Title", "Goal"], ["P1", "Reading", "A1; poetry; song"], ["P2", "Sums", "A2"], ["P3", "Art", "A3"]]
    source = book(tmp_path / "p.xlsx", Programs=rows)
    asked = {one.key: one.chosen for one in plan_import(roadmap, source).questions}
    assert asked[UNPLACED] == "", "asked once, whatever the words"
    import_file(roadmap, source, answers={UNPLACED: "outside"})
    assert [one.goal_id for one in roadmap.read().placements].count(None) == 1
    assert len(roadmap.read().placements) == 4


def test_a_mapping_says_which_column_holds_the_goals(roadmap: Workspace, tmp_path: Path) -> None:
    """Whatever its header; a mapping that leaves the column out places nothing."""
    source = book(tmp_path / "p.xlsx", Sheet1=[["Name of it", "Belongs"], ["Reading", "A1; A2"], ["Sums", "A3"]])
    columns = [{"column": "A", "header": "Name of it", "field": "title"}, {"column": "B", "header": "Belongs"}]
    sheet: dict[str, Any] = {"sheet": "Sheet1", "kind": "programs", "header_row": 1, "columns": columns}
    import_file(roadmap, source, request=Request(mapping=from_json({"schema": 1, "sheets": [sheet]})))
    assert not placed(roadmap)
    columns[1]["field"] = "goals"
    import_file(roadmap, source, request=Request(mapping=from_json({"schema": 1, "sheets": [sheet]})))
    assert placed(roadmap) == [("P1", "A1", None), ("P1", "A2", None), ("P2", "A3", None)]
    assert not import_again(roadmap, source), "known by its headers, and nothing changes"


def import_again(workspace: Workspace, source: Path) -> int:
    return sum(one.added + one.changed for _, one in import_file(workspace, source).counts)


def test_without_known_goals_the_column_is_named_as_before(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Code", "Title", "Goal"], ["P1", "Reading", "A1"], ["P2", "Sums", "A2"]]
    assert "column_unknown" in brought_in(workspace, book(tmp_path / "p.xlsx", Programs=rows))
    assert not workspace.read().placements
