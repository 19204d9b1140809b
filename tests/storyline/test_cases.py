"""The worked cases: figures in; situations, question, options, reasons, recommendation and claims out."""

from fractions import Fraction
from typing import Any

import pytest

from aligner.storyline.as_json import as_json
from aligner.storyline.claims import claims_of
from aligner.storyline.facts import OUTSIDE
from aligner.storyline.line import Storyline, storyline_of
from aligner.storyline.options import wording_of
from tests.storyline.cases import CASES, facts_of

NEAR = 1e-6


@pytest.fixture(params=CASES, ids=[case["id"] for case in CASES])
def case(request: pytest.FixtureRequest) -> dict[str, Any]:
    return request.param


@pytest.fixture
def line(case: dict[str, Any]) -> Storyline:
    return storyline_of(facts_of(case))


def test_each_goal_is_in_its_situation(case: dict[str, Any], line: Storyline) -> None:
    found = {situation.goal: situation for situation in line.standing.situations}
    expected = case["expect"]["situations"]
    assert set(found) == set(expected)
    for goal, told in expected.items():
        situation = found[goal]
        assert (situation.key, str(situation.row)) == (told["situation"], told["row"]), goal
        assert [str(row) for row in situation.also] == told.get("also", []), goal
        assert _points(situation.past) == pytest.approx(told.get("points_past"), abs=NEAR), goal
        if "decision" in told:
            assert str(situation.standing) == told["decision"], goal
        if "missing" in told:
            assert list(situation.missing) == told["missing"], goal


def test_the_question_is_the_meetings(case: dict[str, Any], line: Storyline) -> None:
    told, question = case["expect"]["question"], line.question
    source = question.source.place if question.source else None
    assert (question.kind, question.subject, source) == (told["kind"], told["subject"], told["source"])
    assert list(question.close) == told["close"]
    assert question.is_narrow == told.get("narrow", False)
    assert question.reopens == told.get("reopens", False)


def test_the_options_have_their_exact_effects(case: dict[str, Any], line: Storyline) -> None:
    expected = case["expect"]["options"]
    assert [option.key for option in line.options] == [told["key"] for told in expected]
    for option, told in zip(line.options, expected, strict=True):
        for name, change in told.get("effects", {}).items():
            assert _floats(option.effects[name]) == pytest.approx(change, abs=NEAR), (option.key, name)
            assert wording_of(option.effects[name]) == told["wording"][name], (option.key, name)
        for name in ("amount", "needs"):
            assert getattr(option, name) == told.get(name), (option.key, name)
        for name in ("money_from", "money_to", "points_from", "points_to"):
            assert getattr(option, name) == told.get(name), (option.key, name)
        assert _points(option.points) == pytest.approx(told.get("points"), abs=NEAR), option.key
        assert _number(option.concerns) == pytest.approx(told.get("concerns"), abs=NEAR), option.key


def test_what_is_printed_is_what_was_reckoned(case: dict[str, Any], line: Storyline) -> None:
    told, printed = case["expect"], as_json(line, 1)
    for goal, situation in told["situations"].items():
        assert _like(printed["situations"][goal], situation), goal
    assert _like(printed["question"], told["question"])
    for option, expected in zip(printed["options"], told["options"], strict=True):
        assert _like(option, expected), expected["key"]
    for name in ("recommended", "ground", "why_none"):
        assert printed[name] == told[name], name
    assert [reason["key"] for reason in printed["reasons"]] == told["reasons"]


def test_the_recommendation_stands_on_its_ground(case: dict[str, Any], line: Storyline) -> None:
    told, made = case["expect"], line.recommendation
    expected = told["recommended"] or []
    assert list(made.options) == ([expected] if isinstance(expected, str) else expected)
    assert (made.ground or None, made.why_none or None) == (told["ground"], told["why_none"])
    assert [reason.key for reason in line.reasons] == told["reasons"]


def test_only_claims_whose_needs_hold_may_be_made(case: dict[str, Any], line: Storyline) -> None:
    allowed = {f"{goal}:{claim}" for goal, claim in claims_of(line.standing)}
    assert not set(case["expect"]["allowed"]) - allowed
    assert not set(case["expect"]["forbidden"]) & allowed


def test_money_never_comes_from_nowhere(line: Storyline) -> None:
    money = line.standing.figures.money
    for option in line.options:
        if option.amount is not None:
            assert option.money_from is not None
            there = money.outside if option.money_from == OUTSIDE else money.at[option.money_from]
            assert option.amount <= there


def _like(printed: Any, told: Any) -> bool:
    """Whether all that is told is printed, numbers nearly."""
    if isinstance(told, dict):
        return all(_like(printed.get(name), value) for name, value in told.items())
    if isinstance(told, list):
        return len(printed) == len(told) and all(map(_like, printed, told))
    return printed == (pytest.approx(told, abs=NEAR) if isinstance(told, float) else told)


def _points(share: Fraction | None) -> float | None:
    return None if share is None else float(share * 100)


def _number(share: Fraction | None) -> float | None:
    return None if share is None else float(share)


def _floats(change: tuple[Fraction | None, Fraction | None]) -> list[float | None]:
    return [_number(share) for share in change]
