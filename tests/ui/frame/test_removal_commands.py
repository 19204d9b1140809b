"""Every command of every page that removes something, by mouse and by keyboard: each says what went."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QListWidget,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

import aligner.ui
from aligner.actions import (
    brand,
    connections,
    decisions,
    field,
    kit_plan,
    measures,
    meetings,
    resolutions,
    roadmap,
    workshop,
)
from aligner.actions.field import remove_activity
from aligner.actions.kit import KitOptions
from aligner.actions.kit_history import record_new_kit
from aligner.actions.programs import edit_program
from aligner.analysis.field import Place, field_figures
from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import ChargeBasis, ResolutionKind
from aligner.ui.links import KitPart, ToDecisions, ToField, ToKit, ToPlacement, ToPrograms, ToRoadmap, ToWorkshop
from tests.ui.looking import called, identities, texts

Show = Callable[[Any], Any]


@dataclass
class Command:
    """A removal. words: on its button, or its name.  show: makes it possible and visible.  says: of the toast."""

    words: str
    show: Show
    says: str
    key: str = ""
    """The accessible name of the list in which Delete does the same."""
    kind: str = "nonprofit"
    """Of the example in which there is something of the kind."""


def seen(session: Any) -> None:
    for _ in range(3):
        QApplication.processEvents()


def roadmap_line(kind: str) -> Show:
    def made(session: Any) -> None:
        w = session.workspace
        assert w is not None
        made_id = {
            "goal": lambda: roadmap.add_goal(w, "Extra").id,
            "stage": lambda: roadmap.add_stage(w, "Extra").id,
            "indicator": lambda: roadmap.add_indicator(w, w.read().leaf_goals[0].id, "Extra").id,
        }[kind]()
        session.show(ToRoadmap(kind, made_id))

    return made


def with_link(session: Any) -> None:
    one, *_, other = session.workspace.read().leaf_goals
    roadmap.link_goals(session.workspace, other.id, one.id)
    session.show(ToRoadmap("goal", other.id))


def with_charge(session: Any) -> None:
    goal = session.workspace.read().leaf_goals[1]
    roadmap.add_charge(session.workspace, goal.id, "The city", ChargeBasis.FACT)
    session.show(ToRoadmap("goal", goal.id))


def with_dismissed(session: Any) -> None:
    records = session.workspace.read()
    one = field_figures(records).connections[0]
    connections.dismiss_connection(session.workspace, one, "Not now")
    session.show(ToField())
    seen(session)
    click(session, "Dismissed: 1")


def with_past_answer(session: Any) -> None:
    records = session.workspace.read()
    one = field_figures(records).connections[0]
    connections.dismiss_connection(session.workspace, one, "Not now")
    for activity in records.activities:
        if activity.actor_id == one.actor_id:
            remove_activity(session.workspace, activity.id)
    session.show(ToField())
    seen(session)
    session.window.toast.end()
    click(session, "Suggested no longer: 1")


def with_own_measure(session: Any) -> None:
    goal = session.workspace.read().leaf_goals[0]
    measures.add_own_measure(session.workspace, goal.id, "Who stayed")
    session.show(ToRoadmap("goal", goal.id))


def measured(session: Any) -> None:
    measurement = session.workspace.read().measurements[0]
    session.show(ToRoadmap("indicator", measurement.indicator_id))
    seen(session)
    visible(session, "Measurements", QTableView).selectRow(0)


def chosen_program(session: Any) -> None:
    session.show(ToPrograms(session.workspace.read().programs[-1].id))


def with_story_picture(session: Any) -> None:
    first = session.workspace.read().programs[0]
    edit_program(session.workspace, first.id, story_picture=b"picture")
    session.show(ToPrograms(first.id))


def with_payment(session: Any) -> None:
    program = next(one for one in session.workspace.read().programs if one.id in paid(session))
    session.show(ToPrograms(program.id))
    seen(session)
    visible(session, "Payments", QTableView).selectRow(0)


def paid(session: Any) -> set[int]:
    return {one.program_id for one in session.workspace.read().payments}


def chosen_card(session: Any) -> None:
    session.show(ToPlacement(placement_id=session.workspace.read().placements[0].id))


def with_actor(session: Any) -> None:
    session.show(ToField(session.workspace.read().activities[0].actor_id))


def with_need(session: Any) -> None:
    records = session.workspace.read()
    goal_id, stage_id = records.leaf_goals[0].id, records.stages[0].id
    field.set_need(session.workspace, Place(goal_id, stage_id), people=40)
    session.show(ToField(goal_id=goal_id, stage_id=stage_id))


def with_people(session: Any) -> None:
    made = workshop.new_workshop(session.workspace, "Extra").id
    workshop.add_participants(session.workspace, made, 2)
    session.show(ToWorkshop(made, "people"))
    seen(session)
    visible(session, "Participants", QTableView).selectRow(0)


def with_workshop(session: Any) -> None:
    session.show(ToWorkshop(workshop.new_workshop(session.workspace, "Extra").id, "prepare"))


def with_item(session: Any) -> None:
    session.show(ToDecisions(decisions.add_decision(session.workspace, "Extra").id))


def with_option(session: Any) -> None:
    resolution = resolutions.add_resolution(session.workspace, "Extra").id
    resolutions.add_option(session.workspace, resolution, ResolutionKind.DECLINE)
    session.show(ToDecisions(resolution_id=resolution))


def looks(session: Any) -> None:
    brand.keep_logo(session.workspace, b"png")
    brand.keep_template(session.workspace, b"pptx", "mine.pptx")
    kit_part(session, "looks")


def with_kit(session: Any) -> None:
    record_new_kit(session.workspace, session.workspace.revision, KitOptions(), [], b"")
    kit_part(session, "history")


def with_own_text(session: Any) -> None:
    key = kit_plan.TextKey("place", "title", "en", "board", "legitimacy")
    kit_plan.edit_text(session.workspace, key, "Here we stand", "Generated")
    kit_part(session, "content")
    sections = called(session.page("kit"), QListWidget, "Sections of the kit")
    sections.setCurrentRow(identities(sections).index("place"))


def with_meeting(session: Any) -> None:
    made = meetings.add_meeting(session.workspace, day=date(2027, 1, 15))
    meetings.add_item(session.workspace, made.id, question="What next?")
    kit_part(session, "setup")
    called(session.page("kit"), QListWidget, "Items on the agenda").setCurrentRow(0)


def kit_part(session: Any, part: KitPart) -> None:
    session.show_page("kit")
    page: Any = session.page("kit")
    page.show_link(ToKit(part))
    waited = 0
    while page.is_busy and waited < 3600:
        QTest.qWait(50)
        waited += 1


def with_history(session: Any) -> None:
    roadmap.add_goal(session.workspace, "Extra")
    session.show_page("versions")
    seen(session)
    click(session, "Remove the history for good…")


def with_names(session: Any) -> None:
    made = workshop.new_workshop(session.workspace, "Extra").id
    workshop.add_participants(session.workspace, made, ["Dana", "Ruth"])
    workshop.open_voting(session.workspace, made)
    workshop.close_workshop(session.workspace, made)
    session.show(ToWorkshop(made, "people"))
    seen(session)
    session.window.toast.end()
    click(session, "Cut the names from the ballots")


COMMANDS = [
    Command("Remove (Delete)", roadmap_line("goal"), "One goal removed", "Roadmap"),
    Command("Remove (Delete)", roadmap_line("stage"), "One stage removed", "Roadmap"),
    Command("Remove (Delete)", roadmap_line("indicator"), "One indicator removed", "Roadmap"),
    Command("Remove link", with_link, "One link between goals removed"),
    Command("Remove who is in charge", with_charge, "One entry of who is in charge removed"),
    Command("Remove our measure", with_own_measure, "One measure of ours removed"),
    Command("Bring back", with_dismissed, "One answer to a suggested connection removed"),
    Command("Remove what we said", with_past_answer, "One answer to a suggested connection removed"),
    Command("Remove measurement", measured, "One measurement removed", "Measurements"),
    Command("Remove program", chosen_program, "One program removed", "Programs"),
    Command("Remove the picture", with_story_picture, "The picture of the story was removed", kind="foundation"),
    Command("Remove payment", with_payment, "One payment removed", "Payments", "foundation"),
    Command("Remove from here", chosen_card, "One placement removed", "Our programs on the roadmap"),
    Command("Remove actor", with_actor, "One actor removed, and with that: "),
    Command("Remove activity", with_actor, "One activity removed"),
    Command("Remove what is said of this cell", with_need, "One need removed"),
    Command("Remove chosen", with_people, "One participant removed", "Participants"),
    Command("Remove this workshop", with_workshop, "One workshop removed"),
    Command("Remove item", with_item, "One item to decide removed", "Items to decide"),
    Command("Remove resolution", with_option, "One resolution removed", "Resolutions"),
    Command("Remove this way", with_option, "One option removed"),
    Command("Remove the logo", looks, "The logo was removed"),
    Command("Use our own again", looks, "Your template for the deck was removed"),
    Command("Back to the generated text", with_own_text, "One edited text removed"),
    Command("Remove this meeting", with_meeting, "One meeting removed"),
    Command("Remove the item", with_meeting, "One item of the agenda removed", "Items on the agenda"),
    Command("Remove from the list", with_kit, "removed from the list"),
    Command("Remove for good", with_history, "removed for good"),
    Command("Cut for good", with_names, "The names of 2 participants removed for good"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: f"{command.words}: {command.says}")
@pytest.mark.parametrize("by", ["mouse", "key"])
def test_every_command_that_removes_says_what_went(start, qtbot: QtBot, command: Command, by: str) -> None:
    if by == "key" and not command.key:
        pytest.skip("no list of its own")
    session = start("en", kind=command.kind, is_draft=True)
    session.window.resize(1366, 768)
    command.show(session)
    seen(session)
    assert not toast_text(session)
    if by == "key":
        place = visible(session, command.key, QAbstractScrollArea)
        session.window.activateWindow()
        place.setFocus()
        seen(session)
        qtbot.keyClick(place, Qt.Key.Key_Delete)
    else:
        click(session, command.words)
    assert command.says in toast_text(session)


def test_no_command_that_removes_is_left_out_here() -> None:
    pages = Path(aligner.ui.__file__).parent / "pages"
    source = "\n".join(path.read_text("utf-8") for path in sorted(pages.rglob("*.py")))
    named = set(re.findall(r'button\(\s*self\.tr\("([^"]+)"\)[^)]*?role="danger"', source))
    named |= set(re.findall(r'\.tr\("(Remove[^"]*)"\)', source))
    asking = {"Remove the history for good…", "Remove the whole history?", "Cut the names from the ballots"}
    told_otherwise = {
        "Removed",
        # A way of showing that is kept on this computer under a name: no record of the file.
        "Remove a view",
        "Remove the kept versions, too: they still hold it",
        "Remove the kept versions, too: they still hold the names",
    }
    assert named - asking - told_otherwise <= {command.words for command in COMMANDS}


def test_the_kept_versions_that_go_with_the_history_are_counted(start, qtbot: QtBot) -> None:
    session = start("en", is_draft=True)
    session.show_page("versions")
    from aligner.actions.backups import make_backup

    make_backup(session.workspace.path, "usual")
    with_history(session)
    box = next(
        box for box in session.window.findChildren(QCheckBox) if box.isVisible() and "kept versions" in box.text()
    )
    box.setChecked(True)
    click(session, "Remove for good")
    assert re.search(r"removed for good, and with that: .* kept version", toast_text(session))
    assert "Undo" not in [b.text() for b in session.window.toast.findChildren(QAbstractButton) if b.isVisible()]


def test_what_stands_in_the_way_is_named_by_its_titles(start, qtbot: QtBot) -> None:
    session = start("en", is_draft=True)
    records = session.workspace.read()
    goal = records.goal_by_id[next(p.goal_id for p in records.placements if p.goal_id is not None)]
    session.show(ToRoadmap("goal", goal.id))
    seen(session)
    click(session, "Remove (Delete)")
    placed = [records.program_by_id[p.program_id].title for p in records.placements if p.goal_id == goal.id]
    said = texts(session)
    assert all(title in said for title in placed[:3])


def toast_text(session: Any) -> str:
    toast = session.window.toast
    seen(session)
    return strip_isolates(toast.accessibleName()) if toast.isVisible() else ""


def visible(session: Any, name: str, kind: type[QWidget]) -> Any:
    found = [w for w in session.window.findChildren(kind) if w.accessibleName() == name and w.isVisible()]
    assert found, name
    return found[0]


def click(session: Any, words: str) -> None:
    seen(session)
    found = [
        b
        for b in session.window.findChildren(QAbstractButton)
        if words in (b.text(), b.toolTip(), b.accessibleName()) and b.isVisibleTo(session.window)
    ]
    assert found, words
    found[0].click()
    seen(session)
