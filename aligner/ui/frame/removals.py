"""Every removal says so: counted, with the way back, whichever page or key made it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from aligner.actions.opening import Changes
from aligner.lang.removals import removal_sentence
from aligner.model.references import kind_of

if TYPE_CHECKING:
    from aligner.ui.frame.session import Session

UNDO_KEYS = "Ctrl+Z"


class Removals(QObject):
    """Hears of every change of the open file."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def on_changed(self, changes: Changes) -> None:
        """Says what went; any other change takes the toast away, because its undo would be of that change."""
        toast = self._session.window.toast
        removed = {kind_of(model): count for model, count in changes.removed.items()}
        emptied = [(kind_of(model), name) for model, name in changes.emptied]
        sentence = removal_sentence(removed, emptied, self._session.words)
        if changes.way or not sentence:
            toast.end()
            return
        self.say(sentence, self._session.undo, keys=UNDO_KEYS)

    def say(self, sentence: str, undo: Callable[[], object] | None = None, *, keys: str = "") -> None:
        """Says that something went; undo: brings it back, where it can be."""
        session = self._session
        session.window.toast.say(
            session.theme,
            sentence,
            action=self.tr("Undo") if undo is not None else "",
            keys=keys,
            on_action=undo,
            close_tip=self.tr("Close"),
        )

    def leave(self) -> None:
        """The file is left."""
        self._session.window.toast.end()
