"""What a foundation reads in the window speaks of grants: pages, menus, dialogs, names of changes."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from aligner.actions.opening import create_workspace
from aligner.ui.frame.page_list import PAGE_NAMES
from aligner.ui.window_words import change_name, kind_name
from tests.lang.test_grants_words import PROGRAM, SOFTWARE_OF_THE_WINDOW, window_words
from tests.ui.faces import links, other_face
from tests.ui.telling import told

DIALOGS = ("organization and sharing", "a share package", "grants to publish", "lists", "new file", "merge")
CHANGES = ("add_program", "edit_program", "edit_programs", "remove_program", "remove_programs", "place_program")


def said_of_programs(lines: Iterator[str] | list[str], session: Any, language: str) -> list[str]:
    """The lines with the word for program that neither a record nor the program itself says."""
    known = [text for text in texts_of(session) if re.search(PROGRAM[language], text, re.IGNORECASE)]
    software = [
        said[language].strip()
        for source, said in window_words().items()
        if any(meant in source for meant in SOFTWARE_OF_THE_WINDOW)
    ]
    kinds = [session.words.sentence(f"vocabulary.{key}") for key in ("program_kind.program", "role.funds_programs")]
    found: list[str] = []
    for line in lines:
        left = re.sub("[‹›⟩⟨]", "", line).replace("␣", "\u00a0")
        for text in (*sorted(known, key=len, reverse=True), *software, *kinds):
            left = left.replace(text.replace("\n", " ⏎ "), "")
        if re.search(PROGRAM[language], left, re.IGNORECASE):
            found.append(line.strip())
    return found


def texts_of(session: Any) -> list[str]:
    """Every text that the records hold, and the sentences that name them."""
    if session.workspace is None:
        return []
    records = session.workspace.read()
    listed = [one for value in vars(records).values() if isinstance(value, tuple) for one in value]
    found = [
        text
        for one in (*listed, records.organization, records.initiative)
        if hasattr(one, "model_dump")
        for text in one.model_dump().values()
        if isinstance(text, str) and text
    ]
    return [part for text in found for part in (text, *text.split("\n"), *text.split("; ")) if part]


def menu_texts(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        yield action.text()
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from menu_texts(inner)


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_pages_and_menus_speak_of_grants(start: Any, language: str) -> None:
    session = start(language, kind="foundation")
    found: list[str] = []
    for page in PAGE_NAMES:
        if page == "welcome":
            continue  # It speaks to whoever has no file yet.
        session.show_page(page)
        for link in links(session, page):
            session.show(link)
            QApplication.processEvents()
            found += said_of_programs(told(session.page(page)), session, language)
    for menu in session.window.menuBar().findChildren(QMenu):
        found += said_of_programs(list(menu_texts(menu)), session, language)
    found += said_of_programs([one.text() for one in session.window.findChildren(QAction)], session, language)
    assert list(dict.fromkeys(found)) == []


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_pages_without_any_record_speak_of_grants(start: Any, tmp_path: Path, language: str) -> None:
    file = tmp_path / "empty.aligner"
    create_workspace(file, {"name": "Fund", "kind": "foundation", "language": language}).close()
    session = start(language, file=file)
    found: list[str] = []
    for page in PAGE_NAMES:
        if page != "welcome":
            session.show_page(page)
            QApplication.processEvents()
            found += said_of_programs(told(session.page(page)), session, language)
    assert list(dict.fromkeys(found)) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs_speak_of_grants(start: Any, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    session = start("en", kind="foundation")
    with other_face(session, name, qtbot, tmp_path) as face:
        lines = told(face.root)
    assert said_of_programs(lines, session, "en") == [] or name == "new file"


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_names_of_changes_speak_of_grants(start: Any, language: str) -> None:
    session = start(language, kind="foundation")
    names = [*map(change_name, CHANGES), kind_name("program")]
    assert said_of_programs(names, session, language) == []


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_names_of_changes_speak_of_programs_to_a_nonprofit(start: Any, language: str) -> None:
    start(language, kind="nonprofit")
    assert all(re.search(PROGRAM[language], change_name(one), re.IGNORECASE) for one in CHANGES)


def test_once_the_file_is_closed_the_window_speaks_to_all(start: Any) -> None:
    session = start("en", kind="foundation")
    assert QCoreApplication.translate("changes", "Remove program") == "Remove grant"
    session.documents.close_file()
    QApplication.processEvents()
    assert QCoreApplication.translate("changes", "Remove program") == "Remove program"
    assert session.current == "welcome"
