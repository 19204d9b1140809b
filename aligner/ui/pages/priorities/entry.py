"""The three frames over the same goals, with our own points to give out: 100 in all."""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget

from aligner.actions import priorities
from aligner.actions.organization import set_sharing
from aligner.analysis.results import GoalFigures
from aligner.lang.bidi import isolate
from aligner.lang.rounding import round_to_total
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.vocabulary import Sharing
from aligner.ui.context import PageContext
from aligner.ui.drafts import DraftPlace
from aligner.ui.links import ToPriorities
from aligner.ui.pages.priorities.frame_mark import FrameMark
from aligner.ui.widgets.bound_field import BoundField
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card, rule
from aligner.ui.widgets.form import Field, Message
from aligner.ui.widgets.history_list import ReasonLine
from aligner.ui.widgets.labels import label, set_role
from aligner.ui.widgets.layouts import inner_row
from aligner.ui.widgets.level_box import LevelBox
from aligner.ui.widgets.value_line import ValueLine
from aligner.ui.window_words import sentences

TOTAL = 100
POINTS_WIDTH_PX = 72
MONEY_WIDTH_PX = 104
_TOLERANCE = 1e-6


class Entry(Card):
    """A row for each leaf goal: collective share, our points, our money. A field is saved when it is left."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(QCoreApplication.translate("Entry", "Share 100 points among the goals"))
        self._context = context
        self._fields: dict[int, BoundField] = {}
        self._figures: dict[int, tuple[QWidget, QWidget]] = {}
        self._goals: list[tuple[int, str]] = []
        hint = self.tr(
            "Give more points to what matters more to us. An empty goal is not yet said; 0 means not at all."
        )
        self.body.addWidget(label(hint, "muted"))
        self._container = QWidget()
        self.body.addWidget(self._container)
        footer = inner_row(12)
        self._bar = QProgressBar()
        self._bar.setRange(0, TOTAL)
        self._bar.setTextVisible(False)
        self._remaining_label = label("", "strong", wrap=False)
        self._even = button("", context.theme, self._scale_to_total, role="link")
        footer.addWidget(self._remaining_label)
        footer.addWidget(self._bar, 1)
        footer.addWidget(self._even)
        self.body.addLayout(footer)
        self._reason = ReasonLine(context.drafts)
        self._reason.show_place(DraftPlace(ToPriorities.page, kinds.PRIORITY.name, 0, "reason"))
        self.body.addWidget(self._reason)
        self._level = LevelBox(kinds.PRIORITY.name, context.words)
        self._level.chosen.connect(self._set_level)
        self._level_field = Field(self.tr("Who may see our weights"), self._level)
        self.body.addWidget(self._level_field)
        self._problem = label("", "error")
        self._problem.hide()
        self.body.addWidget(self._problem)

    def show_goals(self, goals: Sequence[GoalFigures]) -> None:
        """Shows the frames; an editor that is typed in keeps its text."""
        shown = [(goal.goal_id, goal.title) for goal in goals]
        if shown != self._goals:
            self._build(goals)
            self._goals = shown
        records = self._context.records()
        known = records.priority_by_goal
        levels: Counter[Sharing | None] = Counter(priority.sharing for priority in records.priorities)
        self._level_field.setVisible(bool(levels))
        if levels:
            self._level.show_counts(levels)
        words = self._context.words
        for goal in goals:
            priority = known.get(goal.goal_id)
            place = DraftPlace(ToPriorities.page, kinds.GOAL.name, goal.goal_id, "points")
            self._fields[goal.goal_id].show_value(None if priority is None else priority.weight, place)
            texts = (words.percent(goal.collective), words.bound(goal.money))
            for line, text in zip(self._figures[goal.goal_id], texts, strict=True):
                line.setText(text)  # pyright: ignore[reportAttributeAccessIssue]
        self._show_remaining()

    def focus_first(self) -> None:
        """Puts the cursor into the first goal."""
        if self._fields:
            next(iter(self._fields.values())).editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, goals: Sequence[GoalFigures]) -> None:
        self._fields.clear()
        self._figures.clear()
        old = self._container
        self._container = QWidget()
        self.body.replaceWidget(old, self._container)
        old.hide()
        old.deleteLater()
        grid = QGridLayout(self._container)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        heads = (
            ("collective", self.tr("Collective")),
            #: Heading of a column: the points that our organization gives.
            ("ours", self.tr("Ours")),
            ("resources", self.tr("Our money")),
        )
        for column, (frame, name) in enumerate(heads, start=1):
            grid.addWidget(FrameMark(self._context.theme, frame, name), 0, column, Qt.AlignmentFlag.AlignCenter)
            grid.setColumnMinimumWidth(column, MONEY_WIDTH_PX if frame == "resources" else 80)
        for index, goal in enumerate(goals):
            row = 3 * index + 2
            grid.addWidget(rule(), row - 1, 0, 1, 4)
            grid.addWidget(label(isolate(goal.title)), row, 0)
            collective, resources = label("", wrap=False), label("")
            # A bound is a phrase, not only a figure: it takes two lines rather than the goal's room.
            resources.setMaximumWidth(MONEY_WIDTH_PX)
            resources.setAlignment(Qt.AlignmentFlag.AlignCenter)
            editor, message = self._editor(goal), Message()
            for column, widget in enumerate((collective, editor), start=1):
                grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(resources, row, 3, Qt.AlignmentFlag.AlignVCenter)
            self._figures[goal.goal_id] = (collective, resources)
            grid.addWidget(message, row + 1, 0, 1, 4)
            self._fields[goal.goal_id] = BoundField(
                editor,
                message,
                self._context.words,
                lambda value, goal_id=goal.goal_id: self._save({goal_id: value}),
                self._context.drafts,
            )

    def _editor(self, goal: GoalFigures) -> ValueLine:
        editor = ValueLine("number", self._context.words)
        editor.setPlaceholderText("–")
        editor.setFixedWidth(POINTS_WIDTH_PX)
        editor.setAlignment(Qt.AlignmentFlag.AlignCenter)
        editor.setAccessibleName(self.tr("Our points for {goal}").replace("{goal}", isolate(goal.title)))
        editor.textChanged.connect(lambda _text: self._show_remaining())
        return editor

    def _save(self, weights: Mapping[int, float | None]) -> tuple[Problem, ...]:
        why = self._reason.reason()
        problems = self._context.attempt(
            lambda workspace: priorities.set_own_weights(workspace, weights, reason=why)
        ).problems
        if not problems:
            self._reason.clear()
        return problems

    def _set_level(self, level: Sharing | None) -> None:
        problems = self._context.attempt(lambda workspace: set_sharing(workspace, kinds.PRIORITY.name, level)).problems
        self._problem.setText(sentences(problems, self._context.words))
        self._problem.setVisible(bool(problems))

    def _values(self) -> dict[int, float]:
        """The points that are typed, by goal; what cannot be read is not among them."""
        found = {goal_id: field.editor.reading().value for goal_id, field in self._fields.items()}  # pyright: ignore[reportAttributeAccessIssue]
        return {goal_id: value for goal_id, value in found.items() if value is not None and value >= 0}

    def _show_remaining(self) -> None:
        values = self._values()
        given = sum(values.values())
        remaining = TOTAL - given
        words = self._context.words
        if abs(remaining) < _TOLERANCE:
            text = self.tr("All 100 points are given")
        elif remaining > 0:
            text = self.tr("Points left: {points}").replace("{points}", words.number(round(remaining, 2)))
        else:
            text = self.tr("Points too many: {points}").replace("{points}", words.number(round(-remaining, 2)))
        self._remaining_label.setText(text)
        set_role(self._remaining_label, "error" if remaining < -_TOLERANCE else "strong")
        self._bar.setValue(round(max(0.0, min(given, TOTAL))))
        self._bar.setAccessibleName(text)
        self._even.setText(self.tr("Scale down to 100") if remaining < 0 else self.tr("Scale up to 100"))
        self._even.setVisible(bool(given) and abs(remaining) >= _TOLERANCE and len(values) == len(self._fields))

    def _scale_to_total(self) -> None:
        """Scales the points so that they add up to 100 whole ones, their proportions kept."""
        values = self._values()
        total = sum(values.values())
        if total > 0:
            rounded = round_to_total([value / total for value in values.values()], TOTAL)
            scaled = {goal_id: float(points) for goal_id, points in zip(values, rounded, strict=True)}
            problems = self._save(scaled)
            self._problem.setText(sentences(problems, self._context.words))
            self._problem.setVisible(bool(problems))
