"""The forms: a ballot for each participant, cards, resolution sheets, with fields where the pages show them."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader

from aligner.actions.examples import example_records
from aligner.kit.content.documents.forms import make_forms, one_ballot
from aligner.kit.content.documents.guide import make_guide
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.kit.forms.forms import write_forms
from aligner.kit.workbook.ballot import write_ballot_workbook
from aligner.lang.bidi import strip_isolates
from aligner.model.ballot_form import pairs_of, read_mark
from aligner.model.initiative import Goal
from aligner.model.meetings import AgendaItem, AgendaSubject, Meeting
from aligner.model.presenting import Brand
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, AskedQuestions, Purpose, WorkshopMethod, WorkshopState
from aligner.model.workshop import Participant, Workshop

NAME = "ZQ-SECRET-NAME"


def with_workshop(language: str, method: WorkshopMethod, flat: int = 0, people: int = 2) -> Records:
    records = example_records("nonprofit", language)
    if flat:
        goals = tuple(goal.model_copy(update={"parent_id": None}) for goal in records.leaf_goals[:flat])
        records = replace(
            records,
            goals=goals,
            indicators=(),
            measurements=(),
            placements=(),
            placement_indicators=(),
            priorities=(),
        )
    workshop = Workshop(id=7, title="סדנה", day=date(2026, 3, 9), method=method, asked=AskedQuestions.BOTH)
    invited = [Participant(workshop_id=7, code=f"P{n}", name=f"{NAME}{n}", position=n) for n in range(1, people + 1)]
    return replace(records, workshops=(workshop,), participants=tuple(invited))


def state_of(records: Records, language: str) -> Snapshot:
    return make_snapshot(records, KitOptions(language=language, meeting=date(2026, 3, 12)))


def made(records: Records, language: str, path: Path) -> tuple[int, PdfReader]:
    state = state_of(records, language)
    return write_forms(make_forms(state, make_outline(state)), path), PdfReader(path)


def fields_of(reader: PdfReader) -> dict[str, Any]:
    return reader.get_fields() or {}


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_each_participant_has_a_ballot_with_its_mark_and_no_name(language: str, tmp_path: Path) -> None:
    pages, reader = made(with_workshop(language, WorkshopMethod.POINTS, flat=8), language, tmp_path / "forms.pdf")
    assert pages == len(reader.pages) == 2 * 2 + 1 + 2 + 1  # ballots and resolution with their backs, cards, follow-up
    marks = [read_mark(str(field["/V"])) for name, field in fields_of(reader).items() if name.endswith(".mark")]
    assert [mark and mark.participant for mark in marks] == ["P1", "P2"]
    assert all(mark and len(mark.goals) == 8 and mark.workshop == 7 for mark in marks)
    assert NAME.encode() not in (tmp_path / "forms.pdf").read_bytes()
    assert NAME not in "".join(page.extract_text() for page in reader.pages) + str(fields_of(reader))


def test_every_field_says_what_it_asks_and_is_in_the_structure(tmp_path: Path) -> None:
    _, reader = made(with_workshop("he", WorkshopMethod.POINTS), "he", tmp_path / "forms.pdf")
    shown = [field for name, field in fields_of(reader).items() if not name.endswith(".mark")]
    assert shown and all(field.get("/TU") for field in shown)
    assert reader.root_object["/Lang"] == "he" and "/StructTreeRoot" in reader.root_object
    for page in reader.pages:
        widgets = [item.get_object() for item in page.get("/Annots", ()) if item.get_object()["/Subtype"] == "/Widget"]
        assert all("/StructParent" in item or int(item["/F"]) & 2 for item in widgets)
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        for item in widgets:
            left, low, right, top = map(float, item["/Rect"])
            assert 0 <= left < right <= width and 0 <= low < top <= height


@pytest.mark.parametrize(("language", "goes_left"), [("he", True), ("en", False)])
def test_fields_follow_the_reading_direction(language: str, goes_left: bool, tmp_path: Path) -> None:
    _, reader = made(with_workshop(language, WorkshopMethod.POINTS), language, tmp_path / "forms.pdf")
    widgets = {
        str(item.get_object().get("/T")): (place, float(item.get_object()["/Rect"][0]))
        for place, item in enumerate(reader.pages[0]["/Annots"])  # type: ignore[arg-type]
    }
    order, points = widgets["b1.importance.order.0"], widgets["b1.importance.points.0"]
    assert order[0] < points[0] and (points[1] < order[1]) is goes_left


@pytest.mark.parametrize(
    ("method", "flat", "count"),
    [
        (WorkshopMethod.POINTS, 8, 2 * (8 + 8 + 1)),
        (WorkshopMethod.ORDER, 8, 2 * 8),
        (WorkshopMethod.RATING, 8, 2 * 8),
        (WorkshopMethod.PAIRWISE, 7, 2 * len(pairs_of(range(7)))),
    ],
)
def test_a_method_asks_its_own_fields(method: WorkshopMethod, flat: int, count: int, tmp_path: Path) -> None:
    records = with_workshop("he", method, flat, people=1)
    state = state_of(records, "he")
    write_forms(one_ballot(make_forms(state, make_outline(state)), "P1"), tmp_path / "ballot.pdf")
    found = fields_of(PdfReader(tmp_path / "ballot.pdf"))
    assert len([name for name in found if not name.endswith(".mark") and name.count(".") >= 2]) == count


def test_a_tree_is_asked_parents_first_then_within(tmp_path: Path) -> None:
    records = with_workshop("he", WorkshopMethod.POINTS)
    more = [Goal(code=f"D{n}", title="עוד", parent_id=records.goals[0].id, position=90 + n) for n in range(4)]
    _, reader = made(replace(records, goals=(*records.goals, *more)), "he", tmp_path / "forms.pdf")
    mark = read_mark(str(fields_of(reader)["b1.mark"]["/V"]))
    assert mark and mark.goals[:3] == ("A", "B", "C") and len(mark.goals) == 3 + 8 + 4
    assert len([name for name in fields_of(reader) if name.startswith("b1.importance.sum.")]) == 4


def test_a_coming_workshop_that_nobody_is_invited_to_yet_has_blank_ballots(tmp_path: Path) -> None:
    _, reader = made(with_workshop("en", WorkshopMethod.POINTS, people=0), "en", tmp_path / "forms.pdf")
    marks = [read_mark(str(field["/V"])) for name, field in fields_of(reader).items() if name.endswith(".mark")]
    assert len(marks) >= 8 and all(mark and mark.participant for mark in marks)


@pytest.mark.parametrize(
    ("state", "day", "has_ballots"),
    [
        (WorkshopState.OPEN, date(2025, 1, 1), True),
        (WorkshopState.PLANNED, date(2026, 3, 12), True),
        (WorkshopState.PLANNED, None, True),
        (WorkshopState.PLANNED, date(2026, 6, 1), False),
        (WorkshopState.PLANNED, date(2025, 6, 1), False),
        (WorkshopState.CLOSED, date(2026, 3, 12), False),
        (None, None, False),
    ],
)
def test_ballots_go_only_with_a_vote_that_is_open_or_planned_for_the_meeting(
    state: WorkshopState | None, day: date | None, has_ballots: bool, tmp_path: Path
) -> None:
    records = with_workshop("en", WorkshopMethod.POINTS)
    (workshop,) = records.workshops
    if state is None:
        records = replace(records, workshops=(), participants=())
    else:
        records = replace(records, workshops=(workshop.model_copy(update={"state": state, "day": day}),))
    pages, reader = made(records, "en", tmp_path / "forms.pdf")
    marks = [name for name in fields_of(reader) if name.endswith(".mark")]
    assert bool(marks) == has_ballots
    # Each ballot has the back of its sheet to itself.
    cards = 1 if marks else 0
    assert pages == 2 * len(marks) + 3 + cards, "the resolution and the follow-up list are there in any case"
    assert bool(make_guide(state_of(records, "en"), make_outline(state_of(records, "en"))).workshop) == has_ballots


def test_the_forms_wear_the_brand(tmp_path: Path) -> None:
    records = with_workshop("he", WorkshopMethod.POINTS, 5, people=1)
    made(records, "he", tmp_path / "ours.pdf")
    _, reader = made(replace(records, brands=(Brand(id=1, accent="#7A1F5C"),)), "he", tmp_path / "theirs.pdf")
    shade = " ".join(f"{int(part, 16) / 255:.3f}"[:5] for part in ("7A", "1F", "5C"))
    drawn = reader.pages[0].get_contents()
    assert drawn is not None and (tmp_path / "ours.pdf").read_bytes() != (tmp_path / "theirs.pdf").read_bytes()
    assert shade.split()[0].lstrip("0") in drawn.get_data().decode("latin-1")


def test_the_same_state_gives_the_same_bytes(tmp_path: Path) -> None:
    records = with_workshop("ar", WorkshopMethod.RATING, 5)
    made(records, "ar", tmp_path / "a.pdf")
    made(records, "ar", tmp_path / "b.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_filled_fields_come_back_as_written(tmp_path: Path) -> None:
    from pypdf import PdfWriter

    made(with_workshop("he", WorkshopMethod.POINTS, 5), "he", tmp_path / "forms.pdf")
    writer = PdfWriter(clone_from=tmp_path / "forms.pdf")
    writer.update_page_form_field_values(None, {"b2.effort.points.3": "40"}, auto_regenerate=False)
    writer.write(tmp_path / "filled.pdf")
    assert fields_of(PdfReader(tmp_path / "filled.pdf"))["b2.effort.points.3"]["/V"] == "40"


@pytest.mark.parametrize(("language", "told"), [("he", "מספר התאגיד"), ("en", "register no."), ("ar", "رقم التسجيل")])
def test_the_number_in_the_register_stands_on_the_resolution_sheet_when_it_is_given(
    language: str, told: str, tmp_path: Path
) -> None:
    records = example_records("nonprofit", language)
    own = records.organization.model_copy(update={"register_number": "58-012345-6"})
    with_number = replace(records, organization=own)
    _, reader = made(with_number, language, tmp_path / "forms.pdf")
    *_, front, back, follow = [page.extract_text() for page in reader.pages]
    assert "58-012345-6" in front
    assert "58-012345-6" in back
    assert "58-012345-6" not in follow
    for each, is_told in ((with_number, True), (records, False)):
        state = state_of(each, language)
        (sheet,) = make_forms(state, make_outline(state)).resolutions
        assert (f"{own.name} · {told} 58-012345-6 · " in strip_isolates(sheet.facts)) is is_told
        assert (told in sheet.facts) is is_told


@pytest.mark.parametrize("method", [WorkshopMethod.POINTS, WorkshopMethod.PAIRWISE])
def test_a_workbooks_row_is_as_tall_as_its_goals_title_is_wide(method: WorkshopMethod, tmp_path: Path) -> None:
    records = with_workshop("en", method, flat=4)
    titles = ["i" * 60, "W" * 60]
    goals = [goal.model_copy(update={"title": title}) for goal, title in zip(records.goals, titles * 2, strict=True)]
    state = state_of(replace(records, goals=tuple(goals)), "en")
    forms = make_forms(state, make_outline(state))
    write_ballot_workbook(forms.ballots[0], forms.kit, tmp_path / "ballot.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "ballot.xlsx").worksheets[0]
    heights: dict[bool, float] = {}
    for number, row in enumerate(sheet.iter_rows(), 1):
        shown = "".join(str(cell.value or "") for cell in row)
        if "iii" in shown or "WWW" in shown:
            is_wide = "WWW" in shown
            heights[is_wide] = max(heights.get(is_wide, 0), sheet.row_dimensions[number].height or 0)
    assert len(heights) == 2 and heights[False] < heights[True]


def test_a_resolution_sheet_has_room_for_what_minutes_have_to_say(tmp_path: Path) -> None:
    _, reader = made(example_records("nonprofit", "he"), "he", tmp_path / "forms.pdf")
    asked = {name.removeprefix("r1.") for name in fields_of(reader) if name.startswith("r1.")}
    who = {"present", "invited", "quorum", "name.12", "absent.4", "guest.2"}
    what = {"item", "conflict", "rejected", "vote.0.for", "vote.0.against", "vote.0.abstain"}
    assert who | what | {"minutes.day", "minutes.yes", "minutes.changes", "chair", "secretary", "date"} <= asked


def test_a_resolution_on_the_agenda_says_its_place_there() -> None:
    records = example_records("nonprofit", "en")
    (resolution,) = (one.model_copy(update={"motion": "We join a partner."}) for one in records.resolutions)
    meeting = Meeting(id=3, day=date(2026, 3, 12), purpose=Purpose.UPDATE)
    items = tuple(AgendaItem(id=at, meeting_id=3, question=f"Question {at}", position=at) for at in (1, 2))
    subject = AgendaSubject(item_id=2, resolution_id=resolution.id)
    records = replace(
        records, resolutions=(resolution,), meetings=(meeting,), agenda_items=items, agenda_subjects=(subject,)
    )
    for meeting_id, said in ((3, "Item 2 of the agenda"), (None, "")):
        options = KitOptions(language="en", meeting=date(2026, 3, 12), meeting_id=meeting_id, purpose="update")
        state = make_snapshot(records, options)
        (sheet,) = make_forms(state, make_outline(state)).resolutions
        assert strip_isolates(sheet.item) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_without_weights_says_once_that_nothing_can_be_computed(language: str) -> None:
    records = example_records("nonprofit", language)
    goals = tuple(one.model_copy(update={"weight": None}) for one in records.goals)
    state = make_snapshot(replace(records, goals=goals, priorities=()), KitOptions(language, "board", "strategy"))
    assert state.story.options
    for told, option in zip(state.story.options, state.line.options, strict=True):
        # What an option leaves alone does not change, though nobody knows what it is.
        is_still = {option.wording(name) for name in option.effects} == {"unchanged"}
        expected = "none_changes" if is_still else "none_known"
        assert told.in_short == state.words.sentence(f"storyline.effect.{expected}")
