"""One ballot, typed in: the code, then number after number. Nothing is repaired here; what does not fit is stated."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar

from aligner.analysis.elicitation import GoalSet
from aligner.lang.bidi import isolate
from aligner.model.errors import Problem
from aligner.model.vocabulary import WorkshopMethod
from aligner.ui.context import PageContext
from aligner.ui.pages.workshop.ballot_fields import BallotFields, Sheet
from aligner.ui.widgets.cards import rule
from aligner.ui.widgets.labels import label, set_role

TOTAL = 100
_TOLERANCE = 1e-6


class NumbersEntry(BallotFields[int]):
    """Points, places or ratings of goals, one field a goal. `save` gets what is typed and returns the problems."""

    def __init__(
        self,
        context: PageContext,
        save: Callable[[dict[int, float | None]], tuple[Problem, ...]],
        save_text: str = "",
    ) -> None:
        super().__init__(context, save_text)
        self._save = save
        self._remaining_label: list[QLabel] = []
        self._bar = QProgressBar()
        self._bar.setRange(0, TOTAL)
        self._bar.setTextVisible(False)
        self._footer.setSpacing(12)
        self._footer.takeAt(1)
        self._footer.insertWidget(1, self._bar, 1)

    def show_sheet(self, sheet: Sheet, values: Mapping[int, str] | None = None) -> None:
        """Empty fields for a ballot, or those of a ballot that waits for correction."""
        if self._sheet is None or (self._sheet.sets, self._sheet.titles, self._sheet.method, self._sheet.codes) != (
            sheet.sets,
            sheet.titles,
            sheet.method,
            sheet.codes,
        ):
            self._sheet = sheet
            self._build(sheet)
        self._sheet = sheet
        self._fill(values)

    def set_ready(self, is_ready: bool) -> None:
        super().set_ready(is_ready)
        if is_ready:
            self._check()

    def save(self) -> None:
        values: dict[int, float | None] = {}
        for goal_id, line in self._lines.items():
            try:
                values[goal_id] = line.number() if line.isEnabled() else None
            except ValueError:
                self.show_problems(
                    (Problem.of("not_a_number", "points", text="…" if self._is_masked else line.text(), reading=""),)
                )
                line.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self._finish(self._save({goal_id: value for goal_id, value in values.items() if value is not None}))

    def _build(self, sheet: Sheet) -> None:
        grid = self._empty_grid()
        self._remaining_label.clear()
        row = 0
        is_split = len(sheet.sets) > 1
        for goal_set in sheet.sets:
            remaining_label = label("", "label", wrap=False)
            self._remaining_label.append(remaining_label)
            if is_split:
                over = sheet.titles.get(goal_set.parent_id or 0, "")
                text = self.tr("Within {goal}").replace("{goal}", isolate(over)) if over else self.tr("Main goals")
                grid.addWidget(label(text, "strong"), row, 0)
                grid.addWidget(remaining_label, row, 1, Qt.AlignmentFlag.AlignCenter)
                row += 1
            for goal_id in goal_set.goal_ids:
                title = isolate(sheet.titles[goal_id])
                line = self._add_line(goal_id, self.tr("{goal}, this ballot").replace("{goal}", title))
                grid.addWidget(label(sheet.named(goal_id)), row, 0)
                grid.addWidget(line, row, 1, Qt.AlignmentFlag.AlignCenter)
                row += 1
            if is_split:
                grid.addWidget(rule(), row, 0, 1, 2)
                row += 1

    def _numbers(self, goal_ids: Sequence[int]) -> list[float]:
        numbers = []
        for goal_id in goal_ids:
            try:
                number = self._lines[goal_id].number()
            except ValueError:
                continue
            if number is not None:
                numbers.append(number)
        return numbers

    def _check(self) -> None:
        """The running check: points left in each set, or how many goals still lack an answer."""
        if self._sheet is None:
            return
        if self._sheet.method != WorkshopMethod.POINTS:
            missing = sum(not line.text().strip() for line in self._lines.values() if line.isEnabled())
            text = self.tr("Still empty: {n}").replace("{n}", str(missing))
            self._show_sum_text(text if missing else self.tr("All goals have an answer"), 0, is_over=False)
            self._bar.hide()
            return
        worst, given_at = 0.0, float(TOTAL)
        is_found = False
        for goal_set, line in zip(self._sheet.sets, self._remaining_label, strict=True):
            is_requested = self._is_requested(goal_set)
            for goal_id in goal_set.goal_ids:
                self._lines[goal_id].setEnabled(is_requested and self._done.isEnabled())
            given = sum(self._numbers(goal_set.goal_ids)) if is_requested else TOTAL
            remaining = TOTAL - given
            line.setText(self._remaining_text(remaining) if is_requested else self.tr("Not asked"))
            if abs(remaining) > _TOLERANCE and not is_found:
                worst, given_at, is_found = remaining, given, True
        self._bar.show()
        self._show_sum_text(self._remaining_text(worst), given_at, is_over=worst < -_TOLERANCE)

    def _is_requested(self, goal_set: GoalSet) -> bool:
        """Goals below a goal that got nothing are not asked about."""
        if goal_set.parent_id is None or goal_set.parent_id not in self._lines:
            return True
        try:
            return self._lines[goal_set.parent_id].number() != 0
        except ValueError:
            return True

    def _remaining_text(self, remaining: float) -> str:
        number = self._context.words.number
        if abs(remaining) < _TOLERANCE:
            return self.tr("All 100 points are given")
        if remaining > 0:
            #: Points of a ballot that are not given yet.
            return self.tr("Left: {points}").replace("{points}", number(round(remaining, 2)))
        return self.tr("Too many: {points}").replace("{points}", number(round(-remaining, 2)))

    def _show_sum_text(self, text: str, given: float, *, is_over: bool) -> None:
        self._sum.setText(text)
        set_role(self._sum, "error" if is_over else "strong")
        self._bar.setValue(round(max(0.0, min(given, TOTAL))))
        self._bar.setAccessibleName(text)
