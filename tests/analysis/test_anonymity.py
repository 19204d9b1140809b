"""Tries to compute single ballots from everything that is shown, and must not succeed."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, replace
from fractions import Fraction
from itertools import combinations
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.analysis.analyse import analyse
from aligner.analysis.anonymity import accepted_showings, open_groups, shown_figures, spread_ballots
from aligner.analysis.as_json import as_json
from aligner.analysis.ballots import read_round
from aligner.charts.dots import dots_chart
from aligner.lang.words import words
from aligner.model.initiative import Goal, Initiative
from aligner.model.organization import Organization
from aligner.model.records import Records
from aligner.model.vocabulary import OrganizationKind, Question, WorkshopState
from aligner.model.workshop import Ballot, Participant, Workshop

GOALS = 4
SIZES = [(2,), (4,), (5,), (9,), (1, 1), (2, 2), (3, 1), (3, 2), (4, 1), (2, 2, 1), (7, 2), (5, 4), (4, 4, 1)]
SIZES += [(5, 2, 2), (3, 3, 3), (6, 1, 1, 1), (3, 3, 2, 1), (8, 1), (4, 3, 2)]


def workshop_of(sizes: Sequence[int], showings: Sequence[int] | None = None, seed: int = 1) -> Records:
    """A shown workshop: groups of these sizes, and points with so many decimals that each ballot is unmistakable.

    showings: of each ballot, in the groups' order; all in the first unless given.
    """
    random = Random(seed)
    goals = tuple(Goal(id=n, code=f"G{n}", title=f"Goal {n}", weight=10 * n, position=n) for n in range(1, GOALS + 1))
    people, ballots = [], []
    groups = [f"group {number}" for number, size in enumerate(sizes) for _ in range(size)]
    for index, group in enumerate(groups):
        people.append(Participant(id=index + 1, workshop_id=1, code=f"code{index}", name=f"Name {index}", group=group))
        cuts = sorted(round(random.uniform(1, 99), 9) for _ in range(GOALS - 1))
        points = [round(b - a, 9) for a, b in zip([0.0, *cuts], [*cuts, 100.0], strict=True)]
        showing = showings[index] if showings is not None else 1
        for goal, value in zip(goals, points, strict=True):
            row = {"participant_id": index + 1, "goal_id": goal.id, "points": value, "showing": showing}
            ballots.append(Ballot(id=len(ballots) + 1, **row))
    workshop = Workshop(id=1, title="Day", state=WorkshopState.SHOWN, shown_round=1, invited=len(groups), quorum=1)
    return Records(
        "uid",
        1,
        Organization(id=1, name="Org", kind=OrganizationKind.NONPROFIT),
        Initiative(id=1),
        goals=goals,
        workshops=(workshop,),
        participants=tuple(people),
        ballots=tuple(ballots),
    )


def numbers_in(value: Any) -> list[float]:
    if isinstance(value, bool):
        return []
    if isinstance(value, int | float):
        return [float(value)]
    if isinstance(value, dict):
        return [number for item in value.values() for number in numbers_in(item)]
    if isinstance(value, list | tuple):
        return [number for item in value for number in numbers_in(item)]
    return []


def everything_shown(records: Records) -> dict[str, Any]:
    shown = shown_figures(records, 1, Question.IMPORTANCE)
    analysis = analyse(records)
    return {
        "json": as_json(records, analysis),
        "figures": asdict(shown),
        "findings": [asdict(finding) for finding in analysis.findings],
        "chart": list(dots_chart(shown, words("en")).table.rows),
    }


def in_span(known: Sequence[Sequence[int]], wanted: Sequence[int]) -> bool:
    """Whether a sum of some ballots follows from known sums: by elimination, exactly."""
    rows: list[list[Fraction]] = []

    def reduced(vector: Sequence[int]) -> list[Fraction]:
        left = [Fraction(value) for value in vector]
        for row in rows:
            lead = next(i for i, value in enumerate(row) if value)
            if left[lead]:
                factor = left[lead] / row[lead]
                left = [a - factor * b for a, b in zip(left, row, strict=True)]
        return left

    for vector in known:
        if any(left := reduced(vector)):
            rows.append(left)
    return not any(reduced(wanted))


def sums_shown(records: Records, up_to: int) -> list[list[int]]:
    """Which sums of ballots are shown at a showing, each as 0 or 1 a participant."""
    ballots = tuple(ballot for ballot in records.ballots if ballot.showing <= up_to)
    at_that_time = replace(records, ballots=ballots)
    found = read_round(at_that_time, records.workshops[0], 1, Question.IMPORTANCE)
    showings = accepted_showings(found)
    counted = [ballot for showing in showings for ballot in showing]

    def vector(ids: set[int]) -> list[int]:
        return [int(person.id in ids) for person in records.participants]

    shown = [vector({ballot.participant_id for ballot in counted})] if counted else []
    shown += [vector({b.participant_id for b in counted if b.group == name}) for name in open_groups(showings)]
    seen = shown_figures(at_that_time, 1, Question.IMPORTANCE)
    assert [group.name for group in seen.groups] == (open_groups(showings) if counted else [])
    return shown


def assert_no_small_sum(records: Records, showings: Sequence[int]) -> None:
    known = [vector for number in sorted(set(showings)) for vector in sums_shown(records, number)]
    people = range(len(records.participants))
    for size in (1, 2):
        for chosen in combinations(people, size):
            assert not in_span(known, [int(person in chosen) for person in people]), chosen


@pytest.mark.parametrize("sizes", SIZES, ids=str)
def test_no_sum_of_one_or_two_ballots_follows_from_the_sums_shown(sizes: tuple[int, ...]) -> None:
    records = workshop_of(sizes)
    assert_no_small_sum(records, [1])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)), min_size=1, max_size=14))
def test_not_even_when_every_showing_on_the_way_was_written_down(people: list[tuple[int, int]]) -> None:
    people.sort()
    sizes = [sum(group == number for group, _ in people) for number in range(4)]
    showings = [showing for _, showing in people]
    assert_no_small_sum(workshop_of(sizes, showings), showings)


@pytest.mark.parametrize("sizes", [sizes for sizes in SIZES if sum(sizes) < 5], ids=str)
def test_no_two_numbers_anywhere_make_a_ballot_that_is_not_shown(sizes: tuple[int, ...]) -> None:
    records = workshop_of(sizes)
    shown = everything_shown(records)
    numbers = sorted({number for number in numbers_in(shown) if number})
    secret = {ballot.points / 100 for ballot in records.ballots if ballot.points is not None}
    secret |= {100 * value for value in secret}
    n = sum(sizes)
    made = {a * x for x in numbers for a in range(-n, n + 1)}
    for x in made:
        for y in (*numbers, 0.0):
            for b in range(-n, n + 1):
                assert not any(abs(x + b * y - value) < 1e-11 for value in _near(secret, x + b * y))


def _near(secret: set[float], value: float) -> list[float]:
    key = round(value, 6)
    return _buckets(frozenset(secret)).get(key, [])


_cache: dict[frozenset[float], dict[float, list[float]]] = {}


def _buckets(secret: frozenset[float]) -> dict[float, list[float]]:
    if secret not in _cache:
        made: dict[float, list[float]] = {}
        for value in secret:
            for step in (-1e-6, 0, 1e-6):
                made.setdefault(round(value + step, 6), []).append(value)
        _cache[secret] = made
    return _cache[secret]


@pytest.mark.parametrize("sizes", SIZES, ids=str)
def test_nothing_shown_names_a_participant_or_follows_one_from_goal_to_goal(sizes: tuple[int, ...]) -> None:
    records = workshop_of(sizes)
    text = json.dumps(everything_shown(records), default=str)
    for person in records.participants:
        assert person.code not in text and person.name not in text
    shown = shown_figures(records, 1, Question.IMPORTANCE)
    total = sum(sizes)
    assert shown.level == ("nothing" if total < 3 else "mean" if total < 5 else "all")
    for goal in shown.goals:
        if total < 3:
            assert goal.mean is None
        if total < 5:
            assert goal.spread is None
        else:
            assert goal.spread is not None and list(goal.spread.dots) == sorted(goal.spread.dots)
    if total < 5:
        hidden = (shown.consensus, shown.kendall_w, shown.members_shared, shown.without_one_low, shown.stability)
        assert hidden == (None,) * 5


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 5), min_size=1, max_size=20))
def test_the_spread_of_two_showings_differs_by_none_or_at_least_five_ballots(showings: list[int]) -> None:
    records = workshop_of([len(showings)], showings)
    before: Counter[float] = Counter()
    for number in sorted(set(showings)):
        at_that_time = replace(records, ballots=tuple(b for b in records.ballots if b.showing <= number))
        shown = shown_figures(at_that_time, 1, Question.IMPORTANCE)
        now = Counter(shown.goals[0].spread.dots if shown.goals[0].spread is not None else ())
        assert not before - now
        assert (now - before).total() == 0 or (now - before).total() >= 5
        assert shown.counted == 0 or shown.counted - before.total() >= 0
        before = now


def test_before_the_result_is_shown_only_the_count_is_told() -> None:
    records = workshop_of((9,), [0] * 9)
    hidden = records.workshops[0].model_copy(update={"shown_round": 0, "state": WorkshopState.OPEN})
    records = replace(records, workshops=(hidden,))
    told = as_json(records, analyse(records))["workshop"]
    assert told["ballots"] == 9 and told["shown"] == "nothing"
    assert told["mean"] is None and told["consensus"] is None and told["kendall_w"] is None
    secret = {ballot.points for ballot in records.ballots}
    assert not secret & {100 * number for number in numbers_in(everything_shown(records))}


def test_a_result_from_elsewhere_is_one_showing_and_late_ballots_wait() -> None:
    records = workshop_of((6,), [0] * 6)
    assert shown_figures(records, 1, Question.IMPORTANCE).counted == 6
    late = workshop_of((6, 2), [1] * 6 + [0, 0])
    shown = shown_figures(late, 1, Question.IMPORTANCE)
    assert (shown.counted, shown.waiting) == (6, 2)
    found = read_round(late, late.workshops[0], 1, Question.IMPORTANCE)
    assert len(spread_ballots(accepted_showings(found))) == 6
