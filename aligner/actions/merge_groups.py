"""What a merge chooses whole: things that mean something only together.

Half of one side's weights with half of the other's are weights that nobody gave; the same holds for the placements of
one program, a decision's state with its date and owner, and above all for a person's ballot.
"""

import json
from collections.abc import Iterator
from typing import Any

from aligner.actions.merge_state import State
from aligner.model.fields import Values
from aligner.model.kinds import BALLOT as BALLOT_KIND
from aligner.model.kinds import (
    GOAL,
    JUDGEMENT,
    KINDS,
    PARTICIPANT,
    PLACEMENT,
    PLACEMENT_INDICATOR,
    PRIORITY,
    PROGRAM,
    WORKSHOP,
)
from aligner.model.visibility import LEVELS
from aligner.model.vocabulary import Sharing, WorkshopState

GroupKey = tuple[str, int, str]
Cell = tuple[str, int, str]
"""Kind, id and field; an empty field is the whole record."""
Cells = dict[Cell, Any]

WEIGHTS, GOAL_WEIGHTS, PLACEMENTS, BALLOT, TOGETHER = "*weights", "*goal_weights", "*placements", "*ballot", "*together"
_OWNERS = {PLACEMENTS: PROGRAM.name, BALLOT: PARTICIPANT.name, TOGETHER: ""}


def groups_of(state: State) -> dict[GroupKey, Cells]:
    """The cells of each group, by the group's key: the kind and id that it belongs to, and which of it."""
    found: dict[GroupKey, Cells] = {}
    for key, cell, value in _cells(state):
        found.setdefault(key, {})[cell] = value
    return found


def parted_groups(mine: State, theirs: State, base: State | None) -> Iterator[tuple[GroupKey, Cells, Cells]]:
    """The groups that both sides changed, each in another way; without a common state all that differ."""
    ours, others = groups_of(mine), groups_of(theirs)
    before = groups_of(base) if base is not None else None
    for key in dict.fromkeys((*ours, *others)):
        a, b = ours.get(key, {}), others.get(key, {})
        kind, owner_id, name = key
        owner = _OWNERS.get(name.partition(":")[0])
        if owner is not None:
            owner = owner or kind
            if owner_id not in mine[owner] or owner_id not in theirs[owner]:
                # The owner itself is asked about.
                continue
        if a == b or (before is not None and before.get(key, {}) in (a, b)):
            continue
        yield key, a, b


def take_group(state: State, cells: Cells, others: Cells, sides: tuple[State, State]) -> None:
    """Makes the state hold one side's cells of a group; the other side's own ones go."""
    for kind, record_id, name in others:
        if not name and (kind, record_id, name) not in cells:
            state[kind].pop(record_id, None)
    for kind, record_id, name in dict.fromkeys((*cells, *others)):
        if not name and (kind, record_id, name) in cells:
            record = sides[0][kind].get(record_id) or sides[1][kind].get(record_id)
            assert record is not None
            state[kind][record_id] = {**record, **cells[kind, record_id, name]}
        elif name and record_id in state[kind]:
            state[kind][record_id][name] = cells.get((kind, record_id, name))


def goals_being_voted_on(*states: State) -> set[int]:
    """The goals that a workshop asks about while its voting is open, on either side, with all that they stand under."""
    found: set[int] = set()
    for state in states:
        for workshop in state[WORKSHOP.name].values():
            if workshop["state"] not in (WorkshopState.OPEN, WorkshopState.SHOWN):
                continue
            codes = _codes(workshop["goal_list"])
            voted_goals = {i for i, goal in state[GOAL.name].items() if goal["code"] in codes}
            while voted_goals:
                found |= voted_goals
                parents = {state[GOAL.name][i]["parent_id"] for i in voted_goals} - {None}
                voted_goals = {i for i in parents if i in state[GOAL.name]} - found
    return found


def is_wider(one: Sharing | None, other: Sharing | None) -> bool:
    """Whether the first level shares more than the other; none of its own means as widely as what it belongs to."""
    widths: tuple[Sharing | None, ...] = (*LEVELS, None)
    return widths.index(one) > widths.index(other)


def _cells(state: State) -> Iterator[tuple[GroupKey, Cell, object]]:
    for i, values in state[PRIORITY.name].items():
        yield (PRIORITY.name, 0, WEIGHTS), (PRIORITY.name, i, ""), _stated_values(values)
    for i, values in state[PLACEMENT.name].items():
        yield (PROGRAM.name, values["program_id"], PLACEMENTS), (PLACEMENT.name, i, ""), _stated_values(values)
    for i, values in state[PLACEMENT_INDICATOR.name].items():
        placement = state[PLACEMENT.name].get(values["placement_id"])
        if placement is not None:
            key = (PROGRAM.name, placement["program_id"], PLACEMENTS)
            yield key, (PLACEMENT_INDICATOR.name, i, ""), _stated_values(values)
    for kind in (BALLOT_KIND.name, JUDGEMENT.name):
        for i, values in state[kind].items():
            name = f"{BALLOT}:{values['round']}:{values['question']}"
            yield (PARTICIPANT.name, values["participant_id"], name), (kind, i, ""), _stated_values(values)
    for i, values in state[GOAL.name].items():
        if values["weight"] is not None:
            yield (GOAL.name, values["parent_id"] or 0, GOAL_WEIGHTS), (GOAL.name, i, "weight"), values["weight"]
    for kind, names in ((one.name, one.together) for one in KINDS if one.together):
        for i, values in state[kind].items():
            for name in names:
                yield (kind, i, TOGETHER), (kind, i, name), values[name]


def _stated_values(values: Values) -> Values:
    return {name: value for name, value in values.items() if name != "position"}


def _codes(goal_list: str) -> set[str]:
    try:
        return {str(code) for code, _ in json.loads(goal_list or "[]")}
    except (ValueError, TypeError):
        return set()
