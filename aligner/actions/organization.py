"""What a user can do with the organization's own record, and with who may see which kind of record."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic.fields import FieldInfo

from aligner.model.fields import Record
from aligner.model.kinds import KINDS, kind_named
from aligner.model.organization import ONLY_ID, Organization
from aligner.model.programs import Program
from aligner.model.records import Records, by_kind
from aligner.model.vocabulary import Sharing
from aligner.store.workspace import Change, Workspace

_LEVEL = "sharing"


@dataclass(frozen=True)
class KindSharing:
    """Who may see the records of a kind. kind: the table's name.

    default: the level of a new record; None means as what it depends on.  counts: how many records have which level.
    """

    kind: str
    default: Sharing | None
    counts: Mapping[Sharing | None, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def departing(self) -> int:
        """How many records have another level than the default."""
        return self.total - self.counts.get(self.default, 0)


def amounts_in(records: Records) -> int:
    """How many programs have a budget that names no currency, so that it is the organization's."""
    return sum(1 for program in records.programs if program.budget_minor is not None and not program.currency)


def change_currency(workspace: Workspace, currency: str, *, keep_amounts: bool) -> None:
    """Makes another currency the organization's.

    keep_amounts: budgets without a currency of their own keep the old one; otherwise their numbers are read in the
    new one from here on. Nothing is ever converted.

    Raises: Refused invalid_value.
    """

    def change_it(change: Change) -> None:
        before = change.get(Organization, ONLY_ID).currency
        change.edit(Organization, ONLY_ID, currency=currency)
        if keep_amounts and before != currency:
            for program in change.list(Program):
                if program.budget_minor is not None and not program.currency:
                    change.edit(Program, program.id, currency=before)

    workspace.run("edit_organization", change_it)


def sharing_by_kind(records: Records) -> tuple[KindSharing, ...]:
    """Every kind of which there is a record and that has a level of its own, in the model's order."""
    found: list[KindSharing] = []
    for kind, rows in by_kind(records).items():
        field = _level_field(kind_named(kind).model)
        if field is not None and rows:
            found.append(KindSharing(kind, field.default, Counter(getattr(row, _LEVEL) for row in rows)))
    return tuple(found)


def set_sharing(workspace: Workspace, kind: str, level: Sharing | None) -> int:
    """How many records of a kind (the table's name) got another level; None means as what they depend on.

    What may be seen of a record is never wider than what it depends on and than the floors of its fields allow.

    Raises: Refused invalid_value.
    """
    model = kind_named(kind).model

    def change_it(change: Change) -> int:
        moved = [row for row in change.list(model) if getattr(row, "sharing") != level]  # noqa: B009
        for row in moved:
            change.edit(model, row.id, sharing=level)
        return len(moved)

    return workspace.run("set_sharing", change_it)


def levels_of(kind: str) -> tuple[Sharing | None, ...]:
    """The levels that a record of a kind may have."""
    field = _level_field(kind_named(kind).model)
    return (None, *Sharing) if field is not None and field.default is None else tuple(Sharing)


def kinds_with_levels() -> tuple[str, ...]:
    """The kinds of record whose level can be set, by their tables' names."""
    return tuple(kind.name for kind in KINDS if kind.has_level)


def _level_field(model: type[Record]) -> FieldInfo | None:
    return model.model_fields.get(_LEVEL)
