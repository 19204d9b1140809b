"""Data to fix on the Overview page: counted, each line leads to its place, nothing when there is none."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from aligner.actions import roadmap
from aligner.model.choices import Decision, Resolution
from aligner.model.initiative import Goal, Indicator, Initiative
from aligner.model.organization import ONLY_ID
from aligner.model.programs import Placement, Program
from aligner.model.workshop import Workshop
from aligner.store.workspace import Change, create_workspace
from aligner.ui.frame.session import Session
from tests.ui.conftest import Start

PLACES = {"en": "To its place", "he": "למקום בקובץ", "ar": "إلى مكانه"}
W = TypeVar("W", bound=QWidget)
Opened = Callable[[str, Callable[[Change], None]], Session]
PAGES = ["placement", "placement", "roadmap", "decisions", "workshop", "decisions"]


def trouble(change: Change) -> None:
    """What an older version let in."""
    change.add(Goal, id=1, code="G1", title="Reading")
    change.add(Indicator, id=1, code="I1", goal_id=1, title="Flat", baseline_value=5, target_value=5)
    change.add(Program, id=1, code="P1", title="Library")
    for number in (1, 2):
        change.add(Placement, id=number, program_id=1, goal_id=1, share=60, position=number)
    change.add(Decision, id=1, title="Bare", state="decided")
    change.add(Workshop, id=1, title="Spring", invited=3, quorum=9)
    change.add(Resolution, id=1, title="What now?", recommended="join")


@pytest.fixture
def opened(start: Start, tmp_path: Path) -> Opened:
    def begin(language: str, fill: Callable[[Change], None]) -> Session:
        file = tmp_path / "old.aligner"
        create_workspace(file, {"name": "ארגון", "kind": "nonprofit"}, fill).close()
        session = start(language, file=file)
        session.show_page("overview")
        return session

    return begin


def shown(session: Session, kind: type[W]) -> list[W]:
    page = session.page("overview")
    QApplication.processEvents()
    return [one for one in page.findChildren(kind) if one.isVisibleTo(page)]


def ways(session: Session, language: str) -> list[QPushButton]:
    return [one for one in shown(session, QPushButton) if one.text() == PLACES[language]]


def texts(session: Session) -> list[str]:
    return [one.text() for one in shown(session, QLabel)]


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_each_line_of_data_to_mend_leads_to_its_place(opened: Opened, qtbot: QtBot, language: str) -> None:
    session = opened(language, trouble)
    assert len(ways(session, language)) == len(PAGES)
    for number, expected in enumerate(PAGES):
        session.show_page("overview")
        qtbot.mouseClick(ways(session, language)[number], Qt.MouseButton.LeftButton)
        assert session.current == expected


def test_data_to_mend_say_how_many_and_what_until_they_are_mended(opened: Opened) -> None:
    session = opened("en", trouble)
    assert "Data to mend: 6" in texts(session)
    assert any("Flat" in text and "target equals the baseline" in text for text in texts(session))
    assert session.workspace is not None
    roadmap.edit_indicator(session.workspace, 1, target_value=6)
    assert "Data to mend: 5" in texts(session) and not any("target equals" in text for text in texts(session))


def test_many_data_to_mend_are_counted_beyond_the_first(opened: Opened) -> None:
    def flat(change: Change) -> None:
        change.add(Goal, id=1, code="G1", title="Reading")
        for number in range(1, 31):
            fields = {"title": f"Flat {number}", "baseline_value": 5, "target_value": 5, "position": number}
            change.add(Indicator, id=number, code=f"I{number}", goal_id=1, **fields)

    session = opened("en", flat)
    assert "Data to mend: 30" in texts(session) and len(ways(session, "en")) == 8
    assert any(text.startswith("Further lines: 22.") for text in texts(session))


def test_dates_of_the_initiative_lead_to_its_form(opened: Opened, qtbot: QtBot) -> None:
    def backwards(change: Change) -> None:
        change.edit(Initiative, ONLY_ID, start=date(2026, 1, 2), end=date(2026, 1, 1))

    session = opened("en", backwards)
    qtbot.mouseClick(ways(session, "en")[0], Qt.MouseButton.LeftButton)
    assert session.current == "roadmap"


def test_a_sound_file_says_nothing_of_data_to_mend(start: Start) -> None:
    session = start("en")
    session.show_page("overview")
    assert not any("to mend" in text for text in texts(session))
