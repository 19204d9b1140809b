"""What donors are given: what was done and where it goes, nothing of the organization's discussion with itself."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pypdf import PdfReader

from aligner.actions.examples import example_records
from aligner.analysis.analyse import analyse
from aligner.kit.content.content import Figure, Table
from aligner.kit.content.documents.onepage import headline_figures
from aligner.kit.content.options import PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline, outline_of
from aligner.kit.content.rules import documents_of
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.making import make_kit
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.ballot_form import workshop_to_vote
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, Sharing, WorkshopState
from tests.kit.test_money_findings import sentences

KINDS = ("nonprofit", "foundation")
OUR_OWN = (
    *("headline_shared", "headline_missing", "order_pairs", "no_order", "fragile_order", "gap_more", "gap_less"),
    *("empty_goal_cared", "empty_goal_collective", "programs_unplaced", "programs_outside", "budgets_missing"),
    *("money_outside", "money_unknown", "money_less", "money_more", "money_concentrated"),
    *("needle_no_data", "unique_missing", "all_goals_covered"),
)
"""Findings of the organization's discussion with itself."""
DOUBTS = {
    "en": r"\b[Ww]e (?:do|have|are|did) not\b|\bnot yet\b|\bmissing\b|\bwe lack\b|\bnone of our\b|\b(?:no|an?) gaps?\b",
    "he": r"אין לנו|עדיין אין|עדיין לא|טרם|עדיין חסר|הפערים|פערים",
    "ar": r"ليس لنا|ليست لنا|لا منحة لنا|لا برنامج لنا|لم نحدّد|لم نكتب|لم نصل|ناقص|الفجوات|فجوة",
}
"""Words by which a sentence reports what we lack."""


@lru_cache
def with_gaps(kind: str, language: str) -> Records:
    """The example with all that it has shown to everybody, and with much that is not known of it."""
    example = example_records(kind, language)
    shown = {}
    for name in ("programs", "placements", "priorities", "goals", "actors", "activities", "indicators", "measurements"):
        shown[name] = tuple(one.model_copy(update={"sharing": Sharing.PUBLIC}) for one in getattr(example, name))
    first, second, third, fourth, *others = shown["programs"]
    programs = (
        first.model_copy(update={"budget_minor": None}),
        second.model_copy(update={"currency": "GBP"}),
        third,
        fourth,
        *others,
    )
    places = tuple(
        one.model_copy(update={"share": None}) if one.program_id == third.id else one
        for one in shown["placements"]
        if one.program_id != fourth.id
    )
    return replace(example, **shown | {"programs": programs, "placements": places})


def own_texts(records: Records) -> set[str]:
    """Texts that the organization wrote: they are its own to answer for."""
    kinds = ("goals", "stages", "programs", "actors", "indicators", "measurements")
    texts = {text for name in kinds for one in getattr(records, name) for text in one.model_dump().values()}
    about = (*records.initiative.model_dump().values(), *records.organization.model_dump().values())
    return {text.strip() for text in (*texts, *about) if isinstance(text, str) and len(text) > 3}


def doubts(said: str, records: Records, language: str) -> list[str]:
    """The words around each doubt that is not in a text of the organization's own."""
    # What a chart of money sums up has a part without a known place: it is stated, else the parts would not add up.
    ours = {*own_texts(records), words(language).sentence("charts.money_unknown")}
    for text in sorted(map(strip_isolates, ours), key=len, reverse=True):
        said = said.replace(text, "")
    return re.findall(rf".{{0,40}}(?:{DOUBTS[language]}).{{0,40}}", said)


def told(records: Records, language: str, purpose: str) -> Iterator[str]:
    state = make_snapshot(records, KitOptions(language=language, audience="donors", purpose=purpose))
    content = make_outline(state)
    cover = content.cover
    yield from (cover.title, cover.ask, cover.question, cover.confidentiality, *cover.recommendation)
    yield from (*cover.reasons, *cover.changes, *cover.price)
    yield from sentences(content)
    for section in content.sections:
        yield from (section.label, section.question, section.notes)
        for block in (*section.slide, *section.blocks):
            if isinstance(block, Figure):
                yield from (block.chart.alt, block.note, repr(block.chart.table))
            elif isinstance(block, Table):
                yield repr(block)


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_donors_hear_no_finding_of_our_own_discussion(kind: str, language: str, purpose: str) -> None:
    records = with_gaps(kind, language)
    speech = words(language, kind)
    said = strip_isolates("\n".join(told(records, language, purpose)))
    for finding in analyse(records).findings:
        if finding.code in OUR_OWN:
            for part in ("", ".title", ".question"):
                text = strip_isolates(speech.sentence(f"findings.{finding.code}{part}", **finding.values))
                assert text not in said, finding.code
    assert not doubts(said, records, language)


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cover_for_donors_requests_no_discussion_or_decision(language: str, purpose: str) -> None:
    state = make_snapshot(
        example_records("nonprofit", language), KitOptions(language=language, audience="donors", purpose=purpose)
    )
    cover = make_outline(state).cover
    assert state.words.sentence("storyline.answer.informs_donors") in strip_isolates(" ".join(cover.recommendation))
    assert not re.search("(?i)discuss|decision|דיון|החלטה|نقاش|قرار", cover.ask), cover.ask


@pytest.mark.parametrize(
    ("kind", "language", "purpose"),
    [
        ("nonprofit", "he", "opportunities"),
        ("foundation", "he", "strategy"),
        ("foundation", "en", "opportunities"),
        ("nonprofit", "ar", "strategy"),
    ],
)
def test_the_files_for_donors_hold_no_doubts_ballots_or_guide(
    kind: str, language: str, purpose: str, tmp_path: Path
) -> None:
    records = with_gaps(kind, language)
    options = KitOptions(language=language, audience="donors", purpose=purpose, only=documents_of("donors"))
    made = {file.path.name for file in make_kit(records, options, tmp_path)}
    assert (
        made == {"deck.pptx", "briefing.pdf", "onepage.pdf", "kit.json"} == {path.name for path in tmp_path.iterdir()}
    )
    slides = Presentation(str(tmp_path / "deck.pptx")).slides
    shapes: list[Any] = [shape for slide in slides for shape in slide.shapes]
    texts = [shape.text_frame.text for shape in shapes if shape.has_text_frame]
    texts += [slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide]  # pyright: ignore[reportOptionalMemberAccess]
    for slide in slides:
        for shape in slide.shapes:
            if shape.has_table:
                texts += [cell.text for row in shape.table.rows for cell in row.cells]  # pyright: ignore[reportAttributeAccessIssue]
    if language == "en":
        texts += [
            page.extract_text()
            for name in ("briefing", "onepage")
            for page in PdfReader(tmp_path / f"{name}.pdf").pages
        ]
    said = re.sub(r"[ \t]+", " ", strip_isolates("\n".join(texts)))
    minutes = strip_isolates(words(language, kind).sentence("kit.time_needed", minutes=options.minutes))
    assert minutes not in said, "donors read it; nobody gives them minutes to discuss it"
    assert not doubts(said, records, language)


def test_ballots_go_only_with_the_meeting_that_their_workshop_is_for() -> None:
    example = example_records("nonprofit", "en")
    (workshop,) = example.workshops[:1]
    meeting = date(2027, 3, 1)

    def chosen(state: WorkshopState, day: date | None) -> bool:
        only = (workshop.model_copy(update={"state": state, "day": day}),)
        return workshop_to_vote(replace(example, workshops=only), meeting) is not None

    assert chosen(WorkshopState.OPEN, meeting) and chosen(WorkshopState.PLANNED, meeting)
    assert chosen(WorkshopState.PLANNED, None) and chosen(WorkshopState.PLANNED, meeting - timedelta(days=7))
    assert not chosen(WorkshopState.PLANNED, meeting + timedelta(days=1))
    assert not chosen(WorkshopState.PLANNED, meeting - timedelta(days=60))
    done = [state for state in WorkshopState if state not in (WorkshopState.OPEN, WorkshopState.PLANNED)]
    assert done and not any(chosen(state, meeting) for state in done)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_count_or_sum_of_the_shown_programs_is_told_as_all_of_ours(kind: str, language: str) -> None:
    records = example_records(kind, language)
    kept = records.programs[0]
    private = tuple(
        p if p.id == kept.id else p.model_copy(update={"sharing": Sharing.PRIVATE}) for p in records.programs
    )
    public = tuple(p.model_copy(update={"sharing": Sharing.PUBLIC}) for p in records.programs)
    places = tuple(p.model_copy(update={"sharing": Sharing.PUBLIC}) for p in records.placements)
    told = []
    for programs in (private, public):
        seen = replace(records, programs=programs, placements=places)
        state = make_snapshot(seen, KitOptions(language=language, audience="donors", purpose="update"))
        content = make_outline(state)
        place = next(section.so_what for section in content.sections if section.id == "place")
        told.append({re.sub(r"\d+", "", text) for text in (place, *(one.text for one in headline_figures(state)[:2]))})
    assert len(told[0]) == 3 and not told[0] & told[1]


@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_no_outline_of_the_users_brings_the_organizations_own_discussion_before_donors(kind: str) -> None:
    records = example_records(kind, "en")
    own = tuple(item.id for item in outline_of(make_snapshot(records, KitOptions(language="en"))))
    assert "gaps" in own
    options = KitOptions(language="en", audience="donors", sections=own)
    told = {section.id for section in make_outline(make_snapshot(records, options)).sections}
    assert told
    assert not told & {"gaps", "comparison", "options", "resolution", "unknowns", "workshop", "decided"}
    kept = {item.id: item.is_on for item in outline_of(make_snapshot(records, options)) if not item.is_allowed}
    # What the plan says of them for the board stays as it is.
    assert all(kept.values())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("purpose", PURPOSES)
def test_donors_are_told_our_weight_only_of_goals_where_something_shown_stands(kind: str, purpose: str) -> None:
    state = make_snapshot(example_records(kind, "en"), KitOptions(language="en", audience="donors", purpose=purpose))
    places = {p.goal_id for p in state.records.placements}
    empty = [goal for goal in state.analysis.goals if goal.goal_id not in places]
    assert empty, "the examples have goals where nothing that donors see stands"
    titles = {goal.title for goal in empty}
    rows = [
        row
        for section in make_outline(state).sections
        for block in section.blocks
        for table in ([block] if isinstance(block, Table) else [block.chart.table] if isinstance(block, Figure) else [])
        for row in table.rows
        if section.id in ("goals_table", "money", "comparison") and strip_isolates(row[0]) in titles
    ]
    assert rows or purpose in ("development", "update")
    assert not [row for row in rows if any("%" in text for text in row[2:4])]
