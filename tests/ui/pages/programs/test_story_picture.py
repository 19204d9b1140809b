"""A story's picture in the window: chosen or dropped, shown small, described, removed, and each of it taken back."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from aligner.actions.programs import edit_program
from aligner.model.programs import Program
from aligner.ui.frame.session import Session
from aligner.ui.links import ToPrograms
from aligner.ui.pages.programs.story_picture import StoryPicture
from tests.ui.conftest import Start
from tests.ui.looking import all_called, called, click, read
from tests.ui.pages.programs.test_programs import line, type_over

WAIT_MS = 20_000
NAME = "A picture of the story"


def written(path: Path, color: str = "#B3261E") -> Path:
    picture = QImage(60, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor(color))
    picture.save(str(path))
    return path


@pytest.fixture
def session(start: Start) -> Session:
    """The foundation's example at its first grant, which has a story with consent."""
    found = start("en", kind="foundation")
    assert found.workspace is not None
    edit_program(found.workspace, told(found).id, story="We came.", story_by="A pupil", story_consent=date(2026, 6, 1))
    found.show(ToPrograms(told(found).id))
    QApplication.processEvents()
    return found


def told(session: Session) -> Program:
    assert session.workspace is not None
    return session.workspace.read().programs[0]


def part(session: Session) -> StoryPicture:
    return session.window.findChildren(StoryPicture)[0]


def thumbnails(session: Session) -> list[QLabel]:
    return [one for one in all_called(part(session), QLabel, NAME) if not one.pixmap().isNull()]


def settled(session: Session, qtbot: QtBot) -> None:
    button = called(part(session), QPushButton, "Choose a picture…")
    qtbot.waitUntil(button.isEnabled, timeout=WAIT_MS)


def choose(session: Session, qtbot: QtBot, path: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    click(part(session), "Choose a picture…")
    settled(session, qtbot)


def dropped(session: Session, *paths: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    event.ignore()
    part(session).dropEvent(event)
    return event


def test_a_chosen_picture_is_kept_shown_and_needs_a_consent_that_covers_it(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not thumbnails(session)
    choose(session, qtbot, written(tmp_path / "story.png"), monkeypatch)
    kept = told(session).story_picture
    assert kept is not None and QImage.fromData(kept).size().toTuple() == (60, 30)
    (shown,) = thumbnails(session)
    assert shown.pixmap().width() == 240
    assert told(session).story_consent is None, "nobody agreed to it yet"
    type_over(qtbot, line(session, "Consent given on"), "3/7/2026")
    type_over(qtbot, line(session, "What is seen in it"), "Two pupils")
    assert (told(session).story_consent, told(session).story_picture_alt) == (date(2026, 7, 3), "Two pupils")
    session.undo()
    session.undo()
    session.undo()
    assert (told(session).story_picture, told(session).story_consent) == (None, date(2026, 6, 1))
    assert not thumbnails(session)
    assert session.workspace is not None
    session.workspace.redo()
    assert told(session).story_picture == kept and thumbnails(session)


def test_a_dropped_picture_is_taken_and_another_file_is_left_to_the_window(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    assert dropped(session, written(tmp_path / "story.JPG")).isAccepted()
    settled(session, qtbot)
    assert told(session).story_picture is not None
    assert not dropped(session, tmp_path / "grants.xlsx").isAccepted()
    assert not dropped(session, tmp_path / "story.JPG", tmp_path / "second.png").isAccepted()


def test_what_is_no_picture_is_refused_there_and_the_one_before_stays(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(session, qtbot, written(tmp_path / "story.png"), monkeypatch)
    kept = told(session).story_picture
    (tmp_path / "bad.jpg").write_bytes(b"no picture")
    choose(session, qtbot, tmp_path / "bad.jpg", monkeypatch)
    assert "The file is not a PNG or JPEG picture." in read(part(session))
    assert told(session).story_picture == kept
    choose(session, qtbot, written(tmp_path / "other.png", "#224488"), monkeypatch)
    assert "The file is not a PNG" not in read(part(session))
    assert told(session).story_picture != kept


def test_it_is_removed_with_its_words_and_the_consent_to_the_story_stays(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(session, qtbot, written(tmp_path / "story.png"), monkeypatch)
    type_over(qtbot, line(session, "What is seen in it"), "Two pupils")
    type_over(qtbot, line(session, "Consent given on"), "3/7/2026")
    click(part(session), "Remove the picture")
    found = told(session)
    assert (found.story_picture, found.story_picture_alt, found.story_consent) == (None, "", date(2026, 7, 3))
    assert not thumbnails(session) and not all_called(part(session), QLineEdit, "What is seen in it")
    session.undo()
    assert told(session).story_picture is not None and told(session).story_picture_alt == "Two pupils"


def test_a_picture_that_is_ready_late_goes_to_its_own_grant(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert session.workspace is not None
    second = session.workspace.read().programs[1]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(written(tmp_path / "story.png")), ""))
    click(part(session), "Choose a picture…")
    session.show(ToPrograms(second.id))
    settled(session, qtbot)
    assert told(session).story_picture is not None
    assert session.workspace.read().program_by_id[second.id].story_picture is None
    assert not thumbnails(session)


def test_a_nonprofit_tells_no_story_of_a_grant(start: Start) -> None:
    found = start("en")
    assert found.workspace is not None
    found.show(ToPrograms(found.workspace.read().programs[0].id))
    QApplication.processEvents()
    assert not found.window.findChildren(StoryPicture)
