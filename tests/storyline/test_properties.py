"""What holds for every organization that can be drawn, not only for the worked cases."""

from datetime import date
from fractions import Fraction

from hypothesis import example, given, settings
from hypothesis import strategies as st

from aligner.model.vocabulary import DecisionState, ProgramStatus, Stance
from aligner.storyline.as_json import as_json
from aligner.storyline.claims import may_claim
from aligner.storyline.facts import (
    OUTSIDE,
    TERMS,
    DecisionFact,
    Facts,
    GoalFact,
    IndicatorFact,
    OwnWords,
    PlacementFact,
    ProgramFact,
)
from aligner.storyline.line import storyline_of
from aligner.storyline.options import wording_of
from aligner.storyline.situations import DecisionStanding

MEETING = date(2027, 1, 15)
DAYS = st.dates(date(2024, 1, 1), date(2029, 1, 1)) | st.none()
CODES = [f"G{number}" for number in range(1, 8)]
WEIGHTS = st.integers(0, 40).map(Fraction)


@st.composite
def organizations(draw: st.DrawFn) -> Facts:
    codes = CODES[: draw(st.integers(0, len(CODES)))]
    unknown = draw(st.booleans()) and draw(st.booleans())
    weight = WEIGHTS | st.none() if unknown else WEIGHTS
    goals = tuple(GoalFact(code, draw(weight), draw(weight)) for code in codes)
    place = st.sampled_from([*codes, OUTSIDE])
    share = st.sampled_from([Fraction(1, 4), Fraction(1, 2), Fraction(0), None])
    placement = st.builds(
        PlacementFact, place, share, st.integers(1, 3) | st.none(), st.integers(1, 3) | st.none(), st.booleans()
    )
    budget = st.integers(0, 900_000).map(Fraction) | st.none()
    program = st.builds(
        ProgramFact,
        st.just("P"),
        budget,
        st.lists(placement, max_size=4).map(tuple),
        st.sampled_from(list(ProgramStatus)),
        DAYS,
        DAYS,
        st.booleans(),
    )
    decision = st.builds(
        DecisionFact,
        st.sampled_from(codes).map(lambda code: (code,)) if codes else st.just(()),
        st.sampled_from(list(DecisionState)),
        st.sampled_from(list(Stance)) | st.none(),
        DAYS,
        DAYS,
        st.integers(1, 3) | st.none(),
    )
    return Facts(
        MEETING,
        goals,
        tuple(draw(st.lists(program, max_size=6))),
        tuple(draw(st.lists(decision, max_size=3))),
        audience=draw(st.sampled_from(["board", "staff", "initiative", "donors"])),
        purpose=draw(st.sampled_from(["strategy"] * 4 + ["update", "legitimacy", "development", "opportunities"])),
        horizon_end=draw(DAYS),
        own_words=OwnWords(draw(DAYS), draw(st.booleans()), draw(st.booleans()), draw(st.booleans())),
        indicators=tuple(IndicatorFact(code, draw(DAYS)) for code in codes[:3]),
        others=dict.fromkeys(codes[:2], 1),
        field_checked=frozenset(codes[1:4]),
        terms={name: "x" for name in TERMS if draw(st.booleans())},
        withheld=draw(st.sampled_from([0, 0, 0, 1])),
        withheld_at=frozenset(),
    )


OF_UNKNOWN_PLACE = Facts(
    MEETING,
    (GoalFact("G1", Fraction(0), Fraction(0)), GoalFact("G2", Fraction(1), Fraction(1))),
    (ProgramFact("P", Fraction(1), (PlacementFact(OUTSIDE, None),), ProgramStatus.PLANNED),),
    others={"G1": 1, "G2": 1},
    field_checked=frozenset({"G2"}),
)
"""Its only program is outside the goals with a share that nobody knows: nothing can be moved from there."""


@example(OF_UNKNOWN_PLACE)
@settings(max_examples=300, deadline=None)
@given(organizations())
def test_each_organization_gets_an_argument_that_holds_together(facts: Facts) -> None:
    line = storyline_of(facts)
    question, made, money = line.question, line.recommendation, line.standing.figures.money
    keys = [option.key for option in line.options]

    assert bool(made.options) != bool(made.why_none), "either a recommendation or the reason for none"
    assert bool(made.options) == bool(made.ground), "no recommendation without its ground"
    assert set(made.options) <= set(keys), "only an option of the question is recommended"
    assert len(keys) == len(set(keys))
    if facts.is_informed or facts.purpose == "update":
        assert not keys, "nothing to choose where the meeting informs"
        assert not made.options
    for option in line.options:
        assert (option.amount is None) == (option.money_from is None)
        if option.amount is not None and option.money_from is not None:
            there = money.outside if option.money_from == OUTSIDE else money.at[option.money_from]
            assert 0 < option.amount <= there, "money is where it is taken from"
            assert option.money_to != option.money_from
        for name, (before, after) in option.effects.items():
            for share in (before, after):
                assert share is None or 0 <= share <= 1, name
    if question.source is not None and question.source.place != OUTSIDE:
        standing = line.standing.by_goal[question.source.place].standing
        assert standing not in (DecisionStanding.IN_TIME, DecisionStanding.SETTLED, DecisionStanding.CLASH)
        assert question.source.place != question.subject
    as_json(line, 100)


@settings(max_examples=200, deadline=None)
@given(organizations())
def test_a_goal_is_never_both_empty_and_told_as_held(facts: Facts) -> None:
    standing = storyline_of(facts).standing
    for goal in standing.figures.codes:
        assert not (may_claim("no_program_here", goal, standing) and may_claim("most_programs_here", goal, standing))
        assert not (may_claim("no_money_here", goal, standing) and may_claim("most_money_here", goal, standing))
        assert not (may_claim("others_known", goal, standing) and may_claim("nobody_known", goal, standing))
        assert not (may_claim("weight_rose", goal, standing) and may_claim("weight_fell", goal, standing))
        if facts.withheld:
            assert not may_claim("no_money_here", goal, standing)
            assert not may_claim("largest_money_here", goal, standing)


@settings(max_examples=200, deadline=None)
@given(organizations())
def test_a_move_serves_what_it_says(facts: Facts) -> None:
    line = storyline_of(facts)
    for option in line.options:
        if option.key != "move_shared":
            continue
        total = line.standing.figures.money.total
        for figure in ("resources_own", "resources_collective"):
            before, after = option.effects[figure]
            assert before is not None and after is not None and option.amount is not None
            assert after - before == option.amount / total, "each unit that moves serves both lists"
        assert wording_of(option.effects["own_collective"]) == "unchanged"
