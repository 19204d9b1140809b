"""The storyline: one argument for one meeting, from which every document is set.

Source: the decision tables were tried on random organizations; the cases in tests/storyline hold them.
"""

from dataclasses import dataclass, replace

from aligner.model.vocabulary import AgendaKind
from aligner.storyline.choosing import in_order
from aligner.storyline.consequences import (
    Cost,
    Decided,
    Step,
    Unknown,
    cost_of,
    decided_of,
    steps_of,
    unknowns_of,
)
from aligner.storyline.dissent import Dissent, dissent_of
from aligner.storyline.facts import AgendaFact, Facts
from aligner.storyline.grounds import Ground, grounds_of
from aligner.storyline.habits import habits_of
from aligner.storyline.known import Known, known_of
from aligner.storyline.moved import moved_of
from aligner.storyline.options import Option, options_of
from aligner.storyline.promised import Promised, promised_of
from aligner.storyline.question import (
    DECIDING,
    DOCKET,
    Question,
    Standing,
    make_standing,
    question_of,
    questions_of,
    sole_item,
)
from aligner.storyline.reasons import Reason, reasons_of
from aligner.storyline.recommending import Recommendation, higher_options, recommend, recommend_as_chosen
from aligner.storyline.thresholds import REASONS

_MAX_KNOWN = 9
"""So much is reported about an item that is not argued."""
_TERM_OPTIONS = ("stand", "stand_on_condition", "not_now")


@dataclass(frozen=True)
class Storyline:
    """One argued question.

    offered: every question that may be asked.  known: facts under a question that has no reasons.  unused: what else
    there is of the two.  order, step_order: the names of all that is reported, the author's own among them.
    higher: options that beat the recommended one in a figure, as (option, figure).  grounds: why each option is
    recommended or not.  dissent: what the workshop said against it.  promised: what of the money that would move is
    promised, and what is free.  cost: of what is recommended; where nothing is, of the whole choice.  unused_steps:
    those that the author omitted.  items: of the agenda, where the meeting takes up several: its question is then only
    that it does, and all else is argued by item.
    """

    standing: Standing
    question: Question
    offered: tuple[Question, ...]
    options: tuple[Option, ...]
    reasons: tuple[Reason, ...]
    known: tuple[Known, ...]
    unused: tuple[Reason | Known, ...]
    order: tuple[str, ...]
    recommendation: Recommendation
    higher: tuple[tuple[str, str], ...]
    grounds: tuple[Ground, ...]
    dissent: tuple[Dissent, ...]
    promised: tuple[Promised, ...]
    cost: tuple[Cost, ...]
    steps: tuple[Step, ...]
    unused_steps: tuple[Step, ...]
    step_order: tuple[str, ...]
    unknowns: tuple[Unknown, ...]
    decided: tuple[Decided, ...]
    items: "tuple[Item, ...]" = ()

    @property
    def facts(self) -> Facts:
        return self.standing.facts


@dataclass(frozen=True)
class Item:
    """An item of the agenda. number: on it, from 1.  asked: what the meeting does with it, by its purpose at most.

    line: what is argued of it, None where it is about nothing that the file holds.
    """

    fact: AgendaFact
    number: int
    asked: AgendaKind
    line: Storyline | None


def storyline_of(facts: Facts) -> Storyline:
    """The storyline that the facts give for their audience and purpose, as the author chose of what they offer."""
    if facts.item is None and (sole := sole_item(facts)) is not None:
        return _line_of(replace(facts, item=sole))
    line = _line_of(facts)
    return replace(line, items=_items_of(facts)) if line.question.kind == DOCKET else line


def _items_of(facts: Facts) -> tuple[Item, ...]:
    """The items in their order; none argues about a goal, or moves money, that an earlier one argues about."""
    found: list[Item] = []
    taken: set[str] = set()
    for number, item in enumerate(facts.agenda, 1):
        line = None
        if item.is_linked:
            wording = replace(facts, agenda=(), item=item, taken=frozenset(taken), choice=item.choice)
            line = _line_of(wording)
            taken |= set(line.question.places)
        found.append(Item(item, number, _asked(item.kind, facts), line))
    return tuple(found)


def _asked(kind: AgendaKind, facts: Facts) -> AgendaKind:
    """What the meeting does with an item: nothing is decided where its purpose or its people decide nothing."""
    if facts.purpose == "update":
        return AgendaKind.INFORM
    is_vote = facts.audience == "board" and facts.purpose in DECIDING
    return AgendaKind.DISCUSS if kind is AgendaKind.DECIDE and not is_vote else kind


def _line_of(facts: Facts) -> Storyline:
    standing = make_standing(facts)
    question = question_of(standing)
    options = _options(standing, question)
    reasons = reasons_of(standing, question)
    by_figures = recommend(standing, question, options, reasons[:REASONS])
    recommendation = recommend_as_chosen(question, options, facts.choice.options) or by_figures
    single = recommendation.options[0] if len(recommendation.options) == 1 else ""
    found = {each.name: each for each in reasons or _known(standing, question, options)}
    most = _MAX_KNOWN if facts.item is not None and not reasons else REASONS
    order = in_order(facts.choice.reasons, tuple(found)[:most], tuple(found))
    steps = {step.name: step for step in steps_of(standing, question, recommendation)}
    step_order = in_order(facts.choice.steps, tuple(steps), tuple(steps))
    wording = [found[name] for name in order if name in found]
    return Storyline(
        standing,
        question,
        questions_of(standing),
        options,
        tuple(each for each in wording if isinstance(each, Reason)),
        tuple(each for each in wording if isinstance(each, Known)),
        tuple(each for name, each in found.items() if name not in order),
        order,
        recommendation,
        higher_options(options, single),
        grounds_of(standing, options, recommendation),
        dissent_of(standing, question, options, recommendation),
        promised_of(standing, question, options, recommendation),
        cost_of(standing, question, options, recommendation),
        tuple(steps[name] for name in step_order if name in steps),
        tuple(step for name, step in steps.items() if name not in step_order),
        step_order,
        unknowns_of(standing, question),
        decided_of(standing, question),
    )


def _known(standing: Standing, question: Question, options: tuple[Option, ...]) -> tuple[Known, ...]:
    """What is known; of what moved since the last meeting, that first."""
    moved = moved_of(standing) if question.kind == "what_moved" and standing.facts.item is None else []
    has_due = any(fact.key == "moved_due" for fact in moved)
    rest = known_of(standing, question, options)
    return (*moved, *(fact for fact in rest if not (has_due and fact.key == "decisions_late")))


def _options(standing: Standing, question: Question) -> tuple[Option, ...]:
    if standing.facts.is_informed:
        return ()
    match question.kind:
        case "stand" | "stand_after_horizon":
            return tuple(Option(key, {}) for key in _TERM_OPTIONS)
        case "habits":
            return habits_of(standing)
        case "openings" | "too_few":
            return tuple(Option(f"{kind}:{goal}", {}, subject=goal) for kind, goal in question.openings)
        case _:
            return options_of(standing, question)
