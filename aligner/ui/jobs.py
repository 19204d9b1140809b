"""Work in another process whose end comes back to the window as a call."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from aligner.actions.background import Event, Worker

POLL_MS = 60


class Jobs(QObject):
    """Runs works of modules in order; `cancel` ends what runs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = Worker()
        self._waiting: dict[int, Callable[[Event], None]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._poll)

    @property
    def is_busy(self) -> bool:
        return bool(self._waiting)

    def submit(self, on_end: Callable[[Event], None], work: Callable[..., object], *args: object) -> None:
        """`on_end` gets the event "done", "refused" or "broken"."""
        self._waiting[self._worker.submit(work, *args)] = on_end
        self._timer.start()

    def cancel(self) -> None:
        """Ends what runs; its ends are not reported."""
        self._waiting.clear()
        self._timer.stop()
        self._worker.cancel()

    def _poll(self) -> None:
        for event in self._worker.poll():
            if event.kind != "progress" and event.job in self._waiting:
                self._waiting.pop(event.job)(event)
        if not self._waiting:
            self._timer.stop()
