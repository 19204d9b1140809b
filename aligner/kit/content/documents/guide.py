"""What the discussion guide says: aims, time boxes, the questions of the storyline, rounds, the decision step."""

from dataclasses import dataclass

from aligner.kit.content.content import Content, Paragraph
from aligner.kit.content.rules import DECK_MINUTES, QUESTIONS, TIME_BOXES
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.facilitation import guide_steps
from aligner.storyline.telling import DECIDING, WITHOUT_MOTION

LENGTHS = tuple(DECK_MINUTES)
_DECISION_STEPS = 4
_LABELS = (
    *("aims", "agenda", "head_part", "head_how", "sum", "questions", "rounds", "parking"),
    *("parking_text", "decision", "workshop", "head_step", "head_minutes", "head_do", "label"),
)


@dataclass(frozen=True)
class TimeBox:
    """A part of the discussion. minutes: in words for 60, 90 and 120 minutes, "–" where it is left out."""

    title: str
    how: str
    minutes: tuple[str, ...]


@dataclass(frozen=True)
class GuideQuestion:
    """A question of the discussion. about: what it is about, in one line, or ""."""

    question: str
    about: str


@dataclass(frozen=True)
class GuideStep:
    """A step of a vote. minutes: in words.  do: what to do."""

    title: str
    minutes: str
    do: str


@dataclass(frozen=True)
class Guide:
    """The guide in words. kit: what all documents say.  words: the fixed ones, by key.  lengths, sums: of a discussion,
    in words; chosen: the index of this one's.  each: how long a question takes.  Texts are "" where they do not apply.
    """

    kit: Content
    words: dict[str, str]
    heading: str
    aims: tuple[str, ...]
    lengths: tuple[str, ...]
    chosen: int
    boxes: tuple[TimeBox, ...]
    sums: tuple[str, ...]
    each: str
    questions: tuple[GuideQuestion, ...]
    rounds: tuple[str, ...]
    decision: tuple[str, ...]
    conflict: str
    no_decision: str
    no_ranking: str
    workshop: tuple[GuideStep, ...]


def make_guide(state: Snapshot, content: Content) -> Guide:
    """The guide to the discussion of the kit's content."""
    minutes = state.options.minutes
    motion = _motion(content)
    decides = bool(motion)
    questions = guide_questions(state)
    discuss = TIME_BOXES[decides]["discuss"][LENGTHS.index(minutes)]
    each = discuss // len(questions) if questions else 0
    steps = range(1, _DECISION_STEPS + 1) if decides else ()
    aim = state.options.purpose
    if aim in DECIDING and not decides:
        # The staff prepare what the board decides.
        prepares = state.options.audience == "staff" and state.line.question.kind not in WITHOUT_MOTION
        aim = "prepare" if prepares else "update"
    return Guide(
        content,
        {name: _say(state, name) for name in _LABELS},
        _say(state, f"title_{state.options.purpose}"),
        aims=tuple(_say(state, name) for name in ("aim_picture", f"aim_{aim}")),
        lengths=tuple(state.words.count(length, "minutes") for length in LENGTHS),
        chosen=LENGTHS.index(minutes),
        boxes=time_boxes(state, decides),
        sums=tuple(state.words.number(length) for length in LENGTHS),
        each=_say(state, "questions_each", n=each) if each else "",
        questions=questions,
        rounds=tuple(_say(state, name) for name in ("round_quiet", "round_write", "round_chair")),
        decision=tuple(_say(state, f"decision_{step}", motion=motion) for step in steps),
        conflict=_say(state, "conflict") if decides else "",
        no_decision="" if decides else _say(state, "no_decision"),
        no_ranking=state.say("method_no_ranking"),
        workshop=_workshop(state),
    )


def time_boxes(state: Snapshot, decides: bool) -> tuple[TimeBox, ...]:
    """The parts of the discussion; each column adds up to its length."""
    given = TIME_BOXES[decides]
    return tuple(
        TimeBox(
            _say(state, f"box_{name}"),
            _say(state, f"box_{name}_how"),
            tuple(state.words.number(part or None) for part in parts),
        )
        for name, parts in given.items()
    )


def guide_questions(state: Snapshot) -> tuple[GuideQuestion, ...]:
    """What to ask of each option, and once of all that is not known; where there is neither, of what is known."""
    told = state.told
    asked = [GuideQuestion(_say(state, "ask_option", option=each.label), each.in_short) for each in told.options]
    # Slides and briefing tell what is known: a third paper would say it again.
    if not asked and not told.unknowns:
        asked = [GuideQuestion(_say(state, "ask_known"), text) for text in told.known]
    about = _say(state, "ask_unknown" if told.options or told.reasons else "ask_unknown_plain")
    unknown = [GuideQuestion(about, " ".join(told.unknowns))] if told.unknowns else []
    return (*asked[: QUESTIONS[state.options.minutes] - len(unknown)], *unknown)


def _motion(content: Content) -> str:
    section = next((section for section in content.sections if section.id == "resolution"), None)
    if section is None:
        return ""
    motions = (block.text for block in section.blocks if isinstance(block, Paragraph) and block.part == "motion")
    return next(motions, "")


def _workshop(state: Snapshot) -> tuple[GuideStep, ...]:
    """The steps of a vote that is still to be held."""
    workshop = state.voting
    if workshop is None:
        return ()
    steps = guide_steps(state.words, workshop.minutes, workshop.asked)
    return tuple(GuideStep(step.title, state.words.number(step.minutes), step.do) for step in steps)


def _say(state: Snapshot, key: str, **values: object) -> str:
    return state.say(f"guide.{key}", **values)
