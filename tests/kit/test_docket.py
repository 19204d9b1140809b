"""A meeting with several questions: all of them on the first page, a part for each, and nothing that disagrees."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from aligner.actions.argument import MINOR_UNITS
from aligner.kit.content.documents.forms import make_forms
from aligner.kit.content.documents.guide import LENGTHS, make_guide
from aligner.kit.content.documents.workbook import make_workbook
from aligner.kit.content.options import AUDIENCES, PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.kit.contradictions import Kit, contradictions, kit_of
from aligner.kit.forms.forms import write_forms
from aligner.lang.bidi import strip_isolates
from aligner.model.choices import Resolution
from aligner.model.meetings import AgendaItem, AgendaSubject, Meeting
from aligner.model.records import Records
from aligner.model.visibility import visible
from aligner.model.vocabulary import LANGUAGES, AgendaKind, Sharing
from aligner.storyline.as_json import as_json
from aligner.storyline.question import DECIDING
from tests.kit.test_money_findings import CHANGES, EXAMPLES, NO_SHRINKING, Changes, changed

DAY = date(2027, 1, 15)
KINDS = ("nonprofit", "foundation")
DECIDE, DISCUSS, INFORM = AgendaKind.DECIDE, AgendaKind.DISCUSS, AgendaKind.INFORM
Agenda = list[tuple[AgendaKind, str]]
"""Of each item what is done with it, and the code of the goal that it is about, "" for none."""


def question(at: int) -> str:
    """What the item of this number asks: a number in it would be one that no figure has."""
    return f"Question {'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[at - 1]} of ours?"


def with_agenda(records: Records, agenda: Agenda) -> Records:
    codes = {goal.code: goal.id for goal in records.goals}
    items = [
        AgendaItem(id=at, meeting_id=1, question=question(at), kind=kind) for at, (kind, _) in enumerate(agenda, 1)
    ]
    links = [AgendaSubject(id=at, item_id=at, goal_id=codes[code]) for at, (_, code) in enumerate(agenda, 1) if code]
    told = {"meetings": (Meeting(id=1, day=DAY),), "agenda_items": tuple(items), "agenda_subjects": tuple(links)}
    return replace(records, **told)


def of_length(records: Records, count: int) -> Records:
    """The records with the goals that the figures put first on the agenda, and an item that is about nothing."""
    first = [each.goal for each in make_snapshot(records, KitOptions(meeting=DAY)).line.standing.candidates]
    codes = [*first, *(goal.code for goal in records.leaf_goals if goal.code not in first)]
    kinds = (DECIDE, DISCUSS, INFORM)
    agenda = [(kinds[at % 3], codes[at]) for at in range(count - 1 if count > 2 else count)]
    return with_agenda(records, [*agenda, (DECIDE, "")] if count > 2 else agenda)


def state_of(records: Records, language: str = "en", audience: str = "board", purpose: str = "strategy") -> Snapshot:
    return make_snapshot(records, KitOptions(language, audience, purpose, DAY, 1))


def kit(records: Records, language: str = "en", audience: str = "board", purpose: str = "strategy") -> Kit:
    return kit_of(state_of(records, language, audience, purpose))


@pytest.mark.parametrize("count", [2, 4])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_question_is_the_same_everywhere_and_nothing_disagrees(kind: str, language: str, count: int) -> None:
    records = of_length(EXAMPLES[kind, language], count)
    for purpose in DECIDING:
        made = kit(records, language, "board", purpose)
        assert not contradictions(made), purpose
        cover = made.content.cover
        assert [strip_isolates(item.question) for item in cover.items] == [
            item.question for item in records.agenda_items
        ]
        assert all(item.answer for item in cover.items[: len(made.items)]) and not cover.agenda
        for item in made.items:
            assert set(item.documents) >= {"briefing", "deck", "guide", "onepage"}
            for name, document in item.documents.items():
                assert {strip_isolates(text) for text in document["question"]} == {item.story.question}, name


@pytest.mark.parametrize("audience", ["board", "staff"])
@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_motion_stands_only_where_item_purpose_and_people_decide(purpose: str, audience: str) -> None:
    made = kit(of_length(EXAMPLES["nonprofit", "en"], 4), "en", audience, purpose)
    assert not contradictions(made)
    voted = [item.number for item in made.story.items if item.story and item.story.motion]
    is_vote = audience == "board" and purpose in DECIDING
    assert voted == ([1] if is_vote else [])
    asked = [item.kind for item in made.story.items]
    if purpose == "update":
        assert set(asked) == {INFORM} and not any(item.story and item.story.options for item in made.story.items)
    elif not is_vote:
        assert DECIDE not in asked
    if "forms" in made.state.options.only:
        sheets = make_forms(made.state, made.content).resolutions
        titles = [strip_isolates(sheet.title) for sheet in sheets]
        assert titles == ([question(1), question(4)] if is_vote else [])
        assert [bool(sheet.motion) for sheet in sheets] == ([True, False] if is_vote else [])


@pytest.mark.parametrize(
    "agenda",
    [[], [(DECIDE, "")], [(INFORM, "B3")], [(DECIDE, ""), (DISCUSS, "")]],
    ids=["none", "bare", "told", "bares"],
)
def test_an_agenda_that_adds_nothing_leaves_the_kit_as_it_is(agenda: Agenda) -> None:
    example = EXAMPLES["nonprofit", "en"]
    usual, other = state_of(with_agenda(example, [])), state_of(with_agenda(example, agenda))
    assert other.story == usual.story
    before, after = make_outline(usual), make_outline(other)
    assert len(after.cover.agenda) == len(agenda), "the first page lists them, as it did"
    assert replace(after, cover=replace(after.cover, agenda=())) == before
    assert make_guide(other, before) == make_guide(usual, before)


def test_one_item_about_a_goal_is_the_question_of_an_ordinary_kit() -> None:
    state = state_of(with_agenda(EXAMPLES["nonprofit", "en"], [(DECIDE, "A2")]))
    content = make_outline(state)
    assert (state.line.question.kind, state.line.question.subject) == ("explain", "A2")
    assert content.cover.question == question(1) and not content.cover.items and not content.cover.agenda
    assert "resolution" in {section.id for section in content.sections}
    assert not any(section.item for section in content.sections)
    assert not contradictions(kit_of(state))


def test_donors_are_told_of_no_item() -> None:
    records = of_length(EXAMPLES["nonprofit", "en"], 4)
    public = replace(records, meetings=(Meeting(id=1, day=DAY, sharing=Sharing.PUBLIC),))
    made = kit(public, "en", "donors", "strategy")
    assert not made.story.items and not made.content.cover.items and not made.content.cover.agenda
    assert "of ours?" not in str(made.content)


def test_an_item_about_what_is_not_told_is_withheld_and_counted() -> None:
    records = of_length(EXAMPLES["nonprofit", "en"], 4)
    hidden = records.agenda_subjects[1].goal_id
    goals = tuple(
        goal.model_copy(update={"sharing": Sharing.PRIVATE}) if goal.id == hidden else goal for goal in records.goals
    )
    secret = replace(records, goals=goals)
    assert visible(secret, Sharing.BOARD).omitted["agendaitem"] == 1
    made = kit(secret)
    assert [item.question for item in made.content.cover.items if "B of ours" in item.question] == []
    assert len(made.story.items) == 3 and not contradictions(made)


def test_no_two_items_argue_about_the_same_goal_or_its_money() -> None:
    goals = [goal.code for goal in EXAMPLES["nonprofit", "en"].leaf_goals]
    made = kit(with_agenda(EXAMPLES["nonprofit", "en"], [(DECIDE, code) for code in (*goals, *goals)]))
    places = [place for item in made.line.items if item.line for place in item.line.question.places]
    assert len(places) == len(set(places)) and "B3" in places
    again = made.story.items[len(goals)].story
    assert again is not None and "under an earlier question" in again.answer
    assert not contradictions(made)


def test_an_item_for_information_lists_what_we_know_and_decides_nothing() -> None:
    made = kit(with_agenda(EXAMPLES["nonprofit", "en"], [(INFORM, "B"), (INFORM, "B2")]))
    several, one = (item.story for item in made.story.items)
    assert several is not None and one is not None
    assert any("Summer camp" in text for text in several.known)
    assert any("of our known money" in text for text in one.known)
    assert any("Offer the partners" in text for text in one.decided)
    for told in (several, one):
        assert not (told.options or told.motion or told.steps or told.cost)


def test_the_guide_divides_the_whole_time_over_the_items() -> None:
    state = state_of(of_length(EXAMPLES["nonprofit", "en"], 4))
    guide = make_guide(state, make_outline(state))
    assert [strip_isolates(box.how) for box in guide.boxes if "of ours?" in box.how] == [
        question(n) for n in (1, 2, 3, 4)
    ]
    for at, length in enumerate(LENGTHS):
        assert sum(int(box.minutes[at]) for box in guide.boxes) == length


def test_the_workbook_has_the_options_of_every_item_beside_its_question() -> None:
    state = state_of(of_length(EXAMPLES["nonprofit", "en"], 4))
    book = make_workbook(state, make_outline(state))
    (sheet,) = [sheet for sheet in book.others if any("of ours?" in str(row) for row in sheet.rows)]
    told = [item.story for item in state.story.items if item.story]
    assert len(sheet.rows) == sum(len(each.options) for each in told) > 3


def test_a_resolution_of_the_users_is_the_motion_of_its_item_and_has_one_sheet() -> None:
    example = with_agenda(EXAMPLES["nonprofit", "en"], [(DECIDE, ""), (DISCUSS, "A2")])
    link = AgendaSubject(id=9, item_id=1, resolution_id=5)
    worded = Resolution(id=5, title="Ours", motion="The board thanks its members.")
    made = kit(replace(example, resolutions=(worded,), agenda_subjects=(link, *example.agenda_subjects)))
    sheets = make_forms(made.state, made.content).resolutions
    assert [(sheet.title, sheet.motion) for sheet in sheets] == [(question(1), worded.motion)]
    assert not contradictions(made)


def test_a_number_in_the_authors_question_that_is_no_figure_is_marked() -> None:
    records = of_length(EXAMPLES["nonprofit", "en"], 2)
    first = records.agenda_items[0].model_copy(update={"question": "Do we move 777,000?"})
    found = contradictions(kit(replace(records, agenda_items=(first, *records.agenda_items[1:]))))
    assert {(one.rule, one.where) for one in found} == {("own_text", "storyline.item1.question")}


def test_another_question_on_one_page_and_a_goal_that_is_argued_twice_are_found() -> None:
    made = kit(of_length(EXAMPLES["nonprofit", "en"], 4))
    item = made.items[0]
    other = replace(item, documents={**item.documents, "deck": {**item.documents["deck"], "question": ("Another?",)}})
    assert "question" in {found.rule for found in contradictions(replace(made, items=(other, *made.items[1:])))}
    cover = replace(made.content.cover, items=made.content.cover.items[1:])
    without = replace(made, content=replace(made.content, cover=cover))
    assert "agenda" in {found.rule for found in contradictions(without)}
    twice = replace(made, line=replace(made.line, items=(*made.line.items, made.line.items[0])))
    assert ("agenda", "items") in {(found.rule, found.where) for found in contradictions(twice)}


def test_the_items_are_told_as_data() -> None:
    state = state_of(of_length(EXAMPLES["nonprofit", "en"], 4))
    items = as_json(state.line, MINOR_UNITS)["items"]
    assert [(item["number"], item["asked"]) for item in items] == [
        (1, "decide"), (2, "discuss"), (3, "inform"), (4, "decide")
    ]  # fmt: skip
    asked = items[0]["argued"]["question"]
    assert {asked["subject"], asked["source"]} >= set(items[0]["goals"]) and items[0]["argued"]["options"]
    assert items[3]["argued"] is None and items[3]["written"] == question(4)
    assert as_json(state_of(EXAMPLES["nonprofit", "en"]).line, MINOR_UNITS)["items"] == []


@settings(max_examples=15, deadline=None, phases=NO_SHRINKING, suppress_health_check=[HealthCheck.too_slow])
@given(CHANGES, st.sampled_from(KINDS), st.sampled_from(tuple(AUDIENCES)), st.sampled_from(PURPOSES), st.data())
def test_no_agenda_of_other_data_contradicts_itself(
    changes: Changes, kind: str, audience: str, purpose: str, data: st.DataObject
) -> None:
    records = changed(kind, "en", changes)
    codes = st.sampled_from([*(goal.code for goal in records.goals), ""])
    agenda = data.draw(st.lists(st.tuples(st.sampled_from(AgendaKind), codes), min_size=1, max_size=4))
    assert not contradictions(kit(with_agenda(records, agenda), "en", audience, purpose))


@pytest.mark.parametrize("count", [1, 3])
def test_who_is_there_and_who_signs_is_asked_once_for_all_resolutions(count: int, tmp_path: Path) -> None:
    example = EXAMPLES["nonprofit", "en"]
    codes = [goal.code for goal in example.leaf_goals]
    state = state_of(with_agenda(example, [(DECIDE, code) for code in codes[:count]]))
    forms = make_forms(state, make_outline(state))
    write_forms(forms, tmp_path / "forms.pdf")
    names = [name.split(".") for name in PdfReader(tmp_path / "forms.pdf").get_fields() or {} if name.startswith("r")]
    of_meeting = {"minutes", "name", "absent", "guest", "present", "quorum", "chair"}
    assert {name[0] for name in names if name[1] in of_meeting} == {"r1"}
    assert of_meeting <= {name[1] for name in names if len(name) > 1}
    assert len(forms.resolutions) == count
    assert {name[0] for name in names if name[1] == "rejected"} == {f"r{number}" for number in range(1, count + 1)}
