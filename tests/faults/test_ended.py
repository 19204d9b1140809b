"""Processes that are ended, and files and bytes that others hold, by what every system has: `Popen.kill` is SIGKILL on
POSIX and TerminateProcess on Windows; locks are fcntl's there and msvcrt's here."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from aligner.actions.examples import create_example
from aligner.actions.programs import edit_program
from aligner.files import STARTED, atomic_file, sweep_unfinished
from aligner.kit import making
from aligner.kit.content.options import KitOptions
from aligner.kit.making import make_kit
from aligner.model.errors import EnvironmentRefused
from aligner.placing import FileInUse
from aligner.store.checking import check_file
from aligner.store.workspace import open_workspace
from tests.kit.stand_ins import plain_documents, plain_records

ROOT = Path(__file__).parents[2]


@contextmanager
def running(code: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    """A Python of its own; ended with the block."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, text=True, encoding="utf-8") as child:
        try:
            yield child
        finally:
            child.kill()


def said(child: subprocess.Popen[str]) -> str:
    assert child.stdout is not None
    return child.stdout.readline().strip()


_EDITING = """
import sys
from pathlib import Path
from aligner.actions.programs import edit_program
from aligner.store.workspace import open_workspace
with open_workspace(Path(sys.argv[1])) as workspace:
    program = workspace.read().programs[0].id
    while True:
        edit_program(workspace, program, title=f"Title {workspace.revision + 1}", reach=workspace.revision + 1)
        print(workspace.revision, flush=True)
"""


@pytest.mark.parametrize("edits", [1, 7])
def test_nothing_that_was_kept_is_lost_when_the_process_is_ended(edits: int, tmp_path: Path) -> None:
    file = tmp_path / "e.aligner"
    create_example(file, "nonprofit", "en").close()
    with running(_EDITING, file) as child:
        kept = [int(said(child)) for _ in range(edits)]
        child.kill()
        child.wait()
    with open_workspace(file) as workspace:
        program = workspace.read().programs[0]
        assert workspace.revision >= kept[-1]
        assert (program.title, program.reach) == (f"Title {workspace.revision}", workspace.revision)
    assert not check_file(file).problems


_MAKING = """
import os, sys
from datetime import date
from pathlib import Path
from aligner.kit import making
from aligner.kit.content.options import KitOptions
from tests.kit.stand_ins import plain_documents, plain_records
making._write = plain_documents
left, real = int(sys.argv[2]), os.replace
def replace(*given, **named):
    global left
    left -= 1
    if left < 0:
        print("here", flush=True)
        sys.stdin.read()
    return real(*given, **named)
os.replace = replace
options = KitOptions(language="en", audience="board", meeting=date(2026, 2, 2))
making.make_kit(plain_records(), options, Path(sys.argv[1]))
print("done", flush=True)
"""


def documents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("step", [0, 1, 4, 7])
def test_a_process_that_is_ended_while_it_puts_a_kit_in_place_leaves_the_older_or_the_whole_new_one(
    step: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import date

    monkeypatch.setattr(making, "_write", plain_documents)
    records = plain_records()
    for name, day in (("kit", date(2026, 1, 1)), ("new", date(2026, 2, 2))):
        make_kit(records, KitOptions(language="en", audience="board", meeting=day), tmp_path / name)
    old, new = documents(tmp_path / "kit"), documents(tmp_path / "new")
    with running(_MAKING, tmp_path / "kit", step) as child:
        assert said(child) == "here"
        child.kill()
        child.wait()
    sweep_unfinished()
    assert documents(tmp_path / "kit") == (old if step == 0 else new)
    assert not list(tmp_path.rglob(f"{STARTED}*"))


def test_a_file_that_is_open_elsewhere_is_told_on_windows_and_replaced_where_that_can_be(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_text("old", "utf-8")
    with path.open("rb"):
        if sys.platform == "win32":
            with pytest.raises(FileInUse) as caught, atomic_file(path, "replace") as draft:
                draft.write_text("new", "utf-8")
            assert Path(str(caught.value.filename)).name == "deck.pptx"
            assert path.read_text("utf-8") == "old"
            return
        with atomic_file(path, "replace") as draft:
            draft.write_text("new", "utf-8")
    assert path.read_text("utf-8") == "new"


def test_a_file_that_a_scanner_lets_go_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_text("old", "utf-8")
    scanner = path.open("rb")
    let_go = threading.Timer(0.2, scanner.close)
    let_go.start()
    with atomic_file(path, "replace") as draft:
        draft.write_text("new", "utf-8")
    let_go.join()
    assert path.read_text("utf-8") == "new"


_LOCKING = """
import sys
file = open(sys.argv[1], "r+b", buffering=0)
file.seek(0x40000000)
if sys.platform == "win32":
    import msvcrt
    msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 512)
else:
    import fcntl
    fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 512, 0x40000000)
print("locked", flush=True)
sys.stdin.read()
"""
"""Locks the bytes by which SQLite reports who writes. Source: os.h of SQLite, PENDING_BYTE."""


def test_bytes_that_another_process_locks_refuse_a_change_until_they_are_free(tmp_path: Path) -> None:
    file = tmp_path / "e.aligner"
    with create_example(file, "nonprofit", "en") as workspace:
        program = workspace.read().programs[0]
        with running(_LOCKING, file) as child:
            assert said(child) == "locked"
            with pytest.raises(EnvironmentRefused) as caught:
                edit_program(workspace, program.id, title="New")
            assert caught.value.code == "busy" and workspace.look() == ""
            child.kill()
            child.wait()
        edit_program(workspace, program.id, title="New")
        assert workspace.read().programs[0].title == "New"


@pytest.mark.skipif(os.name != "nt", reason="elsewhere an open file can be moved: see tests/store/test_workspace.py")
def test_windows_lets_nobody_move_the_open_file_and_the_work_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "e.aligner"
    with create_example(file, "nonprofit", "en") as workspace:
        with pytest.raises(PermissionError):
            file.rename(tmp_path / "elsewhere.aligner")
        edit_program(workspace, workspace.read().programs[0].id, title="New")
        assert workspace.look() == ""
