"""Price, steps, unknowns, earlier decisions and what to look at before a kit is sent, of the examples."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from aligner.actions.examples import create_example
from aligner.model.vocabulary import DecisionState
from aligner.storyline.consequences import money_cost
from aligner.storyline.facts import Facts, IndicatorFact
from aligner.storyline.gathering import gather
from aligner.storyline.line import Storyline, storyline_of
from aligner.storyline.sending import before_sending
from aligner.storyline.situations import DecisionStanding

MEETING = date(2027, 1, 15)
PURPOSES = ("update", "legitimacy", "development", "opportunities", "strategy")


def _facts(folder: Path, kind: str = "nonprofit", purpose: str = "strategy", audience: str = "board") -> Facts:
    with closing(create_example(folder / f"{kind}.aligner", kind, "en")) as workspace:
        records = workspace.read()
    return gather(records, records, meeting=MEETING, purpose=purpose, audience=audience)


def _codes(line: Storyline) -> set[str]:
    return {notice.code for notice in before_sending(line)}


def test_the_price_names_its_part_of_the_source(tmp_path: Path) -> None:
    money = storyline_of(_facts(tmp_path)).cost[0]
    assert (money.kind, money.key) == ("money", "moved")
    assert money.figures["amount"] == 494_000_00
    assert float(money.figures["of_source"] or 0) == pytest.approx(0.206, abs=0.001)


def test_a_deep_cut_is_told_by_what_it_takes(tmp_path: Path) -> None:
    line = storyline_of(_facts(tmp_path, "foundation"))
    money = money_cost(line.standing, line.question, line.options[0])
    assert money.key == "moved_mostly"
    assert money.figures["of_source"] == Fraction(297, 450), "of the programs it would come from, not of all outside"


def test_an_open_choice_costs_from_nothing_to_the_most_that_an_option_takes(tmp_path: Path) -> None:
    line = storyline_of(_facts(tmp_path, "foundation"))
    assert not line.recommendation.options
    assert (line.cost[0].key, line.cost[0].figures["high"]) == ("up_to", 450_000_00)


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_no_two_steps_say_the_same(tmp_path: Path, kind: str, purpose: str) -> None:
    steps = storyline_of(_facts(tmp_path, kind, purpose)).steps
    assert steps
    assert len({(step.verb, step.goal) for step in steps}) == len(steps)


def test_a_step_takes_its_owner_from_the_live_decision(tmp_path: Path) -> None:
    line = storyline_of(_facts(tmp_path))
    assert {step.owner for step in line.steps} == {"Deputy director"}
    assert all(step.due is None for step in line.steps), "a day that has passed is no day for a step"


def test_a_missing_budget_is_told_with_the_size_that_would_undo_the_row(tmp_path: Path) -> None:
    line = storyline_of(_facts(tmp_path))
    missing = next(unknown for unknown in line.unknowns if unknown.key == "budgets_missing")
    assert missing.programs == ("P11",)
    assert missing.amount is not None and missing.amount // 1000_00 == 1307
    grown = tuple(replace(p, budget=missing.amount + 1) if p.code == "P11" else p for p in line.facts.programs)
    facts = replace(line.facts, programs=grown)
    source = storyline_of(facts).standing.by_goal["B2"]
    assert "money_before_words" not in {str(source.row), *map(str, source.also)}


def test_a_late_decision_on_the_subject_is_told_with_its_days(tmp_path: Path) -> None:
    late = [earlier for earlier in storyline_of(_facts(tmp_path)).decided if earlier.standing is DecisionStanding.LATE]
    assert [earlier.days for earlier in late] == [76]


def test_an_ended_horizon_is_the_first_thing_not_known(tmp_path: Path) -> None:
    facts = replace(_facts(tmp_path), horizon_end=date(2025, 12, 31))
    line = storyline_of(facts)
    assert line.unknowns[0].key == "horizon_over"
    assert "horizon_over" in _codes(line)
    assert "horizon_over" not in _codes(storyline_of(replace(facts, horizon_end=date(2031, 1, 1))))


def test_before_sending_names_what_is_missing(tmp_path: Path) -> None:
    line = storyline_of(_facts(tmp_path))
    told = {notice.code: notice for notice in before_sending(line)}
    assert told["budgets_missing"].programs == ("P11",)
    assert told["programs_unplaced"].programs == ("P12",)
    assert told["decisions_late"].count == 1


def test_a_measurement_older_than_a_year_at_the_meeting_is_told(tmp_path: Path) -> None:
    facts = _facts(tmp_path)
    goal = facts.goals[0].code
    days = {"OLD": date(2026, 1, 14), "NEW": date(2026, 1, 15), "NONE": None}
    line = storyline_of(replace(facts, indicators=tuple(IndicatorFact(goal, day, code) for code, day in days.items())))
    (told,) = (notice for notice in before_sending(line) if notice.code == "measurements_old")
    assert told.indicators == ("OLD",)


def test_only_steps_that_lack_an_owner_or_a_day_are_counted(tmp_path: Path) -> None:
    line = storyline_of(_facts(tmp_path))
    lacking = [step for step in line.steps if not step.owner or step.due is None]
    named = replace(line, steps=(*line.steps, replace(line.steps[0], owner="Dana", due=MEETING)))
    (told,) = (notice for notice in before_sending(named) if notice.code == "steps_to_be_named")
    assert told.count == len(lacking)


def test_what_only_an_audience_does_not_see_is_told_as_missing_nowhere(tmp_path: Path) -> None:
    whole = _facts(tmp_path)
    program = next(program for program in whole.programs if program.placements and program.budget)
    hidden = replace(program, placements=(), budget=None)
    seen = replace(whole, programs=tuple(hidden if one is program else one for one in whole.programs))
    told = {notice.code: notice for notice in before_sending(storyline_of(seen), whole)}
    assert (told["budgets_missing"].programs, told["budgets_missing"].count) == (("P11",), 1)
    assert told["programs_unplaced"].programs == ("P12",)
    assert program.code in {n.code: n for n in before_sending(storyline_of(seen))}["budgets_missing"].programs


def test_an_empty_file_stops_the_kit() -> None:
    (notice,) = before_sending(storyline_of(Facts(MEETING)))
    assert notice.stops


def test_a_finished_matter_is_told_before_it_is_asked_again(tmp_path: Path) -> None:
    facts = _facts(tmp_path)
    decided = next(decision for decision in facts.decisions if decision.state is DecisionState.DECIDED)
    goal = decided.goals[0]
    program = replace(facts.programs[0], code="NEW", placements=(replace(facts.programs[0].placements[0], goal=goal),))
    line = storyline_of(replace(facts, programs=(*facts.programs, program)))
    assert "decisions_fulfilled" in _codes(line)
