"""Each page, in each language: full, empty, nothing cut off, everything named; and what it changes can be undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aligner.actions.opening import new_workspace
from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import LANGUAGES
from aligner.ui.frame.page_list import PAGE_NAMES
from aligner.ui.frame.session import Session
from aligner.ui.links import ToPlacement
from aligner.ui.widgets.roadmap_canvas import PROGRAM_MIME, RoadmapCanvas
from tests.ui.looking import called

VIEWED = [name for name in PAGE_NAMES if name != "kit"]


def visible(session: Session, kind: type) -> list:
    return [widget for widget in session.window.findChildren(kind) if widget.isVisibleTo(session.window)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_no_button_and_no_plain_label_is_cut(start, language: str, size: tuple[int, int]) -> None:
    session = start(language)
    session.window.resize(*size)
    for page in VIEWED:
        session.show_page(page)
        QApplication.processEvents()
        for button in visible(session, QPushButton):
            assert button.width() >= button.minimumSizeHint().width() - 1, (page, button.text())
        for label in visible(session, QLabel):
            if label.text() and not label.wordWrap() and label.pixmap().isNull():
                assert label.width() >= label.sizeHint().width() - 1, (page, label.text())
            if label.text() and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()) - 2, (page, label.text())


@pytest.mark.parametrize("language", ["he", "en"])
def test_everything_that_takes_the_focus_has_a_name(start, language: str) -> None:
    session = start(language)
    for page in VIEWED:
        session.show_page(page)
        QApplication.processEvents()
        for widget in visible(session, QWidget):
            if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.objectName().startswith("qt_"):
                continue
            if isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QSpinBox | RoadmapCanvas | QTableView):
                parent = widget.parentWidget()
                is_inner = isinstance(parent, QComboBox | QSpinBox)
                named = widget.accessibleName() or getattr(widget, "text", str)() or widget.toolTip()
                assert named or is_inner, (page, widget)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_workspace_says_what_each_page_is_for(start, language: str, tmp_path: Path) -> None:
    file = tmp_path / "empty.aligner"
    new_workspace(file, "ארגון", "nonprofit", language).close()
    session = start(language, file=file)
    for page in PAGE_NAMES:
        session.show_page(page)
        QApplication.processEvents()
        assert session.current == page
        shown = [label.text() for label in visible(session, QLabel) if label.text()]
        assert len(shown) >= 3, page


def canvas(session: Session) -> RoadmapCanvas:
    session.show_page("placement")
    QApplication.processEvents()
    return next(found for found in visible(session, RoadmapCanvas))


def press(qtbot: QtBot, session: Session, text: str) -> None:
    button = next(b for b in visible(session, QPushButton) if strip_isolates(b.text()) == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("language", ["he", "en"])
def test_a_program_is_placed_by_keyboard_alone(start, qtbot: QtBot, language: str) -> None:
    session = start(language)
    before = len(session.workspace.read().placements)
    found = canvas(session)
    found.setFocus()
    qtbot.keyClick(found, Qt.Key.Key_Down)
    qtbot.keyClick(found, Qt.Key.Key_Up)
    while found.card_under_cursor() is not None:
        qtbot.keyClick(found, Qt.Key.Key_Down)
    qtbot.keyClick(found, Qt.Key.Key_Return)
    QApplication.processEvents()
    place = next(b for b in visible(session, QPushButton) if b.text() in ("Place", "מיקום"))
    place.setFocus()
    qtbot.keyClick(place, Qt.Key.Key_Space)
    assert len(session.workspace.read().placements) == before + 1
    session.undo()
    assert len(session.workspace.read().placements) == before


@pytest.mark.parametrize("language", ["he", "en"])
def test_arrow_keys_with_control_carry_a_card_to_the_next_stage(start, qtbot: QtBot, language: str) -> None:
    session = start(language)
    records = session.workspace.read()
    placement = next(p for p in records.placements if p.stage_id == records.stages[1].id)
    found = canvas(session)
    found.setFocus()
    found.choose_card(placement.id)
    forward = Qt.Key.Key_Left if language == "he" else Qt.Key.Key_Right
    qtbot.keyClick(found, forward, Qt.KeyboardModifier.ControlModifier)
    moved = next(p for p in session.workspace.read().placements if p.id == placement.id)
    assert (moved.goal_id, moved.stage_id) == (placement.goal_id, records.stages[2].id)


@pytest.mark.parametrize("language", ["he", "en"])
def test_a_dropped_program_is_placed_in_the_cell_under_the_pointer(start, language: str) -> None:
    session = start(language)
    records = session.workspace.read()
    program = next(p for p in records.programs if p.id not in records.placements_by_program)
    found = canvas(session)
    row = next(i for i, shown in enumerate(found.model.rows) if shown.goal_id == records.leaf_goals[0].id)
    box = found.cell_box(row, 2)
    data = QMimeData()
    data.setData(PROGRAM_MIME, str(program.id).encode())
    event = QDropEvent(
        QPointF(box.center()),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    found.dropEvent(event)
    (placed,) = session.workspace.read().placements_by_program[program.id]
    assert (placed.goal_id, placed.stage_id, placed.share) == (records.leaf_goals[0].id, records.stages[2].id, 100)


def test_the_first_column_of_the_canvas_stands_at_the_start_side(start) -> None:
    for language in ("he", "en"):
        session = start(language)
        found = canvas(session)
        first, last = found.column_header_box(0).center().x(), found.column_header_box(3).center().x()
        assert (first > last) == (language == "he")
        session.window.close()


def test_shares_above_100_are_refused_beside_the_field(start, qtbot: QtBot) -> None:
    session = start("en")
    records = session.workspace.read()
    program_id, placements = next((p, found) for p, found in records.placements_by_program.items() if len(found) == 2)
    session.show(ToPlacement(program_id=program_id))
    QApplication.processEvents()
    editors = [e for e in visible(session, QLineEdit) if e.accessibleName().startswith("Share at")]
    editors[0].setFocus()
    editors[0].selectAll()
    qtbot.keyClicks(editors[0], "99")
    qtbot.keyClick(editors[0], Qt.Key.Key_Return)
    QApplication.processEvents()
    assert any("more than 100%" in label.text() for label in visible(session, QLabel))
    assert [p.share for p in session.workspace.read().placements_by_program[program_id]] == [
        p.share for p in placements
    ]


def test_the_table_of_programs_obeys_its_model_and_is_searched(start, qtbot: QtBot) -> None:
    session = start("en")
    session.show_page("programs")
    view = visible(session, QTableView)[0]
    QAbstractItemModelTester(view.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert view.model().rowCount() == len(session.workspace.read().programs)
    search = next(e for e in visible(session, QLineEdit) if e.accessibleName() == "Search programs")
    qtbot.keyClicks(search, "arabic")
    assert view.model().rowCount() == 1
    search.clear()
    press(qtbot, session, "Add program")
    assert view.model().rowCount() == 13
    session.undo()
    assert view.model().rowCount() == 12


def test_points_are_kept_as_one_change_when_a_field_is_left(start, qtbot: QtBot) -> None:
    session = start("en")
    session.show_page("priorities")
    QApplication.processEvents()
    editors = [e for e in visible(session, QLineEdit) if e.accessibleName().startswith("Our points")]
    revision = session.workspace.revision
    first = session.workspace.read().leaf_goals[0]
    editors[0].setFocus()
    editors[0].selectAll()
    qtbot.keyClicks(editors[0], "3")
    qtbot.keyClick(editors[0], Qt.Key.Key_Tab)
    assert session.workspace.revision == revision + 1
    assert session.workspace.read().priority_by_goal[first.id].weight == 3
    assert any("Points left: 5" in strip_isolates(label.text()) for label in visible(session, QLabel))
    session.undo()
    assert editors[0].text() == "8"


def test_a_goal_is_added_on_the_roadmap_and_taken_back(start) -> None:
    session = start("en", is_draft=True)
    session.show_page("roadmap")
    page = session.page("roadmap")
    before = len(session.workspace.read().goals)
    menu = called(page, QPushButton, "Add").menu()
    next(action for action in menu.actions() if action.text() == "Goal").trigger()
    assert len(session.workspace.read().goals) == before + 1
    assert any(isinstance(w, QAbstractScrollArea) for w in visible(session, QAbstractScrollArea))
    session.undo()
    assert len(session.workspace.read().goals) == before
