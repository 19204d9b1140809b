"""While an import is carried out the window goes on, and the user can still cancel."""

from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QProgressBar
from pytestqt.qtbot import QtBot

from aligner.actions import applying
from aligner.actions.programs import edit_program
from aligner.ui.screens.assistant.choices import PREVIEW
from tests.ui.importing import begin, go_on, is_shown, primary, screen, settle, step, told
from tests.ui.looking import click

LIST = "Program code,Program name,Budget\nQ1,Sums,10\nQ2,Letters,20\n"


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> tuple[Event, Event]:
    """An import waits in its middle: the first event says that it is there, the second lets it go on."""
    begun, may_go_on = Event(), Event()
    real = applying.apply_plan

    def waiting(workspace: Any, plan: Any, report: Any) -> None:
        def wait(done: float) -> None:
            begun.set()
            may_go_on.wait(30)
            report(done)

        real(workspace, plan, wait)

    monkeypatch.setattr(applying, "apply_plan", waiting)
    return begun, may_go_on


def at_the_gate(session: Any, qtbot: QtBot, folder: Path, begun: Event) -> None:
    source = folder / "list.csv"
    source.write_text(LIST, "utf-8")
    begin(qtbot, session, source)
    for _ in range(3):
        if step(session) != PREVIEW:
            go_on(qtbot, session)
    primary(session).click()
    qtbot.waitUntil(begun.is_set)


def test_cancelling_in_the_middle_changes_nothing_and_the_import_can_go_on(
    start, qtbot: QtBot, tmp_path: Path, gate: tuple[Event, Event]
) -> None:
    session = start("en")
    before, revision = session.workspace.read(), session.workspace.revision
    at_the_gate(session, qtbot, tmp_path, gate[0])
    qtbot.waitUntil(lambda: any(one.isVisible() for one in screen(session).findChildren(QProgressBar)))
    assert not primary(session).isEnabled() and "everything comes in" in told(screen(session))
    outcome = session.attempt(lambda workspace: edit_program(workspace, before.programs[0].id, reach=7))
    assert [one.code for one in outcome.problems] == ["list_comes_in"], "nothing else is done meanwhile"
    click(screen(session), "Cancel the import")
    assert "being cancelled" in told(screen(session))
    gate[1].set()
    settle(qtbot, session)
    assert "cancelled, and nothing was changed" in told(screen(session)) and step(session) == PREVIEW
    assert session.workspace.revision == revision and session.workspace.read() == before
    go_on(qtbot, session)
    assert not is_shown(session) and len(session.workspace.read().programs) == len(before.programs) + 2


def test_leaving_in_the_middle_changes_nothing(start, qtbot: QtBot, tmp_path: Path, gate: tuple[Event, Event]) -> None:
    session = start("en")
    before = session.workspace.read()
    at_the_gate(session, qtbot, tmp_path, gate[0])
    # Nobody waits for ever: the screen asks for the end before it waits.
    session.workspace.stop()
    gate[1].set()
    session.show_page("programs")
    QApplication.processEvents()
    assert not is_shown(session) and session.workspace.read() == before
    assert not session.workspace.is_in_use_elsewhere and session.works.names == []
