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


def test_who_is_in_charge_is_named_by_law_and_in_fact_and_an_actor_of_ours_is_known(start: Any, qtbot: QtBot) -> None:
    session = start("en")
    roadmap.start_draft(session.workspace)
    goal = next(one for one in session.workspace.read().leaf_goals if one.code == "C1")
    actor = session.workspace.read().actors[0]
    session.show(ToRoadmap("goal", goal.id))
    page = session.page("roadmap")
    assert "That is not to say that nobody is." in read(page)
    for name, way in (("The state", "Add by law"), (actor.name.upper(), "Add in fact")):
        qtbot.keyClicks(called(page, QLineEdit, "Who is in charge, too"), name)
        click(page, way)
    one, other = [charge for charge in session.workspace.read().charges if charge.goal_id == goal.id]
    assert (one.name, one.basis.value, one.actor_id) == ("The state", "law", None)
    assert (other.basis.value, other.actor_id, other.sharing) == ("fact", actor.id, actor.sharing)
    field = called(page, QLineEdit, "Where that is written")
    field.setFocus()
    qtbot.keyClicks(field, "An act of 1949")
    called(page, QLineEdit, "In our words").setFocus()
    assert next(charge for charge in session.workspace.read().charges if charge.id == one.id).source == "An act of 1949"
    click(page, "Add by law")
    assert len(session.workspace.read().charges) == 9, "without a name nobody is in charge"
    click(page, "Remove who is in charge")
    assert one.id not in {charge.id for charge in session.workspace.read().charges}


def test_who_is_in_charge_of_the_initiatives_goals_is_read_only_and_its_actor_is_ours_to_say(start: Any) -> None:
    session = start("en")
    charge = session.workspace.read().charges[0]
    session.show(ToRoadmap("goal", charge.goal_id))
    page = session.page("roadmap")
    field = called(page, QLineEdit, "Who")
    assert field.text() == charge.name and field.isReadOnly()
    assert not [one for one in page.findChildren(QPushButton) if one.isVisible() and one.text() == "Add by law"]
    box = called(page, QComboBox, "Which actor of the field")
    assert box.isEnabled()
    actor = session.workspace.read().actors[0]
    box.setCurrentIndex(box.findData(actor.id))
    box.activated.emit(box.currentIndex())
    assert session.workspace.read().charges[0].actor_id == actor.id
