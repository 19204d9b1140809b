"""The storyline: one argument for one meeting, from which every document is set.

Source: the decision tables were tried on random organizations; the cases in tests/storyline hold them.
"""

from dataclasses import dataclass

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
from aligner.storyline.question import Question, Standing, question_of, stand
from aligner.storyline.reasons import Reason, reasons_of
from aligner.storyline.recommending import Recommendation, higher_options, recommend

_TERM_OPTIONS = ("stand", "stand_on_condition", "not_now")


@dataclass(frozen=True)
class Storyline:
    """One argued question.

    known: facts under a question that has no reasons.  higher: options that beat the recommended one in a figure, as
    (option, figure).  cost: of the recommended option, of the first where none is recommended.
    """

    standing: Standing
    question: Question
    options: tuple[Option, ...]
    reasons: tuple[Reason, ...]
    known: tuple[Known, ...]
    recommendation: Recommendation
    higher: tuple[tuple[str, str], ...]
    cost: tuple[Cost, ...]
    steps: tuple[Step, ...]
    unknowns: tuple[Unknown, ...]
    decided: tuple[Decided, ...]

    @property
    def facts(self) -> Facts:
        return self.standing.facts


def storyline_of(facts: Facts) -> Storyline:
    """The storyline that the facts give for their audience and purpose."""
    standing = stand(facts)
    question = question_of(standing)
    options = _options(standing, question)
    reasons = reasons_of(standing, question)
    recommendation = recommend(standing, question, options, reasons)
    single = recommendation.options[0] if len(recommendation.options) == 1 else ""
    return Storyline(
        standing,
        question,
        options,
        reasons,
        () if reasons else known_of(standing, question, options),
        recommendation,
        higher_options(options, single),
        cost_of(standing, question, options, recommendation),
        steps_of(standing, question, recommendation),
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
