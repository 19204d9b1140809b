"""Every chart as it was agreed, shape by shape, in both directions."""

import re
import sys
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import cycle
from typing import Any

import pytest
from PySide6.QtCore import QRectF

from aligner.actions.examples import example_records
from aligner.analysis.analyse import analyse
from aligner.analysis.anonymity import shown_figures
from aligner.analysis.group_results import ShownFigures
from aligner.analysis.money_years import money_years
from aligner.charts.budget import budget_chart
from aligner.charts.dots import DotRow, dots_chart
from aligner.charts.fonts import ensure_gui
from aligner.charts.gap import fewer_rows, gap_chart
from aligner.charts.moved import MovedChart, MovedRow
from aligner.charts.needle import NeedleChart, NeedlePoint, needle_chart
from aligner.charts.palette import load_palette
from aligner.charts.roadmap import MAX_IN_CELL, Chip, roadmap_chart
from aligner.charts.table_twin import MAX_HEARD, TableTwin
from aligner.charts.years import MAX_GOALS, MAX_YEARS, YearsChart, years_chart
from aligner.lang.words import words
from aligner.model.vocabulary import Question
from tests.drawings import assert_agreed, drawn

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="letters are a hair wider elsewhere")
TODAY = date(2026, 11, 26)
LONG = "More pupils of the towns at the edge of the country who learn five units of mathematics until the end"


def charts(language: str) -> dict[str, Any]:
    records = example_records("nonprofit", language)
    figures, speech = analyse(records), words(language, "nonprofit")
    needles = {f"needle-{one.code}": needle_chart(records, one.id, speech) for one in records.indicators}
    return {
        "gap": gap_chart(figures, speech, focus=("B3",)),
        "budget": budget_chart(figures, speech),
        "roadmap": roadmap_chart(records, figures, speech),
        "dots": dots_chart(result(language), speech),
        **needles,
    }


def result(language: str) -> ShownFigures:
    records = example_records("nonprofit", language)
    return shown_figures(records, records.workshops[0].id, Question.IMPORTANCE)


def extremes() -> dict[str, Any]:
    """Long titles, many programs at one place, many equal voices, what is not known."""
    speech = words("en", "nonprofit")
    made = charts("en")
    gap, budget, dots, roadmap = (made[name] for name in ("gap", "budget", "dots", "roadmap"))
    equal = DotRow(LONG, 20, 20, (20,) * 30, (10, 20, 20), "Two groups", ("20", "20"))
    values = ((None, 0.0), (0.0, None), (0.2, 0.2), (0.3, 0.31), (None, None), (0.2, 0.0), (0.0, 0.2))
    chips = tuple(Chip(LONG if at % 2 else "Short", "", "", is_rest=at == 3) for at in range(4))
    near = (replace(gap.rows[0], collective=0.2, own=0.21, money=0.19), replace(gap.rows[1], collective=0.1, own=0.3))
    last = (replace(gap.rows[0], collective=0.05, own=0.44, money=0.45),)
    shown, figures = result("en"), analyse(example_records("nonprofit", "en"))
    goals = (replace(figures.goals[0], own=0.343), *figures.goals[1:])
    low = tuple(replace(goal, collective=0.03, own=0.04, resources=0.02) for goal in figures.goals)
    edge = (replace(gap.rows[0], collective=0.05, own=0.45, money=0.25),)
    return {
        "gap-near": replace(gap, rows=near, percents=gap.percents[:2]),
        "gap-low": gap_chart(replace(figures, goals=low), speech),
        "gap-close": gap_chart(replace(figures, goals=goals), speech),
        "gap-edge": replace(gap, rows=edge, percents=gap.percents[:1]),
        "gap-last": replace(gap, rows=last, percents=gap.percents[:1]),
        "gap-unknown": replace(
            gap,
            rows=tuple(
                replace(row, title=LONG, collective=collective, own=own)
                for row, (collective, own) in zip(gap.rows, cycle(values), strict=False)
            ),
        ),
        "gap-more": replace(gap, more="and 3 more goals"),
        "budget-more": replace(budget, more="and 3 more goals"),
        "dots-more": replace(dots, more="and 3 more goals", scale=2),
        "budget-long": replace(
            budget,
            rows=tuple(replace(row, title=LONG) for row in budget.rows),
            rest_titles=(LONG, LONG),
            outside=0.3,
            unknown=0.2,
        ),
        "dots-crowd": replace(dots, rows=(equal, replace(equal, note="", box=None, mean=None))),
        "dots-bare": dots_chart(result("en"), speech, scale=2, has_spread=False, has_collective=False),
        "budget-bare": replace(budget, rows=tuple(replace(row, collective=None, own=None) for row in budget.rows)),
        "dots-high": dots_chart(replace(shown, goals=(replace(shown.goals[0], mean=0.85), *shown.goals[1:])), speech),
        "dots-unnamed": replace(dots, legend=(*dots.legend[:2], "", dots.legend[3])),
        "roadmap-full": replace(
            roadmap, rows=tuple(replace(row, goal_title=LONG, chips=(chips,) * len(row.chips)) for row in roadmap.rows)
        ),
    }


def money_moved(language: str) -> MovedChart:
    """A goal that gains, one that had nothing and is told to have little, one that is not weighed, and the rest."""
    rows = (
        MovedRow("Pupils who count", 0.42, 0.31, "42% today", "31% after", 0.3, 0.35, ("30", "35")),
        MovedRow(LONG, 0.0, 0.11, "0% today", "11% after", 0.36, 0.1, ("36", "10")),
        MovedRow("Not weighed", 0.2, 0.2, "20% today", "20% after", None, None, ("–", "–")),
        MovedRow("Equal", 0.0005, 0.0, "less than 1%", "0%", 0.0, 0.0, ("0", "0")),
    )
    table = TableTwin(("A", "B"), (("x", "y"),))
    rtl = language != "en"
    return MovedChart("Title", "Alt", rtl, table, "Scale", ("Today", "After"), ("Collective", "Ours"), rows)


def money_by_year(language: str) -> YearsChart:
    records = example_records("foundation", language)
    figures = money_years(records, TODAY)
    assert figures is not None
    return years_chart(figures, records, words(language, "foundation"))


def many_years() -> YearsChart:
    """More years and more goals than there is room for, each with something; nothing at all in the first."""
    records = example_records("foundation", "en")
    figures = money_years(records, TODAY)
    assert figures is not None
    one = figures.years[0]
    goals = tuple(Fraction(100 * (at + 1) ** 2) for at in range(len(one.paid.by_goal)))
    parts = replace(one.paid, by_goal=goals, outside=Fraction(7_00), unknown=Fraction(3_00))
    nothing = replace(parts, by_goal=(Fraction(0),) * len(goals), outside=Fraction(0), unknown=Fraction(0))
    years = tuple(
        replace(one, year=2020 + at, paid=nothing if at % 5 == 3 else parts, scheduled=parts if at == 9 else nothing)
        for at in range(MAX_YEARS + 3)
    )
    return years_chart(replace(figures, years=years), records, words("en", "foundation"))


def shapes_of(charts: dict[str, Any], width: int, part: float = 1) -> list[str]:
    """part: of the height that the charts want."""
    ensure_gui()
    shapes: list[str] = []
    for name, chart in charts.items():
        height = round(chart.natural_height(width) * part)
        shapes.append(f"{name} {width} {height}")
        box = QRectF(0, 0, width, height)
        shapes += drawn(lambda painter, c=chart, b=box: c.paint(painter, b, load_palette("light")), width, height)
    return shapes


def test_every_chart_is_drawn_as_agreed() -> None:
    assert_agreed("charts", shapes_of(charts("en"), 720))


def test_every_chart_is_drawn_as_agreed_from_the_other_side() -> None:
    made = charts("he")
    assert_agreed("charts-rtl", shapes_of({name: made[name] for name in ("gap", "dots", "roadmap")}, 720))


def needles() -> dict[str, NeedleChart]:
    """Measurements with gaps of each length between them, of one day, alone, none; with and without ends."""
    records = example_records("nonprofit", "en")
    chart = needle_chart(records, records.indicators[0].id, words("en", "nonprofit"))
    none = replace(chart, points=(), baseline=None, target=None)

    def at(day: int, value: float, status: str = "reported") -> NeedlePoint:
        return NeedlePoint(date(2020, 1, 1) + timedelta(day), value, f"{value:.0f}%", status)

    grid = ((0.0, "0"), (20.0, "20"), (40.0, "40"))
    # The usual step is 100 days: 150 are no gap, 210 are none yet, 211 are one.
    days = (0, 100, 200, 350, 560, 771, 871)
    gaps = tuple(at(day, 10 + 4 * place) for place, day in enumerate(days))
    alike = (at(0, 10), at(0, 22, "disputed"), at(0, 16, "estimated"), at(365, 30, "estimated"))
    wide = tuple(replace(at(900 * place, 10), label="1,234,567 pupils") for place in range(2))
    long = tuple(at(400 * place, 40 - place) for place in range(24))
    flag = (date(2022, 7, 1), 38.0)
    return {
        "none": none,
        "only a target": replace(none, target=flag, grid=grid),
        "only a baseline": replace(none, baseline=flag, points=gaps[:1], grid=grid),
        "gaps": replace(chart, points=gaps, grid=grid, target=flag, baseline=(date(2019, 6, 1), 4.0)),
        "alike": replace(chart, points=alike, grid=grid, target=(date(2025, 1, 1), 40.0), target_label=LONG),
        "long": replace(chart, points=long, grid=grid, target=None, baseline=None),
        "wide labels": replace(chart, points=wide, grid=grid, target=None, baseline=None),
        "one value": replace(chart, points=(at(0, 20), at(10, 20)), grid=((20.0, "20"),), target=None, baseline=None),
    }


def in_parts() -> dict[str, Any]:
    """Charts that are cut into pages, or to fewer rows; in narrow places too."""
    records = example_records("nonprofit", "en")
    figures, speech = analyse(records), words("en", "nonprofit")
    gap, budget = gap_chart(figures, speech, focus=("B3",)), budget_chart(figures, speech)
    parts = {f"budget-{at}": part for at, part in enumerate(budget.parts(3))}
    return {**parts, "gap-fewer": fewer_rows(gap, 4, speech), "gap-plain": replace(gap, has_money=False)}


def test_needles_are_drawn_as_agreed_whatever_was_measured() -> None:
    assert_agreed("charts-needles", shapes_of(needles(), 620))


def test_charts_in_parts_are_drawn_as_agreed_each_on_the_scale_of_all() -> None:
    assert_agreed("charts-parts", shapes_of(in_parts(), 560))


def test_money_by_year_and_money_moved_are_drawn_as_agreed() -> None:
    made: dict[str, Any] = {"years": money_by_year("he"), "moved": money_moved("en"), "moved-he": money_moved("he")}
    made["years-one"] = replace(money_by_year("en"), columns=money_by_year("en").columns[:1])
    assert_agreed("charts-money", [*shapes_of(made, 720), *shapes_of({"years-many": many_years()}, 420, 0.7)])


def test_years_and_goals_without_room_are_counted() -> None:
    chart = many_years()
    assert len(chart.columns) == MAX_YEARS
    assert [column.year for column in chart.columns] == [str(2023 + at) for at in range(MAX_YEARS)]
    assert words("en").sentence("charts.years_more", n=3, first="2020") == chart.more
    assert len(chart.groups) == MAX_GOALS + 3
    goals = len(example_records("foundation", "en").leaf_goals)
    by_goal = [(at + 1) ** 2 for at in range(goals)]
    named, others = by_goal[-MAX_GOALS:], sum(by_goal[:-MAX_GOALS])
    paid = next(column.paid for column in chart.columns if sum(column.paid))
    assert list(paid) == [*named, others, 7, 3]


def test_charts_at_their_limits_are_drawn_as_agreed() -> None:
    made = extremes()
    assert_agreed("charts-limits", [shape for width in (420, 1100) for shape in shapes_of(made, width)])
    assert_agreed(
        "charts-low", shapes_of({"dots": replace(made["dots-crowd"], rows=made["dots-crowd"].rows * 4)}, 720, 0.55)
    )


def test_the_table_of_a_result_holds_points_of_100() -> None:
    speech, shown = words("en"), result("en")
    for goal, row in zip(
        sorted(shown.goals, key=lambda one: one.rank or 0), dots_chart(shown, speech).table.rows, strict=False
    ):
        assert goal.mean is not None and goal.collective is not None
        assert row[1:3] == tuple(speech.number(round(100 * one, 1)) for one in (goal.mean, goal.collective))


def test_the_table_of_ratings_holds_them_as_they_were_given() -> None:
    speech, shown = words("en"), result("en")
    goals = tuple(replace(goal, rating=3.2, rating_counts=(0, 1, 2, 2, 0), mean=None) for goal in shown.goals)
    chart = dots_chart(replace(shown, goals=goals, is_screening=True), speech)
    assert {row[1] for row in chart.table.rows} == {"3.2"}
    assert {(row.mean, row.dots) for row in chart.rows} == {(3.2, (2.0, 3.0, 3.0, 4.0, 4.0))}


def test_a_table_as_long_as_one_can_hear_is_told_whole() -> None:
    speech = words("en")
    spoken = TableTwin(("a", "b"), (("x", ""),)).as_text(speech)
    whole = TableTwin(("a", "b"), (("x" * (MAX_HEARD - len(spoken) + 1), ""),))
    assert len(whole.as_text(speech)) == MAX_HEARD
    assert len(TableTwin(("a", "b"), (("x" * MAX_HEARD, ""),)).as_text(speech)) < MAX_HEARD


@pytest.mark.parametrize("cells", [100, 200])
def test_a_table_that_is_too_long_to_hear_is_cut_alike_in_each_cell(cells: int) -> None:
    speech, most = words("en"), MAX_HEARD // cells - 2
    table = TableTwin(("a", "b"), (("x" * 500, "y" * 500),) * (cells // 2)).as_text(speech)
    assert len(table) <= MAX_HEARD
    shown = [len(run) for run in re.findall(r"x+|y+", table)]
    assert len(shown) == cells
    assert set(shown) == {most - 1}, "with an ellipsis each takes the whole of its part"


def test_a_roadmap_of_many_programs_counts_those_that_have_no_room() -> None:
    records = example_records("nonprofit", "en")
    first, place = records.programs[0], records.placements[0]
    many = range(1000, 1200)
    records = replace(
        records,
        programs=(*records.programs, *(first.model_copy(update={"id": at, "title": f"{at} {LONG}"}) for at in many)),
        placements=(*records.placements, *(place.model_copy(update={"id": at, "program_id": at}) for at in many)),
    )
    speech = words("en")
    chart = roadmap_chart(records, analyse(records), speech)
    (full,) = [cell for row in chart.rows for cell in row.chips if any(chip.is_rest for chip in cell)]
    assert len(full) == MAX_IN_CELL
    here = [one for one in records.placements if (one.goal_id, one.stage_id) == (place.goal_id, place.stage_id)]
    assert full[-1].title == speech.sentence("charts.more_programs", n=len(here) - (len(full) - 1))
