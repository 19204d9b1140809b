"""The roadmap says whose it is: what is the initiative's is only for reading until a draft is begun."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from aligner.actions import roadmap
from aligner.lang.words import words
from aligner.model.vocabulary import RoadmapState
from aligner.ui.links import ToRoadmap
from tests.ui.looking import called, click, plain, read

OF_THE_INITIATIVE = ("Title", "Description", "Collective weight", "Code")


def editor(session: Any, name: str) -> QLineEdit | QTextEdit:
    """The visible editor of a field of the form."""
    page = session.page("roadmap")
    kind = QTextEdit if name in ("Description", "Our note") else QLineEdit
    return called(page, kind, name)


def state(session: Any) -> RoadmapState:
    return session.workspace.read().initiative.state


def test_what_is_the_initiatives_is_for_reading_until_a_draft_is_begun(start: Any) -> None:
    session = start("en")
    goal = session.workspace.read().leaf_goals[0]
    session.show(ToRoadmap("goal", goal.id))
    page = session.page("roadmap")
    assert all(editor(session, name).isReadOnly() for name in OF_THE_INITIATIVE)
    assert not editor(session, "In our words").isReadOnly()
    click(page, "Work on a draft")
    assert state(session) is RoadmapState.DRAFT
    assert not any(editor(session, name).isReadOnly() for name in OF_THE_INITIATIVE)
    click(page, "Hand over to the initiative")
    assert state(session) is RoadmapState.INITIATIVE
    assert all(editor(session, name).isReadOnly() for name in OF_THE_INITIATIVE)
    session.workspace.undo()
    assert state(session) is RoadmapState.DRAFT and not editor(session, "Title").isReadOnly()


def test_our_own_words_for_a_goal_are_typed_beside_the_initiatives(start: Any, qtbot: QtBot) -> None:
    session = start("en")
    goal = session.workspace.read().leaf_goals[0]
    session.show(ToRoadmap("goal", goal.id))
    field = editor(session, "In our words")
    field.setFocus()
    qtbot.keyClicks(field, "As we say it")
    editor(session, "Our note").setFocus()
    now = session.workspace.read().goal_by_id[goal.id]
    assert (now.our_wording, now.title) == ("As we say it", goal.title)


def test_where_the_roadmap_is_not_ours_nothing_is_added_moved_or_removed(start: Any) -> None:
    session = start("en")
    goal = session.workspace.read().leaf_goals[1]
    session.show(ToRoadmap("goal", goal.id))
    page = session.page("roadmap")
    before = session.workspace.revision
    for what in ("Move up (Alt+Up)", "Remove (Delete)", "Put below the goal before it"):
        click(page, what)
    assert session.workspace.revision == before
    click(page, "Work on a draft")
    click(page, "Move up (Alt+Up)")
    assert session.workspace.revision == before + 2


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_a_closed_initiative_says_so_on_the_roadmap_and_the_overview(start: Any, language: str) -> None:
    session = start(language)
    roadmap.close_initiative(session.workspace, date(2026, 9, 1))
    for name in ("roadmap", "overview"):
        session.show_page(name)
        assert words(language).date(date(2026, 9, 1)) in plain(read(session.page(name))), name
