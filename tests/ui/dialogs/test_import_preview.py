"""What the import preview reports and asks, by real clicks."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton, QScrollArea
from pytestqt.qtbot import QtBot

from aligner.lang.bidi import strip_isolates
from aligner.ui.dialogs.import_preview import ImportPreview
from aligner.ui.frame.session import Session
from aligner.ui.widgets.inputs import ChoiceBox
from tests.exchange.test_import import book
from tests.ui.looking import all_called, click, part

WAIT_MS = 30_000
HEAD = ["Code", "Title", "Budget"]


def preview(session: Session, source: Path) -> ImportPreview:
    session.files.import_file(source)
    return session.window.findChildren(ImportPreview)[-1]


def told(dialog: ImportPreview) -> str:
    return strip_isolates("\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible()))


def offers(dialog: ImportPreview, name: str) -> list[QPushButton]:
    """The button of this name in the window's language, where it is shown."""
    return all_called(dialog, QPushButton, dialog.tr(name))


def is_ready(dialog: ImportPreview) -> bool:
    return any(one.isEnabled() for one in offers(dialog, "Import"))


def choose(dialog: ImportPreview, text: str) -> None:
    (choice,) = [one for one in dialog.findChildren(QRadioButton) if one.text() == text and one.isVisible()]
    part(dialog, QScrollArea).ensureWidgetVisible(choice)
    is_rtl = choice.layoutDirection() == Qt.LayoutDirection.RightToLeft
    x = choice.width() - 10 if is_rtl else 10
    QTest.mouseClick(choice, Qt.MouseButton.LeftButton, pos=QPoint(x, choice.height() // 2))


def test_an_amount_in_doubt_is_asked_and_imported_as_chosen(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    dialog = preview(session, book(tmp_path / "a.xlsx", Programs=[HEAD, ["N1", "One", "1.200"]]))
    qtbot.waitUntil(lambda: "Programs!C2" in told(dialog), timeout=WAIT_MS)
    assert "more than one way" in told(dialog) and not offers(dialog, "Import")
    choose(dialog, "A comma parts decimals: 1,5 is one and a half")
    qtbot.waitUntil(lambda: is_ready(dialog), timeout=WAIT_MS)
    click(dialog, "Import")
    qtbot.waitUntil(lambda: session.workspace.read().programs[-1].code == "N1", timeout=WAIT_MS)
    assert session.workspace.read().programs[-1].budget_minor == 120_000


@pytest.mark.parametrize(
    ("text", "real", "wrong"), [("בוז", "cp1255", "Windows-1256"), ("Café crème", "cp1252", "Windows-1251")]
)
def test_how_letters_are_written_is_chosen_in_the_preview(
    start, qtbot: QtBot, tmp_path: Path, text: str, real: str, wrong: str
) -> None:
    session = start("en")
    source = tmp_path / "Programs.csv"
    source.write_bytes(b"Code,Title\nQ1," + text.encode(real) + b"\n")
    dialog = preview(session, source)
    (box,) = dialog.findChildren(ChoiceBox)
    qtbot.waitUntil(lambda: "Reading the file…" not in told(dialog), timeout=WAIT_MS)
    right = {"cp1255": "Windows-1255", "cp1252": "Windows-1252"}[real]
    for title in (wrong, right):
        box.setFocus()
        at = next(at for at in range(box.count()) if strip_isolates(box.itemText(at)) == title)
        steps = at - box.currentIndex()
        for _ in range(abs(steps)):
            qtbot.keyClick(box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
        assert box.currentIndex() == at
        qtbot.waitUntil(lambda: "Reading the file…" not in told(dialog), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: is_ready(dialog), timeout=WAIT_MS)
    click(dialog, "Import")
    qtbot.waitUntil(lambda: session.workspace.read().programs[-1].code == "Q1", timeout=WAIT_MS)
    assert session.workspace.read().programs[-1].title == text


def test_a_second_roadmap_waits_for_a_choice(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("he")
    goals = session.workspace.read().leaf_goals
    rows = [["Code", "Title", "Weight"], ["Z1", goals[0].title, 30], [goals[1].code, goals[1].title, 50]]
    dialog = preview(session, book(tmp_path / "a.xlsx", Goals=rows))
    qtbot.waitUntil(lambda: "Goals!B2" in told(dialog), timeout=WAIT_MS)
    assert goals[0].code in told(dialog)
    assert not offers(dialog, "Import") and not offers(dialog, "Import the good rows")
    choose(dialog, "להשאיר את היעדים שאינם בקובץ")
    qtbot.waitUntil(lambda: is_ready(dialog), timeout=WAIT_MS)
    dialog.close()


def test_hidden_rows_are_told_and_brought_in_by_a_click(start, qtbot: QtBot, tmp_path: Path) -> None:
    import openpyxl

    session = start("en")
    source = book(tmp_path / "a.xlsx", Programs=[HEAD, ["N1", "One", 1], ["N2", "Two", 2]])
    made = openpyxl.load_workbook(source)
    made["Programs"].row_dimensions[3].hidden = True
    made.save(source)
    dialog = preview(session, source)
    qtbot.waitUntil(lambda: is_ready(dialog), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "Programs!3" in told(dialog), timeout=WAIT_MS)
    assert "Hidden rows were left out." in told(dialog)
    choose(dialog, "Bring them in too")
    qtbot.waitUntil(lambda: "brought in as well" in told(dialog), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: is_ready(dialog), timeout=WAIT_MS)
    click(dialog, "Import")
    qtbot.waitUntil(lambda: session.workspace.read().programs[-1].code == "N2", timeout=WAIT_MS)


@pytest.mark.parametrize("language", ["he", "ar"])
def test_messages_name_sheets_columns_and_choices_in_the_language(
    start, qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    session = start(language)
    rows = [["Code", "Title", "Status"], ["N1", "One", "thing"], ["N2", "Two", "thing"]]
    placed = [["Program", "Goal"], ["N7", "Z9"]]
    dialog = preview(session, book(tmp_path / "a.xlsx", א=rows, ב=placed, Programs=rows, Placements=placed))
    qtbot.waitUntil(lambda: "Programs!C2" in told(dialog), timeout=WAIT_MS)
    sentences = [line for line in told(dialog).splitlines() if "!" not in line]
    for word in ("Goals", "Status", "planned", "active", "Placements"):
        assert not any(word in line for line in sentences), word
    dialog.close()
