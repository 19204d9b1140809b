"""The decisions page by keyboard: findings become items, items are searched, edited, decided, moved and removed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from aligner.actions import decisions
from aligner.actions.figures import figures_of
from aligner.actions.opening import Workspace
from aligner.model.vocabulary import DecisionState, Stance
from aligner.ui.frame.session import Session
from aligner.ui.pages.decisions.page import DecisionsPage


def opened(start, language: str = "en") -> tuple[Session, DecisionsPage]:
    session = start(language)
    session.window.resize(1366, 768)
    if known := [one.id for one in items(session)]:
        # The example's own items: the tests begin with none.
        decisions.remove_decisions(file_of(session), known)
    session.show_page("decisions")
    QApplication.processEvents()
    page = session.page("decisions")
    assert isinstance(page, DecisionsPage)
    return session, page


def file_of(session: Session) -> Workspace:
    assert session.workspace is not None
    return session.workspace


def items(session: Session) -> tuple:
    return file_of(session).read().decisions


def leave(page: DecisionsPage, name: str) -> None:
    assert page._inspector._form is not None
    page._inspector._form.leave()


def field(page: DecisionsPage, name: str, kind: type):
    return next(w for w in page._inspector.findChildren(kind) if w.accessibleName() == name)


def test_a_finding_becomes_an_item_with_one_press_and_is_offered_no_more(start, qtbot: QtBot) -> None:
    session, page = opened(start)
    offered = list(page._offers._shown)
    first = page._offers._buttons[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert len(items(session)) == 1
    assert page._offers._shown[0] == offered[1]
    assert page._offers._buttons[0].hasFocus() or not session.window.isActiveWindow()
    session.undo()
    assert items(session) == ()
    assert list(page._offers._shown) == offered


def test_an_item_is_added_edited_decided_moved_and_removed_without_a_mouse(start, qtbot: QtBot) -> None:
    session, page = opened(start)
    page._take_up(page._offers._shown[:2])
    qtbot.keyClick(page, Qt.Key.Key_Insert)
    page._add_item()
    added = next(one for one in items(session) if one.title == "New item")
    title = field(page, "What it is about", QLineEdit)
    title.setText("Join the teachers’ group")
    title.editingFinished.emit()
    assert any(one.title == "Join the teachers’ group" for one in items(session))
    board = page._board
    board.choose(added.id)
    qtbot.keyClick(board, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    order = [one.id for one in items(session)]
    assert order.index(added.id) < len(order) - 1
    qtbot.keyClick(board, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert next(one for one in items(session) if one.id == added.id).state == DecisionState.OPEN, "it has no stance"
    stance = field(page, "What we will do", QComboBox)
    stance.setCurrentIndex(stance.findData(Stance.START))
    stance.activated.emit(stance.currentIndex())
    qtbot.keyClick(board, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert next(one for one in items(session) if one.id == added.id).state == DecisionState.DECIDED
    assert board.current_id() == added.id
    qtbot.keyClick(board, Qt.Key.Key_Delete)
    assert added.id not in {one.id for one in items(session)}
    session.undo()
    assert added.id in {one.id for one in items(session)}


def test_our_own_course_is_decided_only_with_its_reason_and_the_reason_is_kept(start) -> None:
    session, page = opened(start)
    page._take_up(page._offers._shown[:1])
    item = items(session)[0]
    page._choose(item.id)
    stance = field(page, "What we will do", QComboBox)
    stance.setCurrentIndex(stance.findData(Stance.HOLD))
    stance.activated.emit(stance.currentIndex())
    assert page._inspector._hold.isVisible()
    page._inspector.decide()
    assert items(session)[0].state == DecisionState.OPEN
    why = field(page, "Why", QTextEdit)
    why.setPlainText("Our strength lies here")
    leave(page, "rationale")
    page._inspector._reason.setText("After the March meeting")
    page._inspector.decide()
    assert items(session)[0].state == DecisionState.DECIDED
    assert page._inspector._reason.text() == ""
    assert file_of(session).history("decision", item.id)[0].reason == "After the March meeting"


def test_search_and_filter_narrow_the_list_and_say_how_many(start) -> None:
    session, page = opened(start)
    page._take_up(page._offers._shown[:4])
    late = items(session)[0]
    decisions.edit_decision(file_of(session), late.id, due=date(2020, 1, 1), owner="Noa")
    page._search.setText("noa")
    assert [row.decision_id for row in rows(page)] == [late.id]
    assert "1" in page._foot.text() and "4" in page._foot.text()
    page._search.clear()
    (choice,) = [one for one in page.findChildren(QComboBox) if one.accessibleName() == "Which items to show"]
    choice.setFocus()
    QTest.keyClicks(choice, "Over")
    assert [row.decision_id for row in rows(page)] == [late.id]
    assert "Overdue" in rows(page)[0].spoken
    page._search.setText("nothing like it")
    assert rows(page) == []


def rows(page: DecisionsPage) -> list:
    found = [page._board.item(i).data(Qt.ItemDataRole.UserRole) for i in range(page._board.count())]
    return [row for row in found if hasattr(row, "decision_id")]


def test_each_row_is_read_aloud_whole(start) -> None:
    _session, page = opened(start, "he")
    page._take_up(page._offers._shown[:2])
    for index in range(page._board.count()):
        assert page._board.item(index).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("count", [200])
def test_many_items_are_shown(start, count: int) -> None:
    session, page = opened(start)
    workspace = file_of(session)
    found = decisions.undecided(workspace.read(), figures_of(workspace))
    decisions.from_findings(workspace, found)

    def fill(change) -> None:
        from aligner.model.choices import Decision

        for number in range(count):
            change.add(Decision, title=f"Item {number}", position=number)

    workspace.run("add_decision", fill)
    page.refresh()
    assert len(workspace.read().decisions) >= count
