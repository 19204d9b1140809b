"""Adopting: what exactly changes is on screen before it is done; a facilitator's estimate is kept as an estimate."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from aligner.actions import adopting
from aligner.analysis.elicitation import GoalSet
from aligner.lang.bidi import isolate
from aligner.model import kinds
from aligner.model.errors import AlignerError, Problem
from aligner.model.vocabulary import WorkshopMethod
from aligner.ui.context import PageContext
from aligner.ui.drafts import Draft, DraftPlace
from aligner.ui.links import ToWorkshop
from aligner.ui.pages.workshop.ballot_fields import Sheet
from aligner.ui.pages.workshop.entry import NumbersEntry
from aligner.ui.pages.workshop.result import fill
from aligner.ui.pages.workshop.result_texts import adoption_sentences
from aligner.ui.pages.workshop.view import WorkshopView
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.form import offer
from aligner.ui.widgets.inputs import ChoiceBox
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_column
from aligner.ui.widgets.plain_table import PlainTable
from aligner.ui.widgets.refusal import RefusalLine
from aligner.ui.window_words import sentences


class AdoptionStep(QWidget):
    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._view: WorkshopView | None = None
        self._round: int | None = None
        column = column_in(self, 16)
        card = Card(self.tr("Make the result our stated priorities"))
        self._lines = inner_column(6)
        card.body.addLayout(self._lines)
        self._rounds = ChoiceBox()
        self._rounds.setAccessibleName(self.tr("Which round's result"))
        self._rounds.activated.connect(self._on_round)
        card.body.addWidget(self._rounds, 0, Qt.AlignmentFlag.AlignLeading)
        self._table = PlainTable()
        self._table.setAccessibleName(self.tr("What changes"))
        card.body.addWidget(self._table)
        self._adopt = button(self.tr("Adopt as our stated priorities"), context.theme, self._do, role="primary")
        card.body.addWidget(self._adopt, 0, Qt.AlignmentFlag.AlignLeading)
        self._problem = RefusalLine(context)
        card.body.addWidget(self._problem)
        column.addWidget(card)
        estimate = Card(self.tr("No vote? Keep an estimate"))
        hint = self.tr("The facilitator's own estimate of the group. It is kept as an estimate, never as a ballot.")
        estimate.body.addWidget(label(hint, "muted"))
        self._estimate_button = button(self.tr("Write an estimate"), context.theme, self._begin_estimate)
        estimate.body.addWidget(self._estimate_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._estimate = NumbersEntry(context, self._save_estimate, self.tr("Keep the estimate"))
        self._estimate.saved.connect(self._on_estimated)
        self._estimate.typed_in.connect(self._keep_draft)
        self._estimate.hide()
        estimate.body.addWidget(self._estimate)
        self._estimate_note = label("", "muted")
        self._estimate_note.hide()
        estimate.body.addWidget(self._estimate_note)
        column.addWidget(estimate)

    def show_view(self, view: WorkshopView) -> None:
        is_other = self._view is None or self._view.workshop.id != view.workshop.id
        self._view = view
        if is_other:
            self._estimate.hide()
            self._estimate_note.hide()
            if self._context.drafts.find(self._draft_place(view)) is not None:
                self._show_estimate()
            self._round = None
        words = self._context.words
        self._show_rounds(view)
        try:
            adoption = adopting.preview_adoption(view.records, view.workshop.id, view.main_question, self._round)
        except AlignerError as error:
            fill(self._lines, [sentences(error.problems, words)], "lead")
            self._table.hide()
            self._adopt.setEnabled(False)
            return
        fill(self._lines, adoption_sentences(adoption, words), "lead")
        rows = []
        for goal in sorted(adoption.goals, key=lambda goal: -goal.after):
            change = None if goal.before is None else goal.after - goal.before
            rows.append(
                [
                    isolate(goal.title),
                    words.points(goal.before),
                    words.points(goal.after),
                    words.signed(change) if change is not None else "–",
                ]
            )
        headers = [self.tr("Goal"), self.tr("Today"), self.tr("After adopting"), self.tr("Change")]
        self._table.show_rows(headers, rows)
        self._table.show()
        self._adopt.setEnabled(adoption.changes_anything)

    def _show_rounds(self, view: WorkshopView) -> None:
        """The choice among the shown rounds, the last one unless another was chosen."""
        numbers = adopting.adoptable_rounds(view.records, view.workshop.id, view.main_question)
        if self._round not in numbers:
            self._round = None
        chosen = self._round if self._round is not None or not numbers else numbers[-1]
        offer(self._rounds, [(one, self.tr("Round {n}").replace("{n}", str(one))) for one in numbers], chosen)
        self._rounds.setVisible(len(numbers) > 1)

    def _on_round(self, _index: int) -> None:
        self._round = self._rounds.currentData()
        if self._view is not None:
            self.show_view(self._view)

    def focus_first(self) -> None:
        target = (
            self._adopt
            if self._adopt.isEnabled()
            else self._table
            if not self._table.isHidden()
            else self._estimate_button
        )
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self) -> None:
        view = self._view
        if view is None:
            return
        verb, number = adopting.adopt_result, self._round
        problems = self._context.attempt(
            lambda workspace: verb(workspace, view.workshop.id, view.main_question, number)
        ).problems
        self._problem.show_problems(problems)

    def _show_estimate(self) -> None:
        view = self._view
        if view is None:
            return
        draft = self._context.drafts.find(self._draft_place(view))
        leaves = GoalSet(None, tuple(goal.id for goal in view.leaves))
        sets = (leaves,) if leaves.goal_ids else ()
        self._estimate.show_sheet(
            Sheet(WorkshopMethod.POINTS, view.main_question, "", sets, view.titles, view.codes),
            draft.text if draft is not None else None,
        )
        self._estimate.set_ready(True)
        self._estimate.show()
        self._estimate_note.hide()

    def _begin_estimate(self) -> None:
        self._show_estimate()
        self._estimate.focus_first()

    def _keep_draft(self) -> None:
        """What was typed and not kept yet is counted as that, and comes back."""
        view = self._view
        if view is None:
            return
        place, typed = self._draft_place(view), self._estimate.typed()
        if typed:
            self._context.drafts.keep(place, Draft(typed, link=ToWorkshop(view.workshop.id, "adopt")))
        else:
            self._context.drafts.drop(place)

    @staticmethod
    def _draft_place(view: WorkshopView) -> DraftPlace:
        return DraftPlace(ToWorkshop.page, kinds.WORKSHOP.name, view.workshop.id, "estimate")

    def _save_estimate(self, values: dict[int, float | None]) -> tuple[Problem, ...]:
        view = self._view
        if view is None:
            return ()
        weights = {goal_id: value for goal_id, value in values.items() if value is not None}
        workshop_id = view.workshop.id
        return self._context.attempt(
            lambda workspace: adopting.record_estimate(workspace, weights, workshop_id)
        ).problems

    def _on_estimated(self) -> None:
        if self._view is not None:
            self._context.drafts.drop(self._draft_place(self._view))
        self._estimate.hide()
        self._estimate_note.setText(self.tr("The estimate is kept, marked as an estimate."))
        self._estimate_note.show()
