"""The open file: opening, taking over and closing it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from aligner.actions.opening import Changes, Workspace, is_same_file, open_workspace
from aligner.model.errors import AlignerError, EnvironmentRefused, Unusable
from aligner.ui.drafts import Drafts


class Documents(QObject):
    """One file at most is open.

    closing: a workspace is about to be closed.  adopted: another one is the window's.  changed: it holds something
    else; `Changes`.  refused: a path could not be opened, and why.  shown_again: the file that is open was requested.
    closed: the user closed it.  lost: it was closed and cannot be opened again.
    """

    closing = Signal(object)
    adopted = Signal(object)
    changed = Signal(object)
    refused = Signal(object, object)
    shown_again = Signal()
    closed = Signal()
    lost = Signal()

    def __init__(self, parent: QObject, drafts: Drafts, may_close: Callable[[], bool]) -> None:
        """may_close: whether the user leaves the file, whatever she has typed and not saved."""
        super().__init__(parent)
        self._drafts, self._may_close = drafts, may_close
        self.workspace: Workspace | None = None
        self._closed_uid = ""
        self._unsubscribe: Callable[[], None] | None = None

    @property
    def kind(self) -> str:
        """Of the open file's organization; "" without one."""
        return self.workspace.read().organization.kind.value if self.workspace is not None else ""

    def open(self, path: Path, *, read_only: bool = False, take_over: bool = False) -> bool:
        """Opens a file; what is in the way is reported by `refused`."""
        mine = self.workspace
        is_mine = mine is not None and is_same_file(mine.path, path)
        if is_mine and mine is not None and not mine.is_read_only and not read_only:
            self.shown_again.emit()
            return True
        if not is_mine and not self._may_close():
            return False
        try:
            opened = open_workspace(path, read_only=read_only, take_over=take_over)
            try:
                # Pages and references may be whole and a value still not be one: better reported here than on a page.
                opened.read()
            except AlignerError:
                opened.close()
                raise
        except (Unusable, EnvironmentRefused) as error:
            self.refused.emit(path, error)
            return False
        self.adopt(opened)
        return True

    def adopt(self, opened: Workspace) -> None:
        """Makes an open workspace the window's; the one before is closed."""
        is_same = self.workspace is not None and self.workspace.uid == opened.uid
        self.close()
        if not is_same and self._closed_uid != opened.uid:
            self._drafts.clear()
        self.workspace = opened
        self._unsubscribe = opened.subscribe(self._on_changed)
        self.adopted.emit(opened)

    def close(self) -> None:
        if self.workspace is None:
            return
        self.closing.emit(self.workspace)
        if self._unsubscribe is not None:
            self._unsubscribe()
        self._closed_uid = self.workspace.uid
        self.workspace.close()
        self.workspace = None

    def close_file(self) -> None:
        """Closes the file where the user agrees, and shows none."""
        if self._may_close():
            self.close()
            self._drafts.clear()
            self.closed.emit()

    def reopen(self) -> bool:
        """Opens the file as it is in its place now; whether it could be."""
        assert self.workspace is not None
        path = self.workspace.path
        self.close()
        is_open = self.open(path)
        if not is_open:
            self.lost.emit()
        return is_open

    def name_author(self, name: str) -> None:
        """Who is named beside the changes of the open file."""
        if self.workspace is not None:
            self.workspace.author = name

    def _on_changed(self, changes: Changes) -> None:
        self.changed.emit(changes)
