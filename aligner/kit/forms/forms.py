"""Makes the forms: pages set by the typesetter with form fields over them, to fill in on screen or with a pen.

The page setter sets every text. Each place to fill in is reported by the pages themselves; the fields are drawn on
empty pages and then moved onto the set ones, of which all else stays as it is.
"""

from pathlib import Path

from aligner.kit.content.documents.forms import Forms
from aligner.kit.forms.blanks import forms_data
from aligner.kit.forms.fields import Place, with_fields
from aligner.kit.papers.setting import STANDARDS, Pages, common_data
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words

_TEMPLATE = "forms.typ"


def write_forms(forms: Forms, path: Path) -> int:
    """Writes the PDF at `path` and returns the number of its pages. The same content gives the same bytes."""
    pages = _pages(forms)
    places = [Place(**one) for one in pages.query("<field>")]
    pdf, count = pages.pdf(STANDARDS[:1])
    path.write_bytes(with_fields(pdf, places, forms.kit.is_rtl))
    return count


def forms_pictures(forms: Forms, width_px: int) -> list[bytes]:
    """The pages as PNG pictures `width_px` wide; the fields to fill in are their empty places."""
    return _pages(forms).pictures(width_px)


def _pages(forms: Forms) -> Pages:
    title = words(forms.kit.language).sentence("forms.title")
    # Sheets that are handed out one by one each say which data they are of.
    footer = " · ".join((forms.kit.stamp, forms.kit.cover.confidentiality))
    data = {
        **common_data(forms.kit, title),
        "plain_title": strip_isolates(title),
        "foot": footer,
        **forms_data(forms),
    }
    return Pages(_TEMPLATE, data)
