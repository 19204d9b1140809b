"""The trial that once failed: real services and a real roadmap, from the raw files to a kit in Hebrew."""

import csv
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from aligner.actions.kit import KitOptions, make_kit
from aligner.actions.opening import new_workspace
from tests.ui.importing import answer, choices, go_on, is_shown, settle, step

MAX_QUESTIONS, MAX_ACTIONS = 15, 60
SERVICES = 32
ANSWERS = {"offered": "להשאיר אותם לא ידועים", "scale": "להכפיל לפי הכותרת"}


def test_real_services_and_a_real_roadmap_become_a_kit(start, qtbot: QtBot, shared_data: Path, tmp_path: Path) -> None:
    file = tmp_path / "w.aligner"
    new_workspace(file, "מרכז קליטה", "nonprofit", "he").close()
    session = start("he", file=file)
    asked = actions = 0
    with (shared_data / "facts" / "5p2_roadmap_facts.csv").open(encoding="utf-8-sig", newline="") as facts:
        goals = [row["item"] for row in csv.DictReader(facts) if row["element"].startswith(("goal", "stage"))]
    QGuiApplication.clipboard().setText("\n".join(f"- {text}" for text in goals))
    for begin in (
        session.files.paste,
        lambda: session.files.import_file(shared_data / "he" / "absorption-services-2016.xlsx"),
    ):
        begin()
        settle(qtbot, session)
        actions += 2
        while is_shown(session):
            preview = choices(session).preview
            waiting = preview.waiting if preview is not None else ()
            if step(session) == 2 and waiting:
                answer(qtbot, session, ANSWERS[waiting[0].kind])
                asked = asked + 1
            else:
                go_on(qtbot, session)
            actions += 1
            assert actions <= MAX_ACTIONS
    records = session.workspace.read()
    assert len(records.programs) == SERVICES and len(records.goals) == len(set(goals))
    assert sum(one.budget_minor is not None for one in records.programs) >= SERVICES - 2
    assert asked <= MAX_QUESTIONS
    made = make_kit(records, KitOptions(language="he", only=("onepage",)), tmp_path / "kit")
    assert made[0].path.exists()
