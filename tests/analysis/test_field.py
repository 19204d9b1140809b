"""The field: each cell's state, the share of the need without an answer, overlaps and connections."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.analysis.analyse import analyse
from aligner.analysis.as_json import as_json
from aligner.analysis.field import FieldCell, Place, field_figures, sliced_cells
from aligner.analysis.field_slices import FieldSlice, populations_and_regions, sectors_of
from aligner.model.field import Activity, Actor, Need
from aligner.model.initiative import Stage
from aligner.model.programs import Placement
from aligner.model.records import Records
from aligner.model.vocabulary import FieldFinding, Sector
from tests.analysis.test_analyse import goals, own, program, records


def field(*, stages: int = 2, **lists: Any) -> Records:
    named = [Stage(id=i, code=f"S{i}", title=f"Stage {i}", position=i) for i in range(1, stages + 1)]
    actors = [Actor(id=i, code=f"N{i}", name=f"Actor {i}") for i in range(1, 4)]
    return records(goals=goals(50, 30, 20), stages=named, actors=actors, **lists)


def activity(number: int, actor: int, goal: int, stage: int | None = 1, **fields: Any) -> Activity:
    return Activity(id=number, actor_id=actor, goal_id=goal, stage_id=stage, **fields)


def placed(number: int, program_id: int, goal: int, stage: int | None = 1, **fields: Any) -> Placement:
    return Placement(id=number, program_id=program_id, goal_id=goal, stage_id=stage, **fields)


def need(number: int, goal: int, stage: int | None, people: float | None, **fields: Any) -> Need:
    return Need(id=number, goal_id=goal, stage_id=stage, people=people, **fields)


def cell_at(found: Records, goal: int, stage: int | None = 1, population: str = "", region: str = "") -> FieldCell:
    place = Place(goal, stage, population, region)
    return next(one for one in field_figures(found).cells if one.place == place)


def test_a_cell_that_nobody_looked_at_is_unknown() -> None:
    cell = cell_at(field(), 1)
    assert (cell.state, cell.need, cell.supply, cell.is_only_ours) == ("unknown", None, 0.0, False)


@pytest.mark.parametrize(
    ("reached", "state"), [(0, "lacking"), (99, "covered"), (100, "saturated"), (250, "saturated"), (None, "covered")]
)
def test_the_need_and_the_people_reached_say_how_full_a_cell_is(reached: float | None, state: str) -> None:
    found = field(needs=[need(1, 1, 1, 100)], activities=[activity(1, 1, 1, people=reached)])
    assert cell_at(found, 1).state == state


def test_what_was_found_by_who_looked_says_it_as_long_as_nobody_is_known_there() -> None:
    nobody = need(1, 1, 1, None, finding=FieldFinding.NOBODY)
    irrelevant = need(2, 2, 1, 50, finding=FieldFinding.IRRELEVANT)
    found = field(needs=[nobody, irrelevant, need(3, 3, 1, 50)], activities=[activity(1, 1, 1, None)])
    assert [cell_at(found, goal).state for goal in (1, 2, 3)] == ["lacking", "irrelevant", "lacking"]
    hole = field_figures(found).black_hole
    assert hole is not None
    assert (hole.low, hole.high) == (1, 1), "what is not relevant is in no sum"
    there = field(needs=[nobody, irrelevant], activities=[activity(1, 1, 1), activity(2, 1, 2)])
    assert [cell_at(there, goal).state for goal in (1, 2)] == ["covered", "covered"]


def test_without_a_known_need_the_count_says_it() -> None:
    three = [activity(1, 1, 1), activity(2, 1, 1), activity(3, 2, 1)]
    assert cell_at(field(activities=three), 1).state == "covered"
    fourth = field(activities=three, programs=[program(1)], placements=[placed(1, 1, 1)])
    cell = cell_at(fourth, 1)
    assert (cell.state, cell.own, cell.others, cell.actors) == ("saturated", (1,), (1, 2, 3), (1, 2))


def test_work_whose_stage_is_not_said_may_be_anywhere_at_its_goal() -> None:
    found = field(needs=[need(1, 1, 1, 100)], activities=[activity(1, 1, 1, None)])
    cell = cell_at(found, 1)
    assert (cell.state, cell.maybe, cell.others) == ("unknown", 1, ())
    hole = field_figures(found).black_hole
    assert hole is not None
    assert (hole.low, hole.high) == (0, 1)


def test_work_at_a_goal_is_at_all_that_are_under_it() -> None:
    found = field(activities=[activity(1, 1, 1)])
    under = [replace_goal(goal, 1 if goal.id > 1 else None) for goal in found.goals]
    assert [cell_at(replace(found, goals=tuple(under)), number).others for number in (2, 3)] == [(1,), (1,)]


def replace_goal(goal: Any, parent_id: int | None) -> Any:
    return type(goal)(**(goal.model_dump() | {"parent_id": parent_id, "weight": None if goal.id == 1 else goal.weight}))


def test_the_share_of_the_need_without_an_answer_is_an_interval() -> None:
    found = field(
        needs=[need(1, 1, 1, 300), need(2, 2, 1, 100), need(3, 3, 1, 100), need(4, 3, 2, None)],
        activities=[activity(1, 1, 1, people=10), activity(2, 2, 3, None)],
    )
    hole = field_figures(found).black_hole
    assert hole is not None
    assert (hole.low, hole.high) == pytest.approx((0.2, 0.4))
    assert field_figures(field(activities=[activity(1, 1, 1)])).black_hole is None


def test_needs_alone_do_not_say_that_nobody_works_there() -> None:
    hole = field_figures(field(needs=[need(1, 1, 1, 100)])).black_hole
    assert hole is not None
    assert (hole.low, hole.high) == (0, 1)


def test_slices_hold_what_is_said_of_them_and_what_may_be_there() -> None:
    found = field(
        activities=[
            activity(1, 1, 1, population="Girls; Boys"),
            activity(2, 2, 1, population="Boys"),
            activity(3, 3, 1, region="North"),
        ]
    )
    girls = next(one for one in sliced_cells(found, FieldSlice("girls")) if one.place.goal_id == 1)
    assert (girls.others, girls.maybe) == ((1,), 1)
    assert populations_and_regions(found) == (("Girls", "Boys"), ("North",))


def test_a_part_of_one_sector_counts_who_says_no_sector_as_maybe_and_ours_in_its_own() -> None:
    found = field(activities=[activity(1, 1, 1), activity(2, 2, 1), activity(3, 3, 1)], **own_program_at(1))
    sectors = (Sector.ACADEMIA, Sector.GOVERNMENT, None)
    actors = tuple(one.model_copy(update={"sector": sector}) for one, sector in zip(found.actors, sectors, strict=True))
    found = replace(found, actors=actors)
    cells = {
        sector: next(one for one in sliced_cells(found, FieldSlice(sector=sector)) if one.place.goal_id == 1)
        for sector in (Sector.ACADEMIA, Sector.BUSINESS, Sector.NONPROFIT)
    }
    assert {sector: (cell.own, cell.actors, cell.maybe) for sector, cell in cells.items()} == {
        Sector.ACADEMIA: ((), (1,), 1),
        Sector.BUSINESS: ((), (), 1),
        Sector.NONPROFIT: ((1,), (), 1),
    }
    assert cells[Sector.BUSINESS].state == "unknown", "who does not say it may be there"
    assert sectors_of(found) == (Sector.GOVERNMENT, Sector.ACADEMIA)


def own_program_at(goal: int) -> dict[str, Any]:
    return {"programs": [program(1)], "placements": [placed(1, 1, goal)]}


def test_work_in_the_whole_country_is_in_each_region() -> None:
    named = ("Nationwide", "כל הארץ", "كل البلاد", "South", "")
    found = field(activities=[activity(i, 1, 1, region=region) for i, region in enumerate(named, 1)])
    cell = next(one for one in sliced_cells(found, FieldSlice(region="North")) if one.place.goal_id == 1)
    assert (cell.others, cell.maybe) == ((1, 2, 3), 1)


def test_what_was_found_of_a_cell_is_so_of_each_part_of_it() -> None:
    nobody = need(1, 1, 1, None, finding=FieldFinding.NOBODY)
    found = field(needs=[nobody], activities=[activity(1, 1, 2)])
    part = FieldSlice("girls", "north", Sector.BUSINESS)
    assert {one.place.stage_id: one.state for one in sliced_cells(found, part) if one.place.goal_id == 1} == {
        1: "lacking",
        2: "unknown",
    }


def test_a_part_lists_what_is_known_to_be_in_it_and_counts_what_is_not_said() -> None:
    work = [
        activity(1, 1, 1, population="Girls", region="North"),
        activity(2, 2, 1, population="Boys", region="North"),
        activity(3, 3, 1, None),
    ]
    needs = [need(1, 1, 1, 100, population="Girls"), need(2, 1, 1, 300, population="Boys"), need(3, 2, 1, 50)]
    found = field(activities=work, needs=needs, **own_program_at(1))
    figures = field_figures(found, part=FieldSlice("GIRLS"))
    assert [one.activity_id for one in figures.overlaps] == [], "ours does not say for whom it is"
    assert {one.actor_id for one in figures.connections} == {1}
    assert figures.black_hole is not None and figures.black_hole.high == 0, "girls have somebody, boys do not count"
    assert (figures.unstated.population, figures.unstated.region, figures.unstated.stage, figures.unstated.sector) == (
        2,
        2,
        1,
        3,
    )


POPULATIONS = st.sampled_from(["", "a", "b", "a; b"])


@given(st.lists(st.tuples(POPULATIONS, POPULATIONS, st.sampled_from([*Sector, None])), max_size=6), st.data())
def test_a_part_never_holds_more_than_the_whole_and_loses_nobody(
    works: list[tuple[str, str, Sector | None]], data: st.DataObject
) -> None:
    """Each work is in a part, may be in it, or says that it is elsewhere."""
    actors = [Actor(id=i, code=f"A{i}", name=f"A{i}", sector=sector) for i, (*_, sector) in enumerate(works, 1)]
    activities = [activity(i, i, 1, population=p, region=r) for i, (p, r, _) in enumerate(works, 1)]
    found = replace(field(activities=activities), actors=tuple(actors))
    part = FieldSlice(
        data.draw(st.sampled_from(["", "a", "c"])),
        data.draw(st.sampled_from(["", "b"])),
        data.draw(st.sampled_from([*Sector, None])),
    )
    whole, cell = (
        next(one for one in sliced_cells(found, each) if one.place.goal_id == 1) for each in (FieldSlice(), part)
    )

    def is_elsewhere(population: str, region: str, sector: Sector | None) -> bool:
        pairs = ((part.population, population), (part.region, region), (part.sector or "", sector or ""))
        return any(asked and said and asked not in said.split("; ") for asked, said in pairs)

    assert set(cell.others) <= set(whole.others)
    assert len(cell.others) + cell.maybe == sum(not is_elsewhere(*work) for work in works)


def test_a_program_reaches_at_each_place_its_share_of_the_people() -> None:
    ours = {"programs": [program(1, reach=200)], "needs": [need(1, 1, 1, 100), need(2, 2, 1, 100)]}
    shared = field(placements=[placed(1, 1, 1, share=25.0), placed(2, 1, 2, share=75.0)], **ours)
    assert [cell_at(shared, goal).supply for goal in (1, 2)] == [50, 150]
    assert [cell_at(shared, goal).state for goal in (1, 2)] == ["covered", "saturated"]
    unstated = field(placements=[placed(1, 1, 1), placed(2, 1, 2)], **ours)
    assert [cell_at(unstated, goal).supply for goal in (1, 2)] == [None, None]


def test_overlaps_are_in_one_cell_and_say_why() -> None:
    ours = {"programs": [program(1, populations="Girls")], "placements": [placed(1, 1, 1, region="North")]}
    found = field(
        activities=[
            activity(1, 1, 1, population="girls", region="North"),
            activity(2, 2, 1, population="Boys"),
            activity(3, 3, 1, 2),
            activity(4, 3, 1, None),
        ],
        **ours,
    )
    overlaps = field_figures(found).overlaps
    assert [(one.program_id, one.activity_id, one.reasons) for one in overlaps] == [
        (1, 1, ("goal", "stage", "population", "region"))
    ]


def test_connections_say_why_they_are_worth_a_look() -> None:
    found = field(
        programs=[program(1)],
        placements=[placed(1, 1, 1, 1)],
        activities=[activity(1, 1, 1, 1), activity(2, 2, 1, 2), activity(3, 3, 2, 1)],
        priorities=own(60, 30, 10),
    )
    connections = field_figures(found, {1: 0.6, 2: 0.3, 3: 0.1}).connections
    assert [(one.actor_id, one.goal_id, one.program_id, one.deed, one.reasons) for one in connections] == [
        (1, 1, 1, "coordinate", ("goal", "stage")),
        (2, 1, 1, "partner", ("goal", "after")),
        (3, 2, None, "partner", ("no_program", "weight", "only_actor")),
    ]


def test_analyse_prints_the_field_by_codes() -> None:
    found = field(needs=[need(1, 1, 1, 50, population="Girls")], activities=[activity(1, 1, 1, people=70)])
    printed = as_json(found, analyse(found))["field"]
    assert printed["cells"][0] == {
        "goal": "G1",
        "stage": "S1",
        "population": None,
        "region": None,
        "need": 50,
        "supply": 70,
        "own": 0,
        "others": 1,
        "actors": 1,
        "maybe": 0,
        "state": "saturated",
    }
    assert printed["cells"][-1]["population"] == "Girls"
    assert printed["black_hole"] == {"low": 0, "high": 1}
    assert printed["connections"][0]["actor"] == "N1"


places = st.tuples(st.integers(1, 3), st.sampled_from([None, 1, 2]))


@given(
    needs=st.dictionaries(st.tuples(st.integers(1, 3), st.integers(1, 2)), st.integers(0, 1000), max_size=6),
    at=st.lists(places, max_size=6),
    settled=st.lists(st.integers(1, 2), min_size=6, max_size=6),
)
def test_whatever_is_not_said_turns_out_to_be_the_share_stays_within(
    needs: dict[tuple[int, int], int], at: list[tuple[int, int | None]], settled: list[int]
) -> None:
    known = [need(number, *place, people) for number, (place, people) in enumerate(needs.items(), 1)]

    def hole(stages: list[int | None]) -> Any:
        work = [activity(i, 1, goal, stage) for i, ((goal, _), stage) in enumerate(zip(at, stages, strict=True), 1)]
        return field_figures(field(needs=known, activities=work)).black_hole

    said = hole([stage for _, stage in at])
    true = hole([stage or settled[i] for i, (_, stage) in enumerate(at)])
    assert (said is None) == (true is None)
    if said is not None and at:
        assert true.low == true.high
        assert said.low <= true.low <= said.high
