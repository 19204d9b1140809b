"""What differs between two versions of the roadmap, change by change, and what of ours each of them touches."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as attribute
from datetime import date
from typing import Literal, get_args

from aligner.analysis.left_out import statements
from aligner.model.fields import Record
from aligner.model.initiative import Charge, Goal, GoalLink, Stage
from aligner.model.kinds import (
    ACTIVITY,
    AGENDA_SUBJECT,
    BALLOT,
    CHARGE,
    CONNECTION_ANSWER,
    DECISION,
    GOAL,
    GOAL_LINK,
    INDICATOR,
    INITIATIVE,
    JUDGEMENT,
    MEASUREMENT,
    NEED,
    OWN_MEASURE,
    PLACEMENT,
    PLACEMENT_INDICATOR,
    PRIORITY,
    STAGE,
    TRANSLATION,
    Kind,
)
from aligner.model.records import Records, by_kind
from aligner.model.text import fold_key
from aligner.model.vocabulary import Better

What = Literal[
    "added",
    "removed",
    "recoded",
    "reworded",
    "moved",
    "reordered",
    "reweighted",
    "series_broken",
    "retargeted",
    "rescheduled",
]
Shown = str | float | date | Better | None
"""What a field said: a text, a number, a day, a direction or nothing."""

_OF: Mapping[Kind, tuple[tuple[str, What], ...]] = {
    INITIATIVE: (
        *((name, "reworded") for name in ("name", "vision", "problem", "backbone", "out_of_scope")),
        *((name, "rescheduled") for name in ("start", "end")),
    ),
    GOAL: (
        ("code", "recoded"),
        ("title", "reworded"),
        ("description", "reworded"),
        ("parent_id", "moved"),
        ("track", "moved"),
        ("weight", "reweighted"),
    ),
    GOAL_LINK: (("strength", "reweighted"), ("reason", "reworded")),
    CHARGE: tuple((name, "reworded") for name in ("name", "note", "source")),
    STAGE: (
        ("code", "recoded"),
        ("title", "reworded"),
        ("track", "moved"),
        *((name, "rescheduled") for name in ("start", "end")),
    ),
    INDICATOR: (
        ("code", "recoded"),
        ("title", "reworded"),
        ("goal_id", "moved"),
        *((name, "series_broken") for name in ("unit", "better", "baseline_date", "baseline_value", "data_source")),
        *((name, "retargeted") for name in ("target_date", "target_value")),
    ),
}
"""The fields in which two versions are compared, and what a difference is."""
_OURS = (
    *(PLACEMENT, PRIORITY, DECISION, ACTIVITY, NEED, OWN_MEASURE, CONNECTION_ANSWER, AGENDA_SUBJECT, MEASUREMENT),
    *(PLACEMENT_INDICATOR, BALLOT, JUDGEMENT),
)
"""The kinds that are counted where a change touches them, besides translations."""


@dataclass(frozen=True)
class RoadmapChange:
    """One difference. kind: of the record, by its table.  field: that differs, "" for the record as a whole.

    code, title: as the record was called; a new one as it is.  before, after: what the field said; where it refers to a
    goal, that goal's title, None for none.  touches: how many records of ours refer to it, by kind.
    """

    what: What
    kind: str
    record_id: int
    code: str
    title: str
    field: str = ""
    before: Shown = None
    after: Shown = None
    touches: Mapping[str, int] = attribute(default_factory=dict[str, int])


def compare_versions(before: Records, after: Records) -> tuple[RoadmapChange, ...]:
    """Every difference between two versions whose records are the same where their ids are.

    Several fields that break an indicator's series, move its target or a stage's time are one change. Goals and stages
    are out of order where they are not in the longest run of those that keep it.
    """
    touched = _touched(before)
    found: list[RoadmapChange] = []
    for kind, fields in _OF.items():
        old = {record.id: record for record in _on_roadmap(kind, before)}
        new = {record.id: record for record in _on_roadmap(kind, after)}
        for record_id, record in old.items():
            touches = touched.get((kind.name, record_id), {})
            if record_id not in new:
                found.append(_complete("removed", kind, record, touches, before))
                continue
            found += _fields(kind, fields, record, new[record_id], touches, (before, after))
        added = [record for record_id, record in new.items() if record_id not in old]
        found += (_complete("added", kind, record, {}, after) for record in added)
    return (*found, *_reordered(before, after, touched))


def _on_roadmap(kind: Kind, records: Records) -> Sequence[Record]:
    """The records of a kind that a version itself has: what only ours still speaks of is gone from it."""
    if kind is GOAL:
        return [goal for goal in records.goals if not goal.is_former]
    if kind is GOAL_LINK:
        return records.roadmap_links
    if kind is CHARGE:
        return records.roadmap_charges
    return records.roadmap_indicators if kind is INDICATOR else kind.listed(records)


def link_name(records: Records, link: GoalLink) -> str:
    """What a link between goals is called: the goal that helps, then the one that it helps."""
    return " › ".join(records.goal_by_id[at].title for at in (link.goal_id, link.helped_id))


def charge_name(records: Records, charge: Charge) -> str:
    """What it is called that somebody is in charge of a goal: the goal, then who."""
    return f"{records.goal_by_id[charge.goal_id].title} › {charge.name}"


def _complete(what: What, kind: Kind, record: Record, touches: Mapping[str, int], records: Records) -> RoadmapChange:
    return RoadmapChange(what, kind.name, record.id, _text(record, "code"), _title(record, records), touches=touches)


def _fields(
    kind: Kind,
    fields: Sequence[tuple[str, What]],
    old: Record,
    new: Record,
    touches: Mapping[str, int],
    states: tuple[Records, Records],
) -> Iterator[RoadmapChange]:
    said: set[What] = set()
    for name, what in fields:
        if getattr(old, name) == getattr(new, name):
            continue
        if what in ("series_broken", "retargeted", "rescheduled"):
            if what in said:
                continue
            said.add(what)
        before, after = _shown(old, name, states[0]), _shown(new, name, states[1])
        code, title = _text(old, "code"), _title(old, states[0])
        ours = _under_former(*states) if name == "out_of_scope" else touches
        yield RoadmapChange(what, kind.name, old.id, code, title, name, before, after, ours)


def _under_former(before: Records, after: Records) -> dict[str, int]:
    """How many of our placements fall under a statement that the older version made and the newer one does not."""
    gone = {fold_key(one) for one in statements(before)} - {fold_key(one) for one in statements(after)}
    count = sum(fold_key(one.left_out) in gone for one in before.placements if one.left_out)
    return {PLACEMENT.name: count} if count else {}


def _shown(record: Record, name: str, records: Records) -> Shown:
    value = getattr(record, name)
    if name in ("parent_id", "goal_id"):
        goal = records.goal_by_id.get(value or 0)
        return goal.title if goal is not None else None
    return value


def _title(record: Record, records: Records) -> str:
    if isinstance(record, Charge):
        return charge_name(records, record)
    return link_name(records, record) if isinstance(record, GoalLink) else _text(record, "title")


def _text(record: Record, name: str) -> str:
    return str(getattr(record, name, ""))


def _touched(records: Records) -> dict[tuple[str, int], dict[str, int]]:
    """How many records of ours refer to each part of the roadmap, by kind."""
    found: dict[tuple[str, int], Counter[str]] = {}
    listed = by_kind(records)
    for kind in _OURS:
        for record in listed[kind.name]:
            for reference in kind.references:
                target = getattr(record, reference.field)
                if target is not None:
                    found.setdefault((reference.target, target), Counter())[kind.name] += 1
    for one in records.translations:
        found.setdefault((one.kind, one.record_id), Counter())[TRANSLATION.name] += 1
    return {place: dict(counts) for place, counts in found.items()}


def _reordered(
    before: Records, after: Records, touched: Mapping[tuple[str, int], Mapping[str, int]]
) -> Iterator[RoadmapChange]:
    """The goals below one goal, and the stages, that stand elsewhere among those that are in both."""
    for kind in (GOAL, STAGE):
        old = {record.id: place for place, record in enumerate(_on_roadmap(kind, before))}
        rows: dict[int | None, list[Goal | Stage]] = {}
        for record in after.roadmap_goals if kind is GOAL else after.stages:
            above = record.parent_id if isinstance(record, Goal) else None
            known = before.goal_by_id.get(record.id) if kind is GOAL else None
            if record.id in old and (known is None or known.parent_id == above):
                rows.setdefault(above, []).append(record)
        for listed in rows.values():
            kept = _longest_run([old[record.id] for record in listed])
            for place, record in enumerate(listed):
                if place not in kept:
                    touches = touched.get((kind.name, record.id), {})
                    yield RoadmapChange(
                        "reordered", kind.name, record.id, record.code, record.title, "position", touches=touches
                    )


def _longest_run(numbers: Sequence[int]) -> set[int]:
    """The places of the longest rising run, taken in order. Source: patience sorting."""
    ends: list[int] = []
    last: list[int] = []
    above: list[int] = []
    for place, number in enumerate(numbers):
        at = bisect_left(ends, number)
        above.append(last[at - 1] if at else -1)
        if at == len(ends):
            ends.append(number)
            last.append(place)
        else:
            ends[at], last[at] = number, place
    found: set[int] = set()
    place = last[-1] if last else -1
    while place >= 0:
        found.add(place)
        place = above[place]
    return found


def counts_of(changes: Sequence[RoadmapChange]) -> Mapping[What, int]:
    """How many changes of each sort there are, in the order in which they are reported."""
    found = Counter(change.what for change in changes)
    return {what: found[what] for what in get_args(What) if found[what]}
