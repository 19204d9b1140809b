"""Asks in place why a connection is dismissed; nothing need be said."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from aligner.analysis.field import Connection
from aligner.model import kinds
from aligner.ui.context import PageContext
from aligner.ui.drafts import DraftPlace
from aligner.ui.links import ToField
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.entry_line import EntryLine
from aligner.ui.widgets.form import Field
from aligner.ui.widgets.layouts import column_in, inner_row


class Dismissing(QWidget):
    """Hidden until it asks. Calls `on_dismiss` with the reason; it says whether that was done. What is being typed
    stays a draft of the connection."""

    def __init__(self, context: PageContext, one: Connection, about: str, on_dismiss: Callable[[str], bool]) -> None:
        super().__init__()
        self._on_dismiss = on_dismiss
        self._before: QWidget | None = None
        column = column_in(self, 6)
        self._why = EntryLine(context.drafts)
        place = DraftPlace(ToField.page, kinds.CONNECTION_ANSWER.name, 0, "-".join(map(str, one.key)))
        self._why.show_place(place, ToField())
        self._why.setAccessibleDescription(about)
        self._why.returnPressed.connect(self._dismiss)
        column.addWidget(Field(self.tr("Why? May stay empty"), self._why))
        row = inner_row(12)
        for text, act in ((self.tr("Dismiss"), self._dismiss), (self.tr("Cancel"), self._cancel)):
            way = button(text, context.theme, act, role="link")
            way.setAccessibleDescription(about)
            row.addWidget(way)
        row.addStretch(1)
        column.addLayout(row)
        self.setVisible(bool(self._why.text()))

    def begin(self) -> None:
        """Asks; the keyboard goes to the line, and back from it."""
        self._before = self.window().focusWidget()
        self.show()
        self._why.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the empty line ends the question."""
        if event.key() == Qt.Key.Key_Escape:
            self._cancel()
        else:
            super().keyPressEvent(event)

    def _dismiss(self) -> None:
        why = self._why.text()
        # It is no draft any more once it is said; where it is refused it stays one.
        self._why.clear()
        if not self._on_dismiss(why):
            self._why.setText(why)

    def _cancel(self) -> None:
        self._why.clear()
        self.hide()
        if self._before is not None:
            self._before.setFocus()
