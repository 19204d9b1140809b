"""Who may see a record is set where the record is shown, for each kind that has a level."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QTableWidget
from pytestqt.qtbot import QtBot

from aligner.actions import meetings, priorities
from aligner.actions.organization import kinds_with_levels, set_sharing, sharing_by_kind
from aligner.model.records import by_kind
from aligner.model.vocabulary import Sharing
from aligner.ui.links import ToDecisions, ToKit, ToPlacement, ToPrograms, ToRoadmap
from tests.ui.faces import other_face

OWN_FIELD = {
    "organization",
    "initiative",
    "goal",
    "stage",
    "indicator",
    "measurement",
    "program",
    "placement",
    "priority",
    "resolution",
    "decision",
    "meeting",
}
"""Kinds that a page or the organization's dialog shows for themselves."""
BY_KIND = {"actor", "activity", "charge", "exchangerate", "goallink", "need", "ownmeasure", "weighting"}
"""Kinds that are brought in from a workbook or kept by themselves: their level is set for all of them."""


def box_of(root: Any, name: str, kind: str) -> QComboBox:
    found = [b for b in root.findChildren(QComboBox) if b.isVisible() and b.accessibleName() == name]
    assert found, [b.accessibleName() for b in root.findChildren(QComboBox) if b.isVisible()]
    # A measurement's form is below its indicator's.
    return found[-1] if kind == "measurement" else found[0]


def choose(box: QComboBox, level: Sharing) -> None:
    box.setCurrentIndex(next(at for at in range(box.count()) if box.itemData(at) == level))
    box.activated.emit(box.currentIndex())
    QApplication.processEvents()


def show(session: Any, kind: str) -> tuple[int | None, str]:
    """Brings a record of the kind to the front: its id (None: all of the kind), and the name of its box."""
    records = session.workspace.read()
    name = "Who may see it"
    if kind in ("initiative", "goal", "stage", "indicator"):
        first = {"goal": records.leaf_goals, "stage": records.stages, "indicator": records.indicators}.get(kind)
        record_id = first[0].id if first else records.initiative.id
        session.show(ToRoadmap(kind, record_id if first else 0))
        return record_id, name
    if kind == "measurement":
        measured = records.measurements[0]
        session.show(ToRoadmap("indicator", measured.indicator_id))
        QApplication.processEvents()
        next(t for t in session.window.findChildren(QTableWidget) if t.isVisible()).selectRow(0)
        return records.measurements_by_indicator[measured.indicator_id][0].id, name
    if kind == "program":
        session.show(ToPrograms(records.programs[0].id))
        return records.programs[0].id, name
    if kind == "placement":
        placed = records.placements[0]
        session.show(ToPlacement(program_id=placed.program_id))
        return None, name
    if kind == "priority":
        session.show_page("priorities")
        return None, "Who may see our weights"
    if kind == "meeting":
        made = meetings.add_meeting(session.workspace, day=date(2027, 1, 15))
        session.show(ToKit("setup"))
        return made.id, name
    if kind == "resolution":
        session.show(ToDecisions(view="resolutions"))
        return None, name
    session.show(ToDecisions(records.decisions[0].id))
    return records.decisions[0].id, name


@pytest.mark.parametrize("kind", sorted(OWN_FIELD - {"organization"}))
def test_the_level_is_set_where_the_record_is_shown(start, kind: str) -> None:
    session: Any = start("en")
    record_id, name = show(session, kind)
    QApplication.processEvents()
    before = {r.id: dict(r)["sharing"] for r in by_kind(session.workspace.read())[kind]}
    level = Sharing.PUBLIC if Sharing.PRIVATE in before.values() else Sharing.PRIVATE
    choose(box_of(session.window, name, kind), level)
    after = {r.id: dict(r)["sharing"] for r in by_kind(session.workspace.read())[kind]}
    moved = {at for at in after if after[at] != before[at]}
    if kind == "priority":
        assert set(after.values()) == {level}
    else:
        assert len(moved) == 1 and {after[at] for at in moved} == {level}
        assert record_id is None or moved == {record_id}
    session.undo()
    assert {r.id: dict(r)["sharing"] for r in by_kind(session.workspace.read())[kind]} == before


def test_each_kind_with_a_level_can_be_set_in_the_window(start, qtbot: QtBot, tmp_path) -> None:
    assert set(kinds_with_levels()) == OWN_FIELD | BY_KIND
    session: Any = start("en")
    with other_face(session, "organization and sharing", qtbot, tmp_path) as face:
        shown = {b.accessibleName() for b in face.root.findChildren(QComboBox) if b.isVisible()}
        assert "Who may see mission and chair" in shown
        rows = [one for one in sharing_by_kind(session.workspace.read()) if one.kind != "organization"]
        assert len([name for name in shown if name.startswith("Who may see: ")]) == len(rows)
        assert {"actor", "activity"} <= {one.kind for one in rows}


def test_a_weight_that_is_added_later_is_not_seen_more_widely(start) -> None:
    session: Any = start("en")
    workspace = session.workspace
    goal = workspace.read().leaf_goals[0]
    priorities.set_own_weights(workspace, {goal.id: None})
    set_sharing(workspace, "priority", Sharing.PRIVATE)
    priorities.set_own_weights(workspace, {goal.id: 12})
    assert workspace.read().priority_by_goal[goal.id].sharing == Sharing.PRIVATE
