"""Where the room's view is and who has the keys, with one screen and with two, and when a screen goes."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from aligner import settings
from aligner.actions import workshop as verbs
from aligner.model.vocabulary import AskedQuestions
from tests.ui.workshop_play import answer_reveal, begin, show_step, shown_texts

Key = Qt.Key
SCREENS = [
    {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768},
    {"name": "room", "x": 1366, "y": 0, "width": 1280, "height": 720},
    {"name": "mirror", "x": 0, "y": 0, "width": 1366, "height": 768},
]


def with_votes(start: Callable[..., Any], tmp_path: Path, people: int = 12, ballots: int = 4) -> Any:
    session, keys, _ = begin(start, tmp_path, people=people, goals=2, asked=AskedQuestions.IMPORTANCE, quorum=7)
    for _number in range(ballots):
        for points in ("70", "30"):
            keys.type(points)
            keys.press(Key.Key_Return)
        keys.press(Key.Key_Return)
    return session


def is_shown(session: Any) -> bool:
    return session.workspace.read().workshops[0].shown_round == 1


def test_below_the_quorum_it_is_asked_once_on_the_laptop_with_the_numbers(start, tmp_path: Path) -> None:
    session = with_votes(start, tmp_path)
    page = session.page("workshop")
    told = answer_reveal("Wait for the ballots")
    page.reveal()
    assert told == ["Ballots in: 4 of 12. The quorum is 7; taking part so far: 4."]
    assert not is_shown(session)
    answer_reveal("Show it now")
    page.reveal()
    assert is_shown(session)


def test_what_would_be_refused_is_not_asked(start, tmp_path: Path) -> None:
    session = with_votes(start, tmp_path, ballots=2)
    session.page("workshop").reveal()
    assert not is_shown(session)


def test_with_everybody_in_nothing_is_asked(start, tmp_path: Path) -> None:
    session = with_votes(start, tmp_path, people=7, ballots=7)
    session.page("workshop").reveal()
    assert is_shown(session)


def test_on_the_only_screen_the_view_rests_and_comes_back_at_its_slide(start, tmp_path: Path) -> None:
    session = with_votes(start, tmp_path)
    page, projection = session.page("workshop"), session.projection
    page.open_projector()
    projector = projection.projector
    slide = projector.slide
    QTest.keyClick(projector, Key.Key_Escape)
    assert projection.is_resting
    assert any("rests behind this window" in text for text in shown_texts(session))
    page.open_projector()
    assert projector.isVisible()
    assert projection.projector.slide is slide


def test_the_view_outlives_another_language_and_ends_with_its_file(start, tmp_path: Path) -> None:
    session = with_votes(start, tmp_path)
    session.page("workshop").open_projector()
    before = session.projection.projector.slide
    session.languages.use("he")
    projector = session.projection.projector
    assert projector.isVisible()
    assert projector.slide.key == before.key
    assert projector.slide.headline != before.headline
    session.documents.close()
    assert session.projection.projector is None


def test_the_timer_is_led_from_the_laptop_and_survives_the_view_and_the_window(start, tmp_path: Path) -> None:
    session = with_votes(start, tmp_path)
    page = session.page("workshop")
    page.open_projector()
    slide = session.projection.projector.slides[2]
    session.projection.end()
    QTest.keyClick(session.window, Key.Key_F9)
    QApplication.processEvents()
    clocks = session.projection.clocks
    assert clocks.find(slide.clock, slide.minutes).is_running
    page.open_projector()
    session.projection.end()
    assert clocks.find(slide.clock, slide.minutes).is_running
    assert settings.read_settings().timers[slide.clock][3] > 0


def test_the_length_chosen_in_the_guide_is_kept_through_another_language_and_the_window(start, tmp_path: Path) -> None:
    session = with_votes(start, tmp_path)
    session.page("workshop").switch_guide()
    lengths = session.window.findChild(QComboBox, "guide_minutes")
    lengths.setFocus()
    QTest.keyClick(lengths, Key.Key_Home)
    chosen = lengths.currentData()
    assert settings.read_settings().guide_minutes == chosen == 60
    session.languages.use("he")
    session.show_page("workshop")
    page = session.page("workshop")
    page.switch_guide()
    again = page.findChild(QComboBox, "guide_minutes")
    assert again is not lengths
    assert again.currentData() == chosen


def play_with_two_screens() -> None:
    """Runs in a process of its own: the platform's screens are given at its start."""
    from aligner.actions import roadmap
    from aligner.actions.opening import new_workspace
    from aligner.app import build_window
    from aligner.model.vocabulary import Question

    app = QApplication(["aligner"])
    file = Path(os.environ["ALIGNER_USER_FOLDER"]) / "two.aligner"
    opened = new_workspace(file, "N", "nonprofit", "en")
    goals = [roadmap.add_goal(opened, f"Goal {number}").id for number in (1, 2)]
    workshop = verbs.new_workshop(opened, "W", asked=AskedQuestions.IMPORTANCE, quorum=7)
    people = verbs.add_participants(opened, workshop.id, 12)
    verbs.open_voting(opened, workshop.id)
    for person in people[:4]:
        verbs.enter_ballot(opened, workshop.id, person.id, Question.IMPORTANCE, {goals[0]: 60, goals[1]: 40})
    opened.close()
    settings.write_settings(settings.Settings(language="en"))
    window, bring_to_life = build_window(app, file)
    window.show()
    bring_to_life()
    window.activateWindow()
    session: Any = window.session  # pyright: ignore[reportAttributeAccessIssue]
    session.show_page("workshop")
    page, projection = session.page("workshop"), session.projection
    show_step(session, "ballots")
    app.processEvents()
    code = QApplication.focusWidget()
    page.open_projector()
    app.processEvents()
    projector = projection.projector
    room = next(screen for screen in QGuiApplication.screens() if screen.name() == "room")
    told = {
        "on the room's screen": projector.screen() is room and projector.isFullScreen(),
        "takes no key": bool(projector.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus),
        "keys stay": QApplication.activeWindow() is window and QApplication.focusWidget() is code,
        "the mirror is no screen of its own": projection.own_screens() == [room],
        "a mirror is seen": projection.is_laptop_visible,
    }
    QTest.keyClick(projector, Key.Key_Return)
    app.processEvents()
    told["enter reveals nothing"] = session.workspace.read().workshops[0].shown_round == 0 and projector.isVisible()
    QTest.keyClick(projector, Key.Key_Escape)
    told["escape ends nothing"] = projector.isVisible()
    before = projector.slide.key
    QTest.keyClick(window, Key.Key_F8)
    told["the laptop leads"] = projector.slide.key != before
    # The cable comes out, and goes in again.
    screens = projection.own_screens
    projection.own_screens = list
    app.screenRemoved.emit(room)
    app.processEvents()
    told["without its screen it rests"] = projection.is_resting
    told["the laptop says so"] = any("screen is gone" in text for text in shown_texts(session))
    projection.own_screens = screens
    app.screenAdded.emit(room)
    app.processEvents()
    told["it comes back"] = projector.isVisible() and projector.screen() is room
    window.close()
    print(json.dumps(told))


def test_with_two_screens_the_laptop_keeps_the_keys_and_a_lost_screen_is_no_loss(tmp_path: Path) -> None:
    rest = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    layout = tmp_path / "screens.json"
    layout.write_text(json.dumps({"screens": [screen | rest for screen in SCREENS]}), "utf-8")
    environment = os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={layout.name}",
        "ALIGNER_USER_FOLDER": str(tmp_path),
        "PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[3]), os.environ.get("PYTHONPATH", "")]),
    }
    ended = subprocess.run(
        [sys.executable, "-c", "from tests.ui.projector.test_projection import play_with_two_screens as play; play()"],
        cwd=tmp_path,
        env=environment
        | {"PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[3]), os.environ.get("PYTHONPATH", "")])},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    told = json.loads(ended.stdout.splitlines()[-1])
    assert [name for name, is_so in told.items() if not is_so] == []


@pytest.mark.parametrize("step", ["prepare", "people", "ballots", "result", "adopt"])
def test_tab_leads_through_every_step_and_back_to_its_beginning(start, tmp_path: Path, step: str) -> None:
    session = with_votes(start, tmp_path, people=5, ballots=5)
    page = session.page("workshop")
    answer_reveal("Show it now")
    page.reveal()
    show_step(session, step)
    first = QApplication.focusWidget()
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget() or session.window, Key.Key_Tab)
        if QApplication.focusWidget() is first:
            return
    raise AssertionError("the Tab key is caught somewhere")
