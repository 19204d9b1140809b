"""Codes and order of records that a user adds or moves."""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from aligner.model.fields import Record
from aligner.store.workspace import Change


class Ordered(Protocol):
    """A record of a kind that keeps its order."""

    id: int
    position: int


def next_code(prefix: str, taken: Iterable[str]) -> str:
    """The prefix with the first number above those taken, e.g. "P12"."""
    pattern = re.compile(re.escape(prefix) + r"(\d+)$")
    numbers = [int(found.group(1)) for code in taken if (found := pattern.match(code))]
    return f"{prefix}{max(numbers, default=0) + 1}"


def next_position(records: Sequence[Ordered]) -> int:
    """The position after the last of `records`."""
    return max((record.position for record in records), default=-1) + 1


def step_to(record_id: int, before_id: int | None, siblings: Sequence[Ordered]) -> int:
    """The step by which `move_within` puts a record before another of its siblings; None is the end."""
    order = [record.id for record in sorted(siblings, key=lambda record: (record.position, record.id))]
    here = order.index(record_id)
    wanted = len(order) if before_id is None or before_id not in order else order.index(before_id)
    return wanted - here - (wanted > here)


def move_within(change: Change, model: type[Record], record_id: int, siblings: Sequence[Ordered], step: int) -> None:
    """Moves a record up (step < 0) or down among its siblings; past an end it stays there.

    Raises: Refused "not_found".
    """
    change.get(model, record_id)
    order = sorted(siblings, key=lambda record: (record.position, record.id))
    start = next(i for i, record in enumerate(order) if record.id == record_id)
    order.insert(max(0, min(len(order) - 1, start + step)), order.pop(start))
    slots = sorted(record.position for record in order)
    if len(set(slots)) < len(slots):
        slots = list(range(len(order)))
    for record, slot in zip(order, slots, strict=True):
        if record.position != slot:
            change.edit(model, record.id, position=slot)
