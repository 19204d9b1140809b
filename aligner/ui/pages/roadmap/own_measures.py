"""What we measure of our own work at a goal, and the shared indicator that each measure is held against.

It is ours: it is written whosever the roadmap is.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aligner.actions import measures
from aligner.lang.bidi import isolate
from aligner.lang.shortening import short_title
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.measures import OwnMeasure
from aligner.model.records import Records
from aligner.model.vocabulary import MeasureFit, Sharing
from aligner.ui.context import PageContext
from aligner.ui.links import ToRoadmap
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import rule
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.part import remove_widgets
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm
from aligner.ui.widgets.refusal import RefusalLine

_FIELDS = ("title", "program_id", "indicator_id", "fit", "how", "value", "day", "unit", "source", "sharing")
Choices = list[tuple[object, str]]


class OwnMeasures(QWidget):
    """A small form for each measure, and a button to add one."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._goal_id = 0
        self._shown: object = None
        self._forms: dict[int, RecordForm] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(rule())
        column.addWidget(label(self.tr("Our own measures"), "card_title"))
        hint = self.tr("What we measure of our own work. It is no result of the population, and is never added to one.")
        column.addWidget(label(hint, "muted"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(16)
        column.addLayout(self._rows)
        add = button(self.tr("Add our measure"), context.theme, self._add, icon_name="add")
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeading)
        self._refusal = RefusalLine(context)
        column.addWidget(self._refusal)

    def show_goal(self, goal_id: int, records: Records) -> None:
        """Shows our measures of a goal; what is being typed of them stays."""
        if goal_id != self._goal_id:
            self._refusal.clear()
        self._goal_id = goal_id
        found = [one for one in records.own_measures if one.goal_id == goal_id]
        programs, indicators = self._programs(records, found), self._indicators(records, found)
        shown = (goal_id, tuple(one.id for one in found), programs, indicators)
        if shown != self._shown:
            self._shown = shown
            self._build(found, programs, indicators)
        for one in found:
            about = About(ToRoadmap.page, kinds.OWN_MEASURE.name, one.id, ToRoadmap(kinds.GOAL.name, goal_id))
            self._forms[one.id].show_values({name: getattr(one, name) for name in _FIELDS}, about)

    def finish(self) -> None:
        """Saves what is being typed, before another goal is shown."""
        for form in self._forms.values():
            form.finish()

    def _programs(self, records: Records, found: list[OwnMeasure]) -> Choices:
        """No program, those that stand at the goal, and those that a measure names."""
        at = {one.program_id for one in records.placements if one.goal_id == self._goal_id}
        at |= {one.program_id for one in found if one.program_id is not None}
        named = [(one.id, isolate(short_title(one.title))) for one in records.programs if one.id in at]
        return [(None, self.tr("All of our work there")), *named]

    def _indicators(self, records: Records, found: list[OwnMeasure]) -> Choices:
        """No indicator, those of the goal, and those that a measure names."""
        named = {one.indicator_id for one in found}
        at = [one for one in records.roadmap_indicators if one.goal_id == self._goal_id or one.id in named]
        return [(None, self.tr("None")), *((one.id, isolate(short_title(one.title))) for one in at)]

    def _build(self, found: list[OwnMeasure], programs: Choices, indicators: Choices) -> None:
        remove_widgets(self._rows)
        self._forms = {}
        words = self._context.words
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
            box = QWidget()
            column = QVBoxLayout(box)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            form = RecordForm(
                specs, lambda name, value, at=one.id: self._commit(at, name, value), words, self._context.drafts
            )
            column.addWidget(form)
            row = QHBoxLayout()
            remove = button(
                self.tr("Remove our measure"), self._context.theme, lambda at=one.id: self._remove(at), role="link"
            )
            row.addWidget(remove)
            row.addStretch(1)
            column.addLayout(row)
            self._rows.addWidget(box)
            self._forms[one.id] = form

    def _commit(self, measure_id: int, name: str, value: object) -> tuple[Problem, ...]:
        return self._context.attempt(
            lambda workspace: measures.edit_own_measure(workspace, measure_id, **{name: value})
        ).problems

    def _add(self) -> None:
        goal_id, title = self._goal_id, self.tr("New measure")
        outcome = self._context.attempt(lambda workspace: measures.add_own_measure(workspace, goal_id, title))
        self._refusal.show_problems(outcome.problems)

    def _remove(self, measure_id: int) -> None:
        outcome = self._context.attempt(lambda workspace: measures.remove_own_measure(workspace, measure_id))
        self._refusal.show_problems(outcome.problems)
