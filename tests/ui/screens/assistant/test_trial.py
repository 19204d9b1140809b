"""Trials with real files, from the raw list to a kit: services with a roadmap in Hebrew, and the grants of a funder."""

import csv
from collections import Counter
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from aligner.actions.kit import KitOptions, make_kit
from aligner.actions.opening import new_workspace
from tests.ui.importing import answer, choices, go_on, is_shown, settle, step

MAX_QUESTIONS, MAX_ACTIONS = 15, 60
ASSISTANT_STEPS = 8
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
    made = make_kit(records, KitOptions(language="he"), tmp_path / "kit")
    assert {one.path.suffix for one in made} >= {".pptx", ".pdf", ".xlsx"}
    assert all(one.path.stat().st_size > 0 for one in made)


def test_a_funders_grants_come_in_by_the_assistant_without_a_question(
    start, qtbot: QtBot, shared_data: Path, tmp_path: Path
) -> None:
    source = shared_data / "giving" / "wolfson-grants-2014.csv"
    with source.open(encoding="utf-8-sig", newline="") as lines:
        grants = list(csv.DictReader(lines))
    file = tmp_path / "w.aligner"
    new_workspace(file, "Wolfson Foundation", "foundation", "en", "GBP").close()
    session = start("en", file=file)
    session.files.import_file(source)
    settle(qtbot, session)
    actions = 1
    while is_shown(session):
        go_on(qtbot, session)
        actions += 1
        assert actions <= ASSISTANT_STEPS, "nothing is asked of a file in the open form"
    programs = session.workspace.read().programs
    assert len(programs) == len(grants) == 379
    awarded = sum(float(one["amount_awarded"]) for one in grants)
    assert sum(one.awarded_minor or 0 for one in programs) == round(100 * awarded)
    assert Counter(one.grant_programme for one in programs) == Counter(one["programme"] for one in grants)
