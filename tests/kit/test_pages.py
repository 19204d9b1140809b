"""The briefing's pages: no head of a group alone at a page's foot, a vote as on its form."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from math import ceil
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from aligner.actions.examples import example_records
from aligner.kit.content.content import Content, Paragraph, Section, Table
from aligner.kit.content.documents.onepage import headline_figures
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.papers.briefing import body_pages, briefing_pictures, fitted, shared_out, write_briefing
from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import Sharing


def _content(sections: tuple[Section, ...]) -> Content:
    options = KitOptions(language="en", audience="donors", purpose="update", meeting=date(2026, 12, 15))
    content = make_outline(make_snapshot(example_records("foundation", "en"), options))
    return replace(content, sections=(*(s for s in content.sections if not s.is_appendix), *sections))


@pytest.mark.parametrize("before", range(0, 36, 5))
def test_no_head_of_a_group_stands_alone_at_a_pages_foot(before: int, tmp_path: Path) -> None:
    rows = [(f"plain {n}", "x", "1") for n in range(before)]
    for group, count in enumerate((3, 7, 1, 12, 2, 4, 9, 14, 6)):
        rows += [(f"group-{group}", f"{count} parts", "9")]
        rows += [("", f"part {group}-{n} with a long name that takes a line of its own", "1") for n in range(count)]
    table = Table(("Goal", "Part", "Sum"), tuple(rows), ("text", "text", "number"))
    section = Section("groups", "Appendix", "All parts by group", blocks=(table,), is_appendix=True)
    path = tmp_path / "briefing.pdf"
    write_briefing(_content((section,)), path)
    pages = [page.extract_text() for page in PdfReader(path).pages]
    assert sum("group-" in text for text in pages) >= 2
    for group in range(9):
        page = next(text for text in pages if f"group-{group}" in text)
        assert f"part {group}-0" in page


def test_a_vote_on_each_option_has_what_it_changes_under_its_name(tmp_path: Path) -> None:
    options = KitOptions(language="en", audience="board", purpose="strategy", meeting=date(2026, 12, 15))
    content = make_outline(make_snapshot(example_records("foundation", "en"), options))
    motion = next(s for s in content.sections if any(getattr(block, "part", "") == "motion" for block in s.blocks))
    table = next(block for block in motion.blocks if isinstance(block, Table) and len(block.headers) == 5)
    path = tmp_path / "briefing.pdf"
    write_briefing(content, path)
    sheets = (" ".join(page.extract_text().split()) for page in PdfReader(path).pages)
    sheet = next(text for text in sheets if all(head in text for head in table.headers[2:]))
    assert table.headers[1] not in sheet
    for label, effect, *_ in table.rows:
        begin, end = strip_isolates(label)[:24], strip_isolates(effect)[:24]
        assert sheet.index(begin) < sheet.index(end, sheet.index(begin))


def _filled(png: bytes) -> float:
    """How far down a page its last ink is, as a part of its room."""
    page = Image.open(BytesIO(png)).convert("L")
    top, bottom = round(page.height * 19 / 297), round(page.height * 276 / 297)
    inked = page.crop((0, top, page.width, bottom)).point([255] * 200 + [0] * 56).getbbox()
    return inked[3] / (bottom - top) if inked else 0.0


@pytest.mark.parametrize("purpose", ["strategy", "update"])
@pytest.mark.parametrize("audience", ["board", "staff", "donors"])
@pytest.mark.parametrize(
    ("kind", "language"), [("nonprofit", "he"), ("nonprofit", "en"), ("foundation", "ar"), ("career", "en")]
)
def test_no_page_is_half_empty_before_the_last_and_none_holds_a_mere_line(
    kind: str, language: str, audience: str, purpose: str
) -> None:
    options = KitOptions(language=language, audience=audience, purpose=purpose, meeting=date(2026, 12, 15))
    content = make_outline(make_snapshot(example_records(kind, language), options))
    pages = briefing_pictures(content, 300)
    filled = [_filled(png) for png in pages]
    last_of_body = body_pages(fitted(content))
    early = filled[:last_of_body]
    assert min(early) >= 0.7, filled
    assert min(filled) >= 0.15, filled


def test_pages_of_an_appendix_before_its_last_are_full() -> None:
    options = KitOptions(language="en", audience="board", purpose="strategy", meeting=date(2026, 12, 15))
    content = make_outline(make_snapshot(example_records("foundation", "en"), options))
    pages = briefing_pictures(content, 420)
    first = 1 + body_pages(fitted(content))
    filled = [_filled(png) for png in pages[first:-1]]
    assert len(filled) > 3
    # The first two hold what a long body left over, each a whole picture.
    assert all(part >= 0.7 for part in filled) and all(part >= 0.8 for part in filled[2:]), filled


@pytest.mark.parametrize("audience", ["donors", "initiative"])
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_no_share_that_all_that_is_shown_has_stands_on_the_one_page(kind: str, audience: str) -> None:
    records = example_records(kind, "en")
    shares: dict[int, float] = {}
    for place in records.placements:
        if place.goal_id is not None:
            shares[place.program_id] = shares.get(place.program_id, 0) + (float(place.share or 0))
    shown = {one.id for one in records.programs if one.budget_minor and shares.get(one.id) == 100}
    programs = tuple(
        program.model_copy(update={"sharing": Sharing.PUBLIC if program.id in shown else Sharing.BOARD})
        for program in records.programs
    )
    state = make_snapshot(replace(records, programs=programs), KitOptions(language="en", audience=audience))
    figures = headline_figures(state)
    assert figures and "100%" not in [figure.figure for figure in figures]


@pytest.mark.parametrize("before", range(2, 12, 3))
def test_of_tall_rows_two_stand_under_their_title(before: int, tmp_path: Path) -> None:
    plain = Table(("Goal", "Sum"), tuple((f"plain {n}", "1") for n in range(before)), ("text", "number"))
    words = "what was decided and what it rests on, told at such a length that it takes several lines of its column "
    rows = tuple((f"tall-{n} {words * 2}", words * 2) for n in range(5))
    tall = Table(("Decision", "Why"), rows, ("text", "text"))
    sections = tuple(
        Section(name, "Appendix", f"Title of {name}", blocks=(table,), is_appendix=True)
        for name, table in (("first", plain), ("second", plain), ("third", tall))
    )
    path = tmp_path / "briefing.pdf"
    write_briefing(_content(sections), path)
    pages = [page.extract_text() for page in PdfReader(path).pages]
    page = next(text for text in pages if "Title of third" in text)
    assert "tall-0" in page and "tall-1" in page


def test_columns_share_a_line_so_that_rows_are_low() -> None:
    names, purposes = [9, 30, 28, 12], [9, 120, 95, 110]
    name, purpose = shared_out([names, purposes], [10, 12], 60)
    assert purpose > name >= 10
    assert name + purpose <= 60
    assert rows_high(names, purposes, name, purpose) <= min(
        rows_high(names, purposes, 30, 30), rows_high(names, purposes, 12, 48)
    )
    # A word has room, whatever it costs the others.
    assert shared_out([[22, 22], [300, 300]], [22, 9], 60)[0] >= 22


def rows_high(names: list[int], purposes: list[int], name: int, purpose: int) -> int:
    return sum(max(ceil(a / name), ceil(b / purpose)) for a, b in zip(names, purposes, strict=True))


@pytest.mark.parametrize("before", range(24, 40))
def test_what_leads_to_a_table_stands_on_its_page(before: int, tmp_path: Path) -> None:
    lead = Paragraph("Which goal helps which:")
    rows = tuple((f"Goal {number}", "Another goal") for number in range(9))
    table = Table(headers=("Goal", "Helped"), rows=rows, kinds=("text", "text"))
    blocks = (*(Paragraph(f"Paragraph {number}.") for number in range(before)), lead, table)
    made = _content((Section(id="goals_table", label="Goals", title="All goals", blocks=blocks, is_appendix=True),))
    write_briefing(made, tmp_path / "briefing.pdf")
    pages = [page.extract_text() for page in PdfReader(tmp_path / "briefing.pdf").pages]
    at = next(text for text in pages if lead.text in text)
    assert "Helped" in at[at.index(lead.text) :]
