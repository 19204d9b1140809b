"""A list that came once comes again with one press; how it was read is kept, named, handed on and forgotten."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from aligner.actions.exchange import export_workbook
from aligner.actions.mappings import stored_lists
from aligner.lang.bidi import strip_isolates
from aligner.ui.dialogs.lists import ListsDialog
from aligner.ui.screens.assistant.choices import COLUMNS, PREVIEW
from aligner.ui.widgets.import_button import lists_to_update
from aligner.ui.widgets.toast import Toast
from tests.exchange.test_import import book
from tests.ui.importing import WAIT_MS, begin, choices, field_of, go_on, is_shown, screen, send, settle, step, told
from tests.ui.looking import called, click, part, texts

HEAD = ["Name of it", "Money a year"]


def bring_in(qtbot: QtBot, session: Any, source: Path) -> None:
    begin(qtbot, session, source)
    go_on(qtbot, session)
    send(qtbot, session, "Name of it", "title")
    send(qtbot, session, "Money a year", "budget")
    for _ in range(4):
        if is_shown(session):
            go_on(qtbot, session)
    assert not is_shown(session)


def services(path: Path, *rows: list[Any], head: list[str] = HEAD) -> Path:
    return book(path, Services=[head, *rows])


def menu_of(session: Any) -> QMenu:
    """The button's menu on the page of programs."""
    session.show_page("programs")
    found = called(session.page("programs"), QPushButton, "Bring in a list").menu()
    assert isinstance(found, QMenu)
    return found


def press_in(menu: QMenu, text: str) -> None:
    next(one for one in menu.actions() if strip_isolates(one.text()) == text).trigger()


def test_a_list_is_updated_by_one_press_and_shows_what_changed(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    source = services(tmp_path / "list.xlsx", ["Reading rooms", 100], ["Summer camp", 200])
    bring_in(qtbot, session, source)
    before = session.workspace.read()
    source.unlink()
    services(source, ["Reading rooms", 100], ["Summer camp", 250], ["Choir", 30])
    press_in(menu_of(session), "Update from list.xlsx")
    settle(qtbot, session)
    assert step(session) == PREVIEW and not choices(session).question_keys, "nothing is in doubt, nothing is asked"
    shown = told(screen(session))
    assert "Update from list.xlsx" in shown
    preview = choices(session).preview
    assert preview is not None
    assert [(one.action, strip_isolates(one.title)) for one in preview.lines] == [
        ("changed", "Summer camp"),
        ("added", "Choir"),
    ]
    assert "200" in preview.lines[0].details and "250" in preview.lines[0].details
    go_on(qtbot, session)
    budgets = {one.title: one.budget_minor for one in session.workspace.read().programs}
    assert (budgets["Summer camp"], budgets["Choir"]) == (25_000, 3_000)
    click(part(session.window, Toast), "Undo")
    assert session.workspace.read().programs == before.programs


def test_two_lists_of_one_file_are_offered_once_and_of_two_files_each(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    source = services(tmp_path / "list.xlsx", ["Reading rooms", 100])
    bring_in(qtbot, session, source)
    session.show_page("programs")
    context, records = session.page("programs").context, session.workspace.read()
    (one,) = records.import_mappings
    both = replace(records, import_mappings=(one, one.model_copy(update={"id": one.id + 1})))
    for file, offered in ((source, [one.id]), (tmp_path / "other.xlsx", [one.id, one.id + 1])):
        session.preferences.keep_sources(session.workspace.uid, [one.id + 1], file)
        assert [found for found, _name in lists_to_update(context, both)] == offered


def test_a_list_of_partners_is_updated_from_the_page_of_the_field(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    goal = session.workspace.read().leaf_goals[0].title
    source = book(tmp_path / "partners.xlsx", Sheet1=[["Organization", "Goal", "Activity"], ["Club", goal, "Lessons"]])
    begin(qtbot, session, source)
    for _ in range(4):
        if is_shown(session):
            go_on(qtbot, session)
    assert session.workspace.read().actors[-1].name == "Club"
    session.show_page("field")
    menu = called(session.page("field"), QPushButton, "Bring in a list").menu()
    assert isinstance(menu, QMenu)
    press_in(menu, "Update from partners.xlsx")
    settle(qtbot, session)
    assert step(session) == PREVIEW and "already here" in told(screen(session))


def test_a_workbook_in_our_own_form_is_updated_by_one_press(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    source = tmp_path / "ours.xlsx"
    rows = [["Code", "Title", "Budget"], ["N1", "Reading rooms", 100]]
    begin(qtbot, session, book(source, Programs=rows))
    go_on(qtbot, session)
    assert not is_shown(session)
    source.unlink()
    book(source, Programs=[*rows[:1], ["N1", "Reading rooms", 130], ["N2", "Choir", 5]])
    press_in(menu_of(session), "Update from ours.xlsx")
    settle(qtbot, session)
    assert step(session) == PREVIEW and "Update from ours.xlsx" in told(screen(session))
    preview = choices(session).preview
    assert preview is not None
    assert [(one.action, strip_isolates(one.title)) for one in preview.lines] == [
        ("changed", "Reading rooms"),
        ("added", "Choir"),
    ]
    go_on(qtbot, session)
    budgets = {one.code: one.budget_minor for one in session.workspace.read().programs}
    assert (budgets["N1"], budgets["N2"]) == (13_000, 500)


def test_a_list_that_moved_is_asked_for_and_its_place_goes_nowhere(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en")
    folder = tmp_path / "a folder of mine"
    folder.mkdir()
    bring_in(qtbot, session, services(folder / "list.xlsx", ["Reading rooms", 100]))
    moved = services(tmp_path / "moved.xlsx", ["Reading rooms", 120])
    (folder / "list.xlsx").unlink()
    asked: list[str] = []

    def choose(_window: Any, title: str, *_: Any) -> tuple[str, str]:
        asked.append(title)
        return str(moved), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    press_in(menu_of(session), "Update from list.xlsx")
    settle(qtbot, session)
    assert asked == ["Where is list.xlsx now?"] and step(session) == PREVIEW
    go_on(qtbot, session)
    press_in(menu_of(session), "Update from moved.xlsx")
    settle(qtbot, session)
    assert len(asked) == 1, "it is known where it is now"
    assert "already here" in told(screen(session))
    export_workbook(session.workspace, tmp_path / "out.xlsx", "en")
    for file in (session.workspace.path, tmp_path / "out.xlsx"):
        assert b"a folder of mine" not in file.read_bytes()
    assert "a folder of mine" not in repr(session.workspace.read())


def test_a_column_that_is_new_or_gone_is_told_of_when_a_list_is_updated(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    source = services(tmp_path / "list.xlsx", ["Reading rooms", 100])
    bring_in(qtbot, session, source)
    source.unlink()
    services(source, ["Reading rooms", "North"], head=["Name of it", "Region"])
    press_in(menu_of(session), "Update from list.xlsx")
    settle(qtbot, session)
    assert step(session) == COLUMNS and "a column Money a year, which is not in the list" in told(screen(session))
    assert (field_of(session, "Name of it"), field_of(session, "Region")) == ("title", "regions")
    for _ in range(3):
        if is_shown(session):
            go_on(qtbot, session)
    (program,) = [one for one in session.workspace.read().programs if one.title == "Reading rooms"]
    assert (program.budget_minor, program.regions) == (10_000, "North")


def test_kept_lists_are_named_handed_on_and_forgotten(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en")
    bring_in(qtbot, session, services(tmp_path / "list.xlsx", ["Reading rooms", 100]))
    press_in(menu_of(session), "Lists that were brought in…")
    dialog = part(session.window, ListsDialog)
    assert "Programs · last read on" in strip_isolates(told(dialog))
    name = called(dialog, QLineEdit, "What the list is called")
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Our services")
    QTest.keyClick(name, Qt.Key.Key_Tab)
    assert [one.name for one in stored_lists(session.workspace.read())] == ["Our services"]
    written = tmp_path / "for a colleague.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(written), ""))
    click(dialog, "Save how it is read…: Our services")
    assert json.loads(written.read_text("utf-8"))["sheets"][0]["name"] == "Our services"
    click(dialog, "Forget: Our services")
    assert not stored_lists(session.workspace.read()) and "No list of your own" in told(dialog)
    session.undo()
    assert [one.name for one in stored_lists(session.workspace.read())] == ["Our services"]
    dialog.close()
    QApplication.processEvents()
    press_in(menu_of(session), "Update from Our services")
    settle(qtbot, session)
    assert step(session) == PREVIEW


def test_what_a_colleague_says_of_a_list_reads_it(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saved in one file, used in another, with the columns that nobody would guess."""
    first = start("en")
    begin(qtbot, first, services(tmp_path / "list.xlsx", ["Reading rooms", 100]))
    go_on(qtbot, first)
    send(qtbot, first, "Name of it", "title")
    send(qtbot, first, "Money a year", "reach")
    written = tmp_path / "how.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(written), ""))
    click(screen(first), "Save how it is read…")
    second = start("en")
    begin(qtbot, second, services(tmp_path / "other.xlsx", ["Choir", 7]))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(written), ""))
    click(screen(second), "Read it as a file says…")
    settle(qtbot, second)
    assert step(second) == PREVIEW and "as how.json says" in told(screen(second))
    go_on(qtbot, second)
    assert second.workspace.read().programs[-1].reach == 7
    written.write_text("{}", "utf-8")
    begin(qtbot, second, services(tmp_path / "third.xlsx", ["Band", 7], head=["Name of band", "Count"]))
    click(screen(second), "Read it as a file says…")
    assert "mapping" in strip_isolates(texts(second)) and is_shown(second)


def test_what_is_wrong_is_written_beside_the_cells_of_a_copy(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en")
    source = book(tmp_path / "a.xlsx", Programs=[["Code", "Title", "Budget"], ["N1", "One", "many"], ["N2", "Two", 5]])
    begin(qtbot, session, source)
    for _ in range(3):
        if step(session) != PREVIEW:
            go_on(qtbot, session)
    out = tmp_path / "wrong.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    click(screen(session), "Save what is wrong…")
    qtbot.waitUntil(lambda: "Written to wrong.xlsx" in strip_isolates(texts(session)), timeout=WAIT_MS)
    rows = [[str(cell.value or "") for cell in row] for row in openpyxl.load_workbook(out)["Programs"].iter_rows()]
    assert rows[0][-1] == "What is wrong" and "many" in rows[1][-1] and not rows[2][-1]
    assert step(session) == PREVIEW and is_shown(session), "the import stands where it was"
