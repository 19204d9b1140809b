"""Form fields: a label above, the editor, and a line for help or what is wrong."""

import math
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTextEdit, QWidget

from aligner.ui.look.icons import icon
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.buttons import PushButton
from aligner.ui.widgets.inputs import ChoiceBox
from aligner.ui.widgets.labels import follow_content_direction, label, set_role
from aligner.ui.widgets.layouts import column_in
from aligner.ui.widgets.part import remove_widgets

NOTE_MAX_PX = 260
"""A longer text scrolls inside its editor."""
_NOTE_PADDING_PX = 14
"""The border and padding of an editor of several lines, above and below together."""


class Message(QWidget):
    """The line under an editor: help, or what is wrong, with what can be chosen instead. Hidden while it is empty."""

    def __init__(self, hint: str = "") -> None:
        super().__init__()
        self._hint = hint
        column = column_in(self, 2)
        self._line = label(hint, "caption")
        column.addWidget(self._line)
        self._choices = QWidget()
        self._row = column_in(self._choices, 0)
        self._choices.hide()
        column.addWidget(self._choices)
        if not hint:
            # Never shown here: without a parent it would be a window of its own for a moment.
            self.hide()

    def show_text(
        self,
        sentence: str,
        *,
        is_error: bool = True,
        lead: str = "",
        choices: Sequence[tuple[str, Callable[[], None]]] = (),
    ) -> None:
        """A sentence, "" for the help; choices: (shown text, what choosing does), lead: a word before them."""
        self._line.setText(sentence or self._hint)
        set_role(self._line, "error" if sentence and is_error else "caption")
        remove_widgets(self._row)
        for text, choose in choices:
            choice_button = PushButton(f"{lead} {text}".strip())
            choice_button.setProperty("role", "link")
            choice_button.setProperty("small", "true")
            choice_button.setCursor(Qt.CursorShape.PointingHandCursor)
            choice_button.setAutoDefault(False)
            choice_button.clicked.connect(lambda _checked=False, c=choose: c())
            self._row.addWidget(choice_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._choices.setVisible(bool(choices))
        self.setVisible(bool(sentence or self._hint))

    def choices(self) -> list[QPushButton]:
        """The buttons of what can be chosen."""
        return [
            choice_button for choice_button in self._choices.findChildren(QPushButton) if not choice_button.isHidden()
        ]


class Field(QWidget):
    """An editor with its label and message; `show_problem` puts a sentence under it, "" takes it away."""

    def __init__(self, name: str, editor: QWidget, hint: str = "") -> None:
        super().__init__()
        self.editor = editor
        column = column_in(self, 4)
        self.name = label(name, "label")
        self.name.setBuddy(editor)
        column.addWidget(self.name)
        column.addWidget(editor)
        self.message = Message(hint)
        column.addWidget(self.message)
        editor.setAccessibleName(name)

    def show_problem(self, sentence: str) -> None:
        self.message.show_text(sentence)
        self.editor.setProperty("invalid", "true" if sentence else "false")
        self.editor.setAccessibleDescription(sentence)
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)


def line_editor(text: str = "", placeholder: str = "") -> QLineEdit:
    """A one-line editor that follows the direction of what is typed."""
    editor = QLineEdit()
    follow_content_direction(editor)
    editor.setText(text)
    editor.setPlaceholderText(placeholder)
    return editor


def search_editor(name: str, theme: Theme, parent: QWidget) -> QLineEdit:
    """A line to search by; the keys for searching lead to it from `parent`. name: for readers of the screen."""
    editor = line_editor(placeholder=QCoreApplication.translate("SearchEditor", "Search"))
    editor.setClearButtonEnabled(True)
    editor.setAccessibleName(name)
    editor.addAction(icon("search", theme.colors["muted"], 18), editor.ActionPosition.LeadingPosition)
    QShortcut(QKeySequence.StandardKey.Find, parent).activated.connect(editor.setFocus)
    return editor


class NoteEditor(QTextEdit):
    """A plain-text editor that grows with its text, from `lines` to NOTE_MOST_PX; Tab leaves it."""

    def __init__(self, text: str = "", lines: int = 3) -> None:
        super().__init__()
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        follow_content_direction(self)
        margins_px = 2 * math.ceil(self.document().documentMargin())
        self._min_px = self.fontMetrics().lineSpacing() * lines + margins_px + _NOTE_PADDING_PX
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self.setPlainText(text)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, unless somebody reads on in a text that is longer than the editor can be."""
        if self.verticalScrollBar().maximum() == 0 or not self.hasFocus():
            event.ignore()
        else:
            super().wheelEvent(event)

    def _fit(self) -> None:
        wanted = math.ceil(self.document().size().height()) + _NOTE_PADDING_PX
        self.setFixedHeight(max(self._min_px, min(NOTE_MAX_PX, wanted)))


def choice_box(choices: Iterable[tuple[object, str]], chosen: object = None) -> ChoiceBox:
    """A drop-down list of (value, shown text) with `chosen` selected; read it by `currentData()`."""
    box = ChoiceBox()
    for value, text in choices:
        box.addItem(text, value)
    index = next((i for i in range(box.count()) if box.itemData(i) == chosen), 0)
    box.setCurrentIndex(index)
    return box


def offer(box: ChoiceBox, choices: Iterable[tuple[object, str]], chosen: object = None) -> None:
    """Puts (value, shown text) into a drop-down list where they are others than it has, and selects `chosen`; without
    it what was chosen stays while it is there."""
    entries = list(choices)
    wanted = box.currentData() if chosen is None else chosen
    if [(box.itemData(at), box.itemText(at)) for at in range(box.count())] != entries:
        box.clear()
        for value, text in entries:
            box.addItem(text, value)
    box.setCurrentIndex(next((at for at, (value, _) in enumerate(entries) if value == wanted), 0))


def choose_nothing(box: ChoiceBox, hint: str) -> None:
    """Leaves a drop-down list without a choice until somebody makes one; `hint` stands in it so long."""
    box.setPlaceholderText(hint)
    box.setCurrentIndex(-1)


def set_read_only(editor: QWidget, *, is_read_only: bool) -> None:
    """Makes an editor only for reading, which it looks: its text can still be marked and copied."""
    if isinstance(editor, QComboBox):
        editor.setEnabled(not is_read_only)
    elif isinstance(editor, QLineEdit | QTextEdit) and editor.isReadOnly() is not is_read_only:
        editor.setReadOnly(is_read_only)
        for action in editor.actions():
            action.setEnabled(not is_read_only)
        # The style sheet asks for it; a style once chosen is not asked again by itself.
        editor.style().unpolish(editor)
        editor.style().polish(editor)
