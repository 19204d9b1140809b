"""A file of every released version opens, keeps all it held, and is copied before it is changed."""

import hashlib
import shutil
from datetime import date
from pathlib import Path

import pytest

from aligner.model.vocabulary import Sharing, Stance, WorkshopState
from aligner.store.backups import list_backups
from aligner.store.checking import check_file
from aligner.store.schema import VERSION
from aligner.store.workspace import open_workspace

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.aligner"))
FIRST = SAMPLES[0]


def copy(path: Path, folder: Path) -> Path:
    return Path(shutil.copy(path, folder / path.name))


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_there_is_a_sample_of_every_released_version() -> None:
    assert [path.stem for path in SAMPLES] == [f"version-{number}" for number in range(1, VERSION)]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_an_older_file_opens_whole_and_a_copy_of_it_is_kept(sample: Path, tmp_path: Path) -> None:
    path = copy(sample, tmp_path)
    before = check_file(path)
    assert not before.problems
    with open_workspace(path) as workspace:
        assert [backup.reason for backup in list_backups(workspace.uid)] == ["before_migration"]
        assert workspace.revision == before.revision
    after = check_file(path)
    assert (after.problems, after.counts, after.content_hash) == ((), before.counts, before.content_hash)
    with open_workspace(path) as workspace:
        assert len(list_backups(workspace.uid)) == 1


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_an_older_file_is_read_without_being_altered(sample: Path, tmp_path: Path) -> None:
    path = copy(sample, tmp_path)
    before = digest(path)
    with open_workspace(path, read_only=True) as workspace:
        assert workspace.read().leaf_goals
    check_file(path)
    assert digest(path) == before


def test_what_the_first_version_held_has_its_place(tmp_path: Path) -> None:
    with open_workspace(copy(FIRST, tmp_path)) as workspace:
        records = workspace.read()
    (workshop,) = records.workshops
    assert workshop.state is WorkshopState.CLOSED
    names = {participant.id: participant.name for participant in records.participants}
    assert sorted(names.values()) == ["דנה", "יואב"]
    assert {(names[ballot.participant_id], ballot.points) for ballot in records.ballots} == {
        (name, points) for name in ("דנה", "יואב") for points in (40.0, 60.0)
    }
    (decision,) = records.decisions
    assert (decision.stance, decision.due, decision.sharing) == (Stance.ADAPT, date(2026, 3, 1), Sharing.BOARD)
    assert {goal.sharing for goal in records.goals} == {Sharing.PUBLIC}
    assert {actor.sharing for actor in records.actors} == {Sharing.BOARD}
