"""What the projector can show: plain descriptions, each one step, ready to be painted and to be read aloud."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Slide:
    """A step. key: its kind and question, e.g. "order.importance".  guide: the guide's step it belongs to.

    kicker: a short line above the headline.  note: one quiet line at the foot, "" for none.
    """

    key: str
    guide: str
    kicker: str
    headline: str
    note: str = ""

    def accessible_text(self) -> str:
        """The slide's content in words, for those who do not see it."""
        return " ".join(part for part in (self.note,) if part)


@dataclass(frozen=True)
class StatementSlide(Slide):
    """A question or a sentence that fills the screen. detail: what follows it, smaller."""

    text: str = ""
    detail: str = ""

    def accessible_text(self) -> str:
        return " ".join(part for part in (self.text, self.detail, self.note) if part)


@dataclass(frozen=True)
class ListSlide(Slide):
    """Lines of text. marks: what is before each, as goals' codes; () for none.  empty: said when there are none."""

    items: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    empty: str = ""

    def accessible_text(self) -> str:
        return "; ".join(self.items) or self.empty


@dataclass(frozen=True)
class TimerSlide(Slide):
    """A clock that runs down. clock: its name among the timers.  minutes: at its start.  paused: said while it stands.
    over: said when time is up."""

    clock: str = ""
    minutes: int = 10
    paused: str = ""
    over: str = ""


@dataclass(frozen=True)
class ProgressSlide(Slide):
    """How many ballots are in. count: in words.  quorum: None when there is none."""

    ballots: int = 0
    expected: int = 0
    quorum: int | None = None
    count: str = ""
    sentence: str = ""

    def accessible_text(self) -> str:
        return f"{self.count}. {self.sentence}"


@dataclass(frozen=True)
class OrderRow:
    """rank: as said, a joint place too.  share: 0 to 1.  points: as shown."""

    rank: str
    title: str
    share: float
    points: str


@dataclass(frozen=True)
class OrderSlide(Slide):
    """Our goals by weight, the heaviest first."""

    rows: tuple[OrderRow, ...] = ()

    def accessible_text(self) -> str:
        return "; ".join(f"{row.rank} {row.title} {row.points}" for row in self.rows)


@dataclass(frozen=True)
class DotRow:
    """dots: shares 0 to 1 in no order that reports who.  summary: the spread in words."""

    title: str
    dots: tuple[float, ...]
    mean: float
    summary: str = ""


@dataclass(frozen=True)
class SpreadSlide(Slide):
    """One dot a ballot for each goal. is_close: few goals, drawn large, each with its sentence."""

    rows: tuple[DotRow, ...] = ()
    is_close: bool = False
    unit: str = ""

    def accessible_text(self) -> str:
        return "; ".join(f"{row.title}: {row.summary}" for row in self.rows)


@dataclass(frozen=True)
class PairRow:
    """Two shares of one goal, 0 to 1, None when unknown. summary: the difference as shown."""

    title: str
    first: float | None
    second: float | None
    summary: str
    is_highlighted: bool = False


@dataclass(frozen=True)
class PairSlide(Slide):
    """Two frames over the same goals. marks: for each its name, shape, colour role and whether it is hollow."""

    rows: tuple[PairRow, ...] = ()
    marks: tuple[tuple[str, str, str, bool], ...] = ()

    def accessible_text(self) -> str:
        return "; ".join(f"{row.title}: {row.summary}" for row in self.rows)


@dataclass(frozen=True)
class HeadlineSlide(Slide):
    """One figure of 100 with its sentence and the yardsticks beside it. yardsticks: (share 0 to 1, sentence)."""

    figure: str = ""
    share: float = 0
    sentence: str = ""
    yardsticks: tuple[tuple[float, str], ...] = ()

    def accessible_text(self) -> str:
        return " ".join((self.sentence, *(text for _, text in self.yardsticks)))


@dataclass(frozen=True)
class GapCard:
    """figure: signed points.  role: the frame that gives the goal more."""

    title: str
    figure: str
    sentence: str
    role: str


@dataclass(frozen=True)
class GapsSlide(Slide):
    """The gaps to talk about, three at most."""

    cards: tuple[GapCard, ...] = ()

    def accessible_text(self) -> str:
        return " ".join(f"{card.title}: {card.sentence}" for card in self.cards)


def in_pages(rows: Sequence[object], most: int) -> list[tuple]:
    """The rows in pages of about equal length, none longer than `most`; one empty page when there are none."""
    pages = max(1, -(-len(rows) // most))
    size = -(-len(rows) // pages) if rows else 0
    return [tuple(rows[at * size : (at + 1) * size]) for at in range(pages)]
