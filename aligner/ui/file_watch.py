"""Looks every few seconds, and when the window comes to the front, at what happened to the open file underneath."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from aligner.actions.opening import Workspace
from aligner.ui.front import take_request

EVERY_MS = 3_000
REFUSED = "refused"
NEIGHBOURS_EVERY = 10
"""In how many looks the folder is read for other copies."""


class FileWatch(QObject):
    """`happened` tells what `Workspace.look` found, once for each change of it; "" when all is well again.
    `copy_found` tells each other copy of the workspace in the file's folder that has news. `asked_to_front`: another
    start of the program wants this window."""

    happened = Signal(str)
    copy_found = Signal(object)
    asked_to_front = Signal()

    def __init__(self, window: QWidget, is_mine: Callable[[Path], bool]) -> None:
        super().__init__(window)
        self._is_mine = is_mine
        self._workspace: Workspace | None = None
        self._told = ""
        self._looks = 0
        self._waiting: list[Path] = []
        self._known: dict[Path, tuple[int, int]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        window.installEventFilter(self)

    def watch(self, workspace: Workspace | None) -> None:
        """Watches this workspace from here on; None ends it."""
        self._workspace = workspace
        self._told, self._looks = "", 0
        self._waiting.clear()
        self._known.clear()
        self._timer.stop()
        if workspace is not None:
            self._timer.start()

    def told_already(self) -> None:
        """A refused change told of the trouble: the next look need not, under whatever name it finds it."""
        self._told = REFUSED

    def look(self) -> None:
        """Looks once: a few calls of the system, and at most one other file."""
        workspace = self._workspace
        if workspace is None:
            return
        if take_request(workspace.path):
            self.asked_to_front.emit()
        found = workspace.look()
        if found != self._told:
            is_told = self._told == REFUSED and bool(found)
            self._told = found
            if not is_told:
                self.happened.emit(found)
        if self._workspace is workspace and not workspace.is_read_only and not found:
            self._look_around(workspace)

    def _look_around(self, workspace: Workspace) -> None:
        from aligner.actions.copies import look_at, neighbours

        if self._looks % NEIGHBOURS_EVERY == 0 and not self._waiting:
            self._waiting = [path for path in neighbours(workspace.path) if self._has_moved(path)]
        self._looks += 1
        if self._waiting:
            copy = look_at(self._waiting.pop(), workspace.path, workspace.uid)
            if copy is not None and copy.has_news and not self._is_mine(copy.path):
                self.copy_found.emit(copy)

    def _has_moved(self, path: Path) -> bool:
        try:
            told = path.stat()
        except OSError:
            return False
        marks = (told.st_mtime_ns, told.st_size)
        if self._known.get(path) == marks:
            return False
        self._known[path] = marks
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self._workspace is not None:
            QTimer.singleShot(0, self, self.look)
        return super().eventFilter(watched, event)
