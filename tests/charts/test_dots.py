"""The dot strip shows no more than may be shown, in both directions and any size, and says it as a table, too."""

from dataclasses import replace
from typing import Any

import pytest

from aligner.actions.examples import example_records
from aligner.analysis.anonymity import shown_figures
from aligner.analysis.group_results import ShownFigures
from aligner.charts.dots import DotRow, dots_chart
from aligner.charts.palette import load_palette
from aligner.charts.render import to_image, to_svg
from aligner.charts.sheet import Mark, Sheet
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.vocabulary import Question


def result(language: str, ballots: int = 9) -> ShownFigures:
    records = example_records("nonprofit", language)
    kept = {person.id for person in records.participants[:ballots]}
    ballots_kept = tuple(ballot for ballot in records.ballots if ballot.participant_id in kept)
    return shown_figures(replace(records, ballots=ballots_kept), records.workshops[0].id, Question.IMPORTANCE)


@pytest.mark.parametrize(("ballots", "dots", "boxes"), [(2, 0, 0), (4, 0, 0), (5, 40, 0), (7, 56, 0), (8, 64, 8)])
def test_dots_come_from_five_ballots_and_a_box_from_eight(ballots: int, dots: int, boxes: int) -> None:
    chart = dots_chart(result("en", ballots), words("en"))
    assert sum(len(row.dots) for row in chart.rows) == dots
    assert sum(row.box is not None for row in chart.rows) == boxes
    assert len(chart.table.headers) == (6 if dots else 3)


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_the_drawing_is_steady_and_every_goal_is_in_its_words(language: str) -> None:
    shown = result(language)
    chart = dots_chart(shown, words(language))
    palette = load_palette("light")
    assert to_svg(chart, 700, palette) == to_svg(chart, 700, palette)
    assert "<text" not in to_svg(chart, 700, palette)
    assert all(goal.title in chart.alt for goal in shown.goals)
    assert not to_image(chart, 420, palette).isNull()
    assert dots_chart(shown, words(language), scale=2).natural_height(700) == 2 * chart.natural_height(700)


def test_a_reveal_can_hold_back_the_spread_and_the_collective() -> None:
    chart = dots_chart(result("en"), words("en"), has_spread=False, has_collective=False)
    assert not any(row.dots or row.box or row.note for row in chart.rows)
    assert all(row.collective is None for row in chart.rows) and not chart.legend[2]
    assert len(chart.table.headers) == 2


@pytest.mark.parametrize("scale", [1, 2])
def test_no_dot_hides_another_nor_leaves_its_row(monkeypatch: pytest.MonkeyPatch, scale: int) -> None:
    dots: list[tuple[float, float, float]] = []
    lines: list[float] = []
    drawn_line = Sheet.line

    def mark(_sheet: Sheet, s: float, y: float, shape: Mark, role: str, *, size: float, **_how: Any) -> None:
        dots.extend([(s, y, size)] if role == "muted" else [])

    def line(sheet: Sheet, start: tuple[float, float], end: tuple[float, float], **how: Any) -> None:
        lines.extend([start[1]] if start[1] == end[1] else [])
        drawn_line(sheet, start, end, **how)

    monkeypatch.setattr(Sheet, "mark", mark)
    monkeypatch.setattr(Sheet, "line", line)
    values = (20, 20, 20, 20.5, 20.5, 21, 40)
    rows = tuple(DotRow(title, 20, None, values, None, "", ("20", "")) for title in ("One", "Two"))
    chart = replace(dots_chart(result("en"), words("en"), scale=scale), rows=rows, legend=("", "", "", ""))
    to_image(chart, 900 * scale, load_palette("light"), height=200 * scale)
    first, second = dots[: len(values)], dots[len(values) :]
    for row in (first, second):
        assert len(set(row)) == len(values)
        for at, (s, y, size) in enumerate(row):
            for other_s, other_y, _ in row[:at]:
                assert abs(s - other_s) >= size - 0.01 or abs(y - other_y) >= size - 0.01
    assert all(y + size / 2 <= lines[0] + 0.01 for _, y, size in first)
    assert all(lines[0] - 0.01 <= y - size / 2 and y + size / 2 <= lines[1] + 0.01 for _, y, size in second)


@pytest.mark.parametrize("rtl", [False, True])
def test_a_dot_the_mean_and_the_collective_stand_at_their_points(monkeypatch: pytest.MonkeyPatch, rtl: bool) -> None:
    marks: list[tuple[str, float]] = []
    ticks: dict[str, float] = {}
    drawn_text, drawn_mark = Sheet.text, Sheet.mark

    def text(sheet: Sheet, s: float, y: float, said: str, **how: Any) -> None:
        if how.get("anchor") == "middle":
            ticks[strip_isolates(said)] = s
        drawn_text(sheet, s, y, said, **how)

    def mark(sheet: Sheet, s: float, y: float, shape: Mark, role: str, **how: Any) -> None:
        marks.append((role, s))
        drawn_mark(sheet, s, y, shape, role, **how)

    monkeypatch.setattr(Sheet, "text", text)
    monkeypatch.setattr(Sheet, "mark", mark)
    row = DotRow("Goal", 20, 30, (10, 20, 40), None, "", ("20", "30"))
    axis = tuple((float(value), str(value)) for value in (0, 10, 20, 30, 40))
    chart = replace(dots_chart(result("en"), words("en")), rows=(row,), ticks=axis, rtl=rtl)
    to_image(chart, 900, load_palette("light"))
    drawn = marks[-4:]
    assert drawn == [
        (role, pytest.approx(ticks[text]))
        for role, text in zip(("collective", *["muted"] * 3), ("30", "10", "20", "40"), strict=True)
    ]


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_the_dots_of_a_goal_are_its_ballots_in_points_of_100(language: str) -> None:
    shown = result(language)
    by_title = {goal.title: goal for goal in shown.goals}
    for row in dots_chart(shown, words(language)).rows:
        goal = by_title[row.title]
        assert goal.spread is not None and goal.mean is not None
        assert row.dots == pytest.approx([dot * 100 for dot in goal.spread.dots])
        assert row.mean == pytest.approx(goal.mean * 100)


@pytest.mark.parametrize("has_spread", [True, False])
def test_places_are_told_in_the_table_and_held_back_with_the_spread(has_spread: bool) -> None:
    shown = result("en")
    goals = tuple(
        replace(goal, spread=replace(goal.spread, places=(1.0, 2.5))) for goal in shown.goals if goal.spread is not None
    )
    chart = dots_chart(replace(shown, goals=goals), words("en"), has_spread=has_spread)
    assert not any(row.dots for row in chart.rows)
    assert {len(row) for row in chart.table.rows} == {len(chart.table.headers)}
    assert all(("1, 2.5" in row) is has_spread for row in chart.table.rows)


def test_a_box_reaches_from_the_lower_to_the_upper_quartile() -> None:
    shown = result("en")
    by_title = {goal.title: goal.spread for goal in shown.goals}
    for row in dots_chart(shown, words("en")).rows:
        spread = by_title[row.title]
        assert spread is not None
        quartiles = (spread.low_quartile, spread.median, spread.high_quartile)
        assert row.box == pytest.approx([100 * one for one in quartiles])


def test_a_title_of_two_lines_stands_in_the_middle_of_its_row(monkeypatch: pytest.MonkeyPatch) -> None:
    blocks: list[tuple[float, int, float]] = []
    middles: list[float] = []
    drawn_lines, drawn_mark = Sheet.lines, Sheet.mark

    def lines(sheet: Sheet, s: float, y: float, said: Any, **how: Any) -> None:
        blocks.append((y, len(said), how["size"]))
        drawn_lines(sheet, s, y, said, **how)

    def mark(sheet: Sheet, s: float, y: float, shape: Mark, role: str, **how: Any) -> None:
        middles.append(y)
        drawn_mark(sheet, s, y, shape, role, **how)

    monkeypatch.setattr(Sheet, "lines", lines)
    monkeypatch.setattr(Sheet, "mark", mark)
    row = DotRow(
        "More pupils of the towns at the edge who learn five units of mathematics",
        20,
        None,
        (10,),
        None,
        "",
        ("20", ""),
    )
    chart = replace(dots_chart(result("en"), words("en")), rows=(row,), legend=("", "", "", ""))
    to_image(chart, 700, load_palette("light"))
    first, count, size = blocks[0]
    assert count == 2
    assert (first + first + (count - 1) * size * 1.3) / 2 - size * 0.36 == pytest.approx(middles[-1], abs=size * 0.2)
