"""Who hears of the changes of a workspace, and a change that is made on a thread of its own."""

from collections.abc import Callable
from threading import Event, get_ident

from aligner.store.change import Changes


class Stopped(Exception):
    """The user ended a change before it was kept: nothing of it is."""


class Listening:
    """While another thread has the file, only that one reads and writes it, and what changed is reported afterwards:
    whoever listens belongs to the window's thread."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Changes], None]] = []
        self._waiting: list[Changes] | None = None
        self._thread = 0
        self._stop = Event()

    @property
    def is_in_use_elsewhere(self) -> bool:
        """Whether another thread than the one that asks makes a change just now."""
        return self._waiting is not None and get_ident() != self._thread

    def hold(self) -> None:
        """Keeps this thread from the file; called before the other one starts."""
        self._waiting, self._thread = [], 0
        self._stop.clear()

    def take(self) -> None:
        """The thread that calls has the file now."""
        self._thread = get_ident()

    def stop(self) -> None:
        """Ends the change at its next step, if it is not kept yet."""
        self._stop.set()

    def proceed(self) -> None:
        """Raises: Stopped when the change is to end."""
        if self._waiting is not None and self._stop.is_set():
            raise Stopped

    def release(self) -> None:
        """Gives the file back to this thread, once the other one has ended, and tells what changed."""
        waiting, self._waiting = self._waiting or [], None
        for changes in waiting:
            self._report_changes(changes)

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Reports `listener` every change; the returned function ends that."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def _report_changes(self, changes: Changes) -> None:
        if self._waiting is not None:
            self._waiting.append(changes)
            return
        faults: list[Exception] = []
        for listener in list(self._listeners):
            # What was kept is kept: the other listeners hear of it, and then the fault is reported.
            try:
                listener(changes)
            except Exception as error:  # noqa: BLE001
                faults.append(error)
        if faults:
            raise faults[0]
