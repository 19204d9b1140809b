"""A whole workspace analysed: money, coverage, findings, and their words."""

from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.actions.examples import example_records
from aligner.analysis.analyse import analyse
from aligner.analysis.anonymity import VOTED, workshop_figures
from aligner.analysis.as_json import as_json
from aligner.lang.words import words
from aligner.model.choices import Priority
from aligner.model.initiative import Goal, Initiative
from aligner.model.kinds import KINDS
from aligner.model.organization import Organization
from aligner.model.programs import Placement, Program
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, OrganizationKind


def records(**lists: Any) -> Records:
    organization = Organization(id=1, name="Org", kind=OrganizationKind.NONPROFIT, currency="ILS")
    tuples: dict[str, Any] = {name: tuple(found) for name, found in lists.items()}
    return Records("w", 3, organization, Initiative(id=1), **tuples)


def goals(*weights: float | None) -> list[Goal]:
    return [Goal(id=i, code=f"G{i}", title=f"Goal {i}", weight=w, position=i) for i, w in enumerate(weights, 1)]


def own(*weights: float) -> list[Priority]:
    return [Priority(id=i, goal_id=i, weight=w) for i, w in enumerate(weights, 1)]


def program(number: int, budget: int | None = 100, **fields: Any) -> Program:
    return Program(id=number, code=f"P{number}", title=f"Program {number}", budget_minor=budget, **fields)


def place(number: int, program_id: int, goal_id: int | None, share: float | None) -> Placement:
    return Placement(id=number, program_id=program_id, goal_id=goal_id, share=share)


def test_money_is_divided_and_the_rest_is_outside_or_unknown() -> None:
    made = analyse(
        records(
            goals=goals(1, 1),
            priorities=own(3, 1),
            programs=[
                program(1),
                program(2),
                program(3),
                program(4, 100, currency="USD"),
                program(5, None),
                program(6, 200),
            ],
            placements=[
                place(1, 1, 1, 60),
                place(2, 1, 2, 20),
                place(3, 2, 1, 50),
                place(4, 2, 2, None),
                place(5, 6, None, 100),
            ],
        )
    )
    # 1: 60 + 20, 20 outside; 2: 50 and 50 unknown; 3 unplaced: 100 unknown; 6: 200 outside
    assert [goal.resources_minor for goal in made.goals] == [110, 20]
    assert (made.money.total_minor, made.money.outside_minor, made.money.unknown_minor) == (500, 220, 150)
    assert (made.money.without_budget, made.money.other_currency) == (("P5",), ("P4",))
    assert made.coverage.unplaced == ("P3", "P4", "P5")
    assert made.coverage.out_of_scope == ("P6",)
    assert made.resources_collective.low == pytest.approx(0.22 + 0.04)
    assert made.resources_collective.high == pytest.approx(0.26 + 0.3)
    assert made.concentration.effective_goals == pytest.approx(130**2 / (110**2 + 20**2))


@given(st.lists(st.integers(0, 100), min_size=3, max_size=3), st.lists(st.integers(0, 20), min_size=3, max_size=3))
def test_any_completion_of_unknown_money_stays_within_the_interval(weights: list[int], spent: list[int]) -> None:
    if not any(weights) or not any(spent):
        return
    known = [program(i, amount) for i, amount in enumerate(spent, 1)]
    placed = [place(i, i, i, 100) for i in range(1, 4)]
    lists: dict[str, Any] = {"goals": goals(*weights), "priorities": own(1, 1, 1)}
    unknown = analyse(records(**lists, programs=[*known, program(9, 10)], placements=placed))
    for goal_id in (1, 2, 3, None):
        completed = analyse(
            records(**lists, programs=[*known, program(9, 10)], placements=[*placed, place(9, 9, goal_id, 100)])
        )
        low, high = unknown.resources_collective.low, unknown.resources_collective.high
        found = completed.resources_collective.low
        assert low is not None and high is not None and found is not None
        assert low - 1e-12 <= found <= high + 1e-12


def test_ties_share_their_rank_and_a_parent_has_no_row() -> None:
    tree = [
        Goal(id=9, code="T", title="Top"),
        Goal(id=1, code="G1", title="One", weight=2, parent_id=9),
        Goal(id=2, code="G2", title="Two", weight=2, parent_id=9, position=1),
        Goal(id=3, code="G3", title="Three", weight=6, position=2),
    ]
    made = analyse(records(goals=tree, priorities=own(5, 3, 2)))
    assert [(goal.code, goal.rank_collective) for goal in made.goals] == [("G1", 2.5), ("G2", 2.5), ("G3", 1)]
    assert made.own_collective.largest_gaps[0] == "G3"


def test_a_missing_weight_makes_the_comparison_unknown_and_says_so() -> None:
    made = analyse(records(goals=goals(1, None), priorities=own(1, 1)))
    assert made.own_collective.shared_weight is None and made.goals[0].collective is None
    assert made.findings[0].code == "headline_missing"
    assert as_json(records(goals=goals(1, None)), made)["alignment"]["own_collective"]["shared_weight"] is None


def test_an_empty_workspace_has_no_figures_and_no_error() -> None:
    made = analyse(records())
    assert made.goals == () and made.findings == ()


def test_findings_name_the_gaps_their_direction_and_the_empty_goals() -> None:
    made = analyse(
        records(
            goals=goals(50, 20, 20, 10),
            priorities=own(20, 50, 15, 15),
            programs=[program(1), program(2), program(3, uniqueness="Only we")],
            placements=[place(1, 1, 2, 100), place(2, 2, 2, 100)],
        )
    )
    told = {(finding.code, finding.goals) for finding in made.findings}
    assert ("gap_less", ("G1",)) in told and ("gap_more", ("G2",)) in told
    assert ("empty_goal_cared", ("G1",)) in told and ("empty_goal_cared", ("G2",)) not in told
    assert {"programs_unplaced", "unique_programs", "money_unknown"} <= {finding.code for finding in made.findings}
    assert made.findings[0].topic == "headline"
    assert made.findings[0].values["points_apart"] == 35
    weights = [finding.weight for finding in made.findings]
    assert weights == sorted(weights, reverse=True)


@pytest.mark.parametrize(("kind", "language"), list(product(("nonprofit", "foundation"), LANGUAGES)))
def test_every_finding_of_the_examples_can_be_said_with_title_and_question(kind: str, language: str) -> None:
    for finding in analyse(example_records(kind, language)).findings:
        for part in ("", ".title", ".question"):
            sentence = words(language).sentence(f"findings.{finding.code}{part}", **finding.values)
            assert sentence and "{" not in sentence


def test_lists_of_another_scale_are_equal_and_have_no_gaps() -> None:
    made = analyse(records(goals=goals(0.1, 0.2, 0.3), priorities=own(1, 2, 3)))
    assert made.own_collective.shared_weight == 1 and made.own_collective.largest_gaps == ()


def test_goals_with_the_same_money_share_a_rank_whatever_the_decimals() -> None:
    placed = [place(1, 1, 1, 33.3), place(2, 2, 2, 11.1)]
    made = analyse(records(goals=goals(1, 1), programs=[program(1, 100_000), program(2, 300_000)], placements=placed))
    assert [goal.rank_resources for goal in made.goals] == [1.5, 1.5]


@given(st.integers(0, 1000))
def test_shared_points_and_points_apart_are_100_as_shown(ours: int) -> None:
    headline = analyse(records(goals=goals(1, 1), priorities=own(ours, 1000 - ours))).findings[0]
    assert round(headline.values["shared"] * 100) + headline.values["points_apart"] == 100


def test_the_json_holds_null_where_the_contract_has_no_data_yet() -> None:
    told = as_json(records(), analyse(records()))
    nothing = {
        "cells": [],
        "black_hole": None,
        "overlaps": [],
        "connections": [],
        "past_answers": [],
        "in_charge": [],
        "part": dict.fromkeys(("population", "region", "sector")),
        "not_said": dict.fromkeys(("population", "region", "sector", "stage"), 0),
        "parts": {"populations": [], "regions": [], "sectors": []},
    }
    assert told["field"] == nothing
    assert told["workshop"] is None and told["sensitivity"]["leave_one_out"] is None


CODES = [
    "headline_shared",
    "headline_missing",
    "gap_more",
    "gap_less",
    "order_pairs",
    "no_order",
    "fragile_order",
    "empty_goal_cared",
    "empty_goal_collective",
    "all_goals_covered",
    "programs_unplaced",
    "programs_outside",
    "money_outside",
    "money_unknown",
    "money_more",
    "money_less",
    "money_follows",
    "money_concentrated",
    "budgets_missing",
    "needle_reached",
    "needle_on_track",
    "needle_slower",
    "needle_much_slower",
    "needle_moving_away",
    "needle_too_early",
    "needle_no_data",
    "unique_programs",
    "unique_missing",
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_sentence_a_title_and_a_question(language: str) -> None:
    keys = [f"findings.{code}{part}" for code in CODES for part in ("", ".title", ".question")]
    assert [key for key in keys if not words(language).has(key)] == []


def test_the_json_holds_the_parts_of_the_contract() -> None:
    found = records(goals=goals(1, 2), priorities=own(2, 1))
    told = as_json(found, analyse(found))
    assert set(told) >= {"schema", "workspace", "goals", "alignment", "concentration", "placement", "indicators"}
    assert told["goals"][0] == {
        "code": "G1",
        "title": "Goal 1",
        "collective": pytest.approx(1 / 3),
        "own": pytest.approx(2 / 3),
        "resources": None,
        "resources_low": None,
        "resources_high": None,
        "gap": pytest.approx(1 / 3),
        "rank_collective": 2,
        "rank_own": 1,
        "rank_resources": None,
    }
    assert told["alignment"]["own_collective"]["pairs"] == {"agree": 0, "differ": 1, "tied": 0}


@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_what_a_vote_shows_is_of_its_records_and_of_the_goals_alone(kind: str) -> None:
    full = example_records(kind, "en")
    others: dict[str, Any] = {one.plural: () for one in KINDS if not one.is_single and one.plural not in VOTED}
    less = replace(
        full,
        organization=Organization(id=1, name="Other", kind=OrganizationKind.NONPROFIT),
        initiative=Initiative(id=1),
        **others,
    )
    assert workshop_figures(less) == workshop_figures(full) is not None


def test_a_vote_that_nothing_moved_is_not_reckoned_again() -> None:
    full = example_records("foundation", "en")
    before = analyse(full)
    moved = replace(full, revision=full.revision + 1, programs=full.programs[1:], placements=())
    assert analyse(moved, before=(full, before.workshop)).workshop is before.workshop
    assert analyse(moved, before=(full, before.workshop)) == analyse(moved)
    voted = replace(full, revision=full.revision + 1, ballots=full.ballots[1:])
    assert analyse(voted, before=(full, before.workshop)) == analyse(voted) != before
