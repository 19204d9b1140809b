"""Which goals a chart shows when there are more than a page can hold."""

from collections.abc import Collection

from aligner.analysis.results import Analysis, GoalFigures
from aligner.lang.words import Words

MAX_GOALS = 14


def chosen_goals(analysis: Analysis, most: int = MAX_GOALS, focus: Collection[str] = ()) -> tuple[GoalFigures, ...]:
    """At most so many goals in their order: those that are asked about, the largest gaps, where we are, what weighs.

    focus: their codes.
    """
    goals = analysis.goals
    if len(goals) <= most:
        return goals
    largest = analysis.own_collective.largest_gaps

    def importance(goal: GoalFigures) -> tuple[bool, bool, bool, float]:
        shares = (goal.own or 0, goal.collective or 0, goal.resources or 0)
        return goal.code in focus, goal.code in largest, goal.programs > 0, max(shares)

    chosen = sorted(goals, key=importance, reverse=True)[:most]
    return tuple(goal for goal in goals if goal in chosen)


def and_more(analysis: Analysis, shown: int, words: Words) -> str:
    """How many goals are not shown, in words; "" when all are."""
    omitted = len(analysis.goals) - shown
    return words.sentence("charts.and_more", n=omitted) if omitted else ""
