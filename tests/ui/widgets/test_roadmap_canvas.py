"""The cursor of the roadmap's picture goes through all that is on it, says what it is at, and is always seen."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aligner.ui.widgets.canvas_model import COLUMN_HEADER_PX, ROW_HEADER_PX
from aligner.ui.widgets.roadmap_canvas import RoadmapCanvas
from tests.ui.looking import part

Key = Qt.Key


def small_canvas(start: Any, qtbot: QtBot, language: str) -> RoadmapCanvas:
    """The example's roadmap where it has too little room."""
    session = start(language)
    session.show_page("placement")
    shown = part(session.page("placement"), RoadmapCanvas)
    made = RoadmapCanvas(session.theme, accepts_cards=True)
    qtbot.addWidget(made)
    made.setLayoutDirection(session.window.layoutDirection())
    made.resize(620, 330)
    made.show()
    made.show_model(shown.model)
    QApplication.processEvents()
    return made


def places(canvas: RoadmapCanvas, column: int) -> list[str]:
    """What the cursor says from top to bottom in a column: of each cell, then of its cards."""
    model, said = canvas.model, []
    for at, row in enumerate(model.rows):
        if row.is_group:
            continue
        here = 0 if row.is_outside else column
        stage = "" if row.is_outside else model.columns[here].title
        said.append(" · ".join(text for text in (row.title, stage) if text))
        said += [card.description for card in model.cells.get((at, here), ())]
    return said


def assert_seen(canvas: RoadmapCanvas) -> None:
    card = canvas.card_under_cursor()
    found = canvas.model.find_card(card.placement_id) if card is not None else None
    if found is None:
        return
    box, room = canvas.card_box(*found), canvas.viewport().rect()
    assert box.top() >= COLUMN_HEADER_PX and box.bottom() <= room.height(), canvas.accessibleDescription()
    if canvas.model.rows[found[0]].is_outside:
        # It is in one cell across all stages.
        return
    assert canvas.cell_box(*found[:2]).contains(box), "a card stands in its cell, wherever the picture is scrolled to"
    start = box.left() if canvas.layoutDirection() == Qt.LayoutDirection.LeftToRight else room.width() - box.right()
    assert start >= ROW_HEADER_PX and start + box.width() <= room.width() + 1, canvas.accessibleDescription()


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_keys_lead_through_every_card_and_back_and_the_picture_follows(
    start: Any, qtbot: QtBot, language: str
) -> None:
    canvas = small_canvas(start, qtbot, language)
    expected = places(canvas, 0)
    forward = Key.Key_Right if language == "en" else Key.Key_Left
    back = Key.Key_Left if language == "en" else Key.Key_Right
    for key, wanted in ((Key.Key_Down, expected[1:]), (Key.Key_Up, expected[-2::-1])):
        for text in wanted:
            QTest.keyClick(canvas, key)
            assert canvas.accessibleDescription() == text
            assert_seen(canvas)
    for key, column in ((forward, 1), (forward, 2), (back, 1)):
        QTest.keyClick(canvas, key)
        said = canvas.accessibleDescription()
        assert said in places(canvas, column)
        assert_seen(canvas)
    last = len(canvas.model.columns) - 1
    for _ in range(last + 2):
        QTest.keyClick(canvas, forward)
    for text in places(canvas, last)[places(canvas, last).index(canvas.accessibleDescription()) + 1 :]:
        QTest.keyClick(canvas, Key.Key_Down)
        assert canvas.accessibleDescription() == text
        assert_seen(canvas)


def test_a_card_is_carried_to_the_next_stage_and_over_the_head_of_a_group(start: Any, qtbot: QtBot) -> None:
    canvas = small_canvas(start, qtbot, "en")
    model = canvas.model
    (row, column), cards = next(
        (cell, cards)
        for cell, cards in model.cells.items()
        if cards and cell[1] == 0 and not model.rows[cell[0]].is_outside and cell[0] > 1
    )
    moved: list[tuple[object, ...]] = []
    canvas.card_moved.connect(lambda *to: moved.append(to))
    canvas.choose_card(cards[0].placement_id)
    control = Qt.KeyboardModifier.ControlModifier
    above = next(one for one in reversed(model.rows[:row]) if not one.is_group)
    stages, here = [one.stage_id for one in model.columns], cards[0].placement_id
    for key, to in (
        (Key.Key_Right, [(here, model.rows[row].goal_id, stages[1])]),
        (Key.Key_Left, []),
        (Key.Key_Up, [(here, above.goal_id, stages[column])]),
    ):
        moved.clear()
        QTest.keyClick(canvas, key, control)
        assert moved == to


def test_a_cursor_whose_row_is_gone_goes_to_the_first(start: Any, qtbot: QtBot) -> None:
    canvas = small_canvas(start, qtbot, "en")
    for _ in range(len(places(canvas, 0))):
        QTest.keyClick(canvas, Key.Key_Down)
    canvas.show_model(replace(canvas.model, rows=canvas.model.rows[:4], cells={}))
    assert canvas.card_under_cursor() is None
    QTest.keyClick(canvas, Key.Key_Down)
    assert canvas.accessibleDescription() == places(canvas, 0)[1]


def test_a_cursor_at_a_cell_stays_there_when_the_picture_is_filled_again(start: Any, qtbot: QtBot) -> None:
    canvas = small_canvas(start, qtbot, "en")
    expected = places(canvas, 0)
    while canvas.card_under_cursor() is None:
        QTest.keyClick(canvas, Key.Key_Down)
    QTest.keyClick(canvas, Key.Key_Up)
    at = expected.index(canvas.accessibleDescription())
    canvas.show_model(canvas.model)
    QTest.keyClick(canvas, Key.Key_Down)
    assert canvas.accessibleDescription() == expected[at + 1]


def test_a_chosen_card_that_moved_takes_the_cursor_with_it(start: Any, qtbot: QtBot) -> None:
    canvas = small_canvas(start, qtbot, "en")
    model = canvas.model
    (row, column), cards = next((at, cards) for at, cards in model.cells.items() if cards and at[1] == 0)
    canvas.choose_card(cards[0].placement_id)
    to = next(at for at, one in enumerate(model.rows) if not one.is_group and (at, 2) not in model.cells)
    canvas.show_model(replace(model, cells={**model.cells, (row, column): cards[1:], (to, 2): [cards[0]]}))
    assert canvas.card_under_cursor() == cards[0]
    assert canvas.place_at_cursor() == (model.rows[to].goal_id, model.columns[2].stage_id)
    canvas.choose_card(None)
    canvas.show_model(model)
    assert canvas.card_under_cursor() != cards[0] or (row, column) == (to, 2)


def test_from_the_row_outside_the_goals_the_cursor_goes_up_into_the_first_stage(start: Any, qtbot: QtBot) -> None:
    canvas = small_canvas(start, qtbot, "en")
    outside = next(at for at, one in enumerate(canvas.model.rows) if one.is_outside)
    for _ in range(2):
        QTest.keyClick(canvas, Key.Key_Right)
    while canvas.place_at_cursor()[0] is not None:
        QTest.keyClick(canvas, Key.Key_Down)
    assert canvas.place_at_cursor() == (None, None), "outside the goals there are no stages"
    while canvas.place_at_cursor()[0] is None:
        QTest.keyClick(canvas, Key.Key_Up)
    above = next(one for one in reversed(canvas.model.rows[:outside]) if not one.is_group)
    assert canvas.place_at_cursor() == (above.goal_id, canvas.model.columns[0].stage_id)


def test_a_pointer_that_only_moves_is_a_hand_over_a_card(start: Any, qtbot: QtBot) -> None:
    canvas = small_canvas(start, qtbot, "en")
    shown = canvas.viewport().rect()
    card = next(
        box.center().toPoint()
        for (row, column), cards in canvas.model.cells.items()
        for slot in range(len(cards))
        if shown.contains((box := canvas.card_box(row, column, slot)).center().toPoint())
    )
    for at, shape in ((card, Qt.CursorShape.OpenHandCursor), (QPoint(2, 2), Qt.CursorShape.ArrowCursor)):
        QTest.mouseMove(canvas.windowHandle(), canvas.viewport().mapTo(canvas, at))
        QApplication.processEvents()
        assert canvas.viewport().cursor().shape() == shape
