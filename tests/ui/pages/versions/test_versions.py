"""Older states in the window: kept, compared, restored, looked into; who changed what, and its removal."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from aligner.actions.backups import list_backups, make_backup
from aligner.actions.history import history_of
from aligner.actions.kit_plan import set_brand
from aligner.actions.opening import open_workspace
from aligner.actions.placements import edit_placement
from aligner.actions.programs import edit_program, edit_programs
from aligner.lang.bidi import strip_isolates
from aligner.model.errors import EnvironmentRefused, Problem
from aligner.model.vocabulary import Sharing
from aligner.ui.frame import backup_keeper
from aligner.ui.links import ToPrograms, ToVersions
from aligner.ui.pages.versions.detail import VersionDetail
from aligner.ui.pages.versions.record import Record
from aligner.ui.pages.versions.version_list import VersionList
from tests.ui.looking import called, part, press, texts, tick, write

WAIT_MS = 60_000
REASON = "Reason of the next change, may stay empty"


def states_of(session: Any) -> QListWidget:
    return called(session.window, QListWidget, "Older states of this file")


def choose_first(session: Any, qtbot: QtBot) -> None:
    listed = states_of(session)
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Down)


def test_a_state_is_kept_under_a_name_compared_and_brought_back(start, qtbot: QtBot) -> None:
    session = start("en")
    session.show_page("versions")
    assert "No older state yet" in texts(session)
    page = session.page("versions")
    press(qtbot, session, "Keep this state")
    assert "Give this state a name first." in texts(session)
    name = called(page, QLineEdit, "Name of the restore point")
    qtbot.keyClicks(name, "Before the board")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(list_backups(session.workspace.uid)), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "Kept: Before the board" in texts(session), timeout=WAIT_MS)

    program = session.workspace.read().programs[0]
    edit_program(session.workspace, program.id, title="Renamed", reach=77)
    choose_first(session, qtbot)
    qtbot.waitUntil(lambda: "Programs (1)" in texts(session), timeout=WAIT_MS)
    told = texts(session)
    assert f"Title: Renamed instead of {program.title}" in told
    assert "People reached in a year: 77" in told
    press(qtbot, session, "Bring this state back")
    assert session.workspace.read().programs[0].title == program.title
    assert "Bring an older state back" in session.verbs.undo_text()
    session.undo()
    assert session.workspace.read().programs[0].title == "Renamed"
    page.finish()


def test_escape_leaves_a_chosen_state_and_the_history_is_there_again(start, qtbot: QtBot) -> None:
    session = start("en")
    make_backup(session.workspace.path, "on_open")
    session.show_page("versions")
    page = session.page("versions")
    choose_first(session, qtbot)
    detail, record = page.findChild(VersionDetail), page.findChild(Record)
    assert detail.isVisibleTo(session.window) and not record.isVisibleTo(session.window)
    qtbot.keyClick(states_of(session), Qt.Key.Key_Escape)
    assert record.isVisibleTo(session.window) and not detail.isVisibleTo(session.window)
    page.finish()


def test_an_older_state_is_looked_into_read_only_and_left_again(start, qtbot: QtBot) -> None:
    session = start("en")
    file = session.workspace.path
    make_backup(file, "on_open")
    edit_program(session.workspace, session.workspace.read().programs[0].id, title="Renamed")
    session.show_page("versions")
    choose_first(session, qtbot)
    press(qtbot, session, "Look inside")
    assert session.workspace.is_read_only and session.workspace.read().programs[0].title != "Renamed"
    assert session.preferences.settings.recent == (str(file),)
    press(qtbot, session, "Back to today")
    assert session.workspace.path == file and not session.workspace.is_read_only


def test_an_older_state_becomes_a_file_of_its_own(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en")
    kept = make_backup(session.workspace.path, "on_open")
    out = tmp_path / "own.aligner"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    session.show_page("versions")
    choose_first(session, qtbot)
    press(qtbot, session, "Save as a file of its own…")
    assert out.exists() and "Written to own.aligner" in texts(session)
    session.open(out)
    assert session.workspace.revision == kept.revision


def test_a_copy_is_kept_a_while_after_opening(start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup_keeper, "FIRST_MS", 1)
    monkeypatch.setattr(backup_keeper, "EVERY_MS", 20)
    session = start("en")
    qtbot.waitUntil(lambda: bool(list_backups(session.workspace.uid)), timeout=WAIT_MS)
    assert list_backups(session.workspace.uid)[0].reason == "on_open"
    qtbot.wait(200)
    assert len(list_backups(session.workspace.uid)) == 1


def test_the_name_given_stands_beside_the_changes_and_a_reason_is_told(start, qtbot: QtBot) -> None:
    session = start("en")
    session.show_page("versions")
    name = called(session.window, QLineEdit, "Your name in the history of changes")
    qtbot.keyClicks(name, "Dana Levi")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert session.preferences.settings.author == "Dana Levi"
    placement = session.workspace.read().placements[0]
    edit_placement(session.workspace, placement.id, rationale="Told anew", reason="Agreed in the team")
    told = texts(session)
    assert "by Dana Levi" in told and "Why: Agreed in the team" in told and "Edit placement" in told


def test_a_reason_typed_on_a_placement_goes_with_the_next_change_only(start, qtbot: QtBot) -> None:
    session = start("en")
    session.show_page("placement")
    page = session.page("placement")
    placement = session.workspace.read().placements[0]
    page.open_card(placement.id)
    qtbot.keyClicks(called(page, QLineEdit, REASON), "New partner")
    write(called(page, QLineEdit, "Population"), "Girls")
    write(called(page, QLineEdit, "Region"), "North")
    entries = history_of(session.workspace, "placement", placement.id)
    assert [entry.reason for entry in entries] == ["", "New partner"]
    assert "Why: New partner" in texts(session) and "Population: Girls" in texts(session)


def test_a_reason_of_weights_is_kept_and_shown(start, qtbot: QtBot) -> None:
    session = start("en")
    session.show_page("priorities")
    page = session.page("priorities")
    goal = session.workspace.read().leaf_goals[0]
    reason = called(page, QLineEdit, REASON)
    qtbot.keyClicks(reason, "After the workshop")
    write(called(page, QLineEdit, f"Our points for {goal.title}"), "44")
    assert "Why: After the workshop" in texts(session)
    assert not reason.text()


def test_a_program_tells_what_was_changed_in_it(start) -> None:
    session = start("en")
    program = session.workspace.read().programs[0]
    session.show(ToPrograms(program.id))
    assert "What was changed" not in texts(session)
    edit_program(session.workspace, program.id, reach=4321)
    assert "What was changed" in texts(session) and "4,321 instead of" in texts(session)


def test_the_history_is_removed_for_good_after_a_plain_question_with_the_copies(start, qtbot: QtBot) -> None:
    session = start("en")
    workspace = session.workspace
    edit_program(workspace, workspace.read().programs[0].id, title="CANARYONE")
    make_backup(workspace.path, "on_open")
    edit_program(workspace, workspace.read().programs[0].id, title="Two")
    session.show_page("versions")
    press(qtbot, session, "Remove the history for good…")
    press(qtbot, session, "Leave it")
    assert workspace.history()
    press(qtbot, session, "Remove the history for good…")
    tick(session.window, "Remove the kept versions, too: they still hold it")
    press(qtbot, session, "Remove for good")
    assert not workspace.history() and "The history was removed for good." in texts(session)
    assert b"CANARYONE" not in workspace.path.read_bytes()
    assert all(b"CANARYONE" not in backup.path.read_bytes() for backup in list_backups(workspace.uid))
    assert len(list_backups(workspace.uid)) == 1


def test_one_record_is_brought_back_from_the_list_of_what_changed(start, qtbot: QtBot) -> None:
    session = start("en")
    make_backup(session.workspace.path, "on_open")
    first, second = session.workspace.read().programs[:2]
    edit_program(session.workspace, first.id, title="Renamed")
    edit_program(session.workspace, second.id, title="Went on")
    session.show_page("versions")
    choose_first(session, qtbot)
    qtbot.waitUntil(lambda: "Programs (2)" in texts(session), timeout=WAIT_MS)
    press(qtbot, session, "Bring this one back")
    titles = [program.title for program in session.workspace.read().programs[:2]]
    assert titles == [first.title, "Went on"]
    assert "Bring one record back" in session.verbs.undo_text()


def test_a_copy_for_reading_is_written_where_the_user_says(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en")
    out = tmp_path / "reading.aligner"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    session.show_page("versions")
    session.page("versions").write_reading_copy(Sharing.PUBLIC)
    assert "Written to reading.aligner" in texts(session)
    with open_workspace(out, read_only=True) as copy:
        assert not copy.history() and not copy.read().ballots


def saving_over(there: Path, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The system's dialog in which a file that is there is chosen, and its question answered with yes."""
    asked: list[Any] = []

    def answer(*given: Any) -> tuple[str, str]:
        asked.extend(given)
        return str(there), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return asked


def test_what_was_agreed_in_the_systems_dialog_is_done_and_the_older_file_stays_beside(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start("en")
    make_backup(session.workspace.path, "on_open")

    def of_its_own() -> None:
        session.show_page("versions")
        choose_first(session, qtbot)
        press(qtbot, session, "Save as a file of its own…")

    def for_reading() -> None:
        session.show_page("versions")
        session.page("versions").write_reading_copy(Sharing.PUBLIC)

    files = session.files
    ways: list[tuple[str, Callable[[], object]]] = [
        ("a.aligner", of_its_own),
        ("b.aligner", for_reading),
        ("c.xlsx", files.ask_and_export),
        ("d.xlsx", files.ask_and_write_template),
        ("e.aligner", session.trouble.save_as_copy),
    ]
    for name, save in ways:
        there = tmp_path / name
        there.write_bytes(b"there")
        asked = saving_over(there, monkeypatch)
        save()
        older = f"{there.stem} (1){there.suffix}"
        qtbot.waitUntil(lambda text=older: text in texts(session), timeout=WAIT_MS)
        assert QFileDialog.Option.DontConfirmOverwrite not in asked
        assert there.read_bytes() != b"there" and (tmp_path / older).read_bytes() == b"there"
        assert "There is already a file" not in texts(session)


def test_an_older_file_gets_its_name_back_where_nothing_was_written(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from aligner.actions import exchange

    session = start("en")
    there = tmp_path / "there.xlsx"
    there.write_bytes(b"there")
    saving_over(there, monkeypatch)

    def full(*_: object) -> None:
        raise EnvironmentRefused(Problem.of("disk_full"))

    monkeypatch.setattr(exchange, "export_workbook", full)
    session.files.ask_and_export()
    qtbot.waitUntil(there.exists, timeout=WAIT_MS)
    assert there.read_bytes() == b"there" and not (tmp_path / "there (1).xlsx").exists()
    assert "The disk is full" in texts(session)


def test_a_file_that_is_open_is_never_saved_over(start, monkeypatch: pytest.MonkeyPatch) -> None:
    session = start("en")
    file = session.workspace.path
    before = file.read_bytes()
    saving_over(file, monkeypatch)
    session.show_page("versions")
    session.page("versions").write_reading_copy(Sharing.PUBLIC)
    assert f"{file.name} is open in Aligner. Choose another name." in texts(session)
    assert file.read_bytes() == before


def test_an_export_names_what_it_leaves_out(start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = start("en")
    set_brand(session.workspace, accent="#123456")
    saving_over(tmp_path / "plan.xlsx", monkeypatch)
    session.files.ask_and_export()
    assert "Not in the workbook, but only in the file: Logo and colours (1)." in texts(session)


def test_what_is_typed_without_a_suffix_gets_it(start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = start("en")
    saving_over(tmp_path / "plan 1.5", monkeypatch)
    session.files.ask_and_export()
    assert (tmp_path / "plan 1.5.xlsx").exists()


def test_a_copy_of_the_file_beside_it_is_told_once_however_often_the_page_is_shown(start, qtbot: QtBot) -> None:
    session = start("en")
    file = session.workspace.path
    beside = file.with_name("From Dana.aligner")
    shutil.copyfile(file, beside)
    for _ in range(2):
        session.show(ToVersions(names_version=True))
        qtbot.waitUntil(lambda: beside.name in texts(session), timeout=WAIT_MS)
    assert texts(session).count(beside.name) == 1
    beside.unlink()
    session.show(ToVersions(names_version=True))
    qtbot.waitUntil(lambda: beside.name not in texts(session), timeout=WAIT_MS)


def test_of_a_change_of_many_records_the_first_lines_stand_there_and_the_rest_is_counted(start) -> None:
    session = start("en")
    programs = session.workspace.read().programs
    edit_programs(session.workspace, [one.id for one in programs], reach=7_531)
    session.show_page("versions")
    said = [line for line in texts(session).split("\n") if "7,531" in line or line.startswith("Programs: ")]
    assert len(said) == 7 and said[-1] == f"Programs: {len(programs) - 6}"


@pytest.mark.parametrize(("size", "said"), [(640, "1 KB"), (250_400, "250 KB"), (2_345_678, "2.3 MB")])
def test_the_size_of_a_state_is_told_in_the_unit_that_fits(start, size: int, said: str) -> None:
    session = start("en")
    make_backup(session.workspace.path, "on_open")
    session.show_page("versions")
    assert strip_isolates(part(session.page("versions"), VersionList).size_in_words(size)).replace("\xa0", " ") == said
