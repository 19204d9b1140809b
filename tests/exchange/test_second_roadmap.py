"""A second version of the roadmap over the first: what it lacks, renames and weighs otherwise is reported, and
asked."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from aligner.actions.exchange import import_file, plan_import
from aligner.lang.problems import problem_sentence
from aligner.lang.words import words
from aligner.model.errors import Refused
from aligner.model.vocabulary import LANGUAGES
from aligner.store.workspace import Workspace, create_workspace
from tests.exchange.test_import import book

HEAD = ["Code", "Title", "Weight"]
FIRST: dict[str, list[list[Any]]] = {
    "Goals": [HEAD, ["A1", "Read", 40], ["B2", "Count", 30], ["C3", "Play", 30]],
    "Programs": [["Code", "Title"], ["P1", "x"], ["P2", "y"]],
    "Placements": [["Program", "Goal", "Share"], ["P1", "A1", 50], ["P2", "B2", 100]],
}
SECOND = [HEAD, ["A9", "Read", 47], ["B2", "Count", 30], ["D4", "Sing", 23]]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with create_workspace(tmp_path / "w.aligner", {"name": "ארגון", "kind": "nonprofit"}) as made:
        import_file(made, book(tmp_path / "first.xlsx", **FIRST))
        yield made


def goals(workspace: Workspace) -> list[tuple[str, float | None]]:
    return [(goal.code, goal.weight) for goal in workspace.read().goals]


def test_a_roadmap_in_doubt_is_refused_with_the_words_that_answer(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "second.xlsx", Goals=SECOND)
    before = goals(workspace)
    for skip in (False, True):
        with pytest.raises(Refused) as caught:
            import_file(workspace, source, skip_bad_rows=skip)
    told = {problem.code: problem for problem in caught.value.problems}
    assert set(told) == {"goals_not_in_file", "title_under_other_code", "weights_add_up_otherwise"}
    assert told["title_under_other_code"].where == "Goals!B2"
    for language in LANGUAGES:
        first = problem_sentence(caught.value.problems[0], words(language))
        assert "--answer roadmap=keep" in first and "--answer roadmap=whole" in first
        assert "C3 Play" in first and "A1 Read" in first
        assert "170" in problem_sentence(told["weights_add_up_otherwise"], words(language))
    assert goals(workspace) == before


def test_the_other_goals_are_kept_when_the_user_says_so(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "second.xlsx", Goals=SECOND)
    report = import_file(workspace, source, answers={"roadmap": "keep"})
    assert [code for code, _ in goals(workspace)] == ["A1", "B2", "C3", "A9", "D4"]
    assert {notice.code for notice in report.notices} >= {"goals_not_in_file", "title_under_other_code"}


def test_the_whole_roadmap_renames_removes_and_keeps_the_programs_as_one_step(
    workspace: Workspace, tmp_path: Path
) -> None:
    source = book(tmp_path / "second.xlsx", Goals=SECOND)
    report = import_file(workspace, source, answers={"roadmap": "whole"})
    assert goals(workspace) == [("A9", 47), ("B2", 30), ("D4", 23)]
    records = workspace.read()
    assert [records.goal_by_id[p.goal_id or 0].code for p in records.placements] == ["A9", "B2"]
    assert {notice.code for notice in report.notices} == {"goals_go", "goal_gets_code"}
    workspace.undo()
    assert goals(workspace) == [("A1", 40), ("B2", 30), ("C3", 30)]


def test_a_goal_that_something_of_ours_stands_at_does_not_go_unasked(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "second.xlsx", Goals=[HEAD, ["A1", "Read", 50], ["D4", "Sing", 50]])
    with pytest.raises(Refused) as caught:
        import_file(workspace, source, answers={"roadmap": "whole"})
    assert [problem.code for problem in caught.value.problems] == ["goal_dropped_with_ours"]
    for language in LANGUAGES:
        told = problem_sentence(caught.value.problems[0], words(language))
        assert "B2 Count" in told and "--answer placements.goal.dropped=stay" in told
    assert len(goals(workspace)) == 3


def test_goals_that_only_join_the_roadmap_are_told_by_their_weights(workspace: Workspace, tmp_path: Path) -> None:
    report = import_file(workspace, book(tmp_path / "more.xlsx", Goals=[HEAD, ["D4", "Sing", 23]]))
    assert [notice.code for notice in report.notices] == ["weights_add_up_otherwise"]
    assert len(goals(workspace)) == 4


def test_the_same_roadmap_again_asks_nothing(workspace: Workspace, tmp_path: Path) -> None:
    plan = plan_import(workspace, book(tmp_path / "again.xlsx", **FIRST))
    assert plan.is_empty and not plan.notices and not plan.questions


def test_goals_go_children_first(workspace: Workspace, tmp_path: Path) -> None:
    more = [["Code", "Title", "Parent"], ["T", "Top", None], ["T1", "Below", "T"], ["T2", "Lower", "T1"]]
    import_file(workspace, book(tmp_path / "tree.xlsx", Goals=more), answers={"roadmap": "keep"})
    assert len(goals(workspace)) == 6
    import_file(workspace, book(tmp_path / "flat.xlsx", Goals=FIRST["Goals"]), answers={"roadmap": "whole"})
    assert [code for code, _ in goals(workspace)] == ["A1", "B2", "C3"]
