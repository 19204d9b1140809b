"""The window's frame: what it loads, its languages, themes, undo, banners."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from aligner.actions.programs import edit_program
from aligner.model.vocabulary import LANGUAGES
from aligner.paths import resources
from aligner.store.workspace import open_workspace
from aligner.ui.frame.page_list import PAGE_NAMES, page_class
from aligner.ui.frame.session import Session

ROOT = Path(__file__).parents[3]
HEAVY = (
    "reportlab",
    "typst",
    "openpyxl",
    "pptx",
    "pypdf",
    "lxml",
    "aligner.kit",
    "aligner.storyline",
    "aligner.exchange",
)

START = f"""
import sys; from pathlib import Path
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import QTimer
import os; os.environ["ALIGNER_USER_FOLDER"] = sys.argv[2]
app = QApplication(["aligner"])
from aligner.app import build_window
window, start = build_window(app, Path(sys.argv[1]))
def begin():
    assert "sqlmodel" not in sys.modules, "the store was loaded before the window showed"
    start()
    loaded = [name for name in {HEAVY!r} if name in sys.modules]
    assert not loaded, loaded
    assert window.session.current == "overview"
    print("shown"); QTimer.singleShot(0, app.quit)
window.frame.first_painted.connect(begin); window.show()
QTimer.singleShot(20000, lambda: app.exit(3)); sys.exit(app.exec())
"""


def texts(session: Session) -> str:
    QApplication.processEvents()
    window = session.window
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window))


def test_the_window_shows_before_the_store_and_without_document_libraries(start, tmp_path: Path) -> None:
    file = start().workspace.path
    copy = tmp_path / "copy.aligner"
    copy.write_bytes(file.read_bytes())
    done = subprocess.run(
        [sys.executable, "-c", START, str(copy), str(tmp_path / "user")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.strip() == "shown", done.stderr


@pytest.mark.parametrize("name", PAGE_NAMES)
def test_a_page_declares_itself(name: str) -> None:
    page = page_class(name)
    assert page.page_id == name and page.title() and page.help()
    assert (resources() / "icons" / f"{page.icon_name}.svg").is_file()


def test_the_language_changes_at_run_time_and_mirrors_the_window(start) -> None:
    session = start("he")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    seen = set()
    for language in ("en", "ar", "he"):
        session.languages.use(language)
        assert (app.layoutDirection() == Qt.LayoutDirection.RightToLeft) == (language != "en")
        navigation = session.window.navigation
        is_at_right = navigation.mapTo(session.window, navigation.rect().center()).x() > session.window.width() / 2
        assert is_at_right == (language != "en")
        seen.add(page_class("programs").title())
        assert session.current == "overview"
    assert len(seen) == len(LANGUAGES)


def test_light_turns_to_dark(start) -> None:
    session = start(theme="light")
    before = session.window.grab().toImage().pixelColor(5, 300).lightness()
    session.appearance.toggle()
    assert session.theme.is_dark
    assert session.window.grab().toImage().pixelColor(5, 300).lightness() < before - 100


def test_undo_and_redo_name_the_change_and_refresh_the_page(start) -> None:
    session = start("en")
    session.show_page("programs")
    program = session.workspace.read().programs[0]
    edit_program(session.workspace, program.id, title="Renamed here")
    assert "Edit program" in session.verbs.undo_text()
    session.undo()
    assert session.workspace.read().programs[0].title == program.title
    assert "Edit program" in session.verbs.redo_text()
    session.verbs.redo()
    assert session.workspace.read().programs[0].title == "Renamed here"


def test_a_file_that_is_not_ours_is_told_in_a_banner_and_the_open_one_stays(start, tmp_path: Path) -> None:
    session = start("en")
    foreign = tmp_path / "x.aligner"
    foreign.write_text("not a workspace " * 20, "utf-8")
    open_before = session.workspace
    session.files.open_dropped([str(foreign)])
    assert session.workspace is open_before
    assert "This is not an Aligner file" in texts(session)
    assert foreign.read_text("utf-8") == "not a workspace " * 20


def test_a_file_open_elsewhere_can_be_opened_read_only(start, tmp_path: Path) -> None:
    session = start("en")
    other = tmp_path / "other.aligner"
    other.write_bytes(session.workspace.path.read_bytes())
    with open_workspace(other):
        assert not session.open(other)
        assert "already open" in texts(session)
        assert session.open(other, read_only=True)
    assert "read-only" in texts(session)


def test_opened_files_are_remembered_and_a_missing_one_is_told(start, tmp_path: Path) -> None:
    session = start("en")
    assert session.preferences.settings.recent[0] == str(session.workspace.path)
    assert not session.open(tmp_path / "gone.aligner")
    assert "was not found" in texts(session)


def test_without_a_file_only_the_welcome_page_can_be_visited(start) -> None:
    session = start("he", file=None)
    session.show_page("programs")
    assert session.current == "welcome"
