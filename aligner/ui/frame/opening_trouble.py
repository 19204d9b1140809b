"""A file that cannot be opened: what can be done instead."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSysInfo, QTimer

from aligner.lang.words import Words
from aligner.model.errors import AlignerError, Problem
from aligner.ui.context import WindowContext
from aligner.ui.frame.activation import forget_request, is_activation_request, request_activation
from aligner.ui.frame.banners import BannerStack
from aligner.ui.frame.documents import Documents
from aligner.ui.screens.stack import Screens
from aligner.ui.window_words import sentences

ANSWER_MS = 4_500
DAMAGE = ("damaged", "broken_references", "unexpected_objects")
MAYBE_DAMAGE = ("not_sqlite", "empty_file", "foreign_sqlite")
"""Damage only when the place is known to have held one of our files."""


class OpeningTrouble(QObject):
    def __init__(
        self,
        documents: Documents,
        banners: BannerStack,
        screens: Screens,
        words: Callable[[], Words],
        context: Callable[[], WindowContext],
    ) -> None:
        super().__init__(documents)
        self._documents, self._banners, self._screens = documents, banners, screens
        self._words, self._context = words, context

    def on_refused(self, path: Path, error: AlignerError) -> None:
        """A file that cannot be opened: what can be done instead."""
        text = sentences(error.problems, self._words())
        if error.code == "locked":
            self._show_locked(path, dict(error.problems[0].values), text)
        elif error.code in DAMAGE or (error.code in MAYBE_DAMAGE and self._was_ours(path)):
            self.show_damage(path, error.problems)
        else:
            self._banners.show(text, is_error=True)

    def show_damage(self, path: Path, problems: tuple[Problem, ...]) -> None:
        """The calm screen of a damaged file; a file that was open stays open behind it."""
        from aligner.ui.screens.damage import DamageScreen

        self._banners.clear()
        self._screens.show(lambda: DamageScreen(self._context(), path, problems))

    def _was_ours(self, path: Path) -> bool:
        from aligner.actions.damage import workspace_at

        return bool(workspace_at(path))

    def _show_locked(self, path: Path, values: dict[str, object], text: str) -> None:
        documents, banners = self._documents, self._banners
        read_only = (self.tr("Open read-only"), lambda: documents.open(path, read_only=True))
        if values.get("host") == QSysInfo.machineHostName():
            actions = [(self.tr("Show the window that has it"), lambda: self._request_activation(path)), read_only]
            banners.show(self.tr("This file is already open in another window on this computer."), more=actions)
            return
        take = (self.tr("It is closed there: open it"), lambda: documents.open(path, take_over=True))
        banners.show(text, more=[read_only, take])

    def _request_activation(self, path: Path) -> None:
        if not request_activation(path):
            self._banners.show(self.tr("The other window could not be reached."), is_error=True)
            return
        QTimer.singleShot(ANSWER_MS, self, lambda: self._on_answer_due(path))

    def _on_answer_due(self, path: Path) -> None:
        if is_activation_request(path):
            forget_request(path)
            self._banners.show(
                self.tr("The other window does not answer. Look for it yourself, or open the file read-only."),
                is_error=True,
            )
