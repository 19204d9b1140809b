"""What the frame says of the file: the title, the strip at the foot, and how far each page of the path is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from aligner.lang.bidi import isolate
from aligner.lang.words import Words
from aligner.model.records import by_kind
from aligner.ui.context import Step
from aligner.ui.drafts import Drafts
from aligner.ui.frame.documents import Documents
from aligner.ui.frame.page_list import PAGE_NAMES
from aligner.ui.frame.window import MainWindow
from aligner.ui.links import ToWelcome
from aligner.ui.widgets.labels import set_role


class Status(QObject):
    """draft_requested: the user wants to see what is not saved."""

    draft_requested = Signal()

    def __init__(
        self,
        window: MainWindow,
        documents: Documents,
        drafts: Drafts,
        words: Callable[[], Words],
        steps: Callable[[], Sequence[Step]],
    ) -> None:
        super().__init__(window)
        self._window, self._documents, self._drafts = window, documents, drafts
        self._words, self._steps = words, steps
        window.status_link.clicked.connect(self.draft_requested)

    def show(self) -> None:
        """Brings all of it up to date."""
        opened, window = self._documents.workspace, self._window
        window.navigation.set_enabled(set(PAGE_NAMES) if opened is not None else {ToWelcome.page})
        if opened is None:
            self.show_saved()
            window.setWindowTitle(self.tr("Aligner"))
            return
        records = opened.read()
        is_rtl = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        title = QCoreApplication.translate("Status", "{organization} · Aligner")
        window.setWindowTitle(title.replace("{organization}", isolate(records.organization.name, is_rtl)))
        self._drafts.set_known({record.id for kind in by_kind(records).values() for record in kind})
        self.show_saved()
        revision = self._words().number(opened.revision)
        window.status_end.setText(self.tr("Revision {number}").replace("{number}", revision))
        window.status_start.setToolTip(str(opened.path))
        QTimer.singleShot(0, self, self._show_path)

    def show_saved(self) -> None:
        """The strip says what is saved; what is not is counted there, and its pages are marked. The name of a file that
        is yet to be made is none of it: nothing of the open one waits to be saved."""
        opened = self._documents.workspace
        places = [place for place in self._drafts.places() if place.page != ToWelcome.page]
        window = self._window
        window.strip.setVisible(opened is not None or bool(places))
        is_read_only = opened is not None and opened.is_read_only
        saved = self.tr("Read-only") if is_read_only else self.tr("All changes are saved")
        if self._drafts.is_typing:
            #: At the foot of the window, while a field is being written in.
            saved = self.tr("Being written: saved when you leave the field")
        window.status_start.setText(self.unsaved() if places else saved)
        set_role(window.status_start, "error" if places else "")
        window.status_link.setText(self.tr("Show it") if places else "")
        window.status_link.setVisible(bool(places))
        for name in PAGE_NAMES:
            count = sum(place.page == name for place in places)
            window.navigation.set_unsaved(name, self._count(count) if count else "")

    def unsaved(self) -> str:
        """How many values are not saved, in words."""
        return self._count(len(self._drafts.places()))

    def _count(self, count: int) -> str:
        return self._words().sentence("values.unsaved", n=count)

    def _show_path(self) -> None:
        if self._documents.workspace is not None:
            for step in self._steps():
                self._window.navigation.set_state(step.link.page, step.state)
