"""What is known of an indicator, in sentences: where it stands, what is uncertain, what of ours works on it, and what
to ask."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from aligner.actions.needle import NeedlePart, needle_parts
from aligner.ui.context import PageContext
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.part import Part


class NeedlePanel(QWidget):
    """The parts of an indicator's facts, each with its head; what nobody knows yet is said, too."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._content = Part(_written)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._content)

    def show_indicator(self, indicator_id: int) -> None:
        """Shows what is known of it today."""
        self._content.show_content(
            needle_parts(self._context.records(), indicator_id, self._context.words, date.today())
        )


def _written(parts: tuple[NeedlePart, ...]) -> QWidget:
    panel = QWidget()
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for number, part in enumerate(parts):
        if number:
            column.addSpacing(8)
        column.addWidget(label(part.head, "card_title"))
        for line in part.lines:
            column.addWidget(label(line))
        if part.note:
            column.addWidget(label(part.note, "muted"))
    return panel
