"""What the discussion guide says: aims, time boxes, the questions of the storyline, rounds, the decision step."""

from collections.abc import Sequence
from dataclasses import dataclass

from aligner.kit.content.content import Content, Paragraph
from aligner.kit.content.rules import DECK_MINUTES, QUESTIONS, TIME_BOXES
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.facilitation import guide_steps
from aligner.lang.rounding import round_to_total
from aligner.model.vocabulary import AgendaKind
from aligner.storyline.answers import WITHOUT_MOTION
from aligner.storyline.question import DECIDING
from aligner.storyline.story import StoryItem

LENGTHS = tuple(DECK_MINUTES)
_DECISION_STEPS = 4
_AROUND = ("open", "present", "close")
"""Parts of the discussion that a meeting with several questions has once; the questions divide the rest."""
_ITEM_WEIGHTS = {AgendaKind.INFORM: 1, AgendaKind.DISCUSS: 2, AgendaKind.DECIDE: 3}
_LABELS = (
    *("aims", "agenda", "head_part", "head_how", "sum", "questions", "rounds", "parking"),
    *("parking_text", "decision", "workshop", "head_step", "head_minutes", "head_do", "label"),
)


@dataclass(frozen=True)
class TimeBox:
    """A part of the discussion. minutes: in words for 60, 90 and 120 minutes, "–" where it is omitted."""

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
    motions = _motions(content, state)
    decides = bool(motions)
    questions = guide_questions(state)
    discuss = TIME_BOXES[decides]["discuss"][LENGTHS.index(minutes)]
    each = discuss // len(questions) if questions and not state.story.items else 0
    steps = range(2, _DECISION_STEPS + 1) if decides else ()
    aim = state.options.purpose
    if aim in DECIDING and not decides:
        # The staff prepare what the board decides.
        prepares = state.options.audience == "staff" and state.line.question.kind not in WITHOUT_MOTION
        aim = "prepare" if prepares else "update"
    return Guide(
        content,
        {name: _sentence(state, name) for name in _LABELS},
        _sentence(state, f"title_{state.options.purpose}"),
        aims=tuple(_sentence(state, name) for name in ("aim_picture", f"aim_{aim}")),
        lengths=tuple(state.words.count(length, "minutes") for length in LENGTHS),
        chosen=LENGTHS.index(minutes),
        boxes=time_boxes(state, decides),
        sums=tuple(state.words.number(length) for length in LENGTHS),
        each=_sentence(state, "questions_each", n=each) if each else "",
        questions=questions,
        rounds=tuple(_sentence(state, name) for name in ("round_quiet", "round_write", "round_chair")),
        decision=(*motions, *(_sentence(state, f"decision_{step}") for step in steps)),
        conflict=_sentence(state, "conflict") if decides else "",
        no_decision="" if decides else _sentence(state, "no_decision"),
        no_ranking=state.sentence("method_no_ranking"),
        workshop=_workshop(state),
    )


def time_boxes(state: Snapshot, decides: bool) -> tuple[TimeBox, ...]:
    """The parts of the discussion; each column adds up to its length."""
    if state.story.items:
        return docket_boxes(state, decides)
    given = TIME_BOXES[decides]
    return tuple(
        TimeBox(
            _sentence(state, f"box_{name}"),
            _sentence(state, f"box_{name}_how"),
            _minutes(state, parts),
        )
        for name, parts in given.items()
    )


def docket_boxes(state: Snapshot, decides: bool) -> tuple[TimeBox, ...]:
    """The same for several questions: each has a part of the time that one would have, more where it is decided."""
    given, items = TIME_BOXES[decides], state.story.items
    around = {name: given[name] for name in _AROUND}
    left = [length - sum(parts[at] for parts in around.values()) for at, length in enumerate(LENGTHS)]
    weights = [_ITEM_WEIGHTS[item.kind] for item in items]
    split = list(zip(*(round_to_total(weights, minutes) for minutes in left), strict=True))
    complete = {
        name: TimeBox(_sentence(state, f"box_{name}"), _sentence(state, f"box_{name}_how"), _minutes(state, parts))
        for name, parts in around.items()
    }
    questions = [
        TimeBox(f"{item.number}. {state.words.label(item.kind)}", item.question, _minutes(state, parts))
        for item, parts in zip(items, split, strict=True)
    ]
    return (complete["open"], complete["present"], *questions, complete["close"])


def _minutes(state: Snapshot, parts: Sequence[int]) -> tuple[str, ...]:
    return tuple(state.words.number(part or None) for part in parts)


def guide_questions(state: Snapshot) -> tuple[GuideQuestion, ...]:
    """What to ask of each option, and once of all that is not known; where there is neither, of the other papers."""
    story = state.story
    if story.items:
        return tuple(GuideQuestion(item.question, _item_about(state, item)) for item in story.items)
    questions = [
        GuideQuestion(_sentence(state, "ask_option", option=each.label), each.in_short) for each in story.options
    ]
    # Slides and briefing report what is known: a third paper would say it again.
    if not questions and not story.unknowns and story.known:
        questions = [GuideQuestion(_sentence(state, "ask_known"), "")]
    about = _sentence(state, "ask_unknown" if story.options or story.reasons else "ask_unknown_plain")
    unknown = [GuideQuestion(about, " ".join(story.unknowns))] if story.unknowns else []
    return (*questions[: QUESTIONS[state.options.minutes] - len(unknown)], *unknown)


def _item_about(state: Snapshot, item: StoryItem) -> str:
    """What to ask of an item: of its options, else of what is not known of it, else of what is."""
    wording, kind = item.story, state.words.label(item.kind)
    if wording is None:
        return kind
    if wording.options:
        ask = state.sentence("docket.guide_options")
    else:
        ask = _sentence(state, "ask_unknown_plain" if wording.unknowns else "ask_known")
    return state.sentence("docket.labelled", label=kind, text=ask)


def _motions(content: Content, state: Snapshot) -> tuple[str, ...]:
    """The first step of a vote: each motion is read aloud."""
    if state.story.items:
        found = [(item.number, item.story.motion) for item in state.story.items if item.story and item.story.motion]
        return tuple(
            state.sentence("docket.guide_motion", n=number, step=_sentence(state, "decision_1", motion=motion))
            for number, motion in found
        )
    motion = _motion(content)
    return (_sentence(state, "decision_1", motion=motion),) if motion else ()


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


def _sentence(state: Snapshot, key: str, **values: object) -> str:
    return state.sentence(f"guide.{key}", **values)
