"""What a workshop said against an option: where it is true, of the goals that the option touches."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from aligner.storyline.facts import CampsFact, Facts
from aligner.storyline.line import storyline_of
from aligner.storyline.thresholds import EFFORT
from tests.storyline.cases import CASES, facts_of
from tests.storyline.test_properties import organizations

CAMPS = CampsFact(5, 4, Fraction(1, 10), Fraction(3, 10))
SHARES = st.fractions(0, 1, max_denominator=20)


def moving() -> Facts:
    """The first case that recommends to move money."""
    return next(
        facts
        for facts in map(facts_of, CASES)
        if (line := storyline_of(facts)).recommendation.options == ("move_shared",) and line.question.source
    )


def asked_for_both(facts: Facts, goal: str, importance: Fraction, effort: Fraction) -> Facts:
    return replace(facts, importance={goal: importance}, effort={goal: effort})


def test_money_that_leaves_a_goal_where_the_group_wants_more_effort_is_said() -> None:
    facts = moving()
    source = storyline_of(facts).question.source
    assert source is not None
    wanted = asked_for_both(facts, source.place, Fraction(1, 4), Fraction(1, 3))
    assert [(each.key, each.goals) for each in storyline_of(wanted).dissent] == [("effort_more", (source.place,))]
    agreed = asked_for_both(facts, source.place, Fraction(1, 3), Fraction(1, 4))
    assert storyline_of(agreed).dissent == ()


def test_money_that_goes_where_the_group_wants_less_effort_is_said() -> None:
    facts = moving()
    goal = storyline_of(facts).question.subject or ""
    found = storyline_of(asked_for_both(facts, goal, Fraction(1, 4), Fraction(1, 5))).dissent
    assert [(each.key, each.goals) for each in found] == [("effort_less", (goal,))]


def test_two_camps_about_the_subject_are_said_also_without_a_recommendation() -> None:
    facts = moving()
    goal = storyline_of(facts).question.subject or ""
    of_two_minds = replace(facts, camps={goal: CAMPS})
    assert [each.key for each in storyline_of(of_two_minds).dissent] == ["camps"]
    unsure = storyline_of(replace(of_two_minds, choice=replace(facts.choice, options=("none",))))
    assert all(each.key == "camps" for each in unsure.dissent)


def test_all_that_the_group_said_against_a_move_is_said_of_both_goals() -> None:
    facts = moving()
    question = storyline_of(facts).question
    source, goal = question.source, question.subject or ""
    assert source is not None
    facts = replace(
        facts,
        camps={goal: CAMPS},
        importance={source.place: Fraction(1, 4), goal: Fraction(1, 4)},
        effort={source.place: Fraction(1, 3), goal: Fraction(1, 8)},
    )
    said = [(each.key, each.goals) for each in storyline_of(facts).dissent]
    assert said == [("camps", (goal,)), ("effort_more", (source.place,)), ("effort_less", (goal,))]


def test_nothing_is_said_to_those_who_are_only_informed() -> None:
    facts = moving()
    goal = storyline_of(facts).question.subject or ""
    assert storyline_of(replace(facts, camps={goal: CAMPS}, audience="donors")).dissent == ()


@settings(max_examples=150, deadline=None)
@given(organizations(), st.data())
def test_what_is_said_is_of_a_goal_that_the_question_touches_and_as_the_group_said(
    facts: Facts, data: st.DataObject
) -> None:
    codes = [goal.code for goal in facts.goals]
    shares = st.fixed_dictionaries(dict.fromkeys(codes, SHARES))
    facts = replace(
        facts,
        importance=data.draw(shares),
        effort=data.draw(shares),
        camps=dict.fromkeys(data.draw(st.lists(st.sampled_from(codes), unique=True)) if codes else [], CAMPS),
    )
    line = storyline_of(facts)
    chosen = [option for option in line.options if option.key in line.recommendation.options]
    touched = set(line.question.places)
    touched |= {p for o in chosen for p in (o.money_to, o.money_from, o.points_to, o.points_from) if p}
    for each in line.dissent:
        (goal,) = each.goals
        assert goal in touched
        more = facts.effort[goal] - facts.importance[goal]
        assert {"camps": goal in facts.camps, "effort_more": more >= EFFORT, "effort_less": -more >= EFFORT}[each.key]
