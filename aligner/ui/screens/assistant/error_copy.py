"""A copy of a list that says what is wrong in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from aligner.actions.background import Event
from aligner.lang.bidi import isolate
from aligner.ui.context import WindowContext
from aligner.ui.jobs import Jobs

if TYPE_CHECKING:
    from aligner.ui.screens.assistant.choices import ImportChoices


class ErrorCopy(QObject):
    """A copy of the list with a column of what is wrong, written in the background; one at a time."""

    def __init__(self, parent: QWidget, context: WindowContext) -> None:
        super().__init__(parent)
        self._context = context
        self._jobs = Jobs(self)
        self._path: Path | None = None

    def write(self, choices: ImportChoices) -> None:
        """Asks for a name, and begins."""
        from aligner.actions.importing import errors_work

        if self._path is not None:
            return
        files, words = self._context.files, self._context.words
        suggested = self.tr("{file}, what is wrong").replace("{file}", Path(choices.name).stem) + ".xlsx"
        kinds = self.tr("Workbooks (*.xlsx)")
        path = files.ask_save_path(self.tr("Save what is wrong"), suggested, kinds, read_meanwhile=choices.source)
        if path is None:
            return
        self._path = path
        name = self.tr("A copy of {file} is being written.").replace("{file}", isolate(choices.name))
        self._context.works.begin("errors", name, self.stop)
        arguments = (self._context.records(), choices.job(), path, words.language)
        self._jobs.submit(self._on_written, errors_work, *arguments)

    def stop(self) -> None:
        """Ends what is being written; nothing of it stays."""
        self._jobs.cancel()
        self._end(succeeded=False)

    def _end(self, *, succeeded: bool) -> None:
        path, self._path = self._path, None
        if path is not None:
            self._context.files.end_saving(path)
            self._context.works.end("errors", succeeded=succeeded)

    def _on_written(self, event: Event) -> None:
        path, context = self._path, self._context
        self._end(succeeded=event.kind == "done")
        if event.kind == "refused":
            context.banners.show_problems(event.value.problems)
        elif event.kind != "done":
            context.banners.show(
                self.tr("The copy could not be written because of a fault in the program."), is_error=True
            )
        elif not event.value:
            context.banners.show(self.tr("Nothing is wrong in any row, so no copy was written."))
        elif path is not None:
            context.files.report_written(path)
