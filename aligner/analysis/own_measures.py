"""How our own measures stand to the shared indicators: the same, translatable, or missing.

A shared indicator is a result of a whole population; a measure of ours tells of our own work. The two stand apart, and
nothing of ours is ever added to a population's result.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from aligner.model.initiative import Indicator
from aligner.model.measures import OwnMeasure
from aligner.model.records import Records
from aligner.model.vocabulary import MeasureFit

Standing = Literal["same", "translatable", "unclear", "missing", "not_ours"]
"""same, translatable: the best that one of our measures is.  unclear: some are held against it, and nobody said how
they fit.  missing: we work at its goal and hold no measure against it.  not_ours: nothing of ours is at its goal."""


@dataclass(frozen=True)
class Mapped:
    """A shared indicator with our measures that are held against it, in their order."""

    indicator: Indicator
    measures: tuple[OwnMeasure, ...]
    standing: Standing


def present_measures(records: Records) -> tuple[OwnMeasure, ...]:
    """Our measures at goals that are on the roadmap, in their order."""
    present = {goal.id for goal in records.roadmap_goals}
    return tuple(one for one in records.own_measures if one.goal_id in present)


def mapped_to(records: Records, indicator: Indicator) -> Mapped:
    """How our measures stand to one shared indicator."""
    measures = tuple(one for one in present_measures(records) if one.indicator_id == indicator.id)
    fits = {one.fit for one in measures}
    if MeasureFit.SAME in fits:
        return Mapped(indicator, measures, "same")
    if MeasureFit.TRANSLATABLE in fits:
        return Mapped(indicator, measures, "translatable")
    if measures:
        return Mapped(indicator, measures, "unclear")
    goals = {indicator.goal_id, *records.leaves_under.get(indicator.goal_id, ())}
    is_present = any(one.goal_id in goals for one in records.placements)
    return Mapped(indicator, (), "missing" if is_present else "not_ours")


def mapped_indicators(records: Records) -> tuple[Mapped, ...]:
    """All shared indicators of the roadmap, in their order."""
    return tuple(mapped_to(records, indicator) for indicator in records.roadmap_indicators)


def own_measures_as_json(records: Records) -> list[Mapping[str, Any]]:
    """Our measures as plain data, all that they refer to by its code; null where they refer to nothing."""
    goals = {one.id: one.code for one in records.goals}
    return [
        {
            "title": one.title,
            "goal": goals[one.goal_id],
            "program": _code(records.program_by_id.get(one.program_id or 0)),
            "indicator": _code(records.indicator_by_id.get(one.indicator_id or 0)),
            "fit": one.fit.value if one.fit is not None else None,
            "how": one.how,
            "value": one.value,
            "unit": one.unit,
            "date": one.day.isoformat() if one.day else None,
            "source": one.source,
        }
        for one in present_measures(records)
    ]


def _code(record: Any) -> str | None:
    return record.code if record is not None else None
