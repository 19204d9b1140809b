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
from aligner.ui.widgets.roadmap_canvas import RoadmapCanvas
from tests.drawings import assert_agreed, drawn, drawn_widget
from tests.ui.looking import part
from tests.ui.test_projector import every_slide

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="letters are a hair wider elsewhere")


@pytest.mark.parametrize("rtl", [True, False])
def test_every_slide_is_painted_as_agreed(rtl: bool) -> None:
    load_fonts()
    box, palette = QRectF(0, 0, 1920, 1080), load_palette("light")
    shapes: list[str] = []
    for slide in every_slide():
        shapes.append(f"{slide.key} 0 0 1920 1080")

        def paint(painter: QPainter, slide: Any = slide) -> None:
            paint_slide(painter, box, palette, slide, Clock(10), rtl=rtl)

        shapes += drawn(paint, 1920, 1080)
    assert_agreed(f"slides-{'rtl' if rtl else 'ltr'}", shapes)


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
