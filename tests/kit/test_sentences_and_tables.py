"""What a kit says in sentences is what its tables show."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from aligner.actions.kit_history import compare
from aligner.analysis.analyse import analyse
from aligner.analysis.as_json import as_json
from aligner.charts.roadmap import roadmap_chart
from aligner.kit.content.content import Cards, Content, Section, Table
from aligner.kit.content.deciding import recommended
from aligner.kit.content.options import AUDIENCES, KitOptions
from aligner.kit.content.resolutions import drafted, generated_option
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.workbook.writer import write_workbook
from aligner.lang.bidi import strip_isolates
from aligner.lang.shortening import short_title
from aligner.lang.words import words
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, DecisionState, ResolutionKind, Sharing
from tests.kit.test_money_told import CHANGES, EXAMPLES, NO_SHRINKING, Changes, changed, whole_outline

KINDS = ("nonprofit", "foundation")


def section(content: Content, name: str) -> Section:
    return next(one for one in content.sections if one.id == name)


def at_goals(records: Records) -> set[int]:
    return {place.program_id for place in records.placements if place.goal_id is not None}


def columns_of(sheet: Any) -> dict[Any, int]:
    """Where each text of the sheet stands, counted from 0."""
    return {cell.value: place for row in sheet.iter_rows() for place, cell in enumerate(row) if cell.value}


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=8, deadline=None, phases=NO_SHRINKING, suppress_health_check=[HealthCheck.too_slow])
@given(CHANGES, st.sampled_from(LANGUAGES))
def test_every_page_counts_the_same_programs_on_the_roadmap(kind: str, changes: Changes, language: str) -> None:
    records = changed(kind, language, changes)
    state, content = whole_outline(records, language, "board", "strategy")
    count = len(at_goals(records))
    if not any(one.id == "place" for one in content.sections):
        return
    goals = sum(goal.programs > 0 for goal in state.analysis.goals)
    title = words(language, kind).say("charts.roadmap_title", n=count, goals=goals, all_goals=len(state.analysis.goals))
    assert section(content, "place").title == title
    cards = next(block for block in section(content, "asks").blocks if isinstance(block, Cards))
    people = [card.figure for card in cards.items if card.title == state.say("sections.asks_people")]
    assert people == ([state.words.number(count)] if count else [])
    told = compare(replace(records, placements=()), records, state.words).figures
    placed = [change.after for change in told if change.what == state.say("kit_history.figure_placed")]
    assert placed == ([state.words.number(count)] if count else [])


def test_a_goal_where_programs_may_be_hidden_is_not_told_as_empty() -> None:
    example = EXAMPLES["nonprofit", "en"]
    secret = tuple(program.model_copy(update={"sharing": Sharing.BOARD}) for program in example.programs[:3])
    open_ones = tuple(program.model_copy(update={"sharing": Sharing.PUBLIC}) for program in example.programs[3:])
    records = replace(example, programs=(*secret, *open_ones))
    state, content = whole_outline(records, "en", "donors", "opportunities")
    said = strip_isolates(repr(content.sections))
    assert not state.analysis.coverage.is_whole
    assert "Goals that we have not reached yet" not in said and "nobody at all" not in said
    assert "programs shown on the roadmap" in section(content, "place").title
    assert not any(row.is_heavy_and_empty for row in roadmap_chart(state.records, state.analysis, state.words).rows)
    assert "programs shown here" in state.left_out()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_partner_is_already_there_only_where_one_is_known(kind: str, language: str) -> None:
    example = EXAMPLES[kind, language]
    for records in (example, replace(example, activities=(), actors=())):
        state, content = whole_outline(records, language, "board", "strategy")
        found = {goal.title: goal.goal_id for goal in state.analysis.goals}
        held = {activity.goal_id for activity in records.activities}
        for row in next(block for block in section(content, "ways").blocks if isinstance(block, Table)).rows:
            if row[0] != state.say("option_partner"):
                continue
            goal = next(title for title in found if title in strip_isolates(row[1]))
            there = state.say("option_partner_means", goal=goal)
            assert (row[1] == there) == (found[goal] in held)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_adapting_brings_us_nearer_to_the_initiative_only_where_it_weighs_more(kind: str, language: str) -> None:
    records = EXAMPLES[kind, language]
    figures, speech = analyse(records), words(language, kind)
    option = generated_option(records, figures, speech, ResolutionKind.ADAPT)
    goal = next(g for g in figures.goals if strip_isolates(g.title) in strip_isolates(option.mission))
    nearer = speech.say("resolutions.adapt_fit", apart=100 - round((figures.own_collective.shared_weight or 0) * 100))
    assert (option.fit == nearer) == ((goal.own or 0) <= (goal.collective or 0))
    alike = tuple(
        one.model_copy(update={"weight": records.goal_by_id[one.goal_id].weight}) for one in records.priorities
    )
    same = replace(records, priorities=alike)
    for option in drafted(same, analyse(same), speech)[0].options:
        assert not re.search(rf"(?<!\d){speech.count(0, 'points_count')}", option.fit)


@pytest.mark.parametrize("language", LANGUAGES)
def test_results_are_promised_on_the_indicators_that_are_marked(language: str) -> None:
    records = EXAMPLES["nonprofit", language]
    speech = words(language, "nonprofit")
    marked = len({link.indicator_id for link in records.placement_indicators})
    option = generated_option(records, analyse(records), speech, ResolutionKind.DEEPEN)
    assert option.data == speech.say("resolutions.deepen_data", indicators=marked)
    bare = replace(records, placement_indicators=())
    option = generated_option(bare, analyse(bare), speech, ResolutionKind.DEEPEN)
    assert option.data == speech.say("resolutions.deepen_data_unmarked", indicators=len(records.indicators))
    joining = generated_option(records, analyse(records), speech, ResolutionKind.JOIN)
    assert joining.data == speech.say("resolutions.join_data", indicators=len(records.indicators))


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_gaps_are_the_widest_where_there_are_more(language: str) -> None:
    example = EXAMPLES["nonprofit", language]
    weights = (40, 0, 30, 0, 20, 0, 10, 0)
    far = tuple(
        one.model_copy(update={"weight": float(weight)})
        for one, weight in zip(example.priorities, weights, strict=False)
    )
    state, content = whole_outline(replace(example, priorities=far), language, "board", "strategy")
    assert section(content, "gaps").title == state.say("gaps_title_widest", n=3)


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_several_goals_have_the_most_programs_none_is_named_alone(language: str) -> None:
    example = EXAMPLES["nonprofit", language]
    first, second, third, *_ = example.leaf_goals
    places = example.placements[:3]
    spread = tuple(
        place.model_copy(update={"goal_id": goal.id, "program_id": program.id})
        for place, goal, program in zip(places, (first, second, third), example.programs, strict=False)
    )
    _, content = whole_outline(replace(example, placements=spread[:2]), language, "board", "strategy")
    said = strip_isolates(section(content, "place").so_what)
    assert first.title in said and second.title in said


def test_the_workbook_tells_a_part_as_a_part(tmp_path: Path) -> None:
    example = EXAMPLES["nonprofit", "en"]
    first, second, *others = example.programs
    programs = (first.model_copy(update={"budget_minor": None}), *(second, *others))
    places = tuple(
        place.model_copy(update={"share": None}) if place.program_id == second.id else place
        for place in example.placements
        if place.program_id != others[0].id
    )
    records = replace(example, programs=programs, placements=places)
    state = make_snapshot(records, KitOptions(language="en", audience="board", purpose="strategy"))
    _, content = whole_outline(records, "en", "board", "strategy")
    path = tmp_path / "workbook.xlsx"
    write_workbook(state, content, path)
    book = load_workbook(path)
    goals = book["Goals and weights"]
    heads = columns_of(goals)
    assert "Share of all our money" in heads and "Share of our money" not in heads
    assert any(str(head).startswith("Our known money here") for head in heads)
    rows = {row[0].value: row for row in goals.iter_rows()}
    for goal in state.analysis.goals:
        cells = rows[goal.code]
        assert cells[heads["Share of all our money"]].value == state.words.bound(goal.money)
        if goal.money is not None and goal.money.kind in ("unknown", "at_most") and not goal.money.known:
            assert cells[heads["Share of our known money"]].value is None
    sheet = book["Programs"]
    heads = columns_of(sheet)
    placed = {row[0].value: row[heads["Share placed, as far as known"]].value for row in sheet.iter_rows()}
    assert placed[second.code] is None and placed[others[0].code] is None


def test_json_says_where_its_figures_are_of_what_is_known() -> None:
    example = EXAMPLES["nonprofit", "en"]
    first, *others = example.programs
    part = replace(example, programs=(first.model_copy(update={"budget_minor": None}), *others))
    assert as_json(part, analyse(part))["concentration"]["of_known"] is True
    whole = as_json(example, analyse(example))["concentration"]
    assert whole["of_known"] is bool(analyse(example).money.is_part)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_we_offer_what_we_learned_only_where_we_have_programs(language: str, audience: str) -> None:
    example = EXAMPLES["nonprofit", language]
    state = make_snapshot(example, KitOptions(language=language, audience="board", purpose="strategy"))
    heavy = max(state.analysis.goals, key=lambda goal: goal.gap or 0)
    bare = replace(example, placements=tuple(p for p in example.placements if p.goal_id != heavy.goal_id))
    for records in (example, bare):
        state = make_snapshot(records, KitOptions(language=language, audience=audience, purpose="strategy"))
        held = {short_title(goal.title) for goal in state.analysis.goals if goal.programs}
        told = [state.say("recommend_gap_more", **found.values) for found in state.findings("gap_more")]
        for found, sentence in zip(state.findings("gap_more"), told, strict=True):
            if found.values["goal"] not in held:
                assert sentence not in recommended(state)


@pytest.mark.parametrize("audience", ["board", "staff"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_goal_about_which_we_decided_is_not_put_up_for_decision_again(language: str, audience: str) -> None:
    example = EXAMPLES["nonprofit", language]
    options = KitOptions(language=language, audience=audience, purpose="strategy")
    undecided = make_snapshot(replace(example, decisions=()), options)
    told = recommended(undecided)
    taken = {decision.goal_id for decision in example.decisions if decision.goal_id}
    titles = {short_title(goal.title) for goal in example.goals if goal.id in taken}
    assert any(title in line for line in told for title in titles)
    again = recommended(make_snapshot(example, options))
    assert not [line for line in again for title in titles if title in line]
    dropped = tuple(d.model_copy(update={"state": DecisionState.DROPPED}) for d in example.decisions)
    assert recommended(make_snapshot(replace(example, decisions=dropped), options)) == told
