"""Playing a workshop in the window as a facilitator does, with the keyboard alone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pypdf import PdfWriter
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from aligner.actions import roadmap
from aligner.actions import workshop as verbs
from aligner.actions.opening import new_workspace
from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import Question
from aligner.ui.pages.workshop.number_line import NumberLine
from aligner.ui.pages.workshop.papers import Papers
from aligner.ui.pages.workshop.view import WorkshopView, view_of
from tests.ui.looking import called, click, focus, part

GOALS = 12
POINTS = (20, 15, 12, 10, 9, 8, 7, 6, 5, 4, 3, 1)
WAIT_MS = 60_000
Key = Qt.Key


class Keys:
    """Presses keys in the window, at what has the focus, and counts them."""

    def __init__(self, session: Any) -> None:
        self.session = session
        self.count = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.focusWidget() or self.session.window
        QTest.keyClick(target, key, modifier)
        self.count += 1
        QApplication.processEvents()

    def type(self, text: str) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        for letter in text:
            # QTest types Latin letters only.
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(target, key)
        self.count += len(text)

    def tab_to(self, wanted: Callable[[QWidget], bool]) -> QWidget:
        """Tab until the wanted widget has the focus."""
        for _ in range(90):
            found = QApplication.focusWidget()
            if found is not None and wanted(found):
                return found
            self.press(Key.Key_Tab)
        raise AssertionError("the Tab key does not lead there")

    def button(self, *texts: str) -> None:
        """Tab to a button and press it."""
        self.tab_to(lambda w: isinstance(w, QPushButton) and strip_isolates(w.text()).strip() in texts)
        self.press(Key.Key_Space)


def answer_reveal(choice: str) -> list[str]:
    """Presses this button in the next question before a result; returns what the question will have said."""
    told: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, press)
            return
        told.append(strip_isolates(box.text()))
        found = next(one for one in box.buttons() if strip_isolates(one.text()).replace("&", "") == choice)
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, press)
    return told


def show_step(session: Any, step: str) -> None:
    """Presses the step's button."""
    found = session.page("workshop").findChild(QPushButton, f"step_{step}")
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def view(session: Any) -> WorkshopView:
    """What the last workshop of the file holds."""
    records = session.workspace.read()
    return view_of(records, records.workshops[-1], session.languages.current)


def papers(session: Any, qtbot: QtBot, press: str) -> Papers:
    """Presses a button of the card for paper and files, and waits for the end."""
    card = part(session.page("workshop"), Papers)
    click(card, press)
    finish(card, qtbot)
    return card


def finish(card: Papers, qtbot: QtBot) -> None:
    """Waits until it works no more."""
    qtbot.waitUntil(lambda: not any(bar.isVisible() for bar in card.findChildren(QProgressBar)), timeout=WAIT_MS)


def give_code(session: Any, code: str = "") -> None:
    """Types the code of a ballot and takes it with Enter; "" takes the one that is there."""
    line = called(session.page("workshop"), QLineEdit, "Code on the ballot")
    focus(line)
    if code:
        line.selectAll()
        QTest.keyClicks(line, code)
    QTest.keyClick(line, Key.Key_Return)


def shown_texts(session: Any) -> list[str]:
    QApplication.processEvents()
    page = session.page("workshop")
    return [
        strip_isolates(found.text())
        for found in page.findChildren(QLabel)
        if found.text() and found.isVisibleTo(session.window)
    ]


def workshop_file(
    tmp_path: Path, language: str, *, goals: int = GOALS, parents: int = 0, **fields: object
) -> tuple[Path, int]:
    """A file with goals and a planned workshop."""
    file = tmp_path / f"workshop-{language}.aligner"
    opened = new_workspace(file, "עמותה", "nonprofit", language)
    above = [roadmap.add_goal(opened, f"Parent {i + 1}").id for i in range(parents)]
    for i in range(goals):
        kwargs = {"parent_id": above[i % parents]} if parents else {}
        roadmap.add_goal(opened, f"יעד {i + 1}", weight=goals - i, **kwargs)
    made = verbs.new_workshop(opened, "סדנה", **fields)
    opened.close()
    return file, made.id


def open_page(start: Callable[..., Any], language: str, file: Path) -> Any:
    session = start(language, file=file)
    session.window.activateWindow()
    session.show_page("workshop")
    QApplication.processEvents()
    return session


def enter_ballots(session: Any, keys: Keys, count: int, change: Callable[[int], list[int]]) -> None:
    people = session.workspace.read().participants
    for index, person in enumerate(people[:count]):
        for question in Question:
            if question == Question.IMPORTANCE:
                assert isinstance(QApplication.focusWidget(), QLineEdit)
                keys.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
                keys.type(person.code)
                keys.press(Key.Key_Return)
            for points in change(index):
                keys.type(str(points))
                keys.press(Key.Key_Return)


def rotated(index: int) -> list[int]:
    at = index % 3
    return [*POINTS[at:], *POINTS[:at]]


def number_lines(session: Any) -> list[NumberLine]:
    found = session.page("workshop").findChildren(NumberLine)
    return [line for line in found if line.isVisibleTo(session.window)]


def begin(start: Callable[..., Any], tmp_path: Path, people: int = 3, **fields: object) -> tuple[Any, Keys, int]:
    """A page at its ballots, the first participant's form open."""
    file, workshop_id = workshop_file(tmp_path, "en", **fields)  # pyright: ignore[reportArgumentType]
    session = open_page(start, "en", file)
    verbs.add_participants(session.workspace, workshop_id, people)
    verbs.open_voting(session.workspace, workshop_id)
    show_step(session, "ballots")
    keys = Keys(session)
    keys.press(Key.Key_Return)
    return session, keys, workshop_id


def fill(path: Path, points: list[int]) -> None:
    """Writes points into a ballot as a reader of PDF files does."""
    writer = PdfWriter(clone_from=path)
    for page in writer.pages:
        names = [str(item.get_object().get("/T", "")) for item in page.get("/Annots", ())]
        values = {
            name: str(value)
            for at, value in enumerate(points)
            for name in names
            if name.endswith(f"importance.points.{at}")
        }
        writer.update_page_form_field_values(page, values)
    writer.write(path)
