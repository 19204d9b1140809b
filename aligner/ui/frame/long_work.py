"""Work that the user waits for and that quitting would cut off, and the question before the window closes."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from aligner.ui.look.theme import Theme
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_row

WIDTH_PX = 460


@dataclass(frozen=True)
class Work:
    """name: what is being done, as a sentence.  stop: ends it, and leaves nothing half."""

    name: str
    stop: Callable[[], object]


class LongWork(QObject):
    """The works that run, by a key of their owner's. `ended`: the last of them ended; whether all went well."""

    ended = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._running: dict[str, Work] = {}
        self._succeeded = True

    @property
    def names(self) -> list[str]:
        return [work.name for work in self._running.values()]

    def begin(self, key: str, name: str, stop: Callable[[], object]) -> None:
        if not self._running:
            self._succeeded = True
        self._running[key] = Work(name, stop)

    def end(self, key: str, *, succeeded: bool = True) -> None:
        """A key that does not run is passed over."""
        if self._running.pop(key, None) is None:
            return
        self._succeeded = self._succeeded and succeeded
        if not self._running:
            self.ended.emit(self._succeeded)

    def stop(self) -> list[str]:
        """Ends all that runs; returns the names of what was ended."""
        names = self.names
        for work in list(self._running.values()):
            work.stop()
        self._running.clear()
        return names


class QuitQuestion(QDialog):
    """Asks what becomes of the work that runs: `wait_chosen`, `stop_chosen`, or neither: the window stays open."""

    wait_chosen = Signal()
    stop_chosen = Signal()

    def __init__(self, parent: QWidget, theme: Theme, names: list[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Quit"))
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH_PX)
        column = column_in(self, 14, (24, 20, 24, 20))
        column.addWidget(label(self.tr("Something is still being done"), "section"))
        for name in names:
            column.addWidget(label(name))
        column.addWidget(
            label(self.tr("If you stop it, nothing half-made stays, and what is in your file is saved."), "muted")
        )
        wait = button(self.tr("Wait, then quit"), theme, self._wait, role="primary")
        stop = button(self.tr("Stop and quit"), theme, self._stop, role="danger")
        stay_button = button(self.tr("Go on working"), theme, self.reject)
        row = inner_row(8)
        row.addWidget(stop)
        row.addStretch(1)
        row.addWidget(stay_button)
        row.addWidget(wait)
        column.addLayout(row)
        self.setAccessibleName(" ".join(names))
        wait.setFocus()

    def _wait(self) -> None:
        self.accept()
        self.wait_chosen.emit()

    def _stop(self) -> None:
        self.accept()
        self.stop_chosen.emit()


class Quitting(QObject):
    """Lets the window close when nothing runs, else asks once. `told`: shows a sentence with a word that takes it back.

    The window's `may_close` is this object's, so that the menu, the keys, the frame's button and the end of the
    desktop's session all come through here.
    """

    def __init__(
        self,
        window: QWidget,
        works: LongWork,
        theme: Callable[[], Theme],
        report: Callable[[str, str, Callable[[], object]], object],
        clear: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._window, self._works, self._theme = window, works, theme
        self._report, self._clear = report, clear
        self._question: QuitQuestion | None = None
        self._is_waiting = False
        works.ended.connect(self._on_ended)

    def may_close(self) -> bool:
        """Whether the window may close now; otherwise the question is shown."""
        if not self._works.names:
            return True
        if self._question is None:
            self._question = QuitQuestion(self._window, self._theme(), self._works.names)
            self._question.wait_chosen.connect(self._wait)
            self._question.stop_chosen.connect(self._stop)
            self._question.finished.connect(self._on_answered)
            self._question.open()
        self._question.raise_()
        return False

    def _on_answered(self, _result: int) -> None:
        self._question = None

    def _wait(self) -> None:
        self._is_waiting = True
        text = self.tr("The window closes as soon as this is finished.")
        self._report(text, self.tr("Go on working"), self._continue)

    def _continue(self) -> None:
        self._is_waiting = False
        self._clear()

    def _stop(self) -> None:
        self._works.stop()
        self._window.close()

    def _on_ended(self, succeeded: bool) -> None:
        if self._question is not None:
            self._question.reject()
        if not self._is_waiting:
            return
        self._is_waiting = False
        # What did not go well is reported where it was begun: the user should see it.
        if succeeded:
            self._window.close()
        else:
            self._clear()
