"""The fields of one ballot, each under its key: what numbers and pairs have in common."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from aligner.analysis.elicitation import GoalSet
from aligner.lang.bidi import isolate
from aligner.model.errors import Problem
from aligner.model.vocabulary import Question, WorkshopMethod
from aligner.ui.context import PageContext
from aligner.ui.keys import with_key_names
from aligner.ui.pages.workshop.number_line import NumberLine
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in
from aligner.ui.window_words import sentences

K = TypeVar("K")


@dataclass(frozen=True)
class Sheet:
    """What one ballot asks: the goals in their sets, and how they are answered."""

    method: WorkshopMethod
    question: Question
    wording: str
    sets: tuple[GoalSet, ...]
    titles: Mapping[int, str]
    codes: Mapping[int, str]

    def named(self, goal_id: int) -> str:
        """A goal's code and title, as on paper."""
        return f"{isolate(self.codes[goal_id])}\u2002{isolate(self.titles[goal_id])}"


class BallotFields(QWidget, Generic[K]):
    """Fields in a grid, a line that says how the ballot stands, and the button that saves it.

    save_text: on its button, where it is no ballot that is saved.
    """

    saved = Signal()
    typed_in = Signal()
    """Something was typed by hand."""

    def __init__(self, context: PageContext, save_text: str = "") -> None:
        super().__init__()
        self._context = context
        self._sheet: Sheet | None = None
        self._is_masked = False
        self._lines: dict[K, NumberLine] = {}
        self.column = column_in(self, 10)
        self._holder = QWidget()
        self.column.addWidget(self._holder)
        self._footer = QHBoxLayout()
        self._sum = label("", "strong", wrap=False)
        self._done = button(save_text or self.tr("Save ballot"), context.theme, self.save, role="primary")
        self._done.setToolTip(with_key_names(self.tr("Ctrl+Enter, or Enter in the last field")))
        self._footer.addWidget(self._sum)
        self._footer.addStretch(1)
        self._footer.addWidget(self._done)
        self.column.addLayout(self._footer)
        self._problem = label("", "error")
        self._problem.hide()
        self.column.addWidget(self._problem)

    def save(self) -> None:
        """Hands the ballot over; reports what is missing and stays when it is none."""
        raise NotImplementedError

    def typed(self) -> dict[K, str]:
        """What is in the fields, empty ones omitted."""
        return {key: line.text() for key, line in self._lines.items() if line.text().strip()}

    def set_ready(self, is_ready: bool) -> None:
        """Whether there is somebody whose ballot it is."""
        for line in self._lines.values():
            line.setEnabled(is_ready)
        self._done.setEnabled(is_ready)

    def set_masked(self, is_masked: bool) -> None:
        """Whether what is typed shows as dots."""
        self._is_masked = is_masked
        for line in self._lines.values():
            line.set_masked(is_masked)

    def focus_first(self) -> None:
        if self._lines:
            next(iter(self._lines.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self._problem.setText(sentences(tuple(problems), self._context.words))
        self._problem.setVisible(bool(problems))

    def _check(self) -> None:
        """Says how the ballot stands as it is typed."""
        raise NotImplementedError

    def _fill(self, values: Mapping[K, str] | None) -> None:
        for key, line in self._lines.items():
            line.setText((values or {}).get(key, ""))
        self.show_problems(())
        self._check()

    def _finish(self, problems: Sequence[Problem]) -> None:
        """Shows what the saving of the ballot answered."""
        self.show_problems(problems)
        if not problems:
            self.saved.emit()

    def _empty_grid(self) -> QGridLayout:
        """A grid in place of the one before, without any field."""
        old, self._holder = self._holder, QWidget()
        self.column.replaceWidget(old, self._holder)
        old.hide()
        old.deleteLater()
        self._lines.clear()
        grid = QGridLayout(self._holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        return grid

    def _add_line(self, key: K, name: str) -> NumberLine:
        line = self._lines[key] = NumberLine(name)
        line.moved_to.connect(lambda steps: self._go(key, steps))
        line.finished.connect(self.save)
        line.set_masked(self._is_masked)
        line.textEdited.connect(lambda _text: self.typed_in.emit())
        line.textChanged.connect(lambda _text: self._check())
        return line

    def _go(self, key: K, steps: int) -> None:
        usable = [known for known, line in self._lines.items() if line.isEnabled()]
        at = usable.index(key) + steps
        if at >= len(usable):
            self.save()
        elif at >= 0:
            self._lines[usable[at]].setFocus(Qt.FocusReason.TabFocusReason)
