"""The log of kits beside the records: kept, listed, removed; never a new revision, never over a changed file."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from aligner.model.errors import EnvironmentRefused, Refused
from aligner.model.initiative import Goal
from aligner.store.kits import KitFile, frozen_of, list_kits, record_kit, remove_kits
from aligner.store.workspace import Workspace, create_workspace, open_workspace

NOW = datetime(2026, 5, 4, 10, 30, tzinfo=UTC)
FILES = (KitFile("deck.pptx", 12, "ab" * 32), KitFile("תדריך.pdf", 6, "cd" * 32))


def made(path: Path) -> Workspace:
    return create_workspace(path / "w.aligner", {"name": "עמותה", "kind": "nonprofit"})


def record(workspace: Workspace) -> int:
    return record_kit(workspace, NOW, workspace.revision, {"audience": "board", "language": "he"}, FILES, b"frozen")


def test_a_recorded_kit_comes_back_whole_and_leaves_the_revision_and_the_undo_steps(tmp_path: Path) -> None:
    with made(tmp_path) as workspace:
        workspace.run("add_goal", lambda change: change.add(Goal, code="G1", title="One"))
        revision = workspace.revision
        kit_id = record(workspace)
        assert (workspace.revision, workspace.undo_label) == (revision, "add_goal")
        workspace.undo()
        workspace.redo()
        assert [kit.id for kit in list_kits(workspace)] == [kit_id]
    with open_workspace(tmp_path / "w.aligner") as workspace:
        kit = list_kits(workspace)[0]
        assert (kit.created, kit.revision, kit.files) == (NOW, revision, FILES)
        assert kit.options == {"audience": "board", "language": "he"}
        assert frozen_of(workspace, kit.id) == b"frozen"


def test_the_newest_kit_comes_first_and_a_removed_one_is_gone(tmp_path: Path) -> None:
    with made(tmp_path) as workspace:
        first, second = record(workspace), record(workspace)
        assert [kit.id for kit in list_kits(workspace)] == [second, first]
        remove_kits(workspace, [second])
        assert [kit.id for kit in list_kits(workspace)] == [first]
        with pytest.raises(Refused):
            frozen_of(workspace, second)


def test_nothing_is_recorded_in_a_file_that_is_read_only_or_was_changed_underneath(tmp_path: Path) -> None:
    path = tmp_path / "w.aligner"
    with made(tmp_path) as workspace:
        shutil.copy(path, tmp_path / "other.aligner")
        with open_workspace(path, read_only=True) as reader, pytest.raises(EnvironmentRefused) as refusal:
            record(reader)
        assert refusal.value.code == "opened_read_only"
        with open_workspace(tmp_path / "other.aligner") as other:
            other.run("add_goal", lambda change: change.add(Goal, code="G1", title="One"))
        (tmp_path / "other.aligner").replace(path)
        with pytest.raises(EnvironmentRefused) as refusal:
            record(workspace)
        assert refusal.value.code in ("file_moved", "changed_elsewhere")
    with open_workspace(path) as workspace:
        assert list_kits(workspace) == []


def test_two_kits_that_are_recorded_one_after_the_other_do_not_look_like_another_window(tmp_path: Path) -> None:
    with made(tmp_path) as workspace:
        record(workspace)
        assert workspace.look() == ""
        workspace.run("add_goal", lambda change: change.add(Goal, code="G1", title="One"))
        record(workspace)
        assert len(list_kits(workspace)) == 2
