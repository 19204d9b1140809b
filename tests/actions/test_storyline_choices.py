"""What an author chooses for a storyline holds for its meeting, purpose and readers, and is kept in one step."""

from datetime import date

from aligner.actions import kit_plan, meetings
from aligner.actions.argument import argue
from aligner.actions.desk import Desk, desk_of
from aligner.actions.kit_plan import choose_for_storyline, plan_options
from aligner.kit.content.snapshot import make_snapshot
from aligner.lang.words import words
from aligner.model.presenting import KitPlan
from aligner.model.vocabulary import AgendaKind
from aligner.store.workspace import Workspace

DAY = date(2027, 1, 15)


def test_choices_of_one_purpose_say_nothing_about_another(workspace: Workspace) -> None:
    kit_plan.set_plan(workspace, meeting=DAY, purpose="strategy")
    choose_for_storyline(workspace, "board", recommended=("hold",))
    assert plan_options(workspace.read()).recommended == ("hold",)
    kit_plan.set_plan(workspace, purpose="update")
    assert plan_options(workspace.read()).recommended == ()
    kit_plan.set_plan(workspace, purpose="strategy")
    assert plan_options(workspace.read()).recommended == ("hold",), "what was chosen for it is still there"


def test_another_question_lets_go_of_the_answer_to_the_first(workspace: Workspace) -> None:
    choose_for_storyline(workspace, "board", recommended=("hold",), reasons=("own:1",))
    choose_for_storyline(workspace, "board", question="scope")
    options = plan_options(workspace.read())
    assert (options.question, options.recommended, options.reasons) == ("scope", (), ())


def test_an_empty_choice_goes_back_to_what_the_figures_say(workspace: Workspace) -> None:
    choose_for_storyline(workspace, "board", recommended=("hold",))
    choose_for_storyline(workspace, "board", recommended=())
    assert workspace.read().kit_plans[0].storyline == ""


def test_another_meeting_begins_without_the_choices_of_the_last(workspace: Workspace) -> None:
    kit_plan.set_plan(workspace, meeting=DAY)
    choose_for_storyline(workspace, "board", recommended=("stand",))
    meetings.add_meeting(workspace, day=date(2027, 6, 1))
    assert plan_options(workspace.read()).recommended == ()


def test_donors_are_not_told_what_was_chosen_for_the_board(workspace: Workspace) -> None:
    choose_for_storyline(workspace, "board", reasons=("own:1",), recommended=("stand",))
    told = kit_plan.options_with(workspace.read(), audience="donors")
    assert (told.reasons, told.recommended) == ((), ())
    choose_for_storyline(workspace, "donors", reasons=("money:",))
    assert kit_plan.options_with(workspace.read(), audience="donors").reasons == ("money:",)
    assert plan_options(workspace.read()).reasons == ("own:1",), "what the board is told stays as it was"
    assert kit_plan.options_with(workspace.read(), audience="staff").recommended == ("stand",)


def test_choices_written_by_something_else_are_passed_over(workspace: Workspace) -> None:
    choose_for_storyline(workspace, "board", recommended=("stand",))
    workspace.run("test", lambda change: change.edit(KitPlan, 1, storyline='{"board.x":{"reasons":[]}}'))
    assert plan_options(workspace.read()).recommended == ()


def test_a_reason_of_ones_own_is_added_in_one_step(workspace: Workspace) -> None:
    before = workspace.revision
    key = kit_plan.TextKey("storyline", "reasons", "en", "board", "legitimacy")
    kit_plan.add_own_part(workspace, key, ("presence:",), "The mayor asked us.")
    kit_plan.add_own_part(workspace, key, ("presence:", "own:1"), "And the parents.")
    assert workspace.revision == before + 2
    assert plan_options(workspace.read()).reasons == ("presence:", "own:1", "own:2")
    assert [text.part for text in workspace.read().kit_texts] == ["reasons.own:1", "reasons.own:2"]
    workspace.undo()
    assert plan_options(workspace.read()).reasons == ("presence:", "own:1")


def test_the_command_line_argues_as_the_author_chose(workspace: Workspace) -> None:
    kit_plan.set_plan(workspace, meeting=DAY, purpose="legitimacy")
    key = kit_plan.TextKey("storyline", "question", "en", "board", "legitimacy")
    kit_plan.edit_text(workspace, key, "Do we stay?", "as generated")
    choose_for_storyline(workspace, "board", recommended=("not_now",))
    found = argue(workspace, purpose="legitimacy")
    assert found.as_json()["recommended"] == "not_now"
    lines = found.as_lines(words("en"))
    assert lines[:2] == ["Do we stay?", "Not now."]
    assert argue(workspace, purpose="strategy").as_json()["recommended"] != "not_now"


def test_choices_and_texts_of_an_item_are_its_own(workspace: Workspace) -> None:
    records = workspace.read()
    kit_plan.set_plan(workspace, meeting=DAY, purpose="strategy", language="en")
    meeting = meetings.next_meeting(workspace.read())
    assert meeting is not None
    goals = [goal.id for goal in records.leaf_goals]
    first, second = (
        meetings.add_item(workspace, meeting.id, text, AgendaKind.DECIDE, [("goal_id", goal)])
        for text, goal in (("Do we act on this?", goals[1]), ("And on that?", goals[2]))
    )
    before = {item.id: item.desk for item in desk_at(workspace).items}
    key = kit_plan.TextKey("storyline", "steps", "en", "board", "strategy")
    kit_plan.add_own_part(workspace, key, (), "Call the mayor", first.id)
    options = plan_options(workspace.read())
    assert set(options.item_choices) == {first.id} and options.recommended == ()
    after = {item.id: item.desk for item in desk_at(workspace).items}
    assert [part.text.text for part in after[first.id].steps] == ["Call the mayor"]
    assert after[second.id] == before[second.id]
    assert after[first.id].question.text.text == "Do we act on this?"
    kit_plan.set_plan(workspace, purpose="legitimacy")
    assert plan_options(workspace.read()).items == ""


def desk_at(workspace: Workspace) -> Desk:
    records = workspace.read()
    return desk_of(make_snapshot(records, plan_options(records)))
