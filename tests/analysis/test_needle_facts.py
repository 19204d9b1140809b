"""What there is to know of an indicator beside its figures."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from aligner.actions.examples import example_records
from aligner.actions.needle import needle_parts
from aligner.analysis.needle_facts import gaps, needle_facts
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.initiative import Indicator, Measurement
from aligner.model.programs import PlacementIndicator
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, MeasurementStatus, Pipeline

TODAY = date(2026, 1, 1)


def measured(*values: tuple[int, float, str], **fields: object) -> Records:
    """The example with one indicator, measured on the first of January of these years."""
    records = example_records("nonprofit", "en")
    goal = next(goal for goal in records.leaf_goals if any(p.goal_id == goal.id for p in records.placements))
    told: dict[str, Any] = {"baseline_date": date(2020, 1, 1), "baseline_value": 100.0}
    told |= {"target_date": date(2030, 1, 1), "target_value": 200.0}
    told |= {"id": 1, "code": "I1", "goal_id": goal.id, "title": "Pupils", **fields}
    found = [
        Measurement(id=number, indicator_id=1, date=date(year, 1, 1), value=value, source=source)
        for number, (year, value, source) in enumerate(values, start=1)
    ]
    return replace(records, indicators=(Indicator(**told),), measurements=tuple(found), placement_indicators=())


def lines(records: Records, language: str = "en") -> str:
    parts = needle_parts(records, 1, words(language, "nonprofit"), TODAY)
    return strip_isolates("\n".join(line for part in parts for line in (part.head, *part.lines, part.note)))


def test_what_is_expected_today_is_on_the_straight_way() -> None:
    facts = needle_facts(measured((2024, 130.0, "Ministry")), 1, TODAY)
    assert facts.expected_today is not None and round(facts.expected_today, 2) == 0.6
    assert facts.value_today is not None and round(facts.value_today) == 160
    assert facts.age_days == (TODAY - date(2024, 1, 1)).days
    late = needle_facts(measured((2024, 130.0, "")), 1, date(2040, 1, 1))
    assert late.expected_today == 1 and late.value_today == 200


def test_two_sources_of_a_day_stand_side_by_side() -> None:
    records = measured((2024, 130.0, "Ministry"), (2024, 120.0, "Survey"), (2025, 140.0, "Ministry"))
    facts = needle_facts(records, 1, TODAY)
    assert [[one.value for one in several] for several in facts.several] == [[130, 120]]
    assert "130 (Ministry)" in lines(records) and "120 (Survey)" in lines(records)
    assert {one.status for one in facts.several[0]} == {MeasurementStatus.REPORTED}


def test_a_gap_is_named_and_a_missing_source_is_asked_for() -> None:
    records = measured((2015, 90.0, ""), (2016, 95.0, ""), (2017, 99.0, ""), (2023, 120.0, ""), data_source="")
    facts = needle_facts(records, 1, TODAY)
    assert [(gap.since.year, gap.until.year) for gap in facts.gaps] == [(2017, 2023)]
    assert not facts.has_source
    told = lines(records)
    assert "No data source yet" in told and "the line breaks there" in told
    assert "No data source yet" not in lines(measured((2024, 130.0, "Ministry")))


def test_what_contributes_is_named_and_never_what_caused() -> None:
    records = measured((2024, 130.0, "Ministry"))
    goal = records.indicators[0].goal_id
    at_goal = [one for one in records.placements if one.goal_id == goal]
    link = PlacementIndicator(id=1, placement_id=at_goal[0].id, indicator_id=1)
    linked = replace(records, placement_indicators=(link,))
    facts = needle_facts(linked, 1, TODAY)
    assert facts.contributors[0].program_id == at_goal[0].program_id and facts.contributors[0].is_linked
    assert {one.program_id for one in facts.contributors} == {one.program_id for one in at_goal}
    told = lines(linked)
    assert records.program_by_id[at_goal[0].program_id].title in told and "A contribution, not because" in told
    alone = replace(records, placements=())
    assert "Nothing of ours stands at its goal" in lines(alone) and "A contribution" not in lines(alone)


def test_a_grant_that_nobody_has_awarded_yet_contributes_nothing() -> None:
    records = measured((2024, 130.0, "Ministry"))
    first = next(one for one in records.placements if one.goal_id == records.indicators[0].goal_id).program_id
    waiting = records.program_by_id[first].model_copy(update={"pipeline": Pipeline.PROPOSAL})
    programs = tuple(waiting if one.id == first else one for one in records.programs)
    before, after = needle_facts(records, 1, TODAY), needle_facts(replace(records, programs=programs), 1, TODAY)
    assert {one.program_id for one in before.contributors} - {one.program_id for one in after.contributors} == {first}


def test_every_language_says_all_of_it() -> None:
    years = range(2016, 2026)
    records = measured(*((year, 100.0 + 3 * (year - 2016), "Ministry") for year in years), (2025, 9.0, "Survey"))
    for language in LANGUAGES:
        assert len(lines(records, language).splitlines()) > 15
    assert "If the pace of these years goes on" in lines(records)
    assert "No forecast" in lines(measured((2024, 130.0, "Ministry")))


@given(st.lists(st.integers(1, 4000), min_size=0, max_size=12))
def test_gaps_are_between_days_that_follow_each_other(steps: list[int]) -> None:
    days = [date(2000, 1, 1)]
    for step in steps:
        days.append(days[-1] + timedelta(days=step))
    found = gaps(days)
    assert {(gap.since, gap.until) for gap in found} <= set(pairwise(days))
    assert len(found) <= len(steps) // 2, "what is usual is no gap"
    assert gaps(sorted([*days, *days])) == found, "a second source of a day makes none"
