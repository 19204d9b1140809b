"""What a storyline changes in the daily work of the staff: programs, what falls due, what is still to be found out."""

from aligner.analysis.recent import months_after
from aligner.model.vocabulary import DecisionState
from aligner.storyline.claims import is_recent, may_claim
from aligner.storyline.facts import OUTSIDE
from aligner.storyline.known import Known
from aligner.storyline.line import Storyline
from aligner.storyline.options import Option
from aligner.storyline.situations import is_late

_TASKS = ("to_be_found", "overdue", "no_budget", "no_place", "no_evidence", "to_measure")
"""What there is to do before the meeting: the rest says what changes after it, or what is due by itself."""
SOON_MONTHS = 3
MAX_WORK = 8


def work_of(line: Storyline) -> tuple[Known, ...]:
    """What changes, the programs that the proposal touches first; nothing for others than the staff."""
    is_part = line.facts.item is not None and not line.facts.agenda
    if line.facts.audience != "staff" or is_part:
        # What changes is told once for the whole meeting, not with each item of it.
        return ()
    found = [*_touched(line), *_dated(line), *_to_find_out(line)]
    return tuple(found[:MAX_WORK])


def tasks_of(line: Storyline) -> tuple[Known, ...]:
    """What of the work is to be done before the meeting."""
    return tuple(fact for fact in work_of(line) if fact.key in _TASKS)


def _touched(line: Storyline) -> list[Known]:
    option = _moving(line)
    if option is None or option.money_from is None or option.money_to is None:
        return []
    figures = line.standing.figures
    source, target = option.money_from, option.money_to
    outside = figures.programs_outside_entirely() or figures.with_money_outside
    less = outside if source == OUTSIDE else figures.at_goal(source, figures.live)
    more = tuple(program.code for program in figures.at_goal(target, figures.live))
    at = () if source == OUTSIDE else (source,)
    found = [Known("gets_less", at, tuple(program.code for program in less), figures={"amount": option.amount})]
    if more:
        found.append(Known("gets_more", (target,), more))
    elif may_claim("no_program_here", target, line.standing):
        found.append(Known("to_be_found", (target,)))
    return found


def _moving(line: Storyline) -> Option | None:
    """The recommended option; where there is none, the first that moves money."""
    chosen = [option for option in line.options if option.key in line.recommendation.options]
    return next((option for option in chosen or line.options if option.amount is not None), None)


def _dated(line: Storyline) -> list[Known]:
    """What is overdue, and what falls into the next three months."""
    facts, figures = line.facts, line.standing.figures
    until = months_after(facts.meeting, SOON_MONTHS)
    decided = [decision for decision in facts.decisions if decision.state is DecisionState.DECIDED]
    late = [decision for decision in decided if is_late(decision, facts)]
    soon = [decision for decision in decided if decision.due and facts.meeting <= decision.due <= until]
    begin = tuple(p.code for p in figures.live if p.start and facts.meeting < p.start <= until)
    end = tuple(p.code for p in figures.live if p.end and p.end <= until)
    found = [
        Known(key, decisions=tuple(decision.id for decision in some))
        for key, some in (("overdue", late), ("due_soon", soon))
        if some
    ]
    found += [Known(key, programs=some) for key, some in (("begins_soon", begin), ("ends_soon", end)) if some]
    return found


def _to_find_out(line: Storyline) -> list[Known]:
    """What the file lacks that the staff know or can find out."""
    facts, figures = line.facts, line.standing.figures
    measured = {each.goal for each in facts.indicators if is_recent(each.last, line.standing)}
    with_indicator = {each.goal for each in facts.indicators}
    goals = tuple(
        goal
        for goal in figures.codes
        if goal in with_indicator and goal not in measured and figures.at_goal(goal, figures.active)
    )
    no_evidence = tuple(
        program.code
        for program in figures.active
        if any(p.goal in figures.codes and p.share != 0 and not p.has_evidence for p in program.placements)
    )
    by_key = {
        "no_budget": tuple(program.code for program in figures.missing_budgets if not program.lacks_rate),
        "no_place": tuple(program.code for program in figures.unplaced),
        "no_evidence": no_evidence,
    }
    found = [Known(key, programs=programs) for key, programs in by_key.items() if programs]
    return [*found, *([Known("to_measure", goals)] if goals else [])]
