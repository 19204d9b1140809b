"""A deck in a template of the user's: its layouts and its looks, our texts and charts."""

import io
from collections.abc import Iterator

import pptx
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import XmlPart
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.slide import Slide, SlideLayout
from pptx.util import Inches

from aligner.kit.content.content import Content
from aligner.kit.deck import master
from aligner.kit.deck.template_check import layouts_of
from aligner.kit.deck.template_package import clean_package

LOWEST_TITLE = 2.2
"""A template's title that ends lower, in inches, would leave too little room: it is put where ours stands."""
_EMU = 914_400


def from_template(template: bytes, content: Content) -> Presentation:
    """An empty deck of the template with the kit's own properties.

    A template that an earlier version kept is made safe here, too.

    Raises: Refused template_not_a_deck, template_too_large, template_macros.
    """
    deck = pptx.Presentation(io.BytesIO(clean_package(template)))
    master.set_properties(deck, content)
    return deck


def layout_for(deck: Presentation, layout: int) -> SlideLayout:
    """The template's layout that serves as one of ours."""
    found = layouts_of(deck)
    place = {master.COVER: found.cover, master.TEXTS: found.content}.get(layout, found.title_only)
    return deck.slide_layouts[place]


def place_title(title: BaseShape) -> float:
    """Where what is under the title begins, in inches from the top."""
    bottom = (title.top + title.height) / _EMU
    if bottom > LOWEST_TITLE or title.width < 6 * _EMU:
        frame = master.TITLE_FRAME
        title.left, title.top, title.width, title.height = (
            Inches(side) for side in (frame.left, frame.top, frame.width, frame.height)
        )
        bottom = frame.bottom
    return bottom + 0.12


def footer_places(layout: SlideLayout) -> dict[str, int]:
    """The numbers of the layout's places for the foot line and the slide's number."""
    kinds = {"FOOTER": "ftr", "SLIDE_NUMBER": "sldNum"}
    placeholders = ((shape.placeholder_format.type.name, shape.placeholder_format.idx) for shape in layout.placeholders)
    return {kinds[name]: idx for name, idx in placeholders if name in kinds}


def fill_frames(deck: Presentation) -> None:
    """Takes the template's inner margins from the frames that our texts were measured for."""
    for slide in deck.slides:
        for shape in slide.placeholders:
            if isinstance(shape, Shape):
                body = shape.text_frame._txBody.find(qn("a:bodyPr"))
                for name in ("lIns", "tIns", "rIns", "bIns"):
                    body.set(name, "0")


def keep_own_colors(deck: Presentation, colors: dict[str, str]) -> None:
    """Turns the names of our theme's colours into the colours themselves: the template's theme has others."""
    for slide in deck.slides:
        for root in _roots(slide):
            for found in list(root.iter(qn("a:schemeClr"))):
                name = master.SLOTS.get(found.get("val"), found.get("val"))
                if name in colors:
                    found.tag = qn("a:srgbClr")
                    found.set("val", colors[name][1:])


def _roots(slide: Slide) -> Iterator[BaseOxmlElement]:
    yield slide._element
    for relation in slide.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.CHART and isinstance(relation.target_part, XmlPart):
            yield relation.target_part._element
