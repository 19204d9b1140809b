"""The meeting at the head of the kit page and its agenda, by mouse and keyboard: kept in the file, undone, followed."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aligner.actions import kit_plan, meetings
from aligner.actions.kit import KitOptions
from aligner.actions.opening import Workspace, open_workspace
from aligner.lang.bidi import strip_isolates
from aligner.model.errors import refuse
from aligner.model.meetings import Meeting
from aligner.model.vocabulary import LANGUAGES, AgendaKind, Audience
from aligner.ui.frame.session import Session
from aligner.ui.pages.kit.page import KitPage
from aligner.ui.pages.kit.side import Side


def opened(start, language: str = "en") -> tuple[Session, KitPage]:
    session = start(language)
    session.window.resize(1366, 768)
    session.show_page("kit")
    page = session.page("kit")
    assert isinstance(page, KitPage)
    QApplication.processEvents()
    return session, page


def file_of(session: Session) -> Workspace:
    assert session.workspace is not None
    return session.workspace


def side_of(page: KitPage) -> Side:
    return page.findChildren(Side)[0]


def options_of(page: KitPage) -> KitOptions:
    """What the kit is made with."""
    return side_of(page).setup.options()


def items_of(agenda: QWidget) -> QListWidget:
    return agenda.findChildren(QListWidget)[0]


def held(session: Session) -> tuple[Meeting, ...]:
    return file_of(session).read().meetings


def questions(session: Session) -> list[str]:
    return [item.question for item in file_of(session).read().agenda_items]


def named(parent: QWidget, kind: type, name: str):
    return next(one for one in parent.findChildren(kind) if one.accessibleName() == name or one.toolTip() == name)


def pressed(parent: QWidget, text: str, qtbot: QtBot) -> None:
    made = next(one for one in parent.findChildren(QPushButton) if one.text() == text)
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)


def typed(parent: QWidget, name: str, text: str, qtbot: QtBot) -> None:
    line = named(parent, QLineEdit, name)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()


def chosen(parent: QWidget, name: str, at: int) -> None:
    box = named(parent, QComboBox, name)
    box.setCurrentIndex(at)
    box.activated.emit(at)
    QApplication.processEvents()


def texts_of(card: QWidget) -> str:
    return strip_isolates("\n".join(one.text() for one in card.findChildren(QLabel) if one.isVisibleTo(card)))


def test_what_is_filled_in_without_a_meeting_makes_one_and_undo_takes_it_back(start, qtbot: QtBot) -> None:
    session, page = opened(start)
    side = side_of(page)
    side.show_part("setup")
    assert "No meeting yet" in texts_of(side.meeting) and not side.agenda.isVisibleTo(side)
    typed(side.meeting, "Day of the meeting", "2027-01-15", qtbot)
    typed(side.meeting, "Place", "Floor 3", qtbot)
    typed(side.meeting, "Chair", "Dana", qtbot)
    (meeting,) = held(session)
    assert (meeting.day, meeting.place, meeting.chair) == (date(2027, 1, 15), "Floor 3", "Dana")
    assert options_of(page).meeting == date(2027, 1, 15) and options_of(page).meeting_id == meeting.id
    assert "No meeting yet" not in texts_of(side.meeting) and side.agenda.isVisibleTo(side)
    for _ in range(3):
        session.undo()
    assert held(session) == () and "No meeting yet" in texts_of(side.meeting)
    page.finish()


def test_a_day_that_is_none_stays_in_its_field_and_makes_no_meeting(start, qtbot: QtBot) -> None:
    session, page = opened(start)
    typed(side_of(page).meeting, "Day of the meeting", "soon", qtbot)
    assert held(session) == ()
    assert named(side_of(page).meeting, QLineEdit, "Day of the meeting").text() == "soon"
    page.finish()


def test_a_further_meeting_is_added_chosen_and_removed(start, qtbot: QtBot) -> None:
    session, page = opened(start)
    side = side_of(page)
    first = meetings.add_meeting(file_of(session), day=date(2027, 1, 15), purpose="strategy")
    pressed(side.meeting, "New meeting", qtbot)
    typed(side.meeting, "Day of the meeting", "2027-06-01", qtbot)
    assert [one.day for one in held(session)] == [date(2027, 1, 15), date(2027, 6, 1)]
    assert (options_of(page).meeting, options_of(page).purpose) == (date(2027, 6, 1), "legitimacy")
    box = named(side.meeting, QComboBox, "Meeting that the kit is for")
    assert [strip_isolates(box.itemText(at)) for at in range(2)] == ["15 January 2027 · Board", "1 June 2027 · Board"]
    chosen(side.meeting, "Meeting that the kit is for", 0)
    assert options_of(page).meeting_id == first.id and options_of(page).purpose == "strategy"
    qtbot.mouseClick(named(side.meeting, QToolButton, "Remove this meeting"), Qt.MouseButton.LeftButton)
    assert [one.day for one in held(session)] == [date(2027, 6, 1)]
    assert options_of(page).meeting == date(2027, 6, 1)
    page.finish()


def test_the_kit_follows_whoever_meets_and_other_audiences_are_only_looked_at(start, qtbot: QtBot) -> None:
    session, page = opened(start)
    side = side_of(page)
    chosen(side.meeting, "Who meets", list(Audience).index(Audience.STAFF))
    assert [one.audience for one in held(session)] == [Audience.STAFF] and options_of(page).audience == "staff"
    box = named(side.setup, QComboBox, "For whom")
    chosen(side.setup, "For whom", box.findData("donors"))
    assert options_of(page).audience == "donors" and held(session)[0].audience is Audience.STAFF
    chosen(side.meeting, "Who meets", list(Audience).index(Audience.BOARD))
    assert options_of(page).audience == "board"
    page.finish()


def test_questions_are_put_on_the_agenda_moved_by_mouse_and_keyboard_and_removed(start, qtbot: QtBot) -> None:
    session, page = opened(start)
    meetings.add_meeting(file_of(session), day=date(2027, 1, 15))
    agenda = side_of(page).agenda
    assert "Nothing yet" in texts_of(agenda) and not items_of(agenda).isVisibleTo(agenda)
    for question in ("One?", "Two?", "Three?"):
        typed(agenda, "Question to add to the agenda", question, qtbot)
    assert questions(session) == ["One?", "Two?", "Three?"] and "Nothing yet" not in texts_of(agenda)
    qtbot.mouseClick(named(agenda, QToolButton, "Move up"), Qt.MouseButton.LeftButton)
    assert questions(session) == ["One?", "Three?", "Two?"], "the one that was added last is chosen"
    qtbot.keyClick(items_of(agenda), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert questions(session) == ["Three?", "One?", "Two?"]
    qtbot.mouseClick(named(agenda, QToolButton, "Move down"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(items_of(agenda), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert questions(session) == ["One?", "Two?", "Three?"]
    items_of(agenda).model().moveRow(QModelIndex(), 0, QModelIndex(), 3)
    qtbot.waitUntil(lambda: questions(session) == ["Two?", "Three?", "One?"])
    qtbot.keyClick(items_of(agenda), Qt.Key.Key_Delete)
    assert questions(session) == ["Two?", "Three?"]
    session.undo()
    assert questions(session) == ["Two?", "Three?", "One?"]
    page.finish()


def test_a_question_that_says_nothing_is_not_put_on_the_agenda_and_its_line_waits(start, qtbot: QtBot) -> None:
    session, page = opened(start)
    meetings.add_meeting(file_of(session), day=date(2027, 1, 15))
    agenda = side_of(page).agenda
    side_of(page).show_part("setup")
    session.window.activateWindow()
    revision = file_of(session).revision
    line = named(agenda, QLineEdit, "Question to add to the agenda")
    for text in ("", "   "):
        line.setText(text)
        pressed(agenda, "Add", qtbot)
        assert QApplication.focusWidget() is line
    assert (questions(session), file_of(session).revision) == ([], revision)
    assert "Nothing yet" in texts_of(agenda)
    page.finish()


def test_an_item_is_edited_and_says_what_it_is_about(start, qtbot: QtBot) -> None:
    session, page = opened(start)
    meeting = meetings.add_meeting(file_of(session))
    item = meetings.add_item(file_of(session), meeting.id, "One?")
    agenda = side_of(page).agenda
    assert "The first page lists the question" in texts_of(agenda)
    typed(agenda, "Question", "Which goal first?", qtbot)
    chosen(agenda, "What is done with it", list(AgendaKind).index(AgendaKind.DECIDE))
    records = file_of(session).read()
    assert [(one.question, one.kind) for one in records.agenda_items] == [("Which goal first?", AgendaKind.DECIDE)]
    goal, decision = records.goals_in_tree_order[0], records.decisions[0]
    both = [("goal_id", goal.id), ("decision_id", decision.id)]
    for subject in both:
        offers = named(agenda, QComboBox, "Add what the item is about")
        at = next(at for at in range(offers.count()) if offers.itemData(at) == subject)
        chosen(agenda, "Add what the item is about", at)
    assert meetings.subjects_of(file_of(session).read(), item.id) == both
    assert f"Goal: {goal.title}" in texts_of(agenda)
    assert "The first page lists the question" not in texts_of(agenda)
    away = next(one for one in agenda.findChildren(QToolButton) if f"{goal.title}" in strip_isolates(one.toolTip()))
    qtbot.mouseClick(away, Qt.MouseButton.LeftButton)
    assert meetings.subjects_of(file_of(session).read(), item.id) == [("decision_id", decision.id)]
    page.finish()


def test_a_question_that_is_typed_and_not_added_is_a_draft_and_an_empty_one_is_refused(start, qtbot: QtBot) -> None:
    session, page = opened(start)
    meeting = meetings.add_meeting(file_of(session))
    meetings.add_item(file_of(session), meeting.id, "One?")
    agenda = side_of(page).agenda
    line = named(agenda, QLineEdit, "Question to add to the agenda")
    qtbot.keyClicks(line, "Two?")
    session.show_page("overview")
    session.show_page("kit")
    assert line.text() == "Two?" and questions(session) == ["One?"]
    typed(agenda, "Question", " ", qtbot)
    assert questions(session) == ["One?"]
    page.finish()


def test_a_read_only_file_takes_the_options_of_its_meeting_for_the_moment(start, qtbot: QtBot) -> None:
    session, page = opened(start)
    meetings.add_meeting(file_of(session), day=date(2027, 1, 15), place="Floor 3")
    path: Path = file_of(session).path
    page.finish()
    session.documents.close()
    session.documents.adopt(open_workspace(path, read_only=True))
    session.show_page("kit")
    page = session.page("kit")
    assert isinstance(page, KitPage)
    typed(side_of(page).meeting, "Day of the meeting", "2027-02-02", qtbot)
    chosen(side_of(page).meeting, "Purpose", 0)
    assert (options_of(page).meeting, options_of(page).purpose) == (date(2027, 2, 2), "update")
    assert kit_plan.plan_options(file_of(session).read()).meeting == date(2027, 1, 15)
    page.finish()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_meeting_is_cut(start, qtbot: QtBot, language: str) -> None:
    session, page = opened(start, language)
    meeting = meetings.add_meeting(file_of(session), day=date(2027, 1, 15))
    item = meetings.add_item(file_of(session), meeting.id, "?" * 150)
    meetings.link_item(file_of(session), item.id, [("goal_id", file_of(session).read().leaf_goals[0].id)])
    QApplication.processEvents()
    for card in (side_of(page).meeting, side_of(page).agenda):
        scroll = next(one for one in side_of(page).findChildren(QScrollArea) if one.isAncestorOf(card))
        assert card.minimumSizeHint().width() <= scroll.viewport().width(), language
        for made in card.findChildren(QPushButton):
            if made.isVisibleTo(card):
                assert made.width() >= made.minimumSizeHint().width() - 1, made.text()
    page.finish()


def test_a_meeting_that_could_not_be_chosen_is_not_shown_as_chosen(
    start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose_meeting(*_args: object) -> None:
        raise refuse("file_exists", path="Spring")

    session, page = opened(start)
    side = side_of(page)
    for day in (date(2027, 1, 15), date(2027, 6, 1)):
        meetings.add_meeting(file_of(session), day=day)
    QApplication.processEvents()
    box = named(side.meeting, QComboBox, "Meeting that the kit is for")
    before = box.currentIndex()
    monkeypatch.setattr(meetings, "choose_meeting", choose_meeting)
    chosen(side.meeting, "Meeting that the kit is for", 1 - before)
    assert box.currentIndex() == before and "Spring" in texts_of(side.meeting)
    page.finish()
