"""The roadmap's versions in the window: each as it was, with the letter of what came after it."""

import json
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QTreeWidget
from pytestqt.qtbot import QtBot

from aligner.actions.exchange import import_file
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
    assert "A goal that nobody had" in " ".join(PdfReader(letter).pages[0].extract_text().split())
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(package), ""))
    click(dialog, "Save this roadmap…")
    assert [one["code"] for one in json.loads(package.read_text("utf-8"))["goals"]] == [g.code for g in before.goals]
    dialog.close()
