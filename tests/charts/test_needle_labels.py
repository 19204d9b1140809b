"""The needle's picture: in whatever order values come, no label, flag or mark lies over another."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.charts.fonts import ensure_gui
from aligner.charts.needle import NeedleChart, NeedlePoint, PlacedNeedle, round_steps
from aligner.charts.table_twin import TableTwin
from aligner.kit.deck.needle_labels import labelled

_FIRST = date(2010, 1, 1)
_SIZES = ((760.0, 319.2), (760.0, 240.0), (520.0, 240.0), (900.0, 380.0))


def needle(values: list[tuple[int, float]], target: tuple[int, float] | None, *, is_rtl: bool = False) -> NeedleChart:
    """A picture of measurements, as days after the first with their values, and of a target."""
    found = sorted(values)
    points = tuple(NeedlePoint(_FIRST + timedelta(days), value, f"{value:,.0f}", "reported") for days, value in found)
    ends = None if target is None else (_FIRST + timedelta(target[0]), target[1])
    every = [value for _, value in found] + ([target[1], 0.0] if target else [])
    return NeedleChart(
        "t",
        "a",
        is_rtl,
        TableTwin((), ()),
        "מורים" if is_rtl else "teachers",
        points,
        (_FIRST, 0.0) if target and target[0] else None,
        ends,
        "ערך יעד 100,000, דצמבר 2021" if is_rtl else "Target 100,000, December 2021",
        "way",
        "estimated",
        tuple((value, f"{value:,.0f}") for value in round_steps(min(every, default=0), max(every, default=1))),
    )


def overlaps(placed: PlacedNeedle) -> list[str]:
    """What lies over something else: labels over labels, marks and the flag; the flag over marks."""
    labels = [(label.text, label.box) for label in placed.labels]
    flag = [] if placed.flag is None else [("flag", placed.flag)]
    found = [(a, b) for (a, one), (b, other) in combinations([*labels, *flag], 2) if one.meets(other)]
    found += [(name, "mark") for name, box in [*labels, *flag] for mark in placed.marks if box.meets(mark)]
    return [" over ".join(pair) for pair in found]


_days, _values = st.integers(0, 6000), st.integers(0, 150_000).map(float)
_series = st.lists(st.tuples(_days, _values), min_size=1, max_size=12)


@settings(max_examples=150, deadline=None)
@given(_series, st.tuples(_days, _values), st.sampled_from(_SIZES), st.booleans())
def test_nothing_lies_over_anything_in_random_series(
    values: list[tuple[int, float]], target: tuple[int, float], size: tuple[float, float], is_rtl: bool
) -> None:
    ensure_gui()
    chart = needle(values, target, is_rtl=is_rtl)
    placed = chart.placed(*size)
    assert overlaps(placed) == []
    texts = [label.text for label in placed.labels]
    assert chart.target_label in texts and chart.points[-1].label in texts


@pytest.mark.parametrize("days", [-400, -30, -1, 0, 1, 30, 400])
@pytest.mark.parametrize("part", [0.9, 0.99, 1.0, 1.01, 1.08, 1.2])
@pytest.mark.parametrize("at_start", [False, True])
def test_a_measurement_near_the_target_has_its_own_label(days: int, part: float, at_start: bool) -> None:
    ensure_gui()
    end = 0 if at_start else 4000
    values = [(end + days, 100_000 * part), (end + days + (900 if at_start else -900), 40_000.0)]
    values = [(max(0, day), value) for day, value in values]
    for size in _SIZES:
        chart = needle(values, (end, 100_000.0))
        placed = chart.placed(*size)
        assert overlaps(placed) == []
        assert len(placed.labels) == 3


def test_a_picture_without_a_target_has_its_values_alone() -> None:
    ensure_gui()
    placed = replace(needle([(0, 4.0), (800, 9.0)], None), target_label="").placed(760, 300)
    assert placed.flag is None and [label.text for label in placed.labels] == ["9", "4"]


@settings(max_examples=100, deadline=None)
@given(_series, st.tuples(_days, _values), st.booleans())
def test_labels_of_the_deck_lie_over_nothing_in_random_series(
    values: list[tuple[int, float]], target: tuple[int, float], is_rtl: bool
) -> None:
    chart = needle(values, target, is_rtl=is_rtl)
    days = [point.date for point in chart.points] + [end[0] for end in (chart.baseline, chart.target) if end]
    start, end = date(min(days).year, 1, 1), date(max(days).year + 1, 1, 1)
    placed = labelled(chart, start, end, 12.0, 4.2)
    boxes = [label.box for label in placed.labels]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    assert not any(box.meets(mark) for box in boxes for mark in placed.marks)
    inner = [day > 300 and value > 20_000 for day, value in (*values, target)]
    if len(values) <= 3 and all(inner):
        # Labels are left out where marks leave none a place: not of few measurements, but at the scales' corner.
        assert placed.target is not None and placed.last is not None
