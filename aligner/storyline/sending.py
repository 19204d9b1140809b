"""What the author should see before the kit is sent: each with the records that lead to its place."""

from dataclasses import dataclass

from aligner.model.vocabulary import DecisionState
from aligner.storyline.facts import TERMS, months_before
from aligner.storyline.line import Storyline
from aligner.storyline.situations import DecisionStanding, is_late
from aligner.storyline.thresholds import DEEP_CUT, WORDS_FRESH_MONTHS


@dataclass(frozen=True)
class Notice:
    """One thing to look at. stops: no kit can be made. page: where it is mended, a key of the window's pages."""

    code: str
    page: str
    goals: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    decisions: tuple[int | None, ...] = ()
    count: int = 0
    stops: bool = False


def before_sending(line: Storyline) -> tuple[Notice, ...]:
    """Everything that a careful author would look at, what stops a kit first."""
    if line.question.kind == "no_kit":
        return (Notice("nothing_to_say", "roadmap", stops=True),)
    return (*_about_words(line), *_about_programs(line), *_about_decisions(line), *_about_argument(line))


def _about_words(line: Storyline) -> list[Notice]:
    facts, figures = line.facts, line.standing.figures
    found: list[Notice] = []
    if figures.collective is None:
        found.append(Notice("collective_weights_missing", "roadmap"))
    if figures.own is None:
        found.append(Notice("own_weights_missing", "priorities"))
    else:
        words = facts.own_words
        if words.day is None:
            found.append(Notice("words_of_no_group", "workshop"))
        elif words.day < months_before(facts.meeting, WORDS_FRESH_MONTHS):
            found.append(Notice("words_old", "workshop"))
        elif words.by_group and not words.is_quorate and not words.is_adopted:
            found.append(Notice("words_without_quorum", "workshop"))
    if facts.is_horizon_over:
        found.append(Notice("horizon_over", "roadmap"))
    return found


def _about_programs(line: Storyline) -> list[Notice]:
    figures = line.standing.figures
    found: list[Notice] = []
    missing = tuple(program.code for program in figures.missing_budgets)
    unplaced = tuple(program.code for program in figures.unplaced)
    shares = tuple(p.code for p in figures.live if any(placement.share is None for placement in p.placements))
    ended = tuple(program.code for program in figures.ended if program.budget)
    for code, page, programs in (
        ("budgets_missing", "programs", missing),
        ("programs_unplaced", "placement", unplaced),
        ("shares_empty", "placement", shares),
        ("ended_with_money", "programs", ended),
    ):
        if programs:
            found.append(Notice(code, page, programs=programs, count=len(programs)))
    if line.facts.withheld:
        goals = tuple(sorted(line.facts.withheld_at))
        found.append(Notice("records_withheld", "kit", goals=goals, count=line.facts.withheld))
    return found


def _about_decisions(line: Storyline) -> list[Notice]:
    facts = line.facts
    decided = [decision for decision in facts.decisions if decision.state is DecisionState.DECIDED]
    kinds = {
        "decisions_late": [d for d in decided if is_late(d, facts)],
        "decisions_without_owner": [d for d in decided if not d.owner.strip()],
        "decisions_without_day": [d for d in decided if d.due is None],
    }
    found = [
        Notice(code, "decisions", decisions=tuple(d.id for d in some), count=len(some))
        for code, some in kinds.items()
        if some
    ]
    for code, goals in (
        ("decisions_fulfilled", tuple(s.goal for s in line.standing.situations if s.is_fulfilled)),
        (
            "decisions_clash",
            tuple(s.goal for s in line.standing.situations if s.standing is DecisionStanding.CLASH),
        ),
    ):
        if goals:
            found.append(Notice(code, "decisions", goals=goals, count=len(goals)))
    return found


def _about_argument(line: Storyline) -> list[Notice]:
    question, found = line.question, list[Notice]()
    if line.recommendation.why_none and line.options:
        found.append(Notice("no_recommendation", "kit"))
    if question.close:
        found.append(Notice("question_close", "kit", goals=question.close))
    if question.is_narrow:
        found.append(Notice("question_narrow", "kit", goals=(question.subject,) if question.subject else ()))
    if any(not step.owner or step.due is None for step in line.steps):
        found.append(Notice("steps_to_be_named", "decisions", count=len(line.steps)))
    source = question.source
    if source is not None and any(o.amount is not None and o.amount > DEEP_CUT * source.whole for o in line.options):
        found.append(Notice("takes_more_than_half", "kit"))
    blank = [name for name in TERMS if not line.facts.terms.get(name)]
    if question.kind in ("stand", "stand_after_horizon") and blank:
        found.append(Notice("terms_blank", "kit", count=len(blank)))
    return found
