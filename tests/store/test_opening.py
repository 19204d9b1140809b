"""Files that are not ours, damaged or newer: their own message, and not one byte altered."""

import sqlite3
import struct
from pathlib import Path

import pytest

from aligner.model.errors import EnvironmentRefused, Problem, Unusable
from aligner.model.kinds import KINDS
from aligner.model.programs import Program
from aligner.store import schema, tables_v18
from aligner.store.checking import check_file
from aligner.store.connection import connect
from aligner.store.migrations import Migration, migrate
from aligner.store.workspace import create_workspace, open_workspace
from tests.model.declared_tables import declared_tables

OURS = {"name": "עמותה", "kind": "nonprofit"}


def ours(path: Path) -> Path:
    create_workspace(
        path,
        OURS,
        lambda change: change.add_many(Program, [{"code": f"P{i}", "title": "Text " * 20} for i in range(200)]),
    ).close()
    return path


def foreign(path: Path) -> None:
    base = sqlite3.connect(path)
    base.execute("CREATE TABLE note (text)")
    base.commit()
    base.close()


def newer(path: Path) -> None:
    data = bytearray(ours(path).read_bytes())
    data[60:64] = struct.pack(">I", schema.VERSION + 1)
    path.write_bytes(data)


def with_a_trigger(path: Path) -> None:
    base = sqlite3.connect(ours(path))
    base.execute("CREATE TRIGGER sly AFTER INSERT ON goal BEGIN DELETE FROM goal; END")
    base.commit()
    base.close()


def with_a_lost_parent(path: Path) -> None:
    base = sqlite3.connect(ours(path))
    base.execute("INSERT INTO priority (id, goal_id, weight, sharing, position) VALUES (1, 77, 1, 'board', 0)")
    base.commit()
    base.close()


def torn(path: Path) -> None:
    data = bytearray(ours(path).read_bytes())
    data[8192:12288] = b"\xff" * 4096
    path.write_bytes(data)


MAKERS = {
    "empty_file": lambda path: path.write_bytes(b""),
    "not_sqlite": lambda path: path.write_text("שלום, זה טקסט " * 30, "utf-8"),
    "foreign_sqlite": foreign,
    "newer_version": newer,
    "unexpected_objects": with_a_trigger,
    "broken_references": with_a_lost_parent,
    "damaged": torn,
}


@pytest.mark.parametrize("code", MAKERS)
def test_a_file_that_we_cannot_use_says_why_and_stays_as_it_was(code: str, tmp_path: Path) -> None:
    path = tmp_path / "file.aligner"
    MAKERS[code](path)
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(Unusable) as caught:
            open_workspace(path, read_only=read_only)
        assert (caught.value.code, caught.value.exit_code) == (code, 4)
    assert [problem.code for problem in check_file(path).problems] == [code]
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["file.aligner"]


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentRefused, match="file_missing"):
        open_workspace(tmp_path / "nothing.aligner")
    assert not list(tmp_path.iterdir())


def test_a_check_tells_the_same_hash_for_the_same_content(tmp_path: Path) -> None:
    path = ours(tmp_path / "w.aligner")
    first = check_file(path)
    assert first.problems == () and first.counts["program"] == 200
    with open_workspace(path) as workspace:
        program = workspace.read().programs[0]
        workspace.run("edit", lambda change: change.edit(Program, program.id, title="Other"))
        assert check_file(path).content_hash != first.content_hash
        workspace.undo()
    again = check_file(path)
    assert (again.content_hash, again.revision) == (first.content_hash, first.revision + 2)


def test_the_released_tables_are_those_of_the_model() -> None:
    flat = [" ".join(text.split()) for text in declared_tables([kind.model for kind in KINDS])]
    assert [" ".join(text.split()) for text in tables_v18.RECORDS.split(";\n")] == flat


def test_a_migration_is_recorded_and_a_failing_one_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = ours(tmp_path / "w.aligner")
    base = connect(path)
    good = Migration(
        schema.VERSION + 1, "add_colour", lambda base: base.execute("ALTER TABLE goal ADD COLUMN colour") and None
    )

    def fail(base: sqlite3.Connection) -> None:
        base.execute("DROP TABLE ballot")
        raise Unusable(Problem.of("damaged"))

    with pytest.raises(Unusable):
        migrate(base, schema.VERSION, (good, Migration(good.version + 1, "fail", fail)))
    assert base.execute("PRAGMA user_version").fetchone() == (good.version,)
    assert base.execute("SELECT name, version FROM migration").fetchall() == [("add_colour", good.version)]
    assert base.execute("SELECT count(*) FROM ballot").fetchone() == (0,)
    assert base.execute("PRAGMA foreign_keys").fetchone() == (1,)
    base.close()


def test_removed_text_stays_only_in_the_history_and_goes_with_it(tmp_path: Path) -> None:
    path = tmp_path / "w.aligner"
    with create_workspace(path, OURS) as workspace:
        made = workspace.run("add", lambda change: change.add(Program, code="P", title="T", description="CANARY" * 500))
        assert b"CANARY" in path.read_bytes()
        workspace.run("remove", lambda change: change.remove(Program, made.id))
        (removed, added) = workspace.history("program", made.id)
        assert (removed.before["description"], added.action) == ("CANARY" * 500, "added")
        workspace.purge_history()
    assert b"CANARY" not in path.read_bytes()


def test_a_list_of_tables_that_holds_no_text_is_told_as_damage(tmp_path: Path) -> None:
    path = ours(tmp_path / "w.aligner")
    base = sqlite3.connect(path)
    base.execute("PRAGMA writable_schema = ON")
    base.execute("UPDATE sqlite_master SET name = CAST(name AS BLOB) WHERE name = 'ix_goal_parent_id'")
    base.commit()
    base.close()
    assert [problem.code for problem in check_file(path).problems] == ["damaged"]
    with pytest.raises(Unusable):
        open_workspace(path)
