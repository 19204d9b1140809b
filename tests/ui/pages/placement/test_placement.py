"""The placement page: the inspector reports where the card is now, however it came there."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from aligner.actions.placements import move_placement
from aligner.actions.roadmap import edit_initiative, start_draft
from aligner.lang.bidi import strip_isolates
from aligner.ui.frame.session import Session
from aligner.ui.links import ToPlacement
from aligner.ui.pages.placement.legend import Legend
from aligner.ui.pages.placement.panel import PlacementPanel
from aligner.ui.widgets.roadmap_canvas import PLACEMENT_MIME, RoadmapCanvas
from tests.ui.looking import all_called, called, choose, part, plain, texts


def canvas(session: Session) -> RoadmapCanvas:
    session.show_page("placement")
    QApplication.processEvents()
    return next(c for c in session.window.findChildren(RoadmapCanvas) if c.isVisibleTo(session.window))


def panel_of(session: Session) -> QWidget:
    return session.page("placement").findChildren(PlacementPanel)[0]


def drop(found: RoadmapCanvas, placement_id: int, cell: tuple[int, int]) -> None:
    data = QMimeData()
    data.setData(PLACEMENT_MIME, str(placement_id).encode())
    where = QPointF(found.cell_box(*cell).center())
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    found.dropEvent(QDropEvent(where, Qt.DropAction.MoveAction, data, buttons, keys))
    QApplication.processEvents()


def click_card(qtbot: QtBot, found: RoadmapCanvas, placement_id: int) -> None:
    where = found.model.find_card(placement_id)
    assert where is not None
    box = found.card_box(*where)
    qtbot.mouseClick(
        found.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(box.center().x()), round(box.y()) + 9)
    )
    QApplication.processEvents()


@pytest.mark.parametrize("language", ["he", "en"])
def test_the_inspector_shows_where_the_card_is_after_each_drag_and_undo(start, qtbot: QtBot, language: str) -> None:
    session = start(language)
    found = canvas(session)
    records = session.workspace.read()
    card = next(p for p in records.placements if p.stage_id and len(records.placements_by_program[p.program_id]) == 1)
    click_card(qtbot, found, card.id)
    rows = {shown.goal_id: row for row, shown in enumerate(found.model.rows)}
    goals = records.leaf_goals
    for goal, stage in ((goals[1], 2), (goals[2], 0), (goals[1], 1)):
        drop(found, card.id, (rows[goal.id], stage))
        where = f"{goal.title} · {records.stages[stage].title}"
        assert texts(session).count(where) >= 2, "above the shares and among them"
        boxes = [b for b in session.window.findChildren(QCheckBox) if b.isVisible()]
        offered = {strip_isolates(b.text()) for b in boxes}
        assert offered == {i.title for i in records.indicators if i.goal_id == goal.id}
    session.undo()
    assert f"{goals[2].title} · {records.stages[0].title}" in texts(session)


def test_a_press_that_becomes_a_drag_opens_nothing(start, qtbot: QtBot, monkeypatch) -> None:
    session = start("en")
    found = canvas(session)
    card = session.workspace.read().placements[0]
    where = found.model.find_card(card.id)
    assert where is not None
    box = found.card_box(*where)
    at = QPoint(round(box.center().x()), round(box.y()) + 9)
    dragged = []
    monkeypatch.setattr(found, "_drag", lambda pressed: dragged.append(pressed.placement_id))
    qtbot.mousePress(found.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert panel_of(session).isHidden()
    far = QPointF(at + QPoint(40, 30))
    held, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, far, found.viewport().mapToGlobal(far), held, held, none)
    QApplication.sendEvent(found.viewport(), move)
    assert dragged == [card.id]
    qtbot.mouseRelease(found.viewport(), Qt.MouseButton.LeftButton, pos=far.toPoint())
    assert panel_of(session).isHidden()


def test_each_mark_of_the_legend_has_the_shape_that_cards_have(start) -> None:
    session = start("en")
    session.show_page("placement")
    marks = [one.pixmap() for one in part(session.page("placement"), Legend).findChildren(QLabel)]
    found = [ink_of(mark.toImage()) for mark in marks if not mark.isNull()]
    assert found == [
        "24 38 40 40 40 40 40 40 40 40 40 40 38 24",
        "24 38 40 40 40 38 24 5 10 10 10 10 10 10 5",
        "24 38 38 24 24 38 38 24 24 38 38 24",
        "124 138 138 124",
        "124 138 138 124",
    ]


def ink_of(image: QImage) -> str:
    """How much is painted in each row of pixels, in tenths of a pixel; rows with nothing are left out."""
    rows = [sum(image.pixelColor(x, y).alpha() for x in range(image.width())) for y in range(image.height())]
    return " ".join(str(round(row / 25.5)) for row in rows if row)


def test_outside_the_goals_it_is_chosen_under_what_the_initiative_leaves_out(start) -> None:
    session = start("en")
    records = session.workspace.read()
    placement = next(one for one in records.placements if one.goal_id is None)
    session.show(ToPlacement(placement_id=placement.id))
    page = session.page("placement")
    name = "What the initiative leaves out"
    box = called(page, QComboBox, name)
    assert [plain(box.itemText(at)) for at in range(box.count())][:2] == ["Not said", "Biology"]
    choose(box, "Biology")
    assert next(one for one in session.workspace.read().placements if one.id == placement.id).left_out == "Biology"
    leave_out(session, "Ages before middle school")
    box = called(page, QComboBox, name)
    assert plain(box.currentText()) == "No longer left out: Biology"
    move_placement(session.workspace, placement.id, records.leaf_goals[0].id, None)
    QApplication.processEvents()
    assert not all_called(page, QComboBox, name)


def leave_out(session: Session, text: str) -> None:
    assert session.workspace is not None
    start_draft(session.workspace)
    edit_initiative(session.workspace, out_of_scope=text)
    QApplication.processEvents()
