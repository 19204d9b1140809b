"""Earlier weights are compared by order alone when the goals or the method were others, and it is stated."""

import json
from dataclasses import replace

import pytest

from aligner.actions.examples import example_records
from aligner.analysis.earlier import compare_earlier
from aligner.lang.words import words
from aligner.model.vocabulary import LANGUAGES, WeightSource


def test_the_same_goals_and_method_are_compared_by_size() -> None:
    records = example_records("nonprofit", "en")
    found = compare_earlier(records, records.weightings[0])
    assert not found.notes and len(found.codes) == 8
    then = json.loads(records.weightings[0].weights)
    now = json.loads(records.weightings[1].weights)
    assert found.comparison.shared_weight == pytest.approx(sum(min(then[c], now[c]) for c in now) / 100)
    assert compare_earlier(records, records.weightings[0], records.weightings[1]) == found


def test_a_changed_goal_list_leaves_the_order_and_says_so() -> None:
    records = example_records("nonprofit", "en")
    records = replace(records, goals=tuple(goal for goal in records.goals if goal.code != "C3"))
    found = compare_earlier(records, records.weightings[0])
    assert found.notes == ("goal_list_differs",) and "C3" not in found.codes and len(found.codes) == 7
    assert found.comparison.shared_weight is None and not found.comparison.largest_gaps
    pairs = found.comparison.pairs
    assert pairs is not None and pairs.agree + pairs.differ + pairs.tied == 21


def test_another_method_leaves_the_order_and_says_so() -> None:
    records = example_records("nonprofit", "en")
    by_order = records.weightings[0].model_copy(update={"source": WeightSource.ORDER})
    found = compare_earlier(records, by_order)
    assert found.notes == ("method_differs",) and found.comparison.shared_weight is None
    for language in LANGUAGES:
        assert all(words(language).sentence(f"workshop.{note}") for note in (*found.notes, "goal_list_differs"))
