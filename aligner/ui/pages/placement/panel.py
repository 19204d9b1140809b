"""The inspector of the placement page: a placement's details, the place form, or our story in sentences."""

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from aligner.actions import placements
from aligner.analysis.left_out import is_left_out, statements
from aligner.lang.bidi import isolate
from aligner.lang.record_words import goal_title
from aligner.lang.shortening import short_title
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.fields import Values
from aligner.model.programs import Placement
from aligner.model.vocabulary import Contribution, Sharing
from aligner.ui.context import PageContext
from aligner.ui.drafts import DraftPlace
from aligner.ui.links import ToPlacement
from aligner.ui.pages.placement.shares import Shares
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import rule
from aligner.ui.widgets.findings import Lines, finding_lines, finding_list
from aligner.ui.widgets.form import Field, choice_box, choose_nothing
from aligner.ui.widgets.history_list import ReasonLine, RecordPast
from aligner.ui.widgets.inspector import Inspector
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in
from aligner.ui.widgets.part import Part
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm
from aligner.ui.window_words import sentences

W = TypeVar("W", bound=QWidget)
Story = tuple[Lines, tuple[tuple[str, str], ...]]
"""The findings, and what is unique in each program."""
DETAILS = ("contribution", "strength", "confidence", "population", "region", "rationale", "evidence", "sharing")
_STATEMENT = 60
"""Letters of a statement in the list of them."""


class PlacementPanel(Inspector):
    placed = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self._placement_id: int | None = None
        self._form: RecordForm | None = None
        self._shares: Shares | None = None
        self._where: QLabel | None = None
        self._indicators: QWidget | None = None
        self._shown: tuple[object, ...] | None = None
        self._story: Part[Story] | None = None
        self._reason: ReasonLine | None = None
        self._past: RecordPast | None = None
        self._choices: tuple[str, ...] = ()

    # A placement's details

    @property
    def placement_id(self) -> int | None:
        """The placement that it shows; None where it shows none."""
        return None if self.isHidden() else self._placement_id

    def show_placement(self, placement_id: int) -> None:
        if placement_id == self._placement_id and not self.isHidden():
            self.refresh()
            return
        self._reset()
        self._placement_id = placement_id
        records = self._context.records()
        placement = next(p for p in records.placements if p.id == placement_id)
        program = records.program_by_id[placement.program_id]
        self._where = label("", "muted")
        self.body.addWidget(self._where)
        self.body.addWidget(label(self.tr("How the program divides"), "strong"))
        self._shares = Shares(self._context, program.id)
        self.body.addWidget(self._shares)
        self.body.addWidget(rule())
        words = self._context.words
        unknown = (None, self.tr("Not said"))
        levels = [unknown, *((n, words.sentence(f"vocabulary.level.{n}")) for n in (1, 2, 3))]
        contributions = [unknown, *((kind, words.label(kind)) for kind in Contribution)]
        sharing = [(None, self.tr("As its program")), *((level, words.label(level)) for level in Sharing)]
        specs = (
            FieldSpec("contribution", self.tr("Contribution"), "choice", contributions),
            FieldSpec("strength", self.tr("Strength"), "choice", levels, width=1),
            FieldSpec("confidence", self.tr("Confidence"), "choice", levels, width=1),
            FieldSpec("population", self.tr("Population"), width=1, holds="one"),
            FieldSpec("region", self.tr("Region"), width=1, holds="one"),
            FieldSpec("rationale", self.tr("Why here"), "note"),
            FieldSpec("evidence", self.tr("Evidence"), "note", lines=2),
            FieldSpec("sharing", self.tr("Who may see it"), "choice", sharing),
        )
        if self._left_out_in(placement):
            specs = (self._statement_spec(placement), *specs)
        self._form = RecordForm(specs, self._commit, words, self._context.drafts)
        self.body.addWidget(self._form)
        self._reason = ReasonLine(self._context.drafts)
        place = DraftPlace(ToPlacement.page, kinds.PLACEMENT.name, placement_id, "reason")
        self._reason.show_place(place, ToPlacement(placement_id=placement_id))
        self.body.addWidget(self._reason)
        self._indicators = self._indicator_boxes(placement)
        self.body.addWidget(self._indicators)
        self._show_where(placement)
        row = QHBoxLayout()
        row.addWidget(
            button(
                self.tr("Place elsewhere too…"),
                self._context.theme,
                lambda: self.ask_place(program_id=program.id),
                icon_name="add",
            )
        )
        row.addStretch(1)
        self._add_row(row)
        row = QHBoxLayout()
        row.addWidget(
            button(self.tr("Remove from here"), self._context.theme, self._remove, role="danger", icon_name="remove")
        )
        row.addStretch(1)
        self._add_row(row)
        self._past = RecordPast(self.tr("What was changed"), self._context.theme, words)
        self.body.addWidget(self._past)
        self._show_past(placement_id)
        self.body.addStretch(1)
        self._form.show_values({name: getattr(placement, name) for name in self._form.names}, self._about(placement))
        self._choices = self._left_out_in(placement)
        self.show()

    def _left_out_in(self, placement: Placement) -> tuple[str, ...]:
        """What may be chosen of a placement outside the goals: what the initiative leaves out, and what was chosen of
        an earlier roadmap; nothing inside them."""
        if placement.goal_id is not None:
            return ()
        known = statements(self._context.records())
        is_gone = placement.left_out and not is_left_out(placement.left_out, self._context.records())
        return (*known, placement.left_out) if is_gone else known

    def _statement_spec(self, placement: Placement) -> FieldSpec:
        """The choice of what the initiative leaves out, under which the placement falls."""
        records, gone = self._context.records(), self.tr("No longer left out: {statement}")
        choices: list[tuple[object, str]] = [("", self.tr("Not said"))]
        for one in self._left_out_in(placement):
            text = isolate(short_title(one, _STATEMENT))
            choices.append((one, text if is_left_out(one, records) else gone.replace("{statement}", text)))
        return FieldSpec("left_out", self.tr("What the initiative leaves out"), "choice", choices)

    def _about(self, placement: Placement) -> About:
        return About(ToPlacement.page, kinds.PLACEMENT.name, placement.id, ToPlacement(placement_id=placement.id))

    def _show_where(self, placement: Placement) -> None:
        """Says where the placement is, and what depends on it: the program's division and the goal's indicators."""
        records = self._context.records()
        self.title.setText(isolate(records.program_by_id[placement.program_id].title))
        if self._where is not None:
            self._where.setText(self._place_in_words(placement))
        shown = self._fields_of_place(placement)
        if self._shown is not None and shown != self._shown:
            if self._shares is not None:
                self._shares = self._replaced(self._shares, Shares(self._context, placement.program_id))
            if self._indicators is not None:
                self._indicators = self._replaced(self._indicators, self._indicator_boxes(placement))
        self._shown = shown

    def _fields_of_place(self, placement: Placement) -> tuple[object, ...]:
        records = self._context.records()
        places = records.placements_by_program[placement.program_id]
        known = [(i.id, i.title) for i in records.indicators if i.goal_id == placement.goal_id]
        moved = {k.indicator_id for k in records.placement_indicators if k.placement_id == placement.id}
        names = [self._place_in_words(place) for place in places]
        return tuple((p.id, name) for p, name in zip(places, names, strict=True)), known, moved

    def _replaced(self, old: W, new: W) -> W:
        self.body.replaceWidget(old, new)
        old.hide()
        old.deleteLater()
        return new

    def _show_past(self, placement_id: int) -> None:
        if self._past is not None:
            self._past.show_record(self._context.opened, kinds.PLACEMENT.name, placement_id)

    def _place_in_words(self, placement: Placement) -> str:
        records = self._context.records()
        if placement.goal_id is None:
            return self.tr("Outside the initiative's goals")
        parts = [isolate(goal_title(records.goal_by_id[placement.goal_id], self._context.words))]
        if placement.stage_id is not None:
            parts.append(isolate(records.stage_by_id[placement.stage_id].title))
        return " · ".join(parts)

    def _commit(self, name: str, value: object) -> tuple[Problem, ...]:
        placement_id = self._placement_id
        assert placement_id is not None
        why = self._reason.reason() if self._reason is not None else ""
        fields: Values = {name: value}
        problems = self._context.attempt(
            lambda workspace: placements.edit_placement(workspace, placement_id, reason=why, **fields)
        ).problems
        if not problems and self._reason is not None:
            self._reason.clear()
        return problems

    def _indicator_boxes(self, placement: Placement) -> QWidget:
        """A box for each indicator of the placement's goal; empty and hidden when it has none."""
        records = self._context.records()
        known = [i for i in records.indicators if i.goal_id == placement.goal_id]
        moved = [k.indicator_id for k in records.placement_indicators if k.placement_id == placement.id]
        container = QWidget()
        column = column_in(container, 2)
        column.addWidget(label(self.tr("Indicators it moves"), "label"))
        boxes: list[tuple[QCheckBox, int]] = []

        def commit() -> None:
            linked = [i for i in moved if i not in {indicator_id for _, indicator_id in boxes}]
            chosen = [indicator_id for box, indicator_id in boxes if box.isChecked()]
            ids = [*linked, *chosen]
            self._context.attempt(
                lambda workspace: placements.edit_placement(workspace, placement.id, indicator_ids=ids)
            )

        for indicator in known:
            box = QCheckBox(isolate(indicator.title))
            box.setChecked(indicator.id in moved)
            box.clicked.connect(lambda _checked=False: commit())
            boxes.append((box, indicator.id))
            column.addWidget(box)
        if not known:
            # Shown before it has its place it would be a window of its own for a moment.
            container.hide()
        return container

    def _remove(self) -> None:
        placement_id = self._placement_id
        assert placement_id is not None
        if self._context.attempt(lambda workspace: placements.remove_placement(workspace, placement_id)).is_done:
            self.close_panel()

    # The place form

    def ask_place(
        self,
        *,
        program_id: int | None = None,
        goal_id: int | None = None,
        stage_id: int | None = None,
        is_outside: bool = False,
    ) -> None:
        """Asks which program goes where; what is given is chosen beforehand, and nothing else is.

        is_outside: no goal is given because it is to be outside the initiative's goals.
        """
        self._reset()
        records = self._context.records()
        self.title.setText(self.tr("Place a program"))
        unplaced = set(self._context.figures().coverage.unplaced)
        first = [p for p in records.programs if p.code in unplaced]
        others = [p for p in records.programs if p.code not in unplaced]
        programs = choice_box([(p.id, isolate(p.title)) for p in (*first, *others)], program_id)
        goals = choice_box(
            [
                *((g.id, isolate(g.title)) for g in records.leaf_goals),
                (None, self.tr("Outside the initiative's goals")),
            ],
            goal_id,
        )
        stages = choice_box(
            [*((s.id, isolate(s.title)) for s in records.stages), (None, self.tr("No stage"))], stage_id
        )
        for box in (programs, goals, stages):
            # As wide as the panel, whatever the longest of hundreds of titles is.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        if goal_id is None and not is_outside:
            choose_nothing(goals, self.tr("Choose a goal"))
        fields = [
            Field(self.tr("Program"), programs),
            Field(self.tr("Goal"), goals),
            Field(self.tr("Stage"), stages),
        ]
        for field in fields:
            self.body.addWidget(field)

        def place() -> None:
            if goals.currentIndex() < 0:
                fields[1].show_problem(self.tr("Choose first where it goes."))
                goals.setFocus()
                return
            program_id, goal, stage = programs.currentData(), goals.currentData(), stages.currentData()
            stage = stage if goal is not None else None
            place_it = placements.place_program
            outcome = self._context.attempt(lambda workspace: place_it(workspace, program_id, goal, stage))
            if outcome.is_done:
                self.placed.emit(outcome.value.id)
            else:
                fields[1].show_problem(sentences(outcome.problems, self._context.words))

        row = QHBoxLayout()
        #: A button: put the program at this goal and stage.
        row.addWidget(button(self.tr("Place"), self._context.theme, place, role="primary"))
        row.addStretch(1)
        self._add_row(row)
        self.body.addStretch(1)
        self.show()
        programs.setFocus(Qt.FocusReason.OtherFocusReason)

    # Our story

    def show_story(self) -> None:
        """What the placements say, in sentences."""
        self._reset()
        self.title.setText(self.tr("Our story on the roadmap"))
        self._story = Part(self._write_story)
        self.body.addWidget(self._story)
        self.body.addStretch(1)
        self.show()
        self.refresh()

    def _write_story(self, content: Story) -> QWidget:
        lines, unique = content
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.body.spacing())
        column.addWidget(finding_list(lines, self._context.theme))
        for title, uniqueness in unique:
            column.addWidget(rule())
            column.addWidget(label(title, "strong"))
            column.addWidget(label(uniqueness, "muted"))
        return panel

    def refresh(self) -> None:
        """Brings what is shown up to date; a placement that is gone closes the panel."""
        if self.isHidden():
            return
        if self._placement_id is not None:
            found = next((p for p in self._context.records().placements if p.id == self._placement_id), None)
            if found is None:
                self.close_panel()
                return
            if self._left_out_in(found) != self._choices:
                placement_id = self._placement_id
                self._reset()
                self.show_placement(placement_id)
                return
            self._show_where(found)
            if self._form is not None and self._shares is not None:
                self._form.show_values({name: getattr(found, name) for name in self._form.names}, self._about(found))
                self._shares.refresh()
                self._show_past(self._placement_id)
        elif self._story is not None:
            findings = self._context.figures().findings
            shown = [f for f in findings if f.topic in ("placement", "uniqueness")]
            unique = [
                (isolate(p.title), isolate(p.uniqueness)) for p in self._context.records().programs if p.uniqueness
            ]
            self._story.show_content((finding_lines(shown, self._context.words), tuple(unique)))

    def _reset(self) -> None:
        if self._form is not None:
            self._form.finish()
        self.clear()
        self._placement_id = None
        self._form = None
        self._shares = None
        self._where = self._indicators = self._shown = None
        self._reason = self._past = None
        self._story = None

    def _add_row(self, row: QHBoxLayout) -> None:
        container = QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        container.setLayout(row)
        self.body.addWidget(container)
