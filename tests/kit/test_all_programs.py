"""The table of all programs: parts add up to their whole, and every program is named or counted."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from aligner.actions.examples import example_records
from aligner.analysis.money import divide, pieces
from aligner.charts.gap import gap_chart
from aligner.kit.content.all_programs import AllPrograms, Row
from aligner.kit.content.amounts import MAX_GOALS
from aligner.kit.content.documents.before_after import before_after
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.placing import all_programs
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.deck.programs import said_behind
from aligner.kit.papers.briefing import body_pages
from aligner.lang.bidi import strip_isolates
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES
from tests.kit.test_bounded_lists import with_programs


def table_of(records: Records, audience: str = "board", language: str = "en") -> AllPrograms:
    made = all_programs(make_snapshot(records, KitOptions(language, audience, "strategy")), "Title")
    assert made is not None
    return made


def number(text: str) -> int:
    found = re.sub(r"[^\d]", "", strip_isolates(text))
    return int(found) if found else 0


def figures(row: Row) -> list[int]:
    """The figure of each bar, and the sum of those that are not named."""
    rests = [cell.rest.rpartition(" ")[2] for cell in row.cells if "together" in cell.rest]
    return [*(number(bar.figure) for cell in row.cells for bar in cell.bars), *map(number, rests)]


def bars(table: AllPrograms) -> Sequence[str]:
    return [strip_isolates(bar.title) for row in table.rows for cell in row.cells for bar in cell.bars]


@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_pieces_add_up_to_the_money_of_each_goal(kind: str) -> None:
    records = example_records(kind, "en")
    divided, found = divide(records), pieces(records)
    for goal, amount in zip(records.leaf_goals, divided.by_goal, strict=True):
        assert sum(piece.amount or 0 for piece in found if piece.goal_id == goal.id) == amount
    assert sum(p.amount or 0 for p in found if p.goal_id is None and p.is_placed) == divided.outside
    assert sum(p.amount or 0 for p in found if not p.is_placed) == divided.unknown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", ["board", "initiative", "donors"])
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_the_parts_of_each_row_and_of_the_whole_add_up(kind: str, audience: str, language: str) -> None:
    table = table_of(example_records(kind, language), audience, language)
    assert sum(number(row.total) for row in table.rows) == number(table.total)
    for row in table.rows:
        if row.kind != "unplaced" or audience not in ("initiative", "donors"):
            assert sum(figures(row)) == number(row.total), row.title
        assert len(row.cells) in (1, len(table.stages))


def test_every_program_of_the_example_is_named_and_an_empty_goal_says_so() -> None:
    records = example_records("nonprofit", "en")
    table = table_of(records)
    assert {title.rstrip("…") for title in bars(table)} >= {
        p.title for p in records.programs if len(p.title) < 30 and ":" not in p.title
    }
    empty = [row for row in table.rows if row.kind == "placed" and not any(cell.bars for cell in row.cells)]
    assert [bool(row.sentence) for row in empty] == [True, True]
    assert not any(cell.rest for row in table.rows for cell in row.cells)
    assert "12 points" in strip_isolates(empty[1].sentence) and "girls in science" in empty[1].sentence
    assert next(row for row in table.rows if row.total == "?").cells[1].bars[0].fill == "unknown"


def pages_of(records: Records) -> int:
    """On how many pages a briefing of the table alone has it."""
    options = KitOptions("en", "board", "strategy", sections=("place",))
    return body_pages(make_outline(make_snapshot(records, options)))


@pytest.mark.parametrize("count", [60, 200, 400])
def test_many_programs_are_named_in_part_and_counted_in_all(count: int) -> None:
    records = with_programs(count)
    table, found = table_of(records), pieces(records)
    named = bars(table)
    rests = [re.search(r"[\d,]+", cell.rest.partition(", ")[0]) for row in table.rows for cell in row.cells]
    counted = sum(number(rest[0]) for rest in rests if rest)
    # A program is once; a rest of one is worded, not counted in digits.
    ones = sum("one program" in cell.rest.lower() for row in table.rows for cell in row.cells)
    places = {(p.program.id, p.goal_id, p.placement and p.goal_id and p.placement.stage_id, p.is_placed) for p in found}
    assert len(named) + counted + ones == len(places)
    assert len(named) < 100
    assert pages_of(records) == 1
    for row in table.rows:
        assert abs(sum(figures(row)) - number(row.total)) <= 0


def test_of_many_goals_the_rest_is_one_row_with_its_money() -> None:
    records = example_records("nonprofit", "en")
    goal = records.leaf_goals[0]
    more = tuple(
        goal.model_copy(update={"id": 900 + n, "code": f"G{n}", "title": f"Goal {n}", "weight": 0.01})
        for n in range(25)
    )
    table = table_of(replace(records, goals=(*records.goals, *more)))
    assert [row.kind for row in table.rows].count("placed") == MAX_GOALS
    (rest,) = [row for row in table.rows if row.kind == "others"]
    assert number(rest.title) == len(records.leaf_goals) + 25 - MAX_GOALS
    assert sum(number(row.total) for row in table.rows) == number(table.total)


def test_donors_read_of_no_program_without_a_place_and_of_no_strength() -> None:
    records = example_records("nonprofit", "en")
    table = table_of(records, "donors")
    unplaced = [p.title for p in records.programs if p.id not in records.placements_by_program]
    assert unplaced and not set(unplaced) & set(bars(table))
    assert not any(name.startswith("strength") for _, name in table.key)


def test_without_stages_strengths_and_money_there_is_still_a_table() -> None:
    records = example_records("nonprofit", "en")
    bare = replace(
        records,
        stages=(),
        programs=tuple(p.model_copy(update={"budget_minor": None}) for p in records.programs),
        placements=tuple(p.model_copy(update={"stage_id": None, "strength": None}) for p in records.placements),
    )
    table = table_of(bare)
    assert table.stages == () and table.total == "" and table.unit == ""
    assert {bar.fill for row in table.rows for cell in row.cells for bar in cell.bars} == {"unknown"}
    assert [row.total for row in table.rows if row.sentence] == ["", ""]
    assert all_programs(make_snapshot(replace(bare, placements=()), KitOptions("en")), "Title") is None


@pytest.mark.parametrize("audience", ["board", "initiative", "donors"])
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_a_share_of_money_is_the_one_that_the_chart_of_gaps_says(kind: str, audience: str) -> None:
    state = make_snapshot(example_records(kind, "en"), KitOptions("en", audience, "strategy"))
    table = all_programs(state, "Title")
    assert table is not None
    said = {strip_isolates(row.title): row.money_text for row in gap_chart(state.analysis, state.words).rows}
    shares = {strip_isolates(row.title): row.share for row in table.rows if row.kind == "placed" and row.share}
    assert shares
    for title, share in shares.items():
        assert number(share) == number(said[title]), title


def test_what_several_cells_do_not_name_is_counted_once_behind_the_bar() -> None:
    table = table_of(with_programs(60))
    counted = [row for row in table.rows if sum(bool(cell.rest) for cell in row.cells) > 1]
    assert counted
    for row in counted:
        each = [number(cell.rest.split(" ")[0]) for cell in row.cells if cell.rest]
        assert said_behind(row).count("more") == 1 and number(row.rest.split(" ")[0]) <= sum(each)


def test_no_money_is_no_sum_where_a_program_of_unknown_place_and_amount_may_be() -> None:
    records = example_records("nonprofit", "en")
    lost = next(program for program in records.programs if not records.placements_by_program.get(program.id))
    programs = tuple(one.model_copy(update={"budget_minor": None}) if one is lost else one for one in records.programs)
    state = make_snapshot(replace(records, programs=programs), KitOptions("en"))
    table, money = all_programs(state, "Title"), before_after(state)
    assert table is not None and money is not None
    empty = {row.title for row in table.rows if row.kind == "placed" and row.sentence}
    assert empty and {row.total for row in table.rows if row.title in empty} == {"?"}
    assert {row.today_text for row in money.rows if row.title in empty} == {"?"}
