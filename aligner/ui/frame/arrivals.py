"""What another computer did to the file, in words: to the open one, and to one that was closed meanwhile."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from aligner.actions.neighbours import Arrival, MissedChanges
from aligner.lang.words import Words
from aligner.ui.window_words import change_name, moment, side_name

MAX_CHANGES = 3


class ArrivalWords(QObject):
    """The sentences of the banners."""

    def changes_elsewhere(self, found: Arrival, words: Words) -> str:
        """The file was opened again as another computer left it, and nothing was lost."""
        text = self.tr("The file is open as it is now: {side}. Nothing of yours is missing in it. {changes}")
        changes_text = _changes(found, words)
        changes = self.tr("What came: {changes}.").replace("{changes}", changes_text) if changes_text else ""
        return text.replace("{side}", side_name(found.newest, words)).replace("{changes}", changes).strip()

    def replaced(self, found: Arrival, words: Words) -> str:
        """Another state is in the place of what is on screen, without what was written here."""
        text = self.tr(
            "Another state came into this file's place: {side}. What was changed here since is not in it. "
            "What you see is kept under Versions, and nothing of it is lost."
        )
        return text.replace("{side}", side_name(found.newest, words))

    def missed(self, found: MissedChanges, words: Words) -> str:
        """A change of this computer is not in the file that is there now."""
        text = self.tr(
            "Your change of {moment} ({change}) is not in this file. In its place lies another state: {side}."
        )
        if not found.label:
            text = self.tr("Your change of {moment} is not in this file. In its place lies another state: {side}.")
        backup_text = (
            self.tr("The state that you left is kept; bring both together so that nothing is lost.")
            if found.backup is not None
            else self.tr("No kept version holds it: look under Versions for the newest one before it.")
        )
        texts = {
            "{moment}": moment(found.at, words),
            "{side}": side_name(found.newest, words),
            "{change}": _name(found.label),
        }
        for name, value in texts.items():
            text = text.replace(name, value)
        return f"{text} {backup_text}"


def is_typing() -> bool:
    """Whether something is being typed that a page not yet has."""
    editor = QApplication.focusWidget()
    if isinstance(editor, QPlainTextEdit):
        return editor.document().isModified()
    return isinstance(editor, QLineEdit) and editor.isModified()


def _changes(found: Arrival, words: Words) -> str:
    names = list(dict.fromkeys(_name(change.label) for change in found.changes))
    more = len(names) - MAX_CHANGES
    shown = names[:MAX_CHANGES]
    return words.list(shown) + (" …" if more > 0 else "") if shown else ""


def _name(label: str) -> str:
    label = label.removeprefix("undo:").removeprefix("redo:")
    try:
        return change_name(label)
    except KeyError:
        # A newer program may have made the change.
        return label
