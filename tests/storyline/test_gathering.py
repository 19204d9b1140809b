"""The facts of the examples as their files hold them, and what is argued from them."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from aligner.actions.examples import create_example
from aligner.analysis.analyse import analyse
from aligner.model.records import Records
from aligner.model.visibility import visible
from aligner.model.vocabulary import Sharing
from aligner.storyline.gathering import gather
from aligner.storyline.line import Storyline, storyline_of
from aligner.storyline.options import wording_of

MEETING = date(2027, 1, 15)


@pytest.fixture(params=["nonprofit", "foundation"])
def kind(request: pytest.FixtureRequest) -> str:
    return request.param


def _records(folder: Path, kind: str) -> Records:
    with closing(create_example(folder / f"{kind}.aligner", kind, "en")) as workspace:
        return workspace.read()


def _line(records: Records, purpose: str = "strategy") -> Storyline:
    return storyline_of(gather(records, records, meeting=MEETING, purpose=purpose, analysis=analyse(records)))


def test_the_figures_are_those_of_the_analysis(tmp_path: Path, kind: str) -> None:
    records = _records(tmp_path, kind)
    analysis, figures = analyse(records), _line(records).standing.figures
    assert figures.own is not None and figures.collective is not None
    for goal in analysis.goals:
        assert goal.own == pytest.approx(float(figures.own[goal.code]))
        assert goal.collective == pytest.approx(float(figures.collective[goal.code]))
        assert goal.resources_minor == round(figures.money.at[goal.code])


def test_the_nonprofit_asks_about_its_empty_heavy_goal(tmp_path: Path) -> None:
    line = _line(_records(tmp_path, "nonprofit"))
    assert (line.question.kind, line.question.subject) == ("move", "B3")
    assert line.question.source is not None and line.question.source.place == "B2"
    moved = next(option for option in line.options if option.key == "move_shared")
    assert moved.amount == 494_000_00
    assert wording_of(moved.effects["resources_own"]) == "nearer"
    assert line.recommendation.options == ("move_shared",)
    assert ("move_own", "resources_own") in line.higher, "an option that scores higher is said"


def test_a_cut_of_more_than_half_is_not_recommended(tmp_path: Path) -> None:
    line = _line(_records(tmp_path, "foundation"))
    assert line.question.source is not None and line.question.source.place == "outside"
    assert line.recommendation.why_none == "cut_too_deep"
    moved = next(option for option in line.options if option.key == "move_shared")
    assert moved.amount is not None and moved.amount / line.question.source.amount > Fraction(1, 2)


def test_a_decision_about_a_parent_goal_names_its_leaves(tmp_path: Path) -> None:
    records = _records(tmp_path, "nonprofit")
    parent = next(goal for goal in records.goals if any(leaf.parent_id == goal.id for leaf in records.leaf_goals))
    decision = records.decisions[0].model_copy(update={"goal_id": parent.id})
    facts = gather(_with(records, decisions=(decision,)), _with(records, decisions=(decision,)), meeting=MEETING)
    leaves = tuple(goal.code for goal in records.leaf_goals if goal.parent_id == parent.id)
    assert set(leaves) <= set(facts.decisions[0].goals)


def test_money_in_another_currency_is_unknown_never_nothing(tmp_path: Path) -> None:
    records = _records(tmp_path, "nonprofit")
    program = next(p for p in records.programs if p.budget_minor and records.placements_by_program.get(p.id))
    other = program.model_copy(update={"currency": "USD"})
    programs = tuple(other if p.id == program.id else p for p in records.programs)
    changed = _with(records, programs=programs)
    figures = _line(changed).standing.figures
    assert program.code in {missing.code for missing in figures.missing_budgets}


def test_what_donors_do_not_see_is_counted_and_placed(tmp_path: Path, kind: str) -> None:
    records = _records(tmp_path, kind)
    seen = visible(records, Sharing.PUBLIC)
    facts = gather(records, seen, meeting=MEETING, audience="donors")
    shown = {placement.id for placement in seen.placements}
    hidden = [placement for placement in records.placements if placement.id not in shown]
    assert facts.withheld == len(hidden) + len(records.programs) - len(seen.programs)
    leaves = {goal.id for goal in seen.leaf_goals}
    assert len(facts.withheld_at) == len({p.goal_id for p in hidden if p.goal_id in leaves})
    assert not storyline_of(facts).options


def test_weights_that_nobody_voted_on_are_no_authority(tmp_path: Path) -> None:
    records = _records(tmp_path, "nonprofit")
    line = _line(_with(records, weightings=()))
    assert line.recommendation.why_none == "words_not_authoritative"


def _with(records: Records, **changes: object) -> Records:
    return replace(records, **changes)  # pyright: ignore[reportArgumentType]
