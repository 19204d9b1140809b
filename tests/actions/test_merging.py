"""Two copies of one workspace become one: nothing of either is lost without a choice."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aligner.actions.backups import list_backups
from aligner.actions.comparing import RecordChange, changes_between
from aligner.actions.examples import create_example
from aligner.actions.merging import Choice, Difference, Plan, apply_merge, plan_merge
from aligner.actions.programs import edit_program
from aligner.model.choices import Decision, Priority
from aligner.model.errors import Refused
from aligner.model.initiative import Goal, Initiative, Stage
from aligner.model.kinds import kind_named
from aligner.model.organization import Organization
from aligner.model.programs import Placement, Program
from aligner.model.records import Records, by_kind, from_kinds
from aligner.model.vocabulary import DecisionState, Sharing, WorkshopState
from aligner.model.workshop import Ballot, Participant, Workshop

Edit = Callable[[Records], Records]


def base_records() -> Records:
    return Records(
        "w",
        5,
        Organization(id=1, name="Org", kind="nonprofit"),  # pyright: ignore[reportArgumentType]
        Initiative(id=1),
        goals=tuple(Goal(id=i, code=f"G{i}", title=f"Goal {i}", position=i) for i in (1, 2, 3)),
        stages=tuple(Stage(id=i, code=f"S{i}", title=f"Stage {i}", position=i) for i in (1, 2)),
        programs=tuple(Program(id=i, code=f"P{i}", title=f"Program {i}", position=i) for i in (1, 2, 3)),
        placements=(
            Placement(id=1, program_id=1, goal_id=1, stage_id=1, share=60, position=1),
            Placement(id=2, program_id=1, goal_id=2, stage_id=2, share=40, position=2),
            Placement(id=3, program_id=2, goal_id=2, stage_id=1, share=100, position=3),
        ),
        priorities=(Priority(id=1, goal_id=1, weight=50, position=1), Priority(id=2, goal_id=2, weight=50, position=2)),
    )


def edited(records: Records, kind: str, record_id: int, **fields: Any) -> Records:
    found = dict(by_kind(records))
    assert any(r.id == record_id for r in found[kind]), "the test edits a record that is not there"
    found[kind] = tuple(type(r).model_validate({**dict(r), **fields}) if r.id == record_id else r for r in found[kind])
    return from_kinds(records.workspace_id, records.revision + 1, found)


def added(records: Records, kind: str, record: Any) -> Records:
    found = dict(by_kind(records))
    found[kind] = tuple(sorted((*found[kind], record), key=lambda r: (dict(r)["position"], r.id)))
    return from_kinds(records.workspace_id, records.revision + 1, found)


def removed(records: Records, kind: str, record_id: int) -> Records:
    """The records without one and without what refers to it."""
    found = dict(by_kind(records))
    gone = {(kind, record_id)}
    while True:
        before = len(gone)
        for other, part in found.items():
            for reference in kind_named(other).references:
                gone |= {(other, r.id) for r in part if (reference.target, getattr(r, reference.field)) in gone}
        if len(gone) == before:
            break
    kept = {other: tuple(r for r in part if (other, r.id) not in gone) for other, part in found.items()}
    return from_kinds(records.workspace_id, records.revision + 1, kept)


def content(records: Records) -> dict[str, list[dict[str, Any]]]:
    return {kind: [dict(r) for r in found] for kind, found in by_kind(records).items()}


def is_complete(records: Records) -> bool:
    found = by_kind(records)
    ids = {kind: {r.id for r in part} for kind, part in found.items()}
    for kind, part in found.items():
        for reference in kind_named(kind).references:
            for record in part:
                value = getattr(record, reference.field)
                if value is not None and value not in ids[reference.target]:
                    return False
    for kind in ("goal", "stage", "program"):
        codes = [dict(r)["code"] for r in found[kind]]
        if len(codes) != len(set(codes)):
            return False
    return len(records.goals_in_tree_order) == len(records.goals)


@st.composite
def edit_lists(draw: st.DrawFn, first_id: int = 100, ids: tuple[int, ...] = (1, 2, 3)) -> Records:
    """A state that came from the base by a few edits."""
    records = base_records()
    for number in range(draw(st.integers(0, 6))):
        found = by_kind(records)
        verb = draw(st.sampled_from(("title", "note", "share", "weight", "remove", "add", "place", "parent", "code")))
        kind = draw(st.sampled_from(("goal", "program", "stage")))
        known = [r.id for r in found[kind] if r.id in ids or r.id >= first_id]
        text = draw(st.sampled_from(("one", "two", "three")))
        new = first_id + number
        if verb == "add":
            made = {"goal": Goal, "program": Program, "stage": Stage}[kind](
                id=new, code=f"N{draw(st.integers(1, 3))}x{number}{kind[0]}", title=text, position=10 + number
            )
            if made.code not in {dict(r)["code"] for r in found[kind]}:
                records = added(records, kind, made)
        elif verb == "place" and records.programs and records.goals:
            program = draw(st.sampled_from([p.id for p in records.programs]))
            goal = draw(st.sampled_from([g.id for g in records.goals]))
            records = added(
                records, "placement", Placement(id=new, program_id=program, goal_id=goal, share=5, position=10 + number)
            )
        elif verb == "share" and records.placements:
            one = draw(st.sampled_from([p.id for p in records.placements]))
            records = edited(records, "placement", one, share=draw(st.integers(0, 3)) * 10.0)
        elif verb == "weight" and records.priorities:
            one = draw(st.sampled_from([p.id for p in records.priorities]))
            records = edited(records, "priority", one, weight=draw(st.integers(0, 3)) * 10.0)
        elif not known:
            continue
        elif verb == "remove":
            records = removed(records, kind, draw(st.sampled_from(known)))
        elif verb == "title":
            records = edited(records, kind, draw(st.sampled_from(known)), title=text)
        elif verb == "code":
            code = f"C{draw(st.integers(1, 2))}"
            if code not in {dict(r)["code"] for r in found[kind]}:
                records = edited(records, kind, draw(st.sampled_from(known)), code=code)
        elif verb == "note" and records.programs:
            one = draw(st.sampled_from([p.id for p in records.programs]))
            records = edited(records, "program", one, description=text)
        elif verb == "parent" and len(records.goals) > 1:
            one, parent = (draw(st.sampled_from([g.id for g in records.goals])) for _ in range(2))
            moved = edited(records, "goal", one, parent_id=parent) if one != parent else records
            if len(moved.goals_in_tree_order) == len(moved.goals):
                records = moved
    return records


def asked_about(plan: Plan) -> set[tuple[str, int, str]]:
    """Kind, id and field of everything that is a question; what is chosen together asks about all that is in it."""
    found = {(d.kind, d.id, d.field) for d in plan.differences}
    for difference in plan.differences:
        if difference.is_group:
            found |= {*difference.mine, *difference.theirs}
    return found


def belongs_to_asked(change: RecordChange, told: set[tuple[str, int, str]]) -> bool:
    """Whether the record went with one that is asked about."""
    owners = {(r.target, change.values[r.field], "") for r in kind_named(change.kind).references}
    return bool(owners & told)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edit_lists())
def test_what_only_one_side_changed_comes_through_without_a_question(x: Records) -> None:
    base = base_records()
    for mine, theirs in ((x, base), (base, x), (x, x)):
        plan = plan_merge(mine, theirs, base)
        assert not plan.differences
        assert content(plan.merged()) == content(x)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edit_lists(100), edit_lists(200), st.data())
def test_a_merge_is_whole_and_loses_nothing_that_was_not_chosen(x: Records, y: Records, data: st.DataObject) -> None:
    base = base_records()
    plan = plan_merge(x, y, base)
    merged = plan.merged()
    assert is_complete(merged)
    told = asked_about(plan)
    renamed = {(n.kind, n.id) for n in plan.notes() if n.code == "code_renamed"}
    kept = {kind: {r.id: r for r in found} for kind, found in by_kind(merged).items()}
    for side in (plan.mine, plan.theirs):
        assert plan.base is not None
        for change in changes_between(plan.base, side):
            whole = (change.kind, change.id, "") in told
            if change.action == "removed":
                assert whole or change.id not in kept[change.kind] or belongs_to_asked(change, told)
            elif change.action == "added":
                assert whole or change.id in kept[change.kind]
            else:
                for moved in change.fields:
                    is_told = whole or (change.kind, change.id, moved.name) in told
                    is_told |= moved.name == "code" and (change.kind, change.id) in renamed
                    assert is_told or getattr(kept[change.kind][change.id], moved.name) == moved.after
    choices: dict[Any, Any] = {d.key: data.draw(st.sampled_from(d.choices)) for d in plan.differences}
    assert is_complete(plan.merged(choices))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edit_lists(100), edit_lists(200), st.data())
def test_without_a_common_state_both_sides_stay(x: Records, y: Records, data: st.DataObject) -> None:
    plan = plan_merge(x, y)
    merged = plan.merged()
    assert is_complete(merged)
    ids = {kind: {r.id for r in found} for kind, found in by_kind(merged).items()}
    told = asked_about(plan)
    for side in (plan.mine, plan.theirs):
        for kind, found in by_kind(side).items():
            assert {r.id for r in found if (kind, r.id, "") not in told} <= ids[kind]
    choices: dict[Any, Any] = {d.key: data.draw(st.sampled_from(d.choices)) for d in plan.differences}
    assert is_complete(plan.merged(choices))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(("one", "two")), st.integers(0, 100), st.booleans())
def test_edits_apart_from_each_other_come_together_in_either_order(text: str, weight: int, adds: bool) -> None:
    base = base_records()
    x = edited(base, "program", 1, title=text)
    if adds:
        x = added(x, "program", Program(id=50, code="P50", title="New", position=9))
    y = edited(edited(base, "priority", 1, weight=weight), "program", 1, description="told")
    one, other = plan_merge(x, y, base), plan_merge(y, x, base)
    assert not one.differences and not other.differences
    assert content(one.merged()) == content(other.merged())
    assert one.merged().programs[0].title == text and one.merged().programs[0].description == "told"


def only(plan: Plan) -> Difference:
    assert len(plan.differences) == 1
    return plan.differences[0]


def test_a_field_that_both_changed_is_chosen_and_a_long_text_may_keep_both() -> None:
    base = base_records()
    x, y = edited(base, "program", 1, description="Ours"), edited(base, "program", 1, description="Theirs")
    plan = plan_merge(x, y, base)
    difference = only(plan)
    assert (difference.cause, difference.mine, difference.theirs) == ("both_changed", "Ours", "Theirs")
    taken = {c: plan.merged({difference.key: c}).programs[0].description for c in difference.choices}
    assert taken == {"mine": "Ours", "theirs": "Theirs", "both": "Ours\n\nTheirs"}
    assert plan.merged().programs[0].description == "Ours"


def test_a_removed_goal_that_the_other_side_uses_is_asked_about_and_stays_meanwhile() -> None:
    base = base_records()
    x = removed(base, "goal", 3)
    y = added(base, "placement", Placement(id=9, program_id=3, goal_id=3, share=10, position=9))
    plan = plan_merge(x, y, base)
    difference = only(plan)
    assert (difference.kind, difference.id, difference.cause, difference.default) == ("goal", 3, "still_used", "theirs")
    assert len(plan.merged().placements) == 4 and len(plan.merged().goals) == 3
    removing: Choice = "mine"
    without = plan.merged({difference.key: removing})
    assert is_complete(without) and len(without.goals) == 2 and len(without.placements) == 3


def test_a_program_removed_here_and_edited_there_is_asked_about() -> None:
    base = base_records()
    plan = plan_merge(removed(base, "program", 2), edited(base, "program", 2, title="Better"), base)
    difference = only(plan)
    assert difference.cause == "removed_here" and difference.default == "theirs"
    assert [p.title for p in plan.merged().programs][1] == "Better"


def test_what_belongs_to_a_program_that_is_asked_about_stays_or_goes_with_it() -> None:
    base = base_records()
    plan = plan_merge(edited(base, "program", 1, title="Better"), removed(base, "program", 1), base)
    difference = only(plan)
    assert difference.cause == "removed_there" and difference.default == "mine"
    assert [p.id for p in plan.merged().placements] == [1, 2, 3]
    going: Choice = "theirs"
    assert [p.id for p in plan.merged({difference.key: going}).placements] == [3]


def test_one_code_given_twice_to_different_programs_is_told_and_both_stay() -> None:
    base = base_records()
    x = added(base, "program", Program(id=50, code="P4", title="Ours", position=9))
    y = added(base, "program", Program(id=60, code="P4", title="Theirs", position=9))
    plan = plan_merge(x, y, base)
    codes = {p.title: p.code for p in plan.merged().programs}
    assert (codes["Ours"], codes["Theirs"]) == ("P4", "P4-2")
    assert [(n.code, n.id, n.value) for n in plan.notes()] == [("code_renamed", 60, "P4-2")]


def test_the_same_program_added_on_both_sides_is_one_and_its_placements_follow() -> None:
    base = base_records()
    x = added(base, "program", Program(id=50, code="P4", title="Same", position=9))
    y = added(base, "program", Program(id=60, code="P4", title="Same", reach=7, position=9))
    y = added(y, "placement", Placement(id=61, program_id=60, goal_id=3, share=10, position=9))
    plan = plan_merge(x, y, base)
    merged = plan.merged()
    assert [p.id for p in merged.programs] == [1, 2, 3, 50]
    assert merged.placements[-1].program_id == 50
    assert only(plan).field == "reach"


def test_the_places_of_one_program_are_chosen_whole_so_shares_never_add_up_above_100_unsaid() -> None:
    base = base_records()
    x = added(base, "placement", Placement(id=50, program_id=2, goal_id=1, share=None, position=9))
    x = edited(x, "placement", 3, share=60)
    y = added(base, "placement", Placement(id=60, program_id=2, goal_id=3, share=30, position=9))
    y = edited(y, "placement", 3, share=70)
    difference = only(plan_merge(x, y, base))
    assert difference.field == "*placements" and difference.choices == ("mine", "theirs")
    expected_of: dict[Choice, dict[int, float | None]] = {"mine": {3: 60, 50: None}, "theirs": {3: 70, 60: 30}}
    for choice, expected in expected_of.items():
        merged = plan_merge(x, y, base).merged({difference.key: choice})
        assert {p.id: p.share for p in merged.placements if p.program_id == 2} == expected


def test_a_weighting_is_chosen_whole() -> None:
    base = base_records()
    x, y = edited(base, "priority", 1, weight=60), edited(base, "priority", 2, weight=45)
    plan = plan_merge(x, y, base)
    difference = only(plan)
    assert difference.field == "*weights"
    assert [p.weight for p in plan.merged().priorities] == [60, 50]
    assert [p.weight for p in plan.merged({difference.key: "theirs"}).priorities] == [50, 45]


def test_a_decision_is_chosen_whole_with_its_state_date_and_owner() -> None:
    base = added(base_records(), "decision", Decision(id=1, title="Decide"))
    x = edited(base, "decision", 1, state=DecisionState.DECIDED, owner="Noa")
    y = edited(base, "decision", 1, due=date(2027, 1, 1), rationale="Told by them")
    plan = plan_merge(x, y, base)
    difference = only(plan)
    one, other = (plan.merged({difference.key: choice}).decisions[0] for choice in ("mine", "theirs"))
    assert (one.state, one.owner, one.due) == (DecisionState.DECIDED, "Noa", None)
    assert (other.state, other.owner, other.due) == (DecisionState.OPEN, "", date(2027, 1, 1))
    assert one.rationale == other.rationale == "Told by them"


@pytest.mark.parametrize("who", ["mine", "theirs"])
def test_a_level_that_shares_more_widely_is_asked_about_and_the_narrower_is_preselected(who: str) -> None:
    base = base_records()
    wider = edited(base, "program", 1, sharing=Sharing.PUBLIC)
    plan = plan_merge(wider, base, base) if who == "mine" else plan_merge(base, wider, base)
    difference = only(plan)
    assert difference.field == "sharing" and difference.is_preselected
    assert plan.merged().programs[0].sharing == Sharing.STAFF
    assert plan.merged({difference.key: "mine" if who == "mine" else "theirs"}).programs[0].sharing == Sharing.PUBLIC
    narrower = edited(base, "program", 1, sharing=Sharing.PRIVATE)
    assert not plan_merge(narrower, base, base).differences and not plan_merge(base, narrower, base).differences


def in_workshop(state: WorkshopState, *ballots: Ballot) -> Records:
    asked = json.dumps([["G1", "Goal 1"], ["G2", "Goal 2"]])
    found = added(base_records(), "workshop", Workshop(id=1, title="W", state=state, goal_list=asked))
    found = added(found, "participant", Participant(id=1, workshop_id=1, code="1"))
    for ballot in ballots:
        found = added(found, "ballot", ballot)
    return found


def test_a_goal_that_people_are_voting_on_cannot_be_removed_by_a_merge() -> None:
    base = in_workshop(WorkshopState.OPEN)
    without = removed(base, "goal", 2)
    for plan in (plan_merge(without, base, base), plan_merge(base, without, base)):
        assert 2 in {goal.id for goal in plan.merged().goals}
        assert ("goal", 2, "") not in {d.key for d in plan.differences}
        assert ("goal_in_open_workshop", 2) in {(note.code, note.id) for note in plan.notes()}
        assert {p.id for p in plan.merged().placements} == {p.id for p in base.placements}
    closed = in_workshop(WorkshopState.CLOSED)
    assert 2 not in {goal.id for goal in plan_merge(removed(closed, "goal", 2), closed, closed).merged().goals}


def test_a_ballot_that_both_sides_typed_is_never_mixed() -> None:
    base = in_workshop(WorkshopState.OPEN)
    sides = []
    for number, points in ((10, (70, 30)), (20, (20, 80))):
        side = base
        for at, value in enumerate(points):
            ballot = Ballot(id=number + at, participant_id=1, goal_id=at + 1, points=value)
            side = added(side, "ballot", ballot)
        sides.append(side)
    plan = plan_merge(sides[0], sides[1], base)
    difference = only(plan)
    assert difference.field == "*ballot:1:importance"
    expected_of: dict[Choice, list[float]] = {"mine": [70, 30], "theirs": [20, 80]}
    for choice, expected in expected_of.items():
        found = plan.merged({difference.key: choice}).ballots
        assert [ballot.points for ballot in sorted(found, key=lambda b: b.goal_id)] == expected


def test_what_a_choice_takes_away_is_counted_before() -> None:
    base = in_workshop(WorkshopState.CLOSED, Ballot(id=1, participant_id=1, goal_id=2, points=100))
    without = removed(base, "goal", 2)
    theirs = edited(base, "goal", 2, title="Went on")
    plan = plan_merge(without, theirs, base)
    difference = next(d for d in plan.differences if d.key == ("goal", 2, ""))
    assert plan.removed_by(difference.key, "mine") == {"placement": 2, "priority": 1, "ballot": 1}
    assert plan.removed_by(difference.key, "theirs") == {}


def test_goals_that_would_stand_under_each_other_are_asked_about() -> None:
    base = base_records()
    x, y = edited(base, "goal", 1, parent_id=3), edited(base, "goal", 3, parent_id=1)
    plan = plan_merge(x, y, base)
    assert {d.field for d in plan.differences} == {"parent_id"}
    assert is_complete(plan.merged())
    turned: dict[Any, Any] = {d.key: "theirs" for d in plan.differences}
    assert is_complete(plan.merged(turned))


def test_a_merge_is_one_step_undone_in_one_and_a_copy_is_kept_before(tmp_path) -> None:
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        base = workspace.read()
        program = base.programs[0]
        theirs = edited(base, "program", program.id, title="Theirs")
        edit_program(workspace, base.programs[1].id, title="Ours")
        before = workspace.read()
        plan = plan_merge(before, theirs, base)
        apply_merge(workspace, plan)
        assert [p.title for p in workspace.read().programs[:2]] == ["Theirs", "Ours"]
        assert [b.reason for b in list_backups(workspace.uid)] == ["before_merge"]
        workspace.undo()
        assert content(workspace.read()) == content(before)


def test_a_plan_of_an_older_state_is_refused(tmp_path) -> None:
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        plan = plan_merge(workspace.read(), workspace.read())
        edit_program(workspace, workspace.read().programs[0].id, title="Later")
        with pytest.raises(Refused) as refused:
            apply_merge(workspace, plan)
        assert refused.value.code == "merge_outdated"
        other = replace(plan, mine=replace(workspace.read(), workspace_id="another"))
        with pytest.raises(Refused):
            apply_merge(workspace, other)
