"""The roadmap's poster, asked for in the window."""

from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from aligner.ui.dialogs.poster import PosterDialog
from tests.ui.looking import called, choose, click, texts


def test_the_poster_is_written_as_it_was_asked_for(
    start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    session = start("en")
    out = tmp_path / "wall.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(out), ""))
    session.files.ask_and_print()
    dialog = session.window.findChildren(PosterDialog)[-1]
    choose(called(dialog, QComboBox, "Sheet"), "A2")
    choose(called(dialog, QComboBox, "Language"), "he")
    choose(called(dialog, QComboBox, "Who reads it"), "donors")
    click(dialog, "Save the poster…")
    document = PdfReader(out)
    root: Any = document.trailer["/Root"]
    assert len(document.pages) == 1 and root["/Lang"] == "he"
    assert round(float(document.pages[0].mediabox.width) * 25.4 / 72) == 594
    assert "wall.pdf" in texts(session)


def test_the_fields_poster_is_one_choice_of_the_same_dialog(
    start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    session = start("en")
    suggested: list[str] = []

    def ask(_parent: object, _title: str, name: str, *_more: object) -> tuple[str, str]:
        suggested.append(Path(name).name)
        return str(tmp_path / "field.pdf"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    session.files.ask_and_print()
    dialog = session.window.findChildren(PosterDialog)[-1]
    choose(called(dialog, QComboBox, "What it shows"), "field")
    click(dialog, "Save the poster…")
    text = " ".join(PdfReader(tmp_path / "field.pdf").pages[0].extract_text().split())
    assert "who works where" in text and suggested[0].startswith("Field poster")
