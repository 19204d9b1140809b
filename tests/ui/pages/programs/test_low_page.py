"""Pages on a small screen at 150 %: rows of a table are seen, what is in no sum is still said, nothing is cut."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QScrollArea

from aligner.actions.programs import add_programs
from tests.ui.conftest import Start
from tests.ui.looking import read
from tests.ui.pages.programs.test_programs import table

LOW = QSize(911, 470)
"""1366 × 768 at 150 %, less a title bar and a task bar."""


@pytest.mark.parametrize("language", ["he", "en"])
def test_a_low_page_shows_six_rows_and_what_is_in_no_sum(start: Start, language: str) -> None:
    session = start(language, kind="foundation")
    assert session.workspace is not None
    grant = {"kind": "grant", "grantee": "Club", "budget_minor": 7_00, "currency": "EUR"}
    add_programs(session.workspace, [{"title": f"Grant {n}", **grant} for n in range(387)])
    session.show_page("programs")
    QApplication.processEvents()
    usual = table(session).verticalHeader().defaultSectionSize()
    session.window.setMinimumSize(LOW)
    size = session.window.size()
    session.window.resize(LOW)
    QApplication.processEvents()
    view = table(session)
    assert view.viewport().height() >= 6 * view.rowHeight(0)
    assert "387" in read(session.page("programs")) and "400" in read(session.page("programs"))
    session.window.resize(size)
    QApplication.processEvents()
    assert table(session).verticalHeader().defaultSectionSize() == usual


@pytest.mark.parametrize("language", ["he", "en"])
def test_nothing_of_the_overview_is_cut_at_its_side(start: Start, language: str) -> None:
    session = start(language, kind="foundation")
    session.show_page("overview")
    session.window.setMinimumSize(LOW)
    session.window.resize(LOW)
    QApplication.processEvents()
    (scroll,) = [one for one in session.page("overview").findChildren(QScrollArea) if one.isVisible()]
    inner = scroll.widget()
    assert inner is not None and inner.width() <= scroll.viewport().width()
