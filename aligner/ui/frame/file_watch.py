"""Looks every few seconds, and when the window comes to the front, at what happened to the open file underneath."""

from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from aligner.actions.neighbours import Peek, as_copy, neighbours, peek_at
from aligner.actions.opening import Workspace
from aligner.ui.frame.activation import accept_request

EVERY_MS = 3_000
REFUSED = "refused"
NEIGHBOURS_EVERY = 10
"""In how many looks the folder is read for other copies."""
POLL_MS = 50


class FileWatch(QObject):
    """Emits in `changed` what `Workspace.look` found, once for each change of it; "" when all is well again.

    `copy_found`: each other copy of the workspace in the file's folder that has news. `activation_requested`: another
    start of the program wants this window.
    """

    changed = Signal(str)
    copy_found = Signal(object)
    activation_requested = Signal()

    def __init__(self, window: QWidget, is_mine: Callable[[Path], bool]) -> None:
        super().__init__(window)
        self._is_mine = is_mine
        self._workspace: Workspace | None = None
        self._reported = ""
        self._checks = 0
        self._neighbour_reader: _NeighbourReader | None = None
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
        self._reported, self._checks = "", 0
        self._neighbour_reader = None
        self._known = {}
        self._polling.stop()
        self._timer.stop()
        if workspace is not None:
            self._timer.start()

    def mark_reported(self) -> None:
        """A refused change reported of the trouble: the next look need not, under whatever name it finds it."""
        self._reported = REFUSED

    @property
    def is_reading(self) -> bool:
        """Whether what is around is being read just now."""
        return self._neighbour_reader is not None

    def look(self) -> None:
        """Looks once: a few calls of the system. What is around is read aside, and reported when it is known."""
        workspace = self._workspace
        if workspace is None:
            return
        if accept_request(workspace.path):
            self.activation_requested.emit()
        found = workspace.look()
        if found != self._reported:
            is_reported = self._reported == REFUSED and bool(found)
            self._reported = found
            if not is_reported:
                self.changed.emit(found)
        if self._workspace is workspace and not workspace.is_read_only and not found:
            self._read_neighbours(workspace)

    def _read_neighbours(self, workspace: Workspace) -> None:
        is_due = self._checks % NEIGHBOURS_EVERY == 0
        self._checks += 1
        if is_due and self._neighbour_reader is None:
            self._neighbour_reader = _NeighbourReader(workspace.path, workspace.uid, self._known)
            self._polling.start()

    def _poll(self) -> None:
        reader, workspace = self._neighbour_reader, self._workspace
        found = reader.result() if reader is not None else []
        if found is None:
            return
        self._polling.stop()
        self._neighbour_reader = None
        for peek in found:
            copy = as_copy(peek, workspace.path) if workspace is not None and workspace is self._workspace else None
            if copy is not None and copy.has_news and not self._is_mine(copy.path):
                self.copy_found.emit(copy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self._workspace is not None:
            QTimer.singleShot(0, self, self.look)
        return super().eventFilter(watched, event)


class _NeighbourReader:
    """Reads the folder of the file in a thread: a drive of the network or a sync service may take its time to answer,
    and the window never waits for them."""

    def __init__(self, file: Path, uid: str, known: dict[Path, tuple[int, int]]) -> None:
        """known: size and time of what was read before; what is as it was is not read again. Kept up to date."""
        self._found: SimpleQueue[list[Peek]] = SimpleQueue()
        Thread(target=self._read, args=(file, uid, known), name="neighbours", daemon=True).start()

    def result(self) -> list[Peek] | None:
        """The other copies of the workspace that came or changed; None while they are not known yet."""
        try:
            return self._found.get_nowait()
        except Empty:
            return None

    def _read(self, file: Path, uid: str, known: dict[Path, tuple[int, int]]) -> None:
        found: list[Peek] = []
        try:
            moved = [path for path in neighbours(file) if _has_moved(path, known)]
            found = [peek for path in moved if (peek := peek_at(path, file, uid)) is not None]
        finally:
            self._found.put(found)


def _has_moved(path: Path, known: dict[Path, tuple[int, int]]) -> bool:
    try:
        peek = path.stat()
    except OSError:
        return False
    marks = (peek.st_mtime_ns, peek.st_size)
    if known.get(path) == marks:
        return False
    known[path] = marks
    return True
