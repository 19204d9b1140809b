"""Each field of each page: what is refused says why with its figures, stays over other pages, and is led back to."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from aligner.lang.bidi import strip_isolates
from aligner.model.text import NAME_LIMIT
from aligner.ui.frame.page_list import PAGE_NAMES
from aligner.ui.links import ToPrograms, ToWelcome
from aligner.ui.pages.workshop.number_line import NumberLine
from aligner.ui.widgets.entry_line import EntryLine
from aligner.ui.widgets.value_line import ValueLine
from tests.ui.faces import bring_into_view, editable, enter_by_click, faces, inputs, other_face, text_of
from tests.ui.looking import called

LONG = "x" * (NAME_LIMIT + 111)
FEWEST = {"roadmap": 8, "programs": 6, "priorities": 2, "placement": 1, "decisions": 2, "workshop": 6, "kit": 2}
"""How many refusals each page shows at least."""


def begin(start: Any, language: str = "en") -> Any:
    session: Any = start(language, is_draft=True)
    session.window.activateWindow()
    assert QTest.qWaitForWindowActive(session.window)
    return session


def fill(editor: QLineEdit | QTextEdit, text: str) -> None:
    """Clicks into the editor, brings a text in over what is there, and leaves it by Tab."""
    bring_into_view(editor)
    enter_by_click(editor)
    editor.selectAll()
    QApplication.clipboard().setText(text)
    QTest.keySequence(editor, "Ctrl+V")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    QApplication.processEvents()


def bound(root: QWidget) -> list[QLineEdit]:
    """The lines of the face that are kept when they are left."""
    return [w for w in editable(root) if isinstance(w, QLineEdit) and not isinstance(w, NumberLine | EntryLine)]


def restore(editor: QLineEdit | QTextEdit) -> None:
    editor.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    QApplication.processEvents()


@pytest.mark.parametrize("page", [name for name in PAGE_NAMES if name in FEWEST])
def test_what_is_refused_names_what_it_met_stays_and_is_led_back_to(start, page: str) -> None:
    session = begin(start)
    refused = 0
    for face in faces(session, (page,)):
        for at in range(len(bound(face.root))):
            editor = bound(face.root)[at]
            name = editor.accessibleName()
            text = "12 or 13" if isinstance(editor, ValueLine) else LONG
            revision = session.workspace.revision
            fill(editor, text)
            if not session.drafts.places():
                while session.workspace.revision > revision and session.workspace.undo_label:
                    session.undo()
                    revision += 2
                continue
            refused += 1
            said = strip_isolates(editor.accessibleDescription())
            assert editor.property("invalid") == "true", (face.name, name)
            assert "does not fit" not in said, (face.name, name, said)
            figures = (text if isinstance(editor, ValueLine) else str(len(LONG)), text[:9].upper())
            assert any(figure.casefold() in said.casefold() for figure in figures), (face.name, name, said)
            session.show_page("overview")
            QApplication.processEvents()
            assert session.window.status_start.text() == "1 value not saved"
            step = session.window.navigation.findChildren(QWidget)
            assert any("1 value not saved" in one.accessibleDescription() for one in step), (face.name, name)
            QTest.mouseClick(session.window.status_link, Qt.MouseButton.LeftButton)
            QApplication.processEvents()
            focused = QApplication.focusWidget()
            assert isinstance(focused, QLineEdit), (face.name, name)
            assert (focused.accessibleName(), focused.text()) == (name, text), face.name
            restore(focused)
            assert not session.drafts.places(), (face.name, name)
    assert refused >= FEWEST[page]


def test_a_refused_value_of_another_record_than_is_shown_is_led_back_to(start) -> None:
    session = begin(start)
    first, second, *_ = session.workspace.read().programs
    session.show(ToPrograms(first.id))
    page = session.page("programs")
    fill(called(page, QLineEdit, "People reached in a year"), "-12")
    session.show(ToPrograms(second.id))
    assert called(page, QLineEdit, "Title").text() == second.title
    session.show_page("overview")
    QTest.mouseClick(session.window.status_link, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert (focused.accessibleName(), focused.text()) == ("People reached in a year", "-12")
    assert called(page, QLineEdit, "Title").text() == first.title
    restore(focused)


BOUNDS = [
    ("programs", "People reached in a year", "-12", ("−12", "0")),
    ("programs", "Budget, a year", "-12", ("−12", "0")),
    ("programs", "Budget, a year", "46,116,860,184,273,880", ("46,116,860,184,273,880", "46,116,860,184,273,879")),
    ("roadmap", "Collective weight", "-12", ("−12", "0")),
    ("placement", "Share", "-12", ("−12", "0")),
    ("priorities", "Our points", "-12", ("−12", "0")),
    ("workshop", "Minutes on the timer", "700", ("700", "600")),
    ("workshop", "Minutes on the timer", "0", ("0", "1")),
    ("workshop", "Invited", "10,001", ("10,001", "10,000")),
]


@pytest.mark.parametrize(("page", "name", "text", "figures"), BOUNDS)
def test_a_number_beyond_its_bound_is_told_with_the_bound_and_the_figure(
    start, page: str, name: str, text: str, figures: tuple[str, str]
) -> None:
    session = begin(start)
    for face in faces(session, (page,)):
        lines = [w for w in bound(face.root) if name in w.accessibleName()]
        if lines:
            fill(lines[0], text)
            said = strip_isolates(lines[0].accessibleDescription())
            assert all(figure in said for figure in figures), said
            assert len(session.drafts.places()) == 1
            return
    raise AssertionError("the field was not found")


def test_a_currency_that_is_none_is_called_that(start) -> None:
    session = begin(start)
    session.show(ToPrograms(session.workspace.read().programs[0].id))
    editor = next(w for w in bound(session.window) if w.accessibleName() == "Currency")
    fill(editor, "Doubloon")
    assert "not a currency" in editor.accessibleDescription()


def test_a_name_of_a_new_file_is_a_draft_and_leaving_asks_once(start, monkeypatch) -> None:
    session = begin(start)
    session.show(ToWelcome(opens_new_form=True))
    editor = next(w for w in bound_or_entry(session.window) if w.accessibleName() == "Name of the organization")
    fill(editor, LONG)
    assert "311" in editor.accessibleDescription() and "200" in editor.accessibleDescription()
    assert session.window.status_start.text() == "All changes are saved", "nothing of the open file waits"
    session.languages.use("he")
    again = next(w for w in bound_or_entry(session.window) if text_of(w) == LONG)
    assert again.isVisible()
    session.languages.use("en")
    asked: list[str] = []
    monkeypatch.setattr("aligner.ui.frame.session.confirm_discard", lambda _window, text: asked.append(text))
    session.window.close()
    assert session.window.isVisible() and asked == ["1 value not saved"]


def bound_or_entry(root: QWidget) -> list[QLineEdit]:
    return [w for w in editable(root) if isinstance(w, QLineEdit)]


def test_a_file_is_not_closed_over_a_draft_unasked(start, monkeypatch) -> None:
    session = begin(start)
    session.show(ToPrograms(session.workspace.read().programs[0].id))
    editor = next(w for w in bound(session.window) if w.accessibleName() == "Budget, a year")
    fill(editor, "450k")
    answers = [False, True]
    monkeypatch.setattr("aligner.ui.frame.session.confirm_discard", lambda _window, _text: answers.pop(0))
    QTest.keySequence(session.window, "Ctrl+W")
    assert session.workspace is not None and editor.text() == "450k"
    QTest.keySequence(session.window, "Ctrl+W")
    assert session.workspace is None and not session.drafts.places() and not answers


def test_an_estimate_that_is_not_kept_yet_is_counted_and_comes_back(start, qtbot: QtBot, tmp_path) -> None:
    session = begin(start)
    with other_face(session, "estimate", qtbot, tmp_path) as face:
        line = next(w for w in inputs(face.root) if isinstance(w, NumberLine))
        enter_by_click(line)
        QTest.keyClicks(line, "40")
        assert session.window.status_start.text() == "1 value not saved"
        session.languages.use("he")
        session.languages.use("en")
        session.show_page("overview")
        QTest.mouseClick(session.window.status_link, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        again = [w for w in inputs(session.window) if isinstance(w, NumberLine)]
        assert [w.text() for w in again if w.text()] == ["40"]
        fill(again[0], "100")
        for other in again[1:]:
            fill(other, "0")
        again[0].setFocus()
        QTest.keyClick(again[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()
        assert session.window.status_start.text() == "All changes are saved"


@pytest.mark.parametrize("name", ["organization and sharing", "merge"])
def test_a_refused_value_of_a_dialog_says_its_length_and_stays(start, qtbot: QtBot, tmp_path, name: str) -> None:
    session = begin(start)
    with other_face(session, name, qtbot, tmp_path) as face:
        editor = bound(face.root)[0]
        fill(editor, LONG)
        assert editor.text() == LONG and editor.property("invalid") == "true"
        assert "311" in editor.accessibleDescription() and "200" in editor.accessibleDescription()
        restore(editor)
        assert editor.text() != LONG and face.root.isVisible()
