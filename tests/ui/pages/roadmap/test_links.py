"""A goal's panel: which goals it helps, how much and why; and which goals help several others."""

from typing import Any

from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from aligner.actions import roadmap
from aligner.ui.links import ToRoadmap
from aligner.ui.pages.roadmap.outline import RoadmapTree, Selection
from tests.ui.looking import called, click, part, read


def test_links_are_added_worded_and_removed_in_a_draft(start: Any, qtbot: QtBot) -> None:
    session = start("en")
    roadmap.start_draft(session.workspace)
    for link in session.workspace.read().goal_links:
        roadmap.remove_goal_link(session.workspace, link.id)
    one, other = session.workspace.read().leaf_goals[:2]
    session.show(ToRoadmap("goal", one.id))
    page = session.page("roadmap")
    box = called(page, QComboBox, "Another goal that it helps")
    box.setCurrentIndex(box.findData(other.id))
    click(page, "Add link")
    (link,) = session.workspace.read().goal_links
    assert (link.goal_id, link.helped_id, link.strength) == (one.id, other.id, 2)
    field = called(page, QLineEdit, "Why")
    field.setFocus()
    qtbot.keyClicks(field, "Teachers first")
    called(page, QLineEdit, "In our words").setFocus()
    assert session.workspace.read().goal_links[0].reason == "Teachers first"
    session.show(ToRoadmap("goal", other.id))
    assert "It is helped by:" in read(page) and one.title in read(page)
    session.show(ToRoadmap("goal", one.id))
    click(page, "Remove link")
    assert session.workspace.read().goal_links == ()


def test_links_of_the_initiative_are_read_and_not_edited(start: Any, qtbot: QtBot) -> None:
    session = start("en")
    link = session.workspace.read().goal_links[0]
    session.show(ToRoadmap("goal", link.goal_id))
    page = session.page("roadmap")
    assert link.reason in read(page) and "How much: High" in read(page)
    assert not [field for field in page.findChildren(QLineEdit) if field.text() == link.reason]

    def shown() -> set[str]:
        return {one.text() for one in page.findChildren(QPushButton) if one.isVisible()} & {"Remove link", "Add link"}

    assert shown() == set()
    roadmap.start_draft(session.workspace)
    qtbot.waitUntil(lambda: shown() == {"Remove link", "Add link"})


def test_the_goals_say_which_of_them_help_several_others(start: Any) -> None:
    session = start("en")
    roadmap.start_draft(session.workspace)
    for link in session.workspace.read().goal_links:
        roadmap.remove_goal_link(session.workspace, link.id)
    leaves = session.workspace.read().leaf_goals
    session.show_page("roadmap")
    page = session.page("roadmap")
    tree = part(page, RoadmapTree)
    tree.choose(Selection("goals"))
    assert "Catalysts" not in read(page)
    for other in leaves[1:3]:
        roadmap.link_goals(session.workspace, leaves[0].id, other.id)
    assert "Catalysts" in read(page)
    assert all(goal.title in read(page) for goal in leaves[:3])


def test_our_own_measures_are_written_on_a_goal_of_the_initiatives_roadmap(start: Any, qtbot: QtBot) -> None:
    session = start("en")
    goal = session.workspace.read().leaf_goals[-1]
    session.show(ToRoadmap("goal", goal.id))
    page = session.page("roadmap")
    click(page, "Add our measure")
    added = session.workspace.read().own_measures[-1]
    assert (added.goal_id, added.title) == (goal.id, "New measure")
    field = called(page, QLineEdit, "What we measure")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Principals who set a goal")
    called(page, QLineEdit, "In which unit").setFocus()
    assert session.workspace.read().own_measures[-1].title == "Principals who set a goal"
    click(page, "Remove our measure")
    assert added.id not in {one.id for one in session.workspace.read().own_measures}
