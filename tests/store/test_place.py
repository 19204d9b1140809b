"""The file's place: what the window sees of it while it is open, and what was seen of it before."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from aligner import paths, placing
from aligner.actions.examples import create_example
from aligner.actions.programs import edit_program
from aligner.model.errors import EnvironmentRefused
from aligner.store.place import lock_path, own_lock_path
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


@pytest.mark.parametrize(
    "in_place",
    [
        True,
        pytest.param(
            False, marks=pytest.mark.skipif(os.name == "nt", reason="an open file cannot be replaced by another there")
        ),
    ],
)
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


@pytest.mark.skipif(sys.platform != "win32" and os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_place_that_may_not_be_written_any_more_is_told(file: Path) -> None:
    with open_workspace(file) as workspace:
        file.chmod(0o400)
        assert workspace.look() == "read_only_place"
        file.chmod(0o600)
        assert workspace.look() == ""


def test_a_file_replaced_by_an_older_one_while_closed_is_noticed_until_one_goes_on(file: Path, tmp_path: Path) -> None:
    older = tmp_path / "older.aligner"
    shutil.copyfile(file, older)
    with open_workspace(file) as workspace:
        assert workspace.newer_revision_elsewhere is None
        retitle(workspace, "New")
        newest = workspace.revision
    shutil.copyfile(older, file)
    with open_workspace(file) as workspace:
        assert workspace.newer_revision_elsewhere == newest
    with open_workspace(older) as elsewhere:
        assert elsewhere.newer_revision_elsewhere is None
    with open_workspace(file) as workspace:
        assert workspace.newer_revision_elsewhere == newest
        workspace.accept_older()
    with open_workspace(file) as workspace:
        assert workspace.newer_revision_elsewhere is None


def test_the_second_writer_is_told_who_has_the_file(file: Path) -> None:
    import platform

    with open_workspace(file), pytest.raises(EnvironmentRefused) as caught:
        open_workspace(file)
    told = dict(caught.value.problems[0].values)
    assert told["process"] == str(os.getpid()) and str(told["host"]).split(".")[0] == platform.node().split(".")[0]


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

    def full(path: Path) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(place, "sync_file", full)
    with pytest.raises(EnvironmentRefused) as caught:
        open_workspace(file)
    assert caught.value.code == "disk_full" and list(tmp_path.iterdir()) == [file]


def test_a_lock_that_a_kill_left_empty_locks_nobody_out(tmp_path: Path) -> None:
    file = tmp_path / "w.aligner"
    create_workspace(file, {"name": "Org", "kind": "nonprofit"}).close()
    for lock in (Path(lock_path(file)), own_lock_path(file)):
        lock.touch()
        os.utime(lock, (1, 1))
    open_workspace(file).close()


def test_nothing_beside_the_file_is_held_open_and_nothing_of_it_stays(file: Path) -> None:
    note = Path(lock_path(file))
    with open_workspace(file) as workspace:
        retitle(workspace, "New")
        assert sorted(path.name for path in file.parent.iterdir()) == [file.name, note.name]
        if sys.platform == "linux":
            held = {os.path.realpath(one) for one in Path("/proc/self/fd").iterdir()}
            assert str(file.resolve()) in held and str(note) not in held
        assert own_lock_path(file).exists() and file.parent not in own_lock_path(file).parents
    assert list(file.parent.iterdir()) == [file] and not own_lock_path(file).exists()


def test_another_user_of_this_computer_is_told_who_has_the_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """She has another data folder: the note reports."""
    with open_workspace(file):
        with monkeypatch.context() as hers:
            hers.setenv(paths.OWN_FOLDER, str(file.parent / "her folder"))
            hers.setattr(os, "getpid", lambda: 1)
            with pytest.raises(EnvironmentRefused) as caught:
                open_workspace(file, take_over=True)
        assert caught.value.code == "locked"


def test_a_note_that_another_computer_put_in_the_place_of_ours_stays_when_we_close(file: Path) -> None:
    note = Path(lock_path(file))
    with open_workspace(file):
        note.write_text("77\naligner\ndana-laptop\n", "utf-8")
    assert "dana-laptop" in note.read_text("utf-8")


@pytest.mark.parametrize(
    ("boot", "process", "is_left"), [("another start", 1, True), ("", 999_999_999, True), ("", 1, False)]
)
def test_a_note_of_this_computer_is_left_over_only_when_its_process_is_gone(
    boot: str, process: int, is_left: bool, file: Path
) -> None:
    from PySide6.QtCore import QSysInfo

    host = QSysInfo.machineHostName()
    Path(lock_path(file)).write_text(f"{process}\naligner\n{host}\n\n{boot}\n", "utf-8")
    if is_left:
        open_workspace(file).close()
        return
    with pytest.raises(EnvironmentRefused) as caught:
        open_workspace(file, take_over=True)
    assert dict(caught.value.problems[0].values) == {"host": host, "process": str(process)}


def test_the_note_alone_keeps_two_writers_apart_where_our_own_folder_takes_no_lock(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from aligner.store import place

    class Refused(place.QLockFile):
        def tryLock(self, timeout: object = 0) -> bool:
            return False

        def error(self) -> place.QLockFile.LockError:
            return place.QLockFile.LockError.PermissionError

    monkeypatch.setattr(place, "QLockFile", Refused)
    with open_workspace(file) as workspace:
        assert not workspace.is_read_only
        with pytest.raises(EnvironmentRefused) as caught:
            open_workspace(file)
        assert caught.value.code == "locked"
    open_workspace(file).close()


def test_a_process_that_is_ended_leaves_no_lock(file: Path) -> None:
    """By SIGKILL, and TerminateProcess on Windows."""
    code = (
        "import sys; from pathlib import Path; from aligner.actions.opening import open_workspace; "
        "held = open_workspace(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    )
    root = Path(__file__).parents[2]
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(file)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    with holder:
        assert holder.stdout is not None and holder.stdout.readline().strip() == "held"
        with pytest.raises(EnvironmentRefused) as caught:
            open_workspace(file)
        assert dict(caught.value.problems[0].values)["process"] == str(holder.pid)
        holder.kill()
        holder.wait()
    assert Path(lock_path(file)).exists()
    with open_workspace(file) as workspace:
        assert not workspace.is_read_only


WINDOWS_DENIED = 5


@pytest.mark.parametrize("refused", ["the note beside the file", "the file itself"])
def test_a_place_that_only_seems_to_be_writable_opens_read_only(
    refused: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What Windows answers in a folder that may only be read: every question is reported yes, and every try no."""
    before = file.read_bytes()
    real = Path.open

    def opened(path: Path, mode: str = "r", *rest: Any, **named: Any) -> Any:
        is_note = mode[0] in "xwa" and path.name.endswith(".lock")
        if is_note if refused.startswith("the note") else (path == file and "+" in mode):
            error = PermissionError(errno.EACCES, "Access is denied", str(path))
            error.winerror = WINDOWS_DENIED  # pyright: ignore[reportAttributeAccessIssue]
            raise error
        return real(path, mode, *rest, **named)

    with monkeypatch.context() as windows:
        windows.setattr(os, "access", lambda *_, **__: True)
        windows.setattr(Path, "open", opened)
        windows.setattr(placing, "PATIENCE_SECONDS", 0.0)
        with open_workspace(file) as workspace:
            assert workspace.is_read_only and workspace.read().programs
            with pytest.raises(EnvironmentRefused) as caught:
                retitle(workspace, "New")
            assert caught.value.code == "opened_read_only"
            assert workspace.look() == ""
    assert file.read_bytes() == before and list(file.parent.iterdir()) == [file]
    assert not own_lock_path(file).exists()
