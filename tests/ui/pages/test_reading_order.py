"""The tab key goes through every page as it is read, also through what was made after the rest of it."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from aligner.ui.page import Page
from tests.ui.looking import click
from tests.ui.pages.kit.test_kit_page import opened, settled

PAGES = ("overview", "roadmap", "programs", "placement", "field", "priorities", "workshop", "decisions", "versions")
MAX_STOPS = 400


def stops(page: QWidget, qtbot: QtBot) -> Iterator[QWidget]:
    """What Tab comes to, from the first stop on the page until it leaves it."""
    at = next(one for one in page.findChildren(QWidget) if one.isVisible() and is_stop(one))
    at.setFocus(Qt.FocusReason.TabFocusReason)
    while (before := QApplication.focusWidget()) is not None:
        qtbot.keyClick(before, Qt.Key.Key_Backtab)
        now = QApplication.focusWidget()
        if now is None or not page.isAncestorOf(now):
            break
    assert before is not None
    before.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(MAX_STOPS):
        now = QApplication.focusWidget()
        if now is None or not page.isAncestorOf(now):
            return
        yield now
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    raise AssertionError("Tab does not leave the page")


def is_stop(widget: QWidget) -> bool:
    return widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def goes_up(before: QWidget, after: QWidget) -> bool:
    """Whether one comes back to what stands over what one left: of what holds both, the parts are compared in which
    they are, which no scrolling moves against each other."""
    holder: QWidget | None = before
    while holder is not None and not holder.isAncestorOf(after):
        holder = holder.parentWidget()
    assert holder is not None
    if holder is before:
        return False
    left, reached = part_of(holder, before), part_of(holder, after)
    shares_a_column = left.left() < reached.right() and reached.left() < left.right()
    return shares_a_column and reached.bottom() <= left.top()


def part_of(holder: QWidget, widget: QWidget) -> QRect:
    """Where the part of a widget stands that another is, or is in."""
    while (parent := widget.parentWidget()) is not holder:
        assert parent is not None
        widget = parent
    return widget.geometry()


def walk(page: QWidget, qtbot: QtBot) -> list[str]:
    """Where Tab goes back up, by what both are called."""
    found = list(stops(page, qtbot))
    assert found
    return [f"{called(a)} → {called(b)}" for a, b in pairwise(found) if goes_up(a, b)]


def called(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()}"


@pytest.mark.parametrize("language", ["en", "he"])
def test_tab_goes_through_each_page_as_it_is_read(start, qtbot: QtBot, language: str) -> None:
    session = start(language, kind="foundation")
    session.window.resize(1366, 768)
    for name in PAGES:
        session.show_page(name)
        page = session.page(name)
        assert isinstance(page, Page)
        QApplication.processEvents()
        assert walk(page, qtbot) == [], name


def test_tab_goes_through_the_kit_as_it_is_read(start, qtbot: QtBot) -> None:
    _, page = opened(start, qtbot)
    for part in ("Storyline", "Set up", "Content", "Looks", "Made before"):
        click(page, part)
        settled(page, qtbot)
        assert walk(page, qtbot) == [], part
    page.finish()
