"""The figures against scipy, published examples and their own laws."""

import json
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats as scipy_stats

from aligner.analysis import agreement
from aligner.analysis.needle import expected_ratio, forecast, progress_ratio, slope_interval, status
from aligner.analysis.sensitivity import tightest_pairs
from aligner.analysis.weights import as_shares, mid_ranks
from aligner.model.initiative import Measurement

stats: Any = scipy_stats

LISTS = st.integers(2, 9).flatmap(
    lambda n: st.tuples(*[st.lists(st.integers(0, 9), min_size=n, max_size=n).filter(any) for _ in range(2)])
)


def exact(values: Sequence[float]) -> tuple[Fraction, ...]:
    shares = as_shares(values)
    assert shares is not None
    return shares


@given(LISTS)
def test_mid_ranks_are_those_of_scipy(lists: tuple[list[int], list[int]]) -> None:
    expected = stats.rankdata([-value for value in lists[0]], method="average")
    assert mid_ranks(lists[0]) == list(expected)


@given(LISTS)
def test_tau_b_and_rho_are_those_of_scipy(lists: tuple[list[int], list[int]]) -> None:
    ours, theirs = exact(lists[0]), exact(lists[1])
    if len(set(ours)) == 1 or len(set(theirs)) == 1:
        assert agreement.tau_b(ours, theirs) is None and agreement.rho(ours, theirs) is None
        return
    assert agreement.tau_b(ours, theirs) == pytest.approx(stats.kendalltau(*lists).statistic)
    assert agreement.rho(ours, theirs) == pytest.approx(stats.spearmanr(*lists).statistic)
    assert agreement.tau_b(ours, theirs) == agreement.tau_b(theirs, ours)


@given(LISTS)
def test_the_shared_weight_obeys_its_laws(lists: tuple[list[int], list[int]]) -> None:
    ours, theirs = exact(lists[0]), exact(lists[1])
    shared = agreement.shared_weight(ours, theirs)
    assert shared == agreement.shared_weight(theirs, ours)
    assert shared == 1 - sum(abs(a - b) for a, b in zip(ours, theirs, strict=True)) / 2
    assert (shared == 1) == (ours == theirs)
    merged = [(ours[0] + ours[1], *ours[2:]), (theirs[0] + theirs[1], *theirs[2:])]
    assert agreement.shared_weight(*merged) >= shared


@given(st.lists(st.integers(0, 9), min_size=2, max_size=5).filter(any))
def test_the_shuffle_is_the_mean_over_all_deals(weights: list[int]) -> None:
    ours, theirs = exact(weights), exact([1, *range(1, len(weights))])
    deals = [agreement.shared_weight(deal, theirs) for deal in permutations(ours)]
    assert agreement.shuffle(ours, theirs) == sum(deals) / len(deals)


def test_the_worked_example_of_the_method() -> None:
    ours, theirs = exact([30, 20, 15, 10, 10, 10, 5]), exact([10, 25, 20, 15, 5, 15, 10])
    assert agreement.shared_weight(ours, theirs) == Fraction(75, 100)
    assert agreement.even_split(theirs) == pytest.approx(0.82, abs=0.005)
    assert agreement.shuffle(ours, theirs) == pytest.approx(0.729, abs=0.0005)


def test_published_examples(shared_data: Path) -> None:
    cases = {case["id"]: case for case in json.loads((shared_data / "methods-published.json").read_text("utf-8"))}
    case = cases["kendall-tau-b-c-ties-kendall1970"]
    tau = agreement.tau_b(exact(case["input"]["x"]), exact(case["input"]["y"]))
    assert tau == pytest.approx(case["expected"]["tau_b"], abs=case["tolerance"])
    case = cases["spearman-iq-tv"]
    rho = agreement.rho(exact(case["input"]["x"]), exact(case["input"]["y"]))
    assert rho == pytest.approx(case["expected"]["rho"], abs=case["tolerance"])
    case = cases["overlap-philentropy"]
    p, q = exact(case["input"]["p_numerators"]), exact(case["input"]["q_numerators"])
    assert agreement.shared_weight(p, q) == pytest.approx(case["expected"]["intersection"], abs=case["tolerance"])


def test_unknown_weights_give_no_shares_and_zero_is_not_unknown() -> None:
    assert as_shares([1, None, 2]) is None
    assert as_shares([0, 0]) is None
    assert as_shares([]) is None
    assert as_shares([0, 2]) == (0, 1)


@given(st.floats(-50, 50), st.floats(-50, 50), st.floats(-50, 50), st.floats(0.5, 9), st.floats(-9, 9), st.booleans())
def test_the_way_made_does_not_depend_on_the_scale(
    start: float, end: float, value: float, scale: float, move: float, is_flipped: bool
) -> None:
    if abs(end - start) < 0.01:
        return
    factor = -scale if is_flipped else scale
    scaled = progress_ratio(start * factor + move, end * factor + move, value * factor + move)
    assert scaled == pytest.approx(progress_ratio(start, end, value), rel=1e-6, abs=1e-6)


def test_bands_of_the_needle() -> None:
    assert status(1.2, 0.5) == "reached"
    assert status(0.48, 0.5) == "on_track"
    assert status(0.4, 0.5) == "slower"
    assert status(0.1, 0.5) == "much_slower"
    assert status(-0.1, 0.5) == "moving_away"
    assert status(0.5, 0.1) == "too_early"
    assert status(None, 0.5) == status(0.2, None) == "no_data"
    assert progress_ratio(5, 5, 7) is None
    assert expected_ratio(date(2020, 1, 1), date(2020, 1, 1), date(2021, 1, 1)) is None


@given(st.lists(st.floats(-100, 100), min_size=5, max_size=12))
def test_the_forecast_is_theil_sens(values: list[float]) -> None:
    days = [date(2010 + year, 1, 1) for year in range(len(values))]
    measured = [Measurement(indicator_id=1, date=day, value=value) for day, value in zip(days, values, strict=True)]
    target = date(2011 + len(values), 1, 1)
    made = forecast(measured, target)
    numbers = [day.toordinal() for day in days]
    expected = stats.theilslopes(values, numbers, method="separate")
    assert made.value == pytest.approx(expected.intercept + expected.slope * target.toordinal(), abs=1e-4)
    expected_low, expected_high = stats.theilslopes(values, numbers, alpha=0.9)[2:]
    slopes = sorted((values[j] - values[i]) / (numbers[j] - numbers[i]) for i, j in combinations(range(len(values)), 2))
    assert slope_interval(slopes, numbers, values) == pytest.approx((expected_low, expected_high), abs=1e-9)
    assert made.low is not None and made.high is not None and made.value is not None
    assert made.low <= made.value <= made.high


def test_a_short_history_gives_no_forecast() -> None:
    measured = [Measurement(indicator_id=1, date=date(2010 + i, 1, 1), value=i) for i in range(5)]
    assert forecast(measured[:4], date(2015, 1, 1)).value is None
    assert forecast(measured, date(2030, 1, 1)).value is None


def test_the_closest_neighbours_come_first() -> None:
    found = tightest_pairs(["A", "B", "C", "D"], exact([40, 27, 25, 8]))
    assert [(pair.above, pair.below, pair.points) for pair in found] == [
        ("B", "C", 1.0),
        ("A", "B", 6.5),
        ("C", "D", 8.5),
    ]
