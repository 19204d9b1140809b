"""What a file of the seventeenth version holds after it was brought up to the eighteenth."""

from pathlib import Path
from shutil import copyfile

import pytest

from aligner.actions.roadmap import add_charge, start_draft
from aligner.model.vocabulary import ChargeBasis
from aligner.store.checking import check_file
from aligner.store.workspace import open_workspace


@pytest.fixture
def older(tmp_path: Path) -> Path:
    sample = Path(__file__).parent / "samples" / "version-17.aligner"
    return Path(copyfile(sample, tmp_path / sample.name))


def test_nobody_is_said_to_be_in_charge_of_a_goal(older: Path) -> None:
    with open_workspace(older) as workspace:
        assert workspace.read().charges == workspace.read().connection_answers == ()
        assert not any(one.left_out for one in workspace.read().placements)
        start_draft(workspace)
        goal = workspace.read().leaf_goals[0]
        charge = add_charge(workspace, goal.id, "The state", ChargeBasis.LAW, source="An act")
        assert workspace.read().charges == (charge,)
    assert check_file(older).problems == ()
