"""What changed from one state of a workspace to another, record by record and field by field."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from aligner.actions.backups import Backup, read_backup
from aligner.model.fields import Values, values_of
from aligner.model.records import Records, by_kind

UNSHOWN_FIELDS = ("id", "position")
"""Fields that say nothing to a reader: what is in them is seen from the order on screen."""


@dataclass(frozen=True)
class FieldChange:
    name: str
    before: object
    after: object


@dataclass(frozen=True)
class RecordChange:
    """A record that was added, changed, removed, or only moved in its order. kind: its table's name."""

    kind: str
    id: int
    action: Literal["added", "changed", "removed", "moved"]
    before: Values | None
    after: Values | None

    @property
    def values(self) -> Values:
        """Of the record as it is, or as it was when it is gone."""
        found = self.after if self.after is not None else self.before
        assert found is not None
        return found

    @property
    def fields(self) -> tuple[FieldChange, ...]:
        """The fields of a changed record that say something else than before."""
        if self.before is None or self.after is None:
            return ()
        return field_changes(self.before, self.after)


def compare_work(
    report: Callable[[str, float], None], backup: Backup, records: Records
) -> tuple[Records, tuple[RecordChange, ...]]:
    """Work for a `Worker`: what a kept copy holds, and what changed from it to `records`.

    Raises: Unusable when the copy is damaged.
    """
    report("", 0.0)
    older = read_backup(backup)
    return older, changes_between(older, records)


def changes_between(older: Records, newer: Records) -> tuple[RecordChange, ...]:
    """Everything that changed, by kind (parents before children), in the order of the newer state."""
    before_by_kind = by_kind(older)
    found: list[RecordChange] = []
    for kind, records_of_kind in by_kind(newer).items():
        old = {record.id: record for record in before_by_kind[kind]}
        new = {record.id: record for record in records_of_kind}
        for record in (*records_of_kind, *(record for record in before_by_kind[kind] if record.id not in new)):
            before, after = (values_of(side[record.id]) if record.id in side else None for side in (old, new))
            change = change_of(kind, before, after)
            if change is not None:
                found.append(change)
    return tuple(found)


def change_of(kind: str, before: Values | None, after: Values | None) -> RecordChange | None:
    """The change of one record between two states of it; None when it is the same."""
    if before == after:
        return None
    if before is None or after is None:
        record = after if before is None else before
        assert record is not None
        return RecordChange(kind, record["id"], "added" if before is None else "removed", before, after)
    action = "changed" if field_changes(before, after) else "moved"
    return RecordChange(kind, after["id"], action, before, after)


def field_changes(before: Values, after: Values) -> tuple[FieldChange, ...]:
    """The fields that differ, in the record's own order."""
    return tuple(
        FieldChange(name, before.get(name), after.get(name))
        for name in after
        if name not in UNSHOWN_FIELDS and after[name] != before.get(name)
    )
