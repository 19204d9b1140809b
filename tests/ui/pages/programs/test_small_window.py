"""In a small window the titles of programs are read beside the details of one."""

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from aligner.model.vocabulary import LANGUAGES
from aligner.ui.links import ToPrograms
from aligner.ui.pages.programs.page import ProgramsView
from aligner.ui.pages.programs.table import TITLE
from tests.ui.conftest import Start
from tests.ui.looking import part


@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_the_titles_have_half_the_table_beside_the_details(start: Start, kind: str) -> None:
    session = start("he", kind=kind)
    assert session.workspace is not None
    session.window.resize(1024, 640)
    session.show(ToPrograms(session.workspace.read().programs[0].id))
    QApplication.processEvents()
    table = part(session.page("programs"), ProgramsView)
    assert table.columnWidth(TITLE) >= table.viewport().width() / 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_searched_for_can_be_read_beside_the_details(start: Start, language: str) -> None:
    session = start(language, kind="foundation")
    assert session.workspace is not None
    session.window.resize(1024, 640)
    session.show(ToPrograms(session.workspace.read().programs[0].id))
    QApplication.processEvents()
    line = next(
        one
        for one in session.page("programs").findChildren(QLineEdit)
        if one.isVisible() and one.isClearButtonEnabled()
    )
    assert line.width() >= 160
    boxes = [one for one in session.page("programs").findChildren(QComboBox) if one.isVisible()]
    assert all(one.mapTo(session.window, one.rect().bottomRight()).x() <= session.window.width() for one in boxes)
