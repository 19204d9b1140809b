"""The result's step offers what can be done next, and no more."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton, QWidget

from aligner.actions import workshop as verbs
from aligner.model.vocabulary import AskedQuestions, Question
from aligner.ui.pages.workshop.guide_panel import GuidePanel
from aligner.ui.widgets.chart_view import ChartView
from tests.ui.looking import buttons, called, click, part
from tests.ui.workshop_play import begin, show_step, shown_texts, view


def vote(session: Any, workshop_id: int, people: int) -> None:
    records = session.workspace.read()
    goals = [goal.id for goal in records.leaf_goals]
    for at, person in enumerate(records.participants[:people]):
        answers = dict(zip(goals, (50 + at, 30 - at, 20), strict=True))
        verbs.enter_ballot(session.workspace, workshop_id, person.id, Question.IMPORTANCE, answers)


def pictures(session: Any) -> list[ChartView]:
    page = session.page("workshop")
    return [one for one in page.findChildren(ChartView) if one.isVisibleTo(page)]


def test_what_can_be_done_next_follows_the_rounds(start, tmp_path: Path) -> None:
    session, _, workshop_id = begin(start, tmp_path, people=6, goals=3, asked=AskedQuestions.IMPORTANCE)
    show_step(session, "result")
    assert not {"Show the result", "Another round", "Close the workshop"} & set(buttons(session))
    vote(session, workshop_id, 6)
    assert "Show the result" in buttons(session) and not pictures(session)
    click(session.page("workshop"), "Show the result")
    assert "Show the result" not in buttons(session)
    (picture,) = pictures(session)
    assert any(one.accessibleDescription() for one in picture.findChildren(QWidget)), "a chart that can be heard, too"
    assert {"On to adopting", "Another round", "Close the workshop"} <= set(buttons(session))
    click(session.page("workshop"), "Another round")
    assert session.workspace.read().workshops[0].round == 2
    assert called(session.page("workshop"), QPushButton, "Ballots").isChecked(), "the round's ballots are typed next"
    code = called(session.page("workshop"), QLineEdit, "Code on the ballot")
    assert QApplication.focusWidget() is code, "the round's first code can be typed at once"
    show_step(session, "result")
    assert "Ballots in: 0 of 6" in shown_texts(session)
    assert "Another round" not in buttons(session) and "Close the workshop" in buttons(session)
    click(session.page("workshop"), "Close the workshop")
    assert not {"Another round", "Close the workshop"} & set(buttons(session))
    assert session.workspace.read().workshops[0].state == "closed"


def test_a_planned_workshop_offers_no_result(start, tmp_path: Path) -> None:
    session = start("en")
    made = verbs.new_workshop(session.workspace, "Planned")
    verbs.add_participants(session.workspace, made.id, 3)
    session.show_page("workshop")
    show_step(session, "result")
    assert view(session).workshop.id == made.id
    assert not {"Show the result", "Another round"} & set(buttons(session))


def test_the_guide_is_led_to_its_last_step_and_back(start, tmp_path: Path) -> None:
    session, _, _ = begin(start, tmp_path, people=3, goals=3)
    session.page("workshop").switch_guide()
    panel = part(session.page("workshop"), GuidePanel)
    steps = []
    while panel.step not in steps:
        steps.append(panel.step)
        click(panel, "Next step")
    assert panel.step is steps[-1] and len(steps) > 3
    assert not called(panel, QToolButton, "Next step").isEnabled()
    click(panel, "Step before")
    assert panel.step is steps[-2]
