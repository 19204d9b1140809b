"""The tracks of the roadmap on its picture, on the field's map and table, and on the goal's form."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from aligner.ui.links import ToRoadmap
from aligner.ui.pages.field.field_map import FieldMap
from tests.kit.test_tracks import example_on_tracks
from tests.ui.looking import called, click, part, plain


@pytest.fixture
def session(start: Any, tmp_path: Path) -> Any:
    file = tmp_path / "tracks.aligner"
    example_on_tracks(file, "en")
    return start("en", file=file)


def canvas_of(session: Any) -> Any:
    session.show_page("roadmap")
    click(session.page("roadmap"), "Show as picture")
    QApplication.processEvents()
    return session.page("roadmap").canvas


def test_the_picture_has_a_head_over_the_stages_of_each_track(session: Any) -> None:
    canvas = canvas_of(session)
    view = canvas.view
    assert view.tracks == [("Schooltrack", 0, 2), ("Worktrack", 2, 4)]
    for _, first, end in view.tracks:
        head = view.track_box(first, end)
        for column in range(first, end):
            below = view.column_header_box(column)
            assert below.top() >= head.bottom() and head.left() <= below.left() and below.right() <= head.right() + 1
    assert view.cell_box(0, 0).top() >= view.column_header_box(0).bottom()
    goal = session.workspace.read().leaf_goals[0]
    row = next(at for at, one in enumerate(canvas.model.rows) if one.goal_id == goal.id)
    assert canvas.model.off_track == {(row, 0), (row, 1)}


def test_who_listens_hears_the_track_of_a_cell_and_of_a_stage(session: Any) -> None:
    canvas = canvas_of(session)
    canvas.setFocus()
    stage = session.workspace.read().stages[2]
    canvas.go_to_head("stage", stage.id)
    assert plain(canvas.accessibleDescription()) == f"Worktrack · {stage.title}"
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert f"Worktrack · {stage.title}" in plain(canvas.accessibleDescription())


def test_a_stage_is_moved_within_its_track_alone(session: Any) -> None:
    canvas = canvas_of(session)
    stages = session.workspace.read().stages
    canvas.go_to_head("stage", stages[1].id)
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert [one.id for one in session.workspace.read().stages_in_tracks] == [one.id for one in stages]
    QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    now = [one.id for one in session.workspace.read().stages_in_tracks]
    assert now == [stages[1].id, stages[0].id, stages[2].id, stages[3].id]


def test_the_map_of_the_field_says_what_is_not_relevant(session: Any) -> None:
    session.show_page("field")
    page = session.page("field")
    shown = part(page, FieldMap)
    heard = shown.cell_text((1, 0))
    assert shown.view.tracks and "Schooltrack" in heard and "Not relevant" in heard


def test_the_track_of_a_goal_is_typed_on_its_form(session: Any, qtbot: QtBot) -> None:
    goal = session.workspace.read().leaf_goals[1]
    session.show(ToRoadmap("goal", goal.id))
    field = called(session.page("roadmap"), QLineEdit, "Track")
    field.setFocus()
    qtbot.keyClicks(field, "Schooltrack")
    called(session.page("roadmap"), QLineEdit, "Title").setFocus()
    assert session.workspace.read().goal_by_id[goal.id].track == "Schooltrack"
