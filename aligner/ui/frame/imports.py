"""Every way in for lists of others: a file that is chosen or dropped, a text that is pasted. One assistant for all."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from aligner.ui.choosing import ask_file
from aligner.ui.context import WindowContext
from aligner.ui.frame.banners import BannerStack
from aligner.ui.frame.documents import Documents
from aligner.ui.frame.window import MainWindow
from aligner.ui.links import ToWelcome
from aligner.ui.screens.stack import Screens

if TYPE_CHECKING:
    from aligner.actions.importing import Expected
    from aligner.ui.screens.assistant.choices import ImportChoices
    from aligner.ui.screens.assistant.screen import ImportScreen

SUFFIXES = (".xlsx", ".csv", ".tsv", ".txt", ".md", ".json", ".zip")
MOST_PASTED = 5_000_000


class Imports(QObject):
    """ended: the assistant is left, with or without anything brought in."""

    ended = Signal()

    def __init__(
        self,
        window: MainWindow,
        documents: Documents,
        banners: BannerStack,
        screens: Screens,
        context: Callable[[], WindowContext],
    ) -> None:
        super().__init__(window)
        self._window, self._documents, self._banners = window, documents, banners
        self._screens, self._context = screens, context
        self._begun: ImportChoices | None = None
        self._pasted: Path | None = None
        self._awaiting: Path | None = None

    def takes(self, file: Path) -> bool:
        """Whether a file is a list to be brought in, by its name."""
        return file.suffix.casefold() in SUFFIXES

    @property
    def awaiting(self) -> str:
        """The name of a list that is brought in as soon as a file is open; "" for none."""
        return self._awaiting.name if self._awaiting is not None else ""

    def take_awaiting(self) -> bool:
        """Brings in the list that waited for a file; whether there was one."""
        source, self._awaiting = self._awaiting, None
        if source is None or self._documents.workspace is None:
            return False
        self.import_file(source)
        return True

    def on_adopted(self) -> None:
        """A file is open: what waited for it comes next."""
        QTimer.singleShot(0, self, self.take_awaiting)

    def ask(self) -> None:
        """Brings in a file that the user chooses, or the one that waited."""
        if self.take_awaiting():
            return
        chosen = self._choose(self.tr("Bring in a list"))
        if chosen is not None:
            self.import_file(chosen)

    def _choose(self, title: str, folder: Path | None = None) -> Path | None:
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        text = self.tr("Workbooks, tables and texts ({kinds})").replace("{kinds}", kinds)
        return ask_file(self._window, self._context().memory, title, text, folder)

    def update(self, one: int) -> None:
        """Brings in what changed in a list that was brought in before; asks where its file is when it is gone."""
        from aligner.actions.importing import Expected, SourceMapping
        from aligner.actions.mappings import stored_lists

        workspace = self._documents.workspace
        if workspace is None:
            return
        memory = self._context().memory
        known = memory.source_of(workspace.uid, one)
        # The lists of one file are updated together.
        same = [
            kept
            for kept in stored_lists(workspace.read())
            if kept.id == one or (known and memory.source_of(workspace.uid, kept.id) == known)
        ]
        name = next((kept.name for kept in same if kept.id == one), Path(known).name)
        source = Path(known) if known and Path(known).is_file() else self._find(name, known)
        if source is not None:
            sheets = [sheet for kept in same if kept.mapping is not None for sheet in kept.mapping.sheets]
            self.import_file(source, expected=Expected(SourceMapping(tuple(sheets)), name, is_update=True))

    def _find(self, name: str, known: str) -> Path | None:
        """The file that a list is in now, as the user shows it."""
        folder = Path(known).parent if known and Path(known).parent.is_dir() else None
        return self._choose(self.tr("Where is {file} now?").replace("{file}", name), folder)

    def import_file(self, source: Path, name: str = "", expected: "Expected | None" = None) -> None:
        """Shows what is in a file. name: as the user knows it. Without an open file the user makes one first.

        expected: how it is to be read, where that is known.

        A file that was begun and left for another page is taken up where it was left.
        """
        from aligner.ui.screens.assistant.choices import ImportChoices, stamp_of

        if self._documents.workspace is None:
            self._awaiting = source
            self._context().show(ToWelcome(opens_new_form=True))
            return
        stamp = stamp_of(source)
        begun = self._begun
        if begun is None or begun.source != source or begun.stamp != stamp or expected is not None:
            begun = ImportChoices(source, name or source.name, stamp=stamp, expected=expected)
        if source.parent != self._pasted:
            self._remove_pasted()
        self._begun = choices = begun
        self._screens.show(lambda: self._screen(choices))

    def paste(self) -> None:
        """Brings in the list that was copied elsewhere: cells of a table, or lines of a text."""
        data = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        text = data.text()
        if files and self.takes(files[0]):
            self.import_file(files[0])
            return
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2 or len(text) > MOST_PASTED:
            self._banners.show(
                self.tr("What was copied is no list. Copy rows of a table or lines of a text, then paste them here.")
            )
            return
        name = self._pasted_name()
        self._remove_pasted()
        self._pasted = Path(tempfile.mkdtemp())
        source = self._pasted / f"{name}.txt"
        source.write_text(text, "utf-8-sig", "replace")
        self.import_file(source, name)

    def _pasted_name(self) -> str:
        #: The name of a list that came by pasting.
        return self.tr("Pasted list")

    def forget(self) -> None:
        """The file is left, and with it what was begun."""
        self._begun = None
        self._remove_pasted()

    def _remove_pasted(self) -> None:
        """What was pasted is kept only while it is brought in."""
        if self._pasted is not None:
            shutil.rmtree(self._pasted, ignore_errors=True)
            self._pasted = None

    def _screen(self, choices: "ImportChoices") -> "ImportScreen":
        from aligner.ui.screens.assistant.screen import ImportScreen

        if choices.is_pasted:
            # The window may have another language than when it was pasted.
            choices.name = self._pasted_name()
        screen = ImportScreen(self._context(), choices)
        screen.dismissed.connect(self._close)
        screen.done.connect(self._close)
        screen.other_requested.connect(self.ask)
        return screen

    def _close(self) -> None:
        self.forget()
        self.ended.emit()
