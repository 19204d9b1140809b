"""What a rule finds, and the states that rules look at."""

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeVar, cast

from aligner.model.errors import Problem
from aligner.model.fields import Record
from aligner.model.kinds import kind_of
from aligner.model.records import Records

R = TypeVar("R", bound=Record)
Moved = Mapping[type[Record], AbstractSet[int]]
"""The ids of the records that a change added or edited, by kind; empty where a whole state is looked at."""


@dataclass(frozen=True)
class Violation:
    """A rule that a state breaks, at one record.

    id, field: where to fix it: the record that a change moved, where one did.
    key: what the trouble is about; the same trouble in two states has the same key.
    extent: how far the rule is broken; more than before is new trouble.
    """

    code: str
    model: type[Record]
    id: int
    field: str
    key: Hashable
    values: tuple[tuple[str, object], ...] = ()
    extent: float = 1

    @property
    def kind(self) -> str:
        return kind_of(self.model).name

    @property
    def problem(self) -> Problem:
        return Problem(self.code, self.field, self.values)


class State:
    """The records of one state, by kind. read: the records of a kind, in order; asked once for each."""

    def __init__(self, read: Callable[[type[Record]], Sequence[Record]]) -> None:
        self._read = read
        self._known: dict[type[Record], Sequence[Record]] = {}
        self._by_id: dict[type[Record], dict[int, Record]] = {}

    def of(self, model: type[R]) -> Sequence[R]:
        """All records of a kind."""
        if model not in self._known:
            self._known[model] = self._read(model)
        return cast("Sequence[R]", self._known[model])

    def some(self, model: type[R], ids: AbstractSet[int]) -> Sequence[R]:
        """The records of a kind with these ids."""
        return [one for one in self.of(model) if one.id in ids] if ids else []

    def beside(self, model: type[R], name: str, moved: Moved) -> Sequence[R]:
        """The records of a kind that say in the field `name` what one of those that a change moved says there, in
        order; all where it moved none."""
        ids = moved.get(model, frozenset())
        if not ids:
            return self.of(model)
        return self.saying(model, name, {getattr(one, name) for one in self.some(model, ids)})

    def saying(self, model: type[R], name: str, values: AbstractSet[int]) -> Sequence[R]:
        """The records of a kind whose field `name` holds one of the ids, in order."""
        return [one for one in self.of(model) if getattr(one, name) in values]

    def find(self, model: type[R], record_id: int) -> R | None:
        """The record with an id, None where there is none."""
        if model not in self._by_id:
            self._by_id[model] = {one.id: one for one in self.of(model)}
        return cast("R | None", self._by_id[model].get(record_id))


def state_of(records: Records) -> State:
    """The state that `records` hold."""
    return State(lambda model: kind_of(model).listed(records))


def offenders(ids: Collection[int], moved: AbstractSet[int]) -> list[int]:
    """Of records of which only one may be as they are: those that a change moved, but for the first of the file where
    it moved all; the last where it moved none."""
    listed = list(ids)
    found = [one for one in listed if one in moved]
    return found[len(found) == len(listed) :] or listed[-1:]
