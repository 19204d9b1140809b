"""Charts: their figures, their mirror, their labels, and colours that can be distinguished."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from aligner.actions.examples import example_records
from aligner.analysis.analyse import analyse
from aligner.analysis.money_years import money_years
from aligner.charts.budget import TOP_PX, budget_chart
from aligner.charts.choosing import chosen_goals
from aligner.charts.fonts import ensure_gui
from aligner.charts.gap import LABEL_PX, LOW_LABEL_PX, MONEY_LANE, WEIGHT_LANE, fewer_rows, gap_chart, title_lines
from aligner.charts.needle import needle_chart, round_steps
from aligner.charts.outlines import text_width
from aligner.charts.palette import load_palette
from aligner.charts.render import to_image, to_svg
from aligner.charts.roadmap import roadmap_chart
from aligner.charts.sheet import Sheet, shortened, spread, wrapped
from aligner.charts.table_twin import goal_table
from aligner.charts.years import years_chart
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.initiative import Goal
from aligner.model.presenting import Brand
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, TimeAxis
from aligner.palette import colors_of

LIGHT = load_palette("light")
LEAST_BAR_PX = 1.5


@pytest.fixture(autouse=True, scope="module")
def gui() -> None:
    ensure_gui()


def charts(language: str, kind: str = "nonprofit") -> list[Any]:
    records = example_records(kind, language)
    figures, speech = analyse(records), words(language, kind)
    needles = [needle_chart(records, indicator.id, speech) for indicator in records.indicators]
    return [
        gap_chart(figures, speech),
        budget_chart(figures, speech),
        roadmap_chart(records, figures, speech),
        *needles,
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_every_chart_has_its_message_its_twin_and_pictures_without_text_elements(language: str, kind: str) -> None:
    for chart in charts(language, kind):
        assert chart.title and chart.alt and chart.rtl == (language != "en")
        assert all(len(row) == len(chart.table.headers) for row in chart.table.rows)
        svg = to_svg(chart, 700, LIGHT)
        assert "<text" not in svg and "<path" in svg
        assert svg == to_svg(chart, 700, LIGHT)
        assert chart.natural_height(320) > 80


def test_the_gap_chart_holds_the_figures_from_what_we_weigh_more_to_what_the_initiative_does() -> None:
    figures = analyse(example_records("nonprofit", "en"))
    chart = gap_chart(figures, words("en"), focus=("B3",))
    goals = sorted(figures.goals, key=lambda goal: -(goal.gap or 0))
    assert [(row.collective, row.own, row.money) for row in chart.rows] == [
        (goal.collective, goal.own, goal.resources) for goal in goals
    ]
    assert [row[0] for row in chart.table.rows] == [goal.title for goal in goals]
    unplaced = figures.money.unknown_minor / figures.money.total_minor
    assert all(row.money_high == pytest.approx(row.money + unplaced) for row in chart.rows if row.money is not None)
    assert {row.title for row in chart.rows if row.is_focus} == {g.title for g in figures.goals if g.code == "B3"}
    assert chart.ticks[-1][0] >= max(row.money_high or 0 for row in chart.rows)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_names_of_goals_are_whole_where_the_gap_chart_is_narrow(language: str, kind: str) -> None:
    chart = gap_chart(analyse(example_records(kind, language)), words(language, kind))
    for width, label in ((516, LOW_LABEL_PX), (760, LABEL_PX)):
        start = width * chart.names_share(width, label)
        assert [" ".join(title_lines(row, start, label)) for row in chart.rows] == [row.title for row in chart.rows]


@pytest.mark.parametrize("ratio", [1, 2, 3])
def test_a_picture_has_as_many_pixels_a_point_as_were_asked_for(ratio: int) -> None:
    chart = budget_chart(analyse(example_records("nonprofit", "en")), words("en"))
    image = to_image(chart, 500, LIGHT, ratio, height=300)
    assert (image.width(), image.height()) == (500 * ratio, 300 * ratio)
    ground = image.pixelColor(0, 0)
    drawn = [x for x in range(image.width()) if any(image.pixelColor(x, y) != ground for y in range(image.height()))]
    assert max(drawn) > 450 * ratio, "what is drawn takes the whole picture"


@pytest.mark.parametrize("most", [3, 5, 20])
def test_parts_of_the_bars_keep_each_goal_with_its_own_figures_on_one_scale(
    most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chart = budget_chart(analyse(example_records("nonprofit", "en")), words("en"))
    parts = chart.parts(most)
    assert len(parts) == -(-len(chart.rows) // most)
    pairs = [pair for part in parts for pair in zip(part.rows, part.percents, strict=True)]
    assert pairs == list(zip(chart.rows, chart.percents, strict=True))
    assert len({part.longest for part in parts}) == 1
    scales: list[float] = []
    for part in parts:
        widths: list[float] = []
        monkeypatch.setattr(
            Sheet, "bar", lambda _sheet, _s, y, width, *_, to=widths, **__: y < TOP_PX or to.append(width)
        )
        to_image(part, 700, LIGHT)
        shares = [share for row in part.rows for share in (row.collective, row.own, row.resources) if share]
        scales += [width / share for width, share in zip(widths, shares, strict=False) if width > LEAST_BAR_PX]
    assert max(scales) == pytest.approx(min(scales)), "a share is as long in each part"
    assert [part.outside for part in parts] == [0.0] * (len(parts) - 1) + [chart.outside]


def test_goals_that_are_asked_about_are_shown_however_light_they_are() -> None:
    figures, speech = analyse(example_records("nonprofit", "en")), words("en")
    lightest = min(figures.goals, key=lambda goal: max(goal.own or 0, goal.collective or 0, goal.resources or 0))
    for most in (1, 3):
        assert lightest.code in [goal.code for goal in chosen_goals(figures, most, {lightest.code})]
    many = replace(figures, goals=tuple(replace(figures.goals[0], code=f"G{n}", own=0.5) for n in range(20)))
    many = replace(many, goals=(*many.goals, lightest))
    for chart in (gap_chart(many, speech, {lightest.code}), budget_chart(many, speech, focus={lightest.code})):
        assert lightest.title in [row.title for row in chart.rows]


def test_money_that_is_not_known_is_a_hatch_with_words_and_never_a_point() -> None:
    figures = analyse(example_records("nonprofit", "en"))
    chart = gap_chart(figures, words("en"))
    (unknown,) = [row for row in chart.rows if row.money is None]
    assert (unknown.money_text, unknown.money_gap_text) == ("unknown", "")
    nothing = next(row for row in chart.rows if row.money == 0)
    assert strip_isolates(nothing.money_text) == "3% or less"
    assert strip_isolates(nothing.money_gap_text) == "−12…−9"


@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_the_gap_of_money_is_what_the_figures_beside_it_give(kind: str) -> None:
    figures = analyse(example_records(kind, "en"))
    chart = gap_chart(figures, words("en", kind))
    checked = 0
    for row, (_, own) in zip(chart.rows, chart.percents, strict=True):
        if row.money is None:
            continue
        least = 0 if not row.money else int(strip_isolates(row.money_text).strip("≥ %"))
        shown = strip_isolates(row.money_gap_text).replace("\u2212", "-").split("…")
        assert int(shown[0]) == least - int(own.rstrip("%")), row.title
        checked += 1
    assert checked > 5
    told = next(f for f in figures.findings if f.code == "money_more")
    row = next(row for row in chart.rows if row.title in words("en").sentence("findings.money_more", **told.values))
    least = strip_isolates(row.money_gap_text).split("…")[0].lstrip("+")
    assert f"at least {least} points" in strip_isolates(words("en").sentence("findings.money_more", **told.values))


def test_a_chart_of_fewer_rows_keeps_what_is_asked_about_and_the_widest_gaps() -> None:
    figures = analyse(example_records("nonprofit", "en"))
    whole = gap_chart(figures, words("en"), focus=("D1",))
    focus = {row.title for row in whole.rows if row.is_focus}
    chart = fewer_rows(whole, 3, words("en"))
    assert focus <= {row.title for row in chart.rows}
    assert len(chart.rows) == 3 and chart.omitted_rows == 5 and "5 goals" in chart.more
    assert [row.title for row in whole.rows if row in chart.rows] == [row.title for row in chart.rows]
    assert fewer_rows(whole, 8, words("en")) is whole


def test_the_roadmap_picture_shows_each_placement_once() -> None:
    records = example_records("nonprofit", "he")
    chart = roadmap_chart(records, analyse(records), words("he"))
    shown = sorted(title for row in chart.rows for cell in row.cells for title in cell)
    assert shown == sorted(records.program_by_id[p.program_id].title for p in records.placements)


@pytest.mark.parametrize("rtl", [True, False])
def test_the_start_side_is_right_in_hebrew(rtl: bool) -> None:
    image = QImage(200, 50, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    sheet = Sheet(painter, QRectF(0, 0, 200, 50), LIGHT, rtl=rtl)
    assert sheet.point(10, 5).x() == (190 if rtl else 10)
    assert sheet.box(10, 0, 30, 5).left() == (160 if rtl else 10)
    painter.end()


def test_hebrew_and_english_charts_are_mirror_images_of_each_other() -> None:
    records = example_records("nonprofit", "en")
    chart = budget_chart(analyse(records), words("en"))
    image = to_image(chart, 600, LIGHT, 1)
    bars = [x for x in range(600) if image.pixelColor(x, 52) == LIGHT.color("collective")]
    hebrew = to_image(budget_chart(analyse(example_records("nonprofit", "he")), words("he")), 600, LIGHT, 1)
    mirrored = [599 - x for x in range(600) if hebrew.pixelColor(x, 52) == LIGHT.color("collective")]
    assert bars and min(bars) == pytest.approx(min(mirrored), abs=3)


@given(st.lists(st.floats(0, 300), min_size=1, max_size=14))
def test_labels_are_spread_until_none_touches_another(wanted: list[float]) -> None:
    placed = spread(wanted, 20, 0, 300)
    ordered = sorted(placed)
    assert all(lower - upper >= 19.9 for upper, lower in pairwise(ordered))
    order = sorted(range(len(wanted)), key=lambda i: (wanted[i], i))
    assert [placed[i] for i in order] == ordered


def test_labels_without_room_for_all_share_what_there_is() -> None:
    assert spread([5, 5, 5], 10, 0, 10) == [0, 5, 10]


def test_text_that_does_not_fit_is_cut_with_an_ellipsis_and_lines_keep_to_their_room() -> None:
    text = "התפתחות מקצועית של מורים לחמש יחידות מתמטיקה " * 3
    cut = shortened(text, 13, 120)
    assert cut.endswith("…") and text_width(cut, 13) <= 120
    lines = wrapped(text, 13, 120, 2)
    assert len(lines) == 2 and all(text_width(line, 13) <= 120 for line in lines)
    assert shortened("קצר", 13, 120) == "קצר"


@given(st.floats(-1e6, 1e6), st.floats(0.001, 1e6))
def test_grid_lines_enclose_the_values_at_round_steps(low: float, span: float) -> None:
    steps = round_steps(low, low + span)
    slack = 1e-6 * (abs(low) + span)
    assert steps[0] <= low + slack and steps[-1] >= low + span - slack
    assert 2 <= len(steps) <= 7


def test_a_large_roadmap_is_cut_to_what_matters_and_says_how_many_are_left() -> None:
    records = example_records("nonprofit", "en")
    many = tuple(Goal(id=i, code=f"Z{i}", title=f"Goal {i}", weight=1, position=i) for i in range(1, 60))
    large = Records("w", 1, records.organization, records.initiative, (*records.goals, *many))
    chart = gap_chart(analyse(large), words("en"))
    assert len(chart.rows) == 14 and "53 goals" in chart.more
    assert len(goal_table(analyse(large).goals, words("en")).rows) == 67


def luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_has_contrast_4_5_and_marks_3_on_every_ground(theme: str) -> None:
    colors = colors_of(theme)
    for ground in ("canvas", "surface", "sunken"):
        for text in ("text", "muted", "accent", "collective", "ours", "resources", "caution", "error"):
            assert contrast(colors[text], colors[ground]) >= 4.5, (text, ground)
    assert contrast(colors["on_accent"], colors["accent"]) >= 4.5
    assert contrast(colors["text"], colors["accent_soft"]) >= 4.5
    for ground in ("canvas", "surface"):
        assert contrast(colors["control_line"], colors[ground]) >= 3


@pytest.mark.parametrize("axis", list(TimeAxis))
@pytest.mark.parametrize("language", ["he", "ar", "en"])
def test_time_runs_from_left_to_right_but_where_the_looks_ask_for_the_reading(
    language: str, axis: TimeAxis, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = replace(example_records("nonprofit", language), brands=(Brand(id=1, time_axis=axis),))
    indicator = max(records.measurements_by_indicator, key=lambda key: len(records.measurements_by_indicator[key]))
    chart = needle_chart(records, indicator, words(language))
    seen: list[float] = []
    monkeypatch.setattr(Sheet, "mark", lambda sheet, s, y, *rest, **more: seen.append(sheet.point(s, y).x()))
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    chart.paint(painter, QRectF(0, 0, 600, 300), LIGHT)
    painter.end()
    measured = seen[1:] if chart.target else seen
    is_leftward = axis is TimeAxis.READING and language != "en"
    assert len(measured) > 2 and measured == sorted(measured, reverse=is_leftward)


@pytest.mark.parametrize("axis", list(TimeAxis))
def test_years_of_money_run_as_the_looks_ask(axis: TimeAxis, monkeypatch: pytest.MonkeyPatch) -> None:
    records = replace(example_records("foundation", "he"), brands=(Brand(id=1, time_axis=axis),))
    figures = money_years(records)
    assert figures is not None
    years = {str(one.year) for one in figures.years}
    seen: dict[str, float] = {}
    text = Sheet.text

    def see(sheet: Sheet, s: float, y: float, told: str, **more: Any) -> None:
        if told in years:
            seen[told] = sheet.point(s, y).x()
        text(sheet, s, y, told, **more)

    monkeypatch.setattr(Sheet, "text", see)
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    years_chart(figures, records, words("he", "foundation")).paint(painter, QRectF(0, 0, 600, 400), LIGHT)
    painter.end()
    assert len(seen) > 2
    assert sorted(seen, key=lambda year: seen[year]) == sorted(seen, reverse=axis is TimeAxis.READING)


def test_low_rows_of_the_gap_chart_keep_names_and_lanes_apart() -> None:
    for row_px, label in ((74.0, LABEL_PX), (33.0, LOW_LABEL_PX)):
        between_lanes = row_px * (MONEY_LANE - WEIGHT_LANE)
        assert between_lanes > label * 0.9, "capitals of one lane stay under those of the other"
        assert label * (1.3 + 0.8) < row_px, "a name of two lines stays in its row"
