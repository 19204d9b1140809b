"""A document's pages or slides as pictures: the very pages, from the same content as the files."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import Snapshot


@dataclass(frozen=True)
class Pictures:
    """PNG pictures, one a page or slide. font, stand_in: the font that the document names and this computer does not
    have, and the one that the pictures show instead; "" when they show what the document names."""

    pages: list[bytes]
    font: str = ""
    stand_in: str = ""


def document_pictures(state: Snapshot, document: str, width_px: int) -> Pictures:
    """A document's pictures, `width_px` wide.

    Raises: KeyError for a document without pages; EnvironmentRefused without the program's own fonts.
    """
    from aligner.kit.deck.font import stand_in
    from aligner.office.text import FONT

    pages = _PICTURES[document](state, width_px)
    # A page brings its fonts along; a slide names one that the reader's computer has.
    instead = stand_in() if document == "deck" else ""
    return Pictures(pages, FONT if instead else "", instead)


def _deck(state: Snapshot, width_px: int) -> list[bytes]:
    from aligner.kit.deck.writer import write_deck
    from aligner.kit.preview.slides import slide_pictures

    content = make_outline(state)
    # In this process's own folder, see `aligner.scratch`.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck.pptx"
        write_deck(content, path, with_notes=False)
        return slide_pictures(path.read_bytes(), content, width_px)


def _briefing(state: Snapshot, width_px: int) -> list[bytes]:
    from aligner.kit.papers.briefing import briefing_pictures

    return briefing_pictures(make_outline(state), width_px)


def _guide(state: Snapshot, width_px: int) -> list[bytes]:
    from aligner.kit.papers.guide import guide_data
    from aligner.kit.papers.setting import pictures

    return pictures("guide.typ", guide_data(state, make_outline(state)), width_px)


def _onepage(state: Snapshot, width_px: int) -> list[bytes]:
    from aligner.kit.papers.onepage import onepage_data
    from aligner.kit.papers.setting import pictures

    return pictures("onepage.typ", onepage_data(state, make_outline(state)), width_px)


def _forms(state: Snapshot, width_px: int) -> list[bytes]:
    from aligner.kit.forms.forms import forms_pictures

    return forms_pictures(state, make_outline(state), width_px)


_PICTURES: dict[str, Callable[[Snapshot, int], list[bytes]]] = {
    "deck": _deck,
    "briefing": _briefing,
    "guide": _guide,
    "onepage": _onepage,
    "forms": _forms,
}
PREVIEWED = tuple(_PICTURES)
"""Documents with pages to look at; a workbook has none."""
