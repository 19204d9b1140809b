"""Two computers and a sync folder: what this one wrote is remembered, kept, and missed where it is not in the file."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from aligner import paths
from aligner.actions.backups import ON_CLOSE, back_up_when_changed, list_backups
from aligner.actions.copies import common_state, has_news_of, plan_work
from aligner.actions.examples import create_example
from aligner.actions.merging import apply_merge
from aligner.actions.neighbours import inspect_copy, neighbours
from aligner.actions.opening import Workspace, open_workspace, workspace_id
from aligner.actions.own_state import arrived, keep_memory, missed
from aligner.actions.programs import edit_program
from aligner.model.programs import Program
from aligner.store.kits import list_kits, record_kit


def title(workspace: Workspace, at: int) -> str:
    return workspace.read().programs[at].title


def is_news(other: Path, file: Path) -> bool:
    copy = inspect_copy(other, file, workspace_id(file))
    assert copy is not None
    return copy.has_news


def backups_to_keep(workspace: Workspace) -> Path:
    found = missed(workspace)
    assert found is not None and found.backup is not None
    return found.backup.path


def rename(workspace: Workspace, at: int, to: str, **fields: Any) -> None:
    edit_program(workspace, workspace.read().programs[at].id, title=to, **fields)


@pytest.fixture
def fork(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Our file with a change of ours, closed and kept; and the deputy's, who continued from the state before that."""
    file, theirs = tmp_path / "board.aligner", tmp_path / "deputy" / "board.aligner"
    theirs.parent.mkdir()
    with create_example(file, "nonprofit", "en") as workspace:
        rename(workspace, 0, "Before they parted")
    shutil.copyfile(file, theirs)
    with open_workspace(file) as workspace:
        rename(workspace, 1, "Ours")
        back_up_when_changed(workspace, ON_CLOSE)
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv(paths.OWN_FOLDER, str(tmp_path / "deputy user"))
        with open_workspace(theirs) as workspace:
            workspace.author = "Dana"
            rename(workspace, 2, "Theirs")
            rename(workspace, 3, "Theirs, too")
    return file, theirs


def plan_of(workspace: Workspace, other: Path) -> Any:
    return plan_work(lambda text, part: None, workspace.read(), workspace.path, other)


def test_a_fork_of_higher_revision_that_replaced_the_closed_file_is_missed_and_the_kept_state_holds_ours(fork) -> None:
    file, theirs = fork
    shutil.copyfile(theirs, file)
    with open_workspace(file) as workspace:
        found = missed(workspace)
        assert found is not None and found.backup is not None and found.label == "edit_program"
        with open_workspace(found.backup.path, read_only=True) as kept:
            assert title(kept, 1) == "Ours"
        rename(workspace, 4, "Went on without an answer")
    with open_workspace(file) as workspace:
        assert missed(workspace) is not None, "going on must not make the program forget what is missing"
        apply_merge(workspace, plan_of(workspace, backups_to_keep(workspace)))
        assert missed(workspace) is None
        assert [title(workspace, at) for at in (1, 2, 3, 4)] == [
            "Ours",
            "Theirs",
            "Theirs, too",
            "Went on without an answer",
        ]
    with open_workspace(file) as workspace:
        assert missed(workspace) is None


def test_a_missing_change_whose_content_is_there_is_not_missed(fork) -> None:
    file, theirs = fork
    with open_workspace(theirs) as workspace:
        rename(workspace, 1, "Ours")
    shutil.copyfile(theirs, file)
    with open_workspace(file) as workspace:
        assert workspace.own.missing and missed(workspace) is None


def test_the_same_file_misses_nothing(fork) -> None:
    file, _ = fork
    with open_workspace(file) as workspace:
        assert missed(workspace) is None


@pytest.mark.parametrize("way", ["in place", "by rename"])
def test_what_the_window_shows_is_kept_with_its_history_when_the_file_was_replaced(fork, way: str) -> None:
    file, theirs = fork
    with open_workspace(file) as workspace:
        workspace.author = "Noa"
        rename(workspace, 5, "Only in memory")
        workspace.read()
        if way == "in place":
            file.write_bytes(theirs.read_bytes())
        else:
            shutil.copyfile(theirs, file.with_name("new"))
            file.with_name("new").replace(file)
        found = arrived(workspace)
        assert not found.is_complete and found.newest.name == "Dana"
        kept = keep_memory(workspace, [lambda opened: rename(opened, 6, "Refused, and kept")])
    with open_workspace(kept.path, read_only=True) as opened:
        assert [title(opened, at) for at in (0, 1, 5, 6)] == [
            "Before they parted",
            "Ours",
            "Only in memory",
            "Refused, and kept",
        ]
        told = [(entry.author, entry.after.get("title")) for entry in opened.history()]
        assert told[:2] == [("Noa", "Refused, and kept"), ("Noa", "Only in memory")]
        assert "Before they parted" in [name for _, name in told]
    assert kept.path.is_relative_to(paths.user_data())


def test_nothing_of_ours_is_missing_where_the_other_went_on_from_our_state(fork, tmp_path: Path) -> None:
    file, _ = fork
    later = tmp_path / "later.aligner"
    shutil.copyfile(file, later)
    with open_workspace(file) as workspace:
        workspace.read()
        with open_workspace(later) as theirs:
            theirs.author = "Dana"
            rename(theirs, 2, "Went on")
        file.write_bytes(later.read_bytes())
        found = arrived(workspace)
        assert found.is_complete and [(c.author, c.label) for c in found.changes] == [("Dana", "edit_program")]


def test_a_merge_is_told_by_the_file_so_no_computer_takes_the_copy_for_news_again(
    fork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, theirs = fork
    other = file.with_name("board (1).aligner")
    shutil.copyfile(theirs, other)
    with open_workspace(file) as workspace:
        assert is_news(other, file) and has_news_of(file, other)
        apply_merge(workspace, plan_of(workspace, other))
        assert not is_news(other, file) and not has_news_of(file, other)
        rename(workspace, 2, "Decided later")
        assert not plan_of(workspace, other).differences
        assert plan_of(workspace, other).merged().programs[2].title == "Decided later"
        with monkeypatch.context() as elsewhere:
            elsewhere.setenv(paths.OWN_FOLDER, str(tmp_path / "third user"))
            assert not has_news_of(file, other)
        workspace.undo()
        workspace.undo()
        assert is_news(other, file) and has_news_of(file, other)
        workspace.redo()
        assert not is_news(other, file) and not has_news_of(file, other)


def test_after_a_merge_the_copy_that_went_on_brings_only_what_came_since(fork) -> None:
    file, theirs = fork
    with open_workspace(file) as workspace:
        apply_merge(workspace, plan_of(workspace, theirs))
        rename(workspace, 2, "Decided after the merge")
        with open_workspace(theirs) as others:
            rename(others, 6, "Since")
        plan = plan_of(workspace, theirs)
        assert not plan.differences
        assert [plan.merged().programs[at].title for at in (2, 6)] == ["Decided after the merge", "Since"]


def test_history_reasons_authors_and_kits_of_the_other_side_come_along(fork) -> None:
    from datetime import UTC, datetime

    file, theirs = fork
    with open_workspace(theirs) as others:
        others.author = "Dana"
        edit_program(others, others.read().programs[4].id, title="With a reason")
        program = others.read().programs[5]
        others.run(
            "edit_program", lambda change: change.edit(Program, program.id, title="Why"), reason="Asked by the board"
        )
        record_kit(others, datetime(2026, 11, 25, tzinfo=UTC), others.revision, {"audience": "board"}, [], b"frozen")
    with open_workspace(file) as workspace:
        workspace.author = "Noa"
        apply_merge(workspace, plan_of(workspace, theirs))
        entries = {entry.after.get("title"): entry for entry in workspace.history() if entry.is_from_merge}
        assert entries["With a reason"].author == "Dana" and entries["Why"].reason == "Asked by the board"
        assert workspace.history()[0].author == "Noa" and workspace.history()[0].label == "merge"
        assert len(list_kits(workspace)) == 1
        workspace.undo()
        assert not list_kits(workspace) and not any(entry.is_from_merge for entry in workspace.history())


def test_sides_are_named_by_person_and_time(fork) -> None:
    file, theirs = fork
    with open_workspace(file) as workspace:
        mine, other = plan_of(workspace, theirs).origins
        assert mine.is_ours and not other.is_ours and other.name == "Dana" and other.at is not None
    ours = list_backups(workspace.uid)[0].path
    shutil.copyfile(theirs, file)
    with open_workspace(file) as workspace:
        mine, other = plan_of(workspace, ours).origins
        assert (mine.name, mine.is_ours, other.is_ours) == ("Dana", False, True)


@pytest.mark.parametrize(
    "name",
    [
        "board.aligner (1)",
        "board (1).aligner",
        "board-DESKTOP-7.aligner",
        "board (Dana's conflicted copy).aligner",
        "עותק של board.aligner",
        "board.sync-conflict-20261124.aligner",
    ],
)
def test_copies_are_found_under_the_names_that_services_give_them(fork, name: str) -> None:
    file, theirs = fork
    shutil.copyfile(theirs, file.with_name(name))
    file.with_name("other.aligner.lock").write_text("x", "utf-8")
    file.with_name("other.aligner-journal").write_text("x", "utf-8")
    assert [path.name for path in neighbours(file)] == [name]
    assert is_news(file.with_name(name), file)


def test_both_directions_see_the_same_common_state(fork) -> None:
    file, theirs = fork
    with open_workspace(file) as workspace, open_workspace(theirs) as others:
        one = common_state(workspace.read(), others.read(), file, theirs)
        two = common_state(others.read(), workspace.read(), theirs, file)
    assert one is not None and two is not None
    assert [p.title for p in one.programs] == [p.title for p in two.programs]
