"""The roadmap's poster: one tagged page that holds every goal and card, or counts what it leaves out."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from aligner.actions.examples import example_records
from aligner.actions.poster import POSTER_SIZES, write_roadmap_poster
from aligner.kit.content.documents.field_poster import make_field_poster
from aligner.kit.content.documents.poster import MAX_CARDS, make_poster
from aligner.kit.content.options import AUDIENCES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.papers.poster import SIZES
from aligner.model.errors import Refused
from aligner.model.field import Activity, Actor
from aligner.model.records import Records
from tests.kit.canary import WORD, Canary
from tests.kit.test_bounded_lists import with_programs
from tests.kit.unpacking import letters

POINTS_A_MM = 72 / 25.4


def text_of(path: Path) -> str:
    return " ".join(PdfReader(path).pages[0].extract_text().split())


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_the_poster_is_one_tagged_page_of_its_size_with_all_goals_and_programs(language: str, tmp_path: Path) -> None:
    records, out = example_records("nonprofit", language), tmp_path / "poster.pdf"
    found = write_roadmap_poster(records, out, size="A3", language=language)
    document = PdfReader(out)
    root: Any = document.trailer["/Root"]
    assert len(document.pages) == 1 and root["/MarkInfo"]["/Marked"] and root["/Lang"] == language
    box = document.pages[0].mediabox
    size = [round(float(side) / POINTS_A_MM) for side in (box.width, box.height)]
    assert size == [420, 297]
    assert (found.goals, found.grouped, found.omitted) == (len(records.leaf_goals), 0, 0)
    resources: Any = document.pages[0]["/Resources"]
    fonts = resources["/Font"]
    for one in fonts.values():
        inner = one.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & set(inner), "its fonts go with it"
    if language == "en":
        text = text_of(out)
        for told in (*records.goals, *records.stages, *(p for p in records.programs if p.id in placed(records))):
            assert told.title in text, told.title


def placed(records: Records) -> set[int]:
    return {placement.program_id for placement in records.placements}


def test_a_larger_sheet_has_larger_type(tmp_path: Path) -> None:
    records = example_records("foundation", "he")
    types = [write_roadmap_poster(records, tmp_path / f"{size}.pdf", size=size).type_pt for size in POSTER_SIZES]
    assert types == sorted(types) and types[0] < types[-1]
    assert all(type_pt >= SIZES[size].type_pt[0] for size, type_pt in zip(POSTER_SIZES, types, strict=True))


def test_what_has_no_room_is_grouped_and_counted_on_the_page(tmp_path: Path) -> None:
    records, out = with_programs(400), tmp_path / "poster.pdf"
    found = write_roadmap_poster(records, out, language="en")
    assert len(PdfReader(out).pages) == 1
    state = make_snapshot(records, KitOptions(language="en"))
    poster = make_poster(state, make_outline(state))
    cells = [cell for row in poster.rows for cell in row.cells]
    named = sum(len(cell) for cell in cells)
    assert named == len(state.records.placements), "nothing is lost before it is shortened"
    assert found.grouped > 0 and f"{found.grouped} programs" in text_of(out)
    few = poster.shortened(2, 3)
    kept = [row for row in few.rows if row.is_goal]
    assert len(kept) == 3 and max(len(cell) for row in kept for cell in row.cells) <= 2
    hidden = sum(card.count for row in few.rows for cell in row.cells for card in cell)
    shown = sum(not card.count for row in few.rows for cell in row.cells for card in cell)
    rows = [row for row in poster.rows if not row.is_goal or row.title in {one.title for one in kept}]
    assert hidden + shown == sum(len(cell) for row in rows for cell in row.cells)
    assert any(str(poster.goals - 3) in note for note in few.notes)
    roomy = poster.shortened(MAX_CARDS, 99).rows[:-1]
    assert max(len(cell) for row in roomy for cell in row.cells) <= MAX_CARDS


@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_word_above_its_readers_level_is_on_the_poster(audience: str, tmp_path: Path) -> None:
    canary, out = Canary("en"), tmp_path / "poster.pdf"
    write_roadmap_poster(canary.records, out, size="A0", language="en", audience=audience)
    found = set(WORD.findall(letters(out)))
    assert sorted(str(canary.told[word]) for word in found if not canary.allowed(word, audience)) == []
    seen = {(canary.told[word].kind, canary.told[word].field) for word in found}
    assert {("program", "title"), ("stage", "title"), ("initiative", "vision")} <= seen
    # Our board and staff read a goal in our words.
    assert ("goal", "title" if audience in ("initiative", "donors") else "our_wording") in seen


def test_the_same_roadmap_gives_the_same_bytes(tmp_path: Path) -> None:
    records = example_records("nonprofit", "he")
    for name in ("one.pdf", "two.pdf"):
        write_roadmap_poster(records, tmp_path / name, language="ar")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_the_fields_poster_names_who_is_where_and_ranks_nobody(tmp_path: Path) -> None:
    records, out = example_records("nonprofit", "en"), tmp_path / "field.pdf"
    found = write_roadmap_poster(records, out, of="field", language="en")
    text = text_of(out)
    assert (len(PdfReader(out).pages), found.goals, found.grouped, found.omitted) == (1, 8, 0, 0)
    for named in (*records.actors, *records.leaf_goals, *records.stages):
        assert (named.name if isinstance(named, Actor) else named.title) in text
    assert "Saturated; known here: 3" in text and text.count("Not checked") == 18 + 1 and "Nobody is ranked" in text
    assert "Saturated: 1; covered: 7; only us, as far as we know: 6; not checked: 18" in text
    state = make_snapshot(records, KitOptions(language="en"))
    cells = [cell for row in make_field_poster(state, make_outline(state)).rows for cell in row.cells]
    for cell in cells:
        names = [card.title for card in cell if not card.is_note]
        assert names == sorted(names, key=str.casefold)


def test_a_crowded_field_is_one_page_that_counts_whom_it_does_not_name(tmp_path: Path) -> None:
    records = example_records("nonprofit", "en")
    actors = tuple(Actor(id=10**6 + i, code=f"X{i}", name=f"Partner number {i}") for i in range(300))
    works = tuple(
        Activity(
            id=10**6 + i, actor_id=actor.id, goal_id=records.leaf_goals[i % 8].id, stage_id=records.stages[i % 3].id
        )
        for i, actor in enumerate(actors)
    )
    known = replace(records, actors=(*records.actors, *actors), activities=(*records.activities, *works))
    found = write_roadmap_poster(known, tmp_path / "field.pdf", of="field", language="en")
    text = text_of(tmp_path / "field.pdf")
    assert len(PdfReader(tmp_path / "field.pdf").pages) == 1 and found.grouped > 0
    assert f"{found.grouped} actors" in text


@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_word_above_its_readers_level_is_on_the_fields_poster(audience: str, tmp_path: Path) -> None:
    canary, out = Canary("en"), tmp_path / "poster.pdf"
    write_roadmap_poster(canary.records, out, size="A0", language="en", audience=audience, of="field")
    found = set(WORD.findall(letters(out)))
    assert sorted(str(canary.told[word]) for word in found if not canary.allowed(word, audience)) == []
    assert "actor" in {canary.told[word].kind for word in found}


def test_without_goals_there_is_no_poster_and_no_file_is_overwritten(tmp_path: Path) -> None:
    records, out = example_records("nonprofit", "en"), tmp_path / "poster.pdf"
    with pytest.raises(Refused, match="no_roadmap_to_print"):
        write_roadmap_poster(replace(records, goals=(), placements=(), indicators=()), out)
    out.write_text("ours", "utf-8")
    with pytest.raises(Refused, match="file_exists"):
        write_roadmap_poster(records, out)
    assert out.read_text("utf-8") == "ours"
