"""Form fields: a label above, the editor, and a line for help or what is wrong."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from aligner.ui.widgets.labels import follow_content_direction, label


class Field(QWidget):
    """An editor with its label; `show_problem` puts a sentence under it, "" takes it away."""

    def __init__(self, name: str, editor: QWidget, hint: str = "") -> None:
        super().__init__()
        self.editor = editor
        self._hint = hint
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.name = label(name, "label")
        self.name.setBuddy(editor)
        column.addWidget(self.name)
        column.addWidget(editor)
        self._line = label(hint, "caption")
        column.addWidget(self._line)
        self._line.setVisible(bool(hint))
        editor.setAccessibleName(name)

    def show_problem(self, sentence: str) -> None:
        self._line.setText(sentence or self._hint)
        self._line.setProperty("role", "error" if sentence else "caption")
        self._line.setVisible(bool(sentence or self._hint))
        self.editor.setProperty("invalid", "true" if sentence else "false")
        self.editor.setAccessibleDescription(sentence)
        for widget in (self._line, self.editor):
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def line_editor(text: str = "", placeholder: str = "") -> QLineEdit:
    """A one-line editor that follows the direction of what is typed."""
    made = QLineEdit()
    follow_content_direction(made)
    made.setText(text)
    made.setPlaceholderText(placeholder)
    return made


class NoteEditor(QTextEdit):
    """A plain-text editor of several lines; Tab leaves it."""

    def __init__(self, text: str = "", lines: int = 3) -> None:
        super().__init__()
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        follow_content_direction(self)
        self.setPlainText(text)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 22)


def choice_box(choices: Iterable[tuple[object, str]], chosen: object = None) -> QComboBox:
    """A drop-down list of (value, shown text) with `chosen` selected; read it by `currentData()`."""
    made = QComboBox()
    for value, text in choices:
        made.addItem(text, value)
    index = next((i for i in range(made.count()) if made.itemData(i) == chosen), 0)
    made.setCurrentIndex(index)
    return made


def read_date(text: str) -> date | None:
    """The date typed as YYYY-MM-DD, None when empty.

    Raises: ValueError when it is neither.
    """
    stripped = text.strip()
    return date.fromisoformat(stripped) if stripped else None


def editor_text(editor: QWidget) -> str:
    """What is typed in a line or note editor."""
    if isinstance(editor, QLineEdit):
        return editor.text()
    assert isinstance(editor, QTextEdit | QPlainTextEdit)
    return editor.toPlainText()
