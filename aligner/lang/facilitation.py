"""The facilitator's guide: what to do and say at each step of a workshop, with minutes that fill its length.

Its texts are resources/words/<language>/facilitation.json; the window shows them beside the workshop, and the
discussion guide prints the same.
"""

from dataclasses import dataclass

from aligner.lang.rounding import round_to_total
from aligner.lang.words import Words
from aligner.model.vocabulary import AskedQuestions

DEFAULT_MINUTES = 120
STEPS = (
    *("open", "goals", "importance", "effort", "collect"),
    *("order", "split", "collective", "gaps", "second", "close"),
)
_MINUTES = {
    60: (5, 6, 9, 5, 5, 7, 8, 5, 5, 0, 5),
    90: (8, 10, 12, 8, 7, 10, 12, 8, 8, 0, 7),
    120: (10, 15, 15, 10, 10, 15, 15, 10, 10, 5, 5),
}
"""Minutes of each step by the session's length; 0 leaves it out. Choices of ours, for about twelve people."""


@dataclass(frozen=True)
class GuideStep:
    """A step with its texts. starts: minutes from the beginning.  paper, screen: how it is done on each."""

    key: str
    title: str
    starts: int
    minutes: int
    do: str
    say: str
    paper: str
    screen: str


def guide_steps(
    words: Words,
    minutes: int | None = None,
    question_choice: str = AskedQuestions.BOTH,
    *,
    has_second_round: bool | None = None,
) -> tuple[GuideStep, ...]:
    """The steps of a workshop in order; their minutes add up to its length, two hours unless said.

    question_choice: which of the two questions are put.  has_second_round: None leaves it to the length.
    """
    steps: list[GuideStep] = []
    starts = 0
    for key, length in step_minutes(
        minutes or DEFAULT_MINUTES, question_choice, has_second_round=has_second_round
    ).items():
        texts = (words.sentence(f"facilitation.{key}.{part}", n=length) for part in ("do", "say", "paper", "screen"))
        steps.append(GuideStep(key, words.sentence(f"facilitation.{key}.title"), starts, length, *texts))
        starts += length
    return tuple(steps)


def step_minutes(
    minutes: int, question_choice: str = AskedQuestions.BOTH, *, has_second_round: bool | None = None
) -> dict[str, int]:
    """Whole minutes by step, in order, which add up to `minutes`; a step without time is omitted."""
    length = max((known for known in _MINUTES if known <= minutes), default=min(_MINUTES))
    given = dict(zip(STEPS, _MINUTES[length], strict=True))
    if question_choice == AskedQuestions.IMPORTANCE:
        given["effort"] = 0
    elif question_choice == AskedQuestions.EFFORT:
        given["effort"], given["importance"] = given["importance"], 0
    if has_second_round is False:
        given["second"] = 0
    elif has_second_round:
        given["second"] = given["second"] or given["effort"] or given["collect"]
    rounded = round_to_total(list(given.values()), minutes)
    return {key: part for key, part in zip(given, rounded, strict=True) if part}
