"""What a user can set for the kit: whom it is for, its sections, its texts, its looks. Each step can be undone."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from aligner.actions.meetings import add_to, next_meeting, plan_with
from aligner.actions.ordering import next_position
from aligner.json_text import Json, read_json
from aligner.kit.content.documents.funders import is_offered
from aligner.kit.content.options import KitOptions, refuse_documents
from aligner.kit.content.rules import documents_of, offered_to
from aligner.model.fields import build
from aligner.model.meetings import Meeting
from aligner.model.organization import ONLY_ID
from aligner.model.presenting import STORYLINE, Brand, KitText
from aligner.model.records import Records
from aligner.model.text import clean_text
from aligner.model.visibility import is_outside
from aligner.store.workspace import Change, Workspace
from aligner.storyline.choosing import NO_OPTION, OWN
from aligner.storyline.story import item_prefix

__all__ = [
    "NO_OPTION",
    "TextKey",
    "add_own_part",
    "as_chosen",
    "choose_for_storyline",
    "documents_of",
    "edit_text",
    "keep_text",
    "offered_documents",
    "offered_to",
    "options_with",
    "plan_options",
    "plan_outline",
    "restore_text",
    "set_brand",
    "set_outline",
    "set_plan",
    "with_choice",
]

Outline = tuple[tuple[str, bool], ...]
"""(section id, whether it is on) in the chosen order; () means as the rules say."""


@dataclass(frozen=True)
class TextKey:
    """Where an edited text stands, and for which kit."""

    section: str
    part: str
    language: str
    audience: str
    purpose: str


CHOSEN = {"question": "", "recommended": (), "reasons": (), "steps": (), "amount": ""}
"""Options that an author chooses for the storyline, each as it is before; they hold for one purpose."""
_OF_THE_MEETING = {"meeting": "day", "audience": "audience", "purpose": "purpose", "minutes": "minutes"}
"""Options that a meeting knows, each with its field."""


def options_of_meeting(meeting: Meeting | None) -> dict[str, object]:
    """The options of a kit that its meeting knows; none without one."""
    if meeting is None:
        return {}
    known = {name: getattr(meeting, field) for name, field in _OF_THE_MEETING.items()}
    return {**known, "audience": meeting.audience.value, "purpose": meeting.purpose.value, "meeting_id": meeting.id}


def offered_documents(records: Records, audience: str) -> tuple[str, ...]:
    """The documents that this audience may be given of these records."""
    offered = offered_to(audience)
    is_known = "funder" not in offered or is_offered(records, audience)
    return offered if is_known else tuple(name for name in offered if name != "funder")


def plan_options(records: Records) -> KitOptions:
    """What was set for the next kit; the organization's language and the usual choices before anything was."""
    known = options_of_meeting(next_meeting(records))
    options = build(KitOptions, language=records.organization.language, **known)
    plan = records.kit_plans[0] if records.kit_plans else None
    if plan is None:
        return options
    offered = offered_documents(records, options.audience)
    documents = tuple(name for name in plan.documents.split(",") if name in offered)
    return replace(
        options,
        language=plan.language,
        only=documents or options.only,
        sections=tuple(section for section, is_on in plan_outline(records) if is_on),
        with_notes=bool(plan.with_notes),
        **_every_choice(records, options.audience, options.purpose),
    )


def plan_outline(records: Records) -> Outline:
    """The chosen order of sections and which are on; () while it is as the rules say."""
    plan = records.kit_plans[0] if records.kit_plans else None
    if plan is None or not plan.outline:
        return ()
    try:
        return tuple((str(section), bool(is_on)) for section, is_on in json.loads(plan.outline))
    except (ValueError, TypeError):
        # Written by hand or by another program: the rules' own order is a safe answer.
        return ()


def _slot(audience: str, purpose: str, item: int = 0) -> str:
    """Under which name choices are kept: what is chosen for the board holds for the staff, who prepare it; each
    audience outside has its own.

    item: of the agenda, 0 for the whole meeting.
    """
    return f"{_chosen_with(audience)}.{purpose}{f'.{item}' if item else ''}"


def _chosen_with(audience: str) -> str:
    """The audience whose choices an audience shares."""
    return audience if is_outside(audience) else "board"


def _all_chosen(records: Records) -> dict[str, Json]:
    """What the author chose, by `_slot`."""
    stored = records.kit_plans[0].storyline if records.kit_plans else ""
    try:
        found = read_json(stored or "{}")
    except ValueError:
        found = None
    # Written by hand or by another program: what the figures say is a safe answer.
    return found if isinstance(found, dict) else {}


def _every_choice(records: Records, audience: str, purpose: str) -> dict[str, object]:
    """What the author chose for these readers and this purpose, of the meeting and of the items of its agenda."""
    begin = f"{_slot(audience, purpose)}."
    found = {
        slot.removeprefix(begin): wording for slot, wording in _all_chosen(records).items() if slot.startswith(begin)
    }
    items = {at: wording for at, wording in found.items() if at.isdecimal() and isinstance(wording, dict)}
    kept = json.dumps(items, separators=(",", ":"), sort_keys=True) if items else ""
    return {**_chosen(records, audience, purpose), "items": kept}


def _chosen(records: Records, audience: str, purpose: str, item: int = 0) -> dict[str, object]:
    """What the author chose for these readers and this purpose, by the names in `CHOSEN`."""
    slot = _all_chosen(records).get(_slot(audience, purpose, item))
    chosen = slot if isinstance(slot, dict) else {}
    return {
        name: tuple(value) if isinstance(value := chosen.get(name, ""), list) else value or usual
        for name, usual in CHOSEN.items()
    }


def choose_for_storyline(workspace: Workspace, audience: str, item: int = 0, **fields: object) -> None:
    """Chooses of what the figures offer, by the names in `CHOSEN`; an empty value goes back to what they say.

    audience: whose kit is looked at.  item: of the agenda, 0 for the whole meeting.  A chosen question, whose options
    are others, lets go of the answer, the reasons and the steps.
    """
    storyline = _with_chosen(workspace.read(), audience, item, fields)

    def change_it(change: Change) -> None:
        plan_with(change, storyline=storyline)

    workspace.run("set_kit_storyline", change_it)


def _with_chosen(records: Records, audience: str, item: int, fields: Mapping[str, object]) -> str:
    """The plan's storyline with some choices otherwise."""
    purpose = plan_options(records).purpose
    stored = {} if "question" in fields else _chosen(records, audience, purpose, item)
    chosen = {name: value for name, value in {**stored, **fields}.items() if value}
    every = {**_all_chosen(records), _slot(audience, purpose, item): chosen}
    remaining = {slot: choices for slot, choices in every.items() if choices}
    return json.dumps(remaining, separators=(",", ":")) if remaining else ""


def add_own_part(workspace: Workspace, key: TextKey, order: Sequence[str], text: str, item: int = 0) -> None:
    """Adds a reason or a step of the author's own, last of those that are reported.

    key: its part is "reasons" or "steps".  order: the names of those that are reported now.  item: as in
    `choose_for_storyline`.
    """
    records, kind = workspace.read(), key.part
    begin = f"{item_prefix(item) if item else ''}{kind}.{OWN}"
    taken = {one.part for one in records.kit_texts if one.section == STORYLINE}
    number = next(n for n in count(1) if f"{begin}{n}" not in taken)
    place = replace(key, part=f"{begin}{number}")
    storyline = _with_chosen(records, key.audience, item, {kind: (*order, f"{OWN}{number}")})

    def change_it(change: Change) -> None:
        position = next_position(change.list(KitText))
        change.add(KitText, **vars(place), text=clean_text(text), position=position)
        plan_with(change, storyline=storyline)

    workspace.run("edit_kit_text", change_it)


def options_with(records: Records, **fields: object) -> KitOptions:
    """What was set for the next kit, with some options otherwise.

    Raises: as `with_choice`.
    """
    return replace(as_chosen(records, with_choice(plan_options(records), **fields)), **_choices_in(fields))


def as_chosen(records: Records, options: KitOptions) -> KitOptions:
    """The options with what the author chose for their readers and purpose; as they are for another meeting."""
    planned = next_meeting(records)
    if options.meeting_id != (planned.id if planned else None):
        return options
    return replace(options, **_every_choice(records, options.audience, options.purpose))


def _choices_in(fields: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in fields.items() if name in CHOSEN}


def set_plan(workspace: Workspace, **fields: object) -> None:
    """Sets options by their names in `KitOptions`; `only` is a tuple of documents.

    What a meeting knows is set in the meeting of the next kit, which is added where there is none. Documents that are
    just those this audience is given follow the audience.

    Raises: Refused "not_a_choice", "document_not_given", "invalid_value".
    """
    options = options_with(workspace.read(), **fields)
    is_usual = options.only == documents_of(options.audience)
    meeting_fields = {field: fields[name] for name, field in _OF_THE_MEETING.items() if name in fields}

    def change_it(change: Change) -> None:
        meeting_id = options.meeting_id
        if meeting_fields and meeting_id is None:
            add_to(change, **meeting_fields)
        elif meeting_fields and meeting_id is not None:
            change.edit(Meeting, meeting_id, **meeting_fields)
        plan_with(
            change,
            language=options.language,
            documents="" if is_usual else ",".join(options.only),
            with_notes=int(options.with_notes),
        )

    workspace.run("set_kit_plan", change_it)


def with_choice(options: KitOptions, **fields: object) -> KitOptions:
    """The options with some of them chosen again, and only documents that their audience is given.

    Raises: Refused not_a_choice, document_not_given.
    """
    chosen = replace(options, **fields)
    crosses = _chosen_with(chosen.audience) != _chosen_with(options.audience)
    if (chosen.purpose != options.purpose or crosses) and not CHOSEN.keys() & fields.keys():
        # What was chosen for one purpose, or among ourselves, says nothing about another.
        chosen = replace(chosen, **CHOSEN, items="")
    if "only" in fields:
        refuse_documents(chosen)
        return chosen
    is_usual = options.only == documents_of(options.audience)
    kept = () if is_usual else tuple(name for name in options.only if name in offered_to(chosen.audience))
    return replace(chosen, only=kept)


def set_outline(workspace: Workspace, outline: Sequence[tuple[str, bool]]) -> None:
    """Keeps the order of the sections and which are on; () goes back to what the rules say."""
    text = json.dumps([[section, is_on] for section, is_on in outline], separators=(",", ":")) if outline else ""

    def change_it(change: Change) -> None:
        plan_with(change, outline=text)

    workspace.run("set_kit_outline", change_it)


def edit_text(workspace: Workspace, key: TextKey, text: str, generated: str) -> None:
    """Puts the user's text in place of the generated one; an empty or equal text is no edit and goes."""
    text = clean_text(text)
    is_edit = bool(text) and text != clean_text(generated)

    def change_it(change: Change) -> None:
        known = _find_text(change, key)
        if not is_edit:
            if known is not None:
                change.remove(KitText, known.id)
        elif known is None:
            position = next_position(change.list(KitText))
            change.add(KitText, **vars(key), text=text, generated=generated, position=position)
        else:
            change.edit(KitText, known.id, text=text, generated=generated)

    workspace.run("edit_kit_text", change_it)


def keep_text(workspace: Workspace, key: TextKey, generated: str) -> None:
    """Says that the user's text still holds although the generated one is now another."""

    def change_it(change: Change) -> None:
        known = _find_text(change, key)
        if known is not None:
            change.edit(KitText, known.id, generated=generated)

    workspace.run("edit_kit_text", change_it)


def restore_text(workspace: Workspace, key: TextKey) -> None:
    """Restores the generated text."""

    def change_it(change: Change) -> None:
        known = _find_text(change, key)
        if known is not None:
            change.remove(KitText, known.id)

    workspace.run("restore_kit_text", change_it)


def set_brand(workspace: Workspace, **fields: object) -> None:
    """Sets fields of the brand: accent, second, logo, template, template_name, time_axis.

    Raises: Refused "invalid_value".
    """

    def change_it(change: Change) -> None:
        if change.find(Brand, id=ONLY_ID) is None:
            change.add(Brand, id=ONLY_ID, **fields)
        else:
            change.edit(Brand, ONLY_ID, **fields)

    workspace.run("set_brand", change_it)


def _find_text(change: Change, key: TextKey) -> KitText | None:
    return change.find(KitText, **vars(key))
