"""Grants that nobody has awarded yet: the roadmap's picture shows that they wait, and counts their money nowhere."""

from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aligner.actions.placements import place_program
from aligner.actions.programs import add_programs, edit_program
from aligner.lang.words import words
from aligner.model.vocabulary import Measure, Pipeline
from aligner.ui.frame.session import Session
from aligner.ui.widgets.canvas_model import CanvasCard, CanvasGroup, Cell
from aligner.ui.widgets.roadmap_canvas import RoadmapCanvas
from tests.ui.looking import part, read

WAITING = (Pipeline.IDEA, Pipeline.INVITED, Pipeline.PROPOSAL)
GIVEN = (Pipeline.AWARDED, Pipeline.ACTIVE, Pipeline.CLOSED, None)
PLACED = 8


def crowded(start: Any, language: str, states: tuple[Pipeline | None, ...]) -> tuple[Session, RoadmapCanvas, Cell]:
    """The picture of a foundation with eight grants in one cell, each of 10,000, in these states by turns."""
    session = start(language, kind="foundation")
    workspace = session.workspace
    goal, stage = workspace.read().leaf_goals[0], workspace.read().stages[0]
    grant = {"kind": "grant", "grantee": "Club", "budget_minor": 10_000_00}
    made = add_programs(workspace, [{"title": f"Grant {n}", **grant} for n in range(PLACED)])
    for at, one in enumerate(made):
        edit_program(workspace, one.id, pipeline=states[at % len(states)])
        place_program(workspace, one.id, goal.id, stage.id, share=100)
    session.show_page("placement")
    QApplication.processEvents()
    canvas = part(session.page("placement"), RoadmapCanvas)
    at = canvas.model.find_card(workspace.read().placements_by_program[made[0].id][0].id)
    assert at is not None
    return session, canvas, at[:2]


def cards(canvas: RoadmapCanvas, cell: Cell) -> list[CanvasCard]:
    return [card for card in canvas.model.cells[cell] if card.title.startswith("Grant ")]


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_a_card_says_in_words_how_far_its_grant_has_come(start: Any, language: str) -> None:
    _, canvas, cell = crowded(start, language, (*WAITING, *GIVEN))
    speech = words(language, "foundation")
    for state, card in zip((*WAITING, *GIVEN), cards(canvas, cell), strict=False):
        expected = speech.label(state) if state in WAITING and state is not None else ""
        assert card.waits == expected and card.description.endswith(expected)


@pytest.mark.parametrize("language", ["he", "en"])
def test_the_money_of_a_group_is_of_what_was_given(start: Any, language: str) -> None:
    session, canvas, cell = crowded(start, language, (Pipeline.ACTIVE, Pipeline.PROPOSAL))
    others = [one for one in canvas.model.cells[cell] if one not in cards(canvas, cell)]
    group = canvas.model.groups[cell]
    assert session.workspace is not None
    records = session.workspace.read()
    placed = [one for one in records.placements if one.id in {card.placement_id for card in others}]
    money = [(records.program_by_id[one.program_id].budget_minor or 0) * (one.share or 0) / 100 for one in placed]
    speech = words(language, "foundation")
    given = round(sum(money)) + PLACED // 2 * 10_000_00
    assert speech.short_money_of(given, records.organization.currency, is_part=False) in group.money
    assert group.money.endswith(f": {speech.number(PLACED // 2)}") and group.money in group.description


def test_a_group_of_what_waits_says_no_sum(start: Any) -> None:
    _, canvas, cell = crowded(start, "en", (Pipeline.PROPOSAL,))
    if len(cards(canvas, cell)) == len(canvas.model.cells[cell]):
        assert canvas.model.groups[cell] == CanvasGroup(
            "8 grants", "not awarded yet: 8", canvas.model.groups[cell].description
        )


def grey_edge(canvas: RoadmapCanvas, box: QRectF) -> set[int]:
    """The greys along the middle of a card's upper edge."""
    image = canvas.viewport().grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    ratio = image.width() / canvas.viewport().width()
    middle = [QPointF(box.x() + box.width() * at / 100, box.y()) * ratio for at in range(30, 70)]
    return {QColor(image.pixel(round(one.x()), round(one.y()))).value() // 8 for one in middle}


def test_its_frame_differs_without_any_colour(start: Any, qtbot: QtBot) -> None:
    session = start("en", kind="foundation")
    session.show_page("placement")
    shown = part(session.page("placement"), RoadmapCanvas)
    card = next(one for several in shown.model.cells.values() for one in several)
    alone = RoadmapCanvas(session.theme, accepts_cards=True)
    qtbot.addWidget(alone)
    alone.resize(1800, 2400)
    alone.show()
    edges = []
    for state in (Pipeline.ACTIVE, Pipeline.PROPOSAL):
        edit_program(session.workspace, card.program_id, pipeline=state)
        alone.show_model(shown.model)
        QApplication.processEvents()
        at = alone.model.find_card(card.placement_id)
        assert at is not None and alone.viewport().rect().contains(alone.card_box(*at).toAlignedRect())
        edges.append(grey_edge(alone, alone.card_box(*at)))
    assert len(edges[0]) == 1 < len(edges[1]), "a line through, and dashes"


@pytest.mark.parametrize("state", [*WAITING, Pipeline.CLOSED])
def test_what_is_over_or_waits_is_not_among_what_a_rate_would_bring_into_the_sums(start: Any, state: Pipeline) -> None:
    session = start("en", kind="foundation")
    grant = {"kind": "grant", "grantee": "Club", "budget_minor": 7_00, "currency": "EUR"}
    made = add_programs(session.workspace, [{"title": f"Grant {n}", **grant} for n in range(3)])
    session.show_page("programs")
    QApplication.processEvents()
    assert session.workspace.read().organization.money_measure is Measure.YEAR
    assert "Three grants in other currencies are not in these sums." in read(session.page("programs"))
    edit_program(session.workspace, made[0].id, pipeline=state)
    QApplication.processEvents()
    assert "Two grants in other currencies are not in these sums." in read(session.page("programs"))
