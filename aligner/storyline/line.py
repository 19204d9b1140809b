"""The storyline: one argument for one meeting, from which every document is set.

Source: the decision tables were tried on random organizations; the cases in tests/storyline hold them.
"""

from dataclasses import dataclass

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
from aligner.storyline.facts import Facts
from aligner.storyline.habits import habits_of
from aligner.storyline.known import Known, known_of
from aligner.storyline.options import Option, options_of
from aligner.storyline.question import Question, Standing, question_of, questions_of, stand
from aligner.storyline.reasons import Reason, reasons_of
from aligner.storyline.recommending import Recommendation, higher_options, recommend, recommend_as_chosen
from aligner.storyline.thresholds import REASONS

_TERM_OPTIONS = ("stand", "stand_on_condition", "not_now")


@dataclass(frozen=True)
class Storyline:
    """One argued question.

    offered: every question that may be asked.  known: facts under a question that has no reasons.  spare: what else
    there is of the two.  order, step_order: the names of all that is told, the author's own among them.
    higher: options that beat the recommended one in a figure, as (option, figure).  cost: of the recommended option, of
    the first where none is recommended.  spare_steps: those that the author left out.
    """

    standing: Standing
    question: Question
    offered: tuple[Question, ...]
    options: tuple[Option, ...]
    reasons: tuple[Reason, ...]
    known: tuple[Known, ...]
    spare: tuple[Reason | Known, ...]
    order: tuple[str, ...]
    recommendation: Recommendation
    higher: tuple[tuple[str, str], ...]
    cost: tuple[Cost, ...]
    steps: tuple[Step, ...]
    spare_steps: tuple[Step, ...]
    step_order: tuple[str, ...]
    unknowns: tuple[Unknown, ...]
    decided: tuple[Decided, ...]

    @property
    def facts(self) -> Facts:
        return self.standing.facts


def storyline_of(facts: Facts) -> Storyline:
    """The storyline that the facts give for their audience and purpose, as the author chose of what they offer."""
    standing = stand(facts)
    question = question_of(standing)
    options = _options(standing, question)
    reasons = reasons_of(standing, question)
    by_figures = recommend(standing, question, options, reasons[:REASONS])
    recommendation = recommend_as_chosen(question, options, facts.choice.options) or by_figures
    single = recommendation.options[0] if len(recommendation.options) == 1 else ""
    found = {each.name: each for each in reasons or known_of(standing, question, options)}
    order = in_order(facts.choice.reasons, tuple(found)[:REASONS], tuple(found))
    steps = {step.name: step for step in steps_of(standing, question, recommendation)}
    step_order = in_order(facts.choice.steps, tuple(steps), tuple(steps))
    told = [found[name] for name in order if name in found]
    return Storyline(
        standing,
        question,
        questions_of(standing),
        options,
        tuple(each for each in told if isinstance(each, Reason)),
        tuple(each for each in told if isinstance(each, Known)),
        tuple(each for name, each in found.items() if name not in order),
        order,
        recommendation,
        higher_options(options, single),
        cost_of(standing, question, options, recommendation),
        tuple(steps[name] for name in step_order if name in steps),
        tuple(step for name, step in steps.items() if name not in step_order),
        step_order,
        unknowns_of(standing, question),
        decided_of(standing, question),
    )


def _options(standing: Standing, question: Question) -> tuple[Option, ...]:
    if standing.facts.audience == "donors":
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
