"""The window fits every screen, each page is usable at the smallest size, and the window comes back as it was left."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aligner import settings
from aligner.actions.programs import add_programs
from aligner.ui.frame.page_list import PAGE_NAMES
from aligner.ui.frame.window_place import FRAME_PX, LEAST, first_place, fitted
from aligner.ui.links import Link, ToDecisions, ToField, ToKit, ToPlacement, ToPrograms, ToRoadmap
from aligner.ui.pages.decisions.board import Board
from aligner.ui.pages.field.field_map import FieldMap
from aligner.ui.pages.programs.table import BUDGET
from aligner.ui.pages.roadmap.outline import RoadmapTree
from aligner.ui.pages.workshop.guide_panel import GuidePanel
from aligner.ui.pages.workshop.page import STEPS
from aligner.ui.widgets.roadmap_canvas import RoadmapCanvas
from tests.ui.faces import OTHERS, other_face
from tests.ui.looking import called
from tests.ui.workshop_play import show_step

SCREENS = {
    "1920 × 1080 at 150 %": (1280, 720),
    "1440 × 900": (1440, 900),
    "1366 × 768": (1366, 768),
    "1280 × 720": (1280, 720),
    "1024 × 640": (1024, 640),
}
TASK_BAR_PX = 48
SMALL = {"the window alone": (911, 475), "with a task bar": (911, 427)}
"""1366 × 768 at 150 %, less a title bar."""
LEAST_VIEW_PX = 115
"""What a page is for has this height at least: on the smallest screen three or four lines of it."""
PAGES = [name for name in PAGE_NAMES if name != "kit"]
KIT_SIDES = ("setup", "looks", "content", "history")


def screen(size: tuple[int, int]) -> QRect:
    return QRect(0, 0, size[0], size[1] - TASK_BAR_PX)


@pytest.mark.parametrize("size", SCREENS.values(), ids=list(SCREENS))
def test_the_first_window_lies_wholly_on_the_screen(size: tuple[int, int]) -> None:
    place = first_place(screen(size))
    assert screen(size).contains(place.marginsAdded(FRAME_PX))
    assert place.height() >= LEAST.height() or place.height() == screen(size).height() - FRAME_PX.top()
    assert place.width() >= LEAST.width()


@pytest.mark.parametrize("size", SCREENS.values(), ids=list(SCREENS))
def test_a_place_of_a_screen_that_is_gone_is_corrected(size: tuple[int, int]) -> None:
    for left in (QRect(3000, 1500, 1800, 1200), QRect(-2500, 0, 1400, 900), QRect(900, 600, 1000, 620)):
        place = fitted(left, [screen(size)])
        assert screen(size).contains(place.marginsAdded(FRAME_PX))


def test_a_place_on_the_second_screen_stays_there() -> None:
    second = QRect(1366, 0, 1920, 1040)
    left = QRect(1500, 80, 1200, 700)
    assert fitted(left, [screen((1366, 768)), second]) == left


def shown(session: Any, kind: type) -> list[Any]:
    return [w for w in session.window.findChildren(kind) if w.isVisibleTo(session.window)]


def visible_part(widget: QWidget) -> QRect:
    """The widget's rectangle in the window, as far as no scrolling view around it hides it."""
    window = widget.window()
    box = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    parent = widget.parentWidget()
    while parent is not None:
        above = parent.parentWidget()
        if isinstance(above, QAbstractScrollArea) and parent is above.viewport():
            box = box.intersected(QRect(parent.mapTo(window, QPoint(0, 0)), parent.size()))
        parent = above
    return box


def misplaced(root: QWidget, where: object) -> list[tuple[object, ...]]:
    """What is outside the window, or is narrower, flatter or lower than its text."""
    wrong: list[tuple[object, ...]] = []
    for view in root.findChildren(QScrollArea):
        content = view.widget()
        is_fixed = view.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if view.isVisibleTo(root) and content is not None and is_fixed and content.width() > view.viewport().width():
            wrong.append((where, "wider than its view", content.width(), view.viewport().width()))
    for widget in root.findChildren(QWidget):
        is_inner = isinstance(widget.parentWidget(), QLineEdit)
        is_text = isinstance(widget, QAbstractButton | QLabel | QLineEdit | QComboBox)
        if is_inner or not is_text or not widget.isVisibleTo(root) or widget.window() is not root.window():
            continue
        part = visible_part(widget)
        if not part.isEmpty() and not root.window().rect().contains(part):
            wrong.append((where, type(widget).__name__, getattr(widget, "text", str)(), part.getRect()))
        least = widget.minimumSizeHint()
        has_face = isinstance(widget, QAbstractButton) and (widget.text() or not widget.icon().isNull())
        if has_face and widget.width() < least.width() - 1:
            wrong.append((where, "cut", widget.accessibleName(), widget.width(), least.width()))
        if isinstance(widget, QAbstractButton | QLineEdit | QComboBox) and widget.height() < least.height() - 1:
            wrong.append((where, "flat", widget.accessibleName(), widget.height(), least.height()))
        if isinstance(widget, QLabel) and widget.text() and widget.wordWrap():
            high = widget.heightForWidth(widget.width())
            if widget.height() < high - 2:
                wrong.append((where, "low", widget.text()[:40], widget.height(), high))
    return wrong


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


@pytest.mark.parametrize("language", ["he", "en"])
@pytest.mark.parametrize("size", [(1024, 640), (1280, 635), (1024, 600), (1440, 852)])
def test_nothing_lies_outside_the_window_or_is_cut(start, language: str, size: tuple[int, int]) -> None:
    session = start(language)
    session.window.setMinimumSize(0, 0)
    session.window.resize(*size)
    wrong = []
    for page in PAGES:
        session.show_page(page)
        settle()
        assert (session.window.width(), session.window.height()) == size, page
        wrong += misplaced(session.window, page)
    assert not wrong


@pytest.fixture
def of_many_grants(start, language: str) -> Any:
    """The window of a foundation with about 400 grants, of which most stand nowhere."""
    session = start(language, kind="foundation")
    grant = {"kind": "grant", "grantee": "Club of Arbor Hill", "awarded_minor": 7_000_00, "currency": "EUR"}
    add_programs(session.workspace, [{"title": f"Grant to the club of Arbor Hill {n}", **grant} for n in range(379)])
    return session


@pytest.mark.parametrize("language", ["he", "en"])
def test_pages_of_many_grants_are_whole_on_a_small_screen_at_150_percent(of_many_grants: Any) -> None:
    session = of_many_grants
    wrong = []
    for where, size in SMALL.items():
        session.window.setMinimumSize(*size)
        session.window.resize(*size)
        for page in PAGES:
            session.show_page(page)
            settle()
            assert (session.window.width(), session.window.height()) == size, page
            least = session.window.minimumSizeHint()
            if least.width() > size[0] or least.height() > size[1]:
                wrong.append((where, page, "needs", least.width(), least.height()))
            wrong += misplaced(session.window, (where, page))
            wrong += [(where, page, *one) for one in sideways(session.page(page))]
    assert not wrong


@pytest.mark.parametrize("language", ["he", "en"])
def test_what_opens_on_a_page_is_whole_on_a_small_screen_at_150_percent(of_many_grants: Any, qtbot: QtBot) -> None:
    session = of_many_grants
    size = SMALL["the window alone"]
    session.window.setMinimumSize(*size)
    session.window.resize(*size)
    records = session.workspace.read()
    opened: tuple[Link, ...] = (
        ToPrograms(records.programs[0].id),
        ToPlacement(placement_id=records.placements[0].id),
        ToPlacement(program_id=records.programs[-1].id),
        ToDecisions(records.decisions[0].id),
        ToDecisions(view="resolutions"),
        ToRoadmap("goal", records.leaf_goals[0].id),
        ToField(records.actors[0].id),
    )
    wrong = []
    for link in opened:
        session.show(link)
        # A form of many lines is laid out in several turns.
        qtbot.wait(100)
        assert (session.window.width(), session.window.height()) == size, link
        wrong += misplaced(session.window, link)
        wrong += [(link, *one) for one in sideways(session.page(link.page))]
    assert not wrong


def sideways(page: QWidget) -> list[tuple[str, int]]:
    """Bars that move a page's panels sideways; a picture or a map may be wider than its place."""
    views = [one for one in page.findChildren(QScrollArea) if one.isVisibleTo(page)]
    return [("moves sideways", view.width()) for view in views if view.horizontalScrollBar().isVisibleTo(page)]


@pytest.mark.parametrize("language", ["he", "en"])
@pytest.mark.parametrize("size", SMALL.values(), ids=list(SMALL))
def test_what_a_page_is_for_has_room_on_a_small_screen_at_150_percent(
    of_many_grants: Any, size: tuple[int, int]
) -> None:
    session = of_many_grants
    session.window.setMinimumSize(*size)
    session.window.resize(*size)
    kinds: dict[str, type[QAbstractScrollArea]] = {
        "placement": RoadmapCanvas,
        "roadmap": RoadmapTree,
        "programs": QTableView,
        "field": FieldMap,
        "decisions": Board,
    }
    low = []
    for page, kind in kinds.items():
        session.show_page(page)
        settle()
        views = [one for one in session.page(page).findChildren(kind) if one.isVisibleTo(session.window)]
        room = max(visible_part(one.viewport()).height() for one in views)
        if room < LEAST_VIEW_PX:
            low.append((page, room))
    assert not low


@pytest.mark.parametrize("language", ["he", "en"])
def test_every_side_of_the_kit_page_fits_every_screen(start, language: str) -> None:
    session = start(language)
    session.window.setMinimumSize(0, 0)
    wrong = []
    for size in ((911, 475), (1024, 600), (1280, 672), (1366, 720), (1440, 852)):
        session.window.resize(*size)
        for detail in KIT_SIDES:
            session.show(ToKit(detail))
            settle()
            assert (session.window.width(), session.window.height()) == size, detail
            wrong += misplaced(session.window, (size, detail))
    session.page("kit").finish()
    assert not wrong


@pytest.mark.parametrize("language", ["he", "en"])
def test_the_guide_leaves_every_step_of_a_workshop_in_reach(start, language: str) -> None:
    session = start(language)
    session.window.setMinimumSize(0, 0)
    wrong = []
    for size in ((911, 475), (1024, 600), (1280, 672), (1366, 720)):
        session.window.resize(*size)
        session.show_page("workshop")
        page = session.page("workshop")
        if not any(panel.isVisibleTo(page) for panel in page.findChildren(GuidePanel)):
            page.switch_guide()
        for step in STEPS:
            show_step(session, step)
            settle()
            wrong += misplaced(session.window, (size, step))
            of_the_head = [called(page, QPushButton, page.tr(name)) for name in ("Projector", "New workshop")]
            of_the_steps = [page.findChild(QPushButton, f"step_{name}") for name in STEPS]
            for control in [*of_the_steps, *of_the_head]:
                part = visible_part(control)
                if control.isVisibleTo(session.window) and part.width() < control.width():
                    wrong.append((size, step, "behind the guide", control.text()))
    assert not wrong


@pytest.mark.parametrize("size", [(911, 475), (1024, 600), (1280, 672), (1366, 720), (1440, 852)])
@pytest.mark.parametrize("name", [name for name in OTHERS if name != "projector"])
def test_whatever_opens_beside_a_page_fits_every_screen(
    start, qtbot: QtBot, tmp_path: Path, name: str, size: tuple[int, int]
) -> None:
    session = start("en")
    session.window.setMinimumSize(0, 0)
    session.window.resize(*size)
    with other_face(session, name, qtbot, tmp_path) as face:
        window = face.root.window()
        settle()
        assert (session.window.width(), session.window.height()) == size
        assert window.width() <= size[0] and window.height() <= size[1]
        # A dialog can be made as small as the screen is.
        assert window.minimumSizeHint().height() <= size[1] and window.minimumSizeHint().width() <= size[0]
        assert not misplaced(face.root, name)


@pytest.mark.parametrize("size", [(911, 475), (1024, 600), (1366, 720)])
@pytest.mark.parametrize(
    "name", ["new file", "organization and sharing", "import: columns", "import: what would change", "merge"]
)
def test_whatever_opens_beside_a_page_fits_in_hebrew(
    start, qtbot: QtBot, tmp_path: Path, name: str, size: tuple[int, int]
) -> None:
    session = start("he")
    session.window.setMinimumSize(0, 0)
    session.window.resize(*size)
    with other_face(session, name, qtbot, tmp_path) as face:
        settle()
        assert face.root.window().width() <= size[0] and face.root.window().height() <= size[1]
        assert not misplaced(face.root, name)


def test_size_place_page_and_columns_are_remembered(start, qtbot) -> None:
    session = start("en")
    file = session.workspace.path
    session.window.setGeometry(40, 60, 1180, 700)
    session.show_page("programs")
    QApplication.processEvents()
    header = called(session.window, QTableView, "Programs").horizontalHeader()
    header.resizeSection(BUDGET, 133)
    qtbot.waitUntil(lambda: "programs" in settings.read_settings().columns)
    session.window.close()
    kept = settings.read_settings()
    assert kept.window == (40, 60, 1180, 700) and kept.page == "programs"
    settings.write_settings(replace(kept, recent=(str(file),)))
    from aligner.app import build_window

    window, begin = build_window(QApplication.instance(), file)  # pyright: ignore[reportArgumentType]
    window.show()
    begin()
    again = window.session  # pyright: ignore[reportAttributeAccessIssue]
    assert again.current == "programs"
    assert called(window, QTableView, "Programs").horizontalHeader().sectionSize(BUDGET) == 133
    window.close()
    window.deleteLater()


@pytest.mark.parametrize("language", ["he", "en"])
def test_a_chart_of_priorities_has_room_for_its_labels(start, language: str) -> None:
    from aligner.ui.pages.priorities.page import CHART_MIN_PX
    from aligner.ui.widgets.chart_view import ChartView

    session = start(language)
    for size in ((1024, 640), (1280, 640), (1366, 768)):
        session.window.resize(*size)
        session.show_page("priorities")
        for _ in range(3):
            QApplication.processEvents()
        (chart,) = shown(session, ChartView)
        assert chart.width() >= CHART_MIN_PX - 60, size
        assert (chart.mapTo(session.window, QPoint(0, 0)).y() < 300) == (size[0] >= 1280), "beside where there is room"


@pytest.mark.parametrize("name", PAGE_NAMES)
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_no_page_makes_the_window_taller_when_it_is_first_shown(start, kind: str, name: str) -> None:
    window = start("en", kind=kind).window
    window.setMinimumSize(0, 0)
    window.resize(911, 475)
    window.session.show_page(name)
    QApplication.processEvents()
    assert window.height() == 475
