"""A list that drops down shows all its entries whole, on every page and dialog, with names as long as they come."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionComboBox, QWidget
from pytestqt.qtbot import QtBot

from aligner.actions.programs import edit_program
from aligner.actions.roadmap import edit_goal
from aligner.ui.widgets.inputs import MAX_LINES, MAX_OF_SCREEN
from tests.ui.faces import faces, inputs, other_face

LONG = "תוכנית ארוכת שנים לקידום לימודי המתמטיקה בחמש יחידות בבתי הספר שבפריפריה"


def look_at_lists(root: QWidget, face: object) -> int:
    seen = 0
    for box in [w for w in inputs(root) if isinstance(w, QComboBox) and w.isEnabled() and w.count()]:
        box.showPopup()
        QApplication.processEvents()
        view = box.view()
        name = (face, box.accessibleName() or box.currentText(), box.count())
        room = box.screen().availableGeometry()
        widest = view.sizeHintForColumn(0)
        assert view.viewport().width() >= min(widest, round(room.width() * MAX_OF_SCREEN)) - 2, name
        rows = min(box.count(), MAX_LINES)
        last = view.visualRect(box.model().index(rows - 1, 0))
        first = view.visualRect(box.model().index(0, 0))
        if box.count() <= MAX_LINES and last.bottom() - first.top() < room.height() - 80:
            assert first.top() >= 0 and last.bottom() <= view.viewport().height(), name
        popup = view.window()
        # On a real screen a list that opens as a menu is cut by its padding, and hides entries behind arrows.
        option = QStyleOptionComboBox()
        option.initFrom(box)
        assert not box.style().styleHint(QStyle.StyleHint.SH_ComboBox_Popup, option, box), name
        corner = popup.mapToGlobal(QPoint(0, 0))
        assert room.left() <= corner.x() and corner.x() + popup.width() <= room.right() + 2, name
        box.hidePopup()
        seen += 1
    return seen


@pytest.mark.parametrize("language", ["he", "en"])
def test_each_list_of_a_page_shows_all_its_entries(start, language: str) -> None:
    session: Any = start(language, is_draft=True)
    for program in session.workspace.read().programs[:3]:
        edit_program(session.workspace, program.id, title=f"{LONG} {program.code}")
    edit_goal(session.workspace, session.workspace.read().leaf_goals[0].id, title=LONG)
    session.window.resize(1024, 640)
    assert sum(look_at_lists(face.root, face.name) for face in faces(session)) > 15


@pytest.mark.parametrize("name", ["new file", "organization and sharing"])
def test_each_list_of_a_dialog_shows_all_its_entries(start, qtbot: QtBot, tmp_path, name: str) -> None:
    session: Any = start("he", is_draft=True)
    with other_face(session, name, qtbot, tmp_path) as face:
        assert look_at_lists(face.root, face.name) >= 3
