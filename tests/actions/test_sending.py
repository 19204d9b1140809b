"""What to look at before a kit is sent: every notice in every language, withheld records just as they are."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from aligner.actions import decisions, kit_plan, programs
from aligner.actions.examples import example_records
from aligner.actions.kit import KitOptions, KitState, kit_state_work
from aligner.actions.sending import Row, rows_of, withheld_sentences
from aligner.kit.content.audience import Withheld
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.kinds import KINDS
from aligner.model.presenting import KitText
from aligner.model.records import Records
from aligner.model.visibility import AUDIENCES, levels, visible
from aligner.model.vocabulary import LANGUAGES, OrganizationKind, Sharing
from aligner.store.workspace import Workspace
from aligner.storyline.sending import PAGES, Notice

MEETING = date(2027, 1, 15)


def state_of(records: Records, **options: object) -> tuple[KitState, KitOptions]:
    chosen = replace(KitOptions(language="en", meeting=MEETING), **options)
    return kit_state_work(lambda text, fraction: None, records, chosen), chosen


def rows(records: Records, language: str = "en", **options: object) -> dict[str, Row]:
    state, chosen = state_of(records, **options)
    return {row.code: row for row in rows_of(state, records, chosen, words(language, records.organization.kind.value))}


@pytest.mark.parametrize("kind", [kind.value for kind in OrganizationKind])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", PAGES)
def test_every_notice_is_a_sentence_in_every_language(code: str, language: str, kind: str) -> None:
    records = example_records("nonprofit", "en")
    goals = tuple(goal.code for goal in records.leaf_goals[:2])
    notice = Notice(code, goals=goals, count=2, day=date(2025, 12, 31), why="horizon_over")
    state = KitState((), (), (), notices=(notice,), withheld=Withheld({"program": 2}))
    found = rows_of(state, records, KitOptions(language=language), words(language, kind))
    (row,) = (row for row in found if row.code == code)
    told = f"{row.sentence} {row.note}"
    assert row.sentence and "{" not in told and "None" not in told
    assert words(language, kind).has(f"sending.{code}")


def test_a_notice_of_one_record_names_it_and_one_of_several_lists_them() -> None:
    records = example_records("nonprofit", "en")
    told = rows(records)
    late = told["decisions_late"]
    title = next(one.title for one in records.decisions if one.id == late.places[0].id)
    assert [(place.kind, place.text) for place in late.places] == [("decision", late.places[0].text)]
    assert title in strip_isolates(late.sentence)
    long_ago = tuple(one for one in records.measurements if one.date.year < 2020)
    old = rows(replace(records, measurements=long_ago))["measurements_old"]
    assert len(old.places) > 1 and {place.kind for place in old.places} == {"indicator"}
    assert not any(strip_isolates(place.text) in strip_isolates(old.sentence) for place in old.places)


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_withheld_records_are_listed_exactly_with_the_level_that_keeps_them(kind: str, audience: str) -> None:
    records = example_records(kind, "en")
    records = replace(
        records, programs=(records.programs[0].model_copy(update={"sharing": Sharing.PRIVATE}), *records.programs[1:])
    )
    state, _ = state_of(records, audience=audience)
    seen, known = visible(records, AUDIENCES[audience]), levels(records)
    expected = [
        (one.name, record.id, known[one.name, record.id])
        for one in KINDS
        if one.is_listed and not one.is_single
        for record in one.listed(records)
        if record.id not in {kept.id for kept in one.listed(seen)}
    ]
    assert expected and [(one.kind, one.id, one.level) for one in state.withheld_records] == expected
    counts: dict[str, int] = {}
    for name, _, _ in expected:
        counts[name] = counts.get(name, 0) + 1
    assert dict(state.withheld.records) == counts
    row = rows(records, audience=audience)["records_withheld"]
    assert [(place.kind, place.id) for place in row.places] == [(name, at) for name, at, _ in expected]
    program = next(place for place in row.places if place.kind == "program" and place.id == records.programs[0].id)
    assert strip_isolates(program.text) == f"{records.programs[0].title} · Private"


def test_fields_that_an_audience_is_not_told_are_counted_where_they_say_something(workspace: Workspace) -> None:
    decisions.edit_decision(workspace, 1, owner="Dana", rationale="We can")
    decisions.edit_decision(workspace, 2, owner="Amal")
    for at in (1, 2):
        decisions.edit_decision(workspace, at, sharing=Sharing.PUBLIC)
    state, options = state_of(workspace.read(), audience="donors")
    assert {name: n for name, n in state.withheld.fields.items() if name[0] == "decision"} == {
        ("decision", "owner"): 2,
        ("decision", "rationale"): 1,
        ("decision", "resolution_id"): 1,
    }
    row = rows(workspace.read(), audience="donors")["fields_withheld"]
    assert "Decisions, owner (2)" in row.sentence and options.audience == "donors"
    of_decisions = [(place.kind, place.id, strip_isolates(place.group)) for place in row.places]
    assert ("decision", 1, "Decisions, owner (2)") in of_decisions
    assert ("decision", 2, "Decisions, owner (2)") in of_decisions
    assert ("decision", 1, "Decisions, why (1)") in of_decisions
    assert ("decision", 2, "Decisions, why (1)") not in of_decisions
    assert "fields_withheld" not in rows(workspace.read(), audience="board")


def test_what_an_audience_merely_does_not_see_is_not_told_as_missing(workspace: Workspace) -> None:
    said = {"state": "decided", "due": date(2027, 5, 1), "sharing": Sharing.PUBLIC}
    decisions.edit_decision(workspace, 1, owner="Dana", **said)
    decisions.edit_decision(workspace, 2, stance="hold", rationale="We can", **said)
    told = rows(workspace.read(), audience="donors")
    assert [place.id for place in told["decisions_without_owner"].places] == [2]
    example = rows(example_records("nonprofit", "en"), audience="donors")
    assert not {"own_weights_missing", "words_of_no_group", "programs_unplaced"} & set(example)
    assert "programs_unplaced" in rows(example_records("nonprofit", "en"))


def test_what_stops_a_kit_and_what_disagrees_goes_first(workspace: Workspace) -> None:
    key = kit_plan.TextKey("storyline", "question", "en", "board", "legitimacy")
    kit_plan.edit_text(workspace, key, "Do we move 987,654 a year?", "")
    assert next(iter(rows(workspace.read()))) == "contradictions"
    records = replace(workspace.read(), goals=(), programs=(), placements=(), decisions=())
    first = next(iter(rows(records).values()))
    assert first.code == "nothing_to_say" and first.stops


def test_a_text_in_another_language_and_one_that_cannot_be_shown_lead_to_their_records(workspace: Workspace) -> None:
    programs.edit_program(workspace, 2, title="Courses 教")
    told = rows(workspace.read())
    assert [(place.kind, place.id) for place in told["texts_replaced"].places] == [("program", 2)]
    foreign = [(place.kind, place.id) for place in told["texts_foreign"].places]
    assert ("goal", 4) in foreign and ("organization", 1) in foreign


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_count_that_nobody_knows_is_never_told_as_none(language: str) -> None:
    (told,) = withheld_sentences(Withheld({"program": None}), "donors", words(language))
    assert "0" not in told and "None" not in told


def test_a_foundation_is_told_of_its_grants() -> None:
    (told,) = withheld_sentences(Withheld({"program": 2}), "donors", words("en", "foundation"))
    assert "Grants (2)" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_abbreviation_of_the_authors_that_nothing_explains_leads_to_her_text(language: str) -> None:
    records = example_records("nonprofit", language)
    own: dict[str, Any] = {
        "section": "cover",
        "part": "title",
        "language": language,
        "audience": "board",
        "purpose": "legitimacy",
    }

    def found(text: str) -> Row | None:
        told = replace(records, kit_texts=(KitText(id=7, text=text, **own),))
        state, chosen = state_of(told, language=language)
        of = rows_of(state, told, chosen, words(language, "nonprofit"))
        return next((one for one in of if one.code == "terms_undefined"), None)

    row = found("The MOE and the CEO of 5P2")
    assert row is not None and [(place.kind, place.id) for place in row.places] == [("kittext", 7)]
    assert strip_isolates(row.places[0].text).startswith("MOE")
    assert found("The Ministry of Education (MOE): MOE") is None
