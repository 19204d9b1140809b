"""What pages say and offer of files that are not as an example is: used for a while, only to be read, in a vote."""

import sys
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from aligner.actions import kit_history, kit_plan
from aligner.actions.background import Event, Worker
from aligner.model.errors import refuse
from aligner.ui.frame.page_list import PAGE_NAMES
from aligner.ui.links import (
    Link,
    ToDecisions,
    ToField,
    ToKit,
    ToPrograms,
    ToRoadmap,
    ToVersions,
    ToWorkshop,
    WorkshopStep,
)
from aligner.ui.pages.versions.version_list import VersionList
from tests.approving import changed
from tests.drawings import assert_agreed, drawn_widget
from tests.ui.faces import WORKSHOP_STEPS, links, other_face
from tests.ui.lived_in import lived_in
from tests.ui.looking import called, click, write
from tests.ui.steps import explored, settle
from tests.ui.telling import told
from tests.ui.test_approved import NOW, approve, named, painted_by_us, same_world, workspace

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="keys and folders are called otherwise elsewhere")
__all__ = ["same_world"]
READ_ONLY = ("roadmap", "programs", "priorities", "workshop", "decisions", "kit", "versions")
WIDE = QSize(1760, 1000)
BESIDE = ("new file", "earlier-roadmaps", "estimate", "ballot")
FIRST_JOB = 100


@pytest.fixture
def used(start: Any, same_world: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    # A file is as large as its version makes it.
    monkeypatch.setattr(VersionList, "size_in_words", lambda _list, _size: "100 KB")
    file = tmp_path / "used.aligner"
    lived_in(file, NOW.date())
    return start("en", file=file)


@pytest.mark.parametrize("page", [name for name in PAGE_NAMES if name != "welcome"])
def test_a_page_of_a_used_file_shows_what_was_approved(used: Any, tmp_path: Path, page: str) -> None:
    lines, painted = list[str](), list[str]()
    used.show_page(page)
    used.window.resize(WIDE)
    for link in _used_links(used, page):
        used.show(link)
        settle(used)
        # The list of pages says of each how far it is.
        lines += [f"=== {named(link)}", *told(used.window if page == "overview" else used.page(page))]
        if page in ("versions", "decisions"):
            painted += [shape for one in painted_by_us(used.page(page)) for shape in drawn_widget(one)]
    approve(f"{page}-used", lines, tmp_path)
    if painted:
        assert_agreed(f"{page}-used", painted)


def _used_links(session: Any, page: str) -> list[Link]:
    records = session.workspace.read()
    vote, actor = records.workshops[-1], records.actors[-1]
    indicator = max(records.indicators, key=lambda one: one.id)
    found: dict[str, list[Link]] = {
        "workshop": [ToWorkshop(vote.id, step) for step in WORKSHOP_STEPS],
        "programs": [ToPrograms(records.programs[-1].id), ToPrograms(records.programs[0].id)],
        "roadmap": [ToRoadmap("indicator", indicator.id), ToRoadmap("goal", records.leaf_goals[0].id)],
        "field": [ToField(actor.id)],
        "kit": [ToKit("storyline"), *links(session, page)],
        "decisions": [ToDecisions(records.decisions[0].id)],
    }
    return found.get(page) or links(session, page)


@pytest.mark.parametrize(
    ("page", "step"), [("versions", ""), ("workshop", "ballots"), ("workshop", "people"), ("decisions", "")]
)
def test_each_step_in_a_used_file_changes_what_was_approved(
    used: Any, tmp_path: Path, page: str, step: WorkshopStep
) -> None:
    vote = used.workspace.read().workshops[-1]
    asked = {"versions": ToVersions(), "decisions": ToDecisions(view="items"), "workshop": ToWorkshop(vote.id, step)}[
        page
    ]
    used.show_page(page)
    approve(f"{page}-{step}-used-steps".replace("--", "-"), explored(used, asked), tmp_path)


@pytest.mark.parametrize("page", READ_ONLY)
def test_a_page_of_a_file_that_is_only_read_shows_what_was_approved(
    start: Any, same_world: None, tmp_path: Path, page: str
) -> None:
    file = workspace("nonprofit", "en", tmp_path)
    session = start("en", file=None)
    assert session.open(file, read_only=True)
    session.show_page(page)
    lines: list[str] = []
    for link in links(session, page)[:2]:
        session.show(link)
        settle(session)
        lines += [f"=== {named(link)}", *told(session.page(session.current))]
    approve(f"{page}-read-only", lines, tmp_path)


def test_what_is_not_decided_yet_stands_beside_an_open_item_where_there_is_room(
    start: Any, same_world: None, tmp_path: Path
) -> None:
    session = start("en", file=workspace("nonprofit", "en", tmp_path))
    session.window.resize(WIDE)
    session.show(ToDecisions(session.workspace.read().decisions[0].id))
    settle(session)
    approve("decisions-wide", told(session.page("decisions")), tmp_path)


@pytest.mark.parametrize("name", BESIDE)
def test_what_opens_beside_a_page_shows_what_was_approved(
    start: Any, same_world: None, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    session = start("en", file=workspace("nonprofit", "en", tmp_path))
    with other_face(session, name, qtbot, tmp_path) as face:
        approve(name.replace(" ", "-"), told(face.root), tmp_path)


@pytest.mark.parametrize("end", ["progress", "refused", "broken"])
@pytest.mark.parametrize("page", ["kit", "versions", "workshop"])
def test_how_work_beside_the_window_ends_is_told_as_approved(
    used: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str, end: Any
) -> None:
    """What takes long goes on, is refused or breaks; each press is told by what it changed in the window."""
    if page == "kit":
        records = used.workspace.read()
        options = kit_plan.plan_options(records)
        frozen = kit_history.frozen_for(records, options)
        kit_history.record_new_kit(used.workspace, records.revision, options, (), frozen)
    used.show_page(page)
    used.window.resize(WIDE)
    settle(used)
    # Each page has a worker of its own, and takes only what that one reports.
    waiting: dict[int, list[Event]] = {}
    jobs, pressed = count(FIRST_JOB), [""]

    def submit(worker: object, *_work: object) -> int:
        job, about = next(jobs), f"‹{pressed[-1]}›"
        value = {"progress": (about, 0.4), "refused": refuse("file_exists", path=about)}
        waiting.setdefault(id(worker), []).append(Event(job, end, value.get(end, about)))
        return job

    def poll(worker: object) -> list[Event]:
        return waiting.pop(id(worker), [])

    monkeypatch.setattr(Worker, "submit", submit)
    monkeypatch.setattr(Worker, "poll", poll)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "elsewhere"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "logo.png"), ""))
    lines: list[str] = []
    for link, presses in _work(used, page):
        used.show(link)
        settle(used)
        lines.append(f"=== {named(link)}")
        if page == "versions":
            write(called(used.page(page), QLineEdit, "Name of the restore point"), "Spring")
        for press in presses:
            settle(used)
            before = told(used.window)
            pressed.append(press)
            click(used.page(page), press)
            for _ in range(2):
                settle(used)
            lines += [f"— {press}", *(f"  {line}" for line in changed(before, told(used.window)))]
    approve(f"{page}-work-{end}", lines, tmp_path)


def _work(session: Any, page: str) -> list[tuple[Link, tuple[str, ...]]]:
    """What begins work beside the window: the place, and what is pressed there."""
    return {
        "kit": [
            (ToKit("setup"), ("Make the kit", "Briefing")),
            (ToKit("looks"), ("Choose a picture…", "Choose a .pptx…")),
            (ToKit("history"), ("What changed since", "Make it again…")),
        ],
        "versions": [(ToVersions(), ("Keep this state",))],
        "workshop": [
            (
                ToWorkshop(session.workspace.read().workshops[-1].id, "ballots"),
                ("Ballots and cards to print", "A file for each", "Read filled ballots…"),
            )
        ],
    }[page]
