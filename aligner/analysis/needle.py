"""How far an indicator's needle has moved. A population's result moves for many reasons: this never says "because".

Source: way made and way expected after results-based accountability; Theil-Sen slope for the forecast.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import combinations
from math import sqrt
from statistics import NormalDist, median

from aligner.analysis import thresholds
from aligner.analysis.results import Forecast, IndicatorFigures
from aligner.model.initiative import Indicator, Measurement
from aligner.model.records import Records

Z_90 = NormalDist().inv_cdf(0.95)


def needle_figures(records: Records) -> tuple[IndicatorFigures, ...]:
    """The figures of every indicator of the roadmap."""
    by_indicator = records.measurements_by_indicator
    return tuple(read_needle(indicator, by_indicator.get(indicator.id, ())) for indicator in records.roadmap_indicators)


def read_needle(indicator: Indicator, measurements: Sequence[Measurement]) -> IndicatorFigures:
    """The figures at the date of the last value. measurements: by date."""
    last = measurements[-1] if measurements else None
    reached = expected = None
    is_after = last is not None and (indicator.baseline_date is None or last.date > indicator.baseline_date)
    if last is not None and is_after:
        reached = progress_ratio(indicator.baseline_value, indicator.target_value, last.value)
        expected = expected_ratio(indicator.baseline_date, indicator.target_date, last.date)
    return IndicatorFigures(
        indicator.id,
        indicator.code,
        indicator.title,
        reached,
        expected,
        status(reached, expected),
        forecast(measurements, indicator.target_date),
        last.value if last else None,
        last.date if last else None,
    )


def progress_ratio(baseline: float | None, target: float | None, value: float) -> float | None:
    """The share of the way from baseline to target, for goals up and down alike; None without a way."""
    if baseline is None or target is None or baseline == target:
        return None
    return (value - baseline) / (target - baseline)


def expected_ratio(start: date | None, end: date | None, day: date) -> float | None:
    """The share of the time that had passed on `day`; above 1 after the target's date."""
    if start is None or end is None or end <= start:
        return None
    return (day - start).days / (end - start).days


def status(reached: float | None, expected: float | None) -> str:
    """The band of the way made against the way expected."""
    if reached is None:
        return "no_data"
    if reached >= 1:
        return "reached"
    if expected is None:
        return "no_data"
    if expected < thresholds.TOO_EARLY:
        return "too_early"
    if reached < 0:
        return "moving_away"
    ratio = reached / min(expected, 1)
    if ratio >= thresholds.ON_TRACK:
        return "on_track"
    return "slower" if ratio >= thresholds.SLOWER else "much_slower"


def forecast(measurements: Sequence[Measurement], target_date: date | None) -> Forecast:
    """The value at the target's date if the pace of these years continues; nothing when the history is too short.

    low, high: from the interval of the slope that holds nine times in ten, widened by the median distance from the
    line. Source: Theil-Sen; the interval after Sen (1968), with ties.
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
    low, high = slope_interval(slopes, days, values)
    return Forecast(
        middle + slope * span,
        middle + min(low * span, high * span) - residual,
        middle + max(low * span, high * span) + residual,
    )


def slope_interval(slopes: Sequence[float], days: Sequence[int], values: Sequence[float]) -> tuple[float, float]:
    """The lower and the upper slope of sorted pair slopes between which the true one is nine times in ten."""
    count = len(values)
    ties = sum(k * (k - 1) * (2 * k + 5) for numbers in (days, values) for k in Counter(numbers).values() if k > 1)
    spread = Z_90 * sqrt((count * (count - 1) * (2 * count + 5) - ties) / 18)
    upper = min(round((len(slopes) + spread) / 2), len(slopes) - 1)
    lower = max(round((len(slopes) - spread) / 2) - 1, 0)
    return slopes[lower], slopes[upper]
