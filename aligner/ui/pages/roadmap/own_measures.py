"""What we measure of our own work at a goal, and the shared indicator that each measure is held against.

It is ours: it is written whosever the roadmap is.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from aligner.actions import measures
from aligner.lang.bidi import isolate
from aligner.lang.shortening import short_title
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.measures import OwnMeasure
from aligner.model.records import Records
from aligner.model.vocabulary import MeasureFit, Sharing
from aligner.ui.context import PageContext
from aligner.ui.pages.roadmap.goal_part import GoalPart
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.record_form import FieldSpec

_FIELDS = ("title", "program_id", "indicator_id", "fit", "how", "value", "day", "unit", "source", "sharing")
Choices = list[tuple[object, str]]


class OwnMeasures(GoalPart):
    """A small form for each measure, and a button to add one."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, self.tr("Our own measures"))
        column = self.column
        hint = self.tr("What we measure of our own work. It is no result of the population, and is never added to one.")
        column.addWidget(label(hint, "muted"))
        self.rows.setSpacing(16)
        column.addLayout(self.rows)
        add = button(self.tr("Add our measure"), context.theme, self._add, icon_name="add")
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.refusal)

    def show_goal(self, goal_id: int, records: Records) -> None:
        """Shows our measures of a goal; what is being typed of them stays."""
        self.begin(goal_id)
        found = [one for one in records.own_measures if one.goal_id == goal_id]
        programs, indicators = self._programs(records, found), self._indicators(records, found)
        shown = (goal_id, tuple(one.id for one in found), programs, indicators)
        if not self.is_shown(shown):
            self._build(found, programs, indicators)
        for one in found:
            self.show_values(kinds.OWN_MEASURE.name, one, _FIELDS)

    def _programs(self, records: Records, found: list[OwnMeasure]) -> Choices:
        """No program, those that stand at the goal, and those that a measure names."""
        at = {one.program_id for one in records.placements if one.goal_id == self.goal_id}
        at |= {one.program_id for one in found if one.program_id is not None}
        named = [(one.id, isolate(short_title(one.title))) for one in records.programs if one.id in at]
        return [(None, self.tr("All of our work there")), *named]

    def _indicators(self, records: Records, found: list[OwnMeasure]) -> Choices:
        """No indicator, those of the goal, and those that a measure names."""
        named = {one.indicator_id for one in found}
        at = [one for one in records.roadmap_indicators if one.goal_id == self.goal_id or one.id in named]
        return [(None, self.tr("None")), *((one.id, isolate(short_title(one.title))) for one in at)]

    def _build(self, found: list[OwnMeasure], programs: Choices, indicators: Choices) -> None:
        self.clear_rows()
        words = self.context.words
        fits: Choices = [(None, self.tr("Not said yet")), *((fit, words.label(fit)) for fit in MeasureFit)]
        levels: Choices = [(level, words.label(level)) for level in Sharing]
        specs = (
            FieldSpec("title", self.tr("What we measure")),
            FieldSpec("program_id", self.tr("Whose work"), "choice", programs, width=1),
            FieldSpec("indicator_id", self.tr("Held against the shared indicator"), "choice", indicators, width=1),
            FieldSpec("fit", self.tr("How it fits"), "choice", fits, width=1),
            FieldSpec("how", self.tr("How one is read as the other"), width=1),
            FieldSpec("value", self.tr("Last value"), "number", width=1),
            FieldSpec("day", self.tr("Of the date"), "date", width=1),
            FieldSpec("unit", self.tr("In which unit"), width=1),
            FieldSpec("source", self.tr("Where from"), width=1),
            FieldSpec("sharing", self.tr("Who may see it"), "choice", levels, width=1),
        )
        for one in found:
            column = self.add_row()
            self.add_form(column, one.id, specs, self._commit)
            row = QHBoxLayout()
            remove = button(
                self.tr("Remove our measure"), self.context.theme, lambda at=one.id: self._remove(at), role="link"
            )
            row.addWidget(remove)
            row.addStretch(1)
            column.addLayout(row)

    def _commit(self, measure_id: int, name: str, value: object) -> tuple[Problem, ...]:
        return self.context.attempt(
            lambda workspace: measures.edit_own_measure(workspace, measure_id, **{name: value})
        ).problems

    def _add(self) -> None:
        goal_id, title = self.goal_id, self.tr("New measure")
        self.refusal.attempt(lambda workspace: measures.add_own_measure(workspace, goal_id, title))

    def _remove(self, measure_id: int) -> None:
        self.refusal.attempt(lambda workspace: measures.remove_own_measure(workspace, measure_id))
