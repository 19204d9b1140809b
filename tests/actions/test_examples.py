import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from aligner.actions.adopting import preview_adoption
from aligner.actions.examples import EXAMPLES, create_example, example_records, languages_of
from aligner.analysis.anonymity import shown_figures
from aligner.analysis.thresholds import MEASUREMENT_RECENT_MONTHS
from aligner.model.errors import Refused
from aligner.model.records import Records
from aligner.model.vocabulary import DecisionState, MeasurementStatus, ProgramKind, ProgramStatus, Question
from aligner.paths import resources

KINDS = ("nonprofit", "foundation")
LANGUAGES = ("he", "en", "ar")
TEXT_FIELDS = {
    *("name", "title", "mission", "example_note", "vision", "problem", "backbone", "out_of_scope", "description"),
    *("method", "populations", "regions", "uniqueness", "grantee", "rationale", "evidence", "data_source"),
}
SAME_IN_ALL_LANGUAGES = {"100Kin10"}
HEBREW, ARABIC = re.compile("[\u0590-\u05ff]"), re.compile("[\u0600-\u06ff]")

CAREER = "career"
every_example = pytest.mark.parametrize(
    ("kind", "language"), [*((k, lang) for k in KINDS for lang in LANGUAGES), (CAREER, "en")]
)
every_kind = pytest.mark.parametrize("kind", KINDS)
every_name = pytest.mark.parametrize("kind", EXAMPLES)


def raw(kind: str) -> Any:
    return json.loads((resources() / "examples" / f"{kind}.json").read_text(encoding="utf-8"))


def texts(value: Any, where: str = "") -> Iterator[tuple[str, Any]]:
    """Every text of three languages, and every plain text in a field that people read."""
    if isinstance(value, dict):
        if set(value) & set(LANGUAGES):
            yield where, value
            return
        for name, item in value.items():
            if name in TEXT_FIELDS and isinstance(item, str):
                yield f"{where}/{name}", item
            yield from texts(item, f"{where}/{name}")
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from texts(item, f"{where}/{number}")


def all_rows(records: Records) -> list[Any]:
    lists = (records.goals, records.stages, records.indicators, records.measurements, records.programs)
    more = (records.placements, records.placement_indicators, records.priorities, records.workshops)
    lists = (*lists, records.participants, records.ballots, records.weightings)
    return [row for rows in (*lists, *more) for row in rows]


@every_kind
def test_each_text_stands_in_three_languages_and_their_own_letters(kind: str) -> None:
    for where, text in texts(raw(kind)):
        if isinstance(text, str):
            assert text in SAME_IN_ALL_LANGUAGES, where
            continue
        assert set(text) == set(LANGUAGES), where
        assert all(part.strip() == part != "" for part in text.values()), where
        assert HEBREW.search(text["he"]) and not ARABIC.search(text["he"]), where
        assert ARABIC.search(text["ar"]) and not HEBREW.search(text["ar"]), where
        assert not HEBREW.search(text["en"]) and not ARABIC.search(text["en"]), where


@every_example
def test_titles_are_short_enough_for_a_chart(kind: str, language: str) -> None:
    records = example_records(kind, language)
    assert max(len(program.title) for program in records.programs) <= 45
    assert max(len(goal.title) for goal in records.goals) <= 40
    assert max(len(stage.title) for stage in records.stages) <= 20
    assert max(len(indicator.title) for indicator in records.indicators) <= 45


@every_example
def test_a_programs_shares_are_at_most_a_hundred(kind: str, language: str) -> None:
    records = example_records(kind, language)
    for placements in records.placements_by_program.values():
        assert 0 < sum(placement.share or 0 for placement in placements) <= 100


@every_name
def test_only_leaf_goals_have_weights_and_placements(kind: str) -> None:
    records = example_records(kind, languages_of(kind)[0])
    leaves = {goal.id for goal in records.leaf_goals}
    assert {goal.id for goal in records.goals if goal.weight is not None} == leaves
    assert {priority.goal_id for priority in records.priorities} == leaves
    assert {p.goal_id for p in records.placements if p.goal_id is not None} <= leaves
    assert sum(goal.weight or 0 for goal in records.goals) == 100
    assert sum(priority.weight for priority in records.priorities) == 100


@every_name
def test_the_example_shows_what_a_board_meets(kind: str) -> None:
    """A program without a place, one wholly outside, one partly, one without a budget, goals where nothing stands."""
    records = example_records(kind, languages_of(kind)[0])
    placed = records.placements_by_program
    assert any(program.id not in placed for program in records.programs)
    assert any(all(p.goal_id is None for p in placements) for placements in placed.values())
    assert any(len({p.goal_id is None for p in placements}) == 2 for placements in placed.values())
    assert any(sum(p.share or 0 for p in placements) < 100 for placements in placed.values())
    assert any(program.budget_minor is None for program in records.programs)
    assert {goal.id for goal in records.leaf_goals} - {p.goal_id for p in records.placements}
    assert 10 <= len(records.programs) <= 14


@every_name
def test_each_measurement_has_an_address_as_its_source_or_says_that_it_is_invented(kind: str) -> None:
    for language, invented in (("en", "Example, invented"), ("he", "דוגמה, נתון מומצא"), ("ar", "مثال، رقم غير حقيقي")):
        if language not in languages_of(kind):
            continue
        records = example_records(kind, language)
        marked = [one for one in records.measurements if not one.source.startswith("http")]
        assert marked
        assert {(one.source, one.status) for one in marked} == {(invented, MeasurementStatus.ESTIMATED)}
        assert invented in records.organization.example_note


@every_name
def test_the_initiative_goes_on_and_is_measured_when_the_example_meets(kind: str) -> None:
    records = example_records(kind, "en")
    meets = max(decision.due for decision in records.decisions if decision.due)
    assert records.initiative.end
    assert records.initiative.end > meets
    newest = max(one.date for one in records.measurements)
    assert (meets - newest).days < MEASUREMENT_RECENT_MONTHS * 30
    assert not any(one.start and one.start < meets for one in records.programs if one.status is ProgramStatus.PLANNED)


def test_the_measurements_are_the_published_ones(shared_data: Path) -> None:
    table = (shared_data / "facts" / "5p2_math_5units_by_year.csv").read_text(encoding="utf-8-sig")
    records = example_records("nonprofit", "en")
    measured = records.measurements_by_indicator[records.indicators[0].id]
    measurements = [measurement for measurement in measured if measurement.source.startswith("http")]
    assert len(measurements) == 12
    for measurement in measurements:
        assert re.search(rf"^{measurement.date.year},{measurement.value:.0f},", table, re.MULTILINE)
        assert measurement.source in table


def test_the_third_examples_measurements_are_the_published_ones(shared_data: Path) -> None:
    table = (shared_data / "facts" / "roadmap_project_indicators.csv").read_text(encoding="utf-8-sig")
    measurements = [one for one in example_records(CAREER, "en").measurements if one.source.startswith("http")]
    assert len(measurements) == 16
    for one in measurements:
        school_year = f"{one.date.year - 1}-{one.date.year % 100}"
        assert re.search(rf",({one.date.year}|{school_year}),{one.value:.0f},.*{re.escape(one.source)}", table), one


def test_a_foundations_example_has_grants_only() -> None:
    grants = example_records("foundation", "en").programs
    assert {grant.kind for grant in grants} == {ProgramKind.GRANT}
    assert all(grant.grantee and grant.funding and grant.role for grant in grants)


@every_name
def test_the_workshops_result_is_what_the_example_states(kind: str) -> None:
    records = example_records(kind, languages_of(kind)[0])
    stated = records.priority_by_goal
    shown = shown_figures(records, records.workshops[0].id, Question.IMPORTANCE)
    assert (shown.level, shown.counted, len(records.participants)) == ("all", 9, 9)
    assert [100 * (goal.mean or 0) for goal in shown.goals] == pytest.approx(
        [stated[goal.goal_id].weight for goal in shown.goals]
    )
    assert not preview_adoption(records, records.workshops[0].id).changes_anything
    # Groups of 4 and 5: the mean of either would reveal the other's, and 4 are too few to be distinguished.
    assert (shown.groups, shown.groups_hidden) == ((), 2)
    assert any(goal.spread is not None and goal.spread.camps is not None for goal in shown.goals)
    assert [sum(json.loads(one.weights).values()) for one in records.weightings] == [100, 100]


@every_kind
def test_the_languages_differ_in_words_alone(kind: str) -> None:
    he, ar = example_records(kind, "he"), example_records(kind, "ar")
    assert [row.id for row in all_rows(he)] == [row.id for row in all_rows(ar)]
    assert [p.budget_minor for p in he.programs] == [p.budget_minor for p in ar.programs]
    assert he.workspace_id != ar.workspace_id


@every_example
def test_the_file_holds_what_the_records_in_memory_hold(kind: str, language: str, tmp_path: Path) -> None:
    with create_example(tmp_path / "example.aligner", kind, language) as workspace:
        assert workspace.read() == example_records(kind, language)


@every_name
def test_what_is_invented_moves_with_the_day_and_what_is_public_stays(kind: str) -> None:
    language = languages_of(kind)[0]
    written, later = example_records(kind, language), example_records(kind, language, date(2028, 2, 29))
    assert later == example_records(kind, language, date(2028, 2, 1)) and later.workspace_id != written.workspace_id
    for before, after in zip(written.measurements, later.measurements, strict=True):
        assert (after.date == before.date) == before.source.startswith("http")
    shift = date(2028, 2, 29) - date(2026, 11, 25)
    for before, after in zip(written.decisions, later.decisions, strict=True):
        assert after == before.model_copy(update={"due": after.due})
        assert (before.due is None) == (after.due is None)
        if before.due is not None and after.due is not None:
            assert abs((after.due - before.due - shift).days) < 31
    planned = [one.start for one in later.programs if one.status is ProgramStatus.PLANNED]
    assert all(start is not None and start > date(2028, 2, 29) for start in planned)
    assert later.initiative == written.initiative

    def late(records: Records, today: date) -> list[str]:
        decided = [one for one in records.decisions if one.state is DecisionState.DECIDED]
        return [one.title for one in decided if one.due is not None and one.due < today]

    assert late(later, date(2028, 2, 29)) == late(written, date(2026, 11, 25))


@every_name
def test_an_example_says_that_its_dates_move(kind: str) -> None:
    says = {"en": "move with the day", "he": "תלויים ביום שבו נוצרת הדוגמה", "ar": "بحسب اليوم الذي يُنشأ فيه المثال"}
    for language in languages_of(kind):
        assert says[language] in example_records(kind, language).organization.example_note


@pytest.mark.parametrize(
    ("kind", "language"), [("school", "he"), ("nonprofit", "fr"), ("../x", "en"), (CAREER, "he"), (CAREER, "ar")]
)
def test_an_unknown_example_is_refused(kind: str, language: str, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        create_example(tmp_path / "example.aligner", kind, language)
    assert refused.value.code == "invalid_value"
    assert not any(tmp_path.iterdir())
