"""What every page says and offers, and what the usual steps change there, as it was approved."""

import datetime as clock
import os
import pkgutil
import random
import re
import secrets
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QLineEdit, QMessageBox, QWidget

import aligner
from aligner import paths
from aligner.actions import backups
from aligner.actions.background import Event, Worker
from aligner.actions.examples import create_example
from aligner.actions.opening import create_workspace, open_workspace
from aligner.actions.roadmap import start_draft
from aligner.model.errors import AlignerError, refuse
from aligner.ui.frame.page_list import PAGE_NAMES
from tests.approving import assert_approved
from tests.drawings import assert_agreed, drawn_widget
from tests.ui.faces import links
from tests.ui.looking import called, click, texts, write
from tests.ui.steps import ASKED, explored, settle
from tests.ui.telling import stops, told, written

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="keys and folders are called otherwise elsewhere")
APPROVED = Path(__file__).parent / "approved"
NOW = clock.datetime(2026, 11, 26, 10, 0, tzinfo=clock.UTC)
LONG_WORK = {"make_kit_work", "remake_work", "preview_work", "write_ballots_work", "write_pack_work"}
NAMES_FOLDERS = ("welcome", "kit")
"""Pages that write out where files lie, which is as long as it is."""
_TIME = re.compile(r"\b\d{1,2}:\d\d\b")
_SIZE = re.compile(r"\b\d+ KB")


class _Kind(type):
    def __instancecheck__(cls, one: object) -> bool:
        return isinstance(one, cls.__mro__[1])


class Day(clock.date, metaclass=_Kind):
    def __new__(cls, *parts: Any, **named: Any) -> Any:
        return clock.date(*parts, **named)

    @classmethod
    def today(cls) -> Any:
        return NOW.date()


class Moment(clock.datetime, metaclass=_Kind):
    def __new__(cls, *parts: Any, **named: Any) -> Any:
        return clock.datetime(*parts, **named)

    @classmethod
    def now(cls, tz: Any = None) -> Any:
        return NOW.astimezone(tz) if tz is not None else NOW.replace(tzinfo=None)


class Now:
    """Does work at once, in this process; what takes seconds goes on for ever."""

    def __init__(self) -> None:
        self._events: list[Event] = []
        self._jobs = 0

    def submit(self, work: Callable[..., object], *args: object) -> int:
        self._jobs += 1
        job = self._jobs
        if work.__name__ in LONG_WORK:
            return job
        try:
            self._events.append(Event(job, "done", work(lambda *_: None, *args)))
        except AlignerError as error:
            self._events.append(Event(job, "refused", error))
        return job

    def poll(self) -> list[Event]:
        found, self._events = self._events, []
        return found


@pytest.fixture
def same_world(monkeypatch: pytest.MonkeyPatch) -> None:
    """One day, one chance, no other process, no dialog of the system: each run shows the same."""
    for one in pkgutil.walk_packages(aligner.__path__, "aligner."):
        if not one.name.endswith("__main__"):
            import_module(one.name)
    for name, module in list(sys.modules.items()):
        if name.startswith("aligner.") and (source := module.__file__) is not None:
            said = Path(source).read_text("utf-8")
            for call, kind, fixed in (("date.today(", clock.date, Day), ("datetime.now(", clock.datetime, Moment)):
                if call in said and module.__dict__.get(kind.__name__) is kind:
                    monkeypatch.setattr(module, kind.__name__, fixed)
    chance = random.Random(1)
    monkeypatch.setattr(secrets, "randbits", chance.getrandbits)
    monkeypatch.setattr(secrets, "choice", chance.choice)
    monkeypatch.setattr(secrets, "SystemRandom", lambda: chance)
    monkeypatch.setattr(Worker, "__init__", Now.__init__)
    monkeypatch.setattr(Worker, "submit", Now.submit)
    monkeypatch.setattr(Worker, "poll", Now.poll)
    monkeypatch.setattr(Worker, "cancel", lambda _self: None)
    monkeypatch.setattr(Worker, "warm_up", lambda _self: None)
    monkeypatch.setattr(QMessageBox, "exec", answer)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)


def answer(box: QMessageBox) -> int:
    """Presses what goes on."""
    ASKED.extend(written(text) for text in (box.text(), box.informativeText()) if text)
    on = (QMessageBox.ButtonRole.DestructiveRole, QMessageBox.ButtonRole.AcceptRole)
    next(button for button in box.buttons() if box.buttonRole(button) in on).click()
    return 0


def approve(name: str, lines: list[str], folder: Path) -> None:
    for place, named in ((str(folder), "FOLDER"), (os.environ[paths.OWN_FOLDER], "USER")):
        lines = [line.replace(place, named) for line in lines]
    lines = [_SIZE.sub("… KB", _TIME.sub("HH:MM", line.replace("\\", "/"))) for line in lines]
    assert_approved(APPROVED / f"{name}.txt", lines)


def workspace(kind: str, language: str, folder: Path) -> Path:
    """A file of these records: an example, or one that knows nothing but its organization."""
    file = folder / f"{kind}.aligner"
    if kind == "empty":
        create_workspace(file, {"name": "Numbers Rising", "kind": "nonprofit", "language": language}).close()
    else:
        create_example(file, kind, language, NOW.date()).close()
    return file


@pytest.mark.parametrize("page", PAGE_NAMES)
@pytest.mark.parametrize(("kind", "language"), [("nonprofit", "en"), ("foundation", "he"), ("empty", "en")])
def test_a_page_shows_what_was_approved(
    start: Any, same_world: None, tmp_path: Path, page: str, kind: str, language: str
) -> None:
    session = start(language, file=workspace(kind, language, tmp_path))
    lines, painted = list[str](), list[str]()
    session.show_page(page)
    for link in links(session, page) if kind != "empty" else [None]:
        if link is not None:
            session.show(link)
        settle(session)
        lines += [f"=== {named(link)}", *told(session.page(session.current)), stops(session.page(session.current))]
        for one in painted_by_us(session.page(page)):
            shapes = [type(one).__name__, *drawn_widget(one)]
            if shapes[1:] and "\n".join(shapes) not in "\n".join(painted):
                painted += shapes
    approve(f"{page}-{kind}", lines, tmp_path)
    if painted and kind != "empty" and page not in NAMES_FOLDERS:
        assert_agreed(f"{page}-{kind}", painted)


@pytest.mark.parametrize("page", PAGE_NAMES)
def test_each_step_on_a_page_changes_what_was_approved(start: Any, same_world: None, tmp_path: Path, page: str) -> None:
    file = workspace("nonprofit", "en", tmp_path)
    if page == "roadmap":
        # Else nearly every step on it would be refused.
        with open_workspace(file) as opened:
            start_draft(opened)
    session = start("en", file=file)
    session.show_page(page)
    settle(session)
    for number, link in enumerate(links(session, page), 1):
        approve(f"{page}-steps-{number}", [f"=== {named(link)}", *explored(session, link)], tmp_path)


def test_a_name_that_is_refused_for_a_restore_point_is_said(
    start: Any, same_world: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make_named(*_args: object) -> None:
        raise refuse("file_exists", path="Spring")

    monkeypatch.setattr(backups, "make_named", make_named)
    session = start("en", file=workspace("nonprofit", "en", tmp_path))
    session.show_page("versions")
    page = session.page("versions")
    write(called(page, QLineEdit, "Name of the restore point"), "Spring")
    click(page, "Keep this state")
    settle(session)
    said = texts(session)
    assert "There is already" in said or "exists" in said, said
    assert "fault in the program" not in said


def painted_by_us(page: QWidget) -> list[QWidget]:
    """What is shown there and painted by the program, not by Qt."""
    found: list[QWidget] = []
    for one in page.findChildren(QWidget):
        if not one.isVisible():
            continue
        delegate = one.itemDelegate() if isinstance(one, QAbstractItemView) else None
        if _paints(one) or (delegate is not None and type(delegate).__module__.startswith("aligner.")):
            found.append(one.viewport() if isinstance(one, QAbstractScrollArea) else one)
    return found


def _paints(widget: QWidget) -> bool:
    return any("paintEvent" in kind.__dict__ for kind in type(widget).__mro__ if kind.__module__.startswith("aligner."))


def named(link: object) -> str:
    return re.sub(r"\d{6,}", "…", repr(link))
