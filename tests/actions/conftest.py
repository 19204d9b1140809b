from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from aligner.model.choices import Decision, Resolution, ResolutionOption
from aligner.model.initiative import Goal, Indicator, Measurement, Stage
from aligner.model.meetings import AgendaItem, AgendaSubject, Meeting
from aligner.model.programs import Placement, Program
from aligner.store.workspace import Change, Workspace, create_workspace


def fill(change: Change) -> None:
    """Two goals under a parent and one apart, two stages, an indicator, three programs, two placements,
    two resolutions, two decisions, two meetings, two items on the agenda of the first."""
    change.add(Goal, id=1, code="G1", title="Teachers", position=0)
    change.add(Goal, id=2, code="G1.1", title="Recruit", parent_id=1, weight=30, position=0)
    change.add(Goal, id=3, code="G1.2", title="Train", parent_id=1, weight=20, position=1)
    change.add(Goal, id=4, code="G2", title="תלמידים", weight=50, position=1)
    change.add(Stage, id=1, code="S1", title="Start", position=0)
    change.add(Stage, id=2, code="S2", title="Scale", position=1)
    change.add(Indicator, id=1, code="I1", goal_id=4, title="Graduates", baseline_value=1, target_value=9)
    change.add(Measurement, id=1, indicator_id=1, date="2024-01-01", value=3)
    for number in (1, 2, 3):
        change.add(Program, id=number, code=f"P{number}", title=f"Program {number}", position=number - 1)
    change.add(Placement, id=1, program_id=1, goal_id=2, stage_id=1, share=60, position=0)
    change.add(Placement, id=2, program_id=1, goal_id=4, stage_id=2, share=30, position=1)
    change.add(Resolution, id=1, title="Our part", position=0)
    change.add(Resolution, id=2, title="Our data", motion="To share it", position=1)
    change.add(ResolutionOption, id=1, resolution_id=1, kind="adapt", position=0)
    change.add(ResolutionOption, id=2, resolution_id=1, kind="wait", position=1)
    change.add(Decision, id=1, title="Adapt the course", goal_id=4, stance="adapt", resolution_id=1, position=0)
    change.add(Decision, id=2, title="Talk with partners", position=1)
    for at, day in enumerate((date(2026, 12, 1), date(2027, 3, 1)), start=1):
        change.add(Meeting, id=at, day=day, position=at)
    for at, question in enumerate(("Where do we stand?", "What next?"), start=1):
        change.add(AgendaItem, id=at, meeting_id=1, question=question, position=at)
    change.add(AgendaSubject, id=1, item_id=1, decision_id=1)


@pytest.fixture
def fill_workspace() -> Callable[[Change], None]:
    return fill


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = create_workspace(tmp_path / "w.aligner", {"name": "עמותה", "kind": "nonprofit"}, fill)
    yield made
    made.close()
