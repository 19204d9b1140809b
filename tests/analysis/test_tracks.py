"""Stages on tracks: those of one stand side by side, and those of another are not relevant for a goal of one track."""

from dataclasses import replace
from typing import Any

from aligner.analysis.field import Place, field_figures
from aligner.model.initiative import Goal, Stage
from aligner.model.records import Records
from tests.analysis.test_analyse import goals, program, records
from tests.analysis.test_field import need, placed


def on_tracks(*, track: str = "School", **lists: Any) -> Records:
    """Three goals, the first on a track; four stages on two tracks that alternate, and one on none."""
    names = ("School", "Work", "school ", "Work", "")
    stages = [Stage(id=i, code=f"S{i}", title=f"Stage {i}", position=i, track=name) for i, name in enumerate(names, 1)]
    first, *others = goals(50, 30, 20)
    first.track = track
    return records(goals=[first, *others], stages=stages, **lists)


def states(found: Records, goal: int) -> list[str]:
    cells = {cell.place: cell.state for cell in field_figures(found).cells}
    return [cells[Place(goal, stage.id)] for stage in found.stages]


def test_the_stages_of_a_track_stand_side_by_side() -> None:
    assert [stage.id for stage in on_tracks().stages_in_tracks] == [1, 3, 2, 4, 5]


def test_stages_of_another_track_are_not_relevant_for_a_goal_of_one() -> None:
    found = on_tracks()
    assert states(found, 1) == ["unknown", "irrelevant", "unknown", "irrelevant", "unknown"]
    assert set(states(found, 2)) == {"unknown"}


def test_a_track_that_no_stage_is_on_leaves_all_stages_open() -> None:
    assert set(states(on_tracks(track="Schol"), 1)) == {"unknown"}


def test_goals_under_a_goal_of_one_track_belong_there_unless_they_say_another() -> None:
    above, *_ = goals(50)
    above.track = "Work"
    under = [
        Goal(id=2, code="G2", title="Two", parent_id=1, position=2),
        Goal(id=3, code="G3", title="Three", parent_id=1, position=3, track="School"),
    ]
    found = replace(on_tracks(), goals=(above, *under))
    assert [found.is_on_track(2, stage) for stage in range(1, 6)] == [False, True, False, True, True]
    assert [found.is_on_track(3, stage) for stage in range(1, 6)] == [True, False, True, False, True]


def test_what_is_known_of_a_cell_of_another_track_is_still_told() -> None:
    found = on_tracks(needs=[need(1, 1, 2, 30)], programs=[program(1)], placements=[placed(1, 1, 1, 4)], activities=[])
    assert states(found, 1) == ["unknown", "unknown", "unknown", "covered", "unknown"]
