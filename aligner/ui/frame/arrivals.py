"""What another computer did to the file, in words: to the open one, and to one that was closed meanwhile."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from aligner.actions.own_state import Arrived, Missed
from aligner.lang.words import Words
from aligner.ui.window_words import change_name, moment, side_name

MOST_CHANGES = 3


class ArrivalWords(QObject):
    """The sentences of the banners."""

    def went_on(self, found: Arrived, words: Words) -> str:
        """The file was opened again as another computer left it, and nothing was lost."""
        text = self.tr("The file is open as it is now: {side}. Nothing of yours is missing in it. {changes}")
        told = _changes(found, words)
        changes = self.tr("What came: {changes}.").replace("{changes}", told) if told else ""
        return text.replace("{side}", side_name(found.newest, words)).replace("{changes}", changes).strip()

    def replaced(self, found: Arrived, words: Words) -> str:
        """Another state lies in the place of what is on screen, without what was written here."""
        text = self.tr(
            "Another state came into this file's place: {side}. What was changed here since is not in it. "
            "What you see is kept under Versions, and nothing of it is lost."
        )
        return text.replace("{side}", side_name(found.newest, words))

    def missed(self, found: Missed, words: Words) -> str:
        """A change of this computer is not in the file that lies there now."""
        text = self.tr(
            "Your change of {moment} ({change}) is not in this file. In its place lies another state: {side}."
        )
        if not found.label:
            text = self.tr("Your change of {moment} is not in this file. In its place lies another state: {side}.")
        kept = (
            self.tr("The state that you left is kept; bring both together so that nothing is lost.")
            if found.kept is not None
            else self.tr("No kept version holds it: look under Versions for the newest one before it.")
        )
        told = {
            "{moment}": moment(found.at, words),
            "{side}": side_name(found.newest, words),
            "{change}": _name(found.label),
        }
        for name, value in told.items():
            text = text.replace(name, value)
        return f"{text} {kept}"


def is_typing() -> bool:
    """Whether something is being typed that a page not yet has."""
    editor = QApplication.focusWidget()
    if isinstance(editor, QPlainTextEdit):
        return editor.document().isModified()
    return isinstance(editor, QLineEdit) and editor.isModified()


def _changes(found: Arrived, words: Words) -> str:
    names = list(dict.fromkeys(_name(change.label) for change in found.changes))
    more = len(names) - MOST_CHANGES
    shown = names[:MOST_CHANGES]
    return words.list(shown) + (" …" if more > 0 else "") if shown else ""


def _name(label: str) -> str:
    label = label.removeprefix("undo:").removeprefix("redo:")
    try:
        return change_name(label)
    except KeyError:
        # A newer program may have made the change.
        return label
