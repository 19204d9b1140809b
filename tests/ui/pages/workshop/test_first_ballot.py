"""The way to the first ballot: the vote opens where ballots are typed, and no result is offered before there is one."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from aligner.actions import roadmap
from aligner.actions import workshop as verbs
from aligner.actions.opening import new_workspace
from aligner.model.vocabulary import Question, WorkshopState
from tests.ui.looking import buttons, press, texts
from tests.ui.workshop_play import show_step


def planned(start: Any, tmp_path: Path, goals: int = 3, people: int = 4) -> tuple[Any, int]:
    """A window at the ballots of a workshop whose vote is not open."""
    file = tmp_path / "w.aligner"
    with new_workspace(file, "Board", "nonprofit", "en") as workspace:
        for number in range(goals):
            roadmap.add_goal(workspace, f"Goal {number}")
        made = verbs.new_workshop(workspace, "Day").id
        if people:
            verbs.add_participants(workspace, made, people)
    session = start("en", file=file)
    session.show_page("workshop")
    show_step(session, "ballots")
    return session, made


def open_button(session: Any) -> QPushButton:
    found = session.window.findChildren(QPushButton)
    return next(b for b in found if b.text() == "Open the vote" and b.isVisibleTo(session.window))


def test_the_vote_is_opened_where_the_ballots_are_typed(start, qtbot: QtBot, tmp_path: Path) -> None:
    session, _ = planned(start, tmp_path)
    code = next(e for e in session.window.findChildren(QLineEdit) if e.accessibleName() == "Code on the ballot")
    assert not code.isVisible()
    press(qtbot, session, "Open the vote")
    assert session.workspace.read().workshops[0].state == WorkshopState.OPEN
    assert code.isVisible() and QApplication.focusWidget() is code, "the first code can be typed at once"
    assert "Open the vote" not in buttons(session)


def test_the_reason_stands_there_when_it_cannot_be_opened(start, qtbot: QtBot, tmp_path: Path) -> None:
    session, _ = planned(start, tmp_path, goals=1)
    assert not open_button(session).isEnabled()
    assert "goals" in texts(session)
    press(qtbot, session, "Go to the roadmap")
    assert session.current == "roadmap"
    roadmap.add_goal(session.workspace, "Second")
    session.show_page("workshop")
    assert open_button(session).isEnabled()


def test_without_participants_the_way_to_them_is_offered(start, qtbot: QtBot, tmp_path: Path) -> None:
    session, _ = planned(start, tmp_path, people=0)
    assert "no participants yet" in texts(session)
    press(qtbot, session, "Add participants")
    assert "Add with codes" in buttons(session)


def test_no_result_is_offered_before_the_first_ballot(start, tmp_path: Path) -> None:
    session, made = planned(start, tmp_path)
    verbs.open_voting(session.workspace, made)
    for step in ("ballots", "result"):
        show_step(session, step)
        assert "Show the result" not in buttons(session), step
    goals = session.workspace.read().leaf_goals
    person = session.workspace.read().participants[0].id
    points = dict.fromkeys((goal.id for goal in goals), 0) | {goals[0].id: 100}
    verbs.enter_ballot(session.workspace, made, person, Question.IMPORTANCE, points)
    for step in ("ballots", "result"):
        show_step(session, step)
        assert "Show the result" in buttons(session), step
