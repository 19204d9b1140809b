"""Every removal says so, counted, with the way back, and so does what is undone or made again: whichever page or key
made it, and wherever what it moved is shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from aligner.actions.opening import Changes
from aligner.lang.removals import removal_sentence
from aligner.lang.words import Words
from aligner.model.kinds import kind_of
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.toast import Toast
from aligner.ui.window_words import change_in_words

UNDO_KEYS = "Ctrl+Z"


class Removals(QObject):
    """Hears of every change of the open file."""

    def __init__(
        self, toast: Toast, theme: Callable[[], Theme], words: Callable[[], Words], undo: Callable[[], object]
    ) -> None:
        super().__init__(toast)
        self._toast, self._theme, self._words, self._undo = toast, theme, words, undo

    def on_changed(self, changes: Changes) -> None:
        """Says what went, or what was undone or made again; any other change takes the toast away, because its undo
        would be of that change."""
        if changes.way:
            self.announce(change_in_words(changes.label, changes.way))
            return
        removed = {kind_of(model).name: count for model, count in changes.removed.items()}
        emptied = [(kind_of(model).name, name) for model, name in changes.emptied]
        sentence = removal_sentence(removed, emptied, self._words())
        if not sentence:
            self._toast.end()
            return
        self.announce(sentence, self._undo, keys=UNDO_KEYS)

    def announce(self, sentence: str, undo: Callable[[], object] | None = None, *, keys: str = "") -> None:
        """Says that something went; undo: brings it back, where it can be."""
        self._toast.show_text(
            self._theme(),
            sentence,
            action=self.tr("Undo") if undo is not None else "",
            keys=keys,
            on_action=undo,
            close_tip=self.tr("Close"),
        )

    def finish(self) -> None:
        """The file is left."""
        self._toast.end()
