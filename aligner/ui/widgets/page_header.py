"""The head of a page."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_column, row_in


def page_header(title: str, sentence: str, *actions: QWidget) -> QWidget:
    """The page's title and its sentence, with its actions at the end side."""
    header = QWidget()
    row = row_in(header, 8, (0, 0, 0, 4))
    words = inner_column(2)
    words.addWidget(label(title, "page_title"))
    words.addWidget(label(sentence, "page_help"))
    row.addLayout(words, 1)
    doing = QWidget()
    flow = Flow(doing, spacing=8)
    for action in actions:
        flow.addWidget(action)
    row.addWidget(doing)
    doing.setVisible(bool(actions))
    return header


def page_column(page: QWidget, title: str, sentence: str, *actions: QWidget) -> QVBoxLayout:
    """The column that fills a page, with its head on top."""
    column = column_in(page, 12, (32, 24, 32, 16))
    column.addWidget(page_header(title, sentence, *actions))
    return column
