"""What a kit says where its meeting takes up several questions: all of them on the first page, then a part for each."""

from dataclasses import replace

from aligner.kit.content.content import Block, Bullets, CoverItem, Paragraph, Section, Table
from aligner.kit.content.deciding import options_of, resolution_of
from aligner.kit.content.snapshot import Snapshot
from aligner.storyline.line import Storyline
from aligner.storyline.story import Story, StoryItem


def cover_items(state: Snapshot) -> tuple[CoverItem, ...]:
    """Every question with what is done with it, and our answer where there is one."""
    return tuple(
        CoverItem(
            str(item.number),
            item.question,
            state.words.label(item.kind),
            " ".join(f"{item.story.answer} {item.story.objection}".split()) if item.story else "",
        )
        for item in state.story.items
    )


def agenda(state: Snapshot) -> list[Section]:
    """The questions side by side, for the deck: the first page of the briefing has them."""
    items = cover_items(state)
    if not items:
        return []
    heads = ("head_number", "head_asked", "head_kind", "head_answer")
    rows = tuple((item.number, item.question, item.ask, item.answer) for item in items)
    table = Table(tuple(state.sentence(f"docket.{head}") for head in heads), rows, ("text",) * len(heads))
    wording = state.story
    label = state.sentence("label_on_agenda")
    return [Section("agenda", label, " ".join(wording.answer.split()), slide=(table,), in_paper=False)]


def item_sections(state: Snapshot) -> list[Section]:
    """A part for each item of which something is argued or known: its question, its options, its motion."""
    items = zip(state.line.items, state.story.items, strict=True)
    return [
        section
        for argued, item in items
        if argued.line and item.story
        for section in _part(state, item, argued.line, item.story)
    ]


def _part(state: Snapshot, item: StoryItem, line: Storyline, wording: Story) -> list[Section]:
    values = {"n": item.number, "all": len(state.story.items), "kind": state.words.label(item.kind)}
    label, name = state.sentence("docket.item_label", **values), f"item{item.number}"
    built = (
        _head(state, wording, name, label),
        options_of(state, wording, f"{name}_options", label),
        resolution_of(state, line, wording, f"{name}_resolution", label, item.question),
    )
    return [replace(section, item=item.number) for section in built if section is not None]


def _head(state: Snapshot, wording: Story, name: str, label: str) -> Section:
    """The question and its answer, what speaks for it or is known, and what was decided; on paper all else, too."""
    facts = tuple(text for text in (wording.reasons or wording.known) if text)
    # On paper what was decided is under the options.
    on_paper = facts if wording.options else (*facts, *wording.decided)
    more = [
        Paragraph(
            state.sentence("docket.labelled", label=state.sentence(f"storyline.head.{part}"), text=" ".join(texts))
        )
        for part, texts in (("cost", wording.cost), ("unknowns", wording.unknowns))
        if texts
    ]
    answer, slide = " ".join(wording.answer.split()), _bullets((*facts, *wording.beside, *wording.decided))
    return Section(name, label, wording.question, so_what=answer, slide=slide, blocks=(*_bullets(on_paper), *more))


def _bullets(texts: tuple[str, ...]) -> tuple[Block, ...]:
    return (Bullets(texts),) if texts else ()
