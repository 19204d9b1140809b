"""Connections that are kept, dismissed with a reason, or became an item: by mouse and keyboard, in three languages."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from aligner.actions import connections, decisions, field
from aligner.analysis.field import field_figures
from aligner.lang.bidi import strip_isolates
from aligner.model.field import ConnectionAnswer
from aligner.model.records import Records
from aligner.model.vocabulary import ConnectionState
from aligner.store.workspace import Workspace
from aligner.ui.frame.session import Session
from aligner.ui.pages.field.connections import Connections
from tests.ui.looking import called, click, focus, part, read


def opened(start, language: str = "en", kind: str = "nonprofit") -> Session:
    session = start(language, kind=kind)
    session.window.resize(1366, 768)
    session.show_page("field")
    QApplication.processEvents()
    return session


def workspace_of(session: Session) -> Workspace:
    assert session.workspace is not None
    return session.workspace


def records_of(session: Session) -> Records:
    return workspace_of(session).read()


def card_of(session: Session) -> Connections:
    return part(session.page("field"), Connections)


def ways(card: QWidget, name: str) -> list[QPushButton]:
    """The shown buttons of that name, from the top."""
    return [one for one in card.findChildren(QPushButton) if one.text() == name and one.isVisibleTo(card)]


def titles(card: QWidget) -> list[str]:
    """The shown connections, from the top, each as its ways say it."""
    firsts = ("Keep", "Keep no longer", "Bring back", "Show the item", "Remove what we said")
    shown = [one for one in card.findChildren(QPushButton) if one.text() in firsts and one.isVisibleTo(card)]
    shown.sort(key=lambda one: one.mapTo(card, one.rect().topLeft()).y())
    return [strip_isolates(one.accessibleDescription()) for one in shown]


def press(way: QWidget, key: Qt.Key = Qt.Key.Key_Return) -> None:
    focus(way)
    QTest.keyClick(way, key)
    QApplication.processEvents()


def answers(session: Session) -> list[tuple[ConnectionState, str, date | None]]:
    return [(one.state, one.reason, one.day) for one in records_of(session).connection_answers]


def test_a_connection_is_dismissed_with_a_reason_by_the_keyboard_and_comes_back(start) -> None:
    session = opened(start)
    card = card_of(session)
    before = titles(card)
    total = len(field_figures(records_of(session)).connections)
    press(ways(card, "Dismiss…")[1])
    line = called(card, QLineEdit, "Why? May stay empty")
    assert line.hasFocus() and strip_isolates(line.accessibleDescription()) == before[1]
    QTest.keyClicks(line, "Spoken with them in May; not now")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert answers(session) == [(ConnectionState.DISMISSED, "Spoken with them in May; not now", date.today())]
    assert before[1] not in titles(card) and ways(card, "Dismissed: 1")
    assert f"of {total - 1}" in read(card) and "Spoken with them" not in read(card)
    assert QApplication.focusWidget() in ways(card, "Keep"), "the keyboard goes on where the row was"
    assert "Dismissed: " in strip_isolates(read(session.window.toast))
    press(ways(card, "Dismissed: 1")[0], Qt.Key.Key_Space)
    assert "Why: Spoken with them in May; not now" in strip_isolates(read(card)) and titles(card)[-1] == before[1]
    press(ways(card, "Bring back")[0])
    assert answers(session) == [] and titles(card) == before


def test_a_reason_may_stay_empty_and_undo_is_one_step(start) -> None:
    session = opened(start)
    card = card_of(session)
    before = titles(card)
    click(card, "Dismiss…")
    click(card, "Dismiss")
    assert answers(session) == [(ConnectionState.DISMISSED, "", date.today())]
    click(session.window.toast, "Undo")
    assert answers(session) == [] and titles(card) == before
    workspace_of(session).redo()
    QApplication.processEvents()
    assert len(answers(session)) == 1 and len(titles(card)) == len(before) - 1


def test_what_is_typed_stays_a_draft_while_the_field_changes_and_escape_ends_the_question(start) -> None:
    session = opened(start)
    card = card_of(session)
    click(card, "Dismiss…")
    line = called(card, QLineEdit, "Why? May stay empty")
    QTest.keyClicks(line, "Because")
    field.edit_actor(workspace_of(session), records_of(session).actors[0].id, name="Another name")
    QApplication.processEvents()
    line = called(card, QLineEdit, "Why? May stay empty")
    assert line.text() == "Because"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == "" and line.isVisibleTo(card)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not line.isVisibleTo(card) and answers(session) == []


def test_kept_ones_stand_first_until_they_are_kept_no_longer(start) -> None:
    session = opened(start)
    card = card_of(session)
    before = titles(card)
    press(ways(card, "Keep")[2])
    assert titles(card) == [before[2], *before[:2], *before[3:]]
    assert "Kept: 1" in read(card) and answers(session) == [(ConnectionState.KEPT, "", date.today())]
    click(card, "Keep no longer")
    assert titles(card) == before and answers(session) == []


def test_an_accepted_one_says_its_item_and_waits_again_when_the_item_is_removed(start) -> None:
    session = opened(start)
    card = card_of(session)
    before = titles(card)
    click(card, "Make it an item")
    assert session.current == "decisions"
    item = records_of(session).decisions[-1]
    session.show_page("field")
    QApplication.processEvents()
    assert before[0] not in titles(card)
    click(card, "In decisions: 1")
    assert f"The item: {strip_isolates(item.title)}" in strip_isolates(read(card))
    press(ways(card, "Show the item")[0])
    assert session.current == "decisions"
    decisions.remove_decisions(workspace_of(session), [item.id])
    session.show_page("field")
    QApplication.processEvents()
    assert titles(card) == before and not ways(card, "In decisions: 1")
    session.undo()
    session.show_page("field")
    QApplication.processEvents()
    assert ways(card, "In decisions: 1")


def test_what_the_field_suggests_no_longer_is_counted_with_what_we_said(start) -> None:
    session = opened(start)
    workspace = workspace_of(session)
    one = field_figures(workspace.read()).connections[0]
    connections.dismiss_connection(workspace, one, "Not now")
    for activity in workspace.read().activities:
        if activity.actor_id == one.actor_id:
            field.remove_activity(workspace, activity.id)
    QApplication.processEvents()
    card = card_of(session)
    assert not ways(card, "Dismissed: 1")
    click(card, "Suggested no longer: 1")
    assert "Why: Not now" in strip_isolates(read(card))
    click(card, "Remove what we said")
    assert records_of(session).connection_answers == ()


def test_where_all_are_answered_the_card_says_that_none_waits(start) -> None:
    session = opened(start)
    for one in field_figures(records_of(session)).connections:
        connections.dismiss_connection(workspace_of(session), one)
    QApplication.processEvents()
    assert "None waits for an answer." in read(card_of(session))


@pytest.mark.parametrize("language", ["he", "ar", "en"])
def test_nothing_of_the_card_is_wider_than_it(start, language: str) -> None:
    session = opened(start, language)
    workspace = workspace_of(session)
    first, second, third, *_ = field_figures(workspace.read()).connections
    connections.keep_connection(workspace, first)
    connections.dismiss_connection(workspace, second, "a long reason " * 20)
    connections.accept_connection(workspace, third, "A very long title of an item to decide " * 5)
    QApplication.processEvents()
    card = card_of(session)
    for opener in card.findChildren(QPushButton):
        if opener.isCheckable():
            opener.setChecked(True)
    QApplication.processEvents()
    for one in card.findChildren(QWidget):
        if one.isVisibleTo(card) and isinstance(one, (QPushButton, QLabel)):
            left = one.mapTo(card, one.rect().topLeft()).x()
            assert left >= 0 and left + one.width() <= card.width(), one


def test_a_removed_actor_or_goal_takes_what_we_said_along(start) -> None:
    session = opened(start)
    workspace = workspace_of(session)
    one = field_figures(workspace.read()).connections[0]
    made = connections.keep_connection(workspace, one)
    assert isinstance(made, ConnectionAnswer)
    field.remove_actor(workspace, one.actor_id)
    assert workspace.read().connection_answers == ()
    workspace.undo()
    assert workspace.read().connection_answers == (made,)
