"""Documents on pages list so much and count the rest, however many records there are."""

import json
import re
from dataclasses import asdict, replace
from datetime import date, timedelta
from itertools import takewhile
from typing import Any

import pytest

from aligner.actions.examples import example_records
from aligner.charts.fonts import ensure_gui
from aligner.charts.roadmap import MAX_HEIGHT_PX, roadmap_chart
from aligner.kit.content.appendix import MAX_ROWS, goals_table, indicators_table, programs_table
from aligner.kit.content.content import Paragraph, Section, Table
from aligner.kit.content.documents.forms import MAX_CARDS, MAX_TASKS, make_forms
from aligner.kit.content.documents.guide import make_guide
from aligner.kit.content.documents.onepage import make_onepage
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import MAX_NAMED, words
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, WorkshopState

MANY = 900
BODY = 160
"""Programs that the picture of the roadmap, the sentences and the lists of a kit may name together."""


def with_programs(count: int, language: str = "en", *, is_placed: bool = True, is_alike: bool = False) -> Records:
    """The example with so many programs, each as one of its own and placed where one of its own is."""
    records = example_records("nonprofit", language)
    programs, placements = [], []
    for n in range(count):
        one, place = (
            records.programs[0 if is_alike else n % len(records.programs)],
            records.placements[n % len(records.placements)],
        )
        told = {"id": 900 + n, "code": f"Z{n}", "title": f"Znumber{n}", "position": n}
        programs.append(one.model_copy(update=told))
        placements.append(place.model_copy(update={"id": 900 + n, "program_id": 900 + n}))
    return replace(
        records,
        programs=tuple(programs),
        placements=tuple(placements) if is_placed else (),
        placement_indicators=(),
    )


def named_in(told: Any) -> set[str]:
    """The programs that a text, or what is ready to be set, names."""
    return set(re.findall(r"Znumber\d+", json.dumps(told, default=str)))


def listed(section: Section | None) -> tuple[Table, str]:
    """A section's table and the lines under it, up to the next table."""
    assert section is not None
    table, *under = section.blocks
    lines = list(takewhile(lambda block: isinstance(block, Paragraph), under))
    assert isinstance(table, Table) and lines
    return table, strip_isolates(" ".join(line.text for line in lines if isinstance(line, Paragraph)))


def counted(n: int, noun: str) -> str:
    """As a sentence of a paper counts."""
    key = "forms.follow_rest" if noun == "decisions" else f"kit.rest_of_{noun}@donors"
    return words("en").sentence(key, n=n).removeprefix("Not listed here: ").partition(".")[0]


@pytest.mark.parametrize(("audience", "ends"), [("board", "The workbook lists all of them."), ("donors", " programs.")])
def test_the_programs_that_are_not_listed_are_counted(audience: str, ends: str) -> None:
    state = make_snapshot(with_programs(MAX_ROWS + 7, is_alike=True), KitOptions("en", audience))
    table, rest = listed(programs_table(state))
    assert MAX_ROWS - 2 <= len(table.rows) <= MAX_ROWS
    listed_count = sum(1 for row in table.rows if row[0])
    assert counted(MAX_ROWS + 7 - listed_count, "programs") in rest and rest.endswith(ends)


def test_a_program_with_more_places_takes_more_of_the_rows() -> None:
    records = with_programs(MAX_ROWS)
    twice = tuple(one.model_copy(update={"id": one.id + 50_000}) for one in records.placements)
    state = make_snapshot(replace(records, placements=(*records.placements, *twice)), KitOptions("en"))
    table, rest = listed(programs_table(state))
    assert MAX_ROWS - 3 <= len(table.rows) <= MAX_ROWS
    assert counted(MAX_ROWS - sum(1 for row in table.rows if row[0]), "programs") in rest


def test_the_goals_and_measurements_that_are_not_listed_are_counted() -> None:
    records = example_records("nonprofit", "en")
    goal = records.leaf_goals[0]
    goals = tuple(
        goal.model_copy(update={"id": 900 + n, "code": f"G{n}", "title": f"Goal {n}"}) for n in range(MAX_ROWS)
    )
    first, second = records.indicators[:2]
    one = next(iter(records.measurements_by_indicator.values()))[0]
    many = [
        one.model_copy(
            update={"id": 900 + n, "indicator_id": first.id, "date": date(2020, 1, 1) + timedelta(days=n), "value": n}
        )
        for n in range(MAX_ROWS)
    ]
    few = [one.model_copy(update={"id": 5000 + n, "indicator_id": second.id}) for n in range(3)]
    wish = records.priorities[0]
    wishes = tuple(wish.model_copy(update={"id": one.id, "goal_id": one.id}) for one in goals)
    large = replace(
        records,
        goals=(*records.goals, *goals),
        priorities=(*records.priorities, *wishes),
        measurements=(*many, *few),
    )
    state = make_snapshot(large, KitOptions("en"))
    table, rest = listed(goals_table(state))
    assert len(table.rows) == MAX_ROWS
    assert "eight goals" in rest and len(records.leaf_goals) == 8
    table, rest = listed(indicators_table(state))
    assert len(table.rows) <= MAX_ROWS
    assert counted(MAX_ROWS + 3 - len(table.rows), "measurements") in rest
    titles = [strip_isolates(row[0]) for row in table.rows if row[0]]
    assert titles == [first.title, second.title], "an indicator of many measurements takes no other's rows"
    assert table.rows[-4][2] == str(MAX_ROWS - 1), "the latest are kept"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_names_some_and_counts_the_rest(language: str) -> None:
    speech = words(language)
    titles = [f"Znumber{n}" for n in range(400)]
    assert speech.some(titles[:MAX_NAMED]) == speech.list(titles[:MAX_NAMED])
    told = strip_isolates(speech.some(titles))
    assert len(named_in(told)) == MAX_NAMED - 1 and str(400 - MAX_NAMED + 1) in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_roadmap_stays_on_a_page_and_counts_every_program(language: str) -> None:
    ensure_gui()
    records = with_programs(MANY, language)
    state = make_snapshot(records, KitOptions(language))
    chart = roadmap_chart(state.records, state.analysis, state.words)
    chips = [chip for row in chart.rows for cell in row.chips for chip in cell]
    named = sum(not chip.is_rest for chip in chips)
    counted = sum(int(re.sub(r"\D", "", strip_isolates(chip.title))) for chip in chips if chip.is_rest)
    assert named + counted == MANY and 0 < named < BODY
    assert chart.natural_height(760) <= MAX_HEIGHT_PX


def test_what_is_heard_of_a_roadmap_of_long_titles_fits_in_a_file() -> None:
    records = with_programs(MANY)
    long = tuple(one.model_copy(update={"title": f"{one.title} " + "x" * 290}) for one in records.programs)
    state = make_snapshot(replace(records, programs=long), KitOptions("en"))
    chart = roadmap_chart(state.records, state.analysis, state.words)
    assert len(chart.alt) < 16_000
    assert "programs" in chart.table.rows[1][2]


@pytest.mark.parametrize("is_placed", [True, False])
@pytest.mark.parametrize("purpose", ["update", "opportunities", "strategy"])
def test_no_document_on_pages_names_every_program(purpose: str, is_placed: bool) -> None:
    ensure_gui()
    state: Snapshot = make_snapshot(with_programs(MANY, is_placed=is_placed), KitOptions("en", purpose=purpose))
    content = make_outline(state)
    body = [asdict(section) for section in content.sections if not section.is_appendix]
    appendix = [asdict(section) for section in content.sections if section.is_appendix]
    assert len(named_in(asdict(content.cover))) == 0
    assert len(named_in(body)) < BODY
    assert len(named_in(appendix)) <= MAX_ROWS
    for document in (make_guide(state, content), make_onepage(state, content), make_forms(state, content)):
        assert len(named_in({**asdict(document), "kit": ""})) < BODY


def test_the_forms_hold_so_many_tasks_and_cards_and_count_the_rest() -> None:
    records = example_records("nonprofit", "en")
    decision = next(one for one in records.decisions if one.state.value in ("open", "decided"))
    later = decision.model_copy(update={"title": "Later", "due": None})
    tasks = tuple(later.model_copy(update={"id": 900 + n}) for n in range(MAX_TASKS + 4))
    soon = decision.model_copy(update={"id": 9000, "title": "Soon", "due": date(2026, 1, 1)})
    goal = records.leaf_goals[0]
    more = MAX_CARDS + 9 - len(records.leaf_goals)
    goals = tuple(goal.model_copy(update={"id": 900 + n, "code": f"G{n}"}) for n in range(more))
    # Cards are made for a workshop that votes.
    (workshop, *_) = records.workshops
    workshops = (workshop.model_copy(update={"state": WorkshopState.OPEN}),)
    large = replace(records, decisions=(*tasks, soon), goals=(*records.goals, *goals), workshops=workshops)
    state = make_snapshot(large, KitOptions("en"))
    forms = make_forms(state, make_outline(state))
    (follow,) = forms.follow
    steps = len(state.story.steps)
    titles = [strip_isolates(task.title) for task in follow.tasks]
    assert len(titles) == MAX_TASKS and titles[steps] == "Soon"
    assert counted(5 + steps, "decisions") in strip_isolates(follow.rest)
    assert len(forms.cards) == MAX_CARDS
    assert "nine goals" in strip_isolates(forms.cards_rest)
