"""A damaged file leads to a calm screen: the newest good copy, or what can still be read."""

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from aligner.actions.backups import make_backup
from tests.ui.looking import buttons, press, texts

WAIT_MS = 60_000


def damage(file: Path) -> None:
    base = sqlite3.connect(file)
    base.execute("UPDATE program SET start = 'someday' WHERE code = 'P1'")
    base.execute("INSERT INTO priority (id, goal_id, weight, sharing, position) VALUES (5, 77, 1, 'board', 0)")
    base.commit()
    base.close()


def test_a_damaged_file_leads_to_a_calm_screen_with_its_newest_good_copy(start, qtbot: QtBot) -> None:
    session = start("en")
    file = session.workspace.path
    kept = make_backup(file, "on_open")
    session.documents.close()
    data = bytearray(file.read_bytes())
    data[8192 : 8192 + 4096] = b"\xff" * 4096
    file.write_bytes(data)
    assert not session.open(file)
    assert "This file is damaged" in texts(session) and "Nothing in it was changed" in texts(session)
    screen = session.screens.shown
    qtbot.waitUntil(lambda: not screen.jobs.is_busy, timeout=WAIT_MS)
    assert "Programs: 12" in texts(session)
    press(qtbot, session, "Open this copy as a new file")
    assert session.screens.shown is None
    assert session.workspace.path.parent == file.parent and session.workspace.path != file
    assert session.workspace.revision == kept.revision
    assert file.read_bytes() == data


def test_a_file_whose_beginning_is_gone_is_known_by_its_place(start, qtbot: QtBot) -> None:
    session = start("en")
    file = session.workspace.path
    make_backup(file, "on_open")
    session.documents.close()
    file.write_bytes(b"")
    assert not session.open(file)
    screen = session.screens.shown
    qtbot.waitUntil(lambda: not screen.jobs.is_busy, timeout=WAIT_MS)
    assert "Open this copy as a new file" in buttons(session)
    assert file.read_bytes() == b""


def test_without_a_copy_what_can_be_read_is_saved_with_a_count_for_each_kind(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en")
    file = session.workspace.path
    programs = len(session.workspace.read().programs)
    session.documents.close()
    damage(file)
    assert not session.open(file)
    screen = session.screens.shown
    qtbot.waitUntil(lambda: not screen.jobs.is_busy, timeout=WAIT_MS)
    assert "No copy of this file was kept" in texts(session)
    out = tmp_path / "saved.aligner"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    press(qtbot, session, "Save what can be read…")
    qtbot.waitUntil(lambda: not screen.jobs.is_busy, timeout=WAIT_MS)
    assert "could not be read" in texts(session) and "Programs" in texts(session)
    press(qtbot, session, "Open the saved file")
    assert session.workspace.path == out
    assert len(session.workspace.read().programs) == programs - 1


def test_a_value_that_is_none_is_damage_too_and_no_fault_of_the_program(start) -> None:
    session = start("en")
    file = session.workspace.path
    session.documents.close()
    base = sqlite3.connect(file)
    base.execute("UPDATE program SET start = 'someday' WHERE code = 'P1'")
    base.commit()
    base.close()
    assert not session.open(file)
    assert "This file is damaged" in texts(session)


def test_the_details_to_copy_hold_no_name(start, qtbot: QtBot) -> None:
    session = start("en")
    file = session.workspace.path
    session.documents.close()
    damage(file)
    session.open(file)
    press(qtbot, session, "Copy the details")
    copied = QApplication.clipboard().text()
    assert "broken_references" in copied and file.stem not in copied


def test_the_screen_of_a_damaged_file_speaks_the_language_that_is_chosen(start) -> None:
    session = start("en")
    file = session.workspace.path
    session.documents.close()
    damage(file)
    session.open(file)
    session.languages.use("he")
    assert "הקובץ הזה פגום" in texts(session)
    session.languages.use("en")
    session.show_page("welcome")
    assert session.screens.shown is None
