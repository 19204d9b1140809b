"""Quitting while something is being done asks once; stopping leaves nothing half."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from aligner import paths
from aligner.actions.background import Event, Worker
from aligner.model.errors import refuse
from aligner.ui.frame.long_work import QuitQuestion
from aligner.ui.frame.session import Session
from aligner.ui.pages.kit.export_bar import ExportBar
from tests.ui.looking import called, part, press, texts, write

WAIT_MS = 60_000


def question(session: Session) -> QuitQuestion | None:
    QApplication.processEvents()
    return next((q for q in session.window.findChildren(QuitQuestion) if q.isVisible()), None)


def answer(qtbot: QtBot, session: Session, text: str) -> None:
    asked = question(session)
    assert asked is not None
    found = next(b for b in asked.findChildren(QPushButton) if b.text() == text)
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def make_kit(session: Any, qtbot: QtBot) -> Path:
    """Begins a kit; the folder that it goes to."""
    session.show_page("kit")
    press(qtbot, session, "Make the kit")
    return part(session.window, ExportBar).folder


def by_menu(session: Any, qtbot: QtBot) -> None:
    menus: Any = session.window.menuBar().actions()[0].menu()
    next(a for a in menus.actions() if a.text() == "Quit").trigger()


def by_key(session: Session, qtbot: QtBot) -> None:
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    qtbot.keyClick(session.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


def by_frame(session: Session, qtbot: QtBot) -> None:
    session.window.close()


@pytest.mark.parametrize("quit_it", [by_menu, by_key, by_frame])
def test_quitting_asks_once_and_stopping_leaves_nothing(
    start, qtbot: QtBot, quit_it: Callable[[Session, QtBot], None]
) -> None:
    session = start("en")
    folder = make_kit(session, qtbot)
    quit_it(session, qtbot)
    assert session.window.isVisible()
    asked = question(session)
    assert asked is not None
    assert str(folder) in "\n".join(line.text() for line in asked.findChildren(QLabel))
    session.window.close()
    assert question(session) is asked, "it asks once"
    answer(qtbot, session, "Stop and quit")
    assert not session.window.isVisible()
    assert not folder.exists() or not any(folder.iterdir())


def test_waiting_closes_the_window_when_the_kit_is_whole(start, qtbot: QtBot) -> None:
    session = start("en")
    folder = make_kit(session, qtbot)
    session.window.close()
    answer(qtbot, session, "Wait, then quit")
    assert session.window.isVisible()
    assert "closes as soon as this is finished" in texts(session)
    qtbot.waitUntil(lambda: not session.window.isVisible(), timeout=WAIT_MS)
    assert (folder / "kit.json").exists()


def test_going_on_keeps_window_and_work(start, qtbot: QtBot) -> None:
    session = start("en")
    folder = make_kit(session, qtbot)
    session.window.close()
    qtbot.keyClick(question(session), Qt.Key.Key_Escape)
    assert session.window.isVisible()
    session.show_page("overview")
    qtbot.waitUntil(lambda: (folder / "kit.json").exists(), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not session.works.names, timeout=WAIT_MS)
    session.window.close()
    assert question(session) is None and not session.window.isVisible()


def test_a_kit_that_is_stopped_by_another_language_says_so(start, qtbot: QtBot) -> None:
    session = start("he")
    session.languages.use("en")
    make_kit(session, qtbot)
    session.languages.use("ar")
    session.languages.use("en")
    assert not session.works.names
    assert question(session) is None


def test_reading_a_workbook_is_work_that_is_asked_about(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    book = openpyxl.Workbook()
    book.active.append(["Title"])  # pyright: ignore[reportOptionalMemberAccess]
    book.save(tmp_path / "mine.xlsx")
    session.files.import_file(tmp_path / "mine.xlsx")
    session.window.close()
    asked = question(session)
    assert asked is not None and "mine.xlsx" in "\n".join(line.text() for line in asked.findChildren(QLabel))
    answer(qtbot, session, "Stop and quit")
    assert not session.window.isVisible()


def test_the_kits_folder_lies_in_the_documents_and_is_shown_whole(start, qtbot: QtBot, monkeypatch) -> None:
    session = start("en")
    session.show_page("kit")
    folder = part(session.window, ExportBar).folder
    assert paths.user_documents() in folder.parents
    assert str(folder) in texts(session)
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or False)
    press(qtbot, session, "Make the kit")
    qtbot.waitUntil(lambda: "The kit is ready" in texts(session), timeout=WAIT_MS)
    assert str(folder) in texts(session)
    press(qtbot, session, "Open folder")
    assert opened == [str(folder)]
    assert "No program on this computer opens this" in texts(session)
    assert str(folder) in texts(session)


@pytest.mark.parametrize("end", ["done", "refused"])
def test_after_waiting_the_window_closes_only_when_the_state_was_kept(
    start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, end: Any
) -> None:
    reported: list[Event] = []
    monkeypatch.setattr(Worker, "submit", lambda _worker, *_: 1)
    monkeypatch.setattr(Worker, "poll", lambda _worker: [reported.pop()] if reported else [])
    session = start("en")
    session.show_page("versions")
    name = called(session.page("versions"), QLineEdit, "Name of the restore point")
    write(name, "Spring")
    press(qtbot, session, "Keep this state")
    write(name, "")
    session.window.close()
    answer(qtbot, session, "Wait, then quit")
    assert session.window.isVisible()
    kept = SimpleNamespace(reason="Spring")
    reported.append(Event(1, end, kept if end == "done" else refuse("file_exists", path="Spring")))
    qtbot.waitUntil(lambda: not session.works.names, timeout=WAIT_MS)
    assert session.window.isVisible() == (end == "refused")
