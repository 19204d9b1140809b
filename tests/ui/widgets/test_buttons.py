"""Every button that the keyboard reaches is pressed by Enter as by Space; what is placed by keys goes on by keys."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aligner.ui.frame.page_list import PAGE_NAMES
from aligner.ui.pages.field.actor_panel import ActorPanel
from aligner.ui.pages.placement.panel import PlacementPanel
from aligner.ui.widgets.roadmap_canvas import RoadmapCanvas
from tests.ui.faces import Face, faces, other_face
from tests.ui.looking import called, choose, click, focus, part, texts

BESIDE = ("new file", "organization and sharing", "import: sheets", "import: what would change")


def deaf_buttons(face: Face) -> tuple[int, list[str]]:
    """How many buttons the keyboard reaches, and the names of those that Enter leaves as they are. Nothing is done by
    them: their signals are held back."""
    asked, deaf = 0, list[str]()
    for found in face.root.findChildren(QAbstractButton):
        is_reached = found.isVisibleTo(face.root.window()) and found.isEnabled() and found.focusPolicy()
        if not is_reached or isinstance(found, QCheckBox | QRadioButton) or found.isCheckable():
            continue
        asked += 1
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        found.blockSignals(True)
        found.event(event)
        found.blockSignals(False)
        if not event.isAccepted():
            deaf.append(f"{face.name}: {found.text() or found.accessibleName()}")
    return asked, deaf


@pytest.mark.parametrize("page", PAGE_NAMES)
def test_enter_presses_every_button_of_every_page(start: Any, page: str) -> None:
    session = start("en", is_draft=True)
    asked = 0
    for face in faces(session, (page,)):
        count, deaf = deaf_buttons(face)
        assert not deaf
        asked += count
    assert asked


@pytest.mark.parametrize("name", BESIDE)
def test_enter_presses_every_button_beside_a_page(start: Any, qtbot: QtBot, tmp_path: Any, name: str) -> None:
    session = start("en")
    with other_face(session, name, qtbot, tmp_path) as face:
        asked, deaf = deaf_buttons(face)
    assert asked and not deaf


def focused(session: Any) -> QWidget:
    QApplication.processEvents()
    found = session.window.focusWidget()
    assert found is not None
    return found


def test_a_program_is_placed_by_enter_where_one_chose_and_the_keys_stay_on_the_roadmap(start: Any) -> None:
    session = start("en")
    session.window.activateWindow()
    session.show_page("placement")
    QApplication.processEvents()
    page, before = session.page("placement"), session.workspace.read().placements
    ask = called(page, QPushButton, "Place a program…")
    focus(ask)
    QTest.keyClick(ask, Qt.Key.Key_Return)
    panel = part(page, PlacementPanel)
    goals = called(panel, QComboBox, "Goal")
    assert goals.currentIndex() == -1 and goals.placeholderText() == "Choose a goal"
    place = called(panel, QPushButton, "Place")
    focus(place)
    QTest.keyClick(place, Qt.Key.Key_Enter)
    assert session.workspace.read().placements == before, "nobody chose a goal"
    assert "Choose first where it goes." in texts(session)
    assert focused(session) is goals
    wanted = session.workspace.read().leaf_goals[-1]
    choose(goals, wanted.id)
    focus(place)
    QTest.keyClick(place, Qt.Key.Key_Return)
    (new,) = (one for one in session.workspace.read().placements if one.id not in {old.id for old in before})
    assert (new.goal_id, new.stage_id) == (wanted.id, None)
    assert isinstance(focused(session), RoadmapCanvas)


def test_all_are_placed_only_where_one_chose_and_the_keys_stay_on_the_page(start: Any) -> None:
    session = start("en")
    session.window.activateWindow()
    session.show_page("programs")
    QApplication.processEvents()
    page, before = session.page("programs"), session.workspace.read().placements
    table = next(w for w in page.findChildren(QWidget) if w.inherits("QTableView") and w.isVisible())
    focus(table)
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    click(page, "Place them…")
    click(page, "Place all")
    assert session.workspace.read().placements == before and "Choose first where they go." in texts(session)
    goals = called(page, QComboBox, "Goal")
    choose(goals, session.workspace.read().leaf_goals[0].id)
    place = called(page, QPushButton, "Place all")
    focus(place)
    QTest.keyClick(place, Qt.Key.Key_Return)
    assert session.workspace.read().placements != before
    assert page.isAncestorOf(focused(session))


def test_a_panel_that_shows_another_record_begins_at_its_top(start: Any) -> None:
    session = start("en")
    session.window.resize(1100, 640)
    session.show_page("field")
    QApplication.processEvents()
    page = session.page("field")
    for actor in session.workspace.read().actors[:2]:
        choose(called(page, QComboBox, "Open an actor"), actor.id)
        panel = part(page, ActorPanel)
        name = next(w for w in panel.findChildren(QWidget) if w.accessibleName() == "Name")
        assert not name.visibleRegion().isEmpty(), actor.name
        bar = part(panel, QScrollArea).verticalScrollBar()
        bar.setValue(bar.maximum())
        QApplication.processEvents()
        assert name.visibleRegion().isEmpty(), "else nothing is tried"
