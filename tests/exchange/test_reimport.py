"""Last year's list again: matched by code or by a likeness that the user confirms, field by field, nothing lost."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.actions.exchange import import_file, plan_import, report_as_json, report_lines
from aligner.exchange.likeness import alike
from aligner.lang.problems import problem_sentence
from aligner.lang.words import words
from aligner.model.errors import Refused
from aligner.model.vocabulary import LANGUAGES
from aligner.store.workspace import Workspace
from tests.exchange.test_import import book

LAST_YEAR: list[list[Any]] = [
    ["Program name", "Annual cost", "Region"],
    ["Reading rooms for families", 12, "North"],
    ["Evening school", 7, "South"],
    ["Summer camp 2025", 3, "South"],
]


def test_a_likeness_is_asked_about_and_then_changes_field_by_field(workspace: Workspace, tmp_path: Path) -> None:
    import_file(workspace, book(tmp_path / "2025.xlsx", List=LAST_YEAR))
    rows = [LAST_YEAR[0], ["Reading room for families", 15, None], ["Summer camp 2026", 3, "North"]]
    source = book(tmp_path / "2026.xlsx", List=rows)
    with pytest.raises(Refused) as caught:
        import_file(workspace, source)
    (problem,) = [one for one in caught.value.problems if one.code == "title_looks_alike"]
    told = problem_sentence(problem, words("en"))
    assert "Reading room for families" in told and "Reading rooms for families" in told
    assert "programs.title.same=same" in told and "programs.title.same=new" in told
    before = workspace.read().programs
    report = import_file(workspace, source, answers={"programs.title.same": "same"})
    found = {one.code: one for one in workspace.read().programs}
    assert [one.id for one in workspace.read().programs] == [one.id for one in before]
    assert (found["P1"].title, found["P1"].budget_minor, found["P1"].regions) == (
        "Reading room for families",
        1500,
        "North",
    )
    assert (found["P3"].title, found["P3"].regions) == ("Summer camp 2026", "North")
    data: Any = report_as_json(report, words("en"))
    assert {one["record"]: one["fields"] for one in data["changes"]} == {
        "P1": {
            "title": ["Reading rooms for families", "Reading room for families"],
            "budget_minor": [1200, 1500],
        },
        "P3": {"title": ["Summer camp 2025", "Summer camp 2026"], "regions": ["South", "North"]},
    }
    assert json.dumps(data)
    codes = [one.code for one in report.notices]
    assert "not_in_the_list" in codes and "empty_cell_keeps" in codes
    for language in LANGUAGES:
        assert any("Evening school" in line for line in report_lines(report, words(language)))
    assert plan_import(workspace, source).is_empty, "the same list twice changes nothing"


def test_what_is_called_new_is_added_beside(workspace: Workspace, tmp_path: Path) -> None:
    import_file(workspace, book(tmp_path / "2025.xlsx", List=LAST_YEAR))
    source = book(tmp_path / "2026.xlsx", List=[LAST_YEAR[0], ["Evening schools", 9, "West"]])
    import_file(workspace, source, answers={"programs.title.same": "new"})
    assert [one.title for one in workspace.read().programs][-2:] == ["Summer camp 2025", "Evening schools"]


def test_codes_go_before_names(workspace: Workspace, tmp_path: Path) -> None:
    head = ["Program code", "Program name"]
    import_file(workspace, book(tmp_path / "a.xlsx", List=[head, ["X1", "Reading rooms"], ["X2", "Evening school"]]))
    source = book(tmp_path / "b.xlsx", List=[head, ["X2", "Reading room"], ["X1", "Night school"]])
    assert not plan_import(workspace, source).open_questions
    import_file(workspace, source)
    assert {one.code: one.title for one in workspace.read().programs} == {"X1": "Night school", "X2": "Reading room"}


@pytest.mark.parametrize(
    ("title", "is_alike"),
    [
        ("Reading  rooms, for families", True),
        ("Reading room for families", True),
        ("Evening school", False),
        ("Reading rooms for families 2", False),
        ("Reading rooms for families 2026", True),
    ],
)
def test_titles_are_alike_when_letters_differ_and_numbers_do_not(title: str, is_alike: bool) -> None:
    known = {"P1": "Reading rooms for families", "P2": "Summer camp"}
    assert alike([title], known) == ({0: "P1"} if is_alike else {})


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(["Room one", "Room two", "Rooms one", "Room onee", "Camp"]), max_size=6))
def test_no_record_is_taken_twice(titles: list[str]) -> None:
    found = alike(titles, {"P1": "Room one", "P2": "Room two"})
    assert len(set(found.values())) == len(found)
