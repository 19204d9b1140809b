"""Every face that the window can show, and what is entered there: pages, dialogs, the merge screen, the projector."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aligner.ui.frame.page_list import PAGE_NAMES, PAGES
from aligner.ui.links import (
    Link,
    ToDecisions,
    ToField,
    ToKit,
    ToPlacement,
    ToPrograms,
    ToRoadmap,
    ToWelcome,
    ToWorkshop,
)
from tests.ui.looking import click, press

INPUTS = (QComboBox, QAbstractSpinBox, QAbstractSlider, QLineEdit, QTextEdit)
WAIT_MS = 30_000
WORKSHOP_STEPS = ("prepare", "people", "ballots", "result", "adopt")


@dataclass(frozen=True)
class Face:
    """name: for messages of tests.  root: the widget that holds what is shown."""

    name: object
    root: QWidget


def links(session: Any, page: str) -> list[Link]:
    """What a page can be asked to show, so that its forms are seen."""
    records = session.workspace.read()
    found: list[Link] = [
        ToPrograms(records.programs[0].id),
        ToRoadmap("initiative"),
        ToRoadmap("goal", records.leaf_goals[0].id),
        ToRoadmap("stage", records.stages[0].id),
        ToRoadmap("indicator", records.indicators[0].id),
        ToPlacement(program_id=records.placements[0].program_id),
        ToField(records.actors[0].id if records.actors else 0),
        ToField(goal_id=records.leaf_goals[0].id, stage_id=records.stages[0].id),
        ToDecisions(records.decisions[0].id if records.decisions else 0),
        ToDecisions(view="resolutions"),
        *(
            ToWorkshop(one.id, step)
            for one in records.workshops[:1]
            for step in ("prepare", "people", "ballots", "adopt")
        ),
        ToKit("setup"),
        ToKit("looks"),
        ToKit("content"),
    ]
    plain = next(link for link in PAGES if link.page == page)()
    return [link for link in found if link.page == page] or [plain]


def faces(session: Any, pages: tuple[str, ...] = tuple(PAGE_NAMES)) -> Iterator[Face]:
    """Every face of every page, shown one after the other."""
    for page in pages:
        session.show_page(page)
        for link in links(session, page):
            session.show(link)
            QApplication.processEvents()
            yield Face(link, session.window)


def _new_file(session: Any, _qtbot: QtBot, _folder: Path) -> QWidget:
    session.show(ToWelcome(opens_new_form=True))
    return session.window


def _organization(session: Any, _qtbot: QtBot, _folder: Path) -> QWidget:
    from aligner.ui.dialogs.organization import OrganizationDialog

    session.files.edit_organization()
    return session.window.findChildren(OrganizationDialog)[-1]


def _sharing(session: Any, _qtbot: QtBot, _folder: Path) -> QWidget:
    from aligner.ui.dialogs.sharing import ShareDialog

    session.files.ask_and_share()
    return session.window.findChildren(ShareDialog)[-1]


def _giving(session: Any, _qtbot: QtBot, _folder: Path) -> QWidget:
    from aligner.ui.dialogs.giving import GivingDialog

    session.files.ask_and_publish()
    return session.window.findChildren(GivingDialog)[-1]


def _poster(session: Any, _qtbot: QtBot, _folder: Path) -> QWidget:
    from aligner.ui.dialogs.poster import PosterDialog

    session.files.ask_and_print()
    return session.window.findChildren(PosterDialog)[-1]


def _earlier_roadmaps(session: Any, _qtbot: QtBot, folder: Path) -> QWidget:
    """The roadmap's versions, after a newer one was taken."""
    from aligner.actions.exchange import Request, import_file
    from aligner.ui.pages.roadmap.earlier import EarlierRoadmaps

    goals = session.workspace.read().goals
    source = folder / "newer.csv"
    rows = [f"{goal.code};{goal.title}" for goal in goals]
    source.write_text("\n".join(["Code;Title", *rows, "N1;Another goal of the newer roadmap"]), "utf-8")
    import_file(session.workspace, source, answers={"roadmap": "whole"}, request=Request(kind="goals"))
    session.show_page("roadmap")
    click(session.window, QCoreApplication.translate("RoadmapPage", "Earlier versions…"))
    return session.window.findChildren(EarlierRoadmaps)[-1]


def _lists(session: Any, _qtbot: QtBot, folder: Path) -> QWidget:
    """The lists that were brought in: one of them, so that all can be done with it."""
    from aligner.actions.exchange import import_file
    from aligner.ui.dialogs.lists import ListsDialog

    source = folder / "services.csv"
    source.write_text("Service name;Annual budget\nReading rooms;100\n", "utf-8")
    import_file(session.workspace, source)
    session.files.show_lists()
    return session.window.findChildren(ListsDialog)[-1]


def _import(session: Any, qtbot: QtBot, folder: Path, step: int) -> QWidget:
    """The import of a list of someone else's, at a step; the last one shows what would change."""
    from tests.ui.importing import begin, go_on

    rows = [f"Program {n};{n}.200;{n}/{n}/2024" for n in range(1, 9)]
    source = folder / "services.csv"
    source.write_text("\n".join(("Service name;Cost (thousands);Start date", *rows)), "utf-8")
    begin(qtbot, session, source)
    for _ in range(step):
        go_on(qtbot, session)
    return session.window


def _merge(session: Any, qtbot: QtBot, folder: Path) -> QWidget:
    from aligner.actions.opening import open_workspace
    from aligner.actions.programs import edit_program

    first = session.workspace.read().programs[0].id
    edit_program(session.workspace, first, reach=5)
    other = folder / "other.aligner"
    shutil.copyfile(session.workspace.path, other)
    with open_workspace(other) as theirs:
        edit_program(theirs, first, title="Theirs")
    edit_program(session.workspace, first, title="Ours")
    session.copies.merge_with(other)
    screen = session.screens.shown
    qtbot.waitUntil(lambda: not screen.jobs.is_busy, timeout=WAIT_MS)
    return session.window


def _estimate(session: Any, qtbot: QtBot, _folder: Path) -> QWidget:
    workshop = session.workspace.read().workshops[0]
    session.show(ToWorkshop(workshop.id, "adopt"))
    press(qtbot, session, "Write an estimate")
    return session.window


def _open_ballot(session: Any, qtbot: QtBot, _folder: Path) -> QWidget:
    """A ballot whose lines can be typed in."""
    from aligner.actions import workshop as verbs

    made = verbs.new_workshop(session.workspace, "Vote")
    verbs.add_participants(session.workspace, made.id, 3)
    verbs.open_voting(session.workspace, made.id)
    code = next(one.code for one in session.workspace.read().participants if one.workshop_id == made.id)
    session.show(ToWorkshop(made.id, "ballots"))
    QApplication.processEvents()
    line = next(w for w in inputs(session.window) if w.accessibleName() == "Code on the ballot")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, code)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    return session.window


def _projector(session: Any, _qtbot: QtBot, _folder: Path) -> QWidget:
    session.show_page("workshop")
    page = session.page("workshop")
    page.open_projector()
    return session.projection.projector


OTHERS = {
    "new file": _new_file,
    "organization and sharing": _organization,
    "a share package": _sharing,
    "grants to publish": _giving,
    "poster": _poster,
    "lists": _lists,
    "earlier-roadmaps": _earlier_roadmaps,
    "import: sheets": partial(_import, step=0),
    "import: columns": partial(_import, step=1),
    "import: questions": partial(_import, step=2),
    "import: what would change": partial(_import, step=3),
    "merge": _merge,
    "estimate": _estimate,
    "ballot": _open_ballot,
    "projector": _projector,
}
"""What opens beside or above a page."""


@contextmanager
def other_face(session: Any, name: str, qtbot: QtBot, folder: Path) -> Iterator[Face]:
    """One of OTHERS, closed at the end."""
    root = OTHERS[name](session, qtbot, folder)
    for _ in range(3):
        QApplication.processEvents()
    yield Face(name, root)
    if root is not session.window:
        root.close()
    QApplication.processEvents()


def _has_choices(root: QWidget) -> bool:
    return any(one.isVisible() and one.isCheckable() for one in root.findChildren(QAbstractButton))


def inputs(root: QWidget) -> list[QWidget]:
    """The visible widgets that hold a value, those that are switched off among them."""
    found = root.findChildren(QWidget)
    return [
        w
        for w in found
        if isinstance(w, INPUTS)
        and w.isVisible()
        and w.window() is root.window()
        and not isinstance(w, QScrollBar)
        and not isinstance(w.parentWidget(), QComboBox | QAbstractSpinBox)
    ]


def state(widget: QWidget) -> object:
    if isinstance(widget, QComboBox):
        return widget.currentIndex()
    if isinstance(widget, QAbstractSlider):
        return widget.value()
    if isinstance(widget, QTextEdit):
        return widget.toPlainText()
    return widget.text()  # pyright: ignore[reportAttributeAccessIssue]


def turn_wheel(widget: QWidget, steps: int) -> None:
    """A wheel that is turned over the middle of what is seen of a widget; the window finds out what is there."""
    window = widget.window()
    at = QPointF(widget.mapTo(window, widget.visibleRegion().boundingRect().center()))
    QTest.wheelEvent(window.windowHandle(), at, QPoint(0, 120 * steps))
    QApplication.processEvents()


def areas_around(widget: QWidget) -> Iterator[QScrollArea]:
    """Every area that the widget is in, the nearest first."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            yield parent
        parent = parent.parentWidget()


def page_area(widget: QWidget) -> QScrollArea | None:
    """The page or panel that the widget is in, None when it cannot scroll."""
    return next((area for area in areas_around(widget) if area.verticalScrollBar().maximum() > 40), None)


def bring_into_view(widget: QWidget) -> None:
    """Scrolls the page so that it could move both ways where that is possible, and the widget can be seen."""
    area = page_area(widget)
    if area is not None:
        bar = area.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        area.ensureWidgetVisible(widget, 0, 0)
    QApplication.processEvents()


def editable(root: QWidget) -> list[QLineEdit | QTextEdit]:
    """Editors that hold a value and can be typed in: no search fields, no fields inside other widgets."""
    found: list[QLineEdit | QTextEdit] = []
    for widget in inputs(root):
        if not isinstance(widget, QLineEdit | QTextEdit) or "earch" in widget.accessibleName():
            continue
        if widget.isEnabled() and not widget.isReadOnly():
            found.append(widget)
    return found


def enter_by_click(widget: QWidget) -> None:
    target = widget.viewport() if isinstance(widget, QTextEdit) else widget
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.rect().center())


def enter_by_tab(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.TabFocusReason)


def text_of(widget: QLineEdit | QTextEdit) -> str:
    return widget.toPlainText() if isinstance(widget, QTextEdit) else widget.text()
