"""Every figure of a workspace."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from aligner.analysis.agreement import compare
from aligner.analysis.anonymity import VOTED, WorkshopFigures, workshop_figures
from aligner.analysis.coverage import cover
from aligner.analysis.findings import find_all
from aligner.analysis.living import without_ended
from aligner.analysis.money import Division, bound_of, compare_money, concentrate, divide, money_of
from aligner.analysis.needle import needle_figures
from aligner.analysis.results import Analysis, GoalFigures
from aligner.analysis.sensitivity import tightest_pairs
from aligner.analysis.weights import Shares, as_shares, mid_ranks
from aligner.model.records import Records


def analyse(
    records: Records, day: date | None = None, before: tuple[Records, WorkshopFigures | None] | None = None
) -> Analysis:
    """All figures and findings at the records' revision, of the programs that are not over by the day.

    before: earlier records and what was said of their workshop, which holds while nothing that it is of has moved.
    """
    is_same_vote = before is not None and all(getattr(records, one) is getattr(before[0], one) for one in VOTED)
    voted = before[1] if before is not None and is_same_vote else workshop_figures(records)
    records = without_ended(records, day)
    leaves = records.leaf_goals
    priorities = records.priority_by_goal
    collective = as_shares([goal.weight for goal in leaves])
    own = as_shares([priorities[goal.id].weight if goal.id in priorities else None for goal in leaves])
    division = divide(records)
    goals = _goals(records, collective, own, division)
    figures = Analysis(
        revision=records.revision,
        goals=goals,
        own_collective=compare([goal.code for goal in leaves], own, collective),
        resources_collective=compare_money(division, collective),
        resources_own=compare_money(division, own),
        money=money_of(division, records),
        concentration=concentrate(division),
        coverage=cover(records),
        indicators=needle_figures(records),
        tightest=tightest_pairs([goal.code for goal in leaves], own) if own is not None else (),
        workshop=voted,
    )
    return replace(figures, findings=find_all(records, figures))


def _goals(records: Records, collective: Shares, own: Shares, division: Division) -> tuple[GoalFigures, ...]:
    leaves = records.leaf_goals
    money = division.shares()
    bounds = [bound_of(division, index) for index in range(len(leaves))]
    is_known = [bound is not None and bound.kind != "unknown" for bound in bounds]
    # What is unknown has no rank: the known ones are ranked before it.
    ranked = None if money is None else [x if known else Fraction(-1) for x, known in zip(money, is_known, strict=True)]
    ranks = [mid_ranks(shares) if shares is not None else [None] * len(leaves) for shares in (collective, own, ranked)]
    programs = {goal.id: set[int]() for goal in leaves}
    for placement in records.placements:
        if placement.goal_id in programs:
            programs[placement.goal_id].add(placement.program_id)
    figures: list[GoalFigures] = []
    for index, goal in enumerate(leaves):
        theirs, ours, spent = (shares[index] if shares is not None else None for shares in (collective, own, money))
        spent = spent if is_known[index] else None
        figures.append(
            GoalFigures(
                goal.id,
                goal.code,
                goal.title,
                _number(theirs),
                _number(ours),
                _number(spent),
                float(ours - theirs) if ours is not None and theirs is not None else None,
                float(spent - ours) if spent is not None and ours is not None else None,
                ranks[0][index],
                ranks[1][index],
                ranks[2][index] if spent is not None else None,
                len(programs[goal.id]),
                round(division.by_goal[index]),
                bounds[index],
            )
        )
    return tuple(figures)


def _number(share: Fraction | None) -> float | None:
    return None if share is None else float(share)
