"""The head of a page."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.labels import label


def page_header(title: str, sentence: str, *actions: QWidget) -> QWidget:
    """The page's title and its sentence, with its actions at the end side."""
    header = QWidget()
    row = QHBoxLayout(header)
    row.setContentsMargins(0, 0, 0, 4)
    row.setSpacing(8)
    words = QVBoxLayout()
    words.setSpacing(2)
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
    column = QVBoxLayout(page)
    column.setContentsMargins(32, 24, 32, 16)
    column.setSpacing(12)
    column.addWidget(page_header(title, sentence, *actions))
    return column
