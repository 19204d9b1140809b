"""A group's figures against scipy, published examples, figures by hand, and their own laws."""

import json
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats as scipy_stats

from aligner.analysis import elicitation, group, stability
from aligner.analysis.agreement import shared_weight
from aligner.analysis.weights import as_shares

stats: Any = scipy_stats

POINTS = st.integers(3, 7).flatmap(
    lambda goals: st.lists(
        st.lists(st.integers(0, 9), min_size=goals, max_size=goals).filter(any), min_size=3, max_size=9
    )
)


def exact(lists: Sequence[Sequence[float]]) -> list[tuple[Fraction, ...]]:
    made = [as_shares(values) for values in lists]
    assert all(shares is not None for shares in made)
    return [shares for shares in made if shares is not None]


def published(folder: Path, name: str) -> Any:
    cases = json.loads((folder / "methods-published.json").read_text("utf-8"))
    return next(case for case in cases if case["id"] == name)


@given(POINTS)
def test_kendalls_w_is_that_of_scipys_friedman_test(lists: list[list[int]]) -> None:
    ballots = exact(lists)
    found = group.kendall_w(ballots)
    if all(len(set(row)) == 1 for row in lists):
        assert found is None
        return
    ranked = [stats.rankdata(row) for row in lists]
    chi2 = stats.friedmanchisquare(*zip(*ranked, strict=True)).statistic
    assert found == pytest.approx(chi2 / (len(lists) * (len(lists[0]) - 1)))
    assert found is not None and -1e-12 <= found <= 1 + 1e-12


def test_kendalls_w_is_the_published_one_with_ties(shared_data: Path) -> None:
    case = published(shared_data, "kendall-w-ties-irr-anxiety")
    by_rater = list(zip(*case["input"]["ratings_objects_by_raters"], strict=True))
    found = group.kendall_w([[Fraction(value) for value in row] for row in by_rater])
    assert found == pytest.approx(case["computed"]["W"], abs=1e-6)
    zar = published(shared_data, "friedman-zar-example-12-6")
    rows = [[Fraction(str(value)) for value in row] for row in zip(*zar["input"]["options_by_people"], strict=True)]
    assert group.kendall_w(rows) == pytest.approx(zar["derived_W"])


@given(POINTS)
def test_mean_rho_is_the_mean_of_scipys(lists: list[list[int]]) -> None:
    found = [stats.spearmanr(a, b).statistic for a, b in combinations(lists, 2) if len(set(a)) > 1 and len(set(b)) > 1]
    expected = pytest.approx(sum(found) / len(found)) if found else None
    assert group.mean_rho(exact(lists)) == expected


def test_the_mean_rho_follows_from_w_where_there_are_no_ties() -> None:
    ballots = exact([[4, 3, 2, 1], [4, 2, 3, 1], [1, 2, 4, 3]])
    w = group.kendall_w(ballots)
    assert w is not None and group.mean_rho(ballots) == pytest.approx((3 * w - 1) / 2)


@given(POINTS)
def test_consensus_is_the_mean_of_all_pairs(lists: list[list[int]]) -> None:
    ballots = exact(lists)
    pairs = [float(shared_weight(a, b)) for a, b in combinations(ballots, 2)]
    assert group.consensus(ballots) == pytest.approx(sum(pairs) / len(pairs))


def test_figures_by_hand() -> None:
    ballots = exact([[50, 30, 20], [30, 50, 20], [10, 30, 60]])
    assert group.mean_shares(ballots) == (Fraction(3, 10), Fraction(11, 30), Fraction(1, 3))
    assert group.consensus(ballots) == pytest.approx((0.8 + 0.6 + 0.6) / 3)
    assert group.medians(ballots) == (Fraction(3, 10), Fraction(3, 10), Fraction(1, 5))
    assert group.changed_places([3, 2, 1], [3, 1, 2]) == (1, 2)
    assert group.changed_places([3, 2, 2], [3, 1, 2]) == ()


@given(POINTS)
def test_the_mean_is_never_less_aligned_than_the_average_member(lists: list[list[int]]) -> None:
    ballots = exact(lists)
    collective = ballots.pop()
    assert float(shared_weight(group.mean_shares(ballots), collective)) >= (
        group.members_shared(ballots, collective) - 1e-12
    )


@given(POINTS)
def test_leaving_each_out_in_turn_gives_the_mean_on_average(lists: list[list[int]]) -> None:
    ballots = exact(lists)
    absent = stability.without_one(ballots)
    mean = group.mean_shares(ballots)
    assert [sum(column, Fraction(0)) / len(absent) for column in zip(*absent, strict=True)] == list(mean)
    for (low, high), value in zip(stability.range_of_weights(absent), mean, strict=True):
        assert low - 1e-12 <= value <= high + 1e-12


@given(st.lists(st.integers(0, 100), min_size=8, max_size=20))
def test_trimmed_mean_and_quartiles_are_those_of_scipy_and_numpy(values: list[int]) -> None:
    import numpy

    shares = [Fraction(value, 100) for value in values]
    assert float(group.trimmed_mean(shares)) == pytest.approx(stats.trim_mean(values, 1 / len(values) + 1e-9) / 100)
    assert group.quartiles(shares) == pytest.approx([numpy.percentile(values, q) / 100 for q in (25, 75)])


@pytest.mark.parametrize(
    ("points", "camps"),
    [
        ([0, 5, 20, 25], (5, 20, 2, 2)),
        ([0, 5, 19, 25], None),
        ([0, 20, 20, 20, 20], None),
        ([0, 0, 20, 20, 20, 20, 20, 20, 20], None),
        ([0, 0, 5, 20, 20, 20, 20, 20, 20], (5, 20, 3, 6)),
        ([10, 10, 30, 30, 90], (10, 30, 2, 3)),
    ],
)
def test_two_camps_need_a_wide_gap_and_people_on_both_sides(
    points: list[int], camps: tuple[float, float, int, int] | None
) -> None:
    found = group.two_camps([Fraction(value, 100) for value in points])
    told = None if found is None else (100 * found.low, 100 * found.high, found.below, found.above)
    assert told == (None if camps is None else pytest.approx(camps))


@settings(max_examples=20)
@given(POINTS, st.randoms())
def test_re_draws_do_not_depend_on_the_order_of_the_ballots(lists: list[list[int]], random: Any) -> None:
    ballots = exact(lists)
    mixed = list(ballots)
    random.shuffle(mixed)
    assert stability.redraw(ballots) == stability.redraw(mixed)


def test_re_draws_of_equal_ballots_always_hold() -> None:
    held = stability.redraw(exact([[50, 30, 20]] * 8))
    assert (held.order_stable, held.first_stable, held.draws) == (100, 100, 100)


@given(st.integers(1, 40))
def test_the_rank_order_centroid_sums_to_one_and_falls(count: int) -> None:
    weights = elicitation.rank_order_centroid(count)
    assert sum(weights) == 1 and all(a > b for a, b in pairwise(weights))


def test_the_rank_order_centroid_is_the_published_one(shared_data: Path) -> None:
    case = published(shared_data, "roc-n4")
    weights = elicitation.rank_order_centroid(case["input"]["n"])
    assert [float(weight) for weight in weights] == pytest.approx(case["expected"], abs=case["tolerance"])


@given(st.lists(st.integers(1, 6), min_size=1, max_size=12))
def test_goals_in_a_tie_share_their_places_weights(ranks: list[int]) -> None:
    shares = elicitation.shares_of_ranks(ranks)
    assert sum(shares) == 1
    for i, j in combinations(range(len(ranks)), 2):
        assert (ranks[i] < ranks[j]) == (shares[i] > shares[j])


@given(st.lists(st.integers(1, 6), min_size=1, max_size=12))
def test_rank_sum_weights_sum_to_one_and_are_flatter_than_the_centroid(ranks: list[int]) -> None:
    shares = elicitation.rank_sum_shares([float(rank) for rank in stats.rankdata(ranks)])
    assert sum(shares) == 1
    assert max(shares) <= max(elicitation.shares_of_ranks(ranks))


@given(st.lists(st.integers(1, 6), min_size=1, max_size=10))
def test_every_usual_way_to_write_ties_is_an_order(values: list[int]) -> None:
    for method in ("min", "dense", "average"):
        assert elicitation.first_unfit_rank([float(rank) for rank in stats.rankdata(values, method=method)]) is None
    shifted = [float(rank) + 100 for rank in stats.rankdata(values, method="min")]
    assert elicitation.first_unfit_rank(shifted) is not None


def full_matrix(upper: Sequence[Sequence[float]]) -> list[list[float]]:
    count = len(upper) + 1
    matrix = [[1.0] * count for _ in range(count)]
    for i, row in enumerate(upper):
        for step, ratio in enumerate(row, start=1):
            matrix[i][i + step], matrix[i + step][i] = ratio, 1 / ratio
    return matrix


def test_pairs_give_the_published_weights_and_consistency(shared_data: Path) -> None:
    case = published(shared_data, "ahp-saaty2008-drinks")
    matrix = full_matrix(case["input"]["upper_triangle"])
    assert elicitation.geometric_weights(matrix) == pytest.approx(case["geometric_mean_weights"], abs=1e-5)
    assert elicitation.SAATY_2005[7] == case["input"]["random_index"]
    assert elicitation.consistency_ratio(matrix) == pytest.approx(case["computed"]["cr"], abs=1e-5)


@given(st.lists(st.floats(0.2, 5), min_size=3, max_size=7))
def test_answers_that_follow_from_weights_never_clash(weights: list[float]) -> None:
    matrix = [[a / b for b in weights] for a in weights]
    assert elicitation.consistency_ratio(matrix) == pytest.approx(0, abs=1e-9)
    assert elicitation.clashing(matrix) == ()
    assert elicitation.geometric_weights(matrix) == pytest.approx([w / sum(weights) for w in weights])


def test_the_worst_clash_is_told_first() -> None:
    matrix = full_matrix([[3, 1 / 9, 1], [3, 1], [1]])
    found = elicitation.clashing(matrix)
    assert found[0][0] == (0, 1, 2) and found[0][1] == pytest.approx(81)


def test_the_geometric_mean_of_weights_is_that_of_the_answers() -> None:
    first, second = full_matrix([[2, 4], [3]]), full_matrix([[5, 1], [1 / 2]])
    joint = [[(a * b) ** 0.5 for a, b in zip(x, y, strict=True)] for x, y in zip(first, second, strict=True)]
    lists = [[Fraction(w) for w in elicitation.geometric_weights(matrix)] for matrix in (first, second)]
    found = group.mean_shares(lists, is_geometric=True)
    assert [float(share) for share in found] == pytest.approx(elicitation.geometric_weights(joint))
