"""The file's place: what the window sees of it while it is open, and what was seen of it before."""

import os
import shutil
from pathlib import Path

import pytest

from aligner.actions.examples import create_example
from aligner.actions.programs import edit_program
from aligner.model.errors import EnvironmentRefused
from aligner.store.place import lock_path
from aligner.store.workspace import Workspace, create_workspace, open_workspace


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "e.aligner"
    create_example(path, "nonprofit", "he").close()
    return path


def retitle(workspace: Workspace, title: str) -> None:
    edit_program(workspace, workspace.read().programs[0].id, title=title)


def other_edit(file: Path, title: str) -> None:
    """One edit on a copy, as another computer makes it."""
    with open_workspace(file) as workspace:
        retitle(workspace, title)


def test_own_changes_are_no_news(file: Path) -> None:
    with open_workspace(file) as workspace:
        assert workspace.look() == ""
        retitle(workspace, "New")
        workspace.undo()
        assert workspace.look() == ""
        os.utime(file)
        assert workspace.look() == "" and workspace.look() == ""


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be replaced there")
@pytest.mark.parametrize("in_place", [True, False])
def test_another_computers_change_with_the_same_revision_is_seen_and_not_written_over(
    file: Path, tmp_path: Path, in_place: bool
) -> None:
    other = tmp_path / "other.aligner"
    shutil.copyfile(file, other)
    other_edit(other, "Theirs")
    with open_workspace(file) as workspace:
        retitle(workspace, "Ours")
        if in_place:
            shutil.copyfile(other, file)
        else:
            other.replace(file)
        assert workspace.look() == "changed_elsewhere"
        before = file.read_bytes()
        with pytest.raises(EnvironmentRefused) as caught:
            edit_program(workspace, workspace.read().programs[0].id, title="Over")
        assert caught.value.code == ("changed_elsewhere" if in_place else "file_moved")
        assert file.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be moved there")
def test_a_file_that_went_or_became_something_else_is_told(file: Path, tmp_path: Path) -> None:
    with open_workspace(file) as workspace:
        file.rename(tmp_path / "elsewhere.aligner")
        assert workspace.look() == "file_missing"
        create_workspace(tmp_path / "other.aligner", {"name": "Other", "kind": "nonprofit"}).close()
        (tmp_path / "other.aligner").rename(file)
        assert workspace.look() == "file_moved"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_place_that_may_not_be_written_any_more_is_told(file: Path) -> None:
    with open_workspace(file) as workspace:
        file.chmod(0o400)
        assert workspace.look() == "read_only_place"


def test_a_file_replaced_by_an_older_one_while_closed_is_noticed_until_one_goes_on(file: Path, tmp_path: Path) -> None:
    older = tmp_path / "older.aligner"
    shutil.copyfile(file, older)
    with open_workspace(file) as workspace:
        assert workspace.seen_newer is None
        retitle(workspace, "New")
        newest = workspace.revision
    shutil.copyfile(older, file)
    with open_workspace(file) as workspace:
        assert workspace.seen_newer == newest
    with open_workspace(older) as elsewhere:
        assert elsewhere.seen_newer is None
    with open_workspace(file) as workspace:
        assert workspace.seen_newer == newest
        workspace.accept_older()
    with open_workspace(file) as workspace:
        assert workspace.seen_newer is None


def test_the_second_writer_is_told_who_has_the_file(file: Path) -> None:
    import platform

    with open_workspace(file), pytest.raises(EnvironmentRefused) as caught:
        open_workspace(file)
    told = dict(caught.value.problems[0].values)
    assert told["process"] == str(os.getpid()) and told["host"].split(".")[0] == platform.node().split(".")[0]


def test_a_lock_of_another_computer_holds_until_it_is_taken_over(file: Path) -> None:
    Path(lock_path(file)).write_text("4242\naligner\ndana-laptop\n" + "0" * 32 + "\n" + "0" * 32 + "\n", "utf-8")
    with pytest.raises(EnvironmentRefused) as caught:
        open_workspace(file)
    assert dict(caught.value.problems[0].values) == {"host": "dana-laptop", "process": "4242"}
    with open_workspace(file, read_only=True) as reader:
        assert reader.is_read_only
    with open_workspace(file, take_over=True) as workspace, pytest.raises(EnvironmentRefused, match="locked"):
        retitle(workspace, "New")
        open_workspace(file, take_over=True)


def test_a_full_disk_is_not_told_as_a_file_that_somebody_has_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import errno

    from aligner.store import place

    file = tmp_path / "w.aligner"
    create_workspace(file, {"name": "Org", "kind": "nonprofit"}).close()

    class Full(place.QLockFile):
        def tryLock(self, timeout: object = 0) -> bool:
            return False

        def error(self) -> place.QLockFile.LockError:
            return place.QLockFile.LockError.UnknownError

    def full(path: Path) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(place, "QLockFile", Full)
    monkeypatch.setattr(place, "sync_file", full)
    with pytest.raises(EnvironmentRefused) as caught:
        open_workspace(file)
    assert caught.value.code == "disk_full"


def test_a_lock_that_a_kill_left_empty_locks_nobody_out(tmp_path: Path) -> None:

    file = tmp_path / "w.aligner"
    create_workspace(file, {"name": "Org", "kind": "nonprofit"}).close()
    lock = Path(lock_path(file))
    lock.touch()
    os.utime(lock, (1, 1))
    open_workspace(file).close()
