"""What a reader of a finished kit must be told is told where it counts, by its name, and once."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from aligner.actions.examples import example_records
from aligner.analysis.results import Finding
from aligner.kit.content.content import Paragraph, Table
from aligner.kit.content.deciding import prices_of
from aligner.kit.content.documents.onepage import make_onepage
from aligner.kit.content.documents.workbook import make_workbook
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.kit.contradictions import contradictions, kit_of
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words_for
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES


def snapshot(kind: str, language: str, purpose: str = "strategy", records: Records | None = None) -> Snapshot:
    options = KitOptions(language, "board", purpose, only=("deck", "briefing", "onepage", "guide"))
    return make_snapshot(records or example_records(kind, language), options)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_workshop_said_against_the_recommendation_stands_beside_it(language: str) -> None:
    state = snapshot("nonprofit", language)
    assert state.line.dissent and state.line.recommendation.options
    objection = state.story.objection
    titles = {goal.code: goal.title for goal in state.records.goals}
    assert all(titles[each.goals[0]] in strip_isolates(objection) for each in state.line.dissent)
    content = make_outline(state)
    assert content.cover.recommendation[-1] == objection
    assert make_onepage(state, content).kit.cover.recommendation[-1] == objection
    kit = kit_of(state)
    assert not contradictions(kit)
    silent = replace(kit, story=replace(kit.story, objection=""))
    assert any(one.rule == "answer" for one in contradictions(silent)), "it is no part of the answer itself"


def test_where_nothing_is_recommended_nobody_objects() -> None:
    state = snapshot("foundation", "en")
    assert state.line.dissent and not state.line.recommendation.options
    assert not state.story.objection


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
@pytest.mark.parametrize("count", [1, 3, 4])
def test_up_to_three_programs_outside_the_sums_are_named(kind: str, language: str, count: int) -> None:
    records = example_records(kind, language)
    first = [program.id for program in records.programs][:count]
    empty = {"budget_minor": None, "awarded_minor": None}
    programs = tuple(
        one.model_copy(update=empty) if one.id in first else one.model_copy(update={"budget_minor": 100_000})
        for one in records.programs
    )
    state = snapshot(kind, language, records=replace(records, programs=programs, payments=()))
    missing = state.analysis.money.without_budget
    assert len(missing) == count
    told = strip_isolates(state.omitted_text())
    named = [program.title for program in state.records.programs if program.code in missing and program.title in told]
    assert len(named) == (count if count <= 3 else 0)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
@pytest.mark.parametrize("purpose", ["strategy", "legitimacy", "opportunities", "development"])
def test_no_price_and_no_comparison_is_told_twice(kind: str, language: str, purpose: str) -> None:
    state = snapshot(kind, language, purpose)
    content = make_outline(state)
    nothing = state.sentence("storyline.cost.no_money")
    for section in content.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                cells = [cell for row in block.rows for cell in row]
                assert cells.count(nothing) <= 1
    prices = [price for price in prices_of(state, state.story) if len(price) > 20]
    assert len(prices) == len(set(prices))
    joined = [strip_isolates(text) for text in state.story.higher_joined]
    assert len({text.partition(":")[2] for text in joined}) == len(joined)
    assert len(joined) <= len(state.story.higher)


def test_options_alike_in_a_figure_are_told_together() -> None:
    state = snapshot("nonprofit", "en")
    assert len(state.story.higher) == 2
    (joined,) = state.story.higher_joined
    assert strip_isolates(joined).startswith("Options B and C would each bring")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("purpose", ["update", "development"])
def test_an_old_measurement_is_told_as_what_it_was(language: str, purpose: str) -> None:
    records = example_records("nonprofit", language)
    newest = max(one.date for one in records.measurements if one.date)
    back = newest - (date.today() - timedelta(days=3 * 365))
    old = tuple(one.model_copy(update={"date": one.date - back}) if one.date else one for one in records.measurements)
    state = snapshot("nonprofit", language, purpose, replace(records, measurements=old))
    told = [one for one in state.analysis.findings if one.topic == "indicators" and one.values["last_date"]]
    assert told

    def in_the_present(finding: Finding, part: str) -> str:
        return state.words.sentence(f"findings.{finding.code}{part}", **finding.values)

    content = make_outline(state)
    texts = [text for section in content.sections for text in (section.title, section.so_what, section.notes)]
    texts += [block.text for section in content.sections for block in section.blocks if isinstance(block, Paragraph)]
    texts += [cell for sheet in make_workbook(state, content).others for row in sheet.rows for cell in map(str, row)]
    for finding in told:
        if finding.code in ("needle_no_data", "needle_old"):
            continue
        for part in ("", ".title"):
            assert not any(in_the_present(finding, part) in text for text in texts), finding.code
    assert words_for(state.records.organization).language == language
