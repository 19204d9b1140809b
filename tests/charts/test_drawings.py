"""Every chart as it was agreed, shape by shape, in both directions."""

import sys
from dataclasses import replace
from itertools import cycle
from typing import Any

import pytest
from PySide6.QtCore import QRectF

from aligner.actions.examples import example_records
from aligner.analysis.analyse import analyse
from aligner.analysis.anonymity import shown_figures
from aligner.analysis.group_results import ShownFigures
from aligner.charts.budget import budget_chart
from aligner.charts.dots import DotRow, dots_chart
from aligner.charts.fonts import ensure_gui
from aligner.charts.gap import gap_chart
from aligner.charts.needle import needle_chart
from aligner.charts.palette import load_palette
from aligner.charts.roadmap import MAX_IN_CELL, Chip, roadmap_chart
from aligner.charts.table_twin import MAX_HEARD, TableTwin
from aligner.lang.words import words
from aligner.model.vocabulary import Question
from tests.drawings import assert_agreed, drawn

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="letters are a hair wider elsewhere")
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
    return {
        "gap-unknown": replace(
            gap,
            rows=tuple(
                replace(row, title=LONG, collective=collective, own=own)
                for row, (collective, own) in zip(gap.rows, cycle(values), strict=False)
            ),
        ),
        "gap-more": replace(gap, more="and 3 more goals"),
        "budget-more": replace(budget, more="and 3 more goals"),
        "dots-more": replace(dots, more="and 3 more goals"),
        "budget-long": replace(
            budget,
            rows=tuple(replace(row, title=LONG) for row in budget.rows),
            rest_titles=(LONG, LONG),
            outside=0.3,
            unknown=0.2,
        ),
        "dots-crowd": replace(dots, rows=(equal, replace(equal, note="", box=None, mean=None))),
        "dots-bare": dots_chart(result("en"), speech, scale=2, has_spread=False, has_collective=False),
        "roadmap-full": replace(
            roadmap, rows=tuple(replace(row, goal_title=LONG, chips=(chips,) * len(row.chips)) for row in roadmap.rows)
        ),
    }


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
