"""How far an indicator's needle has moved. A population's result moves for many reasons: this never says "because".

Source: way made and way expected after results-based accountability; Theil-Sen slope for the forecast.
"""

from collections.abc import Sequence
from datetime import date
from itertools import combinations
from statistics import median

from aligner.analysis import thresholds
from aligner.analysis.results import Forecast, IndicatorFigures
from aligner.model.initiative import Indicator, Measurement
from aligner.model.records import Records


def needle_figures(records: Records) -> tuple[IndicatorFigures, ...]:
    """The figures of every indicator."""
    by_indicator = records.measurements_by_indicator
    return tuple(read_needle(indicator, by_indicator.get(indicator.id, ())) for indicator in records.indicators)


def read_needle(indicator: Indicator, measurements: Sequence[Measurement]) -> IndicatorFigures:
    """The figures at the date of the last value. measurements: by date."""
    last = measurements[-1] if measurements else None
    made = expected = None
    if last is not None and last.date != indicator.baseline_date:
        made = way_made(indicator.baseline_value, indicator.target_value, last.value)
        expected = way_expected(indicator.baseline_date, indicator.target_date, last.date)
    return IndicatorFigures(
        indicator.id,
        indicator.code,
        indicator.title,
        made,
        expected,
        status(made, expected),
        forecast(measurements, indicator.target_date),
        last.value if last else None,
        last.date if last else None,
    )


def way_made(baseline: float | None, target: float | None, value: float) -> float | None:
    """The share of the way from baseline to target, for goals up and down alike; None without a way."""
    if baseline is None or target is None or baseline == target:
        return None
    return (value - baseline) / (target - baseline)


def way_expected(start: date | None, end: date | None, day: date) -> float | None:
    """The share of the time that had passed on `day`; above 1 after the target's date."""
    if start is None or end is None or end <= start:
        return None
    return (day - start).days / (end - start).days


def status(made: float | None, expected: float | None) -> str:
    """The band of the way made against the way expected."""
    if made is None:
        return "no_data"
    if made >= 1:
        return "reached"
    if expected is None:
        return "no_data"
    if expected < thresholds.TOO_EARLY:
        return "too_early"
    if made < 0:
        return "moving_away"
    ratio = made / min(expected, 1)
    if ratio >= thresholds.ON_TRACK:
        return "on_track"
    return "slower" if ratio >= thresholds.SLOWER else "much_slower"


def forecast(measurements: Sequence[Measurement], target_date: date | None) -> Forecast:
    """The value at the target's date if the pace of these years goes on; nothing when the history is too short.

    low, high: from the middle half of all slopes, widened by the median distance from the line.
    """
    days = [measurement.date.toordinal() for measurement in measurements]
    if target_date is None or len(set(days)) < thresholds.FORECAST_POINTS:
        return Forecast()
    ahead = target_date.toordinal() - days[-1]
    if not 0 < ahead <= days[-1] - days[0]:
        return Forecast()
    values = [measurement.value for measurement in measurements]
    slopes = sorted(
        (values[j] - values[i]) / (days[j] - days[i])
        for i, j in combinations(range(len(days)), 2)
        if days[i] != days[j]
    )
    slope, middle_day, middle = median(slopes), median(days), median(values)
    residual = median(abs(v - middle - slope * (d - middle_day)) for d, v in zip(days, values, strict=True))
    span = target_date.toordinal() - middle_day
    quarter = len(slopes) // 4
    return Forecast(
        middle + slope * span,
        middle + slopes[quarter] * span - residual,
        middle + slopes[-1 - quarter] * span + residual,
    )
