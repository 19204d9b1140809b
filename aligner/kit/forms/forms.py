"""Makes the forms: pages set by the typesetter with form fields over them, to fill in on screen or with a pen.

The page setter sets every text. Each place to fill in is told by the pages themselves; the fields are drawn on
empty pages and then moved onto the set ones, whose tags, language and bookmarks stay.
"""

import io
import json
from pathlib import Path
from typing import Any

from aligner.kit.content.content import Content
from aligner.kit.content.snapshot import Snapshot
from aligner.kit.forms.content import ballots, forms_data
from aligner.kit.forms.fields import Place, with_fields
from aligner.kit.looks.look import for_pages
from aligner.kit.papers.setting import NO_DATE, STANDARDS, setting_of
from aligner.lang.bidi import strip_isolates
from aligner.paths import resources


def write_forms(state: Snapshot, content: Content, path: Path) -> int:
    """Writes forms.pdf at `path` and returns the number of its pages. The same content gives the same bytes."""
    return _write(state, content, forms_data(state, content), path)


def write_ballot_pack(state: Snapshot, content: Content, path: Path) -> int:
    """Writes the ballots of all participants and the cards of the goals, to print; returns its pages."""
    data = forms_data(state, content)
    return _write(state, content, data | {"resolutions": [], "follow": []}, path)


def write_ballot(state: Snapshot, content: Content, participant: str, path: Path) -> int:
    """Writes one participant's ballot alone, to send; returns its pages."""
    data = forms_data(state, content)
    data |= {"ballots": ballots(state, participant), "cards": [], "resolutions": [], "follow": []}
    return _write(state, content, data, path)


def forms_pictures(state: Snapshot, content: Content, width_px: int) -> list[bytes]:
    """The pages as PNG pictures `width_px` wide; the fields to fill in are their empty places."""
    import typst

    folder, setting = _setting(state, content, forms_data(state, content))
    setter: Any = typst
    made = setter.compile(folder / "forms.typ", format="png", ppi=width_px / (210 / 25.4), **setting)
    return made if isinstance(made, list) else [made]


def _setting(state: Snapshot, content: Content, told: dict[str, Any]) -> tuple[Path, dict[str, Any]]:
    """Where the forms' page setting is, and what the typesetter is given."""
    day = content.meeting or NO_DATE
    data = {
        **told,
        "lang": content.language,
        "rtl": content.is_rtl,
        "plain_title": strip_isolates(state.words.say("forms.title")),
        "plain_author": strip_isolates(content.cover.organization),
        "look": for_pages(content.look, strip_isolates(content.cover.organization)),
        "day": [day.year, day.month, day.day],
        "foot": " · ".join((content.stamp, content.cover.confidentiality)),
    }
    folder = resources() / "kit"
    return folder, setting_of(folder, data)


def _write(state: Snapshot, content: Content, told: dict[str, Any], path: Path) -> int:
    import typst

    folder, setting = _setting(state, content, told)
    setter: Any = typst
    pages = setter.compile(folder / "forms.typ", format="pdf", pdf_standards=STANDARDS[:1], timestamp=0, **setting)
    found = json.loads(setter.query(folder / "forms.typ", "<field>", field="value", **setting))
    assert isinstance(pages, bytes)
    places = [Place(**one) for one in found]
    data_out, count = with_fields(io.BytesIO(pages), places, content.is_rtl)
    path.write_bytes(data_out)
    return count
