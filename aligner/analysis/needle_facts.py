"""What there is to know of one indicator, beside its figures: what broke the line, who disagrees, what of ours works on
it. A population's result moves for many reasons: what contributes is named, never what caused it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise

from aligner.analysis.living import without_awaited
from aligner.analysis.needle import expected_ratio, read_needle
from aligner.analysis.results import IndicatorFigures
from aligner.model.initiative import Indicator, Measurement
from aligner.model.records import Records

BREAK = 2.1
"""A step longer than this many usual steps is a gap in the data: the line breaks there."""


@dataclass(frozen=True)
class Gap:
    """Two measurements that follow each other, with too much time between them."""

    since: date
    until: date


@dataclass(frozen=True)
class Contributor:
    """A program at the indicator's goal. is_linked: it was said to move this indicator."""

    program_id: int
    is_linked: bool


@dataclass(frozen=True)
class NeedleFacts:
    """figures: at the day of the last value.  expected_today: the share of the time that has passed by today; 1 after
    the target's date.  value_today: the value that a straight way would have by then.  age_days: of the last value.

    several: the measurements of each day that has more than one.  has_source: whether anybody said where values come
    from.
    """

    figures: IndicatorFigures
    expected_today: float | None
    value_today: float | None
    age_days: int | None
    gaps: tuple[Gap, ...]
    several: tuple[tuple[Measurement, ...], ...]
    has_source: bool
    contributors: tuple[Contributor, ...]


def needle_facts(records: Records, indicator_id: int, today: date) -> NeedleFacts:
    """The facts of an indicator."""
    indicator = records.indicator_by_id[indicator_id]
    measurements = records.measurements_by_indicator.get(indicator_id, ())
    ratio = expected_ratio(indicator.baseline_date, indicator.target_date, today)
    expected = None if ratio is None else min(max(ratio, 0.0), 1.0)
    days = [(day, tuple(found)) for day, found in groupby(measurements, key=lambda one: one.date)]
    return NeedleFacts(
        read_needle(indicator, measurements),
        expected,
        _value_at(indicator, expected),
        (today - measurements[-1].date).days if measurements else None,
        gaps([one.date for one in measurements]),
        tuple(found for _, found in days if len(found) > 1),
        bool(indicator.data_source) or any(one.source for one in measurements),
        _contributors(records, indicator),
    )


def gaps(days: Sequence[date]) -> tuple[Gap, ...]:
    """Where a line of measurements breaks. days: in order; the same day may come several times."""
    apart = list(dict.fromkeys(days))
    steps = sorted((after - before).days for before, after in pairwise(apart))
    usual = steps[len(steps) // 2] if steps else 0
    return tuple(Gap(a, b) for a, b in pairwise(apart) if (b - a).days > BREAK * usual)


def _value_at(indicator: Indicator, part: float | None) -> float | None:
    """The value at a part of the straight way from baseline to target."""
    if part is None or indicator.baseline_value is None or indicator.target_value is None:
        return None
    return indicator.baseline_value + part * (indicator.target_value - indicator.baseline_value)


def _contributors(records: Records, indicator: Indicator) -> tuple[Contributor, ...]:
    """The programs at the indicator's goal or under it, those that were linked with it first; a grant that nobody has
    awarded yet has done nothing there."""
    linked = {one.placement_id for one in records.placement_indicators if one.indicator_id == indicator.id}
    goals = {indicator.goal_id, *records.leaves_under.get(indicator.goal_id, ())}
    found: dict[int, bool] = {}
    for placement in without_awaited(records).placements:
        if placement.goal_id in goals or placement.id in linked:
            found[placement.program_id] = found.get(placement.program_id, False) or placement.id in linked
    ordered = sorted(found, key=lambda program_id: not found[program_id])
    return tuple(Contributor(program_id, found[program_id]) for program_id in ordered)
