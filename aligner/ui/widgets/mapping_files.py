"""How lists are read, as files that the user names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from aligner.ui.choosing import ask_file
from aligner.ui.context import WindowContext
from aligner.ui.outcome import outcome_of

if TYPE_CHECKING:
    from aligner.actions.importing import Expected, SourceMapping


class MappingFiles(QObject):
    """How lists are read, as files for a colleague or for the command line."""

    def __init__(self, parent: QWidget, context: WindowContext) -> None:
        super().__init__(parent)
        self._window, self._context = parent, context

    def write(self, mapping: SourceMapping, name: str) -> bool:
        """Writes a mapping into a file that the user names; name: of the list. Whether it was written."""
        from aligner.actions.inspecting import write_mapping

        files = self._context.files
        suggested = self.tr("How {file} is read").replace("{file}", Path(name).stem) + ".json"
        path = files.ask_save_path(self.tr("Save how it is read"), suggested, self._kinds())
        if path is None or not self._context.report(outcome_of(lambda: write_mapping(mapping, path))):
            return False
        files.report_written(path)
        return True

    def choose(self) -> Expected | None:
        """What a file that the user chooses says; None when she leaves or it says nothing."""
        from aligner.actions.importing import Expected
        from aligner.actions.inspecting import read_mapping

        title = self.tr("Read it as a file says")
        path = ask_file(self._window, self._context.memory, title, self._kinds())
        if path is None:
            return None
        outcome = outcome_of(lambda: read_mapping(path))
        return Expected(outcome.value, path.name) if self._context.report(outcome) else None

    def _kinds(self) -> str:
        return self.tr("How lists are read (*.json)")
