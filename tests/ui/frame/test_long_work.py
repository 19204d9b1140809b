"""What runs in a process of its own: the kit's preview and export, and reading a workbook."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from aligner.actions.backups import list_backups
from aligner.ui.dialogs.import_preview import ImportPreview
from aligner.ui.frame.session import Session

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


def told(widget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_the_kit_page_shows_real_pages_and_makes_the_files(start, qtbot: QtBot) -> None:
    session = start("en")
    session.show_page("kit")
    page = session.page("kit")
    qtbot.waitUntil(lambda: page._preview.page_count >= 5, timeout=WAIT_MS)
    assert all(not sheet._scaled.isNull() for sheet in page._preview._sheets[:5])
    page._make()
    folder = page._bar.folder
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
    page.leave()


def test_a_cancelled_export_leaves_no_half_document(start, qtbot: QtBot) -> None:
    session = start("en")
    session.show_page("kit")
    page = session.page("kit")
    qtbot.waitUntil(lambda: page._preview.page_count >= 1, timeout=WAIT_MS)
    page._make()
    qtbot.wait(30)
    page._cancel_export()
    folder = page._bar.folder
    qtbot.wait(300)
    left = {path.name for path in folder.iterdir()} if folder.exists() else set()
    whole = {"deck.pptx", "briefing.pdf", "guide.pdf", "onepage.pdf", "forms.pdf", "workbook.xlsx", "kit.json"}
    assert left <= whole, left
    page.leave()


def test_a_good_workbook_is_imported_as_one_change(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    before, revision = len(session.workspace.read().programs), session.workspace.revision
    dialog = preview(session, workbook(tmp_path / "good.xlsx", [["Code", "Title"], ["N1", "One"], ["N2", "Two"]]))
    qtbot.waitUntil(dialog._import.isEnabled, timeout=WAIT_MS)
    dialog._import.click()
    qtbot.waitUntil(lambda: len(session.workspace.read().programs) == before + 2, timeout=WAIT_MS)
    assert revision in [backup.revision for backup in list_backups(session.workspace.uid)], "the state before is kept"
    session.undo()
    assert len(session.workspace.read().programs) == before


def test_bad_rows_are_shown_with_their_cell_and_the_good_ones_can_be_taken(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    before = len(session.workspace.read().programs)
    rows = [["Code", "Title", "Start"], ["N1", "Good", None], ["N2", "Bad", "some day"]]
    dialog = preview(session, workbook(tmp_path / "bad.xlsx", rows))
    qtbot.waitUntil(dialog._good.isVisible, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "Programs!C3" in told(dialog), timeout=WAIT_MS)
    assert session.workspace.revision == 1
    dialog._good.click()
    qtbot.waitUntil(lambda: len(session.workspace.read().programs) == before + 1, timeout=WAIT_MS)


def test_a_file_that_is_no_workbook_says_so(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    source = tmp_path / "x.xlsx"
    source.write_bytes(b"nothing of the kind")
    dialog = preview(session, source)
    qtbot.waitUntil(lambda: "cannot be imported" in told(dialog), timeout=WAIT_MS)
    assert not dialog._import.isVisible()
    dialog.close()


@pytest.mark.parametrize("language", ["he", "ar"])
def test_dialogs_are_mirrored(start, qtbot: QtBot, tmp_path: Path, language: str) -> None:
    session = start(language)
    dialog = preview(session, workbook(tmp_path / "good.xlsx", [["Code", "Title"], ["N1", "One"]]))
    qtbot.waitUntil(dialog._import.isEnabled, timeout=WAIT_MS)
    assert dialog._cancel.x() > dialog._import.x()
    dialog.close()
