"""What a board needs to hear, as codes and values; the sentences are words of each language.

Weights order the findings: the headline first, then what moves most points of attention.
"""

from collections.abc import Callable, Iterator

from aligner.analysis import thresholds
from aligner.analysis.findings_workshop import of_workshop
from aligner.analysis.results import Analysis, Finding, GoalFigures, IndicatorFigures, other_measure_code
from aligner.lang.bounds import Bound
from aligner.lang.rounding import shown_gap
from aligner.lang.shortening import short_title
from aligner.model.records import Records

HEADLINE = 1000.0
_LEAST_COMPARED = 2
_NEEDLE_WEIGHT = {"moving_away": 22.0, "much_slower": 18.0, "slower": 12.0, "reached": 11.0, "on_track": 9.0}


def find_all(records: Records, figures: Analysis) -> tuple[Finding, ...]:
    """All findings, the most important first."""
    finders: tuple[Callable[[Records, Analysis], Iterator[Finding]], ...] = (
        _headline,
        _gaps,
        _order,
        _empty_goals,
        _programs_off_the_roadmap,
        _money,
        _money_gaps,
        _needles,
        _uniqueness,
        of_workshop,
    )
    found = [finding for finder in finders for finding in finder(records, figures)]
    return tuple(sorted(found, key=lambda finding: -finding.weight))


def _headline(records: Records, figures: Analysis) -> Iterator[Finding]:
    shared, even = figures.own_collective.shared_weight, figures.own_collective.even_split
    if shared is not None and even is not None:
        values = {"shared": shared, "even_split": even, "points_apart": 100 - round(100 * shared)}
        yield Finding("headline_shared", "headline", HEADLINE, values)
        return
    priorities = records.priority_by_goal
    lacking = [goal for goal in records.leaf_goals if goal.weight is None or goal.id not in priorities]
    if lacking:
        yield Finding("headline_missing", "headline", HEADLINE, {"n": len(lacking)}, tuple(g.code for g in lacking))


def _gaps(records: Records, figures: Analysis) -> Iterator[Finding]:
    count = 0
    for goal in sorted(figures.goals, key=lambda goal: -abs(goal.gap or 0)):
        if goal.gap is None or abs(goal.gap) * 100 < thresholds.GAP_POINTS or count == thresholds.MAX_GAPS_SHOWN:
            continue
        count += 1
        assert goal.own is not None and goal.collective is not None
        # As the tables show it.
        points = shown_gap(goal.own, goal.collective)
        values = {"goal": short_title(goal.title), "points": points, "own": goal.own, "collective": goal.collective}
        weight = 40 + _points(goal.gap)
        yield Finding("gap_more" if goal.gap > 0 else "gap_less", "priorities", weight, values, (goal.code,))


def _order(records: Records, figures: Analysis) -> Iterator[Finding]:
    pairs = figures.own_collective.pairs
    if pairs is not None:
        if figures.own_collective.tau_b is None:
            yield Finding("no_order", "priorities", 10)
        else:
            counts = {"agree": pairs.agree, "differ": pairs.differ, "tied": pairs.tied}
            yield Finding("order_pairs", "priorities", 15, {"total": sum(counts.values()), **counts})
    titles = {goal.code: short_title(goal.title) for goal in figures.goals}
    for pair in figures.tightest[:1]:
        if pair.points < thresholds.FRAGILE_POINTS:
            values = {
                "above": titles[pair.above],
                "below": titles[pair.below],
                "points": max(round(pair.points, 1), 0.1),
            }
            yield Finding("fragile_order", "priorities", 8, values, (pair.above, pair.below))


def _empty_goals(records: Records, figures: Analysis) -> Iterator[Finding]:
    if not records.placements:
        return
    by_code = {goal.code: goal for goal in figures.goals}
    for code in figures.coverage.absent_goals:
        goal = by_code[code]
        if (goal.own or 0) >= thresholds.HEAVY_SHARE:
            values = {"goal": short_title(goal.title), "own": goal.own}
            yield Finding("empty_goal_cared", "placement", 45 + 100 * (goal.own or 0), values, (code,))
        elif (goal.collective or 0) >= thresholds.HEAVY_SHARE:
            values = {"goal": short_title(goal.title), "collective": goal.collective}
            yield Finding("empty_goal_collective", "placement", 25 + 100 * (goal.collective or 0), values, (code,))
    # Of one goal alone it would be no finding.
    if len(figures.goals) > 1 and all(goal.programs for goal in figures.goals):
        yield Finding("all_goals_covered", "placement", 14, {"n": len(figures.goals)})


def _programs_off_the_roadmap(records: Records, figures: Analysis) -> Iterator[Finding]:
    title = {program.code: program.title for program in records.programs}
    unplaced, outside = figures.coverage.unplaced, figures.coverage.out_of_scope
    if unplaced:
        values = {"n": len(unplaced), "programs": [short_title(title[code]) for code in unplaced]}
        yield Finding("programs_unplaced", "placement", 30 + len(unplaced), values, (), unplaced)
    if outside:
        values = {"n": len(outside), "programs": [short_title(title[code]) for code in outside]}
        yield Finding("programs_outside", "placement", 20 + len(outside), values, (), outside)


def _money(records: Records, figures: Analysis) -> Iterator[Finding]:
    money = figures.money
    if money.without_budget:
        values = {"n": len(money.without_budget)}
        yield Finding("budgets_missing", "money", 16, values, (), money.without_budget)
    if money.other_measure:
        code, values = other_measure_code(money.measure), {"n": len(money.other_measure)}
        yield Finding(code, "money", 16, values, (), money.other_measure)
    if money.other_currency:
        values = {"n": len(money.other_currency)}
        yield Finding("other_currencies", "money", 16, values, (), money.other_currency)
    if not money.total_minor:
        return
    outside, unknown = money.outside_minor / money.total_minor, money.unknown_minor / money.total_minor
    if outside >= thresholds.OUTSIDE_SHARE:
        amount = (money.outside_minor, money.currency, bool(money.unknown_minor))
        values = {"share": Bound(outside, outside, outside + unknown), "amount": amount}
        yield Finding("money_outside", "money", 20 + 50 * outside, values, (), figures.coverage.out_of_scope)
    # Of a program that is shown in part the rest has a place: that it has none is not to be said.
    if unknown >= thresholds.UNKNOWN_SHARE and figures.coverage.is_complete:
        values = {"share": unknown, "amount": (money.unknown_minor, money.currency)}
        yield Finding("money_unknown", "money", 17 + 50 * unknown, values, (), figures.coverage.unplaced)
    low, high = figures.resources_own.low, figures.resources_own.high
    if low is not None and high is not None and low >= thresholds.MONEY_FOLLOWS:
        yield Finding("money_follows", "money", 15, {"low": low, "high": high})
    effective = figures.concentration.effective_goals
    if effective is not None and effective <= thresholds.CONCENTRATED_GOALS < len(figures.goals):
        yield Finding("money_concentrated", "money", 13, {"effective": round(effective, 1)})


def _money_gaps(records: Records, figures: Analysis) -> Iterator[Finding]:
    count = 0
    if len(figures.goals) < _LEAST_COMPARED:
        # The one goal has all weights: beside them any sum looks like too little.
        return
    for goal in sorted(figures.goals, key=lambda goal: -abs(_money_gap(figures, goal))):
        gap = _money_gap(figures, goal)
        if abs(gap) * 100 < thresholds.MONEY_POINTS or count == thresholds.MAX_MONEY_SHOWN:
            continue
        count += 1
        values = {
            "goal": short_title(goal.title),
            "points": _at_least(gap),
            "resources": _of_known(figures, goal),
            "own": goal.own,
        }
        yield Finding("money_more" if gap > 0 else "money_less", "money", 30 + _points(gap), values, (goal.code,))


def _of_known(figures: Analysis, goal: GoalFigures) -> Bound:
    """The goal's share of our known money; what has no known place may add to it."""
    known = goal.resources or 0.0
    rest = figures.money.unknown_minor / figures.money.total_minor
    return Bound(known, known, min(1.0, known + rest))


def _money_gap(figures: Analysis, goal: GoalFigures) -> float:
    """How far our money is from our words: 0 where unknown money could close it."""
    if goal.money_gap is None or not figures.money.total_minor:
        return 0.0
    unknown = figures.money.unknown_minor / figures.money.total_minor
    return goal.money_gap if goal.money_gap > 0 else min(0.0, goal.money_gap + unknown)


def _needles(records: Records, figures: Analysis) -> Iterator[Finding]:
    for place, indicator in enumerate(figures.indicators):
        meant = records.indicator_by_id[indicator.indicator_id]
        values: dict[str, object] = {
            "indicator": short_title(indicator.title),
            "progress": indicator.progress,
            "expected": indicator.expected if indicator.expected is None else min(indicator.expected, 1.0),
            "last_value": indicator.last_value,
            "last_date": indicator.last_date,
            "target_value": meant.target_value,
            "target_date": meant.target_date,
            "unit": meant.unit,
        }
        weight = _NEEDLE_WEIGHT.get(indicator.status, 4.0) - place / 10
        goal = records.goal_by_id.get(meant.goal_id)
        yield Finding(
            f"needle_{_mentioned_status(indicator, values)}", "indicators", weight, values, (goal.code,) if goal else ()
        )


def _mentioned_status(indicator: IndicatorFigures, values: dict[str, object]) -> str:
    return indicator.status if values["last_value"] is not None else "no_data"


def _uniqueness(records: Records, figures: Analysis) -> Iterator[Finding]:
    programs = [program for program in records.programs if program.uniqueness]
    if programs:
        values = {"n": len(programs), "programs": [short_title(program.title) for program in programs]}
        yield Finding("unique_programs", "uniqueness", 35, values, (), tuple(program.code for program in programs))
    elif records.programs:
        yield Finding("unique_missing", "uniqueness", 9)


def _at_least(share: float) -> float:
    """Points that a gap has at the least: cut off where `_points` would round up."""
    points = abs(share) * 100 + 1e-9
    return float(int(points)) if points >= 10 else int(points * 10) / 10


def _points(share: float) -> float:
    """Whole points from 10 up, else with one decimal, as they are shown."""
    points = abs(share) * 100
    return float(round(points)) if points >= 10 else round(points, 1)
