"""The history: what changed, by whom and why, in the change's own transaction; beside undo; removed for good."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from aligner.actions.backups import restore
from aligner.actions.examples import create_example
from aligner.actions.history import full_history, history_of, purge_history, sharing_levels, visible_history
from aligner.actions.programs import add_program, edit_program, remove_programs
from aligner.model.errors import Refused
from aligner.model.presenting import Brand
from aligner.model.programs import Program
from aligner.model.vocabulary import Sharing
from aligner.settings import Settings, write_settings
from aligner.store.backups import list_backups, make_backup
from aligner.store.workspace import Workspace, create_workspace, open_workspace

MARKER = "מחוק־לצמיתות"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "e.aligner"
    create_example(path, "nonprofit", "he").close()
    return path


def retitle(workspace: Workspace, program_id: int, title: str, reason: str = "") -> None:
    workspace.run("edit_program", lambda change: change.edit(Program, program_id, title=title), reason=reason)


def test_it_tells_who_changed_what_when_and_why(file: Path) -> None:
    with open_workspace(file) as workspace:
        program = workspace.read().programs[0]
        assert history_of(workspace, "program", program.id) == () and workspace.author == ""
        workspace.author = "  דנה\n"
        retitle(workspace, program.id, "New", "הוועד\x00 ביקש")
        (entry,) = history_of(workspace, "program", program.id)
        assert (entry.before, entry.after) == ({"title": program.title}, {"title": "New"})
        assert (entry.author, entry.reason, entry.label) == ("דנה", "הוועד ביקש", "edit_program")
        assert (entry.action, entry.revision, entry.way) == ("edited", workspace.revision, "")
        assert entry.at.utcoffset() == timedelta(0)


def test_nobody_is_named_until_the_user_says_so(file: Path) -> None:
    write_settings(Settings(author="נועה"))
    with open_workspace(file) as workspace:
        assert workspace.author == "נועה"


def test_undo_and_redo_are_told_and_take_nothing_back(file: Path) -> None:
    with open_workspace(file) as workspace:
        program = workspace.read().programs[0]
        retitle(workspace, program.id, "New")
        workspace.undo()
        workspace.redo()
        told = history_of(workspace, "program", program.id)
        assert [(e.way, e.after["title"]) for e in told] == [("redo", "New"), ("undo", program.title), ("", "New")]
        assert {e.label for e in told} == {"edit_program"}


def test_a_refused_change_and_one_that_moves_nothing_leave_no_entry(file: Path) -> None:
    with open_workspace(file) as workspace:
        program = workspace.read().programs[0]
        with pytest.raises(Refused):
            workspace.run(
                "edit_program", lambda change: (change.edit(Program, program.id, title="x"), change.get(Program, 3))
            )
        revision = workspace.revision
        retitle(workspace, program.id, program.title)
        assert full_history(workspace) == () and workspace.revision == revision


def test_added_and_removed_records_are_told_and_pictures_are_not(file: Path) -> None:
    with open_workspace(file) as workspace:
        made = add_program(workspace, "Added")
        remove_programs(workspace, [made.id])
        removed, added = history_of(workspace, "program", made.id)
        assert (added.action, added.after) == ("added", {})
        assert (removed.action, removed.before["title"]) == ("removed", "Added")
        brand = workspace.run("edit", lambda change: change.add(Brand))
        blob = next(name for name, field in Brand.model_fields.items() if "bytes" in str(field.annotation))
        workspace.run("edit", lambda change: change.edit(Brand, brand.id, **{blob: b"\x89PNG"}))
        entry = history_of(workspace, "brand", brand.id)[0]
        assert entry.action == "edited" and blob not in entry.after


def test_a_restore_keeps_the_history_and_tells_only_what_it_changed(file: Path) -> None:
    with open_workspace(file) as workspace:
        program = workspace.read().programs[0]
        kept = make_backup(file, "on_open")
        retitle(workspace, program.id, "New")
        restore(workspace, kept)
        told = full_history(workspace)
        assert [(e.label, e.record_id) for e in told] == [("restore", program.id), ("edit_program", program.id)]


def test_what_is_purged_is_nowhere_in_the_file(file: Path) -> None:
    with open_workspace(file) as workspace:
        program = workspace.read().programs[0]
        retitle(workspace, program.id, MARKER, f"reason {MARKER}")
        retitle(workspace, program.id, "New")
        old = make_backup(file, "old", is_named=True)
        assert MARKER.encode() in file.read_bytes()
        assert purge_history(workspace, date(2000, 1, 1)) == 0 and MARKER.encode() in file.read_bytes()
        assert purge_history(workspace) == 2
        assert MARKER.encode() not in file.read_bytes() and full_history(workspace) == ()
        assert MARKER.encode() in old.path.read_bytes()
        retitle(workspace, program.id, "Newer")
        purge_history(workspace, purge_backups_too=True)
        assert not old.path.exists()
        (left,) = list_backups(workspace.uid)
        assert MARKER.encode() not in left.path.read_bytes() and workspace.silent_changes() == []


def test_only_entries_of_days_before_the_date_are_purged(file: Path) -> None:
    with open_workspace(file) as workspace:
        retitle(workspace, workspace.read().programs[0].id, "New")
        assert purge_history(workspace, date.today() - timedelta(days=2)) == 0
        assert purge_history(workspace, date.today() + timedelta(days=2)) == 1


def test_it_obeys_the_sharing_levels_of_then_and_now(file: Path) -> None:
    with open_workspace(file) as workspace:
        workspace.author = "דנה"
        program = workspace.read().programs[0]

        def edit(**fields: Any) -> None:
            edit_program(workspace, program.id, **fields)

        edit(sharing=Sharing.PRIVATE)
        edit(title="Secret name")
        edit(sharing=Sharing.PUBLIC)
        edit(title="Open name")
        levels = sharing_levels(workspace.read())
        entries = full_history(workspace)
        public = visible_history(entries, levels, Sharing.PUBLIC)
        assert [(e.after, e.author) for e in public] == [({"title": "Open name"}, "")]
        assert len(visible_history(entries, levels, Sharing.PRIVATE)) == 4
        assert visible_history(entries, {}, Sharing.BOARD) == ()


def test_rationales_and_ballots_stay_with_the_board(file: Path) -> None:
    from aligner.model.programs import Placement

    with open_workspace(file) as workspace:
        placement = workspace.read().placements[0]
        edit_program(workspace, placement.program_id, sharing=Sharing.PUBLIC)
        workspace.run("edit_placement", lambda change: change.edit(Placement, placement.id, rationale="Mine"))
        levels = sharing_levels(workspace.read())
        entries = history_of(workspace, "placement", placement.id)
        assert levels["placement", placement.id] is Sharing.PUBLIC
        assert visible_history(entries, levels, Sharing.PUBLIC) == ()
        assert visible_history(entries, levels, Sharing.BOARD)[0].after["rationale"] == "Mine"


def test_thousands_of_added_records_cost_one_short_row_each(tmp_path: Path) -> None:
    rows = [{"code": f"P{i}", "title": "t", "description": "x" * 900} for i in range(3000)]
    with create_workspace(tmp_path / "w.aligner", {"name": "N", "kind": "nonprofit"}) as workspace:
        workspace.run("import", lambda change: change.add_many(Program, rows))
        told = full_history(workspace)
        assert len(told) == 3000 and not any(e.before or e.after for e in told)
