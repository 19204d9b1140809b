"""The joint map in the window: put together of packages, previewed, noted; and shown beside our field."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QListWidget, QMenu
from pytestqt.qtbot import QtBot

from aligner import paths
from aligner.actions.sent import all_sent
from aligner.lang.bidi import strip_isolates
from aligner.ui.dialogs.joint_map import JointMapDialog
from aligner.ui.dialogs.poster import PosterDialog
from aligner.ui.pages.field.field_table import FieldTable
from aligner.ui.pages.field.joint import BesideDialog, JointMapButton
from tests.ui.looking import click, part, read

SHARE = paths.resources() / "schemas" / "share.example.json"


def entry(session: Any, text: str) -> QAction:
    session.show_page("field")
    found = session.page("field").findChild(JointMapButton)
    return next(one for menu in found.findChildren(QMenu) for one in menu.actions() if one.text() == text)


def dialog(session: Any, kind: type[Any]) -> Any:
    return session.window.findChildren(kind)[-1]


def test_it_is_put_together_previewed_written_noted_and_shown(
    start: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    session = start("en")
    package = json.loads(SHARE.read_text("utf-8"))
    goal, stage = session.workspace.read().leaf_goals[0], session.workspace.read().stages[0]
    package["activities"] = [{"goal": goal.code, "stage": stage.code, "title": "Books that travel"}]
    source, out = tmp_path / "bus.json", tmp_path / "map.json"
    source.write_text(json.dumps(package), "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(source)], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(out), ""))
    entry(session, "Put a joint map together…").trigger()
    shown = dialog(session, JointMapDialog)
    click(shown, "Add packages…")
    preview = part(shown, QListWidget)
    lines = [strip_isolates(preview.item(row).text()) for row in range(preview.count())]
    assert "The Story Bus: one activity" in lines
    click(shown, "Save the joint map…")
    assert json.loads(out.read_text("utf-8"))["format"] == "aligner-joint-map"
    assert [one.kind for one in all_sent(session.workspace)] == ["joint_map"]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(out), ""))
    revision = session.workspace.revision
    entry(session, "Show a joint map beside our field…").trigger()
    beside = dialog(session, BesideDialog)
    table = part(beside, FieldTable)
    model = table.model()
    rows = [[strip_isolates(model.index(at, column).data()) for column in range(5)] for at in range(table.rowCount())]
    assert [goal.title, stage.title, "The Story Bus (Books that travel)"] in [row[:3] for row in rows]
    assert "The joint map of" in read(beside)
    click(beside, "Close")
    assert session.workspace.revision == revision


def test_a_package_that_is_none_is_refused_in_the_dialog_and_nothing_can_be_saved(
    start: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en")
    wrong = tmp_path / "other.json"
    wrong.write_text('{"format": "other"}', "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(wrong)], ""))
    entry(session, "Put a joint map together…").trigger()
    shown = dialog(session, JointMapDialog)
    click(shown, "Add packages…")
    assert "other.json is no package" in strip_isolates(read(shown))
    click(shown, "Take all out")
    assert "other.json" not in read(shown)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(wrong), ""))
    entry(session, "Show a joint map beside our field…").trigger()
    assert "other.json is no joint map" in strip_isolates(read(session.page("field")))
    click(shown, "Close")


def test_the_poster_of_the_field_is_asked_for_on_its_page(start: Any) -> None:
    session = start("en")
    entry(session, "Poster of the field…").trigger()
    shown = dialog(session, PosterDialog)
    assert shown.chosen.of == "field"
    click(shown, "Close")
