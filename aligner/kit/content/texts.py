"""The user's own texts in place of generated ones, and which texts there are to replace."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from aligner.kit.content.content import Block, Bullets, Content, EditableText, Paragraph, Section
from aligner.kit.content.options import KitOptions
from aligner.lang.bidi import strip_isolates
from aligner.model.presenting import STORYLINE, KitText
from aligner.storyline.story import StoryPart

COVER = "cover"
_OF_THE_STORYLINE = ("motion",)
"""Parts of sections that the storyline says: they are written there, once for all documents."""
_SECTION_PARTS = ("title", "so_what", "question", "notes")

OwnTexts = Mapping[tuple[str, str], KitText]


def own_texts(kit_texts: tuple[KitText, ...], options: KitOptions) -> OwnTexts:
    """The texts that were written for just this language, audience and purpose, by (section, part).

    An empty one is none: no title may be empty.
    """
    wanted = (options.language, options.audience, options.purpose)
    return {(t.section, t.part): t for t in kit_texts if t.text and (t.language, t.audience, t.purpose) == wanted}


def storyline_texts(kit_texts: tuple[KitText, ...], options: KitOptions) -> dict[str, str]:
    """The user's own texts of the storyline, by the names of its parts."""
    own = own_texts(kit_texts, options)
    return {part: text.text for (section, part), text in own.items() if section == STORYLINE}


def editable(section: str, part: str, generated: str, own_texts_by_part: OwnTexts) -> EditableText:
    """A text that may be replaced, with the user's own where there is one."""
    plain, own = strip_isolates(generated), own_texts_by_part.get((section, part))
    if own is None:
        return EditableText(section, part, plain, plain)
    return EditableText(section, part, own.text, plain, True, strip_isolates(own.generated) != plain)


def part_text(part: StoryPart, own_texts_by_part: OwnTexts) -> EditableText:
    """A part of the storyline; what an item of the agenda asks or moves in its author's own words is no edit here."""
    text = editable(STORYLINE, part.name, part.generated, own_texts_by_part)
    written = strip_isolates(part.text)
    is_written = not text.is_edited and bool(written) and written != text.generated
    return replace(text, text=written, is_edited=True) if is_written else text


def with_own_texts(content: Content, own_texts_by_part: OwnTexts, parts: Sequence[StoryPart]) -> Content:
    """The content with the user's texts put in as they were written, and the list of all that may be replaced.

    parts: of the storyline, which says the user's own already.
    """
    found = [part_text(part, own_texts_by_part) for part in parts]

    def choose(section: str, part: str, generated: str) -> str:
        text = editable(section, part, generated, own_texts_by_part)
        found.append(text)
        return text.text if text.is_edited else generated

    cover = replace(content.cover, title=choose(COVER, "title", content.cover.title))
    sections = tuple(_section(section, choose) for section in content.sections)
    return replace(content, cover=cover, sections=sections, texts=tuple(found))


Choose = Callable[[str, str, str], str]


def _section(section: Section, choose: Choose) -> Section:
    if section.is_appendix or section.item:
        # What is argued of an item is written once, in the storyline.
        return section
    chosen = {part: choose(section.id, part, getattr(section, part)) for part in _SECTION_PARTS}
    # A paragraph that is both on the slide and in the briefing is one text.
    parts: dict[str, str] = {}
    for block in (*section.blocks, *section.slide):
        if isinstance(block, Paragraph | Bullets) and _is_section_part(block.part) and block.part not in parts:
            generated = block.text if isinstance(block, Paragraph) else "\n".join(block.items)
            parts[block.part] = choose(section.id, block.part, generated)
    return replace(
        section,
        **chosen,
        slide=tuple(_block(block, parts) for block in section.slide),
        blocks=tuple(_block(block, parts) for block in section.blocks),
    )


def _block(block: Block, parts: dict[str, str]) -> Block:
    match block:
        case Paragraph(_, _, part) if _is_section_part(part):
            return replace(block, text=parts[part])
        case Bullets(_, part) if _is_section_part(part):
            return replace(block, items=tuple(line for line in parts[part].split("\n") if line.strip()))
    return block


def _is_section_part(part: str) -> bool:
    return bool(part) and part not in _OF_THE_STORYLINE
