"""What the discussion guide says: aims, time boxes, the questions of the storyline, rounds, the decision step."""

from collections.abc import Sequence
from dataclasses import dataclass

from aligner.kit.content.content import Content, Paragraph
from aligner.kit.content.rules import DECK_MINUTES, QUESTIONS, TIME_BOXES
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.facilitation import guide_steps
from aligner.lang.rounding import round_to_total
from aligner.model.vocabulary import AgendaKind
from aligner.storyline.question import DECIDING
from aligner.storyline.telling import WITHOUT_MOTION
from aligner.storyline.told import ToldItem

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
    motions = _motions(content, state)
    decides = bool(motions)
    questions = guide_questions(state)
    discuss = TIME_BOXES[decides]["discuss"][LENGTHS.index(minutes)]
    each = discuss // len(questions) if questions and not state.told.items else 0
    steps = range(2, _DECISION_STEPS + 1) if decides else ()
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
        decision=(*motions, *(_say(state, f"decision_{step}") for step in steps)),
        conflict=_say(state, "conflict") if decides else "",
        no_decision="" if decides else _say(state, "no_decision"),
        no_ranking=state.say("method_no_ranking"),
        workshop=_workshop(state),
    )


def time_boxes(state: Snapshot, decides: bool) -> tuple[TimeBox, ...]:
    """The parts of the discussion; each column adds up to its length."""
    if state.told.items:
        return docket_boxes(state, decides)
    given = TIME_BOXES[decides]
    return tuple(
        TimeBox(
            _say(state, f"box_{name}"),
            _say(state, f"box_{name}_how"),
            _minutes(state, parts),
        )
        for name, parts in given.items()
    )


def docket_boxes(state: Snapshot, decides: bool) -> tuple[TimeBox, ...]:
    """The same for several questions: each has a part of the time that one would have, more where it is decided."""
    given, items = TIME_BOXES[decides], state.told.items
    around = {name: given[name] for name in _AROUND}
    left = [length - sum(parts[at] for parts in around.values()) for at, length in enumerate(LENGTHS)]
    weights = [_ITEM_WEIGHTS[item.kind] for item in items]
    split = list(zip(*(round_to_total(weights, minutes) for minutes in left), strict=True))
    whole = {
        name: TimeBox(_say(state, f"box_{name}"), _say(state, f"box_{name}_how"), _minutes(state, parts))
        for name, parts in around.items()
    }
    asked = [
        TimeBox(f"{item.number}. {state.words.label(item.kind)}", item.question, _minutes(state, parts))
        for item, parts in zip(items, split, strict=True)
    ]
    return (whole["open"], whole["present"], *asked, whole["close"])


def _minutes(state: Snapshot, parts: Sequence[int]) -> tuple[str, ...]:
    return tuple(state.words.number(part or None) for part in parts)


def guide_questions(state: Snapshot) -> tuple[GuideQuestion, ...]:
    """What to ask of each option, and once of all that is not known; where there is neither, of what is known."""
    told = state.told
    if told.items:
        return tuple(GuideQuestion(item.question, _item_about(state, item)) for item in told.items)
    asked = [GuideQuestion(_say(state, "ask_option", option=each.label), each.in_short) for each in told.options]
    # Slides and briefing tell what is known: a third paper would say it again.
    if not asked and not told.unknowns:
        asked = [GuideQuestion(_say(state, "ask_known"), text) for text in told.known]
    about = _say(state, "ask_unknown" if told.options or told.reasons else "ask_unknown_plain")
    unknown = [GuideQuestion(about, " ".join(told.unknowns))] if told.unknowns else []
    return (*asked[: QUESTIONS[state.options.minutes] - len(unknown)], *unknown)


def _item_about(state: Snapshot, item: ToldItem) -> str:
    """What to ask of an item: of its options, else of what is not known of it, else of what is."""
    told, kind = item.told, state.words.label(item.kind)
    if told is None:
        return kind
    if told.options:
        ask = state.say("docket.guide_options")
    else:
        ask = _say(state, "ask_unknown_plain" if told.unknowns else "ask_known")
    return state.say("docket.labelled", label=kind, text=ask)


def _motions(content: Content, state: Snapshot) -> tuple[str, ...]:
    """The first step of a vote: each motion is read aloud."""
    if state.told.items:
        found = [(item.number, item.told.motion) for item in state.told.items if item.told and item.told.motion]
        return tuple(
            state.say("docket.guide_motion", n=number, step=_say(state, "decision_1", motion=motion))
            for number, motion in found
        )
    motion = _motion(content)
    return (_say(state, "decision_1", motion=motion),) if motion else ()


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
