"""Each verb: it changes what it says, undo takes it back whole, redo brings it again, a refusal changes nothing."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aligner.actions import (
    connections,
    currencies,
    decisions,
    field,
    kit_plan,
    lost_places,
    measures,
    meetings,
    placements,
    priorities,
    programs,
    resolutions,
    roadmap,
)
from aligner.actions.figures import figures_of
from aligner.analysis.field import Connection
from aligner.model.errors import Refused
from aligner.model.records import Records
from aligner.model.vocabulary import AgendaKind, ChargeBasis, ConnectionDeed, DecisionState, ResolutionKind, Stance
from aligner.store.workspace import Workspace, create_workspace

Verb = Callable[[Workspace], Any]


def rate_of(workspace: Workspace) -> int:
    return workspace.read().exchange_rates[-1].id


def paid_to(workspace: Workspace) -> int:
    """A payment of the first program, written down if there is none."""
    found = workspace.read().payments
    return found[-1].id if found else programs.add_payment(workspace, 1, year=2025, amount_minor=4_000_00).id


def link_of(workspace: Workspace) -> int:
    """A link between goals, made if there is none."""
    found = workspace.read().goal_links
    return found[-1].id if found else roadmap.link_goals(workspace, 3, 2).id


def charge_of(workspace: Workspace) -> int:
    """An entry of who is in charge, made if there is none."""
    found = workspace.read().charges
    return found[-1].id if found else roadmap.add_charge(workspace, 3, "The city", ChargeBasis.FACT).id


def measure_of(workspace: Workspace) -> int:
    """A measure of ours, made if there is none."""
    found = workspace.read().own_measures
    return found[-1].id if found else measures.add_own_measure(workspace, 3, "Who stayed").id


def suggested(workspace: Workspace) -> Connection:
    """A connection with an actor, who is added if there is none."""
    found = workspace.read().actors
    actor_id = found[0].id if found else field.add_actor(workspace, "A network").id
    return Connection(actor_id, 3, None, ConnectionDeed.PARTNER, ("goal",))


def answer_of(workspace: Workspace) -> int:
    """What was said of a connection, said if nothing was."""
    found = workspace.read().connection_answers
    return found[-1].id if found else connections.keep_connection(workspace, suggested(workspace)).id


VERBS: dict[str, Verb] = {
    "edit_organization": lambda w: roadmap.edit_organization(w, mission="To serve"),
    "edit_initiative": lambda w: roadmap.edit_initiative(w, name="יוזמה", start=date(2026, 1, 1)),
    "hand_over": lambda w: roadmap.hand_over(w),
    "close_initiative": lambda w: roadmap.close_initiative(w, date(2026, 9, 1)),
    "start_draft": lambda w: (roadmap.hand_over(w), roadmap.start_draft(w), roadmap.edit_goal(w, 2, title="Ours")),
    "add_goal": lambda w: roadmap.add_goal(w, "New goal", weight=5),
    "add_goal_below": lambda w: roadmap.add_goal(w, "New goal", parent_id=1),
    "edit_goal": lambda w: roadmap.edit_goal(w, 2, title="Recruit more", weight=None),
    "move_goal": lambda w: roadmap.move_goal(w, 2, 1),
    "remove_goal": lambda w: roadmap.remove_goal(w, 3),
    "link_goals": lambda w: roadmap.link_goals(w, 2, 3, reason="Teachers first"),
    "edit_goal_link": lambda w: roadmap.edit_goal_link(w, link_of(w), strength=3),
    "remove_goal_link": lambda w: (roadmap.add_stage(w, "Fourth"), roadmap.remove_goal_link(w, link_of(w))),
    "add_charge": lambda w: roadmap.add_charge(w, 3, "The state", ChargeBasis.LAW, source="An act"),
    "edit_charge": lambda w: roadmap.edit_charge(w, charge_of(w), note="Teachers"),
    "remove_charge": lambda w: (roadmap.add_stage(w, "Sixth"), roadmap.remove_charge(w, charge_of(w))),
    "add_own_measure": lambda w: measures.add_own_measure(w, 3, "Who came", value=4),
    "edit_own_measure": lambda w: measures.edit_own_measure(w, measure_of(w), value=3),
    "remove_own_measure": lambda w: (roadmap.add_stage(w, "Fifth"), measures.remove_own_measure(w, measure_of(w))),
    "keep_connection": lambda w: connections.keep_connection(w, suggested(w)),
    "dismiss_connection": lambda w: connections.dismiss_connection(w, suggested(w), "Spoken with them in May"),
    "accept_connection": lambda w: connections.accept_connection(w, suggested(w), "Talk with them"),
    "reopen_connection": lambda w: (roadmap.add_stage(w, "Seventh"), connections.reopen_connection(w, answer_of(w))),
    "add_stage": lambda w: roadmap.add_stage(w, "Third"),
    "edit_stage": lambda w: roadmap.edit_stage(w, 1, start=date(2025, 1, 1), end=date(2025, 1, 2)),
    "move_stage": lambda w: roadmap.move_stage(w, 2, -1),
    "place_goal": lambda w: roadmap.place_goal(w, 2, None),
    "place_stage": lambda w: roadmap.place_stage(w, 1, None),
    "remove_stage": lambda w: (placements.remove_placement(w, 2), roadmap.remove_stage(w, 2)),
    "add_indicator": lambda w: roadmap.add_indicator(w, 3, "Hours"),
    "edit_indicator": lambda w: roadmap.edit_indicator(w, 1, unit="people"),
    "remove_indicator": lambda w: roadmap.remove_indicator(w, 1),
    "add_measurement": lambda w: roadmap.add_measurement(w, 1, date=date(2025, 1, 1), value=4),
    "edit_measurement": lambda w: roadmap.edit_measurement(w, 1, value=5),
    "remove_measurement": lambda w: roadmap.remove_measurement(w, 1),
    "add_program": lambda w: programs.add_program(w, "Fourth", budget_minor=5),
    "add_programs": lambda w: programs.add_programs(w, [{"title": "A"}, {"title": "B"}]),
    "edit_program": lambda w: programs.edit_program(w, 1, budget_minor=100, role="delivers"),
    "edit_programs": lambda w: programs.edit_programs(w, [1, 3], sharing="public"),
    "set_rate": lambda w: currencies.set_rate(w, "USD", rate=3.7),
    "remove_rate": lambda w: (
        currencies.set_rate(w, "USD", rate=4),
        currencies.set_rate(w, "EUR", rate=5),
        currencies.remove_rate(w, rate_of(w)),
    ),
    "remove_program": lambda w: programs.remove_programs(w, [1]),
    "remove_programs": lambda w: programs.remove_programs(w, [1, 3]),
    "add_payment": lambda w: programs.add_payment(w, 1, year=2026, amount_minor=5_000_00),
    "edit_payment": lambda w: programs.edit_payment(w, paid_to(w), state="paid", note="First half"),
    "remove_payment": lambda w: (
        paid_to(w),
        programs.add_payment(w, 1, year=2024, amount_minor=1),
        programs.remove_payment(w, paid_to(w)),
    ),
    "place_program": lambda w: placements.place_program(w, 2, 3, 1),
    "place_programs": lambda w: placements.place_programs(w, [1, 2], 4, 2),
    "place_outside": lambda w: placements.place_program(w, 1, None),
    "move_placement": lambda w: placements.move_placement(w, 1, 3, 2),
    "edit_placement": lambda w: placements.edit_placement(w, 1, indicator_ids=[1], rationale="Because"),
    "accept_lost_place": lambda w: (
        placements.edit_placement(w, 1, goal_id=None, stage_id=None, formerly="C3 Play"),
        lost_places.accept_lost_place(w, "placement", 1),
    ),
    "set_shares": lambda w: placements.set_shares(w, {1: 10, 2: 90}),
    "share_evenly": lambda w: placements.share_evenly(w, 1),
    "remove_placement": lambda w: placements.remove_placement(w, 1),
    "set_own_weights": lambda w: priorities.set_own_weights(w, {2: 10, 3: 0, 4: 90}),
    "add_decision": lambda w: decisions.add_decision(w, "Join the group", goal_id=2, significance=3),
    "edit_decision": lambda w: decisions.edit_decision(
        w, 1, owner="Noa", goal_id=2, stance="hold", rationale="Our strength"
    ),
    "decide": lambda w: decisions.decide(w, 1, Stance.ADAPT, rationale="Agreed by all"),
    "set_state": lambda w: decisions.set_state(w, [1, 2], DecisionState.DROPPED),
    "move_decision": lambda w: decisions.move_decision(w, 1, 1),
    "remove_decision": lambda w: decisions.remove_decisions(w, [1]),
    "remove_decisions": lambda w: decisions.remove_decisions(w, [1, 2]),
    "from_findings": lambda w: decisions.from_findings(w, figures_of(w).findings),
    "add_resolution": lambda w: resolutions.add_resolution(w, "Deepen", decision_ids=[1]),
    "edit_resolution": lambda w: resolutions.edit_resolution(w, 1, recommended="adapt", motion="Resolved"),
    "move_resolution": lambda w: resolutions.move_resolution(w, 1, 1),
    "remove_resolution": lambda w: resolutions.remove_resolution(w, 1),
    "attach_decisions": lambda w: resolutions.attach_decisions(w, 1, [2]),
    "add_option": lambda w: resolutions.add_option(w, 1, ResolutionKind.DECLINE),
    "edit_option": lambda w: resolutions.edit_option(w, 1, money="40,000 a year"),
    "remove_option": lambda w: resolutions.remove_option(w, 2),
    "back_to_generated": lambda w: resolutions.back_to_generated(w, 2),
    "add_meeting": lambda w: meetings.add_meeting(w, day=date(2027, 1, 15), place="Hall", chair="Dana"),
    "edit_meeting": lambda w: meetings.edit_meeting(w, 1, day=date(2027, 2, 1), purpose="strategy", prepared_by="Omar"),
    "remove_meeting": lambda w: meetings.remove_meeting(w, 1),
    "choose_meeting": lambda w: meetings.choose_meeting(w, 1),
    "add_item": lambda w: meetings.add_item(w, 1, "Join?", AgendaKind.DECIDE, [("decision_id", 1), ("goal_id", 2)]),
    "edit_item": lambda w: meetings.edit_item(w, 1, kind="inform", question="What moved?"),
    "move_item": lambda w: meetings.move_item(w, 1, 1),
    "remove_item": lambda w: meetings.remove_item(w, 1),
    "link_item": lambda w: meetings.link_item(w, 1, [("goal_id", 2), ("resolution_id", 1)]),
    "set_plan": lambda w: kit_plan.set_plan(w, audience="donors", minutes=60),
    "choose_for_storyline": lambda w: kit_plan.choose_for_storyline(w, "board", question="confirm", reasons=("own:1",)),
    "add_own_part": lambda w: kit_plan.add_own_part(w, replace(KEY, part="reasons"), ("presence:",), "Our own reason"),
    "set_outline": lambda w: kit_plan.set_outline(w, [("gaps", True), ("place", False)]),
    "edit_text": lambda w: kit_plan.edit_text(w, KEY, "Our words", "The program's words"),
    "restore_text": lambda w: (
        kit_plan.edit_text(w, KEY, "Our words", "The program's words"),
        kit_plan.restore_text(w, KEY),
        kit_plan.edit_text(w, KEY, "Again", "The program's words"),
    ),
    "keep_text": lambda w: (kit_plan.edit_text(w, KEY, "Ours", "Old"), kit_plan.keep_text(w, KEY, "New")),
    "set_brand": lambda w: kit_plan.set_brand(w, accent="#0B6E6E", logo=b"png"),
}

REFUSED: list[tuple[str, Verb]] = [
    ("end_before_start", lambda w: roadmap.edit_initiative(w, start=date(2026, 1, 2), end=date(2026, 1, 1))),
    ("goal_in_use", lambda w: roadmap.add_goal(w, "Below a weighted goal", parent_id=4)),
    ("link_to_itself", lambda w: roadmap.link_goals(w, 2, 2)),
    ("number_too_high", lambda w: roadmap.link_goals(w, 2, 3, strength=4)),
    ("goal_cycle", lambda w: roadmap.edit_goal(w, 1, parent_id=1)),
    ("goal_is_parent", lambda w: roadmap.edit_goal(w, 1, weight=3)),
    ("still_used", lambda w: roadmap.remove_goal(w, 4)),
    ("still_used", lambda w: roadmap.remove_stage(w, 1)),
    ("target_equals_baseline", lambda w: roadmap.edit_indicator(w, 1, target_value=1)),
    ("duplicate_code", lambda w: programs.edit_program(w, 1, code="P2")),
    ("value_missing", lambda w: programs.add_programs(w, [{"title": "Good"}, {"title": ""}])),
    ("number_too_low", lambda w: programs.edit_program(w, 1, budget_minor=-1)),
    ("not_found", lambda w: programs.edit_program(w, 99, title="Nobody")),
    ("goal_is_parent", lambda w: placements.place_program(w, 2, 1, 1)),
    ("already_there", lambda w: placements.place_program(w, 1, 2, 1)),
    ("goal_is_parent", lambda w: placements.place_programs(w, [1, 2], 1, 1)),
    ("outside_has_no_stage", lambda w: placements.place_program(w, 2, None, 1)),
    ("shares_above_100", lambda w: placements.set_shares(w, {1: 80})),
    ("number_too_low", lambda w: priorities.set_own_weights(w, {2: 5, 3: -1})),
    ("stance_missing", lambda w: decisions.decide(w, 2)),
    ("rationale_missing", lambda w: decisions.decide(w, 1, Stance.HOLD)),
    ("stance_missing", lambda w: decisions.set_state(w, [1, 2], DecisionState.DONE)),
    ("number_too_high", lambda w: decisions.edit_decision(w, 1, significance=4)),
    ("value_missing", lambda w: decisions.add_decision(w, "")),
    ("option_exists", lambda w: resolutions.add_option(w, 1, ResolutionKind.ADAPT)),
    ("option_missing", lambda w: resolutions.edit_resolution(w, 1, recommended="join")),
    ("not_found", lambda w: resolutions.attach_decisions(w, 99, [])),
    ("value_missing", lambda w: meetings.add_item(w, 1, "")),
    ("not_found", lambda w: meetings.add_item(w, 99, "Join?")),
    ("not_found", lambda w: meetings.link_item(w, 1, [("goal_id", 99)])),
    ("not_found", lambda w: meetings.choose_meeting(w, 99)),
    ("invalid_value", lambda w: meetings.edit_meeting(w, 1, minutes=75)),
    ("not_a_choice", lambda w: kit_plan.set_plan(w, audience="press")),
    ("not_a_colour", lambda w: kit_plan.set_brand(w, accent="teal")),
]
KEY = kit_plan.TextKey("gaps", "title", "he", "board", "update")


def content(records: Records) -> dict[str, Any]:
    """Everything that a user sees, without the revision, which only grows."""
    lists = {f.name: getattr(records, f.name) for f in fields(records)}
    return {
        name: [record.model_dump() for record in (value if isinstance(value, tuple) else [value])]
        for name, value in lists.items()
        if name not in ("revision", "workspace_id", "as_of")
    }


def test_every_verb_of_the_actions_is_tried_here() -> None:
    for module in (roadmap, currencies, programs, placements, priorities, decisions, resolutions, kit_plan, meetings):
        for name, verb in vars(module).items():
            takes_workspace = callable(verb) and "workspace" in getattr(verb, "__annotations__", {})
            if takes_workspace and verb.__module__ == module.__name__ and not name.startswith("_"):
                assert name in VERBS or name in ("remove_programs", "add_goal"), name


@pytest.mark.parametrize("name", VERBS)
def test_a_verb_changes_and_undo_and_redo_take_it_back_and_forth(name: str, workspace: Workspace) -> None:
    before = content(workspace.read())
    VERBS[name](workspace)
    after = content(workspace.read())
    assert after != before
    steps = 0
    while workspace.undo_label:
        workspace.undo()
        steps += 1
    assert content(workspace.read()) == before
    while workspace.redo_label:
        workspace.redo()
    assert content(workspace.read()) == after
    assert steps >= 1


@pytest.mark.parametrize(("code", "verb"), REFUSED)
def test_a_refused_verb_changes_nothing_and_leaves_no_step(code: str, verb: Verb, workspace: Workspace) -> None:
    before, revision = content(workspace.read()), workspace.revision
    with pytest.raises(Refused) as refusal:
        verb(workspace)
    assert refusal.value.code == code
    assert content(workspace.read()) == before
    assert (workspace.revision, workspace.undo_label) == (revision, None)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(st.sampled_from(sorted(VERBS)), max_size=8))
def test_undoing_all_gives_the_start_and_redoing_all_the_end(
    names: list[str], tmp_path_factory: Any, fill_workspace: Any
) -> None:
    path: Path = tmp_path_factory.mktemp("verbs") / "w.aligner"
    with create_workspace(path, {"name": "עמותה", "kind": "nonprofit"}, fill_workspace) as workspace:
        start = content(workspace.read())
        for name in names:
            try:
                VERBS[name](workspace)
            except Refused:
                continue
        end = content(workspace.read())
        while workspace.undo_label:
            workspace.undo()
        assert content(workspace.read()) == start
        while workspace.redo_label:
            workspace.redo()
        assert content(workspace.read()) == end


def test_a_placement_without_a_share_takes_what_is_left(workspace: Workspace) -> None:
    assert placements.place_program(workspace, 1, 3, 1).share == 10
    assert placements.place_program(workspace, 1, 3, 2).share is None
    assert placements.place_program(workspace, 2, 3, 1).share == 100


def test_a_finding_becomes_one_item_however_often_it_is_taken_up(workspace: Workspace) -> None:
    found = decisions.undecided(workspace.read(), figures_of(workspace))
    assert found
    [first] = decisions.from_findings(workspace, found[:1])
    assert decisions.from_findings(workspace, found[:1]) == [first]
    assert first.state == DecisionState.OPEN
    assert first.title
    left = decisions.undecided(workspace.read(), figures_of(workspace))
    assert len(left) == len(found) - 1
    decisions.from_findings(workspace, found)
    assert decisions.undecided(workspace.read(), figures_of(workspace)) == []
    workspace.undo()
    assert len(decisions.undecided(workspace.read(), figures_of(workspace))) == len(found) - 1


def test_an_option_that_goes_takes_its_recommendation_along(workspace: Workspace) -> None:
    resolutions.edit_resolution(workspace, 1, recommended="adapt")
    resolutions.remove_option(workspace, 1)
    assert workspace.read().resolutions[0].recommended is None


def test_a_text_equal_to_the_generated_one_is_no_edited_text(workspace: Workspace) -> None:
    kit_plan.edit_text(workspace, KEY, "Ours", "Generated")
    kit_plan.edit_text(workspace, KEY, " Generated ", "Generated")
    assert workspace.read().kit_texts == ()
    kit_plan.edit_text(workspace, KEY, "\u200f\ufeff\x07", "Generated")
    assert workspace.read().kit_texts == (), "a text in which nothing can be seen is none"
