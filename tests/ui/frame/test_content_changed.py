"""A value that something else changed in the file is reported calmly a while after opening, and can be taken as it
is."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from aligner.actions.backups import ON_OPEN, list_backups, opening_work
from aligner.lang.words import words
from aligner.store.workspace import open_workspace
from aligner.ui.frame import backup_keeper
from tests.ui.looking import buttons, press, read

WAIT_MS = 60_000


@pytest.mark.parametrize("language", ["he", "en"])
def test_it_is_told_with_ways_on(start: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    session = start(language)
    file: Path = session.workspace.path
    session.documents.close()
    base = sqlite3.connect(file)
    base.execute("UPDATE goal SET title = 'x' || title WHERE id = (SELECT min(id) FROM goal)")
    base.commit()
    base.close()
    with open_workspace(file, read_only=True) as workspace:
        uid = workspace.uid
    problems = opening_work(lambda text, fraction: None, file, uid, ON_OPEN, False)
    assert [problem.code for problem in problems] == ["content_changed"] and list_backups(uid)
    monkeypatch.setattr(backup_keeper, "FIRST_MS", 1)
    assert session.open(file)
    stay = session.trouble.tr("Go on with this one")
    qtbot.waitUntil(lambda: stay in buttons(session), timeout=WAIT_MS)
    assert words(language).sentence("kinds.kind.goal") in read(session.window.banners.parentWidget())
    press(qtbot, session, stay)
    assert session.workspace.silent_changes() == []
    assert opening_work(lambda text, fraction: None, file, uid, ON_OPEN, False) == ()
