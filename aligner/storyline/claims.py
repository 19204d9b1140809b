"""Claims: what may be stated of a goal, each beside what must hold for it.

A sentence that carries a claim is set only where its needs hold; else the plainer wording, or nothing.
"""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from aligner.analysis import recent
from aligner.storyline.facts import ProgramFact
from aligner.storyline.question import Standing
from aligner.storyline.situations import decisions_about, is_late, is_mostly_placed
from aligner.storyline.thresholds import EFFORT, GAP, LEARNED_MONTHS, WEIGHT_MOVED

Needs = Callable[[Standing, str], bool]


def may_claim(claim: str, goal: str, standing: Standing) -> bool:
    """Whether the claim's needs hold for the goal.

    Raises: KeyError for a claim that is not declared here.
    """
    return CLAIMS[claim](standing, goal)


def claims_of(standing: Standing) -> tuple[tuple[str, str], ...]:
    """Every claim that may be made, as (goal, claim)."""
    return tuple((goal, claim) for goal in standing.figures.codes for claim in CLAIMS if CLAIMS[claim](standing, goal))


def _has_no_program(standing: Standing, goal: str) -> bool:
    figures = standing.figures
    placed = any(program.placements for program in figures.live)
    is_open = goal not in standing.facts.withheld_at
    return placed and is_mostly_placed(figures) and is_open and not figures.is_present(goal)


def _is_catalyst_without_us(standing: Standing, goal: str) -> bool:
    return goal in standing.facts.catalysts and _has_no_program(standing, goal)


def _is_left_by_who_is_in_charge(standing: Standing, goal: str) -> bool:
    return goal in standing.facts.charges


def _has_no_money(standing: Standing, goal: str) -> bool:
    figures = standing.figures
    if not figures.money.total or standing.facts.withheld or figures.lacks_budget_at(goal):
        return False
    if any(program.budget is None for program in figures.unplaced):
        return False
    return figures.money.high(goal) == 0


def _has_most_money(standing: Standing, goal: str) -> bool:
    figures = standing.figures
    half = Fraction(1, 2)
    return not standing.facts.withheld and figures.money.low(goal) > half and figures.low_stressed(goal) > half


def _is_largest(standing: Standing, goal: str) -> bool:
    money, codes = standing.figures.money, standing.figures.codes
    others = [other for other in codes if other != goal]
    return bool(others) and all(money.low(goal) > money.high(other) for other in others)


def _has_largest_money(standing: Standing, goal: str) -> bool:
    is_complete = not standing.figures.missing_budgets and not standing.facts.withheld
    return is_complete and _is_largest(standing, goal)


def _has_largest_known_money(standing: Standing, goal: str) -> bool:
    return not standing.facts.withheld and _is_largest(standing, goal)


def _has_largest_of_shown(standing: Standing, goal: str) -> bool:
    return bool(standing.facts.withheld) and _is_largest(standing, goal)


def _has_most_programs(standing: Standing, goal: str) -> bool:
    figures = standing.figures
    return not standing.facts.withheld and 2 * len(figures.at_goal(goal, figures.active)) > len(figures.active)


def weight_gap(standing: Standing, goal: str) -> Fraction | None:
    """Our weight less the initiative's; None while one list is unknown."""
    own, collective = standing.figures.own, standing.figures.collective
    return None if own is None or collective is None else own[goal] - collective[goal]


def _weighs_more_with_us(standing: Standing, goal: str) -> bool:
    gap = weight_gap(standing, goal)
    return gap is not None and gap >= GAP * standing.figures.scale


def _initiative_weighs_more(standing: Standing, goal: str) -> bool:
    gap = weight_gap(standing, goal)
    return gap is not None and -gap >= GAP * standing.figures.scale


def _largest_gap(standing: Standing, goal: str) -> bool:
    gap = abs(weight_gap(standing, goal) or 0)
    return gap > 0 and all(
        gap > abs(weight_gap(standing, other) or 0) for other in standing.figures.codes if other != goal
    )


def _initiative_requests(standing: Standing, goal: str) -> bool:
    return goal in standing.facts.requested


def _is_learning_goal(standing: Standing, goal: str) -> bool:
    figures = standing.figures
    start = recent.months_before(standing.facts.meeting, LEARNED_MONTHS)
    return any(
        program.start is not None and program.start <= start and _has_evidence_at(program, goal)
        for program in figures.at_goal(goal, figures.active)
    )


def _has_evidence_at(program: ProgramFact, goal: str) -> bool:
    return any(each.has_evidence for each in program.placements if each.goal == goal and each.share != 0)


def _our_strength(standing: Standing, goal: str) -> bool:
    figures = standing.figures
    strong = any(
        placement.goal == goal
        and placement.share != 0
        and (placement.strength or 0) >= 3
        and (placement.confidence or 0) >= 2
        for program in figures.at_goal(goal, figures.active)
        for placement in program.placements
    )
    return strong and figures.money.low(goal) > 0 and _weighs_more_with_us(standing, goal)


def _is_only_ours(standing: Standing, goal: str) -> bool:
    figures = standing.figures
    unique = any(program.has_uniqueness for program in figures.at_goal(goal, figures.active))
    return unique and _has_no_known_actor(standing, goal)


def _has_no_known_actor(standing: Standing, goal: str) -> bool:
    return goal in standing.facts.field_checked and not standing.facts.others.get(goal)


def _others_known(standing: Standing, goal: str) -> bool:
    return bool(standing.facts.others.get(goal))


def _has_indicator(standing: Standing, goal: str) -> bool:
    return any(indicator.goal == goal for indicator in standing.facts.indicators)


def is_recent(measured: date | None, standing: Standing) -> bool:
    """Whether a measurement is young enough to be given as where things stand."""
    return recent.is_recent(measured, standing.facts.meeting)


def _needle_mentioned(standing: Standing, goal: str) -> bool:
    return any(is_recent(each.last, standing) for each in standing.facts.indicators if each.goal == goal)


def _decided_late(standing: Standing, goal: str) -> bool:
    return any(is_late(decision, standing.facts) for decision in decisions_about(standing.facts, goal))


def weight_moved(standing: Standing, goal: str) -> Fraction | None:
    """How our weight moved since the last list by the same method about the same goals; None without one."""
    own, earlier = standing.figures.own, standing.facts.earlier_own
    if own is None or earlier is None or set(earlier) != set(own):
        return None
    return own[goal] - earlier[goal]


def _weight_rose(standing: Standing, goal: str) -> bool:
    return (weight_moved(standing, goal) or 0) >= WEIGHT_MOVED


def _weight_fell(standing: Standing, goal: str) -> bool:
    return -(weight_moved(standing, goal) or 0) >= WEIGHT_MOVED


def _is_in_two_camps(standing: Standing, goal: str) -> bool:
    return goal in standing.facts.camps


def _effort_gap(standing: Standing, goal: str) -> Fraction:
    """By how much more effort than importance the group gave the goal; 0 where it was not asked for both."""
    facts = standing.facts
    if goal not in facts.effort or goal not in facts.importance:
        return Fraction(0)
    return facts.effort[goal] - facts.importance[goal]


def _wants_more_effort(standing: Standing, goal: str) -> bool:
    return _effort_gap(standing, goal) >= EFFORT


def _wants_less_effort(standing: Standing, goal: str) -> bool:
    return -_effort_gap(standing, goal) >= EFFORT


CLAIMS: dict[str, Needs] = {
    "no_program_here": _has_no_program,
    "catalyst_without_us": _is_catalyst_without_us,
    "in_charge_differs": _is_left_by_who_is_in_charge,
    "no_money_here": _has_no_money,
    "most_money_here": _has_most_money,
    "largest_money_here": _has_largest_money,
    "largest_known_money_here": _has_largest_known_money,
    "largest_of_shown_here": _has_largest_of_shown,
    "most_programs_here": _has_most_programs,
    "weighs_more_with_us": _weighs_more_with_us,
    "initiative_weighs_more": _initiative_weighs_more,
    "largest_gap": _largest_gap,
    "initiative_asks": _initiative_requests,
    "learned_here": _is_learning_goal,
    "our_strength": _our_strength,
    "only_we": _is_only_ours,
    "nobody_known": _has_no_known_actor,
    "others_known": _others_known,
    "has_indicator": _has_indicator,
    "needle_told": _needle_mentioned,
    "decided_late": _decided_late,
    "weight_rose": _weight_rose,
    "weight_fell": _weight_fell,
    "in_two_camps": _is_in_two_camps,
    "effort_above": _wants_more_effort,
    "effort_below": _wants_less_effort,
}
"""Each claim about a goal, with what must hold for it."""
