"""Where the system gives files no number of their own, or another at each look, what a file holds decides."""

import itertools
import os
import shutil
from pathlib import Path

import pytest

from aligner.actions.examples import create_example
from aligner.actions.opening import open_workspace
from aligner.actions.programs import edit_program
from aligner.model.errors import EnvironmentRefused, Problem
from aligner.store import place
from aligner.store.place import is_same_file


@pytest.fixture(params=["another at each look", "none"])
def numbers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answers of a network drive, simulated."""
    real, count = Path.stat, itertools.count(1)

    def stat(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        told = list(real(path, follow_symlinks=follow_symlinks))
        told[1] = 0 if request.param == "none" else next(count)
        exact = real(path, follow_symlinks=follow_symlinks)
        return os.stat_result(told, {"st_mtime_ns": exact.st_mtime_ns, "st_atime_ns": exact.st_atime_ns})

    monkeypatch.setattr(Path, "stat", stat)


@pytest.mark.usefixtures("numbers")
def test_changes_are_kept_and_nothing_is_noticed_that_did_not_happen(tmp_path: Path) -> None:
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        program = workspace.read().programs[0]
        for title in ("One", "Two"):
            edit_program(workspace, program.id, title=title)
            assert workspace.look() == ""
        assert workspace.read().programs[0].title == "Two"


@pytest.mark.usefixtures("numbers")
@pytest.mark.parametrize("way", ["in place", "by rename"])
def test_another_state_in_its_place_is_noticed_and_not_written_over(tmp_path: Path, way: str) -> None:
    file, other = tmp_path / "a.aligner", tmp_path / "b.aligner"
    with create_example(file, "nonprofit", "en") as workspace:
        shutil.copyfile(file, other)
        with open_workspace(other) as theirs:
            edit_program(theirs, theirs.read().programs[0].id, title="Theirs")
        workspace.read()
        data = other.read_bytes()
        if way == "in place":
            file.write_bytes(data)
        else:
            other.replace(file)
        assert workspace.look() == "changed_elsewhere"
        with pytest.raises(EnvironmentRefused):
            edit_program(workspace, workspace.read().programs[0].id, title="Ours")
        assert file.read_bytes() == data


@pytest.mark.usefixtures("numbers")
def test_two_organizations_files_are_never_taken_for_one(tmp_path: Path) -> None:
    one, other = tmp_path / "a.aligner", tmp_path / "b.aligner"
    create_example(one, "nonprofit", "en").close()
    create_example(other, "foundation", "en").close()
    assert not is_same_file(one, other)


def test_a_place_that_refuses_the_lock_opens_read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create_example(tmp_path / "a.aligner", "nonprofit", "en").close()

    def refuse(*_: object, **__: object) -> None:
        raise EnvironmentRefused(Problem.of("no_permission"))

    monkeypatch.setattr(place, "lock_file", refuse)
    with open_workspace(tmp_path / "a.aligner") as workspace:
        assert workspace.is_read_only and workspace.read().programs
