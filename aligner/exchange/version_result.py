"""The records as a plan would leave them, so that two versions of a roadmap can be compared before anything is done."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from aligner.model.fields import Record, Values
from aligner.model.kinds import KINDS
from aligner.model.records import Records, from_lists


class Step(NamedTuple):
    """What a plan does: as `aligner.exchange.plan.ImportPlan`."""

    adds: Iterable[tuple[type[Record], Sequence[Values]]]
    edits: Iterable[tuple[type[Record], int, Values]]
    removals: Iterable[tuple[type[Record], int]]


def records_after(records: Records, step: Step) -> Records:
    """The records with what a plan adds, changes and removes, each kind in its order."""
    edits: dict[type[Record], dict[int, Values]] = {}
    for model, record_id, fields in step.edits:
        edits.setdefault(model, {}).setdefault(record_id, {}).update(fields)
    removed = set(step.removals)
    found: dict[type[Record], list[Record]] = {}
    for kind in KINDS:
        changed = edits.get(kind.model, {})
        found[kind.model] = [
            one.model_copy(update=changed[one.id]) if one.id in changed else one
            for one in kind.listed(records)
            if (kind.model, one.id) not in removed
        ]
    for model, rows in step.adds:
        found[model] += (model.model_validate(row) for row in rows)
    for listed in found.values():
        listed.sort(key=lambda one: getattr(one, "position", 0))
    return from_lists(records.workspace_id, records.revision, found, records.as_of)
