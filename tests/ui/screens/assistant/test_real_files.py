"""Files of real organizations go through the assistant by the keyboard alone, and bring what the steps promise."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from aligner.actions.opening import new_workspace
from aligner.actions.roadmap import add_goal
from aligner.model.kinds import KINDS
from aligner.model.records import Records
from aligner.ui.screens.assistant.reports import QuestionBox
from tests.file_table import ANSWERS, FOLDERS
from tests.guesses import TRUTHS
from tests.ui.importing import begin, choices, go_on, is_shown, press_key, screen, settle, step
from tests.ui.looking import focus

FILES = [name for name in TRUTHS if name.startswith(FOLDERS)]
NO_LISTS = ("facts/roadmap_project_facts.csv", "facts/5p2_roadmap_facts.csv", "he/municipality-to-city.csv")
"""Facts and names that are none of our lists: the assistant takes nothing of them, and is left by Esc."""
MOST_BYTES = 300_000
"""Larger files are of the same kinds and take the window's test too long."""
MOST_KEYS = 60


def counts(records: Records) -> dict[str, int]:
    return {kind.plural: len(kind.listed(records)) for kind in KINDS}


def answer_first(qtbot: QtBot, session: Any) -> None:
    """Answers the first question that waits, by Space on what a person would choose who leaves what is unclear."""
    preview = choices(session).preview
    assert preview is not None
    waiting = preview.waiting[0]
    goals = [option for option in waiting.options if option.startswith("goal:")]
    wanted = goals[0] if goals else ANSWERS.get(waiting.kind, waiting.options[0])
    card = next(one for one in screen(session).findChildren(QuestionBox) if one.key == waiting.key)
    chosen = card.findChildren(QRadioButton)[list(waiting.options).index(wanted)]
    focus(chosen)
    QTest.keyClick(chosen, Qt.Key.Key_Space)
    settle(qtbot, session)


@pytest.mark.parametrize("name", FILES)
def test_a_real_file_comes_in_by_keys(name: str, start, qtbot: QtBot, shared_data: Path, tmp_path: Path) -> None:
    source = shared_data / name
    if not source.is_file() or source.stat().st_size > MOST_BYTES:
        pytest.skip("not here, or too large")
    file = tmp_path / "w.aligner"
    new_workspace(file, "N", "foundation" if name.startswith("giving") else "nonprofit", "en").close()
    session = start("en", file=file)
    add_goal(session.workspace, "A goal")
    before = counts(session.workspace.read())
    begin(qtbot, session, source)
    if name in NO_LISTS:
        assert not choices(session).taken
        press_key(qtbot, session, Qt.Key.Key_Escape)
        assert not is_shown(session) and counts(session.workspace.read()) == before
        return
    promised: dict[str, int] = {}
    for _ in range(MOST_KEYS):
        if not is_shown(session):
            break
        preview = choices(session).preview
        if preview is not None:
            promised = {name: one.added for name, one in preview.counts.items() if one.added}
        if step(session) == 2 and preview is not None and preview.waiting:
            answer_first(qtbot, session)
        else:
            go_on(qtbot, session)
    assert not is_shown(session), "it came to an end"
    after = counts(session.workspace.read())
    added = {kind: after[kind] - before[kind] for kind in after if after[kind] != before[kind]}
    assert promised and sum(added.values()) >= sum(promised.values())
    session.undo()
    assert counts(session.workspace.read()) == before
