"""What two figures count is counted alike: places with a share of nothing, withheld places, and work above a goal."""

from datetime import date

import pytest

from aligner.analysis.analyse import analyse
from aligner.analysis.field import field_figures
from aligner.analysis.own_measures import mapped_to
from aligner.kit.content.all_programs import AllPrograms
from aligner.kit.content.documents.funders import complements
from aligner.kit.content.field import others_at
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.kit.contradictions import contradictions, kit_of
from aligner.lang.bidi import strip_isolates
from aligner.model.choices import Priority
from aligner.model.field import Activity, Actor
from aligner.model.initiative import Goal, Indicator, Initiative
from aligner.model.organization import Organization
from aligner.model.programs import Placement, Program
from aligner.model.records import Records
from aligner.model.vocabulary import Sector, Sharing
from aligner.storyline.claims import may_claim
from tests.random_workspaces import random_kit

MEETING = date(2027, 1, 15)
GOALS = (
    Goal(id=1, code="A", title="Above"),
    Goal(id=2, code="A1", title="First", parent_id=1, weight=30.0),
    Goal(id=3, code="A2", title="Second", parent_id=1, weight=30.0),
    Goal(id=4, code="B", title="Third", weight=40.0),
)


def place(id: int, program: int, goal: int | None, share: float | None, **more: object) -> Placement:
    return Placement.model_validate({"id": id, "program_id": program, "goal_id": goal, "share": share, **more})


def small(*placements: Placement, unplaced: int = 0, **more: tuple[object, ...]) -> Records:
    """Three goals of 30, 30 and 40 points, two of them under a parent; each program has 100,000 a year."""
    count = max((one.program_id for one in placements), default=0) + unplaced
    programs = (
        Program(id=at, code=f"P{at}", title=f"Program {at}", budget_minor=10_000_000) for at in range(1, count + 1)
    )
    priorities = (Priority(id=at, goal_id=at, weight=weight) for at, weight in ((2, 30.0), (3, 30.0), (4, 40.0)))
    organization = {"id": 1, "name": "Org", "kind": "nonprofit", "language": "en"}
    return Records(
        "w" * 32,
        1,
        Organization.model_validate(organization),
        Initiative(id=1, name="Together"),
        GOALS,
        programs=tuple(programs),
        placements=placements,
        priorities=tuple(priorities),
        **more,  # pyright: ignore[reportArgumentType]
    )


def state_of(records: Records, audience: str = "board", purpose: str = "strategy") -> Snapshot:
    return make_snapshot(records, KitOptions("en", audience, purpose, MEETING))


def test_a_place_with_a_share_of_nothing_is_no_presence_in_any_figure() -> None:
    """One goal has a program of its own, one a share of nothing of it, one all of a program that has nothing else."""
    state = state_of(small(place(1, 1, 2, 100), place(2, 1, 3, 0), place(3, 2, 4, 0)))
    assert {goal.code: goal.programs for goal in state.analysis.goals} == {"A1": 1, "A2": 0, "B": 0}
    assert state.analysis.coverage.empty_goals == ("A2", "B")
    assert (state.analysis.coverage.out_of_scope, state.analysis.money.outside_minor) == (("P2",), 10_000_000)
    assert [may_claim("no_program_here", goal, state.line.standing) for goal in ("A1", "A2", "B")] == [
        False,
        True,
        True,
    ]
    kit = kit_of(state)
    said = strip_isolates("\n".join(kit.documents["briefing"]["text"]))
    assert "No program of ours is placed here" in said and not contradictions(kit)


def test_what_is_withheld_of_a_program_is_not_told_as_outside() -> None:
    """Of 100,000 the board sees 40,000 at a goal: the rest has a place that it is not shown."""
    hidden = place(2, 1, 3, 60, sharing=Sharing.PRIVATE)
    state = state_of(small(place(1, 1, 2, 40), hidden))
    money = state.line.standing.figures.money
    assert (money.at["A1"], money.outside, money.unplaced) == (4_000_000, 0, 6_000_000)
    assert (state.analysis.money.outside_minor, state.analysis.money.unknown_minor) == (0, 6_000_000)
    assert not state.line.standing.figures.unplaced
    assert "money_unknown" not in {finding.code for finding in state.analysis.findings}
    told = strip_isolates("\n".join(state.story.unknowns))
    assert "The goal that ₪60,000 serves is not known, or not shown here: “Program 1”." in told
    rows = next(
        block.rows for one in make_outline(state).sections for block in one.blocks if isinstance(block, AllPrograms)
    )
    assert [row.title for row in rows if row.kind == "unplaced"] == ["Place not told here"]
    assert not contradictions(kit_of(state))


@pytest.mark.parametrize(("unplaced", "is_told"), [(1, True), (2, False)])
def test_no_goal_is_called_empty_while_more_than_a_third_of_the_programs_have_no_place(
    unplaced: int, is_told: bool
) -> None:
    """Two programs are placed: with one more a third is not, with two more half."""
    partner = Actor(id=1, code="X", name="Partner")
    work = Activity(id=1, actor_id=1, goal_id=4)
    records = small(place(1, 1, 2, 100), place(2, 2, 3, 100), unplaced=unplaced, actors=(partner,), activities=(work,))
    figures = analyse(records)
    assert figures.coverage.empty_goals == ("B",)
    assert figures.coverage.absent_goals == (("B",) if is_told else ())
    assert ("empty_goal_cared" in {one.code for one in figures.findings}) is is_told
    assert any("no_program" in one.reasons for one in field_figures(records, {}).connections) is is_told


def test_work_above_a_goal_is_known_at_each_goal_under_it() -> None:
    """A funder works at the parent: it is beside us at the first goal, and named at the second where we are not."""
    funder = Actor(id=1, code="F", name="Fund", sector=Sector.PHILANTHROPY)
    work = Activity(id=1, actor_id=1, goal_id=1, amount_minor=10_000_000)
    indicator = Indicator(id=1, code="I", goal_id=1, title="Graduates")
    held = {"actors": (funder,), "activities": (work,), "indicators": (indicator,)}
    records = small(place(1, 1, 2, 100), place(2, 2, 4, 100), **held)
    state = state_of(records)
    assert others_at(state) == {2: {1}, 3: {1}} and state.facts.others == {"A1": 1, "A2": 1}
    said = strip_isolates("\n".join(kit_of(state).documents["briefing"]["text"]))
    assert "Fund" in said and "nobody but us: “Third”" in said
    assert mapped_to(records, indicator).standing == "missing", "we work under its goal"
    (told,) = complements(state)
    assert told.both == ("A1",)
    assert not contradictions(kit_of(state))


@pytest.mark.parametrize("seed", [12, 14, 69, 159, 1033, 3276, 5826])
def test_kits_that_disagreed_with_themselves_no_longer_do(seed: int) -> None:
    """Drawn once among many: a count, a decision or what is promised stood in one document and not in another."""
    assert not contradictions(kit_of(make_snapshot(*random_kit(seed))))
