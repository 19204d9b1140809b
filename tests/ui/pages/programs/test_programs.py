"""The programs as people work on them: what is typed is what is kept and shown, and what is unknown comes last."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QTableView, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from aligner.actions.examples import create_example
from aligner.actions.programs import edit_program
from aligner.actions.roadmap import edit_organization
from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import Sharing
from aligner.ui.frame.session import Session
from aligner.ui.links import ToPrograms
from tests.ui.conftest import Start
from tests.ui.looking import all_called, called, click

BUDGET = "Budget, a year"


def line(session: Session, name: str) -> QLineEdit:
    found = session.window.findChildren(QLineEdit)
    return next(one for one in found if one.accessibleName() == name and one.isVisibleTo(session.window))


def table(session: Session) -> QTableView:
    return next(one for one in session.window.findChildren(QTableView) if one.isVisibleTo(session.window))


def column(view: QTableView, header: str) -> int:
    model = view.model()
    names = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    return next(at for at, name in enumerate(names) if str(name).startswith(header))


def cells(view: QTableView, at: int) -> list[str]:
    model = view.model()
    return [strip_isolates(str(model.index(row, at).data())) for row in range(model.rowCount())]


def type_over(qtbot: QtBot, editor: QWidget, text: str) -> None:
    editor.setFocus()
    QTest.keySequence(editor, "Ctrl+A")
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("typed", "minor", "shown"),
    [("54321", 5_432_100, "₪54,321"), ("12,345.67", 1_234_567, "₪12,345.67"), ("7", 700, "₪7")],
)
def test_a_typed_budget_is_kept_and_shown_as_it_was_meant(
    start: Start, qtbot: QtBot, typed: str, minor: int, shown: str
) -> None:
    session = start("en")
    assert session.workspace is not None
    program = session.workspace.read().programs[0]
    session.show(ToPrograms(program.id))
    QApplication.processEvents()
    type_over(qtbot, line(session, BUDGET), typed)
    assert session.workspace.read().program_by_id[program.id].budget_minor == minor
    assert shown.lstrip("₪") in strip_isolates(line(session, BUDGET).text())
    view = table(session)
    row = cells(view, 0).index(program.title)
    assert cells(view, column(view, "Budget"))[row] == shown


def test_a_refused_budget_says_why_under_its_field(start: Start, qtbot: QtBot) -> None:
    session = start("en")
    assert session.workspace is not None
    program = session.workspace.read().programs[0]
    session.show(ToPrograms(program.id))
    QApplication.processEvents()
    editor = line(session, BUDGET)
    type_over(qtbot, editor, "12 or 13")
    below = editor.mapTo(session.window, QPoint(0, editor.height())).y()
    said = [
        label
        for label in session.window.findChildren(QLabel)
        if label.isVisibleTo(session.window) and "12 or 13" in label.text()
    ]
    assert [0 <= label.mapTo(session.window, QPoint(0, 0)).y() - below < editor.height() for label in said] == [True]
    assert session.workspace.read().program_by_id[program.id].budget_minor == program.budget_minor


def test_programs_without_a_budget_come_last_in_either_direction(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "gaps.aligner"
    workspace = create_example(file, "nonprofit", "en")
    programs = workspace.read().programs
    for at, program in enumerate(programs):
        edit_program(workspace, program.id, budget_minor=None if at % 4 == 1 else (at * 7 % 11 + 1) * 100_000)
    known = sorted(one.budget_minor for one in workspace.read().programs if one.budget_minor is not None)
    workspace.close()
    session = start("en", file=file)
    session.show_page("programs")
    QApplication.processEvents()
    view = table(session)
    at = column(view, "Budget")
    header = view.horizontalHeader()
    seen: list[list[str]] = []
    for _ in range(2):
        middle = QPoint(header.sectionViewportPosition(at) + header.sectionSize(at) // 2, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
        QApplication.processEvents()
        seen.append(cells(view, at))
    rising = [f"₪{minor // 100:,}" for minor in known]
    unknown = ["–"] * (len(programs) - len(known))
    assert sorted(seen) == sorted([rising + unknown, rising[::-1] + unknown])


def test_who_may_see_many_programs_is_set_in_one_step_and_filtered_by(start: Start, qtbot: QtBot) -> None:
    session = start("en", kind="foundation")
    assert session.workspace is not None
    before = {program.id: program.sharing for program in session.workspace.read().programs}
    session.show(ToPrograms())
    QApplication.processEvents()
    view = table(session)
    view.setFocus()
    QTest.keySequence(view, "Ctrl+A")
    boxes = {one.accessibleName(): one for one in session.window.findChildren(QComboBox)}
    bulk = boxes["Who may see: Grants"]
    assert bulk.isVisibleTo(session.window)
    bulk.setCurrentIndex(bulk.findData(Sharing.PUBLIC))
    bulk.activated.emit(bulk.currentIndex())
    assert {program.sharing for program in session.workspace.read().programs} == {Sharing.PUBLIC}
    levels = boxes["Which levels to show"]
    levels.setCurrentIndex(levels.findData(Sharing.BOARD))
    levels.activated.emit(levels.currentIndex())
    assert view.model().rowCount() == 0
    session.undo()
    assert {program.id: program.sharing for program in session.workspace.read().programs} == before
    QApplication.processEvents()
    assert view.model().rowCount() == list(before.values()).count(Sharing.BOARD)


def test_a_foundation_sees_grantee_and_award(start: Start, qtbot: QtBot) -> None:
    session = start("en", kind="foundation")
    assert session.workspace is not None
    session.window.resize(1400, 900)
    program = session.workspace.read().programs[0]
    edit_program(session.workspace, program.id, grantee="Ark School", awarded_minor=90_000_00, pipeline="awarded")
    session.show(ToPrograms())
    QApplication.processEvents()
    view = table(session)
    row = cells(view, 0).index(program.title)
    assert cells(view, column(view, "Grantee"))[row] == "Ark School"
    assert cells(view, column(view, "Awarded"))[row] == "$90,000"
    assert cells(view, column(view, "Status"))[row] == "awarded"
    qtbot.waitUntil(lambda: not view.isColumnHidden(column(view, "Awarded")))


@pytest.mark.parametrize(("measure", "kept", "left"), [("awarded", "Awarded", "Money"), ("year", "Money", "Awarded")])
def test_where_one_amount_has_room_it_is_the_one_that_sums_count(
    start: Start, qtbot: QtBot, measure: str, kept: str, left: str
) -> None:
    session = start("en", kind="foundation")
    assert session.workspace is not None
    edit_organization(session.workspace, money_measure=measure)
    session.window.setMinimumSize(0, 0)
    session.window.resize(840, 512)
    session.show(ToPrograms())
    QApplication.processEvents()
    view = table(session)
    qtbot.waitUntil(lambda: view.isColumnHidden(column(view, left)))
    assert not view.isColumnHidden(column(view, kept))


def test_a_nonprofit_is_not_asked_for_awards(start: Start) -> None:
    session = start("en")
    session.window.resize(1400, 900)
    session.show(ToPrograms())
    QApplication.processEvents()
    view = table(session)
    assert view.isColumnHidden(column(view, "Awarded")) and view.isColumnHidden(column(view, "Grantee"))
    names = {one.accessibleName() for one in session.window.findChildren(QLineEdit)}
    assert "Awarded, for all years" not in names


def test_a_foundation_writes_what_it_learned_and_a_story_with_its_consent(start: Start, qtbot: QtBot) -> None:
    session = start("en", kind="foundation")
    assert session.workspace is not None
    program = session.workspace.read().programs[2]
    session.show(ToPrograms(program.id))
    QApplication.processEvents()
    notes = {one.accessibleName(): one for one in session.window.findChildren(QTextEdit)}
    type_over(qtbot, notes["What we learned with it"], "Two years, not one.")
    type_over(qtbot, notes["A story, in the words of who tells it"], "We stayed.")
    type_over(qtbot, line(session, "Who tells it"), "A principal")
    type_over(qtbot, line(session, "Consent given on"), "3/6/2026")
    found = session.workspace.read().program_by_id[program.id]
    assert (found.learning, found.story, found.story_by) == ("Two years, not one.", "We stayed.", "A principal")
    assert found.story_consent == date(2026, 6, 3)
    type_over(qtbot, notes["A story, in the words of who tells it"], "We stayed, all of us.")
    found = session.workspace.read().program_by_id[program.id]
    assert (found.story, found.story_consent) == ("We stayed, all of us.", None), "the consent was to other words"
    assert line(session, "Consent given on").text() == ""
    session.undo()
    assert session.workspace.read().program_by_id[program.id].story_consent == date(2026, 6, 3)


def test_a_link_to_a_program_whose_panel_was_closed_opens_it_again(start: Start) -> None:
    session = start("en")
    assert session.workspace is not None
    program = session.workspace.read().programs[0]
    session.show(ToPrograms(program.id))
    page = session.page("programs")
    assert all_called(page, QLineEdit, BUDGET)
    click(page, "Close")
    assert not all_called(page, QLineEdit, BUDGET)
    session.show(ToPrograms(program.id))
    assert called(page, QLineEdit, "Title").text() == program.title
