"""What a user can set for the kit: whom it is for, its sections, its texts, its looks. Each step can be undone."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from aligner.actions.ordering import next_position
from aligner.kit.options import DOCUMENTS, KitOptions
from aligner.kit.rules import rule_for
from aligner.model.organization import ONLY_ID
from aligner.model.presenting import Brand, KitPlan, KitText
from aligner.model.records import Records
from aligner.model.vocabulary import OrganizationKind
from aligner.store.workspace import Change, Workspace

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


def plan_options(records: Records) -> KitOptions:
    """What was set for the next kit; the organization's language and the usual choices before anything was."""
    plan = records.kit_plans[0] if records.kit_plans else None
    if plan is None:
        first = KitOptions(language=records.organization.language)
        return replace(first, only=_usual(records.organization.kind, first.audience, first.purpose))
    documents = tuple(name for name in plan.documents.split(",") if name in DOCUMENTS)
    usual = _usual(records.organization.kind, plan.audience, plan.purpose)
    return KitOptions(
        language=plan.language,
        audience=plan.audience,
        purpose=plan.purpose,
        meeting=plan.meeting,
        minutes=plan.minutes,
        only=documents or usual,
        sections=tuple(section for section, is_on in plan_outline(records) if is_on),
        with_notes=bool(plan.with_notes),
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


def options_with(records: Records, **fields: Any) -> KitOptions:
    """What was set for the next kit, with some options otherwise; documents that are just those this audience is
    usually given follow the audience.

    Raises: Refused "not_a_choice".
    """
    before = plan_options(records)
    options = replace(before, **fields)
    kind = records.organization.kind
    if "only" not in fields and before.only == _usual(kind, before.audience, before.purpose):
        options = replace(options, only=_usual(kind, options.audience, options.purpose))
    return options


def set_plan(workspace: Workspace, **fields: Any) -> None:
    """Sets options by their names in `KitOptions`; `only` is a tuple of documents.

    Raises: Refused "not_a_choice", "invalid_value".
    """
    records = workspace.read()
    options, kind = options_with(records, **fields), records.organization.kind
    is_usual = options.only == _usual(kind, options.audience, options.purpose)

    def change_it(change: Change) -> None:
        _write_plan(
            change,
            audience=options.audience,
            purpose=options.purpose,
            language=options.language,
            meeting=options.meeting,
            minutes=options.minutes,
            documents="" if is_usual else ",".join(options.only),
            with_notes=int(options.with_notes),
        )

    workspace.run("set_kit_plan", change_it)


def set_outline(workspace: Workspace, outline: Sequence[tuple[str, bool]]) -> None:
    """Keeps the order of the sections and which are on; () goes back to what the rules say."""
    language = workspace.read().organization.language
    told = json.dumps([[section, is_on] for section, is_on in outline], separators=(",", ":")) if outline else ""

    def change_it(change: Change) -> None:
        if change.find(KitPlan, id=ONLY_ID) is None:
            change.add(KitPlan, id=ONLY_ID, language=language)
        change.edit(KitPlan, ONLY_ID, outline=told)

    workspace.run("set_kit_outline", change_it)


def edit_text(workspace: Workspace, key: TextKey, text: str, generated: str) -> None:
    """Puts the user's text in place of the generated one; an empty or equal text is no edit and goes."""
    is_edit = bool(text.strip()) and text.strip() != generated.strip()

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
    """Brings the generated text back."""

    def change_it(change: Change) -> None:
        known = _find_text(change, key)
        if known is not None:
            change.remove(KitText, known.id)

    workspace.run("restore_kit_text", change_it)


def set_brand(workspace: Workspace, **fields: Any) -> None:
    """Sets fields of the brand: accent, second, logo, template, template_name.

    Raises: Refused "invalid_value".
    """

    def change_it(change: Change) -> None:
        if change.find(Brand, id=ONLY_ID) is None:
            change.add(Brand, id=ONLY_ID, **fields)
        else:
            change.edit(Brand, ONLY_ID, **fields)

    workspace.run("set_brand", change_it)


def _usual(kind: OrganizationKind, audience: str, purpose: str) -> tuple[str, ...]:
    """The documents that the rules give this audience, as far as this program makes them."""
    told = rule_for(audience, purpose, kind).documents
    return tuple(name for name in DOCUMENTS if name in told)


def _write_plan(change: Change, **fields: Any) -> None:
    if change.find(KitPlan, id=ONLY_ID) is None:
        change.add(KitPlan, id=ONLY_ID, **fields)
    else:
        change.edit(KitPlan, ONLY_ID, **fields)


def _find_text(change: Change, key: TextKey) -> KitText | None:
    return change.find(KitText, **vars(key))
