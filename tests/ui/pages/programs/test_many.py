"""Several grants at once: chosen in the table, placed in one step; and a view that was removed comes back."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QTableView
from pytestqt.qtbot import QtBot

from aligner.actions.placements import place_program
from tests.ui.looking import buttons, called, click, part, texts


@pytest.fixture
def grants(start: Any) -> Any:
    session = start("en", kind="foundation")
    session.show_page("programs")
    QApplication.processEvents()
    return session


def choose_all(session: Any, qtbot: QtBot) -> None:
    table = part(session.page("programs"), QTableView)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def test_all_that_are_chosen_are_placed_at_once_and_undo_takes_them_back(grants: Any, qtbot: QtBot) -> None:
    page, records = grants.page("programs"), grants.workspace.read()
    goal, stage = records.leaf_goals[-1], records.stages[0]
    place_program(grants.workspace, records.programs[0].id, goal.id, stage.id, share=None)
    here = [
        one.program_id
        for one in grants.workspace.read().placements
        if (one.goal_id, one.stage_id) == (goal.id, stage.id)
    ]
    before = grants.workspace.read().placements
    choose_all(grants, qtbot)
    click(page, "Place them…")
    goals, stages = called(page, QComboBox, "Goal"), called(page, QComboBox, "Stage")
    assert (goals.currentIndex(), stages.currentText()) == (-1, "No stage"), "nobody chose yet"
    goals.setCurrentIndex(goals.findData(goal.id))
    stages.setCurrentIndex(stages.findData(stage.id))
    click(page, "Place all")
    placed = {
        one.program_id
        for one in grants.workspace.read().placements
        if (one.goal_id, one.stage_id) == (goal.id, stage.id)
    }
    assert placed == {one.id for one in records.programs}
    said = texts(grants)
    assert f"Placed there: {len(records.programs) - len(here)} grants." in said
    assert f"Already there before: {grants.words.count(len(here), 'programs')}." in said
    grants.undo()
    assert grants.workspace.read().placements == before


def test_a_goal_outside_has_no_stage(grants: Any, qtbot: QtBot) -> None:
    page = grants.page("programs")
    choose_all(grants, qtbot)
    click(page, "Place them…")
    goals = called(page, QComboBox, "Goal")
    goals.setCurrentIndex(goals.findData(None))
    click(page, "Place all")
    records = grants.workspace.read()
    outside = {one.program_id for one in records.placements if one.goal_id is None and one.stage_id is None}
    assert outside == {one.id for one in records.programs}


def test_one_that_is_chosen_alone_is_not_placed_from_here(grants: Any) -> None:
    page = grants.page("programs")
    table = part(page, QTableView)
    table.selectRow(0)
    QApplication.processEvents()
    assert "Place them…" not in buttons(grants)


def test_a_removed_view_says_so_and_comes_back(grants: Any) -> None:
    page, uid = grants.page("programs"), grants.workspace.uid
    views = grants.preferences
    views.keep_views(uid, {"Spring": {"group": "", "search": "lab"}})
    menu = next(one for one in page.findChildren(QMenu) if any("Save this view" in a.text() for a in one.actions()))
    menu.aboutToShow.emit()
    removing = next(one.menu() for one in menu.actions() if one.text() == "Remove a view")
    removing.actions()[0].trigger()
    QApplication.processEvents()
    assert "Spring" not in views.views(uid)
    assert "The view Spring was removed." in texts(grants)
    click(grants.window, "Undo")
    assert views.views(uid)["Spring"] == {"group": "", "search": "lab"}
