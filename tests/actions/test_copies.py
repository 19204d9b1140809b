"""Copies of the open file beside it: found by what they hold, and led back to where they parted."""

import shutil
from dataclasses import replace
from types import SimpleNamespace

import pytest

from aligner.actions.backups import make_backup
from aligner.actions.copies import common_state, free_name, keep_as_copy, plan_work
from aligner.actions.examples import create_example
from aligner.actions.neighbours import inspect_copy, neighbours
from aligner.actions.opening import open_workspace
from aligner.actions.placements import remove_placement
from aligner.actions.programs import add_program, edit_program, remove_programs
from aligner.model.errors import Refused
from aligner.model.records import by_kind


def content(records):
    return {kind: [dict(record) for record in found] for kind, found in by_kind(records).items()}


@pytest.fixture
def parted(tmp_path):
    """A file that is open, and a copy of it that continued elsewhere; both changed a thing before they parted."""
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        first = workspace.read().programs[0].id
        edit_program(workspace, first, title="Before they parted")
        other = tmp_path / "a (Dana's conflicted copy 2026-11-24).aligner"
        shutil.copyfile(workspace.path, other)
        at_parting = workspace.read()
        with open_workspace(other) as theirs:
            edit_program(theirs, first, uniqueness="Theirs")
        edit_program(workspace, at_parting.programs[1].id, title="Ours")
        yield workspace, other, at_parting


def test_a_conflicted_copy_is_known_by_the_workspace_it_holds(parted, tmp_path) -> None:
    workspace, other, _ = parted
    create_example(tmp_path / "another.aligner", "nonprofit", "he").close()
    (tmp_path / "broken.aligner").write_bytes(b"no")
    found = [inspect_copy(path, workspace.path, workspace.uid) for path in neighbours(workspace.path)]
    assert [copy.path for copy in found if copy is not None] == [other]
    assert next(copy for copy in found if copy is not None).has_news


def test_a_copy_without_news_is_told_apart(tmp_path) -> None:
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        edit_program(workspace, workspace.read().programs[0].id, title="One")
        shutil.copyfile(workspace.path, tmp_path / "b.aligner")
        edit_program(workspace, workspace.read().programs[0].id, title="Two")
        copy = inspect_copy(tmp_path / "b.aligner", workspace.path, workspace.uid)
    assert copy is not None and not copy.has_news


def test_the_state_at_which_they_parted_comes_from_the_copy_kept_then(tmp_path, parted) -> None:
    workspace, other, at_parting = parted
    with open_workspace(other, read_only=True) as theirs:
        found = common_state(workspace.read(), theirs.read(), workspace.path, other)
    assert found is not None and content(found) == content(at_parting)


def test_a_kept_copy_of_that_state_is_preferred(tmp_path) -> None:
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        edit_program(workspace, workspace.read().programs[0].id, title="Before")
        make_backup(workspace.path, "on_open")
        shutil.copyfile(workspace.path, tmp_path / "b.aligner")
        at_parting = workspace.read()
        edit_program(workspace, at_parting.programs[0].id, title="After")
        with open_workspace(tmp_path / "b.aligner", read_only=True) as theirs:
            found = common_state(workspace.read(), theirs.read(), workspace.path, theirs.path)
    assert found is not None and content(found) == content(at_parting)


def test_our_state_is_led_back_through_additions_removals_and_undo(parted) -> None:
    workspace, other, at_parting = parted
    records = workspace.read()
    remove_placement(workspace, records.placements[0].id)
    remove_programs(workspace, [records.programs[2].id])
    add_program(workspace, title="New")
    workspace.undo()
    with open_workspace(other, read_only=True) as theirs:
        found = common_state(workspace.read(), theirs.read(), workspace.path, other)
    assert found is not None and content(found) == content(at_parting)


def test_without_a_common_change_nothing_is_guessed(tmp_path) -> None:
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        edit_program(workspace, workspace.read().programs[0].id, title="Before, and its history is not told there")
        keep_as_copy(workspace.read(), tmp_path / "b.aligner")
        edit_program(workspace, workspace.read().programs[0].id, title="Ours")
        with open_workspace(tmp_path / "b.aligner", read_only=True) as theirs:
            assert common_state(workspace.read(), theirs.read(), workspace.path, theirs.path) is None


def test_two_copies_are_planned_together(parted) -> None:
    workspace, other, _ = parted
    plan = plan_work(lambda text, part: None, workspace.read(), workspace.path, other)
    merged = plan.merged()
    assert not plan.differences
    assert merged.programs[0].uniqueness == "Theirs" and merged.programs[1].title == "Ours"


def test_what_is_in_memory_becomes_a_file_of_the_same_workspace(tmp_path) -> None:
    with create_example(tmp_path / "a.aligner", "foundation", "he") as workspace:
        records = workspace.read()
    path = free_name(tmp_path / "a.aligner", "kept")
    keep_as_copy(records, path)
    with open_workspace(path) as opened:
        assert content(replace(opened.read(), revision=records.revision)) == content(records)
        assert opened.uid == records.workspace_id
    with pytest.raises(Refused):
        keep_as_copy(records, path)
    assert free_name(tmp_path / "a.aligner", "kept").name == "a kept 2.aligner"


@pytest.mark.parametrize(
    "answer", [{"st_file_attributes": 0x400000}, {"st_file_attributes": 0x1000}, {"st_flags": 0x40000000}]
)
def test_a_copy_that_lies_only_in_the_cloud_is_not_read(tmp_path, monkeypatch, answer) -> None:
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        other = tmp_path / "b.aligner"
        shutil.copyfile(workspace.path, other)
        assert neighbours(workspace.path) == [other]
        with monkeypatch.context() as simulated:
            simulated.setattr(type(other), "stat", lambda path, **_: SimpleNamespace(**answer))
            assert neighbours(workspace.path) == []
