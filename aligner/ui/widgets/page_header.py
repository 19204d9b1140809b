"""The head of a page."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_column, inner_row, row_in


def page_header(title: str, sentence: str, *actions: QWidget) -> QWidget:
    """The page's title and its sentence, with its actions at the end side."""
    header = QWidget()
    row = row_in(header, 8, (0, 0, 0, 4))
    words = inner_column(2)
    words.addWidget(label(title, "page_title"))
    words.addWidget(label(sentence, "page_help"))
    row.addLayout(words, 1)
    _add_actions(row, actions)
    return header


def full_page_header(title: str, sentence: str, *actions: QWidget) -> QWidget:
    """The same where there are many actions: the sentence stands below them all, so that it does not become a column
    of single words in a narrow window."""
    header = QWidget()
    column = column_in(header, 2, (0, 0, 0, 4))
    row = inner_row(8)
    row.addWidget(label(title, "page_title", wrap=False), 1)
    column.addLayout(row)
    _add_actions(row, actions)
    column.addWidget(label(sentence, "page_help"))
    return header


def _add_actions(row: QHBoxLayout, actions: tuple[QWidget, ...]) -> None:
    """Puts the actions at the end of a row that is in the header already: shown before, they would be a window."""
    doing = QWidget()
    flow = Flow(doing, spacing=8)
    for action in actions:
        flow.addWidget(action)
    row.addWidget(doing)
    doing.setVisible(bool(actions))


def page_column(page: QWidget, title: str, sentence: str, *actions: QWidget, is_full: bool = False) -> QVBoxLayout:
    """The column that fills a page, with its head on top. is_full: the sentence stands below many actions."""
    column = column_in(page, 12, (32, 24, 32, 16))
    header = full_page_header if is_full else page_header
    column.addWidget(header(title, sentence, *actions))
    return column
