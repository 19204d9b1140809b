"""What is the initiative's is edited only while the roadmap is our draft; what is ours always."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from aligner.actions import roadmap
from aligner.actions.examples import create_example
from aligner.actions.exchange import export_workbook, import_file
from aligner.actions.packages import export_roadmap
from aligner.lang.problems import problem_sentence
from aligner.lang.words import words
from aligner.model.errors import Refused
from aligner.model.initiative import Charge, Goal, GoalLink, Indicator, Initiative, Stage
from aligner.model.records import by_kind
from aligner.model.vocabulary import LANGUAGES, ChargeBasis, RoadmapState, Sharing
from aligner.rules.ownership import OF_INITIATIVE
from aligner.store.workspace import Workspace, create_workspace
from tests.exchange.test_import import book

GOALS = [["Code", "Title", "Weight"], ["A1", "Read", 40], ["B2", "Count", 60]]


@pytest.fixture
def example(tmp_path: Path) -> Iterator[Workspace]:
    with create_example(tmp_path / "e.aligner", "nonprofit", "en") as made:
        yield made


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Workspace]:
    with create_workspace(tmp_path / "w.aligner", {"name": "x", "kind": "nonprofit", "language": "en"}) as made:
        yield made


REFUSED: dict[str, Callable[[Workspace], object]] = {
    "edit_initiative": lambda w: roadmap.edit_initiative(w, vision="Another"),
    "add_goal": lambda w: roadmap.add_goal(w, "Another"),
    "edit_goal": lambda w: roadmap.edit_goal(w, w.read().goals[0].id, title="Another"),
    "weigh_goal": lambda w: roadmap.edit_goal(w, w.read().leaf_goals[0].id, weight=77),
    "move_goal": lambda w: roadmap.move_goal(w, w.read().leaf_goals[0].id, 1),
    "remove_goal": lambda w: roadmap.remove_goal(w, w.read().leaf_goals[0].id),
    "link_goals": lambda w: roadmap.link_goals(w, w.read().leaf_goals[1].id, w.read().leaf_goals[0].id),
    "edit_goal_link": lambda w: roadmap.edit_goal_link(w, w.read().goal_links[0].id, reason="Another"),
    "remove_goal_link": lambda w: roadmap.remove_goal_link(w, w.read().goal_links[0].id),
    "add_charge": lambda w: roadmap.add_charge(w, w.read().leaf_goals[1].id, "Another", ChargeBasis.LAW),
    "edit_charge": lambda w: roadmap.edit_charge(w, w.read().charges[0].id, name="Another"),
    "remove_charge": lambda w: roadmap.remove_charge(w, w.read().charges[0].id),
    "add_stage": lambda w: roadmap.add_stage(w, "Another"),
    "edit_stage": lambda w: roadmap.edit_stage(w, w.read().stages[0].id, title="Another"),
    "move_stage": lambda w: roadmap.move_stage(w, w.read().stages[0].id, 1),
    "remove_stage": lambda w: roadmap.remove_stage(w, w.read().stages[-1].id),
    "add_indicator": lambda w: roadmap.add_indicator(w, w.read().leaf_goals[0].id, "Another"),
    "edit_indicator": lambda w: roadmap.edit_indicator(w, w.read().indicators[0].id, target_value=999),
    "remove_indicator": lambda w: roadmap.remove_indicator(w, w.read().indicators[0].id),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_the_initiatives_is_refused_until_a_draft_is_begun(name: str, example: Workspace) -> None:
    before = by_kind(example.read())
    for end in (lambda: None, lambda: roadmap.close_initiative(example, date(2026, 9, 1))):
        end()
        with pytest.raises(Refused) as refused:
            REFUSED[name](example)
        assert [one.code for one in refused.value.problems] == ["roadmap_not_ours"]
    assert {k: v for k, v in by_kind(example.read()).items() if k != "initiative"} == {
        k: v for k, v in before.items() if k != "initiative"
    }
    roadmap.start_draft(example)
    if name not in ("remove_goal", "remove_stage"):
        REFUSED[name](example)
        assert by_kind(example.read()) != before
    else:
        with pytest.raises(Refused) as used:
            REFUSED[name](example)
        assert [one.code for one in used.value.problems] == ["still_used"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_refusal_says_how_a_draft_is_begun(language: str, example: Workspace) -> None:
    with pytest.raises(Refused) as refused:
        roadmap.add_stage(example, "Another")
    sentence = problem_sentence(refused.value.problems[0], words(language))
    assert {"he": "עבודה על טיוטה", "en": "Work on a draft", "ar": "العمل على مسودة"}[language] in sentence


def test_what_is_ours_is_edited_whosever_the_roadmap_is(example: Workspace) -> None:
    records = example.read()
    goal, indicator = records.leaf_goals[0], records.indicators[0]
    roadmap.edit_goal(example, goal.id, our_wording="As we say it", our_note="Ask again in May")
    roadmap.edit_goal(example, goal.id, sharing=Sharing.BOARD, title=goal.title)
    roadmap.edit_indicator(example, indicator.id, sharing=Sharing.BOARD)
    found = roadmap.add_measurement(example, indicator.id, date=date(2026, 6, 1), value=7)
    roadmap.edit_measurement(example, found.id, value=8)
    roadmap.remove_measurement(example, found.id)
    now = example.read().goal_by_id[goal.id]
    assert (now.our_wording, now.our_note, now.title) == ("As we say it", "Ask again in May", goal.title)


def test_draft_handing_over_and_closing_are_one_step_each_for_undo(example: Workspace) -> None:
    def state() -> tuple[RoadmapState, date | None]:
        about = example.read().initiative
        return about.state, about.closed_on

    assert state() == (RoadmapState.INITIATIVE, None)
    roadmap.start_draft(example)
    roadmap.hand_over(example)
    roadmap.close_initiative(example, date(2026, 9, 1))
    assert state() == (RoadmapState.CLOSED, date(2026, 9, 1))
    for expected in (RoadmapState.INITIATIVE, RoadmapState.DRAFT, RoadmapState.INITIATIVE):
        example.undo()
        assert state() == (expected, None)


def test_a_file_that_is_written_by_hand_is_our_draft(empty: Workspace) -> None:
    roadmap.add_goal(empty, "Read")
    assert empty.read().initiative.state is RoadmapState.DRAFT


def test_the_first_roadmap_and_a_newer_one_that_come_in_are_the_initiatives(empty: Workspace, tmp_path: Path) -> None:
    import_file(empty, book(tmp_path / "1.xlsx", Goals=GOALS))
    assert empty.read().initiative.state is RoadmapState.INITIATIVE
    empty.undo()
    assert empty.read().initiative.state is RoadmapState.DRAFT
    empty.redo()
    roadmap.start_draft(empty)
    import_file(empty, book(tmp_path / "2.xlsx", Goals=[*GOALS, ["C3", "Sing", 5]]))
    assert empty.read().initiative.state is RoadmapState.DRAFT
    newer = [*GOALS, ["C3", "Sing", 5], ["D4", "Dance", 5]]
    import_file(empty, book(tmp_path / "3.xlsx", Goals=newer), answers={"roadmap": "whole"})
    assert empty.read().initiative.state is RoadmapState.INITIATIVE


def test_a_roadmap_package_brings_the_initiatives_roadmap_and_nothing_of_ours(
    example: Workspace, empty: Workspace, tmp_path: Path
) -> None:
    goal = example.read().leaf_goals[0]
    roadmap.edit_goal(example, goal.id, our_wording="As we say it", our_note="Ask again in May")
    export_roadmap(example.read(), tmp_path / "r.json")
    import_file(empty, tmp_path / "r.json")
    records = empty.read()
    assert records.initiative.state is RoadmapState.INITIATIVE
    assert not any(one.our_wording or one.our_note for one in records.goals)


def test_a_workbook_carries_whose_the_roadmap_is_and_our_words(
    example: Workspace, empty: Workspace, tmp_path: Path
) -> None:
    roadmap.edit_goal(example, example.read().leaf_goals[0].id, our_wording="As we say it", our_note="Ask in May")
    for state in (roadmap.start_draft, lambda w: roadmap.close_initiative(w, date(2026, 9, 1))):
        state(example)
        path = tmp_path / f"{example.revision}.xlsx"
        export_workbook(example, path, "he")
        import_file(empty, path)
        one, other = example.read(), empty.read()
        assert (one.initiative.state, one.initiative.closed_on) == (other.initiative.state, other.initiative.closed_on)
        assert [(g.our_wording, g.our_note) for g in one.goals] == [(g.our_wording, g.our_note) for g in other.goals]


def test_every_field_of_the_roadmap_is_the_initiatives_or_ours() -> None:
    ours = {
        Initiative: {"id", "state", "closed_on", "sharing"},
        Goal: {"id", "our_wording", "our_note", "former_since", "sharing"},
        GoalLink: {"id", "sharing"},
        Charge: {"id", "actor_id", "sharing"},
        Stage: {"id", "sharing"},
        Indicator: {"id", "sharing"},
    }
    for model, names in ours.items():
        assert OF_INITIATIVE[model] | names == set(model.model_fields)
        assert not OF_INITIATIVE[model] & names
