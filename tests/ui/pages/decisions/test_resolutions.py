"""Resolutions by keyboard: a draft from the storyline, own words in place of generated ones, and the way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QListWidget, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from aligner.actions import decisions, resolutions
from aligner.actions.figures import figures_of
from aligner.actions.opening import Workspace
from aligner.model.vocabulary import LANGUAGES
from aligner.ui.frame.session import Session
from aligner.ui.links import ToDecisions
from aligner.ui.pages.decisions.options import Options
from aligner.ui.pages.decisions.page import DecisionsPage
from aligner.ui.pages.decisions.resolutions import ResolutionsView
from aligner.ui.widgets.cards import EmptyState
from aligner.ui.widgets.generated_text import GeneratedText
from tests.ui.looking import called, choose, click, focus, part, read, write


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
    assert isinstance(page, DecisionsPage)
    return session, page, part(page, ResolutionsView)


def begun(start) -> tuple[Session, Options]:
    """A resolution that was just added, and its ways to resolve."""
    session, _page, view = opened(start)
    click(view, "New resolution")
    return session, part(view, Options)


def ways(options: Options) -> list[QPushButton]:
    return [one for one in options.findChildren(QPushButton) if one.isCheckable() and one.isVisibleTo(options)]


def file_of(session: Session) -> Workspace:
    assert session.workspace is not None
    return session.workspace


@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_resolution_drafts_its_question_and_motion_from_the_storyline(
    start, qtbot: QtBot, language: str, kind: str
) -> None:
    session, _page, view = opened(start, language, kind)
    assert part(view, EmptyState).isVisible()
    session.window.activateWindow()
    qtbot.keyClick(session.window, Qt.Key.Key_Insert)
    found = file_of(session).read().resolutions
    assert found and all(one.question == "" and one.motion == "" for one in found)
    of_options = part(view, Options).findChildren(GeneratedText)
    drafted = [field for field in view.findChildren(GeneratedText) if field not in of_options]
    assert len(drafted) == 2
    for field in drafted:
        assert field.editor.toPlainText().strip(), field.editor.accessibleName()
        assert field.editor.property("role") == "generated"
    # What an option means is for the user to say: nothing is stated of it that no figure holds.
    assert of_options and not any(field.editor.toPlainText() for field in of_options)
    QApplication.processEvents()
    for button in view.findChildren(QPushButton):
        if button.isVisible() and button.text():
            assert button.width() >= button.minimumSizeHint().width() - 1, button.text()


def test_own_words_replace_the_generated_ones_and_go_back(start) -> None:
    session, options = begun(start)
    page = session.page("decisions")
    money = called(options, QTextEdit, "For our money")
    write(money, "Forty thousand a year")
    assert file_of(session).read().resolution_options[0].money == "Forty thousand a year"
    assert money.property("role") == ""
    motion = called(page, QTextEdit, "Motion, worded for the minutes")
    write(motion, f"{motion.toPlainText()} ")
    assert file_of(session).read().resolutions[0].motion == "", "the generated text again is no edit"
    write(motion, "Resolved: to go on")
    assert file_of(session).read().resolutions[0].motion == "Resolved: to go on"
    click(page, "Back to the generated text")
    assert file_of(session).read().resolutions[0].motion == ""
    session.undo()
    assert file_of(session).read().resolutions[0].motion == "Resolved: to go on"


def test_each_way_can_be_recommended(start) -> None:
    session, options = begun(start)
    seen = []
    for name in [way.text() for way in ways(options)]:
        click(options, name)
        if "This is what we recommend" not in read(options):
            click(options, "Recommend this one")
        assert "This is what we recommend" in read(options)
        assert [way.text() for way in ways(options) if way.accessibleDescription() == "Recommended"] == [name]
        seen.append(file_of(session).read().resolutions[0].recommended)
    assert len(set(seen)) == len(seen) > 1


def test_items_are_attached_and_a_resolution_is_removed_without_them(start, qtbot: QtBot) -> None:
    session, _page, view = opened(start)
    workspace = file_of(session)
    decisions.from_findings(workspace, decisions.undecided(workspace.read(), figures_of(workspace))[:2])
    click(view, "New resolution")
    first = part(view, QCheckBox)
    focus(first)
    qtbot.keyClick(first, Qt.Key.Key_Space)
    resolution = workspace.read().resolutions[0]
    assert [one.resolution_id for one in workspace.read().decisions] == [resolution.id, None]
    qtbot.keyClick(called(view, QListWidget, "Resolutions"), Qt.Key.Key_Delete)
    assert workspace.read().resolutions == ()
    assert [one.resolution_id for one in workspace.read().decisions] == [None, None]


def test_ways_are_added_and_removed(start) -> None:
    _session, options = begun(start)
    before = [way.text() for way in ways(options)]
    more = called(options, QComboBox, "Add a way to resolve")
    choose(more, more.itemData(1))
    assert len(ways(options)) == len(before) + 1
    click(options, "Remove this way")
    assert [way.text() for way in ways(options)] == before


def test_the_view_lists_what_was_added(start) -> None:
    session, _page, view = opened(start)
    for number in range(5):
        resolutions.add_resolution(file_of(session), f"Resolution {number}")
    assert called(view, QListWidget, "Resolutions").count() == 5


def test_a_resolution_is_moved_one_place_by_keys(start, qtbot: QtBot) -> None:
    session, _page, view = opened(start)
    first, second, third = (resolutions.add_resolution(file_of(session), f"Resolution {n}").id for n in range(3))
    listed = called(view, QListWidget, "Resolutions")
    listed.setCurrentRow(0)
    for key, order in ((Qt.Key.Key_Down, [second, first, third]), (Qt.Key.Key_Up, [first, second, third])):
        qtbot.keyClick(listed, key, Qt.KeyboardModifier.AltModifier)
        assert [one.id for one in file_of(session).read().resolutions] == order
