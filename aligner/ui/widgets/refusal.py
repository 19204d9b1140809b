"""What a page could not do, said where the user looks, with a link to what stands in the way."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aligner.model.errors import Problem
from aligner.ui.page import PageContext
from aligner.ui.record_places import place_of
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.labels import label
from aligner.ui.window_words import kind_name, sentences


class RefusalLine(QWidget):
    """Hidden while nothing was refused. It ends with its cause: at the next change of the file, undo and redo too,
    and when its page goes."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._text = label("", "error")
        column.addWidget(self._text)
        self._links = QHBoxLayout()
        self._links.setSpacing(14)
        column.addLayout(self._links)
        self.hide()
        if context.workspace is not None:
            self.destroyed.connect(context.workspace.subscribe(lambda _changes: self.clear()))

    @property
    def text(self) -> str:
        """What is said; "" when nothing was refused."""
        return self._text.text()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Says the problems; () takes the line away."""
        self._drop_links()
        self._text.setText(sentences(tuple(problems), self._context.words))
        self.setAccessibleName(self._text.text())
        for problem in problems:
            self._add_links(problem)
        self.setVisible(bool(problems))

    def clear(self) -> None:
        self.show_problems(())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._text.text() and not event.spontaneous():
            self._drop_links()
            self._text.clear()
            self.hide()

    def _add_links(self, problem: Problem) -> None:
        records = self._context.records()
        for kind, _, first in dict(problem.values).get("used_by", ()):
            place = place_of(kind, first, records)
            if place is not None:
                text = QCoreApplication.translate("RefusalLine", "Show: {kind}").replace("{kind}", kind_name(kind))
                link = button(text, self._context.theme, lambda p=place: self._context.navigate(*p), role="link")
                link.setProperty("small", "true")
                self._links.addWidget(link)
        if self._links.count():
            self._links.addStretch(1)

    def _drop_links(self) -> None:
        while (item := self._links.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
