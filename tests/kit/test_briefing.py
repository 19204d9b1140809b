"""The briefing: steady, tagged, and without what its audience may not see."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from aligner.actions.examples import example_records
from aligner.kit.content.options import PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.rules import DECK_MINUTES
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.papers.briefing import body_pages, briefing_pictures, fitted, write_briefing
from aligner.model.vocabulary import Sharing

CANARY = "canary-7f3a"


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_the_same_state_gives_the_same_tagged_pages(language: str, tmp_path: Path) -> None:
    written = []
    for name in ("first.pdf", "second.pdf"):
        content = make_outline(make_snapshot(example_records("nonprofit", language), KitOptions(language=language)))
        pages = write_briefing(content, tmp_path / name)
        written.append((tmp_path / name).read_bytes())
    root: Any = PdfReader(tmp_path / "first.pdf").root_object
    assert written[0] == written[1]
    assert pages == len(PdfReader(tmp_path / "first.pdf").pages)
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).startswith(language)


def test_donors_read_nothing_of_the_board_alone() -> None:
    records = example_records("foundation", "he")
    first, *others = records.programs
    hidden = first.model_copy(update={"title": CANARY, "uniqueness": CANARY, "sharing": Sharing.BOARD})
    shown = [program.model_copy(update={"sharing": Sharing.PUBLIC}) for program in others]
    placements = [
        placement.model_copy(update={"rationale": CANARY, "evidence": CANARY}) for placement in records.placements
    ]
    records = replace(records, programs=(hidden, *shown), placements=tuple(placements))
    state = make_snapshot(records, KitOptions(audience="donors"))
    assert CANARY not in repr(make_outline(state))
    assert CANARY not in repr((state.records.programs, state.records.placements, state.analysis))
    assert CANARY in repr(make_outline(make_snapshot(records, KitOptions(audience="board"))))


@pytest.mark.parametrize(
    ("kind", "language", "audience", "purpose"),
    [
        ("nonprofit", "he", "board", "strategy"),
        ("nonprofit", "en", "staff", "strategy"),
        ("nonprofit", "en", "board", "update"),
        ("foundation", "ar", "board", "legitimacy"),
    ],
)
def test_the_pages_before_the_last_are_full(kind: str, language: str, audience: str, purpose: str) -> None:
    options = KitOptions(language, audience, purpose, date(2027, 1, 15))
    content = fitted(make_outline(make_snapshot(example_records(kind, language), options)))
    pages = briefing_pictures(content, 210)
    body = body_pages(content)
    filled = [_filled(page) for page in pages]
    assert min(filled[:body]) > 0.62, filled
    assert sum(filled[:body]) / body > 0.8, filled
    # No page holds a mere rest.
    assert min(filled) > 0.2, filled


def test_nothing_moves_to_the_appendix_that_has_room_in_the_body() -> None:
    options = KitOptions("en", "staff", "strategy", date(2027, 1, 15))
    content = make_outline(make_snapshot(example_records("nonprofit", "en"), options))
    assert body_pages(content) > content.briefing_pages
    note = content.labels["more_in_appendix"]
    made = fitted(content)
    moved = {
        one.id
        for one in made.sections
        # Each names the part of the appendix where the rest of it stands.
        if any(getattr(block, "text", "") == note.replace("{section}", one.label) for block in one.blocks)
    }
    assert {one.label for one in made.sections if one.id in moved and one.is_appendix} == {
        one.label for one in made.sections if one.id in moved and not one.is_appendix
    }
    assert body_pages(made) <= content.briefing_pages and moved
    for name in moved:
        sections = [one for one in made.sections if not (one.id == name and one.is_appendix)]
        whole = next(one for one in content.sections if one.id == name)
        back = replace(made, sections=tuple(whole if one.id == name else one for one in sections))
        assert body_pages(back) > content.briefing_pages, name


def _filled(picture: bytes) -> float:
    """How far down the page, between its margins, something stands; 210 pixels wide a pixel is a millimetre."""
    page = Image.open(BytesIO(picture)).convert("L").crop((0, 19, 210, 297 - 20))
    box = page.point([255 * (grey < 215) for grey in range(256)]).getbbox()
    return box[3] / page.height if box else 0.0


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("minutes", [60, 90, 120])
def test_minutes_in_the_notes_add_up_to_the_time_of_speaking(purpose: str, minutes: int) -> None:
    options = KitOptions(language="en", purpose=purpose, minutes=minutes)
    content = make_outline(make_snapshot(example_records("nonprofit", "en"), options))
    spoken = [section for section in content.sections if section.in_deck and not section.is_appendix]
    told = [int("".join(filter(str.isdigit, section.notes.splitlines()[0])) or "1") for section in spoken]
    assert sum(told) == DECK_MINUTES[minutes]
