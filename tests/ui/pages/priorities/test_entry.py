"""Points are shared among the goals: what is left is said while one types, and they are made to be 100 at a press."""

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from aligner.actions.priorities import set_own_weights
from aligner.ui.frame.session import Session
from aligner.ui.links import ToPriorities
from tests.ui.conftest import Start
from tests.ui.looking import all_called, called, click, read, type_text, write

DOWN, UP = "Scale down to 100", "Scale up to 100"


def with_weights(start: Start, weights: Sequence[float | None]) -> Session:
    session = start("en")
    assert session.workspace is not None
    goals = [goal.id for goal in session.workspace.read().leaf_goals]
    assert len(goals) == len(weights)
    set_own_weights(session.workspace, dict(zip(goals, weights, strict=True)))
    session.show(ToPriorities())
    return session


def points(session: Session) -> list[float]:
    assert session.workspace is not None
    records = session.workspace.read()
    return [records.priority_by_goal[goal.id].weight for goal in records.leaf_goals]


@pytest.mark.parametrize(
    ("weights", "said", "offered"),
    [
        ((0, 10, 10, 10, 10, 10, 10, 10), "Points left: 30", [UP]),
        ((30, 10, 10, 10, 10, 10, 10, 10), "All 100 points are given", []),
        ((30, 10, 10, 10, 10, 10, 10, 25), "Points too many: 15", [DOWN]),
        ((None, 10, 10, 10, 10, 10, 10, 10), "Points left: 30", []),
        ((0, 0, 0, 0, 0, 0, 0, 0), "Points left: 100", []),
    ],
)
def test_what_is_left_is_said_and_making_it_100_is_offered_where_each_goal_has_points(
    start: Start, weights: Sequence[float | None], said: str, offered: list[str]
) -> None:
    session = with_weights(start, weights)
    page = session.page("priorities")
    assert said in read(page)
    assert [way for way in (UP, DOWN) if all_called(page, QPushButton, way)] == offered


def test_points_are_made_to_be_100_in_their_proportions_and_nothing_stays_nothing(start: Start) -> None:
    session = with_weights(start, (0, 10, 20, 10, 10, 10, 10, 10))
    click(session.page("priorities"), UP)
    assert points(session) == pytest.approx([0, 12, 25, 13, 13, 13, 12, 12], abs=1)
    assert sum(points(session)) == 100
    assert "All 100 points are given" in read(session.page("priorities"))
    session.undo()
    assert points(session) == [0, 10, 20, 10, 10, 10, 10, 10]


def test_what_is_left_follows_each_letter_and_less_than_nothing_is_refused_and_not_counted(start: Start) -> None:
    session = with_weights(start, (0, 10, 10, 10, 10, 10, 10, 10))
    page = session.page("priorities")
    assert session.workspace is not None
    first, second, *_ = session.workspace.read().leaf_goals
    editor = called(page, QLineEdit, f"Our points for {first.title}")
    editor.setFocus()
    editor.selectAll()
    type_text(editor, "5")
    assert "Points left: 25" in read(page)
    type_text(editor, "0")
    assert "Points too many: 20" in read(page)
    assert points(session)[0] == 0, "nothing is kept before the field is left"
    write(editor, "-5")
    assert "Points left: 30" in read(page)
    assert points(session)[0] == 0
    assert editor.property("invalid") == "true"
    other = called(page, QLineEdit, f"Our points for {second.title}")
    write(other, "40")
    assert points(session)[1] == 40
    assert "All 100 points are given" in read(page)
