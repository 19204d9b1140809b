"""Copies: whole, verified, found by revision, thinned by the rule; restored and salvaged."""

import json
import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.actions.backups import (
    BEFORE_RESTORE,
    back_up_when_changed,
    changes_in_words,
    is_backed_up,
    read_backup,
    restore,
    sweep_leftovers,
)
from aligner.actions.comparing import changes_between
from aligner.actions.examples import create_example, example_records
from aligner.actions.placements import remove_placement
from aligner.actions.programs import add_program, edit_program, remove_programs
from aligner.model.errors import Refused
from aligner.store.backups import (
    Backup,
    backups_to_keep,
    copy_file,
    get_backup,
    is_good,
    list_backups,
    make_backup,
    newest_good,
    thin,
)
from aligner.store.checking import check_file
from aligner.store.workspace import open_workspace

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "e.aligner"
    create_example(path, "nonprofit", "he").close()
    return path


def test_a_copy_holds_the_same_and_tells_what_it_is(file: Path) -> None:
    with open_workspace(file) as workspace:
        edit_program(workspace, workspace.read().programs[0].id, title="New")
        made = make_backup(file, "on_open")
        assert made.content_hash == check_file(file).content_hash == check_file(made.path).content_hash
        assert (made.revision, made.workspace_id) == (workspace.revision, workspace.uid)
        assert list_backups(workspace.uid) == [made] and is_good(made)
        assert made.path.stat().st_mode & 0o077 == 0
        assert back_up_when_changed(workspace, "on_time") is None
        edit_program(workspace, workspace.read().programs[0].id, title="Newer")
        assert back_up_when_changed(workspace, "on_time") is not None


def test_copies_of_one_moment_have_names_of_their_own(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter(["same", "same", "other"])
    monkeypatch.setattr(
        "aligner.store.backups.secrets",
        SimpleNamespace(token_hex=lambda _size: next(drawn)),  # the copies' own draws
    )
    first = make_backup(file, "on_open", now=NOW)
    second = make_backup(file, "on_time", now=NOW)
    assert first.id != second.id
    assert {(backup.id, backup.reason) for backup in list_backups(first.workspace_id)} == {
        (first.id, "on_open"),
        (second.id, "on_time"),
    }


def test_the_newest_good_copy_is_found_by_revision_and_not_by_clock(file: Path) -> None:
    with open_workspace(file) as workspace:
        old = make_backup(file, "on_open", now=NOW + timedelta(days=900))
        edit_program(workspace, workspace.read().programs[0].id, title="New")
        new = make_backup(file, "on_time", now=NOW)
    assert newest_good(new.workspace_id) == new
    data = bytearray(new.path.read_bytes())
    data[-300:] = bytes(300)
    data[4096:4200] = b"\xff" * 104
    new.path.write_bytes(data)
    assert newest_good(new.workspace_id) == old
    assert get_backup(old.workspace_id, old.id) == old
    with pytest.raises(Refused, match="no_such_backup"):
        get_backup(old.workspace_id, "x")


def copy_of(number: int, made: datetime, is_named: bool = False) -> Backup:
    return Backup(f"b{number}", Path("x"), "u", number, made, 1, "on_time", is_named, "", {})


@given(st.lists(st.tuples(st.integers(-500_000, 60 * 24 * 400), st.booleans()), min_size=1, max_size=60))
def test_thinning_keeps_two_days_named_ones_and_the_newest(ages: list[tuple[int, bool]]) -> None:
    copies = [
        copy_of(number, NOW - timedelta(minutes=minutes), is_named) for number, (minutes, is_named) in enumerate(ages)
    ]
    kept = backups_to_keep(copies, NOW)
    assert copies[-1] in kept
    for copy in copies:
        if copy.is_named or NOW - copy.created < timedelta(days=2):
            assert copy in kept
    old = [copy for copy in kept if not copy.is_named and NOW - copy.created >= timedelta(days=2)]
    assert len(old) <= 12 + 10 + 9 + 1


def test_a_restore_brings_all_back_as_one_undoable_step(file: Path) -> None:
    with open_workspace(file) as workspace:
        start = workspace.read()
        made = make_backup(file, "on_open")
        edit_program(workspace, start.programs[0].id, code="P99", title="Other")
        edit_program(workspace, start.programs[1].id, code=start.programs[0].code)
        remove_programs(workspace, [start.programs[2].id])
        for placement in start.placements_by_program[start.programs[3].id]:
            remove_placement(workspace, placement.id)
        add_program(workspace, "Added")
        changed = check_file(file).content_hash
        changes = [change for change in changes_between(start, workspace.read()) if change.kind == "program"]
        titles = {a: {c.values["title"] for c in changes if c.action == a} for a in ("added", "changed", "removed")}
        assert titles["added"] == {"Added"}
        assert titles["changed"] == {"Other", start.programs[1].title}
        assert titles["removed"] == {start.programs[2].title}
        restore(workspace, made)
        assert check_file(file).content_hash == made.content_hash
        assert not changes_between(start, workspace.read())
        assert list_backups(workspace.uid)[0].reason == BEFORE_RESTORE
        workspace.undo()
        assert check_file(file).content_hash == changed
        workspace.redo()
        assert check_file(file).content_hash == made.content_hash


def test_a_copy_tells_in_words_what_changed_since_the_one_before(file: Path) -> None:
    from aligner.lang.words import words

    with open_workspace(file) as workspace:
        first = make_backup(file, "on_open")
        assert (first.before, changes_in_words(first, words("en"))) == ("", "the first copy")
        add_program(workspace, "Added")
        edit_program(workspace, workspace.read().programs[0].id, title="New")
        second = make_backup(file, "on_time")
        assert second.before == first.id and second.changes is not None
        assert second.changes["program"] == (1, 1, 0) and list_backups(workspace.uid)[0] == second
        assert "added: 1, changed: 1" in changes_in_words(second, words("en", "nonprofit"))
        assert changes_in_words(make_backup(file, "on_time"), words("en")) == words("en").sentence(
            "kinds.changes.nothing"
        )


def test_another_state_with_the_same_revision_is_not_taken_for_kept(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.aligner"
    shutil.copyfile(file, other)
    for path, title in ((file, "Ours"), (other, "Theirs")):
        with open_workspace(path) as workspace:
            edit_program(workspace, workspace.read().programs[0].id, title=title)
            assert back_up_when_changed(workspace, "on_time") is not None
            assert is_backed_up(workspace) and back_up_when_changed(workspace, "on_time") is None


def test_thinning_never_takes_the_newest_good_copy(file: Path) -> None:
    with open_workspace(file) as workspace:
        uid = workspace.uid
        for number in range(4):
            edit_program(workspace, workspace.read().programs[0].id, title=f"T{number}")
            make_backup(file, "on_time", now=NOW - timedelta(days=400, minutes=-number))
    bad = list_backups(uid)[0]
    bad.path.write_bytes(b"")
    good = list_backups(uid)[1]
    removed = thin(uid, NOW)
    assert removed and {backup.id for backup in list_backups(uid)} == {bad.id, good.id}


@pytest.mark.parametrize("skew", [timedelta(days=-1), timedelta(days=3650), timedelta(hours=14)], ids=str)
def test_a_wrong_clock_removes_nothing_of_today(file: Path, skew: timedelta) -> None:
    with open_workspace(file) as workspace:
        for number in range(5):
            edit_program(workspace, workspace.read().programs[0].id, title=f"T{number}")
            make_backup(file, "on_time", now=NOW + skew * (number % 2) + timedelta(minutes=number))
        newest = list_backups(workspace.uid)[0]
        assert newest.revision == workspace.revision
        thin(workspace.uid, NOW + timedelta(minutes=9))
        assert {backup.revision for backup in list_backups(workspace.uid)} >= {newest.revision, newest.revision - 1}


def test_a_manifest_without_its_copy_goes_and_a_copy_of_the_first_version_is_still_good(file: Path) -> None:
    made = make_backup(file, "on_open")
    lone = made.path.with_name("lone.json")
    lone.write_text("{}", "utf-8")
    os.utime(lone, (1, 1))
    sweep_leftovers()
    assert sorted(path.suffix for path in made.path.parent.iterdir()) == [".aligner", ".json"]
    old = made.path.with_name("old.aligner")
    shutil.copyfile(Path(__file__).parent / "samples" / "version-1.aligner", old)
    told = {"revision": check_file(old).revision, "made": NOW.isoformat(), "reason": "on_open", "is_named": False}
    old.with_suffix(".json").write_text(json.dumps({**told, "content_hash": "of its time", "counts": {}}), "utf-8")
    found = next(backup for backup in list_backups(made.workspace_id) if backup.id == "old")
    assert is_good(found)


def test_reading_a_copy_changes_nothing(file: Path) -> None:
    made = make_backup(file, "on_open")
    before = made.path.read_bytes()
    assert len(read_backup(made).programs) == len(example_records("nonprofit", "he").programs)
    assert made.path.read_bytes() == before
    assert sorted(p.suffix for p in made.path.parent.iterdir()) == [".aligner", ".json"]


def test_a_copy_never_replaces_a_file(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "copy.aligner"
    copy_file(file, out)
    with pytest.raises(Refused, match="file_exists"):
        copy_file(file, out)
    assert check_file(out).content_hash == check_file(file).content_hash
