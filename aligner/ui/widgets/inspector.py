"""The panel at the end side that shows the details of what is chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from aligner.ui.look.theme import Theme
from aligner.ui.widgets.buttons import icon_button
from aligner.ui.widgets.cards import scrolled
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in

WIDTH_PX = 320


class Inspector(QFrame):
    """Details of one thing: title, scrolling `body`, closed by Esc or its button."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setFixedWidth(WIDTH_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        head = QHBoxLayout()
        head.setContentsMargins(18, 0, 10, 0)
        self.title = label("", "card_title")
        head.addWidget(self.title, 1)
        head.addWidget(icon_button("close", self.tr("Close"), theme, self.close_panel), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        inner = QWidget()
        self.body = column_in(inner, 12, (18, 8, 18, 18))
        self._scroll = scrolled(inner)
        column.addWidget(self._scroll, 1)

    def begin_at_top(self) -> None:
        """Another record is shown: what is read first of it is in sight, whatever was scrolled to before."""
        self._scroll.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        """Empties the body."""
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        self.begin_at_top()

    def close_panel(self) -> None:
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)
