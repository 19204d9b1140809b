"""Two copies of one workspace that each continued, made into one: by record and by field, against their last common
state where it is known. What both sides touched is a difference that a person chooses; nothing of either side is
lost without that.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from aligner.actions.backups import back_up_when_changed
from aligner.actions.merge_groups import goals_being_voted_on, is_wider, parted_groups, take_group
from aligner.actions.merge_state import (
    Note,
    State,
    break_cycles,
    copied,
    in_cycles,
    missing,
    records_of,
    rename_codes,
    repair_references,
    state_of,
    with_our_ids,
)
from aligner.actions.neighbours import ChangeOrigin
from aligner.model.errors import refuse
from aligner.model.fields import Record, Values
from aligner.model.kinds import GOAL, KINDS, kind_named
from aligner.model.records import Records, by_kind
from aligner.model.text import NOTE_LIMIT
from aligner.rules.judging import newly_broken
from aligner.rules.violations import state_of as rules_state
from aligner.store.joining import NO_LOGS, Logs, join_logs
from aligner.store.workspace import Workspace

Choice = Literal["mine", "theirs", "both"]
Cause = Literal["both_changed", "removed_here", "removed_there", "still_used", "only_here", "only_there", "no_base"]
Key = tuple[str, int, str]

BEFORE_MERGE = "before_merge"


@dataclass(frozen=True)
class Difference:
    """Something to choose. field: "" when the whole record is meant; then mine and theirs are all its values, None
    where it is not there. A field with a star is a group that is chosen together; then they are its cells.
    default: what is taken without a choice; it never loses a record, and never shares more widely."""

    kind: str
    id: int
    field: str
    mine: Any
    theirs: Any
    base: Any
    cause: Cause
    choices: tuple[Choice, ...]
    default: Choice

    @property
    def is_group(self) -> bool:
        return self.field.startswith("*")

    @property
    def is_preselected(self) -> bool:
        """Whether the default is as the choice until another is made."""
        return not self.field or self.field == "sharing"

    @property
    def key(self) -> Key:
        return self.kind, self.id, self.field


@dataclass(frozen=True)
class Plan:
    """How two states become one. theirs, base: with the ids that `mine` has for the same things.

    ids: by kind and the other side's id, the id that the same record has here.  origins: of the two sides, where known.
    logs: of the other side: its history and its kits, which the merge takes in.
    preserved_goals: that a side removed, and that stay: people are voting on them.
    """

    mine: Records
    theirs: Records
    base: Records | None
    differences: tuple[Difference, ...] = ()
    _automatic: State = field(default_factory=dict, repr=False)
    ids: Mapping[tuple[str, int], int] = field(default_factory=dict[tuple[str, int], int], repr=False)
    origins: tuple[ChangeOrigin, ChangeOrigin] | None = None
    logs: Logs = NO_LOGS
    preserved_goals: tuple[int, ...] = ()

    def merged(self, choices: Mapping[Key, Choice] | None = None) -> Records:
        """The state that the choices make; what is not chosen takes its default. References are complete."""
        return self._settled(choices)[0]

    def notes(self, choices: Mapping[Key, Choice] | None = None) -> tuple[Note, ...]:
        """What the result brings with it that neither side had."""
        merged, notes = self._settled(choices)
        goal_notes = (Note("goal_in_open_workshop", GOAL.name, goal_id) for goal_id in self.preserved_goals)
        return (*notes, *goal_notes, *_data_problem_notes(self.mine, merged))

    def removed_by(self, key: Key, choice: Choice, choices: Mapping[Key, Choice] | None = None) -> dict[str, int]:
        """How many other records of each kind a choice takes out of the file, which the other choice leaves in it."""
        chosen_difference = next(difference for difference in self.differences if difference.key == key)
        opposite: Choice = "theirs" if choice == "mine" else "mine"
        taken = by_kind(self.merged({**(choices or {}), key: choice}))
        otherwise = by_kind(self.merged({**(choices or {}), key: opposite}))
        found: dict[str, int] = {}
        for kind, records in otherwise.items():
            ids = {record.id for record in taken[kind]}
            count = sum(
                1 for r in records if r.id not in ids and (kind, r.id) != (chosen_difference.kind, chosen_difference.id)
            )
            if count:
                found[kind] = count
        return found

    @cached_property
    def sides(self) -> tuple[State, State]:
        return state_of(self.mine), state_of(self.theirs)

    def _settled(self, choices: Mapping[Key, Choice] | None) -> tuple[Records, list[Note]]:
        mine, theirs = self.sides
        state = copied(self._automatic)
        given: Mapping[Key, Choice] = choices or {}
        removed: set[tuple[str, int]] = set()
        for difference in sorted(self.differences, key=lambda d: bool(d.field)):
            choice = given.get(difference.key, difference.default)
            if difference.is_group:
                pair = (
                    (difference.theirs, difference.mine) if choice == "theirs" else (difference.mine, difference.theirs)
                )
                take_group(state, *pair, (theirs, mine) if choice == "theirs" else (mine, theirs))
            else:
                _apply_difference(state, difference, choice, removed)
        repair_references(state, mine, theirs, removed)
        break_cycles(state, mine)
        notes = [*rename_codes(state, mine), *self._end_consents(state)]
        return records_of(self.mine, state), notes

    def _end_consents(self, state: State) -> list[Note]:
        """Ends consents that a side kept beside other words than those that were agreed to."""
        before = self.sides[0] if self.base is None else state_of(self.base)
        notes: list[Note] = []
        for kind in KINDS:
            for record_id, values in state[kind.name].items() if kind.consented else ():
                older = before[kind.name].get(record_id)
                ended = kind.consents_ended(older, values) if older is not None else {}
                if ended:
                    values.update(ended)
                    notes.append(Note("consent_ended", kind.name, record_id))
        return notes


def plan_merge(mine: Records, theirs: Records, base: Records | None = None) -> Plan:
    """What comes together by itself, and what is to be chosen.

    Without a common state every record that one side lacks, and every field that differs, is a difference.
    """
    ours = state_of(mine)
    others, common, ids = with_our_ids(ours, state_of(theirs), None if base is None else state_of(base))
    automatic: State = {}
    differences: dict[Key, Difference] = {}
    for kind in ours:
        automatic[kind] = {}
        for record_id in (*ours[kind], *(i for i in others[kind] if i not in ours[kind])):
            a, b = ours[kind].get(record_id), others[kind].get(record_id)
            before = None if common is None else common[kind].get(record_id)
            taken, found = _merge_record(kind, record_id, a, b, before, is_three_way=common is not None)
            if taken is not None:
                automatic[kind][record_id] = dict(taken)
            differences.update((difference.key, difference) for difference in found)
    _ask_before_widening(automatic, differences, ours, others)
    _choose_groups_together(automatic, differences, ours, others, common)
    voted = goals_being_voted_on(ours, others)
    kept = _keep_goals(automatic, differences, ours, others, voted)
    _keep_what_is_used(automatic, differences, ours, others, common)
    while _keep_what_belongs(automatic, differences, ours, others, kept):
        _keep_what_is_used(automatic, differences, ours, others, common)
    kept |= _keep_goals(automatic, differences, ours, others, voted)
    _choose_in_cycles(automatic, differences, ours, others, common)
    return Plan(
        mine,
        records_of(theirs, others),
        None if base is None or common is None else records_of(base, common),
        tuple(differences.values()),
        automatic,
        ids,
        preserved_goals=tuple(sorted(kept)),
    )


def apply_merge(workspace: Workspace, plan: Plan, choices: Mapping[Key, Choice] | None = None) -> None:
    """Makes the workspace hold the merged state, as one step that can be undone; a copy is kept before. The other
    side's history and kits come along, and go again with the step: the file itself reports what it took in.

    Raises: Refused merge_outdated when the workspace continued since the plan was made; EnvironmentRefused.
    """
    if plan.mine.revision != workspace.revision or plan.mine.workspace_id != workspace.uid:
        raise refuse("merge_outdated")
    merged = plan.merged(choices)
    back_up_when_changed(workspace, BEFORE_MERGE)
    lists = {kind_named(kind).model: records for kind, records in by_kind(merged).items()}
    workspace.run(
        "merge",
        lambda change: change.replace_all(lists),
        join_logs=lambda base: join_logs(base, plan.logs, plan.ids),
        takes_over=True,
    )


# One record


def _merge_record(
    kind: str, record_id: int, mine: Values | None, theirs: Values | None, base: Values | None, *, is_three_way: bool
) -> tuple[Values | None, list[Difference]]:
    if mine == theirs:
        return mine, []
    if is_three_way and mine == base:
        return theirs, []
    if is_three_way and theirs == base:
        return mine, []
    if mine is None or theirs is None:
        cause: Cause = (
            ("removed_here" if mine is None else "removed_there")
            if is_three_way
            else ("only_there" if mine is None else "only_here")
        )
        return mine or theirs, [_complete_plan(kind, record_id, mine, theirs, base, cause)]
    merged = dict(mine)
    found: list[Difference] = []
    for name, value in mine.items():
        other, before = theirs[name], None if base is None else base[name]
        if value == other or (base is not None and other == before):
            continue
        if base is not None and value == before:
            merged[name] = other
        elif name != "position":
            cause = "both_changed" if is_three_way else "no_base"
            choices: tuple[Choice, ...] = ("mine", "theirs")
            if _both(kind, name, value, other) is not None:
                choices = ("mine", "theirs", "both")
            found.append(Difference(kind, record_id, name, value, other, before, cause, choices, "mine"))
    return merged, found


def _complete_plan(
    kind: str, record_id: int, mine: Values | None, theirs: Values | None, base: Values | None, cause: Cause
) -> Difference:
    default: Choice = "theirs" if mine is None else "mine"
    return Difference(kind, record_id, "", mine, theirs, base, cause, ("mine", "theirs"), default)


def _both(kind: str, name: str, mine: object, theirs: object) -> str | None:
    """The two texts in one, where the field is long enough for that."""
    if not (isinstance(mine, str) and isinstance(theirs, str) and mine and theirs):
        return None
    if name in kind_named(kind).structured or _limit(kind, name) != NOTE_LIMIT:
        return None
    joined = f"{mine}\n\n{theirs}"
    return joined if len(joined) <= NOTE_LIMIT else None


def _limit(kind: str, name: str) -> int:
    for constraint in kind_named(kind).model.model_fields[name].metadata:
        length = getattr(constraint, "max_length", None)
        if length is not None:
            return length
    return 0


def _apply_difference(state: State, difference: Difference, choice: Choice, removed: set[tuple[str, int]]) -> None:
    kind, record_id, name = difference.key
    chosen = difference.theirs if choice == "theirs" else difference.mine
    if not name:
        if chosen is None:
            state[kind].pop(record_id, None)
            removed.add((kind, record_id))
        else:
            state[kind][record_id] = dict(chosen)
        return
    if record_id in state[kind]:
        both = _both(kind, name, difference.mine, difference.theirs) if choice == "both" else None
        state[kind][record_id][name] = both if both is not None else chosen


# Whole references


def _keep_what_is_used(
    automatic: State, differences: dict[Key, Difference], mine: State, theirs: State, base: State | None
) -> None:
    """What one side removed while the other continues using it is kept, and asked about."""
    while True:
        wanted = {(target, i) for _, _, _, target, i, _ in missing(automatic)}
        if not wanted:
            return
        for target, i in sorted(wanted):
            a, b = mine[target].get(i), theirs[target].get(i)
            before = None if base is None else base[target].get(i)
            used = a or b
            assert used is not None, "a side refers to a record that neither has"
            automatic[target][i] = dict(used)
            difference = _complete_plan(target, i, a, b, before, "still_used")
            differences[difference.key] = difference


def _keep_goals(
    automatic: State, differences: dict[Key, Difference], mine: State, theirs: State, voted: set[int]
) -> set[int]:
    """Goals that a side removed while people vote on them: they stay, and it is no question."""
    kept = {i for i in voted if (i in mine[GOAL.name]) != (i in theirs[GOAL.name])}
    for i in kept:
        differences.pop((GOAL.name, i, ""), None)
        automatic[GOAL.name].setdefault(i, dict(mine[GOAL.name].get(i) or theirs[GOAL.name][i]))
    return kept


def _choose_groups_together(
    automatic: State, differences: dict[Key, Difference], mine: State, theirs: State, base: State | None
) -> None:
    """What means something only together is one question; meanwhile it is as it is here."""
    for key, ours, others in parted_groups(mine, theirs, base):
        cells = {(kind, i): set[str]() for kind, i, _ in (*ours, *others)}
        for kind, i, name in (*ours, *others):
            cells[kind, i].add(name)
        for difference_key in list(differences):
            kind, i, name = difference_key
            names = cells.get((kind, i), set())
            if name in names or (names == {""} and not name.startswith("*")):
                del differences[difference_key]
        take_group(automatic, ours, others, (mine, theirs))
        cause: Cause = "both_changed" if base is not None else "no_base"
        differences[key] = Difference(*key, ours, others, None, cause, ("mine", "theirs"), "mine")


def _ask_before_widening(automatic: State, differences: dict[Key, Difference], mine: State, theirs: State) -> None:
    """A level that would share more widely is always asked about, and the narrower one is taken meanwhile."""
    for kind, found in automatic.items():
        for i, values in found.items():
            a, b = mine[kind].get(i), theirs[kind].get(i)
            if a is None or b is None or "sharing" not in values or a["sharing"] == b["sharing"]:
                continue
            default: Choice = "theirs" if is_wider(a["sharing"], b["sharing"]) else "mine"
            narrow = b["sharing"] if default == "theirs" else a["sharing"]
            if values["sharing"] == narrow and (kind, i, "sharing") not in differences:
                continue
            values["sharing"] = narrow
            differences[kind, i, "sharing"] = Difference(
                kind, i, "sharing", a["sharing"], b["sharing"], None, "both_changed", ("mine", "theirs"), default
            )


def _keep_what_belongs(
    automatic: State, differences: Mapping[Key, Difference], mine: State, theirs: State, preserved: set[int]
) -> bool:
    """What was removed together with a record that is asked about stays with it, and goes with it.

    Returns whether anything was kept.
    """
    needed = [(d.kind, d.id, mine if d.theirs is None else theirs) for d in differences.values() if not d.field]
    needed += [(GOAL.name, i, mine if i in mine[GOAL.name] else theirs) for i in preserved]
    is_any = False
    while needed:
        kind, record_id, side = needed.pop()
        for other, name in _dependent_kinds(kind):
            for i, values in side[other].items():
                if values[name] == record_id and i not in automatic[other]:
                    automatic[other][i] = dict(values)
                    needed.append((other, i, side))
                    is_any = True
    return is_any


def _dependent_kinds(kind: str) -> list[tuple[str, str]]:
    """The kinds whose records belong to one of this kind, with the field that says so."""
    return [
        (other.name, reference.field)
        for other in KINDS
        for reference in other.references
        if reference.target == kind and (not reference.may_be_empty or reference.field in other.removed_with)
    ]


# Goals under goals


def _choose_in_cycles(
    automatic: State, differences: dict[Key, Difference], mine: State, theirs: State, base: State | None
) -> None:
    while found := in_cycles(automatic):
        for i in found:
            a, b = mine[GOAL.name].get(i), theirs[GOAL.name].get(i)
            ours = a["parent_id"] if a is not None else None
            if a is not None and b is not None and ours != b["parent_id"]:
                before = base[GOAL.name][i]["parent_id"] if base is not None and i in base[GOAL.name] else None
                difference = Difference(
                    GOAL.name, i, "parent_id", ours, b["parent_id"], before, "both_changed", ("mine", "theirs"), "mine"
                )
                differences[difference.key] = difference
            automatic[GOAL.name][i]["parent_id"] = ours
        if in_cycles(automatic) == found:
            automatic[GOAL.name][found[0]]["parent_id"] = None


def _data_problem_notes(mine: Records, merged: Records) -> list[Note]:
    """What breaks a rule in the merged state and not in ours, each trouble once."""
    moved: dict[type[Record], set[int]] = {}
    for kind in KINDS:
        ours = {record.id: record for record in kind.listed(mine)}
        moved[kind.model] = {record.id for record in kind.listed(merged) if ours.get(record.id) is not record}
    found = newly_broken(rules_state(mine), rules_state(merged), moved)
    return [Note("to_mend", one.kind, one.id, one.problem) for one in {one.key: one for one in found}.values()]
