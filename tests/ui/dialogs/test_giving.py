"""What would leave in a file of grants is shown whole before it is written."""

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from aligner.actions import programs
from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import Sharing
from aligner.ui.dialogs.giving import GivingDialog
from tests.ui.looking import called, choose, click, texts


def dialog_of(session) -> GivingDialog:
    return session.window.findChildren(GivingDialog)[-1]


def shown(session) -> tuple[list[str], list[str]]:
    """What would leave, and what stays."""
    lists = dialog_of(session).findChildren(QListWidget)
    told = [[strip_isolates(one.item(row).text()) for row in range(one.count())] for one in lists]
    return told[0], told[1]


def awarded(session) -> None:
    for place, one in enumerate(session.workspace.read().programs):
        fields = {"awarded_minor": 5_000_00, "award_date": date(2025, 3, 1), "pipeline": None, "grantee": "Readers"}
        programs.edit_program(session.workspace, one.id, **(fields if place else {}), sharing=Sharing.PUBLIC)


def save_button(session) -> QPushButton:
    return next(one for one in dialog_of(session).findChildren(QPushButton) if one.property("role") == "primary")


@pytest.mark.parametrize("language", ["he", "en", "ar"])
@pytest.mark.parametrize(("name", "kind"), [("out.json", ""), ("out", "360Giving JSON (*.json)")])
def test_what_is_shown_is_what_is_written(
    start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, name: str, kind: str, qtbot: QtBot
) -> None:
    session = start(language, kind="foundation")
    awarded(session)
    session.files.ask_and_publish()
    lines, stays = shown(session)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / name), kind))
    first = session.workspace.read().programs[0]
    assert any(line.startswith(f"{first.title}:") for line in stays), "it has no amount awarded"
    click(dialog_of(session), strip_isolates(save_button(session).text()))
    package = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert len(lines) == len(package["grants"]) == len(session.workspace.read().programs) - 1
    for line, one in zip(lines, package["grants"], strict=True):
        assert line.startswith(one["title"])
    assert "out.json" in texts(session)


def test_it_begins_with_what_is_public_and_says_when_it_is_wider(start, qtbot: QtBot) -> None:
    session = start("en", kind="foundation")
    awarded(session)
    records = session.workspace.read()
    hidden = records.programs[3]
    session.files.ask_and_publish()
    assert any(hidden.title in line for line in shown(session)[0])
    programs.edit_program(session.workspace, hidden.id, sharing=Sharing.BOARD)
    lines, stays = shown(session)
    assert not any(hidden.title in line for line in lines)
    assert any("One grant stays here" in line for line in stays)
    choose(called(dialog_of(session), QComboBox, "Who may read it"), Sharing.BOARD)
    lines, stays = shown(session)
    assert any(hidden.title in line for line in lines)
    assert any("Not for publishing" in line for line in stays)
    for one in session.workspace.read().programs:
        programs.edit_program(session.workspace, one.id, award_date=None)
    assert not save_button(session).isEnabled()
    click(dialog_of(session), "Close")
