"""The user's own texts in place of generated ones, and which texts there are to replace."""

from collections.abc import Callable
from dataclasses import replace

from aligner.kit.content.content import Block, Bullets, Content, Cover, EditableText, Paragraph, Section
from aligner.kit.content.options import KitOptions
from aligner.lang.bidi import strip_isolates
from aligner.model.presenting import KitText

COVER = "cover"
_COVER_PARTS = ("title", "question", "recommendation")
_SECTION_PARTS = ("title", "so_what", "question", "notes")

Told = dict[tuple[str, str], KitText]


def own_texts(kit_texts: tuple[KitText, ...], options: KitOptions) -> Told:
    """The texts that were written for just this language, audience and purpose, by (section, part).

    An empty one is none: no title may be empty.
    """
    wanted = (options.language, options.audience, options.purpose)
    return {(t.section, t.part): t for t in kit_texts if t.text and (t.language, t.audience, t.purpose) == wanted}


def with_own_texts(content: Content, told: Told) -> Content:
    """The content with the user's texts put in as they were written, and the list of all that may be replaced."""
    found: list[EditableText] = []

    def choose(section: str, part: str, generated: str) -> str:
        plain = strip_isolates(generated)
        own = told.get((section, part))
        if own is None:
            found.append(EditableText(section, part, plain, plain))
            return generated
        found.append(EditableText(section, part, own.text, plain, True, strip_isolates(own.generated) != plain))
        return own.text

    cover = _cover(content.cover, choose)
    sections = tuple(_section(section, choose) for section in content.sections)
    return replace(content, cover=cover, sections=sections, texts=tuple(found))


Choose = Callable[[str, str, str], str]


def _cover(cover: Cover, choose: Choose) -> Cover:
    lines = choose(COVER, "recommendation", "\n".join(cover.recommendation)).split("\n")
    reasons = choose(COVER, "reasons", "\n".join(cover.reasons)).split("\n")
    return replace(
        cover,
        title=choose(COVER, "title", cover.title),
        question=choose(COVER, "question", cover.question),
        recommendation=tuple(line for line in lines if line.strip()),
        reasons=tuple(line for line in reasons if line.strip()),
    )


def _section(section: Section, choose: Choose) -> Section:
    if section.is_appendix:
        return section
    chosen = {part: choose(section.id, part, getattr(section, part)) for part in _SECTION_PARTS}
    # A paragraph that stands both on the slide and in the briefing is one text.
    parts: dict[str, str] = {}
    for block in (*section.blocks, *section.slide):
        if isinstance(block, Paragraph | Bullets) and block.part and block.part not in parts:
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
        case Paragraph(_, _, part) if part:
            return replace(block, text=parts[part])
        case Bullets(_, part) if part:
            return replace(block, items=tuple(line for line in parts[part].split("\n") if line.strip()))
    return block
