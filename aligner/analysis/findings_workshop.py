"""What a board needs to hear of a workshop; only from figures that may be shown."""

from collections.abc import Iterator

from aligner.analysis import thresholds
from aligner.analysis.group_results import GoalResult, ShownFigures, WorkshopFigures
from aligner.analysis.results import Analysis, Finding
from aligner.lang.shortening import short_title
from aligner.model.records import Records
from aligner.model.vocabulary import WorkshopState

TOPIC = "workshop"
MAX_SPLITS_SHOWN = 2
MAX_DIFFERENCES_SHOWN = 2


def of_workshop(records: Records, figures: Analysis) -> Iterator[Finding]:
    """Findings of the workshop that is reported, nothing while its result was not shown."""
    workshop = figures.workshop
    if workshop is None or workshop.main is None:
        return
    shown = workshop.main
    if shown.level == "nothing":
        if workshop.state is not WorkshopState.PLANNED and workshop.ballots:
            yield Finding("workshop_not_shown", TOPIC, 6, {"ballots": workshop.ballots})
        return
    if workshop.attendance.is_quorate is False:
        values = {"people": workshop.attendance.present, "quorum": workshop.attendance.quorum}
        yield Finding("workshop_quorum_missed", TOPIC, 38, values)
    if shown.is_screening:
        return
    yield from _agreement(workshop, shown)
    yield from _splits(shown)
    yield from _checks(shown)
    yield from _rounds(shown)
    if workshop.importance is not None and workshop.effort is not None:
        yield from _specialisation(workshop.importance, workshop.effort)


def _agreement(workshop: WorkshopFigures, shown: ShownFigures) -> Iterator[Finding]:
    if shown.consensus is None:
        return
    values = {"shared": shown.consensus, "ballots": shown.spread_ballots}
    if shown.consensus >= thresholds.STRONG_CONSENSUS:
        yield Finding("workshop_agree", TOPIC, 28, values)
    elif shown.consensus < thresholds.WEAK_CONSENSUS:
        yield Finding("workshop_apart", TOPIC, 34, values)
    else:
        yield Finding("workshop_consensus", TOPIC, 16, values)


def _splits(shown: ShownFigures) -> Iterator[Finding]:
    def width(goal: GoalResult) -> float:
        camps = goal.spread.camps if goal.spread is not None else None
        return camps.high - camps.low if camps is not None else 0.0

    for goal in sorted(shown.goals, key=lambda goal: -width(goal))[:MAX_SPLITS_SHOWN]:
        camps = goal.spread.camps if goal.spread is not None else None
        if camps is not None:
            values = {
                "goal": short_title(goal.title),
                "below": camps.below,
                "above": camps.above,
                "low": round(100 * camps.low, 1),
                "high": round(100 * camps.high, 1),
            }
            yield Finding("workshop_split", TOPIC, 32 + 10 * width(goal), values, (goal.code,))


def _checks(shown: ShownFigures) -> Iterator[Finding]:
    titles = {goal.code: short_title(goal.title) for goal in shown.goals}
    if shown.order_check is not None and shown.order_check.median:
        codes = shown.order_check.median
        values = {"n": len(codes), "goals": [titles[code] for code in codes]}
        yield Finding("workshop_median_differs", TOPIC, 7, values, codes)
    if shown.stability is not None and shown.stability.order_stable < thresholds.FRAGILE_RUNS:
        first = min(shown.goals, key=lambda goal: goal.rank or 0)
        values = {
            "held": shown.stability.order_stable,
            "draws": shown.stability.draws,
            "first_held": shown.stability.first_stable,
            "goal": short_title(first.title),
        }
        yield Finding("workshop_order_fragile", TOPIC, 6.5, values, (first.code,))


def _rounds(shown: ShownFigures) -> Iterator[Finding]:
    moved = [(goal, goal.before, goal.again) for goal in shown.goals]
    known = [(goal, then, now) for goal, then, now in moved if then is not None and now is not None]
    if not known:
        return
    most, before, again = max(known, key=lambda one: abs(one[2] - one[1]))
    points = 100 * (again - before)
    values: dict[str, object] = {"points": round(abs(points), 1), "both": shown.answered_both}
    if abs(points) >= thresholds.ROUND_POINTS:
        code = "workshop_round_up" if points > 0 else "workshop_round_down"
        values |= {"goal": short_title(most.title), "before": before, "mean": again}
        yield Finding(code, TOPIC, 14, values, (most.code,))
    else:
        yield Finding("workshop_round_same", TOPIC, 5, values)


def _specialisation(importance: ShownFigures, effort: ShownFigures) -> Iterator[Finding]:
    """Where our effort should go more, or less, than importance says: on purpose, or not."""
    of_effort = {goal.goal_id: goal.mean for goal in effort.goals}
    differences = [
        (100 * ((of_effort.get(goal.goal_id) or 0) - goal.mean), goal)
        for goal in importance.goals
        if goal.mean is not None and of_effort.get(goal.goal_id) is not None
    ]
    for points, goal in sorted(differences, key=lambda pair: -abs(pair[0]))[:MAX_DIFFERENCES_SHOWN]:
        if abs(points) < thresholds.EFFORT_POINTS:
            break
        values = {
            "goal": short_title(goal.title),
            "points": round(abs(points), 1),
            "importance": goal.mean,
            "effort": of_effort[goal.goal_id],
        }
        code = "workshop_effort_more" if points > 0 else "workshop_effort_less"
        yield Finding(code, TOPIC, 18 + abs(points) / 10, values, (goal.code,))
