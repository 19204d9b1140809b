"""A template that a user brings, made safe before it is kept: no slides, nothing foreign, the layouts that we need."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass

import pptx
from lxml.etree import LxmlError
from pptx.exc import PythonPptxError
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation

from aligner.kit.deck.master import strip_foreign
from aligner.kit.deck.template_package import clean_package, external_relations
from aligner.kit.looks.look import luminance
from aligner.model.errors import refuse
from aligner.model.presenting import TEMPLATE_LIMIT
from aligner.office.package import same_bytes

WIDE = (12_192_000, 6_858_000)
"""Width and height of a wide slide, 13.333 by 7.5 inches, in the format's units."""
_SLACK = 0.01
_DARKEST_GROUND = 0.7
"""The least luminance of a template's ground on which our charts and tables can be read."""


@dataclass(frozen=True)
class TemplateLayouts:
    """Places of a template's layouts that the deck is set in: cover, title with text, title alone."""

    cover: int
    content: int
    title_only: int


def check_template(data: bytes) -> bytes:
    """The template without its slides, links to the outside and foreign properties; ready to be kept.

    Raises: Refused template_too_large, template_not_a_deck, template_macros, template_not_wide, template_dark,
    template_lacks_cover, template_lacks_content, template_lacks_title_only.
    """
    if len(data) > TEMPLATE_LIMIT:
        raise refuse("template_too_large", "template", megabytes=TEMPLATE_LIMIT // 2**20)
    deck = _opened(clean_package(data))
    if any(
        abs(side / wide - 1) > _SLACK
        for side, wide in zip((deck.slide_width or 0, deck.slide_height or 0), WIDE, strict=True)
    ):
        raise refuse("template_not_wide", "template")
    layouts_of(deck)
    if _luminance_of_ground(deck) < _DARKEST_GROUND:
        raise refuse("template_dark", "template")
    without_slides = _without_slides(deck)
    if external_relations(without_slides):
        # Nothing is known that gets here: a template is rather refused than kept with a way out.
        raise refuse("template_not_a_deck", "template")
    return without_slides


def layouts_of(deck: Presentation) -> TemplateLayouts:
    """The layouts that fit best, by what they hold.

    Raises: Refused template_lacks_cover, template_lacks_content, template_lacks_title_only.
    """
    placeholder_kinds = [
        {shape.placeholder_format.type.name for shape in layout.placeholders} for layout in deck.slide_layouts
    ]
    text = {"BODY", "OBJECT"}
    counts = [
        sum(shape.placeholder_format.type.name in text for shape in layout.placeholders)
        for layout in deck.slide_layouts
    ]

    def first(*rules: Callable[[int, set[str]], bool]) -> int | None:
        return next((at for rule in rules for at, names in enumerate(placeholder_kinds) if rule(at, names)), None)

    cover = first(lambda at, names: "CENTER_TITLE" in names)
    content = first(
        lambda at, names: "TITLE" in names and counts[at] == 1 and "PICTURE" not in names,
        lambda at, names: "TITLE" in names and counts[at] >= 1,
    )
    title_only = first(lambda at, names: "TITLE" in names and not counts[at] and "PICTURE" not in names)
    if cover is None:
        raise refuse("template_lacks_cover", "template")
    if content is None:
        raise refuse("template_lacks_content", "template")
    if title_only is None:
        raise refuse("template_lacks_title_only", "template")
    return TemplateLayouts(cover, content, title_only)


def _opened(data: bytes) -> Presentation:
    try:
        deck = pptx.Presentation(io.BytesIO(data))
        for layout in deck.slide_layouts:
            for shape in layout.placeholders:
                _ = shape.placeholder_format.type.name, shape.left, shape.width
        return deck
    except (PythonPptxError, LxmlError, KeyError, ValueError, AttributeError, TypeError, AssertionError) as error:
        raise refuse("template_not_a_deck", "template") from error


def _without_slides(deck: Presentation) -> bytes:
    """The deck with no slides and nothing that distinguishes where it comes from."""
    slides = deck.slides._sldIdLst
    for entry in list(slides):
        deck.part.drop_rel(entry.rId)
        slides.remove(entry)
    for named in list(deck.part._element.iter("{*}sectionLst", "{*}custShowLst")):
        # They name the slides that are gone.
        holder = named.getparent() if named.getparent().tag.endswith("}ext") else named
        holder.getparent().remove(holder)
    strip_foreign(deck)
    out = io.BytesIO()
    deck.save(out)
    return same_bytes(out.getvalue())


def _luminance_of_ground(deck: Presentation) -> float:
    """Of the master's ground where it says a colour; white where it does not."""
    master = deck.slide_master
    background = master._element.find(f"{qn('p:cSld')}/{qn('p:bg')}")
    color = None if background is None else next(iter(background.iter(qn("a:srgbClr"), qn("a:schemeClr"))), None)
    if color is None:
        return 1.0
    if color.tag == qn("a:srgbClr"):
        return luminance(f"#{color.get('val')}")
    name = master._element.find(qn("p:clrMap")).get(color.get("val"), color.get("val"))
    theme = next(r.target_part for r in master.part.rels.values() if r.reltype.endswith("/theme"))
    slot = parse_xml(theme.blob).find(f".//{qn(f'a:{name}')}")
    value = None if slot is None or not len(slot) else slot[0].get("lastClr") or slot[0].get("val")
    return luminance(f"#{value}") if value and re.fullmatch("[0-9A-Fa-f]{6}", value) else 1.0
