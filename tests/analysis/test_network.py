"""Who works beside whom: from what is written down of each, and nothing more."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from aligner.analysis.field_slices import FieldSlice
from aligner.analysis.network import OURSELVES, network
from aligner.charts.network import MAX_GOALS, MAX_ORGANIZATIONS, network_chart
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.field import Actor
from aligner.model.vocabulary import Sector
from tests.analysis.test_analyse import goals, program, records
from tests.analysis.test_field import activity, field, placed


def test_ourselves_and_others_meet_at_a_goal_closer_at_one_stage() -> None:
    found = network(
        field(
            activities=[activity(1, 1, 1, 1), activity(2, 2, 1, 2), activity(3, 3, 2, None)],
            programs=[program(1)],
            placements=[placed(1, 1, 1, 1), placed(2, 1, 2, 1)],
        )
    )
    ties = {(tie.organization, tie.goal_id): tie for tie in found.ties}
    assert found.organizations[0] == OURSELVES and found.goals == (1, 2) and found.shared_goals == 2
    assert ties[OURSELVES, 1].same_stage == (1,) and set(ties[OURSELVES, 1].same_goal) == {1, 2}
    assert ties[2, 1].same_stage == () and ties[1, 1].activity_ids == (1,)
    assert ties[3, 2].stage_ids == (None,) and ties[3, 2].same_stage == (), "who does not say a stage is at none"


def test_who_is_at_no_goal_is_counted_and_what_may_be_in_a_part_too() -> None:
    known = field(activities=[activity(1, 1, 1, population="Girls"), activity(2, 2, 1)])
    found = network(known, FieldSlice("girls"))
    assert (found.organizations, found.maybe, found.idle) == ((1,), 1, (3,))
    more = network_chart(known, found, words("en")).more
    assert more == (
        "Actors whose work is not written down: 1",
        "May belong here, too, but it is not said: 1",
    )


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 3), st.sampled_from([1, 2, None])), max_size=12))
def test_who_meets_another_is_met_by_it(works: list[tuple[int, int, int | None]]) -> None:
    found = network(field(activities=[activity(i, *work) for i, work in enumerate(works, 1)]))
    ties = {(tie.organization, tie.goal_id): tie for tie in found.ties}
    assert set(ties) == {(actor, goal) for actor, goal, _ in works}
    for (who, goal), tie in ties.items():
        assert set(tie.same_stage) <= set(tie.same_goal) and who not in tie.same_goal
        assert all(who in ties[other, goal].same_goal for other in tie.same_goal)
        assert all(who in ties[other, goal].same_stage for other in tie.same_stage)


def test_more_than_can_be_read_is_grouped_by_sector_and_counted_and_stays_in_the_table() -> None:
    count, wide = MAX_ORGANIZATIONS + 30, MAX_GOALS + 5
    actors = [
        Actor(id=i, code=f"N{i}", name=f"Actor {i}", sector=(Sector.BUSINESS, None)[i % 2]) for i in range(1, count + 1)
    ]
    known = records(
        goals=goals(*[1] * wide),
        actors=actors,
        activities=[activity(i, i, i % wide + 1, None) for i in range(1, count + 1)],
    )
    chart = network_chart(known, network(known), words("en"))
    groups = [node for node in chart.organizations if node.record_id is None]
    assert len(chart.organizations) == MAX_ORGANIZATIONS + len(groups) and len(chart.goals) == MAX_GOALS
    assert sum(int(strip_isolates(node.title).split(": ")[1].split()[0]) for node in groups) == 30
    assert chart.more == ("Grouped by their sector: 30", "Goals that are not shown: 5")
    assert chart.table_more == (), "the table has all of them"
    assert len(chart.table.rows) == count
    assert chart.natural_height(700) == chart.natural_height(400)


def test_a_field_without_work_is_a_network_of_nobody() -> None:
    known = replace(field(), actors=())
    chart = network_chart(known, network(known), words("he"))
    assert (chart.organizations, chart.links, chart.table.rows) == ((), (), ())
