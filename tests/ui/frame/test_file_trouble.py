"""The file on disk is not the one on screen: nothing is written over, nothing is lost, no dialog opens unasked."""

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from aligner import paths
from aligner.actions.backups import list_backups, make_backup
from aligner.actions.opening import Workspace, open_workspace
from aligner.actions.programs import edit_program
from aligner.model.errors import EnvironmentRefused, Problem
from aligner.store import peeking
from aligner.ui.frame.activation import accept_request, is_activation_request, request_activation
from aligner.ui.links import ToPrograms
from tests.ui.looking import buttons, called, click, focus, plain, press, read, texts, words_of, write

WAIT_MS = 60_000


def rename_first(session: Any, title: str) -> None:
    workspace = session.workspace
    program = workspace.read().programs[0]
    session.attempt(lambda opened: edit_program(opened, program.id, title=title))


def overwritten_in_place(file: Path, tmp_path: Path) -> None:
    """As sync clients do: the same file, with another computer's later state laid over it."""
    other = tmp_path / "elsewhere" / file.name
    other.parent.mkdir()
    shutil.copyfile(file, other)
    with open_workspace(other) as theirs:
        edit_program(theirs, theirs.read().programs[1].id, title="From elsewhere")
    with file.open("r+b") as target:
        data = other.read_bytes()
        target.write(data)
        target.truncate(len(data))


def test_a_file_on_which_another_went_on_is_opened_again_by_itself(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    rename_first(session, "Ours")
    overwritten_in_place(session.workspace.path, tmp_path)
    session.watch.look()
    assert session.workspace.read().programs[1].title == "From elsewhere"
    assert "Nothing of yours is missing in it. What came: Edit program." in texts(session)
    session.watch.look()
    assert texts(session).count("The file is open as it is now") == 1


def test_a_fork_that_comes_into_the_open_files_place_takes_nothing_away(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    file = session.workspace.path
    other = tmp_path / "fork.aligner"
    shutil.copyfile(file, other)
    with open_workspace(other) as theirs:
        theirs.author = "Dana"
        edit_program(theirs, theirs.read().programs[1].id, title="From elsewhere")
    rename_first(session, "Ours")
    file.write_bytes(other.read_bytes())
    session.watch.look()
    assert "Another state came into this file's place: Dana's, today" in texts(session)
    assert "nothing was written over" not in texts(session)
    kept = list_backups(session.workspace.uid)[0]
    with open_workspace(kept.path, read_only=True) as mine:
        assert mine.read().programs[0].title == "Ours"
    press(qtbot, session, "Open it again")
    assert session.workspace.read().programs[0].title != "Ours"
    assert "is not in this file. In its place lies another state: Dana's, today" in texts(session)
    press(qtbot, session, "Bring both together")
    screen = session.screens.shown
    qtbot.waitUntil(lambda: not screen.jobs.is_busy, timeout=WAIT_MS)
    press(qtbot, session, "Merge")
    qtbot.waitUntil(lambda: session.screens.shown is None, timeout=WAIT_MS)
    assert [p.title for p in session.workspace.read().programs[:2]] == ["Ours", "From elsewhere"]
    session.documents.close()
    assert session.open(file)
    assert "is not in this file" not in texts(session)


def test_a_closed_file_that_was_replaced_by_a_fork_says_what_is_missing(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    file = session.workspace.path
    fork = file.read_bytes()
    rename_first(session, "Ours")
    session.documents.close()
    file.write_bytes(fork)
    with open_workspace(file) as theirs:
        edit_program(theirs, theirs.read().programs[1].id, title="From elsewhere")
        edit_program(theirs, theirs.read().programs[2].id, title="And more")
    assert session.open(file)
    assert "Your change of today" in texts(session) and "(Edit program) is not in this file" in texts(session)
    press(qtbot, session, "Go on with this one")
    assert session.open(file) and "is not in this file" not in texts(session)


def test_a_refused_change_is_made_again_on_the_file_as_it_is(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    session.show_page("programs")
    overwritten_in_place(session.workspace.path, tmp_path)
    rename_first(session, "Mine")
    assert "Your change is still here" in texts(session)
    press(qtbot, session, "Open it again")
    assert session.current == "programs"
    assert session.workspace.read().programs[0].title != "Mine"
    press(qtbot, session, "Make my change again")
    records = session.workspace.read()
    assert (records.programs[0].title, records.programs[1].title) == ("Mine", "From elsewhere")


def test_a_copy_of_mine_holds_the_change_that_was_refused(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en")
    file = session.workspace.path
    overwritten_in_place(file, tmp_path)
    theirs = file.read_bytes()
    rename_first(session, "Mine")
    out = tmp_path / "mine.aligner"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    press(qtbot, session, "Keep mine as a copy…")
    assert session.workspace.path == out
    records = session.workspace.read()
    assert records.programs[0].title == "Mine" and records.programs[1].title != "From elsewhere"
    assert file.read_bytes() == theirs


def test_both_sides_are_compared_and_merged_without_a_question_where_they_do_not_meet(
    start, qtbot: QtBot, tmp_path: Path
) -> None:
    session = start("en")
    rename_first(session, "Before")
    session.open(session.workspace.path)
    file = session.workspace.path
    session.documents.close()
    session.open(file)
    overwritten_in_place(file, tmp_path)
    workspace = session.workspace
    program = workspace.read().programs[2]
    session.attempt(lambda opened: edit_program(opened, program.id, title="Mine"))
    press(qtbot, session, "Bring both together")
    screen = session.screens.shown
    qtbot.waitUntil(lambda: not screen.jobs.is_busy, timeout=WAIT_MS)
    assert "There is nothing to choose." in texts(session)
    press(qtbot, session, "Merge")
    qtbot.waitUntil(lambda: session.screens.shown is None, timeout=WAIT_MS)
    titles = [p.title for p in session.workspace.read().programs[:3]]
    assert titles == ["Before", "From elsewhere", "Mine"]
    assert "before_merge" in [kept.reason for kept in list_backups(session.workspace.uid)]
    press(qtbot, session, "Undo the merge")
    assert session.workspace.read().programs[2].title == program.title
    assert not list(file.parent.glob("*mine*")), "leftovers of ours stay out of the sync folder"


def test_a_deleted_file_is_told_and_what_is_on_screen_can_be_kept(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en")
    file = session.workspace.path
    file.unlink()
    session.watch.look()
    assert "This file is no longer in its place" in texts(session)
    assert "Open it again" not in buttons(session)
    rename_first(session, "Mine")
    assert not file.exists()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "kept.aligner"), ""))
    press(qtbot, session, "Keep mine as a copy…")
    assert session.workspace.read().programs[0].title == "Mine"


def test_a_file_replaced_by_rename_is_told_and_not_written(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    file = session.workspace.path
    other = tmp_path / "other"
    shutil.copyfile(file, other)
    with open_workspace(other) as theirs:
        edit_program(theirs, theirs.read().programs[0].id, title="Theirs")
    data = other.read_bytes()
    other.replace(file)
    rename_first(session, "Mine")
    assert file.read_bytes() == data
    session.watch.look()
    press(qtbot, session, "Open it again")
    assert session.workspace.read().programs[0].title == "Theirs"


def test_trouble_that_passes_is_not_told_any_more(start) -> None:
    session = start("en")
    file = session.workspace.path
    away = file.with_suffix(".away")
    file.rename(away)
    session.watch.look()
    assert "no longer in its place" in texts(session)
    away.rename(file)
    session.watch.look()
    assert "no longer in its place" not in texts(session)
    rename_first(session, "Goes on")
    assert session.workspace.read().programs[0].title == "Goes on"


def test_a_change_refused_meanwhile_is_offered_when_the_file_is_back(start, qtbot: QtBot) -> None:
    session = start("en")
    file = session.workspace.path
    away = file.with_suffix(".away")
    file.rename(away)
    rename_first(session, "Made later")
    session.watch.look()
    assert "Your change is still here: it goes with" in texts(session)
    away.rename(file)
    session.watch.look()
    press(qtbot, session, "Make my change again")
    assert session.workspace.read().programs[0].title == "Made later"


def test_a_full_disk_offers_to_try_again_and_the_change_is_made(start, qtbot: QtBot) -> None:
    session = start("en")
    workspace = session.workspace
    program = workspace.read().programs[0]
    is_full = [True]

    def verb(opened: Workspace) -> None:
        if is_full[0]:
            raise EnvironmentRefused(Problem.of("disk_full"))
        edit_program(opened, program.id, title="Kept after all")

    assert session.attempt(verb).problems[0].code == "disk_full"
    assert "The disk is full" in texts(session)
    is_full[0] = False
    press(qtbot, session, "Try again")
    assert workspace.read().programs[0].title == "Kept after all"
    assert "The disk is full" not in texts(session)


def test_what_was_typed_stays_in_its_field_when_the_place_refuses_it(start, qtbot: QtBot, tmp_path: Path) -> None:
    session = start("en")
    session.show_page("programs")
    session.show(ToPrograms(session.workspace.read().programs[0].id))
    session.workspace.path.unlink()
    editor = called(session.page("programs"), QLineEdit, "Title")
    write(editor, "Typed with care")
    assert editor.text() == "Typed with care"
    session.watch.look()
    assert editor.text() == "Typed with care"


def test_a_file_older_than_the_one_seen_before_is_asked_about(start, qtbot: QtBot) -> None:
    session = start("en")
    file = session.workspace.path
    older = file.read_bytes()
    rename_first(session, "Newer")
    make_backup(file, "on_open")
    session.documents.close()
    file.write_bytes(older)
    # What is missing was seen here, but written elsewhere.
    shutil.rmtree(paths.user_data() / "written")
    session.open(file)
    assert "This file is older than the one that was open here before" in texts(session)
    assert "The newest kept copy is of" in texts(session)
    press(qtbot, session, "Go on with this one")
    assert "This file is older" not in texts(session)
    session.documents.close()
    session.open(file)
    assert "This file is older" not in texts(session)


def test_values_changed_behind_the_programs_back_are_told_and_can_be_accepted(start, qtbot: QtBot) -> None:
    session = start("en")
    file = session.workspace.path
    session.documents.close()
    base = sqlite3.connect(file)
    base.execute("UPDATE program SET reach = 1 WHERE code = 'P1'")
    base.commit()
    base.close()
    session.open(file)
    session.trouble.check_values()
    qtbot.waitUntil(lambda: "Something other than Aligner changed values" in texts(session), timeout=WAIT_MS)
    assert "Programs" in texts(session)
    press(qtbot, session, "It is as it should be")
    assert not session.workspace.silent_changes()
    assert "Something other than Aligner" not in texts(session)


# Two windows


def test_a_second_window_offers_read_only_and_the_first_comes_to_the_front(
    start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en")
    file = session.workspace.path
    other: Any = start("en", file=file)
    assert not other.workspace
    assert "already open in another window on this computer" in texts(other)
    press(qtbot, other, "Show the window that has it")
    assert is_activation_request(file)
    raised: list[bool] = []
    monkeypatch.setattr(session.window, "raise_", lambda: raised.append(True))
    session.window.showMinimized()
    session.watch.look()
    assert raised and not session.window.isMinimized() and not is_activation_request(file)
    press(qtbot, other, "Open read-only")
    assert other.workspace.is_read_only


def test_a_window_that_does_not_answer_is_told(start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    from aligner.ui.frame import opening_trouble

    monkeypatch.setattr(opening_trouble, "ANSWER_MS", 10)
    session = start("en")
    file = session.workspace.path
    session.watch.watch(None)
    other: Any = start("en", file=file)
    press(qtbot, other, "Show the window that has it")
    qtbot.waitUntil(lambda: "The other window does not answer" in texts(other), timeout=5000)
    assert not is_activation_request(file)


def test_an_old_request_is_not_meant_any_more(tmp_path: Path) -> None:
    file = tmp_path / "a.aligner"
    assert request_activation(file)
    note = next((paths.user_data() / "front").iterdir())
    old = time.time() - 3600
    os.utime(note, (old, old))
    assert not accept_request(file) and not is_activation_request(file)


def test_the_lock_of_a_process_that_was_killed_does_not_keep_the_file_closed(start) -> None:
    session = start("en")
    file = session.workspace.path
    session.documents.close()
    code = (
        "import sys, os; from pathlib import Path; from aligner.actions.opening import open_workspace; "
        "held = open_workspace(Path(sys.argv[1])); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, str(file)], check=False, cwd=Path(__file__).parents[3])
    assert Path(f"{file}.lock").exists()
    assert session.open(file) and not session.workspace.is_read_only


def test_opening_the_open_file_again_shows_it(start) -> None:
    session = start("en")
    workspace = session.workspace
    session.show_page("programs")
    assert session.open(workspace.path) and session.workspace is workspace and session.current == "overview"


def test_a_lock_of_another_computer_is_taken_over_only_when_the_user_says_so(start, qtbot: QtBot) -> None:
    session = start("en")
    told = Problem.of("locked", host="DANA-LAPTOP", process="12")
    session.opening.on_refused(session.workspace.path, EnvironmentRefused(told))
    assert "DANA-LAPTOP" in texts(session)
    assert {"Open read-only", "It is closed there: open it"} <= set(buttons(session))


# Copies beside the file


def conflicted(session: Any) -> Path:
    """A copy beside the file that continued elsewhere; both changed one program's title since."""
    workspace = session.workspace
    file = workspace.path
    programs = workspace.read().programs
    edit_program(workspace, programs[3].id, reach=5)
    other = file.with_name(f"{file.stem}.sync-conflict-20261124-101010-ABCDEFG.aligner")
    shutil.copyfile(file, other)
    with open_workspace(other) as theirs:
        edit_program(theirs, programs[0].id, title="Theirs", description="Told by them")
    edit_program(workspace, programs[0].id, title="Ours")
    return other


def test_a_conflicted_copy_is_noticed_compared_chosen_and_merged_in_one_step(start, qtbot: QtBot) -> None:
    session = start("en")
    other = conflicted(session)
    before = session.workspace.read()
    session.watch.look()
    qtbot.waitUntil(lambda: "Beside this file lies another copy of it" in texts(session), timeout=WAIT_MS)
    press(qtbot, session, "Compare and merge")
    screen = session.screens.shown
    qtbot.waitUntil(lambda: not screen.jobs.is_busy, timeout=WAIT_MS)
    assert "To choose" in texts(session) and "Theirs" in texts(session) and "Ours" in texts(session)
    assert "Description: Told by them" in texts(session)
    merge = called(screen, QPushButton, "Merge")
    assert not merge.isEnabled()
    theirs = next(one for one in screen.findChildren(QRadioButton) if plain(one.accessibleDescription()) == "Theirs")
    focus(theirs)
    qtbot.keyClick(theirs, Qt.Key.Key_Space)
    assert merge.isEnabled()
    click(screen, "Merge")
    qtbot.waitUntil(lambda: session.screens.shown is None, timeout=WAIT_MS)
    program = session.workspace.read().programs[0]
    assert (program.title, program.description) == ("Theirs", "Told by them")
    assert "Both are one now" in texts(session)
    session.undo()
    assert session.workspace.read().programs[0].title == before.programs[0].title
    assert other.exists()
    session.page("versions").finish()


def test_what_lies_around_is_never_read_on_the_windows_thread(
    start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from aligner.actions import neighbours as around

    session = start("en")
    other = conflicted(session)
    in_cloud = other.with_name("in the cloud.aligner")
    shutil.copyfile(other, in_cloud)
    threads: dict[str, set[int]] = {}
    connect, listed = peeking.connect, around.neighbours

    def connected(path: Path, **named: Any) -> Any:
        threads.setdefault(path.name, set()).add(threading.get_ident())
        return connect(path, **named)

    def neighbours(file: Path) -> list[Path]:
        threads.setdefault("the folder", set()).add(threading.get_ident())
        return listed(file)

    monkeypatch.setattr(peeking, "connect", connected)
    monkeypatch.setattr("aligner.ui.frame.file_watch.neighbours", neighbours)
    monkeypatch.setattr(around, "is_only_in_cloud", lambda path: path == in_cloud)
    session.watch.look()
    qtbot.waitUntil(lambda: "Beside this file" in texts(session), timeout=WAIT_MS)
    ours = threading.get_ident()
    assert ours not in threads[other.name] and ours not in threads["the folder"]
    assert in_cloud.name not in threads


def has_news(other: Path, file: Path, uid: str) -> bool:
    from aligner.actions.neighbours import inspect_copy

    copy = inspect_copy(other, file, uid)
    assert copy is not None
    return copy.has_news


def rest_buttons(screen: QWidget) -> list[str]:
    """The buttons that choose a side for all that is left: the open file's first."""
    found = [words_of(one) for one in screen.findChildren(QPushButton)]
    return [text for text in found if text.startswith("For the rest: ")]


def merged_with(qtbot: QtBot, session: Any, other: Path) -> None:
    session.copies.merge_with(other)
    screen = session.screens.shown
    qtbot.waitUntil(lambda: not screen.jobs.is_busy, timeout=WAIT_MS)
    click(screen, rest_buttons(screen)[0])
    press(qtbot, session, "Merge")
    qtbot.waitUntil(lambda: session.screens.shown is None, timeout=WAIT_MS)


def test_a_merged_copy_is_not_offered_again_and_one_passed_over_only_later(start, qtbot: QtBot) -> None:
    session = start("en")
    other = conflicted(session)
    file, uid = session.workspace.path, session.workspace.uid
    session.watch.look()
    qtbot.waitUntil(lambda: "Not now" in buttons(session), timeout=WAIT_MS)
    press(qtbot, session, "Not now")
    session.watch.watch(session.workspace)
    session.watch.look()
    qtbot.waitUntil(lambda: not session.watch.is_reading, timeout=WAIT_MS)
    assert "Beside this file" not in texts(session)
    assert has_news(other, file, uid)
    merged_with(qtbot, session, other)
    assert not has_news(other, file, uid)
    with open_workspace(other) as theirs:
        edit_program(theirs, theirs.read().programs[0].id, title="Went on again")
    assert has_news(other, file, uid)


def test_the_rest_can_be_chosen_at_once_and_a_merge_can_be_left(start, qtbot: QtBot) -> None:
    session = start("en")
    other = conflicted(session)
    session.copies.merge_with(other)
    screen = session.screens.shown
    qtbot.waitUntil(lambda: not screen.jobs.is_busy, timeout=WAIT_MS)
    click(screen, rest_buttons(screen)[0])
    assert "All is chosen." in read(screen)
    before = session.workspace.revision
    press(qtbot, session, "Leave both as they are")
    assert session.screens.shown is None and session.workspace.revision == before


# Damage
