"""The organization can be edited, and who may see which kind of record is set in one place."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from aligner import settings
from aligner.actions.organization import kinds_with_levels, levels_of, set_sharing, sharing_by_kind
from aligner.actions.programs import edit_program
from aligner.lang.bidi import strip_isolates
from aligner.lang.record_words import RecordWords
from aligner.model.vocabulary import Sharing
from aligner.ui.dialogs.organization import OrganizationDialog
from aligner.ui.links import ToPrograms
from aligner.ui.pages.programs.page import ProgramsPage
from tests.ui.looking import click, press, read, texts


def dialog(session: Any) -> OrganizationDialog:
    menu: Any = session.window.menuBar().actions()[0].menu()
    next(a for a in menu.actions() if a.text() == "The organization…").trigger()
    QApplication.processEvents()
    return session.window.findChildren(OrganizationDialog)[-1]


def choose(box: QComboBox, text: str) -> None:
    """Chooses as the keyboard does."""
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def said(asked: OrganizationDialog) -> str:
    return "\n".join(strip_isolates(line.text()) for line in asked.findChildren(QLabel) if line.isVisible())


def test_the_name_is_kept_when_its_field_is_left_and_can_be_undone(start, qtbot: QtBot) -> None:
    session = start("en")
    before = session.workspace.read().organization.name
    asked = dialog(session)
    name = next(e for e in asked.findChildren(QLineEdit) if e.accessibleName() == "Name of the organization")
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "Numbers Up")
    qtbot.keyClick(name, Qt.Key.Key_Tab)
    assert session.workspace.read().organization.name == "Numbers Up"
    assert "Kind:" in said(asked)
    session.undo()
    assert session.workspace.read().organization.name == before
    assert name.text() == before
    asked.close()


@pytest.mark.parametrize(
    ("language", "label", "told"),
    [
        ("he", "מספר התאגיד", "מספר התאגיד"),
        ("en", "Number in the register", "Number in the register"),
        ("ar", "رقم التسجيل", "رقم التسجيل"),
    ],
)
def test_the_number_in_the_register_is_typed_kept_and_told_in_the_history(
    start, qtbot: QtBot, language: str, label: str, told: str
) -> None:
    session = start(language)
    session.files.edit_organization()
    QApplication.processEvents()
    asked = session.window.findChildren(OrganizationDialog)[-1]
    line = next(e for e in asked.findChildren(QLineEdit) if e.accessibleName() == label)
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(line, "58-012345-6")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert session.workspace.read().organization.register_number == "58-012345-6"
    words = RecordWords(session.words)
    entry = session.workspace.history("organization")[0]
    (said_of_it,) = [words.change("organization", name, "", value) for name, value in entry.after.items()]
    assert told in said_of_it and "58-012345-6" in said_of_it
    session.undo()
    assert line.text() == ""
    session.verbs.redo()
    assert strip_isolates(line.text()) == "58-012345-6"
    asked.close()


@pytest.mark.parametrize("keeps", [True, False])
def test_another_currency_asks_what_the_amounts_are(start, qtbot: QtBot, keeps: bool) -> None:
    session = start("en")
    asked = dialog(session)
    counted = [p.id for p in session.workspace.read().programs if p.budget_minor is not None and not p.currency]
    box = next(b for b in asked.findChildren(QComboBox) if b.accessibleName() == "Currency")
    choose(box, "USD")
    assert session.workspace.read().organization.currency == "ILS", "nothing changes before the answer"
    assert "Nothing is converted" in said(asked)
    text = "They stay in ILS" if keeps else "The same numbers, now in USD"
    qtbot.mouseClick(next(b for b in asked.findChildren(QPushButton) if b.text() == text), Qt.MouseButton.LeftButton)
    records = session.workspace.read()
    assert records.organization.currency == "USD"
    assert {records.program_by_id[at].currency for at in counted} == ({"ILS"} if keeps else {""})
    session.undo()
    assert session.workspace.read().organization.currency == "ILS"
    asked.close()


def test_each_kinds_level_is_shown_with_what_departs_and_set_in_one_step(start) -> None:
    session = start("en")
    asked = dialog(session)
    boxes = {b.accessibleName(): b for b in asked.findChildren(QComboBox)}
    choose(boxes["Who may see: Programs"], boxes["Who may see: Programs"].itemText(1))
    programs = session.workspace.read().programs
    assert {p.sharing for p in programs} == {Sharing.PRIVATE}
    assert f"other than usual: {len(programs)}" in said(asked)
    session.undo()
    assert {p.sharing for p in session.workspace.read().programs} != {Sharing.PRIVATE}
    asked.close()


def test_every_kind_with_a_level_can_be_set(start) -> None:
    session = start("en")
    for one in sharing_by_kind(session.workspace.read()):
        for level in levels_of(one.kind):
            set_sharing(session.workspace, one.kind, level)
            found = next(k for k in sharing_by_kind(session.workspace.read()) if k.kind == one.kind)
            assert dict(found.counts) == {level: one.total}, one.kind
    assert {"goal", "program", "placement", "decision", "need", "actor", "indicator"} <= set(kinds_with_levels())


def test_the_dialog_fits_the_smallest_window(start) -> None:
    for language in ("he", "en"):
        session = start(language)
        session.window.resize(1024, 640)
        session.files.edit_organization()
        QApplication.processEvents()
        asked = session.window.findChildren(OrganizationDialog)[-1]
        assert asked.height() <= 640 and asked.width() <= 1024
        for found in asked.findChildren(QPushButton):
            assert not found.isVisible() or found.width() >= found.minimumSizeHint().width() - 1, found.text()
        asked.close()
        session.window.close()


def test_the_language_of_a_file_is_offered_once(start, qtbot: QtBot, tmp_path) -> None:
    file = start("he").workspace.path
    for window in QApplication.topLevelWidgets():
        if hasattr(window, "session"):
            window.close()
    session = start("en", file=file)
    assert "This file is in Hebrew." in texts(session)
    press(qtbot, session, "Leave it as it is")
    assert "This file is in" not in texts(session)
    assert settings.read_settings().offered == ("he",)
    session.window.close()
    settings.write_settings(replace(settings.read_settings(), language="en"))


def test_a_rate_brings_amounts_in_another_currency_into_the_sums(start, qtbot: QtBot) -> None:
    session = start("en")
    program = next(p for p in session.workspace.read().programs if p.budget_minor and not p.currency)
    edit_program(session.workspace, program.id, currency="USD")
    session.show(ToPrograms())
    page = session.window.findChild(ProgramsPage)
    told = "In another currency, and not in these sums: one program."
    assert told in read(page)
    click(page, "What sums count…")
    asked = session.window.findChildren(OrganizationDialog)[-1]
    QApplication.processEvents()
    line = next(e for e in asked.findChildren(QLineEdit) if e.accessibleName() == "1 USD in ILS")
    line.setFocus()
    qtbot.keyClicks(line, "0.0066")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    (rate,) = session.workspace.read().exchange_rates
    assert (rate.currency, rate.base, rate.rate) == ("USD", "ILS", 0.0066)
    source = next(e for e in asked.findChildren(QLineEdit) if e.accessibleName() == "Source of the rate")
    source.setFocus()
    qtbot.keyClicks(source, "Bank of Israel")
    qtbot.keyClick(source, Qt.Key.Key_Tab)
    assert session.workspace.read().exchange_rates[0].source == "Bank of Israel"
    assert told not in read(page)
    click(asked, "Remove the rate")
    assert not session.workspace.read().exchange_rates
    session.undo()
    assert session.workspace.read().exchange_rates[0].source == "Bank of Israel"
    asked.close()


def test_sums_count_the_payments_of_chosen_years_and_the_pages_say_which(start, qtbot: QtBot) -> None:
    session = start("en", kind="foundation")
    session.show(ToPrograms())
    session.files.edit_organization()
    asked = session.window.findChildren(OrganizationDialog)[-1]
    QApplication.processEvents()

    def type_year(name: str, text: str) -> None:
        line = next(e for e in asked.findChildren(QLineEdit) if e.accessibleName() == name)
        line.setFocus()
        line.selectAll()
        qtbot.keyClicks(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Tab)
        QApplication.processEvents()

    box = next(e for e in asked.findChildren(QComboBox) if e.accessibleName() == "Sums, shares and charts count")
    box.setCurrentIndex(box.findText("the amounts paid"))
    box.activated.emit(box.currentIndex())
    type_year("Paid from year", "2025")
    own = session.workspace.read().organization
    assert (own.money_measure, own.period) == ("paid", (2025, 2025))
    type_year("Paid to year", "2024")
    assert "The last year (2024) is before the first (2025)." in read(asked)
    assert session.workspace.read().organization.money_to is None
    type_year("Paid to year", "2026")
    assert session.workspace.read().organization.period == (2025, 2026)
    asked.close()
    session.show(ToPrograms())
    assert "Without a payment written down, and so in none of these sums: two grants." in texts(session)
    assert session.words.sentence("vocabulary.term.resources") == "Paid in 2025–2026"
