"""The plain content of a kit: said once here, set by each document in its own way.

All texts are ready to show: in the kit's language, numbers and user texts already isolated for direction.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from aligner.charts.budget import BudgetChart
from aligner.charts.dots import DotsChart
from aligner.charts.gap import GapChart
from aligner.charts.moved import MovedChart
from aligner.charts.needle import NeedleChart
from aligner.charts.roadmap import RoadmapChart
from aligner.charts.years import YearsChart
from aligner.kit.content.all_programs import AllPrograms
from aligner.kit.looks.look import Look
from aligner.storyline.leading import EffectFigure, Leading

AnyChart = RoadmapChart | GapChart | NeedleChart | BudgetChart | DotsChart | MovedChart | YearsChart


@dataclass(frozen=True)
class Paragraph:
    """part: its steady name within the section, by which the user's own text replaces it; "" is not to be edited.

    asked: of a motion, the question that it answers; "" is the cover's.
    """

    text: str
    role: Literal["body", "lead", "muted"] = "body"
    part: str = ""
    asked: str = ""


@dataclass(frozen=True)
class Bullets:
    """part: as a paragraph's; in an edited text each line is an item."""

    items: tuple[str, ...]
    part: str = ""


@dataclass(frozen=True)
class Table:
    """kinds: of each column, "text", "number" (figures of equal width) or "source" (text with web addresses).

    compares: its columns stand for one thing each and are equally wide; marked: the one that is set off, or None.
    tag: what is over that one, "" where its header says it.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kinds: tuple[str, ...]
    caption: str = ""
    compares: bool = False
    marked: int | None = None
    tag: str = ""


@dataclass(frozen=True)
class Card:
    """A thing apart: a heading, a sentence, and where one number matters, that number.

    role: whose colour it takes: "ours", "collective" or "resources".
    """

    title: str
    text: str
    figure: str = ""
    role: str = "ours"


@dataclass(frozen=True)
class Cards:
    """Two to four cards side by side."""

    items: tuple[Card, ...]


@dataclass(frozen=True)
class Figure:
    """A chart; its title, alternative text and table twin are the chart's own. note: what it omits, or ""."""

    chart: AnyChart
    note: str = ""


@dataclass(frozen=True)
class Picture:
    """A picture of the user's, beside its section's texts. data: a JPEG of our own making.  alt: what is seen in it."""

    data: bytes
    alt: str


Block = Paragraph | Bullets | Table | Figure | Cards | AllPrograms | Picture


@dataclass(frozen=True)
class Section:
    """One message: a slide of the deck and a part of the briefing.

    id: stable English word.  title: a sentence that states the message, made from this organization's data.
    label: the section's short name, for the outline and the running head.
    so_what: one sentence on what it means for us; "" when the title says it.  question: for the discussion, or "".
    slide: what the deck shows; blocks: what the briefing shows (more text, tables).  notes: for the speaker.
    in_deck: whether it has a slide.  in_paper: whether it is a part of the briefing.
    item: the number of the question on the agenda that it is about, 0 where it is about all.
    """

    id: str
    label: str
    title: str
    so_what: str = ""
    question: str = ""
    slide: tuple[Block, ...] = ()
    blocks: tuple[Block, ...] = ()
    notes: str = ""
    is_appendix: bool = False
    in_deck: bool = True
    in_paper: bool = True
    item: int = 0


def conclusion_first(counted: str, conclusion: str) -> tuple[str, str]:
    """The title and what stands under it: the conclusion where there is one, else what was counted."""
    if not conclusion:
        return counted, ""
    return conclusion, counted if counted.endswith((".", "?", "!")) else f"{counted}."


@dataclass(frozen=True)
class EditableText:
    """A text that the user may replace. section, part: where it stands ("cover" for the first page).

    text: what the kit says; generated: what it says by itself.  Both without direction marks.
    is_stale: the user's own text replaced another generated one than today's, so the data under it has changed.
    """

    section: str
    part: str
    text: str
    generated: str
    is_edited: bool = False
    is_stale: bool = False


@dataclass(frozen=True)
class CoverItem:
    """A question of the agenda on the first page. ask: what is done with it.  answer: "" where nothing is argued."""

    number: str
    question: str
    ask: str
    answer: str = ""


@dataclass(frozen=True)
class Cover:
    """The first page. meeting: its day and place in words, or "".  ask: information, discussion or decision, in words.
    recommendation: the answer, and in a last line what the workshop said against it.
    reasons: two or three, or what is known.  changes: what the recommended option changes, and which other changes
    more.  price: what it takes.  answer_label: what is over the answer.
    prepared_by: a person, else the organization.  chair: "" where nobody is named.  agenda: its items, in order.
    times: the minutes of each part of the discussion, with its name.

    On paper also: under: what is under the title.  leads: the figure that leads each reason.  effects, higher: of
    changes, the figures before and after, and which options change more.  explained:
    what a shared point is, where the page counts them.  costs: price by kind, as (kind, sentence).
    motion: what is voted on, "" where nothing is.
    items: the agenda with what we say to each, where the meeting takes up several; the question is then that it does.
    """

    title: str
    organization: str
    initiative: str
    meeting: str
    ask: str
    question: str
    recommendation: tuple[str, ...]
    time_needed: str
    prepared_by: str
    confidentiality: str
    example_note: str = ""
    reasons: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    price: tuple[str, ...] = ()
    answer_label: str = ""
    chair: str = ""
    agenda: tuple[str, ...] = ()
    times: tuple[tuple[str, str], ...] = ()
    under: tuple[str, ...] = ()
    leads: tuple[Leading | None, ...] = ()
    effects: tuple[EffectFigure, ...] = ()
    higher: tuple[str, ...] = ()
    explained: str = ""
    costs: tuple[tuple[str, str], ...] = ()
    motion: str = ""
    items: tuple[CoverItem, ...] = ()


@dataclass(frozen=True)
class Content:
    """A whole kit in words. stamp: which data it is built from (file, revision, meeting, purpose).
    footer: short line that every page and slide carries (whose it is, of which day, for whom).
    labels: the documents' fixed words by key (resources/words/*/kit.json, keys that begin with "label_").
    meeting: the only date that the files' properties carry.  texts: what the user may replace, in the kit's order.
    sheet: the fixed words around a motion on paper, and what its blanks are written as.
    briefing_pages: the most pages between the briefing's cover sheet and its appendix, 0 for any number.
    yields: ids of the sections whose details go to the appendix first when it is longer.
    on_cover: the section that stands under the rows of the briefing's first page where it has room there, or ""."""

    language: str
    is_rtl: bool
    cover: Cover
    stamp: str
    sections: tuple[Section, ...]
    labels: dict[str, str] = field(default_factory=dict)
    meeting: date | None = None
    look: Look = field(default_factory=Look)
    texts: tuple[EditableText, ...] = ()
    briefing_pages: int = 0
    yields: tuple[str, ...] = ()
    on_cover: str = ""
    footer: str = ""
    sheet: dict[str, str | tuple[str, ...]] = field(default_factory=dict[str, "str | tuple[str, ...]"])
