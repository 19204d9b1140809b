"""The way in: a new file, the examples, the fill-in workbook."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from aligner.actions.exchange import import_file
from aligner.lang.bidi import strip_isolates
from aligner.ui.frame.session import Session
from aligner.ui.pages.welcome.new_form import NewForm
from tests.ui.importing import choices, is_shown, settle
from tests.ui.looking import called, part, texts


def press(qtbot: QtBot, session: Session, text: str) -> None:
    QApplication.processEvents()
    window = session.window
    found = next(b for b in window.findChildren(QPushButton) if b.text() == text and b.isVisibleTo(window))
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def answer(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    def chosen(*_: Any) -> tuple[str, str]:
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)


def test_a_new_file_is_made_where_the_user_says(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en", file=None)
    press(qtbot, session, "Begin")
    answer(monkeypatch, tmp_path / "mine")
    press(qtbot, session, "Choose a place and create…")
    shown = [la.text() for la in session.window.findChildren(QLabel) if la.isVisibleTo(session.window)]
    assert "Write the organization's name first." in shown and session.workspace is None
    name = next(e for e in session.window.findChildren(QLineEdit) if e.isVisibleTo(session.window))
    qtbot.keyClicks(name, "Numbers Rising")
    press(qtbot, session, "Choose a place and create…")
    opened: Any = session.workspace
    assert opened.path == tmp_path / "mine.aligner"
    organization = opened.read().organization
    assert (organization.name, organization.kind, organization.language) == ("Numbers Rising", "nonprofit", "en")
    assert session.current == "overview"


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_the_form_of_a_new_file_is_in_sight_whole_and_enter_makes_the_file(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    session = start(language, file=None)
    session.window.resize(1366, 700)
    page = session.page("welcome")
    begin = next(b for b in page.findChildren(QPushButton) if b.property("role") == "primary" and b.isVisibleTo(page))
    qtbot.mouseClick(begin, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    form = part(session.page("welcome"), NewForm)
    assert form.visibleRegion().boundingRect() == form.rect(), "no part of it is below the edge"
    name = part(form, QLineEdit)
    assert name.hasFocus()
    answer(monkeypatch, tmp_path / "mine")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert session.workspace is None, "it has no name yet"
    qtbot.keyClicks(name, "Numbers Rising")
    assert not session.window.strip.isVisible(), "a name that is being typed is no value that waits to be saved"
    qtbot.keyClick(name, Qt.Key.Key_Return)
    opened: Any = session.workspace
    assert opened.read().organization.name == "Numbers Rising"


def test_a_name_of_a_new_file_is_no_unsaved_value_of_the_open_one(start, qtbot: QtBot) -> None:
    session = start("en")
    session.show_page("welcome")
    press(qtbot, session, "Begin")
    name = part(session.page("welcome"), QLineEdit)
    qtbot.keyClicks(name, "Numbers Rising")
    assert session.window.status_start.text() == "All changes are saved"
    session.languages.use("he")
    QApplication.processEvents()
    assert part(session.page("welcome"), QLineEdit).text() == "Numbers Rising"


def test_an_existing_file_is_not_replaced(start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = start("en", file=None)
    taken = tmp_path / "taken.aligner"
    taken.write_text("mine", "utf-8")
    assert not session.files.make_new(taken, "Org", "nonprofit", "en", "ILS")
    assert taken.read_text("utf-8") == "mine" and session.workspace is None


@pytest.mark.parametrize(("text", "kind"), [("A nonprofit", "nonprofit"), ("A foundation", "foundation")])
def test_the_examples_open_and_keep_what_the_user_did_with_them(start, qtbot: QtBot, text: str, kind: str) -> None:
    session = start("en", file=None)
    press(qtbot, session, text)
    assert session.workspace.read().organization.kind == kind
    path = session.workspace.path
    session.show_page("welcome")
    press(qtbot, session, text)
    assert session.workspace.path == path


def test_the_fill_in_workbook_is_written(start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = start("he", file=None)
    answer(monkeypatch, tmp_path / "t.xlsx")
    session.files.ask_and_write_template()
    assert len(openpyxl.load_workbook(tmp_path / "t.xlsx").sheetnames) >= 13


def test_ones_own_list_is_chosen_first_and_comes_in_once_the_file_is_made(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en", file=None)
    source = tmp_path / "services.csv"
    source.write_text("Program name,Budget\nSums,10\nLetters,20\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(source), ""))
    press(qtbot, session, "Choose a list…")
    assert "services.csv is brought in as soon as the file is made" in strip_isolates(texts(session))
    name = next(e for e in session.window.findChildren(QLineEdit) if e.isVisibleTo(session.window))
    assert name.hasFocus()
    qtbot.keyClicks(name, "Numbers Rising")
    answer(monkeypatch, tmp_path / "mine.aligner")
    press(qtbot, session, "Choose a place and create…")
    qtbot.waitUntil(lambda: is_shown(session))
    settle(qtbot, session)
    assert choices(session).source == source and choices(session).sheets[0].kind == "programs"


@pytest.mark.parametrize("is_own", [True, False])
def test_ones_own_files_are_asked_for_once_the_file_is_made_where_that_was_chosen(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_own: bool
) -> None:
    session = start("en", file=None)
    press(qtbot, session, "Begin")
    asked: list[bool] = []

    def opening(*_: Any) -> tuple[str, str]:
        asked.append(session.workspace is not None)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", opening)
    name = next(e for e in session.window.findChildren(QLineEdit) if e.isVisibleTo(session.window))
    qtbot.keyClicks(name, "Numbers Rising")
    if is_own:
        choice = called(session.window, QRadioButton, "From my own files: Excel, a table or a text")
        qtbot.mouseClick(choice, Qt.MouseButton.LeftButton, pos=QPoint(8, choice.height() // 2))
        assert choice.isChecked()
    answer(monkeypatch, tmp_path / "mine.aligner")
    press(qtbot, session, "Choose a place and create…")
    assert session.workspace.path == tmp_path / "mine.aligner"
    assert asked == ([True] if is_own else [])


def test_a_list_dropped_on_the_welcome_page_waits_for_the_file_that_is_opened(
    start, qtbot: QtBot, tmp_path: Path
) -> None:
    session = start("en", file=None)
    source = tmp_path / "services.csv"
    source.write_text("Program name,Budget\nSums,10\n", "utf-8")
    session.files.open_dropped([str(source)])
    press(qtbot, session, "A nonprofit")
    qtbot.waitUntil(lambda: is_shown(session))
    settle(qtbot, session)
    assert choices(session).source == source


def test_the_workbook_with_what_is_known_comes_back_without_a_change(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en")
    out = tmp_path / "known.xlsx"
    answer(monkeypatch, out)
    session.files.ask_and_write_known()
    counts = import_file(session.workspace, out, dry_run=True).counts
    assert sum(one.unchanged for _, one in counts) and not sum(one.added + one.changed for _, one in counts)
