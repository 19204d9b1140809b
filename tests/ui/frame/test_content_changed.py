"""A value that something else changed in the file is told calmly a while after opening, and can be taken as it is."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from aligner.actions.backups import ON_OPEN, list_backups, opening_work
from aligner.lang.words import words
from aligner.store.workspace import open_workspace


@pytest.mark.parametrize("language", ["he", "en"])
def test_it_is_told_with_ways_on(start: Any, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
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
    assert session.open(file)
    monkeypatch.setattr(session.keeper, "_worker", Told(problems))
    session.keeper._poll()
    QApplication.processEvents()
    expected = words(session.languages.current).say("kinds.kind.goal")
    assert any(expected in label.text() for label in session.window.banners.parentWidget().findChildren(QLabel))
    stay = session.trouble.tr("Go on with this one")
    next(b for b in session.window.findChildren(QPushButton) if b.text() == stay).click()
    assert session.workspace.silent_changes() == []
    assert opening_work(lambda text, fraction: None, file, uid, ON_OPEN, False) == ()


class Told:
    """A worker that has done its work."""

    def __init__(self, value: Any) -> None:
        from aligner.actions.background import Event

        self._events = [Event(1, "done", value)]

    def poll(self) -> list[Any]:
        return self._events

    def cancel(self) -> None:
        self._events = []
