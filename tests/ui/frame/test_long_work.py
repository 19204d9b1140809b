"""What runs in a process of its own: the kit's preview and export, and reading a workbook."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from aligner.actions.backups import list_backups
from aligner.ui.dialogs.import_preview import ImportPreview
from aligner.ui.frame.session import Session
from aligner.ui.pages.kit.export_bar import ExportBar
from aligner.ui.pages.kit.preview import Preview, Sheet
from tests.ui.looking import all_called, called, click, part

WAIT_MS = 60_000


def workbook(path: Path, rows: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Programs")
    for row in rows:
        sheet.append(row)
    book.remove(book.worksheets[0])
    book.save(path)
    return path


def preview(session: Session, source: Path) -> ImportPreview:
    session.files.import_file(source)
    return session.window.findChildren(ImportPreview)[-1]


def can_press(root: QWidget, name: str) -> bool:
    return any(one.isEnabled() for one in all_called(root, QPushButton, name))


def told(widget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


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
    dialog = preview(session, workbook(tmp_path / "good.xlsx", [["Code", "Title"], ["N1", "One"], ["N2", "Two"]]))
    qtbot.waitUntil(lambda: can_press(dialog, "Import"), timeout=WAIT_MS)
    click(dialog, "Import")
    qtbot.waitUntil(lambda: len(session.workspace.read().programs) == before + 2, timeout=WAIT_MS)
    assert revision in [backup.revision for backup in list_backups(session.workspace.uid)], "the state before is kept"
    session.undo()
    assert len(session.workspace.read().programs) == before


def test_bad_rows_are_shown_with_their_cell_and_the_good_ones_can_be_taken(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    before = len(session.workspace.read().programs)
    rows = [["Code", "Title", "Start"], ["N1", "Good", None], ["N2", "Bad", "some day"]]
    dialog = preview(session, workbook(tmp_path / "bad.xlsx", rows))
    qtbot.waitUntil(lambda: can_press(dialog, "Import the good rows"), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "Programs!C3" in told(dialog), timeout=WAIT_MS)
    assert session.workspace.revision == 1
    click(dialog, "Import the good rows")
    qtbot.waitUntil(lambda: len(session.workspace.read().programs) == before + 1, timeout=WAIT_MS)


def test_a_file_that_is_no_workbook_says_so(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    source = tmp_path / "x.xlsx"
    source.write_bytes(b"nothing of the kind")
    dialog = preview(session, source)
    qtbot.waitUntil(lambda: "cannot be imported" in told(dialog), timeout=WAIT_MS)
    assert not all_called(dialog, QPushButton, "Import")
    dialog.close()


@pytest.mark.parametrize("language", ["he", "ar"])
def test_dialogs_are_mirrored(start, qtbot: QtBot, tmp_path: Path, language: str) -> None:
    session = start(language)
    dialog = preview(session, workbook(tmp_path / "good.xlsx", [["Code", "Title"], ["N1", "One"]]))
    cancel, proceed = dialog.tr("Cancel"), dialog.tr("Import")
    qtbot.waitUntil(lambda: can_press(dialog, proceed), timeout=WAIT_MS)
    assert called(dialog, QPushButton, cancel).x() > called(dialog, QPushButton, proceed).x()
    dialog.close()
