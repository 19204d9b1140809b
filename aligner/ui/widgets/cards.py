"""Surfaces that hold content: cards, rules, a column that scrolls, an empty state, a banner."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from aligner.ui.look.icons import pixmap
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.buttons import button, icon_button
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_column, inner_row, row_in

CONTENT_WIDTH_PX = 1200
SIDE_PX = 32
"""Room at both sides of a page\'s content."""


class Card(QFrame):
    """A surface with an optional title; add widgets to `body`. role: "card", "card_soft" or "sunken"."""

    def __init__(self, title: str = "", role: str = "card") -> None:
        super().__init__()
        self.setProperty("role", role)
        self.body = column_in(self, 12, (20, 18, 20, 18))
        self.title = label(title, "card_title")
        self.body.addWidget(self.title)
        self.title.setVisible(bool(title))


def rule() -> QFrame:
    """A thin line between rows."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line


def scrolled(inner: QWidget) -> QScrollArea:
    """What is taller than its place, with a bar at its end; the keyboard goes to what is in it."""
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inner)
    return scroll


class ScrollColumn(QScrollArea):
    """A page's content: scrolls down, at most 1,200 wide, centred beyond; add widgets to `body`."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(SIDE_PX, 24, SIDE_PX, 32)
        self.column = QWidget()
        self.column.setMaximumWidth(CONTENT_WIDTH_PX)
        self.column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addStretch(0)
        row.addWidget(self.column, 1)
        row.addStretch(0)
        self.body = column_in(self.column, 16)
        self.setWidget(outer)


def scroll_column(page: QWidget) -> ScrollColumn:
    """The column of a page that scrolls as a whole."""
    scroll = ScrollColumn()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(scroll)
    return scroll


class EmptyState(QWidget):
    """Says what a page is for and offers the first action."""

    def __init__(
        self,
        theme: Theme,
        icon_name: str,
        title: str,
        text: str,
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        column = column_in(self, 12, (24, 48, 24, 48))
        column.addStretch(1)
        picture = QLabel()
        picture.setPixmap(pixmap(icon_name, theme.colors["accent"], 48))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(picture)
        for words, role in ((title, "section"), (text, "muted")):
            line = label(words, role)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)
        if action and on_action is not None:
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(button(action, theme, on_action, role="primary"))
            row.addStretch(1)
            column.addSpacing(8)
            column.addLayout(row)
        column.addStretch(2)


class Banner(QFrame):
    """A message above the content that stays until it is closed or its action is taken.

    action, on_action: the one to offer.  more: further ones; several stand below the text.
    """

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        close_tip: str,
        *,
        is_error: bool = False,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        more: Sequence[tuple[str, Callable[[], object]]] = (),
    ) -> None:
        super().__init__()
        self.setProperty("role", "banner_error" if is_error else "banner")
        row = row_in(self, 12, (14, 10, 10, 10))
        mark = QLabel()
        mark.setPixmap(pixmap("warning" if is_error else "info", theme.colors["error" if is_error else "caution"], 20))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop if more else Qt.AlignmentFlag.AlignVCenter)
        self.text = label(text)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        actions = [*([(action, on_action)] if action and on_action is not None else []), *more]
        if len(actions) > 1:
            column = inner_column(10)
            column.addWidget(self.text)
            below = inner_row(8)
            for number, (words, on_press) in enumerate(actions):
                role = "primary" if action and not number else ""
                below.addWidget(button(words, theme, on_press, role=role))
            below.addStretch(1)
            column.addLayout(below)
            row.addLayout(column, 1)
        else:
            row.addWidget(self.text, 1)
            for words, on_press in actions:
                row.addWidget(button(words, theme, on_press))
        close = icon_button("close", close_tip, theme, self._close)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop if more else Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(text)

    def _close(self) -> None:
        self.closed.emit()
        self.hide()
        self.deleteLater()
