"""The decisions page by keyboard: findings become items, items are searched, edited, decided, moved and removed."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from aligner.actions import decisions
from aligner.actions.figures import figures_of
from aligner.actions.opening import Workspace
from aligner.model.vocabulary import LANGUAGES, DecisionState, Stance
from aligner.ui.frame.session import Session
from aligner.ui.links import ToDecisions
from aligner.ui.pages.decisions.board import Board
from aligner.ui.pages.decisions.offers import Offers
from aligner.ui.pages.decisions.page import DecisionsPage
from aligner.ui.widgets.cards import EmptyState
from tests.ui.looking import all_called, called, choose, click, click_cell, focus, part, read, write


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


def offers(page: DecisionsPage) -> list[str]:
    """What the buttons of the findings not decided yet say, in their order."""
    QApplication.processEvents()
    return [one.accessibleDescription() for one in offer_buttons(page)]


def offer_buttons(page: DecisionsPage) -> list[QPushButton]:
    return all_called(part(page, Offers), QPushButton, "Make it an item")


def take_up(page: DecisionsPage, count: int) -> None:
    for _ in range(count):
        click(page, "Make it an item")


def board_of(page: DecisionsPage) -> Board:
    return called(page, Board, "Items to decide")


def choose_item(page: DecisionsPage, decision_id: int) -> None:
    board = board_of(page)
    place = next(i for i in range(board.count()) if getattr(shown(board, i), "decision_id", 0) == decision_id)
    click_cell(board, board.indexFromItem(board.item(place)))


def shown(board: Board, place: int) -> Any:
    return board.item(place).data(Qt.ItemDataRole.UserRole)


def rows(page: DecisionsPage) -> list[Any]:
    found = page.findChild(Board)
    assert isinstance(found, Board)
    return [row for row in (shown(found, i) for i in range(found.count())) if hasattr(row, "decision_id")]


def test_a_finding_becomes_an_item_with_one_press_and_is_offered_no_more(start, qtbot: QtBot) -> None:
    session, page = opened(start)
    offered = offers(page)
    first = offer_buttons(page)[0]
    focus(first)
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert len(items(session)) == 1
    assert offers(page)[0] == offered[1]
    assert offer_buttons(page)[0].hasFocus() or not session.window.isActiveWindow()
    session.undo()
    assert items(session) == ()
    assert offers(page) == offered


def test_all_that_is_offered_becomes_items_with_one_press(start) -> None:
    session, page = opened(start)
    count = len(offers(page))
    click(page, "Make all of them items")
    assert len(items(session)) == count > 1


def test_keys_on_the_list_decide_nothing_unless_they_are_meant_to(start, qtbot: QtBot) -> None:
    session, page = opened(start)
    added = decisions.add_decision(file_of(session), "Join the teachers", stance=Stance.START)
    decisions.add_decision(file_of(session), "Ask the schools", stance=Stance.ADAPT)
    board = board_of(page)
    choose_item(page, added.id)
    for key in (Qt.Key.Key_Shift, Qt.Key.Key_J, Qt.Key.Key_Return):
        qtbot.keyClick(board, key)
    qtbot.keyClick(board, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert {one.state for one in items(session)} == {DecisionState.OPEN}
    choose_item(page, added.id)
    qtbot.keyClick(board, Qt.Key.Key_Return)
    assert called(page, QLineEdit, "What it is about").text() == "Join the teachers"


def test_an_item_is_added_edited_decided_moved_and_removed_without_a_mouse(start, qtbot: QtBot) -> None:
    session, page = opened(start)
    take_up(page, 2)
    session.window.activateWindow()
    qtbot.keyClick(session.window, Qt.Key.Key_Insert)
    added = next(one for one in items(session) if one.title == "New item")
    write(called(page, QLineEdit, "What it is about"), "Join the teachers group")
    assert any(one.title == "Join the teachers group" for one in items(session))
    choose_item(page, added.id)
    board = board_of(page)
    qtbot.keyClick(board, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    order = [one.id for one in items(session)]
    assert order.index(added.id) < len(order) - 1
    qtbot.keyClick(board, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert next(one for one in items(session) if one.id == added.id).state == DecisionState.OPEN, "it has no stance"
    choose(called(page, QComboBox, "What we will do"), Stance.START)
    qtbot.keyClick(board, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert next(one for one in items(session) if one.id == added.id).state == DecisionState.DECIDED
    assert board.current_id() == added.id
    qtbot.keyClick(board, Qt.Key.Key_Delete)
    assert added.id not in {one.id for one in items(session)}
    session.undo()
    assert added.id in {one.id for one in items(session)}


def test_our_own_course_is_decided_only_with_its_reason_and_the_reason_is_kept(start) -> None:
    session, page = opened(start)
    take_up(page, 1)
    item = items(session)[0]
    choose_item(page, item.id)
    choose(called(page, QComboBox, "What we will do"), Stance.HOLD)
    assert "To hold our course, say why" in read(page)
    click(page, "Mark as decided")
    assert items(session)[0].state == DecisionState.OPEN
    write(called(page, QTextEdit, "Why"), "Our strength is here")
    assert "To hold our course, say why" not in read(page)
    reason = called(page, QLineEdit, "Reason for the next change")
    write(reason, "After the March meeting")
    click(page, "Mark as decided")
    assert items(session)[0].state == DecisionState.DECIDED
    assert reason.text() == ""
    assert file_of(session).history("decision", item.id)[0].reason == "After the March meeting"


def test_search_and_filter_narrow_the_list_and_say_how_many(start) -> None:
    session, page = opened(start)
    take_up(page, 4)
    late = items(session)[0]
    decisions.edit_decision(file_of(session), late.id, due=date(2020, 1, 1), owner="Noa")
    search = called(page, QLineEdit, "Search decisions")
    write(search, "noa")
    assert [row.decision_id for row in rows(page)] == [late.id]
    assert "Shown: 1 of 4" in read(page)
    search.clear()
    choice = called(page, QComboBox, "Which items to show")
    choice.setFocus()
    QTest.keyClicks(choice, "Over")
    assert [row.decision_id for row in rows(page)] == [late.id]
    assert "Overdue" in rows(page)[0].accessible_text
    write(search, "nothing like it")
    assert rows(page) == []
    assert "No item matches." in read(page)


def test_details_of_an_item_that_the_search_hides_are_closed(start) -> None:
    session = start("en")
    session.show(ToDecisions(items(session)[1].id))
    page = session.page("decisions")
    assert all_called(page, QLineEdit, "What it is about")
    write(called(page, QLineEdit, "Search decisions"), items(session)[1].title[:12])
    assert all_called(page, QLineEdit, "What it is about"), "it is still shown"
    write(called(page, QLineEdit, "Search decisions"), "nothing like it")
    assert not all_called(page, QLineEdit, "What it is about")


def test_each_row_is_read_aloud_whole(start) -> None:
    session, page = opened(start, "he")
    workspace = file_of(session)
    decisions.from_findings(workspace, decisions.undecided(workspace.read(), figures_of(workspace))[:2])
    board = part(page, Board)
    assert board.count() > 2
    for index in range(board.count()):
        assert board.item(index).data(Qt.ItemDataRole.AccessibleTextRole)


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


@pytest.mark.parametrize("size", [(1366, 700), (1024, 640)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_before_the_first_item_stands_in_lines_of_several_words(
    start: Any, language: str, size: tuple[int, int]
) -> None:
    session, page = opened(start, language)
    session.window.resize(*size)
    QApplication.processEvents()
    empty, offers = part(page, EmptyState), part(page, Offers)
    assert page.width() - empty.width() - offers.width() < 120, "no part of the page is left blank"
    for line in empty.findChildren(QLabel):
        words_in_it = len(line.text().split())
        lines = line.height() / line.fontMetrics().lineSpacing()
        assert not words_in_it or lines <= max(1.9, words_in_it / 3), line.text()
