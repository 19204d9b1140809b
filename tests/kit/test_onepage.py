"""The kit on one page: the storyline's question, answer, options and steps."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from aligner.actions.examples import example_records
from aligner.kit.content.documents.before_after import before_after
from aligner.kit.content.documents.onepage import make_onepage
from aligner.kit.content.options import PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.placing import all_programs
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.making import make_kit
from aligner.lang.bidi import strip_isolates


@pytest.mark.parametrize("purpose", PURPOSES)
def test_the_page_sets_the_storylines_options_and_steps(purpose: str) -> None:
    state = make_snapshot(example_records("nonprofit", "en"), KitOptions(language="en", purpose=purpose))
    page = make_onepage(state, make_outline(state))
    grids = {grid.title: grid for grid in page.grids}
    options, steps = (grids.get(state.sentence(f"storyline.head.{name}")) for name in ("options", "steps"))
    named = [row[0] for row in options.rows] if options else []
    assert named[len(named) - len(state.story.options) :] == [option.label for option in state.story.options]
    assert (
        [row[0] for row in steps.rows] == [step.step for step in state.story.steps] if steps else not state.story.steps
    )
    assert page.kit.cover.question == state.story.question


def test_what_moves_is_drawn_before_and_after_and_nothing_is_lost() -> None:
    state = make_snapshot(example_records("nonprofit", "en"), KitOptions(language="en", purpose="strategy"))
    money = make_onepage(state, make_outline(state)).money
    assert money is not None
    told = [(row.today_text, row.after_text) for row in money.rows if row.is_moved]
    assert told == [("2,396", "1,902"), ("0", "494")]
    today, after = (sum(getattr(row, name) or 0 for row in money.rows) for name in ("today", "after"))
    assert abs(today - after) < 1e-9
    assert [row.today_text for row in money.rows if row.is_unknown] == ["?"]
    assert money.ticks[-1][0] >= max(row.today or 0 for row in money.rows)


def test_without_a_move_only_today_is_drawn_and_donors_see_no_weight_of_ours_where_no_grant_is_shown() -> None:
    state = make_snapshot(example_records("foundation", "en"), KitOptions(language="en", audience="donors"))
    money = make_onepage(state, make_outline(state)).money
    assert money is not None
    assert money.heads[1] == "" and not any(row.is_moved for row in money.rows)
    assert [row.own for row in money.rows if row.today is None] == [None, None]


def test_it_stays_one_page_with_titles_of_two_hundred_characters(tmp_path: Path) -> None:
    records = example_records("foundation", "he")
    goals = tuple(replace_title(goal, f"{goal.title} " * 12) for goal in records.goals)
    (made, *_) = make_kit(replace(records, goals=goals), KitOptions(language="he", only=("onepage",)), tmp_path)
    assert made.pages == len(PdfReader(made.path).pages) == 1


def replace_title(goal, title: str):
    return goal.model_copy(update={"title": title[:200].strip()})


@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_the_money_of_each_goal_is_the_one_that_the_table_of_all_programs_says(kind: str) -> None:
    state = make_snapshot(example_records(kind, "en"), KitOptions("en", "board", "legitimacy"))
    money, table = before_after(state), all_programs(state, "Title")
    assert money is not None and table is not None
    totals = {strip_isolates(row.title): row.total for row in table.rows if row.kind == "placed"}
    assert {strip_isolates(row.title): row.today_text for row in money.rows} == totals
    assert any(strip_isolates(text).startswith("≥") or text == "?" for text in totals.values()), (
        "what is known in part says so"
    )


def test_halves_of_a_unit_are_rounded_alike_in_both_tables() -> None:
    records = example_records("nonprofit", "en")
    programs = tuple(program.model_copy(update={"budget_minor": 100_500_50}) for program in records.programs)
    state = make_snapshot(replace(records, programs=programs), KitOptions("en", "board", "legitimacy"))
    money, table = before_after(state), all_programs(state, "Title")
    assert money is not None and table is not None
    totals = {strip_isolates(row.title): row.total for row in table.rows if row.kind == "placed"}
    assert {strip_isolates(row.title): row.today_text for row in money.rows} == totals
    assert sum(int(row.total.replace(",", "")) for row in table.rows) == int(table.total.replace(",", ""))
