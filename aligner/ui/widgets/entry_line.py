"""Lines for something that is yet to be added: what is in them is not saved, and is counted as that."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QTextEdit

from aligner.ui.drafts import Draft, DraftPlace, Drafts
from aligner.ui.links import Link
from aligner.ui.widgets.labels import follow_content_direction


class EntryDraft(QObject):
    """Keeps the text of an editor as a draft of `place` while there is any."""

    def __init__(self, editor: QLineEdit | QTextEdit, drafts: Drafts) -> None:
        super().__init__(editor)
        self._editor = editor
        self._drafts = drafts
        self._place: DraftPlace | None = None
        self._link: Link | None = None
        editor.textChanged.connect(lambda *_: self._keep())

    def show_place(self, place: DraftPlace, link: Link | None = None) -> None:
        """What the editor's text belongs to; a draft that waits there comes back."""
        if place == self._place:
            return
        self._place = None
        draft = self._drafts.find(place)
        text = draft.text if draft is not None else ""
        if isinstance(self._editor, QLineEdit):
            self._editor.setText(text)
        else:
            self._editor.setPlainText(text)
        self._place, self._link = place, link

    def _keep(self) -> None:
        if self._place is None:
            return
        text = self._editor.text() if isinstance(self._editor, QLineEdit) else self._editor.toPlainText()
        if text.strip():
            self._drafts.keep(self._place, Draft(text, link=self._link))
        else:
            self._drafts.drop(self._place)


class EntryLine(QLineEdit):
    """A line whose text is a draft until whoever takes it clears the line; Esc clears it."""

    def __init__(self, drafts: Drafts, placeholder: str = "") -> None:
        super().__init__()
        follow_content_direction(self)
        self.setPlaceholderText(placeholder)
        self._draft = EntryDraft(self, drafts)

    def show_place(self, place: DraftPlace, link: Link | None = None) -> None:
        self._draft.show_place(place, link)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
