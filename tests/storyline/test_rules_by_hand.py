"""Rules of the storyline at their borders: each figure here was reckoned by hand from the decision tables."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from aligner.model.vocabulary import DecisionState, Stance
from aligner.storyline.as_json import as_json
from aligner.storyline.facts import (
    OUTSIDE,
    TERMS,
    DecisionFact,
    Facts,
    GoalFact,
    OwnWords,
    PlacementFact,
    ProgramFact,
)
from aligner.storyline.line import storyline_of
from aligner.storyline.question import Question
from aligner.storyline.recommending import reason_of_none

MEETING = date(2027, 1, 15)
WORKSHOP = OwnWords(date(2026, 3, 12), by_group=True, is_quorate=True)
LATE = date(2026, 10, 31)
Shares = dict[str, int | None]


def of(own: list[int], collective: list[int], *programs: ProgramFact, **more: Any) -> Facts:
    codes = [f"G{at}" for at in range(1, len(own) + 1)]
    goals = tuple(GoalFact(code, Fraction(c), Fraction(w)) for code, w, c in zip(codes, own, collective, strict=True))
    return Facts(MEETING, goals, programs, own_words=WORKSHOP, **more)


def program(code: str, budget: int | None, shares: Shares) -> ProgramFact:
    placements = (PlacementFact(g, None if s is None else Fraction(s, 100)) for g, s in shares.items())
    return ProgramFact(code, None if budget is None else Fraction(budget), tuple(placements))


def decision(goal: str, state: DecisionState, stance: Stance | None, due: date | None = None) -> DecisionFact:
    return DecisionFact((goal,), state, stance, due)


def pair(**more: Any) -> Facts:
    """An empty goal with 20 and 15 points; another holds 50 of 100 against 25 in both lists."""
    money = (program(f"P{at}", thousands * 1000, {f"G{at}": 100}) for at, thousands in ((2, 500), (3, 270), (4, 230)))
    return of([20, 25, 30, 25], [15, 25, 35, 25], *money, **more)


def asked(facts: Facts) -> tuple[str, str | None, str | None]:
    told = as_json(storyline_of(facts), 1)["question"]
    return told["kind"], told["subject"], told["source"]


def test_a_program_with_a_share_of_nothing_at_a_goal_works_wholly_outside() -> None:
    """20 points are empty and no goal has a surplus: the whole program outside gives 200,000, half of its money."""
    money = (program("P2", 600_000, {"G2": 100}), program("P5", 400_000, {"G2": 0, OUTSIDE: 100}))
    line = storyline_of(of([20, 80], [20, 80], *money))
    assert asked(line.facts) == ("move", "G1", OUTSIDE)
    first = line.options[0]
    assert (first.key, first.amount) == ("move_shared", 200_000)
    assert first.effects["resources_own"] == (Fraction(60, 100), Fraction(80, 100))
    assert line.recommendation.options == ("move_shared",)


@pytest.mark.parametrize("state", [DecisionState.OPEN, DecisionState.DECIDED])
def test_a_goal_that_is_to_be_held_gives_no_money_though_it_asks(state: DecisionState) -> None:
    """60 of 100 against 30 points, 22 past; two goals lack 15 each. Held (open, or decided and late): no pair."""
    money = (program("P1", 600, {"G1": 100}), program("P2", 250, {"G2": 100}), program("P3", 150, {"G3": 100}))
    facts = of([30, 40, 30], [30, 40, 30], *money)
    assert asked(facts) == ("move", "G2", "G1")
    held = replace(facts, decisions=(decision("G1", state, Stance.HOLD, LATE),))
    assert asked(held) == ("weight", "G1", None)


def test_a_move_of_exactly_the_least_amount_is_offered() -> None:
    """11 collective points ask for 1 % of 1,234,500: 12,345 is enough, though 12,300 is what is printed."""
    money = (program("P1", 123_450, {"G1": 100}), program("P2", 617_250, {"G2": 100}))
    line = storyline_of(of([20, 40, 40], [11, 45, 44], *money, program("P3", 493_800, {"G3": 100})))
    assert asked(line.facts) == ("move", "G1", "G2")
    assert [(each.key, each.amount) for each in line.options[:2]] == [("move_shared", 12_300), ("move_own", 61_700)]
    after = Fraction(9, 10) + Fraction(12_300, 1_234_500)
    assert line.options[0].effects["resources_own"] == (Fraction(9, 10), after)


@pytest.mark.parametrize(
    ("stance", "why"),
    [
        (Stance.START, "set_aside_before"),
        (Stance.PARTNER, "set_aside_before"),
        (None, "set_aside_before"),
        (Stance.HOLD, ""),
        (Stance.RAISE, ""),
    ],
)
def test_only_a_dropped_beginning_speaks_against_moving(stance: Stance | None, why: str) -> None:
    dropped = decision("G1", DecisionState.DROPPED, stance)
    for decisions in ((dropped,), (dropped, decision("G1", DecisionState.OPEN, Stance.ADAPT))):
        made = storyline_of(pair(decisions=decisions, others={"G1": 1})).recommendation
        assert (made.why_none, made.options) == (why, () if why else ("move_shared",))


def test_money_moves_inside_to_where_it_lacks_most_to_our_weight() -> None:
    """Ours lack 26 and 24 of 100: the first gets 8 %, though both lists together lack more at the second."""
    money = (program("P1", 240_000, {"G1": 100}), program("P2", 260_000, {"G2": 100}))
    line = storyline_of(of([50, 50], [46, 54], *money, program("P3", 500_000, {OUTSIDE: 100})))
    assert asked(line.facts) == ("scope", None, None)
    option = line.options[1]
    assert (option.key, option.amount, option.money_to) == ("move_inside", 80_000, "G1")
    assert option.effects["resources_own"] == (Fraction(50, 100), Fraction(58, 100))
    assert option.effects["resources_collective"] == (Fraction(50, 100), Fraction(58, 100))


@pytest.mark.parametrize(("share", "why"), [(0, "no_part"), (1, "")])
def test_a_share_of_nothing_is_no_part_to_stand_behind(share: int, why: str) -> None:
    terms = dict.fromkeys(TERMS, "Written")
    facts = of([1, 1], [1, 1], program("P1", 100, {"G1": share}), purpose="legitimacy", terms=terms)
    made = storyline_of(facts).recommendation
    assert (made.why_none, made.options) == (why, () if why else ("stand",))


def test_effort_is_told_beside_the_importance_of_the_same_workshop() -> None:
    """Our stated weight is 20; the workshop gave 24 of importance and 32 of effort."""
    facts = pair(effort={"G1": Fraction(32, 100)}, importance={"G1": Fraction(24, 100)})
    (told,) = (each for each in storyline_of(facts).reasons if each.key == "effort_differs")
    assert told.figures == {"own": Fraction(24, 100), "effort": Fraction(32, 100)}
    alike = replace(facts, importance={"G1": Fraction(31, 100)})
    assert "effort_differs" not in {each.key for each in storyline_of(alike).reasons}, "1 point is none"


def test_of_a_decision_on_several_goals_that_one_is_asked_about_where_the_matter_still_is() -> None:
    """40 and 40 are in step; 30 against 35 is lighter with us, 0 past: nothing is asked but the late decision."""
    money = (program(f"P{at}", part, {f"G{at}": 100}) for at, part in ((1, 400), (2, 300), (3, 300)))
    late = DecisionFact(("G1", "G2"), DecisionState.DECIDED, Stance.RAISE, LATE)
    line = storyline_of(of([40, 30, 30], [40, 35, 25], *money, decisions=(late,)))
    assert asked(line.facts) == ("renew", "G2", None)
    assert (line.recommendation.options, line.recommendation.ground) == (("renew",), "follows_decision")


def test_a_late_decision_without_a_goal_is_not_called_gone_from_the_figures() -> None:
    late = DecisionFact((), DecisionState.DECIDED, None, LATE)
    line = storyline_of(of([50, 50], [50, 50], program("P", 100, {"G1": 50, "G2": 50}), decisions=(late,)))
    why = line.recommendation.why_none
    assert (line.question, why) == (Question("renew"), "matter_is_gone")
    assert reason_of_none(why, line.facts, line.question) == "no_goal_named"


@pytest.mark.parametrize(("place", "limit"), [("G2", 250), ("G1", None), ("", 250)])
def test_missing_money_undoes_a_row_only_from_elsewhere(place: str, limit: int | None) -> None:
    """600 of 1,000 against 40 points: 600 / 0.48 - 1,000 = 250 more elsewhere undo that; at the goal nothing does."""
    known = (program("P1", 600, {"G1": 100}), *(program(f"P{at}", 100, {"G2": 100}) for at in range(2, 6)))
    missing = program("P6", None, {place: 100} if place else {})
    line = storyline_of(of([40, 60], [40, 60], *known, missing))
    assert asked(line.facts) == (("weight", "G1", None) if place == "G2" else ("move", "G2", "G1"))
    (unknown,) = (each for each in line.unknowns if each.key == "budgets_missing")
    assert unknown.amount == limit


def test_the_reason_counts_the_days_of_the_decision_that_it_names() -> None:
    """Of the subject 76 days; that of the source is a year late and no part of the reason."""
    late = replace(decision("G1", DecisionState.DECIDED, Stance.PARTNER, LATE), id=1)
    done = replace(decision("G1", DecisionState.DONE, Stance.ADAPT, date(2020, 1, 1)), id=2)
    source = replace(decision("G2", DecisionState.DECIDED, Stance.ADAPT, date(2026, 1, 15)), id=3)
    (told,) = (r for r in storyline_of(pair(decisions=(source, done, late))).reasons if r.key == "decision_late")
    assert (told.decisions, told.figures) == ((1,), {"days": 76})


def test_of_several_decisions_on_a_goal_the_late_and_weightiest_one_is_carried_on() -> None:
    """One is in time, two are late: the second of these weighs most, so its owner carries on, by a day to be named."""
    found = (
        replace(decision("G1", DecisionState.DECIDED, Stance.ADAPT, date(2027, 6, 1)), id=1, owner="A", significance=3),
        replace(decision("G1", DecisionState.DECIDED, Stance.PARTNER, date(2026, 1, 1)), id=2, owner="B"),
        replace(decision("G1", DecisionState.DECIDED, Stance.ADAPT, LATE), id=3, owner="C", significance=2),
    )
    line = storyline_of(pair(decisions=found))
    assert [(step.owner, step.due, step.decision) for step in line.steps][-1] == ("C", None, 3)
    assert {step.owner for step in line.steps} == {"C"}
    (told,) = (reason for reason in line.reasons if reason.key == "decision_late")
    assert (told.decisions, told.figures) == ((3,), {"days": 76})


def test_where_our_weights_are_unknown_no_opening_is_denied() -> None:
    """Two goals of the roadmap are empty; what we weigh is not written, so nothing says that there is no opening."""
    facts = of([1, 1, 1], [20, 40, 40], program("P", 100, {"G3": 100}), purpose="opportunities")
    unknown = replace(facts, goals=tuple(replace(goal, own=None) for goal in facts.goals))
    line = storyline_of(unknown)
    assert (line.question.kind, line.recommendation.why_none) == ("too_few", "data_missing")
    assert [each.key for each in line.unknowns] == ["missing_own"]
    assert storyline_of(facts).recommendation.options == ("empty:G1", "empty:G2")
    none = of([1], [1], program("P", 100, {"G1": 100}), purpose="opportunities")
    assert storyline_of(none).recommendation.why_none == "too_few"


@pytest.mark.parametrize(("more", "key"), [((), "no_part"), ((program("Q", 100, {}),), "no_part_known")])
def test_of_programs_without_a_place_nobody_says_that_they_are_at_no_goal(
    more: tuple[ProgramFact, ...], key: str
) -> None:
    facts = of([1, 1], [1, 1], program("P", 100, {OUTSIDE: 100}), *more, purpose="legitimacy")
    line = storyline_of(facts)
    assert line.recommendation.why_none == "no_part"
    assert reason_of_none("no_part", facts, line.question) == key
