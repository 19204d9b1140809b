"""The first page reports of the meeting: its day and place, who leads and who prepared it, what is on the agenda."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from aligner.actions.examples import example_records
from aligner.kit.content.content import Cover
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.making import make_kit
from aligner.lang.bidi import strip_isolates
from aligner.model.meetings import AgendaItem, Meeting
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, AgendaKind, Sharing

DAY = date(2027, 1, 15)


def records_with(language: str, sharing: Sharing = Sharing.STAFF, items: int = 2) -> Records:
    meeting = Meeting(id=1, day=DAY, place="Floor 3", chair="Dana", prepared_by="Omar", sharing=sharing)
    agenda = [
        AgendaItem(id=at, meeting_id=1, question=f"Question {at}", kind=AgendaKind.DECIDE) for at in range(1, items + 1)
    ]
    other = (Meeting(id=2, day=DAY, place="Elsewhere"), AgendaItem(id=99, meeting_id=2, question="Another"))
    meetings = {"meetings": (meeting, other[0]), "agenda_items": (*agenda, other[1])}
    return replace(example_records("nonprofit", language), **meetings)


def cover_of(records: Records, **options: object) -> Cover:
    chosen = KitOptions(meeting=DAY, meeting_id=1, purpose="strategy", **options)  # pyright: ignore[reportArgumentType]
    return make_outline(make_snapshot(records, chosen)).cover


def told(text: str) -> str:
    return strip_isolates(text)


@pytest.mark.parametrize("audience", ["board", "staff"])
def test_the_first_page_tells_where_the_meeting_is_who_leads_it_and_who_prepared_it(audience: str) -> None:
    cover = cover_of(records_with("en"), language="en", audience=audience)
    assert told(cover.meeting) == "Meeting of 15 January 2027 · Floor 3"
    assert (told(cover.chair), told(cover.prepared_by)) == ("Dana", "Omar")
    assert [told(item) for item in cover.agenda] == ["Question 1 (For decision)", "Question 2 (For decision)"]


def test_nobody_outside_is_told_who_leads_and_prepared_it() -> None:
    cover = cover_of(records_with("en", Sharing.PUBLIC), language="en", audience="donors")
    assert "Floor 3" in cover.meeting and not cover.chair and not cover.agenda
    assert told(cover.prepared_by) == "Numbers Rising"
    cover = cover_of(records_with("en"), language="en", audience="donors")
    assert told(cover.meeting) == "Meeting of 15 January 2027", "the day alone is what the kit was asked for"


def test_a_kit_without_a_meeting_is_prepared_by_the_organization() -> None:
    records = example_records("nonprofit", "en")
    cover = make_outline(make_snapshot(records, KitOptions(language="en"))).cover
    assert (cover.meeting, cover.chair, cover.agenda) == ("", "", ())
    assert told(cover.prepared_by) == "Numbers Rising"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_is_one_page_however_long_the_agenda(language: str, tmp_path: Path) -> None:
    options = KitOptions(language=language, meeting=DAY, meeting_id=1, purpose="strategy", only=("briefing",))
    make_kit(records_with(language, items=8), options, tmp_path)
    first, second = (page.extract_text() for page in PdfReader(tmp_path / "briefing.pdf").pages[:2])
    assert all(text in first for text in ("Question 1", "Question 8", "Dana", "Omar", "Floor 3"))
    confidential = make_outline(make_snapshot(records_with(language), options)).cover.confidentiality
    assert told(confidential).split()[-1] in first.rpartition("Omar")[2], "what closes the page stands on it"
    assert "Question" not in second and "Another" not in first
