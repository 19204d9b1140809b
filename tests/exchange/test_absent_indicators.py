"""Figures whose indicators are not here are asked about; baselines and targets among figures go to their indicators."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from aligner.actions.exchange import Request, import_file, plan_import
from aligner.model.errors import Refused
from aligner.store.workspace import Workspace
from tests.exchange.test_import import book

UNDER = "measurements.indicator.under"
SHAPES: dict[str, list[list[Any]]] = {
    "rows": [["Indicator", "Date", "Value"], ["Readers", "2024-12-31", 5], ["Absences", "2024-12-31", 7]],
    "years": [["Indicator", 2023, 2024], ["Readers", 4, 5], ["Absences", 8, 7]],
    "columns": [["Date", "Readers", "Absences"], ["2023-12-31", 4, 8], ["2024-12-31", 5, 7]],
}


@pytest.fixture
def known(workspace: Workspace, tmp_path: Path) -> Workspace:
    goals = [["Code", "Title"], ["G1", "Read"], ["G2", "Count"]]
    indicators = [["Code", "Goal", "Title"], ["I1", "G1", "Readers"]]
    import_file(workspace, book(tmp_path / "roadmap.xlsx", Goals=goals, Indicators=indicators))
    return workspace


@pytest.mark.parametrize("shape", SHAPES)
def test_an_unknown_indicator_is_asked_about_once_and_goes_where_the_user_says(
    known: Workspace, tmp_path: Path, shape: str
) -> None:
    source = book(tmp_path / "a.xlsx", Sheet1=SHAPES[shape])
    with pytest.raises(Refused) as caught:
        import_file(known, source)
    (problem,) = [one for one in caught.value.problems if one.code == "indicator_absent"]
    assert dict(problem.values)["text"] == "Absences"
    plan = plan_import(known, source)
    (question,) = [one for one in plan.questions if one.key == UNDER]
    assert (question.options, question.chosen) == (("leave", "goal:G1", "goal:G2"), "")
    left = plan_import(known, source, {UNDER: "leave"})
    assert "indicator_left" in {one.code for one in left.notices} and not left.problems
    assert left.counts["Measurements"].added == (1 if shape == "rows" else 2)
    import_file(known, source, answers={UNDER: "goal:G2"})
    records = known.read()
    (added,) = [one for one in records.indicators if one.title == "Absences"]
    assert added.goal_id == next(one.id for one in records.goals if one.code == "G2")
    assert [one.value for one in records.measurements if one.indicator_id == added.id][-1] == 7
    assert plan_import(known, source).is_empty, "the same list again changes nothing and asks nothing"
    assert not plan_import(known, source).open_questions


def test_an_indicator_that_nearly_has_the_name_is_asked_about(known: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Sheet1=[["Indicator", "Date", "Value"], ["Reader", "2024-12-31", 5]])
    with pytest.raises(Refused) as caught:
        import_file(known, source)
    assert "title_looks_alike" in {one.code for one in caught.value.problems}
    import_file(known, source, answers={"indicators.title.same": "same"})
    records = known.read()
    assert [one.title for one in records.indicators] == ["Readers"]
    assert [one.value for one in records.measurements] == [5]


def test_a_goal_that_is_gone_is_no_answer(known: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Sheet1=SHAPES["rows"])
    plan = plan_import(known, source, {UNDER: "goal:G9"})
    assert [one.code for one in plan.problems] == ["indicator_absent"]


FIGURES = [
    ["Indicator", "Unit", "Date", "Value", "Kind"],
    ["Readers", "%", "2020-12-31", 40, "baseline"],
    [None, None, "2024-12-31", 52, "measurement"],
    [None, None, "2025-12-31", 55, "a projection"],
    [None, None, "2030-12-31", 80, "target"],
]


def test_baselines_and_targets_among_figures_are_no_measurements(known: Workspace, tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", Sheet1=FIGURES)
    report = import_file(known, source)
    assert {"read_as_figures", "figure_left"} <= {one.code for one in report.notices}
    records = known.read()
    (one,) = records.indicators
    assert (one.baseline_date, one.baseline_value) == (date(2020, 12, 31), 40)
    assert (one.target_date, one.target_value, one.unit) == (date(2030, 12, 31), 80, "%")
    assert [(measured.date.year, measured.value) for measured in records.measurements] == [(2024, 52)]
    assert plan_import(known, source).is_empty


def test_days_of_figures_are_asked_about_once(known: Workspace, tmp_path: Path) -> None:
    rows = [
        [name, unit, str(day)[:4] if number else day, *more] for number, (name, unit, day, *more) in enumerate(FIGURES)
    ]
    plan = plan_import(known, book(tmp_path / "a.xlsx", Sheet1=rows))
    assert [one.key for one in plan.questions if not one.chosen] == ["measurements.date.edge"]
    source = book(tmp_path / "b.xlsx", Sheet1=rows)
    import_file(known, source, answers={"measurements.date.edge": "last"})
    (one,) = known.read().indicators
    assert (one.baseline_date, one.target_date) == (date(2020, 12, 31), date(2030, 12, 31))


def test_targets_of_a_real_initiative_reach_their_indicators(
    workspace: Workspace, tmp_path: Path, shared_data: Path
) -> None:
    import_file(workspace, book(tmp_path / "g.xlsx", Goals=[["Code", "Title"], ["G1", "Teachers"]]))
    answers = {UNDER: "goal:G1", "measurements.date.edge": "last"}
    source = shared_data / "facts" / "100kin10_progress.csv"
    report = import_file(workspace, source, answers=answers, skip_bad_rows=True, request=Request())
    records = workspace.read()
    (one,) = [one for one in records.indicators if one.title.startswith("STEM teachers prepared")]
    assert (one.baseline_value, one.target_date, one.target_value) == (0, date(2021, 12, 31), 100_000)
    values = {measured.value for measured in records.measurements if measured.indicator_id == one.id}
    assert values == {12_412, 30_000, 68_000, 108_000}, "neither the target nor the projection was measured"
    assert report.skipped_rows == 2, "two rows have no day"
