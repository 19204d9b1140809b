"""A file of anyone's comes in by the keyboard: four steps, one deed, and the way back."""

import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QMessageBox, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import LANGUAGES
from aligner.ui.screens.assistant.choices import COLUMNS, PREVIEW, QUESTIONS, SHEETS
from aligner.ui.widgets.toast import Toast
from tests.exchange.test_import import book
from tests.ui.importing import (
    answer,
    begin,
    choices,
    field_of,
    go_on,
    is_shown,
    press_key,
    primary,
    questions,
    screen,
    send,
    settle,
    step,
    told,
)
from tests.ui.looking import called, choose, click, focus, part, texts
from tests.ui.test_drafts import answer_with

SERVICES = "שם השירות;תקציב 2026 אלפי ₪;מספר משתתפים\nקליטה;120;30\nתעסוקה;80;\n"


def write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def test_a_flat_list_comes_in_by_the_keyboard_and_goes_by_undo(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    before, revision = len(session.workspace.read().programs), session.workspace.revision
    shown = begin(qtbot, session, write(tmp_path / "list.csv", SERVICES))
    assert step(session) == SHEETS and primary(session).hasFocus()
    press_key(qtbot, session, Qt.Key.Key_Return)
    assert step(session) == COLUMNS
    assert (field_of(session, "שם השירות"), field_of(session, "מספר משתתפים")) == ("title", "reach")
    press_key(qtbot, session, Qt.Key.Key_Return)
    assert step(session) == QUESTIONS and questions(session) == 1
    answer(qtbot, session, "Multiply as the header says")
    go_on(qtbot, session)
    assert step(session) == PREVIEW and session.workspace.revision == revision, "nothing was written until now"
    assert "2\nto add" in told(shown) and "120,000" in cells(shown)
    press_key(qtbot, session, Qt.Key.Key_Return)
    assert not is_shown(session)
    assert session.page(session.current).isAncestorOf(session.window.focusWidget()), "Enter again takes nothing back"
    programs = session.workspace.read().programs
    assert [one.budget_minor for one in programs[before:]] == [12_000_000, 8_000_000]
    assert session.workspace.revision == revision + 1, "one step"
    assert "Brought in list.csv: 2 new, 0 changed" in strip_isolates(texts(session))
    click(part(session.window, Toast), "Undo")
    assert len(session.workspace.read().programs) == before


def test_each_shape_comes_in_by_the_keyboard(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    records = session.workspace.read()
    program, indicator = records.programs[-1], records.indicators[0]
    placed = {one.goal_id for one in records.placements if one.program_id == program.id}
    free = [f'"{one.title}"' for one in records.leaf_goals if one.id not in placed][:2]
    shapes = (
        ("matrix", f'Program,{",".join(free)}\n"{program.title}",x,x\n', "placements", 2),
        ("years", f'Indicator,2024,2025\n"{indicator.title}",11,12\n', "measurements", 2),
        ("partners", f"Organization,Goal,Activity\nA club,{free[0]},Lessons\nA club,{free[1]},Tutors\n", "actors", 1),
        ("goals", "No.,Goal\nK1,Reading\nK1.1,Young readers\nK1.2,Libraries\n", "goals", 3),
    )
    for kind, text, plural, more in shapes:
        before = len(getattr(session.workspace.read(), plural))
        begin(qtbot, session, write(tmp_path / f"{kind}.csv", text))
        assert choices(session).sheets[0].kind == kind
        for _ in range(5):
            if is_shown(session) and step(session) == QUESTIONS:
                assert questions(session) == 1, kind
                answer(qtbot, session, "Keep the goals that the file does not have")
            if is_shown(session):
                go_on(qtbot, session)
        assert not is_shown(session) and len(getattr(session.workspace.read(), plural)) == before + more, kind
    parents = {one.code: one.parent_id for one in session.workspace.read().goals}
    assert parents["K1.1"] == next(one.id for one in session.workspace.read().goals if one.code == "K1")


def test_goals_beside_programs_are_placements_and_words_that_are_none_are_asked_about_once(
    start, qtbot: QtBot, tmp_path: Path
) -> None:
    session = start("en")
    records = session.workspace.read()
    goals = [one.title for one in records.leaf_goals[:2]]
    rows = [
        ["Program name", "Goal"],
        ["New one", "\n".join(goals)],
        ["New two", goals[0]],
        ["New three", "Poetry\nSong"],
    ]
    begin(qtbot, session, book(tmp_path / "list.xlsx", Sheet1=[*rows, ["New four", goals[1]]]))
    go_on(qtbot, session)
    assert (field_of(session, "Program name"), field_of(session, "Goal")) == ("title", "goals")
    go_on(qtbot, session)
    assert step(session) == QUESTIONS and questions(session) == 1
    answer(qtbot, session, "Place these programs outside the initiative’s goals")
    go_on(qtbot, session)
    assert step(session) == PREVIEW
    press_key(qtbot, session, Qt.Key.Key_Return)
    read = session.workspace.read()
    added = {one.id: one.title for one in read.programs[len(records.programs) :]}
    titles = {None: None, **{one.id: one.title for one in read.goals}}
    assert {(added[one.program_id], titles[one.goal_id]) for one in read.placements if one.program_id in added} == {
        ("New one", goals[0]),
        ("New one", goals[1]),
        ("New two", goals[0]),
        ("New three", None),
        ("New four", goals[1]),
    }
    session.undo()
    assert session.workspace.read().placements == records.placements, "one step"


def test_a_column_that_is_left_out_is_named_before_anything_is_kept(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    begin(qtbot, session, write(tmp_path / "list.csv", "Program name,Colour,Budget\nNew one,red,10\nNew two,blue,20\n"))
    for _ in range(2):
        go_on(qtbot, session)
    assert is_shown(session) and "Columns that were left out: Colour" in strip_isolates(texts(session))


def test_a_pasted_outline_is_a_tree_of_goals(start, qtbot: QtBot) -> None:
    session = start("en")
    session.show_page("roadmap")
    QGuiApplication.clipboard().setText("- Reading\n    - Young readers\n    - Libraries\n- Writing\n")
    session.window.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(session.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, session)
    assert choices(session).taken[0].kind == "outline"
    session.languages.use("he")
    settle(qtbot, session)
    assert "Pasted list" not in told(screen(session)), "its name is in the window's language"
    for _ in range(3):
        go_on(qtbot, session)
    assert not is_shown(session)
    goals = {one.title: one for one in session.workspace.read().goals}
    assert goals["Libraries"].parent_id == goals["Reading"].id and goals["Writing"].parent_id is None
    assert session.current == "roadmap", "back on the page where the user was"


def test_what_was_pasted_is_kept_nowhere_once_the_import_is_left(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    for text in ("- Reading\n    - Young readers\n- Writing\n", "- Sums\n    - Small sums\n- Shapes\n"):
        QGuiApplication.clipboard().setText(text)
        session.files.paste()
        settle(qtbot, session)
        assert len(list(tmp_path.rglob("Pasted list.txt"))) == 1
    assert "Letters of the file" not in texts(session)
    click(screen(session), "Cancel the import")
    assert not is_shown(session) and not list(tmp_path.rglob("Pasted list.txt"))
    begin(qtbot, session, write(tmp_path / "list.csv", SERVICES))
    assert "Letters of the file" in texts(session), "those of a file may be read in another way"


def test_the_headings_of_what_changes_are_never_cut(start, qtbot: QtBot, tmp_path: Path) -> None:
    for language in LANGUAGES:
        session = start(language)
        begin(qtbot, session, write(tmp_path / "list.csv", "Program name,Budget\nNew one,10\nNew two,20\n"))
        for _ in range(2):
            go_on(qtbot, session)
        table = next(one for one in screen(session).findChildren(QTableWidget) if one.isVisibleTo(session.window))
        header = table.horizontalHeader()
        assert all(header.sectionSize(at) >= header.sectionSizeHint(at) for at in range(header.count()))


def test_keys_in_a_field_paste_into_the_field(start, qtbot: QtBot) -> None:
    session = start("en")
    session.show_page("programs")
    QGuiApplication.clipboard().setText("one\ntwo\n")
    line = next(one for one in session.window.findChildren(QLineEdit) if one.isVisibleTo(session.window))
    focus(line)
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not is_shown(session) and "one" in line.text()


def test_what_is_no_list_is_not_pasted(start) -> None:
    session = start("en")
    QGuiApplication.clipboard().setText("only a word")
    session.files.paste()
    assert not is_shown(session) and "is no list" in texts(session)


def test_going_back_and_forth_keeps_what_was_chosen(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    source = write(tmp_path / "list.csv", SERVICES)
    begin(qtbot, session, source)
    go_on(qtbot, session)
    send(qtbot, session, "מספר משתתפים", "")
    click(screen(session), "Back")
    go_on(qtbot, session)
    assert field_of(session, "מספר משתתפים") == ""
    send(qtbot, session, "מספר משתתפים", "title")
    assert field_of(session, "שם השירות") == "", "a field takes one column"
    assert "another column goes there now" in told(screen(session))
    send(qtbot, session, "מספר משתתפים", "")
    assert not primary(session).isEnabled() and "Title" in told(screen(session))
    send(qtbot, session, "שם השירות", "title")
    session.show_page("programs")
    assert not is_shown(session)
    begin(qtbot, session, source)
    assert step(session) == COLUMNS and field_of(session, "מספר משתתפים") == "", "taken up where it was left"
    session.languages.use("he")
    settle(qtbot, session)
    assert step(session) == COLUMNS and choices(session).sheets[0].columns[2].field == ""
    session.languages.use("en")


def test_escape_leaves_without_a_trace(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    source = write(tmp_path / "list.csv", SERVICES)
    begin(qtbot, session, source)
    go_on(qtbot, session)
    press_key(qtbot, session, Qt.Key.Key_Escape)
    assert not is_shown(session) and session.workspace.revision == 1
    begin(qtbot, session, source)
    assert step(session) == SHEETS


def test_leaving_an_import_in_which_something_was_answered_is_asked_about(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    begin(qtbot, session, write(tmp_path / "list.csv", SERVICES))
    go_on(qtbot, session)
    go_on(qtbot, session)
    answer(qtbot, session, "Multiply as the header says")
    go_on(qtbot, session)
    assert step(session) == PREVIEW
    asked: list[str] = []
    answer_with(QMessageBox.ButtonRole.RejectRole, asked)
    press_key(qtbot, session, Qt.Key.Key_Escape)
    assert asked and is_shown(session) and step(session) == PREVIEW and choices(session).has_answers
    answer_with(QMessageBox.ButtonRole.DestructiveRole, asked)
    click(screen(session), "Cancel the import")
    assert len(asked) == 2 and not is_shown(session) and session.workspace.revision == 1


@pytest.mark.parametrize("said", ["column", "sheet"])
def test_a_choice_that_was_taken_back_is_not_asked_about(start, qtbot: QtBot, tmp_path: Path, said: str) -> None:
    session = start("en")
    begin(qtbot, session, book(tmp_path / "a.xlsx", Ours=[["Program name"], ["A"]], More=[["Partner"], ["B"]]))
    before = choices(session).sheets[1].is_taken
    if said == "sheet":
        boxes = [box for box in screen(session).findChildren(QCheckBox) if box.isVisible()]
        for wanted in (not before, before):
            focus(boxes[1])
            QTest.keyClick(boxes[1], Qt.Key.Key_Space)
            assert choices(session).has_answers is (wanted is not before)
    else:
        go_on(qtbot, session)
        for field in ("", "title"):
            send(qtbot, session, "Program name", field)
            assert choices(session).has_answers is (field == "")
    press_key(qtbot, session, Qt.Key.Key_Escape)
    assert not is_shown(session), "nothing is lost, so nothing is asked"


def test_a_file_that_cannot_be_read_says_why_and_another_can_be_chosen(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    source = tmp_path / "x.xlsx"
    source.write_bytes(b"nothing of the kind")
    shown = begin(qtbot, session, source)
    assert "This file cannot be brought in. Nothing was changed." in told(shown)
    assert called(shown, QPushButton, "Choose another file…").hasFocus()
    press_key(qtbot, session, Qt.Key.Key_Escape)
    assert not is_shown(session)


def test_sheets_and_headers_are_chosen(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    rows = [
        ["Our report", None, None],
        ["A note", "is here", "too"],
        ["Program", "Cost", "Where"],
        ["Lab", 10, "Acre"],
    ]
    second = [["Program name", "Cost"], ["Club", 20]]
    source = book(tmp_path / "a.xlsx", First=rows, Second=second, Copy=second, Notes=[["x"]])
    shown = begin(qtbot, session, source)
    first, second, copy, _ = choices(session).sheets
    assert (first.is_taken, second.is_taken, copy.is_taken) == (True, True, False), "a copy of a list stays out"
    take = called(shown, QCheckBox, "Bring in Copy")
    focus(take)
    QTest.keyClick(take, Qt.Key.Key_Space)
    assert primary(session).isEnabled() and "may be the same list twice" in told(shown)
    for name in ("Second", "Copy"):
        box = called(shown, QCheckBox, f"Bring in {name}")
        focus(box)
        QTest.keyClick(box, Qt.Key.Key_Space)
    assert "may be the same list twice" not in told(shown)
    focus(called(shown, QCheckBox, "Bring in First"))
    lines = part(shown, QTableWidget)
    focus(lines)
    assert choices(session).sheets[0].header_row == 3
    QTest.keyClick(lines, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, session)
    assert choices(session).sheets[0].header_row == 2
    choose(called(shown, QComboBox, "Row of the headers"), 3)
    settle(qtbot, session)
    choose(called(shown, QComboBox, "What First holds"), "actors")
    settle(qtbot, session)
    assert choices(session).sheets[0].kind == "actors" and choices(session).sheets[0].header_row == 3


def test_a_dropped_list_opens_the_assistant(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write(tmp_path / "list.csv", SERVICES)))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    session.window.dropEvent(event)
    settle(qtbot, session)
    assert is_shown(session) and step(session) == SHEETS


def test_a_change_shows_old_and_new_with_its_cell(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    program = session.workspace.read().programs[0]
    rows = [["Code", "Title", "Reach"], [program.code, "Another name", program.reach]]
    shown = begin(qtbot, session, book(tmp_path / "a.xlsx", Programs=rows))
    assert step(session) == PREVIEW, "a file in the workbook's own form is not asked about"
    assert program.title in cells(shown) and "Another name" in cells(shown) and "Programs!2" in cells(shown)
    go_on(qtbot, session)
    assert session.workspace.read().programs[0].title == "Another name"


def cells(shown) -> str:
    table = part(shown, QTableWidget)
    found = [table.item(row, column) for row in range(table.rowCount()) for column in range(table.columnCount())]
    return strip_isolates("\n".join(one.text() for one in found if one is not None))
