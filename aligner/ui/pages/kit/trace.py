"""Where a sentence of the storyline comes from: the rule by which it was stated, and the records that it rests on."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from aligner.actions.desk import DeskPart
from aligner.lang.bidi import isolate
from aligner.lang.shortening import short_title
from aligner.lang.traces import rule_of
from aligner.model import kinds
from aligner.ui.context import PageContext
from aligner.ui.links import Link, ToDecisions, ToPrograms, ToRoadmap
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in
from aligner.ui.widgets.part import remove_widgets

MAX_RECORDS = 12


class Trace(QWidget):
    """A word to press that opens the rule and the records under a sentence; each record leads to its place."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._part: DeskPart | None = None
        self._rule = ""
        column = column_in(self, 2)
        self.toggle = button("", context.theme, self._toggle, role="link")
        self.toggle.setProperty("small", "true")
        column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeading)
        self.inner = QWidget()
        self._lines = column_in(self.inner, 0, (12, 0, 0, 4))
        column.addWidget(self.inner)
        self.inner.hide()

    def show_part(self, part: DeskPart, rule: str = "") -> None:
        """part: whose source it is.  rule: the key of another rule than its sentence's."""
        self._part, self._rule = part, rule or part.rule
        count = len(part.goals) + len(part.programs) + len(part.decisions)
        text = self.tr("From these records: {count}").replace("{count}", self._context.words.number(count))
        self.toggle.setText(text if count else self.tr("By this rule"))
        self.toggle.setVisible(bool(self._rule))
        if not self._rule:
            self.inner.hide()
        if not self.inner.isHidden():
            self._fill()

    def _toggle(self) -> None:
        is_opening = self.inner.isHidden()
        if is_opening:
            self._fill()
        self.inner.setVisible(is_opening)
        self.toggle.setAccessibleDescription(self.tr("Opened") if is_opening else "")

    def _fill(self) -> None:
        remove_widgets(self._lines)
        self._lines.addWidget(label(rule_of(self._rule, self._context.words), "caption"))
        found = list(self._records())
        for link, title in found[:MAX_RECORDS]:
            link_button = button(
                isolate(short_title(title)), self._context.theme, lambda to=link: self._context.show(to), role="link"
            )
            link_button.setProperty("small", "true")
            link_button.setToolTip(isolate(title))
            self._lines.addWidget(link_button, 0, Qt.AlignmentFlag.AlignLeading)
        if len(found) > MAX_RECORDS:
            more = self.tr("And more: {count}")
            count = self._context.words.number(len(found) - MAX_RECORDS)
            self._lines.addWidget(label(more.replace("{count}", count), "caption"))

    def _records(self) -> Iterable[tuple[Link, str]]:
        """Where each record stands, and its title."""
        part, records = self._part, self._context.records()
        if part is None:
            return
        for goal in records.goals:
            if goal.code in part.goals:
                yield ToRoadmap(kinds.GOAL.name, goal.id), goal.title
        for program in records.programs:
            if program.code in part.programs:
                yield ToPrograms(program.id), program.title
        for decision in records.decisions:
            if decision.id in part.decisions:
                yield ToDecisions(decision.id), decision.title
