"""States of a workspace as plain values, and the repairs that keep a merged one whole."""

from collections.abc import Iterator
from dataclasses import dataclass

from aligner.model.fields import Record, Values, values_of
from aligner.model.kinds import GOAL, KINDS, PRIORITY, TRANSLATION, kind_named
from aligner.model.records import Records, by_kind, from_kinds
from aligner.model.text import NAME_LIMIT
from aligner.rules.goals import cycles

State = dict[str, dict[int, Values]]


@dataclass(frozen=True)
class Note:
    """Something to know about the result. code: "code_renamed" (value: the new code), "goal_in_open_workshop",
    "consent_ended" or "to_mend" (value: the problem that the merge brings)."""

    code: str
    kind: str
    id: int
    value: object = None


def state_of(records: Records) -> State:
    return {kind: {record.id: values_of(record) for record in found} for kind, found in by_kind(records).items()}


def copied(state: State) -> State:
    return {kind: {i: dict(values) for i, values in found.items()} for kind, found in state.items()}


def records_of(like: Records, state: State) -> Records:
    """The state as records: those of `like` themselves where they are the same."""
    found: dict[str, tuple[Record, ...]] = {}
    for kind, known in by_kind(like).items():
        same = {record.id: record for record in known}
        ordered = sorted(state[kind].values(), key=lambda v: (v.get("position", 0), v["id"]))
        found[kind] = tuple(
            same[one["id"]]
            if one["id"] in same and values_of(same[one["id"]]) == one
            else kind_named(kind).model.model_validate(one)
            for one in ordered
        )
    return from_kinds(like.workspace_id, like.revision, found)


# The same thing under two ids


def with_our_ids(
    mine: State, theirs: State, base: State | None
) -> tuple[State, State | None, dict[tuple[str, int], int]]:
    """Both states with our ids for what was made on two sides but is one; and our ids by kind and theirs."""
    ids: dict[tuple[str, int], int] = {}
    theirs, base = copied(theirs), None if base is None else copied(base)
    for kind, names in ((one.name, one.identity) for one in KINDS if one.identity):
        ours = {_same(v, names): i for i, v in mine[kind].items() if i not in theirs[kind]}
        for other_id, values in list(theirs[kind].items()):
            our_id = ours.pop(_same(values, names), None) if other_id not in mine[kind] else None
            if our_id is None:
                continue
            _rename(theirs, kind, other_id, our_id)
            ids[kind, other_id] = our_id
            if base is not None and other_id in base[kind] and our_id not in base[kind]:
                _rename(base, kind, other_id, our_id)
    return theirs, base, ids


def _same(values: Values, names: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(values[name] for name in names)


def _rename(state: State, kind: str, old: int, new: int) -> None:
    state[kind][new] = {**state[kind].pop(old), "id": new}
    for other, found in state.items():
        names = [reference.field for reference in kind_named(other).references if reference.target == kind]
        for values in found.values():
            for name in names:
                if values[name] == old:
                    values[name] = new
            if other == TRANSLATION.name and values["kind"] == kind and values["record_id"] == old:
                values["record_id"] = new


# Whole references


def missing(state: State) -> Iterator[tuple[str, Values, str, str, int, bool]]:
    """(kind, values, field, target, id, whether the field may be emptied) of each reference to nothing."""
    for kind, found in state.items():
        for reference in kind_named(kind).references:
            can_empty = reference.may_be_empty and reference.field not in kind_named(kind).removed_with
            for values in list(found.values()):
                wanted = values[reference.field]
                if wanted is not None and wanted not in state[reference.target]:
                    yield kind, values, reference.field, reference.target, wanted, can_empty


def repair_references(state: State, mine: State, theirs: State, removed: set[tuple[str, int]]) -> None:
    """A record whose removal was chosen takes with it what belongs to it; anything else that is needed comes back."""
    while True:
        is_complete = True
        for kind, values, name, target, wanted, can_empty in missing(state):
            is_complete = False
            back = mine[target].get(wanted) or theirs[target].get(wanted)
            if (target, wanted) not in removed and back is not None:
                state[target][wanted] = dict(back)
            elif can_empty:
                values[name] = None
            else:
                state[kind].pop(values["id"], None)
                removed.add((kind, values["id"]))
        if is_complete:
            return


# Goals under goals


def in_cycles(state: State) -> list[int]:
    """Goals that stand under themselves."""
    return cycles({i: values["parent_id"] for i, values in state[GOAL.name].items()})


def break_cycles(state: State, mine: State) -> None:
    while found := in_cycles(state):
        for i in found:
            ours = mine[GOAL.name].get(i, {}).get("parent_id")
            state[GOAL.name][i]["parent_id"] = ours if ours in state[GOAL.name] else None
        if in_cycles(state) == found:
            state[GOAL.name][found[0]]["parent_id"] = None


# Codes, shares, weights


def rename_codes(state: State, mine: State) -> list[Note]:
    """Two records that came to have one code: the one that is not ours gets another."""
    notes: list[Note] = []
    for kind in (one.name for one in KINDS if one.has_own_code):
        order = sorted(state[kind], key=lambda i: i not in mine[kind])
        taken: set[str] = set()
        waiting: list[int] = []
        for i in order:
            code = state[kind][i]["code"]
            if code in taken:
                waiting.append(i)
            taken.add(code)
        for i in waiting:
            code, number = state[kind][i]["code"], 2
            while (new := f"{code[: NAME_LIMIT - 8]}-{number}") in taken:
                number += 1
            taken.add(new)
            state[kind][i]["code"] = new
            notes.append(Note("code_renamed", kind, i, new))
    weighed: set[int] = set()
    for i in sorted(state[PRIORITY.name], key=lambda i: i not in mine[PRIORITY.name]):
        goal_id = state[PRIORITY.name][i]["goal_id"]
        if goal_id in weighed:
            del state[PRIORITY.name][i]
        weighed.add(goal_id)
    return notes
