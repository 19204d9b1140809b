"""Meetings and their agendas: which one the next kit is made for, and what it knows."""

from datetime import date

import pytest

from aligner.actions import decisions, kit_plan, meetings, roadmap
from aligner.actions.argument import argue
from aligner.model.errors import Refused
from aligner.model.vocabulary import AgendaKind
from aligner.store.workspace import Workspace


def test_the_next_kit_is_for_the_chosen_meeting_else_for_the_latest(workspace: Workspace) -> None:
    assert kit_plan.plan_options(workspace.read()).meeting == date(2027, 3, 1)
    meetings.choose_meeting(workspace, 1)
    assert kit_plan.plan_options(workspace.read()).meeting == date(2026, 12, 1)
    added = meetings.add_meeting(workspace, day=date(2026, 10, 1), audience="staff", minutes=60)
    options = kit_plan.plan_options(workspace.read())
    assert (options.meeting, options.audience, options.minutes) == (date(2026, 10, 1), "staff", 60)
    assert options.meeting_id == added.id
    meetings.remove_meeting(workspace, added.id)
    assert kit_plan.plan_options(workspace.read()).meeting == date(2027, 3, 1)


def test_what_a_meeting_knows_is_set_in_the_meeting_and_nowhere_else(workspace: Workspace) -> None:
    meetings.choose_meeting(workspace, 1)
    kit_plan.set_plan(workspace, purpose="strategy", meeting=date(2026, 12, 8), language="en")
    records = workspace.read()
    assert [(one.day, one.purpose.value) for one in records.meetings] == [
        (date(2026, 12, 8), "strategy"),
        (date(2027, 3, 1), "legitimacy"),
    ]
    (plan,) = records.kit_plans
    assert (plan.language, plan.meeting_id) == ("en", 1)
    assert set(type(plan).model_fields) & {"meeting", "audience", "purpose", "minutes"} == set()


def test_an_option_that_a_meeting_knows_makes_one_where_there_is_none(workspace: Workspace) -> None:
    for meeting in workspace.read().meetings:
        meetings.remove_meeting(workspace, meeting.id)
    kit_plan.set_plan(workspace, language="ar")
    assert workspace.read().meetings == ()
    kit_plan.set_plan(workspace, minutes=120)
    (made,) = workspace.read().meetings
    assert (made.minutes, made.day) == (120, None)
    workspace.undo()
    assert workspace.read().meetings == () and kit_plan.plan_options(workspace.read()).minutes == 90


def test_the_argument_is_for_the_day_of_the_meeting(workspace: Workspace) -> None:
    assert argue(workspace).line.facts.meeting == date(2027, 3, 1)
    assert argue(workspace, meeting=date(2026, 5, 5)).line.facts.meeting == date(2026, 5, 5)


def test_of_two_meetings_on_a_day_the_one_with_the_audience_is_meant(workspace: Workspace) -> None:
    staff = meetings.add_meeting(workspace, day=date(2026, 12, 1), audience="staff")
    records = workspace.read()
    found = [meetings.meeting_on(records, date(2026, 12, 1), audience) for audience in (None, "board", "staff")]
    assert [one.id for one in found if one] == [1, 1, staff.id]
    assert meetings.meeting_on(records, date(2026, 12, 2)) is None


def test_items_keep_their_order_and_each_agenda_has_its_own(workspace: Workspace) -> None:
    third = meetings.add_item(workspace, 1, "Join?", AgendaKind.DECIDE)
    other = meetings.add_item(workspace, 2, "Elsewhere?")
    meetings.move_item(workspace, third.id, -2)
    assert [item.id for item in meetings.agenda_of(workspace.read(), 1)] == [third.id, 1, 2]
    meetings.move_item(workspace, third.id, -1)
    meetings.move_item(workspace, other.id, 1)
    assert [item.id for item in meetings.agenda_of(workspace.read(), 1)] == [third.id, 1, 2]
    assert [item.id for item in meetings.agenda_of(workspace.read(), 2)] == [other.id]


def test_linking_names_just_what_an_item_is_about(workspace: Workspace) -> None:
    wanted = [("decision_id", 1), ("goal_id", 2), ("resolution_id", 1)]
    meetings.link_item(workspace, 1, wanted)
    assert meetings.subjects_of(workspace.read(), 1) == wanted
    meetings.link_item(workspace, 1, [("goal_id", 2), ("goal_id", 2)])
    assert meetings.subjects_of(workspace.read(), 1) == [("goal_id", 2)]


def test_what_goes_takes_its_links_along_and_leaves_the_items(workspace: Workspace) -> None:
    decisions.remove_decisions(workspace, [1])
    records = workspace.read()
    assert len(records.agenda_items) == 2 and records.agenda_subjects == ()
    workspace.undo()
    assert meetings.subjects_of(workspace.read(), 1) == [("decision_id", 1)]
    meetings.link_item(workspace, 2, [("goal_id", 3)])
    roadmap.remove_goal(workspace, 3)
    assert meetings.subjects_of(workspace.read(), 2) == []


def test_a_removed_meeting_takes_its_agenda_along_and_nothing_else(workspace: Workspace) -> None:
    meetings.remove_meeting(workspace, 1)
    records = workspace.read()
    assert records.agenda_items == records.agenda_subjects == ()
    assert len(records.decisions) == 2


def test_a_subject_of_another_kind_is_refused(workspace: Workspace) -> None:
    with pytest.raises(Refused):
        meetings.link_item(workspace, 1, [("program_id", 1)])
