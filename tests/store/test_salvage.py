"""Salvage: what can be read comes into a new file, counted by kind; the damaged one is not touched."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from aligner.actions.examples import create_example
from aligner.actions.programs import edit_program
from aligner.model.errors import Unusable
from aligner.model.programs import Program
from aligner.store.checking import check_file
from aligner.store.salvage import salvage
from aligner.store.schema import statements
from aligner.store.workspace import create_workspace, open_workspace

ROOT = Path(__file__).parents[2]
PAGE = 4096
INDEX_LEAF = 10
"""The first byte of a page of an index."""


@pytest.fixture
def many(tmp_path: Path) -> Path:
    path = tmp_path / "d.aligner"
    rows: list[Any] = [{"code": f"P{i}", "title": "תכנית", "description": "x" * 900} for i in range(400)]
    create_workspace(
        path, {"name": "עמותה", "kind": "nonprofit"}, lambda change: change.add_many(Program, rows)
    ).close()
    return path


def saved(path: Path, out: Path) -> tuple[dict[str, tuple[int, int]], Any]:
    """Counts and records, after it was seen that the damaged file is as it was and the new one is sound."""
    before = path.read_bytes()
    counts = salvage(path, out)
    assert path.read_bytes() == before
    checked = check_file(out)
    # An organization that was lost is rebuilt, without a name.
    assert not checked.problems
    assert {k: n for k, (n, _) in counts.items() if k != "organization"} == {
        k: n for k, n in checked.counts.items() if k != "organization"
    }
    with open_workspace(out) as workspace:
        return counts, workspace.read()


@pytest.mark.parametrize("where", [0.3, 0.5, 0.8])
def test_a_bad_page_costs_only_its_own_rows(many: Path, tmp_path: Path, where: float) -> None:
    data = bytearray(many.read_bytes())
    page = int(len(data) // PAGE * where)
    data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    many.write_bytes(data)
    with pytest.raises(Unusable):
        open_workspace(many)
    counts, records = saved(many, tmp_path / "saved.aligner")
    assert counts["program"][0] >= 390 and records.organization.name == "עמותה"


def described(path: Path) -> list[int]:
    """Which pages, the first one aside, hold the description of the tables: those of a new file that are no root."""
    base = sqlite3.connect(":memory:")
    for statement in statements():
        base.execute(statement)
    roots = {root for (root,) in base.execute("SELECT rootpage FROM sqlite_master")}
    pages = len(base.serialize()) // PAGE
    base.close()
    return [number for number in range(1, pages) if number + 1 not in roots]


def spoiled(path: Path, pages: list[int]) -> Path:
    data = bytearray(path.read_bytes())
    for page in pages:
        data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    path.write_bytes(data)
    return path


def test_a_bad_page_of_what_describes_the_tables_costs_no_row(many: Path, tmp_path: Path) -> None:
    whole = many.read_bytes()
    pages = described(many)
    assert len(pages) > 3
    for number, page in enumerate(pages):
        many.write_bytes(whole)
        counts, records = saved(spoiled(many, [page]), tmp_path / f"saved{number}.aligner")
        assert counts["program"] == (400, 0) and records.organization.name == "עמותה", page


def test_where_the_description_cannot_be_put_back_nothing_is_written(many: Path, tmp_path: Path) -> None:
    pages, whole, out = described(many), many.read_bytes(), tmp_path / "saved.aligner"
    with pytest.raises(Unusable) as refused:
        salvage(spoiled(many, pages), out)
    assert refused.value.problems[0].code == "nothing_to_salvage" and not out.exists()
    # Compacted, the description is on other pages: rows of another table must not be written over.
    many.write_bytes(whole)
    base = sqlite3.connect(many)
    base.execute("VACUUM")
    base.close()
    data = many.read_bytes()
    found = [n for n in range(1, len(data) // PAGE) if b"CREATE T" in data[n * PAGE : (n + 1) * PAGE]]
    with pytest.raises(Unusable) as refused:
        salvage(spoiled(many, found[:1]), out)
    assert refused.value.problems[0].code == "nothing_to_salvage" and not out.exists()


def test_many_bad_pages_cost_only_their_own_rows(many: Path, tmp_path: Path) -> None:
    data = bytearray(many.read_bytes())
    count = len(data) // PAGE
    for page in range(count // 3, count, 4):
        data[page * PAGE : (page + 1) * PAGE] = b"\xff" * PAGE
    many.write_bytes(data)
    assert saved(many, tmp_path / "saved.aligner")[0]["program"][0] >= 250


def test_a_bad_first_and_last_page_cost_only_their_own_rows(tmp_path: Path) -> None:
    path = tmp_path / "ends.aligner"
    rows: list[Any] = [{"code": f"P{i}", "title": "תכנית", "description": f"<{i}>" + "x" * 900} for i in range(400)]
    create_workspace(
        path, {"name": "עמותה", "kind": "nonprofit"}, lambda change: change.add_many(Program, rows)
    ).close()
    with open_workspace(path) as workspace:
        by_id = sorted(workspace.read().programs, key=lambda program: program.id)
    data = bytearray(path.read_bytes())
    # The indexes hold the numbers, too: without them only the table itself is left to look through.
    ends = {data.index(one.description[:8].encode()) // PAGE for one in (by_id[0], by_id[-1])}
    for page in range(len(data) // PAGE):
        if page in ends or data[page * PAGE] == INDEX_LEAF:
            data[page * PAGE : (page + 1) * PAGE] = b"\xff" * PAGE
    path.write_bytes(data)
    assert saved(path, tmp_path / "saved.aligner")[0]["program"][0] >= 380


def test_half_a_file_gives_what_is_in_that_half(many: Path, tmp_path: Path) -> None:
    data = many.read_bytes()
    many.write_bytes(data[: len(data) // 2 // PAGE * PAGE + 100])
    counts, _ = saved(many, tmp_path / "saved.aligner")
    assert 20 < counts["program"][0] < 400


def test_a_file_that_does_not_know_who_it_is_is_saved_with_its_history(tmp_path: Path) -> None:
    path = tmp_path / "w.aligner"
    with create_example(path, "nonprofit", "he") as workspace:
        program = workspace.read().programs[0]
        edit_program(workspace, program.id, title="New")
        count = len(workspace.read().programs)
    base = sqlite3.connect(path)
    base.execute("DELETE FROM document")
    base.execute("DELETE FROM organization")
    base.commit()
    base.close()
    counts, records = saved(path, tmp_path / "saved.aligner")
    assert len(records.programs) == count and counts["organization"] == (0, 0)
    with open_workspace(tmp_path / "saved.aligner", read_only=True) as workspace:
        assert [entry.after for entry in workspace.history("program", program.id)] == [{"title": "New"}]


def test_a_damaged_file_of_the_first_version_is_saved_in_the_present_form(tmp_path: Path) -> None:
    path = tmp_path / "w.aligner"
    shutil.copyfile(Path(__file__).parent / "samples" / "version-1.aligner", path)
    base = sqlite3.connect(path)
    programs = base.execute("SELECT count(*) FROM program").fetchone()[0]
    ballots = base.execute("SELECT count(*) FROM ballot").fetchone()[0]
    base.execute("DELETE FROM document")
    base.execute("DELETE FROM stage")
    base.commit()
    base.close()
    with pytest.raises(Unusable):
        open_workspace(path)
    counts, records = saved(path, tmp_path / "saved.aligner")
    assert (len(records.programs), len(records.ballots)) == (programs, ballots)
    assert counts["placement"][0] and all(placement.stage_id is None for placement in records.placements)


def test_a_journal_beside_it_is_taken_back_and_one_that_was_lost_is_done_without(many: Path, tmp_path: Path) -> None:
    code = """
import os, sys
from pathlib import Path
from aligner.model.programs import Program
from aligner.store.workspace import open_workspace
workspace = open_workspace(Path(sys.argv[1]))
def change(change):
    change._base.execute("PRAGMA cache_spill = 1"); change._base.execute("PRAGMA cache_size = 2")
    for program in change.list(Program):
        change.edit(Program, program.id, description="y" * 900)
    os._exit(9)
workspace.run("edit", change)
"""
    subprocess.run([sys.executable, "-c", code, str(many)], check=False, cwd=ROOT)
    journal = many.with_name(f"{many.name}-journal")
    kept = journal.read_bytes()
    _, records = saved(many, tmp_path / "with.aligner")
    assert journal.read_bytes() == kept
    assert {program.description for program in records.programs} == {"x" * 900} and len(records.programs) == 400
    journal.unlink()
    counts, _ = saved(many, tmp_path / "without.aligner")
    assert counts["program"][0] >= 390


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00", b"x" * 9000, bytes(20000)])
def test_what_holds_nothing_of_ours_is_told(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "w.aligner"
    path.write_bytes(content)
    with pytest.raises(Unusable, match="nothing_to_salvage"):
        salvage(path, tmp_path / "saved.aligner")
    assert not (tmp_path / "saved.aligner").exists()


def test_a_newer_file_is_not_guessed_at(many: Path, tmp_path: Path) -> None:
    base = sqlite3.connect(many)
    base.execute("PRAGMA user_version = 99")
    base.close()
    with pytest.raises(Unusable, match="newer_version"):
        salvage(many, tmp_path / "saved.aligner")
