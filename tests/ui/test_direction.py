"""Mixed text runs in the direction of its content wherever it is painted; figures stand at the right."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QTableView

from aligner.actions import decisions, placements, programs, roadmap
from aligner.actions.opening import new_workspace
from aligner.lang.bidi import LTR_ISOLATE, RTL_ISOLATE, strip_isolates
from aligner.ui.pages.programs.table import BUDGET
from aligner.ui.pages.roadmap.outline import RoadmapTree
from aligner.ui.widgets.content_delegate import ContentDelegate, is_number
from aligner.ui.widgets.roadmap_canvas import RoadmapCanvas

LATIN = "Staying in Five: learning"
MIXED = "5P2 STEM בית ספר בכל יישוב"


def session_with(start: Any, tmp_path: Path, language: str) -> Any:
    file = tmp_path / f"{language}.aligner"
    with new_workspace(file, LATIN, "nonprofit", language) as workspace:
        goals = [roadmap.add_goal(workspace, title).id for title in (LATIN, MIXED)]
        stage = roadmap.add_stage(workspace, MIXED).id
        for title, goal in ((LATIN, goals[0]), (MIXED, goals[1])):
            program = programs.add_program(workspace, title, budget_minor=150_000).id
            placements.place_program(workspace, program, goal, stage)
            decisions.add_decision(workspace, title)
    return start(language, file=file)


@pytest.mark.parametrize("language", ["he", "ar", "en"])
def test_every_painter_draws_titles_in_their_own_direction(start, tmp_path: Path, language: str, monkeypatch) -> None:
    session = session_with(start, tmp_path, language)
    drawn: list[str] = []
    draw = QPainter.drawText

    def spy(self: QPainter, *args: Any) -> Any:
        drawn.extend(arg for arg in args if isinstance(arg, str))
        return draw(self, *args)

    monkeypatch.setattr(QPainter, "drawText", spy)
    for page in ("placement", "decisions"):
        session.show_page(page)
        QApplication.processEvents()
        session.window.grab()
    latin = [text for text in drawn if "Staying" in text]
    mixed = [text for text in drawn if "STEM" in text]
    assert latin and all(text.startswith(LTR_ISOLATE) for text in latin), latin
    assert mixed and all(text.startswith(RTL_ISOLATE) for text in mixed), mixed


@pytest.mark.parametrize("language", ["he", "en"])
def test_views_show_titles_in_their_own_direction_and_keep_them_bare(start, tmp_path: Path, language: str) -> None:
    session = session_with(start, tmp_path, language)
    for page in ("programs", "roadmap"):
        session.show_page(page)
        QApplication.processEvents()
    table = next(t for t in session.page("programs").findChildren(QTableView))
    for view in (table, session.page("roadmap").findChild(RoadmapTree)):
        delegate = view.itemDelegate()
        assert isinstance(delegate, ContentDelegate)
        assert delegate.displayText(LATIN, view.locale()).startswith(LTR_ISOLATE)
        assert delegate.displayText(MIXED, view.locale()).startswith(RTL_ISOLATE)
    assert {table.model().index(row, 0).data() for row in range(2)} == {LATIN, MIXED}
    assert LATIN in strip_isolates(session.window.windowTitle())


@pytest.mark.parametrize("language", ["he", "en"])
def test_amounts_stand_at_the_right_under_their_head(start, tmp_path: Path, language: str) -> None:
    session = session_with(start, tmp_path, language)
    session.show_page("programs")
    model = next(t for t in session.page("programs").findChildren(QTableView)).model()
    cell = model.index(0, BUDGET).data(Qt.ItemDataRole.TextAlignmentRole)
    head = model.headerData(BUDGET, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    for side in (cell, head):
        assert Qt.AlignmentFlag(side) & Qt.AlignmentFlag.AlignRight
        assert Qt.AlignmentFlag(side) & Qt.AlignmentFlag.AlignAbsolute


def test_a_figure_is_told_from_a_text() -> None:
    assert all(is_number(text) for text in ("12", "\u2066−3\u2069", "₪1,450,000", "12.5%", "–", "85K"))
    assert not any(is_number(text) for text in ("", "12 months", "STEM"))


@pytest.mark.parametrize("language", ["he", "en"])
def test_confidence_dots_fill_from_the_start_side(start, tmp_path: Path, language: str) -> None:
    session = session_with(start, tmp_path, language)
    placement = session.workspace.read().placements[0]
    placements.edit_placement(session.workspace, placement.id, confidence=1)
    session.show_page("placement")
    QApplication.processEvents()
    canvas = next(c for c in session.window.findChildren(RoadmapCanvas) if c.isVisibleTo(session.window))
    box = canvas.card_box(*canvas.model.find_card(placement.id)).toRect()  # pyright: ignore[reportGeneralTypeIssues, reportOptionalIterable]
    picture = canvas.viewport().grab(box).toImage()
    muted = session.theme.color("muted").rgb()
    row = range(picture.height() - 18, picture.height() - 4)
    tail = range(6, 40) if language == "he" else range(picture.width() - 40, picture.width() - 6)
    filled = [x for x in tail for y in row if picture.pixel(x, y) == muted]
    assert filled
    middle = sum(filled) / len(filled)
    centre = (tail[0] + tail[-1]) / 2
    assert (middle > centre - 8) if language == "he" else (middle < centre + 8)
