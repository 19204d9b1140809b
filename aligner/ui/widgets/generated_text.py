"""A text that is generated until the user writes another: on a ground of its own while it is, with a way back once
it is not."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from aligner.lang.bidi import isolate
from aligner.ui.drafts import Draft, DraftPlace, Drafts
from aligner.ui.links import Link
from aligner.ui.look.icons import pixmap
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.form import Message, NoteEditor
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_column, inner_row, row_in


class GeneratedText(QWidget):
    """`edited` reports another text when the editor is left; `saved` says that it still holds though the data
    changed."""

    edited = Signal(str)
    restored = Signal()
    saved = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        column = column_in(self, 4)
        self.head = head = inner_row(8)
        self._name = label(name, "label")
        head.addWidget(self._name, 1)
        self._back = button(self.tr("Back to the generated text"), theme, self.restored.emit, role="link")
        self._back.setProperty("small", "true")
        head.addWidget(self._back)
        column.addLayout(head)
        self.editor = NoteEditor(lines=1)
        self.editor.setAccessibleName(name)
        self.editor.installEventFilter(self)
        self.editor.textChanged.connect(self._note_typing)
        column.addWidget(self.editor)
        self._theme = theme
        self._column = column
        self._stale: QWidget | None = None
        self._news = label("", "caption")
        self._doubt: QWidget | None = None
        self.doubted = label("", "caption")
        self._shown = self._saved = ""
        self._message = Message()
        column.addWidget(self._message)
        self._drafts: Drafts | None = None
        self._place: DraftPlace | None = None
        self._link: Link | None = None
        self.show_text("", "", is_edited=False)

    def set_name(self, name: str) -> None:
        """What the text is called."""
        self._name.setText(name)
        self.editor.setAccessibleName(name)

    def set_place(self, drafts: Drafts, place: DraftPlace, link: Link | None) -> None:
        """Where a text that is refused waits."""
        if place != self._place:
            self._drafts, self._place, self._link = drafts, place, link
            self._show_sentence("")

    def answer(self, sentence: str) -> None:
        """Whether the text that was reported last is kept: "", or why it is not, and then it stays as it is."""
        if self._drafts is not None and self._place is not None:
            if sentence:
                self._drafts.keep(self._place, Draft(self.editor.toPlainText(), sentence, self._link))
            else:
                self._drafts.drop(self._place)
        self._show_sentence(sentence)

    def _show_sentence(self, sentence: str) -> None:
        self._message.show_text(sentence)
        self.editor.setProperty("invalid", "true" if sentence else "false")
        self.editor.setAccessibleDescription(sentence)
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)

    def show_text(self, text: str, generated: str, *, is_edited: bool, is_stale: bool = False) -> None:
        """What is stated, and what would be stated by itself, "" where nothing would; a text that is being typed
        stays."""
        self._back.setVisible(is_edited and bool(generated))
        if self._stale is not None:
            self._stale.setVisible(is_stale)
        if is_stale:
            if self._stale is None:
                self._stale = self._make_stale()
            self._stale.show()
            news = self.tr("The data under this text has changed. Now it would say: {text}")
            self._news.setText(news.replace("{text}", isolate(generated)))
        role = "" if is_edited else "generated"
        if self.editor.property("role") != role:
            self.editor.setProperty("role", role)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)
        self.editor.setAccessibleDescription("" if is_edited else self.tr("Generated from the data"))
        if self.editor.hasFocus() and self.editor.toPlainText() != self._shown:
            return
        draft = self._drafts.find(self._place) if self._drafts is not None and self._place is not None else None
        if draft is not None:
            text = draft.text
            self._show_sentence(draft.sentence)
        else:
            self._saved = text
        self._shown = text
        if self.editor.toPlainText() != text:
            with QSignalBlocker(self.editor):
                self.editor.setPlainText(text)

    def show_doubt(self, sentence: str) -> None:
        """What in the text disagrees with the figures, "" for nothing; the text stays as it was written."""
        if self._doubt is None and sentence:
            self._doubt, column = self._make_mark()
            column.addWidget(self.doubted)
        if self._doubt is not None:
            self.doubted.setText(sentence)
            self._doubt.setVisible(bool(sentence))

    def _make_mark(self) -> tuple[QWidget, QVBoxLayout]:
        """A warning under the text, and where its words go; made when it is needed for the first time."""
        mark_box = QWidget()
        row = row_in(mark_box, 8)
        mark = QLabel()
        mark.setPixmap(pixmap("warning", self._theme.colors["caution"], 16))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = inner_column(2)
        row.addLayout(column, 1)
        self._column.addWidget(mark_box)
        return mark_box, column

    def _make_stale(self) -> QWidget:
        """The mark of changed data."""
        mark_box, column = self._make_mark()
        column.addWidget(self._news)
        keep = button(self.tr("Keep my text"), self._theme, self.saved.emit, role="link")
        keep.setProperty("small", "true")
        column.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeading)
        return mark_box

    @property
    def is_stale(self) -> bool:
        """Whether the mark of changed data is shown."""
        return self._stale is not None and not self._stale.isHidden()

    def finish(self) -> None:
        """Reports the text when it is another than the one shown."""
        text = self.editor.toPlainText()
        if text != self._shown:
            self._shown = text
            self._note_typing()
            self.edited.emit(text)

    def _note_typing(self) -> None:
        """Tells the strip at the foot of the window that a text is written that nobody has reported yet."""
        if self._drafts is not None:
            is_typed = self.editor.hasFocus() and self.editor.toPlainText() != self._shown
            self._drafts.set_typing(id(self), is_typed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and event.type() == QEvent.Type.FocusOut:
            self.finish()
        elif (
            watched is self.editor
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.editor.toPlainText() != self._saved
        ):
            self._shown = self._saved
            self.editor.setPlainText(self._saved)
            self._note_typing()
            self.answer("")
            return True
        return super().eventFilter(watched, event)
