"""Makes the forms: pages set by the typesetter with form fields over them, to fill in on screen or with a pen.

The page setter sets every text. Each place to fill in is reported by the pages themselves; the fields are drawn on
empty pages and then moved onto the set ones, whose tags, language and bookmarks stay.
"""

import io
from collections.abc import Mapping
from pathlib import Path

from aligner.kit.content.documents.forms import Forms
from aligner.kit.forms.blanks import forms_data
from aligner.kit.forms.fields import Place, with_fields
from aligner.kit.papers.setting import STANDARDS, common_data, pictures, query, set_pdf
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words

_TEMPLATE = "forms.typ"


def write_forms(forms: Forms, path: Path) -> int:
    """Writes the PDF at `path` and returns the number of its pages. The same content gives the same bytes."""
    given = _data(forms)
    pages = set_pdf(_TEMPLATE, given, STANDARDS[:1])
    places = [Place(**one) for one in query(_TEMPLATE, given, "<field>")]
    data, count = with_fields(io.BytesIO(pages), places, forms.kit.is_rtl)
    path.write_bytes(data)
    return count


def forms_pictures(forms: Forms, width_px: int) -> list[bytes]:
    """The pages as PNG pictures `width_px` wide; the fields to fill in are their empty places."""
    return pictures(_TEMPLATE, _data(forms), width_px)


def _data(forms: Forms) -> Mapping[str, object]:
    title = words(forms.kit.language).sentence("forms.title")
    # Sheets that are handed out one by one each say which data they are of.
    footer = " · ".join((forms.kit.stamp, forms.kit.cover.confidentiality))
    return {
        **common_data(forms.kit, title),
        "plain_title": strip_isolates(title),
        "foot": footer,
        **forms_data(forms),
    }
