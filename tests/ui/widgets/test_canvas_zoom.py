"""The roadmap's picture from the whole to one goal: by wheel, fingers, keys and buttons; groups; and a map of it."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from aligner import settings as kept
from aligner.actions import placements, programs, roadmap
from aligner.actions.opening import new_workspace
from aligner.lang.bidi import strip_isolates
from aligner.ui.widgets.canvas_model import MAX_CARDS, CanvasCard, CanvasColumn, CanvasGroup, CanvasModel, CanvasRow
from aligner.ui.widgets.canvas_view import CanvasView
from aligner.ui.widgets.minimap import Minimap
from aligner.ui.widgets.roadmap_canvas import RoadmapCanvas
from aligner.ui.widgets.zoom_bar import ZoomBar
from tests.ui.looking import part

CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
Key = Qt.Key


@pytest.fixture
def large(start: Any, tmp_path: Path) -> Any:
    """Opens a roadmap of 30 goals and 6 stages; the first cell is crowded."""

    def begin(language: str, kind: str = "foundation") -> Any:
        file = tmp_path / f"large-{language}.aligner"
        workspace = new_workspace(file, "Crowded", kind, language)
        goals = [roadmap.add_goal(workspace, f"Goal {n}") for n in range(30)]
        stages = [roadmap.add_stage(workspace, f"Stage {n}") for n in range(6)]
        for n in range(MAX_CARDS + 3):
            program = programs.add_program(workspace, f"Grant {n}", budget_minor=13_333_333)
            placements.place_program(workspace, program.id, goals[0].id, stages[0].id)
        program = programs.add_program(workspace, "Far away", budget_minor=100_000)
        placements.place_program(workspace, program.id, goals[-1].id, stages[-1].id)
        workspace.close()
        session = start(language, file=file)
        session.show_page("placement")
        QApplication.processEvents()
        return session

    return begin


def canvas_of(session: Any) -> RoadmapCanvas:
    return part(session.page("placement"), RoadmapCanvas)


def turn_wheel(canvas: RoadmapCanvas, at: QPointF, notches: int, keys: Qt.KeyboardModifier) -> None:
    far = canvas.viewport().mapToGlobal(at)
    turned, still = QPoint(0, 120 * notches), QPoint(0, 0)
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, far, still, turned, Qt.MouseButton.NoButton, keys, phase, False)
    QApplication.sendEvent(canvas.viewport(), event)


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_wheel_with_control_zooms_and_what_is_under_the_pointer_stays(large: Any, language: str) -> None:
    canvas = canvas_of(large(language))
    canvas.verticalScrollBar().setValue(900)
    at = QPointF(canvas.viewport().rect().center())
    before = canvas.cell_at(at)
    assert before is not None
    for notches in (1, 1, 1, -1, 2):
        turn_wheel(canvas, at, notches, CONTROL)
        assert canvas.cell_at(at) == before
    assert canvas.zoom > 1.5
    down = canvas.verticalScrollBar().value()
    zoom = canvas.zoom
    turn_wheel(canvas, at, -1, NONE)
    assert canvas.zoom == zoom and canvas.verticalScrollBar().value() > down, "without Ctrl it scrolls"


def test_two_fingers_zoom(large: Any) -> None:
    canvas = canvas_of(large("en"))
    at = QPointF(canvas.viewport().rect().center())
    far = canvas.viewport().mapToGlobal(at)
    for value, wanted in ((0.5, 1.5), (-0.5, 0.75)):
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        device = QPointingDevice.primaryPointingDevice()
        event = QNativeGestureEvent(pinch, device, 2, at, at, far, value, QPointF(0, 0))
        QApplication.sendEvent(canvas.viewport(), event)
        assert canvas.zoom == pytest.approx(wanted)


def test_the_keys_zoom_by_steps_to_the_whole_and_to_one_goal(large: Any, qtbot: QtBot) -> None:
    session = large("en")
    canvas = canvas_of(session)
    session.window.activateWindow()
    canvas.setFocus()
    QTest.keyClick(canvas, Key.Key_Plus, CONTROL)
    assert canvas.zoom == pytest.approx(1.1)
    QTest.keyClick(canvas, Key.Key_Minus, CONTROL)
    QTest.keyClick(canvas, Key.Key_Minus, CONTROL)
    assert canvas.zoom == pytest.approx(0.9)
    QTest.keyClick(canvas, Key.Key_0, CONTROL)
    assert canvas.zoom == 1
    QTest.keyClick(canvas, Key.Key_0, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    last = len(canvas.model.rows) - 1
    room = canvas.viewport().height()
    assert canvas.row_header_box(last).bottom() <= room and canvas.row_header_box(0).top() >= 0
    QTest.keyClick(canvas, Key.Key_End)
    QTest.keyClick(canvas, Key.Key_Up)
    goal = canvas.place_at_cursor()[0]
    QTest.keyClick(canvas, Key.Key_0, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    row = next(i for i, one in enumerate(canvas.model.rows) if one.goal_id == goal)
    assert canvas.zoom == 3, "no more than three times"
    assert canvas.row_header_box(row).bottom() <= room + 2


def test_the_buttons_zoom_and_say_how_large_it_is(large: Any, qtbot: QtBot) -> None:
    session = large("en")
    canvas, bar = canvas_of(session), part(session.page("placement"), ZoomBar)
    named = {tool.accessibleName().split(" (")[0]: tool for tool in bar.findChildren(QToolButton)}
    percent = bar.findChildren(QPushButton)[0]
    qtbot.mouseClick(named["Smaller"], Qt.MouseButton.LeftButton)
    assert strip_isolates(percent.text()) == "90%" and canvas.zoom == pytest.approx(0.9)
    qtbot.mouseClick(named["Larger"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(named["Larger"], Qt.MouseButton.LeftButton)
    assert strip_isolates(percent.text()) == "110%"
    qtbot.mouseClick(percent, Qt.MouseButton.LeftButton)
    assert canvas.zoom == 1


def test_the_zoom_of_each_file_is_remembered_on_this_computer(large: Any, start: Any) -> None:
    session = large("en")
    canvas_of(session).set_zoom(0.5)
    session.show_page("overview")
    assert list(kept.read_settings().zooms.values()) == [0.5]
    path = session.workspace.path
    session.show_page("placement")
    session.documents.close_file()
    assert session.open(path)
    session.show_page("placement")
    assert canvas_of(session).zoom == 0.5
    session.documents.close_file()
    other = start("en")
    other.show_page("placement")
    assert canvas_of(other).zoom == 1, "another file is as it was"


def test_what_is_broken_among_the_zooms_is_dropped() -> None:
    kept.settings_file().parent.mkdir(parents=True, exist_ok=True)
    kept.settings_file().write_text('{"zooms": {"a": 0.5, "b": "x", "c": -1, "d": true, "e": 99, "f": 2}}', "utf-8")
    assert kept.read_settings().zooms == {"a": 0.5, "f": 2.0}


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_crowded_cell_is_one_group_with_its_sum_until_it_is_opened(large: Any, qtbot: QtBot, language: str) -> None:
    session = large(language)
    canvas = canvas_of(session)
    canvas.setFocus()
    first = session.workspace.read().placements[0].id
    assert canvas.view.slots((0, 0)) == 1
    QTest.keyClick(canvas, Key.Key_Down)
    said = strip_isolates(canvas.accessibleDescription())
    total = {"en": "₪1.2M", "he": "1.2 מיליון ₪"}[language]
    assert "9" in said and total in said and canvas.card_under_cursor() is None
    QTest.keyClick(canvas, Key.Key_Return)
    assert canvas.view.slots((0, 0)) == 1 + 9
    QTest.keyClick(canvas, Key.Key_Down)
    card = canvas.card_under_cursor()
    assert card is not None and card.title == "Grant 0"
    QTest.keyClick(canvas, Key.Key_Up)
    QTest.keyClick(canvas, Key.Key_Space)
    assert canvas.view.slots((0, 0)) == 1
    at = canvas.view.slot_box(0, 0, 0).center().toPoint()
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert canvas.view.slots((0, 0)) == 1 + 9
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    canvas.choose_card(first)
    assert canvas.view.slots((0, 0)) == 1 + 9, "what is chosen is seen"
    assert canvas.card_under_cursor() is not None


def test_a_sum_of_which_a_part_is_unknown_is_the_least(large: Any) -> None:
    session = large("en")
    one = session.workspace.read().placements[0]
    session.attempt(lambda workspace: placements.edit_placement(workspace, one.id, share=None))
    session.page("placement").refresh()
    group = canvas_of(session).model.groups[0, 0]
    assert strip_isolates(group.money) == "at least ₪1M", "eight times 133,333, rounded down"
    assert group.title == "9 grants"


def test_page_and_end_keys_lead_through_a_long_roadmap(large: Any) -> None:
    canvas = canvas_of(large("en"))
    canvas.setFocus()
    seen = {canvas.place_at_cursor()[0]}
    for _ in range(len(canvas.model.rows)):
        QTest.keyClick(canvas, Key.Key_PageDown)
        seen.add(canvas.place_at_cursor()[0])
        box = canvas.row_header_box(canvas.focus_row or 0)
        assert box.top() < canvas.viewport().height()
    assert None in seen and 2 < len(seen) < len(canvas.model.rows), "pages, not single rows"
    QTest.keyClick(canvas, Key.Key_Home)
    assert canvas.place_at_cursor()[0] == canvas.model.rows[0].goal_id


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_map_shows_where_one_is_and_leads_elsewhere(large: Any, qtbot: QtBot, language: str) -> None:
    canvas = canvas_of(large(language))
    found = canvas.findChildren(Minimap)[0]
    assert found.isHidden(), "it stands before nothing while nothing moves"
    canvas.verticalScrollBar().setValue(40)
    assert found.isVisible() and found.accessibleName()
    canvas.set_zoom(2)
    corner = QPoint(found.width() - 6 if language == "en" else 6, found.height() - 6)
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton, pos=corner)
    bars = (canvas.verticalScrollBar(), canvas.horizontalScrollBar())
    assert [bar.value() for bar in bars] == [bar.maximum() for bar in bars]
    seen = found.visible_box()
    assert seen.right() > found.width() - 8 if language == "en" else seen.left() < 8
    canvas.fit()
    assert found.isHidden(), "the whole needs no map"


def test_the_page_has_the_whole_screen_until_escape(large: Any, qtbot: QtBot) -> None:
    session = large("en")
    window, canvas = session.window, canvas_of(session)
    window.activateWindow()
    canvas.setFocus()
    QTest.keyClick(canvas, Key.Key_F11)
    assert window.isFullScreen() and not window.navigation.isVisible()
    QTest.keyClick(canvas, Key.Key_Escape)
    assert not window.isFullScreen() and window.navigation.isVisible()
    QTest.keyClick(canvas, Key.Key_Escape)
    assert not window.isFullScreen()
    bar = part(session.page("placement"), ZoomBar)
    full = next(tool for tool in bar.findChildren(QToolButton) if tool.accessibleName().startswith("Full screen"))
    qtbot.mouseClick(full, Qt.MouseButton.LeftButton)
    assert window.isFullScreen()
    window.close()
    assert len(kept.read_settings().window) == 4


def test_a_tip_says_what_letters_are_too_small_for(large: Any) -> None:
    canvas = canvas_of(large("en"))
    canvas.fit()
    assert "9 grants" in canvas.tip_at(canvas.view.slot_box(0, 0, 0).center())
    assert canvas.tip_at(canvas.cell_box(3, 2).center()) == "Goal 3 · Stage 2"
    assert canvas.tip_at(canvas.row_header_box(4).center()) == "Goal 4"


def _model(cells: list[int]) -> CanvasModel:
    """A row for each number of cards, in three columns."""
    card = CanvasCard(1, 1, "A", "", "", 0, "")
    model = CanvasModel([CanvasRow(n + 1, "G", None, None, 0, n % 7 == 3) for n in range(len(cells))])
    model.rows.append(CanvasRow(None, "Outside", None, None, 0, False))
    model.columns = [CanvasColumn(n, "S", "") for n in range(3)]
    for row, count in enumerate(cells):
        if count and not model.rows[row].is_group:
            model.cells[row, row % 3] = [card] * count
            if count > MAX_CARDS:
                model.groups[row, row % 3] = CanvasGroup("", "", "")
    return model


@given(
    st.lists(st.integers(0, 12), min_size=1, max_size=12),
    st.lists(st.tuples(st.floats(0.01, 3), st.booleans(), st.integers(0, 2000)), max_size=6),
    st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_at_every_zoom_and_place_each_box_is_found_where_it_stands(
    cells: list[int], steps: list[tuple[float, bool, int]], is_rtl: bool
) -> None:
    view = CanvasView(_model(cells), QSizeF(900, 500), is_rtl=is_rtl)
    for zoom, toggles, down in [*steps, (1.0, False, 0)]:
        view.zoom, view.down = zoom, float(down)
        if toggles:
            view.open_places ^= {view.model.place_of(cell) for cell in view.model.groups}
        view.lay_out()
        for row in view.visible_rows():
            for column in range(1 if view.model.rows[row].is_outside else 3):
                for slot in range(view.slots((row, column))):
                    box = view.slot_box(row, column, slot)
                    center = box.center()
                    assert view.cell_box(row, column).adjusted(-0.01, -0.01, 0.01, 0.01).contains(box)
                    if view.column_header < center.y() < 500 and box.height() > 0.1:
                        assert view.slot_at(center) == (row, column, slot)
        rows = [row for row in range(len(view.tops)) if 0 <= view.row_box(row).center().y() - view.column_header < 440]
        assert set(rows) <= set(view.visible_rows())
