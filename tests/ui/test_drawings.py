"""What the window paints by itself, as it was agreed: the room's slides, the roadmap's picture, rows of lists."""

import sys
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from aligner.actions import decisions
from aligner.charts.fonts import load_fonts
from aligner.charts.palette import load_palette
from aligner.ui.links import ToDecisions
from aligner.ui.pages.decisions.board import Board
from aligner.ui.projector.clocks import Clock
from aligner.ui.projector.painting import paint_slide
from aligner.ui.projector.slides import GapCard, GapsSlide, HeadlineSlide, StatementSlide
from aligner.ui.widgets.roadmap_canvas import RoadmapCanvas
from tests.drawings import assert_agreed, drawn, drawn_widget
from tests.ui.looking import part
from tests.ui.projector.test_projector import LONG, every_slide

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="letters are a hair wider elsewhere")


@pytest.mark.parametrize("rtl", [True, False])
def test_every_slide_is_painted_as_agreed(rtl: bool) -> None:
    load_fonts()
    box, palette = QRectF(0, 0, 1920, 1080), load_palette("light")
    shapes: list[str] = []
    yardstick = ((0.82, "A"), (0.73, "B"))
    longer = [
        StatementSlide("long", "open", "A", "B", text="One", detail=LONG * 3),
        GapsSlide("four", "gaps", "A", "B", cards=tuple([GapCard("A", "+7", "B", "ours")] * 4)),
        HeadlineSlide("marked", "collective", "A", "B", "", "75", 0.75, "C", yardstick),
    ]
    for slide in [*every_slide(), *longer]:
        shapes.append(f"{slide.key} 0 0 1920 1080")

        def paint(painter: QPainter, slide: Any = slide) -> None:
            paint_slide(painter, box, palette, slide, Clock(10), rtl=rtl)

        shapes += drawn(paint, 1920, 1080)
    assert_agreed(f"slides-{'rtl' if rtl else 'ltr'}", shapes)


@pytest.mark.parametrize("size", [(1000, 900), (1900, 700)])
def test_a_slide_stands_in_the_middle_of_a_wall_of_another_shape(size: tuple[int, int]) -> None:
    load_fonts()
    box, slide = QRectF(0, 0, *size), every_slide()[0]
    shapes = drawn(lambda on: paint_slide(on, box, load_palette("light"), slide, Clock(10), rtl=False), *size)
    assert_agreed(f"slide-{size[0]}", shapes)


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_roadmaps_picture_is_painted_as_agreed(start: Any, language: str) -> None:
    session = start(language)
    session.window.resize(1366, 900)
    session.show_page("placement")
    canvas = part(session.page("placement"), RoadmapCanvas)
    canvas.choose_card(session.workspace.read().placements[0].id)
    QApplication.processEvents()
    assert_agreed(f"roadmap-{language}", drawn_widget(canvas.viewport()))


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_rows_of_what_is_to_be_decided_are_painted_as_agreed(start: Any, language: str) -> None:
    session = start(language)
    session.window.resize(1366, 900)
    for one in session.workspace.read().decisions:
        # Whether a day has passed depends on the day of the test.
        decisions.edit_decision(session.workspace, one.id, due=date(2199, 5, 31))
    session.show(ToDecisions(session.workspace.read().decisions[0].id))
    QApplication.processEvents()
    assert_agreed(f"decisions-{language}", drawn_widget(part(session.page("decisions"), Board).viewport()))
