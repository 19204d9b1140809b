"""What a change newly breaks is refused; what was wrong before is in nobody's way."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from aligner.actions import decisions, placements, roadmap
from aligner.model.choices import Decision
from aligner.model.errors import Refused
from aligner.model.initiative import Goal, Indicator, Stage
from aligner.model.programs import Placement, Program
from aligner.rules.judging import broken
from aligner.rules.violations import state_of
from aligner.store.workspace import Change, Workspace, create_workspace


def fill(change: Change) -> None:
    """Old trouble: a flat target, a program twice in one cell, a decision without a stance."""
    change.add(Goal, id=1, code="G1", title="One")
    change.add(Stage, id=1, code="S1", title="Start")
    change.add(Indicator, id=1, code="I1", goal_id=1, title="Flat", baseline_value=5, target_value=5)
    change.add(Program, id=1, code="P1", title="Program")
    for number in (1, 2):
        change.add(Placement, id=number, program_id=1, goal_id=1, stage_id=1, share=60, position=number)
    change.add(Decision, id=1, title="Bare", state="decided")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with create_workspace(tmp_path / "w.aligner", {"name": "ארגון", "kind": "nonprofit"}, fill) as made:
        yield made


def test_older_trouble_is_found(workspace: Workspace) -> None:
    assert [(one.code, one.kind) for one in broken(state_of(workspace.read()))] == [
        ("already_there", "placement"),
        ("shares_above_100", "placement"),
        ("target_equals_baseline", "indicator"),
        ("stance_missing", "decision"),
    ]


EDITS: dict[str, Callable[[Workspace], Any]] = {
    "title of a flat indicator": lambda w: roadmap.edit_indicator(w, 1, title="Other"),
    "rationale of a program twice in a cell": lambda w: placements.edit_placement(w, 1, rationale="Because"),
    "title of a decision without a stance": lambda w: decisions.edit_decision(w, 1, title="Other"),
    "shares lowered, still above the whole": lambda w: placements.set_shares(w, {1: 50}),
}


@pytest.mark.parametrize("name", EDITS)
def test_a_record_with_older_trouble_can_be_edited(name: str, workspace: Workspace) -> None:
    revision = workspace.revision
    EDITS[name](workspace)
    assert workspace.revision == revision + 1


RESERVED = ["outside", "OUTSIDE", "ｏｕｔｓｉｄｅ", "מחוץ ליעדים", "خارج الأهداف", "Total", "סה״כ"]


@pytest.mark.parametrize("code", RESERVED)
def test_a_goal_is_never_called_by_a_reserved_word(code: str, workspace: Workspace) -> None:
    with pytest.raises(Refused) as refused:
        roadmap.edit_goal(workspace, 1, code=code)
    assert refused.value.code in ("code_reserved", "code_says_total")


def test_trouble_that_grows_is_refused(workspace: Workspace) -> None:
    with pytest.raises(Refused) as refused:
        placements.set_shares(workspace, {1: 61})
    assert refused.value.code == "shares_above_100"
