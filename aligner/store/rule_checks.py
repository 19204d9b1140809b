"""Asks the rules of a change before it is kept: what it newly breaks refuses it."""

import sqlite3
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from aligner.model.errors import Refused
from aligner.model.fields import Record
from aligner.rules.judging import newly_broken
from aligner.rules.violations import R, State
from aligner.store.rows import Row, layout, records_of
from aligner.store.undo_log import Step, take_step

_MOST_ASKED = 500
"""Values that one question to the file names."""


def take_checked_step(base: sqlite3.Connection, label: str) -> Step | None:
    """As `take_step`. Raises: Refused with every rule that the step newly breaks; the transaction is still open."""
    step = take_step(base, label)
    if step is not None:
        _refuse_newly_broken(base, step)
    return step


def _refuse_newly_broken(base: sqlite3.Connection, step: Step) -> None:
    moved: dict[type[Record], set[int]] = {}
    changed: dict[type[Record], set[str]] = {}
    for one in step.moved:
        names = changed.setdefault(one.layout.model, set())
        if one.before is None or one.after is None:
            names.update(one.layout.columns)
        else:
            pairs = zip(one.layout.columns, one.before, one.after, strict=True)
            names.update(name for name, before, after in pairs if before != after)
        if one.after is not None:
            moved.setdefault(one.layout.model, set()).add(one.id)
    found = newly_broken(_StateBefore(base, step), _StateAfter(base, step), moved, changed)
    if found:
        raise Refused(*(one.problem for one in found))


class _StateAfter(State):
    """The records as the open transaction has them."""

    def __init__(self, base: sqlite3.Connection, step: Step) -> None:
        super().__init__(self._read_all)
        self._base = base
        self._step = step

    def some(self, model: type[R], ids: AbstractSet[int]) -> Sequence[R]:
        rows = [one.after for one in self._step.moved if one.layout.model is model and one.after is not None]
        return records_of(model, rows)

    def saying(self, model: type[R], name: str, values: AbstractSet[int]) -> Sequence[R]:
        if len(values) > _MOST_ASKED:
            return super().saying(model, name, values)
        table_layout = layout(model)
        asked = f' WHERE "{name}" IN ({", ".join("?" * len(values))})'
        found = self._base.execute(table_layout.select + asked + table_layout.order, tuple(values)).fetchall()
        return records_of(model, found)

    def _read_all(self, model: type[Record]) -> Sequence[Record]:
        return records_of(model, self._rows(model))

    def _rows(self, model: type[Record]) -> list[Row]:
        table_layout = layout(model)
        return self._base.execute(table_layout.select + table_layout.order).fetchall()


class _StateBefore(_StateAfter):
    """The records as they were when the transaction began."""

    def saying(self, model: type[R], name: str, values: AbstractSet[int]) -> Sequence[R]:
        return State.saying(self, model, name, values)

    def _rows(self, model: type[Record]) -> list[Row]:
        table_layout = layout(model)
        place = table_layout.columns.index("id")
        moved = {one.id: one.before for one in self._step.moved if one.layout.model is model}
        unmoved = [row for row in super()._rows(model) if row[place] not in moved]
        return unmoved + [row for row in moved.values() if row is not None]
