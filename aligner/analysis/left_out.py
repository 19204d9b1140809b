"""What the initiative leaves out, statement by statement, and what of ours falls under which."""

from typing import Any

from aligner.model.programs import Placement
from aligner.model.records import Records
from aligner.model.text import fold_key

_MARKS = "-–•*· "
"""What a line of a list may begin with."""


def statements(records: Records) -> tuple[str, ...]:
    """The statements of what the initiative leaves out, a line each, without the marks of a list; each once."""
    found: dict[str, str] = {}
    for line in records.initiative.out_of_scope.splitlines():
        text = line.strip().lstrip(_MARKS)
        if text:
            found.setdefault(fold_key(text), text)
    return tuple(found.values())


def is_left_out(statement: str, records: Records) -> bool:
    """Whether the initiative of today leaves out what a statement says, in these words."""
    return fold_key(statement) in {fold_key(one) for one in statements(records)}


def no_longer_left_out(records: Records) -> tuple[Placement, ...]:
    """Placements outside the goals under a statement that the initiative of today does not make."""
    known = {fold_key(one) for one in statements(records)}
    return tuple(one for one in records.placements if one.left_out and fold_key(one.left_out) not in known)


def outside_as_json(records: Records) -> list[dict[str, Any]]:
    """Each placement outside the goals, programs by their codes. left_out: the statement, null where none is said.

    still: whether the initiative of today makes it, null without one.
    """
    codes = {program.id: program.code for program in records.programs}
    return [
        {
            "program": codes[one.program_id],
            "left_out": one.left_out or None,
            "still": is_left_out(one.left_out, records) if one.left_out else None,
        }
        for one in records.placements
        if one.goal_id is None
    ]
