"""What the dialogs that stand over a page have in common: their column, their last line, and how they end."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from aligner.ui.context import PageContext
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import scrolled
from aligner.ui.widgets.layouts import column_in


class PlainDialog(QDialog):
    """A dialog with a title and `column`, where its parts stand from the top; it ends for good when it is closed."""

    def __init__(self, window: QWidget, title: str) -> None:
        super().__init__(window)
        self._window = window
        self._unsubscribe: Callable[[], object] = lambda: None
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = column_in(self, 12, (24, 20, 24, 16))

    def add_list(self, name: str, stretch: int) -> QListWidget:
        """A list of lines as long as they need to be, at the end of the column; `name` is for those who listen."""
        lines = QListWidget()
        lines.setAccessibleName(name)
        lines.setWordWrap(True)
        lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(lines, stretch)
        return lines

    def add_body(self, spacing_px: int) -> QVBoxLayout:
        """A column that scrolls, at the end of the dialog's own."""
        inner = QWidget()
        body = column_in(inner, spacing_px, (0, 0, 12, 0))
        self.column.addWidget(scrolled(inner), 1)
        return body

    def add_buttons(self, theme: Theme, *actions: QWidget) -> QPushButton:
        """The button that closes, in the last line, before the actions."""
        row = QHBoxLayout()
        row.addStretch(1)
        close = button(self.tr("Close"), theme, self.close)
        for widget in (close, *actions):
            row.addWidget(widget)
        self.column.addLayout(row)
        return close

    def fit(self, width_px: int, height_px: int) -> None:
        """Takes that size, or what the window has room for."""
        self.resize(min(width_px, self._window.width() - 40), min(height_px, self._window.height() - 60))

    def follow(self, context: PageContext, show: Callable[[], None]) -> None:
        """Shows the file as it is now, and again after each change, until the dialog is closed."""
        self._unsubscribe = context.opened.subscribe(lambda _changes: show())
        show()

    def done(self, result: int) -> None:
        focused = self.focusWidget()
        if focused is not None:
            # What is being typed is kept: losing the focus ends it.
            focused.clearFocus()
        self._unsubscribe()
        super().done(result)
