"""Unknown is never 0: what is not known of the money is stated as a bound, or as unknown."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.actions.examples import example_records
from aligner.analysis.analyse import analyse
from aligner.analysis.as_json import as_json
from aligner.lang.bounds import Bound
from aligner.lang.words import words
from aligner.model.vocabulary import LANGUAGES

EXAMPLE = example_records("nonprofit", "en")
BUDGETS = st.lists(
    st.one_of(st.none(), st.integers(0, 10**9)), min_size=len(EXAMPLE.programs), max_size=len(EXAMPLE.programs)
)


def with_budgets(budgets: list[int | None]):
    programs = zip(EXAMPLE.programs, budgets, strict=True)
    return replace(EXAMPLE, programs=tuple(p.model_copy(update={"budget_minor": b}) for p, b in programs))


def test_a_goal_whose_only_program_has_no_budget_has_unknown_money() -> None:
    told = {goal["code"]: goal for goal in as_json(EXAMPLE, analyse(EXAMPLE))["goals"]}
    assert told["C3"]["resources"] is None and told["C3"]["rank_resources"] is None
    assert (told["C3"]["resources_low"], told["C3"]["resources_high"]) == (0.0, 1.0)


@settings(max_examples=60, deadline=None)
@given(BUDGETS, BUDGETS)
def test_a_bound_holds_whatever_the_missing_budgets_are(budgets: list[int | None], others: list[int | None]) -> None:
    told = analyse(with_budgets(budgets))
    filled = [known if known is not None else (other or 0) for known, other in zip(budgets, others, strict=True)]
    truth = analyse(with_budgets(filled))  # type: ignore[arg-type]
    if not truth.money.total_minor:
        return
    assert truth.money.inside is not None
    pairs = [(goal.money, real.money) for goal, real in zip(told.goals, truth.goals, strict=True)]
    for bound, real in [*pairs, (told.money.inside, truth.money.inside)]:
        if bound is not None and real is not None:
            assert bound.low - 1e-9 <= real.low and real.high <= bound.high + 1e-9
    for part, whole in (
        (told.resources_own, truth.resources_own),
        (told.resources_collective, truth.resources_collective),
    ):
        if part.all_low is not None and part.all_high is not None and whole.low is not None and whole.high is not None:
            assert part.all_low - 1e-9 <= whole.low and whole.high <= part.all_high + 1e-9


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=30, deadline=None)
@given(budgets=BUDGETS)
def test_no_share_of_money_is_said_as_exact_while_a_budget_could_move_it(
    language: str, budgets: list[int | None]
) -> None:
    speech = words(language)
    for goal in analyse(with_budgets(budgets)).goals:
        if goal.money is not None and goal.money.low != goal.money.high:
            assert not speech.bound(goal.money).endswith("%")
            assert goal.resources is None or goal.money.kind != "unknown"


@pytest.mark.parametrize(
    ("bound", "said"),
    [
        (Bound(0.5, 0.5, 0.5), "50%"),
        (Bound(0.799, 0.799, 1.0), "79% or more"),
        (Bound(0.0, 0.0, 0.021), "3% or less"),
        (Bound(0.3, 0.0, 0.5), "30% of what is known"),
        (Bound(0.1857, 0.0, 1.0, 0.1857), "19% of what is known"),
        (Bound(0.1857, 0.1857, 1.0, 0.1857), "19% of what is known"),
        (Bound(0.1857, 0.0, 1.0, 0.3), "18% or more of what is known"),
        (Bound(0.1857, 0.1857, 1.0, 0.3), "18% or more"),
        (Bound(0.0, 0.0, 1.0), "unknown"),
        (Bound(None, 0.0, 1.0), "unknown"),
    ],
)
def test_a_bound_is_worded_and_rounded_so_that_it_stays_true(bound: Bound, said: str) -> None:
    assert words("en").bound(bound) == said


def test_budgets_in_another_currency_are_told_as_left_out() -> None:
    program = EXAMPLE.programs[0].model_copy(update={"currency": "USD"})
    told = analyse(replace(EXAMPLE, programs=(program, *EXAMPLE.programs[1:])))
    (found,) = [finding for finding in told.findings if finding.code == "other_currencies"]
    assert found.programs == (program.code,)


def test_money_in_another_currency_leaves_every_share_a_bound() -> None:
    whole = with_budgets([100_00 for _ in EXAMPLE.programs])
    places = whole.placements_by_program
    placed = next(p for p in whole.programs if any(place.goal_id for place in places.get(p.id, ())))
    programs = tuple(p.model_copy(update={"currency": "USD"}) if p is placed else p for p in whole.programs)
    found = analyse(replace(whole, programs=programs))
    assert found.money.other_currency == (placed.code,) and found.money.omitted
    held = {place.goal_id for place in places[placed.id]}
    for goal in found.goals:
        assert goal.money is not None and goal.money.kind != "exact", goal.code
        if goal.goal_id in held:
            assert goal.money.high > (goal.money.known or 0)
