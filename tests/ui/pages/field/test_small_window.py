"""The field in a small window, as on 1366 × 768 at 150 %, under a banner: the map keeps its room and all is reached."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from aligner.ui.pages.field.connections import Connections
from aligner.ui.pages.field.field_map import FieldMap
from tests.ui.looking import called, part

SMALL = QSize(911, 475)


def small(session: Any) -> Any:
    session.show_page("field")
    page = session.page("field")
    session.window.setMinimumSize(QSize(1, 1))
    session.window.resize(SMALL)
    page.context.banners.show("The file was changed elsewhere. What is shown here is older than what is on the disk.")
    QApplication.processEvents()
    return page


@pytest.mark.parametrize("language", ["en", "he", "ar"])
def test_the_map_keeps_its_room_and_the_page_scrolls_to_all_of_it(start: Any, language: str) -> None:
    page = small(start(language))
    shown = part(page, FieldMap)
    assert shown.height() >= 200 and shown.width() >= 500
    scroll = next(one for one in page.findChildren(QScrollArea) if one.isAncestorOf(shown))
    bar = scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert shown.mapTo(scroll.viewport(), QPoint(0, shown.height())).y() <= scroll.viewport().height()
    for one in page.findChildren(QPushButton):
        if one.isVisibleTo(page):
            end = one.mapTo(page, QPoint(one.width(), 0)).x()
            assert 0 <= end <= page.width(), one.text()


def test_the_connections_are_shown_in_the_maps_place_when_asked_for(start: Any) -> None:
    page = small(start("en"))
    connections = page.findChild(Connections)
    assert not connections.isVisible()
    called(page, QPushButton, "Connections worth a look").click()
    assert connections.isVisible() and not page.findChild(FieldMap).isVisible()
    called(page, QPushButton, "Show the map").click()
    assert not connections.isVisible() and page.findChild(FieldMap).isVisible()
