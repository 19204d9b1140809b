"""A page that a change does not move is left as it is, and shows the same as one that is rebuilt."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel

from aligner.actions import decisions, kit_plan, placements, priorities, programs, resolutions, roadmap
from aligner.actions import workshop as meeting
from aligner.actions.opening import Workspace
from aligner.model.records import Records
from aligner.model.vocabulary import TimeAxis
from aligner.ui.frame.page_list import PAGE_NAMES
from aligner.ui.pages.decisions.board import Board
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.chart_view import ChartView
from tests.ui.looking import part

Draw = Callable[[Any], Any]
STEPS, ROUNDS = 6, 2
COMPARED = [name for name in PAGE_NAMES if name not in ("welcome", "kit", "versions")]
"""The other two are made by another process, or look at the folder: nothing moves them less than all."""


def drawn(draw: Draw, records: Records) -> list[Callable[[Workspace], object]]:
    """A verb for each kind of record that pages show, with records and values that are drawn."""
    program, goal, stage = draw(records.programs), draw(records.leaf_goals), draw(records.stages)
    placement, indicator, decision = draw(records.placements), draw(records.indicators), draw(records.decisions)
    measurement, person, held = draw(records.measurements), draw(records.participants), draw(records.workshops)
    number = draw(range(1, 90))
    return [
        lambda w: programs.edit_program(w, program.id, title=f"Program {number}"),
        lambda w: programs.add_program(w, f"New {number}"),
        lambda w: programs.remove_programs(w, [program.id]),
        lambda w: placements.move_placement(w, placement.id, goal.id, stage.id),
        lambda w: placements.set_shares(w, {placement.id: number / 10}),
        lambda w: placements.remove_placement(w, placement.id),
        lambda w: roadmap.edit_goal(w, goal.id, title=f"Goal {number}"),
        lambda w: roadmap.edit_stage(w, stage.id, title=f"Stage {number}"),
        lambda w: roadmap.edit_indicator(w, indicator.id, title=f"Indicator {number}"),
        lambda w: roadmap.remove_measurement(w, measurement.id),
        lambda w: roadmap.edit_organization(w, name=f"Organization {number}"),
        lambda w: roadmap.edit_initiative(w, name=f"Initiative {number}"),
        lambda w: roadmap.edit_goal(w, goal.id, weight=float(number)),
        lambda w: priorities.set_own_weights(w, {goal.id: float(number)}),
        lambda w: decisions.edit_decision(w, decision.id, title=f"Item {number}"),
        lambda w: decisions.add_decision(w, f"Item {number}"),
        lambda w: decisions.remove_decisions(w, [decision.id]),
        lambda w: resolutions.add_resolution(w, f"Resolution {number}"),
        lambda w: meeting.set_parking(w, held.id, f"Parked {number}"),
        lambda w: meeting.edit_participant(w, person.id, name=f"Person {number}"),
        lambda w: kit_plan.set_plan(w, audience=draw(["board", "donors", "staff", "initiative"])),
        lambda w: kit_plan.set_brand(w, accent="#1B5E20"),
        lambda w: kit_plan.set_brand(w, time_axis=draw(list(TimeAxis))),
        lambda w: w.undo(),
    ]


def seen(session: Any) -> dict[str, tuple[str, QImage, set[str]]]:
    """Each page's words and picture, and what the whole window said meanwhile."""
    found = {}
    # What was refused on a page stays on it until another one is shown.
    session.show_page("versions")
    for name in COMPARED:
        session.show_page(name)
        QApplication.processEvents()
        if focused := QApplication.focusWidget():
            focused.clearFocus()
        for _ in range(4):
            QApplication.processEvents()
        page = session.page(name)
        told = "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))
        around = {one.text() for one in session.window.findChildren(QLabel) if one.isVisibleTo(session.window)}
        found[name] = told, page.grab().toImage(), around
    return found


@pytest.mark.parametrize("seed", range(3))
def test_after_any_verbs_every_page_shows_what_one_made_anew_shows(start: Any, seed: int) -> None:
    session, draw = start("en", is_draft=True), random.Random(seed).choice
    seen(session)
    for _ in range(ROUNDS):
        for _ in range(STEPS):
            session.show_page(draw(COMPARED))
            verb = draw(drawn(draw, session.workspace.read()))
            session.attempt(verb)
        kept = seen(session)
        session.languages.use("en")
        anew = seen(session)
        for name in COMPARED:
            assert kept[name][0] == anew[name][0], name
            assert kept[name][1] == anew[name][1], (name, kept[name][2] ^ anew[name][2])


def turn_time(workspace: Workspace) -> None:
    is_turned = any(brand.time_axis is TimeAxis.READING for brand in workspace.read().brands)
    kit_plan.set_brand(workspace, time_axis=TimeAxis.RIGHTWARD if is_turned else TimeAxis.READING)


@pytest.mark.parametrize(
    ("page", "verb", "is_moved"),
    [
        ("roadmap", lambda w: kit_plan.set_plan(w, minutes=60), False),
        ("roadmap", turn_time, True),
        ("programs", lambda w: decisions.add_decision(w, "Item"), False),
        ("placement", lambda w: meeting.set_parking(w, w.read().workshops[0].id, "Later"), False),
        ("programs", lambda w: programs.add_program(w, "New"), True),
        ("overview", lambda w: decisions.add_decision(w, "Item"), True),
        ("decisions", lambda w: programs.add_program(w, "New"), True),
    ],
)
def test_a_page_is_refreshed_where_something_of_it_moved(
    start: Any, monkeypatch: pytest.MonkeyPatch, page: str, verb: Callable[[Workspace], object], is_moved: bool
) -> None:
    session = start("en", is_draft=True)
    session.show_page(page)
    refreshed: list[int] = []
    monkeypatch.setattr(session.page(page), "refresh", lambda: refreshed.append(1))
    assert session.attempt(verb).is_done
    assert bool(refreshed) == is_moved
    session.show_page("versions")
    refreshed.clear()
    assert session.attempt(verb).is_done
    session.show_page(page)
    assert bool(refreshed) == is_moved


def watched(models: list[QAbstractItemModel]) -> list[int]:
    """The rows that models say to have moved, as they say it; -1 where they begin again."""
    rows: list[int] = []
    for model in models:
        model.dataChanged.connect(lambda first, last, _roles: rows.extend(range(first.row(), last.row() + 1)))
        for anew in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            anew.connect(lambda *_: rows.append(-1))
    return rows


@pytest.mark.parametrize("page", ["overview", "programs", "placement", "priorities", "decisions", "roadmap"])
def test_a_programs_new_title_builds_no_card_again_that_does_not_name_it(start: Any, page: str) -> None:
    session = start("en", is_draft=True)
    session.show_page(page)
    QApplication.processEvents()
    shown = session.page(page)
    cards = shown.findChildren(Card) + shown.findChildren(ChartView)
    # A table's head has the same model.
    rows = watched(list({view.model() for view in shown.findChildren(QAbstractItemView) if view.isVisibleTo(shown)}))
    program = next(one for one in session.workspace.read().programs if one.code == "P2")
    for way in (
        lambda w: programs.edit_program(w, program.id, title="Quite another name"),
        lambda w: w.undo(),
        lambda w: w.redo(),
    ):
        assert session.attempt(way).is_done
        QApplication.processEvents()
        assert shown.findChildren(Card) + shown.findChildren(ChartView) == cards
    # Its own row in the table, once a step, and no other.
    assert len(rows) == (3 if page == "programs" else 0), rows
    assert -1 not in rows


def test_an_items_new_title_touches_its_row_alone(start: Any) -> None:
    session = start("en", is_draft=True)
    session.show_page("decisions")
    board = part(session.page("decisions"), Board)
    item = session.workspace.read().decisions[0]
    rows = watched([board.model()])
    assert session.attempt(lambda w: decisions.edit_decision(w, item.id, title="Quite another title")).is_done
    assert len(set(rows)) == 1
    assert -1 not in rows
    assert "Quite another title" in board.item(rows[0]).data(Qt.ItemDataRole.AccessibleTextRole)
    assert session.attempt(lambda w: decisions.remove_decisions(w, [item.id])).is_done
    assert -1 in rows


def test_a_removed_program_changes_the_cards_that_speak_of_it(start: Any) -> None:
    session = start("en", is_draft=True)
    session.show_page("overview")
    shown = session.page("overview")
    before = {card for card in shown.findChildren(Card) if card.isVisibleTo(shown)}
    paid = max(session.workspace.read().programs, key=lambda one: one.budget_minor or 0)
    assert session.attempt(lambda w: programs.remove_programs(w, [paid.id])).is_done
    assert len(before - {card for card in shown.findChildren(Card) if card.isVisibleTo(shown)}) >= 2
