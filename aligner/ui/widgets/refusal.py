"""What a page could not do, said where the user looks, with a link to what is in the way."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from aligner.lang.bidi import isolate
from aligner.lang.problems import users_of
from aligner.lang.record_words import RecordWords
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.records import by_kind
from aligner.ui.context import PageContext, Verb
from aligner.ui.outcome import Outcome
from aligner.ui.record_places import link_to
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_row
from aligner.ui.widgets.part import remove_widgets
from aligner.ui.window_words import kind_name, sentences

T = TypeVar("T")
MAX_NAMED = 3
_NAMED = {
    kinds.GOAL.name,
    kinds.INDICATOR.name,
    kinds.MEASUREMENT.name,
    kinds.PLACEMENT.name,
    kinds.ACTIVITY.name,
    kinds.NEED.name,
    kinds.DECISION.name,
}
"""Kinds that have titles; what single people said in a workshop is counted only."""


class RefusalLine(QWidget):
    """Hidden while nothing was refused. It ends with its cause: at the next change of the file, undo and redo too,
    and when its page goes."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        column = column_in(self, 4)
        self._text = label("", "error")
        column.addWidget(self._text)
        self._users = label("", "muted")
        column.addWidget(self._users)
        self._links = inner_row(14)
        column.addLayout(self._links)
        self.hide()
        if context.workspace is not None:
            self.destroyed.connect(context.workspace.subscribe(lambda _changes: self.clear()))

    @property
    def text(self) -> str:
        """What is stated; "" when nothing was refused."""
        return self._text.text()

    def attempt(self, verb: Verb[T]) -> Outcome[T]:
        """What a verb came to; what it refuses is stated here."""
        outcome = self._context.attempt(verb)
        self.show_problems(outcome.problems)
        return outcome

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Says the problems; () takes the line away."""
        self._drop_links()
        named = [line for problem in problems for line in self._users_named(problem)]
        self._users.setText("\n".join(named))
        self._users.setVisible(bool(named))
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
            self._users.clear()
            self.hide()

    def _add_links(self, problem: Problem) -> None:
        records = self._context.records()
        for kind, _, first in users_of(problem):
            place = link_to(kind, first, records)
            if place is not None:
                text = QCoreApplication.translate("RefusalLine", "Show: {kind}").replace("{kind}", kind_name(kind))
                link = button(text, self._context.theme, lambda p=place: self._context.show(p), role="link")
                link.setProperty("small", "true")
                self._links.addWidget(link)
        if self._links.count():
            self._links.addStretch(1)

    def _users_named(self, problem: Problem) -> list[str]:
        """What is in the way by its titles, a line for each kind that has any."""
        values = dict(problem.values)
        if "used_by" not in values or "id" not in values:
            return []
        records, words = self._context.records(), self._context.words
        describe, found = RecordWords(words, records), by_kind(records)
        lines = []
        for kind, count, _ in users_of(problem):
            own = kinds.kind_named(kind)
            names = [one.field for one in own.references if one.target == values["kind"] and one.holds]
            users = [one for one in found[kind] if values["id"] in [getattr(one, name) for name in names]]
            titles = [describe.title(kind, dict(one)) for one in users] if kind in _NAMED else []
            if titles:
                shown = " · ".join(isolate(title) for title in titles[:MAX_NAMED])
                rest = " · …" if count > MAX_NAMED else ""
                lines.append(f"{kind_name(kind)}: {shown}{rest}")
        return lines

    def _drop_links(self) -> None:
        remove_widgets(self._links)
