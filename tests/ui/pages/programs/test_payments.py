"""What is scheduled and paid of a grant, year by year, as people write it down beside the grant."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTableWidget
from pytestqt.qtbot import QtBot

from aligner.model.programs import Payment
from aligner.ui.frame.session import Session
from aligner.ui.links import ToPrograms
from aligner.ui.pages.programs.payments import Payments
from tests.ui.conftest import Start
from tests.ui.looking import called, plain, press, read, texts

YEAR, AMOUNT, STATE, NOTE = "Year", "Amount", "Scheduled or paid", "Note"


def shown_part(session: Session) -> Payments:
    return next(one for one in session.window.findChildren(Payments) if one.isVisibleTo(session.window))


def type_over(qtbot: QtBot, session: Session, name: str, text: str) -> None:
    editor = called(shown_part(session), QLineEdit, name)
    editor.setFocus()
    QTest.keySequence(editor, "Ctrl+A")
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    QApplication.processEvents()


def rows(session: Session) -> list[list[str]]:
    table = shown_part(session).findChild(QTableWidget)
    assert table is not None
    model = table.model()
    return [
        [plain(str(model.index(row, at).data())) for at in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def payments(session: Session, code: str) -> tuple[Payment, ...]:
    assert session.workspace is not None
    records = session.workspace.read()
    program = next(one for one in records.programs if one.code == code)
    return records.payments_by_program.get(program.id, ())


def show(session: Session, code: str) -> None:
    assert session.workspace is not None
    program = next(one for one in session.workspace.read().programs if one.code == code)
    session.show(ToPrograms(program.id))
    QApplication.processEvents()


def test_a_payment_is_added_edited_removed_and_brought_back(start: Start, qtbot: QtBot) -> None:
    session = start("en", kind="foundation")
    show(session, "M9")
    assert "No payment yet." in read(shown_part(session))
    type_over(qtbot, session, YEAR, "2027")
    type_over(qtbot, session, AMOUNT, "12,500")
    press(qtbot, session, "Add payment")
    assert rows(session) == [["2027", "$12,500", "scheduled"]]
    table = shown_part(session).findChild(QTableWidget)
    assert table is not None
    table.selectRow(0)
    state = called(shown_part(session), QComboBox, STATE)
    state.setCurrentIndex(1)
    state.activated.emit(1)
    type_over(qtbot, session, NOTE, "after the report")
    assert rows(session) == [["2027", "$12,500", "paid · after the report"]]
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    QApplication.processEvents()
    assert payments(session, "M9") == ()
    session.undo()
    assert [one.note for one in payments(session, "M9")] == ["after the report"]


@pytest.mark.parametrize(("year", "amount"), [("1234", "5"), ("soon", "5"), ("2027", "-5"), ("", "5"), ("2027", "")])
def test_what_is_no_payment_is_refused_beside_its_field(start: Start, qtbot: QtBot, year: str, amount: str) -> None:
    session = start("en", kind="foundation")
    show(session, "M9")
    type_over(qtbot, session, YEAR, year)
    type_over(qtbot, session, AMOUNT, amount)
    before = read(shown_part(session))
    press(qtbot, session, "Add payment")
    assert payments(session, "M9") == ()
    assert len(read(shown_part(session))) >= len(before)
    assert called(shown_part(session), QLineEdit, AMOUNT).isVisibleTo(session.window)


def test_the_same_payment_twice_is_refused_until_a_note_tells_them_apart(start: Start, qtbot: QtBot) -> None:
    session = start("en", kind="foundation")
    show(session, "M1")
    before = len(payments(session, "M1"))
    type_over(qtbot, session, YEAR, "2027")
    type_over(qtbot, session, AMOUNT, "100")
    press(qtbot, session, "Add payment")
    assert "already has such a payment in 2027" in texts(session)
    assert len(payments(session, "M1")) == before
    type_over(qtbot, session, NOTE, "travel")
    press(qtbot, session, "Add payment")
    assert len(payments(session, "M1")) == before + 1


def test_a_nonprofit_is_not_asked_for_payments(start: Start) -> None:
    session = start("en")
    assert session.workspace is not None
    session.show(ToPrograms(session.workspace.read().programs[0].id))
    QApplication.processEvents()
    assert not session.window.findChildren(Payments)
