"""Weights kept from earlier beside the present ones: by their size only where both were made alike, else by order."""

import json
from dataclasses import dataclass

from aligner.analysis.agreement import compare
from aligner.analysis.compared import Comparison
from aligner.analysis.weights import as_shares
from aligner.model.choices import Weighting
from aligner.model.records import Records
from aligner.model.vocabulary import WeightSource

_FROM_POINTS = (WeightSource.STATED, WeightSource.POINTS)
"""Sources whose weights are shared out of a whole, so that their sizes mean the same."""


@dataclass(frozen=True)
class EarlierComparison:
    """An earlier list beside another. codes: of the goals in both, in the roadmap's order.

    comparison: pairs, tau_b and rho of those goals; the shared weight and its benchmarks only without notes.
    notes: keys of resources/words/*/workshop.json that say why only the order can be compared.
    """

    codes: tuple[str, ...]
    comparison: Comparison
    notes: tuple[str, ...]


def compare_earlier(records: Records, earlier: Weighting, now: Weighting | None = None) -> EarlierComparison:
    """An earlier list beside a later one, or beside our stated priorities when none is given.

    A goal list that changed, or another method, leaves the order alone to compare: merging or adding goals moves
    weights without anybody changing their mind.
    """
    then = _weights_of(earlier)
    if now is None:
        by_goal = records.priority_by_goal
        later = {goal.code: by_goal[goal.id].weight for goal in records.leaf_goals if goal.id in by_goal}
        goals_now, source = {goal.code for goal in records.leaf_goals}, WeightSource.STATED
    else:
        later, source = _weights_of(now), now.source
        goals_now = _codes_of(now)
    notes: list[str] = []
    if _codes_of(earlier) != goals_now:
        notes.append("goal_list_differs")
    if earlier.source is not source and not (earlier.source in _FROM_POINTS and source in _FROM_POINTS):
        notes.append("method_differs")
    order = [goal.code for goal in records.leaf_goals] + sorted(set(then) - {g.code for g in records.leaf_goals})
    codes = tuple(code for code in order if code in then and code in later)
    comparison = compare(codes, as_shares([later[code] for code in codes]), as_shares([then[code] for code in codes]))
    if notes:
        comparison = Comparison(None, None, None, comparison.tau_b, comparison.rho, comparison.pairs, ())
    return EarlierComparison(codes, comparison, tuple(notes))


def _weights_of(weighting: Weighting) -> dict[str, float]:
    return {str(code): float(weight) for code, weight in json.loads(weighting.weights or "{}").items()}


def _codes_of(weighting: Weighting) -> set[str]:
    return (
        {str(code) for code, _ in json.loads(weighting.goal_list)}
        if weighting.goal_list
        else set(_weights_of(weighting))
    )
