"""A storyline in words, as the documents set it."""

from dataclasses import dataclass, replace

from aligner.model.vocabulary import AgendaKind
from aligner.storyline.sentences import Sentence


@dataclass(frozen=True)
class StoryOption:
    """An option in words. letter: by which other sentences name it, "" where the options are no alternatives.

    label: with its letter.  effects: one sentence for each figure that it touches; changes: the same without the
    figure's name; cells: what it comes to, and under it the change; in_short: the
    effects that move a figure.  price: what it takes in money.  ground: why it is recommended or not, "" where nothing
    is recommended, or by the author alone.
    """

    key: str
    letter: str
    label: str
    effects: tuple[str, ...]
    changes: tuple[str, ...]
    cells: tuple[str, ...]
    in_short: str
    price: str
    is_recommended: bool
    ground: str = ""


@dataclass(frozen=True)
class StoryStep:
    """A step in words. owner, due: "to be named at the meeting" where nobody and no day is."""

    step: str
    owner: str
    due: str
    text: str


@dataclass(frozen=True)
class StoryPart:
    """A text that the author may write otherwise. name: question, answer, motion, or a reason's or a step's.

    text: what is reported; generated: what the figures say, "" for what the author added.  sentence: what that rests
    on.
    """

    name: str
    text: str
    generated: str
    sentence: Sentence | None = None


@dataclass(frozen=True)
class StoryItem:
    """An item of the agenda in words. number: on it.  kind: what the meeting does with it.

    story: what is argued of it, None where its question is all there is.
    """

    id: int
    number: int
    kind: AgendaKind
    question: str
    story: "Story | None" = None

    def name_of(self, part: str) -> str:
        """By which a part of it is distinguished from the same part of another item."""
        return f"{item_prefix(self.id)}{part}"


def item_prefix(item_id: int) -> str:
    """How the names of an item's parts begin."""
    return f"item{item_id}."


@dataclass(frozen=True)
class Story:
    """A storyline in words; empty where nothing is to be stated.

    known: what is where there are no reasons.  group: what the workshop said against it.  promised: what is promised of
    the money that would move, and what is free.  motion: what is voted on, "" where the meeting decides nothing.
    sentences: everything that was stated, with what it rests on.  parts: those that an author may write otherwise.
    items: of the agenda, where the meeting takes up several.  work: what changes in the staff's daily work.
    higher: what options score higher in, each by itself; higher_joined: the same of those alike together.
    title: the conclusion over the paper, "" where there is none.  objection: in one line, that the workshop spoke
    against what is recommended, "" where it did not.
    """

    question: str
    answer: str
    reasons: tuple[str, ...]
    known: tuple[str, ...]
    options: tuple[StoryOption, ...]
    higher: tuple[str, ...]
    group: tuple[str, ...]
    promised: tuple[str, ...]
    cost: tuple[str, ...]
    motion: str
    steps: tuple[StoryStep, ...]
    unknowns: tuple[str, ...]
    decided: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    parts: tuple[StoryPart, ...] = ()
    items: tuple[StoryItem, ...] = ()
    work: tuple[str, ...] = ()
    title: str = ""
    objection: str = ""
    higher_joined: tuple[str, ...] = ()

    @property
    def beside(self) -> tuple[str, ...]:
        """What is said beside the options: what the workshop said against them, and what is promised of the money."""
        return (*self.group, *self.promised)

    @property
    def all_parts(self) -> tuple[StoryPart, ...]:
        """Its own and those of its items, each by a name of its own."""
        of_items = [
            replace(part, name=item.name_of(part.name))
            for item in self.items
            if item.story
            for part in item.story.parts
        ]
        return (*self.parts, *of_items)

    def part(self, name: str) -> StoryPart | None:
        """A part by its name."""
        return next((part for part in self.parts if part.name == name), None)
