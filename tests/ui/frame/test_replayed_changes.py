"""A change that was refused is made again on the file that is open by then, whatever kind of change it was."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from aligner.actions import decisions, kit_plan, placements, priorities, roadmap
from aligner.actions.backups import list_backups, make_backup, restore
from aligner.actions.history import purge_history
from aligner.actions.kit_history import list_kits
from aligner.actions.opening import Workspace, open_workspace
from aligner.actions.programs import edit_program, remove_programs
from aligner.actions.workshop import new_workshop
from aligner.model.errors import Problem
from aligner.store.kits import record_kit, remove_kits
from aligner.ui.window_words import sentences
from tests.ui.looking import press, texts


def laid_over(file: Path, tmp_path: Path, change: Callable[[Workspace], Any] = lambda theirs: None) -> None:
    """Another computer's file comes into the place of the open one, as a sync service puts it there."""
    other = tmp_path / "elsewhere" / file.name
    other.parent.mkdir(exist_ok=True)
    shutil.copyfile(file, other)
    with open_workspace(other) as theirs:
        edit_program(theirs, theirs.read().programs[1].id, title="From elsewhere")
        change(theirs)
    with file.open("r+b") as target:
        data = other.read_bytes()
        target.write(data)
        target.truncate(len(data))


def test_an_undo_that_was_refused_is_told_after_the_file_was_opened_again(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en", is_draft=True)
    program = session.workspace.read().programs[0]
    session.attempt(lambda workspace: edit_program(workspace, program.id, title="Renamed"))
    laid_over(session.workspace.path, tmp_path)
    session.undo()
    press(qtbot, session, "Open it again")
    press(qtbot, session, "Make my change again")
    assert "This step cannot be taken back" in texts(session)
    titles = [program.title for program in session.workspace.read().programs[:2]]
    assert titles == ["Renamed", "From elsewhere"]


CHANGES: dict[str, Callable[[Workspace], Any]] = {
    "edit": lambda workspace: edit_program(workspace, workspace.read().programs[0].id, title="Mine"),
    "remove": lambda workspace: remove_programs(workspace, [workspace.read().programs[0].id]),
    "goal": lambda workspace: roadmap.add_goal(workspace, "Mine"),
    "place": lambda workspace: placements.place_program(workspace, workspace.read().programs[0].id, None, None),
    "weights": lambda workspace: priorities.set_own_weights(workspace, {workspace.read().goals[-1].id: 11}),
    "decision": lambda workspace: decisions.add_decision(workspace, "Mine"),
    "plan": lambda workspace: kit_plan.set_plan(workspace, minutes=120),
    "workshop": lambda workspace: new_workshop(workspace, "Mine"),
    "purge": purge_history,
    "restore": lambda workspace: restore(workspace, list_backups(workspace.uid)[-1]),
    "forget": lambda workspace: remove_kits(workspace, [kit.id for kit in list_kits(workspace)]),
    "accept": lambda workspace: workspace.accept_content(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_kind_of_change_runs_on_the_file_that_is_open_by_then(
    start, qtbot: QtBot, tmp_path: Path, change: str
) -> None:
    from datetime import UTC, datetime

    session = start("en", is_draft=True)
    opened = session.workspace
    make_backup(opened.path, "on_open")
    record_kit(opened, datetime(2026, 11, 25, tzinfo=UTC), opened.revision, {}, [], b"")
    edit_program(opened, opened.read().programs[2].id, title="Before")
    laid_over(opened.path, tmp_path)
    assert session.attempt(CHANGES[change]).problems[0].code == "changed_elsewhere"
    press(qtbot, session, "Open it again")
    assert session.workspace is not opened
    before = session.workspace.read(), session.workspace.history(), list_kits(session.workspace)
    press(qtbot, session, "Make my change again")
    after = session.workspace.read(), session.workspace.history(), list_kits(session.workspace)
    assert (before != after) is (change != "accept")
    if change != "restore":
        assert after[0].programs[-1].title == before[0].programs[-1].title


def test_what_a_rule_refuses_there_is_told_and_the_other_changes_are_made(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en", is_draft=True)
    first, _, third = (program.id for program in session.workspace.read().programs[:3])
    laid_over(session.workspace.path, tmp_path, lambda theirs: remove_programs(theirs, [third]))
    for program_id in (third, first):
        session.attempt(lambda workspace, i=program_id: edit_program(workspace, i, title=f"Mine {i}"))
    press(qtbot, session, "Open it again")
    assert third not in session.workspace.read().program_by_id
    press(qtbot, session, "Make my change again")
    assert session.workspace.read().program_by_id[first].title == f"Mine {first}"
    assert sentences((Problem.of("not_found", "id", kind="program"),), session.words) in texts(session)


def test_a_replay_that_the_environment_refuses_again_keeps_all_that_is_left(
    start, qtbot: QtBot, tmp_path: Path
) -> None:
    session = start("en", is_draft=True)
    first, _, third = (program.id for program in session.workspace.read().programs[:3])
    laid_over(session.workspace.path, tmp_path)
    for program_id in (first, third):
        session.attempt(lambda workspace, i=program_id: edit_program(workspace, i, title=f"Mine {i}"))
    press(qtbot, session, "Open it again")
    with open_workspace(tmp_path / "elsewhere" / session.workspace.path.name) as theirs:
        edit_program(theirs, third, description="Went on")
    session.workspace.path.write_bytes((tmp_path / "elsewhere" / session.workspace.path.name).read_bytes())
    press(qtbot, session, "Make my change again")
    press(qtbot, session, "Open it again")
    press(qtbot, session, "Make my change again")
    found = session.workspace.read().program_by_id
    assert [found[first].title, found[third].title] == [f"Mine {first}", f"Mine {third}"]
