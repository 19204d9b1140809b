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
from aligner.storyline.story import StoryItem, StoryOption
from aligner.storyline.work import work_of

LENGTHS = tuple(DECK_MINUTES)
_STAYING = ("hold", "keep", "renew", "not_now", "leave_to_others")
"""Options that leave our course as it is: a question that asks whether to change it is not discussed without them."""
_DECISION_STEPS = 4
_AROUND = ("open", "present", "close")
"""Parts of the discussion that a meeting with several questions has once; the questions divide the rest."""
_ITEM_WEIGHTS = {AgendaKind.INFORM: 1, AgendaKind.DISCUSS: 2, AgendaKind.DECIDE: 3}
_WORK = {
    "money": ("gets_less", "gets_more", "to_be_found"),
    "overdue": ("overdue",),
    "find_out": ("no_budget", "no_place", "no_evidence", "to_measure"),
    "soon": ("due_soon", "begins_soon", "ends_soon"),
}
"""What of the staff's work one question is about."""
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
    questions = guide_questions(state, content)
    discuss = _divided(decides, len(questions))["discuss"][LENGTHS.index(minutes)]
    each = discuss // len(questions) if len(questions) > 1 and not state.story.items else 0
    steps = range(2, _DECISION_STEPS + 1) if decides else ()
    aim = state.options.purpose
    if aim in DECIDING and not decides:
        aim = "prepare" if _prepares(state) else "update"
    # A meeting of the staff has no chair.
    rounds = ("round_quiet", "round_write", *(("round_chair",) if state.options.audience == "board" else ()))
    return Guide(
        content,
        {name: _sentence(state, name) for name in _LABELS},
        _sentence(state, f"title_{state.options.purpose}"),
        aims=tuple(_sentence(state, name) for name in ("aim_picture", f"aim_{aim}")),
        lengths=tuple(state.words.count(length, "minutes") for length in LENGTHS),
        chosen=LENGTHS.index(minutes),
        boxes=time_boxes(state, decides, len(questions)),
        sums=tuple(state.words.number(length) for length in LENGTHS),
        each=_sentence(state, "questions_each", n=each) if each else "",
        questions=questions,
        rounds=tuple(_sentence(state, name) for name in rounds),
        decision=(*motions, *(_sentence(state, f"decision_{step}") for step in steps)),
        conflict=_conflict(state) if decides else "",
        no_decision="" if decides else _sentence(state, "no_decision"),
        no_ranking=state.sentence("method_no_ranking"),
        workshop=_workshop(state),
    )


def time_boxes(state: Snapshot, decides: bool, questions: int) -> tuple[TimeBox, ...]:
    """The parts of the discussion; each column adds up to its length. questions: how many it discusses."""
    if state.story.items:
        return docket_boxes(state, decides)
    few = {0: "_none", 1: "_one"}.get(questions, "")
    return tuple(
        TimeBox(
            _sentence(state, f"box_{name}"),
            _sentence(state, f"box_{name}_how{few if name == 'discuss' else ''}"),
            _minutes(state, parts),
        )
        for name, parts in _divided(decides, questions).items()
    )


def _divided(decides: bool, questions: int) -> dict[str, tuple[int, ...]]:
    """The minutes of each part. One question has the time of the groups, too: there is nothing to divide."""
    given: dict[str, tuple[int, ...]] = dict(TIME_BOXES[decides])
    groups = given.get("groups")
    if groups is None or questions > 1:
        return given
    del given["groups"]
    given["discuss"] = tuple(sum(both) for both in zip(given["discuss"], groups, strict=True))
    return given


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


def guide_questions(state: Snapshot, content: Content) -> tuple[GuideQuestion, ...]:
    """What to ask of each option, and once of all that is not known; where there is neither, of the other papers.

    The staff are asked what they prepare where the board decides, and a meeting that is informed what its sections ask.
    """
    story = state.story
    if story.items:
        return tuple(GuideQuestion(item.question, _item_about(state, item)) for item in story.items)
    about = _sentence(state, "ask_unknown" if story.options or story.reasons else "ask_unknown_plain")
    unknown = [GuideQuestion(about, " ".join(story.unknowns))] if story.unknowns else []
    room = QUESTIONS[state.options.minutes] - len(unknown)
    if _prepares(state):
        return (*_on_work(state, room), *unknown)
    if story.options:
        return (*_on_options(state, room), *unknown)
    texts = [section.question for section in content.sections if section.question and not section.is_appendix]
    questions = [GuideQuestion(text, "") for text in dict.fromkeys(texts)][:room]
    # Slides and briefing report what is known: a third paper would say it again.
    if not questions and not unknown and story.known:
        questions = [GuideQuestion(_sentence(state, "ask_known"), "")]
    return (*questions, *unknown)


def _prepares(state: Snapshot) -> bool:
    """Whether the staff discuss what the board decides."""
    options = state.options
    return (
        options.audience == "staff" and options.purpose in DECIDING and state.line.question.kind not in WITHOUT_MOTION
    )


def _on_work(state: Snapshot, room: int) -> list[GuideQuestion]:
    """A question for each kind of the staff's work, which briefing and slides tell line by line; what is beyond the
    room is asked about together."""
    found = {fact.key for fact in work_of(state.line)}
    chosen = [f"ask_work_{kind}" for kind, keys in _WORK.items() if not found.isdisjoint(keys)] or ["ask_prepare"]
    if len(chosen) > room:
        chosen = [*chosen[: room - 1], "ask_work_rest"]
    return [GuideQuestion(_sentence(state, key), "") for key in chosen]


def _on_options(state: Snapshot, room: int) -> list[GuideQuestion]:
    """Each option by itself. Where there are more than the room, what is recommended and what changes least keep
    theirs, and the others are asked about together: none is left out."""
    options = state.story.options
    spoken_against = next((option for option in options if option.is_recommended), options[0])
    dissent = _on_dissent(state)

    def question_of(option: StoryOption) -> GuideQuestion:
        about = " ".join((option.in_short, dissent)) if dissent and option is spoken_against else option.in_short
        return GuideQuestion(_sentence(state, "ask_option", option=option.label), about)

    if len(options) <= room:
        return [question_of(option) for option in options]
    first = sorted(options, key=lambda option: (not option.is_recommended, option.key not in _STAYING))
    alone = first[: room - 1]
    rest = [option for option in options if option not in alone]
    labels = state.sentence("phrases.items_between").join(option.label for option in rest)
    together = GuideQuestion(_sentence(state, "ask_options_rest", options=labels), "")
    return [question_of(one) if one in alone else together for one in options if one in alone or one is rest[0]]


def _on_dissent(state: Snapshot) -> str:
    """What to ask where the workshop spoke against what is recommended: of the first that the papers name."""
    titles = {goal.code: goal.title for goal in state.records.goals}
    first = next(iter(state.line.dissent), None)
    if first is None:
        return ""
    return _sentence(state, f"ask_{first.key}", goal=titles.get(first.goals[0], first.goals[0]))


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


def _conflict(state: Snapshot) -> str:
    """The rule that the motion and its form state, too."""
    label, text = (state.sentence(f"forms.label_conflict{part}") for part in ("", "_how"))
    return state.sentence("docket.labelled", label=label, text=text)


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
