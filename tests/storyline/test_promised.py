"""What of the money that would move is promised and what is free, and what a choice costs: by the records alone."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.actions.examples import example_records
from aligner.analysis.money_years import money_years, promised_next
from aligner.kit.content.options import KitOptions
from aligner.kit.content.snapshot import make_snapshot
from aligner.lang.words import words
from aligner.model.vocabulary import LANGUAGES
from aligner.storyline.facts import Facts
from aligner.storyline.line import Storyline, storyline_of
from aligner.storyline.writing import write_storyline
from tests.storyline.cases import CASES, facts_of
from tests.storyline.test_properties import organizations
from tests.storyline.test_writing import EMPTY

MEETING = date(2026, 12, 20)
FOUNDATION = example_records("foundation", "en")


def told(purpose: str) -> Storyline:
    return make_snapshot(FOUNDATION, KitOptions("en", "board", purpose, MEETING)).line


def test_the_source_says_which_grants_it_is_and_what_of_them_is_promised_next_year() -> None:
    (found,) = told("strategy").promised
    bus = next(program for program in FOUNDATION.programs if program.code == found.programs[0])
    assert len(found.programs) == 1 and bus.budget_minor is not None
    next_year = sum(
        p.amount_minor for p in FOUNDATION.payments_by_program[bus.id] if p.year == 2027 and p.state == "scheduled"
    )
    assert (found.year, found.figures["promised"]) == (2027, next_year)
    assert found.figures["free"] == bus.budget_minor - next_year
    assert found.key == "part_over", "option A moves more than is free"


def test_openings_stand_beside_what_is_free_and_what_they_take() -> None:
    free, price = told("opportunities").promised
    years = money_years(FOUNDATION, MEETING)
    assert years is not None and free.figures["free"] == years.free(2027)
    assert free.key == "openings_most", "a grant without payments may take some of it"
    priced = {n.goal_id: n.path_minor for n in FOUNDATION.needs if n.path is not None and n.path_minor is not None}
    codes = {goal.id: goal.code for goal in FOUNDATION.goals}
    expected = sum(amount for goal, amount in priced.items() if codes[goal] in price.goals)
    assert (price.key, price.figures["price"]) == ("price_least", expected)


def test_a_program_without_payments_has_no_known_promise() -> None:
    unpaid = next(p for p in FOUNDATION.programs if not FOUNDATION.payments_by_program.get(p.id))
    assert promised_next(FOUNDATION, unpaid, MEETING) is None
    paid = next(p for p in FOUNDATION.programs if FOUNDATION.payments_by_program.get(p.id))
    assert promised_next(FOUNDATION, paid, date(2040, 1, 1)) == 0


@settings(max_examples=150, deadline=None)
@given(organizations(), st.data())
def test_what_is_promised_and_what_is_free_are_what_is_at_the_source(facts: Facts, data: st.DataObject) -> None:
    amounts = st.none() | st.fractions(0, 10_000_000, max_denominator=1)
    facts = replace(facts, programs=tuple(replace(p, promised=data.draw(amounts)) for p in facts.programs))
    line = storyline_of(facts)
    for each in line.promised:
        if not each.figures:
            assert each.key == "unwritten"
            continue
        moving = [one for one in line.options if one.money_from == each.place]
        known_figures = {name: amount for name, amount in each.figures.items() if amount is not None}
        promised, free, complete = (known_figures[name] for name in ("promised", "free", "all"))
        assert 0 <= promised <= complete and promised + free == complete
        assert each.over == tuple(one.key for one in moving if (one.amount or 0) > free)
        assert each.key.endswith("_over") is bool(each.over) and moving
        codes = [p.code for p in facts.programs]
        if len(set(codes)) == len(codes):
            known = all(p.promised is not None for p in facts.programs if p.code in each.programs)
            assert ("_known" in each.key) is not known
    for language in LANGUAGES:
        assert len(write_storyline(line, EMPTY, words(language)).promised) == len(line.promised)


@settings(max_examples=200, deadline=None)
@given(organizations())
def test_what_an_option_leaves_alone_does_not_change_though_nobody_can_compute_it(facts: Facts) -> None:
    for option in storyline_of(facts).options:
        if not option.effects:
            continue
        moves_money, moves_weight = option.amount is not None or option.is_unfunded, option.points is not None
        if not moves_weight:
            assert option.wording("own_collective") == "unchanged"
        if not moves_money:
            assert option.wording("resources_collective") == "unchanged"
        if not moves_money and not moves_weight:
            assert {option.wording(name) for name in option.effects} == {"unchanged"}
        if option.is_unfunded:
            assert option.wording("resources_own") == "unknown"


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_what_is_open_costs_from_the_least_to_the_most_that_an_option_takes(case: dict[str, object]) -> None:
    line = storyline_of(facts_of(case))
    money = next((cost for cost in line.cost if cost.kind == "money"), None)
    if money is None or line.recommendation.options or "high" not in money.figures:
        return
    amounts = [option.amount or option.needs or Fraction(0) for option in line.options]
    assert (money.figures["low"], money.figures["high"]) == (min(amounts), max(amounts))


def test_the_price_of_several_openings_is_told_of_all_of_them() -> None:
    line = told("opportunities")
    data = [cost for cost in line.cost if cost.kind == "data"]
    chosen = [option.subject for option in line.options if option.key in line.recommendation.options]
    assert len(chosen) > 1 and {goal for cost in data for goal in cost.goals} == set(chosen)
