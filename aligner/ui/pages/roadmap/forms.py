"""The forms of the roadmap page: one for each kind of record, filled with the one that is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from aligner.actions import roadmap
from aligner.analysis.catalysts import catalyst_sentence, find_catalysts
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.fields import Record
from aligner.model.initiative import Goal, Indicator, Initiative, Stage
from aligner.model.records import Records
from aligner.model.vocabulary import Better, Sharing
from aligner.rules.ownership import OF_INITIATIVE, is_ours_to_edit
from aligner.ui.context import PageContext, Verb
from aligner.ui.links import ToRoadmap
from aligner.ui.pages.roadmap.charges import Charges
from aligner.ui.pages.roadmap.links import GoalLinks
from aligner.ui.pages.roadmap.measurements import Measurements
from aligner.ui.pages.roadmap.outline import Selection
from aligner.ui.pages.roadmap.own_measures import OwnMeasures
from aligner.ui.widgets.bound_field import Commit
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.part import Part
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm

MAX_CATALYSTS = 5


class _Sheet(QWidget):
    """A heading, a form, and what else belongs to the kind of record."""

    def __init__(
        self, model: type[Record], heading: str, specs: Sequence[FieldSpec], commit: Commit, context: PageContext
    ) -> None:
        super().__init__()
        self._model = model
        words = context.words
        levels = [(level, words.label(level)) for level in Sharing]
        sharing = FieldSpec("sharing", self.tr("Who may see it"), "choice", levels, width=1)
        self.specs = specs = (*specs, sharing)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)
        self.column.addWidget(label(heading, "card_title"))
        self.form = RecordForm(specs, commit, context.words, context.drafts)
        self.column.addWidget(self.form)

    def show_record(self, record: object, chosen: Selection, *, is_ours: bool) -> None:
        """is_ours: whether what is the initiative's may be edited, too."""
        self.form.set_read_only(frozenset() if is_ours else OF_INITIATIVE[self._model])
        about = About(ToRoadmap.page, chosen.kind, chosen.record_id, ToRoadmap(chosen.kind, chosen.record_id))
        self.form.show_values({spec.name: getattr(record, spec.name) for spec in self.specs}, about)


class RoadmapForms(QWidget):
    """Only the form of what is chosen is visible, so that the page is as tall as that form."""

    add_requested = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._chosen = Selection(kinds.INITIATIVE.name)
        self._faces = QVBoxLayout(self)
        self._faces.setContentsMargins(0, 0, 0, 0)
        # Each form is made when it is first needed: all at once would hold up the page's first showing.
        self._makers = {
            kinds.INITIATIVE.name: self._initiative,
            kinds.GOAL.name: self._goal,
            kinds.STAGE.name: self._stage,
            kinds.INDICATOR.name: self._indicator,
        }
        self._sheets: dict[str, _Sheet] = {}
        self._measurements: Measurements | None = None
        self._links: GoalLinks | None = None
        self._own: OwnMeasures | None = None
        self._charges: Charges | None = None
        self._catalysts = Part(_lines)
        self._hints = {
            "goals": label(
                self.tr("What the initiative wants to reach. Add goals, and goals below goals; weigh those below."),
                "lead",
            ),
            "stages": label(self.tr("The steps by which the initiative gets there, in their order."), "lead"),
        }
        first = {"goals": (kinds.GOAL.name, self.tr("Add goal")), "stages": (kinds.STAGE.name, self.tr("Add stage"))}
        self._adding: list[QPushButton] = []
        for name, hint in self._hints.items():
            container = QWidget()
            column = QVBoxLayout(container)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(14)
            column.addWidget(hint)
            kind, text = first[name]
            add = button(text, context.theme, lambda k=kind: self.add_requested.emit(k), icon_name="add")
            self._adding.append(add)
            column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeading)
            if name == "goals":
                column.addWidget(self._catalysts)
            column.addStretch(1)
            self._add_form(container)

    def show_chosen(self, chosen: Selection, records: Records) -> None:
        """Shows the form of what is chosen in the tree, filled."""
        if chosen != self._chosen and (before := self._sheets.get(self._chosen.kind)) is not None:
            before.form.finish()
            if self._measurements is not None:
                self._measurements.finish()
            if self._links is not None:
                self._links.finish()
            if self._own is not None:
                self._own.finish()
            if self._charges is not None:
                self._charges.finish()
        self._chosen = chosen
        for add in self._adding:
            add.setEnabled(is_ours_to_edit(records.initiative.state))
        if chosen.kind in self._hints:
            found_catalysts = find_catalysts(records)
            lines = [catalyst_sentence(one, records, self._context.words) for one in found_catalysts[:MAX_CATALYSTS]]
            self._catalysts.show_content(lines or None)
            container = self._hints[chosen.kind].parentWidget()
            if container is not None:
                self._show_form_widget(container)
            return
        found: object = {
            kinds.INITIATIVE.name: lambda: records.initiative,
            kinds.GOAL.name: lambda: records.goal_by_id.get(chosen.record_id),
            kinds.STAGE.name: lambda: records.stage_by_id.get(chosen.record_id),
            kinds.INDICATOR.name: lambda: records.indicator_by_id.get(chosen.record_id),
        }[chosen.kind]()
        if found is None:
            return
        sheet = self._sheet(chosen.kind)
        sheet.show_record(found, chosen, is_ours=is_ours_to_edit(records.initiative.state))
        if chosen.kind == kinds.INDICATOR.name and self._measurements is not None:
            self._measurements.show_indicator(chosen.record_id)
        if chosen.kind == kinds.GOAL.name and self._links is not None:
            self._links.show_goal(chosen.record_id, records)
        if chosen.kind == kinds.GOAL.name and self._own is not None:
            self._own.show_goal(chosen.record_id, records)
        if chosen.kind == kinds.GOAL.name and self._charges is not None:
            self._charges.show_goal(chosen.record_id, records)
        self._show_form_widget(sheet)

    def _sheet(self, kind: str) -> _Sheet:
        if kind not in self._sheets:
            sheet = self._makers[kind]()
            if kind == kinds.INDICATOR.name:
                self._measurements = Measurements(self._context)
                sheet.column.addWidget(self._measurements)
            if kind == kinds.GOAL.name:
                self._links = GoalLinks(self._context)
                sheet.column.addWidget(self._links)
                self._charges = Charges(self._context)
                sheet.column.addWidget(self._charges)
                self._own = OwnMeasures(self._context)
                sheet.column.addWidget(self._own)
            sheet.column.addStretch(1)
            self._add_form(sheet)
            self._sheets[kind] = sheet
        return self._sheets[kind]

    def _add_form(self, form: QWidget) -> None:
        self._faces.addWidget(form)
        form.hide()

    def _show_form_widget(self, form: QWidget) -> None:
        for index in range(self._faces.count()):
            item = self._faces.itemAt(index)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(widget is form)

    def focus_field(self, name: str = "") -> None:
        """Puts the cursor into a field, "" the first one, which is the title; its text is selected."""
        sheet = self._sheets.get(self._chosen.kind)
        if sheet is not None:
            sheet.form.select(name or sheet.specs[0].name)

    def _initiative(self) -> _Sheet:
        specs = (
            FieldSpec("name", self.tr("Name of the initiative")),
            FieldSpec("vision", self.tr("Vision"), "note"),
            FieldSpec("problem", self.tr("The problem it answers"), "note"),
            FieldSpec("backbone", self.tr("Backbone organization"), width=1),
            FieldSpec("version", self.tr("Version of the roadmap"), width=1),
            FieldSpec("start", self.tr("Starts"), "date", width=1, edge="start"),
            FieldSpec("end", self.tr("Ends"), "date", width=1, edge="end"),
            FieldSpec("out_of_scope", self.tr("What it leaves out"), "note"),
        )
        return _Sheet(Initiative, self.tr("The initiative"), specs, self._commit, self._context)

    def _goal(self) -> _Sheet:
        weight_hint = self.tr(
            "Any number from 0 up; empty means unknown. Only goals without goals below them have one."
        )
        specs = (
            FieldSpec("title", self.tr("Title")),
            FieldSpec("description", self.tr("Description"), "note"),
            FieldSpec("weight", self.tr("Collective weight"), "number", hint=weight_hint),
            FieldSpec("track", self.tr("Track"), hint=self.tr("As its stages name it; empty: of all tracks"), width=1),
            FieldSpec("code", self.tr("Code"), width=1),
            FieldSpec("our_wording", self.tr("In our words"), hint=self.tr("So our board reads it; empty: the title")),
            FieldSpec("our_note", self.tr("Our note"), "note", lines=2),
        )
        return _Sheet(Goal, self.tr("Goal"), specs, self._commit, self._context)

    def _stage(self) -> _Sheet:
        specs = (
            FieldSpec("title", self.tr("Title")),
            FieldSpec("start", self.tr("Starts"), "date", width=1, edge="start"),
            FieldSpec("end", self.tr("Ends"), "date", width=1, edge="end"),
            FieldSpec("track", self.tr("Track"), hint=self.tr("Only when there are several"), width=1),
            FieldSpec("code", self.tr("Code"), width=1),
        )
        return _Sheet(Stage, self.tr("Stage"), specs, self._commit, self._context)

    def _indicator(self) -> _Sheet:
        words = self._context.words
        specs = (
            FieldSpec("title", self.tr("Title")),
            FieldSpec("unit", self.tr("Unit"), width=1),
            FieldSpec("better", self.tr("Direction"), "choice", [(b, words.label(b)) for b in Better], width=1),
            FieldSpec("baseline_date", self.tr("Baseline, date"), "date", width=1),
            FieldSpec("baseline_value", self.tr("Baseline, value"), "number", width=1),
            FieldSpec("target_date", self.tr("Target, date"), "date", width=1, edge="end"),
            FieldSpec("target_value", self.tr("Target, value"), "number", width=1),
            FieldSpec("data_source", self.tr("Source of the data"), "note", lines=2),
        )
        return _Sheet(Indicator, self.tr("Indicator"), specs, self._commit, self._context)

    def _commit(self, name: str, value: object) -> tuple[Problem, ...]:
        fields, chosen = {name: value}, self._chosen
        verbs: dict[str, Verb[object]] = {
            kinds.INITIATIVE.name: lambda workspace: roadmap.edit_initiative(workspace, **fields),
            kinds.GOAL.name: lambda workspace: roadmap.edit_goal(workspace, chosen.record_id, **fields),
            kinds.STAGE.name: lambda workspace: roadmap.edit_stage(workspace, chosen.record_id, **fields),
            kinds.INDICATOR.name: lambda workspace: roadmap.edit_indicator(workspace, chosen.record_id, **fields),
        }
        return self._context.attempt(verbs[chosen.kind]).problems if chosen.kind in verbs else ()


def _lines(sentences: Sequence[str]) -> QWidget:
    """Which goals help several others, a line each."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 8, 0, 0)
    column.setSpacing(8)
    heading = QCoreApplication.translate("RoadmapForms", "Catalysts: goals that help several others")
    column.addWidget(label(heading, "strong"))
    for sentence in sentences:
        column.addWidget(label(sentence))
    return box
