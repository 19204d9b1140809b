"""Every input widget of every page: the wheel never changes it; click or Tab, type, leave; Esc."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from aligner.ui.page_list import PAGE_NAMES

ROOT = Path(__file__).resolve().parents[2]
INPUTS = (QComboBox, QAbstractSpinBox, QAbstractSlider, QLineEdit, QTextEdit)


def details(session: Any, page: str) -> list[object]:
    """What a page can be asked to show, so that its forms are seen."""
    records = session.workspace.read()
    return {
        "programs": [records.programs[0].id],
        "roadmap": [
            ("initiative", 0),
            ("goal", records.leaf_goals[0].id),
            ("stage", records.stages[0].id),
            ("indicator", records.indicators[0].id),
        ],
        "placement": [records.placements[0].program_id],
        "decisions": [records.decisions[0].id if records.decisions else None, "resolutions"],
        "workshop": [(step, records.workshops[0].id) for step in ("prepare", "people", "ballots", "adopt")]
        if records.workshops
        else [None],
        "kit": ["setup", "looks", "content"],
    }.get(page, [None])


def faces(session: Any, pages: tuple[str, ...] = tuple(PAGE_NAMES)) -> Iterator[tuple[str, object]]:
    """Every face of every page, shown one after the other."""
    for page in pages:
        session.show_page(page)
        for detail in details(session, page):
            session.show_page(page, detail)
            QApplication.processEvents()
            yield page, detail


def inputs(session: Any) -> list[QWidget]:
    found = session.window.findChildren(QWidget)
    return [w for w in found if isinstance(w, INPUTS) and w.isVisible() and not isinstance(w, QScrollBar)]


def state(widget: QWidget) -> object:
    if isinstance(widget, QComboBox):
        return widget.currentIndex()
    if isinstance(widget, QAbstractSlider):
        return widget.value()
    if isinstance(widget, QTextEdit):
        return widget.toPlainText()
    return widget.text()  # pyright: ignore[reportAttributeAccessIssue]


def turn_wheel(widget: QWidget, steps: int) -> None:
    """A real wheel event, which goes on to the parents while nobody takes it, as from a mouse."""
    at = QPointF(widget.rect().center())
    target: QWidget | None = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    while target is not None:
        event = QWheelEvent(
            at,
            widget.mapToGlobal(at),
            QPoint(),
            QPoint(0, 120 * steps),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(target, event)
        if event.isAccepted() or target.isWindow():
            return
        target = target.parentWidget()


def page_bar(widget: QWidget) -> QScrollBar | None:
    """The scroll bar of the page or panel that the widget stands in, None when it cannot scroll."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and parent.verticalScrollBar().maximum() > 40:
            return parent.verticalScrollBar()
        parent = parent.parentWidget()
    return None


@pytest.mark.parametrize("has_focus", [False, True])
def test_the_wheel_changes_no_value_and_scrolls_the_page(start, has_focus: bool) -> None:
    session: Any = start("en")
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    session.window.resize(1100, 640)
    revision = session.workspace.revision
    seen: dict[type, int] = {}
    scrolled = turned = 0
    for face in faces(session):
        for widget in inputs(session):
            if has_focus:
                widget.setFocus(Qt.FocusReason.MouseFocusReason)
            before = state(widget)
            for steps in (-1, 1):
                bar = page_bar(widget)
                if bar is not None:
                    bar.setValue(bar.maximum() // 2)
                at = bar.value() if bar is not None else 0
                turn_wheel(widget, steps)
                assert state(widget) == before, (face, widget.accessibleName())
                if bar is not None and not isinstance(widget, QTextEdit):
                    scrolled += bar.value() != at
                    turned += 1
            seen[type(widget)] = seen.get(type(widget), 0) + 1
    assert session.workspace.revision == revision
    assert turned > 20
    assert scrolled > 0.8 * turned
    assert sum(count for kind, count in seen.items() if issubclass(kind, QComboBox)) > 8


def test_an_open_list_still_scrolls(start) -> None:
    session: Any = start("en")
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    session.show_page("programs", session.workspace.read().programs[0].id)
    QApplication.processEvents()
    box = next(w for w in inputs(session) if isinstance(w, QComboBox))
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


def editable(session: Any) -> list[QLineEdit | QTextEdit]:
    """Editors of the shown page that hold a value: no search fields, no fields inside other widgets."""
    page = session.page(session.current)
    found = []
    for widget in page.findChildren(QWidget):
        if isinstance(widget, QLineEdit | QTextEdit) and widget.isVisible() and widget.isEnabled():
            is_inner = isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox)
            if not widget.isReadOnly() and not is_inner and "earch" not in widget.accessibleName():
                found.append(widget)
    return found


def enter_by_click(widget: QWidget) -> None:
    target = widget.viewport() if isinstance(widget, QTextEdit) else widget
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.rect().center())


def enter_by_tab(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.TabFocusReason)


def text_of(widget: QLineEdit | QTextEdit) -> str:
    return widget.toPlainText() if isinstance(widget, QTextEdit) else widget.text()


@pytest.mark.parametrize("page", PAGE_NAMES)
@pytest.mark.parametrize("enter", [enter_by_click, enter_by_tab])
def test_whatever_is_entered_takes_digits_at_once_and_esc_brings_the_saved_back(
    start, page: str, enter: Callable[[QWidget], None]
) -> None:
    session: Any = start("en")
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    session.window.resize(1366, 768)
    for face in faces(session, (page,)):
        for widget in editable(session):
            saved = text_of(widget)
            enter(widget)
            assert QApplication.focusWidget() is widget, (face, widget.accessibleName())
            QTest.keyClicks(widget, "7")
            typed = text_of(widget)
            assert "7" in typed and (typed != saved or saved == "7"), (face, widget.accessibleName())
            QTest.keyClick(widget, Qt.Key.Key_Escape)
            assert text_of(widget) == saved, (face, widget.accessibleName())
            assert widget.isVisible()
    assert not session.drafts.places()


def test_an_empty_points_box_takes_digits_after_a_click(start) -> None:
    session: Any = start("en")
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    goal = session.workspace.read().leaf_goals[0]
    session.show_page("priorities")
    QApplication.processEvents()
    first = next(w for w in editable(session) if w.accessibleName().startswith("Our points"))
    for typed, weight in (("", None), ("12", 12.0)):
        enter_by_click(first)
        first.selectAll()
        QTest.keyClick(first, Qt.Key.Key_Delete)
        enter_by_click(first)
        QTest.keyClicks(first, typed)
        QTest.keyClick(first, Qt.Key.Key_Return)
        priority = session.workspace.read().priority_by_goal.get(goal.id)
        assert (priority.weight if priority is not None else None) == weight
