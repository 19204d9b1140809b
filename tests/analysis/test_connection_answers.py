"""What we said of suggested connections: each stands in one list, in any order, and goes where records go."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aligner import cli
from aligner.actions import connections, decisions, field
from aligner.actions.examples import create_example, example_records
from aligner.actions.exchange import export_workbook, import_file
from aligner.actions.merging import Choice, plan_merge
from aligner.analysis.connection_answers import Standing, standing
from aligner.analysis.field import Connection, field_figures
from aligner.model.errors import Refused
from aligner.model.field import ConnectionAnswer
from aligner.model.fields import values_of
from aligner.model.records import Records, by_kind, from_kinds
from aligner.model.visibility import AUDIENCES, visible, visible_to
from aligner.model.vocabulary import ConnectionState, Sharing
from aligner.store.workspace import Workspace, create_workspace, open_workspace


@pytest.fixture
def example(tmp_path: Path) -> Workspace:
    create_example(tmp_path / "e.aligner", "nonprofit", "en").close()
    return open_workspace(tmp_path / "e.aligner")


def suggested(records: Records) -> tuple[Connection, ...]:
    return field_figures(records).connections


def now(workspace: Workspace) -> Standing:
    records = workspace.read()
    return standing(records, field_figures(records))


def listed(found: Standing) -> list[Connection]:
    answered = (*found.for_later, *found.accepted, *found.dismissed)
    return [*found.open, *(one.connection for one in answered)]


STEPS = ("keep", "dismiss", "accept", "reopen", "remove item", "undo")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 3)), max_size=12))
def test_in_any_order_of_answers_each_suggestion_stands_in_one_list_and_as_last_said(
    tmp_path: Path, steps: list[tuple[str, int]]
) -> None:
    file = tmp_path / "w.aligner"
    file.unlink(missing_ok=True)
    with create_example(file, "nonprofit", "en") as workspace:
        all_of = suggested(workspace.read())
        expected: list[dict[int, str]] = [{}]
        for step, at in steps:
            said, one, before = dict(expected[-1]), all_of[at], workspace.next_undo
            answers = workspace.read().connection_answers
            answer = next((a for a in answers if (a.actor_id, a.goal_id, a.deed) == one.key), None)
            if step == "undo":
                if len(expected) > 1:
                    workspace.undo()
                    expected.pop()
                continue
            if step == "keep":
                connections.keep_connection(workspace, one)
                said[at] = "kept"
            elif step == "dismiss":
                connections.dismiss_connection(workspace, one, "why")
                said[at] = "dismissed"
            elif step == "accept":
                connections.accept_connection(workspace, one, "Talk")
                said[at] = "accepted"
            elif answer is None:
                continue
            elif step == "reopen":
                connections.reopen_connection(workspace, answer.id)
                said.pop(at, None)
            elif answer.decision_id is None:
                continue
            else:
                decisions.remove_decisions(workspace, [answer.decision_id])
                said.pop(at, None)
            if workspace.next_undo != before:
                # What is said again as it was is no step.
                expected.append(said)
            found = now(workspace)
            assert Counter(one.key for one in listed(found)) == Counter(one.key for one in all_of)
            assert found.past == ()
            lists = {"kept": found.for_later, "dismissed": found.dismissed, "accepted": found.accepted}
            for word, answered in lists.items():
                assert {all_of.index(each.connection) for each in answered} == {at for at in said if said[at] == word}


def test_two_answers_to_one_suggestion_are_refused(example: Workspace) -> None:
    one = suggested(example.read())[0]
    made = connections.keep_connection(example, one)
    values = values_of(made) | {"id": 99, "reason": "again"}
    with pytest.raises(Refused) as refused:
        example.run("keep_connection", lambda change: change.add(ConnectionAnswer, **values))
    assert refused.value.code == "connection_twice" and example.read().connection_answers == (made,)
    # Answered anew it is still one.
    connections.dismiss_connection(example, one, "Not now")
    (answer,) = example.read().connection_answers
    assert (answer.id, answer.state, answer.reason) == (made.id, ConnectionState.DISMISSED, "Not now")


def test_another_kind_of_move_is_another_suggestion(example: Workspace) -> None:
    one = next(each for each in suggested(example.read()) if each.deed == "coordinate")
    connections.dismiss_connection(example, one, "We divide the schools among us")
    pair = one.key[:2]
    theirs = [each for each in example.read().activities if (each.actor_id, each.goal_id) == pair]
    stages = [stage.id for stage in example.read().stages]
    for activity in theirs:
        assert activity.stage_id is not None
        field.edit_activity(example, activity.id, stage_id=stages[stages.index(activity.stage_id) - 1])
    found = now(example)
    assert [each.reason for each in found.past] == ["We divide the schools among us"]
    assert any(each.key[:2] == pair for each in found.open)


def test_nobody_outside_the_staff_reads_what_we_said(example: Workspace) -> None:
    one = suggested(example.read())[0]
    field.edit_actor(example, one.actor_id, sharing=Sharing.PUBLIC)
    connections.dismiss_connection(example, one, "Spoken with them in May")
    seen = {audience: len(visible_to(example.read(), audience).connection_answers) for audience in AUDIENCES}
    assert seen == {"board": 1, "staff": 1, "initiative": 0, "donors": 0}
    field.edit_actor(example, one.actor_id, sharing=Sharing.PRIVATE)
    assert visible(example.read(), Sharing.STAFF).connection_answers == ()


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_it_goes_out_and_comes_in_with_a_workbook(example: Workspace, tmp_path: Path, language: str) -> None:
    first, second, third, *_ = suggested(example.read())
    connections.keep_connection(example, first)
    connections.dismiss_connection(example, second, "Spoken with them in May")
    connections.accept_connection(example, third, "Talk with them")
    export_workbook(example, tmp_path / "out.xlsx", language)
    with create_workspace(tmp_path / "w.aligner", {"name": "x", "kind": "nonprofit", "language": "en"}) as empty:
        import_file(empty, tmp_path / "out.xlsx")
        assert told(empty.read()) == told(example.read())
        import_file(empty, tmp_path / "out.xlsx")
        assert told(empty.read()) == told(example.read())


def told(records: Records) -> list[tuple[object, ...]]:
    goals, actors = ({one.id: one.code for one in found} for found in (records.goals, records.actors))
    titles = {one.id: one.title for one in records.decisions}
    said = records.connection_answers
    about = [(actors[one.actor_id], goals[one.goal_id], one.deed, titles.get(one.decision_id or 0)) for one in said]
    return [(*names, one.state, one.reason, one.day) for names, one in zip(about, said, strict=True)]


def test_two_copies_that_answered_the_same_suggestion_have_one_answer_whole() -> None:
    base = example_records("nonprofit", "en")
    one = suggested(base)[0]

    def answered(state: str, reason: str, answer_id: int) -> Records:
        about = {"actor_id": one.actor_id, "goal_id": one.goal_id, "deed": one.deed}
        made = ConnectionAnswer.model_validate({"id": answer_id, "state": state, "reason": reason, **about})
        found = dict(by_kind(base))
        found["connectionanswer"] = (made,)
        return from_kinds(base.workspace_id, base.revision + 1, found)

    plan = plan_merge(answered("kept", "", 901), answered("dismissed", "Not now", 902), base)
    (difference,) = plan.differences
    sides: tuple[tuple[Choice, str, str], ...] = (("mine", "kept", ""), ("theirs", "dismissed", "Not now"))
    for side, state, reason in sides:
        (answer,) = plan.merged({difference.key: side}).connection_answers
        assert (answer.state, answer.reason) == (state, reason)


def test_the_command_line_lists_each_connection_with_what_we_said(
    example: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second, third, *_ = suggested(example.read())
    connections.keep_connection(example, first)
    connections.dismiss_connection(example, second, "Spoken with them in May")
    item = connections.accept_connection(example, third, "Talk with them")
    path = example.path
    example.close()
    assert cli.run(["analyse", str(path), "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["field"]
    states = [(one["state"], one["why"], one["decision"]) for one in listed["connections"]]
    assert states[:3] == [
        ("kept", None, None),
        ("dismissed", "Spoken with them in May", None),
        ("accepted", None, item.title),
    ]
    assert {state for state, *_ in states[3:]} == {"open"} and listed["past_answers"] == []
    assert all(one["day"] for one in listed["connections"][:3])
