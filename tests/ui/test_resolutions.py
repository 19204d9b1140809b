"""Resolutions by keyboard: a draft from the storyline, own words in place of generated ones, and the way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from aligner.actions import decisions, resolutions
from aligner.actions.figures import figures_of
from aligner.actions.opening import Workspace
from aligner.model.vocabulary import LANGUAGES
from aligner.ui.frame.session import Session
from aligner.ui.links import ToDecisions
from aligner.ui.pages.decisions.page import DecisionsPage
from aligner.ui.pages.decisions.resolutions import ResolutionsView


def opened(start, language: str = "en", kind: str = "nonprofit") -> tuple[Session, DecisionsPage, ResolutionsView]:
    session = start(language, kind=kind)
    session.window.resize(1366, 768)
    workspace = file_of(session)
    # The example's own items and resolution: the tests begin with none.
    if known := [one.id for one in workspace.read().decisions]:
        decisions.remove_decisions(workspace, known)
    for one in workspace.read().resolutions:
        resolutions.remove_resolution(workspace, one.id)
    session.show(ToDecisions(view="resolutions"))
    QApplication.processEvents()
    page = session.page("decisions")
    assert isinstance(page, DecisionsPage) and page._resolutions is not None
    return session, page, page._resolutions


def file_of(session: Session) -> Workspace:
    assert session.workspace is not None
    return session.workspace


@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_resolution_drafts_its_question_and_motion_from_the_storyline(
    start, qtbot: QtBot, language: str, kind: str
) -> None:
    session, page, view = opened(start, language, kind)
    assert view._empty.isVisibleTo(page)
    qtbot.keyClick(page, Qt.Key.Key_Insert)
    page._add_one()
    found = file_of(session).read().resolutions
    assert found and all(one.question == "" and one.motion == "" for one in found)
    for field in view._texts.values():
        assert field.editor.toPlainText().strip(), field.editor.accessibleName()
        assert field.editor.property("role") == "generated"
    # What an option means is for the user to say: nothing is said of it that no figure holds.
    assert not any(field.editor.toPlainText() for field in view._options._texts.values())
    QApplication.processEvents()
    for button in view.findChildren(QPushButton):
        if button.isVisible() and button.text():
            assert button.width() >= button.minimumSizeHint().width() - 1, button.text()


def test_own_words_replace_the_generated_ones_and_go_back(start) -> None:
    session, page, view = opened(start)
    page._add_one()
    field = view._options._texts["money"]
    field.editor.setPlainText("Forty thousand a year")
    field.leave()
    option = file_of(session).read().resolution_options[0]
    assert option.money == "Forty thousand a year"
    assert field.editor.property("role") == ""
    motion = view._texts["motion"]
    generated = motion.editor.toPlainText()
    motion.editor.setPlainText(f"{generated} ")
    motion.leave()
    assert file_of(session).read().resolutions[0].motion == "", "the generated text again is no edit"
    motion.editor.setPlainText("Resolved: to go on")
    motion.leave()
    assert file_of(session).read().resolutions[0].motion == "Resolved: to go on"
    motion.restored.emit()
    assert file_of(session).read().resolutions[0].motion == ""
    session.undo()
    assert file_of(session).read().resolutions[0].motion == "Resolved: to go on"


def test_each_way_can_be_recommended(start) -> None:
    session, page, view = opened(start)
    page._add_one()
    for kind in list(view._options._buttons):
        view._options._buttons[kind].click()
        view._options._on_recommend()
        assert file_of(session).read().resolutions[0].recommended == kind
        assert view._options._told.isVisibleTo(view)


def test_items_are_attached_and_a_resolution_is_removed_without_them(start, qtbot: QtBot) -> None:
    session, page, view = opened(start)
    workspace = file_of(session)
    decisions.from_findings(workspace, decisions.undecided(workspace.read(), figures_of(workspace))[:2])
    page._add_one()
    first = next(iter(view._boxes.values()))
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    resolution = workspace.read().resolutions[0]
    assert [one.resolution_id for one in workspace.read().decisions] == [resolution.id, None]
    qtbot.keyClick(view._list, Qt.Key.Key_Delete)
    assert workspace.read().resolutions == ()
    assert [one.resolution_id for one in workspace.read().decisions] == [None, None]


def test_ways_are_added_and_removed(start) -> None:
    session, page, view = opened(start)
    page._add_one()
    before = list(view._options._buttons)
    view._options._more.setCurrentIndex(1)
    view._options._more.activated.emit(1)
    assert len(view._options._buttons) == len(before) + 1
    view._options._on_remove()
    assert list(view._options._buttons) == before
    assert session.workspace is not None


def test_the_view_lists_what_was_added(start) -> None:
    session, page, view = opened(start)
    for number in range(5):
        resolutions.add_resolution(file_of(session), f"Resolution {number}")
    page.refresh()
    assert view._list.count() == 5
