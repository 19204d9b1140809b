"""A part of a page that is built again only where what it shows is another."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

C = TypeVar("C")


def remove_widgets(layout: QLayout) -> None:
    """Takes all widgets out of a layout, and ends them."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


class Part(QWidget, Generic[C]):
    """The widget that `build` makes of plain content; hidden while there is none.

    Content is all that `build` shows of the workspace, ready to read: where it is equal to what is shown, so is the
    widget, and it stays, with its cursor and what was unfolded in it.
    """

    def __init__(self, build: Callable[[C], QWidget]) -> None:
        super().__init__()
        self._build = build
        self._content: C | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_content(self, content: C | None) -> None:
        """Builds the widget of `content` where it is another; None hides it."""
        if content == self._content:
            return
        self._content = content
        remove_widgets(self._column)
        if content is not None:
            self._column.addWidget(self._build(content))
        self.setVisible(content is not None)
