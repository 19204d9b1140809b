"""A result on the wall: each goal at the place that the group gave it, each ballot's dot at its points."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from aligner.actions.examples import example_records
from aligner.analysis.anonymity import shown_figures
from aligner.analysis.attendance import Attendance
from aligner.analysis.group_results import ShownFigures
from aligner.charts.fonts import load_fonts
from aligner.charts.palette import load_palette
from aligner.charts.sheet import Sheet
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.vocabulary import LANGUAGES, Question
from aligner.ui.projector.clocks import Clock
from aligner.ui.projector.painting import HEIGHT, WIDTH, paint_slide
from aligner.ui.projector.scenes import workshop_slides
from aligner.ui.projector.slides import DotRow, GapsSlide, OrderRow, OrderSlide, Slide, SpreadSlide


class Wall:
    """A painted slide, as what was drawn where: texts by their place at the start side, dots by their middle."""

    def __init__(self, slide: Slide, monkeypatch: pytest.MonkeyPatch, *, rtl: bool = False) -> None:
        self.texts: list[tuple[str, QPointF]] = []
        self.dots: list[QPointF] = []
        drawn_text, wall = Sheet.text, self

        def text(sheet: Sheet, s: float, y: float, said: str, **how: object) -> None:
            wall.texts.append((strip_isolates(said), sheet.point(s, y)))
            drawn_text(sheet, s, y, said, **how)  # pyright: ignore[reportArgumentType]

        class Painter(QPainter):
            def drawEllipse(self, at: QPointF, across: float, down: float) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
                wall.dots.append(QPointF(at))
                super().drawEllipse(at, across, down)

        monkeypatch.setattr(Sheet, "text", text)
        load_fonts()
        image = QImage(round(WIDTH), round(HEIGHT), QImage.Format.Format_RGB32)
        painter = Painter(image)
        paint_slide(painter, QRectF(image.rect()), load_palette("light"), slide, Clock(10), rtl=rtl)
        painter.end()

    def place(self, text: str) -> QPointF:
        return next(at for said, at in self.texts if said == text)


def shown_slides(shown: ShownFigures, language: str) -> tuple[Slide, ...]:
    records = example_records("nonprofit", language)
    there = Attendance(12, 12, 0, 0, 7)
    return workshop_slides(
        records.workshops[0], records.leaf_goals, {Question.IMPORTANCE: shown}, {}, there, words(language)
    )


def result(language: str) -> ShownFigures:
    records = example_records("nonprofit", language)
    return shown_figures(records, records.workshops[0].id, Question.IMPORTANCE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_heaviest_goal_is_the_first_and_each_has_the_place_that_its_share_gives(language: str) -> None:
    shown = result(language)
    heaviest_first = sorted(shown.goals, key=lambda goal: -(goal.mean or 0))
    rows = [row for slide in shown_slides(shown, language) if isinstance(slide, OrderSlide) for row in slide.rows]
    assert [strip_isolates(row.title) for row in rows] == [goal.title for goal in heaviest_first]
    heavier = [sum(other > row.share + 1e-9 for other in (one.share for one in rows)) for row in rows]
    assert [row.rank for row in rows] == [str(1 + count) for count in heavier]
    assert [row.share for row in rows] == [goal.mean for goal in heaviest_first]


def test_goals_of_one_share_have_one_place_and_the_next_counts_them() -> None:
    shown = result("en")
    shares = (0.3, 0.2, 0.2, 0.1)
    goals = tuple(replace(goal, mean=share) for goal, share in zip(shown.goals, shares, strict=False))
    rows = [
        row
        for slide in shown_slides(replace(shown, goals=goals), "en")
        if isinstance(slide, OrderSlide)
        for row in slide.rows
    ]
    assert [row.rank for row in rows] == ["1", "2", "2", "4"]


@pytest.mark.parametrize("rtl", [False, True])
def test_a_place_stands_on_the_line_of_its_goal(monkeypatch: pytest.MonkeyPatch, rtl: bool) -> None:
    rows = tuple(OrderRow(str(place), f"Goal {place}", 0.5 / place, str(50 // place)) for place in (1, 2, 3))
    wall = Wall(OrderSlide("order", "order", "k", "h", rows=rows), monkeypatch, rtl=rtl)
    for row in rows:
        assert wall.place(row.rank).y() == wall.place(row.title).y() == wall.place(row.points).y()


@pytest.mark.parametrize("is_close", [False, True])
@pytest.mark.parametrize("rtl", [False, True])
def test_a_dot_stands_over_the_mark_of_its_points(monkeypatch: pytest.MonkeyPatch, is_close: bool, rtl: bool) -> None:
    row = DotRow("Goal", (0.1, 0.2, 0.4), 0.2, "said")
    wall = Wall(SpreadSlide("spread", "order", "k", "h", rows=(row,), is_close=is_close), monkeypatch, rtl=rtl)
    for dot, points in zip(wall.dots, ("10", "20", "40"), strict=True):
        assert dot.x() == pytest.approx(wall.place(points).x())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dots_of_a_goal_are_its_ballots(language: str) -> None:
    shown = result(language)
    by_title = {goal.title: goal for goal in shown.goals}
    rows = [
        row
        for slide in shown_slides(shown, language)
        if isinstance(slide, SpreadSlide) and not slide.is_close
        for row in slide.rows
    ]
    assert len(rows) == len(shown.goals)
    for row in rows:
        goal = by_title[strip_isolates(row.title)]
        assert goal.spread is not None
        assert (row.dots, row.mean) == (goal.spread.dots, goal.mean)


def test_a_gap_says_who_gives_the_goal_more() -> None:
    records = example_records("nonprofit", "en")
    shown = shown_figures(records, records.workshops[0].id, Question.IMPORTANCE)
    (slide,) = [one for one in shown_slides(shown, "en") if isinstance(one, GapsSlide)]
    gaps = {goal.title: goal.gap for goal in shown.goals}
    for card in slide.cards:
        gap = gaps[strip_isolates(card.title)]
        assert gap
        side, role = ("more", "ours") if gap > 0 else ("less", "collective")
        assert card.sentence == words("en").sentence(f"projector.gaps.{side}", points=abs(gap) * 100)
        assert card.role == role
