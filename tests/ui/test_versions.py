"""Older states in the window: kept, compared, brought back, looked into, offered for a damaged file."""

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from aligner.actions.backups import list_backups, make_backup
from aligner.actions.programs import edit_program
from aligner.lang.bidi import strip_isolates
from aligner.ui.session import Session

WAIT_MS = 60_000


def texts(session: Session) -> str:
    QApplication.processEvents()
    window = session.window
    return "\n".join(strip_isolates(la.text()) for la in window.findChildren(QLabel) if la.isVisibleTo(window))


def press(qtbot: QtBot, session: Session, text: str) -> None:
    QApplication.processEvents()
    window = session.window
    found = next(b for b in window.findChildren(QPushButton) if b.text() == text and b.isVisibleTo(window))
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def choose(session: Session, row: int) -> None:
    table = session.page("versions").findChildren(QTableWidget)[0]
    table.setCurrentCell(row, 0)


def test_a_state_is_kept_under_a_name_compared_and_brought_back(start, qtbot: QtBot) -> None:
    session = start("en")
    session.show_page("versions")
    assert "No older state yet" in texts(session)
    page = session.page("versions")
    press(qtbot, session, "Keep this state")
    assert "Give this state a name first." in texts(session)
    qtbot.keyClicks(page._name, "Before the board")
    qtbot.keyClick(page._name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(list_backups(session.workspace.uid)), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "Kept: Before the board" in texts(session), timeout=WAIT_MS)

    program = session.workspace.read().programs[0]
    edit_program(session.workspace, program.id, title="Renamed")
    choose(session, 0)
    qtbot.waitUntil(lambda: "Programs (1): Renamed" in texts(session), timeout=WAIT_MS)
    press(qtbot, session, "Bring this state back")
    assert session.workspace.read().programs[0].title == program.title
    assert "Bring an older state back" in session.undo_text()
    session.undo()
    assert session.workspace.read().programs[0].title == "Renamed"
    page.leave()


def test_an_older_state_is_looked_into_read_only_and_left_again(start, qtbot: QtBot) -> None:
    session = start("en")
    file = session.workspace.path
    make_backup(file, "on_open")
    edit_program(session.workspace, session.workspace.read().programs[0].id, title="Renamed")
    session.show_page("versions")
    choose(session, 0)
    press(qtbot, session, "Look inside")
    assert session.workspace.is_read_only and session.workspace.read().programs[0].title != "Renamed"
    assert session.preferences.recent == (str(file),)
    press(qtbot, session, "Back to today")
    assert session.workspace.path == file and not session.workspace.is_read_only


def test_a_damaged_file_offers_its_newest_good_copy(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    file = session.workspace.path
    kept = make_backup(file, "on_open")
    session.close_workspace()
    data = bytearray(file.read_bytes())
    data[8192 : 8192 + 4096] = b"\xff" * 4096
    file.write_bytes(data)
    assert not session.open(file)
    assert "is damaged, and nothing in it was changed" in texts(session)
    press(qtbot, session, "Write the copy beside it and open it")
    assert session.workspace.path.parent == file.parent and session.workspace.path != file
    assert session.workspace.revision == kept.revision
    assert file.read_bytes() == data


def test_a_copy_is_kept_a_while_after_opening(start, qtbot: QtBot) -> None:
    session = start("en")
    session._keeper._on_due()
    qtbot.waitUntil(lambda: bool(list_backups(session.workspace.uid)), timeout=WAIT_MS)
    assert list_backups(session.workspace.uid)[0].reason == "on_open"
    session._keeper._on_due()
    qtbot.wait(200)
    assert len(list_backups(session.workspace.uid)) == 1


def test_a_damaged_file_without_a_copy_offers_what_can_be_read(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en")
    file = session.workspace.path
    programs = len(session.workspace.read().programs)
    session.close_workspace()
    base = sqlite3.connect(file)
    base.execute("UPDATE program SET start = 'someday' WHERE code = 'P1'")
    base.execute("INSERT INTO priority (id, goal_id, weight, sharing, position) VALUES (5, 77, 1, 'board', 0)")
    base.commit()
    base.close()
    assert not session.open(file)
    out = tmp_path / "saved.aligner"

    def chosen(*_: object) -> tuple[str, str]:
        return str(out), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    press(qtbot, session, "Save what can be read…")
    assert session.workspace.path == out
    assert len(session.workspace.read().programs) == programs - 1
    assert "could not be read" in texts(session)


def test_a_file_changed_by_others_is_not_written_over_and_can_be_opened_again(start, qtbot: QtBot) -> None:
    session = start("en")
    base = sqlite3.connect(session.workspace.path)
    base.execute("UPDATE document SET revision = revision + 5")
    base.execute("UPDATE organization SET mission = 'Changed elsewhere'")
    base.commit()
    base.close()
    program = session.workspace.read().programs[0]
    session.attempt(lambda: edit_program(session.workspace, program.id, title="Mine"))
    assert "changed outside this window" in texts(session)
    press(qtbot, session, "Open it again")
    assert session.workspace.read().organization.mission == "Changed elsewhere"
    assert session.workspace.read().programs[0].title == program.title
    edit_program(session.workspace, program.id, title="Mine")
