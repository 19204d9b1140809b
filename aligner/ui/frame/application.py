"""The program as the system sees it: what it is asked for besides its windows."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Emits in `files_requested` the files that the system asks the running program to open: on macOS a double click
    comes as an event. Requests before `begin` wait for it."""

    files_requested = Signal(list)

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._waiting: list[str] = []
        self._has_begun = False

    def take_requested_file(self) -> Path | None:
        """The file that the program was started for; None when there was none."""
        return Path(self._waiting.pop(0)) if self._waiting else None

    def begin(self) -> None:
        """From here on files are reported as they come."""
        self._has_begun = True
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.files_requested.emit(waiting)

    def wait(self) -> None:
        """There is no window yet that could show a file."""
        self._has_begun = False

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and (path := event.file()):
            self._waiting.append(path)
            if self._has_begun:
                self.begin()
            return True
        return super().event(event)
