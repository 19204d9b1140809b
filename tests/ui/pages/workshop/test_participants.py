"""Who is there, whose ballot goes with them, and names that are cut for good: by the participants' step."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton, QTableWidget

from aligner.actions import workshop as verbs
from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import AskedQuestions, Question
from tests.ui.workshop_play import begin, number_lines, show_step, shown_texts, view

Key = Qt.Key


def with_people(start: Callable[..., Any], tmp_path: Path, ballots: int = 3) -> tuple[Any, int]:
    session, _, workshop_id = begin(start, tmp_path, people=6, goals=2, asked=AskedQuestions.IMPORTANCE, quorum=5)
    records = session.workspace.read()
    goals = [goal.id for goal in records.leaf_goals]
    for person in records.participants[:ballots]:
        answers = dict(zip(goals, (60, 40), strict=True))
        verbs.enter_ballot(session.workspace, workshop_id, person.id, Question.IMPORTANCE, answers)
    show_step(session, "people")
    return session, workshop_id


def choose(session: Any, *rows: int) -> QTableWidget:
    table = next(t for t in session.page("workshop").findChildren(QTableWidget) if t.isVisibleTo(session.window))
    table.clearSelection()
    for row in rows:
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        table.selectionModel().select(table.model().index(row, 0), flags)
    return table


def press(session: Any, text: str) -> None:
    buttons = session.page("workshop").findChildren(QPushButton)
    found = next(b for b in buttons if strip_isolates(b.text()).strip() == text and b.isVisibleTo(session.window))
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def answer(choice: str) -> list[str]:
    told: list[str] = []

    def click() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, click)
            return
        told.append(strip_isolates(box.text()))
        found = next(one for one in box.buttons() if one.text().replace("&", "") == choice)
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, click)
    return told


def test_who_is_there_is_said_of_the_chosen_rows_and_counts_for_the_quorum(start, tmp_path: Path) -> None:
    session, _ = with_people(start, tmp_path)
    assert (view(session).attendance.present, view(session).attendance.is_quorate) == (3, False)
    choose(session, 3, 4)
    press(session, "Present")
    assert (view(session).attendance.present, view(session).attendance.is_quorate) == (5, True)
    table = choose(session, 5)
    press(session, "Absent")
    column = [table.model().index(row, 4).data() for row in range(6)]
    assert column == ["", "", "", "Present", "Present", "Absent"]
    there = view(session).attendance
    assert (there.away, there.awaited, there.expected) == (1, 2, 5)
    assert "Participants: 6, taking part: 5, away: 1" in shown_texts(session)
    show_step(session, "ballots")
    assert "Ballots in: 3 of 5" in shown_texts(session)
    session.undo()
    assert view(session).attendance.away == 0


def test_whose_ballot_is_in_is_named_before_a_removal_and_comes_back(start, tmp_path: Path) -> None:
    session, _ = with_people(start, tmp_path)
    first = session.workspace.read().participants[0]
    choose(session, 0, 4)
    told = answer("Leave them")
    press(session, "Remove chosen")
    assert told == [f"A ballot is in from: {first.code}"]
    assert len(session.workspace.read().participants) == 6
    answer("Remove with the ballots")
    press(session, "Remove chosen")
    records = session.workspace.read()
    assert len(records.participants) == 4
    assert first.id not in {row.participant_id for row in records.ballots}
    session.undo()
    assert len(session.workspace.read().ballots) == 6


def test_somebody_without_a_ballot_is_removed_unasked(start, tmp_path: Path) -> None:
    session, _ = with_people(start, tmp_path)
    choose(session, 5)
    press(session, "Remove chosen")
    assert len(session.workspace.read().participants) == 5


def test_names_are_cut_from_a_closed_workshop_and_no_byte_of_them_stays(start, tmp_path: Path) -> None:
    session, workshop_id = with_people(start, tmp_path)
    people = session.workspace.read().participants
    names = [f"Xenia-{number}-Quuxley" for number in range(6)]
    for person, name in zip(people, names, strict=True):
        verbs.edit_participant(session.workspace, person.id, name=name, role="Quuxley-role", group="board")
    verbs.show_result(session.workspace, workshop_id)
    verbs.close_workshop(session.workspace, workshop_id)
    before = session.workspace.read()
    press(session, "Cut the names from the ballots")
    press(session, "Cut for good")
    after = session.workspace.read()
    assert {(one.name, one.role, one.group) for one in after.participants} == {("", "", "board")}
    assert not {one.code for one in after.participants} & {one.code for one in before.participants}
    assert {row.id: row.points for row in after.ballots} == {row.id: row.points for row in before.ballots}
    assert session.workspace.next_undo is None
    assert b"Quuxley" not in session.workspace.path.read_bytes()
    assert "The names are cut from the ballots." in shown_texts(session)


def test_names_of_an_open_workshop_are_not_offered_to_be_cut(start, tmp_path: Path) -> None:
    session, _ = with_people(start, tmp_path)
    texts = [b.text() for b in session.page("workshop").findChildren(QPushButton) if b.isVisibleTo(session.window)]
    assert not any("Cut the names" in text for text in texts)


def test_a_ballot_that_was_taken_back_leaves_no_answer_in_the_file(start, tmp_path: Path) -> None:
    session, workshop_id = with_people(start, tmp_path, ballots=0)
    records = session.workspace.read()
    answers = dict(zip([goal.id for goal in records.leaf_goals], (73.4521, 26.5479), strict=True))
    verbs.enter_ballot(session.workspace, workshop_id, records.participants[0].id, Question.IMPORTANCE, answers)
    session.undo()
    assert {entry.kind for entry in session.workspace.history(limit=4)} >= {"ballot"}
    assert all(not entry.before and not entry.after for entry in session.workspace.history("ballot"))
    assert b"73.4521" not in session.workspace.path.read_bytes()


def test_what_is_typed_hides_by_itself_where_the_room_may_see_it(start, tmp_path: Path) -> None:
    session, _ = with_people(start, tmp_path, ballots=0)
    page = session.page("workshop")
    show_step(session, "ballots")
    line = number_lines(session)[0]
    assert line.echoMode() == QLineEdit.EchoMode.Normal
    # The only screen shows the room's view as well.
    page.open_projector()
    QTest.keyClick(session.projection.projector, Key.Key_Escape)
    assert {one.echoMode() for one in number_lines(session)} == {QLineEdit.EchoMode.Password}
    press(session, "Hide what is typed")
    assert line.echoMode() == QLineEdit.EchoMode.Normal
    session.projection.end()
