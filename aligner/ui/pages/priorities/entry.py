"""The three frames over the same goals, with our own points to give out: 100 in all."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QHBoxLayout, QProgressBar, QWidget

from aligner.actions import priorities
from aligner.analysis.results import GoalFigures
from aligner.lang.bidi import isolate
from aligner.lang.rounding import round_to_total
from aligner.ui.page import PageContext
from aligner.ui.pages.priorities.frame_mark import FrameMark
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card, rule
from aligner.ui.widgets.history_list import ReasonLine
from aligner.ui.widgets.labels import label, set_role
from aligner.ui.window_words import sentences

TOTAL = 100
NOT_SAID = -1.0
MOST = 1_000_000
_TOLERANCE = 1e-6


class PointsBox(QDoubleSpinBox):
    """A number of points; an emptied box means not said."""

    def validate(self, input: str, pos: int) -> tuple[QValidator.State, str, int]:  # Qt's own names
        if not input.strip():
            return QValidator.State.Acceptable, input, pos
        return super().validate(input, pos)

    def valueFromText(self, text: str) -> float:
        return super().valueFromText(text) if text.strip() else NOT_SAID


class Entry(Card):
    """A row for each leaf goal: collective share, our points, our money. A field is saved when it is left."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(QCoreApplication.translate("Entry", "Share 100 points among the goals"))
        self._context = context
        self._editors: dict[int, QDoubleSpinBox] = {}
        self._figures: dict[int, tuple[QWidget, QWidget]] = {}
        self._goals: list[tuple[int, str]] = []
        hint = self.tr(
            "Give more points to what matters more to us. An empty goal is not yet said; 0 means not at all."
        )
        self.body.addWidget(label(hint, "muted"))
        self._holder = QWidget()
        self.body.addWidget(self._holder)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        self._bar = QProgressBar()
        self._bar.setRange(0, TOTAL)
        self._bar.setTextVisible(False)
        self._left = label("", "strong", wrap=False)
        self._even = button(self.tr("Make it 100"), context.theme, self._make_it_100, role="link")
        foot.addWidget(self._left)
        foot.addWidget(self._bar, 1)
        foot.addWidget(self._even)
        self.body.addLayout(foot)
        self._reason = ReasonLine()
        self.body.addWidget(self._reason)
        self._problem = label("", "error")
        self._problem.hide()
        self.body.addWidget(self._problem)

    def show_goals(self, goals: Sequence[GoalFigures]) -> None:
        """Shows the frames; an editor that is typed in keeps its text."""
        shown = [(goal.goal_id, goal.title) for goal in goals]
        if shown != self._goals:
            self._build(goals)
            self._goals = shown
        known = self._context.records().priority_by_goal
        words = self._context.words
        for goal in goals:
            editor = self._editors[goal.goal_id]
            priority = known.get(goal.goal_id)
            value = NOT_SAID if priority is None else priority.weight
            if not editor.hasFocus() or editor.property("saved") != value:
                editor.blockSignals(True)
                editor.setValue(value)
                editor.blockSignals(False)
            editor.setProperty("saved", value)
            for line, share in zip(self._figures[goal.goal_id], (goal.collective, goal.resources), strict=True):
                line.setText(words.percent(share) if share is not None else "–")  # pyright: ignore[reportAttributeAccessIssue]
        self._show_left()

    def focus_first(self) -> None:
        """Puts the cursor into the first goal."""
        if self._editors:
            next(iter(self._editors.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, goals: Sequence[GoalFigures]) -> None:
        self._editors.clear()
        self._figures.clear()
        old = self._holder
        self._holder = QWidget()
        self.body.replaceWidget(old, self._holder)
        old.hide()
        old.deleteLater()
        grid = QGridLayout(self._holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        heads = (
            ("collective", self.tr("Collective")),
            ("ours", self.tr("Ours")),
            ("resources", self.tr("Our money")),
        )
        for column, (frame, name) in enumerate(heads, start=1):
            grid.addWidget(FrameMark(self._context.theme, frame, name), 0, column, Qt.AlignmentFlag.AlignCenter)
            grid.setColumnMinimumWidth(column, 80)
        for index, goal in enumerate(goals):
            row = 2 * index + 2
            grid.addWidget(rule(), row - 1, 0, 1, 4)
            grid.addWidget(label(isolate(goal.title)), row, 0)
            collective, resources = label("", wrap=False), label("", wrap=False)
            editor = self._editor(goal)
            for column, widget in enumerate((collective, editor, resources), start=1):
                grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignCenter)
            self._figures[goal.goal_id] = (collective, resources)
            self._editors[goal.goal_id] = editor

    def _editor(self, goal: GoalFigures) -> QDoubleSpinBox:
        editor = PointsBox()
        editor.setRange(NOT_SAID, MOST)
        editor.setDecimals(0 if _is_whole(self._context, goal.goal_id) else 2)
        editor.setSpecialValueText("–")
        editor.setFixedWidth(72)
        editor.setAlignment(Qt.AlignmentFlag.AlignCenter)
        editor.setAccessibleName(self.tr("Our points for {goal}").replace("{goal}", isolate(goal.title)))
        editor.valueChanged.connect(lambda _value: self._show_left())
        editor.editingFinished.connect(lambda goal_id=goal.goal_id: self._commit(goal_id))
        return editor

    def _commit(self, goal_id: int) -> None:
        editor = self._editors.get(goal_id)
        if editor is None or editor.value() == editor.property("saved"):
            return
        value = editor.value()
        self._save({goal_id: None if value < 0 else value})

    def _save(self, weights: dict[int, float | None]) -> None:
        why = self._reason.reason()
        problems = self._context.attempt(lambda workspace: priorities.set_own_weights(workspace, weights, reason=why))
        if not problems:
            self._reason.clear()
        self._problem.setText(sentences(problems, self._context.words))
        self._problem.setVisible(bool(problems))

    def _values(self) -> dict[int, float]:
        return {goal_id: editor.value() for goal_id, editor in self._editors.items() if editor.value() >= 0}

    def _show_left(self) -> None:
        values = self._values()
        given = sum(values.values())
        left = TOTAL - given
        words = self._context.words
        if abs(left) < _TOLERANCE:
            text = self.tr("All 100 points are given")
        elif left > 0:
            text = self.tr("Points left: {points}").replace("{points}", words.number(round(left, 2)))
        else:
            text = self.tr("Points too many: {points}").replace("{points}", words.number(round(-left, 2)))
        self._left.setText(text)
        set_role(self._left, "error" if left < -_TOLERANCE else "strong")
        self._bar.setValue(round(max(0.0, min(given, TOTAL))))
        self._bar.setAccessibleName(text)
        self._even.setVisible(bool(given) and abs(left) >= _TOLERANCE and len(values) == len(self._editors))

    def _make_it_100(self) -> None:
        """Scales the points so that they add up to 100 whole ones, their proportions kept."""
        values = self._values()
        total = sum(values.values())
        if total > 0:
            whole = round_to_total([value / total for value in values.values()], TOTAL)
            self._save({goal_id: float(points) for goal_id, points in zip(values, whole, strict=True)})


def _is_whole(context: PageContext, goal_id: int) -> bool:
    priority = context.records().priority_by_goal.get(goal_id)
    return priority is None or priority.weight == int(priority.weight)
