"""Two copies of one workspace become one: nothing of either is lost without a choice."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aligner.actions.backups import list_backups
from aligner.actions.comparing import RecordChange, changes_between
from aligner.actions.examples import create_example
from aligner.actions.merging import Choice, Difference, Plan, apply_merge, plan_merge
from aligner.actions.programs import edit_program
from aligner.model.choices import Priority
from aligner.model.errors import Refused
from aligner.model.initiative import Goal, Initiative, Stage
from aligner.model.organization import Organization
from aligner.model.programs import Placement, Program
from aligner.model.records import Records
from aligner.model.references import by_kind, from_kinds, references_of

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
    found[kind] = tuple(sorted((*found[kind], record), key=lambda r: (r.position, r.id)))
    return from_kinds(records.workspace_id, records.revision + 1, found)


def removed(records: Records, kind: str, record_id: int) -> Records:
    """The records without one and without what refers to it."""
    found = dict(by_kind(records))
    gone = {(kind, record_id)}
    while True:
        before = len(gone)
        for other, part in found.items():
            for reference in references_of(other):
                gone |= {(other, r.id) for r in part if (reference.target, getattr(r, reference.field)) in gone}
        if len(gone) == before:
            break
    kept = {other: tuple(r for r in part if (other, r.id) not in gone) for other, part in found.items()}
    return from_kinds(records.workspace_id, records.revision + 1, kept)


def content(records: Records) -> dict[str, list[dict[str, Any]]]:
    return {kind: [dict(r) for r in found] for kind, found in by_kind(records).items()}


def is_whole(records: Records) -> bool:
    found = by_kind(records)
    ids = {kind: {r.id for r in part} for kind, part in found.items()}
    for kind, part in found.items():
        for reference in references_of(kind):
            for record in part:
                value = getattr(record, reference.field)
                if value is not None and value not in ids[reference.target]:
                    return False
    for kind in ("goal", "stage", "program"):
        codes = [r.code for r in found[kind]]
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
            if made.code not in {r.code for r in found[kind]}:
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
            if code not in {r.code for r in found[kind]}:
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


def belongs_to_asked(change: RecordChange, told: set[tuple[str, int, str]]) -> bool:
    """Whether the record went with one that is asked about."""
    owners = {(r.target, change.values[r.field], "") for r in references_of(change.kind)}
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
    assert is_whole(merged)
    told = {(d.kind, d.id, d.field) for d in plan.differences}
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
    assert is_whole(plan.merged(choices))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edit_lists(100), edit_lists(200), st.data())
def test_without_a_common_state_both_sides_stay(x: Records, y: Records, data: st.DataObject) -> None:
    plan = plan_merge(x, y)
    merged = plan.merged()
    assert is_whole(merged)
    ids = {kind: {r.id for r in found} for kind, found in by_kind(merged).items()}
    for side in (plan.mine, plan.theirs):
        for kind, found in by_kind(side).items():
            assert {r.id for r in found} <= ids[kind]
    choices: dict[Any, Any] = {d.key: data.draw(st.sampled_from(d.choices)) for d in plan.differences}
    assert is_whole(plan.merged(choices))


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
    assert is_whole(without) and len(without.goals) == 2 and len(without.placements) == 3


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


def test_shares_above_the_whole_are_told() -> None:
    base = base_records()
    x = added(base, "placement", Placement(id=9, program_id=3, goal_id=1, share=70, position=9))
    y = added(base, "placement", Placement(id=10, program_id=3, goal_id=2, share=60, position=9))
    notes = plan_merge(x, y, base).notes()
    assert [(n.code, n.id, n.value) for n in notes] == [("shares_above_100", 3, pytest.approx(1.3))]


def test_goals_that_would_stand_under_each_other_are_asked_about() -> None:
    base = base_records()
    x, y = edited(base, "goal", 1, parent_id=3), edited(base, "goal", 3, parent_id=1)
    plan = plan_merge(x, y, base)
    assert {d.field for d in plan.differences} == {"parent_id"}
    assert is_whole(plan.merged())
    turned: dict[Any, Any] = {d.key: "theirs" for d in plan.differences}
    assert is_whole(plan.merged(turned))


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
