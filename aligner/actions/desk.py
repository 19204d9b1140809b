"""What is on the author's desk: the storyline of a kit, with all that she can choose, write otherwise and trace."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from aligner.kit.content.content import EditableText
from aligner.kit.content.snapshot import Snapshot
from aligner.kit.content.texts import editable, own_texts, part_text
from aligner.lang.bidi import strip_isolates
from aligner.model.presenting import STORYLINE, KitText
from aligner.storyline.answers import OF_ITEMS
from aligner.storyline.choosing import OWN
from aligner.storyline.line import Storyline
from aligner.storyline.options import OWN_AMOUNT
from aligner.storyline.recommending import reason_of_none
from aligner.storyline.story import Story, StoryOption, StoryPart, item_prefix
from aligner.storyline.writing import INFORMS, REASONS, STEPS, offered_questions, unused_parts


@dataclass(frozen=True)
class DeskPart:
    """A text of the storyline. name: by which it is chosen.  rule: the key of the sentence that the figures say, "" for
    what the author wrote.  goals, programs: codes of what it rests on; decisions: ids."""

    name: str
    text: EditableText
    rule: str = ""
    goals: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    decisions: tuple[int, ...] = ()


@dataclass(frozen=True)
class Desk:
    """A storyline as its author sees it.

    questions: every one that may be asked, as (name, text), the one that the figures put first at the head;
    question_text: the name of the one that is.  is_chosen: whether the author chose the answer.  takes_several: of the
    options.
    ground: why the figures recommend or do not, a key of the words.  has_reasons: whether they are reasons or what is
    known.  unused, unused_steps: what else could be reported.  motion: None where nothing is voted on.
    most: the money that an alternative of the author's own could move, None where no money moves; amount: what she
    wrote, both in the currency's smallest unit.  item: of the agenda, 0 for the whole meeting.  items: where it takes
    up several, those of which something is argued.
    """

    questions: tuple[tuple[str, str], ...]
    question_text: str
    question: DeskPart
    answer: DeskPart
    is_chosen: bool
    ground: str
    options: tuple[StoryOption, ...]
    takes_several: bool
    has_reasons: bool
    reasons: tuple[DeskPart, ...]
    unused: tuple[DeskPart, ...]
    steps: tuple[DeskPart, ...]
    unused_steps: tuple[DeskPart, ...]
    motion: DeskPart | None
    most: int | None = None
    amount: int | None = None
    item: int = 0
    items: "tuple[DeskItem, ...]" = ()


@dataclass(frozen=True)
class DeskItem:
    """An item of the agenda with what is argued of it. name: its number and question."""

    id: int
    name: str
    desk: Desk


def desk_of(state: Snapshot) -> Desk:
    """The desk for the kit of this state, with one for each item of its agenda of which something is argued."""
    items = tuple(
        DeskItem(story.id, f"{story.number}. {story.question}", _desk(state, item.line, story.story, story.id))
        for item, story in zip(state.line.items, state.story.items, strict=True)
        if item.line is not None and story.story is not None
    )
    return replace(_desk(state, state.line, state.story), items=items)


def _desk(state: Snapshot, line: Storyline, wording: Story, item: int = 0) -> Desk:
    written, begin = own_texts(state.records.kit_texts, state.options), item_prefix(item) if item else ""
    own = {part.removeprefix(begin): text for (section, part), text in written.items() if _is_of(section, part, begin)}
    parts = {part.name: _part(part, begin, written) for part in wording.parts}
    offered = [_part(part, begin, written) for part in unused_parts(line, state.records, state.words)]
    unused = [
        DeskPart(name.partition(".")[2], editable(STORYLINE, f"{begin}{name}", "", written))
        for name in own
        if name.partition(".")[2].startswith(OWN) and name not in parts
    ]
    recommendation = line.recommendation
    return Desk(
        tuple((name, strip_isolates(text)) for name, text in offered_questions(line, state.records, state.words)),
        line.question.name,
        parts["question"],
        parts["answer"],
        recommendation.is_authors,
        _ground(line),
        wording.options,
        line.question.kind in ("habits", "openings", "too_few"),
        not line.known,
        _of(parts.values(), f"{begin}{REASONS}"),
        _of((*offered, *unused), f"{begin}{REASONS}"),
        _of(parts.values(), f"{begin}{STEPS}"),
        _of((*offered, *unused), f"{begin}{STEPS}"),
        parts.get("motion"),
        int(line.question.source.available) if line.question.kind == "move" and line.question.source else None,
        next((int(option.amount) for option in line.options if option.key == OWN_AMOUNT and option.amount), None),
        item,
    )


def _is_of(section: str, part: str, begin: str) -> bool:
    """Whether a text is of the storyline, and of the item whose names begin so."""
    return section == STORYLINE and part.startswith(begin)


def _ground(line: Storyline) -> str:
    """Where nothing is recommended for it informs alone, there is nothing to give grounds for."""
    recommendation = line.recommendation
    if recommendation.why_none in (*INFORMS, *OF_ITEMS) or recommendation.is_authors:
        return ""
    if recommendation.why_none:
        return f"why.{reason_of_none(recommendation.why_none, line.facts, line.question)}"
    return f"ground.{recommendation.ground}"


def _of(parts: Iterable[DeskPart], kind: str) -> tuple[DeskPart, ...]:
    return tuple(part for part in parts if part.text.part.startswith(kind))


def _part(part: StoryPart, begin: str, own: Mapping[tuple[str, str], KitText]) -> DeskPart:
    sentence, text = part.sentence, part_text(replace(part, name=f"{begin}{part.name}"), own)
    name = part.name.partition(".")[2] or part.name
    if sentence is None:
        return DeskPart(name, text)
    ids = tuple(identity for identity in sentence.decisions if identity is not None)
    return DeskPart(name, text, sentence.key, sentence.goals, sentence.programs, ids)
