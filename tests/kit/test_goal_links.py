"""Links between goals and our own measures in the papers' appendix and on sheets of the kit's workbook."""

from dataclasses import replace
from pathlib import Path

import pytest

from aligner.actions.examples import create_example
from aligner.kit.content.documents.workbook import make_workbook
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.lang.bidi import strip_isolates


@pytest.fixture(params=["he", "en", "ar"])
def state(request: pytest.FixtureRequest, tmp_path: Path) -> Snapshot:
    with create_example(tmp_path / "e.aligner", "foundation", request.param) as example:
        return make_snapshot(example.read(), KitOptions(language=request.param))


def test_the_appendix_says_which_goal_helps_which_and_why(state: Snapshot) -> None:
    links = state.records.roadmap_links
    section = next(one for one in make_outline(state).sections if one.id == "goals_table")
    told = strip_isolates(repr(section.blocks))
    assert links and all(repr(link.reason)[1:-1] in told for link in links)
    assert state.sentence("goal_links_lead") in told


def test_the_workbook_has_a_sheet_of_links_and_one_of_our_measures(state: Snapshot) -> None:
    book = make_workbook(state, make_outline(state))
    sheets = {sheet.title: sheet for sheet in book.others}
    links = sheets[state.words.sentence("workbook.goal_links")]
    goals = state.records.goal_by_id
    assert [(row["code"], row["helped_code"], row["strength"], row["link_reason"]) for row in links.rows] == [
        (goals[one.goal_id].code, goals[one.helped_id].code, one.strength, one.reason)
        for one in state.records.roadmap_links
    ]
    measures = sheets[state.words.sentence("workbook.own_measures")]
    assert [(row["own_measure"], row["value"]) for row in measures.rows] == [
        (one.title, one.value) for one in state.records.own_measures
    ]


def test_where_there_is_none_the_workbook_has_no_empty_sheet(tmp_path: Path) -> None:
    with create_example(tmp_path / "e.aligner", "nonprofit", "en") as example:
        records = example.read()
    state = make_snapshot(replace(records, goal_links=(), own_measures=()), KitOptions(language="en"))
    titles = {sheet.title for sheet in make_workbook(state, make_outline(state)).others}
    assert not titles & {"Goal links", "Our measures"}
