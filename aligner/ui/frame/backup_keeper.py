"""Keeps copies of the open file: a while after it was opened, and every half hour while it changes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from aligner.actions.background import Worker
from aligner.actions.opening import Workspace
from aligner.model.errors import Problem

FIRST_MS = 5_000
EVERY_MS = 30 * 60 * 1000
POLL_MS = 300


class BackupKeeper(QObject):
    """Copies in a process of its own, so that the window never waits for it. After opening it also looks there
    whether something else changed what the file holds.

    report: gets what was refused.  tell_changed: gets a problem for each kind of record that something else changed.
    """

    def __init__(
        self,
        parent: QObject,
        report: Callable[[tuple[Problem, ...]], None],
        report_changed: Callable[[tuple[Problem, ...]], None],
    ) -> None:
        super().__init__(parent)
        self._report = report
        self._report_changed = report_changed
        self._workspace: Workspace | None = None
        self._worker = Worker()
        self._is_first = True
        self._due = QTimer(self)
        self._due.timeout.connect(self._on_due)
        self._polling = QTimer(self)
        self._polling.setInterval(POLL_MS)
        self._polling.timeout.connect(self._poll)
        QGuiApplication.instance().applicationStateChanged.connect(self._on_state)  # pyright: ignore

    def watch(self, workspace: Workspace | None) -> None:
        """Keeps copies of this workspace from here on; None ends it."""
        self._worker.cancel()
        self._polling.stop()
        self._due.stop()
        self._workspace = workspace
        if workspace is not None and not workspace.is_read_only:
            self._is_first = True
            self._due.start(FIRST_MS)

    def save_now(self) -> None:
        """Keeps the state that was written here, where no copy holds it yet: the window goes to the background."""
        from aligner.actions.backups import IN_BACKGROUND, back_up_work, is_backed_up

        workspace = self._workspace
        if workspace is None or self._polling.isActive() or not workspace.own.rows.history:
            return
        if not workspace.look() and not is_backed_up(workspace):
            self._worker.submit(back_up_work, workspace.path, workspace.uid, IN_BACKGROUND)
            self._polling.start()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self.save_now()

    def _on_due(self) -> None:
        from aligner.actions.backups import ON_OPEN, ON_TIME, back_up_work, is_backed_up, opening_work

        workspace = self._workspace
        if workspace is None:
            return
        self._due.start(EVERY_MS)
        if self._polling.isActive():
            return
        has_backup = is_backed_up(workspace)
        if self._is_first:
            self._worker.submit(opening_work, workspace.path, workspace.uid, ON_OPEN, not has_backup)
        elif not has_backup:
            self._worker.submit(back_up_work, workspace.path, workspace.uid, ON_TIME)
        else:
            return
        self._is_first = False
        self._polling.start()

    def _poll(self) -> None:
        for event in self._worker.poll():
            if event.kind == "progress":
                continue
            self._polling.stop()
            self._worker.cancel()
            if event.kind == "refused":
                self._report(event.value.problems)
            elif event.kind == "done" and isinstance(event.value, tuple) and event.value:
                self._report_changed(event.value)
