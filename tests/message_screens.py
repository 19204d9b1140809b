"""Pictures of each message about the file, made by bringing the trouble about: `--messages` of tests.screenshots.

Banners are pictured on the page they come over; screens as they are.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QSysInfo
from PySide6.QtWidgets import QApplication, QLabel

from aligner import paths
from aligner.actions.backups import list_backups, make_backup, make_named
from aligner.actions.examples import create_example
from aligner.actions.opening import Workspace, open_workspace
from aligner.actions.placements import edit_placement
from aligner.actions.priorities import set_own_weights
from aligner.actions.programs import add_program, edit_program, remove_programs
from aligner.model.errors import EnvironmentRefused, Problem
from aligner.ui.frame.session import Session
from aligner.ui.links import ToPlacement
from aligner.ui.pages.versions.record import Record
from aligner.ui.pages.versions.version_list import VersionList
from tests.ui.looking import click, part, read

Settle = Callable[[int], None]
WAIT_MS = 30_000


class Stage:
    """Brings each trouble about in a window that is open on `file`."""

    def __init__(self, session: Session, folder: Path, settle: Settle) -> None:
        self.session = session
        self.folder = folder
        self.settle = settle
        self.file = session.workspace.path if session.workspace is not None else folder / "none.aligner"

    def anew(self) -> None:
        """A fresh example is open on its programs page."""
        self.session.documents.close()
        for old in self.folder.glob("*.aligner*"):
            old.unlink()
        shutil.rmtree(paths.user_data() / "backups", ignore_errors=True)
        (paths.user_data() / "seen.json").unlink(missing_ok=True)
        self.file = self.folder / "Our workspace.aligner"
        create_example(self.file, "nonprofit", self.session.languages.current).close()
        self.session.open(self.file)
        self.session.show_page("programs")

    def edit(self, title: str = "Mine") -> None:
        workspace = self.session.workspace
        assert workspace is not None
        program = workspace.read().programs[0]
        self.session.attempt(lambda opened: edit_program(opened, program.id, title=title))

    def wait(self, until: Callable[[], bool]) -> None:
        clock = QElapsedTimer()
        clock.start()
        while not until() and clock.elapsed() < WAIT_MS:
            self.settle(50)
        self.settle(150)

    # Banners

    def disk_full(self) -> None:
        self._refused("disk_full")

    def disk_error(self) -> None:
        self._refused("disk_error")

    def no_permission(self) -> None:
        self._refused("no_permission")

    def busy(self) -> None:
        self._refused("busy")

    def read_only_place(self) -> None:
        self.session.trouble.on_look("read_only_place")

    def opened_read_only(self) -> None:
        self.session.open(self.file, read_only=True)

    def _refused(self, code: str) -> None:
        def refuse(_workspace: Workspace) -> None:
            raise EnvironmentRefused(Problem.of(code))

        self.session.attempt(refuse)

    def changed_elsewhere_noticed(self) -> None:
        self._write_elsewhere()
        self.session.watch.look()

    def changed_elsewhere_refused(self) -> None:
        self._write_elsewhere()
        self.edit()

    def _write_elsewhere(self) -> None:
        base = sqlite3.connect(self.file)
        base.execute("UPDATE document SET revision = revision + 1")
        base.commit()
        base.close()

    def content_changed(self) -> None:
        self.session.documents.close()
        base = sqlite3.connect(self.file)
        base.execute("UPDATE program SET reach = 1 WHERE code = 'P1'")
        base.commit()
        base.close()
        self.session.open(self.file)
        workspace = self.session.workspace
        assert workspace is not None
        self.session.trouble.check_values()
        self.wait(lambda: bool(self.session.window.banners.findChildren(QLabel)))

    def file_moved(self) -> None:
        other = self.folder / "other.aligner"
        create_example(other, "foundation", "en").close()
        other.replace(self.file)
        self.session.watch.look()

    def file_missing(self) -> None:
        self.file.unlink()
        self.session.watch.look()

    def file_missing_refused(self) -> None:
        self.file.unlink()
        self.edit()

    def older_than_seen(self) -> None:
        kept = self.folder / "kept"
        shutil.copyfile(self.file, kept)
        self.edit("Two")
        make_backup(self.file, "on_open")
        self.session.documents.close()
        shutil.copyfile(kept, self.file)
        self.session.open(self.file)

    def conflicted_copy(self) -> None:
        self._part()
        self.session.watch.look()
        self.wait(lambda: not self.session.watch.is_reading)

    def locked_here(self) -> None:
        told = Problem.of("locked", host=QSysInfo.machineHostName(), process="4711")
        self.session.documents.close()
        self.session.show_welcome()
        self.session.opening.on_refused(self.file, EnvironmentRefused(told))

    def locked_elsewhere(self) -> None:
        self.session.documents.close()
        self.session.show_welcome()
        told = Problem.of("locked", host="DANA-LAPTOP", process="4711")
        self.session.opening.on_refused(self.file, EnvironmentRefused(told))

    def newer_version(self) -> None:
        self._opened(lambda data: data[:60] + (99).to_bytes(4, "big") + data[64:])

    def foreign_sqlite(self) -> None:
        other = self.folder / "other.aligner"
        base = sqlite3.connect(other)
        base.execute("CREATE TABLE t (a)")
        base.commit()
        base.close()
        self.session.open(other)

    def not_sqlite(self) -> None:
        (self.folder / "text.aligner").write_text("no" * 100, "utf-8")
        self.session.open(self.folder / "text.aligner")

    def empty_file(self) -> None:
        (self.folder / "empty.aligner").touch()
        self.session.open(self.folder / "empty.aligner")

    def _opened(self, change: Callable[[bytes], bytes]) -> None:
        self.session.documents.close()
        self.session.show_welcome()
        self.file.write_bytes(change(self.file.read_bytes()))
        self.session.open(self.file)

    # Screens

    def damaged_with_a_copy(self) -> None:
        make_backup(self.file, "on_open")
        self.edit("Two")
        make_named(lambda text, part: None, self.file, "לפני ישיבת הוועד")
        self._damage()
        self.wait(lambda: not self._busy())

    def damaged_without_a_copy(self) -> None:
        self._damage()
        self.wait(lambda: not self._busy())

    def salvaged(self) -> None:
        out = self.folder / "saved.aligner"
        self.session.files.ask_save_path = lambda *_, **_named: out  # pyright: ignore[reportAttributeAccessIssue]
        self._damage()
        self.wait(lambda: not self._busy())
        screen = self.session.screens.shown
        assert screen is not None
        click(screen, screen.tr("Save what can be read…"))
        self.wait(lambda: not self._busy())

    def _damage(self) -> None:
        self.session.documents.close()
        self.session.show_welcome()
        base = sqlite3.connect(self.file)
        base.execute("PRAGMA foreign_keys = OFF")
        base.execute("INSERT INTO priority (id, goal_id, weight, sharing, position) VALUES (5, 77, 1, 'board', 0)")
        base.commit()
        base.close()
        self.session.open(self.file)

    def _busy(self) -> bool:
        screen = self.session.screens.shown
        return screen is not None and screen.jobs.is_busy

    def _part(self) -> None:
        workspace = self.session.workspace
        assert workspace is not None
        records = workspace.read()
        edit_program(workspace, records.programs[3].id, reach=900)
        other = self.folder / "Our workspace (Dana's conflicted copy 2026-11-24).aligner"
        shutil.copyfile(self.file, other)
        with open_workspace(other) as theirs:
            edit_program(theirs, records.programs[0].id, budget_minor=400_000_00, uniqueness="Theirs, said at length.")
            edit_program(theirs, records.programs[1].id, title="Renamed by Dana")
            add_program(theirs, title="Added by Dana")
            edit_placement(theirs, records.placements[0].id, rationale="Because Dana said so.")
            remove_programs(theirs, [records.programs[2].id])
        edit_program(workspace, records.programs[0].id, budget_minor=380_000_00, uniqueness="Ours, said otherwise.")
        edit_program(workspace, records.programs[2].id, title="Renamed here")

    def merge(self) -> None:
        self._part()
        other = next(p for p in self.folder.glob("*conflicted*"))
        self.session.copies.merge_with(other)
        self.wait(lambda: not self._busy())

    def merge_without_common_state(self) -> None:
        from aligner.actions.copies import keep_as_copy

        workspace = self.session.workspace
        assert workspace is not None
        keep_as_copy(workspace.read(), self.folder / "b.aligner")
        self.edit("Mine")
        self.session.copies.merge_with(self.folder / "b.aligner")
        self.wait(lambda: not self._busy())

    def versions(self) -> None:
        workspace = self.session.workspace
        assert workspace is not None
        records = workspace.read()
        make_backup(self.file, "on_open")
        workspace.author = "דנה לוי"
        edit_program(workspace, records.programs[0].id, budget_minor=400_000_00, reach=1200)
        make_named(lambda text, part: None, self.file, "לפני ישיבת הוועד")
        set_own_weights(workspace, {records.leaf_goals[0].id: 35.0}, reason="כך סוכם בישיבת ההנהלה")
        add_program(workspace, title="תכנית חדשה")
        remove_programs(workspace, [records.programs[2].id])
        make_backup(self.file, "on_time")
        workspace.undo()
        self.session.show_page("versions")
        self.settle(900)

    def versions_compared(self) -> None:
        self.versions()
        page = self.session.page("versions")
        listed = part(page, VersionList)
        listed.setCurrentRow(listed.count() - 1)
        comparing = QCoreApplication.translate("VersionDetail", "Comparing with today…")
        self.wait(lambda: comparing not in read(page))
        assert list_backups(self.session.workspace.uid)  # pyright: ignore[reportOptionalMemberAccess]

    def versions_purge(self) -> None:
        self.versions()
        record = part(self.session.page("versions"), Record)
        click(record, record.tr("Remove the history for good…"))

    def placement_history(self) -> None:
        workspace = self.session.workspace
        assert workspace is not None
        placement = workspace.read().placements[0]
        edit_placement(workspace, placement.id, share=50.0, strength=3, reason="Agreed with the team.")
        self.session.show(ToPlacement(placement_id=placement.id))

    def crash(self) -> None:
        from aligner.ui.frame.crash import FaultDialog, report_of

        dialog = FaultDialog(self.session.window, self.session.theme, report_of(ValueError("no")))
        dialog.show()
        self.dialog = dialog


NAMES = tuple(name for name in vars(Stage) if not name.startswith("_") and name not in ("anew", "edit", "wait"))


def take(session: Session, out: Path, name: str, only: list[str], settle: Settle) -> None:
    """Writes a picture of each message."""
    folder = Path(os.environ[paths.OWN_FOLDER]) / f"messages-{name}"
    folder.mkdir()
    stage = Stage(session, folder, settle)
    ask = session.files.ask_save_path
    for message in only or NAMES:
        session.files.ask_save_path = ask  # pyright: ignore[reportAttributeAccessIssue]
        stage.anew()
        settle(50)
        getattr(stage, message)()
        QApplication.processEvents()
        settle(250)
        pictured = stage.__dict__.pop("dialog", None) or session.window
        pictured.grab().save(str(out / f"message-{message}-{name}.png"))
        if pictured is not session.window:
            pictured.close()
