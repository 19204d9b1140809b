"""Damage, crashes and misuse: a plain error or a sound file, never a traceback, never a byte altered unasked."""

import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from aligner.model.choices import Priority
from aligner.model.errors import AlignerError, EnvironmentRefused, Refused, Unusable
from aligner.model.initiative import Goal
from aligner.model.organization import Organization
from aligner.model.programs import Program
from aligner.store.checking import check_file
from aligner.store.workspace import Changes, Workspace, create_workspace, open_workspace

ROOT = Path(__file__).parents[2]
OURS = {"name": "עמותה", "kind": "nonprofit"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "w.aligner"
    rows = [
        {"code": f"P{i}", "title": f"תכנית {i}", "description": "טקסט " * 30, "start": "2024-01-01"} for i in range(60)
    ]
    create_workspace(made, OURS, lambda change: change.add_many(Program, rows)).close()
    return made


def test_flipped_bytes_give_a_plain_error_or_a_working_file(path: Path) -> None:
    sound = path.read_bytes()
    chance = random.Random(7)
    refused = 0
    for _ in range(150):
        data = bytearray(sound)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        try:
            check_file(path)
            with open_workspace(path) as workspace:
                workspace.read()
        except AlignerError:
            refused += 1
    assert refused


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE program SET start = 'someday'",
        "UPDATE program SET status = 5",
        "DELETE FROM organization",
        "DELETE FROM initiative",
        "DELETE FROM document",
        "UPDATE document SET revision = 'many'",
        "UPDATE program SET title = CAST(x'ff41' AS TEXT)",
    ],
)
def test_values_that_cannot_be_are_damage(statement: str, path: Path) -> None:
    base = sqlite3.connect(path)
    base.execute("PRAGMA ignore_check_constraints = ON")
    base.execute(statement)
    base.commit()
    base.close()
    assert [problem.code for problem in check_file(path).problems] == ["damaged"]
    with pytest.raises(Unusable, match="damaged"), open_workspace(path) as workspace:
        workspace.read()


def test_a_file_in_another_journal_mode_that_we_refuse_is_not_altered(path: Path) -> None:
    base = sqlite3.connect(path)
    base.execute("CREATE TABLE sly (x)")
    base.execute("PRAGMA journal_mode = WAL")
    base.commit()
    base.close()
    before = path.read_bytes()
    with pytest.raises(Unusable, match="unexpected_objects"):
        open_workspace(path)
    assert path.read_bytes() == before


def test_a_reader_sees_rows_and_revision_of_one_state(path: Path) -> None:
    with open_workspace(path) as writer, open_workspace(path, read_only=True) as reader:
        program = reader.read().programs[0]
        writer.run("edit", lambda change: change.edit(Program, program.id, title="New"))
        with open_workspace(path, read_only=True) as late:
            assert late.read().revision == writer.revision
        reader.revision -= 1
        assert (reader.read().revision, reader.read().programs[0].title) == (writer.revision, "New")


def test_what_a_killed_process_left_is_recovered_before_reading(path: Path) -> None:
    code = """
import os, sys
from pathlib import Path
from aligner.model.programs import Program
from aligner.store.workspace import open_workspace
workspace = open_workspace(Path(sys.argv[1]))
def change(change):
    for program in change.list(Program):
        change.edit(Program, program.id, description="x" * 9000)
    change._base.execute("PRAGMA cache_spill = 1"); change._base.execute("PRAGMA cache_size = 2")
    for program in change.list(Program):
        change.edit(Program, program.id, description="y" * 9000)
    os._exit(9)
workspace.run("edit", change)
"""
    before = check_file(path).content_hash
    subprocess.run([sys.executable, "-c", code, str(path)], check=False, cwd=ROOT)
    assert path.with_name("w.aligner-journal").exists()
    with open_workspace(path, read_only=True) as reader:
        assert reader.read().programs[0].description.startswith("טקסט")
    assert check_file(path).content_hash == before


def refusal(workspace: Workspace, write: Callable[..., object]) -> tuple[str, str, str]:
    with pytest.raises(Refused) as caught:
        workspace.run("write", write)
    problem = caught.value.problems[0]
    return problem.code, problem.where, str(dict(problem.values).get("text", ""))


def test_clashes_name_the_code_or_the_field(path: Path) -> None:
    with open_workspace(path) as workspace:
        assert refusal(workspace, lambda change: change.add(Program, code="P3", title="Twin")) == (
            "duplicate_code",
            "code",
            "P3",
        )
        rows = [{"code": "N1", "title": "One"}, {"code": "P7", "title": "Twin"}]
        assert refusal(workspace, lambda change: change.add_many(Program, rows))[2] == "P7"
        goal = workspace.run("add", lambda change: change.add(Goal, code="G", title="Goal"))
        workspace.run("add", lambda change: change.add(Priority, goal_id=goal.id, weight=1))
        found = refusal(workspace, lambda change: change.add(Priority, goal_id=goal.id, weight=2))
        assert found[:2] == ("duplicate_value", "goal_id")
        assert refusal(workspace, lambda change: change.remove(Organization, 1))[0] == "not_removable"


def test_empty_choices_and_dates_are_not_said(path: Path) -> None:
    with open_workspace(path) as workspace:
        made = workspace.run("add", lambda change: change.add(Program, code="N", title="T", status="", start=""))
        assert (made.status, made.start) == (None, None)


def test_every_listener_hears_a_change_even_when_one_fails(path: Path) -> None:
    heard: list[Changes] = []

    def fail(changes: Changes) -> None:
        raise KeyError("listener")

    with open_workspace(path) as workspace:
        workspace.subscribe(fail)
        workspace.subscribe(heard.append)
        with pytest.raises(KeyError):
            workspace.run("add", lambda change: change.add(Goal, code="G", title="Goal"))
        assert len(heard) == 1 and len(workspace.read().goals) == 1


def test_a_link_to_an_open_file_is_the_same_file(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.aligner"
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("links cannot be made here")
    with open_workspace(path), pytest.raises(EnvironmentRefused, match="locked"):
        open_workspace(link)


def test_misuse_is_a_defect_and_nothing_to_undo_is_none(path: Path, tmp_path: Path) -> None:
    with open_workspace(path) as workspace:
        with pytest.raises(TypeError):
            workspace.run("find", lambda change: change.find(Goal, colour="red"))
        assert workspace.undo().ids == {} and workspace.redo().ids == {}

        def fail(change: object) -> None:
            raise FileNotFoundError("mine")

        with pytest.raises(RuntimeError):
            workspace.run("read a file", fail)
    with pytest.raises(EnvironmentRefused, match="folder_missing"):
        create_workspace(tmp_path / "nowhere" / "w.aligner", OURS)
