"""No private text is left anywhere: temporary files are in a folder of ours, and everything is its owner's alone."""

import os
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

import pytest

from aligner import paths
from aligner.actions.backups import make_backup
from aligner.actions.examples import create_example
from aligner.actions.exchange import export_workbook
from aligner.actions.frozen import thaw
from aligner.actions.history import purge_history
from aligner.actions.kit_history import (
    frozen_for,
    frozen_of,
    list_kits,
    record_new_kit,
    remove_kits,
    restore_kits,
)
from aligner.actions.programs import edit_program
from aligner.kit.content.options import KitOptions
from aligner.model.errors import Refused
from aligner.scratch import private_scratch, scratch
from aligner.store.workspace import open_workspace

ROOT = Path(__file__).parents[2]
CANARY = "Zarkadit-canary-41"
POSIX = pytest.mark.skipif(os.name == "nt", reason="modes and signals of POSIX")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "home" / "w.aligner"
    path.parent.mkdir()
    with create_example(path, "nonprofit", "en") as workspace:
        edit_program(workspace, workspace.read().programs[0].id, title=CANARY)
    return path


def test_temporary_files_lie_in_our_folder_and_go_with_the_work() -> None:
    before = tempfile.gettempdir()
    with private_scratch() as own:
        assert own is not None and Path(tempfile.gettempdir()) == own and own.is_relative_to(paths.user_data())
        with tempfile.NamedTemporaryFile(delete=False) as left:
            assert Path(left.name).parent == own
    assert not own.exists() and tempfile.gettempdir() == before


@POSIX
def test_a_kill_in_the_middle_of_an_export_leaves_no_text_in_the_systems_folder(file: Path, tmp_path: Path) -> None:
    system = tmp_path / "system"
    system.mkdir()
    slowed = """
import sys, time
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
close = WriteOnlyWorksheet.close
def slow(self):
    close(self)
    print("ready", flush=True)
    time.sleep(30)
WriteOnlyWorksheet.close = slow
from aligner import cli
sys.exit(cli.run(sys.argv[1:]))
"""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(system)}
    command = [sys.executable, "-c", slowed, "export", str(file), str(tmp_path / "home" / "o.xlsx")]
    started = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)
    assert started.stdout is not None
    line = started.stdout.readline()
    if line == b"ready\n":
        started.kill()
    started.wait(60)
    started.stdout.close()
    assert list(system.rglob("*")) == []
    with private_scratch() as own:
        assert [path.name for path in scratch().iterdir()] == [str(os.getpid())] and own is not None
    for path in (scratch(), paths.user_data()):
        assert path.stat().st_mode & 0o077 == 0


@POSIX
def test_everything_that_is_written_is_its_owners_alone(file: Path) -> None:
    was = os.umask(0)
    try:
        with open_workspace(file) as workspace:
            edit_program(workspace, workspace.read().programs[0].id, title="Other")
            export_workbook(workspace, file.parent / "o.xlsx", "en")
            make_backup(file, "on_open")
    finally:
        os.umask(was)
    written = [file, file.parent / "o.xlsx", *paths.user_data().rglob("*")]
    assert [path for path in written if path.stat().st_mode & 0o077 and path.suffix != ".lock"] == []


def test_what_was_removed_for_good_does_not_come_back_by_undo(file: Path) -> None:
    with open_workspace(file) as workspace:
        program = workspace.read().programs[0].id
        edit_program(workspace, program, title="Harmless")
        purge_history(workspace)
        assert workspace.undo_label is None
        workspace.undo()
        assert workspace.read().programs[0].title == "Harmless"
    assert CANARY.encode() not in file.read_bytes()


def test_what_older_kits_were_made_from_goes_with_the_history(file: Path) -> None:
    with open_workspace(file) as workspace:
        options = KitOptions(language="en", audience="board", purpose="update")
        for _ in range(2):
            records = workspace.read()
            record_new_kit(workspace, records.revision, options, (), frozen_for(records, options))
        second, first = list_kits(workspace)
        removed = remove_kits(workspace, [second.id])
        edit_program(workspace, workspace.read().programs[0].id, title="Harmless")
        records = workspace.read()
        record_new_kit(workspace, records.revision, options, (), frozen_for(records, options))
        assert CANARY in thaw(frozen_of(workspace, first.id)).programs[0].title
        purge_history(workspace)
        restore_kits(workspace, removed)
        kept = {kit.id: kit.has_data for kit in list_kits(workspace)}
        assert [kept[first.id], kept[second.id], list(kept.values()).count(True)] == [False, False, 1]
        for kit in (first, second):
            with pytest.raises(Refused, match="kit_data_removed"):
                frozen_of(workspace, kit.id)
        frozen = [row[-1] for row in workspace.own.rows.kits] + [
            frozen_of(workspace, kit.id) for kit in list_kits(workspace) if kit.has_data
        ]
        assert all(CANARY.encode() not in zlib.decompress(piece) for piece in frozen if piece)
