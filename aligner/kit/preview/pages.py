"""A document's pages or slides as pictures: the very pages, from the same content as the files."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from aligner.kit.content.content import Content
from aligner.kit.content.documents.forms import Forms
from aligner.kit.content.documents.guide import Guide
from aligner.kit.content.documents.onepage import OnePage
from aligner.kit.content.documents.sides import SidePaper


@dataclass(frozen=True)
class Pictures:
    """PNG pictures, one a page or slide. font, substitute_family: the font that the document names and this computer
    does not have, and the one that the pictures show instead; "" when they show what the document names."""

    pages: list[bytes]
    font: str = ""
    substitute_family: str = ""


def deck_pictures(content: Content, width_px: int) -> Pictures:
    """The slides' pictures, `width_px` wide.

    Raises: EnvironmentRefused without the program's own fonts.
    """
    from aligner.kit.deck.font import substitute_family
    from aligner.kit.deck.writer import write_deck
    from aligner.kit.preview.slides import slide_pictures
    from aligner.office.text import FONT

    # In this process's own folder, see `aligner.scratch`.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck.pptx"
        write_deck(content, path, with_notes=False)
        pages = slide_pictures(path.read_bytes(), content, width_px)
    # A page brings its fonts along; a slide names one that the reader's computer has.
    instead = substitute_family()
    return Pictures(pages, FONT if instead else "", instead)


def page_pictures(document: Content | Guide | OnePage | Forms | SidePaper, width_px: int) -> Pictures:
    """The pictures of a document's pages, `width_px` wide; content alone is set as the briefing.

    Raises: EnvironmentRefused without the program's own fonts.
    """
    from aligner.kit.forms.forms import forms_pictures
    from aligner.kit.papers.briefing import briefing_pictures
    from aligner.kit.papers.guide import guide_pictures
    from aligner.kit.papers.onepage import onepage_pictures
    from aligner.kit.papers.sides import side_paper_pictures

    match document:
        case Guide():
            return Pictures(guide_pictures(document, width_px))
        case OnePage():
            return Pictures(onepage_pictures(document, width_px))
        case SidePaper():
            return Pictures(side_paper_pictures(document, width_px))
        case Forms():
            return Pictures(forms_pictures(document, width_px))
        case Content():
            return Pictures(briefing_pictures(document, width_px))
