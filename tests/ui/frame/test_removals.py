"""Every removal says so, with the way back; what cannot be removed leads to what is in the way."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from aligner.actions import brand, decisions, placements, programs, resolutions, roadmap, workshop
from aligner.actions.opening import new_workspace
from aligner.lang.bidi import strip_isolates
from aligner.model.initiative import Goal, Stage
from aligner.model.vocabulary import LANGUAGES, ResolutionKind
from aligner.ui.frame.session import Session
from aligner.ui.links import ToRoadmap
from aligner.ui.pages.roadmap.outline import RoadmapTree
from aligner.ui.widgets import toast
from tests.ui.looking import part, press, texts


def toast_text(session: Session) -> str:
    """What the toast says; "" when there is none."""
    toast = session.window.toast
    QApplication.processEvents()
    return strip_isolates(toast.accessibleName()) if toast.isVisible() else ""


def undo_button(session: Session) -> QPushButton:
    return session.window.toast.findChildren(QPushButton)[0]


def _removals(session: Any) -> dict[str, Callable[[Any], Any]]:
    """A removal of every kind that the window offers, each possible in the example."""
    w = session.workspace
    records = w.read()
    used = {p.goal_id for p in records.placements}
    extra_goal = roadmap.add_goal(w, "Extra").id
    extra_stage = roadmap.add_stage(w, "Extra").id
    assert extra_goal not in used
    workshop_id = workshop.new_workshop(w, "Extra").id
    people = [person.id for person in workshop.add_participants(w, workshop_id, 2)]
    resolution = resolutions.add_resolution(w, "Extra").id
    option = resolutions.add_option(w, resolution, ResolutionKind.DECLINE).id
    return {
        "goal": lambda opened: roadmap.remove_goal(opened, extra_goal),
        "stage": lambda opened: roadmap.remove_stage(opened, extra_stage),
        "measurement": lambda opened: roadmap.remove_measurement(opened, records.measurements[0].id),
        "indicator": lambda opened: roadmap.remove_indicator(opened, records.indicators[-1].id),
        "placement": lambda opened: placements.remove_placement(opened, records.placements[0].id),
        "program": lambda opened: programs.remove_programs(opened, [records.programs[-1].id]),
        "decision": lambda opened: decisions.remove_decisions(opened, [records.decisions[0].id]),
        "option": lambda opened: resolutions.remove_option(opened, option),
        "resolution": lambda opened: resolutions.remove_resolution(opened, resolution),
        "participant": lambda opened: workshop.remove_participants(opened, people),
        "workshop": lambda opened: workshop.remove_workshop(opened, workshop_id),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_removal_is_told_and_one_press_brings_it_back(start, qtbot: QtBot, language: str) -> None:
    session = start(language, is_draft=True)
    for kind, remove in _removals(session).items():
        before = session.workspace.hashes
        assert session.attempt(remove).is_done, kind
        assert toast_text(session), kind
        assert session.workspace.hashes != before, kind
        qtbot.mouseClick(undo_button(session), Qt.MouseButton.LeftButton)
        assert session.workspace.hashes == before, kind
        undone = {"he": "בוטל: ", "en": "Undone: ", "ar": "أُلغي: "}[language]
        assert toast_text(session).startswith(undone), kind


def test_undo_and_redo_say_what_they_did_wherever_it_is_shown(start, qtbot: QtBot) -> None:
    session = start("en", is_draft=True)
    first = session.workspace.read().programs[0].id
    session.attempt(lambda opened: programs.edit_program(opened, first, title="Other"))
    session.show_page("versions")
    QApplication.processEvents()
    for keys, held, said in (
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "Undone: Edit program"),
        (Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier, "Made again: Edit program"),
    ):
        assert toast_text(session) != said
        qtbot.keyClick(session.window, keys, held)
        assert toast_text(session) == said


def test_programs_removed_by_the_keyboard_are_counted_with_their_placements(start, qtbot: QtBot) -> None:
    session = start("en", is_draft=True)
    session.show_page("programs")
    QApplication.processEvents()
    table = next(t for t in session.window.findChildren(QTableView) if t.isVisible())
    table.setFocus()
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    records = session.workspace.read()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    left = session.workspace.read()
    gone = len(records.placements) - len(left.placements)
    assert len(left.programs) == len(records.programs) - 3
    assert toast_text(session) == f"3 programs removed, and with that: {gone} placements"
    assert table.hasFocus(), "the toast takes no focus by itself"


def test_the_toast_is_reached_by_a_key_and_left_by_escape(start, qtbot: QtBot) -> None:
    session = start("en", is_draft=True)
    session.show_page("programs")
    search = next(e for e in session.window.findChildren(QLineEdit) if e.accessibleName() == "Search programs")
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    search.setFocus()
    program = session.workspace.read().programs[0]
    session.attempt(lambda opened: programs.remove_programs(opened, [program.id]))
    qtbot.keyClick(search, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is undo_button(session)
    assert session.window.toast.is_paused, "its time stands still while it has the focus"
    qtbot.keyClick(undo_button(session), Qt.Key.Key_Escape)
    assert not session.window.toast.isVisible()
    assert QApplication.focusWidget() is search


def test_the_toast_goes_by_itself_after_a_while(start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toast, "SHOWN_MS", 1)
    session = start("en", is_draft=True)
    program = session.workspace.read().programs[0]
    session.attempt(lambda opened: programs.remove_programs(opened, [program.id]))
    shown = session.window.toast
    assert "One program removed" in shown.accessibleName()
    qtbot.waitUntil(lambda: not shown.isVisible(), timeout=60_000)


def test_the_toast_stays_while_the_pointer_is_on_it(start, qtbot: QtBot) -> None:
    session = start("en", is_draft=True)
    program = session.workspace.read().programs[0]
    session.attempt(lambda opened: programs.remove_programs(opened, [program.id]))
    toast = session.window.toast
    middle = QPointF(toast.rect().center())
    assert toast.isVisible() and not toast.is_paused
    QApplication.sendEvent(toast, QEnterEvent(middle, middle, middle))
    assert toast.is_paused
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert not toast.is_paused


def test_the_toast_goes_when_its_undo_would_be_of_another_change(start) -> None:
    session = start("en", is_draft=True)
    records = session.workspace.read()
    session.attempt(lambda opened: programs.remove_programs(opened, [records.programs[0].id]))
    assert toast_text(session)
    session.attempt(lambda opened: programs.edit_program(opened, records.programs[1].id, title="Other"))
    assert not toast_text(session)


def test_the_toast_stands_inside_the_window_in_both_directions(start) -> None:
    for language in ("he", "en"):
        session = start(language, is_draft=True)
        session.window.resize(1024, 640)
        session.attempt(lambda opened: programs.remove_programs(opened, [session.workspace.read().programs[0].id]))  # noqa: B023
        QApplication.processEvents()
        toast = session.window.toast
        assert session.window.rect().contains(toast.geometry())
        for inner in toast.findChildren(QLabel):
            assert toast.rect().contains(inner.geometry()), inner.text()
        session.window.close()


def test_a_removed_logo_is_told(start) -> None:
    session = start("en", is_draft=True)
    brand.keep_logo(session.workspace, b"png")
    session.attempt(lambda opened: brand.keep_logo(opened, None))
    assert toast_text(session) == "The logo was removed"


@pytest.mark.parametrize("language", ["he", "en"])
def test_a_goal_in_use_names_what_refers_to_it_and_leads_there(start, qtbot: QtBot, language: str) -> None:
    session = start(language, is_draft=True)
    records = session.workspace.read()
    goal = records.goal_by_id[next(p.goal_id for p in records.placements if p.goal_id is not None)]
    count = len([p for p in records.placements if p.goal_id == goal.id])
    session.show(ToRoadmap("goal", goal.id))
    QApplication.processEvents()
    tree = part(session.page("roadmap"), RoadmapTree)
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    assert goal.id in session.workspace.read().goal_by_id
    said = texts(session)
    assert str(count) in said.partition({"he": "אי אפשר להסיר", "en": "cannot be removed"}[language])[2]
    press(qtbot, session, {"he": "הצגה: מיקומים", "en": "Show: Placements"}[language])
    assert session.current == "placement"


def test_a_refusal_ends_with_its_cause(start, qtbot: QtBot) -> None:
    session = start("en", is_draft=True)
    stage = session.workspace.read().stages[0]
    session.show(ToRoadmap("stage", stage.id))
    tree = part(session.page("roadmap"), RoadmapTree)

    def refused() -> bool:
        return "cannot be removed" in texts(session)

    for end in (
        lambda: roadmap.add_goal(session.workspace, "Another"),
        session.undo,
        lambda: (session.show_page("overview"), session.show_page("roadmap")),
    ):
        session.show(ToRoadmap("stage", stage.id))
        tree.setFocus()
        qtbot.keyClick(tree, Qt.Key.Key_Delete)
        assert refused()
        end()
        assert not refused()


def test_what_is_in_the_way_is_named_and_nothing_else(start, qtbot: QtBot, tmp_path: Path) -> None:
    """A goal has the stage's id: who stands at that goal, and not in the stage, holds nothing up."""
    file, ids = tmp_path / "w.aligner", (7, 8)
    with new_workspace(file, "Ours", "nonprofit", "en") as workspace:
        for at in ids:
            workspace.run("goal", lambda change, at=at: change.add(Goal, id=at, code=f"G{at}", title=f"Goal {at}"))
            workspace.run("stage", lambda change, at=at: change.add(Stage, id=at, code=f"S{at}", title=f"Stage {at}"))
    session = start("en", file=file)

    def place(title: str, goal: int, stage: int | None) -> None:
        program = programs.add_program(session.workspace, title)
        placements.place_program(session.workspace, program.id, goal, stage)

    def named() -> tuple[list[str], bool]:
        """The programs that are in the way of stage 7, and whether there are more."""
        session.show(ToRoadmap("stage", 7))
        tree = part(session.page("roadmap"), RoadmapTree)
        tree.setFocus()
        qtbot.keyClick(tree, Qt.Key.Key_Delete)
        found = [strip_isolates(one.text()) for one in session.window.findChildren(QLabel) if one.isVisible()]
        (line,) = [text for text in found if text.startswith("Placements: ")]
        titles = [one.title for one in session.workspace.read().programs if one.title in line]
        return titles, line.endswith("…")

    for title, goal, stage in (("Alpha", 8, 7), ("Beta", 7, 8), ("Gamma", 7, None)):
        place(title, goal, stage)
    assert named() == (["Alpha"], False)
    place("Delta", 8, 7)
    place("Epsilon", 8, 7)
    assert named() == (["Alpha", "Delta", "Epsilon"], False)
    place("Zeta", 8, 7)
    assert named() == (["Alpha", "Delta", "Epsilon"], True)
