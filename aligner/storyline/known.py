"""What the file shows of a question: facts with their figures, for the questions that are asked without reasons.

They stand where a question of strategy has its reasons: none of them speaks for an option.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from aligner.model.vocabulary import ProgramStatus
from aligner.storyline.claims import is_recent, may_claim
from aligner.storyline.figures import Figures, shared
from aligner.storyline.options import Option
from aligner.storyline.question import DOCKET, Question, Standing, openings_of
from aligner.storyline.situations import is_late

_ABOUT_LISTS = ("stand", "stand_after_horizon", "confirm", "complete")
"""So many programs of a goal are named; the others are counted."""
_MAX_GOALS = 4
"""Of so many goals of an item the figures are reported; the others are named."""
_ABOUT_GOALS = ("next_paths", "why_together")


@dataclass(frozen=True)
class Known:
    """A fact. goals, programs, decisions: what it rests on.  figures: what its sentence prints, by name."""

    key: str
    goals: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    decisions: tuple[int | None, ...] = ()
    figures: Mapping[str, Fraction | int | None] = field(default_factory=dict[str, "Fraction | int | None"])

    @property
    def name(self) -> str:
        """By which an author's choice finds it again; of what is reported about several goals, the first one counts."""
        return f"{self.key}:{self.goals[0] if self.key.startswith(('opening', 'at_')) else ''}"


def known_of(standing: Standing, question: Question, options: tuple[Option, ...]) -> tuple[Known, ...]:
    """Facts that answer the question or stand under it; the first three are reported."""
    if question.kind in ("no_kit", DOCKET):
        return ()
    if standing.facts.item is not None:
        goals = standing.facts.item.goals if question.subject is None else (question.subject,)
        return known_at(standing, goals)
    if question.kind == "habits":
        found = [_HABITS[option.key](standing, option) for option in options]
    elif question.kind in ("openings", "too_few"):
        found = [_opening(standing, option) for option in options]
    else:
        late = [] if standing.facts.is_informed else _late(standing)
        lists = _lists(standing) if question.kind in _ABOUT_LISTS else []
        goals = _heaviest(standing) if question.kind in _ABOUT_GOALS else []
        found = [*presence_of(standing), *lists, *goals, *late, *money_of(standing)]
    return tuple(found)


def presence_of(standing: Standing) -> list[Known]:
    """How many of our programs stand at how many of the goals."""
    figures = standing.figures
    programs = [p for p in figures.live if any(each.goal in figures.codes and each.share != 0 for each in p.placements)]
    goals = tuple(goal for goal in figures.codes if figures.is_present(goal))
    if not programs:
        return []
    values = {"count": len(programs), "all": len(figures.live), "goals": len(goals), "of_goals": len(figures.codes)}
    planned = sum(1 for program in programs if program.status is ProgramStatus.PLANNED)
    return [
        Known("presence", goals, tuple(program.code for program in programs), figures={**values, "planned": planned})
    ]


def money_of(standing: Standing) -> list[Known]:
    """The known money of a year, and which part of it works outside the goals."""
    figures = standing.figures
    money = figures.money
    if not money.total:
        return []
    values = {
        "amount": money.total,
        "outside": money.outside / money.total,
        "missing": len(figures.missing_budgets),
        "without_rate": len(figures.without_rate),
    }
    return [Known("money", (), tuple(p.code for p in figures.live if p.budget is not None), figures=values)]


def _lists(standing: Standing) -> list[Known]:
    """What the two lists share, and where they differ most."""
    own, collective = standing.figures.own, standing.figures.collective
    both = shared(own, collective)
    if own is None or collective is None or both is None or len(own) < 2:
        return []
    furthest = next((goal for goal in own if may_claim("largest_gap", goal, standing)), None)
    if furthest is None:
        return [Known("lists", tuple(own), figures={"shared": both})]
    values = {"shared": both, "own": own[furthest], "collective": collective[furthest]}
    return [Known("lists_differ", (furthest, *(goal for goal in own if goal != furthest)), figures=values)]


def _heaviest(standing: Standing) -> list[Known]:
    """The goal that the initiative weighs most, and how many of our programs stand there."""
    figures = standing.figures
    collective = figures.collective
    if collective is None:
        return []
    goal = max(collective, key=lambda code: collective[code])
    if sum(1 for weight in collective.values() if weight == collective[goal]) > 1:
        return []
    programs = tuple(program.code for program in figures.at_goal(goal, figures.live))
    return [Known("heaviest", (goal,), programs, figures={"collective": collective[goal], "count": len(programs)})]


def _late(standing: Standing) -> list[Known]:
    late = [d for d in standing.facts.decisions if is_late(d, standing.facts)]
    late.sort(key=lambda d: (-(d.significance or 0), d.due or standing.facts.meeting))
    if not late:
        return []
    return [Known("decisions_late", late[0].goals, decisions=tuple(d.id for d in late), figures={"count": len(late)})]


def _opening(standing: Standing, option: Option) -> Known:
    figures = standing.figures
    goal = option.subject or ""
    own, collective = (weights[goal] if weights else None for weights in (figures.own, figures.collective))
    programs = tuple(program.code for program in figures.at_goal(goal, figures.live))
    values = {
        "own": own,
        "collective": collective,
        "count": len(programs),
        "others": standing.facts.others.get(goal, 0),
    }
    return Known(
        "opening_empty" if option.key.startswith("empty:") else "opening_beside", (goal,), programs, figures=values
    )


def _assumed(standing: Standing, option: Option) -> Known:
    figures = standing.figures
    programs = tuple(p.code for p in figures.live if _is_assumed_in(figures, p.code))
    return Known("assumed", (), programs, figures={"part": option.concerns})


def _is_assumed_in(figures: Figures, code: str) -> bool:
    program = next(p for p in figures.live if p.code == code)
    placed = [each for each in program.placements if each.goal in figures.codes]
    return any(not each.has_evidence or each.confidence == 1 for each in placed)


def _unmeasured(standing: Standing, option: Option) -> Known:
    figures = standing.figures
    with_indicator = {each.goal for each in standing.facts.indicators}
    ours = tuple(goal for goal in figures.codes if goal in with_indicator and figures.at_goal(goal, figures.active))
    measured_goals = {each.goal for each in standing.facts.indicators if is_recent(each.last, standing)}
    stale = sum(1 for goal in ours if goal not in measured_goals)
    return Known("unmeasured", ours, figures={"goals": len(ours), "count": stale})


def _follow(standing: Standing, option: Option) -> Known:
    (late,) = _late(standing)
    return late


def _incomplete(standing: Standing, option: Option) -> Known:
    figures = standing.figures
    lacking = {p.code for p in (*figures.missing_budgets, *figures.unplaced)}
    values = {"all": len(figures.live), "count": len(lacking)}
    return Known("incomplete", (), tuple(sorted(lacking)), figures=values)


def known_at(standing: Standing, goals: tuple[str, ...]) -> tuple[Known, ...]:
    """What the file shows of an item's goals: of several the lists and the programs at each, of one all of it."""
    facts = standing.facts
    openings = openings_of(standing) if facts.purpose == "opportunities" else ()
    found: list[Known] = []
    for goal in goals[:_MAX_GOALS]:
        kinds = [kind for kind, code in openings if code == goal]
        if kinds:
            found.append(_opening(standing, Option(f"{kinds[0]}:{goal}", {}, subject=goal)))
            continue
        found += [*_lists_at(standing, goal), *_programs_at(standing, goal)]
        if len(goals) == 1:
            found += _money_at(standing, goal)
            if may_claim("others_known", goal, standing):
                found.append(Known("at_others", (goal,), figures={"count": facts.others[goal]}))
            if may_claim("catalyst_without_us", goal, standing):
                found.append(Known("at_catalyst", (goal,), figures={"count": len(facts.catalysts[goal])}))
            if may_claim("in_charge_differs", goal, standing):
                found.append(Known("at_charge", (goal,)))
    if goals[_MAX_GOALS:]:
        found.append(Known("at_rest", goals[_MAX_GOALS:]))
    return tuple(found)


def _lists_at(standing: Standing, goal: str) -> list[Known]:
    lists = {"own": standing.figures.own, "collective": standing.figures.collective}
    values = {name: weights[goal] for name, weights in lists.items() if weights is not None}
    key = "at_lists" if len(values) > 1 else f"at_{next(iter(values), '')}"
    return [Known(key, (goal,), figures=values)] if values else []


def _programs_at(standing: Standing, goal: str) -> list[Known]:
    figures = standing.figures
    programs = tuple(program.code for program in figures.at_goal(goal, figures.live))
    if programs:
        return [Known("at_programs", (goal,), programs, figures={"count": len(programs)})]
    return [Known("at_nothing", (goal,))] if may_claim("no_program_here", goal, standing) else []


def _money_at(standing: Standing, goal: str) -> list[Known]:
    """The known money there; of what is not all shown nothing is stated."""
    money = standing.figures.money
    if standing.facts.withheld or not money.at[goal]:
        return []
    programs = tuple(p.code for p in standing.figures.at_goal(goal, standing.figures.live))
    key = "at_money_part" if standing.figures.lacks_budget_at(goal) else "at_money"
    return [Known(key, (goal,), programs, figures={"amount": money.at[goal], "low": money.low(goal)})]


_HABITS = {
    "test_what_we_assume": _assumed,
    "measure_shared_indicators": _unmeasured,
    "follow_decisions": _follow,
    "complete_the_picture": _incomplete,
}
