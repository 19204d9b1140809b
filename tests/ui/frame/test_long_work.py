"""What runs in a process of its own: the kit's preview and export, and reading a workbook."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from aligner.actions.backups import list_backups
from aligner.ui.pages.kit.export_bar import ExportBar
from aligner.ui.pages.kit.preview import Preview, Sheet
from tests.ui.importing import begin, go_on, primary, told
from tests.ui.looking import called, click, part

WAIT_MS = 60_000


def workbook(path: Path, rows: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Programs")
    for row in rows:
        sheet.append(row)
    book.remove(book.worksheets[0])
    book.save(path)
    return path


def test_the_kit_page_shows_real_pages_and_makes_the_files(start, qtbot: QtBot) -> None:
    session = start("en")
    session.show_page("kit")
    page = session.page("kit")
    qtbot.waitUntil(lambda: part(page, Preview).page_count >= 5, timeout=WAIT_MS)
    for sheet in page.findChildren(Sheet)[:5]:
        picture = sheet.grab().toImage().scaled(40, 24)
        assert len({picture.pixel(x, y) for x in range(40) for y in range(24)}) > 3, "a page that shows something"
    folder = part(page, ExportBar).folder
    click(page, "Make the kit")
    qtbot.waitUntil(lambda: (folder / "kit.json").exists(), timeout=WAIT_MS)
    assert {path.name for path in folder.iterdir()} == {
        "deck.pptx",
        "briefing.pdf",
        "guide.pdf",
        "onepage.pdf",
        "forms.pdf",
        "workbook.xlsx",
        "kit.json",
    }
    page.finish()


def test_a_cancelled_export_leaves_no_half_document(start, qtbot: QtBot) -> None:
    session = start("en")
    session.show_page("kit")
    page = session.page("kit")
    qtbot.waitUntil(lambda: part(page, Preview).page_count >= 1, timeout=WAIT_MS)
    folder = part(page, ExportBar).folder
    click(page, "Make the kit")
    qtbot.wait(30)
    click(part(page, ExportBar), "Cancel")
    qtbot.wait(300)
    left = {path.name for path in folder.iterdir()} if folder.exists() else set()
    whole = {"deck.pptx", "briefing.pdf", "guide.pdf", "onepage.pdf", "forms.pdf", "workbook.xlsx", "kit.json"}
    assert left <= whole, left
    page.finish()


def test_a_good_workbook_is_imported_as_one_change(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    before, revision = len(session.workspace.read().programs), session.workspace.revision
    begin(qtbot, session, workbook(tmp_path / "good.xlsx", [["Code", "Title"], ["N1", "One"], ["N2", "Two"]]))
    go_on(qtbot, session)
    assert len(session.workspace.read().programs) == before + 2
    assert revision in [backup.revision for backup in list_backups(session.workspace.uid)], "the state before is kept"
    session.undo()
    assert len(session.workspace.read().programs) == before


def test_bad_rows_are_shown_with_their_cell_and_the_good_ones_can_be_taken(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    before = len(session.workspace.read().programs)
    rows = [["Code", "Title", "Start"], ["N1", "Good", None], ["N2", "Bad", "some day"]]
    shown = begin(qtbot, session, workbook(tmp_path / "bad.xlsx", rows))
    assert "One row cannot be brought in" in told(shown) and "Programs!C3" in told(shown)
    assert session.workspace.revision == 1
    go_on(qtbot, session)
    assert len(session.workspace.read().programs) == before + 1


@pytest.mark.parametrize("language", ["he", "ar"])
def test_the_assistant_is_mirrored(start, qtbot: QtBot, tmp_path: Path, language: str) -> None:
    session = start(language)
    shown = begin(qtbot, session, workbook(tmp_path / "good.xlsx", [["Code", "Title"], ["N1", "One"]]))
    cancel = called(shown, QPushButton, QCoreApplication.translate("ImportFooter", "Cancel the import"))
    assert cancel.mapTo(shown, QPoint(0, 0)).x() < primary(session).mapTo(shown, QPoint(0, 0)).x()
