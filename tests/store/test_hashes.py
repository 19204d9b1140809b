"""What each table hashes to: right after every change, and wrong after one that the program did not make."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aligner.actions.examples import create_example
from aligner.actions.programs import add_program, edit_program, remove_programs
from aligner.model.errors import EnvironmentRefused
from aligner.store import checking, connection, hashes
from aligner.store.checking import check_file
from aligner.store.hashes import row_hash, rows_hash, table_hash
from aligner.store.rows import Layout
from aligner.store.workspace import open_workspace


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "e.aligner"
    create_example(path, "nonprofit", "he").close()
    return path


def change_behind(file: Path, statement: str) -> None:
    base = sqlite3.connect(file)
    base.execute(statement)
    base.commit()
    base.close()


def test_they_follow_every_change_undo_and_redo(file: Path) -> None:
    with open_workspace(file) as workspace:
        made = add_program(workspace, "Added")
        edit_program(workspace, made.id, title="Edited", budget_minor=5)
        remove_programs(workspace, [made.id, workspace.read().programs[0].id])
        assert workspace.silent_changes() == []
        for _ in range(3):
            workspace.undo()
            assert workspace.silent_changes() == []
        for _ in range(3):
            workspace.redo()
        assert workspace.silent_changes() == []


@pytest.mark.parametrize("writes", [1, 3, 1000])
def test_what_the_window_writes_during_a_look_is_no_change_by_something_else(
    file: Path, monkeypatch: pytest.MonkeyPatch, writes: int
) -> None:
    """The look reads table after table in a process of its own, while the user goes on and is not kept waiting."""
    monkeypatch.setattr(connection, "WRITE_BUSY_SECONDS", 0.01)
    written: list[str] = []

    def write() -> None:
        if len(written) < writes:
            try:
                add_program(window, "Meanwhile")
                written.append("")
            except EnvironmentRefused as error:
                # Where the user writes all the time, the last look holds her off for once.
                written.append(error.code)

    def hash_and_write(base: sqlite3.Connection, table_layout: Layout) -> str:
        write()
        return table_hash(base, table_layout)

    def hash_rows_and_write(rows: list[Any]) -> str:
        write()
        return rows_hash(rows)

    with open_workspace(file) as window, open_workspace(file, read_only=True) as looking:
        monkeypatch.setattr(hashes, "table_hash", hash_and_write)
        assert looking.silent_changes() == []
        assert written[:writes] == [""] * writes if writes < 5 else "busy" in written
        written.clear()
        monkeypatch.setattr(checking, "rows_hash", hash_rows_and_write)
        assert check_file(file).problems == ()
        assert written
        add_program(window, "Afterwards")
        assert looking.silent_changes() == []


def test_a_value_changed_by_something_else_is_seen_until_it_is_accepted(file: Path) -> None:
    change_behind(file, "UPDATE program SET title = title || 'x' WHERE id = (SELECT min(id) FROM program)")
    with open_workspace(file) as workspace:
        assert workspace.silent_changes() == ["program"]
        edit_program(workspace, workspace.read().programs[0].id, title="Over it")
        assert workspace.silent_changes() == ["program"]
        workspace.accept_content()
        assert workspace.silent_changes() == []
        edit_program(workspace, workspace.read().programs[0].id, title="And on")
        assert workspace.silent_changes() == []


VALUES = st.one_of(st.none(), st.integers(-(2**62), 2**62), st.floats(allow_nan=False), st.text(), st.binary())


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(VALUES, VALUES), max_size=6), st.randoms())
def test_the_order_of_rows_does_not_matter_and_any_other_value_does(rows: list[tuple[object, object]], chance) -> None:
    shuffled = list(rows)
    chance.shuffle(shuffled)
    assert rows_hash(rows) == rows_hash(shuffled)
    assert rows_hash([*rows, (None, "a")]) != rows_hash([*rows, (None, "b")])
    assert row_hash((1,)) != row_hash((1.0,)) != row_hash(("1",)) != row_hash((b"1",))
