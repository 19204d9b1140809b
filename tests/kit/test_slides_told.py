"""What the slides are given to show: figures that lead, one picture of a move and of all programs, nothing twice."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from PySide6.QtGui import QImage

from aligner.actions.examples import example_records
from aligner.charts.budget import BudgetChart
from aligner.charts.fonts import ensure_gui
from aligner.charts.moved import MovedChart
from aligner.kit.content.all_programs import AllPrograms
from aligner.kit.content.content import Cards, Content, Figure
from aligner.kit.content.moving import money_moved
from aligner.kit.content.options import PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.kit.deck.programs import segments_of
from aligner.kit.deck.writer import write_deck
from aligner.kit.preview.pages import deck_pictures
from aligner.kit.preview.slides import charts_of
from aligner.lang.bidi import strip_isolates
from aligner.office.text import clean
from tests.kit.unpacking import xml_of


def made(kind: str, audience: str, purpose: str, language: str = "en") -> tuple[Snapshot, Content]:
    options = KitOptions(language=language, audience=audience, purpose=purpose, meeting=date(2027, 1, 15))
    state = make_snapshot(example_records(kind, language), options)
    return state, make_outline(state)


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("audience", ["board", "staff"])
def test_the_widest_gaps_have_one_slide_with_the_chart_of_all(audience: str, purpose: str) -> None:
    _, content = made("nonprofit", audience, purpose)
    shown = {section.id: section for section in content.sections if section.in_deck}
    assert not {"comparison", "gaps"} <= shown.keys()
    if "comparison" in shown:
        assert [type(block) for block in shown["comparison"].slide] == [Figure, Cards]


@pytest.mark.parametrize(("kind", "language"), [("nonprofit", "he"), ("foundation", "en")])
def test_each_reason_stands_beside_its_own_figure(kind: str, language: str) -> None:
    state, content = made(kind, "board", "strategy", language)
    (cards,) = next(section for section in content.sections if section.id == "reasons").slide
    assert isinstance(cards, Cards)
    leads = [lead for lead in content.cover.leads if lead]
    assert [card.figure for card in cards.items if card.figure] == [lead.figure for lead in leads]
    # The title says the first reason: it is stated once.
    assert content.cover.reasons[0] not in [card.text for card in cards.items]
    told = {card.text for card in cards.items}
    # A decision that is late or open is named where the reason only counts its days: each reason or its decision.
    replaced = set(state.story.reasons[1:]) - told
    assert len(replaced) <= len(told & set(state.story.decided))


def test_a_move_is_drawn_by_its_exact_share_of_the_known_money() -> None:
    state, _ = made("nonprofit", "board", "strategy")
    chart = money_moved(state, state.line)
    assert isinstance(chart, MovedChart)
    option = next(one for one in state.line.options if one.key in state.line.recommendation.options)
    share = float((option.amount or 0) / state.line.standing.figures.money.total)
    source, target = chart.rows
    assert source.today - source.after == pytest.approx(share)
    assert target.after == pytest.approx(share) and target.today == 0
    # An empty bar of what may be more says so.
    assert "3% or less" in strip_isolates(target.today_text)


def test_without_a_recommended_move_there_is_no_picture_of_one() -> None:
    for kind, purpose in (("foundation", "strategy"), ("nonprofit", "legitimacy"), ("nonprofit", "development")):
        state, _ = made(kind, "board", purpose)
        assert money_moved(state, state.line) is None


@pytest.mark.parametrize(("audience", "language"), [("board", "he"), ("donors", "en")])
def test_the_bars_of_all_programs_add_up_and_are_painted_in_the_preview(
    audience: str, language: str, tmp_path: Path
) -> None:
    ensure_gui()
    _, content = made("foundation", audience, "update" if audience == "donors" else "strategy", language)
    (table,) = [b for s in content.sections if s.in_deck for b in s.slide if isinstance(b, AllPrograms)]
    write_deck(content, tmp_path / "deck.pptx", with_notes=False)
    deck: Any = Presentation(str(tmp_path / "deck.pptx"))
    frames = [shape for slide in deck.slides for shape in slide.shapes if shape.has_chart or shape.shape_type == 6]
    told = {xml_of(frame).xpath(".//p:cNvPr")[0].get("descr") for frame in frames}
    assert told <= charts_of(content).keys()
    (bars,) = [f.chart for f in frames if f.has_chart and "STACKED" in f.chart.chart_type.name]
    *drawn, _ = bars.plots[0].series
    for index, row in enumerate(table.rows):
        whole = sum(series.values[index] or 0 for series in drawn)
        assert whole == pytest.approx(sum(one.part for one in segments_of(row)) * table.longest)
        digits = "".join(sign for sign in strip_isolates(row.total) if sign.isdigit())
        assert abs(whole - int(digits or 0)) <= len(table.rows)


def test_the_preview_hatches_what_the_slide_hatches(tmp_path: Path) -> None:
    """Of the key: an empty box in place of a hatched one would say that a grant has another strength."""
    ensure_gui()
    _, content = made("foundation", "board", "strategy")
    write_deck(content, tmp_path / "deck.pptx")
    deck = Presentation(str(tmp_path / "deck.pptx"))
    hatched = [
        (number, shape)
        for number, slide in enumerate(deck.slides)
        for shape in slide.shapes
        if shape.element.find(f"{qn('p:spPr')}/{qn('a:pattFill')}") is not None
    ]
    assert len(hatched) >= 2
    pictures = deck_pictures(content, 1600)
    for number, shape in hatched:
        picture = QImage.fromData(pictures.pages[number])
        scale = picture.width() / (deck.slide_width or 1)
        left, top, width, height = (round(each * scale) for each in (shape.left, shape.top, shape.width, shape.height))
        inside = {
            picture.pixel(x, y) for x in range(left + 3, left + width - 3) for y in range(top + 3, top + height - 3)
        }
        assert len(inside) > 1


def test_each_part_of_a_chart_of_many_goals_is_painted_on_its_own_slide() -> None:
    ensure_gui()
    records = example_records("nonprofit", "he")
    goal = next(one for one in records.leaf_goals)
    title = "יעד ארוך מאוד ששמו אינו נכנס בשורה אחת של תרשים ולכן הוא נקטע בציור בלבד, מספר {n}"
    more = tuple(
        goal.model_copy(update={"id": 900 + n, "code": f"L{n}", "title": title.format(n=n), "position": 900 + n})
        for n in range(17)
    )
    many = replace(records, goals=(*records.goals, *more))
    state = make_snapshot(many, KitOptions("he", "board", "strategy", date(2027, 1, 15)))
    content = make_outline(state)
    charts = {b.chart.alt: b.chart for s in content.sections for b in s.slide if isinstance(b, Figure)}
    (budget,) = [chart for chart in charts.values() if isinstance(chart, BudgetChart)]
    parts = charts_of(content)[strip_isolates(clean(budget.alt))]
    assert len(parts) > 1 and sum(len(part.rows) for part in parts if isinstance(part, BudgetChart)) == len(budget.rows)
    # What a picture cuts is whole in its table.
    assert {row.title for row in budget.rows} <= {strip_isolates(row[0]) for row in budget.table.rows}
    (programs,) = [b for s in content.sections for b in s.slide if isinstance(b, AllPrograms)]
    long = [strip_isolates(row[0]) for row in programs.table.rows if "ארוך" in row[0]]
    assert long and not any("…" in title for title in long)
    pictures = deck_pictures(content, 400).pages
    assert len(set(pictures)) == len(pictures)
