"""A newer roadmap taken whole: each difference is found, nothing of ours is lost, and Undo gives the first one back."""

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aligner.actions.examples import example_records
from aligner.actions.exchange import apply_plan, export_workbook, import_file, plan_import
from aligner.actions.roadmap_versions import read_version
from aligner.analysis.analyse import analyse
from aligner.analysis.roadmap_changes import RoadmapChange, compare_versions
from aligner.exchange.packages import roadmap_package
from aligner.lang.words import words
from aligner.model.choices import Decision, Priority
from aligner.model.errors import Refused
from aligner.model.field import Activity, Need
from aligner.model.initiative import Goal, Measurement
from aligner.model.kinds import KINDS
from aligner.model.meetings import AgendaSubject
from aligner.model.presenting import Translation
from aligner.model.programs import Placement, PlacementIndicator
from aligner.model.records import Records, by_kind
from aligner.model.vocabulary import Sharing
from aligner.store.workspace import Workspace, create_workspace
from tests.exchange.random_roadmaps import drawn_roadmap
from tests.exchange.test_import import book

HEAD = ["Code", "Title", "Weight"]
FIRST: dict[str, list[list[Any]]] = {
    "Goals": [
        HEAD,
        ["A1", "Read with children at home", 40],
        ["B2", "Count with joy in the first years of school", 35],
        ["C3", "Play outdoors", 25],
    ],
    "Stages": [["Code", "Title"], ["S1", "Begin"], ["S2", "Go on"]],
    "Programs": [["Code", "Title"], ["P1", "Books"], ["P2", "Clubs"], ["P3", "Yards"]],
    "Placements": [
        ["Program", "Goal", "Stage", "Share", "Rationale"],
        ["P1", "A1", "S1", 50, "our first place"],
        ["P2", "B2", "S1", 100, ""],
        ["P3", "C3", "S2", 60, "children need air"],
        ["P3", "C3", "S1", 40, ""],
    ],
    "Priorities": [["Goal", "Weight"], ["A1", 20], ["B2", 30], ["C3", 50]],
    "Decisions": [["Title", "Goal"], ["Open two more yards", "C3"]],
}
SECOND = [
    HEAD,
    ["A9", "Read with children at home", 47],
    ["B2", "Count with great joy in the first years of school", 30],
    ["D4", "Sing", 23],
]
WHOLE = {"roadmap": "whole", "placements.goal.dropped": "list"}


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with create_workspace(tmp_path / "w.aligner", {"name": "ארגון", "kind": "nonprofit"}) as made:
        import_file(made, book(tmp_path / "first.xlsx", **FIRST))
        yield made


def told(changes: tuple[RoadmapChange, ...]) -> Counter[tuple[str, str, str]]:
    return Counter((one.what, one.kind, one.code) for one in changes)


def content(workspace: Workspace) -> dict[str, list[dict[str, Any]]]:
    return {name: [dict(record) for record in found] for name, found in by_kind(workspace.read()).items()}


def test_rename_drop_and_reword_ask_three_questions(workspace: Workspace, tmp_path: Path) -> None:
    plan = plan_import(workspace, book(tmp_path / "second.xlsx", Goals=SECOND), {"roadmap": "whole"})
    asked = {question.key: question.chosen for question in plan.questions if question.key != "roadmap"}
    assert asked == {"goals.code.renamed": "same", "goals.title.reworded": "same", "placements.goal.dropped": ""}
    with pytest.raises(Refused) as caught:
        import_file(workspace, book(tmp_path / "again.xlsx", Goals=SECOND), answers={"roadmap": "whole"})
    assert [problem.code for problem in caught.value.problems] == ["goal_dropped_with_ours"]


def test_what_is_ours_comes_along_and_weights_are_those_of_the_new_version(
    workspace: Workspace, tmp_path: Path
) -> None:
    before, first = workspace.read(), content(workspace)
    source = book(tmp_path / "second.xlsx", Goals=SECOND)
    report = import_file(workspace, source, answers=WHOLE)
    assert told(report.roadmap) == Counter(
        {
            ("recoded", "goal", "A1"): 1,
            ("reweighted", "goal", "A1"): 1,
            ("reworded", "goal", "B2"): 1,
            ("reweighted", "goal", "B2"): 1,
            ("removed", "goal", "C3"): 1,
            ("added", "goal", "D4"): 1,
        }
    )
    after = workspace.read()
    assert [(goal.code, goal.weight) for goal in after.goals] == [("A9", 47), ("B2", 30), ("D4", 23)]
    places = {one.id: one for one in after.placements}
    assert set(places) == {one.id for one in before.placements}
    named = [after.goal_by_id[one.goal_id].code if one.goal_id else one.formerly for one in after.placements]
    assert named == ["A9", "B2", "C3 Play outdoors · S2 Go on", "C3 Play outdoors · S1 Begin"]
    assert [one.rationale for one in after.placements] == [one.rationale for one in before.placements]
    assert [(one.goal_id, one.formerly) for one in after.decisions] == [(None, "C3 Play outdoors")]
    assert [one.weight for one in after.priorities] == [20, 30]
    assert after.weightings[-1].weights == '{"A1": 20.0, "B2": 30.0, "C3": 50.0}'
    old = read_version(after.roadmap_versions[0])
    assert by_kind(old)["goal"] == before.goals and old.priorities == before.priorities
    assert (after.roadmap_versions[0].until, after.roadmap_versions[0].source) == (date.today(), "second.xlsx")
    workspace.undo()
    assert content(workspace) == first
    workspace.redo()
    assert by_kind(workspace.read()) == by_kind(after)


def test_goals_that_carry_ours_stay_as_former_ones_when_the_user_says_so(workspace: Workspace, tmp_path: Path) -> None:
    before = workspace.read()
    source = book(tmp_path / "second.xlsx", Goals=SECOND)
    import_file(workspace, source, answers={**WHOLE, "placements.goal.dropped": "stay"})
    records = workspace.read()
    assert [(goal.code, goal.weight) for goal in records.goals] == [("A9", 47), ("B2", 30), ("C3", 0), ("D4", 23)]
    assert not any(one.formerly for one in records.placements)
    assert [(goal.code, goal.former_since) for goal in records.former_goals] == [("C3", date.today())]
    assert [goal.code for goal in records.leaf_goals] == ["A9", "B2", "D4"]
    figures = analyse(records)
    assert [goal.collective for goal in figures.goals] == [0.47, 0.3, 0.23]
    assert figures.coverage.out_of_scope == ("P3",) and figures.coverage.unplaced == ()
    assert ("removed", "C3") in {(one.what, one.code) for one in compare_versions(before, records)}


def test_a_former_goal_that_comes_back_is_the_initiatives_again(workspace: Workspace, tmp_path: Path) -> None:
    first = workspace.read()
    import_file(
        workspace, book(tmp_path / "2.xlsx", Goals=SECOND), answers={**WHOLE, "placements.goal.dropped": "stay"}
    )
    again = [*SECOND, ["C3", "Play outdoors", 10]]
    report = import_file(workspace, book(tmp_path / "3.xlsx", Goals=again), answers=WHOLE)
    records = workspace.read()
    assert not records.former_goals and {goal.code for goal in records.leaf_goals} == {"A9", "B2", "C3", "D4"}
    assert records.placements == first.placements and ("added", "C3") in {
        (one.what, one.code) for one in report.roadmap
    }


def test_a_former_goal_goes_out_with_a_workbook_and_comes_in_again_and_not_with_a_roadmap_package(
    workspace: Workspace, tmp_path: Path
) -> None:
    import_file(
        workspace, book(tmp_path / "2.xlsx", Goals=SECOND), answers={**WHOLE, "placements.goal.dropped": "stay"}
    )
    export_workbook(workspace, tmp_path / "out.xlsx", "he")
    with create_workspace(tmp_path / "o.aligner", {"name": "x", "kind": "nonprofit", "language": "en"}) as made:
        import_file(made, tmp_path / "out.xlsx")
        told = [(goal.code, goal.weight, goal.former_since) for goal in workspace.read().goals]
        assert [(goal.code, goal.weight, goal.former_since) for goal in made.read().goals] == told
    assert [one["code"] for one in roadmap_package(workspace.read())["goals"]] == ["A9", "B2", "D4"]


def test_one_goal_is_answered_for_on_its_own(workspace: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "second.xlsx", Goals=SECOND)
    answers = {**WHOLE, "goals.A9.renamed": "new"}
    import_file(workspace, source, answers=answers)
    records = workspace.read()
    assert records.placements[0].formerly == "A1 Read with children at home · S1 Begin"


def test_codes_that_change_places_take_ours_with_their_titles(workspace: Workspace, tmp_path: Path) -> None:
    rows = [
        HEAD,
        ["B2", "Read with children at home", 40],
        ["A1", "Count with joy in the first years of school", 35],
        ["C3", "Play outdoors", 25],
    ]
    report = import_file(workspace, book(tmp_path / "swapped.xlsx", Goals=rows), answers=WHOLE)
    assert told(report.roadmap) == Counter({("recoded", "goal", "A1"): 1, ("recoded", "goal", "B2"): 1})
    records = workspace.read()
    assert [records.goal_by_id[p.goal_id or 0].code for p in records.placements] == ["B2", "A1", "C3", "C3"]


def test_a_code_with_a_wholly_other_title_waits_for_an_answer(workspace: Workspace, tmp_path: Path) -> None:
    rows = [*FIRST["Goals"][:3], ["C3", "Lower the rent of young families", 25]]
    source = book(tmp_path / "other.xlsx", Goals=rows)
    with pytest.raises(Refused):
        import_file(workspace, source, answers=WHOLE)
    import_file(workspace, source, answers={**WHOLE, "goals.title.reworded": "new"})
    records = workspace.read()
    assert [goal.title for goal in records.goals][2:] == ["Lower the rent of young families"]
    assert len([one for one in records.placements if one.formerly]) == 2


def test_a_goal_that_is_divided_gives_back_what_stood_at_it(workspace: Workspace, tmp_path: Path) -> None:
    head = ["Code", "Title", "Parent", "Weight"]
    rows = [
        head,
        ["A1", "Read with children at home", "", None],
        ["A1.1", "Read aloud", "A1", 20],
        ["A1.2", "Read alone", "A1", 20],
        ["B2", "Count with joy in the first years of school", "", 35],
        ["C3", "Play outdoors", "", 25],
    ]
    report = import_file(workspace, book(tmp_path / "divided.xlsx", Goals=rows), answers=WHOLE)
    assert "goal_divided_with_ours" in {notice.code for notice in report.notices}
    records = workspace.read()
    assert records.placements[0].formerly == "A1 Read with children at home · S1 Begin"
    assert [goal.code for goal in records.leaf_goals] == ["A1.1", "A1.2", "B2", "C3"]


def test_stages_that_go_leave_placements_at_their_goal(workspace: Workspace, tmp_path: Path) -> None:
    stages = [["Code", "Title"], ["S1", "Begin"]]
    import_file(workspace, book(tmp_path / "s.xlsx", Goals=FIRST["Goals"], Stages=stages), answers=WHOLE)
    records = workspace.read()
    placement = records.placements[2]
    assert (placement.goal_id, placement.stage_id, placement.formerly) == (records.goals[2].id, None, "S2 Go on")


def test_a_private_goal_stays_unseen_when_its_placements_lose_their_place(workspace: Workspace, tmp_path: Path) -> None:
    goal_id = workspace.read().goals[2].id
    workspace.run("edit", lambda change: change.edit(Goal, goal_id, sharing=Sharing.PRIVATE))
    import_file(workspace, book(tmp_path / "second.xlsx", Goals=SECOND), answers=WHOLE)
    records = workspace.read()
    assert {one.sharing for one in records.placements if one.formerly} == {Sharing.PRIVATE}
    assert records.decisions[0].sharing is Sharing.PRIVATE


def test_a_goal_that_ballots_speak_of_stays_as_a_former_one(tmp_path: Path) -> None:
    example = example_records("nonprofit", "en")
    with create_workspace(tmp_path / "e.aligner", {"name": "x", "kind": "nonprofit", "language": "en"}) as made:
        made.run("restore", lambda change: change.replace_all({k.model: k.listed(example) for k in KINDS}))
        voted = {one.goal_id for one in example.ballots}
        dropped = next(goal for goal in example.leaf_goals if goal.id in voted)
        rows = [["Code", "Title", "Parent", "Weight"]]
        rows += [
            [goal.code, goal.title, example.goal_by_id[goal.parent_id].code if goal.parent_id else "", goal.weight]  # type: ignore[list-item]
            for goal in example.goals
            if goal.id != dropped.id
        ]
        import_file(made, book(tmp_path / "less.xlsx", Goals=rows), answers=WHOLE)
        after = made.read()
        assert after.goal_by_id[dropped.id].former_since == date.today() and after.ballots == example.ballots
        assert len(analyse(after).goals) == len(example.leaf_goals) - 1
        one, other = (analyse(records).workshop for records in (after, example))
        assert one is not None and one.importance is not None and other is not None and other.importance is not None
        assert [goal.mean for goal in one.importance.goals] == [goal.mean for goal in other.importance.goals]
        compared = [one.importance.comparison, other.importance.comparison]
        assert [each is not None and each.shared_weight is not None for each in compared] == [False, True]


def test_the_dry_run_tells_the_same_and_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    source, first = book(tmp_path / "second.xlsx", Goals=SECOND), content(workspace)
    dry = import_file(workspace, source, dry_run=True, answers=WHOLE)
    assert content(workspace) == first
    assert told(import_file(workspace, source, answers=WHOLE).roadmap) == told(dry.roadmap)


_OURS = (Placement, Decision, Activity, Need, Priority, Measurement, PlacementIndicator, AgendaSubject, Translation)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6), keeps=st.booleans())
def test_any_version_gives_just_its_changes_and_loses_nothing_of_ours(
    seed: int, keeps: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    drawn = drawn_roadmap(seed)
    folder = tmp_path_factory.mktemp("v")
    with create_workspace(folder / "w.aligner", {"name": "x", "kind": "nonprofit", "language": "en"}) as made:
        made.run(
            "restore",
            lambda change: change.replace_all(
                {k.model: drawn.first.get(k.model, ()) for k in KINDS if not k.is_single}
            ),
        )
        before, first = made.read(), content(made)
        answers = {
            "roadmap": "whole",
            "goals.title.reworded": "same",
            "goals.code.renamed": "same",
            "placements.goal.dropped": "stay" if keeps else "list",
        }
        plan = plan_import(made, folder / "newer.xlsx", answers, sheets=drawn.sheets)
        assert not plan.problems and not plan.open_questions
        assert told(plan.roadmap) == drawn.expected
        apply_plan(made, plan)
        after = made.read()
        _nothing_is_lost(before, after)
        stated = {row[1][0].value: row[1][3].value for row in drawn.sheets[0].rows[1:]}
        assert {goal.code: goal.weight for goal in after.goals if goal.code in stated} == stated
        assert all(goal.is_former and not goal.weight for goal in after.goals if goal.code not in stated)
        assert {goal.code for goal in after.roadmap_goals} == set(stated)
        if not plan.is_empty:
            made.undo()
        assert content(made) == first


def _nothing_is_lost(before: Records, after: Records) -> None:
    """Each record of ours is here, or in the version that is kept; a placement without its goal says which it was."""
    kept = read_version(after.roadmap_versions[-1]) if after.roadmap_versions else before
    here = {record.id for found in by_kind(after).values() for record in found}
    old = by_kind(kept)
    for model in _OURS:
        name = model.__name__.lower()
        for record in by_kind(before)[name]:
            assert record.id in here or record in old[name], (name, record)
    known = {one.id: one for one in after.placements}
    for one in before.placements:
        now, goal = known[one.id], before.goal_by_id[one.goal_id or 0]
        assert now.program_id == one.program_id and now.rationale == one.rationale
        assert now.goal_id == one.goal_id or now.formerly.startswith(f"{goal.code} {goal.title}")
        assert now.stage_id == one.stage_id or now.formerly
    decisions = {one.id: one for one in after.decisions}
    for one in before.decisions:
        goal = before.goal_by_id[one.goal_id or 0]
        assert decisions[one.id].goal_id == one.goal_id or goal.title in decisions[one.id].formerly


# --- a very large roadmap ---

_SDG = Path(__file__).parents[2].parent / "shared" / "data" / "sdg"


@pytest.mark.skipif(not _SDG.is_dir(), reason="the list of goals is not here")
@pytest.mark.parametrize("language", ["en", "ar"])
def test_thirty_changes_of_a_very_large_roadmap_are_just_these(language: str, tmp_path: Path) -> None:
    with (_SDG / "sdg_goals.csv").open(encoding="utf-8-sig") as file:
        goals = [[row["goal"], row[f"title_{language}"][:180], None, None] for row in csv.DictReader(file)]
    with (_SDG / "sdg_targets.csv").open(encoding="utf-8-sig") as file:
        goals += [
            [row["target"], f"{row['target']} {row[f'title_{language}']}"[:180], row["goal"], 1]
            for row in csv.DictReader(file)
        ]
    assert len(goals) == 17 + 169
    head = ["Code", "Title", "Parent", "Weight"]
    stages = [["Code", "Title", "Order", "End"], *([f"S{n}", f"Stage number {n}", n, None] for n in range(4))]
    indicator_head = ["Code", "Goal", "Title", "Unit", "Target value"]
    indicators = [[f"I{n}", goals[17 + n][0], f"Indicator number {n}", "%", 10] for n in range(8)]
    first = book(tmp_path / "1.xlsx", Goals=[head, *goals], Stages=stages, Indicators=[indicator_head, *indicators])
    by_code = {row[0]: list(row) for row in goals}
    # Four of a code, four of a wording, four weights, three moved, four dropped, three added: 22 of goals.
    codes = list(by_code)[20:]
    for code in codes[0:4]:
        by_code[code][0] = f"X{code}"
    for code in codes[10:14]:
        by_code[code][1] += " +"
    for code in codes[20:24]:
        by_code[code][3] = 2
    for code in codes[30:33]:
        by_code[code][2] = "17"
    for code in codes[40:44]:
        del by_code[code]
    rows = [*by_code.values(), *([f"Z{n}", f"A wholly new goal of the kind {'xyz'[n] * 30}", "1", 1] for n in range(3))]
    # Three series, two targets; a stage goes, another is later, one has a new title: 8 more.
    for at in (0, 1, 2):
        indicators[at][3] = "people"
    for at in (3, 4):
        indicators[at][4] = 20
    later = [stages[0], [*stages[1][:3], date(2030, 1, 1)], ["S1", "Stage number 1 anew", 1, None], stages[3]]
    second = book(tmp_path / "2.xlsx", Goals=[head, *rows], Stages=later, Indicators=[indicator_head, *indicators])
    with create_workspace(tmp_path / "w.aligner", {"name": "x", "kind": "nonprofit", "language": language}) as made:
        import_file(made, first)
        assert len(made.read().goals) == 186
        before = content(made)
        answers = {"roadmap": "whole", "goals.code.renamed": "same", "goals.title.reworded": "same"}
        report = import_file(made, second, answers=answers)
        counts = Counter(one.what for one in report.roadmap)
        assert counts == {
            "recoded": 4,
            "reworded": 5,
            "reweighted": 4,
            "moved": 3,
            "removed": 5,
            "added": 3,
            "series_broken": 3,
            "retargeted": 2,
            "rescheduled": 1,
        }
        assert sum(counts.values()) == 30
        assert words(language).sentence("letter.added", n=3)
        made.undo()
        assert content(made) == before
