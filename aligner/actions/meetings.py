"""What a user can do with meetings: when and with whom, what for, and the items of the agenda in their order."""

from collections.abc import Sequence
from datetime import date

from aligner.actions.ordering import move_within, next_position
from aligner.model.errors import refuse
from aligner.model.meetings import AgendaItem, AgendaSubject, Meeting
from aligner.model.organization import ONLY_ID, Organization
from aligner.model.presenting import KitPlan
from aligner.model.records import Records
from aligner.model.vocabulary import AgendaKind
from aligner.store.workspace import Change, Workspace

SUBJECTS = ("goal_id", "decision_id", "resolution_id")
Subject = tuple[str, int]
"""What an item is about: one of `SUBJECTS`, and the id of the goal, decision or resolution."""


def next_meeting(records: Records) -> Meeting | None:
    """The meeting that the next kit is made for: the one that was chosen, else the one with the latest day.

    It does not ask what day it is: the same file gives the same kit on every day.
    """
    chosen = records.kit_plans[0].meeting_id if records.kit_plans else None
    found = next((one for one in records.meetings if one.id == chosen), None)
    if found is None and records.meetings:
        found = max(records.meetings, key=lambda one: (one.day or date.min, -one.position))
    return found


def meeting_on(records: Records, day: date, audience: str | None = None) -> Meeting | None:
    """The meeting of a day; of several, the one with that audience."""
    found = [one for one in records.meetings if one.day == day]
    return next((one for one in found if one.audience == audience), found[0] if found else None)


def agenda_of(records: Records, meeting_id: int) -> list[AgendaItem]:
    """The items of a meeting, in the order of its agenda."""
    return [item for item in records.agenda_items if item.meeting_id == meeting_id]


def subjects_of(records: Records, item_id: int) -> list[Subject]:
    """What an item is about, in the order in which it was linked."""
    return [_subject(link) for link in records.agenda_subjects if link.item_id == item_id]


def add_meeting(workspace: Workspace, **fields: object) -> Meeting:
    """The added meeting; the next kit is made for it. Raises: Refused "invalid_value"."""

    def change_it(change: Change) -> Meeting:
        return add_to(change, **fields)

    return workspace.run("add_meeting", change_it)


def add_to(change: Change, **fields: object) -> Meeting:
    """Adds a meeting within a change, and sets the next kit to it."""
    meeting = change.add(Meeting, position=next_position(change.list(Meeting)), **fields)
    _prepare_for(change, meeting.id)
    return meeting


def plan_with(change: Change, **fields: object) -> None:
    """Sets fields of the kit's plan within a change; a new one is in the organization's language unless given."""
    if change.find(KitPlan, id=ONLY_ID) is None:
        change.add(KitPlan, id=ONLY_ID, **{"language": change.get(Organization, ONLY_ID).language, **fields})
    else:
        change.edit(KitPlan, ONLY_ID, **fields)


def _prepare_for(change: Change, meeting_id: int) -> None:
    """Sets the kit's plan to a meeting; what was chosen for the storyline of another one stays with that."""
    plan = change.find(KitPlan, id=ONLY_ID)
    had_one = plan is not None and (plan.meeting_id or any(one.id != meeting_id for one in change.list(Meeting)))
    is_other = plan is not None and had_one and plan.meeting_id != meeting_id
    plan_with(change, meeting_id=meeting_id, **({"storyline": ""} if is_other else {}))


def choose_meeting(workspace: Workspace, meeting_id: int) -> None:
    """Makes the next kit one for this meeting. Raises: Refused "not_found"."""

    def change_it(change: Change) -> None:
        change.get(Meeting, meeting_id)
        _prepare_for(change, meeting_id)

    workspace.run("set_kit_plan", change_it)


def edit_meeting(workspace: Workspace, meeting_id: int, **fields: object) -> None:
    """Raises: Refused "not_found", "invalid_value", "text_too_long"."""
    workspace.run("edit_meeting", lambda change: change.edit(Meeting, meeting_id, **fields))


def remove_meeting(workspace: Workspace, meeting_id: int) -> None:
    """Removes it with its agenda; what the items were about stays."""
    workspace.run("remove_meeting", lambda change: change.remove(Meeting, meeting_id))


def add_item(
    workspace: Workspace,
    meeting_id: int,
    question: str,
    kind: AgendaKind = AgendaKind.DISCUSS,
    subjects: Sequence[Subject] = (),
) -> AgendaItem:
    """The added item, last on the agenda. Raises: Refused "value_missing", "not_found"."""

    def change_it(change: Change) -> AgendaItem:
        change.get(Meeting, meeting_id)
        position = next_position(_siblings(change, meeting_id))
        item = change.add(AgendaItem, meeting_id=meeting_id, question=question, kind=kind, position=position)
        _link(change, item.id, subjects)
        return item

    return workspace.run("add_agenda_item", change_it)


def edit_item(workspace: Workspace, item_id: int, **fields: object) -> None:
    """Raises: Refused "not_found", "value_missing", "invalid_value"."""
    workspace.run("edit_agenda_item", lambda change: change.edit(AgendaItem, item_id, **fields))


def move_item(workspace: Workspace, item_id: int, step: int) -> None:
    """Moves an item up (step < 0) or down on its agenda; past an end it stays there."""

    def change_it(change: Change) -> None:
        siblings = _siblings(change, change.get(AgendaItem, item_id).meeting_id)
        move_within(change, AgendaItem, item_id, siblings, step)

    workspace.run("move_agenda_item", change_it)


def remove_item(workspace: Workspace, item_id: int) -> None:
    """Removes an item; what it was about stays."""
    workspace.run("remove_agenda_item", lambda change: change.remove(AgendaItem, item_id))


def link_item(workspace: Workspace, item_id: int, subjects: Sequence[Subject]) -> None:
    """Makes just these what the item is about. Raises: Refused "not_found"."""

    def change_it(change: Change) -> None:
        change.get(AgendaItem, item_id)
        _link(change, item_id, subjects)

    workspace.run("link_agenda_item", change_it)


def _link(change: Change, item_id: int, subjects: Sequence[Subject]) -> None:
    known = {_subject(link): link for link in change.list(AgendaSubject) if link.item_id == item_id}
    for subject, link in known.items():
        if subject not in subjects:
            change.remove(AgendaSubject, link.id)
    position = next_position(list(known.values()))
    for at, (name, record_id) in enumerate(dict.fromkeys(subjects)):
        if name not in SUBJECTS:
            raise refuse("invalid_value", "subjects", text=name)
        if (name, record_id) not in known:
            change.add(AgendaSubject, item_id=item_id, position=position + at, **{name: record_id})


def _siblings(change: Change, meeting_id: int) -> list[AgendaItem]:
    return [item for item in change.list(AgendaItem) if item.meeting_id == meeting_id]


def _subject(link: AgendaSubject) -> Subject:
    return next((name, record_id) for name in SUBJECTS if (record_id := getattr(link, name)) is not None)
