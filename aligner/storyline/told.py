"""A storyline in words, as the documents set it."""

from dataclasses import dataclass

from aligner.storyline.sentences import Sentence


@dataclass(frozen=True)
class ToldOption:
    """An option in words. letter: by which other sentences name it, "" where the options are no alternatives.

    label: with its letter.  effects: one sentence for each figure that it touches; changes: the same without the
    figure's name; cells: what it comes to, and under it the change; in_short: the
    effects that move a figure.  price: what it takes in money.
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


@dataclass(frozen=True)
class ToldStep:
    """A step in words. owner, due: "to be named at the meeting" where nobody and no day is."""

    step: str
    owner: str
    due: str
    text: str


@dataclass(frozen=True)
class ToldPart:
    """A text that the author may write otherwise. name: question, answer, motion, or a reason's or a step's.

    text: what is told; generated: what the figures say, "" for what the author added.  sentence: what that rests on.
    """

    name: str
    text: str
    generated: str
    sentence: Sentence | None = None


@dataclass(frozen=True)
class Told:
    """A storyline in words; empty where nothing is to be said.

    known: what stands where there are no reasons.  motion: what is voted on, "" where the meeting decides nothing.
    sentences: everything that was said, with what it rests on.  parts: those that an author may write otherwise.
    """

    question: str
    answer: str
    reasons: tuple[str, ...]
    known: tuple[str, ...]
    options: tuple[ToldOption, ...]
    higher: tuple[str, ...]
    cost: tuple[str, ...]
    motion: str
    steps: tuple[ToldStep, ...]
    unknowns: tuple[str, ...]
    decided: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    parts: tuple[ToldPart, ...] = ()

    def part(self, name: str) -> ToldPart | None:
        """A part by its name."""
        return next((part for part in self.parts if part.name == name), None)
