"""What leaves in a package is shown whole before it is written, and is what is written."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from aligner.actions import programs
from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import Sharing
from aligner.ui.dialogs.sharing import ShareDialog
from tests.ui.looking import called, choose, click, part, read, texts, write


def shown(session) -> list[str]:
    found = part(dialog_of(session), QListWidget)
    return [strip_isolates(found.item(row).text()) for row in range(found.count())]


def dialog_of(session) -> ShareDialog:
    return session.window.findChildren(ShareDialog)[-1]


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_what_is_shown_is_what_is_written(
    start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, qtbot: QtBot
) -> None:
    session = start(language)
    session.files.ask_and_share()
    lines = shown(session)
    out = tmp_path / "share.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(out), ""))
    save = [b for b in dialog_of(session).findChildren(QPushButton) if b.property("role") == "primary"]
    click(dialog_of(session), strip_isolates(save[0].text()))
    package = json.loads(out.read_text("utf-8"))
    assert len(lines) == len(package["activities"]) + 1, "one more says what stays here"
    for line, one in zip(lines, package["activities"], strict=False):
        assert line.startswith(one["title"])
    assert "share.json" in texts(session)


def test_what_leaves_is_noted_for_whom_and_shown_the_next_time(
    start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    session = start("en")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "share.json"), ""))
    session.files.ask_and_share()
    assert "What left this file before" not in read(dialog_of(session))
    write(called(dialog_of(session), QLineEdit, "For whom (noted in this file alone)"), "The backbone")
    click(dialog_of(session), "Save the package…")
    qtbot.wait(10)
    session.files.ask_and_share()
    told = strip_isolates(read(dialog_of(session)))
    assert "What left this file before" in told and "what we do; Initiative; for The backbone" in told
    click(dialog_of(session), "Close")
    assert session.workspace.revision == 1, "noting is no change of the records"


def test_another_level_and_another_program_change_what_would_leave(start, qtbot: QtBot) -> None:
    session = start("en")
    records = session.workspace.read()
    at_work = next(p for p in records.programs if p.sharing == Sharing.PUBLIC and p.id in records.placements_by_program)
    session.files.ask_and_share()
    assert any(at_work.title in line for line in shown(session))
    programs.edit_program(session.workspace, at_work.id, sharing=Sharing.INITIATIVE)
    assert any(at_work.title in line for line in shown(session))
    choose(called(dialog_of(session), QComboBox, "Who may read it"), Sharing.PUBLIC)
    assert not any(at_work.title in line for line in shown(session))
    click(dialog_of(session), "Close")


def test_the_roadmap_is_handed_on(start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    session = start("en")
    out = tmp_path / "roadmap.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(out), ""))
    session.files.ask_and_hand_on()
    assert json.loads(out.read_text("utf-8"))["format"] == "aligner-roadmap"
    assert "roadmap.json" in texts(session)
