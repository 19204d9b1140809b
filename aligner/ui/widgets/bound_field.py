"""An editor bound to one value: saved when it is left, kept with its mark and message while it is refused."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from aligner.lang.problems import problem_sentence
from aligner.lang.reading_words import reading_sentence
from aligner.lang.values import Reading
from aligner.lang.words import Words
from aligner.model.errors import Problem
from aligner.model.text import clean_text
from aligner.ui.drafts import Draft, DraftPlace, Drafts
from aligner.ui.links import Link
from aligner.ui.widgets.field_note import FieldNote, text_note
from aligner.ui.widgets.form import Message
from aligner.ui.widgets.value_line import ValueLine

Commit = Callable[..., tuple[Problem, ...]]


class BoundField(QObject):
    """Shows a value by `show_value`; calls `commit` when the editor is left with another, Esc brings the saved back.

    take_other: what to do with money of another currency, (currency, minor units); None when it cannot be taken.
    holds: "list" of a text with several items, "one" where a list is none; "" where it does not matter.
    """

    def __init__(
        self,
        editor: QWidget,
        message: Message,
        words: Words,
        commit: Commit,
        drafts: Drafts,
        *,
        use_other_currency: Callable[[str, int], None] | None = None,
        holds: str = "",
    ) -> None:
        super().__init__(editor)
        self.editor = editor
        self._message = message
        self._words = words
        self._commit = commit
        self._drafts = drafts
        self._use_other_currency = use_other_currency
        self._holds = holds
        self._place: DraftPlace | None = None
        self._link: Link | None = None
        self._value: object = None
        self._is_filled = False
        self._shown_text = ""
        self._note = FieldNote()
        self._is_leaving = False
        editor.installEventFilter(self)
        self.destroyed.connect(lambda: drafts.set_typing(id(self), False))
        if isinstance(editor, QComboBox):
            editor.activated.connect(lambda _index: self.finish())
        elif isinstance(editor, QLineEdit):
            editor.editingFinished.connect(self.finish)
            editor.textChanged.connect(self._note_typing)
        elif isinstance(editor, QTextEdit | QPlainTextEdit):
            editor.textChanged.connect(self._note_typing)

    # What is shown

    def show_value(self, value: object, place: DraftPlace | None = None, link: Link | None = None) -> None:
        """Shows the saved value; a draft of that place is instead, and what is being typed there stays."""
        is_other = not self._is_filled or place != self._place
        is_typed = self._is_filled and not is_other and self.text() != self._shown_text
        if is_other or value != self._value:
            self._note = FieldNote()
        self._place, self._link, self._value, self._is_filled = place, link, value, True
        draft = self._drafts.find(place) if place is not None else None
        if draft is not None:
            if not is_typed:
                self._write(draft.text, value)
            self._show_note(self._refusal(draft))
        else:
            if is_typed:
                # Only what is saved has changed: the text in the editor is the user's.
                return
            self._write(self._shown(value), value)
            self._show_note(self._note)

    def text(self) -> str:
        """What is in the editor."""
        editor = self.editor
        if isinstance(editor, QComboBox):
            return str(editor.currentIndex())
        if isinstance(editor, QLineEdit):
            return editor.text()
        assert isinstance(editor, QTextEdit | QPlainTextEdit)
        return editor.toPlainText()

    # What is done

    def finish(self) -> None:
        """Saves the text when it is another than the saved one."""
        if not self._is_filled or self._is_leaving:
            return
        self._is_leaving = True
        try:
            self._finish()
        finally:
            self._is_leaving = False
            self._note_typing()

    def refuse(self, problems: tuple[Problem, ...]) -> None:
        """Shows why the value, as it stands, was refused elsewhere."""
        self._show_note(FieldNote(problem_sentence(problems[0], self._words), is_error=True))

    def restore(self) -> bool:
        """Restores the saved value; False when it stood there already."""
        had_draft = self._place is not None and self._drafts.find(self._place) is not None
        if not had_draft and self.text() == self._shown(self._value):
            return False
        self._note = FieldNote()
        if self._place is not None:
            self._drafts.drop(self._place)
        self._write(self._shown(self._value), self._value)
        self._show_note(self._note)
        return True

    def _finish(self) -> None:
        text = self.text()
        if isinstance(self.editor, QComboBox):
            self._save(text, self.editor.currentData())
        elif text.strip() == self._shown(self._value).strip():
            self._shown_text = text
            self._settle()
        elif isinstance(self.editor, ValueLine):
            reading = self.editor.reading()
            if sentence := reading_sentence(reading, self._words):
                self._keep(text, sentence)
            else:
                self._save(text, reading.value, reading)
        else:
            self._save(text, text.strip() if isinstance(self.editor, QLineEdit) else text)

    def _save(self, text: str, value: object, reading: Reading[object] | None = None) -> None:
        place = self._place
        if value == self._value:
            self._settle(self._reading_note(reading, value))
            self._write(self._shown(value), value)
            return
        before = self._value
        problems = self._commit(value)
        if place != self._place:
            # The commit brought another record: what is under the editor is its own.
            return
        if problems:
            self._keep(text, problem_sentence(problems[0], self._words))
            return
        if isinstance(value, str) and not isinstance(self.editor, QComboBox):
            # What is kept is the text as it was cleaned: the page showed it meanwhile where it changed.
            is_line = isinstance(self.editor, QLineEdit)
            saved = self._value if self._value != before else clean_text(value, single_line=is_line)
            note = text_note(value, str(saved), self._holds, self._words, self._choose)
            value = saved
        else:
            note = self._reading_note(reading, value)
        self._value = value
        self._settle(note)
        self._write(self._shown(value), value)

    def _note_typing(self) -> None:
        is_typed = self._is_filled and self.editor.hasFocus() and self.text() != self._shown_text
        self._drafts.set_typing(id(self), is_typed)

    def _settle(self, note: FieldNote | None = None) -> None:
        """Nothing waits here any more."""
        if self._place is not None:
            self._drafts.drop(self._place)
        if note is not None:
            self._note = note
        self._show_note(self._note)

    def _keep(self, text: str, sentence: str) -> None:
        self._shown_text = text
        draft = Draft(text, sentence, self._link)
        if self._place is not None:
            self._drafts.keep(self._place, draft)
        self._show_note(self._refusal(draft))

    def _choose(self, value: object) -> None:
        """Takes a reading that was offered."""
        self._note = FieldNote()
        self._save(self.text(), value)

    # Words

    def _refusal(self, draft: Draft) -> FieldNote:
        """A kept text's message; readings that can be chosen stand under it."""
        note = FieldNote(draft.sentence, is_error=bool(draft.sentence))
        if not isinstance(self.editor, ValueLine):
            return note
        line, reading = self.editor, self.editor.reading(draft.text)
        if not reading_sentence(reading, self._words):
            return note
        if reading.problem == "other_currency":
            take = self._use_other_currency
            if take is None or not isinstance(reading.offered, int):
                return note
            currency, minor = reading.currency, reading.offered
            text = f"{line.shown(minor, currency)} ({currency})"
            return replace(note, choices=((text, lambda: self._use_currency(take, currency, minor)),))
        return replace(note, choices=self._choices(reading.choices))

    def _use_currency(self, take: Callable[[str, int], None], currency: str, minor: int) -> None:
        if self._place is not None:
            self._drafts.drop(self._place)
        self._shown_text = self.text()
        take(currency, minor)

    def _choices(self, values: tuple[object, ...]) -> tuple[tuple[str, Callable[[], None]], ...]:
        assert isinstance(self.editor, ValueLine)
        return tuple((self.editor.value_text(value), lambda v=value: self._choose(v)) for value in values)

    def _reading_note(self, reading: Reading[object] | None, value: object) -> FieldNote:
        """How a text was read that could be read otherwise, too."""
        if reading is None or not isinstance(self.editor, ValueLine):
            return FieldNote()
        if reading.is_unknown:
            return FieldNote(self._words.sentence("values.unknown_as_empty", text=reading.text.strip()))
        if reading.doubt is None:
            return FieldNote()
        sentence = self._words.sentence(
            "values.read_as", text=reading.text.strip(), reading=self.editor.value_text(value)
        )
        others = tuple(other for other in reading.doubt.readings if other != value)
        return FieldNote(sentence, lead=self._words.sentence("values.or"), choices=self._choices(others))

    # Editors

    def _shown(self, value: object) -> str:
        if isinstance(self.editor, QComboBox):
            box = self.editor
            return str(next((i for i in range(box.count()) if box.itemData(i) == value), 0))
        if isinstance(self.editor, ValueLine):
            return self.editor.shown(value)
        return "" if value is None else str(value)

    def _write(self, text: str, value: object) -> None:
        self._shown_text = text
        editor = self.editor
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(int(text))
            return
        if self.text() != text:
            if isinstance(editor, QLineEdit):
                editor.setText(text)
                editor.setCursorPosition(0)
            else:
                assert isinstance(editor, QTextEdit | QPlainTextEdit)
                with QSignalBlocker(editor):
                    editor.setPlainText(text)
        self._note_typing()

    def _show_note(self, note: FieldNote) -> None:
        self._message.show_text(note.sentence, is_error=note.is_error, lead=note.lead, choices=note.choices)
        is_invalid = "true" if note.is_error else "false"
        if self.editor.property("invalid") != is_invalid:
            self.editor.setProperty("invalid", is_invalid)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)
        self.editor.setAccessibleDescription(note.sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusOut and isinstance(watched, QTextEdit | QPlainTextEdit):
            self.finish()
        elif (
            kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and not isinstance(watched, QComboBox)
        ):
            if kind == QEvent.Type.KeyPress:
                return self.restore()
            if self.text() != self._shown(self._value):
                event.accept()
        elif (
            kind == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
            and self.text() == self._shown(self._value)
        ):
            # Nothing was typed: what is taken back is the file's last change.
            event.ignore()
            return True
        return super().eventFilter(watched, event)
