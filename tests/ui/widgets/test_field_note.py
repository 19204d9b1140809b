"""A text that is kept otherwise than it was typed says so under its field, and codes that look alike are one."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from aligner.actions import placements, programs, roadmap
from aligner.lang.bidi import strip_isolates
from aligner.model.errors import Refused
from aligner.ui.links import ToPlacement, ToPrograms
from tests.ui.looking import press, texts


def field(session: Any, name: str) -> QLineEdit:
    for _ in range(3):
        QApplication.processEvents()
    return next(e for e in session.window.findChildren(QLineEdit) if e.accessibleName() == name and e.isVisible())


def paste_over(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QApplication.clipboard().setText(text)
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    line.editingFinished.emit()


@pytest.mark.parametrize("code", ["zz1", "Z\u200bZ1", "\uff3aZ1", "ZZ1\u200e"])
def test_a_code_that_looks_like_another_is_refused_by_every_verb(start, code: str) -> None:
    w = start("en", is_draft=True).workspace
    programs.add_program(w, "A", code="ZZ1")
    goal = roadmap.add_goal(w, "A", code="ZZ1").id
    roadmap.add_indicator(w, goal, "A", code="ZZ1")
    other = programs.add_program(w, "B", code="Other").id
    for verb in (
        lambda: programs.add_program(w, "C", code=code),
        lambda: programs.edit_program(w, other, code=code),
        lambda: programs.add_programs(w, [{"title": "C", "code": code}]),
        lambda: roadmap.add_goal(w, "C", code=code),
        lambda: roadmap.add_indicator(w, goal, "C", code=code),
    ):
        with pytest.raises(Refused) as caught:
            verb()
        assert caught.value.code in ("duplicate_code", "code_like_another")


def test_a_code_that_differs_only_in_its_case_names_the_other_in_its_field(start, qtbot: QtBot) -> None:
    session = start("en", is_draft=True)
    first, second = session.workspace.read().programs[:2]
    session.show(ToPrograms(first.id))
    paste_over(qtbot, field(session, "Code"), second.code.lower())
    assert f"only in how it looks from {second.code}" in texts(session)
    assert session.workspace.read().programs[0].code == first.code


def test_unseen_characters_of_a_title_go_with_a_word(start, qtbot: QtBot) -> None:
    session = start("en", is_draft=True)
    first = session.workspace.read().programs[0]
    session.show(ToPrograms(first.id))
    paste_over(qtbot, field(session, "Title"), "\u202bClub\u200b of\u2060 light\u202c")
    assert session.workspace.read().program_by_id[first.id].title == "Club of light"
    assert "Characters that nobody sees were removed: 4" in texts(session)
    paste_over(qtbot, field(session, "Title"), "\u200b")
    assert session.workspace.read().program_by_id[first.id].title == "Club of light"
    assert field(session, "Title").property("invalid") == "true"


def test_a_list_with_commas_is_told_and_parted_by_a_click(start, qtbot: QtBot) -> None:
    session = start("en", is_draft=True)
    first = session.workspace.read().programs[0]
    session.show(ToPrograms(first.id))
    paste_over(qtbot, field(session, "Regions"), "North, South")
    assert "Kept as one item: North, South" in texts(session)
    press(qtbot, session, next(b for b in _buttons(session) if "as 2 items" in strip_isolates(b)))
    assert session.workspace.read().program_by_id[first.id].regions == "North; South"


def test_a_list_in_the_one_region_of_a_placement_is_told(start, qtbot: QtBot) -> None:
    session = start("en", is_draft=True)
    card = session.workspace.read().placements[0]
    session.show(ToPlacement(placement_id=card.id))
    paste_over(qtbot, field(session, "Region"), "North, South")
    assert "Kept as one value: North, South" in texts(session)
    placements.edit_placement(session.workspace, card.id, region="North")


def _buttons(session: Any) -> list[str]:
    from PySide6.QtWidgets import QPushButton

    return [b.text() for b in session.window.findChildren(QPushButton) if b.isVisible()]
