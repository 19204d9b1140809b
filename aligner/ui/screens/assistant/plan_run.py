"""An import that is being carried out, as the window follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from aligner.actions.applying import Applying
from aligner.actions.opening import Workspace

if TYPE_CHECKING:
    from aligner.actions.applying import Applied, PackedPlan

POLL_MS = 40


class PlanRun(QObject):
    """moved: how much of it is done, 0 to 1.  ended: how it ended; whoever listens to the workspace was told."""

    moved = Signal(float)
    ended = Signal(object)

    def __init__(self, parent: QObject, workspace: Workspace, packed: PackedPlan) -> None:
        super().__init__(parent)
        self._applying = Applying(workspace, packed)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._poll)
        self._timer.start()

    def stop(self) -> None:
        """Ends it where nothing is kept yet; `ended` says which of both."""
        self._applying.stop()

    def end(self) -> Applied:
        """Stops it and waits: how it ended."""
        self._timer.stop()
        self._applying.stop()
        return self._applying.finish()

    def _poll(self) -> None:
        if not self._applying.is_over:
            self.moved.emit(self._applying.part)
            return
        self._timer.stop()
        self.ended.emit(self._applying.finish())
