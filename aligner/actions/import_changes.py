"""What an import changes in records that are here, field by field, with what was there before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from aligner.exchange.plan import ImportPlan
from aligner.lang.record_words import RecordWords, capital
from aligner.lang.words import Words
from aligner.model.fields import Values
from aligner.model.importing import ImportMapping
from aligner.model.kinds import kind_of
from aligner.model.records import Records, by_kind

SHOWN = 20
_UNSHOWN = ("id", "position")


@dataclass(frozen=True)
class RecordChange:
    """kind: the table's name.  before, after: the fields that change."""

    kind: str
    record_id: int
    before: Values
    after: Values


def changes_of(plan: ImportPlan, records: Records) -> tuple[RecordChange, ...]:
    """The records that a plan changes, in the plan's order; how lists are read is not among them."""
    known = {(kind, record.id): dict(record) for kind, found in by_kind(records).items() for record in found}
    found: list[RecordChange] = []
    for edit in plan.edits:
        kind = kind_of(edit.model).name
        after = {name: value for name, value in edit.fields.items() if name not in _UNSHOWN}
        if after and edit.model is not ImportMapping:
            before = known[kind, edit.record_id]
            found.append(RecordChange(kind, edit.record_id, {name: before[name] for name in after}, after))
    return tuple(found)


def changes_as_json(changes: Sequence[RecordChange], records: Records) -> list[dict[str, object]]:
    """The changes as plain data: the kind, the record's code or id, each field with its old and new value."""
    known = {(kind, record.id): dict(record) for kind, found in by_kind(records).items() for record in found}
    return [
        {
            "kind": one.kind,
            "record": known[one.kind, one.record_id].get("code") or one.record_id,
            "fields": {name: [_plain(one.before[name]), _plain(value)] for name, value in one.after.items()},
        }
        for one in changes
    ]


def change_lines(changes: Sequence[RecordChange], records: Records, words: Words) -> list[str]:
    """The first of the changes in words, a line a record, and how many more there are."""
    described = RecordWords(words, records)
    lines = [_line(one, described) for one in changes[:SHOWN]]
    if len(changes) > SHOWN:
        lines.append(words.sentence("window.and_more", n=len(changes) - SHOWN))
    return lines


def _line(change: RecordChange, described: RecordWords) -> str:
    fields = "; ".join(
        described.change(change.kind, name, change.before[name], value, {**change.before, **change.after})
        for name, value in change.after.items()
    )
    return f"  {capital(described.kind(change.kind))} · {described.named(change.kind, change.record_id)}: {fields}"


def _plain(value: object) -> object:
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value
