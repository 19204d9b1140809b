"""The roadmap's versions in the window: each as it was, with the letter of what came after it."""

import json
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from aligner.actions.examples import create_example
from aligner.actions.exchange import import_file
from aligner.actions.opening import open_workspace
from aligner.ui.pages.roadmap.earlier import EarlierRoadmaps
from tests.exchange.test_import import book
from tests.ui.looking import called, click, part, plain, press, read, texts


def test_an_earlier_roadmap_is_read_and_saved_with_its_letter(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en")
    workspace = session.workspace
    session.show_page("roadmap")
    assert "Earlier versions…" not in texts(session)
    before = workspace.read()
    codes = {goal.id: goal.code for goal in before.goals}
    rows: list[list[Any]] = [["Code", "Title", "Parent", "Weight"]]
    rows += [[g.code, g.title, codes.get(g.parent_id or 0), g.weight] for g in before.goals]
    rows[-1] = [f"N{rows[-1][0]}", *rows[-1][1:]]
    rows.append(["NEW", "A goal that nobody had", None, 5])
    import_file(workspace, book(tmp_path / "newer.xlsx", Goals=rows), answers={"roadmap": "whole"})
    press(qtbot, session, "Earlier versions…")
    dialog = part(session.window, EarlierRoadmaps)
    assert "Goal NEW A goal that nobody had" in plain(read(dialog))
    assert "added (1)" in plain(read(dialog)) and "under another code (1)" in plain(read(dialog))
    tree = called(dialog, QTreeWidget, "The roadmap as it was")
    assert tree.findItems("School", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    assert not tree.findItems("A goal that nobody had", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    letter, package = tmp_path / "letter.pdf", tmp_path / "was.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(letter), ""))
    click(dialog, "Save the letter…")
    assert "The letter is being written." in read(dialog)
    qtbot.waitUntil(lambda: letter.exists() and "The letter is being written." not in read(dialog), timeout=120_000)
    assert "A goal that nobody had" in " ".join(PdfReader(letter).pages[0].extract_text().split())
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(package), ""))
    click(dialog, "Save this roadmap…")
    assert [one["code"] for one in json.loads(package.read_text("utf-8"))["goals"]] == [g.code for g in before.goals]
    dialog.close()


def with_a_newer_roadmap(session: Any, folder: Path) -> None:
    rows: list[list[Any]] = [["Code", "Title", "Weight"], ["NEW", "A goal that nobody had", 5]]
    import_file(session.workspace, book(folder / "newer.xlsx", Goals=rows), answers={"roadmap": "whole"})


def test_a_letter_that_is_cancelled_leaves_nothing_and_can_be_asked_for_again(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en")
    session.show_page("roadmap")
    with_a_newer_roadmap(session, tmp_path)
    press(qtbot, session, "Earlier versions…")
    dialog = part(session.window, EarlierRoadmaps)
    letter = tmp_path / "letter.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(letter), ""))
    click(dialog, "Save the letter…")
    click(dialog, "Cancel")
    assert "The letter is being written." not in read(dialog) and not letter.exists()
    assert called(dialog, QPushButton, "Save the letter…").isEnabled()
    dialog.close()


def test_a_package_that_the_file_cannot_note_says_so(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "held.aligner"
    create_example(file, "nonprofit", "en").close()
    first = start("en", file=file)
    first.show_page("roadmap")
    with_a_newer_roadmap(first, tmp_path)
    first.documents.close_file()
    with open_workspace(file):
        session = start("en", file=None)
        session.open(file, read_only=True)
        session.show_page("roadmap")
        press(qtbot, session, "Earlier versions…")
        dialog = part(session.window, EarlierRoadmaps)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "was.json"), ""))
        click(dialog, "Save this roadmap…")
        assert (tmp_path / "was.json").exists() and "the file could not note it" in read(dialog)
        dialog.close()
