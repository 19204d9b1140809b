"""What the author should see before the kit is sent: each with the records that lead to its place."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from aligner.analysis.recent import months_before
from aligner.model.vocabulary import DecisionState
from aligner.storyline.facts import OUTSIDE, TERMS, DecisionFact, Facts, GoalFact
from aligner.storyline.line import Storyline
from aligner.storyline.question import Standing, make_standing
from aligner.storyline.recommending import reason_of_none
from aligner.storyline.situations import DecisionStanding, decisions_about, is_late
from aligner.storyline.thresholds import DEEP_CUT, OLD_FIGURES_MONTHS, WORDS_RECENT_MONTHS

PAGES = {
    "nothing_to_say": "roadmap",
    "goals_missing": "roadmap",
    "collective_weights_missing": "roadmap",
    "own_weights_missing": "priorities",
    "words_of_no_group": "workshop",
    "words_old": "workshop",
    "words_without_quorum": "workshop",
    "horizon_over": "roadmap",
    "measurements_old": "roadmap",
    "budgets_missing": "programs",
    "rates_missing": "programs",
    "programs_unplaced": "placement",
    "shares_empty": "placement",
    "ended_with_money": "programs",
    "records_withheld": "kit",
    "decisions_late": "decisions",
    "decisions_without_owner": "decisions",
    "decisions_without_day": "decisions",
    "decisions_fulfilled": "decisions",
    "decisions_clash": "decisions",
    "no_recommendation": "kit",
    "question_close": "kit",
    "question_narrow": "kit",
    "steps_to_be_named": "decisions",
    "takes_more_than_half": "kit",
    "terms_blank": "kit",
}
"""Every notice by its code, and the page of the window where it is repaired."""
_RECORDS = ("decisions", "programs", "indicators", "goals")
"""Fields of a notice that name records, those that it counts first."""


@dataclass(frozen=True)
class Notice:
    """One thing to look at. stops: no kit can be made.

    goals, programs, indicators: by code.  decisions: by id.  day: of which it reports.  why: a reason, as a key of the
    storyline's words; is_outside_entirely: it is about money of programs that work wholly outside the goals.
    """

    code: str
    goals: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    decisions: tuple[int, ...] = ()
    count: int = 0
    day: date | None = None
    why: str = ""
    is_outside_entirely: bool = False
    stops: bool = False

    @property
    def page(self) -> str:
        """Where it is repaired, a key of the window's pages."""
        return PAGES[self.code]


def before_sending(line: Storyline, all_facts: Facts | None = None) -> tuple[Notice, ...]:
    """Everything that a careful author would look at, what stops a kit first.

    all_facts: the facts of every record. What an audience merely does not see is missing nowhere, and not reported as
    such.
    """
    if line.question.kind == "no_kit":
        return (Notice("nothing_to_say", stops=True),)
    found = _about_data(line.standing)
    if all_facts is not None:
        missing = {notice.code: notice for notice in _about_data(make_standing(all_facts))}
        found = [remaining for notice in found if (remaining := _within(notice, missing.get(notice.code)))]
    lines = (line, *(item.line for item in line.items if item.line))
    argued = dict.fromkeys(notice for each in lines for notice in _about_argument(each))
    return (*found, *_about_sharing(line.facts), *argued)


def _about_data(standing: Standing) -> list[Notice]:
    return [*_about_words(standing), *_about_programs(standing), *_about_decisions(standing)]


def _within(notice: Notice, unfiltered: Notice | None) -> Notice | None:
    """The notice with those of its records that stand in the whole's, too; None where none does."""
    if unfiltered is None:
        return None
    remaining = {
        name: tuple(one for one in getattr(notice, name) if one in getattr(unfiltered, name)) for name in _RECORDS
    }
    count = next((len(remaining[name]) for name in _RECORDS if getattr(notice, name)), None)
    return replace(notice, **remaining, count=count or 0) if count != 0 else None


def _about_words(standing: Standing) -> list[Notice]:
    facts, figures = standing.facts, standing.figures
    found: list[Notice] = []
    if not facts.goals:
        found.append(Notice("goals_missing"))
    elif figures.collective is None:
        goals = _without_weight(facts.goals, "collective")
        found.append(Notice("collective_weights_missing", goals=goals, count=len(goals)))
    if facts.goals and figures.own is None:
        goals = _without_weight(facts.goals, "own")
        found.append(Notice("own_weights_missing", goals=goals, count=len(goals)))
    elif figures.own is not None:
        words = facts.own_words
        if words.day is None:
            found.append(Notice("words_of_no_group"))
        elif words.day < months_before(facts.meeting, WORDS_RECENT_MONTHS):
            found.append(Notice("words_old", day=words.day))
        elif words.by_group and not words.is_quorate and not words.is_adopted:
            found.append(Notice("words_without_quorum"))
    if facts.is_horizon_over:
        found.append(Notice("horizon_over", day=facts.horizon_end))
    oldest = months_before(facts.meeting, OLD_FIGURES_MONTHS)
    old = tuple(dict.fromkeys(i.code for i in facts.indicators if i.last is not None and i.last < oldest))
    if old:
        found.append(Notice("measurements_old", indicators=old, count=len(old)))
    return found


def _without_weight(goals: Iterable[GoalFact], owner: str) -> tuple[str, ...]:
    """Goals without a weight; all of them where each has one and they add up to nothing."""
    missing = tuple(goal.code for goal in goals if getattr(goal, owner) is None)
    return missing or tuple(goal.code for goal in goals)


def _about_programs(standing: Standing) -> list[Notice]:
    figures = standing.figures
    found: list[Notice] = []
    missing = tuple(program.code for program in figures.missing_budgets if not program.lacks_rate)
    without_rate = tuple(program.code for program in figures.without_rate)
    unplaced = tuple(program.code for program in figures.unplaced)
    shares = tuple(p.code for p in figures.live if any(placement.share is None for placement in p.placements))
    ended = tuple(program.code for program in figures.ended if program.budget)
    for code, programs in (
        ("budgets_missing", missing),
        ("rates_missing", without_rate),
        ("programs_unplaced", unplaced),
        ("shares_empty", shares),
        ("ended_with_money", ended),
    ):
        if programs:
            found.append(Notice(code, programs=programs, count=len(programs)))
    return found


def _about_sharing(facts: Facts) -> list[Notice]:
    if not facts.withheld:
        return []
    return [Notice("records_withheld", goals=tuple(sorted(facts.withheld_at)), count=facts.withheld)]


def _about_decisions(standing: Standing) -> list[Notice]:
    facts, situations = standing.facts, standing.situations
    decided = [decision for decision in facts.decisions if decision.state is DecisionState.DECIDED]
    fulfilled = tuple(s.goal for s in situations if s.is_fulfilled)
    clashing = tuple(s.goal for s in situations if s.standing is DecisionStanding.CLASH)
    kinds: dict[str, tuple[list[DecisionFact], tuple[str, ...]]] = {
        "decisions_late": ([d for d in decided if is_late(d, facts)], ()),
        "decisions_without_owner": ([d for d in decided if not d.owner.strip()], ()),
        "decisions_without_day": ([d for d in decided if d.due is None], ()),
        "decisions_fulfilled": ([d for d in decided if set(d.goals) & set(fulfilled)], fulfilled),
        "decisions_clash": ([d for d in decided if set(d.goals) & set(clashing)], clashing),
    }
    return [
        Notice(code, goals=goals, decisions=_ids(some), count=len(some))
        for code, (some, goals) in kinds.items()
        if some
    ]


def _ids(decisions: Iterable[DecisionFact]) -> tuple[int, ...]:
    return tuple(decision.id for decision in decisions if decision.id is not None)


def _about_argument(line: Storyline) -> list[Notice]:
    facts, question, found = line.facts, line.question, list[Notice]()
    if line.recommendation.why_none and line.options:
        why = reason_of_none(line.recommendation.why_none, line.facts, question)
        found.append(Notice("no_recommendation", why=why, is_outside_entirely=question.takes_from_outside))
    if question.close:
        found.append(Notice("question_close", goals=question.close, count=len(question.close)))
    if question.is_narrow:
        found.append(Notice("question_narrow", goals=(question.subject,) if question.subject else ()))
    steps = [step for step in line.steps if not step.owner or (step.due is None and not step.own_day)]
    if steps:
        about = decisions_about(facts, question.subject) if question.subject else ()
        live = [decision for decision in about if decision.state is DecisionState.DECIDED]
        found.append(Notice("steps_to_be_named", decisions=_ids(live), count=len(steps)))
    source = question.source
    if source is not None and any(o.amount is not None and o.amount > DEEP_CUT * source.amount for o in line.options):
        found.append(Notice("takes_more_than_half", goals=() if source.place == OUTSIDE else (source.place,)))
    blank = [name for name in TERMS if not facts.terms.get(name)]
    if question.kind in ("stand", "stand_after_horizon") and blank:
        found.append(Notice("terms_blank", count=len(blank)))
    return found
