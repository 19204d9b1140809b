"""What a kit says where its meeting takes up several questions: all of them on the first page, then a part for each."""

from dataclasses import replace

from aligner.kit.content.content import Block, Bullets, CoverItem, Paragraph, Section, Table
from aligner.kit.content.deciding import options_of, resolution_of
from aligner.kit.content.snapshot import Snapshot
from aligner.storyline.told import Told, ToldItem


def cover_items(state: Snapshot) -> tuple[CoverItem, ...]:
    """Every question with what is done with it, and our answer where there is one."""
    return tuple(
        CoverItem(
            str(item.number),
            item.question,
            state.words.label(item.kind),
            " ".join(item.told.answer.split()) if item.told else "",
        )
        for item in state.told.items
    )


def agenda(state: Snapshot) -> list[Section]:
    """The questions side by side, for the deck: the first page of the briefing has them."""
    items = cover_items(state)
    if not items:
        return []
    heads = ("head_number", "head_asked", "head_kind", "head_answer")
    rows = tuple((item.number, item.question, item.ask, item.answer) for item in items)
    table = Table(tuple(state.say(f"docket.{head}") for head in heads), rows, ("text",) * len(heads))
    told = state.told
    label = state.say("label_on_agenda")
    return [Section("agenda", label, " ".join(told.answer.split()), slide=(table,), in_paper=False)]


def item_sections(state: Snapshot) -> list[Section]:
    """A part for each item of which something is argued or known: its question, its options, its motion."""
    return [section for item in state.told.items if item.told for section in _part(state, item, item.told)]


def _part(state: Snapshot, item: ToldItem, told: Told) -> list[Section]:
    values = {"n": item.number, "all": len(state.told.items), "kind": state.words.label(item.kind)}
    label, name = state.say("docket.item_label", **values), f"item{item.number}"
    made = (
        _head(state, told, name, label),
        options_of(state, told, f"{name}_options", label),
        resolution_of(told, f"{name}_resolution", label, item.question),
    )
    return [replace(section, item=item.number) for section in made if section is not None]


def _head(state: Snapshot, told: Told, name: str, label: str) -> Section:
    """The question and its answer, what speaks for it or is known, and what was decided; on paper all else, too."""
    facts = tuple(text for text in (told.reasons or told.known) if text)
    # On paper what was decided stands under the options.
    on_paper = facts if told.options else (*facts, *told.decided)
    more = [
        Paragraph(state.say("docket.labelled", label=state.say(f"storyline.head.{part}"), text=" ".join(texts)))
        for part, texts in (("cost", told.cost), ("unknowns", told.unknowns))
        if texts
    ]
    answer, slide = " ".join(told.answer.split()), _bullets((*facts, *told.decided))
    return Section(name, label, told.question, so_what=answer, slide=slide, blocks=(*_bullets(on_paper), *more))


def _bullets(texts: tuple[str, ...]) -> tuple[Block, ...]:
    return (Bullets(texts),) if texts else ()
