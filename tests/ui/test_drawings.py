"""What the window paints by itself, as it was agreed: the room's slides, the roadmap's picture, rows of lists."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import cycle, pairwise
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aligner.actions import decisions
from aligner.charts.fonts import load_fonts
from aligner.charts.palette import load_palette
from aligner.ui.links import ToDecisions
from aligner.ui.pages.decisions.board import Board
from aligner.ui.projector.clocks import Clock
from aligner.ui.projector.painting import paint_slide
from aligner.ui.projector.slides import (
    DotRow,
    GapCard,
    GapsSlide,
    HeadlineSlide,
    ListSlide,
    OrderRow,
    OrderSlide,
    PairRow,
    PairSlide,
    ProgressSlide,
    Slide,
    SpreadSlide,
    StatementSlide,
    TimerSlide,
)
from aligner.ui.widgets.canvas_model import CanvasModel
from aligner.ui.widgets.roadmap_canvas import PROGRAM_MIME, RoadmapCanvas
from tests.drawings import assert_agreed, drawn, drawn_widget
from tests.ui.looking import part
from tests.ui.projector.test_projector import LONG, every_slide

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="letters are a hair wider elsewhere")


ENGLISH = "More girls and boys of the towns at the edge learn five units of mathematics"


def slides_at_their_limits() -> list[Slide]:
    """Those with next to nothing, those with too much, and each size of type between."""
    many, few = 12, 3
    dots = (0.1, 0.1, 0.1, 0.12, 0.3, 0.31, 0.62, 0.62)
    marks = (("We", "square", "ours", False), ("They", "circle", "collective", True))
    pairs = ((0.2, 0.1), (0.1, 0.2), (0.15, 0.15), (None, 0.3), (0.0, None), (None, None))
    return [
        *(StatementSlide(f"said {n}", "open", "A", "B", text=" ".join([ENGLISH] * n)) for n in (1, 2, 3, 4, 5, 6, 8)),
        StatementSlide("short", "open", "A", "B", "Note", text="One word", detail="and its detail"),
        StatementSlide("tall", "open", "A", "B", text=f"{ENGLISH} and of the villages", detail=" ".join([ENGLISH] * 3)),
        StatementSlide("both", "open", "A", "B", text=ENGLISH * 3, detail=" ".join([ENGLISH] * 3)),
        ListSlide("none", "goals", "A", "B", empty="Nothing yet"),
        ListSlide("a few", "goals", "A", ENGLISH * 3, items=("One", ENGLISH, ENGLISH * 2)),
        ListSlide(
            "marked", "goals", "A", "B", items=("One", ENGLISH * 2), marks=("A1", "A mark that is too long " * 3)
        ),
        ListSlide("more", "goals", "A", "B", items=("One", *[ENGLISH] * 6)),
        TimerSlide("long", "importance", "A", ENGLISH * 2, minutes=10, paused="stands", over="over"),
        ProgressSlide("nobody", "collect", "A", "B", count="0", sentence="C"),
        ProgressSlide("above", "collect", "A", "B", ballots=9, expected=7, quorum=3, count="9 of 7", sentence="C"),
        ProgressSlide("crowd", "collect", "A", "B", ballots=15, expected=50, quorum=30, count="15 of 50", sentence="C"),
        ProgressSlide("last", "collect", "A", "B", ballots=2, expected=20, quorum=20, count="2 of 20", sentence="C"),
        OrderSlide("few", "order", "A", "B", rows=tuple(OrderRow(str(n), ENGLISH, n / 4, str(n)) for n in range(few))),
        OrderSlide("nothing", "order", "A", "B", rows=(OrderRow("1", "One", 0, "0"),)),
        OrderSlide("empty", "order", "A", "B"),
        SpreadSlide("crowd", "order", "A", "B", rows=(DotRow(ENGLISH, dots, 0.2), DotRow("One", (0.2,) * 30, 0.2))),
        SpreadSlide("low", "order", "A", "B", rows=(DotRow("One", (0.02, 0.03), 0.025),) * 9),
        SpreadSlide("thirty", "order", "A", "B", rows=(DotRow("One", (0.1, 0.28), 0.2),)),
        *(
            SpreadSlide(f"{count} rows", "order", "A", "B", rows=(DotRow("One", (0.2,) * 3, 0.2),) * count)
            for count in (7, 8, 10)
        ),
        SpreadSlide("seven alike", "split", "A", "B", rows=(DotRow("One", (0.2,) * 7, 0.2, "C"),), is_close=True),
        SpreadSlide("empty", "order", "A", "B"),
        SpreadSlide("zero", "split", "A", "B", rows=(DotRow("One", (0.0,), 0.0, "C"),), is_close=True),
        SpreadSlide("one", "split", "A", "B", rows=(DotRow(ENGLISH, dots, 0.2, ENGLISH * 2),), is_close=True),
        SpreadSlide("all", "split", "A", "B", rows=(DotRow("One", (1.0, 0.9, 0.9), 0.93, "C"),) * 2, is_close=True),
        PairSlide("few", "collective", "A", "B", rows=tuple(_pairs(pairs, few)), marks=marks),
        PairSlide("many", "collective", "A", "B", rows=tuple(_pairs(pairs * 2, many)), marks=marks),
        PairSlide("empty", "collective", "A", "B", marks=marks),
        HeadlineSlide("zero", "collective", "A", "B", "", "0", 0, "C"),
        HeadlineSlide("long", "collective", "A", "B", "", "100", 1, ENGLISH * 3, ((0.0, ENGLISH * 2),)),
        GapsSlide("one", "gaps", "A", "B", cards=(GapCard("One", "–3", ENGLISH * 2, "collective"),)),
        GapsSlide("none", "gaps", "A", "B"),
    ]


def _pairs(pairs: Sequence[tuple[float | None, float | None]], most: int) -> list[PairRow]:
    made = [PairRow(ENGLISH, first, second, "+7", at % 2 == 0) for at, (first, second) in enumerate(pairs)]
    return made[:most]


@pytest.mark.parametrize("rtl", [True, False])
def test_slides_at_their_limits_are_painted_as_agreed(rtl: bool) -> None:
    load_fonts()
    box, palette = QRectF(0, 0, 1920, 1080), load_palette("light")
    shapes: list[str] = []
    made = slides_at_their_limits()
    for slide in made[:: len(made) // 8] if rtl else made:
        shapes.append(f"{slide.key} 0 0 1920 1080")
        shapes += drawn(lambda on, slide=slide: paint_slide(on, box, palette, slide, Clock(10), rtl=rtl), 1920, 1080)
    assert_agreed(f"slides-limits-{'rtl' if rtl else 'ltr'}", shapes)


def test_a_timer_is_painted_as_agreed_while_it_runs_and_when_it_is_over() -> None:
    load_fonts()
    box, palette = QRectF(0, 0, 1920, 1080), load_palette("light")
    seconds = 1000.0
    clock = Clock(2, lambda: seconds)
    slide = TimerSlide("timer", "importance", "A", "B", minutes=2, paused="stands", over="over")
    shapes: list[str] = []
    clock.toggle()
    for passed in (0, 47, 60, 30):
        seconds += passed
        shapes.append(f"after {seconds:.0f} 0 0 1920 1080")
        shapes += drawn(lambda on: paint_slide(on, box, palette, slide, clock, rtl=False), 1920, 1080)
    assert_agreed("slides-timer", shapes)


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


def _every_look(model: CanvasModel) -> CanvasModel:
    """The same, with a row that is heavy and empty, one without weights, long titles, and each kind of card."""
    kinds, sure = cycle(("direct", "supporting", "enabling", "")), cycle((0, 1, 2, 3))
    rows = [
        replace(row, title=f"{row.title} {ENGLISH}" if at % 3 == 0 else row.title, is_heavy_and_empty=at == 2)
        if at != 4
        else replace(row, collective=None, own=0.0)
        for at, row in enumerate(model.rows)
    ]
    cells = {
        at: [replace(one, contribution=next(kinds), confidence=next(sure)) for one in cards]
        for at, cards in model.cells.items()
        if at[0] != 2
    }
    columns = [replace(one, when="" if at == 1 else one.when) for at, one in enumerate(model.columns)]
    return replace(model, rows=rows, cells=cells, columns=columns)


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_roadmaps_picture_is_painted_as_agreed_in_every_state(start: Any, qtbot: QtBot, language: str) -> None:
    """All of it at once: the row outside the goals too; the cursor at a cell and at a card; while a card is dragged."""
    session = start(language)
    session.show_page("placement")
    canvas = RoadmapCanvas(session.theme, accepts_cards=True)
    qtbot.addWidget(canvas)
    canvas.setLayoutDirection(session.window.layoutDirection())
    canvas.resize(1200, 1500)
    canvas.show()
    canvas.show_model(_every_look(part(session.page("placement"), RoadmapCanvas).model))
    QApplication.processEvents()
    room = canvas.viewport()
    shapes = ["all", *drawn(lambda on: room.render(on, QPoint()), room.width(), room.height())]
    canvas.activateWindow()
    canvas.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(canvas, key)
        shapes += [f"after {key.name}", *drawn(lambda on: room.render(on, QPoint()), room.width(), room.height())]
    row = next(at for at, one in enumerate(canvas.model.rows) if one.is_outside)
    for name, at in (("a goal", canvas.cell_box(3, 1)), ("outside", canvas.cell_box(row, 0))):
        data = QMimeData()
        data.setData(PROGRAM_MIME, b"1")
        where, left, none = at.center().toPoint(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        canvas.dragEnterEvent(QDragEnterEvent(where, Qt.DropAction.MoveAction, data, left, none))
        canvas.dragMoveEvent(QDragMoveEvent(where, Qt.DropAction.MoveAction, data, left, none))
        shapes += [f"dragged over {name}", *drawn(lambda on: room.render(on, QPoint()), room.width(), room.height())]
    assert_agreed(f"roadmap-states-{language}", only_changed(shapes))
    if language == "en":
        shapes.clear()
        for zoom in (0.35, 0.7, 1.5):
            canvas.resize(700, 420)
            canvas.set_zoom(zoom)
            canvas.verticalScrollBar().setValue(150)
            shapes.append(f"zoomed {zoom}")
            shapes += drawn(lambda on: room.render(on, QPoint()), room.width(), room.height())
        assert_agreed("roadmap-zoomed", shapes)


def only_changed(shapes: Sequence[str]) -> list[str]:
    """Of each later state the shapes that the first one has not, or has at another place."""
    heads = [at for at, shape in enumerate(shapes) if "." not in shape] + [len(shapes)]
    first = set(shapes[heads[0] : heads[1]])
    made = list(shapes[heads[0] : heads[1]])
    for begins, ends in pairwise(heads[1:]):
        made += [shapes[begins], *(shape for shape in shapes[begins + 1 : ends] if shape not in first)]
    return made


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
