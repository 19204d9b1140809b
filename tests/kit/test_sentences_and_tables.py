"""What a kit says in sentences is what its tables show."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from aligner.actions.kit_history import compare
from aligner.analysis.analyse import analyse
from aligner.analysis.as_json import as_json
from aligner.analysis.living import without_awaited
from aligner.charts.roadmap import roadmap_chart
from aligner.kit.content.content import Content, Paragraph, Section
from aligner.kit.content.deciding import decided
from aligner.kit.content.documents.workbook import make_workbook
from aligner.kit.content.options import AUDIENCES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.workbook.writer import write_workbook
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, DecisionState, Sharing
from aligner.storyline.claims import may_claim
from tests.kit.test_money_findings import CHANGES, EXAMPLES, NO_SHRINKING, Changes, changed, whole_outline

KINDS = ("nonprofit", "foundation")


def section(content: Content, name: str) -> Section:
    return next(one for one in content.sections if one.id == name)


def heading(one: Section) -> tuple[str, str]:
    """The title and what is beside it; a conclusion stands first where there is one."""
    return one.title, one.so_what.removesuffix(".")


def at_goals(records: Records) -> set[int]:
    """Programs at a goal; a grant that nobody has awarded yet is at none."""
    return {place.program_id for place in without_awaited(records).placements if place.goal_id is not None}


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
    title = words(language, kind).sentence(
        "charts.roadmap_title", n=count, goals=goals, all_goals=len(state.analysis.goals)
    )
    assert title in heading(section(content, "place"))
    live = at_goals(records) & {
        p.id for p in records.programs if p.code in {one.code for one in state.line.standing.figures.live}
    }
    known = make_snapshot(records, KitOptions(language=language, audience="board", purpose="update")).line.known
    assert [fact.figures["count"] for fact in known if fact.key == "presence"] == ([len(live)] if live else [])
    told = compare(replace(records, placements=()), records, state.words).figures
    placed = [change.after for change in told if change.what == state.sentence("kit_history.figure_placed")]
    assert placed == ([state.words.number(count)] if count else [])


def test_a_goal_where_programs_may_be_hidden_is_not_told_as_empty() -> None:
    example = EXAMPLES["nonprofit", "en"]
    secret = tuple(program.model_copy(update={"sharing": Sharing.BOARD}) for program in example.programs[:3])
    open_ones = tuple(program.model_copy(update={"sharing": Sharing.PUBLIC}) for program in example.programs[3:])
    records = replace(example, programs=(*secret, *open_ones))
    state, content = whole_outline(records, "en", "donors", "opportunities")
    said = strip_isolates(repr(content.sections))
    assert not state.analysis.coverage.is_complete
    assert "Goals that we have not reached yet" not in said and "nobody at all" not in said
    assert any("programs shown on the roadmap" in text for text in heading(section(content, "place")))
    assert not any(row.is_heavy_and_empty for row in roadmap_chart(state.records, state.analysis, state.words).rows)
    assert "programs shown here" in state.omitted_text()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_partner_is_offered_only_where_one_is_known(kind: str, language: str) -> None:
    example = EXAMPLES[kind, language]
    bare = replace(example, programs=tuple(p.model_copy(update={"budget_minor": None}) for p in example.programs))
    for records in (bare, replace(bare, activities=(), actors=())):
        options = KitOptions(language=language, audience="board", purpose="strategy", meeting=date(2027, 1, 15))
        state = make_snapshot(records, options)
        held = state.facts.others.get(state.line.question.subject or "", 0)
        offered = "find_partner" in {option.key for option in state.line.options}
        assert offered == (state.line.question.kind == "start" and bool(held))


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_gaps_are_the_widest_where_there_are_more(language: str) -> None:
    example = EXAMPLES["nonprofit", language]
    weights = (40, 0, 30, 0, 20, 0, 10, 0)
    far = tuple(
        one.model_copy(update={"weight": float(weight)})
        for one, weight in zip(example.priorities, weights, strict=False)
    )
    state, content = whole_outline(replace(example, priorities=far), language, "board", "strategy")
    assert state.sentence("gaps_title_widest", n=3) in heading(section(content, "gaps"))


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
    said = strip_isolates(" ".join(heading(section(content, "place"))))
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
    write_workbook(make_workbook(state, content), path)
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
def test_we_offer_what_we_learned_only_where_it_is_recorded(language: str, audience: str) -> None:
    state = make_snapshot(EXAMPLES["nonprofit", language], KitOptions(language=language, audience=audience))
    for option in state.line.options:
        if option.key == "offer":
            assert may_claim("learned_here", state.line.question.subject or "", state.line.standing)


@pytest.mark.parametrize("audience", ["board", "staff"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_decided_is_not_asked_again_in_silence(language: str, audience: str) -> None:
    example = EXAMPLES["nonprofit", language]
    options = KitOptions(language=language, audience=audience, purpose="strategy", meeting=date(2027, 1, 15))
    state = make_snapshot(example, options)
    subject = next(goal for goal in example.goals if goal.code == state.line.question.subject)
    taken = [decision.title for decision in example.decisions if decision.goal_id == subject.id]
    assert taken, "the example asks about a goal on which it decided"
    told = section(make_outline(state), "options")
    said = strip_isolates(" ".join(block.text for block in told.blocks if isinstance(block, Paragraph)))
    assert all(title in said for title in taken)


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_several_late_decisions_none_is_named_alone(language: str) -> None:
    example = EXAMPLES["nonprofit", language]
    for late in (1, 2):
        decisions = tuple(
            one.model_copy(
                update={
                    "due": date(2026, 1, n) if n <= late else date(2031, 1, n),
                    "state": DecisionState.DECIDED,
                    "title": f"Matter {n}",
                }
            )
            for n, one in enumerate(example.decisions[:3], 1)
        )
        records = replace(example, decisions=decisions)
        options = KitOptions(language=language, audience="board", purpose="update", meeting=date(2027, 1, 15))
        found = decided(make_snapshot(records, options))
        assert found is not None
        assert ("Matter 1" in found.title) == (late == 1)
        two = {"en": "Two", "he": "שתי", "ar": "قراران"}[language]
        assert late == 1 or (two in found.title and "Matter" not in found.title)
