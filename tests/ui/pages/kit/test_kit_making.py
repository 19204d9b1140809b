"""Making the kit by keyboard, and whose it is: what is looked at stays, and what was made says when it is older."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from aligner.actions import kit_plan, programs
from aligner.ui.pages.kit.export_bar import ExportBar
from aligner.ui.pages.kit.page import KitPage
from tests.ui.looking import called, part, read
from tests.ui.pages.kit.test_kit_page import (
    audience_of,
    choose,
    file_of,
    folder_of,
    make_kit,
    opened,
    settled,
)


def test_what_is_looked_at_stays_when_the_window_is_in_another_language(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    choose(page, "For whom", "donors")
    settled(page, qtbot)
    session.languages.use("he")
    page = session.page("kit")
    assert isinstance(page, KitPage)
    settled(page, qtbot)
    assert folder_of(page).name == "תורמים" and "תורמים" in read(page)
    session.languages.use("en")
    page = session.page("kit")
    assert isinstance(page, KitPage)
    settled(page, qtbot)
    assert audience_of(page) == "donors"
    page.finish()


def test_the_head_of_the_page_says_whose_kit_it_is(start, qtbot: QtBot) -> None:
    _, page = opened(start, qtbot)
    assert "Board · Legitimacy for the partnership · 90 minutes · English · Documents: 6" in read(page)
    choose(page, "For whom", "donors")
    settled(page, qtbot)
    assert "Donors · Legitimacy for the partnership · 90 minutes · English · Documents: 3" in read(page)
    page.finish()


def test_a_made_kit_goes_on_at_its_folder_and_says_when_the_file_is_another(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    kit_plan.set_plan(file_of(session), only=("workbook",))
    settled(page, qtbot)
    make = called(page, QPushButton, "Make the kit")
    make.setFocus()
    qtbot.keyClick(make, Qt.Key.Key_Space)
    cancel = QApplication.focusWidget()
    assert isinstance(cancel, QPushButton) and cancel.text() == "Cancel"
    settled(page, qtbot)
    reached = QApplication.focusWidget()
    assert isinstance(reached, QPushButton) and reached.text() == "Open folder"
    bar = part(page, ExportBar)
    assert "The kit is ready" in read(bar)
    programs.edit_program(file_of(session), file_of(session).read().programs[0].id, title="Another")
    settled(page, qtbot)
    assert "Changed since this kit was made" in read(bar) and "The kit is ready" not in read(bar)
    make_kit(page, qtbot)
    assert "The kit is ready" in read(bar)
    page.finish()


def test_a_kit_that_is_being_made_is_cancelled_by_escape(start, qtbot: QtBot) -> None:
    _, page = opened(start, qtbot)
    make = called(page, QPushButton, "Make the kit")
    make.setFocus()
    qtbot.keyClick(make, Qt.Key.Key_Return)
    running = QApplication.focusWidget()
    assert running is not None
    qtbot.keyClick(running, Qt.Key.Key_Escape)
    assert "Cancelled" in read(part(page, ExportBar)) and not folder_of(page).exists()
    assert make.isEnabled()
    settled(page, qtbot)
    page.finish()
