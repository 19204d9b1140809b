"""Our own measures stand apart from the population's results: the same, translatable, or missing."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from aligner.actions import measures
from aligner.actions.examples import create_example, example_records
from aligner.actions.exchange import export_workbook, import_file
from aligner.actions.kit import KitOptions
from aligner.actions.needle import needle_parts
from aligner.actions.packages import export_roadmap
from aligner.analysis.analyse import analyse
from aligner.analysis.as_json import as_json
from aligner.analysis.own_measures import mapped_to
from aligner.kit.content.appendix import indicators_table
from aligner.kit.content.snapshot import make_snapshot
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.initiative import Indicator
from aligner.model.measures import OwnMeasure
from aligner.model.records import Records
from aligner.model.vocabulary import MeasureFit
from aligner.store.workspace import create_workspace
from tests.exchange.test_import import book

EXAMPLE = replace(example_records("nonprofit", "en"), own_measures=())


def with_fits(*fits: MeasureFit | None) -> Records:
    """The example with a measure of each fit, held against an indicator at whose goal we work."""
    indicator = here()
    found = tuple(
        OwnMeasure(id=900 + n, goal_id=indicator.goal_id, title=f"M{n}", indicator_id=indicator.id, fit=fit)
        for n, fit in enumerate(fits)
    )
    return replace(EXAMPLE, own_measures=found)


def here() -> Indicator:
    at = {one.goal_id for one in EXAMPLE.placements}
    return next(one for one in EXAMPLE.indicators if one.goal_id in at)


@pytest.mark.parametrize(
    ("fits", "standing"),
    [
        ((), "missing"),
        ((None,), "unclear"),
        ((None, MeasureFit.TRANSLATABLE), "translatable"),
        ((MeasureFit.TRANSLATABLE, MeasureFit.SAME), "same"),
    ],
)
def test_the_best_of_ours_says_how_we_stand_to_a_shared_indicator(
    fits: tuple[MeasureFit | None, ...], standing: str
) -> None:
    records = with_fits(*fits)
    assert mapped_to(records, here()).standing == standing
    told = {one["code"]: one["own_measures"] for one in as_json(records, analyse(records))["indicators"]}
    assert told[here().code] == standing


def test_where_nothing_of_ours_is_nothing_is_missing() -> None:
    records = replace(EXAMPLE, placements=())
    assert mapped_to(records, here()).standing == "not_ours"


def test_a_measure_of_ours_changes_no_result_of_the_population() -> None:
    before, after = (as_json(one, analyse(one))["indicators"] for one in (EXAMPLE, with_fits(MeasureFit.SAME)))
    for one, other in zip(before, after, strict=True):
        assert {**one, "own_measures": ""} == {**other, "own_measures": ""}


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_the_panel_tells_ours_apart_and_says_what_is_missing(language: str) -> None:
    told, today = words(language), date(2026, 12, 1)
    missing = [line for part in needle_parts(EXAMPLE, here().id, told, today) for line in part.lines]
    assert told.sentence("needle.own_missing") in missing
    one = with_fits(MeasureFit.TRANSLATABLE)
    (measure,) = one.own_measures
    valued = measure.model_copy(update={"how": "by class", "value": 412.0, "day": date(2026, 6, 30)})
    parts = needle_parts(replace(one, own_measures=(valued,)), here().id, told, today)
    (own,) = [part for part in parts if part.head == told.sentence("needle.head_own")]
    assert "M0" in own.lines[0] and "by class" in own.lines[0] and "412" in own.lines[0] and own.note
    standing = next(part for part in parts if part.head == told.sentence("needle.head_standing"))
    assert not any("412" in line for line in standing.lines)


def test_measures_of_ours_are_written_whosever_the_roadmap_is_and_travel_with_our_workbook_alone(
    tmp_path: Path,
) -> None:
    with create_example(tmp_path / "e.aligner", "nonprofit", "en") as made:
        first, second = made.read().own_measures
        measures.edit_own_measure(made, first.id, value=500)
        measures.remove_own_measure(made, second.id)
        goal = made.read().leaf_goals[0]
        added = measures.add_own_measure(made, goal.id, "Who came", unit="people", day=date(2026, 5, 1))
        assert [one.title for one in made.read().own_measures] == [first.title, "Who came"]
        export_workbook(made, tmp_path / "out.xlsx", "he")
        export_roadmap(made.read(), tmp_path / "r.json")
        sent = [(one.title, one.fit, one.how, one.value, one.day, one.unit) for one in made.read().own_measures]
        made.undo()
        assert added.id not in {one.id for one in made.read().own_measures}
    assert first.title not in (tmp_path / "r.json").read_text("utf-8")
    with create_workspace(tmp_path / "w.aligner", {"name": "x", "kind": "nonprofit", "language": "en"}) as empty:
        import_file(empty, tmp_path / "out.xlsx")
        records = empty.read()
        assert [(one.title, one.fit, one.how, one.value, one.day, one.unit) for one in records.own_measures] == sent
        held = records.own_measures[0]
        assert records.indicator_by_id[held.indicator_id or 0].goal_id == held.goal_id
        import_file(empty, tmp_path / "out.xlsx")
        assert len(empty.read().own_measures) == len(sent)


def test_a_measure_outlives_the_indicator_and_the_program_that_it_names(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "w.aligner", {"name": "x", "kind": "nonprofit", "language": "en"}) as file:
        goals = [["Code", "Title", "Weight"], ["A", "Read", 1], ["B", "Count", 1]]
        indicators = [["Code", "Goal", "Title"], ["I1", "A", "Readers"], ["I2", "B", "Counters"]]
        import_file(file, book(tmp_path / "1.xlsx", Goals=goals, Indicators=indicators))
        one, other = file.read().indicators
        kept = measures.add_own_measure(file, one.goal_id, "Who read", indicator_id=one.id, fit="same")
        newer = book(tmp_path / "2.xlsx", Goals=goals, Indicators=[indicators[0], indicators[2]])
        import_file(file, newer, answers={"roadmap": "whole"})
        (left,) = file.read().own_measures
        assert (left.id, left.indicator_id, other.id in file.read().indicator_by_id) == (kept.id, None, True)
        file.undo()
        assert file.read().own_measures[0].indicator_id == one.id


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_papers_set_ours_apart_from_the_results(language: str) -> None:
    records = example_records("nonprofit", language)
    snapshot = make_snapshot(records, KitOptions(language=language, meeting=date(2026, 12, 1)))
    section = indicators_table(snapshot)
    assert section is not None
    texts = strip_isolates(str(section.blocks))
    assert all(one.title in texts for one in records.own_measures)
    assert words(language).sentence("kit.own_measures_apart") in texts
