"""Every input of every page, dialog and screen: the wheel never changes it; click or Tab, type, leave; Enter; Esc."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QComboBox, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from aligner.ui.frame.page_list import PAGE_NAMES
from aligner.ui.links import ToPrograms, ToRoadmap
from aligner.ui.widgets.form import NOTE_MAX_PX, NoteEditor
from tests.ui.faces import (
    OTHERS,
    Face,
    areas_around,
    bring_into_view,
    editable,
    enter_by_click,
    enter_by_tab,
    faces,
    inputs,
    other_face,
    page_area,
    state,
    text_of,
    turn_wheel,
)
from tests.ui.looking import called, focus

ROOT = Path(__file__).resolve().parents[3]


def begin(start: Any, width: int = 1100, height: int = 640) -> Any:
    session: Any = start("en", is_draft=True)
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    session.window.resize(width, height)
    QApplication.processEvents()
    return session


def wheel_over_all(face: Face, *, has_focus: bool) -> tuple[int, int]:
    """Turns the wheel over each input of a face: how many are on what can scroll, and over how many it scrolled."""
    turned = scrolled = 0
    for widget in inputs(face.root):
        if has_focus:
            widget.setFocus(Qt.FocusReason.MouseFocusReason)
        bring_into_view(widget)
        if widget.visibleRegion().isEmpty():
            continue
        before, area = state(widget), page_area(widget)
        bar = area.verticalScrollBar() if area is not None else None
        at = bar.value() if bar is not None else 0
        # A panel that hardly scrolls moves before the page around it does.
        stood = [one.verticalScrollBar().value() for one in areas_around(widget)]
        turn_wheel(widget, 1 if bar is not None and at == bar.maximum() else -1)
        assert state(widget) == before, (face.name, widget.accessibleName())
        is_reader = isinstance(widget, NoteEditor) and has_focus and widget.verticalScrollBar().maximum() > 0
        if bar is not None and not is_reader:
            turned += 1
            moved = [one.verticalScrollBar().value() for one in areas_around(widget)] != stood
            scrolled += moved
            assert moved, (face.name, type(widget).__name__, widget.accessibleName())
    return turned, scrolled


@pytest.mark.parametrize("has_focus", [False, True])
def test_the_wheel_changes_no_value_and_scrolls_the_page(start, has_focus: bool) -> None:
    session = begin(start)
    revision = session.workspace.revision
    turned, boxes = 0, 0
    for face in faces(session):
        turned += wheel_over_all(face, has_focus=has_focus)[0]
        boxes += sum(isinstance(widget, QComboBox) for widget in inputs(face.root))
    assert session.workspace.revision == revision
    assert turned > 60 and boxes > 8


@pytest.mark.parametrize("name", OTHERS)
def test_whatever_opens_beside_a_page_takes_wheel_click_tab_enter_and_esc_alike(
    start, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    session = begin(start, 1024, 600)
    with other_face(session, name, qtbot, tmp_path) as face:
        revision = session.workspace.revision
        for has_focus in (False, True):
            wheel_over_all(face, has_focus=has_focus)
        assert session.workspace.revision == revision
        for enter in (enter_by_click, enter_by_tab):
            type_and_take_back(face, enter)
        press_enter_in_all(session, face)
        assert face.root.isVisible()


def press_enter_in_all(session: Any, face: Face) -> None:
    """Types into each editor and presses Enter: nothing closes and nothing else is pressed; Esc and undo take it
    back."""
    count = len(editable(face.root))
    for at in range(count):
        widgets = editable(face.root)
        if at >= len(widgets):
            return
        widget, revision = widgets[at], session.workspace.revision
        place, saved = (session.current, face.root), text_of(widget)
        bring_into_view(widget)
        enter_by_click(widget)
        QTest.keyClicks(widget, "7")
        QTest.keyClick(widget, Qt.Key.Key_Return)
        QApplication.processEvents()
        assert (session.current, face.root) == place and face.root.isVisible(), (face.name, widget.accessibleName())
        assert session.workspace.revision - revision in (0, 1), (face.name, widget.accessibleName())
        if session.workspace.revision != revision:
            session.undo()
            continue
        now = editable(face.root)
        if at < len(now) and text_of(now[at]) != saved:
            now[at].setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(now[at], Qt.Key.Key_Escape)
            QApplication.processEvents()


@pytest.mark.parametrize("language", ["he", "en"])
def test_a_note_shows_its_whole_text_and_grows_while_it_is_typed(start, language: str) -> None:
    session: Any = start(language, is_draft=True)
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    session.window.resize(1024, 640)
    notes = 0
    for face in faces(session):
        for widget in inputs(face.root):
            if isinstance(widget, NoteEditor) and widget.height() < NOTE_MAX_PX:
                assert widget.verticalScrollBar().maximum() == 0, (face.name, widget.accessibleName())
                notes += 1
    assert notes > 10
    session.show(ToRoadmap("initiative", 0))
    QApplication.processEvents()
    note = next(w for w in inputs(session.window) if isinstance(w, NoteEditor))
    height = note.height()
    note.setFocus()
    QTest.keyClicks(note, "more and more words " * 20)
    QApplication.processEvents()
    assert note.height() > height
    QTest.keyClick(note, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert note.height() == height


@pytest.mark.parametrize("language", ["he", "en"])
def test_no_list_of_lines_must_be_pushed_sideways_to_be_read(start, language: str) -> None:
    session: Any = start(language)
    session.window.resize(1024, 640)
    for face in faces(session, tuple(page for page in PAGE_NAMES if page not in ("placement", "kit"))):
        for view in session.page(session.current).findChildren(QListView):
            if view.isVisible():
                bar = view.horizontalScrollBar()
                assert not bar.isVisible(), (face.name, view.accessibleName())


def test_an_open_list_still_scrolls(start) -> None:
    session: Any = start("en")
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    session.show(ToPrograms(session.workspace.read().programs[0].id))
    QApplication.processEvents()
    box = next(w for w in inputs(session.window) if isinstance(w, QComboBox))
    box.addItems([f"Choice {n}" for n in range(90)])
    box.showPopup()
    QApplication.processEvents()
    bar = box.view().verticalScrollBar()
    at = bar.value()
    turn_wheel(box.view().viewport(), -1)
    assert bar.value() != at
    box.hidePopup()


def test_no_part_of_the_window_makes_an_input_that_the_wheel_would_change() -> None:
    own = re.compile(r"\bQ(ComboBox|SpinBox|DoubleSpinBox|DateEdit|TimeEdit|DateTimeEdit|Slider|Dial|FontComboBox)\(")
    for file in (ROOT / "aligner" / "ui").rglob("*.py"):
        if file.name != "inputs.py":
            assert not own.search(file.read_text("utf-8")), file


def type_and_take_back(face: Face, enter: Callable[[QWidget], None]) -> None:
    """Enters each editor and types a digit, which is there at once; Esc restores what was saved."""
    for widget in editable(face.root):
        bring_into_view(widget)
        saved = text_of(widget)
        enter(widget)
        assert QApplication.focusWidget() is widget, (face.name, widget.accessibleName())
        QTest.keyClicks(widget, "7")
        typed = text_of(widget)
        assert "7" in typed and (typed != saved or saved == "7"), (face.name, widget.accessibleName())
        QTest.keyClick(widget, Qt.Key.Key_Escape)
        assert text_of(widget) == saved, (face.name, widget.accessibleName())
        assert widget.isVisible()


@pytest.mark.parametrize("page", PAGE_NAMES)
@pytest.mark.parametrize("enter", [enter_by_click, enter_by_tab])
def test_whatever_is_entered_takes_digits_at_once_and_esc_brings_the_saved_back(
    start, page: str, enter: Callable[[QWidget], None]
) -> None:
    session = begin(start, 1366, 768)
    for face in faces(session, (page,)):
        type_and_take_back(face, enter)
    assert not session.drafts.places()


@pytest.mark.parametrize("page", PAGE_NAMES)
def test_enter_saves_what_is_typed_and_leaves_the_rest_alone(start, page: str) -> None:
    session = begin(start, 1366, 768)
    for face in faces(session, (page,)):
        press_enter_in_all(session, face)


def test_an_empty_points_box_takes_digits_after_a_click(start) -> None:
    session: Any = start("en", is_draft=True)
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    goal = session.workspace.read().leaf_goals[0]
    session.show_page("priorities")
    QApplication.processEvents()
    first = next(w for w in editable(session.window) if w.accessibleName().startswith("Our points"))
    for typed, weight in (("", None), ("12", 12.0)):
        enter_by_click(first)
        first.selectAll()
        QTest.keyClick(first, Qt.Key.Key_Delete)
        enter_by_click(first)
        QTest.keyClicks(first, typed)
        QTest.keyClick(first, Qt.Key.Key_Return)
        priority = session.workspace.read().priority_by_goal.get(goal.id)
        assert (priority.weight if priority is not None else None) == weight


def test_the_calendar_opens_by_its_keys_alone(start: Any) -> None:
    session = begin(start)
    session.show(ToRoadmap("initiative"))
    QApplication.processEvents()
    line = called(session.window, QLineEdit, "Starts")
    focus(line)
    alt, plain = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
    keys = [(Qt.Key.Key_Down, plain, False), (Qt.Key.Key_Up, alt, False), (Qt.Key.Key_Down, alt, True)]
    for key, held, is_open in [*keys, (Qt.Key.Key_F4, plain, True)]:
        QTest.keyClick(line, key, held)
        QApplication.processEvents()
        opened = [one for one in line.findChildren(QCalendarWidget) if one.isVisible()]
        assert bool(opened) == is_open, (key, held)
        for one in opened:
            one.window().close()
        focus(line)


def test_a_calendar_at_the_edge_of_the_screen_stays_on_it(start: Any) -> None:
    session = begin(start)
    session.show(ToRoadmap("initiative"))
    QApplication.processEvents()
    line = called(session.window, QLineEdit, "Starts")
    screen = line.screen().availableGeometry()
    session.window.move(screen.right() - line.mapTo(session.window, QPoint()).x() - 40, 0)
    QTest.keyClick(line, Qt.Key.Key_F4)
    QApplication.processEvents()
    (calendar,) = (one for one in line.findChildren(QCalendarWidget) if one.isVisible())
    assert calendar.window().width() > 40, "else it would be there by itself"
    assert calendar.window().geometry().right() <= screen.right() + 2
    calendar.window().close()
