"""A made kit as it is read again: what it argues, and the texts that each of its documents sets of that."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aligner.kit.content.all_programs import AllPrograms
from aligner.kit.content.content import Bullets, Cards, Content, Paragraph, Section, Table
from aligner.kit.content.documents.firsthour import make_first_hour
from aligner.kit.content.documents.forms import Resolution, make_forms
from aligner.kit.content.documents.funders import complements, make_funders
from aligner.kit.content.documents.guide import Guide, make_guide
from aligner.kit.content.documents.sides import question_of, texts_in
from aligner.kit.content.documents.story import make_story
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import Snapshot
from aligner.model.vocabulary import AgendaKind
from aligner.storyline.line import Storyline
from aligner.storyline.sentences import Sentence
from aligner.storyline.story import Story

Document = Mapping[str, tuple[str, ...]]
"""The texts of a document by their part: question, answer, motion, decided, and text for all else."""


@dataclass(frozen=True)
class Kit:
    """A made kit: what it argues, in figures and in words, and what each document sets of it.

    ours: what the papers say that are made where they are requested: of us, and to each funder.
    items: the same of each item of the agenda of which something is argued.  prefix: with which the names of its texts
    begin.
    """

    state: Snapshot
    line: Storyline
    story: Story
    content: Content
    documents: Mapping[str, Document]
    ours: tuple[Sentence, ...] = ()
    items: "tuple[Kit, ...]" = ()
    prefix: str = ""


def kit_of(state: Snapshot, content: Content | None = None) -> Kit:
    """The kit that the state gives, as it is set in its documents. content: what they say, where it is made already."""
    content = content or make_outline(state)
    cover = content.cover
    head = {"question": (cover.question,), "answer": cover.recommendation}
    sections = [section for section in content.sections if not section.is_appendix]
    papers = [section for section in sections if section.in_paper]
    slides = [section for section in sections if section.in_deck]
    documents: dict[str, Document] = {
        "briefing": {
            **head,
            "motion": _motion(papers),
            "text": (*cover.reasons, *cover.changes, *cover.price, *_texts(papers, on_slide=False)),
        },
        "deck": {**head, "motion": _motion(slides), "text": _texts(slides, on_slide=True)},
        "onepage": {**head, "text": tuple(step.text for step in state.story.steps)},
    }
    given = state.options.only
    guide = make_guide(state, content) if "guide" in given else None
    forms = make_forms(state, content).resolutions if "forms" in given else ()
    if guide is not None:
        about = tuple(question.about for question in guide.questions)
        documents["guide"] = {**head, "motion": guide.decision[:1], "text": about}
    if "forms" in given:
        # Behind the kit's own sheet stand those that the user worded.
        sheets = forms[:1] if state.story.motion else ()
        documents["forms"] = {
            "question": tuple(sheet.title for sheet in sheets),
            "motion": tuple(sheet.motion for sheet in sheets),
        }
    ours: list[Sentence] = []
    if "first-hour" in given:
        paper = make_first_hour(state, content)
        documents["first-hour"] = {"question": question_of(paper), "text": texts_in(paper)}
    if "story" in given:
        documents["story"] = {"text": texts_in(make_story(state, content))}
    if documents.keys() & {"first-hour", "story"}:
        ours += state.ours.sentences
    if "funder" in given:
        documents["funder"] = {"text": texts_in(make_funders(state, content))}
        ours += (sentence for each in complements(state) for sentence in each.sentences)
    documents_by_name = {name: document for name, document in documents.items() if name in given}
    items = tuple(_items(state, content, guide, forms))
    return Kit(state, state.line, state.story, content, documents_by_name, tuple(ours), items)


def _items(state: Snapshot, content: Content, guide: Guide | None, forms: Sequence[Resolution]) -> Iterator[Kit]:
    """What each document sets of each item."""
    sheets = dict(zip((i.number for i in state.story.items if i.kind is AgendaKind.DECIDE), forms, strict=False))
    for at, (item, wording) in enumerate(zip(state.line.items, state.story.items, strict=True)):
        if item.line is None or wording.story is None:
            continue
        cover, number = content.cover.items[at], item.number
        head = {"question": (cover.question,), "answer": (cover.answer,)}
        papers = [section for section in content.sections if section.item == number]
        slides = [section for section in papers if section.in_deck]
        requested = {"question": (cover.question, papers[0].title), "answer": (cover.answer, papers[0].so_what)}
        built: dict[str, Document] = {
            "briefing": {**head, "motion": _motion(papers), "text": _texts(papers, on_slide=False)},
            "deck": {**requested, "motion": _motion(slides), "text": _texts(slides, on_slide=True)},
            "onepage": {**head, "text": tuple(step.text for step in wording.story.steps)},
        }
        if guide is not None:
            question = guide.questions[at]
            built["guide"] = {"question": (question.question,), "text": (question.about,)}
        if sheet := sheets.get(number):
            built["forms"] = {"question": (sheet.title,), "motion": (sheet.motion,)}
        given = {name: document for name, document in built.items() if name in state.options.only}
        yield Kit(state, item.line, wording.story, content, given, prefix=wording.name_of(""))


def _motion(sections: list[Section]) -> tuple[str, ...]:
    blocks = [block for section in sections for block in section.blocks]
    return tuple(block.text for block in blocks if isinstance(block, Paragraph) and block.part == "motion")


def _texts(sections: list[Section], *, on_slide: bool) -> tuple[str, ...]:
    return tuple(text for section in sections for text in _of(section, on_slide))


def _of(section: Section, on_slide: bool) -> Iterator[str]:
    yield from (section.title, section.so_what)
    for block in section.slide if on_slide else section.blocks:
        match block:
            case Paragraph(text):
                yield text
            case Bullets(items):
                yield from items
            case Cards(items):
                yield from (card.text for card in items)
            case AllPrograms():
                yield from (row.sentence for row in block.rows)
            case Table(_, rows):
                yield from (cell for row in rows for cell in row)
            case _:
                pass
