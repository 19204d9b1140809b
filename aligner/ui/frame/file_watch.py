"""Looks every few seconds, and when the window comes to the front, at what happened to the open file underneath."""

from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from aligner.actions.copies import Peek, as_copy, neighbours, peek_at
from aligner.actions.opening import Workspace
from aligner.ui.frame.front import take_request

EVERY_MS = 3_000
REFUSED = "refused"
NEIGHBOURS_EVERY = 10
"""In how many looks the folder is read for other copies."""
POLL_MS = 50


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
        self._around: _Around | None = None
        self._known: dict[Path, tuple[int, int]] = {}
        self._polling = QTimer(self)
        self._polling.setInterval(POLL_MS)
        self._polling.timeout.connect(self._poll)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        window.installEventFilter(self)

    def watch(self, workspace: Workspace | None) -> None:
        """Watches this workspace from here on; None ends it."""
        self._workspace = workspace
        self._told, self._looks = "", 0
        self._around = None
        self._known = {}
        self._polling.stop()
        self._timer.stop()
        if workspace is not None:
            self._timer.start()

    def told_already(self) -> None:
        """A refused change told of the trouble: the next look need not, under whatever name it finds it."""
        self._told = REFUSED

    @property
    def is_reading(self) -> bool:
        """Whether what lies around is being read just now."""
        return self._around is not None

    def look(self) -> None:
        """Looks once: a few calls of the system. What lies around is read aside, and told when it is known."""
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
        is_due = self._looks % NEIGHBOURS_EVERY == 0
        self._looks += 1
        if is_due and self._around is None:
            self._around = _Around(workspace.path, workspace.uid, self._known)
            self._polling.start()

    def _poll(self) -> None:
        around, workspace = self._around, self._workspace
        found = around.take() if around is not None else []
        if found is None:
            return
        self._polling.stop()
        self._around = None
        for told in found:
            copy = as_copy(told, workspace.path) if workspace is not None and workspace is self._workspace else None
            if copy is not None and copy.has_news and not self._is_mine(copy.path):
                self.copy_found.emit(copy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self._workspace is not None:
            QTimer.singleShot(0, self, self.look)
        return super().eventFilter(watched, event)


class _Around:
    """Reads the folder of the file in a thread: a drive of the network or a sync service may take its time to answer,
    and the window never waits for them."""

    def __init__(self, file: Path, uid: str, known: dict[Path, tuple[int, int]]) -> None:
        """known: size and time of what was read before; what is as it was is not read again. Kept up to date."""
        self._found: SimpleQueue[list[Peek]] = SimpleQueue()
        Thread(target=self._read, args=(file, uid, known), name="neighbours", daemon=True).start()

    def take(self) -> list[Peek] | None:
        """The other copies of the workspace that came or changed; None while they are not known yet."""
        try:
            return self._found.get_nowait()
        except Empty:
            return None

    def _read(self, file: Path, uid: str, known: dict[Path, tuple[int, int]]) -> None:
        found: list[Peek] = []
        try:
            moved = [path for path in neighbours(file) if _has_moved(path, known)]
            found = [told for path in moved if (told := peek_at(path, file, uid)) is not None]
        finally:
            self._found.put(found)


def _has_moved(path: Path, known: dict[Path, tuple[int, int]]) -> bool:
    try:
        told = path.stat()
    except OSError:
        return False
    marks = (told.st_mtime_ns, told.st_size)
    if known.get(path) == marks:
        return False
    known[path] = marks
    return True
