"""A ballot of pairs: which of two goals is heavier, and how many times; answers that clash are stated where they
are."""

from collections.abc import Callable, Mapping
from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from aligner.analysis.elicitation import clashing, pair_matrix
from aligner.lang.bidi import isolate
from aligner.lang.values import clean_value, read_number
from aligner.model.errors import Problem
from aligner.ui.context import PageContext
from aligner.ui.pages.workshop.ballot_fields import BallotFields, Sheet
from aligner.ui.widgets.cards import rule
from aligner.ui.widgets.labels import label

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


class PairsEntry(BallotFields[Pair]):
    """One field between two goals. `save` gets the ratios by pair and returns the problems."""

    def __init__(self, context: PageContext, save: Callable[[dict[Pair, float]], tuple[Problem, ...]]) -> None:
        super().__init__(context)
        self._save = save
        self._notes: dict[Pair, QLabel] = {}
        hint = self.tr("1: alike. 3: the first is three times heavier. -3: the second is. Up to 9.")
        self.column.insertWidget(0, label(hint, "caption"))

    def show_sheet(self, sheet: Sheet, values: Mapping[Pair, str] | None = None) -> None:
        if self._sheet is None or (self._sheet.sets, self._sheet.titles, self._sheet.codes) != (
            sheet.sets,
            sheet.titles,
            sheet.codes,
        ):
            self._build(sheet)
        self._sheet = sheet
        self._fill(values)

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
        self._finish(self._save(ratios))

    def _build(self, sheet: Sheet) -> None:
        grid = self._empty_grid()
        self._notes.clear()
        grid.setColumnStretch(2, 1)
        row = 0
        for goal_set in sheet.sets:
            for pair in combinations(goal_set.goal_ids, 2):
                first, second = (isolate(sheet.titles[goal_id]) for goal_id in pair)
                name = self.tr("{first} beside {second}").replace("{first}", first).replace("{second}", second)
                line = self._add_line(pair, name)
                note = label("", "caption")
                note.hide()
                grid.addWidget(label(sheet.named(pair[0])), row, 0)
                grid.addWidget(line, row, 1, Qt.AlignmentFlag.AlignCenter)
                grid.addWidget(label(sheet.named(pair[1])), row, 2)
                grid.addWidget(note, row + 1, 0, 1, 3)
                self._notes[pair] = note
                row += 2
            if len(sheet.sets) > 1:
                grid.addWidget(rule(), row, 0, 1, 3)
                row += 1

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
