"""The deck: direction, native charts without live text, nothing beyond its frame, nothing foreign, same bytes."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pptx import Presentation
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn

from aligner.charts.budget import BudgetChart, BudgetRow
from aligner.charts.gap import GapChart, GapRow
from aligner.charts.needle import NeedleChart, NeedlePoint
from aligner.charts.roadmap import RoadmapChart, RoadmapRow
from aligner.charts.sheet import spread
from aligner.kit.content.content import Block, Bullets, Content, Cover, Figure, Paragraph, Section, Table
from aligner.kit.deck.text import chart_label
from aligner.kit.deck.writer import write_deck
from aligner.lang.bidi import strip_isolates, without_marks
from aligner.office.text import LINE_HEIGHT, text_width, wrapped
from tests.kit.shapes import all_shapes
from tests.kit.unpacking import xml_of

GOALS = ("כל ילד מגיע מוכן לכיתה א", "רצף טיפולי", "הורים כשותפים", "מנהיגות מקומית")
COLUMNS = ("הקולקטיב", "שלנו", "המשאבים")
WAY: dict[str, Any] = {"target_label": "ערך יעד 75", "expected_label": "הדרך", "estimated_label": "הערכה"}
GRID = ((0.0, "0"), (50.0, "50"), (100.0, "100"))
STAND: dict[str, Any] = {"bar_titles": ("", ""), "contribution_titles": ()}
OPEN: dict[str, Any] = {"empty_texts": ("", "", ""), "percents": ()}
REST: dict[str, Any] = {"rest_titles": ("מחוץ ליעדים", "לא ידוע"), "percents": (), "rest_percents": ("10%", "5%")}
TEXT = "אנחנו נותנים ליעד הזה 12 נקודות יותר מן היוזמה, והשינוי הוא \u2066−4.5%\u2069 מאז Q3 (2026)."


def _common(rtl: bool) -> dict[str, Any]:
    return {"title": "מה רואים", "alt": "תיאור התרשים", "rtl": rtl, "table": ((), ())}


def _gap(rtl: bool = True, first: str = GOALS[0], rows: int = 4, most: float = 0.45) -> GapChart:
    titles = (first, *(GOALS[i % 4] if i < 4 else f"{GOALS[i % 4]} {i}" for i in range(1, rows)))
    shown = tuple(
        GapRow(title, 0.4 - i / 50, 0.1 + i / 50, None if i == 3 else 0.25, 0.3, "25%", "\u2066+12\u2069", "", i == 0)
        for i, title in enumerate(titles)
    )
    return _gap_of(shown, ((0.0, "0%"), (0.1, "10%"), (most, "")), rtl)


def _gap_of(rows: tuple[GapRow, ...], ticks: tuple[tuple[float, str], ...], rtl: bool) -> GapChart:
    percents = tuple(("40%", "10%") for _ in rows)
    return GapChart(
        column_titles=COLUMNS,
        heads=("אנחנו פחות היוזמה", "תקציב פחות משקל"),
        rows=rows,
        percents=percents,
        ticks=ticks,
        has_money=True,
        **_common(rtl),
    )


def _budget(rows: int = 4, first: str = GOALS[0]) -> BudgetChart:
    titles = (first, *(f"{GOALS[i % 4]} {i}" for i in range(1, rows)))
    bars = tuple(BudgetRow(title, 0.2, 0.1, None if i == 1 else 0.3) for i, title in enumerate(titles))
    return BudgetChart(column_titles=COLUMNS, rows=bars, outside=0.1, unknown=0.05, **REST, **_common(True))


def _needle() -> NeedleChart:
    points = tuple(NeedlePoint(date(2022 + i, 6, 1), 40.0 + i, str(40 + i), "reported") for i in range(4))
    ends = {"baseline": (date(2022, 1, 1), 40.0), "target": (date(2030, 12, 31), 75.0)}
    return NeedleChart(unit="%", points=points, grid=GRID, **ends, **WAY, **_common(True))


def _roadmap(rows: int) -> RoadmapChart:
    cells = (("מועדוניות בוקר", "קו פתוח להורים"), (), ("הכשרת גננות",), ())
    goals = tuple(RoadmapRow(f"{GOALS[i % 4]} {i}", cells, ((),) * 4, None, None) for i in range(rows))
    return RoadmapChart(stage_titles=("מיפוי", "פיתוח", "הטמעה", "הרחבה"), rows=goals, **STAND, **_common(True))


def _content(*slides: tuple[Block, ...], language: str = "he", **section: Any) -> Content:
    cover = Cover("היכן אנחנו", "עמותת שחר", "היוזמה", "3 בדצמבר", "לדיון", "מה נכון?", (TEXT,), "", "", "לוועד", "")
    sections = tuple(
        Section(**{"id": f"s{i}", "label": "פרק", "title": "אמירה אחת בשקף", "slide": slide, "notes": TEXT, **section})
        for i, slide in enumerate(slides)
    )
    return Content(language, language != "en", cover, "מהדורה 3", sections)


ALL = ((Figure(_gap()), Paragraph(TEXT)), (Figure(_budget()),), (Figure(_needle()),), (Figure(_roadmap(5)),))


def _deck(path: Path) -> Any:
    return Presentation(str(path))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deck.pptx"


def test_a_cover_and_one_slide_a_section(path: Path) -> None:
    assert write_deck(_content(*ALL), path) == 5
    deck = _deck(path)
    assert len(deck.slides) == 5
    assert [slide.shapes.title.text_frame.text for slide in deck.slides] == ["מה נכון?", *["אמירה אחת בשקף"] * 4]


def test_the_appendix_stays_out_of_the_deck(path: Path) -> None:
    assert write_deck(_content(*ALL, is_appendix=True), path) == 1


@pytest.mark.parametrize(("language", "algn", "rtl"), [("he", "r", "1"), ("ar", "r", "1"), ("en", "l", "0")])
def test_every_paragraph_says_its_direction(path: Path, language: str, algn: str, rtl: str) -> None:
    write_deck(_content(*ALL, (Bullets((TEXT, TEXT)),), language=language), path)
    for slide in _deck(path).slides:
        parts = (
            [slide.element, xml_of(slide.notes_slide.notes_text_frame)] if slide.has_notes_slide else [slide.element]
        )
        paragraphs = [p for part in parts for p in part.iter(qn("a:p"))]
        assert paragraphs
        for paragraph in paragraphs:
            properties = paragraph.find(qn("a:pPr"))
            assert properties.get("rtl") == rtl
            assert properties.get("algn") in {algn, "ctr", "l" if algn == "r" else "r"}
            for run in paragraph.iter(qn("a:rPr")):
                assert run.get("lang", "").startswith(language)
                assert run.find(qn("a:cs")) is not None
        for table in slide.element.iter(qn("a:tblPr")):
            assert table.get("rtl") is None


@pytest.mark.parametrize(("language", "shown"), [("he", ["3", "ב", "א"]), ("en", ["א", "ב", "3"])])
def test_columns_are_written_as_they_are_read(path: Path, language: str, shown: list[str]) -> None:
    table = Table(("א", "ב", "3"), (("x", "y", "1"), ("x", "y", "2")), ("text", "text", "number"))
    write_deck(_content((table,), language=language), path)
    found = next(shape for slide in _deck(path).slides for shape in slide.shapes if shape.has_table)
    assert [cell.text_frame.text for cell in found.table.rows[0].cells] == shown


def test_no_word_stands_alone_on_the_second_line_of_a_title(path: Path) -> None:
    content = _content((Paragraph(TEXT),))
    long = replace(content.sections[0], title="אנחנו נותנים ליעד הזה שתים עשרה נקודות יותר מן היוזמה ותקציב קטן ממנו")
    write_deck(replace(content, sections=(long,)), path)
    title = list(_deck(path).slides)[1].shapes.title
    size = title.text_frame.paragraphs[0].runs[0].font.size.pt
    lines = wrapped(title.text_frame.text, size, title.width / 914400, True)
    assert len(lines) == 2 and len(lines[1].split()) > 1


def test_every_body_begins_at_the_same_height(path: Path) -> None:
    write_deck(_content(*ALL, (Bullets((TEXT, TEXT)),), (Paragraph(TEXT),)), path)
    for slide in list(_deck(path).slides)[1:]:
        title = slide.shapes.title
        assert (title.top, title.height) == (round(0.64 * 914400), round(1.05 * 914400))
        assert min(shape.top for shape in slide.shapes if shape != title) >= 1.71 * 914400


def test_axes_of_hebrew_charts_are_reversed_but_for_time(path: Path) -> None:
    write_deck(_content(*ALL), path)
    charts = [shape.chart for slide in _deck(path).slides for shape in all_shapes(slide) if shape.has_chart]
    assert len(charts) == 3
    assert [chart.category_axis.reverse_order for chart in charts] == [True, True, False]


def test_charts_and_tables_have_alternative_text(path: Path) -> None:
    write_deck(_content(*ALL), path)
    # A chart in a group is described by the group.
    frames = [
        s for slide in _deck(path).slides for s in slide.shapes if s.has_chart or s.has_table or s.shape_type == 6
    ]
    assert len(frames) == 4
    assert all(s.element.xpath(".//p:cNvPr")[0].get("descr").startswith("תיאור התרשים") for s in frames)


@pytest.mark.parametrize("hostile", ["=cmd|'/c calc'!A1", "+1+1", "-2", "@SUM", "http://example.org/x", "{=1}"])
def test_a_goal_that_looks_like_a_formula_stays_text_in_the_charts_workbook(path: Path, hostile: str) -> None:
    write_deck(_content((Figure(_gap(first=hostile)),), (Figure(_budget(first=hostile)),)), path)
    with zipfile.ZipFile(path) as package:
        books = [package.read(name) for name in package.namelist() if name.endswith(".xlsx")]
    assert len(books) == 2
    for book in books:
        cells = [c for row in openpyxl.load_workbook(io.BytesIO(book)).worksheets[0].iter_rows() for c in row]
        assert all(cell.data_type != "f" and cell.hyperlink is None for cell in cells)
        assert any(hostile in str(cell.value) for cell in cells)


def test_characters_that_xml_forbids_are_left_out(path: Path) -> None:
    bad = "a\x00b\x0bc\x1bd\ufffee\ud800"
    table = Table((bad, "x"), ((bad, "1"),), ("text", "number"), bad)
    section = Section("s", bad, bad, bad, bad, (table, Paragraph(bad)), (), bad)
    cover = Cover(bad, bad, bad, bad, bad, bad, (bad,), bad, bad, bad, bad)
    slides = (section, Section("t", bad, bad, slide=(Figure(_gap(first=bad)), Figure(_budget(first=bad)))))
    write_deck(Content("he", True, cover, bad, slides), path)
    assert "abcde" in _deck(path).slides[1].shapes.title.text_frame.text


def test_the_same_content_gives_the_same_bytes(path: Path) -> None:
    write_deck(_content(*ALL), path)
    first = path.read_bytes()
    write_deck(_content(*ALL), path)
    assert path.read_bytes() == first


def test_nothing_foreign_is_in_the_file(path: Path) -> None:
    write_deck(_content(*ALL), path)
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        assert not [name for name in names if "thumbnail" in name or "printerSettings" in name]
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        texts = [package.read(name) for name in names if name.startswith("docProps/")]
    assert not any(word in text for text in texts for word in (b"Steve", b"PowerPoint Presentation", b"python-pptx"))
    deck = _deck(path)
    assert deck.core_properties.author == "עמותת שחר"
    assert len(deck.slide_layouts) == 6
    assert deck.slide_width / deck.slide_height == pytest.approx(16 / 9, abs=0.001)


def test_notes_are_left_out_when_not_wanted(path: Path) -> None:
    write_deck(_content(*ALL), path, with_notes=False)
    assert not any(slide.has_notes_slide for slide in _deck(path).slides)


def test_long_texts_go_on_over_more_slides_and_stay_on_them(path: Path) -> None:
    count = write_deck(_content((Bullets(tuple(f"{i} {TEXT} {TEXT}" for i in range(30))),)), path)
    assert count > 3
    deck = _deck(path)
    said = " ".join(shape.text_frame.text for slide in deck.slides for shape in slide.placeholders)
    assert all(f"{i} אנחנו" in said for i in range(30))
    _assert_texts_fit(deck)


def test_a_large_roadmap_is_split_and_loses_no_goal(path: Path) -> None:
    assert write_deck(_content((Figure(_roadmap(22)),), so_what=TEXT), path) > 2
    deck = _deck(path)
    tables = [shape for slide in deck.slides for shape in slide.shapes if shape.has_table]
    goals = [list(row.cells)[-1].text_frame.text for shape in tables for row in list(shape.table.rows)[1:]]
    assert goals == [f"{GOALS[i % 4]} {i}" for i in range(22)]
    for shape in tables:
        assert shape.top + sum(row.height for row in shape.table.rows) <= 6.81 * 914400


def test_bars_of_many_goals_are_split_and_lose_no_goal(path: Path) -> None:
    bars = replace(_budget(23), percents=(("12%", "12%", "11%"),) * 23)
    assert write_deck(_content((Figure(bars),)), path) == 4
    charts = [shape.chart for slide in _deck(path).slides for shape in all_shapes(slide) if shape.has_chart]
    assert sum(len(list(chart.plots[0].categories)) for chart in charts) == 25


def test_a_slide_has_room_for_nine_goals_and_says_how_many_are_left_out(path: Path) -> None:
    write_deck(_content((Figure(_gap(rows=14)),)), path)
    slide = list(_deck(path).slides)[1]
    chart = next(shape.chart for shape in all_shapes(slide) if shape.has_chart)
    points = [len(list(series.values)) for series in list(chart.plots[0].series)[:2]]
    assert points == [9, 9]
    said = [shape.text_frame.text for shape in all_shapes(slide) if shape.has_text_frame]
    assert any("5 יעדים" in text for text in said)


def test_an_empty_section_is_a_statement(path: Path) -> None:
    assert write_deck(_content((), so_what=TEXT, question="מה נכון?"), path) == 2


def test_charts_without_figures_leave_the_words(path: Path) -> None:
    empty = (
        _gap_of((GapRow("a", None, None, None, None, "", "", ""),), ((0.0, "0%"), (0.2, "")), True),
        BudgetChart(column_titles=COLUMNS, rows=(), outside=0.0, unknown=0.0, **REST, **_common(True)),
        NeedleChart(unit="", points=(), baseline=None, target=None, grid=(), **WAY, **_common(True)),
        RoadmapChart(stage_titles=("מיפוי",), rows=(), **STAND, **_common(True)),
    )
    assert write_deck(_content(*((Figure(chart), Paragraph(TEXT)) for chart in empty), so_what=TEXT), path) == 5
    assert not any(shape.has_chart or shape.has_table for slide in _deck(path).slides for shape in all_shapes(slide))


def _assert_texts_fit(deck: Any) -> None:
    for slide in deck.slides:
        for shape in all_shapes(slide):
            assert shape.left >= 0
            assert shape.left + shape.width <= deck.slide_width + 2
            assert shape.top + shape.height <= deck.slide_height
            if not shape.has_text_frame or not shape.text_frame.text:
                continue
            height = 0.0
            for paragraph in shape.text_frame.paragraphs:
                if not paragraph.runs:
                    continue
                size = paragraph.runs[0].font.size.pt if paragraph.runs[0].font.size else 10
                indent = int(xml_of(paragraph).pPr.get("marL", "0")) / 914400
                width = shape.width / 914400 - indent
                height += len(wrapped(paragraph.text, size, width)) * size * LINE_HEIGHT / 72
            assert height <= shape.height / 914400 + 0.02, shape.text_frame.text


def test_texts_stay_within_their_frames(path: Path) -> None:
    long = " ".join([TEXT] * 3)
    content = _content(*ALL, (Paragraph(long), Bullets((long, long))), so_what=long, question=TEXT)
    write_deck(content, path)
    _assert_texts_fit(_deck(path))


def test_labels_that_want_the_same_place_are_spread_within_the_room() -> None:
    places = spread([1.0, 1.0, 1.05, 3.0], 0.2, 0.0, 3.0)
    assert all(later - sooner >= 0.2 - 1e-9 for sooner, later in pairwise(places))
    assert places[-1] == 3.0
    crowded = spread([2.0] * 30, 0.2, 0.0, 3.0)
    assert min(crowded) >= -1e-9
    assert max(crowded) <= 3.0 + 1e-9


def test_wrapped_lines_are_no_wider_than_the_room_and_hold_every_word() -> None:
    text = f"{TEXT} {'מ' * 80} {TEXT}"
    lines = wrapped(text, 16, 3.0)
    assert all(text_width(line, 16) <= 3.0 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("words", [12, 40, 60])
def test_the_question_stands_whole_on_the_cover(path: Path, words: int) -> None:
    question = " ".join(f"מילה{number}" for number in range(words)) + "?"
    content = _content((Paragraph(TEXT),))
    write_deck(replace(content, cover=replace(content.cover, question=question)), path)
    title = _deck(path).slides[0].shapes.title
    assert title.text_frame.text.split() == question.split()
    assert "…" not in title.text_frame.text


def test_a_table_of_one_row_is_read_from_its_head_to_its_end(path: Path) -> None:
    table = Table(("Step", "Owner", "By when"), (("Write our terms", "Dana", "31 May"),), ("text", "text", "text"))
    write_deck(_content((table,), language="en"), path)
    (shape,) = [shape for shape in _deck(path).slides[1].shapes if shape.has_table]
    rows = [[cell.text_frame.text for cell in row.cells] for row in shape.table.rows]
    assert rows == [["Step", "Write our terms"], ["Owner", "Dana"], ["By when", "31 May"]]
    assert shape.height > 3 * 914400


def test_the_head_of_a_short_table_stays_low_while_its_rows_grow(path: Path) -> None:
    row = ("Write our terms", "Dana", "31 May")
    write_deck(_content((Table(("Step", "Owner", "By when"), (row, row), ("text", "text", "text")),)), path)
    (shape,) = [shape for shape in _deck(path).slides[1].shapes if shape.has_table]
    head, first, second = (row.height for row in shape.table.rows)
    assert head < 0.6 * 914400 < first == second


def test_a_sign_that_ends_a_label_stays_at_its_end_from_right_to_left() -> None:
    assert chart_label("שלום", True) == "שלום"
    assert [chart_label(text, True)[-1] for text in ("שלום…", "שלום.", "(שלום)")] == ["\u200f"] * 3
    assert chart_label("Words…", False) == "Words…"


def test_the_needle_has_the_scale_that_it_has_on_paper(path: Path) -> None:
    needle = replace(_needle(), grid=((0.0, "0"), (250.0, "250"), (500.0, "500")))
    write_deck(_content((Figure(needle),)), path)
    chart = next(shape.chart for shape in all_shapes(_deck(path).slides[1]) if shape.has_chart)
    axis = chart.value_axis
    assert (axis.minimum_scale, axis.maximum_scale, axis.major_unit) == (0.0, 500.0, 250.0)


@pytest.mark.parametrize("is_leftward", [False, True])
def test_time_runs_on_a_slide_as_on_paper(path: Path, is_leftward: bool) -> None:
    write_deck(_content((Figure(replace(_needle(), time_rtl=is_leftward)),)), path)
    slide = _deck(path).slides[1]
    chart = next(shape.chart for shape in all_shapes(slide) if shape.has_chart)
    assert chart.category_axis.reverse_order is is_leftward
    unit = next(shape for shape in all_shapes(slide) if shape.has_text_frame and shape.text_frame.text == "%")
    assert unit.text_frame.paragraphs[0].alignment == (PP_ALIGN.RIGHT if is_leftward else PP_ALIGN.LEFT), (
        "over the scale"
    )


def test_the_title_of_a_needle_is_not_repeated_under_the_title_of_its_slide(path: Path) -> None:
    write_deck(_content((Figure(replace(_needle(), title="The needle moves as it should")),), title="x"), path)
    told = [shape.text_frame.text for shape in all_shapes(_deck(path).slides[1]) if shape.has_text_frame]
    assert "The needle moves as it should" in told
    same = replace(_needle(), title="The needle moves as it should.")
    write_deck(_content((Figure(same),), title="The needle moves as it should"), path)
    told = [shape.text_frame.text.split() for shape in all_shapes(_deck(path).slides[1]) if shape.has_text_frame]
    assert told.count(same.title.removesuffix(".").split()) == 1


def test_a_title_alone_is_no_slide(path: Path) -> None:
    assert write_deck(_content((), (Paragraph(TEXT),)), path) == 2


def test_a_title_that_goes_on_has_no_full_stop_before_its_brackets(path: Path) -> None:
    rows = tuple((f"{'מילה ' * 30}{at}", TEXT * 2) for at in range(9))
    write_deck(_content((Table(("מה", "מי"), rows, ("text", "text")),), title="הכול. חמש תוכניות."), path)
    titles = [slide.shapes.title.text_frame.text for slide in list(_deck(path).slides)[1:]]
    assert len(titles) > 1 and not any(". (" in title for title in titles)


def test_figures_of_bars_are_those_of_the_sentences_where_programs_round_otherwise(path: Path) -> None:
    bars = tuple(BudgetRow(name, 0.125, 0.125, 0.115) for name in GOALS)
    percents = (("12%", "12%", "11% or more"),) * 4
    told = {**REST, "percents": percents}
    chart = BudgetChart(column_titles=COLUMNS, rows=bars, outside=0.0, unknown=0.0, **told, **_common(True))
    write_deck(_content((Figure(chart),)), path)
    shown = next(shape.chart for shape in all_shapes(_deck(path).slides[1]) if shape.has_chart)
    for series, figure in zip(shown.plots[0].series, ("12%", "11% or more"), strict=True):
        labels = [series.points[at].data_label.text_frame.text for at in range(4)]
        assert [strip_isolates(without_marks(text)) for text in labels] == [figure] * 4
