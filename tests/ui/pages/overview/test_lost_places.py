"""What a newer roadmap has no place for stands on the overview until it is placed again, or left so."""

from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from aligner.actions import placements
from aligner.actions.exchange import import_file
from aligner.model.workshop import Ballot
from tests.exchange.test_import import book
from tests.ui.looking import press, texts


def test_what_lost_its_place_is_listed_until_it_is_placed_again(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en", kind="foundation")
    workspace = session.workspace
    assert workspace is not None
    ballots = [one.id for one in workspace.read().ballots]
    workspace.run("restore", lambda change: [change.remove(Ballot, one) for one in ballots])
    before = workspace.read()
    placed = [goal for goal in before.leaf_goals if sum(one.goal_id == goal.id for one in before.placements) > 1]
    gone = placed[-1]
    codes = {goal.id: goal.code for goal in before.goals}
    rows: list[list[Any]] = [["Code", "Title", "Parent", "Weight"]]
    rows += [[g.code, g.title, codes.get(g.parent_id or 0), g.weight] for g in before.goals if g.id != gone.id]
    answers = {"roadmap": "whole", "placements.goal.dropped": "list"}
    import_file(workspace, book(tmp_path / "newer.xlsx", Goals=rows), answers=answers)
    session.show_page("overview")
    lost = [one for one in workspace.read().placements if one.formerly]
    shown = texts(session)
    assert lost and "No longer on the roadmap:" in shown and gone.title in shown
    goal = workspace.read().leaf_goals[0]
    for one in lost[1:]:
        placements.move_placement(workspace, one.id, goal.id, None)
        assert not next(found for found in workspace.read().placements if found.id == one.id).formerly
    assert [one.id for one in workspace.read().placements if one.formerly and one.goal_id is None] == [lost[0].id]
    for _ in range(1 + sum(1 for one in workspace.read().decisions if one.formerly)):
        press(qtbot, session, "Leave off the roadmap")
    assert "No longer on the roadmap:" not in texts(session)
    assert not [one for one in workspace.read().placements if one.formerly]
