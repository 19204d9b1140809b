"""A ballot of pairs: which of two goals is heavier, and how many times; answers that clash are stated where they
are."""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from aligner.analysis.elicitation import clashing, pair_matrix
from aligner.lang.bidi import isolate
from aligner.lang.values import clean_value, read_number
from aligner.model.errors import Problem
from aligner.ui.context import PageContext
from aligner.ui.keys import with_key_names
from aligner.ui.pages.workshop.entry import Sheet
from aligner.ui.pages.workshop.number_line import NumberLine
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import rule
from aligner.ui.widgets.labels import label
from aligner.ui.window_words import sentences

MOST = 9
Pair = tuple[int, int]


def read_ratio(text: str) -> float | None:
    """How many times heavier the first goal is: "3" is 3, "-3" or "1/3" is a third; None when empty.

    Raises: ValueError when it is none of these, or beyond 9.
    """
    typed = clean_value(text)
    if typed.startswith("1/"):
        typed = "-" + typed[2:]
    reading = read_number(typed)
    if not reading.is_settled:
        raise ValueError(text)
    number = reading.value
    if number is None:
        return None
    if not 1 <= abs(number) <= MOST:
        raise ValueError(text)
    return number if number > 0 else 1 / -number


class PairsEntry(QWidget):
    """One field between two goals. `save` gets the ratios by pair and returns the problems."""

    saved = Signal()
    typed_in = Signal()
    """Something was typed by hand."""

    def __init__(self, context: PageContext, save: Callable[[dict[Pair, float]], tuple[Problem, ...]]) -> None:
        super().__init__()
        self._context = context
        self._save = save
        self._sheet: Sheet | None = None
        self._is_masked = False
        self._lines: dict[Pair, NumberLine] = {}
        self._notes: dict[Pair, QLabel] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        hint = self.tr("1: alike. 3: the first is three times heavier. -3: the second is. Up to 9.")
        column.addWidget(label(hint, "caption"))
        self._holder = QWidget()
        column.addWidget(self._holder)
        footer = QHBoxLayout()
        self._sum = label("", "strong", wrap=False)
        self._done = button(self.tr("Save ballot"), context.theme, self.save, role="primary")
        self._done.setToolTip(with_key_names(self.tr("Ctrl+Enter, or Enter in the last field")))
        footer.addWidget(self._sum)
        footer.addStretch(1)
        footer.addWidget(self._done)
        column.addLayout(footer)
        self._problem = label("", "error")
        self._problem.hide()
        column.addWidget(self._problem)

    def show_sheet(self, sheet: Sheet, values: Mapping[Pair, str] | None = None) -> None:
        if self._sheet is None or (self._sheet.sets, self._sheet.titles, self._sheet.codes) != (
            sheet.sets,
            sheet.titles,
            sheet.codes,
        ):
            self._build(sheet)
        self._sheet = sheet
        for pair, line in self._lines.items():
            line.setText((values or {}).get(pair, ""))
        self.show_problems(())
        self._check()

    def typed(self) -> dict[Pair, str]:
        return {pair: line.text() for pair, line in self._lines.items() if line.text().strip()}

    def set_ready(self, is_ready: bool) -> None:
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

    def save(self) -> None:
        ratios: dict[Pair, float] = {}
        for pair, line in self._lines.items():
            try:
                ratio = read_ratio(line.text())
            except ValueError:
                self.show_problems((Problem.of("not_a_number", "ratio", text=line.text(), reading=""),))
                line.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            if ratio is not None:
                ratios[pair] = ratio
        problems = self._save(ratios)
        self.show_problems(problems)
        if not problems:
            self.saved.emit()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self._problem.setText(sentences(tuple(problems), self._context.words))
        self._problem.setVisible(bool(problems))

    def _build(self, sheet: Sheet) -> None:
        old = self._holder
        self._holder = QWidget()
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(old, self._holder)
        old.hide()
        old.deleteLater()
        self._lines.clear()
        self._notes.clear()
        grid = QGridLayout(self._holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        row = 0
        for goal_set in sheet.sets:
            for pair in combinations(goal_set.goal_ids, 2):
                first, second = (isolate(sheet.titles[goal_id]) for goal_id in pair)
                name = self.tr("{first} beside {second}").replace("{first}", first).replace("{second}", second)
                line = NumberLine(name)
                line.moved_to.connect(lambda steps, p=pair: self._go(p, steps))
                line.finished.connect(self.save)
                line.set_masked(self._is_masked)
                line.textEdited.connect(lambda _text: self.typed_in.emit())
                line.textChanged.connect(lambda _text: self._check())
                note = label("", "caption")
                note.hide()
                grid.addWidget(label(sheet.named(pair[0])), row, 0)
                grid.addWidget(line, row, 1, Qt.AlignmentFlag.AlignCenter)
                grid.addWidget(label(sheet.named(pair[1])), row, 2)
                grid.addWidget(note, row + 1, 0, 1, 3)
                self._lines[pair], self._notes[pair] = line, note
                row += 2
            if len(sheet.sets) > 1:
                grid.addWidget(rule(), row, 0, 1, 3)
                row += 1

    def _go(self, pair: Pair, steps: int) -> None:
        pairs = list(self._lines)
        at = pairs.index(pair) + steps
        if at >= len(pairs):
            self.save()
        elif at >= 0:
            self._lines[pairs[at]].setFocus(Qt.FocusReason.TabFocusReason)

    def _check(self) -> None:
        """Says how many pairs are open and, once a set is complete, which answers do not go together."""
        if self._sheet is None:
            return
        ratios: dict[Pair, float] = {}
        for pair, line in self._lines.items():
            try:
                ratio = read_ratio(line.text())
            except ValueError:
                continue
            if ratio is not None:
                ratios[pair] = ratio
        missing = len(self._lines) - len(ratios)
        text = self.tr("Still empty: {n}").replace("{n}", str(missing))
        clashes = dict.fromkeys(self._lines, "")
        for goal_set in self._sheet.sets:
            matrix = pair_matrix(goal_set.goal_ids, ratios)
            for (i, j, k), _factor in clashing(matrix) if matrix is not None else ():
                ids = goal_set.goal_ids
                third = isolate(self._sheet.titles[ids[j]])
                clash_text = self.tr("Clashes with the answers about {goal}").replace("{goal}", third)
                clashes[(ids[i], ids[k])] = clash_text
        for pair, note in self._notes.items():
            note.setText(clashes[pair])
            note.setVisible(bool(clashes[pair]))
            self._lines[pair].setAccessibleDescription(clashes[pair])
        is_clashing = any(clashes.values())
        state_text = (
            self.tr("All pairs have an answer; some clash") if is_clashing else self.tr("All pairs have an answer")
        )
        self._sum.setText(text if missing else state_text)
